#pragma once

#include <QLabel>

namespace thalweg::app {

/// A line of text that changes with the mouse or with every step of the playback: a new text costs no layout, and takes
/// as much room as it is given. It can be selected by the mouse.
class SteadyLabel : public QWidget {
    Q_OBJECT
public:
    explicit SteadyLabel(QWidget* parent = nullptr);

    QLabel& label() { return *m_label; }
    QString text() const { return m_label->text(); }
    void setText(const QString& text);

    QSize sizeHint() const override { return {0, m_label->sizeHint().height()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QLabel* m_label; // owned by this
};

} // namespace thalweg::app
