// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/oneline_graph.h"

#include <algorithm>
#include <functional>

namespace gs {

namespace {

OneLineKind kindOf(const Type& type, bool takes, bool gives) {
    if (type.role == Role::Source) return OneLineKind::Source;
    if (type.role != Role::Converter) return OneLineKind::Loads;
    if (!takes && !gives) return OneLineKind::Converter;
    if (type.kind == "transformer") return OneLineKind::Transformer;
    if (type.kind == "switchgear") return OneLineKind::Bus;
    if (type.kind == "busway") return OneLineKind::Busway;
    if (type.kind == "ups") return OneLineKind::Ups;
    if (type.kind == "pdu") return OneLineKind::Pdu;
    return OneLineKind::Converter;
}

const Port* powerPort(const Type& type, const std::string& name, Direction direction) {
    for (const Port& port : type.ports)
        if (port.medium == Medium::Power && port.direction == direction && port.name == name) return &port;
    return nullptr;
}

/// As in core/engine/links.cpp: the first of the supplying port that the other one has; 0: they do not fit.
double commonVoltage(const Port& from, const Port& to) {
    for (const double v : from.voltages_v)
        if (std::find(to.voltages_v.begin(), to.voltages_v.end(), v) != to.voltages_v.end()) return v;
    return 0;
}

OneLineGraph::Lists listsOf(std::size_t nodes, const std::vector<OneLineGraph::Edge>& edges,
                            int OneLineGraph::Edge::*end) {
    OneLineGraph::Lists lists;
    lists.first.assign(nodes + 1, 0);
    for (const auto& edge : edges) ++lists.first[static_cast<std::size_t>(edge.*end) + 1];
    for (std::size_t i = 0; i < nodes; ++i) lists.first[i + 1] += lists.first[i];
    lists.edges.resize(edges.size());
    std::vector<int> next(lists.first.begin(), lists.first.end() - 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        lists.edges[static_cast<std::size_t>(next[static_cast<std::size_t>(edges[i].*end)]++)] = static_cast<int>(i);
    return lists;
}

} // namespace

OneLineGraph::OneLineGraph(const Engine& engine, bool planned) : site(engine.site()) {
    readNodes(engine, planned);
    readEdges();
    out = listsOf(nodes.size(), edges, &Edge::from);
    in = listsOf(nodes.size(), edges, &Edge::to);
    findCircles();
    sortOut();
    spreadVoltage();
}

int OneLineGraph::factsFor(const Type* type) {
    if (type == m_lastType) return m_lastFacts;
    const auto [it, isNew] = m_factsOf.emplace(type, static_cast<int>(facts.size()));
    if (isNew) {
        TypeFacts made;
        made.type = type;
        bool takes = false, gives = false;
        for (const Port& port : type->ports) {
            if (port.medium != Medium::Power) continue;
            const double v = port.voltages_v.empty() ? 0 : port.voltages_v.front();
            bool& seen = port.direction == Direction::In ? takes : gives;
            if (!seen) (port.direction == Direction::In ? made.in_v : made.out_v) = v;
            seen = true;
        }
        made.kind = kindOf(*type, takes, gives);
        made.isDrawn = (takes || gives) && type->role != Role::Structure && type->role != Role::Conductor;
        made.hash = mixed(std::hash<std::string>{}(type->id));
        made.kindHash = mixed(std::hash<std::string>{}(type->kind));
        facts.push_back(made);
    }
    m_lastType = type;
    return m_lastFacts = it->second;
}

void OneLineGraph::readNodes(const Engine& engine, bool planned) {
    const Date day = engine.results().view.at;
    const auto& components = site.components();
    for (Slot slot = 0; slot < components.slotCount(); ++slot) {
        const Component* component = components.at(slot);
        if (!component) continue;
        const Type* type = site.typeAt(slot).get();
        if (!type || component->array.count < 1) continue;
        Node node;
        node.facts = factsFor(type);
        const TypeFacts& own = facts[at(node.facts)];
        if (!own.isDrawn) continue;
        const bool isPlanned = component->energized && *component->energized > day;
        if (!component->isInstalled(day) && !(planned && isPlanned)) continue;
        node.slot = slot;
        node.state = isPlanned                ? OneLineState::Planned
                     : component->isLive(day) ? OneLineState::Dead
                                              : OneLineState::Off;
        node.givesPower = own.kind == OneLineKind::Source && engine.component(slot).rating_w > 0;
        nodes.push_back(node);
    }
}

void OneLineGraph::readEdges() {
    std::vector<int> nodeOf(site.components().slotCount(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) nodeOf[nodes[i].slot] = static_cast<int>(i);
    const auto& links = site.links();
    for (Slot slot = 0; slot < links.slotCount(); ++slot) {
        const Link* link = links.at(slot);
        if (!link || link->medium != Medium::Power) continue;
        const auto ends = site.endsOf(slot);
        if (ends.from == noSlot || ends.to == noSlot || ends.from == ends.to) continue;
        Edge edge;
        edge.from = nodeOf[ends.from];
        edge.to = nodeOf[ends.to];
        if (edge.from < 0 || edge.to < 0) continue;
        const Port* gives = powerPort(*factsOf(edge.from).type, link->from.port, Direction::Out);
        const Port* takes = powerPort(*factsOf(edge.to).type, link->to.port, Direction::In);
        if (!gives || !takes) continue;
        const double voltage = commonVoltage(*gives, *takes);
        if (!(voltage > 0)) continue; // a link that does not fit is none for the engine either
        edge.voltage_v = static_cast<float>(voltage);
        edge.link = slot;
        edge.feed = takes->feed ? takes->feed : link->feed;
        edges.push_back(edge);
        Node &from = nodes[at(edge.from)], &to = nodes[at(edge.to)];
        from.out_v = std::max(from.out_v, voltage);
        to.in_v = std::max(to.in_v, voltage);
    }
    for (Node& node : nodes) {
        const TypeFacts& own = facts[at(node.facts)];
        if (!(node.in_v > 0)) node.in_v = own.in_v;
        if (!(node.out_v > 0)) node.out_v = own.out_v;
    }
}

/// Strongly connected components (Tarjan 1972, without recursion); edges within one are cyclic.
void OneLineGraph::findCircles() {
    const std::size_t count = nodes.size();
    std::vector<int> number(count, -1), low(count), circle(count, -1), next(count), stack, path;
    int numbers = 0, circles = 0;
    for (int root = 0; root < static_cast<int>(count); ++root) {
        if (number[at(root)] >= 0 || out.count(root) == 0 || in.count(root) == 0) continue;
        path.push_back(root);
        while (!path.empty()) {
            const int node = path.back();
            if (number[at(node)] < 0) {
                number[at(node)] = low[at(node)] = numbers++;
                next[at(node)] = 0;
                stack.push_back(node);
            }
            bool goesDown = false;
            while (next[at(node)] < out.count(node)) {
                const int child = edges[at(out.begin(node)[next[at(node)]])].to;
                if (out.count(child) > 0 && number[at(child)] < 0) {
                    path.push_back(child);
                    goesDown = true;
                    break;
                }
                if (number[at(child)] >= 0 && circle[at(child)] < 0)
                    low[at(node)] = std::min(low[at(node)], low[at(child)]);
                ++next[at(node)];
            }
            if (goesDown) continue;
            path.pop_back();
            if (low[at(node)] != number[at(node)]) continue;
            for (int member = -1; member != node;) {
                member = stack.back();
                stack.pop_back();
                circle[at(member)] = circles;
            }
            ++circles;
        }
    }
    for (Edge& edge : edges) edge.cyclic = circle[at(edge.from)] >= 0 && circle[at(edge.from)] == circle[at(edge.to)];
}

void OneLineGraph::sortOut() {
    std::vector<int> waits(nodes.size(), 0);
    for (const Edge& edge : edges)
        if (!edge.cyclic) ++waits[at(edge.to)];
    order.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (waits[i] == 0) order.push_back(static_cast<int>(i));
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const int* e = out.begin(order[i]); e != out.end(order[i]); ++e)
            if (!edges[at(*e)].cyclic && --waits[at(edges[at(*e)].to)] == 0) order.push_back(edges[at(*e)].to);
}

/// What has voltage, from the sources down; of which feeds the racks below hang, from the racks up, and of
/// which what has no racks below, down again.
void OneLineGraph::spreadVoltage() {
    for (const int node : order) {
        Node& own = nodes[at(node)];
        if (own.state == OneLineState::Dead && own.givesPower) own.state = OneLineState::Energized;
        for (const int* e = out.begin(node); e != out.end(node); ++e) {
            Edge& edge = edges[at(*e)];
            Node& to = nodes[at(edge.to)];
            const bool runs = to.state == OneLineState::Dead || to.state == OneLineState::Energized;
            edge.live = !edge.cyclic && own.state == OneLineState::Energized && runs;
            if (edge.live) to.state = OneLineState::Energized;
        }
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        if (factsOf(*it).type->role == Role::Rack) {
            unsigned char feeds = NoFeed;
            for (const int* e = in.begin(*it); e != in.end(*it); ++e)
                feeds |= edges[at(*e)].feed == 'B' ? FeedB : FeedA;
            if (feeds != BothFeeds) continue;
            for (const int* e = in.begin(*it); e != in.end(*it); ++e)
                nodes[at(edges[at(*e)].from)].feeds |= edges[at(*e)].feed == 'B' ? FeedB : FeedA;
        } else {
            for (const int* e = in.begin(*it); e != in.end(*it); ++e)
                if (!edges[at(*e)].cyclic) nodes[at(edges[at(*e)].from)].feeds |= nodes[at(*it)].feeds;
        }
    }
    for (const int node : order) {
        nodes[at(node)].side |= nodes[at(node)].feeds;
        for (const int* e = out.begin(node); e != out.end(node); ++e)
            if (!edges[at(*e)].cyclic && nodes[at(edges[at(*e)].to)].feeds == NoFeed)
                nodes[at(edges[at(*e)].to)].side |= nodes[at(node)].side;
    }
}

} // namespace gs
