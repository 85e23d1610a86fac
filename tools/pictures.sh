#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README.md and of both user guides anew, English into docs/pictures, Chinese into docs/pictures/zh_CN: plans and
# views with `gigasite export`, windows on a screen of their own (Xvfb). Needs a release build and the packages named below.
# Run: tools/pictures.sh [PROGRAM [LANGUAGE…]]; ONLY='array table' makes just these.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$(realpath "${1:-build/release/gigasite}")
(($# < 2)) && languages=(en zh_CN) || languages=("${@:2}")
for tool in Xvfb xdotool import pngquant pdftoppm; do
    command -v "$tool" >/dev/null || { echo "pictures: $tool is missing; apt-get install xvfb xdotool imagemagick pngquant poppler-utils" >&2; exit 2; }
done
[[ -x $program ]] || { echo "pictures: no $program; run ./dev build first" >&2; exit 2; }
work=$(mktemp -d)
screen=
cleanup() {
    [[ -z $screen ]] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

"$program" new colossus-1 "$work/colossus-1.gsite"
"$program" new colossus-2 "$work/colossus-2.gsite"
# A bottleneck: the largest substation of Colossus 1 gets 15 MW only.
cp "$work/colossus-1.gsite" "$work/bottleneck.gsite"
printf '{"edits": [{"op": "set", "id": "GRID-63", "quantity": "capacity_mw", "value": 15}]}' >"$work/edits.json"
"$program" apply "$work/bottleneck.gsite" "$work/edits.json"

# Settings, recent and untitled files of the visitor stay out of the pictures.
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache DISPLAY=:77 LC_ALL=C.UTF-8
Xvfb :77 -screen 0 1600x1000x24 >/dev/null 2>&1 &
screen=$!
sleep 1

# small FILE NAME: into the folder of the language, with a palette of its own. Not scaled down: blurred words take more room than sharp ones.
small() { pngquant --speed 1 --strip --nofs --quality 50-92 --force --output "$out/$2.png" "$1"; }
wanted() { [[ -z ${ONLY:-} || " $ONLY " == *" $1 "* ]]; }
# draw NAME SITE OPTION…
draw() {
    wanted "$1" || return 0
    "$program" export "$work/$2.gsite" -o "$work/picture.png" --lang "$language" "${@:3}"
    small "$work/picture.png" "$1"
}
# theme light|dark: as if chosen in the window.
theme() {
    rm -rf "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" # nothing of the pictures before
    mkdir -p "$XDG_CONFIG_HOME/gigasite"
    printf '[General]\ntheme=%s\nlanguage=%s\n' "$1" "$language" >"$XDG_CONFIG_HOME/gigasite/gigasite.ini"
}
# settled: two looks in a row are the same, however busy the machine is; a cursor that blinks is not waited for without end.
settled() {
    local before= now tries
    for ((tries = 0; tries < 8; ++tries)); do
        sleep 1.5
        now=$(import -window root -depth 8 rgb:- | md5sum)
        [[ $now != "$before" ]] || return 0
        before=$now
    done
}
# window NAME STEPS ARGUMENT… : opens the program on the whole screen, does STEPS, takes the screen. A step is a key,
# at:X,Y (mouse there), click:X,Y, drag:X,Y (pressed where it is, pulled there, still held) or text:WORDS with _ for a space.
window() {
    local name=$1 steps=$2 pid id step place
    wanted "$name" || return 0
    shift 2
    "$program" "$@" 2>/dev/null &
    pid=$!
    id=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" | tail -1)
    xdotool windowmove "$id" 0 0 windowsize "$id" 1600 1000 windowfocus "$id"
    sleep 6
    settled
    for step in $steps; do
        place=${step#*:}
        case $step in
            at:*) xdotool mousemove "${place%,*}" "${place#*,}" ;;
            click:*) xdotool mousemove "${place%,*}" "${place#*,}" sleep 0.2 click 1 ;;
            drag:*) xdotool mousedown 1 sleep 0.2 mousemove_relative 12 0 sleep 0.2 mousemove "${place%,*}" "${place#*,}" sleep 0.2 mousemove_relative 1 0 ;;
            text:*) xdotool type --delay 60 -- "${place//_/ }" ;;
            *) xdotool key "$step" ;;
        esac
        sleep 2
    done
    settled
    import -window root "$work/picture.png"
    small "$work/picture.png" "$name"
    xdotool mouseup 1 mousemove 1599 999
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}

for language in "${languages[@]}"; do
    out=$PWD/docs/pictures
    [[ $language == en ]] || out+=/$language
    mkdir -p "$out"
    [[ $language != en ]] || draw colossus-1 colossus-1 --size 1400x875 # of README
    draw cooling colossus-1 --overlay cooling --size 1400x875
    draw first-day colossus-1 --at 2024-09-02 --size 1400x875
    draw sankey colossus-1 --view sankey --size 1400x875
    draw charts colossus-1 --view charts --size 1400x875
    draw oneline colossus-1 --view oneline --size 1600x1000
    draw coolant colossus-1 --view coolant --size 1600x1000
    draw iso colossus-1 --view iso --size 1400x875
    draw iso-dusk colossus-1 --view iso --show dusk,-roofs --theme dark --size 1400x875
    draw money colossus-2 --view money --size 1400x875
    if wanted report; then
        "$program" report "$work/colossus-1.gsite" -o "$work/report.pdf" --template board --lang "$language"
        pdftoppm -png -r 80 -f 2 -l 2 -singlefile "$work/report.pdf" "$work/report"
        small "$work/report.png" report
    fi

    theme light
    window start ''
    window new-site 'ctrl+n'
    window window '' --example colossus-1
    window bottleneck '2' "$work/bottleneck.gsite"
    window findings 'ctrl+1' "$work/bottleneck.gsite"
    window noise 'shift+2' --example colossus-1
    window place 'n text:GB300 Return at:783,648' --example starter-1000
    window link 'e click:1145,295 at:1040,498' --example starter-1000
    window array 'click:1145,295 ctrl+r Tab Tab Tab Tab ctrl+a text:-14 Tab' --example starter-1000
    window measure 'm click:560,400 click:900,400 at:900,650' --example starter-1000
    window compare 'ctrl+k text:New_scenario_from_here Return text:No_generator Return click:1101,445 Delete ctrl+shift+j Return' --example starter-1000
    window table 'ctrl+4' --example colossus-1
    window present 'F11' --example colossus-1
    theme dark
    window dark '' --example colossus-1
done
ls -l docs/pictures docs/pictures/zh_CN
