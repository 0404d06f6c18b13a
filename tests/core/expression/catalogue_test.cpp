#include "support.h"

#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <random>

namespace thalweg {
namespace {

/// Every surface of the catalogue, typed as its entry prints it, is that surface.
TEST(CatalogueFormulas, AreThoseOfTheSurfaces)
{
    std::mt19937 random(3);
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        const Expression expression = test::parsed(entry.formula);
        std::vector<double> inOrder;
        for (const std::string& name : expression.parameters()) {
            const auto index = indexOf(entry.parameters, name);
            ASSERT_TRUE(index) << entry.id << ": " << name;
            inOrder.push_back(entry.parameters[*index].initial);
        }
        const Program typed = expression.compile(inOrder);
        const SurfacePointer surface = entry.make(initialValues(entry.parameters));
        for (int i = 0; i < 50; ++i) {
            const auto between = [&](double low, double high) {
                return low + (high - low) * static_cast<double>(random() % 1000) / 999.0;
            };
            const Point p{between(entry.domain.xmin, entry.domain.xmax),
                          between(entry.domain.ymin, entry.domain.ymax)};
            const double expected = surface->value(p);
            EXPECT_NEAR(typed.value(p.x, p.y), expected, 1e-12 * (1.0 + std::fabs(expected)))
                << entry.id;
        }
    }
}

} // namespace
} // namespace thalweg
