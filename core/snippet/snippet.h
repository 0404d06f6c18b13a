#pragma once

#include "scene/scene.h"
#include "snippet/python.h"

#include <string>
#include <string_view>
#include <variant>

namespace thalweg {

/// Why there is no snippet.
enum class NoSnippet {
    OfSamples, ///< the surface is made of samples, not a formula
    NotInTorch ///< torch.optim has no optimizer that is this rule; its ASGD takes a scheduled rate a step late
};

/// The reason as one sentence.
std::string_view sentenceOf(NoSnippet reason);

/// A program in Python that computes a run's path and prints it, a line "step x y loss" for each row, in double
/// precision: for NumPy with the formula's exact gradient, for PyTorch with the optimizer of torch.optim.
/// Noise is in it as data, the very numbers of each step, unless leavesOutNoise(); the text says so then.
/// @param run  its place in the scene, which is valid.
/// @return the reason where the surface is made of samples, or PyTorch has no such optimizer.
std::variant<std::string, NoSnippet> snippet(const Scene& scene, std::size_t run, Library library);

/// As many steps whose noise a snippet writes out, a line each.
inline constexpr int kMostNoiseSteps = 5'000;

/// Whether a run has noise that its snippet is without, as the numbers would be too many: then it computes another path.
bool leavesOutNoise(const Scene& scene, std::size_t run);

} // namespace thalweg
