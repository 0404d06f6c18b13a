#pragma once

#include "scene/scene.h"

#include <QString>

#include <variant>

namespace thalweg::app {

/// Whether a file is to be read as samples, by its name.
bool isSamplesFile(const QString& path);

/// Reads a CSV file of samples. Its columns say for which model: with x1, x2 and label it is logistic
/// regression; with x and y the model that the surface has now, if that is one of x and y, else linear
/// regression. The reason, in one sentence that names the file, when it cannot be read so.
std::variant<DataChoice, QString> readSamplesFile(const QString& path, const SurfaceChoice& now);

} // namespace thalweg::app
