// SPDX-License-Identifier: GPL-3.0-or-later
// The edits file of `gigasite apply`: a list of edits in JSON, each turned into a ChangeSet against the
// site as the earlier ones left it. Keys: docs/edits.md. "fix" is done by the caller, who has an engine.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/site/edits.h"

namespace gs {

/// One edit as it stands in the file.
class EditSpec {
public:
    struct Data;
    explicit EditSpec(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

    std::string op() const; ///< "place", "move", …; empty when it is missing or no text
    bool isFix() const { return op() == "fix"; }
    /// Of a "fix": the code, empty when any will do. Throws EditError: no id, unknown key, wrong kind of value.
    std::string fixCode() const;
    /// "ids", or the one "id", or nothing.
    std::vector<std::string> ids() const;
    /// What the history says: "place rack-gb200-nvl72", "set R1 rack_power_kw_max".
    std::string summary() const;
    const Data& data() const { return *m_data; }

private:
    std::shared_ptr<const Data> m_data;
};

/// Reads the whole file. Throws EditError (edits.format) with line and column, or with what is expected.
std::vector<EditSpec> readEdits(std::string_view json);

/// What the edit does to `site`; `id` receives the component or link it is about (new ids included).
/// Throws EditError: unknown op or key, wrong kind of value, and all that the edit functions refuse.
ChangeSet toChange(const Site& site, const Catalog& catalog, const EditSpec& edit, std::string* id = nullptr);

} // namespace gs
