// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a FlowDiagram (core/diagram/flows.h).
#pragma once

#include "core/diagram/flows.h"
#include "ui/views/site_view.h"

namespace gs::ui {

/// Arranged for `room`, at least readable. Names come from the site's types.
std::unique_ptr<ViewPicture> makeFlowPicture(FlowDiagram diagram, const Site& site, QSizeF room);

} // namespace gs::ui
