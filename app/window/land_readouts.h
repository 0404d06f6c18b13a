#pragma once

#include "beside/land_pages.h"

class QTabWidget;

namespace thalweg::app {

class BesideViews;
class ClassroomRules;
class ReadoutPanel;
struct Session;

/// The read-out with all its pages, for each landscape of a window.
class LandReadouts : public LandPages {
    Q_OBJECT
public:
    LandReadouts(Session& session, BesideViews& views, ClassroomRules& rules, QWidget* parent = nullptr);

    ReadoutPanel& readout(LandPlace place);

private:
    void turnTo(LandPlace place);
};

} // namespace thalweg::app
