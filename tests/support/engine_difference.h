// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two engines hold the same bits, and whether a figure is the sum of what the engine says it is made of.
#pragma once

#include <QString>

#include <algorithm>
#include <tuple>

#include "core/engine/engine.h"

namespace gs::test {

/// First figure that its contributions do not add up to, bit for bit; empty when all do.
inline QString firstLooseFigure(const Engine& engine) {
    for (const FigureRow& row : figureRows(engine.results().figures)) {
        double sum = 0;
        for (const Contribution& term : engine.why(row.key)) sum += term.value;
        if (sum != row.value.value_or(0))
            return QStringLiteral("%1: %2, terms give %3")
                .arg(row.key)
                .arg(row.value.value_or(0), 0, 'g', 17)
                .arg(sum, 0, 'g', 17);
    }
    return {};
}

inline QString firstDifference(const Engine& a, const Engine& b) {
    const Site &siteA = a.site(), &siteB = b.site();
    for (const std::string& id : siteA.components().sortedIds()) {
        const ComponentResult x = a.component(siteA.components().slotOf(id)),
                              y = b.component(siteB.components().slotOf(id));
        if (std::tie(x.installed, x.live, x.online, x.demand_w, x.flow_w, x.rating_w, x.loss_w, x.heat_w,
                     x.heat_capacity_w, x.supply_c) != std::tie(y.installed, y.live, y.online, y.demand_w, y.flow_w,
                                                                y.rating_w, y.loss_w, y.heat_w, y.heat_capacity_w,
                                                                y.supply_c))
            return QStringLiteral("passes %12/%13 rating %14/%15 component %1: loss %10/%11 online %2/%3 demand %4/%5 "
                                  "flow %6/%7 heat %8/%9")
                .arg(QString::fromStdString(id))
                .arg(x.online)
                .arg(y.online)
                .arg(x.demand_w)
                .arg(y.demand_w)
                .arg(x.flow_w, 0, 'g', 17)
                .arg(y.flow_w, 0, 'g', 17)
                .arg(x.heat_w)
                .arg(y.heat_w)
                .arg(x.loss_w, 0, 'g', 17)
                .arg(y.loss_w, 0, 'g', 17)
                .arg(a.results().passes)
                .arg(b.results().passes)
                .arg(x.rating_w)
                .arg(y.rating_w);
    }
    for (const std::string& id : siteA.links().sortedIds()) {
        const LinkResult x = a.link(siteA.links().slotOf(id)), y = b.link(siteB.links().slotOf(id));
        if (std::tie(x.flow_w, x.loss_w, x.current_a, x.length_m, x.heat_w) !=
            std::tie(y.flow_w, y.loss_w, y.current_a, y.length_m, y.heat_w))
            return QStringLiteral("link %1: flow %2/%3 loss %4/%5")
                .arg(QString::fromStdString(id))
                .arg(x.flow_w)
                .arg(y.flow_w)
                .arg(x.loss_w)
                .arg(y.loss_w);
    }
    const auto rowsA = figureRows(a.results().figures), rowsB = figureRows(b.results().figures);
    for (std::size_t i = 0; i < rowsA.size(); ++i)
        if (rowsA[i].value != rowsB[i].value)
            return QStringLiteral("%1: update %2, compute %3")
                .arg(rowsA[i].key)
                .arg(rowsA[i].value.value_or(-1), 0, 'g', 17)
                .arg(rowsB[i].value.value_or(-1), 0, 'g', 17);
    if (!(a.results().figures == b.results().figures)) return "conditions";
    if (a.results().passes != b.results().passes) return "passes";
    if (!(a.results().sources == b.results().sources)) return "sources";
    const auto findingsA = a.findings(), findingsB = b.findings();
    for (std::size_t i = 0; i < std::max(findingsA.size(), findingsB.size()); ++i)
        if (i >= findingsA.size() || i >= findingsB.size() || !(findingsA[i] == findingsB[i])) {
            const auto show = [](const std::vector<Finding>& list, std::size_t at) {
                return at < list.size() ? QString::fromStdString(list[at].code + " " + list[at].ids.front() + " " +
                                                                 list[at].figures + " " + list[at].text)
                                        : QString("none");
            };
            return QStringLiteral("finding %1: update %2, compute %3")
                .arg(i)
                .arg(show(findingsA, i), show(findingsB, i));
        }
    if (a.results().errors != b.results().errors || a.results().warnings != b.results().warnings ||
        a.results().infos != b.results().infos)
        return "finding counts";
    if (!(a.limits(1000) == b.limits(1000))) return "limits";
    return {};
}

} // namespace gs::test
