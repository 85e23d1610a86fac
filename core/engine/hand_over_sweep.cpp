// SPDX-License-Identifier: GPL-3.0-or-later
// One sweep of the hand-over, over the flows of one pass:
//   1 room      parents first: what more each node can take, itself and above it
//   2 reach     children first: how much of each node's output could go elsewhere
//   3 asked     parents first: the excess of a node is asked of its loads in proportion to their reach
//   4 wanted    children first: what the other feeds are asked to take, with the losses on the way
//   5 granted   parents first: where several want the same room, each gets the same fraction
// Slopes of losses are taken on the safe side (secant where load comes, tangent where it goes): each sweep approaches
// the ratings from below on one side and from above on the other, and the next one closes most of what is left.
// Sums are exact, so neither the order of loads nor their history can be seen in the result.
#include <algorithm>
#include <cmath>

#include "core/engine/hand_over.h"
#include "core/engine/state.h"

namespace gs {

namespace {

constexpr double margin = 5e-10;  // of a rating: left free, so that what was handed over does not stand a hair above it
constexpr double nothing = 1e-11; // of a load's need: a smaller part is not worth a pass

} // namespace

/// One supplier of a load.
struct HandOver::Arm {
    Slot from = noSlot;
    double flow = 0;          ///< arriving at the load
    double rise = 0;          ///< cable loss over flow²
    double room = 0;          ///< what more the cable can carry
    double own = 0, deep = 0; ///< reach: what the load itself, and what loads below it, can take elsewhere
    double asked = 0, askedBelow = 0;
    double weight = 0; ///< room as an alternative
};

/// A group of racks, one cooling device, or one converter.
struct HandOver::Load {
    Slot slot = noSlot; ///< of a converter or device
    int group = -1;
    double need = 0;
    double more = 0;                  ///< of a converter: what it is asked for beyond that, with its own loss
    std::size_t first = 0, count = 0; ///< its arms
};

class HandOver::Sweep {
public:
    Sweep(const HandOver& owner, const Engine::State& state, const Pass& pass)
        : m_owner(owner), s(state), m_pass(pass) {}

    bool run(Handed& parts) {
        if (!order()) return false;
        room();
        if (!canMove()) return false;
        collect();
        if (!reach()) return false;
        ask();
        want();
        grant();
        return take(parts);
    }

private:
    struct At {
        double out = 0, spare = 0, excess = 0;
        double room = 0;      ///< at its output, with all above it
        bool pressed = false; ///< it or something above it is over
        double ratio = 0;     ///< of the reach that is asked
        double granted = 1;
        double slope = 1; ///< of what a converter takes in over what it gives out
        ExactWatts reach, wanted, freed;
    };
    At& at(Slot slot) { return m_at[static_cast<std::size_t>(s.nodes[slot].varying)]; }
    int& converterLoad(Slot slot) { return m_converter[static_cast<std::size_t>(s.nodes[slot].varying)]; }
    bool isConverter(Slot slot) const { return s.nodes[slot].resolved->role == Role::Converter; }

    /// Sources and converters by rank; false when none is over.
    bool order() {
        m_at.resize(s.varyingNode.size());
        bool any = false;
        for (const Slot slot : s.varyingNode) {
            if (slot == noSlot) continue;
            const Node& node = s.nodes[slot];
            if (!node.live || (node.resolved->role != Role::Converter && node.resolved->role != Role::Source)) continue;
            const auto rank = static_cast<std::size_t>(node.rank);
            if (rank >= m_ranks.size()) m_ranks.resize(rank + 1);
            m_ranks[rank].push_back(slot);
            At& here = at(slot);
            here.out = (node.hub->constantOut + m_pass.out[static_cast<std::size_t>(node.varying)]).value();
            here.spare = node.hub->capacity_w == unlimited ? unlimited : std::max(0.0, node.hub->capacity_w - here.out);
            // What was handed over leaves a hair: to hand that over as well would take pass after pass and show
            // nowhere.
            if (here.spare < tolerance * node.hub->capacity_w) here.spare = 0;
            if (node.hub->capacity_w != unlimited && here.out > node.hub->capacity_w * (1 + tolerance))
                here.excess = here.out - node.hub->capacity_w * (1 - margin);
            any = any || here.excess > 0;
        }
        return any;
    }
    template <typename Do> void parentsFirst(Do action) const {
        for (auto rank = m_ranks.rbegin(); rank != m_ranks.rend(); ++rank)
            for (const Slot slot : *rank) action(slot);
    }
    template <typename Do> void childrenFirst(Do action) const {
        for (const auto& rank : m_ranks)
            for (const Slot slot : rank) action(slot);
    }

