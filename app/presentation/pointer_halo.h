#pragma once

#include <QWidget>

namespace thalweg::app {

class Appearance;

/// A soft ring around the mouse pointer, so that a class can follow it. It lets the mouse through.
class PointerHalo : public QWidget {
    Q_OBJECT
public:
    PointerHalo(Appearance& appearance, QWidget* parent);

    void setWanted(bool wanted);
    bool isWanted() const { return m_isWanted; }
    void setRadius(int radius);

public slots:
    /// at: in the parent.
    void follow(QPoint at);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
    int m_radius = 40;
    bool m_isWanted = true;
};

} // namespace thalweg::app
