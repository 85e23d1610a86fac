// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include <algorithm>
#include <cstdio>

namespace gs::app {

namespace {

const char* const seeHelp = "see gigasite --help";

template <typename List> bool isIn(std::string_view what, const List& list) {
    return std::any_of(list.begin(), list.end(), [&](const char* entry) { return what == entry; });
}

/// "FILE" of "[FILE]".
std::string nameOf(std::string_view word) {
    return std::string(word.front() == '[' ? word.substr(1, word.size() - 2) : word);
}

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

Arguments::Arguments(std::string command, const std::vector<std::string>& arguments,
                     std::initializer_list<const char*> words, std::initializer_list<const char*> flags,
                     std::initializer_list<const char*> options)
    : m_command(std::move(command)) {
    bool onlyWords = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (onlyWords || argument.size() < 2 || argument.front() != '-') {
            if (m_words.size() == words.size())
                throw Failure(m_command, "'" + oneLine(argument, 80) + "' is one argument too many", seeHelp);
            if (argument.empty())
                throw Failure(m_command, nameOf(words.begin()[m_words.size()]) + " is empty", "give a name");
            m_words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            onlyWords = true;
            continue;
        }
        const std::size_t equals = argument.rfind("--", 0) == 0 ? argument.find('=') : std::string::npos;
        const std::string name = argument.substr(0, equals);
        const bool isFlag = isIn(name, flags);
        if (!isFlag && !isIn(name, options)) throw Failure(m_command, "unknown option " + oneLine(name, 80), seeHelp);
        if (isFlag && equals != std::string::npos) throw wrong(name, "takes no value", seeHelp);
        if (m_options.contains(name)) throw wrong(name, "is given twice", "give it once");
        std::string value;
        if (equals != std::string::npos) {
            value = argument.substr(equals + 1);
        } else if (!isFlag) {
            if (i + 1 == arguments.size()) throw wrong(name, "has no value", seeHelp);
            value = arguments[++i];
        }
        m_options.emplace(name, std::move(value));
    }
    const auto needed = std::count_if(words.begin(), words.end(), [](const char* word) { return *word != '['; });
    if (m_words.size() < static_cast<std::size_t>(needed))
        throw Failure(m_command, nameOf(words.begin()[m_words.size()]) + " is missing", seeHelp);
}

std::optional<std::string> Arguments::option(std::string_view name) const {
    const auto it = m_options.find(name);
    return it == m_options.end() ? std::nullopt : std::optional(it->second);
}

std::string Arguments::choice(std::string_view name, std::vector<const char*> choices) const {
    const std::optional<std::string> given = option(name);
    if (!given) return choices.front();
    if (isIn(*given, choices)) return *given;
    std::string list;
    for (const char* choice : choices) list += (list.empty() ? "" : ", ") + std::string(choice);
    throw wrong(name, "'" + oneLine(*given, 80) + "' is not known", "choose one of " + list);
}

View Arguments::view(const Site& site) const {
    View view{lastDate(site), LoadCase::Nameplate};
    if (const auto at = option("--at")) {
        const std::optional<Date> date = parseDate(*at);
        if (!date) throw wrong("--at", "'" + oneLine(*at, 80) + "' is no date", "write YYYY-MM-DD, YYYY-MM or YYYY");
        view.at = *date;
    }
    view.loadCase = loadCaseFromName(choice("--case", {"nameplate", "training", "idle"})).value();
    return view;
}

Failure Arguments::wrong(std::string_view option, const std::string& what, const std::string& remedy) const {
    return Failure(m_command + " " + std::string(option), what, remedy);
}

std::string oneLine(std::string_view text, std::size_t most) {
    std::string line;
    line.reserve(std::min(text.size(), most) + 4);
    for (const char c : text) {
        // Cut before a code point, never inside one.
        if (line.size() >= most && (static_cast<unsigned char>(c) & 0xC0) != 0x80) return line + "…";
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
        if (line.size() > most + 4) return line.substr(0, most) + "…"; // no UTF-8 at all
    }
    return line;
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw Failure("standard output", "cannot be written", "check the disk or pipe behind it");
}

std::string table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        if (widths.size() < row.size()) widths.resize(row.size(), 0);
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], codePoints(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - codePoints(row[i]), ' ');
            const bool toTheRight = i < right.size() && right[i];
            line += (i ? "  " : "") + (toTheRight ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

} // namespace gs::app
