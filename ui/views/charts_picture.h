// SPDX-License-Identifier: GPL-3.0-or-later
// Charts over the dates of a site: power, GPUs and compute, against known AI sites, and what the power equals.
#pragma once

#include "ui/views/site_view.h"

namespace gs::ui {

/// Options "log", "sites" and "grow". `room`: shape of the picture.
std::unique_ptr<ViewPicture> makeChartsPicture(const Engine& engine, const ViewOptions& options, QSizeF room,
                                               ViewCurve curve);

/// The curve for a site, `also` on these days. Looks at every day: for a worker, or where it may take its time.
ViewCurve curveOf(const Catalog& catalog, const Site& site, const View& shown, const std::vector<Date>& also = {},
                  const Progress& progress = {});

} // namespace gs::ui
