// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, dimensions, areas and reference lines on the plan, and the pictures beneath it. Called by paintZone().
#pragma once

#include "ui/render/paint_job.h"

namespace gs::ui {

void paintAnnotation(const PaintJob& job, const Component& component, const SceneItem& item);
/// A picture of the file (pictures.h), turned and scaled; a labelled frame where the file has none.
void paintPicture(const PaintJob& job, const Component& component, const SceneItem& item);

/// A line in the painter's pen with arrows at both ends and words along its middle, where they fit: also for tools.
void paintDimensionLine(QPainter& painter, QPointF a, QPointF b, const QString& words, const QColor& ink,
                        const QColor& ground);

} // namespace gs::ui
