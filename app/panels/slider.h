#pragma once

#include <QSlider>

namespace thalweg::app {

class Appearance;

/// The slider of the whole window: a thin track filled up to a white thumb with a ring. A click on the
/// track brings the thumb there. The wheel moves it only when it has the focus, so that scrolling past
/// it changes nothing.
class Slider : public QSlider {
    Q_OBJECT
public:
    /// Horizontal, from 0 to 1000.
    explicit Slider(Appearance& appearance, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    double thumbX() const;
    int valueAt(double x) const;
    void hover(bool onThumb);

    const Appearance& m_appearance;
    int m_before = 0;    ///< the value when the mouse took it: what Escape brings back
    double m_grip = 0.0; ///< from the thumb's middle to where the mouse took it
    bool m_hovered = false;
};

} // namespace thalweg::app
