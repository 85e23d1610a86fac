// SPDX-License-Identifier: GPL-3.0-or-later
// A view's picture for screen readers: a list whose items are the parts that can be pointed at, each with the words of
// its tip, its place and whether it is selected. Made only for what an assistive program asks.
#pragma once

#include <QString>

namespace gs::ui {

class PictureView;

/// Parts that are listed. A picture of a large site has thousands: what lies beyond is reached on it by mouse and keys.
inline constexpr int mostListedParts = 500;

void installPictureAccess(); ///< before the first one is asked for; again does nothing
void sayPartsChanged(PictureView& view);
void sayPartReached(PictureView& view, int part, const QString& tip);

} // namespace gs::ui
