#include "surfaces/families.h"

#include "surfaces/linear_net.h"
#include "surfaces/relu_net.h"
#include "surfaces/separable_classes.h"
#include "surfaces/softmax_cross_entropy.h"
#include "surfaces/softmax_squared_error.h"
#include "surfaces/tanh_net.h"

namespace thalweg {

std::vector<SurfaceEntry> families::smallLosses()
{
    return {
        surface<LinearNet>(),
        surface<TanhNet>(),
        surface<ReluNet>(),
        surface<SeparableClasses>(),
        surface<SoftmaxSquaredError>(),
        surface<SoftmaxCrossEntropy>(),
    };
}

} // namespace thalweg
