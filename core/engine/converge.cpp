// SPDX-License-Identifier: GPL-3.0-or-later
// How many passes there are: the cooling-power loop on the plain split until it settles, then those of the hand-over
// between feeds. One pass is passes.cpp.
#include <cmath>

#include "core/engine/state.h"

namespace gs {

/// The plain split to convergence; then, where a node is over that has somewhere to hand load, passes that do so.
void Engine::State::runPasses() {
    const std::size_t plainBefore = plainPasses;
    if (fromScratch) dirtyNodes = varyingNode; // all there are, each once
    else keepFirst(dirtyNodes);                // every pass goes through them, and each leaf names its feeders again
    keepFirst(dirtyLoops);
    keepFirst(dirtyHalls);
    int p = runPlain();
    passes.resize(static_cast<std::size_t>(p) + 1);
    plainPasses = passes.size();
    lastPassMoved = plainPasses != plainBefore;
    notePlainOver(lastPassMoved);
    results.converged = isConverged(p) && handOn(p);
    results.passes = p + 1;
    dirtyNodes.clear();
    dirtyLoops.clear();
    dirtyHalls.clear();
}

bool Engine::State::isConverged(int p) const {
    const Pass& pass = passes[static_cast<std::size_t>(p)];
    const double now = pass.cooling.value();
    const double last = p > 0 ? passes[static_cast<std::size_t>(p - 1)].cooling.value() : 0;
    return pass.unsettled == 0 && std::fabs(now - last) <= convergence * std::fabs(now);
}

/// Adds a pass if pass `p` is not there yet, and runs it.
void Engine::State::nextPass(int p) {
    const bool fresh = p >= static_cast<int>(passes.size());
    if (fresh && p == 0) {
        passes.emplace_back();
        passes[0].fit(varyingNode.size(), varyingEdge.size(), halls.size(), loops.size());
    } else if (fresh) {
        passes.push_back(passes.back());
        // All that differs from the copied pass: powers and temperatures of the last two passes.
        powerChanged.clear();
        warmthChanged.clear();
        const auto& now = passes[static_cast<std::size_t>(p - 1)].device;
        for (std::size_t v = 0; v < varyingNode.size(); ++v) {
            const double before = p > 1 ? passes[static_cast<std::size_t>(p - 2)].device[v].power_w : 0;
            if (varyingNode[v] != noSlot && now[v].power_w != before) powerChanged.push_back(varyingNode[v]);
        }
        for (std::size_t i = 0; i < loops.size(); ++i)
            if (loops[i].used && loopSupply(static_cast<int>(i), p - 1) != loopSupply(static_cast<int>(i), p - 2))
                warmthChanged.push_back(static_cast<int>(i));
    }
    powerChangedNext.clear();
    warmthChangedNext.clear();
    runPass(p, fresh);
    powerChanged.swap(powerChangedNext);
    warmthChanged.swap(warmthChangedNext);
}

/// Index of the last pass.
int Engine::State::runPlain() {
    powerChanged.clear();
    warmthChanged.clear();
    for (int p = 0;; ++p) {
        nextPass(p);
        if (isConverged(p) || p + 1 == maxPasses) return p;
    }
}

/// Passes of the hand-over after the plain pass `p`, made anew by every call; false when they do not settle.
bool Engine::State::handOn(int& p) {
    if (plainOver.empty()) return true;
    if (!handOver.isBuilt()) handOver.build(*this);
    journalMarks(true);
    bool settled = false;
    for (const int last = p + maxPasses;;) {
        settled = !handOver.next(*this, passes.back(), partsNext);
        if ((settled && isConverged(p)) || p == last) break;
        nextPass(++p);
    }
    journalMarks(false);
    partsNext = {};
    return settled && isConverged(p);
}

/// Which nodes are above their rating on the plain split.
void Engine::State::notePlainOver(bool all) {
    const auto look = [&](Slot slot) {
        const Node& node = nodes[slot];
        if (isOver(node)) plainOver.insert(slot);
        else plainOver.erase(slot);
    };
    if (all) {
        for (const Slot slot : varyingNode)
            if (slot != noSlot) look(slot);
    } else {
        for (const Slot slot : findingNodes)
            if (slot < nodes.size()) look(slot);
    }
}

} // namespace gs
