#!/usr/bin/env bash
# Installs what is missing, builds Thalweg and starts it; the arguments are the program's.
#   bash app/run.sh [ARGUMENTS…]
# Without a display and without arguments it draws the first scene to thalweg.png instead.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=setup.sh
source "$(dirname "$(realpath "$0")")/setup.sh"

install_missing "${program_needs[@]}"
build release

if [[ $# -eq 0 && -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    export QT_QPA_PLATFORM=offscreen
    set -- summary -o thalweg.png
fi
exec "$root/build/release/app/thalweg" "$@"
