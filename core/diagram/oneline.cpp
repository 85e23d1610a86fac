// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/oneline.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/diagram/oneline_graph.h"
#include "core/power/equipment.h"
#include "core/power/values.h"

namespace gs {

namespace {

constexpr int coarsest = 6;
constexpr std::size_t mostRungs = 14;   ///< of a block; the rest is one
constexpr std::size_t mostBlocks = 512; ///< that are compared with each other

/// Numbers of the symbols of all nodes that are no loads; empty: more than `most` of them.
std::vector<int> unitsOf(const OneLineGraph& graph, int detail, int most) {
    const auto keys = oneLineKeys(graph, detail);
    std::unordered_map<std::uint64_t, int> unitOf;
    std::vector<int> units(keys.size(), -1);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (graph.isLoad(static_cast<int>(i))) continue;
        units[i] = unitOf.emplace(keys[i], static_cast<int>(unitOf.size())).first->second;
        if (static_cast<int>(unitOf.size()) > most) return {};
    }
    return units;
}

struct PlateRating {
    double value = 0;
    const char* unit = "W";
};
PlateRating plateRating(const Site& site, Slot slot) {
    const Component& component = *site.components().at(slot);
    const Type& type = *site.typeAt(slot);
    if (type.role == Role::Source) return {resolveSource(type, component.values).rated_w, "W"};
    const ConverterModel model = resolveConverter(type, component.values);
    if (model.rating_va > 0) return {model.rating_va, "VA"};
    if (model.rated_current_a > 0) return {model.rated_current_a, "A"};
    return {model.rating_w, "W"};
}

OneLinePlate plateValues(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    OneLinePlate plate;
    if (plate.impedance_pct = v.get("impedance_pct", 0, 0, 100); plate.impedance_pct > 0) {
        plate.impedance_va = v.megawatts(v.has("impedance_base_mva") ? "impedance_base_mva" : "rated_mva");
        if (!(plate.impedance_va > 0)) plate.impedance_va = resolveConverter(type, own).rating_va;
    }
    constexpr double kilo = 1e3, most_ka = 1e6;
    plate.shortCircuit_a =
        kilo * v.get(v.has("short_circuit_ka") ? "short_circuit_ka" : "interrupting_ka", 0, 0, most_ka);
    return plate;
}

class Maker {
public:
    Maker(const Engine& engine, const OneLineGraph& graph) : m_engine(engine), m_graph(graph) {}

    /// Empty when there are more symbols than `most`.
    OneLineDiagram make(int detail, int most) {
        m_diagram = {};
        m_diagram.detail = detail;
        m_unit = unitsOf(m_graph, detail, most);
        if (m_unit.empty() && !m_graph.nodes.empty()) return {};
        m_units = m_unit.empty() ? 0 : 1 + *std::max_element(m_unit.begin(), m_unit.end());
        findBlocks();
        if (m_units + static_cast<int>(m_blocks.size()) > most) return {};
        m_diagram.units.resize(static_cast<std::size_t>(m_units) + m_blocks.size());
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) addNode(static_cast<int>(i));
        nameAll();
        addEdges();
        finishBlocks();
        m_diagram.components = static_cast<int>(m_graph.nodes.size());
        return std::move(m_diagram);
    }

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    const OneLineGraph::Node& node(int i) const { return m_graph.nodes[at(i)]; }
    const std::string& idOf(int i) const { return m_engine.site().components().at(node(i).slot)->id; }

