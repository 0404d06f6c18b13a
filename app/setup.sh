# shellcheck shell=bash
# What Thalweg is built from, and how it is built: for app/run.sh and tests/run.sh to source.
# It speaks on standard error only; standard output belongs to the program.
set -euo pipefail

root=$(realpath "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/..")

# Debian's name of each package, and what it is for.
# shellcheck disable=SC2034  # the sourcing scripts choose from these lists
program_needs=(
    "g++                    a C++20 compiler"
    "cmake                  to configure the build (3.22 or later)"
    "ninja-build            to run it"
    "qt6-base-dev           Qt 6: windows, drawing, printing, threads"
    "qt6-svg-dev            Qt 6: icons and pictures in SVG"
    "qt6-tools-dev          Qt 6: translations, CMake's part"
    "qt6-l10n-tools         Qt 6: translations, lupdate and lrelease"
    "qt6-translations-l10n  Qt 6: its own dialogs in Chinese"
    "libqcustomplot-dev     QCustomPlot for Qt 6: the plots"
    "libeigen3-dev          Eigen 3.4: linear algebra"
    "nlohmann-json3-dev     nlohmann's JSON: scene files"
    "fonts-roboto-unhinted  the window's typeface"
    "fonts-wqy-microhei     Chinese characters"
)
# shellcheck disable=SC2034
test_needs=(
    "libgtest-dev           GoogleTest"
    "libgmock-dev           GoogleMock"
    "libmpfr-dev            MPFR: exact values to hold the intervals against"
    "python3-numpy          NumPy: runs the programs that runs are copied as"
)

say() { printf '%s\n' "$@" >&2; }
has() { command -v "$1" >/dev/null; }

# fail LOG REASON: shows the log without its lines of progress, and ends.
fail() {
    grep -vE '^\[[0-9]+/[0-9]+\]' "$1" >&2 || true
    say "$2 The whole log: $1"
    exit 1
}

# install_missing NEED…: brings in what this machine lacks of such a list.
install_missing() {
    if ! has dpkg-query || ! has apt-get; then
        compgen -G "$root/build/*/build.ninja" >/dev/null ||
            say "This is not Debian, so nothing can be installed. Thalweg needs:" "${@/#/    }"
        return
    fi

    set -- "${@%% *}" # the names alone
    local missing
    mapfile -t missing < <(printf '%s installed\n' "$@" | grep -vxFf <(
        dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null))
    missing=("${missing[@]%% *}")
    ((${#missing[@]})) || return 0

    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
    say "Thalweg is built from Debian's packages, and these are missing:" "    ${missing[*]}"
    if ((EUID != 0)); then
        if ! has sudo || ! sudo true; then
            say "Only root may install them, by this line:" \
                "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            exit 2
        fi
        apt=(sudo "${apt[@]}")
    fi
    say "Installing them, which takes a minute or two."
    mkdir -p "$root/build"
    local log=$root/build/install.log
    { # a repository that does not answer matters only if a package is then not found
        "${apt[@]}" update || true
        "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
    } >"$log" 2>&1 </dev/null || fail "$log" "Packages could not be installed."
}

# build PRESET [OPTION…]: builds build/PRESET; configures it first, with CMake's options, where
# that was not yet done for this directory (a moved clone starts afresh).
build() (
    preset=$1 directory=$root/build/$1 log=$root/build/$1/log.txt
    mkdir -p "$directory"
    exec </dev/null >&2
    if has flock; then
        exec 9>"$directory/.lock"
        flock --nonblock 9 || { say "Waiting for another build of Thalweg to end."; flock 9; }
    fi

    if ! [[ -f $directory/build.ninja ]] ||
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$directory/CMakeCache.txt"; then
        say "Building Thalweg ($preset) for the first time, which takes a few minutes."
        rm -rf "$directory"/CMake{Cache.txt,Files}
        cd "$root" # where presets are looked for
        cmake --preset "$@" >"$log" 2>&1 || fail "$log" "The build could not be configured."
    fi
    NINJA_STATUS='[%f/%t] ' cmake --build "$directory" --parallel "$(nproc)" 2>&1 |
        tee "$log" | progress || fail "$log" "The build failed."
)

# Reads ninja's lines and shows on one line how far it is, in steps of 5 per cent.
progress() {
    local line percent shown=0
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if ((percent >= shown + 5)); then
            ((shown)) || printf 'Building, per cent done:'
            shown=$((percent - percent % 5))
            printf ' %d' "$shown"
        fi
    done
    ((shown == 0)) || printf '\n'
}
