// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the bodies of the isometric view, in sizes of the screen: names, north arrow, scale.
#pragma once

#include "ui/views/iso_painter.h"

namespace gs::ui {

/// Names by index of IsoScene::names, largest first; those without room are left out.
void paintIsoNames(QPainter& painter, const IsoScene& scene, const IsoFrame& frame, const QStringList& names,
                   const QRectF& area, const IsoPalette& palette);
/// In the lower corners of a picture of `size` px: an arrow that lies on the ground, and a bar for all three axes.
void paintIsoCorners(QPainter& painter, QSizeF size, const IsoFrame& frame, int turn, const IsoPalette& palette);

} // namespace gs::ui
