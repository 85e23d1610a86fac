// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols of the single-line diagram, by IEC 60617 and by ANSI/IEEE 315 as they are drawn in published one-line
// diagrams. All stand in a box, wires come in at the middle of its upper side and leave at the middle of its lower one.
#pragma once

#include <QPainter>
#include <string>

#include "core/diagram/oneline.h"
#include "ui/theme.h"

namespace gs::ui {

enum class SymbolStandard { Iec, Ansi };

struct SymbolInk {
    QPen pen;
    QBrush fill;  ///< of closed shapes
    QColor glyph; ///< what stands on the fill
};

/// `typeKind` (Type::kind) tells a grid connection from a machine.
void drawOneLineSymbol(QPainter& painter, const QRectF& box, OneLineKind kind, const std::string& typeKind,
                       SymbolStandard standard, const SymbolInk& ink);
/// On a wire that runs downward, or to the right; the wire leaves a gap of breaker_px for it.
void drawBreaker(QPainter& painter, QPointF middle, bool isClosed, bool isHorizontal, SymbolStandard standard,
                 const SymbolInk& ink);
inline constexpr double breaker_px = 9;
/// In a box for a load: rack, motor, battery, or the arrow of any other load.
void drawLoadSymbol(QPainter& painter, const QRectF& box, Role role, SymbolStandard standard, const SymbolInk& ink);

} // namespace gs::ui
