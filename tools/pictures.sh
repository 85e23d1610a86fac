#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README.md and docs/user-guide.md anew: plans and views with `gigasite export`, windows on a screen of their own (Xvfb).
# Needs a release build and the packages xvfb, xdotool, imagemagick and poppler-utils. Run: tools/pictures.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$(realpath "${1:-build/release/gigasite}")
out=$PWD/docs/pictures
for tool in Xvfb xdotool import convert pdftoppm; do
    command -v "$tool" >/dev/null || { echo "pictures: $tool is missing; apt-get install xvfb xdotool imagemagick poppler-utils" >&2; exit 2; }
done
[[ -x $program ]] || { echo "pictures: no $program; run ./dev build first" >&2; exit 2; }
mkdir -p "$out"
work=$(mktemp -d)
screen=
cleanup() {
    [[ -z $screen ]] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

"$program" new colossus-1 "$work/colossus-1.gsite"
"$program" export "$work/colossus-1.gsite" -o "$out/colossus-1.png" --size 1400x875
"$program" export "$work/colossus-1.gsite" -o "$out/cooling.png" --overlay cooling --size 1400x875
"$program" export "$work/colossus-1.gsite" -o "$out/first-day.png" --at 2024-09-02 --size 1400x875
"$program" export "$work/colossus-1.gsite" -o "$out/sankey.png" --view sankey --size 1400x875
"$program" export "$work/colossus-1.gsite" -o "$out/charts.png" --view charts --size 1400x875
"$program" export "$work/colossus-1.gsite" -o "$out/oneline.png" --view oneline --size 1600x1000
"$program" export "$work/colossus-1.gsite" -o "$out/coolant.png" --view coolant --size 1600x1000
"$program" export "$work/colossus-1.gsite" -o "$out/iso.png" --view iso --size 1600x1000
"$program" new colossus-2 "$work/colossus-2.gsite"
"$program" export "$work/colossus-2.gsite" -o "$out/money.png" --view money --size 1400x875
"$program" export "$work/colossus-1.gsite" -o "$out/iso-dusk.png" --view iso --show dusk,-roofs --theme dark --size 1600x1000
"$program" report "$work/colossus-1.gsite" -o "$work/report.pdf" --template board
pdftoppm -png -r 80 -f 1 -l 1 -singlefile "$work/report.pdf" "$out/report"

# A bottleneck: the largest substation of Colossus 1 gets 15 MW only.
cp "$work/colossus-1.gsite" "$work/bottleneck.gsite"
printf '{"edits": [{"op": "set", "id": "GRID-63", "quantity": "capacity_mw", "value": 15}]}' >"$work/edits.json"
"$program" apply "$work/bottleneck.gsite" "$work/edits.json"

# Settings, recent and untitled files of the visitor stay out of the pictures.
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache DISPLAY=:77
Xvfb :77 -screen 0 1600x1000x24 >/dev/null 2>&1 &
screen=$!
sleep 1

# theme light|dark: as if chosen in the window.
theme() {
    mkdir -p "$XDG_CONFIG_HOME/gigasite"
    printf '[General]\ntheme=%s\nlanguage=en\n' "$1" >"$XDG_CONFIG_HOME/gigasite/gigasite.ini"
}
# window NAME STEPS ARGUMENT… : opens the program on the whole screen, does STEPS, takes the screen. A step is a key,
# at:X,Y (mouse there), click:X,Y, drag:X,Y (pressed where it is, pulled there, still held) or text:WORDS with _ for a space.
window() {
    local name=$1 steps=$2 pid id step place
    shift 2
    "$program" "$@" 2>/dev/null &
    pid=$!
    id=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" | tail -1)
    xdotool windowmove "$id" 0 0 windowsize "$id" 1600 1000 windowfocus "$id"
    sleep 8
    for step in $steps; do
        place=${step#*:}
        case $step in
            at:*) xdotool mousemove "${place%,*}" "${place#*,}" ;;
            click:*) xdotool mousemove "${place%,*}" "${place#*,}" sleep 0.2 click 1 ;;
            drag:*) xdotool mousedown 1 sleep 0.2 mousemove_relative 12 0 sleep 0.2 mousemove "${place%,*}" "${place#*,}" sleep 0.2 mousemove_relative 1 0 ;;
            text:*) xdotool type --delay 60 "${place//_/ }" ;;
            *) xdotool key "$step" ;;
        esac
        sleep 2
    done
    import -window root "$work/$name.png"
    convert "$work/$name.png" -resize 1200x +dither -colors 200 -define png:compression-level=9 "PNG8:$out/$name.png"
    xdotool mouseup 1 mousemove 1599 999
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}
theme light
window start ''
window new-site 'ctrl+n'
window window '' --example colossus-1
window bottleneck '2' "$work/bottleneck.gsite"
window findings 'ctrl+1' "$work/bottleneck.gsite"
window noise 'shift+2' --example colossus-1
window place 'n text:GB300 Return at:783,648' --example starter-1000
window link 'e click:1145,295 at:1040,498' --example starter-1000
window array 'click:1145,295 ctrl+r' --example starter-1000
window measure 'm click:560,400 click:900,400 at:900,650' --example starter-1000
window compare 'ctrl+k text:New_scenario_from_here Return text:No_generator Return click:1101,445 Delete ctrl+shift+j Return' --example starter-1000
window table 'ctrl+4' --example colossus-1
theme dark
window dark '' --example colossus-1
ls -l "$out"
