#include "charts/chart_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <iterator>
#include <numeric>
#include <optional>
#include <vector>

namespace thalweg::app {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The steps of one pixel column that its picture needs.
struct Column {
    std::size_t first = 0;
    std::size_t lowest = 0;
    std::size_t highest = 0;
    std::size_t last = 0;
};

double lengthOf(QPointF p) { return std::sqrt(p.x() * p.x() + p.y() * p.y()); }

/// The column that begins at a step: as many steps as have a value and fall into the same pixel.
Column columnFrom(std::size_t step, std::size_t end, std::span<const double> values, double perStep)
{
    const double columnEnd = std::floor(double(step) * perStep) + 1.0;
    Column column{step, step, step, step};
    for (++step; step < end && double(step) * perStep < columnEnd && std::isfinite(values[step]);
         ++step) {
        column.lowest = values[step] < values[column.lowest] ? step : column.lowest;
        column.highest = values[step] > values[column.highest] ? step : column.highest;
        column.last = step;
    }
    return column;
}

/// Leaves out the points that a straight line passes closely. All that are left out lie in the
/// sleeve: the slopes, seen from the last point that was kept, by which each would be met.
class Sleeve {
public:
    explicit Sleeve(QVector<QPointF>& line) : m_line(line) {}

    /// Points come from left to right; NaN for a gap.
    void add(QPointF point)
    {
        if (std::isnan(point.x()) || m_line.isEmpty() || std::isnan(m_line.back().x())) {
            finish();
            return keep(point);
        }
        double slope = slopeTo(point);
        if (!(m_least <= slope && slope <= m_greatest)) {
            finish();
            slope = slopeTo(point);
        }
        const double close = kTolerance / (point.x() - m_line.back().x());
        m_least = std::max(m_least, slope - close);
        m_greatest = std::min(m_greatest, slope + close);
        m_last = point;
    }

    /// The point before a bend, and the last of all, are kept.
    void finish()
    {
        if (m_last)
            keep(*m_last);
        m_last.reset();
    }

private:
    static constexpr double kTolerance = 0.2; ///< pixels

    void keep(QPointF point)
    {
        m_line.append(point);
        m_least = -std::numeric_limits<double>::infinity();
        m_greatest = std::numeric_limits<double>::infinity();
    }

    double slopeTo(QPointF point) const
    {
        const QPointF way = point - m_line.back();
        return way.y() / way.x();
    }

    QVector<QPointF>& m_line;
    std::optional<QPointF> m_last; ///< not kept, so far
    double m_least = 0.0;
    double m_greatest = 0.0;
};

void addColumn(const Column& column, std::span<const double> values, const ChartFrame& frame,
               Sleeve& line)
{
    const auto [early, late] = std::minmax(column.lowest, column.highest);
    std::optional<std::size_t> before;
    for (const std::size_t step : {column.first, early, late, column.last}) {
        if (step != before)
            line.add({frame.x(double(step)), frame.y(values[step])});
        before = step;
    }
}

/// Cuts a piece to the area. Returns its part before the area as a share, or nothing outside.
std::optional<double> clip(QPointF& a, QPointF& b, const QRectF& area)
{
    const QPointF way = b - a;
    double enter = 0.0;
    double leave = 1.0;
    const auto cut = [&](double speed, double room) { // inside while speed · t ≤ room
        if (speed > 0.0)
            leave = std::min(leave, room / speed);
        else if (speed < 0.0)
            enter = std::max(enter, room / speed);
        else if (room < 0.0)
            leave = -1.0;
    };
    cut(way.x(), area.right() - a.x());
    cut(-way.x(), a.x() - area.left());
    cut(way.y(), area.bottom() - a.y());
    cut(-way.y(), a.y() - area.top());
    if (!(enter <= leave))
        return std::nullopt;
    b = a + leave * way;
    a += enter * way;
    return enter;
}

/// Whether a piece lies wholly to the left, or to the right, of the area.
bool isBeside(QPointF a, QPointF b, const QRectF& area)
{
    return std::max(a.x(), b.x()) < area.left() || std::min(a.x(), b.x()) > area.right();
}

/// Where a pen stands in a dash pattern.
class DashPen {
public:
    explicit DashPen(const QVector<double>& dash)
        : m_dash(dash), m_period(std::accumulate(dash.begin(), dash.end(), 0.0)),
          m_left(dash.isEmpty() ? 0.0 : dash[0])
    {
    }

    void skip(double length)
    {
        if (m_dash.isEmpty() || !(length > 0.0))
            return;
        for (length = std::fmod(length, m_period); length > 0.0;)
            length -= take(length);
    }

