#pragma once

#include "beside/second_land.h"

#include <QObject>
#include <QString>

#include <memory>

namespace thalweg::app {

/// The left one of two landscapes, which is there always, or the right one.
enum class LandPlace { First, Second };

/// A landscape with what is known of it.
struct LandModels {
    SceneModel& model;
    Study& study;
    Clinic& clinic;
};

/// The landscapes of a scene, one or two, and which of them is in focus: the one that the panels speak of.
class Lands : public QObject {
    Q_OBJECT
public:
    Lands(SceneModel& model, Study& study, Playback& playback, Selection& selection, Clinic& clinic,
          QObject* parent = nullptr);

    /// Null while there is none. Whoever shows it keeps it as long.
    const std::shared_ptr<SecondLand>& second() const { return m_second; }

    LandPlace inFocus() const { return m_inFocus; }
    LandModels models(LandPlace place) const; ///< of one that is there

    /// "Softmax, cross-entropy"; where both have the same name, with "left" or "right".
    QString title(LandPlace place) const;

public slots:
    void focusOn(thalweg::app::LandPlace place); ///< the second only while there is one
    void focusOnOther();

signals:
    void secondChanged(); ///< it is there now, or no longer; then the first is in focus already
    void focusChanged(thalweg::app::LandPlace place);
    void titlesChanged();

private:
    void followScene(SceneModel::Parts parts);
    void open();

    LandModels m_first;
    Playback& m_playback;
    Selection& m_selection;
    std::shared_ptr<SecondLand> m_second;
    LandPlace m_inFocus = LandPlace::First;
};

} // namespace thalweg::app
