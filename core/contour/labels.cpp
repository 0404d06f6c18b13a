#include "contour/labels.h"

#include "contour/round_numbers.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace thalweg {

namespace {

/// A place that might do. Lower cost is better.
struct Candidate {
    double cost;
    std::size_t line;
    Point centre;
};

Domain around(Point centre, double width, double height)
{
    return {centre.x - 0.5 * width, centre.x + 0.5 * width, centre.y - 0.5 * height,
            centre.y + 0.5 * height};
}

bool overlap(const Domain& a, const Domain& b)
{
    return a.xmin < b.xmax && b.xmin < a.xmax && a.ymin < b.ymax && b.ymin < a.ymax;
}

/// A polyline by the length travelled along it.
class Route {
public:
    explicit Route(const DrawnLine& line) : m_points(line.points)
    {
        if (line.closed && !m_points.empty())
            m_points.push_back(m_points.front());
        m_lengths.assign(m_points.size(), 0.0);
        for (std::size_t i = 1; i < m_points.size(); ++i)
            m_lengths[i] = m_lengths[i - 1] + distance(m_points[i - 1], m_points[i]);
    }

    /// 0 also when it is not finite.
    double length() const
    {
        return m_lengths.empty() || !std::isfinite(m_lengths.back()) ? 0.0 : m_lengths.back();
    }

    /// @param travelled  in (0, length()]
    Point at(double travelled) const
    {
        const auto next = std::lower_bound(m_lengths.begin() + 1, m_lengths.end() - 1, travelled);
        const auto i = static_cast<std::size_t>(next - m_lengths.begin());
        const double piece = m_lengths[i] - m_lengths[i - 1];
        const double t = piece > 0.0 ? (travelled - m_lengths[i - 1]) / piece : 0.0;
        return m_points[i - 1] + t * (m_points[i] - m_points[i - 1]);
    }

private:
    std::vector<Point> m_points;
    std::vector<double> m_lengths;
};

/// Which lines pass where, on a coarse raster of the plot.
class Traffic {
public:
    Traffic(std::span<const DrawnLine> lines, const Domain& plot)
        : m_plot(plot), m_columns(static_cast<int>(plot.width() / kCell) + 1),
          m_rows(static_cast<int>(plot.height() / kCell) + 1),
          m_users(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), kNobody)
    {
        for (std::size_t i = 0; i < lines.size(); ++i)
            draw(Route(lines[i]), static_cast<int>(i));
    }

    /// The share of a rectangle's cells, 0 … 1, that lines other than the given one touch.
    /// @param where  inside the plot.
    double shareOfOthers(const Domain& where, std::size_t line) const
    {
        int cells = 0;
        int others = 0;
        for (int row = rowOf(where.ymin); row <= rowOf(where.ymax); ++row) {
            for (int column = columnOf(where.xmin); column <= columnOf(where.xmax); ++column) {
                const int user = m_users[cell(column, row)];
                others += user != kNobody && user != static_cast<int>(line) ? 1 : 0;
                ++cells;
            }
        }
        return static_cast<double>(others) / cells;
    }

private:
    static constexpr double kCell = 4.0;
    static constexpr int kNobody = -1;
    static constexpr int kSeveral = -2;

    int columnOf(double x) const { return static_cast<int>((x - m_plot.xmin) / kCell); }
    int rowOf(double y) const { return static_cast<int>((y - m_plot.ymin) / kCell); }
    std::size_t cell(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
               + static_cast<std::size_t>(column);
    }

    void draw(const Route& route, int line)
    {
        const double stride = std::max(0.75 * kCell, 1e-5 * route.length());
        const int steps = static_cast<int>(route.length() / stride);
        for (int i = 1; i <= steps; ++i) {
            const Point p = route.at(i * stride);
            if (!m_plot.contains(p))
                continue;
            int& user = m_users[cell(columnOf(p.x), rowOf(p.y))];
            user = user == kNobody || user == line ? line : kSeveral;
        }
    }

    Domain m_plot;
    int m_columns;
    int m_rows;
    std::vector<int> m_users;
};

/// Levels to label, ascending: one in so many, beginning where the numbers are shortest.
std::vector<double> levelsToLabel(std::span<const DrawnLine> lines, const LabelRules& rules)
{
    std::vector<double> levels;
    for (const DrawnLine& line : lines)
        levels.push_back(line.level);
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());

    const auto wanted = static_cast<std::size_t>(std::max(1, rules.total / rules.perLevel));
    const std::size_t stride = (levels.size() + wanted - 1) / wanted;
    std::vector<double> best;
    double bestEffort = 0.0;
    for (std::size_t first = 0; first < stride; ++first) {
        std::vector<double> chosen;
        double effort = 0.0;
        for (std::size_t i = first; i < levels.size(); i += stride) {
            chosen.push_back(levels[i]);
            effort += readingEffort(levels[i]);
        }
        effort /= static_cast<double>(chosen.size());
        if (best.empty() || effort < bestEffort) {
            best = chosen;
            bestEffort = effort;
        }
    }
    return best;
}

