#pragma once

#include "losses/sample.h"
#include "numeric/pack.h"
#include "surfaces/surface.h"

#include <memory>
#include <span>
#include <vector>

/// How the loss of a model over samples becomes a surface over the model's two weights.
namespace thalweg {

/// A surface made of samples: the mean of a model's loss of each.
class DataSurface : public Surface {
public:
    virtual std::span<const Sample> samples() const = 0;

    /// The mean over other samples, such as a mini-batch: at least one; they have to outlive the result.
    virtual std::unique_ptr<const Objective> lossOf(std::span<const Sample> part) const = 0;
};

using DataSurfacePointer = std::shared_ptr<const DataSurface>;

/// The mean loss of a model over samples, L(θ) = Σ ℓ(θ; sample) / n, as a formula. The model M offers
/// `template <class T> static T loss(const T& first, const T& second, const Sample&)`.
template <class M> struct MeanLoss {
    std::span<const Sample> samples; ///< at least one; somebody else's

    template <class T> T value(const T& first, const T& second) const
    {
        T sum = M::loss(first, second, samples.front());
        for (const Sample& sample : samples.subspan(1))
            sum = sum + M::loss(first, second, sample);
        return sum / static_cast<double>(samples.size());
    }
};

template <class M> class ModelSurface final : public FormulaObjective<MeanLoss<M>, DataSurface> {
public:
    using Samples = std::shared_ptr<const std::vector<Sample>>;

    /// @param samples  at least one.
    explicit ModelSurface(Samples samples)
        : FormulaObjective<MeanLoss<M>, DataSurface>(MeanLoss<M>{*samples}), m_samples(std::move(samples))
    {
    }

    std::span<const Sample> samples() const override { return *m_samples; }
    std::unique_ptr<const Objective> lossOf(std::span<const Sample> part) const override
    {
        return std::make_unique<FormulaObjective<MeanLoss<M>>>(MeanLoss<M>{part});
    }
    void values(std::span<const double> xs, double y, std::span<double> out) const override
    {
        inPacks(xs.data(), out.data(), xs.size(), [&](Pack x) { return valueAt(x, y); });
    }

private:
    /// Lanes that are NaN once more on doubles, see numeric/pack.h.
    [[gnu::flatten]] Pack valueAt(Pack x, double y) const
    {
        Pack found = this->formula().value(x, Pack(y));
        for (std::size_t i = 0; undefinedLanes(found) != 0 && i < Pack::kLanes; ++i)
            if (found.lanes()[i] != found.lanes()[i])
                found = found.with(i, this->value({double(x.lanes()[i]), y}));
        return found;
    }

    Samples m_samples;
};

} // namespace thalweg
