// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of chart axes, for the dashboard and the charts beside the plan.
#pragma once

#include <QDateTime>
#include <QString>

#include "core/site/date.h"

namespace gs::ui {

/// A round number not below `value` that four steps divide into round numbers.
double roundTop(double value);
/// As many decimals as the quarters of `most` need: 0.25 must not be labelled 0.3.
QString quartersFormat(double most);
QDateTime dayOf(Date date); ///< its first moment, UTC

} // namespace gs::ui
