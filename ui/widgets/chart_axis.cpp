// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_axis.h"

#include <cmath>

namespace gs::ui {

double roundTop(double value) {
    if (value <= 0) return 1;
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (step * decade >= value * (1 - 1e-9)) return step * decade;
    return 10 * decade;
}

QString quartersFormat(double most) {
    const double step = most / 4;
    int decimals = 0;
    while (decimals < 3 &&
           std::abs(step * std::pow(10.0, decimals) - std::round(step * std::pow(10.0, decimals))) > 1e-6)
        ++decimals;
    return QStringLiteral("%.%1f").arg(decimals);
}

QDateTime dayOf(Date date) { return QDateTime(QDate(1970, 1, 1).addDays(date.days), QTime(0, 0), Qt::UTC); }

} // namespace gs::ui
