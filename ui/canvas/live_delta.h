// SPDX-License-Identifier: GPL-3.0-or-later
// What a running gesture does to the site, in words: "+132 kW, +72 GPUs, loop A at 91 %"; and whether what it
// moves fits where it is. Reads results, computes no figure.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "ui/document.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

struct LiveDelta {
    QStringList lines; ///< for the bubble at the cursor
    double loop = 0;   ///< loading of the fullest coolant loop that the parts hang on; 1 = all it carries
};
/// `parts` are the components the gesture places or moves.
LiveDelta liveDelta(const Figures& before, const Document& document, const std::vector<std::string>& parts);
/// "1.23 GW not served" more than before, else empty.
QString notServed(const Figures& before, const Document& document);
/// One sentence when a part overlaps another or stands outside (of its hall or the parcel), else empty.
/// Looks at no more than a few hundred parts.
QString clash(const Document& document, const PlanScene& scene, const std::vector<std::string>& parts);

} // namespace gs::ui
