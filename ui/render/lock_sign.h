// SPDX-License-Identifier: GPL-3.0-or-later
// The padlock on what is locked.
#pragma once

#include "ui/render/paint_job.h"

namespace gs::ui {

inline constexpr QSizeF lockSign_px{10, 12};
/// With a rim in the colour of the ground, its upper left corner at `at`.
void paintLockSign(QPainter& painter, QPointF at, const Theme& theme);
/// On the upper left corner of a box on the plan, where there is room for it; only on screen.
void paintLockOf(const PaintJob& job, const QRectF& box);

} // namespace gs::ui
