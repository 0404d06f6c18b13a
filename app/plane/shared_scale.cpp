#include "plane/shared_scale.h"

#include "scene/two_landscapes.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kNodes = 161; ///< a side: the scale must not go by how many pixels a view has

/// Two functions on one plane, for who looks for poles: the second, over its own domain, begins above that of the first.
class OneAboveOther : public Objective {
public:
    explicit OneAboveOther(const MapRequest& request)
        : m_lower(*request.surface), m_upper(*request.companion), m_from(request.domain), m_to(request.companionDomain)
    {
    }

    double value(Point at) const override { return isAbove(at) ? m_upper.value(above(at)) : m_lower.value(at); }
    Dual<double> firstOrder(Point at) const override
    {
        return isAbove(at) ? m_upper.firstOrder(above(at)) : m_lower.firstOrder(at);
    }
    Dual2<double> secondOrder(Point at) const override
    {
        return isAbove(at) ? m_upper.secondOrder(above(at)) : m_lower.secondOrder(at);
    }
    // Nobody asks for these: as if nothing were known.
    Dual<Interval> encloseFirst(const Interval&, const Interval&) const override
    {
        return {Interval::entire(), Interval::entire(), Interval::entire()};
    }
    Dual2<Interval> enclose(const Interval&, const Interval&) const override
    {
        const Interval all = Interval::entire();
        return {all, all, all, all, all, all};
    }

private:
    double row() const { return m_from.height() / (kNodes - 1); }
    bool isAbove(Point at) const { return at.y > m_from.ymax + 0.5 * row(); }
    Point above(Point at) const
    {
        const double x = (at.x - m_from.xmin) / m_from.width();
        const double y = (at.y - m_from.ymax - row()) / m_from.height();
        return {m_to.xmin + x * m_to.width(), m_to.ymin + y * m_to.height()};
    }

    const Objective& m_lower;
    const Objective& m_upper;
    Domain m_from;
    Domain m_to;
};

} // namespace

Grid valuesOfBoth(const MapRequest& request, const std::atomic<bool>& cancelled)
{
    const auto gridOf = [&](const SurfacePointer& surface, const Domain& domain) {
        MapRequest one = request;
        one.surface = surface;
        return sample([&one](std::span<const double> xs, double y, std::span<double> out) { fieldValues(one, xs, y, out); },
                      domain, kNodes, kNodes, &cancelled);
    };
    Grid both = gridOf(request.surface, request.domain);
    const Grid upper = gridOf(request.companion, request.companionDomain);
    both.values.insert(both.values.end(), upper.values.begin(), upper.values.end());
    both.rows *= 2;
    both.domain.ymax += kNodes * request.domain.height() / (kNodes - 1);
    return both;
}

ValueScale scaleOfBoth(const MapRequest& request, const std::atomic<bool>& cancelled)
{
    MapRequest ofLoss = request;
    ofLoss.field = MapField::Loss;
    return ValueScale::of(valuesOfBoth(ofLoss, cancelled), OneAboveOther(request));
}

SurfacePointer Companion::of(const Scene& scene)
{
    if (!scene.beside || !areOfOneKind(scene.surface, *scene.beside)) {
        m_choice.reset();
        m_surface.reset();
    } else if (m_choice != scene.beside) {
        m_choice = scene.beside;
        const auto resolved = resolve(*scene.beside);
        const auto* surface = std::get_if<ResolvedSurface>(&resolved);
        m_surface = surface ? surface->surface : nullptr;
    }
    return m_surface;
}

} // namespace thalweg::app