    /// Loads under the same symbols are one block; where one has only some of another's, they share it.
    void findBlocks() {
        std::map<std::vector<int>, int> blockOf;
        m_blocks.clear();
        std::vector<int> above;
        int last = -1;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const int load = static_cast<int>(i);
            if (!m_graph.isLoad(load)) continue;
            above.clear();
            for (const int* e = m_graph.in.begin(load); e != m_graph.in.end(load); ++e)
                above.push_back(m_unit[at(m_graph.edges[at(*e)].from)]);
            std::sort(above.begin(), above.end());
            above.erase(std::unique(above.begin(), above.end()), above.end());
            if (last < 0 || m_blocks[at(last)].above != above) {
                const auto [it, isNew] = blockOf.emplace(above, static_cast<int>(m_blocks.size()));
                if (isNew) m_blocks.push_back({above, load});
                last = it->second;
            }
            if (idOf(load) < idOf(m_blocks[at(last)].first)) m_blocks[at(last)].first = load;
            m_unit[i] = last;
        }
        const auto holds = [&](const Block& wide, const Block& narrow) {
            return std::includes(wide.above.begin(), wide.above.end(), narrow.above.begin(), narrow.above.end());
        };
        std::vector<int> target(m_blocks.size());
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            target[b] = static_cast<int>(b);
            if (m_blocks[b].above.empty() || m_blocks.size() > mostBlocks) continue;
            for (std::size_t other = 0; other < m_blocks.size(); ++other) {
                if (m_blocks[other].above.size() <= m_blocks[b].above.size() || !holds(m_blocks[other], m_blocks[b]))
                    continue;
                // The widest one: it holds all that the others do. Of several the one with the first id.
                const Block &own = m_blocks[at(target[b])], &rival = m_blocks[other];
                const auto size = [](const Block& block) { return block.above.size(); };
                if (target[b] == static_cast<int>(b) || size(rival) > size(own) ||
                    (size(rival) == size(own) && idOf(rival.first) < idOf(own.first)))
                    target[b] = static_cast<int>(other);
            }
        }
        std::vector<int> number(m_blocks.size(), -1);
        std::vector<Block> kept;
        for (std::size_t b = 0; b < m_blocks.size(); ++b)
            if (target[b] == static_cast<int>(b)) {
                number[b] = m_units + static_cast<int>(kept.size());
                kept.push_back(m_blocks[b]);
            }
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
            if (m_graph.isLoad(static_cast<int>(i))) m_unit[i] = number[at(target[at(m_unit[i])])];
        m_blocks = std::move(kept);
    }

    void addNode(int i) {
        const Slot slot = node(i).slot;
        const Component& component = *m_engine.site().components().at(slot);
        OneLineUnit& unit = m_diagram.units[at(m_unit[at(i)])];
        if (m_graph.isLoad(i)) {
            unit.kind = OneLineKind::Loads;
            if (unit.ids.empty()) unit.ids.push_back(component.id);
            else if (component.id < unit.ids.front()) unit.ids.front() = component.id;
            return;
        }
        unit.ids.push_back(component.id);
        const OneLineGraph::TypeFacts& facts = m_graph.factsOf(i);
        const ComponentResult result = m_engine.component(slot);
        unit.kind = facts.kind;
        if (unit.count == 0 || facts.type->id < unit.type) unit.type = facts.type->id;
        unit.state = unit.count == 0 ? node(i).state : std::max(unit.state, node(i).state);
        unit.feeds |= node(i).side;
        unit.in_v = std::max(unit.in_v, node(i).in_v);
        unit.out_v = std::max(unit.out_v, node(i).out_v);
        unit.isAssumed = unit.isAssumed || !component.assumed.empty();
        unit.rating_w += result.rating_w;
        if (node(i).state == OneLineState::Energized) { // without voltage it is asked, and gives nothing
            unit.flow_w += result.flow_w;
            if (result.rating_w > 0) unit.loading.add(result.loading());
        }
        const auto [rating, plate] = plateOf(i);
        if (rating.value > 0) {
            unit.eachDiffers = unit.eachDiffers || (unit.each > 0 && rating.value != unit.each);
            unit.each = std::max(unit.each, rating.value);
            unit.eachUnit = rating.unit;
        }
        unit.isShort = unit.isShort || (facts.kind == OneLineKind::Source && result.live && !(result.rating_w > 0) &&
                                        result.flow_w > 0);
        if (unit.count == 0) unit.plate = plate;
        if (plate.impedance_pct != unit.plate.impedance_pct || plate.impedance_va != unit.plate.impedance_va)
            unit.plate.impedance_pct = unit.plate.impedance_va = 0;
        if (plate.shortCircuit_a != unit.plate.shortCircuit_a) unit.plate.shortCircuit_a = 0;
        unit.count += component.array.count;
    }

    using Plate = std::pair<PlateRating, OneLinePlate>;
    /// The same for all of a type that have no values of their own.
    Plate plateOf(int i) {
        const Slot slot = node(i).slot;
        const auto& values = m_engine.site().components().at(slot)->values;
        const auto read = [&] {
            return Plate(plateRating(m_engine.site(), slot), plateValues(*m_graph.factsOf(i).type, values));
        };
        if (!values.empty()) return read();
        const auto [it, isNew] = m_plates.try_emplace(node(i).facts);
        if (isNew) it->second = read();
        return it->second;
    }

    /// Units in order of their first id, whatever the order of slots; those of blocks behind.
    void nameAll() {
        auto& units = m_diagram.units;
        for (OneLineUnit& unit : units) std::sort(unit.ids.begin(), unit.ids.end());
        std::vector<int> order(units.size()), place(units.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            const bool isBlockA = a >= m_units, isBlockB = b >= m_units;
            return isBlockA != isBlockB ? isBlockB : units[at(a)].ids.front() < units[at(b)].ids.front();
        });
        std::vector<OneLineUnit> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[at(order[i])] = static_cast<int>(i);
            sorted.push_back(std::move(units[at(order[i])]));
        }
        units = std::move(sorted);
        for (int& unit : m_unit) unit = place[at(unit)];
    }

    unsigned char feedOf(const OneLineGraph::Edge& edge) const {
        const unsigned char above = m_diagram.units[at(m_unit[at(edge.from)])].feeds;
        if (!m_graph.isLoad(edge.to)) {
            const unsigned char below = m_diagram.units[at(m_unit[at(edge.to)])].feeds;
            return below == FeedB || (below == NoFeed && above == FeedB) ? FeedB : FeedA;
        }
        if (above == FeedA || above == FeedB) return above;
        return edge.feed == 'B' ? FeedB : FeedA;
    }

    void addEdges() {
        std::map<std::tuple<int, int, int>, int> edgeOf;
        std::vector<std::vector<int>> outOf(m_diagram.units.size());
        m_rails.assign(m_graph.nodes.size(), NoFeed);
        m_liveRails = m_rails;
        m_fed.assign(m_graph.nodes.size(), 0);
        for (const OneLineGraph::Edge& edge : m_graph.edges) {
            const int from = m_unit[at(edge.from)], to = m_unit[at(edge.to)];
            if (from == to) {
                m_diagram.units[at(from)].inSeries = true;
                continue;
            }
            const unsigned char feed = feedOf(edge);
            const auto [it, isNew] =
                edgeOf.emplace(std::tuple(from, to, feed), static_cast<int>(m_diagram.edges.size()));
            if (isNew) {
                m_diagram.edges.emplace_back();
                m_diagram.edges.back().from = from;
                m_diagram.edges.back().to = to;
                m_diagram.edges.back().feed = feed;
                m_diagram.edges.back().isBack = true;
            }
            OneLineEdge& drawn = m_diagram.edges[at(it->second)];
            const LinkResult result = m_engine.link(edge.link);
            ++drawn.count;
            drawn.live = drawn.live || edge.live;
            drawn.isBack = drawn.isBack && edge.cyclic;
            if (edge.live) drawn.flow_w += result.flow_w;
            drawn.voltage_v = std::max(drawn.voltage_v, static_cast<double>(edge.voltage_v));
            if (edge.live && result.rated_a > 0) drawn.loading.add(result.loading());
            if (m_graph.isLoad(edge.to)) {
                m_rails[at(edge.to)] |= feed;
                if (edge.live) {
                    m_liveRails[at(edge.to)] |= feed;
                    m_fed[at(edge.to)] += result.flow_w;
                }
            } else {
                drawn.ids.push_back(m_engine.site().links().at(edge.link)->id);
            }
        }
        auto& edges = m_diagram.edges;
        for (OneLineEdge& edge : edges) std::sort(edge.ids.begin(), edge.ids.end());
        std::sort(edges.begin(), edges.end(), [](const OneLineEdge& a, const OneLineEdge& b) {
            return std::tie(a.from, a.to, a.feed) < std::tie(b.from, b.to, b.feed);
        });
        std::vector<int> fans(m_diagram.units.size());
        for (const OneLineEdge& edge : edges) ++fans[at(edge.from)];
        for (OneLineEdge& edge : edges) {
            const OneLineKind kind = m_diagram.units[at(edge.from)].kind;
            const bool isBus = kind == OneLineKind::Bus || kind == OneLineKind::Busway || kind == OneLineKind::Pdu;
            // Loads have theirs at the rungs.
            edge.hasBreaker = m_diagram.units[at(edge.to)].kind != OneLineKind::Loads &&
                              (isBus || kind == OneLineKind::Source || fans[at(edge.from)] > 1);
        }
    }

    /// Rungs: one for each type, state and way of being fed.
    void finishBlocks() {
        std::map<std::tuple<int, int, int, int>, int> rungOf; // unit, facts, state, feeds and live ones
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const int load = static_cast<int>(i);
            if (!m_graph.isLoad(load)) continue;
            OneLineUnit& unit = m_diagram.units[at(m_unit[i])];
            const auto key = std::tuple(m_unit[i], node(load).facts, static_cast<int>(node(load).state),
                                        4 * m_rails[i] + m_liveRails[i]);
            const auto [it, isNew] = rungOf.emplace(key, static_cast<int>(unit.loads.size()));
            if (isNew) unit.loads.emplace_back();
            OneLineLoad& rung = unit.loads[at(it->second)];
            const Component& component = *m_engine.site().components().at(node(load).slot);
            const Type& type = *m_graph.factsOf(load).type;
            rung.type = type.id;
            rung.role = type.role;
            rung.state = node(load).state;
            rung.feeds = m_rails[i];
            rung.liveFeeds = m_liveRails[i];
            rung.count += component.array.count;
            rung.demand_w += m_engine.component(node(load).slot).demand_w;
            rung.fed_w += m_fed[i];
            if (type.role == Role::Store)
                rung.rating_w += resolveStore(type, component.values).power_w * component.array.count;
            rung.ids.push_back(component.id);
        }
        for (OneLineUnit& unit : m_diagram.units) {
            if (unit.kind != OneLineKind::Loads) continue;
            for (OneLineLoad& rung : unit.loads) std::sort(rung.ids.begin(), rung.ids.end());
            const auto rank = [](const OneLineLoad& rung) {
                // Whole watts: a sum depends on its order in the last bits.
                return std::tuple(rung.role != Role::Rack, -std::round(rung.demand_w),
                                  std::string_view(rung.ids.front()));
            };
            std::sort(unit.loads.begin(), unit.loads.end(),
                      [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
            joinSmall(unit.loads);
            unit.state = OneLineState::Planned;
            for (const OneLineLoad& rung : unit.loads) {
                unit.rails |= rung.feeds;
                unit.count += rung.count;
                unit.flow_w += rung.fed_w;
                unit.state = std::max(unit.state, rung.state);
            }
            unit.feeds = unit.rails;
        }
    }

    static void joinSmall(std::vector<OneLineLoad>& rungs) {
        while (rungs.size() > mostRungs) {
            OneLineLoad last = std::move(rungs.back());
            rungs.pop_back();
            OneLineLoad& rest = rungs.back();
            rest.type.clear();
            rest.role = Role::Load;
            rest.state = std::max(rest.state, last.state);
            rest.feeds |= last.feeds;
            rest.liveFeeds |= last.liveFeeds;
            rest.count += last.count;
            rest.demand_w += last.demand_w;
            rest.fed_w += last.fed_w;
            rest.ids.insert(rest.ids.end(), last.ids.begin(), last.ids.end());
            std::sort(rest.ids.begin(), rest.ids.end());
        }
    }

    struct Block {
        std::vector<int> above; ///< symbols it hangs on
        int first = 0;          ///< the load of the first id
    };
    const Engine& m_engine;
    const OneLineGraph& m_graph;
    OneLineDiagram m_diagram;
    std::vector<int> m_unit; ///< by node
    int m_units = 0;         ///< those that are no blocks
    std::vector<Block> m_blocks;
    std::vector<unsigned char> m_rails, m_liveRails; ///< by node, of loads
    std::vector<double> m_fed;
    std::map<int, Plate> m_plates; ///< by facts
};

int widestRow(const OneLineDiagram& diagram) {
    std::map<int, int> rows;
    int widest = 0;
    for (const OneLineUnit& unit : diagram.units) widest = std::max(widest, ++rows[unit.row]);
    return widest;
}

} // namespace

void OneLineLoading::add(double loading) {
    if (!std::isfinite(loading)) return;
    highest = isKnown ? std::max(highest, loading) : loading;
    lowest = isKnown ? std::min(lowest, loading) : loading;
    isKnown = true;
}

OneLineDiagram oneLine(const Engine& engine, const OneLineWish& wish) {
    if (engine.results().revision == 0) return {};
    const OneLineGraph graph(engine, wish.planned);
    if (graph.nodes.empty()) return {};
    Maker maker(engine, graph);
    for (int detail = wish.each ? 0 : 1; detail < coarsest; ++detail) {
        OneLineDiagram diagram = maker.make(detail, wish.most);
        if (diagram.units.empty()) continue;
        if (wish.each) return diagram;
        arrange(diagram, {});
        if (widestRow(diagram) <= wish.widest) return diagram;
    }
    return maker.make(coarsest, static_cast<int>(graph.nodes.size()));
}

} // namespace gs
