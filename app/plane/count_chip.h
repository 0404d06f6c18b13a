#pragma once

#include "critical/search.h"
#include "plane/plane_style.h"

#include <QCoreApplication>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace thalweg::app {

/// What the map's corner says of the critical points: "9 critical points · complete ▽ 4 × 4 ▲ 1".
class CountChip {
    Q_DECLARE_TR_FUNCTIONS(CountChip)
public:
    /// whole: found is of the whole domain, not only of what is in view.
    /// searching: for so long that it is worth saying.
    void show(const CriticalSearch& found, bool whole, bool searching);

    /// Instead: the surface is level, so there is nothing to count.
    void showLevelGround();

    /// In less room the counts of each kind are left out; in still less these alone stand there.
    void setWidest(double width) { m_widest = width; }

    /// Its rectangle when its corner stands there.
    QRectF rect(QPointF topLeft, const PlaneStyle& style) const;
    void paint(QPainter& painter, QPointF topLeft, const PlaneStyle& style) const;

    /// The same for a screen reader.
    QString sentence() const;

private:
    struct Count {
        CriticalKind kind;
        int number;
    };

    struct Form {
        bool hasWords = true;
        bool hasCounts = true;
    };
    Form formIn(const PlaneStyle& style) const; ///< the fullest one that there is room for
    double widthOf(const PlaneStyle& style, Form form) const;

    double m_widest = 1e9;
    QString m_text; ///< strong
    QString m_quiet;
    QList<Count> m_counts;
};

} // namespace thalweg::app
