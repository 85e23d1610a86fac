// SPDX-License-Identifier: GPL-3.0-or-later
// The isometric view: an IsoScene (core/diagram/iso_scene.h) as a picture with parts, names, north arrow and scale.
#pragma once

#include "ui/views/site_view.h"

namespace gs::ui {

/// Options: "roofs", "labels", "dusk", and "quarter" and "half", whose turns add up.
std::unique_ptr<ViewPicture> makeIsoPicture(const Engine& engine, const ViewOptions& options, QSizeF room);

} // namespace gs::ui
