#include "diagnosis/motion.h"

#include "numeric/eigen2.h"

#include <cmath>

namespace thalweg {

namespace {

template <class Value> double meanOf(std::span<const TrajectoryStep> rows, Value value)
{
    double sum = 0.0;
    for (const TrajectoryStep& row : rows)
        sum += value(row);
    return rows.empty() ? 0.0 : sum / static_cast<double>(rows.size());
}

double squaredNorm(Point p) { return dot(p, p); }

double ratioOrZero(double a, double b) { return b > 0.0 ? a / b : 0.0; }

} // namespace

double meanLoss(Stretch stretch)
{
    return meanOf(stretch.rows(), [](const TrajectoryStep& row) { return row.loss; });
}

double meanStepLength(Stretch stretch)
{
    return meanOf(stretch.moves(), [](const TrajectoryStep& row) { return norm(row.update); });
}

double gradientRms(Stretch stretch)
{
    return std::sqrt(meanOf(stretch.rows(), [](const TrajectoryStep& row) { return squaredNorm(row.gradient); }));
}

double noiseRms(Stretch stretch)
{
    return std::sqrt(meanOf(stretch.moves(), [](const TrajectoryStep& row) { return squaredNorm(row.noise); }));
}

Point meanPoint(Stretch stretch)
{
    return {meanOf(stretch.rows(), [](const TrajectoryStep& row) { return row.point.x; }),
            meanOf(stretch.rows(), [](const TrajectoryStep& row) { return row.point.y; })};
}

double straightness(Stretch stretch)
{
    const auto moves = stretch.moves();
    double along = 0.0;
    double all = 0.0;
    for (std::size_t i = 1; i < moves.size(); ++i) {
        along += dot(moves[i - 1].update, moves[i].update);
        all += norm(moves[i - 1].update) * norm(moves[i].update);
    }
    return all > 0.0 ? along / all : 1.0;
}

double wayLength(Stretch stretch)
{
    const auto rows = stretch.rows();
    double way = 0.0;
    for (std::size_t i = 1; i < rows.size(); ++i)
        way += distance(rows[i - 1].point, rows[i].point);
    return way;
}

double progress(Stretch stretch)
{
    const double way = wayLength(stretch);
    return way > 0.0 ? distance(stretch.rows().front().point, stretch.rows().back().point) / way : 1.0;
}

Point mainDirection(Stretch stretch)
{
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (const TrajectoryStep& row : stretch.moves()) {
        xx += row.update.x * row.update.x;
        xy += row.update.x * row.update.y;
        yy += row.update.y * row.update.y;
    }
    return eigen(xx, xy, yy).vectors[1];
}

double effectiveRateAlong(Stretch stretch, Point direction)
{
    double moved = 0.0;
    double seen = 0.0;
    for (const TrajectoryStep& row : stretch.moves()) {
        moved += std::pow(dot(row.update, direction), 2);
        seen += std::pow(dot(row.gradient + row.noise, direction), 2);
    }
    return std::sqrt(ratioOrZero(moved, seen));
}

Point effectiveRate(Stretch stretch)
{
    return {effectiveRateAlong(stretch, {1.0, 0.0}), effectiveRateAlong(stretch, {0.0, 1.0})};
}

} // namespace thalweg
