#include "descent/guess.h"

#include <algorithm>
#include <numeric>

namespace thalweg {

namespace {

std::optional<CriticalPoint> nearest(std::span<const CriticalPoint> critical, Point to)
{
    const auto away = [to](const CriticalPoint& point) { return distance(point.at, to); };
    const auto found = std::ranges::min_element(critical, {}, away);
    return found == critical.end() ? std::nullopt : std::optional(*found);
}

std::optional<CriticalPoint> pointAt(std::span<const CriticalPoint> critical, Point at, const Domain& domain)
{
    const auto found = nearest(critical, at);
    return found && distance(found->at, at) < kSamePlace * domain.diagonal() ? found : std::nullopt;
}

double sortKey(const GuessScore& score)
{
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    return score.isRightDivergence() ? 0.0 : score.distance.value_or(kInfinite);
}

} // namespace

GuessScore scoreOf(const std::optional<Guess>& guess, const Trajectory& run, const Outcome& outcome,
                   std::span<const CriticalPoint> critical, const Objective& f, const Domain& domain)
{
    GuessScore score;
    score.guess = guess;
    score.ending = outcome.ending;
    if (run.stop != Stop::Diverged && outcome.ending != Ending::Diverged) {
        score.end = run.steps.back().point;
        score.endLoss = run.steps.back().loss;
    }
    if (outcome.target)
        score.reached = pointAt(critical, *outcome.target, domain);
    if (!guess || !guess->place)
        return score;
    score.guessedLoss = f.value(*guess->place);
    if (const auto meant = nearest(critical, *guess->place))
        if (distance(meant->at, *guess->place) <= kMeant * domain.diagonal())
            score.guessed = meant;
    if (score.end) {
        score.distance = distance(*guess->place, *score.end);
        score.share = *score.distance / domain.diagonal();
    }
    return score;
}

std::vector<CriticalPoint> withKnownMinima(std::vector<CriticalPoint> critical, std::span<const Point> minima,
                                           const Objective& f, const Domain& domain)
{
    for (const Point minimum : minima)
        if (!pointAt(critical, minimum, domain)) {
            CriticalPoint tip;
            tip.kind = CriticalKind::Minimum;
            tip.at = minimum;
            tip.value = f.value(minimum);
            critical.push_back(tip);
        }
    return critical;
}

std::vector<std::size_t> ranking(std::span<const GuessScore> scores)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const bool known[] = {scores[a].guess.has_value(), scores[b].guess.has_value()};
        return known[0] != known[1] ? known[0] : sortKey(scores[a]) < sortKey(scores[b]);
    });
    return order;
}

} // namespace thalweg
