#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the exports of both Colossus sites and opens each with a program that is not ours; any complaint of one is a failure.
# Needs a release build and the packages librsvg2-bin, poppler-utils, qpdf, gdal-bin, python3-openpyxl, webp, libxml2-utils, imagemagick;
# with libreoffice-calc-nogui and librecad also by these two. Run: tools/check_exports.sh [PROGRAM]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
python=/usr/bin/python3 # to which the package belongs
program=$(realpath "${1:-build/release/gigasite}")
for tool in rsvg-convert xmllint pdfinfo pdftotext pdftoppm qpdf ogrinfo ogr2ogr webpinfo identify "$python"; do
    command -v "$tool" >/dev/null || {
        echo "check_exports: $tool is missing; apt-get install librsvg2-bin poppler-utils qpdf gdal-bin python3-openpyxl webp libxml2-utils imagemagick" >&2
        exit 2
    }
done
"$python" -c 'import openpyxl' 2>/dev/null || { echo "check_exports: python3-openpyxl is missing" >&2; exit 2; }
[[ -x $program ]] || { echo "check_exports: no $program; run ./dev build first" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen HOME=$work # LibreOffice leaves its profile there
failures=0 checks=0

fail() {
    echo "FAIL $1: $2" >&2
    failures=$((failures + 1))
}
# silent WHAT COMMAND…: must succeed and say nothing on stderr.
silent() {
    local what=$1 said
    shift
    checks=$((checks + 1))
    said=$("$@" 2>&1 >"$work/out") || { fail "$what" "$(basename "$1") failed: ${said:0:400}"; return 1; }
    [[ -z $said ]] || { fail "$what" "$(basename "$1") complains: ${said:0:400}"; return 1; }
}
# holds WHAT TEXT…: all of TEXT stands in what the last command printed.
holds() {
    local what=$1 text
    shift
    for text in "$@"; do
        checks=$((checks + 1))
        grep -qF -- "$text" "$work/out" || fail "$what" "'$text' is not in it"
    done
}
make() { # OUT ARGUMENT…
    local out=$1
    shift
    silent "$(basename "$out")" "$program" "$@" -o "$out"
}

# An SVG is drawn by librsvg to the same size; it must not be one colour.
svg() {
    local file=$1 name
    name=$(basename "$file")
    silent "$name" xmllint --noout "$file"
    silent "$name" rsvg-convert -o "$work/drawn.png" "$file" || return
    silent "$name" identify -format '%w %h %k\n' "$work/drawn.png" || return
    local width height colours
    read -r width height colours <"$work/out"
    [[ $width == 1280 && $height == 800 ]] || fail "$name" "librsvg draws $width x $height px"
    ((colours > 16)) || fail "$name" "librsvg draws $colours colours only"
}
pdf() { # FILE TEXT…
    local file=$1 name
    shift
    name=$(basename "$file")
    silent "$name" qpdf --check "$file" && holds "$name" "No syntax or stream encoding errors found"
    silent "$name" pdfinfo "$file" && holds "$name" "Title:" "Pages:"
    silent "$name" pdftotext "$file" - && holds "$name" "$@"
    silent "$name" pdftoppm -r 40 -png -f 1 -l 1 -singlefile "$file" "$work/page"
    silent "$name" pdffonts "$file"
    if grep -qE ' no +(yes|no) +(yes|no) +[0-9]' "$work/out"; then fail "$name" "a font is not embedded"; fi
}
geo() { # FILE DRIVER
    local file=$1 name
    name=$(basename "$file")
    silent "$name" ogrinfo -ro -al -so "$file" && holds "$name" "using driver \`$2' successful" "Feature Count"
    if grep -q 'Feature Count: 0' "$work/out"; then fail "$name" "it has an empty layer"; fi
    # Every feature has to survive a copy with its geometry.
    rm -rf "$work/copy.gpkg"
    silent "$name" ogr2ogr -f GPKG "$work/copy.gpkg" "$file"
}
# LibreCAD prints the drawing on the sheet that it names (A3).
cad() {
    local file=$1 name
    name=$(basename "$file")
    command -v librecad >/dev/null || return 0
    checks=$((checks + 1))
    librecad dxf2pdf -a "$file" >/dev/null 2>&1 # beside the file, whatever it is told
    pdfinfo "${file%.dxf}.pdf" 2>/dev/null | grep -q '(A3)' || fail "$name" "LibreCAD does not print it on A3"
    rm -f "${file%.dxf}.pdf"
}
workbook() {
    local file=$1 name
    name=$(basename "$file")
    silent "$name" "$python" - "$file" <<'PYTHON'
import sys, warnings
warnings.simplefilter("error")
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
cells = 0
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            cells += 1
            shown = values[sheet.title][cell.coordinate].value
            if isinstance(shown, str) and shown.startswith("#"):
                sys.exit(f"{sheet.title}!{cell.coordinate}: {shown}")
print(len(book.worksheets), "sheets", cells, "cells")
sys.exit(0 if cells > 100 else f"only {cells} cells")
PYTHON
    cat "$work/out"
    command -v soffice >/dev/null || return
    checks=$((checks + 1))
    # It writes news about its own start to stderr: only what it makes counts.
    soffice --headless --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,-1 --outdir "$work/csv" "$file" >/dev/null 2>&1
    local sheets
    sheets=$(find "$work/csv" -name '*.csv' -size +0 2>/dev/null | wc -l)
    ((sheets > 0)) || fail "$name" "LibreOffice opens no sheet of it"
    if grep -rlE '(^|,)(#REF!|#NAME\?|#VALUE!|#DIV/0!|Err:[0-9]+)' "$work/csv" >/dev/null 2>&1; then fail "$name" "LibreOffice finds an error in a cell"; fi
    rm -rf "$work/csv"
}

for site in colossus-1 colossus-2; do
    file=$work/$site.gsite
    silent "$site" "$program" new "$site" "$file" || exit 1
    # A place on Earth, without which there is no GeoJSON; Memphis.
    printf '{"edits": [{"op": "set", "id": "site", "quantity": "origin", "value": [[-90.157, 35.06]]}]}' >"$work/origin.json"
    silent "$site" "$program" apply "$file" "$work/origin.json" || exit 1
    title="Colossus ${site#colossus-}"
    for view in plan oneline coolant sankey money iso charts; do
        for theme in light dark; do
            out=$work/$site-$view-$theme
            make "$out.svg" export "$file" --view "$view" --theme "$theme" --size 1280x800 && svg "$out.svg"
            make "$out.png" export "$file" --view "$view" --theme "$theme" --size 1280x800 && silent "$site-$view.png" identify -regard-warnings "$out.png"
        done
        make "$work/$site-$view.pdf" export "$file" --view "$view" && pdf "$work/$site-$view.pdf" "$title"
        make "$work/$site-$view-zh.pdf" export "$file" --view "$view" --lang zh_CN && pdf "$work/$site-$view-zh.pdf" "$title" "铭牌负荷"
    done
    make "$work/$site.geojson" export "$file" && geo "$work/$site.geojson" GeoJSON
    make "$work/$site.dxf" export "$file" && geo "$work/$site.dxf" DXF && cad "$work/$site.dxf"
    make "$work/$site.json" export "$file" && silent "$site.json" "$python" -m json.tool "$work/$site.json"
    make "$work/$site.csv" export "$file" && silent "$site.csv" "$python" -c '
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True))
widths = {len(row) for row in rows}
sys.exit(0 if len(widths) == 1 and len(rows) > 10 else f"{len(rows)} rows of {sorted(widths)} columns")' "$work/$site.csv"
    make "$work/$site-report.pdf" report "$file" && pdf "$work/$site-report.pdf" "$title"
    make "$work/$site-report-zh.pdf" report "$file" --lang zh_CN && pdf "$work/$site-report-zh.pdf" "$title"
    make "$work/$site.xlsx" report "$file" && workbook "$work/$site.xlsx"
    make "$work/$site.html" report "$file" && {
        silent "$site.html" "$python" -c '
import html.parser, sys
VOID = {"meta", "link", "img", "br", "hr", "input", "col", "source", "wbr"}
class Reader(html.parser.HTMLParser):
    open_tags = []
    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("src", "href") and value and not value.startswith(("data:", "#", "https://", "http://")):
                sys.exit(f"{tag} points to {value[:80]}, which is not in the file")
        if tag not in VOID:
            self.open_tags.append(tag)
    def handle_endtag(self, tag):
        if tag not in VOID and (not self.open_tags or self.open_tags.pop() != tag):
            sys.exit(f"</{tag}> closes nothing, line {self.getpos()[0]}")
reader = Reader()
reader.feed(open(sys.argv[1], encoding="utf-8").read())
sys.exit(f"not closed: {reader.open_tags}" if reader.open_tags else 0)' "$work/$site.html"
    }
    make "$work/$site.webp" film "$file" --size 640x400 --frames 6 && {
        silent "$site.webp" webpinfo "$work/$site.webp"
        holds "$site.webp" "Animation: 1" "No error detected."
    }
done
echo "check_exports: $checks checks, $failures failures"
((failures == 0))
