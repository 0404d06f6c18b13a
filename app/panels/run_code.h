#pragma once

#include "snippet/snippet.h"

#include <QString>

#include <optional>

namespace thalweg::app {

/// Puts a program in Python that computes a run's path on the clipboard. The reason when there is none.
std::optional<QString> copyAsCode(const Scene& scene, std::size_t run, Library library);

} // namespace thalweg::app
