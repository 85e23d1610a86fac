// SPDX-License-Identifier: GPL-3.0-or-later
// Slides of a presentation (table `slide`): saved ways to look at the site, in order, with notes. They are no edit of
// the site: no step of the history, no new revision.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/engine/results.h"
#include "core/layout/geometry.h"

namespace gs::db {

inline constexpr std::size_t mostSlides = 1000, longestSlideName = 1000, longestSlideNote = 20000; ///< bytes of a text

struct Slide {
    std::string name, note;
    std::string view = "plan";    ///< word of --view
    std::string options;          ///< words of the view's options that are on, a space between two
    std::optional<Rect> area;     ///< m, fitted into any window; none: the whole site
    View at;                      ///< day and load case
    std::string overlay = "plan"; ///< word of --overlay
    std::string hidden, dimmed;   ///< words of layers, a space between two
    std::string theme;            ///< light, dark; empty: as the window is
};

} // namespace gs::db
