// SPDX-License-Identifier: GPL-3.0-or-later
// Names in drawings that this program has written. Private to core/exchange.
#pragma once

#include <vector>

#include "core/exchange/place_map.h"

namespace gs::dxf {

/// Names in a drawing of our own stand behind what they name, on a layer of its layer's name (writeDxf()): behind one
/// outline, or behind the elements of an array, which are alike.
void nameOwn(std::vector<PlaceShape>& shapes);

} // namespace gs::dxf
