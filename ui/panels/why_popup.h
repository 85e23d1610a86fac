// SPDX-License-Identifier: GPL-3.0-or-later
// "Why 1.42 MW?": the contributions of one figure, grouped, adding up to it.
#pragma once

#include <QString>
#include <set>
#include <string>

class QWidget;

namespace gs {
class Engine;
}

namespace gs::ui {

class Document;

/// Opens a popup below `anchor` for a figure key of `info` ("facility_power_w"). It closes on Escape, on a
/// click outside, and when a component in it is clicked (which selects the component).
void showWhy(QWidget* anchor, Document& document, const QString& key);

/// "Distribution holds back 1.05 MW: PADA lets 950 kW through, and 3 alike", and the parts it names; nothing where the
/// sources count in full. Parts of one type that let the same through are named once. From any thread.
QString sayHeldBack(const Engine& engine, std::set<std::string>* ids = nullptr);

} // namespace gs::ui
