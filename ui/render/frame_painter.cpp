// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture needs to stand alone: title, date, load case and main figures, legend, scale bar, north.
#include <QCoreApplication>

#include "core/noise/sound.h"
#include "ui/render/export.h"
#include "ui/render/overlay_data.h"

namespace gs::ui {

namespace {

struct Frame {
    Q_DECLARE_TR_FUNCTIONS(Frame)
};

QString headline(const Figures& f) {
    QStringList parts;
    if (f.gpus_installed > 0) parts << Frame::tr("%1 GPUs").arg(formatCount(f.gpus_installed));
    parts << Frame::tr("IT %1").arg(formatPower(f.it_power_w));
    parts << Frame::tr("site %1").arg(formatPower(f.facility_power_w));
    if (f.pue) parts << Frame::tr("PUE %1").arg(*f.pue, 0, 'f', 2);
    parts << Frame::tr("supply %1").arg(formatPower(f.supply_capacity_w));
    if (f.reserve_w < 0) parts << Frame::tr("short by %1").arg(formatPower(-f.reserve_w));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void paintTitleBand(QPainter& painter, double width, const Engine& engine, const QString& what, const Theme& theme,
                    const QString& title, double kept_px) {
    painter.save();
    QColor ground = theme.panel;
    ground.setAlpha(240);
    painter.fillRect(QRectF(0, 0, width, frameTop_px), ground);
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(0, frameTop_px - 0.5), QPointF(width, frameTop_px - 0.5));
    const QFont large = uiFont(16, true);
    painter.setFont(large);
    painter.setPen(theme.ink);
    const QRectF first(20, 8, width - 40 - kept_px, 24);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(large).elidedText(title, Qt::ElideRight, first.width()));
    const QFont plain = uiFont(13);
    painter.setFont(plain);
    painter.setPen(theme.muted);
    QString line = viewText(engine.results().view);
    if (!what.isEmpty()) line += QStringLiteral(" · ") + what;
    line += QStringLiteral(" · ") + headline(engine.results().figures);
    const QRectF second(20, 32, width - 40 - kept_px, 22);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(plain).elidedText(line, Qt::ElideRight, second.width()));
    painter.restore();
}

void paintFrame(QPainter& painter, const Engine& engine, const Viewport& viewport, const RenderConfig& config,
                const QString& title, const FrameParts& parts) {
    const Theme& theme = *config.theme;
    const QSizeF size = viewport.size;
    const double forNorth_px = 50;
    if (parts.title)
        paintTitleBand(painter, size.width(), engine,
                       config.overlay == Overlay::Plan ? QString() : overlayName(config.overlay), theme, title,
                       parts.scale ? forNorth_px : 0);
    painter.save();
    if (parts.scale) {
        paintNorthArrow(painter, QPointF(size.width() - 32, 36), theme);
        paintScaleBar(painter, QPointF(size.width() - 12, size.height() - 12), viewport.pixelsPerMetre, theme);
    }
    if (parts.legend) paintLegendOf(painter, QPointF(12, size.height() - 12), engine, config.overlay, theme);
    painter.restore();
}

QRectF paintLegendOf(QPainter& painter, QPointF corner, const Engine& engine, Overlay overlay, const Theme& theme) {
    OverlayStats stats;
    if (overlay == Overlay::Noise) {
        const SoundMap map = makeSoundMap(engine.site(), engine.results().view.at, soundArea(engine), soundCells / 4);
        stats = overlayStats(overlay, engine, &map);
    } else if (overlay != Overlay::Plan) {
        stats = overlayStats(overlay, engine);
    }
    return paintLegend(painter, corner, overlay, engine, theme, {}, &stats);
}

Viewport framedViewport(const Rect& area, QSizeF size, Overlay overlay, const FrameParts& parts) {
    const double margin = 16, edge = 12, top = parts.title ? frameTop_px : 0;
    const QRectF room(0, top, size.width(), std::max(64.0, size.height() - top));
    QList<QRectF> panels;
    const QSizeF key = legendSize(overlay);
    if (parts.legend) panels << QRectF(QPointF(edge, size.height() - edge - key.height()), key);
    if (parts.scale && !parts.title) panels << QRectF(size.width() - 60, 0, 60, 72); // north
    if (!parts.scale) return Viewport::fitAround(area, size, room, panels, margin);
    return fitBesidePanels(area, size, room, panels, {size.width() - edge, size.height() - edge}, margin);
}

} // namespace gs::ui
