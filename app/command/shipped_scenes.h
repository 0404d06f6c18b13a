#pragma once

#include <string>
#include <vector>

namespace thalweg::app {

/// A scene that comes with the program, as a resource ":/scenes/ID.thalweg".
struct ShippedScene {
    std::string id;
    std::string json;
};

/// All of them, in the order of their ids.
std::vector<ShippedScene> shippedScenes();

} // namespace thalweg::app
