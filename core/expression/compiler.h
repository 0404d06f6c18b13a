#pragma once

#include "expression/program.h"
#include "expression/syntax.h"

#include <span>

namespace thalweg::formula {

/// Compiles a formula for given values of its parameters, one for each and in their order.
///
/// Equal parts are computed once; parts without variables become the double that they evaluate to,
/// unless that is not finite. Apart from that only rewritings are made which give the same double
/// (a − (−b) = a + b, a·1 = a, a/4 = a·0.25), and three that stand for the same function: a·a is a
/// square, a^0.5 a root, e^a an exponential. So whatever holds for the program on intervals holds
/// for the formula.
Program compile(const Syntax& syntax, std::span<const double> parameters);

} // namespace thalweg::formula
