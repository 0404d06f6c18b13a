#!/usr/bin/env bash
# Installs what is missing, builds Thalweg with its tests and runs them; then builds and runs all of it once
# more under the address and undefined-behaviour sanitizers, unless asked to be quick.
#   bash tests/run.sh [--quick] [ARGUMENTS OF CTEST…]      for example: --quick -R contour
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../app/setup.sh
source "$(dirname "$(realpath "$0")")/../app/setup.sh"

quick=false
if [[ ${1:-} == --quick ]]; then
    quick=true
    shift
fi

run_tests() (
    cd "$root"
    ctest --preset "$1" --parallel "$(nproc)" "${@:2}"
)

install_missing "${program_needs[@]}" "${test_needs[@]}"
build dev
run_tests dev --no-tests=error "$@"
if ! $quick; then
    build asan
    run_tests asan "$@"
fi
