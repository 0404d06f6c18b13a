#include "charts/test_loss.h"

namespace thalweg::app {

namespace {

std::vector<double> along(const Trajectory& run, const Surface& testLoss, const std::atomic<bool>& cancelled)
{
    std::vector<double> values;
    values.reserve(run.steps.size());
    for (const TrajectoryStep& step : run.steps)
        if (!cancelled)
            values.push_back(testLoss.value(step.point));
    return values;
}

TestLoss::Curves curvesOf(std::shared_ptr<const RacedScene> race, const std::atomic<bool>& cancelled)
{
    TestLoss::Curves curves{race, {}};
    for (std::size_t i = 0; i < race->trajectories.size(); ++i) {
        const bool shown = race->scene.runs[i].shown;
        curves.values.push_back(shown ? along(race->trajectories[i], *race->surface.testLoss, cancelled)
                                      : std::vector<double>());
    }
    return curves;
}

} // namespace

TestLoss::TestLoss(Study& study, QObject* parent)
    : QObject(parent), m_study(study), m_task(this, LatestTask<Curves>::Running::Finish, [this](Curves curves) {
          m_curves = std::move(curves);
          emit ready();
      })
{
    connect(&study, &Study::runsReady, this, &TestLoss::request);
    request();
}

void TestLoss::request()
{
    if (m_study.race()->surface.testLoss) {
        m_task.request(
            [race = m_study.race()](const std::atomic<bool>& cancelled) { return curvesOf(race, cancelled); });
        return;
    }
    m_task.cancel();
    if (!std::exchange(m_curves, {}).race)
        return;
    emit ready();
}

} // namespace thalweg::app