    void draw(QPointF a, QPointF b, std::vector<TrailPiece>& pieces)
    {
        if (m_dash.isEmpty())
            return pieces.push_back({a, b});
        const double length = lengthOf(b - a);
        const QPointF direction = length > 0.0 ? (b - a) / length : QPointF();
        for (double at = 0.0; at < length;) {
            const bool stroke = m_index % 2 == 0;
            const bool begins = m_left == m_dash[m_index];
            const bool ends = m_left <= length - at;
            const double end = at + take(length - at);
            if (stroke)
                pieces.push_back({a + at * direction, a + end * direction, begins, ends});
            at = end;
        }
    }

private:
    /// Goes on by at most this much within the present stroke or gap.
    double take(double length)
    {
        const double taken = std::min(length, m_left);
        m_left -= taken;
        if (m_left <= 0.0) {
            m_index = (m_index + 1) % m_dash.size();
            m_left = m_dash[m_index];
        }
        return taken;
    }

    QVector<double> m_dash;
    double m_period;
    double m_left;
    qsizetype m_index = 0;
};

} // namespace

QVector<QPointF> thinnedLine(std::span<const double> values, const ChartFrame& frame,
                             double columns)
{
    const double perStep = frame.plot.width() * columns / frame.steps.width();
    const auto end =
        std::min(values.size(), std::size_t(std::max(0.0, std::ceil(frame.steps.to) + 1.0)));
    const auto first = std::min(end, std::size_t(std::max(0.0, std::floor(frame.steps.from))));
    constexpr double kSparse = 0.7; ///< columns a step, from which every step is drawn
    const double reach = perStep > kSparse ? 1.0 : perStep;
    QVector<QPointF> line;
    Sleeve sleeve(line);
    for (std::size_t i = first; i < end; ++i) {
        if (!std::isfinite(values[i])) {
            sleeve.add({kNaN, kNaN});
            continue;
        }
        const Column column = columnFrom(i, end, values, reach);
        addColumn(column, values, frame, sleeve);
        i = column.last;
    }
    sleeve.finish();
    return line;
}

QPolygonF areaBetween(std::span<const double> low, std::span<const double> high, const ChartFrame& frame, double columns)
{
    const auto line = [&](std::span<const double> values) {
        constexpr double kFar = std::numeric_limits<double>::max();
        std::vector<double> finite(values.begin(), values.end());
        for (double& value : finite)
            value = std::isnan(value) ? kFar : std::clamp(value, -kFar, kFar);
        return thinnedLine(finite, frame, columns);
    };
    QPolygonF area(line(low));
    const QVector<QPointF> upper = line(high);
    std::reverse_copy(upper.begin(), upper.end(), std::back_inserter(area));
    return area;
}

std::vector<TrailPiece> piecesOf(const QVector<QPointF>& line, const QVector<double>& dash, const QRectF& area)
{
    std::vector<TrailPiece> pieces;
    pieces.reserve(std::size_t(line.size()) * (dash.isEmpty() ? 1 : 2));
    DashPen pen(dash);
    for (qsizetype i = 1; i < line.size(); ++i) {
        QPointF a = line[i - 1];
        QPointF b = line[i];
        if (std::isnan(a.x()) || std::isnan(b.x()) || (dash.isEmpty() && isBeside(a, b, area)))
            continue;
        const double length = dash.isEmpty() ? 0.0 : lengthOf(b - a);
        const auto before = clip(a, b, area);
        if (!before) {
            pen.skip(length);
            continue;
        }
        pen.skip(*before * length);
        pen.draw(a, b, pieces);
        if (!dash.isEmpty())
            pen.skip((1.0 - *before) * length - lengthOf(b - a));
    }
    return pieces;
}

QVector<QLineF> strokesOf(const QVector<QPointF>& line, const QVector<double>& dash,
                          const QRectF& area)
{
    QVector<QLineF> strokes;
    for (const TrailPiece& piece : piecesOf(line, dash, area))
        if (piece.from != piece.to) // a path of nothing else is not valid in PDF
            strokes.append(QLineF(piece.from, piece.to));
    return strokes;
}

QPen strokePen(const RunLook& look, double width)
{
    return {look.colour, width, Qt::SolidLine, look.dash.isEmpty() ? Qt::SquareCap : Qt::FlatCap};
}

QVector<double> dashInPixels(const RunLook& look, double width)
{
    QVector<double> pixels;
    for (const double length : look.dash)
        pixels.append(length * width);
    return pixels;
}

} // namespace thalweg::app
