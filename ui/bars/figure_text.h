// SPDX-License-Identifier: GPL-3.0-or-later
// Words for figures: what stands behind one, and supply by kind of source.
#pragma once

#include <QString>
#include <vector>

#include "ui/document.h"

namespace gs::ui {

/// Rich text for a tooltip: the largest contributions of a figure, grouped by what and type.
QString figureToolTip(const Document& document, const char* key);
/// "Supply: grid 150 MW · turbines 420 MW".
QString supplyCaption(const std::vector<SourceRow>& sources);
/// How long the batteries carry the site, or the share of it that their power is enough for.
struct StorageSpan {
    double minutes = 0;
    double share = 0; ///< of the site's power, at most 1
};
StorageSpan storageSpan(const Figures& figures);
/// Name of a group of source kinds, e.g. "Grid" for any grid connection.
QString sourceGroup(const std::string& kind);

} // namespace gs::ui
