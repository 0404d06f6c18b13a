#pragma once

#include "model/scene_model.h"
#include "panels/scrub.h"

#include <QList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace thalweg::app {

class Appearance;
class Playback;
class Slider;
class SpeedButton;
class StepsField;

/// Time: first, back, play, forward, last; where in the runs; how many steps; how fast.
class TimelineBar : public QWidget {
    Q_OBJECT
public:
    TimelineBar(SceneModel& model, Playback& playback, Appearance& appearance,
                QWidget* parent = nullptr);

private:
    QToolButton* button(const QString& icon, const QString& name, const QString& keys);
    void buildButtons();
    void buildSlider();
    void layOut();
    void drawIcons();
    QString stepText(const QString& step) const;
    void showStep();
    void showLength();
    void chooseSteps(int steps);

    SceneModel& m_model;
    Playback& m_playback;
    const Appearance& m_appearance;
    Scrub m_scrub;
    struct IconButton {
        QToolButton* button;
        QString icon;
    };
    QList<IconButton> m_buttons; // owned by this, as all below
    QToolButton* m_play = nullptr;
    Slider* m_slider = nullptr;
    QLabel* m_before = nullptr; ///< "Step 60 of"
    StepsField* m_steps = nullptr;
    QLabel* m_after = nullptr; ///< what follows the number in some languages
    QLabel* m_problem = nullptr;
    SpeedButton* m_speed = nullptr;
};

} // namespace thalweg::app
