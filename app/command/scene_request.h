#pragma once

#include "command/arguments.h"
#include "scene/scene.h"

#include <istream>
#include <string>
#include <vector>

/// What the options SURFACE and SCENE of the command line mean.
namespace thalweg::app {

const std::vector<Option>& surfaceOptions();
const std::vector<Option>& sceneOptions(); ///< with those of the surface

/// A surface, and the part of the plane that is meant.
struct SurfaceRequest {
    SurfaceChoice choice;
    ResolvedSurface resolved;
    Domain domain;
};

/// The surface that the options name; throws Refusal when they name none, or a wrong one.
SurfaceRequest surfaceFrom(const Arguments& arguments, std::istream& standardInput);

/// The scene that the options make of a file's scene, or without a file of the first start's.
///
/// Without a file, a surface comes with a start and rates that suit it in its domain. With a file, it
/// takes the place of the file's: a surface of the catalogue, or data, brings its usual domain, unless it is
/// the file's own; a formula stays in the file's domain; and the start moves only if it would lie outside.
/// Runs stay until the first --optimizer replaces them.
Scene sceneFrom(const Arguments& arguments, std::istream& standardInput);

/// Switches from a scene's landscape to the second one, that stands beside it.
inline constexpr Option kBeside{"--beside", "", Takes::Nothing, "", "on the second landscape of the scene"};

/// The same, and with kBeside given, with the two landscapes in each other's place; throws Refusal where there is
/// only one.
Scene landscapeFrom(const Arguments& arguments, std::istream& standardInput);

/// Chooses one of a scene's runs.
inline constexpr Option kRun{"--run", "", Takes::One, "N", "which run; usually 0, the first"};

/// The place of the run that kRun names; throws Refusal when there is none.
std::size_t runFrom(const Arguments& arguments, const Scene& scene);

/// The scene in a file, of standard input ("-"), or, where there is no such file, shipped under this id.
Scene sceneFromFile(const std::string& file, std::istream& standardInput);

/// The scene in a text; messages name the file that it comes from.
Scene sceneFromText(const std::string& file, std::string_view json);

} // namespace thalweg::app
