#include "critical/search.h"
#include "descent/runs.h"
#include "diagnosis/diagnose.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

/// Around every proved critical point of every surface the verdict is known: what leads to it, and what holds there.
namespace thalweg {
namespace {

class CatalogueVerdicts : public testing::TestWithParam<std::string> {
protected:
    CatalogueVerdicts()
        : m_entry(*findSurface(GetParam())), m_surface(m_entry.make(initialValues(m_entry.parameters))),
          m_domain(m_entry.domain), m_land(*m_surface, m_domain, m_entry.minima), m_points(findCriticalPoints(*m_surface, m_domain).points)
    {
    }

    /// Of plain descent at η = share/max|λ|.
    Diagnosis after(Point start, double lr, int steps) const
    {
        const std::vector<double> values{lr, 0.0};
        const Trajectory run = findOptimizer("sgd")->run(*m_surface, start, values, steps);
        return diagnose(run, run.lastStep(), steps, m_land);
    }
    static double largest(const CriticalPoint& p) { return std::max(std::fabs(p.eigenvalues[0]), std::fabs(p.eigenvalues[1])); }
    static double least(const CriticalPoint& p) { return std::min(std::fabs(p.eigenvalues[0]), std::fabs(p.eigenvalues[1])); }

    double sharpest() const
    {
        double most = 0.0;
        for (const CriticalPoint& p : m_points)
            most = std::max(most, largest(p));
        return most;
    }

    const SurfaceEntry& m_entry;
    SurfacePointer m_surface;
    Domain m_domain;
    Land m_land;
    std::vector<CriticalPoint> m_points;
};

// (1 − ½ λ_min/λ_max)ᵏ < 1e-4 after k steps from a thousandth of the diagonal away, where the surface is its model.
TEST_P(CatalogueVerdicts, StableDescentNextToAMinimumConverges)
{
    for (const CriticalPoint& p : m_points) {
        const double steps = std::log(1e4) / -std::log1p(-0.5 * least(p) / largest(p));
        if (!p.certified || p.kind != CriticalKind::Minimum || !(steps < 5000.0))
            continue;
        const Point start = p.at + 1e-4 * m_domain.diagonal() * Point{0.6, 0.8};
        const Diagnosis found = after(start, 0.5 / largest(p), std::max(20, static_cast<int>(std::ceil(steps))));
        EXPECT_EQ(verdictId(found.verdict), "converged") << p.at.x << ", " << p.at.y;
        ASSERT_TRUE(found.critical);
        EXPECT_LT(distance(*found.critical, p.at), 1e-6 * m_domain.diagonal());
    }
}

// From rounding errors, 1e-13 D, it takes over 200 steps at 1.1 each to leave a saddle or a top.
TEST_P(CatalogueVerdicts, SaddlesAndTopsHoldARunThatStartsThere)
{
    for (const CriticalPoint& p : m_points) {
        if (!p.certified || p.kind == CriticalKind::Minimum)
            continue;
        const Diagnosis found = after(p.at, 0.1 / largest(p), 60);
        EXPECT_EQ(verdictId(found.verdict), p.kind == CriticalKind::Saddle ? "saddle" : "maximum") << p.at.x << ", " << p.at.y;
    }
}

// A rate a million times too small moves nothing: ½ λ_min/λ_max · 1e-6 of a step.
TEST_P(CatalogueVerdicts, AMillionthOfTheRateCrawls)
{
    for (const CriticalPoint& p : m_points) {
        if (!p.certified || p.kind != CriticalKind::Minimum || !(least(p) > 1e-3 * largest(p)))
            continue;
        if (largest(p) < 1e-6 * sharpest()) // a dent in flat ground, as far out on Easom's function: a plateau indeed
            continue;
        const Point start = p.at + 3e-4 * m_domain.diagonal() * Point{0.8, -0.6};
        EXPECT_EQ(verdictId(after(start, 0.5e-6 / largest(p), 100).verdict), "crawling") << p.at.x << ", " << p.at.y;
    }
}

// At η = 2/λ_max a quadratic swings for ever; minima that are nearly one are asked for no more than that it neither
// converges nor crawls.
TEST_P(CatalogueVerdicts, AboveTheThresholdNothingConverges)
{
    for (const CriticalPoint& p : m_points) {
        if (!p.certified || p.kind != CriticalKind::Minimum)
            continue;
        const Point start = p.at + 1e-4 * m_domain.diagonal() * p.eigenvectors[1];
        const auto found = verdictId(after(start, 2.002 / largest(p), 100).verdict);
        EXPECT_NE(found, "crawling") << p.at.x << ", " << p.at.y;
        EXPECT_NE(found, "converged") << p.at.x << ", " << p.at.y;
    }
}

std::vector<std::string> ids()
{
    std::vector<std::string> all;
    for (const SurfaceEntry& entry : surfaceCatalogue())
        all.emplace_back(entry.id);
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, CatalogueVerdicts, testing::ValuesIn(ids()), [](const auto& tested) { return tested.param; });

} // namespace
} // namespace thalweg
