#include "losses/models.h"

#include "losses/linear_net_model.h"
#include "losses/linear_regression.h"
#include "losses/logistic_regression.h"
#include "losses/tanh_net_model.h"
#include "numeric/text.h"

#include <algorithm>

namespace thalweg {

std::span<const ModelEntry> modelCatalogue()
{
    static const std::array all{model<LinearRegression>(), model<LogisticRegression>(), model<LinearNetModel>(),
                                model<TanhNetModel>()};
    return all;
}

const ModelEntry* findModel(std::string_view id)
{
    const auto all = modelCatalogue();
    const auto found = std::ranges::find(all, id, &ModelEntry::id);
    return found == all.end() ? nullptr : &*found;
}

std::string unknownModel(std::string_view id)
{
    std::vector<std::string_view> known;
    for (const ModelEntry& entry : modelCatalogue())
        known.push_back(entry.id);
    return "unknown model \"" + std::string(id) + "\"" + suggestion(id, known);
}

std::span<const std::string_view> columnsOf(const ModelEntry& model)
{
    static constexpr std::array<std::string_view, 2> kOneInput{"x", "y"};
    static constexpr std::array<std::string_view, 3> kTwoInputs{"x1", "x2", "label"};
    return model.inputs == 1 ? std::span<const std::string_view>(kOneInput) : kTwoInputs;
}

Sample sampleFrom(const ModelEntry& model, std::span<const double> numbers)
{
    return model.inputs == 1 ? Sample{numbers[0], 0.0, numbers[1]} : Sample{numbers[0], numbers[1], numbers[2]};
}

std::vector<double> numbersOf(const ModelEntry& model, const Sample& sample)
{
    return model.inputs == 1 ? std::vector{sample.x1, sample.y} : std::vector{sample.x1, sample.x2, sample.y};
}

std::optional<std::string> problemWith(const ModelEntry& model, const Sample& sample)
{
    const auto columns = columnsOf(model);
    const auto numbers = numbersOf(model, sample);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!(std::fabs(numbers[i]) <= kGreatestSample))
            return std::string(columns[i]) + " = " + toText(numbers[i]) + " is not allowed; it must be a number from "
                   + toText(-kGreatestSample) + " to " + toText(kGreatestSample);
    if (model.isClassifier && sample.y != 0.0 && sample.y != 1.0)
        return "label = " + toText(sample.y) + " is not allowed; it must be 0 or 1";
    return std::nullopt;
}

std::optional<std::string> problemWithCount(std::size_t samples)
{
    if (samples >= kLeastSamples && samples <= kMaxSamples)
        return std::nullopt;
    return std::to_string(samples) + " samples are too " + (samples < kLeastSamples ? "few" : "many") + "; from "
           + std::to_string(kLeastSamples) + " to " + std::to_string(kMaxSamples) + " are allowed";
}

} // namespace thalweg
