#pragma once

#include "numeric/geometry.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

namespace thalweg::tests {

/// A file of tests/data as JSON.
inline nlohmann::json referenceData(const std::string& name)
{
    std::ifstream file(std::string(THALWEG_TEST_DATA) + "/" + name);
    if (!file)
        throw std::runtime_error("tests/data/" + name + " is missing");
    return nlohmann::json::parse(file);
}

/// The optimizer of a trajectory. PyTorch keeps SGD, momentum and Nesterov in one class and AMSGrad in Adam; here each has its id.
inline std::string idOf(const nlohmann::json& run)
{
    const std::string torch = run.at("optimizer");
    const auto& params = run.at("params");
    if (torch == "sgd" && params.at("nesterov") == true)
        return "nesterov";
    if (torch == "sgd" && params.at("momentum") != 0.0)
        return "momentum";
    if (torch == "adam" && params.at("amsgrad") == true)
        return "amsgrad";
    return torch;
}

inline Point pointFrom(const nlohmann::json& pair) { return {pair.at(0), pair.at(1)}; }

/// The comparison that the reference data is meant for: |a − b| ≤ tolerance · max(1, |b|).
inline bool agrees(double a, double b, double tolerance)
{
    return std::fabs(a - b) <= tolerance * std::max(1.0, std::fabs(b));
}

} // namespace thalweg::tests
