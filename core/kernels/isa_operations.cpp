#include "kernels/isa.h"

#include "expression/instruction.h"
#include "numeric/pack.h"

namespace thalweg {

namespace {

/// One pack; lanes that are NaN once more on doubles, see numeric/pack.h.
template <class Function>
[[gnu::noinline, gnu::cold]] Pack repeated(Function function, Pack a, Pack b, Pack found)
{
    for (std::size_t i = 0; i < Pack::kLanes; ++i)
        if (undefinedLanes(found) >> i & 1U)
            found = found.with(i, function(double(a.lanes()[i]), double(b.lanes()[i])));
    return found;
}

} // namespace

[[gnu::flatten]] void operate(std::uint8_t operation, double constant, const double* a,
                              const double* b, double* out, std::size_t count)
{
    withFunctionOf(static_cast<formula::Op>(operation), constant, [&](auto function) {
        for (std::size_t i = 0; i < count; i += Pack::kLanes) {
            const Pack first = Pack::load(a + i);
            const Pack second = Pack::load(b + i);
            const Pack found = function(first, second);
            const bool complete = undefinedLanes(found) == 0;
            (complete ? found : repeated(function, first, second, found)).store(out + i);
        }
    });
}

} // namespace thalweg
