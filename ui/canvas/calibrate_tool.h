// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a background picture to scale, on the canvas: two points whose distance is known, then, if wanted, two that lie
// north of each other. Each step is one edit; between them the picture is dimmed and locked.
#pragma once

#include <memory>
#include <string>

namespace gs::ui {

class PlanCanvas;
class Tool;

/// `picture` is the id of a background picture of the canvas's document.
std::unique_ptr<Tool> makeCalibrateTool(PlanCanvas& canvas, const std::string& picture);

} // namespace gs::ui
