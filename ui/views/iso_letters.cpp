// SPDX-License-Identifier: GPL-3.0-or-later
// IsoPainter: letters on roofs and ground, marks of overloads.
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/views/iso_painter.h"

namespace gs::ui {

namespace {

constexpr int font_px = 96; // laid out large, then brought to size: the same shape at every zoom
constexpr double leastLetter_px = 5;
constexpr double mark_px = 11;

} // namespace

void IsoPainter::texts(Slot on) {
    const auto [first, last] = m_textsOn.equal_range(on);
    for (auto i = first; i != last; ++i) text(m_scene.texts[i->second]);
}

void IsoPainter::text(const IsoText& text) {
    if (!m_look.vector && onScreen(text.letter_m) < leastLetter_px) return;
    QFont font = uiFont(24, true);
    font.setPixelSize(font_px);
    const QFontMetricsF metrics(font);
    const QString words = QString::fromStdString(text.text);
    const double width = metrics.horizontalAdvance(words);
    double scale_m = text.letter_m / metrics.height(); // metres per px of the font
    if (text.room_m > 0 && width * scale_m > text.room_m) scale_m = text.room_m / width;
    const double scale = scale_m * m_frame.scale_ppm;
    // Its plane is the roof's: reading along `direction`, downwards a quarter turn clockwise of it.
    const IsoPoint along = isoProject(text.direction), down = isoProject({-text.direction.y_m, text.direction.x_m});
    const QPointF at = m_frame.toPixel(isoProject(text.middle, text.height_m));
    m_painter.save();
    m_painter.setTransform(
        QTransform(along.u_m * scale, along.v_m * scale, down.u_m * scale, down.v_m * scale, at.x(), at.y()), true);
    const QPointF start(-width / 2, (metrics.ascent() - metrics.descent()) / 2);
    const QColor& colour = text.on == noSlot ? m_palette.groundText : m_palette.roofText;
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(start, words);
    m_painter.restore();
}

/// Where the marks of what is overloaded go: over the middle of the row.
void IsoPainter::marks(const IsoSolid& solid) {
    const auto& members = m_scene.members;
    for (std::uint32_t i = 0; i < solid.members; ++i) {
        if (!members[solid.member + i].over) continue;
        const bool isOne = solid.members == 1;
        const Point first = solid.place(isOne ? 0 : static_cast<int>(i)),
                    last = isOne ? solid.place(solid.count - 1) : first;
        m_marks << m_frame.toPixel(
            isoProject({(first.x_m + last.x_m) / 2, (first.y_m + last.y_m) / 2}, solid.box.top_m));
    }
}

void IsoPainter::drawMarks() {
    QPointF before(-1e9, -1e9);
    for (const QPointF& at : m_marks) {
        if (std::hypot((at - before).x(), (at - before).y()) < mark_px) continue; // one for a heap
        drawStatus(m_painter, at, mark_px, Status::Over, *m_look.theme);
        before = at;
    }
}

} // namespace gs::ui
