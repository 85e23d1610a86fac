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
/// Name of a group of source kinds, e.g. "Grid" for any grid connection.
QString sourceGroup(const std::string& kind);

} // namespace gs::ui
