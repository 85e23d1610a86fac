// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment symbols: resources/symbols/NAME.svg (viewBox 0 0 100 100, stroke currentColor), recoloured.
// Screen drawings come from one shared cache per symbol, colour and size; vector output draws the SVG itself.
#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QString>

namespace gs::ui {

/// Draws the symbol upright in `box`, aspect kept. A name without a file gives a box with a diagonal.
void drawSymbol(QPainter& painter, const QString& name, const QRectF& box, const QColor& colour);
/// The same as a picture of `side` device pixels, turned clockwise by `quarterTurns` × 90°; shared and cached.
QImage symbolImage(const std::string& name, const QColor& colour, int side, int quarterTurns = 0);

} // namespace gs::ui
