// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, not boxes, kill big plans: text is laid out once per width and kept, upright text as glyph runs,
// text that reads upwards as a small picture. Used by the window's thread only.
#include <QFontMetricsF>
#include <QPainterPath>
#include <QStaticText>
#include <QtMath>
#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostKept = 6000; // by each thread that paints
constexpr double leastWidth_px = 18;
constexpr double rim_px = 2;

QPainterPath textPath(QPointF baseline, const QFont& font, const QString& text) {
    QPainterPath path;
    path.addText(baseline, font, text);
    return path;
}

QPen rimPen(QRgb colour) {
    return QPen(QColor::fromRgba(colour), 2 * rim_px, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

struct Laid {
    QStaticText text;
    double width = 0, height = 0;
    bool empty = false;
};

const QFont& fontFor(int px, bool bold) {
    static thread_local std::unordered_map<int, QFont> fonts;
    const int key = px * 4 + (bold ? 1 : 0) + (PaperFonts::active() ? 2 : 0);
    const auto it = fonts.find(key);
    if (it != fonts.end()) return it->second;
    QFont font = uiFont(px, bold);
    font.setStyleStrategy(QFont::NoSubpixelAntialias); // coloured fringes would not survive a tile border
    return fonts.emplace(key, font).first->second;
}

/// Elided to a width that is a multiple of 4 px, so that zooming finds the text again.
const Laid& laidOut(const QString& text, int width, int px, bool bold) {
    static thread_local std::unordered_map<std::string, Laid> kept;
    const int bucket = std::min(width, 400) / 4 * 4;
    std::string key = text.toStdString();
    key += '\x1f' + std::to_string(bucket * 200 + px * 4 + (bold ? 1 : 0) + (PaperFonts::active() ? 2 : 0));
    if (const auto it = kept.find(key); it != kept.end()) return it->second;
    if (kept.size() > mostKept) kept.clear();
    const QFont& font = fontFor(px, bold);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, bucket);
    Laid laid;
    // "R…" says nothing, "Ha…er" or "Subst…uit 1" not much more.
    laid.empty = shown.isEmpty() || (shown != text && (shown.size() < 6 || shown.size() * 5 < text.size() * 3));
    laid.text.setTextFormat(Qt::PlainText);
    laid.text.setText(shown);
    laid.text.prepare({}, font);
    laid.width = metrics.horizontalAdvance(shown);
    laid.height = metrics.height();
    return kept.emplace(std::move(key), std::move(laid)).first->second;
}

/// Text that reads upwards: drawn once, turned as a picture (turned glyph runs fall back to slow outlines).
QImage upwardText(const QString& text, int width, const LabelStyle& style, double dpr) {
    static thread_local std::unordered_map<std::string, QImage> kept;
    std::string key = text.toStdString();
    key += '\x1f' + std::to_string(width / 4 * 4) + ' ' + std::to_string(style.colour) + ' ' +
           std::to_string(style.px * 2 + style.bold) + ' ' + std::to_string(dpr);
    if (const auto it = kept.find(key); it != kept.end()) return it->second;
    if (kept.size() > mostKept) kept.clear();
    const Laid& laid = laidOut(text, width, style.px, style.bold);
    if (laid.empty) return kept.emplace(std::move(key), QImage()).first->second;
    QImage image(std::max(1, static_cast<int>(std::ceil(laid.width * dpr))),
                 static_cast<int>(std::ceil(laid.height * dpr)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::transparent);
    QPainter p(&image);
    p.setFont(fontFor(style.px, style.bold));
    p.setPen(QColor(style.colour));
    p.drawStaticText(QPointF(0, 0), laid.text);
    p.end();
    QImage turned = image.transformed(QTransform().rotate(-90));
    turned.setDevicePixelRatio(dpr);
    return kept.emplace(std::move(key), turned).first->second;
}

/// Text with a rim, as a picture: strokes of glyphs are slow, pictures are not.
const QImage& rimmedText(const QString& text, const LabelStyle& style, QRgb rim, double dpr) {
    static thread_local std::unordered_map<std::string, QImage> kept;
    std::string key = text.toStdString();
    key += '\x1f' + std::to_string(style.colour) + ' ' + std::to_string(rim) + ' ' +
           std::to_string(style.px * 4 + style.bold * 2 + style.vertical) + ' ' + std::to_string(dpr);
    if (const auto it = kept.find(key); it != kept.end()) return it->second;
    if (kept.size() > mostKept) kept.clear();
    const QFont& font = fontFor(style.px, style.bold);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 2 * rim_px, metrics.height());
    QImage image(std::max(1, static_cast<int>(std::ceil(size.width() * dpr))),
                 static_cast<int>(std::ceil(size.height() * dpr)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::transparent);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    const QPointF baseline(rim_px, metrics.ascent());
    if (qAlpha(rim) > 0) p.strokePath(textPath(baseline, font, text), rimPen(rim));
    p.setFont(font);
    p.setPen(QColor(style.colour));
    p.drawText(baseline, text);
    p.end();
    if (style.vertical) {
        image = image.transformed(QTransform().rotate(-90));
        image.setDevicePixelRatio(dpr);
    }
    return kept.emplace(std::move(key), std::move(image)).first->second;
}

} // namespace

bool labelFits(const QString& text, double width, const LabelStyle& style) {
    return width >= leastWidth_px && laidOut(text, static_cast<int>(width), style.px, style.bold).text.text() == text;
}

LabelSize labelSize(const QString& text, double width, const LabelStyle& style) {
    if (width < leastWidth_px || text.isEmpty()) return {};
    const Laid& laid = laidOut(text, static_cast<int>(width), style.px, style.bold);
    if (laid.empty) return {};
    return {laid.text.text(), QSizeF(std::ceil(laid.width) + 2 * rim_px, std::ceil(laid.height))};
}

LabelStyle labelStyle(LabelKind kind) {
    LabelStyle style;
    style.px = kind == LabelKind::Yard || kind == LabelKind::Road || kind == LabelKind::Array ? 11 : 13;
    style.bold = kind == LabelKind::Hall || kind == LabelKind::Building;
    return style;
}

void paintPlaced(const PaintJob& job, const PlacedLabel& label) {
    LabelStyle style = labelStyle(label.kind);
    style.vertical = label.vertical;
    const bool quiet = label.kind == LabelKind::Building || label.kind == LabelKind::Parcel ||
                       label.kind == LabelKind::Yard || label.kind == LabelKind::Road;
    const SceneItem* item = job.scene.item(label.slot);
    const Palette& palette = item ? job.paletteOf(item->layer) : job.palette;
    style.colour = quiet ? palette.muted : palette.ink;
    if (item && item->selected) style.colour = job.palette.accent;
    QColor rim = job.theme().canvas;
    if (label.kind == LabelKind::Road) rim = roadColour(job.theme());
    else rim.setAlpha(225);
    QPainter& p = job.painter;
    // Counted from the plan's origin in whole device pixels: two tiles put the same name in the same place.
    const auto device = [&](double px, double origin_m) {
        return (std::floor(px * job.dpr + 0.5) - std::floor(origin_m * job.ppm() * job.dpr + 0.5)) / job.dpr;
    };
    const QRectF box(
        QPointF(device(label.box.left(), job.viewport.origin.x()), device(label.box.top(), job.viewport.origin.y())),
        label.box.size());
    if (!job.config.vector) {
        p.drawImage(box.topLeft(), rimmedText(label.text, style, rim.rgba(), job.dpr));
        return;
    }
    const QFont& font = fontFor(style.px, style.bold);
    const QPointF baseline(rim_px, QFontMetricsF(font).ascent());
    p.save();
    p.translate(style.vertical ? box.bottomLeft() : box.topLeft());
    if (style.vertical) p.rotate(-90);
    // A plain ground instead of the rim: outlines of glyphs would load fonts that text in the file then differs by.
    p.fillRect(QRectF(QPointF(0, 0), style.vertical ? box.size().transposed() : box.size()), rim);
    p.setFont(font);
    p.setPen(QColor(style.colour));
    p.drawText(baseline, label.text);
    p.restore();
}

void paintTag(const PaintJob& job, QPointF centre, const QString& text, QRgb colour) {
    LabelStyle style;
    style.bold = true;
    style.colour = colour;
    if (job.config.vector) {
        job.painter.setFont(fontFor(style.px, style.bold));
        job.painter.setPen(QColor(colour));
        job.painter.drawText(QRectF(centre.x() - 25, centre.y() - 10, 50, 20), Qt::AlignCenter, text);
        return;
    }
    const QImage& image = rimmedText(text, style, job.theme().canvas.rgb(), job.dpr);
    const QSizeF size = image.deviceIndependentSize();
    job.painter.drawImage(
        QPointF(std::round(centre.x() - size.width() / 2), std::round(centre.y() - size.height() / 2)), image);
}

bool paintName(const PaintJob& job, const QRectF& box, const QString& text, const LabelStyle& style) {
    const double width = style.vertical ? box.height() : box.width(),
                 height = style.vertical ? box.width() : box.height();
    const Laid& one = laidOut(text, static_cast<int>(std::max(width, 0.0)), style.px, style.bold);
    if (width < leastWidth_px || text.isEmpty()) return false;
    if (!style.vertical && one.text.text() != text && height >= 2 * one.height - 2) {
        // Broken at the space that makes the longer line shortest.
        qsizetype best = -1, longest = text.size();
        for (qsizetype at = text.indexOf(QLatin1Char(' ')); at > 0; at = text.indexOf(QLatin1Char(' '), at + 1))
            if (const qsizetype longer = std::max(at, text.size() - at - 1); longer < longest)
                best = at, longest = longer;
        if (best > 0 && labelFits(text.left(best), width, style) && labelFits(text.mid(best + 1), width, style)) {
            const double row = one.height - 1;
            const QRectF upper(box.left(), box.center().y() - row, box.width(), row);
            paintLabel(job, upper, text.left(best), style);
            paintLabel(job, upper.translated(0, row), text.mid(best + 1), style);
            return true;
        }
    }
    if (one.empty) return false;
    paintLabel(job, box, text, style);
    return true;
}

void paintLabel(const PaintJob& job, const QRectF& box, const QString& text, const LabelStyle& style) {
    const double width = style.vertical ? box.height() : box.width();
    if (width < leastWidth_px || text.isEmpty()) return;
    const Laid& laid = laidOut(text, static_cast<int>(width), style.px, style.bold);
    if (laid.empty) return;
    QPainter& p = job.painter;
    if (style.vertical) {
        if (job.config.vector) {
            p.save();
            p.translate(box.center());
            p.rotate(-90);
            p.setFont(fontFor(style.px, style.bold));
            p.setPen(QColor(style.colour));
            p.drawText(QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width()), Qt::AlignCenter,
                       laid.text.text());
            p.restore();
            return;
        }
        const QImage image = upwardText(text, static_cast<int>(width), style, job.dpr);
        if (image.isNull()) return;
        const QSizeF size = image.deviceIndependentSize();
        p.drawImage(QPointF(std::floor(box.center().x() - size.width() / 2 + 0.501),
                            std::floor(box.center().y() - size.height() / 2 + 0.501)),
                    image);
        return;
    }
    double x = box.center().x() - laid.width / 2;
    if (style.alignment & Qt::AlignLeft) x = box.left();
    if (style.alignment & Qt::AlignRight) x = box.right() - laid.width;
    const double y = box.center().y() - laid.height / 2;
    const QPointF at(std::floor(x + 0.501), std::floor(y + 0.501)); // as PaintJob::device()
    p.setFont(fontFor(style.px, style.bold));
    p.setPen(QColor(style.colour));
    if (job.config.vector)
        p.drawText(QPointF(at.x(), at.y() + QFontMetricsF(fontFor(style.px, style.bold)).ascent()), laid.text.text());
    else p.drawStaticText(at, laid.text);
}

} // namespace gs::ui