    double loss(Slot slot, double out) const {
        const Node& node = s.nodes[slot];
        const int n = std::max(1, node.elements());
        return converterLoss_w(node.resolved->converter, out / n, node.resolved->power_factor,
                               node.resolved->voltage_v) *
               n;
    }
    double cableRoom(Slot link, double flow) const {
        const double rating = s.edges[link].cable->rating_w;
        return rating == unlimited ? unlimited : std::max(0.0, rating - flow);
    }

    void room() {
        parentsFirst([&](Slot slot) {
            const Node& node = s.nodes[slot];
            At& here = at(slot);
            here.room = here.spare;
            here.pressed = here.excess > 0;
            if (!isConverter(slot)) return;
            ExactWatts sum;
            bool open = false;
            for (const Slot link : s.ins(node)) {
                const Edge& edge = s.edges[link];
                if (!edge.live) continue;
                here.pressed = here.pressed || at(edge.from).pressed;
                const double up = std::min(cableRoom(link, s.flowIn(m_pass, link).flow_w), at(edge.from).room);
                if (up == unlimited) open = true;
                else sum += ExactWatts(up);
            }
            if (!open) here.room = std::min(here.room, sum.value());
        });
    }

    /// Whether any load has a supplier that is pressed and another with room: mostly none has, and that is all.
    bool canMove() {
        for (const Group& group : m_owner.m_groups) {
            if (group.members.empty()) continue;
            bool pressed = false, room = false;
            for (const Slot from : group.from) {
                pressed = pressed || at(from).pressed;
                room = room || at(from).room > 0;
            }
            if (pressed && room) return true;
        }
        for (const Slot slot : s.varyingNode) {
            if (slot == noSlot || !s.ins(s.nodes[slot]).hasTwo() || !s.nodes[slot].live) continue;
            bool pressed = false, room = false;
            for (const Slot link : s.ins(s.nodes[slot])) {
                if (!s.edges[link].live) continue;
                pressed = pressed || at(s.edges[link].from).pressed;
                room = room || at(s.edges[link].from).room > 0;
            }
            if (pressed && room) return true;
        }
        return false;
    }

    void addArm(Load& load, Slot from, double flow, double draw, double cable) {
        Arm arm;
        arm.from = from;
        arm.flow = flow;
        arm.rise = flow > 0 ? (draw - flow) / (flow * flow) : 0;
        arm.room = std::min(cable, at(from).room);
        m_arms.push_back(arm);
        ++load.count;
    }

    void collect() {
        for (std::size_t i = 0; i < m_owner.m_groups.size(); ++i) {
            const Group& group = m_owner.m_groups[i];
            if (group.members.empty()) continue;
            const auto handed = m_pass.handed.groups.find(static_cast<int>(i));
            const std::vector<double>& part = handed == m_pass.handed.groups.end() ? group.plain : handed->second;
            Load load;
            load.group = static_cast<int>(i);
            load.need = group.need.value();
            load.first = m_arms.size();
            for (std::size_t k = 0; k < part.size(); ++k) {
                const double flow = load.need * part[k], plain = load.need * group.plain[k];
                if (group.links.empty()) {
                    // All members carry the same part, so the loss of their cables goes with its square.
                    const double rise = group.loss[k].value() / (plain * plain);
                    addArm(load, group.from[k], flow, flow + rise * flow * flow, unlimited);
                } else {
                    const Handed::Flow now = s.flowIn(m_pass, group.links[k]);
                    addArm(load, group.from[k], now.flow_w, now.draw_w, cableRoom(group.links[k], now.flow_w));
                }
            }
            m_loads.push_back(load);
        }
        m_converter.assign(s.varyingNode.size(), -1);
        std::vector<Share> shares;
        for (const Slot slot : s.varyingNode) {
            if (slot == noSlot) continue;
            const Node& node = s.nodes[slot];
            const double need = m_pass.need[static_cast<std::size_t>(node.varying)];
            const bool converter = isConverter(slot);
            if (!node.live || !(need > 0) || (!converter && !s.ins(node).hasTwo())) continue;
            s.shareNeed(node, need, shares);
            if (shares.empty() || (!converter && shares.size() < 2)) continue;
            Load load;
            load.slot = slot;
            load.need = need;
            load.first = m_arms.size();
            for (const Share& share : shares) {
                const Handed::Flow flow = s.flowIn(m_pass, share.link);
                addArm(load, s.edges[share.link].from, flow.flow_w, flow.draw_w, cableRoom(share.link, flow.flow_w));
            }
            if (converter) converterLoad(slot) = static_cast<int>(m_loads.size());
            m_loads.push_back(load);
        }
    }

