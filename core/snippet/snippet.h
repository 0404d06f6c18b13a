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
/// Noise is left out, as its numbers are those of this program; the text says so.
/// @param run  its place in the scene, which is valid.
/// @return the reason where the surface is made of samples, or PyTorch has no such optimizer.
std::variant<std::string, NoSnippet> snippet(const Scene& scene, std::size_t run, Library library);

} // namespace thalweg
