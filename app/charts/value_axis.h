#pragma once

#include "charts/value_range.h"

#include <QString>

#include <vector>

namespace thalweg::app {

/// A mark of a value axis: "0.5", or a power such as "10" with the exponent "−7".
struct ValueTick {
    double position = 0.0; ///< 0 at the lower end … 1 at the upper
    QString text;
    QString exponent;

    friend bool operator==(const ValueTick&, const ValueTick&) = default;
};

/// The value axis of a chart: where a value stands, and which marks there are.
class ValueAxis {
public:
    ValueAxis() = default;

    /// Covers the range and a little more. ticks: how many there may be at most, at least 2.
    static ValueAxis linear(const ValueRange& range, int ticks);
    /// Covers the range with round ends. range.low > 0. cut: there are values below the range; the
    /// lowest mark says so.
    static ValueAxis logarithmic(const ValueRange& range, int ticks, bool cut);
    /// Ends exactly at those of the range; what lies outside stands outside. range.low < range.high, and 0 < range.low
    /// on a logarithmic axis. ticks as above.
    static ValueAxis exactly(const ValueRange& range, bool logarithmic, int ticks);

    bool isLogarithmic() const { return m_logarithmic; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    const std::vector<ValueTick>& ticks() const { return m_ticks; }
    /// What is to be put into the marks of a linear axis: "×10⁻⁷"; mostly empty.
    const QString& rule() const { return m_rule; }

    /// 0 at the lower end, 1 at the upper, beyond them outside; but on a logarithmic axis that covers a range all
    /// that is too low, or has no logarithm, stands at the lower end. NaN stays NaN.
    double position(double value) const;
    /// The value at a position, which may lie outside; as far as there are numbers.
    double valueAt(double position) const;

    friend bool operator==(const ValueAxis&, const ValueAxis&) = default;

private:
    void span(double low, double high);
    void markPowers(int most);
    void markRoundNumbers(int most);
    void markMultiples(int most);
    void markCut();

    bool m_logarithmic = false;
    bool m_isExact = false;
    double m_low = 0.0;
    double m_high = 1.0;
    double m_origin = 0.0; ///< low, or its logarithm
    double m_scale = 1.0;
    std::vector<ValueTick> m_ticks;
    QString m_rule;
};

} // namespace thalweg::app
