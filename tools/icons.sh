#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the PNG icons of resources/desktop/icons/ from the SVG files in scalable/ beside them. Needs librsvg2-bin.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../resources/desktop/icons"
command -v rsvg-convert >/dev/null || { echo "icons: rsvg-convert is missing; apt-get install librsvg2-bin" >&2; exit 2; }
for size in 16 22 24 32 48 64 128 256 512; do
    mkdir -p "${size}x${size}/apps" "${size}x${size}/mimetypes"
    rsvg-convert -w $size -h $size scalable/apps/org.gigasite.Gigasite.svg -o "${size}x${size}/apps/org.gigasite.Gigasite.png"
    rsvg-convert -w $size -h $size scalable/mimetypes/application-x-gigasite.svg -o "${size}x${size}/mimetypes/application-x-gigasite.png"
done
