// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a CoolantDiagram (core/diagram/coolant.h): units as symbols, loops as pairs of pipes with a card of figures.
#pragma once

#include "ui/views/site_view.h"

namespace gs::ui {

std::unique_ptr<ViewPicture> makeCoolantPicture(const Engine& engine);

} // namespace gs::ui
