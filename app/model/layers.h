#pragma once

#include <QObject>

#include <array>

namespace thalweg::app {

/// What the colours of the map show.
enum class MapField {
    Loss,
    LeastCurvature,    ///< λ₁, the smaller eigenvalue of the Hessian
    GreatestCurvature, ///< λ₂, the larger one
    Condition,         ///< max|λ| / min|λ|
    Signs              ///< convex, saddle-like, concave
};
inline constexpr std::array kMapFields{MapField::Loss, MapField::LeastCurvature, MapField::GreatestCurvature,
                                       MapField::Condition, MapField::Signs};

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

    friend bool operator==(const LayerChoice&, const LayerChoice&) = default;
};

/// The layers chosen, the same for a view and the panels that explain it.
class Layers : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const LayerChoice& choice() const { return m_choice; }

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
};

} // namespace thalweg::app
