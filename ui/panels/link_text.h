// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a link's cable or pipe, the same in the inspector, at the cursor and in lists.
#pragma once

#include <QString>
#include <QStringList>

#include "core/layout/conductors.h"

namespace gs::ui {

/// "3 × 500 kcmil copper 600 V: 1,140 A of 1,140 A, drop 1.8 %"; pipes by heat.
QString conductorText(const Type& conductor, int runs, const ConductorReason& reason);
/// Where the limit comes from: "Rated 380 A per run: NEC chapter 9 (medium confidence)"; empty without a limit.
QString limitText(const Type& conductor, const ConductorReason& reason);
/// "128 m (+12.0 m)", "loss 3.20 kW, drop 1.8 %", "cost $12.3 k – $14.1 k"; `before_m` is the length to compare with.
QStringList linkLines(const Link& link, const LinkFacts& facts, double before_m);

} // namespace gs::ui
