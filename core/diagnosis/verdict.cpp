#include "diagnosis/verdict.h"

#include <algorithm>

namespace thalweg {

std::string_view verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Converged:
        return "converged";
    case Verdict::Saddle:
        return "saddle";
    case Verdict::Maximum:
        return "maximum";
    case Verdict::Plateau:
        return "plateau";
    case Verdict::Oscillating:
        return "oscillating";
    case Verdict::Crawling:
        return "crawling";
    case Verdict::NoiseFloor:
        return "noise_floor";
    case Verdict::Diverged:
        return "diverged";
    case Verdict::Descending:
        break;
    }
    return "descending";
}

std::optional<double> Diagnosis::find(std::string_view name) const
{
    const auto it = std::ranges::find(evidence, name, &Evidence::name);
    return it == evidence.end() ? std::nullopt : std::optional(it->value);
}

Diagnosis withoutSettings(Diagnosis diagnosis)
{
    std::erase_if(diagnosis.evidence, [](const Evidence& evidence) {
        return evidence.name == "rate" || evidence.name == "rate_x" || evidence.name == "rate_y"
               || evidence.name == "lr" || evidence.name == "noise" || evidence.name == "noise_excess";
    });
    return diagnosis;
}

} // namespace thalweg
