// SPDX-License-Identifier: GPL-3.0-or-later
// What batteries can give: their rated power, at most what the converters and cables on their way let through, up to
// and with the first converter that feeds anything else. From there on it serves loads that are there anyway.
#include <algorithm>

#include "core/engine/state.h"

namespace gs {

namespace {

struct Way {
    ExactWatts rated;   ///< of all batteries below
    ExactWatts arrives; ///< what the feeders below leave of it
    double share = 1;   ///< of what arrives: goes through this converter and all above it
};

} // namespace

/// All batteries anew whenever one or a power path has changed: sites have few of them, as arrays. Feeders of one
/// battery or converter take equal parts.
void Engine::State::refreshStorage() {
    if (!storageDirty) return;
    storageDirty = false;
    std::map<std::pair<int, Slot>, Way> ways; // by rank: children before parents
    std::map<Slot, double> linkShare;
    std::map<Slot, StorageOver> over, overLinks;
    const auto feedersOf = [&](const Node& node) {
        std::vector<Slot> feeders;
        for (const Slot link : ins(node)) { // beside a dark source the loads on its terminals are still there
            const Edge& edge = edges[link];
            const bool atSource = edge.valid && !edge.cyclic && nodes[edge.from].resolved &&
                                  nodes[edge.from].resolved->role == Role::Source;
            if (edge.live || atSource) feeders.push_back(link);
        }
        std::sort(feeders.begin(), feeders.end(),
                  [&](Slot a, Slot b) { return edges[a].link->id < edges[b].link->id; });
        return feeders;
    };
    const auto isWay = [&](Slot slot) { return nodes[slot].resolved->role == Role::Converter; };
    const auto exceeds = [](double asked_w, double rating_w) { return asked_w > rating_w * (1 + tolerance); };
    const auto handUp = [&](const Node& node, double rated_w, double arrives_w) {
        const std::vector<Slot> feeders = feedersOf(node);
        for (const Slot link : feeders) {
            const Edge& edge = edges[link];
            const double n = static_cast<double>(feeders.size());
            const double rated = ExactWatts::rounded(rated_w / n), part = ExactWatts::rounded(arrives_w / n);
            if (exceeds(rated, edge.cable->rating_w)) overLinks[link] = {rated, edge.cable->rating_w};
            const double through = std::min(part, edge.cable->rating_w);
            linkShare[link] = through < part ? through / part : 1;
            if (!isWay(edge.from)) continue;
            Way& way = ways[{nodes[edge.from].rank, edge.from}];
            way.rated += ExactWatts(rated);
            way.arrives += ExactWatts(through);
        }
    };
    for (const Slot slot : stores) {
        const Node& node = nodes[slot];
        if (!node.live) continue;
        const double rated_w = (ExactWatts(node.resolved->store.power_w) * node.elements()).value();
        handUp(node, rated_w, rated_w);
    }
    for (auto& [key, way] : ways) { // grows only behind the running place: parents have higher ranks
        const Node& node = nodes[key.second];
        const double arrives_w = way.arrives.value(), through_w = std::min(arrives_w, node.hub->capacity_w);
        if (exceeds(way.rated.value(), node.hub->capacity_w))
            over[key.second] = {way.rated.value(), node.hub->capacity_w};
        way.share = through_w < arrives_w ? through_w / arrives_w : 1;
        if (!(node.hub->below_w() > 0)) handUp(node, way.rated.value(), through_w);
    }
    const auto shareAbove = [&](const Node& node) {
        const std::vector<Slot> feeders = feedersOf(node);
        double sum = 0;
        for (const Slot link : feeders) {
            const Slot from = edges[link].from;
            sum += linkShare.at(link) * (isWay(from) ? ways.at({nodes[from].rank, from}).share : 1);
        }
        return feeders.empty() ? 0 : sum / static_cast<double>(feeders.size());
    };
    for (auto it = ways.rbegin(); it != ways.rend(); ++it)
        if (const Node& node = nodes[it->first.second]; !(node.hub->below_w() > 0))
            it->second.share *= shareAbove(node);
    storageShare.clear();
    storagePower = ExactWatts();
    storageHeld = storageEnergy = ExactWattHours();
    for (const Slot slot : stores) {
        const Node& node = nodes[slot];
        if (!node.live) continue;
        const double share = storageShare[slot] = shareAbove(node);
        storagePower += ExactWatts(storedPower_w(slot));
        if (!(share > 0)) continue; // a battery on nothing is there for nobody
        const ExactWattHours energy = ExactWattHours(node.resolved->store.energy_wh) * node.elements();
        storageHeld += energy;
        storageEnergy += share < 1 ? ExactWattHours(energy.value() * share) : energy;
    }
    const auto keep = [](std::map<Slot, StorageOver>& was, std::map<Slot, StorageOver>& now, Marks<Slot>& marks) {
        if (was == now) return;
        for (const auto* list : {&was, &now})
            for (const auto& entry : *list) marks.insert(entry.first);
        was.swap(now);
    };
    keep(storageOver, over, findingNodes);
    keep(storageOverLinks, overLinks, findingLinks);
}

/// Power of a battery that gets through, W; all live elements.
double Engine::State::storedPower_w(Slot store) const {
    const auto share = storageShare.find(store);
    if (share == storageShare.end()) return 0;
    const double rated_w = (ExactWatts(nodes[store].resolved->store.power_w) * nodes[store].elements()).value();
    return share->second < 1 ? ExactWatts::rounded(rated_w * share->second) : rated_w;
}

} // namespace gs
