// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of planned outages: beside the life of the equipment, on both feeds of a rack at once, on more sources at
// once than the target lets fail.
#include <algorithm>

#include "core/engine/findings_text.h"
#include "core/engine/state.h"
#include "core/site/redundancy.h"

namespace gs {

namespace {

/// First day on which both are off; none where they never are.
std::optional<Date> bothOff(const Outage& a, const Outage& b) {
    const Date first = std::max(a.off, b.off);
    if ((a.back && *a.back <= first) || (b.back && *b.back <= first)) return std::nullopt;
    return first;
}

bool isOff(const Component& component, Date day) { return component.isInstalled(day) && !component.isLive(day); }

} // namespace

void Engine::State::findDates(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    const Component& component = *node.component;
    static const std::vector<Outage> none;
    for (const Outage& outage : node.dated ? component.outages.get() : none) {
        const bool early = outage.back && component.energized && *outage.back <= *component.energized;
        const bool late = component.retired && *component.retired <= outage.off;
        if (!early && !late) continue;
        out.push_back(makeFinding("date.outage-outside-life", {component.id}, formatDate(outage.off),
                                  "The outage of " + label(node) + " on " + formatDate(outage.off) +
                                      (early ? " ends before it is energized." : " begins after it is retired."),
                                  "Remove the outage or move it."));
        break;
    }
    if (withOutages == 0 || !node.resolved->isRack) return;
    // The earliest day on which a supplier of feed A and one of feed B are both off.
    std::optional<Date> dark;
    const Node *offA = nullptr, *offB = nullptr;
    int onA = 0, onB = 0; // suppliers: only where one each is left does an outage take the feed
    for (const Slot link : ins(node)) ++(edges[link].feed == 'B' ? onB : onA);
    if (onA != 1 || onB != 1) return;
    for (const Slot link : ins(node)) (edges[link].feed == 'B' ? offB : offA) = &nodes[edges[link].from];
    if (!offA->dated || !offB->dated) return;
    if (offA->component->outages.empty() || offB->component->outages.empty() || offA == offB) return;
    for (const Outage& a : offA->component->outages)
        for (const Outage& b : offB->component->outages)
            if (const auto day = bothOff(a, b); day && component.isLive(*day) && isOff(*offA->component, *day) &&
                                                isOff(*offB->component, *day) && (!dark || *day < *dark))
                dark = day;
    if (!dark) return;
    out.push_back(makeFinding("date.outage-overlap", {component.id, offA->component->id, offB->component->id},
                              formatDate(*dark),
                              label(node) + " goes dark on " + formatDate(*dark) + ": planned outages take " +
                                  label(*offA) + " and " + label(*offB) + " at once.",
                              "Move one outage to another time."));
}

void Engine::State::findOutages(std::vector<Finding>& out) const {
    const auto target = site.settings().redundancy.find("sources");
    const int spare = target == site.settings().redundancy.end() ? 0 : spareOf(target->second);
    if (spare < 1) return;
    std::vector<const Component*> planned;
    for (const Slot slot : sources)
        if (!nodes[slot].component->outages.empty()) planned.push_back(nodes[slot].component);
    std::sort(planned.begin(), planned.end(), [](const Component* a, const Component* b) { return a->id < b->id; });
    std::optional<Date> worst;
    int most = spare;
    for (const Component* start : planned)
        for (const Outage& outage : start->outages) {
            int off = 0;
            for (const Component* other : planned) off += isOff(*other, outage.off) ? other->array.count : 0;
            if (off > most || (off == most && worst && outage.off < *worst)) most = off, worst = outage.off;
        }
    if (!worst) return;
    std::vector<std::string> ids;
    for (const Component* other : planned)
        if (isOff(*other, *worst)) ids.push_back(other->id);
    out.push_back(makeFinding("date.outage-overlap", std::move(ids), formatDate(*worst) + ", " + std::to_string(most),
                              "Planned outages take " + std::to_string(most) + " sources at once on " +
                                  formatDate(*worst) + ", the target " + target->second + " lets " +
                                  std::to_string(spare) + " fail.",
                              "Move one outage to another time."));
}

} // namespace gs
