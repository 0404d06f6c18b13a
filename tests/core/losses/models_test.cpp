#include "losses/models.h"

#include "critical/search.h"
#include "losses/data_set.h"
#include "losses/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace thalweg {

void PrintTo(const ModelEntry& model, std::ostream* out) { *out << model.id; }

namespace {

DataSurfacePointer lossOver(std::string_view id, std::vector<Sample> samples)
{
    return findModel(id)->make(std::make_shared<const std::vector<Sample>>(std::move(samples)));
}

std::vector<Sample> generated(std::string_view id, std::uint64_t seed = 1)
{
    const ModelEntry& model = *findModel(id);
    return generatedSamples(model, initialValues(model.parameters), seed);
}

void expectNear(const Dual2<double>& found, const Dual2<double>& expected)
{
    constexpr double kRounding = 4e-15;
    EXPECT_NEAR(found.v, expected.v, kRounding);
    EXPECT_NEAR(found.dx, expected.dx, kRounding);
    EXPECT_NEAR(found.dy, expected.dy, kRounding);
    EXPECT_NEAR(found.dxx, expected.dxx, kRounding);
    EXPECT_NEAR(found.dxy, expected.dxy, kRounding);
    EXPECT_NEAR(found.dyy, expected.dyy, kRounding);
}

// By hand, each over two samples ----------------------------------------------------------------

/// Residuals of (1, 2) and (3, 1) at w = 2, b = 1: r = 1 and 6. Gradient: mean of 2 r (x, 1); Hessian:
/// mean of 2 (x², x, 1).
TEST(Models, LinearRegressionByHand)
{
    const auto f = lossOver("linear_regression", {{1.0, 0.0, 2.0}, {3.0, 0.0, 1.0}});
    expectNear(f->secondOrder({2.0, 1.0}), {18.5, 19.0, 7.0, 10.0, 4.0, 2.0});
}

/// (1, 2) of label 1 and (2, −1) of label 0 at w = (0, ln 2): z = ln 4 and −ln 2, so p = 4/5 and 1/3,
/// losses −ln 4/5 and −ln 2/3. Gradient: mean of (p − y) x; Hessian: mean of p (1 − p) x xᵀ.
TEST(Models, LogisticRegressionByHand)
{
    const auto f = lossOver("logistic_regression", {{1.0, 2.0, 1.0}, {2.0, -1.0, 0.0}});
    const double a = 4.0 / 25.0;
    const double b = 2.0 / 9.0;
    expectNear(f->secondOrder({0.0, std::log(2.0)}),
               {0.5 * (std::log(1.25) + std::log(1.5)), 0.5 * (-0.2 + 2.0 / 3.0), 0.5 * (-0.4 - 1.0 / 3.0),
                0.5 * (a + 4.0 * b), 0.5 * (2.0 * a - 2.0 * b), 0.5 * (4.0 * a + b)});
}

/// (1, 2) and (2, 1) at w₁ = 1, w₂ = 3: r = 1 and 5. Gradient: mean of 2 r x (w₂, w₁); Hessian: mean of
/// 2 x² (w₂², w₁w₂, w₁²), and 2 r x more off the diagonal.
TEST(Models, LinearNetByHand)
{
    const auto f = lossOver("linear_net", {{1.0, 0.0, 2.0}, {2.0, 0.0, 1.0}});
    expectNear(f->secondOrder({1.0, 3.0}), {13.0, 33.0, 11.0, 45.0, 26.0, 5.0});
}

/// (ln 2, 1) and (ln 3, 0) at w₁ = 1, w₂ = 2: tanh = 3/5 and 4/5, slopes 16/25 and 9/25, r = 1/5 and 8/5.
/// Gradient: mean of 2 r (w₂ x s, t), with ∂t/∂w₁ = x s and ∂s/∂w₁ = −2 x t s.
TEST(Models, TanhNetByHand)
{
    const double ln2 = std::log(2.0);
    const double ln3 = std::log(3.0);
    const auto f = lossOver("tanh_net", {{ln2, 0.0, 1.0}, {ln3, 0.0, 0.0}});
    const auto part = [](double x, double t, double r) -> Dual2<double> {
        const double slope = x * (1.0 - t * t);
        const double bend = -2.0 * x * t * slope;
        return {r * r, 4.0 * r * slope, 2.0 * r * t, 2.0 * (4.0 * slope * slope + r * 2.0 * bend),
                2.0 * (2.0 * slope * t + r * slope), 2.0 * t * t};
    };
    expectNear(f->secondOrder({1.0, 2.0}), 0.5 * (part(ln2, 0.6, 0.2) + part(ln3, 0.8, 1.6)));
}

TEST(Models, PredictWhatTheirLossCompares)
{
    EXPECT_EQ(findModel("linear_regression")->prediction({2.0, 1.0}, 3.0, 0.0), 7.0);
    EXPECT_NEAR(findModel("logistic_regression")->prediction({0.0, std::log(2.0)}, 1.0, 2.0), 0.8, 1e-15);
    EXPECT_EQ(findModel("linear_net")->prediction({2.0, 3.0}, 0.5, 0.0), 3.0);
    EXPECT_NEAR(findModel("tanh_net")->prediction({std::log(2.0), 2.0}, 1.0, 0.0), 1.2, 1e-15);
}

TEST(Models, LogisticRegressionIsFiniteFarOut)
{
    const auto f = lossOver("logistic_regression", {{1.0, 0.0, 1.0}, {1.0, 0.0, 0.0}});
    const Dual2<double> at = f->secondOrder({-1e5, 0.0});
    EXPECT_EQ(at.v, 0.5e5);
    EXPECT_EQ(at.dx, -0.5);
    EXPECT_EQ(at.dxx, 0.0);
}

// Contracts of every model ------------------------------------------------------------------------

class EveryModel : public testing::TestWithParam<ModelEntry> {
protected:
    const ModelEntry& model() const { return GetParam(); }
    DataSurfacePointer surface() const { return lossOver(model().id, generated(model().id)); }
    Domain domain() const { return model().usualDomain(generated(model().id)); }
};

TEST_P(EveryModel, EnclosesItsValuesAndDerivatives)
{
    const auto f = surface();
    const Domain d = domain();
    for (int i = 0; i < 40; ++i) {
        const Point corner{d.xmin + 0.97 * d.width() * (i % 8) / 8.0, d.ymin + 0.97 * d.height() * (i / 8) / 5.0};
        const Dual2<Interval> over = f->enclose({corner.x, corner.x + 0.02 * d.width()},
                                                {corner.y, corner.y + 0.02 * d.height()});
        const Dual2<double> at = f->secondOrder(corner + Point{0.013 * d.width(), 0.007 * d.height()});
        EXPECT_TRUE(over.v.mayContain(at.v) && over.dx.mayContain(at.dx) && over.dy.mayContain(at.dy));
        EXPECT_TRUE(over.dxx.mayContain(at.dxx) && over.dxy.mayContain(at.dxy) && over.dyy.mayContain(at.dyy));
        EXPECT_LT(over.v.width(), 100.0 * (1.0 + at.v));
    }
}

TEST_P(EveryModel, HasRowsOfItsValues)
{
    const auto f = surface();
    const Domain d = domain();
    std::vector<double> xs(37);
    for (std::size_t i = 0; i < xs.size(); ++i)
        xs[i] = d.xmin + d.width() * static_cast<double>(i) / 31.0;
    std::vector<double> row(xs.size());
    f->values(xs, 0.3 * d.ymax, row);
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const double value = f->value({xs[i], 0.3 * d.ymax});
        EXPECT_NEAR(row[i], value, 1e-12 * (1.0 + value));
        EXPECT_EQ(f->firstOrder({xs[i], 0.3 * d.ymax}).v, value);
    }
}

