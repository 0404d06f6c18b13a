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

inline Point pointFrom(const nlohmann::json& pair) { return {pair.at(0), pair.at(1)}; }

/// The comparison that the reference data is meant for: |a − b| ≤ tolerance · max(1, |b|).
inline bool agrees(double a, double b, double tolerance)
{
    return std::fabs(a - b) <= tolerance * std::max(1.0, std::fabs(b));
}

} // namespace thalweg::tests
