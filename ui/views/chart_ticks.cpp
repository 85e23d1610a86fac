// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart_ticks.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/chart_axis.h"

namespace gs::ui {

std::vector<DateTick> dateTicks(Date first, Date last, int most) {
    const QDate begin = dayOf(first).date(), end = dayOf(last).date(), epoch(1970, 1, 1);
    std::vector<DateTick> ticks;
    for (const int months : {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000}) {
        ticks.clear();
        const int from = (begin.year() * 12 + begin.month() - 1) / months * months;
        for (int at = from; static_cast<int>(ticks.size()) <= most; at += months) {
            const QDate day(at / 12, at % 12 + 1, 1);
            if (day > end) break;
            if (day >= begin)
                ticks.push_back({Date{static_cast<int>(epoch.daysTo(day))},
                                 day.toString(months < 12 ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy"))});
        }
        if (static_cast<int>(ticks.size()) <= most) break;
    }
    return ticks;
}

std::vector<double> logTicks(double least, double most) {
    constexpr double factors[] = {1, 2, 5};
    constexpr double close = 1e-9;    // 200 is not below 200 because of its last bit
    const auto tick = [&](int step) { // step 0 is 1, 1 is 2, 2 is 5, 3 is 10 …
        const int decade = step >= 0 ? step / 3 : -((2 - step) / 3);
        return factors[step - 3 * decade] * std::pow(10.0, decade);
    };
    int low = 3 * static_cast<int>(std::floor(std::log10(least)));
    while (tick(low + 1) <= least * (1 + close)) ++low;
    int high = low + 1;
    while (tick(high) < most * (1 - close)) ++high;
    std::vector<double> ticks;
    for (int step = low; step <= high; ++step) ticks.push_back(tick(step));
    return ticks;
}

} // namespace gs::ui
