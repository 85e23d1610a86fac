// SPDX-License-Identifier: GPL-3.0-or-later
// Charts over the dates of a site: power, GPUs and compute, against known AI sites, and what the power equals.
#pragma once

#include "ui/views/site_view.h"

namespace gs::ui {

/// Options "log" and "sites". Computes the site on each of its phase dates. `room`: shape of the picture.
std::unique_ptr<ViewPicture> makeChartsPicture(const Engine& engine, const ViewOptions& options, QSizeF room);

} // namespace gs::ui
