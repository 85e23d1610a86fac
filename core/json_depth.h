// SPDX-License-Identifier: GPL-3.0-or-later
// One limit for all JSON that comes from elsewhere. Parsing a deep text is harmless, but whatever copies, writes or
// walks what was parsed calls itself for every level: of 200,000 brackets within brackets the stack would end.
#pragma once

#include <algorithm>
#include <string_view>

namespace gs {

inline constexpr int deepestJson = 64; ///< a map needs about ten levels, a type eight

/// Whether its brackets stand more than deepestJson deep within one another; asked before it is parsed.
inline bool isNestedTooDeep(std::string_view json) {
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\') ++i;
        else if (c == '"') inText = !inText;
        else if (inText) continue;
        else if (c == '[' || c == '{') {
            if (++depth > deepestJson) return true;
        } else if (c == ']' || c == '}') depth = std::max(0, depth - 1);
    }
    return false;
}

} // namespace gs
