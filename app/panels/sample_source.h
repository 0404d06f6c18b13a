#pragma once

#include "model/scene_model.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class LinkButton;
class NumberField;
class SentenceLabel;

/// Of a surface made of samples: how many there are, and their seed, by which others are drawn or, of the
/// user's own, others are held back. Hidden for other surfaces.
class SampleSource : public QWidget {
    Q_OBJECT
public:
    SampleSource(SceneModel& model, Appearance& appearance, QWidget* parent = nullptr);

    LinkButton& another() { return *m_another; }
    NumberField& seed() { return *m_seed; }

private:
    void showScene();
    void setSeed(double seed);

    SceneModel& m_model;
    SentenceLabel* m_counts; // owned by this, as all below
    LinkButton* m_another;
    NumberField* m_seed;
};

} // namespace thalweg::app
