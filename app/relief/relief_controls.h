#pragma once

#include <QFrame>

class QToolButton;

namespace thalweg::app {

class Appearance;
class Slider;

/// The strip in a corner of the relief: how much heights are exaggerated, whether by their logarithm, and the way back
/// to the first camera.
class ReliefControls : public QFrame {
    Q_OBJECT
public:
    explicit ReliefControls(Appearance& appearance, QWidget* parent = nullptr);

    void showExaggeration(double factor);
    void showLogHeight(bool on);

signals:
    void exaggerationChosen(double factor);
    void logHeightChosen(bool on);
    void resetWanted();

private:
    QToolButton* button(const QString& name, const QString& tip);
    void drawIcons();

    Appearance& m_appearance;
    Slider* m_exaggeration; // owned by this, as all below
    QToolButton* m_log;
    QToolButton* m_reset;
};

} // namespace thalweg::app
