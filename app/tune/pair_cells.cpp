#include "tune/pair_cells.h"

#include "plane/axis_ticks.h"
#include "text/number_text.h"
#include "tune/tune_axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// The values of a parameter that a person would mark on its slider.
std::vector<double> tellingValues(const Parameter& p)
{
    std::vector<double> values;
    if (p.scale == Scale::Linear)
        for (const AxisTick& tick : axisTicks(p.sliderMin, p.sliderMax, 4).ticks)
            values.push_back(tick.value);
    if (p.scale == Scale::Complement)
        for (const double value : {0.0, 0.5, 0.9, 0.99, 0.999, 0.9999})
            values.push_back(value);
    if (p.scale == Scale::Switch || p.scale == Scale::LogarithmicOrZero)
        values.push_back(0.0);
    if (p.scale == Scale::Switch)
        values.push_back(1.0);
    if (p.scale == Scale::Logarithmic || p.scale == Scale::LogarithmicOrZero)
        for (int exponent = int(std::ceil(std::log10(p.sliderMin) - 1e-9));
             exponent <= int(std::floor(std::log10(p.sliderMax) + 1e-9)); ++exponent)
            values.push_back(std::pow(10.0, exponent));
    std::erase_if(values, [&p](double v) { return v != 0.0 && (v < p.sliderMin || v > p.sliderMax); });
    return values;
}

QString markText(const Parameter& p, double value)
{
    if (p.scale == Scale::Switch)
        return value != 0.0 ? QCoreApplication::translate("Tune", "on") : QCoreApplication::translate("Tune", "off");
    const bool isPower = p.scale == Scale::Logarithmic || p.scale == Scale::LogarithmicOrZero;
    return isPower && value != 0.0 ? powerOfTen(int(std::lround(std::log10(value)))) : shortNumber(value);
}

} // namespace

PairCells::PairCells(const TunedRun& run) : m_parameter(run.parameter), m_halfRow(0.5 / (run.pair->rows - 1))
{
    const double halfColumn = 0.5 / (run.pair->columns - 1);
    for (const PairTrial& each : run.pair->trials) {
        const double share = rates::shareOf(each.trial.rate);
        m_from = std::min(m_from, share);
        m_to = std::max(m_to, share);
    }
    m_from -= halfColumn;
    m_to += halfColumn;
    const double width = 2.0 * halfColumn / (m_to - m_from);
    const double height = 2.0 * m_halfRow / (1.0 + 2.0 * m_halfRow);
    std::vector<PairTrial> trials = run.pair->trials;
    std::ranges::stable_sort(trials, std::greater<>(), &PairTrial::size);
    for (const PairTrial& each : trials) {
        QRectF area(0.0, 0.0, each.size * width, each.size * height);
        area.moveCenter(placeOf(each.trial.rate, each.trial.second));
        if (each.size > 0.0)
            m_cells.push_back({area, each.trial});
        else
            m_along.push_back(each.trial);
    }
}

double PairCells::across(double rate) const { return (rates::shareOf(rate) - m_from) / (m_to - m_from); }

double PairCells::upward(double position) const { return (position + m_halfRow) / (1.0 + 2.0 * m_halfRow); }

QPointF PairCells::placeOf(double rate, double second) const
{
    return {across(rate), upward(toSlider(*m_parameter, second))};
}

std::optional<std::size_t> PairCells::at(QPointF place) const
{
    const auto found = std::find_if(m_cells.rbegin(), m_cells.rend(),
                                    [place](const Cell& cell) { return cell.area.contains(place); });
    if (found == m_cells.rend())
        return std::nullopt;
    return std::size_t(m_cells.rend() - found) - 1;
}

std::size_t PairCells::beside(std::size_t cell, int right, int up) const
{
    constexpr double kAside = 4.0; // what lies straight ahead comes first
    constexpr double kNearest = 1e-6;
    const QPointF from = m_cells[cell].area.center();
    std::size_t nearest = cell;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QPointF way = m_cells[i].area.center() - from;
        const double ahead = right * way.x() + up * way.y();
        const double aside = std::fabs(right * way.y()) + std::fabs(up * way.x());
        if (ahead > kNearest && ahead + kAside * aside < least) {
            least = ahead + kAside * aside;
            nearest = i;
        }
    }
    return nearest;
}

std::vector<ValueTick> PairCells::rateMarks() const
{
    std::vector<ValueTick> marks;
    for (int exponent = -12; exponent <= 6; ++exponent) {
        const double position = across(std::pow(10.0, exponent));
        if (position >= 0.0 && position <= 1.0)
            marks.push_back({position, powerOfTen(exponent), {}});
    }
    return marks;
}

std::vector<ValueTick> PairCells::secondMarks() const
{
    std::vector<ValueTick> marks;
    for (const double value : tellingValues(*m_parameter))
        marks.push_back({upward(toSlider(*m_parameter, value)), markText(*m_parameter, value), {}});
    return marks;
}

} // namespace thalweg::app
