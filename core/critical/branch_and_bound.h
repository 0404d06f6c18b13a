#pragma once

#include "critical/box_queue.h"
#include "critical/proved_point.h"
#include "critical/search.h"

#include <vector>

namespace thalweg {

/// The search itself: takes a domain to pieces until each is excluded, settled or given up.
class BranchAndBound {
public:
    BranchAndBound(const Objective& f, const Box& all, const CriticalOptions& options);

    void run();

    /// With repetitions: a point on a common edge may be proved from both sides.
    std::vector<ProvedPoint>& proved() { return m_proved; }
    /// Boxes that cannot be decided.
    std::vector<Box>& undecided() { return m_undecided; }
    /// Boxes for which the budget was not enough.
    std::vector<PendingBox>& pending() { return m_pending; }
    std::size_t boxes() const { return m_boxes; }
    bool isCancelled() const { return m_isCancelled; }

private:
    struct Sizes {
        double x;
        double y;
    };

    bool isOver(const PendingBox& next);
    void push(const Box& box, Urgency urgency) { m_queue.push({box, urgency}, size(box)); }

    void examine(const PendingBox& pending);
    bool settled(const Box& box, const RegularHessian& hessian, const Dual<Interval>& atC);
    void narrow(const Box& box, const GradientSystem& system, const Dual<Interval>& atC,
                const Dual2<Interval>& over, Urgency urgency);
    void cut(const Box& box, const Dual2<Interval>& over, Urgency urgency);

    double size(const Box& box) const;
    Sizes finestFor(const Box& box) const;
    Box padded(const Box& box) const;
    Box atLeastFinest(const Box& rest, const Box& box) const;
    double remaining(const Box& rest, const Box& box) const;
    bool isFlat(const Dual2<Interval>& over) const;
    bool isFaint(const Dual2<Interval>& over) const;
    bool isNearlyConstant(const Dual2<Interval>& over) const;

    const Objective& m_f;
    const Box m_all;
    const double m_width;
    const double m_height;
    const CriticalOptions m_options;
    double m_range = 0.0; ///< of f over the domain, as far as known

    BoxQueue m_queue;
    std::size_t m_boxes = 0;
    std::size_t m_degenerate = 0; ///< boxes of that urgency examined
    bool m_isCancelled = false;
    std::vector<ProvedPoint> m_proved;
    std::vector<Box> m_undecided;
    std::vector<PendingBox> m_pending;
};

} // namespace thalweg
