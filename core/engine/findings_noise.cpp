// SPDX-License-Identifier: GPL-3.0-or-later
// The finding of noise: how loud the site is along the line of each parcel that has a limit. Passes over all machines
// outdoors, so only when one of them, a wall or a parcel has changed, and only where a limit is set.
#include <algorithm>
#include <cmath>

#include "core/engine/findings_text.h"
#include "core/engine/state.h"
#include "core/noise/sound.h"

namespace gs {

namespace {

constexpr double step_m = 10; // along the line

} // namespace

void Engine::State::readNoise() {
    if (!noiseChanged) return;
    noiseChanged = false;
    noise.clear();
    std::vector<Slot> limited;
    for (const Slot slot : parcels)
        if (nodes[slot].installed && nodes[slot].resolved->noise_limit_dba > 0) limited.push_back(slot);
    if (limited.empty()) return;
    const SoundField field(site, view.at);
    for (const Slot slot : limited) {
        const Node& parcel = nodes[slot];
        const std::vector<Point> line = corners(Size{}, *parcel.component);
        double loudest = 0;
        Point there;
        for (std::size_t i = 0, before = line.size() - 1; i < line.size(); before = i++) {
            const Point a = line[before], b = line[i];
            const double length = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
            const int pieces = static_cast<int>(std::clamp(std::ceil(length / step_m), 1.0, 1e4));
            for (int k = 0; k < pieces; ++k) {
                const double t = static_cast<double>(k) / pieces;
                const Point p{a.x_m + (b.x_m - a.x_m) * t, a.y_m + (b.y_m - a.y_m) * t};
                if (const double dba = field.at(p); dba > loudest) loudest = dba, there = p;
            }
        }
        const double limit = parcel.resolved->noise_limit_dba;
        if (loudest <= limit * (1 + tolerance)) continue;
        // Who makes most of it: of equal ones the first by id.
        const SoundSource* most = nullptr;
        for (const SoundSource& source : field.sources()) {
            const double dba = field.of(source, there);
            const double best = most ? field.of(*most, there) : -1;
            if (dba > best || (dba == best && nodes[source.slot].component->id < nodes[most->slot].component->id))
                most = &source;
        }
        noise.push_back(
            makeFinding("site.noise", {parcel.component->id, nodes[most->slot].component->id},
                        si(loudest, "dB(A)") + " of " + si(limit, "dB(A)"),
                        "The line of " + label(parcel) + " hears " + si(loudest, "dB(A)") + ", most of it from " +
                            label(nodes[most->slot]) + "; " + si(limit, "dB(A)") + " are allowed.",
                        "Move loud machines inward, choose quieter ones, or plan a wall and waive this with it."));
    }
}

} // namespace gs
