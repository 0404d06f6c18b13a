#pragma once

#include <QAbstractButton>

namespace thalweg::app {

class Appearance;

/// A button that looks like a field and opens a list: the choice in bold at the left, an arrow at the
/// right.
class ChooserButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit ChooserButton(Appearance& appearance, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Appearance& m_appearance;
};

} // namespace thalweg::app
