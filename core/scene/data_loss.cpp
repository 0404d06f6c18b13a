#include "scene/data_loss.h"

#include "losses/data_set.h"

namespace thalweg {

namespace {

std::optional<std::string> problemWithSamples(const ModelEntry& model, std::span<const Sample> samples)
{
    if (auto problem = problemWithCount(samples.size()))
        return problem;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (auto problem = problemWith(model, samples[i]))
            return "samples[" + std::to_string(i) + "]: " + *problem;
    return std::nullopt;
}

std::span<const Parameter> parametersOf(const DataChoice& choice, const ModelEntry& model)
{
    return choice.samples.empty() ? model.parameters : model.parameters.first(1);
}

/// A part of a data set, which stays as long as it is needed.
SurfacePointer lossOver(const ModelEntry& model, const std::shared_ptr<const DataSet>& data,
                        const std::vector<Sample>& part)
{
    return part.empty() ? nullptr : model.make({data, &part});
}

} // namespace

std::variant<ResolvedSurface, std::string> resolveData(const DataChoice& choice, std::span<const double> values)
{
    const ModelEntry* model = findModel(choice.model);
    if (!model)
        return unknownModel(choice.model);
    const auto table = parametersOf(choice, *model);
    if (auto problem = problemWithValues(table, values))
        return choice.model + ": " + *problem;
    if (!choice.samples.empty())
        if (auto problem = problemWithSamples(*model, choice.samples))
            return *problem;
    const std::vector<double> all = completedValues(table, values);
    const auto samples = choice.samples.empty() ? generatedSamples(*model, all, choice.seed) : choice.samples;
    ResolvedSurface resolved;
    resolved.name = model->name;
    resolved.formula = model->formula;
    resolved.parameters.assign(table.begin(), table.end());
    resolved.usualDomain = model->usualDomain(samples);
    resolved.model = model;
    resolved.data = std::make_shared<const DataSet>(parted(samples, all.front(), choice.seed));
    resolved.surface = lossOver(*model, resolved.data, resolved.data->train);
    resolved.testLoss = lossOver(*model, resolved.data, resolved.data->test);
    return resolved;
}

} // namespace thalweg
