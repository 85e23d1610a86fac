// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols of cooling equipment as in flow diagrams of process plants (ISO 10628-2: pump, exchanger, fan, compressor,
// tower), drawn as lines in any box.
#pragma once

#include <QPainter>
#include <QRectF>

#include "core/catalog/catalog.h"
#include "core/diagram/coolant.h"

namespace gs::ui {

/// By the part, and by the symbol of its type where there are several (CDU or plates; chiller, tower or dry cooler).
/// Lines in the painter's pen; `ground` fills what has an outline.
void drawCoolantSymbol(QPainter& painter, CoolantPart part, const Type* type, const QRectF& box, const QColor& ground);

} // namespace gs::ui
