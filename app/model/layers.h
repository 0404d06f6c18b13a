#pragma once

#include <QObject>

#include <array>
#include <string_view>

namespace thalweg::app {

/// What the colours of the map show.
enum class MapField {
    Loss,
    LeastCurvature,    ///< λ₁, the smaller eigenvalue of the Hessian
    GreatestCurvature, ///< λ₂, the larger one
    Condition,         ///< max|λ| / min|λ|
    Signs,             ///< convex, saddle-like, concave
    Basins             ///< where the selected run ends from each start
};
inline constexpr std::array kMapFields{MapField::Loss, MapField::LeastCurvature, MapField::GreatestCurvature,
                                       MapField::Condition, MapField::Signs, MapField::Basins};

/// Their names on the command line and in settings, in their order.
inline constexpr std::array<std::string_view, kMapFields.size()> kMapFieldWords{"loss",      "least", "greatest",
                                                                                "condition", "signs", "basins"};

/// What the map itself shows: basins are laid over that of the loss.
inline MapField mapUnder(MapField field) { return field == MapField::Basins ? MapField::Loss : field; }

/// Where Taylor's model is made.
enum class TaylorPlace {
    Nowhere,
    Fixed, ///< at the pinned point, or at the start when none is pinned
    Mouse  ///< at the inspected point, wherever that is
};

/// What is drawn on the map besides landscape and runs.
struct LayerChoice {
    MapField field = MapField::Loss;
    TaylorPlace taylor = TaylorPlace::Nowhere;
    bool cross = true;      ///< directions of curvature at the inspected point
    bool arrows = false;    ///< a grid of gradients
    bool batch = false;     ///< contours of the mini-batch that the selected run's step sees
    bool mechanism = false; ///< what moves the runs, at their heads
    bool shared = true;     ///< one scale of colours for one surface with two settings of its parameters

    friend bool operator==(const LayerChoice&, const LayerChoice&) = default;
};

/// The layers chosen, the same for a view and the panels that explain it.
class Layers : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const LayerChoice& choice() const { return m_choice; }

    /// Whether basins may be shown: they betray minima, which a scene may hide.
    bool allowsBasins() const { return m_allowsBasins; }
    void allowBasins(bool allowed)
    {
        if (allowed == m_allowsBasins)
            return;
        m_allowsBasins = allowed;
        emit changed();
    }
    /// The field chosen, unless it may not be shown.
    MapField field() const
    {
        return m_choice.field == MapField::Basins && !m_allowsBasins ? MapField::Loss : m_choice.field;
    }

    void choose(const LayerChoice& choice)
    {
        if (choice == m_choice)
            return;
        m_choice = choice;
        emit changed();
    }
    /// Changes one of them.
    template <class Value> void set(Value LayerChoice::*layer, Value value)
    {
        LayerChoice next = m_choice;
        next.*layer = value;
        choose(next);
    }

signals:
    void changed();

private:
    LayerChoice m_choice;
    bool m_allowsBasins = true;
};

} // namespace thalweg::app
