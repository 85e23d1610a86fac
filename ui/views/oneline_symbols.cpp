// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/oneline_symbols.h"

#include <QPainterPath>
#include <algorithm>

namespace gs::ui {

namespace {

/// One period of an alternating current, `width` wide.
void drawWave(QPainter& painter, QPointF middle, double width) {
    const double w = width / 2, h = width / 3.2;
    QPainterPath path(middle - QPointF(w, 0));
    path.cubicTo(middle + QPointF(-w / 2, -1.7 * h), middle + QPointF(-w / 4, -1.3 * h), middle);
    path.cubicTo(middle + QPointF(w / 4, 1.3 * h), middle + QPointF(w / 2, 1.7 * h), middle + QPointF(w, 0));
    painter.drawPath(path);
}

void drawDirect(QPainter& painter, QPointF middle, double width) {
    painter.drawLine(middle + QPointF(-width / 2, -1.5), middle + QPointF(width / 2, -1.5));
    painter.drawLine(middle + QPointF(-width / 2, 1.5), middle + QPointF(width / 2, 1.5));
}

void drawWord(QPainter& painter, const QRectF& box, const QString& word, int px) {
    painter.setFont(uiFont(px, true));
    painter.drawText(box, Qt::AlignCenter, word);
}

/// A winding: four half circles side by side that hang down, or stand. The lead meets it between the second and the
/// third.
void drawCoil(QPainter& painter, QPointF middle, double width, bool hangs) {
    const double d = width / 4;
    QPainterPath path(middle - QPointF(width / 2, 0));
    for (int i = 0; i < 4; ++i) {
        const QRectF arc(middle.x() - width / 2 + i * d, middle.y() - d / 2, d, d);
        path.arcTo(arc, 180, hangs ? 180 : -180);
    }
    painter.drawPath(path);
}

void drawTransformer(QPainter& painter, const QRectF& box, SymbolStandard standard, const SymbolInk& ink) {
    const QPointF top(box.center().x(), box.top()), bottom(box.center().x(), box.bottom());
    if (standard == SymbolStandard::Iec) { // two circles that overlap
        const double d = box.height() / 1.68;
        const QRectF upper(box.center().x() - d / 2, box.top(), d, d);
        const QRectF lower(box.center().x() - d / 2, box.bottom() - d, d, d);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink.fill);
        painter.drawEllipse(upper);
        painter.drawEllipse(lower);
        painter.setPen(ink.pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(upper);
        painter.drawEllipse(lower);
        return;
    }
    // Two windings that face each other, between them the core, which takes the fill.
    const double width = box.width(), apart = box.height() * 0.27, core = apart - width / 8 - 1.5;
    const double x = box.center().x(), y = box.center().y();
    painter.fillRect(QRectF(x - width / 2, y - core, width, 2 * core), ink.fill);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(x - width / 2, y - core), QPointF(x + width / 2, y - core));
    painter.drawLine(QPointF(x - width / 2, y + core), QPointF(x + width / 2, y + core));
    painter.drawLine(top, {x, y - apart});
    painter.drawLine(bottom, {x, y + apart});
    QPen round = ink.pen;
    round.setJoinStyle(Qt::RoundJoin);
    painter.setPen(round);
    drawCoil(painter, {x, y - apart}, width, true);
    drawCoil(painter, {x, y + apart}, width, false);
}

void drawGrid(QPainter& painter, const QRectF& box, SymbolStandard standard, const SymbolInk& ink) {
    painter.setBrush(ink.fill);
    if (standard == SymbolStandard::Iec) { // a network: a square with crossed lines
        const QRectF square = box.adjusted(1, 1, -1, 0);
        painter.drawRect(square);
        painter.save();
        painter.setClipRect(square, Qt::IntersectClip);
        painter.setPen(QPen(ink.glyph, 0.8));
        const double step = square.width() / 4;
        for (double at = -square.height(); at < square.width(); at += step) {
            painter.drawLine(square.topLeft() + QPointF(at, 0),
                             square.topLeft() + QPointF(at + square.height(), square.height()));
            painter.drawLine(square.bottomLeft() + QPointF(at, 0),
                             square.bottomLeft() + QPointF(at + square.height(), -square.height()));
        }
        painter.restore();
        return;
    }
    // Utility: an arrow into the plant.
    const double x = box.center().x(), w = box.width() * 0.36;
    QPainterPath arrow({x - w, box.top() + box.height() * 0.42});
    arrow.lineTo(x + w, box.top() + box.height() * 0.42);
    arrow.lineTo(x, box.bottom());
    arrow.closeSubpath();
    painter.drawPath(arrow);
    painter.drawLine(QPointF(x, box.top() + 2), QPointF(x, box.top() + box.height() * 0.42));
    painter.drawLine(QPointF(x - w, box.top() + 2), QPointF(x + w, box.top() + 2));
}

void drawSource(QPainter& painter, const QRectF& box, const std::string& typeKind, SymbolStandard standard,
                const SymbolInk& ink) {
    if (typeKind == "grid_connection") return drawGrid(painter, box, standard, ink);
    painter.setBrush(ink.fill);
    const QRectF inner = box.adjusted(1, 1, -1, 0);
    if (typeKind == "solar") { // a module: a triangle in its upper side
        const QRectF module = inner.adjusted(0, inner.height() * 0.15, 0, 0);
        painter.drawRect(module);
        painter.drawPolyline(
            QPolygonF{{module.topLeft(), {module.center().x(), module.center().y()}, module.topRight()}});
        return;
    }
    painter.drawEllipse(inner);
    painter.setPen(ink.glyph);
    const bool isCell = typeKind == "fuel_cell";
    drawWord(painter, inner.adjusted(0, 2, 0, -inner.height() * 0.3),
             isCell ? QStringLiteral("FC") : QStringLiteral("G"), 13);
    painter.setPen(QPen(ink.glyph, 1.3));
    painter.setBrush(Qt::NoBrush);
    const QPointF at(inner.center().x(), inner.top() + inner.height() * 0.72);
    isCell ? drawDirect(painter, at, 12) : drawWave(painter, at, 13);
}

void drawConverter(QPainter& painter, const QRectF& box, const QString& word, bool isTwofold, SymbolStandard standard,
                   const SymbolInk& ink) {
    painter.setBrush(ink.fill);
    const QRectF inner = box.adjusted(1, 1, -1, 0);
    painter.drawRect(inner);
    if (standard == SymbolStandard::Ansi || !isTwofold) {
        painter.setPen(ink.glyph);
        return drawWord(painter, inner, word, 11);
    }
    // Rectifier above, inverter below: each a converter, AC on one side of its diagonal and DC on the other.
    const QPointF left(inner.left(), inner.center().y()), right(inner.right(), inner.center().y());
    painter.drawLine(left, right);
    painter.drawLine(left, inner.topRight());
    painter.drawLine(inner.bottomLeft(), right);
    painter.setPen(QPen(ink.glyph, 1.1));
    painter.setBrush(Qt::NoBrush);
    const double w = inner.width() / 4, h = inner.height() / 8;
    drawWave(painter, inner.topLeft() + QPointF(w, 1.25 * h), 9);
    drawDirect(painter, right + QPointF(-w, -1.3 * h), 9);
    drawDirect(painter, left + QPointF(w, 1.3 * h), 9);
    drawWave(painter, inner.bottomRight() - QPointF(w, 1.25 * h), 9);
}

} // namespace

