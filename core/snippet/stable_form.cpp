#include "snippet/stable_form.h"

#include "surfaces/softmax_cross_entropy.h"
#include "surfaces/softmax_squared_error.h"

#include <array>

namespace thalweg {

namespace {

struct StableForm {
    std::string_view surface;
    std::string_view formula;
};

constexpr std::array kForms{
    StableForm{SoftmaxCrossEntropy::id, "softplus(y + softplus(-1000 - y) - x)"},
    StableForm{SoftmaxSquaredError::id, "sigmoid(y + softplus(-1000 - y) - x)^2"
                                        " + sigmoid(y - x - softplus(-1000 - x))^2"
                                        " + sigmoid(-1000 - x - softplus(y - x))^2"}};

} // namespace

std::string_view stableForm(std::string_view surface)
{
    for (const StableForm& form : kForms)
        if (form.surface == surface)
            return form.formula;
    return {};
}

} // namespace thalweg
