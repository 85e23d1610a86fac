// SPDX-License-Identifier: GPL-3.0-or-later
// Links led round obstacles on the canvas: its indexes for the search, and the actions on the selection.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/layout/auto_route.h"
#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

/// Valid as long as the canvas shows its document.
PlanLookup lookupOf(const PlanCanvas& canvas);
/// Selected links and those at selected parts, each once.
std::vector<std::string> selectedLinks(const Document& document);
bool hasSelectedLinks(const Document& document);

void routeSelection(PlanCanvas& canvas);      ///< round obstacles; what has no way keeps its own, and that is said
void straightenSelection(PlanCanvas& canvas); ///< without bends
void chooseSelectedConductors(PlanCanvas& canvas);

/// An edit that moves parts, as one step with the new ways of the links that follow them (route_edits.h).
void editAndFollow(PlanCanvas& canvas, const std::vector<std::string>& parts, const QString& text,
                   const std::function<ChangeSet()>& make);
/// New links of the running gesture's `change` that would run through a building or a machine are led round it, before
/// the gesture ends. Lines within a hall stay as they are.
void routeNewLinks(PlanCanvas& canvas, const ChangeSet& change);

} // namespace gs::ui
