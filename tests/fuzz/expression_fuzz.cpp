// Coverage-guided search for texts that a typed formula's parser, printers or programs cannot bear.
//
//     clang++ -std=c++20 -O1 -g -ffp-contract=off -fsanitize=fuzzer,address,undefined -Icore \
//         tests/fuzz/expression_fuzz.cpp core/expression/*.cpp core/numeric/*.cpp -o expression_fuzz
//     ./expression_fuzz -max_len=300 -max_total_time=60
#include "../core/expression/exercise.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto problem = thalweg::test::problemWithInput(bytes)) {
        std::fprintf(stderr, "%s\n", problem->c_str());
        std::abort();
    }
    return 0;
}
