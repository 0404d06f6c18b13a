#pragma once

#include "command/arguments.h"
#include "command/render.h"

#include <istream>
#include <vector>

namespace thalweg::app {

/// The options of a picture: file, view, step, size, theme, language.
const std::vector<Option>& pictureOptions();

/// The picture that the options ask for; throws Refusal when it cannot be drawn or its file not made.
/// Touches no file but to ask.
/// @param usual  the view where none is asked for.
RenderRequest pictureFrom(const Arguments& arguments, RenderRequest::View usual,
                          std::istream& standardInput);

/// Draws it; throws Failure when that does not succeed.
void draw(const RenderRequest& request);

} // namespace thalweg::app
