#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README.md anew: plans with `gigasite export`, windows on a screen of their own (Xvfb).
# Needs a release build and the packages xvfb, xdotool and imagemagick. Run: tools/pictures.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$PWD/build/release/gigasite
out=$PWD/docs/pictures
for tool in Xvfb xdotool import convert; do
    command -v "$tool" >/dev/null || { echo "pictures: $tool is missing; apt-get install xvfb xdotool imagemagick" >&2; exit 2; }
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
"$program" export "$work/colossus-1.gsite" -o "$out/dark-plan.png" --theme dark --size 1400x875

# Settings, recent and untitled files of the visitor stay out of the pictures.
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache DISPLAY=:77
Xvfb :77 -screen 0 1600x1000x24 >/dev/null 2>&1 &
screen=$!
sleep 1

# window NAME SECONDS ARGUMENT… : opens the program, waits, takes the screen.
window() {
    local name=$1 seconds=$2 pid id
    shift 2
    "$program" "$@" &
    pid=$!
    id=$(timeout 20 xdotool search --sync --onlyvisible --pid "$pid" | tail -1)
    xdotool windowmove "$id" 0 0 windowsize "$id" 1600 1000
    sleep "$seconds"
    [[ -z ${keys:-} ]] || { xdotool key --window "$id" $keys; sleep 2; }
    import -window root "$work/$name.png"
    convert "$work/$name.png" -resize 1200x -colors 255 "PNG8:$out/$name.png"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}
window start 3
window window 4 --example colossus-1
keys=2 window bottleneck 4 --example colossus-2
GIGASITE_THEME=dark window dark 4 --example colossus-1
ls -l "$out"