TEST_P(EveryModel, IsTheMeanOfItsPartsLosses)
{
    const auto f = surface();
    const auto samples = f->samples();
    const Point at{0.3, -0.7};
    const double first = f->lossOf(samples.first(20))->value(at);
    const double rest = f->lossOf(samples.subspan(20))->value(at);
    const auto n = static_cast<double>(samples.size());
    EXPECT_NEAR(f->value(at), (20.0 * first + (n - 20.0) * rest) / n, 1e-14 * (1.0 + first + rest));
}

TEST_P(EveryModel, SettlesCriticalPointsWithinTheUsualBudget)
{
    const CriticalSearch found = findCriticalPoints(*surface(), domain());
    EXPECT_LE(found.boxes, CriticalOptions{}.boxBudget);
    if (model().id == "linear_net")
        EXPECT_FALSE(found.complete) << "its minima form a curve";
    else
        EXPECT_TRUE(found.complete) << found.boxes;
}

INSTANTIATE_TEST_SUITE_P(Models, EveryModel, testing::ValuesIn(modelCatalogue().begin(), modelCatalogue().end()),
                         [](const auto& p) { return std::string(p.param.id); });

// Minima in closed form ---------------------------------------------------------------------------

TEST(Models, LinearRegressionHasItsMinimumAtTheLeastSquaresLine)
{
    const auto samples = generated("linear_regression", 9);
    const auto f = lossOver("linear_regression", samples);
    const CriticalSearch found = findCriticalPoints(*f, {-5.0, 5.0, -5.0, 5.0});
    ASSERT_TRUE(found.complete);
    ASSERT_EQ(found.points.size(), 1u);
    // The normal equations Σ x (w x + b − y) = 0 and Σ (w x + b − y) = 0, by Cramer's rule.
    double n = 0.0, x = 0.0, y = 0.0, xx = 0.0, xy = 0.0;
    for (const Sample& s : samples) {
        n += 1.0, x += s.x1, y += s.y, xx += s.x1 * s.x1, xy += s.x1 * s.y;
    }
    const double determinant = n * xx - x * x;
    EXPECT_NEAR(found.points[0].at.x, (n * xy - x * y) / determinant, 1e-13);
    EXPECT_NEAR(found.points[0].at.y, (xx * y - x * xy) / determinant, 1e-13);
    EXPECT_NEAR(leastSquaresLine(samples).x, found.points[0].at.x, 1e-13);
    EXPECT_NEAR(leastSquaresLine(samples).y, found.points[0].at.y, 1e-13);
    EXPECT_EQ(found.points[0].kind, CriticalKind::Minimum);
}

