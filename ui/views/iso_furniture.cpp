// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/iso_furniture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/units.h"

namespace gs::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Isometric)
};

constexpr double leastSide_px = 34, zoneSide_px = 70; // on the screen: what is smaller is not named
constexpr double nameGap_px = 4, platePad_px = 3, zoneInset_px = 3;
constexpr int plateAlpha = 165;
constexpr double most = 1.5; // times as wide as what it names
constexpr double corner_px = 44, arrow_px = 24, bar_px = 150;

/// Text on a plate that lets the ground through: outlines of glyphs as a rim would be slow and twice in vector files.
void paintPlate(QPainter& painter, QPointF at, double width, const QString& text, const QFont& font,
                const IsoPalette& palette) {
    // On whole pixels of the device, where letters look alike each time.
    const QPointF origin(painter.worldTransform().dx(), painter.worldTransform().dy());
    const QPointF baseline = QPointF((at + origin).toPoint()) - origin;
    const QFontMetricsF metrics(font);
    QColor plate = palette.halo;
    plate.setAlpha(plateAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(QRectF(baseline.x() - platePad_px, baseline.y() - metrics.ascent(),
                                   std::ceil(width) + 2 * platePad_px, metrics.height()),
                            2, 2);
    painter.setFont(font);
    painter.setPen(palette.ink);
    painter.drawText(baseline, text);
}

} // namespace

void paintIsoNames(QPainter& painter, const IsoScene& scene, const IsoFrame& frame, const QStringList& names,
                   const QRectF& area, const IsoPalette& palette) {
    painter.save();
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < scene.names.size(); ++i) {
        const IsoName& name = scene.names[i];
        const QString& text = names[static_cast<int>(i)];
        const double side_px = std::sqrt(name.area_m2) * frame.scale_ppm;
        if (text.isEmpty() || side_px < (name.isZone ? zoneSide_px : leastSide_px)) continue;
        const QFont font = uiFont(name.isZone ? 13 : 11, name.isZone);
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(text);
        if (width > most * name.width_m * frame.scale_ppm) continue;
        const QPointF at = frame.toPixel(name.at);
        // A zone's name as far below its far corner as it is wide enough there.
        const double bottom =
            name.isZone ? at.y() + width / (4 * isoAcross) + metrics.height() + zoneInset_px : at.y() - nameGap_px;
        const QRectF box(at.x() - width / 2, bottom - metrics.height(), width, metrics.height());
        if (!area.intersects(box)) continue;
        const QRectF room = box.adjusted(-nameGap_px, -1, nameGap_px, 1);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(room); }))
            continue;
        taken.push_back(room);
        paintPlate(painter, {box.left(), box.bottom() - metrics.descent()}, width, text, font, palette);
    }
    painter.restore();
}

void paintIsoCorners(QPainter& painter, QSizeF size, const IsoFrame& frame, int turn, const IsoPalette& palette) {
    painter.save();
    const QFont font = uiFont(11), bold = uiFont(13, true);
    painter.setPen(QPen(palette.ink, 1));
    painter.setBrush(Qt::NoBrush);

    // A compass on the ground: its circle is an ellipse, its needle points where north lies in the picture.
    const QPointF middle(corner_px + 8, size.height() - corner_px);
    const Point north = isoTurned({0, -1}, turn);
    const auto onGround = [&](double along, double across) {
        const IsoPoint p = isoProject({north.x_m * along - north.y_m * across, north.y_m * along + north.x_m * across});
        return middle + QPointF(p.u_m, p.v_m) * arrow_px;
    };
    QPolygonF ring;
    for (int i = 0; i < 48; ++i) ring << onGround(std::cos(i * M_PI / 24), std::sin(i * M_PI / 24));
    painter.drawPolygon(ring);
    painter.setBrush(palette.ink);
    painter.drawPolygon(QPolygonF{onGround(1, 0), onGround(-0.7, 0.42), onGround(-0.4, 0), onGround(-0.7, -0.42)});
    painter.setFont(bold);
    const QPointF tip = onGround(1.5, 0);
    painter.drawText(QRectF(tip - QPointF(20, 10), QSizeF(40, 20)), Qt::AlignCenter, Words::tr("N", "north"));

    // The largest round length that fits.
    const double pixels = frame.scale_ppm, most_m = bar_px / pixels;
    const bool isUs = unitSystem() == UnitSystem::UnitedStates;
    const double unit_m = isUs ? 0.3048 : 1, decade = std::pow(10.0, std::floor(std::log10(most_m / unit_m)));
    double length = decade;
    for (const double step : {2.0, 5.0})
        if (step * decade * unit_m <= most_m) length = step * decade;
    const double length_px = length * unit_m * pixels;
    const QFontMetricsF metrics(font);
    const QPointF right(size.width() - 20, size.height() - 26), left = right - QPointF(length_px, 0);
    painter.setPen(QPen(palette.ink, 1.5));
    painter.drawLine(left, right);
    for (const QPointF& end : {left, right}) painter.drawLine(end - QPointF(0, 4), end + QPointF(0, 4));
    painter.setFont(font);
    painter.setPen(palette.ink);
    const QString text = isUs ? Words::tr("%L1 ft").arg(length) : Words::tr("%L1 m").arg(length);
    painter.drawText(QRectF(right.x() - 300, right.y() - 8 - metrics.height(), 300, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, text);
    painter.setPen(palette.groundText);
    painter.drawText(QRectF(right.x() - 400, right.y() + 7, 400, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("isometric: width, depth and height to one scale"));
    painter.restore();
}

} // namespace gs::ui
