#include "worked/worked_step.h"

#include "descent/runs.h"
#include "expression/expression.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg {
namespace {

Scene sceneOf(const OptimizerEntry& entry)
{
    Scene scene = sceneFor(*findSurface("himmelblau"));
    scene.runs = {newRun(entry, scene)};
    scene.runs[0].schedule = {"exponential", {0.9, 3.0}};
    scene.runs[0].noise = {0.7, 1.0};
    scene.steps = 12;
    return scene;
}

/// The value of a printed expression as the formula field computes it.
double valueOf(const std::string& text)
{
    const auto parsed = Expression::parse(text);
    EXPECT_TRUE(std::holds_alternative<Expression>(parsed)) << text;
    return std::get<Expression>(parsed).compile().value(0.0, 0.0);
}

class WorkedSteps : public testing::TestWithParam<std::string> {
protected:
    const OptimizerEntry& entry() const { return *findOptimizer(GetParam()); }
};

TEST_P(WorkedSteps, AreTheRunsOwnNumbersToTheLastBit)
{
    const Scene scene = sceneOf(entry());
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    ASSERT_EQ(run.lastStep(), 12);
    for (int t = 0; t < run.lastStep(); ++t) {
        const WorkedStep worked = entry().worked(scene.runs[0].values, run, t);
        EXPECT_EQ(worked.coordinates[0].update.value, run.at(t).update.x);
        EXPECT_EQ(worked.coordinates[1].update.value, run.at(t).update.y);
        EXPECT_EQ(worked.coordinates[0].next.value, run.at(t + 1).point.x);
        EXPECT_EQ(worked.coordinates[1].next.value, run.at(t + 1).point.y);
        EXPECT_EQ(worked.lr, run.at(t).lr);
    }
}

// Whoever types the printed arithmetic gets the printed result.
TEST_P(WorkedSteps, CanBeComputedAlong)
{
    const Scene scene = sceneOf(entry());
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    for (int t = 0; t < run.lastStep(); ++t) {
        const WorkedStep worked = entry().worked(scene.runs[0].values, run, t);
        for (const WorkedCoordinate& coordinate : worked.coordinates) {
            const auto check = [&](const Term& term) {
                const std::string text = written(term, Notation::Text, worked.settings);
                EXPECT_EQ(valueOf(text), term.value) << text;
            };
            for (const Assignment& line : coordinate.lines)
                check(line.term);
            check(coordinate.update);
            check(coordinate.next);
        }
        const std::string latex = written(worked, Notation::Latex);
        EXPECT_TRUE(std::ranges::all_of(latex, [](char c) { return c > 0; })) << "not every LaTeX reads more than ASCII: " << latex;
        EXPECT_EQ(std::ranges::count(latex, '{'), std::ranges::count(latex, '}')) << latex;
    }
}

std::vector<std::string> ids()
{
    std::vector<std::string> all;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        all.emplace_back(entry.id);
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, WorkedSteps, testing::ValuesIn(ids()), [](const auto& tested) { return tested.param; });

// By hand: f = ½(x² + 10y²) from (1, 1), so g = (1, 10); m = 0.1 g, v = 0.001 g², both corrected: one step of η against each sign.
TEST(WorkedStep, ShowsAdamsFirstStep)
{
    Scene scene;
    scene.surface = {{}, "(x^2 + 10y^2)/2"};
    scene.start = {1.0, 1.0};
    scene.steps = 2;
    scene.runs = {newRun(*findOptimizer("adam"), scene)};
    scene.runs[0].values[0] = 0.1;
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    const std::string text = written(findOptimizer("adam")->worked(scene.runs[0].values, run, 0), Notation::Text);
    EXPECT_NE(text.find("m_x = 0.9·0 + (1 − 0.9)·1 = 0.09999999999999998\n"), std::string::npos) << text;
    EXPECT_NE(text.find("v_y = 0.999·0 + (1 − 0.999)·10² = "), std::string::npos) << text;
    EXPECT_NE(text.find("η = 0.1\n"), std::string::npos) << text;
    EXPECT_NE(text.find("x′ = 1 + (−"), std::string::npos) << text;
    const std::string latex = written(findOptimizer("adam")->worked(scene.runs[0].values, run, 0), Notation::Latex);
    EXPECT_NE(latex.find("\\frac{"), std::string::npos) << latex;
    EXPECT_NE(latex.find("\\sqrt{"), std::string::npos) << latex;
    EXPECT_EQ(std::ranges::count(latex, '{'), std::ranges::count(latex, '}'));
}

// By hand: f = ½(x² + 10y²) at (1, 1): λ = 1, 10 and u = (0, 1), so that Newton's step is g/λ on each axis.
TEST(WorkedStep, ShowsTheInsideOfNewtonsStep)
{
    Scene scene;
    scene.surface = {{}, "(x^2 + 10y^2)/2"};
    scene.start = {1.0, 1.0};
    scene.steps = 1;
    scene.runs = {newRun(*findOptimizer("newton"), scene)};
    scene.runs[0].values = {1.0, 0.5};
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    const std::string text = written(findOptimizer("newton")->worked(scene.runs[0].values, run, 0), Notation::Text);
    EXPECT_NE(text.find("λ₁ = 1\nλ₂ = 10\n"), std::string::npos) << text;
    EXPECT_NE(text.find("u_y = 1\n"), std::string::npos) << text;
    EXPECT_NE(text.find("/(10 + 0.5)"), std::string::npos) << text;
    EXPECT_NE(text.find("/(1 + 0.5)"), std::string::npos) << text;
}

/// Away from critical points it does not look, and there is nothing to tell.
TEST(WorkedStep, TellsCurvaturesOnlyWhereTheEscapeLooksAtThem)
{
    Scene scene;
    scene.surface = {{}, "x^2 - y^2"};
    scene.steps = 1;
    scene.runs = {newRun(*findOptimizer("curvature_escape"), scene)};
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const auto textFrom = [&](Point start) {
        scene.start = start;
        const Trajectory run = computeRun(scene, 0, *surface.surface);
        return written(findOptimizer("curvature_escape")->worked(scene.runs[0].values, run, 0), Notation::Text);
    };
    EXPECT_EQ(textFrom({1.0, 1.0}).find("λ₁"), std::string::npos);
    EXPECT_EQ(textFrom({1.0, 1.0}).find("u_x"), std::string::npos);
    EXPECT_NE(textFrom({0.0, 0.0}).find("λ₁ = −2\nλ₂ = 2\n"), std::string::npos) << textFrom({0.0, 0.0});
}

TEST(WorkedStep, SaysWhatNoiseContributed)
{
    Scene scene = sceneOf(*findOptimizer("sgd"));
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    const WorkedStep worked = findOptimizer("sgd")->worked(scene.runs[0].values, run, 3);
    ASSERT_FALSE(worked.coordinates[0].lines.empty());
    const Assignment& seen = worked.coordinates[0].lines.front();
    EXPECT_EQ(seen.name, "g");
    EXPECT_EQ(seen.term.kind, Term::Kind::Sum);
    EXPECT_EQ(seen.term.left->value, run.at(3).gradient.x);
    EXPECT_EQ(seen.term.right->value, run.at(3).noise.x);
}

} // namespace
} // namespace thalweg
