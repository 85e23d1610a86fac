// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what links share is kept once. Of a hundred thousand cables there are some dozen kinds.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_set>

#include "core/engine/node.h"

namespace gs {

class Cables {
public:
    void clear() { *this = Cables(); }
    std::size_t size() const { return m_cables.size(); }
    void keep(const std::unordered_set<const Cable*>& used); ///< only these
    /// Stays where it is until clear(), or keep() without it.
    const Cable* get(const std::shared_ptr<const ResolvedConductor>& conductor, double voltage_v, double power_factor,
                     int runs, int lines);

private:
    /// Values by their bits: NaN, too, is equal to itself then.
    using Key = std::tuple<const ResolvedConductor*, std::uint64_t, std::uint64_t, int, int>;
    std::map<Key, Cable> m_cables;
};

} // namespace gs
