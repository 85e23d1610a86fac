// SPDX-License-Identifier: GPL-3.0-or-later
// Putting several components in line with each other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/layout/geometry.h"
#include "core/site/change.h"

namespace gs {

enum class AlignTo : std::uint8_t { Left, MiddleX, Right, Top, MiddleY, Bottom };

/// Moves components so that their boxes share a side, that of the outermost of them, or the middle of all. Zones carry
/// what is inside; what lies in a zone (or is mounted on a rack) that is named too moves with it only. Locked ones stay
/// where they are, and it is they whose side or middle the others take. Unknown ids throw EditError.
ChangeSet align(const Site& site, std::span<const std::string> ids, AlignTo to);

enum class Axis : std::uint8_t { X, Y };
/// The same free gap between neighbours along an axis; the two outermost stay where they are. Fewer than three
/// components: no change. Boxes wider than the room between the outermost overlap evenly.
ChangeSet distribute(const Site& site, std::span<const std::string> ids, Axis axis);

/// Components that stand one after the other along an axis, with the free gaps between neighbours.
struct PartRow {
    Axis axis = Axis::X;
    std::vector<std::string> ids; ///< from west to east, from north to south
    std::vector<Rect> boxes;
    std::vector<double> gaps_m; ///< one fewer than boxes
    bool isEven() const;        ///< all gaps alike to a millimetre
    double evenGap_m() const;   ///< the gap distribute() makes
};
/// The row that three components or more form: none overlaps the next by more than 1 cm, and one line crosses them all.
/// nullopt: they form none.
std::optional<PartRow> rowOf(const Site& site, std::span<const std::string> ids);
/// All gaps of the row as large as said; the first one stays. Throws EditError: locked components ("edit.locked").
ChangeSet setGaps(const Site& site, const PartRow& row, double gap_m);

} // namespace gs