void drawOneLineSymbol(QPainter& painter, const QRectF& box, OneLineKind kind, const std::string& typeKind,
                       SymbolStandard standard, const SymbolInk& ink) {
    painter.save();
    painter.setPen(ink.pen);
    switch (kind) {
    case OneLineKind::Source: drawSource(painter, box, typeKind, standard, ink); break;
    case OneLineKind::Transformer: drawTransformer(painter, box, standard, ink); break;
    case OneLineKind::Ups: drawConverter(painter, box, QStringLiteral("UPS"), true, standard, ink); break;
    case OneLineKind::Pdu: drawConverter(painter, box, QStringLiteral("PDU"), false, standard, ink); break;
    case OneLineKind::Converter: drawConverter(painter, box, QStringLiteral("~/~"), false, standard, ink); break;
    case OneLineKind::Bus:
    case OneLineKind::Busway:
        painter.setBrush(ink.fill);
        painter.drawRect(box);
        break;
    case OneLineKind::Loads: break;
    }
    painter.restore();
}

void drawBreaker(QPainter& painter, QPointF middle, bool isClosed, bool isHorizontal, SymbolStandard standard,
                 const SymbolInk& ink) {
    painter.save();
    painter.translate(middle);
    if (isHorizontal) painter.rotate(-90);
    QPen pen(ink.pen.color(), 1.4);
    painter.setPen(pen);
    const double h = breaker_px / 2;
    if (standard == SymbolStandard::Ansi) {
        painter.setBrush(isClosed ? QBrush(ink.pen.color()) : QBrush(Qt::NoBrush));
        painter.drawRect(QRectF(-h + 0.7, -h + 0.7, 2 * h - 1.4, 2 * h - 1.4));
    } else { // a contact, and the cross of the circuit breaker on its fixed side
        const double c = 2.6;
        painter.drawLine(QPointF(-c, -h + 1 - c), QPointF(c, -h + 1 + c));
        painter.drawLine(QPointF(-c, -h + 1 + c), QPointF(c, -h + 1 - c));
        if (isClosed) painter.drawLine(QPointF(0, -h), QPointF(0, h + 0.5));
        else painter.drawLine(QPointF(0, h + 0.5), QPointF(-h - 0.5, -h + 2));
    }
    painter.restore();
}

