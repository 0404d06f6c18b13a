#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A parameter of this id moves a surface's test loss along x.
inline constexpr std::string_view kTestShift = "shift";

/// A surface moved along x: f(x − δ, y).
class ShiftedSurface final : public Surface {
public:
    ShiftedSurface(SurfacePointer surface, double shift) : m_surface(std::move(surface)), m_shift(shift) {}

    double value(Point at) const override { return m_surface->value(back(at)); }
    Dual<double> firstOrder(Point at) const override { return m_surface->firstOrder(back(at)); }
    Dual2<double> secondOrder(Point at) const override { return m_surface->secondOrder(back(at)); }
    Dual<Interval> encloseFirst(const Interval& x, const Interval& y) const override
    {
        return m_surface->encloseFirst(x - Interval(m_shift), y);
    }
    Dual2<Interval> enclose(const Interval& x, const Interval& y) const override
    {
        return m_surface->enclose(x - Interval(m_shift), y);
    }
    void values(std::span<const double> xs, double y, std::span<double> out) const override
    {
        std::vector<double> moved(xs.begin(), xs.end());
        for (double& x : moved)
            x -= m_shift;
        m_surface->values(moved, y, out);
    }

private:
    Point back(Point at) const { return {at.x - m_shift, at.y}; }

    SurfacePointer m_surface;
    double m_shift;
};

} // namespace thalweg
