#pragma once

#include "surfaces/formula_list.h"

#include "surfaces/linear_net.h"
#include "surfaces/relu_net.h"
#include "surfaces/separable_classes.h"
#include "surfaces/softmax_cross_entropy.h"
#include "surfaces/softmax_squared_error.h"
#include "surfaces/tanh_net.h"

namespace thalweg::families {

/// The losses of small networks and classifiers.
using SmallLosses = FormulaList<
    LinearNet,
    TanhNet,
    ReluNet,
    SeparableClasses,
    SoftmaxSquaredError,
    SoftmaxCrossEntropy
>;

} // namespace thalweg::families
