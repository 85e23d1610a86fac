// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, not boxes, kill big plans: text is laid out once per width and kept, upright text as glyph runs,
// text that reads upwards as a small picture. Used by the window's thread only.
#include <QFontMetricsF>
#include <QStaticText>
#include <QtMath>
#include <cmath>
#include <string>
#include <unordered_map>

#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostKept = 6000;
constexpr double leastWidth_px = 18;

struct Laid {
    QStaticText text;
    double width = 0, height = 0;
    bool empty = false;
};

const QFont& fontFor(int px, bool bold) {
    static std::unordered_map<int, QFont> fonts;
    const int key = px * 4 + (bold ? 1 : 0) + (PaperFonts::active() ? 2 : 0);
    const auto it = fonts.find(key);
    if (it != fonts.end()) return it->second;
    QFont font = uiFont(px, bold);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);      // coloured fringes would not survive a tile border
    return fonts.emplace(key, font).first->second;
}

/// Elided to a width that is a multiple of 4 px, so that zooming finds the text again.
const Laid& laidOut(const QString& text, int width, int px, bool bold) {
    static std::unordered_map<std::string, Laid> kept;
    const int bucket = std::min(width, 400) / 4 * 4;
    std::string key = text.toStdString();
    key += '\x1f' + std::to_string(bucket * 200 + px * 4 + (bold ? 1 : 0) + (PaperFonts::active() ? 2 : 0));
    if (const auto it = kept.find(key); it != kept.end()) return it->second;
    if (kept.size() > mostKept) kept.clear();
    const QFont& font = fontFor(px, bold);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, bucket);
    Laid laid;
    // "R…" says nothing, "Ha…er" of a long name not much more.
    laid.empty = shown.isEmpty() || (shown != text && (shown.size() < 6 || shown.size() * 3 < text.size()));
    laid.text.setTextFormat(Qt::PlainText);
    laid.text.setText(shown);
    laid.text.prepare({}, font);
    laid.width = metrics.horizontalAdvance(shown);
    laid.height = metrics.height();
    return kept.emplace(std::move(key), std::move(laid)).first->second;
}

/// Text that reads upwards: drawn once, turned as a picture (turned glyph runs fall back to slow outlines).
QImage upwardText(const QString& text, int width, const LabelStyle& style, double dpr) {
    static std::unordered_map<std::string, QImage> kept;
    std::string key = text.toStdString();
    key += '\x1f' + std::to_string(width / 4 * 4) + ' ' + std::to_string(style.colour) + ' ' + std::to_string(style.px * 2 + style.bold) + ' ' + std::to_string(dpr);
    if (const auto it = kept.find(key); it != kept.end()) return it->second;
    if (kept.size() > mostKept) kept.clear();
    const Laid& laid = laidOut(text, width, style.px, style.bold);
    if (laid.empty) return kept.emplace(std::move(key), QImage()).first->second;
    QImage image(std::max(1, static_cast<int>(std::ceil(laid.width * dpr))), static_cast<int>(std::ceil(laid.height * dpr)), QImage::Format_ARGB32_Premultiplied);
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

}  // namespace

bool labelFits(const QString& text, double width, const LabelStyle& style) {
    return width >= leastWidth_px && laidOut(text, static_cast<int>(width), style.px, style.bold).text.text() == text;
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
            p.drawText(QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width()), Qt::AlignCenter, laid.text.text());
            p.restore();
            return;
        }
        const QImage image = upwardText(text, static_cast<int>(width), style, job.dpr);
        if (image.isNull()) return;
        const QSizeF size = image.deviceIndependentSize();
        p.drawImage(QPointF(std::round(box.center().x() - size.width() / 2), std::round(box.center().y() - size.height() / 2)), image);
        return;
    }
    double x = box.center().x() - laid.width / 2;
    if (style.alignment & Qt::AlignLeft) x = box.left();
    if (style.alignment & Qt::AlignRight) x = box.right() - laid.width;
    const double y = box.center().y() - laid.height / 2;
    const QPointF at(std::round(x), std::round(y));
    if (qAlpha(style.pill) > 0) p.fillRect(QRectF(at.x() - 3, at.y(), laid.width + 6, laid.height), QColor::fromRgba(style.pill));
    p.setFont(fontFor(style.px, style.bold));
    p.setPen(QColor(style.colour));
    if (job.config.vector) p.drawText(QPointF(at.x(), at.y() + QFontMetricsF(fontFor(style.px, style.bold)).ascent()), laid.text.text());
    else p.drawStaticText(at, laid.text);
}

}  // namespace gs::ui
