// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_pairs.h"

#include <array>
#include <charconv>

#include "core/exchange/place_map.h"
#include "core/site/utf8.h"

namespace gs::dxf {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

void append(std::string& text, unsigned code) {
    if (code < 0x80) text += static_cast<char>(code);
    else if (code < 0x800) text += static_cast<char>(0xc0 | code >> 6), text += static_cast<char>(0x80 | (code & 0x3f));
    else
        text += static_cast<char>(0xe0 | code >> 12), text += static_cast<char>(0x80 | (code >> 6 & 0x3f)),
            text += static_cast<char>(0x80 | (code & 0x3f));
}

/// Windows code page 1252 above 0x7f: Latin-1 but for 0x80 to 0x9f.
std::string fromCodePage(std::string_view bytes) {
    constexpr std::array<unsigned short, 32> high{0x20ac, '?',    0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, '?',    0x017d, '?',
                                                  '?',    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, '?',    0x017e, 0x0178};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80u] : byte);
    }
    return text;
}

bool isLetterCode(char c) { // formatting of MTEXT that runs to a semicolon
    return std::string_view("fFHhWwQqTtCcAap").find(c) != std::string_view::npos;
}

} // namespace

double Pair::number() const {
    double number = 0;
    const char* first = value.data();
    if (!value.empty() && *first == '+') ++first;
    std::from_chars(first, value.data() + value.size(), number);
    return number;
}
int Pair::whole() const {
    const double n = number();
    return n > -1e9 && n < 1e9 ? static_cast<int>(n) : 0; // casting 1e300 or nan is undefined
}

std::vector<Pair> pairsOf(std::string_view text, const std::string& file) {
    if (text.substr(0, 18) == "AutoCAD Binary DXF")
        throw ExchangeError(file, "", "this is a binary DXF; save it as ASCII DXF");
    if (text.substr(0, 4) == "AC10") throw ExchangeError(file, "", "this is a DWG drawing; save it as ASCII DXF");
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    std::vector<Pair> pairs;
    std::size_t line = 0;
    const auto next = [&](std::string_view& out) {
        if (text.empty()) return false;
        const std::size_t end = text.find('\n');
        out = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++line;
        return true;
    };
    std::string_view code, value;
    while (next(code)) {
        code = trimmed(code);
        if (code.empty() && text.find_first_not_of(" \t\r\n") == std::string_view::npos) break;
        Pair pair;
        pair.line = line;
        const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), pair.code);
        if (error != std::errc() || end != code.data() + code.size() || !next(value))
            throw ExchangeError(file, "line " + std::to_string(pair.line),
                                "here a group code of a DXF file is expected; save the drawing as ASCII DXF once more");
        pair.value = trimmed(value);
        pairs.push_back(pair);
        if (pair.code == 0 && pair.value == "EOF") return pairs;
    }
    throw ExchangeError(file, "line " + std::to_string(line),
                        "the file ends before its EOF; copy or save it once more");
}

std::string words(std::string_view raw, bool isMtext) {
    const std::string source = isUtf8(raw) ? std::string(raw) : fromCodePage(raw);
    std::string text;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const auto at = [&](std::size_t k) { return i + k < source.size() ? source[i + k] : '\0'; };
        if (source.compare(i, 3, "\\U+") == 0 && i + 7 <= source.size()) {
            unsigned code = 0;
            const auto [end, error] = std::from_chars(source.data() + i + 3, source.data() + i + 7, code, 16);
            if (error == std::errc() && end == source.data() + i + 7 && code >= 0x20 &&
                (code < 0xd800 || code > 0xdfff)) {
                append(text, code);
                i += 6;
                continue;
            }
        }
        if (source[i] == '%' && at(1) == '%') {
            const char sign = at(2);
            if (sign == 'd' || sign == 'D') append(text, 0xb0);
            else if (sign == 'c' || sign == 'C') append(text, 0x2300);
            else if (sign == 'p' || sign == 'P') append(text, 0xb1);
            else if (sign == '%') text += '%';
            i += sign ? 2 : 1;
            continue;
        }
        if (isMtext && (source[i] == '{' || source[i] == '}')) continue;
        if (isMtext && source[i] == '\\') {
            const char sign = at(1);
            if (sign == 'P' || sign == 'N') text += '\n', ++i;
            else if (sign == '~') text += ' ', ++i;
            else if (sign == '\\' || sign == '{' || sign == '}') text += sign, ++i;
            else if (sign == 'S' || isLetterCode(sign)) { // a fraction keeps its words, a format does not
                const std::size_t end = source.find(';', i);
                if (end == std::string::npos) continue;
                if (sign == 'S') text += source.substr(i + 2, end - i - 2);
                i = end;
            } else if (sign) ++i;
            continue;
        }
        text += source[i];
    }
    return text;
}

} // namespace gs::dxf
