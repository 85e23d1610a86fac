// SPDX-License-Identifier: GPL-3.0-or-later
// What a long chain of edits has touched, and the one change it comes to. Folding change upon change looks at all
// earlier ones every time; here each entry is looked at once, in the end.
#pragma once

#include <set>
#include <string>

#include "core/site/change.h"

namespace gs {

class Touched {
public:
    void note(const ChangeSet& change);
    /// From `before` to `after`, which is `before` with all noted changes applied; entries that are alike are left out.
    /// Settings are not looked at.
    ChangeSet between(const Site& before, const Site& after) const;

private:
    std::set<std::string> m_types, m_components, m_links;
};

} // namespace gs
