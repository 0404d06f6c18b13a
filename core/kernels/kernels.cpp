#include "kernels/kernels.h"

#include <algorithm>

// Compiled from the same source, isa_kernels.cpp.
namespace thalweg_baseline {
extern const thalweg::Kernels kKernels;
}
namespace thalweg_avx2 {
extern const thalweg::Kernels kKernels;
}
namespace thalweg_avx512 {
extern const thalweg::Kernels kKernels;
}

namespace thalweg {

namespace {

template <class Kernel> const Kernel* find(std::span<const Kernel> all, std::string_view id)
{
    const auto found = std::ranges::find(all, id, &Kernel::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const SurfaceKernel* Kernels::surface(std::string_view id) const
{
    for (const SurfaceKernelFamily family : surfaces)
        if (const SurfaceKernel* const found = find(family(), id))
            return found;
    return nullptr;
}

const RuleKernel* Kernels::rule(std::string_view id) const { return find(rules(), id); }

const Kernels& kernelsOf(SimdLevel level)
{
#if defined(__x86_64__)
    if (level == SimdLevel::Avx512)
        return thalweg_avx512::kKernels;
    if (level == SimdLevel::Avx2)
        return thalweg_avx2::kKernels;
#endif
    return thalweg_baseline::kKernels;
}

} // namespace thalweg
