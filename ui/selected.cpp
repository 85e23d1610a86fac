// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selected.h"

#include <algorithm>

namespace gs::ui {

Selected lookUp(const Site& site, std::shared_ptr<const std::set<std::string>> ids) {
    Selected selected{std::move(ids), {}, {}};
    selected.components.reserve(selected.ids->size());
    // In a site that was read from a file the next id is mostly that of the next slot: that spares the search.
    Slot next = 0;
    for (const std::string& id : *selected.ids) {
        const Component* guess = site.components().at(next);
        const Slot slot = guess && guess->id == id ? next : site.components().slotOf(id);
        if (slot != noSlot) {
            selected.components.push_back(slot);
            next = slot + 1;
        } else if (const Slot link = site.links().slotOf(id); link != noSlot) {
            selected.links.push_back(link);
        }
    }
    std::sort(selected.components.begin(), selected.components.end());
    std::sort(selected.links.begin(), selected.links.end());
    return selected;
}

} // namespace gs::ui
