#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the whole program from outside: real X events at 60 Hz in, the pixels of the screen (Xvfb) out, on a site of
# 100,000 parts. Needs a release build with the bench and the packages below. Run: tools/measure_window.sh [PARTS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
parts=${1:-100000}
missing=()
command -v Xvfb >/dev/null || missing+=(xvfb)
[[ -x /usr/bin/python3 ]] || missing+=(python3)
/usr/bin/python3 -c 'import Xlib' 2>/dev/null || missing+=(python3-xlib)
((${#missing[@]} == 0)) || { echo "measure_window: missing; apt-get install ${missing[*]}" >&2; exit 2; }
program=$PWD/build/release/gigasite bench=$PWD/build/release/gigasite_bench
for file in "$program" "$bench"; do
    [[ -x $file ]] || { echo "measure_window: no $file; run ./dev build and ./dev bench first" >&2; exit 2; }
done

work=$(mktemp -d)
screen=
cleanup() {
    [[ -z $screen ]] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
# The visitor's own settings stay out of it.
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME/gigasite"
printf '[General]\ntheme=light\nlanguage=en\n' >"$XDG_CONFIG_HOME/gigasite/gigasite.ini"
"$bench" --child=site 0 "$work/bench.gsite" "$parts"

exec 3>"$work/display.pipe"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
for _ in {1..100}; do
    [[ -s $work/display.pipe ]] && break
    sleep 0.05
done
[[ -s $work/display.pipe ]] || { echo "measure_window: Xvfb does not start" >&2; exit 2; }
export DISPLAY=:$(tr -d '\n' <"$work/display.pipe") QT_QPA_PLATFORM=xcb
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores, $parts parts"
/usr/bin/python3 tools/measure_window.py "$program" "$work/bench.gsite"