TEST(Models, TanhNetsMinimaAreOneNetworkTwice)
{
    const auto f = lossOver("tanh_net", generated("tanh_net"));
    const CriticalSearch found = findCriticalPoints(*f, {-4.0, 4.0, -4.0, 4.0});
    ASSERT_EQ(found.points.size(), 3u);
    EXPECT_EQ(found.points[2].kind, CriticalKind::Saddle);
    EXPECT_NEAR(norm(found.points[2].at), 0.0, 1e-12);
    EXPECT_NEAR(norm(found.points[0].at + found.points[1].at), 0.0, 1e-12);
    EXPECT_NEAR(distance({1.0, 1.5}, {std::fabs(found.points[0].at.x), std::fabs(found.points[0].at.y)}), 0.0, 0.3)
        << "of the data, but for their noise";
}

TEST(Models, SeparatedClassesHaveNoMinimum)
{
    const ModelEntry& model = *findModel("logistic_regression");
    const auto samples = generatedSamples(model, std::vector{0.0, 40.0, 0.1, 4.0}, 1);
    const CriticalSearch found = findCriticalPoints(*lossOver(model.id, samples), {-20.0, 20.0, -20.0, 20.0});
    EXPECT_TRUE(found.complete);
    EXPECT_TRUE(found.points.empty());
}

// Data sets ---------------------------------------------------------------------------------------

TEST(DataSets, FollowTheirParametersAndTheirSeed)
{
    const ModelEntry& model = *findModel("linear_regression");
    const std::vector<double> values{0.25, 2000.0, 0.5, 2.0, -1.0, 3.0};
    const auto samples = generatedSamples(model, values, 4);
    ASSERT_EQ(samples.size(), 2000u);
    double centre = 0.0;
    double scatter = 0.0;
    for (const Sample& s : samples) {
        centre += s.x1 / 2000.0;
        scatter += std::pow(s.y - (2.0 * s.x1 - 1.0), 2) / 2000.0;
    }
    EXPECT_NEAR(centre, 3.0, 5.0 / std::sqrt(2000.0));
    EXPECT_NEAR(scatter, 0.25, 5.0 * 0.25 * std::sqrt(2.0 / 2000.0));
    EXPECT_EQ(generatedSamples(model, values, 4), samples);
    EXPECT_NE(generatedSamples(model, values, 5), samples);
    auto fewer = values;
    fewer[1] = 50.0;
    EXPECT_TRUE(std::ranges::equal(generatedSamples(model, fewer, 4), std::span(samples).first(50)));
}

TEST(DataSets, ArePartedByTheSeedAndKeepTheirOrder)
{
    std::vector<Sample> samples;
    for (int i = 0; i < 40; ++i)
        samples.push_back({static_cast<double>(i), 0.0, 0.0});
    const DataSet data = parted(samples, 0.25, 3);
    EXPECT_EQ(data.train.size(), 30u);
    EXPECT_EQ(data.test.size(), 10u);
    EXPECT_TRUE(std::ranges::is_sorted(data.train, {}, &Sample::x1));
    EXPECT_TRUE(std::ranges::is_sorted(data.test, {}, &Sample::x1));
    std::vector<Sample> both = data.train;
    both.insert(both.end(), data.test.begin(), data.test.end());
    std::ranges::sort(both, {}, &Sample::x1);
    EXPECT_EQ(both, samples);
    EXPECT_EQ(parted(samples, 0.25, 3), data);
    EXPECT_NE(parted(samples, 0.25, 4), data);
    EXPECT_TRUE(parted(samples, 0.0, 3).test.empty());
    EXPECT_EQ(parted(std::span(samples).first(2), 0.9, 3).train.size(), 1u) << "one stays to learn from";
}

} // namespace
} // namespace thalweg
