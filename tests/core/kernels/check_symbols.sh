#!/usr/bin/env bash
# Checks that object files compiled for newer processors share no inline function with the rest of
# the program: of equal ones the linker keeps any, and old processors would crash in it.
#   bash check_symbols.sh OBJECT…
set -euo pipefail
(($# > 0)) || { echo "no object files given" >&2; exit 1; }

own='thalweg_(baseline|avx2|avx512)'
checked=0
for object in "$@"; do
    symbols=$(nm --demangle --defined-only "$object")
    shared=$(awk '$2 ~ /^[TWVu]$/' <<<"$symbols" | grep -Ev "$own" || true)
    if [[ -n $shared ]]; then
        printf '%s shares with other files:\n%s\n' "$object" "$shared" >&2
        exit 1
    fi
    checked=$((checked + $(grep -Ec "$own" <<<"$symbols")))
done
((checked > 0)) || { echo "no symbol found: has the naming changed?" >&2; exit 1; }
echo "$checked symbols, none shared"
