// SPDX-License-Identifier: GPL-3.0-or-later
// "Why 1.42 MW?": the contributions of one figure, grouped, adding up to it.
#pragma once

#include <QString>

class QWidget;

namespace gs::ui {

class Document;

/// Opens a popup below `anchor` for a figure key of `info` ("facility_power_w"). It closes on Escape, on a
/// click outside, and when a component in it is clicked (which selects the component).
void showWhy(QWidget* anchor, Document& document, const QString& key);

} // namespace gs::ui
