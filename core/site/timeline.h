// SPDX-License-Identifier: GPL-3.0-or-later
// The days on which components come, go, go out and are back, in order: who follows the date slider asks which of them
// another day makes different, and not every component.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "core/site/site.h"

namespace gs {

class Timeline {
public:
    explicit Timeline(const Site& site);
    /// Components, by slot, of which one of the two days may say something else than the other; each once, in order.
    std::vector<Slot> between(Date a, Date b) const;

private:
    std::vector<std::pair<Date, Slot>> m_days; ///< first day of each new state
};

} // namespace gs
