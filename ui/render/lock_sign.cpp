// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/lock_sign.h"

#include <QPainterPath>

namespace gs::ui {

namespace {

constexpr double least_px = 16, inset_px = 3;

} // namespace

void paintLockSign(QPainter& painter, QPointF at, const Theme& theme) {
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body(1, 5, 8, 6);
    QPainterPath bow;
    bow.moveTo(2.75, 5);
    bow.lineTo(2.75, 3.5);
    bow.arcTo(QRectF(2.75, 1.25, 4.5, 4.5), 180, -180);
    bow.lineTo(7.25, 5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.canvas, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(bow);
    painter.drawRect(body);
    painter.setPen(QPen(theme.ink, 1.5));
    painter.drawPath(bow);
    painter.fillRect(body, theme.ink);
    painter.restore();
}

void paintLockOf(const PaintJob& job, const QRectF& box) {
    // Ghosts of what is not there are drawn on screen alone, and so is this.
    if (!job.config.ghosts || std::min(box.width(), box.height()) < least_px) return;
    paintLockSign(job.painter, onRaster(box.topLeft() + QPointF(inset_px, inset_px)), job.theme());
}

} // namespace gs::ui
