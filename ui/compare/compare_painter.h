// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison drawn over the plan. Each kind has its own shape and sign, so that it can be read without colours:
// added + (solid), removed − (hatched, dashed), moved → (dashed ghost and arrow), changed ≠ (double outline).
#pragma once

#include <QPainter>

#include "ui/compare/comparison.h"
#include "ui/render/plan_painter.h"

namespace gs::ui {

/// The four colours of Theme whose pairs are told apart with any colour vision (docs of Theme): info, over, good,
/// tight.
QColor compareColour(DifferenceKind kind, const Theme& theme);
/// "+", "→", "≠", "−".
QString compareSign(DifferenceKind kind);
/// Sign in its field, `size` px square: in lists and legends.
void drawCompareChip(QPainter& painter, const QRectF& box, DifferenceKind kind, const Theme& theme);

/// What is in `window` (px) of it. `current` (index of a difference, -1: none) stands out.
void paintComparison(QPainter& painter, const Comparison& comparison, const Viewport& viewport, const QRectF& window,
                     const Theme& theme, int current);
/// Its legend with counts, upper left corner at `at`.
void paintCompareLegend(QPainter& painter, const Comparison& comparison, QPointF at, const Theme& theme);

} // namespace gs::ui
