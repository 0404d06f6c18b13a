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

double meanLossError(Stretch stretch)
{
    constexpr int kParts = 4;
    const int steps = stretch.last - stretch.first;
    if (steps < kParts)
        return 0.0;
    const double mean = meanLoss(stretch);
    double squares = 0.0;
    for (int i = 0; i < kParts; ++i) {
        const Stretch part{stretch.run, stretch.first + i * steps / kParts, stretch.first + (i + 1) * steps / kParts};
        squares += std::pow(meanLoss(part) - mean, 2);
    }
    return std::sqrt(squares / (kParts - 1) / kParts);
}

double swingLoss(Stretch stretch, const Objective& f)
{
    constexpr std::size_t kMostPoints = 256;
    const auto rows = stretch.rows();
    const std::size_t stride = rows.size() / kMostPoints + 1;
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 1; i + 1 < rows.size(); i += stride, ++count)
        sum += rows[i].loss - f.value(0.25 * (rows[i - 1].point + 2.0 * rows[i].point + rows[i + 1].point));
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

double meanStepLength(Stretch stretch)
{
    return meanOf(stretch.moves(), [](const TrajectoryStep& row) { return norm(row.update); });
}

double gradientRms(Stretch stretch)
{
    return std::sqrt(meanOf(stretch.rows(), [](const TrajectoryStep& row) { return squaredNorm(row.gradient); }));
}

double gradientScatter(Stretch stretch)
{
    const Point mean{meanOf(stretch.rows(), [](const TrajectoryStep& row) { return row.gradient.x; }),
                     meanOf(stretch.rows(), [](const TrajectoryStep& row) { return row.gradient.y; })};
    return std::sqrt(meanOf(stretch.rows(), [mean](const TrajectoryStep& row) { return squaredNorm(row.gradient - mean); }));
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

std::vector<Point> pointsOf(Stretch stretch)
{
    std::vector<Point> points;
    points.reserve(stretch.rows().size());
    for (const TrajectoryStep& row : stretch.rows())
        points.push_back(row.point);
    return points;
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
