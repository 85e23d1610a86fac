// SPDX-License-Identifier: GPL-3.0-or-later
// What all commands share: reading arguments, the one-line failure, exit codes. Knows no command.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/engine.h"

namespace gs::app {

inline constexpr int exitDone = 0;     ///< done, no error findings
inline constexpr int exitFindings = 1; ///< done, but the site has error findings
inline constexpr int exitNotDone = 2;  ///< not done; one line on stderr says why

/// Why a command was not done. what() is "PLACE: what; remedy".
class Failure : public std::runtime_error {
public:
    Failure(const std::string& place, const std::string& what, const std::string& remedy)
        : std::runtime_error(place + ": " + what + "; " + remedy) {}
};

/// The arguments of one command, taken apart.
class Arguments {
public:
    /// `words`: names of the positional arguments, optional ones in brackets. `flags` and `options` with their dashes.
    /// Throws Failure for anything else, for what is missing and for what is given twice.
    Arguments(std::string command, const std::vector<std::string>& arguments, std::initializer_list<const char*> words,
              std::initializer_list<const char*> flags, std::initializer_list<const char*> options);

    const std::string& word(std::size_t index) const { return m_words.at(index); }
    bool hasWord(std::size_t index) const { return index < m_words.size(); }
    bool has(std::string_view flag) const { return m_options.contains(flag); }
    std::optional<std::string> option(std::string_view name) const;
    /// The option's value, which must be one of `choices`; the first of them when it is not given.
    std::string choice(std::string_view name, std::vector<const char*> choices) const;
    /// Day and load case from --at and --case: the site's last date and nameplate where not given.
    View view(const Site& site) const;
    Failure wrong(std::string_view option, const std::string& what, const std::string& remedy) const;

private:
    std::string m_command;
    std::vector<std::string> m_words;
    std::map<std::string, std::string, std::less<>> m_options;
};

/// `text` on one line and no longer than a screen of text: control characters become spaces, the rest is cut.
std::string oneLine(std::string_view text, std::size_t most = 600);
/// Writes to standard output; throws Failure when nobody takes it (disk full, closed).
void print(std::string_view text);
/// Columns padded to their widest cell; `right` tells which are numbers. Widths count code points.
std::string table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right);

} // namespace gs::app
