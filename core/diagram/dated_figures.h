// SPDX-License-Identifier: GPL-3.0-or-later
// What a site is on the days on which it changes, for curves over dates. Slow on a large site (the engine looks at
// every day): for a worker.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/progress.h"

namespace gs {

struct DatedFigures {
    Date date;
    Figures figures;               ///< hold until the next date
    bool isPhase = false;          ///< of the settings; where a site has none, each of its days is one
    std::vector<std::string> came; ///< of a phase: components energized on that day
};

/// Phases, and the days on which something comes, goes, fails or is back; `also` in any case. Where these are more than
/// `most`, only phases and `also`. In order, at least one (`shown`).
std::vector<Date> curveDates(const Site& site, Date shown, const std::vector<Date>& also = {}, std::size_t most = 60);

std::vector<DatedFigures> figuresOn(const Catalog& catalog, const Site& site, LoadCase loadCase,
                                    const std::vector<Date>& dates, const Progress& progress = {});

} // namespace gs
