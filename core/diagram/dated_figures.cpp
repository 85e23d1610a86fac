// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/dated_figures.h"

#include <algorithm>
#include <set>

namespace gs {

namespace {

template <typename Visit> void forEachComponent(const Site& site, Visit visit) {
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* component = site.components().at(slot)) visit(*component);
}

std::set<Date> phaseDates(const Site& site) {
    std::set<Date> dates;
    for (const Phase& phase : site.settings().phases) dates.insert(phase.date);
    return dates;
}

} // namespace

std::vector<Date> curveDates(const Site& site, Date shown, const std::vector<Date>& also, std::size_t most) {
    std::set<Date> dates = phaseDates(site), all = dates;
    dates.insert(also.begin(), also.end());
    forEachComponent(site, [&](const Component& component) {
        if (all.size() > most) return; // phases alone, whatever else there is
        if (component.energized) all.insert(*component.energized);
        if (component.retired) all.insert(*component.retired);
        for (const Outage& outage : component.outages) {
            all.insert(outage.off);
            if (outage.back) all.insert(*outage.back);
        }
    });
    if (all.size() <= most) dates.insert(all.begin(), all.end());
    if (dates.empty()) dates.insert(shown);
    return {dates.begin(), dates.end()};
}

std::vector<DatedFigures> figuresOn(const Catalog& catalog, const Site& site, LoadCase loadCase,
                                    const std::vector<Date>& dates, const Progress& progress) {
    std::vector<DatedFigures> out;
    const std::set<Date> phases = phaseDates(site);
    Engine engine(catalog);
    for (const Date date : dates) {
        const View view{date, loadCase};
        // Curves need no findings, a third of the work.
        const Results& results = out.empty() ? engine.compute(site, view) : engine.setViewButFindings(view);
        out.push_back({date, results.figures, phases.empty() || phases.count(date) > 0, {}});
        if (progress) progress(static_cast<double>(out.size()) / static_cast<double>(dates.size() + 1));
    }
    forEachComponent(site, [&](const Component& component) {
        if (!component.energized) return;
        const auto at = std::lower_bound(out.begin(), out.end(), *component.energized,
                                         [](const DatedFigures& entry, Date date) { return entry.date < date; });
        if (at != out.end() && at->date == *component.energized && at->isPhase) at->came.push_back(component.id);
    });
    return out;
}

} // namespace gs
