#pragma once

#include <QAbstractButton>

namespace thalweg::app {

class Appearance;

/// A word that does something: in the accent colour, as wide as its text.
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    LinkButton(const QString& text, Appearance& appearance, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Appearance& m_appearance;
};

} // namespace thalweg::app
