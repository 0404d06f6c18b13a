#pragma once

#include "contour/value_scale.h"
#include "model/layers.h"
#include "numeric/dual.h"
#include "theme/theme.h"

#include <QString>

namespace thalweg::app {

/// The value that a map shows at a point. Condition numbers end at 1e12, so that ∞ has a colour; of Signs
/// the value is 0 concave, 1 saddle-like, 2 flat one way, 3 convex. NaN where there is none.
double fieldValue(MapField field, const Dual2<double>& local);

/// "Convex", "Saddle-like", … for a value of MapField::Signs.
QString signsName(double value);

/// How the values of a map become positions between 0 and 1 of its colours, and marks of its legend.
///
/// The loss has its own ValueScale. Eigenvalues are spread evenly about 0, which is the middle:
/// position = ½ + ½ sign(λ) log1p(|λ|/s)/log1p(M/s), with the median s and the 99 % quantile M of |λ|.
/// Condition numbers are spread by their logarithm, from 1 to at least 10 and at most a million.
class FieldScale {
public:
    FieldScale() = default;
    FieldScale(const ValueScale& loss) : m_loss(loss) {}
    /// field: another than the loss.
    static FieldScale of(MapField field, const Grid& grid);

    MapField field() const { return m_field; }
    QString sign() const; ///< "λ₁", …; nothing for the loss
    QVector<QColor> stops(const Theme& theme) const; ///< its colours, evenly spaced from 0 to 1

    /// Whether values beyond an end have its colour: of the loss, beside a pole.
    bool isCutBelow() const { return m_field == MapField::Loss && m_loss.isCutBelow(); }
    bool isCutAbove() const { return m_field == MapField::Loss && m_loss.isCutAbove(); }

    double position(double value) const;
    double valueAt(double position) const;
    std::vector<Tick> ticks(int count) const; ///< about so many, ascending

private:
    void fitSigned(const Grid& grid);
    void fitCondition(const Grid& grid);
    std::vector<Tick> signedTicks(int count) const;
    std::vector<Tick> conditionTicks(int count) const;

    MapField m_field = MapField::Loss;
    ValueScale m_loss;
    double m_limit = 1.0;     ///< of |λ|, or of the condition number
    double m_softening = 1.0; ///< s
};

} // namespace thalweg::app
