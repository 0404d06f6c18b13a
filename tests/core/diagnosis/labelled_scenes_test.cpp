#include "core/diagnosis/labelled_scenes.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

using tests::Labelled;

class LabelledScenes : public testing::TestWithParam<Labelled> {};

TEST_P(LabelledScenes, GetTheirVerdict)
{
    const Diagnosis found = tests::diagnosed(tests::sceneOf(GetParam()));
    std::string evidence;
    for (const auto& [name, value] : found.evidence)
        evidence += std::string(name) + "=" + std::to_string(value) + " ";
    EXPECT_EQ(verdictId(found.verdict), verdictId(GetParam().verdict)) << evidence;
}

INSTANTIATE_TEST_SUITE_P(Theory, LabelledScenes, testing::ValuesIn(tests::labelledScenes()), tests::testName);

} // namespace
} // namespace thalweg
