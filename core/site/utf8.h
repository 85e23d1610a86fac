// SPDX-License-Identifier: GPL-3.0-or-later
// Well-formed UTF-8: what may be stored and shown.
#pragma once

#include <string_view>

namespace gs {

/// Length of the well-formed UTF-8 sequence at `at`, 0 when there is none (Unicode 15, table 3-7).
inline std::size_t utf8SequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto isTail = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned lead = byte(at), next = byte(at + 1);
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead <= 0xdf) return isTail(at + 1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const unsigned low = lead == 0xe0 ? 0xa0 : 0x80, high = lead == 0xed ? 0x9f : 0xbf;
        return next >= low && next <= high && isTail(at + 2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const unsigned low = lead == 0xf0 ? 0x90 : 0x80, high = lead == 0xf4 ? 0x8f : 0xbf;
        return next >= low && next <= high && isTail(at + 2) && isTail(at + 3) ? 4 : 0;
    }
    return 0;
}

inline bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceLength(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

} // namespace gs
