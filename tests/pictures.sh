#!/usr/bin/env bash
# Draws a picture of every state of the program, to be looked at one by one, and all on one sheet.
#   bash tests/pictures.sh [FOLDER [PROGRAM]]      usually build/pictures and build/release/app/thalweg
# The sheet needs ImageMagick; without it there are the pictures alone.
set -euo pipefail

root=$(realpath "$(dirname "$(realpath "$0")")/..")
folder=${1:-$root/build/pictures}
program=${2:-$root/build/release/app/thalweg}

[[ -x $program ]] || { echo "There is no program at $program; bash app/run.sh builds one." >&2; exit 2; }
mkdir -p "$folder"
rm -f "$folder"/*.png

# NAME  OPTIONS OF render: of the first scene, at its last step, 1366x768, light and English unless said otherwise.
states() {
    cat <<'END'
01-first-start          --view window --step 0
02-last-step            --view window
03-step                 --view window --page step --step 40
04-why                  --view window --page why
05-points               --view window --page points
06-ends                 --view window --page ends
07-table                --view window --page table
08-samples              --view window --page samples --data logistic_regression
09-relief               --view window --page relief
10-plane-and-relief     --view window --page both
11-side-by-side         --view window the-loss-itself
12-diverged             --view window --page why too-long-a-step
13-held-at-a-saddle     --view window --page why held-at-a-saddle
14-noise                --view window --page ends a-floor-of-noise
15-formula              --view window --formula a*x^2+sin(y)
16-dark                 --view window --theme dark
17-dark-relief          --view window --theme dark --page relief
18-dark-side-by-side    --view window --theme dark the-loss-itself
19-high-contrast        --view window --theme high_contrast
20-high-contrast-why    --view window --theme high_contrast --page why
21-chinese              --view window --language zh_CN
22-chinese-why          --view window --language zh_CN --page why
23-chinese-dark-table   --view window --language zh_CN --theme dark --page table
24-small                --view window --size 800x600
25-small-chinese        --view window --size 800x600 --language zh_CN --page why
26-large                --view window --size 1920x1080
27-presentation         --view presentation --size 1920x1080
28-presentation-dark    --view presentation --size 1920x1080 --theme dark --language zh_CN
29-presentation-small   --view presentation --size 1024x768
30-plane                --view plane --legend --size 1366x768
31-charts               --view charts --legend --size 1366x768
32-figure               --view both --legend --size 1366x768
END
}

draw() { # NAME OPTION…
    local size=(--size 1366x768)
    [[ " $* " == *" --size "* ]] && size=()
    "$program" render -o "$folder/$1.png" "${@:2}" "${size[@]}" || echo "$1 could not be drawn." >&2
}
export -f draw
export folder program

states | xargs --max-procs="$(nproc)" --max-lines=1 bash -c 'draw "$@"' draw
if command -v montage >/dev/null; then
    montage "$folder"/[0-9]*.png -label '%t' -geometry 640x360+8+8 -tile 4x "$folder/sheet.png"
fi
ls "$folder"
[[ $(find "$folder" -name '[0-9]*.png' | wc -l) -eq $(states | wc -l) ]]
