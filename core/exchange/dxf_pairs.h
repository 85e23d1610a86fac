// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs of an ASCII DXF file, with their lines, and its texts as UTF-8. Private to the DXF reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gs::dxf {

struct Pair {
    int code = 0;
    std::string_view value; ///< without blanks around it
    std::size_t line = 0;   ///< of the code
    double number() const;  ///< 0 where it is none
    int whole() const;
};

/// Throws ExchangeError: binary, a DWG, or a line that should be a group code and is none.
std::vector<Pair> pairsOf(std::string_view text, const std::string& file);

/// A text with its escapes (\U+XXXX, %%d, %%c, %%p, those of MTEXT) as UTF-8; bytes that are no UTF-8 are read as
/// Windows code page 1252.
std::string words(std::string_view raw, bool isMtext);

} // namespace gs::dxf