    /// Room of the load's other suppliers for what `arm` carries, each counted up to all of it.
    double elsewhere(const Load& load, const Arm& arm) const {
        double sum = 0;
        for (std::size_t i = load.first; i < load.first + load.count; ++i)
            if (m_arms[i].from != arm.from) sum += std::min(m_arms[i].room, arm.flow);
        return sum;
    }
    void reachOf(const Load& load, double below) {
        for (std::size_t i = load.first; i < load.first + load.count; ++i) {
            Arm& arm = m_arms[i];
            arm.own = std::min(elsewhere(load, arm), arm.flow);
            arm.deep = std::min(load.need > 0 ? below * (arm.flow / load.need) : 0, arm.flow - arm.own);
            // At the supplier: less flow draws less loss, too. Tangent.
            at(arm.from).reach += ExactWatts((arm.own + arm.deep) * (1 + 2 * arm.rise * arm.flow));
        }
    }
    /// False when what is over can hand nothing to anybody.
    bool reach() {
        for (const Load& load : m_loads)
            if (load.slot == noSlot || !isConverter(load.slot)) reachOf(load, 0);
        childrenFirst([&](Slot slot) {
            if (converterLoad(slot) < 0) return;
            // Less output loses less, too: tangent.
            At& here = at(slot);
            const double reach = here.reach.value(), step = 1e-3 * here.out;
            if (reach > 0 && step > 0)
                here.slope = 1 + std::max(0.0, (loss(slot, here.out) - loss(slot, here.out - step)) / step);
            reachOf(m_loads[static_cast<std::size_t>(converterLoad(slot))], reach * here.slope);
        });
        bool any = false;
        parentsFirst([&](Slot slot) { any = any || (at(slot).excess > 0 && ExactWatts() < at(slot).reach); });
        return any;
    }

    /// Asks the arms of a load; what its own alternatives cannot take is asked of what hangs below it.
    double askOf(const Load& load) {
        ExactWatts below;
        for (std::size_t i = load.first; i < load.first + load.count; ++i) {
            Arm& arm = m_arms[i];
            const double ratio = at(arm.from).ratio;
            arm.asked = ratio * arm.own;
            arm.askedBelow = ratio * arm.deep;
            below += ExactWatts(arm.askedBelow);
        }
        return below.value();
    }
    void ask() {
        parentsFirst([&](Slot slot) {
            At& here = at(slot);
            double wish = here.excess;
            if (converterLoad(slot) >= 0)
                wish = std::max(wish, askOf(m_loads[static_cast<std::size_t>(converterLoad(slot))]) / here.slope);
            const double reach = here.reach.value();
            if (wish > 0 && reach > 0) here.ratio = std::min(1.0, wish / reach);
        });
        for (const Load& load : m_loads)
            if (load.slot == noSlot || !isConverter(load.slot)) askOf(load);
    }

    /// Spreads what an arm gives over the load's other arms, in proportion to their room.
    template <typename Do> void spread(const Load& load, const Arm& arm, Do action) {
        const double sum = elsewhere(load, arm);
        if (!(sum > 0)) return;
        for (std::size_t i = load.first; i < load.first + load.count; ++i)
            if (m_arms[i].from != arm.from) action(m_arms[i], arm.asked * (std::min(m_arms[i].room, arm.flow) / sum));
    }
    /// With the cable's loss. Secant: never less than it will be.
    static double atSupplier(const Arm& arm, double more) { return more * (1 + arm.rise * (2 * arm.flow + more)); }

    void want() {
        for (const Load& load : m_loads)
            for (std::size_t i = load.first; i < load.first + load.count; ++i)
                if (m_arms[i].asked > 0)
                    spread(load, m_arms[i],
                           [&](Arm& to, double watts) { at(to.from).wanted += ExactWatts(atSupplier(to, watts)); });
        childrenFirst([&](Slot slot) {
            const double wanted = at(slot).wanted.value();
            if (!(wanted > 0) || converterLoad(slot) < 0) return;
            Load& load = m_loads[static_cast<std::size_t>(converterLoad(slot))];
            const double need = wanted + std::max(0.0, loss(slot, at(slot).out + wanted) - loss(slot, at(slot).out));
            load.more = need;
            double room = 0;
            for (std::size_t i = load.first; i < load.first + load.count; ++i) room += std::min(m_arms[i].room, need);
            for (std::size_t i = load.first; i < load.first + load.count; ++i) {
                Arm& arm = m_arms[i];
                arm.weight = room > 0 ? std::min(arm.room, need) / room : 0;
                at(arm.from).wanted += ExactWatts(atSupplier(arm, need * arm.weight));
            }
        });
    }

