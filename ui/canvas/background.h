// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a picture under the plan: into the file, onto the canvas, and straight on to its calibration.
#pragma once

#include <QString>
#include <optional>

#include "ui/canvas/plan_canvas.h"
#include "ui/render/pictures.h"

namespace gs::ui {

/// Puts the picture into the file and onto the plan (middle at `at`, else of what is seen) and starts calibrating it.
/// One edit. Says why when it cannot be: nothing has changed then. The id of the picture.
std::optional<std::string> addPicture(PlanCanvas& canvas, const PictureFile& file,
                                      std::optional<Point> at = std::nullopt);
/// The uppermost background picture under a place of the plan, also a locked one; empty: none.
std::string pictureAt(const PlanCanvas& canvas, Point at);
/// Puts into the file what a change shows and another open file has (pasted from there). Throws EditError.
void keepPictures(Document& document, const ChangeSet& change);
/// Copies the pictures a site shows from one open file to another, for sites made of another one.
void copyPictures(const Document& from, Document& to);

} // namespace gs::ui
