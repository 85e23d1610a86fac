// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, looked up once: a hundred thousand ids cost more to find than what is asked of them, so plan,
// inspector and status bar pass over one list of slots (Document::selected()).
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/site/site.h"

namespace gs::ui {

struct Selected {
    std::shared_ptr<const std::set<std::string>> ids; ///< as selected; never null
    std::vector<Slot> components, links; ///< in the order of their slots; an id that names nothing is in neither
};

Selected lookUp(const Site& site, std::shared_ptr<const std::set<std::string>> ids);

} // namespace gs::ui
