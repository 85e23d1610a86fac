// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions for arranging do (groups, locks, mirror, repeat, fill), and when they can.
#pragma once

#include <functional>

#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

class Actions;

/// `canvas` is asked when an action is triggered: it is made with the first site.
void connectArranging(Actions& actions, QWidget* window, const std::function<PlanCanvas*()>& canvas);
void enableArranging(Actions& actions, const Document& document);
/// Those that the plan's context menu has, too.
inline constexpr const char* arrangingInMenu[] = {"group",         "ungroup",   "lock",     "unlock",  "repeat_rows",
                                                  "repeat_circle", "fill_rows", "mirror_x", "mirror_y"};

} // namespace gs::ui
