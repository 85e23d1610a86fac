#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks formatting, a small set of clang-tidy rules and licence lines. Changes no file.
# tools/lint.sh [FILE…]: without files all sources; needs build/dev/compile_commands.json (./dev lint makes it).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0

if (($#)); then
    files=("$@")
else
    mapfile -t files < <(git ls-files '*.cpp' '*.h')
fi
mapfile -t units < <(printf '%s\n' "${files[@]}" | grep -E '^(core|database|ui|app)/.*\.cpp$' || true)

echo "== clang-format: ${#files[@]} files"
clang-format --dry-run -Werror "${files[@]}" || failed=1

echo "== licence lines"
for file in "${files[@]}"; do
    head -3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || { echo "$file: no SPDX line" >&2; failed=1; }
done

# GCC's precompiled headers mean nothing to clang: leave them out of the commands it reads.
echo "== clang-tidy: ${#units[@]} files"
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
sed -E 's/-Winvalid-pch//g; s/-include [^ ]*cmake_pch\.hxx//g; s/-fpch-preprocess//g' \
    build/dev/compile_commands.json >"$commands/compile_commands.json"
printf '%s\n' "${units[@]}" | xargs -r -P "$(nproc)" -n 4 clang-tidy --quiet -p "$commands" 2>/dev/null || failed=1

((failed == 0)) && echo "== clean"
exit "$failed"
