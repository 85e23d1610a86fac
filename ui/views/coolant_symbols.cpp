// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/coolant_symbols.h"

#include <QPainterPath>
#include <QPolygonF>
#include <string_view>

namespace gs::ui {

namespace {

/// Draws in a square of 48 × 48 that is stretched to the box.
class Symbol {
public:
    Symbol(QPainter& painter, const QRectF& box, const QColor& ground)
        : m_painter(painter), m_x(box.x()), m_y(box.y()), m_sx(box.width() / 48), m_sy(box.height() / 48),
          m_ground(ground) {}

    void frame(double x, double y, double w, double h) {
        m_painter.setBrush(m_ground);
        m_painter.drawRect(QRectF(at(x, y), at(x + w, y + h)));
    }
    void shape(std::initializer_list<QPointF> corners) {
        m_painter.setBrush(m_ground);
        m_painter.drawPolygon(placed(corners));
    }
    void line(std::initializer_list<QPointF> points) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(placed(points));
    }
    void circle(double x, double y, double r) {
        m_painter.setBrush(m_ground);
        m_painter.drawEllipse(at(x, y), r * m_sx, r * m_sy);
    }
    /// Heat exchanger: the zigzag of the tubes.
    void coil(double x, double y, double w, double h) {
        line({{x, y + h / 2},
              {x + w * 0.2, y + h / 2},
              {x + w * 0.35, y},
              {x + w * 0.65, y + h},
              {x + w * 0.8, y + h / 2},
              {x + w, y + h / 2}});
    }
    /// Fan: two blades in a circle.
    void fan(double x, double y, double r) {
        circle(x, y, r);
        QPainterPath blades;
        blades.moveTo(at(x, y));
        blades.quadTo(at(x - r * 0.5, y - r * 0.8), at(x - r * 0.85, y));
        blades.quadTo(at(x - r * 0.5, y + r * 0.5), at(x, y));
        blades.quadTo(at(x + r * 0.5, y - r * 0.5), at(x + r * 0.85, y));
        blades.quadTo(at(x + r * 0.5, y + r * 0.8), at(x, y));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(blades);
    }
    /// Compressor: a circle with two lines that come together.
    void compressor(double x, double y, double r) {
        circle(x, y, r);
        line({{x - r * 0.87, y - r * 0.5}, {x + r * 0.94, y - r * 0.3}});
        line({{x - r * 0.87, y + r * 0.5}, {x + r * 0.94, y + r * 0.3}});
    }
    void pump(double x, double y, double r) {
        circle(x, y, r);
        line({{x - r * 0.1, y - r}, {x + r, y}, {x - r * 0.1, y + r}});
    }

private:
    QPointF at(double x, double y) const { return {m_x + x * m_sx, m_y + y * m_sy}; }
    QPolygonF placed(std::initializer_list<QPointF> points) const {
        QPolygonF out;
        for (const QPointF& point : points) out << at(point.x(), point.y());
        return out;
    }
    QPainter& m_painter;
    double m_x, m_y, m_sx, m_sy;
    QColor m_ground;
};

void drawRejector(Symbol& symbol, std::string_view name) {
    if (name == "tower") { // air up through falling water
        symbol.shape({{4, 46}, {10, 16}, {38, 16}, {44, 46}});
        symbol.fan(24, 9, 7);
        symbol.line({{13, 24}, {35, 24}});
        for (const double x : {15.0, 24.0, 33.0}) symbol.line({{x, 24}, {x - 3, 31}, {x, 24}, {x + 3, 31}});
        symbol.line({{8, 40}, {16, 38}, {24, 40}, {32, 38}, {40, 40}});
    } else if (name == "dry-cooler") { // coils in a V below the fans
        symbol.frame(2, 14, 44, 32);
        symbol.fan(14, 8, 6);
        symbol.fan(34, 8, 6);
        symbol.coil(4, 22, 40, 18);
    } else if (name == "chiller-water") {
        symbol.frame(2, 2, 44, 44);
        symbol.compressor(24, 24, 10);
        symbol.coil(2, 4, 44, 8);
        symbol.coil(2, 36, 44, 8);
    } else { // air-cooled chiller, and what may come
        symbol.frame(2, 14, 44, 32);
        symbol.fan(14, 8, 6);
        symbol.fan(34, 8, 6);
        symbol.compressor(24, 25, 8);
        symbol.coil(2, 36, 44, 8);
    }
}

} // namespace

void drawCoolantSymbol(QPainter& painter, CoolantPart part, const Type* type, const QRectF& box, const QColor& ground) {
    Symbol symbol(painter, box, ground);
    const std::string_view name = type ? std::string_view(type->symbol) : std::string_view();
    switch (part) {
    case CoolantPart::Rack:
        symbol.frame(8, 1, 32, 46);
        for (const double y : {9.0, 17.0, 25.0, 33.0, 41.0}) symbol.line({{12, y}, {36, y}});
        break;
    case CoolantPart::HallLoss: // a transformer, IEC 60617: two windings
        symbol.frame(4, 2, 40, 44);
        symbol.circle(24, 18, 9);
        symbol.circle(24, 30, 9);
        break;
    case CoolantPart::Exchanger:
        symbol.frame(2, 2, 44, 44);
        if (type && type->kind == "cdu") { // plates with a pump of their own
            symbol.coil(2, 17, 44, 14);
            symbol.pump(35, 10, 6);
        } else {
            for (const double x : {12.0, 20.0, 28.0, 36.0}) symbol.line({{x, 6}, {x, 42}});
            symbol.line({{2, 42}, {46, 6}});
        }
        break;
    case CoolantPart::AirHandler:
        if (name == "rear-door") {
            symbol.frame(12, 1, 24, 46);
            symbol.fan(24, 13, 8);
            symbol.coil(12, 27, 24, 14);
        } else {
            symbol.frame(2, 2, 44, 44);
            for (const double x : {13.0, 35.0})
                for (const double y : {11.0, 28.0}) symbol.fan(x, y, 7);
            symbol.line({{2, 42}, {10, 38}, {18, 44}, {26, 38}, {34, 44}, {46, 42}});
        }
        break;
    case CoolantPart::Pump: symbol.pump(24, 24, 20); break;
    case CoolantPart::Tank:
        if (name == "header") {
            symbol.frame(4, 16, 40, 10);
            for (const double x : {12.0, 24.0, 36.0}) symbol.line({{x, 26}, {x, 38}});
        } else {
            symbol.frame(12, 8, 24, 34);
            symbol.line({{12, 20}, {18, 17}, {24, 20}, {30, 17}, {36, 20}});
        }
        break;
    case CoolantPart::Rejector: drawRejector(symbol, name); break;
    }
}

} // namespace gs::ui
