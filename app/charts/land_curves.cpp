#include "charts/land_curves.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace thalweg::app {

namespace {

struct LandCurvesText {
    Q_DECLARE_TR_FUNCTIONS(LandCurves)
};

} // namespace

std::vector<ChartRun> paired(std::vector<ChartRun> first, std::vector<ChartRun> second)
{
    for (ChartRun& run : first)
        run.name = LandCurvesText::tr("%1, left").arg(run.name);
    for (ChartRun& run : second) {
        run.name = LandCurvesText::tr("%1, right").arg(run.name);
        run.isBeside = true;
    }
    std::ranges::move(second, std::back_inserter(first));
    std::ranges::stable_sort(first, {}, [](const ChartRun& run) { return std::tuple(run.run, run.isBeside); });
    return first;
}

} // namespace thalweg::app