void drawLoadSymbol(QPainter& painter, const QRectF& box, Role role, SymbolStandard standard, const SymbolInk& ink) {
    painter.save();
    painter.setPen(ink.pen);
    painter.setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    const double r = std::min(box.width(), box.height()) / 2;
    switch (role) {
    case Role::Rack:
        painter.drawRect(QRectF(c.x() - 0.7 * r, c.y() - r, 1.4 * r, 2 * r));
        for (int i = 1; i < 4; ++i)
            painter.drawLine(QPointF(c.x() - 0.7 * r, c.y() - r + i * r / 2),
                             QPointF(c.x() + 0.7 * r, c.y() - r + i * r / 2));
        break;
    case Role::Store: // two cells
        for (int i = 0; i < 4; ++i) {
            const double x = c.x() - 0.75 * r + i * r / 2, half = i % 2 == 0 ? r : 0.5 * r;
            painter.drawLine(QPointF(x, c.y() - half), QPointF(x, c.y() + half));
        }
        break;
    case Role::Pump:
    case Role::Rejector:
    case Role::AirHandler:
    case Role::Exchanger:
        painter.drawEllipse(c, r, r);
        drawWord(painter, QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r), QStringLiteral("M"), 11);
        break;
    default: {
        QPainterPath arrow({c.x() - 0.7 * r, c.y() - 0.2 * r});
        arrow.lineTo(c.x() + 0.7 * r, c.y() - 0.2 * r);
        arrow.lineTo(c.x(), c.y() + r);
        arrow.closeSubpath();
        if (standard == SymbolStandard::Ansi) painter.setBrush(ink.pen.color());
        painter.drawPath(arrow);
        painter.drawLine(QPointF(c.x(), c.y() - r), QPointF(c.x(), c.y() - 0.2 * r));
    }
    }
    painter.restore();
}

} // namespace gs::ui
