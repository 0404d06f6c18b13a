#include "kernels/isa.h"

#include "numeric/pack.h"

namespace thalweg {

namespace {

#define THALWEG_FUNCTION(name)                                                                     \
    struct name##Function {                                                                        \
        template <class T> T operator()(const T& x) const { return name(x); }                      \
    };
THALWEG_FUNCTION(rootToDivideBy)
THALWEG_FUNCTION(sin)
THALWEG_FUNCTION(cos)
THALWEG_FUNCTION(tan)
THALWEG_FUNCTION(exp)
THALWEG_FUNCTION(log)
THALWEG_FUNCTION(log1p)
THALWEG_FUNCTION(sigmoid)
THALWEG_FUNCTION(softplus)
THALWEG_FUNCTION(cosTwoPi)
#undef THALWEG_FUNCTION
struct pairedSinFunction {
    template <class T> T operator()(const T& x) const { return sinCos(x).sine; }
};
struct pairedCosFunction {
    template <class T> T operator()(const T& x) const { return sinCos(x).cosine; }
};
struct pairedSinTwoPiFunction {
    template <class T> T operator()(const T& x) const { return sinCosTwoPi(x).sine; }
};
struct pairedCosTwoPiFunction {
    template <class T> T operator()(const T& x) const { return sinCosTwoPi(x).cosine; }
};

/// A vector function, and its double version for lanes where that one is NaN.
template <class Function> void elementary(const double* in, double* out, std::size_t count)
{
    inPacks(in, out, count, [](Pack x) {
        const Pack found = Function{}(x);
        return undefinedLanes(found) == 0 ? found : eachLane(x, Function{});
    });
}

} // namespace

extern const Kernels kKernels;
const Kernels kKernels{Pack::kLanes,
                       {elementary<rootToDivideByFunction>, elementary<sinFunction>, elementary<cosFunction>,
                        elementary<tanFunction>, elementary<expFunction>, elementary<logFunction>,
                        elementary<log1pFunction>, elementary<sigmoidFunction>,
                        elementary<softplusFunction>, elementary<pairedSinFunction>,
                        elementary<pairedCosFunction>, elementary<cosTwoPiFunction>,
                        elementary<pairedSinTwoPiFunction>, elementary<pairedCosTwoPiFunction>},
                       {kernelsOfBowls, kernelsOfValleys, kernelsOfFewMinima, kernelsOfManyMinima,
                        kernelsOfSaddles, kernelsOfSmallLosses},
                       ruleKernels,
                       countQuietSteps,
                       operate};

} // namespace thalweg
