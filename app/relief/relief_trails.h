#pragma once

#include "model/study.h"
#include "plane/trails.h"
#include "relief/relief_starts.h"

#include <memory>

class QPainter;

namespace thalweg::app {

/// What trails on a relief follow from. Plain values: workers get a copy.
struct ReliefTrailsRequest {
    ReliefPicturePointer picture;           ///< not null
    std::shared_ptr<const RacedScene> race; ///< not null
    double pixelRatio = 1.0;                ///< of the view's device
    int selected = -1;                      ///< run; −1: none
    const Theme* theme = nullptr;
    double scale = 1.0; ///< of lines
    std::shared_ptr<const SpreadScene> spread{}; ///< null without many starts
};

/// The trails of all runs, and the paths from many starts, on the ground of a picture, up to a step. What the ground hides is thinner and faint. Made by
/// workers; it goes on step by step at little cost.
class ReliefTrails {
public:
    ReliefTrails(const ReliefTrailsRequest& request, int step);

    const ReliefTrailsRequest& request() const { return m_request; }
    int step() const { return m_seen.step(); }
    void advance(int step); ///< not before the present one
    void paint(QPainter& painter) const;
    void paintAsLines(QPainter& painter) const; ///< with lines of the painter's own, for figures

    /// Where a run left the domain, in pixels of the view, if it is outside now.
    std::optional<TrailExit> exit(std::size_t run) const;

private:
    void paintStarts(QPainter& painter) const;
    TrailLook lookOf(std::size_t run, double pixelRatio) const;

    ReliefTrailsRequest m_request;
    Trails m_seen;
    Trails m_hidden;
    ReliefStarts m_starts;
};

using ReliefTrailsPointer = std::shared_ptr<ReliefTrails>;

} // namespace thalweg::app
