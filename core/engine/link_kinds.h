// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what links have in common, found once: the ports they join, whether they may, and the cable
// they are of. The hundred thousands of links of a site are of some dozen kinds, and neighbours are alike.
#pragma once

#include <array>
#include <cstddef>

#include "core/engine/cables.h"

namespace gs {

struct LinkKind {
    const Port *out = nullptr, *in = nullptr; ///< null: the type has no such port
    double voltage_v = 0;                     ///< power: the first of the supplying port that the other also has
    bool fits = false;                        ///< a link of this medium may join them
};

/// Kinds as they were last asked for. Each thread that reads links has its own; to be cleared when types or cables may
/// go.
class LinkKinds {
public:
    /// Valid until the next call. `from` and `to` are the types of its ends; null: there is none.
    const LinkKind& of(const Link& link, const Type* from, const Type* to);

    struct Laid {
        const Type* conductor = nullptr;
        const Cable* cable = nullptr; ///< null: not asked for yet
    };
    /// Where the cable of these values is kept, if it is the one that is there (isOf()).
    Laid& laid(const Type* conductor, double voltage_v, double power_factor, int runs, int lines);
    static bool isOf(const Laid& laid, const Type* conductor, double voltage_v, double power_factor, int runs,
                     int lines);
    void clear() { *this = LinkKinds(); }

private:
    struct Known {
        const Type *from = nullptr, *to = nullptr;
        Name out, in;
        Medium medium = Medium::Power;
        LinkKind kind;
    };
    std::array<Known, 64> m_known;
    std::array<Laid, 64> m_laid;
};

} // namespace gs
