// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/tsv.h"

namespace gs::sheet {

namespace {

std::string trimmed(const std::string& text) {
    const char* blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

} // namespace

std::vector<std::vector<std::string>> readTsv(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool inQuotes = false, atBegin = true;
    const auto endCell = [&] {
        row.push_back(trimmed(cell));
        cell.clear();
        atBegin = true;
    };
    const auto endRow = [&] {
        endCell();
        rows.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inQuotes) {
            if (c != '"') cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
            else inQuotes = false;
        } else if (c == '"' && atBegin) {
            inQuotes = true;
            atBegin = false;
        } else if (c == '\t') {
            endCell();
        } else if (c == '\n' || c == '\r') {
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            endRow();
        } else {
            cell += c;
            atBegin = false;
        }
    }
    if (!cell.empty() || !row.empty() || inQuotes) endRow();
    return rows;
}

std::string tsvCell(std::string_view text) {
    const bool quoted = text.find_first_of("\t\r\n") != std::string_view::npos || text.substr(0, 1) == "\"";
    if (!quoted) return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

} // namespace gs::sheet
