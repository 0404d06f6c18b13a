#include "panels/hyperparameter_signs.h"

#include "optimizers/catalogue.h"
#include "panels/catalogue_text.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

bool saysOne(const QString& text, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(words, [&](const char* word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

/// What it does, what is usual, what too much and too little look like.
TEST(HyperparameterTips, TeachBothDirections)
{
    for (const OptimizerEntry& entry : optimizerCatalogue())
        for (const Parameter& parameter : entry.parameters) {
            const QString tip = parameterTip(parameter);
            const std::string what = std::string(entry.id) + "." + std::string(parameter.id);
            EXPECT_TRUE(tip.contains(QStringLiteral("Usually "))) << what;
            if (parameter.scale == Scale::Switch)
                continue;
            EXPECT_TRUE(saysOne(tip, {"large"})) << what << ": " << tip.toStdString();
            EXPECT_TRUE(saysOne(tip, {"small", "too short", "0:"})) << what << ": " << tip.toStdString();
        }
}

TEST(HyperparameterTips, ParametersOfSurfacesKeepTheirOwnWords)
{
    for (const SurfaceEntry& entry : surfaceCatalogue())
        for (const Parameter& parameter : entry.parameters)
            EXPECT_TRUE(signsOf(parameter).isEmpty()) << entry.id << "." << parameter.id;
}

} // namespace
} // namespace thalweg::app