    void grant() {
        parentsFirst([&](Slot slot) {
            At& here = at(slot);
            const double wanted = here.wanted.value();
            if (!(wanted > 0)) return;
            here.granted = wanted > here.spare ? here.spare / wanted : 1;
            if (converterLoad(slot) < 0) return;
            const Load& load = m_loads[static_cast<std::size_t>(converterLoad(slot))];
            for (std::size_t i = load.first; i < load.first + load.count; ++i)
                if (m_arms[i].weight > 0) here.granted = std::min(here.granted, at(m_arms[i].from).granted);
        });
    }

    bool take(Handed& parts) {
        bool moved = false;
        for (const Load& load : m_loads)
            if (load.slot == noSlot || !isConverter(load.slot)) moved = takeOf(load, parts) || moved;
        childrenFirst([&](Slot slot) {
            if (const int load = converterLoad(slot); load >= 0)
                moved = takeOf(m_loads[static_cast<std::size_t>(load)], parts) || moved;
        });
        return moved;
    }

    /// What a load hands over itself; and of a converter, that what comes in addition comes from where there is room,
    /// and what is no longer asked for is taken from what is over. Split as the rest it would press again on what is
    /// over, and each sweep would bring a part of what it could.
    bool takeOf(const Load& load, Handed& parts) {
        std::vector<double> part(load.count, 0), less(load.count, 0);
        for (std::size_t i = 0; i < load.count; ++i) part[i] = m_arms[load.first + i].flow;
        double own = 0, more = 0, fewer = 0;
        for (std::size_t i = 0; i < load.count; ++i) {
            const Arm& arm = m_arms[load.first + i];
            if (!(arm.asked > 0)) continue;
            spread(load, arm, [&](Arm& to, double watts) {
                const double given = std::min(watts, to.room) * at(to.from).granted;
                less[i] += given;
                part[static_cast<std::size_t>(&to - &m_arms[load.first])] += given;
                own += given;
            });
        }
        if (load.slot != noSlot && isConverter(load.slot)) {
            const At& here = at(load.slot);
            double below = 0;
            for (std::size_t i = 0; i < load.count; ++i) below += m_arms[load.first + i].askedBelow;
            if (below > 0) fewer = std::min(here.freed.value() * here.slope, load.need - own);
            for (std::size_t i = 0; i < load.count; ++i) {
                const Arm& arm = m_arms[load.first + i];
                if (fewer > 0) less[i] += fewer * (arm.askedBelow / below);
                const double given = load.more * arm.weight * here.granted;
                part[i] += given;
                more += given;
            }
        }
        for (std::size_t i = 0; i < load.count; ++i) {
            const Arm& arm = m_arms[load.first + i];
            less[i] = std::min(less[i], part[i]);
            part[i] -= less[i];
            if (less[i] > 0) at(arm.from).freed += ExactWatts(less[i] * (1 + 2 * arm.rise * arm.flow));
        }
        if (load.count < 2 || !(std::max({own, more, fewer}) > nothing * load.need)) return false;
        double sum = 0;
        for (const double watts : part) sum += watts;
        if (!(sum > 0)) return false;
        for (double& watts : part) watts /= sum;
        if (load.group >= 0) parts.groups[load.group] = part;
        else parts.nodes[load.slot] = part;
        return true;
    }

    const HandOver& m_owner;
    const Engine::State& s;
    const Pass& m_pass;
    std::vector<At> m_at; ///< by pass index of the node
    std::vector<std::vector<Slot>> m_ranks;
    std::vector<Arm> m_arms;
    std::vector<Load> m_loads;
    std::vector<int> m_converter; ///< by pass index of the node: its load; -1
};

bool HandOver::next(const Engine::State& state, const Pass& pass, Handed& parts) {
    parts = {};
    // When every source gives all it has there is no room anywhere: the common case of a site short of supply.
    const auto hasRoom = [&](Slot slot) {
        const Node& source = state.nodes[slot];
        if (!source.live || source.varying < 0) return false;
        return source.hub->capacity_w == unlimited ||
               (source.hub->constantOut + pass.out[static_cast<std::size_t>(source.varying)]).value() <
                   source.hub->capacity_w;
    };
    if (std::none_of(state.sources.begin(), state.sources.end(), hasRoom)) return false;
    return Sweep(*this, state, pass).run(parts);
}

} // namespace gs