/// Puts labels on the lines of one level after another.
class Placing {
public:
    Placing(std::span<const DrawnLine> lines, const Domain& plot, std::span<const Domain> avoid,
            const LabelRules& rules)
        : m_lines(lines), m_plot(plot), m_rules(rules), m_taken(avoid.begin(), avoid.end()),
          m_traffic(lines, plot)
    {
    }

    void labelLevel(double level)
    {
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].level == level)
                addCandidates(i, candidates);
        }
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
            return std::tie(a.cost, a.line, a.centre.x, a.centre.y)
                   < std::tie(b.cost, b.line, b.centre.x, b.centre.y);
        });
        std::vector<Point> placed;
        for (const Candidate& candidate : candidates)
            tryToPlace(candidate, placed);
    }

    const std::vector<LabelPlace>& places() const { return m_places; }

private:
    /// The label's rectangle with its margin.
    Domain room(std::size_t line, Point centre) const
    {
        return around(centre, m_lines[line].labelWidth + 2.0 * m_rules.margin,
                      m_lines[line].labelHeight + 2.0 * m_rules.margin);
    }

    bool insidePlot(const Domain& room) const
    {
        return m_plot.contains({room.xmin, room.ymin}) && m_plot.contains({room.xmax, room.ymax});
    }

    void addCandidates(std::size_t line, std::vector<Candidate>& candidates) const
    {
        constexpr double kWorst = 1.2;
        const Route route(m_lines[line]);
        const double width = std::max(m_lines[line].labelWidth, 1.0);
        if (route.length() < std::max(3.0 * width, 8.0 * m_lines[line].labelHeight))
            return;
        const double stride = std::max(0.4 * width, 1e-4 * route.length());
        const int steps = static_cast<int>((route.length() - width) / stride);
        for (int i = 0; i <= steps; ++i) {
            const double here = 0.5 * width + i * stride;
            const Point centre = route.at(here);
            if (!insidePlot(room(line, centre)))
                continue;
            const double cost = costAt(line, route, here, width);
            if (cost < kWorst)
                candidates.push_back({cost, line, centre});
        }
    }

    /// Tilt (0 flat … 1 upright), four times the share of the way lost by bends, three times the
    /// share of the ground used by others.
    double costAt(std::size_t line, const Route& route, double here, double width) const
    {
        const Point chord = route.at(here + 0.5 * width) - route.at(here - 0.5 * width);
        const double length = norm(chord);
        if (!(length > 0.0))
            return 1e9;
        const double tilt = std::abs(chord.y) / length;
        const double bend = 1.0 - length / width;
        const Domain ground =
            around(route.at(here), m_lines[line].labelWidth, m_lines[line].labelHeight);
        return tilt + 4.0 * bend + 3.0 * m_traffic.shareOfOthers(ground, line);
    }

    /// @param placed  the level's labels so far.
    void tryToPlace(const Candidate& candidate, std::vector<Point>& placed)
    {
        if (std::ssize(placed) >= m_rules.perLevel || std::ssize(m_places) >= m_rules.total)
            return;
        const Domain wanted = room(candidate.line, candidate.centre);
        const bool taken = std::any_of(m_taken.begin(), m_taken.end(),
                                       [&](const Domain& other) { return overlap(wanted, other); });
        const bool near = std::any_of(placed.begin(), placed.end(), [&](Point other) {
            return distance(other, candidate.centre) < m_rules.apart;
        });
        if (taken || near)
            return;
        placed.push_back(candidate.centre);
        m_places.push_back({candidate.line, candidate.centre});
        m_taken.push_back(around(candidate.centre, m_lines[candidate.line].labelWidth,
                                 m_lines[candidate.line].labelHeight));
    }

    std::span<const DrawnLine> m_lines;
    Domain m_plot;
    LabelRules m_rules;
    std::vector<Domain> m_taken;
    Traffic m_traffic;
    std::vector<LabelPlace> m_places;
};

} // namespace

std::vector<LabelPlace> placeLabels(std::span<const DrawnLine> lines, const Domain& plot,
                                    std::span<const Domain> avoid, const LabelRules& rules)
{
    if (lines.empty() || rules.perLevel < 1 || rules.total < 1 || !(plot.width() > 0.0)
        || !(plot.height() > 0.0))
        return {};
    Placing placing(lines, plot, avoid, rules);
    for (const double level : levelsToLabel(lines, rules))
        placing.labelLevel(level);
    return placing.places();
}

} // namespace thalweg
