#pragma once

#include "losses/data_surface.h"
#include "losses/generator.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The models of two weights of which the loss over samples is a surface.
namespace thalweg {

/// One line of the models' catalogue: all that menus, the command line and drawings need to know.
struct ModelEntry {
    std::string_view id;
    std::string_view name;
    std::string_view formula; ///< of the loss, to be read; not in the grammar of typed formulas
    std::string_view knownFor;
    std::string_view source;
    std::array<std::string_view, 2> weights; ///< what x and y of the plane are called
    int inputs = 1;                          ///< of a sample: x₁ alone, or x₁ and x₂
    bool isClassifier = false;               ///< y is a label, 0 or 1
    std::span<const Parameter> parameters;   ///< the share held back, then those of the generator

    /// What the model answers: ŷ, or of a classifier the probability of label 1; its boundary, where that is
    /// ½, is the line θ.x x₁ + θ.y x₂ = 0.
    double (*prediction)(Point theta, double x1, double x2) = nullptr;

    /// The loss over samples (at least one), as a surface.
    DataSurfacePointer (*make)(std::shared_ptr<const std::vector<Sample>> samples) = nullptr;

    /// Sample by its number, from the generator's values behind the first two, and from three normal numbers.
    Sample (*draw)(generator::Values values, std::size_t number, const generator::Normals& normals) = nullptr;

    /// The part of the plane that suits samples, about the origin.
    Domain (*usualDomain)(std::span<const Sample> samples) = nullptr;
};

/// The catalogue's line for a model type.
template <class M> ModelEntry model()
{
    return {M::id, M::name, M::formula, M::knownFor, M::source, M::weights, M::inputs, M::isClassifier, M::parameters,
            [](Point theta, double x1, double x2) { return M::prediction(theta.x, theta.y, Sample{x1, x2, 0.0}); },
            [](std::shared_ptr<const std::vector<Sample>> samples) -> DataSurfacePointer {
                return std::make_shared<ModelSurface<M>>(std::move(samples));
            },
            M::draw, M::usualDomain};
}

/// All models, in the order of menus.
std::span<const ModelEntry> modelCatalogue();

/// The model with this id, or null; and what to say when there is none.
const ModelEntry* findModel(std::string_view id);
std::string unknownModel(std::string_view id);

/// The names of a sample's numbers, as a CSV file has them: "x,y" or "x1,x2,label".
std::span<const std::string_view> columnsOf(const ModelEntry& model);

/// A sample from so many numbers as columnsOf has names, in its order, and back.
Sample sampleFrom(const ModelEntry& model, std::span<const double> numbers);
std::vector<double> numbersOf(const ModelEntry& model, const Sample& sample);

/// Why a model cannot learn from a sample, or from so many samples, in one sentence; nothing if it can.
std::optional<std::string> problemWith(const ModelEntry& model, const Sample& sample);
std::optional<std::string> problemWithCount(std::size_t samples);

} // namespace thalweg
