// SPDX-License-Identifier: GPL-3.0-or-later
// Round values for the axes of charts over dates.
#pragma once

#include <QString>
#include <vector>

#include "core/site/date.h"

namespace gs::ui {

struct DateTick {
    Date date;
    QString text; ///< "2025-07", or "2025" where each is the first of a year
};
/// First days of months, quarters, halves, years … within the two days: the closest together of which `most` are
/// enough.
std::vector<DateTick> dateTicks(Date first, Date last, int most);

/// 1, 2 and 5 times powers of ten; the first not above `least`, the last not below `most`, two of them or more.
std::vector<double> logTicks(double least, double most);

} // namespace gs::ui
