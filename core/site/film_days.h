// SPDX-License-Identifier: GPL-3.0-or-later
// Which days a film of the growing site shows, and for how long: from the first rack to the last phase.
#pragma once

#include <vector>

#include "core/site/date.h"
#include "core/site/site.h"

namespace gs {

struct FilmPace {
    enum class Step { Frames, Week, Month } step = Step::Frames;
    int frames = 60;    ///< for Step::Frames; fewer where there are fewer days
    double phase_s = 2; ///< from one phase to the next, however many days that are
    double rest_s = 3;  ///< on the last day
};

struct FilmDay {
    Date at;
    double begin_s = 0; ///< since the begin of the film
    bool operator==(const FilmDay&) const = default;
};
struct Film {
    std::vector<FilmDay> days; ///< at least one, each later than the one before
    double length_s = 0;
};

/// The days between which the film runs evenly: the first day something is energized, the phases after it.
std::vector<Date> filmStops(const Site& site);
/// Busy and quiet years get the same time per phase. By frames the days are spread over that time; by weeks or months
/// each day counts from the first one, and the last day is always shown.
Film planFilm(const Site& site, const FilmPace& pace);

} // namespace gs
