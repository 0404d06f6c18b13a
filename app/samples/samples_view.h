#pragma once

#include "samples/samples_picture.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class Playback;
class Selection;
class Study;

/// The samples of the scene, and what each shown run has learnt from them by the step that is played. A click on
/// a run's mark selects it; the mouse tells the numbers of a sample. Empty for surfaces that are not made of samples.
class SamplesView : public QWidget {
    Q_OBJECT
public:
    SamplesView(Study& study, Playback& playback, Selection& selection, Appearance& appearance,
                QWidget* parent = nullptr);

    SamplesPicture& picture() { return m_picture; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void readStyle();
    void showFits();
    void describe();
    QString tipAt(QPointF position);

    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Appearance& m_appearance;
    SamplesPicture m_picture;
};

} // namespace thalweg::app
