#pragma once

#include "charts/quantity.h"

#include <QObject>
#include <QStringList>

#include <set>

namespace thalweg::app {

/// How charts are arranged.
enum class ChartArrangement {
    Fitting,   ///< as suits the room and the number of charts
    Stacked,   ///< one below the other, along one axis of steps
    SideBySide
};

/// Which charts are shown, and how they are arranged.
class ChartChoice : public QObject {
    Q_OBJECT
public:
    explicit ChartChoice(QObject* parent = nullptr);

    bool isChosen(QuantityId id) const { return m_chosen.contains(id); }
    void choose(QuantityId id, bool chosen);

    ChartArrangement arrangement() const { return m_arrangement; }
    void arrange(ChartArrangement arrangement);

    /// All of it, to be remembered. Words that mean nothing are passed over.
    QStringList words() const;
    void setWords(const QStringList& words);

signals:
    void changed();

private:
    std::set<QuantityId> m_chosen;
    ChartArrangement m_arrangement = ChartArrangement::Fitting;
};

} // namespace thalweg::app
