// SPDX-License-Identifier: GPL-3.0-or-later
// Places the cells of a coolant diagram in columns (layered drawing after Sugiyama, Tagawa and Toda 1981) and runs the
// pipes of each loop through the gaps between them, so that no two of them lie on each other.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/diagram/coolant.h"

namespace gs {

namespace {

constexpr double cellGap = 24;                   ///< below each cell
constexpr double laneStep = 22, laneMargin = 28; ///< of vertical pipes in a gap
constexpr int sweeps = 12;
constexpr int fewStages = 8;              ///< up to which all rejectors stand in the last column
constexpr std::size_t mostOrdered = 1000; ///< cells for which an order with few crossings is looked for

struct Node {
    CoolantCell* cell = nullptr; ///< null: pipes of a loop on their way through a column
    int layer = 0;
    double height = 2 * coolantGrid; ///< with the gap
    double y = 0;
};

/// Pipes of a loop on one of its sides, between two columns.
struct Net {
    int loop = -1;
    int layer = 0; ///< the column on its left
    struct End {
        int node = 0;
        double port = coolantGrid;
    };
    std::vector<End> left, right;
    double top = 0, bottom = 0;
    int lane = 0;
};

/// Least squares with order and distance kept: minimises Σ (y - wanted)² under y[i + 1] ≥ y[i] + height[i], by
/// pooling adjacent violators.
std::vector<double> pooled(const std::vector<double>& wanted, const std::vector<double>& heights) {
    struct Block {
        double sum;
        int count;
        double mean() const { return sum / count; }
    };
    std::vector<Block> blocks;
    double before = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({wanted[i] - before, 1});
        before += heights[i];
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    std::vector<double> out;
    before = 0;
    for (const Block& block : blocks)
        for (int i = 0; i < block.count; ++i) {
            out.push_back(block.mean() + before);
            before += heights[out.size() - 1];
        }
    return out;
}

class Layout {
public:
    explicit Layout(CoolantDiagram& diagram) : m_diagram(diagram) {}

    void run() {
        makeNodes();
        makeNets();
        m_near.resize(m_nodes.size());
        for (const Net& net : m_nets)
            for (const Net::End& a : net.left)
                for (const Net::End& b : net.right) {
                    m_near[static_cast<std::size_t>(a.node)].push_back({b.node, b.port - a.port});
                    m_near[static_cast<std::size_t>(b.node)].push_back({a.node, a.port - b.port});
                }
        order();
        place();
        drawRuns(); // in the order of the loops, the outdoor air last
    }

private:
    Node& node(int index) { return m_nodes[static_cast<std::size_t>(index)]; }

    int add(CoolantCell& cell, int layer, double ports) {
        cell.port = std::ceil(cell.port / coolantGrid) * coolantGrid;
        cell.height = std::max(std::ceil(cell.height / coolantGrid) * coolantGrid, cell.port + ports);
        m_nodes.push_back({&cell, layer, cell.height + cellGap, 0});
        return static_cast<int>(m_nodes.size()) - 1;
    }

    void makeNodes() {
        int last = 0;
        for (const CoolantLoop& loop : m_diagram.loops) last = std::max(last, loop.stage);
        m_outdoorLayer = 2 * last + 3;
        const auto layerOf = [&](int loop) { return 2 * m_diagram.loops[static_cast<std::size_t>(loop)].stage + 1; };
        for (CoolantLoop& loop : m_diagram.loops) m_loops.push_back(add(loop.cell, 2 * loop.stage + 1, coolantGrid));
        for (CoolantUnit& unit : m_diagram.units) {
            m_units.push_back(-1);
            if (unit.part == CoolantPart::Pump || unit.part == CoolantPart::Tank) continue;
            const bool isEnd = unit.part == CoolantPart::Rejector && unit.into < 0;
            const int layer = isEnd && last <= fewStages ? m_outdoorLayer - 1
                              : unit.cools >= 0          ? layerOf(unit.cools) + 1
                              : unit.into >= 0           ? layerOf(unit.into) - 1
                                                         : 0;
            m_units.back() = add(unit.cell, layer, 2 * coolantGrid);
        }
        if (m_diagram.hasOutdoors) m_outdoors = add(m_diagram.outdoors, m_outdoorLayer, coolantGrid);
    }

    int passing(int layer) {
        m_nodes.push_back({nullptr, layer, 2 * coolantGrid, 0});
        return static_cast<int>(m_nodes.size()) - 1;
    }

    void makeNets() {
        for (std::size_t i = 0; i <= m_diagram.loops.size(); ++i) {
            const bool isLoop = i < m_diagram.loops.size();
            const int loop = isLoop ? static_cast<int>(i) : -1;
            const int own = isLoop ? m_loops[i] : m_outdoors;
            if (own < 0) continue;
            std::map<int, std::vector<Net::End>> left, right; // by column
            for (std::size_t u = 0; u < m_units.size(); ++u) {
                if (m_units[u] < 0) continue;
                const CoolantUnit& unit = m_diagram.units[u];
                const int column = node(m_units[u]).layer;
                const double port = unit.cell.port;
                if (!isLoop) {
                    if (unit.part == CoolantPart::Rejector && unit.into < 0 && unit.hasEnd)
                        left[column].push_back({m_units[u], port});
                    continue;
                }
                if (unit.cools == loop) right[column].push_back({m_units[u], port});
                if (unit.into == loop && !unit.isBack) left[column].push_back({m_units[u], port});
                if (unit.air == loop) left[column].push_back({m_units[u], port + coolantGrid});
            }
            const int column = node(own).layer;
            const Net::End self{own, node(own).cell->port};
            std::vector<Net::End> carried;
            for (int k = left.empty() ? column : left.begin()->first; k < column; ++k) {
                Net net{loop, k, left[k], {}};
                net.left.insert(net.left.end(), carried.begin(), carried.end());
                net.right = {k + 1 == column ? self : Net::End{passing(k + 1)}};
                carried = net.right;
                m_nets.push_back(std::move(net));
            }
            carried = {self};
            for (int k = column; !right.empty() && k < right.rbegin()->first; ++k) {
                Net net{loop, k, carried, right[k + 1]};
                carried.clear();
                if (k + 1 < right.rbegin()->first) carried = {Net::End{passing(k + 1)}};
                net.right.insert(net.right.end(), carried.begin(), carried.end());
                m_nets.push_back(std::move(net));
            }
        }
    }

    void stack(std::vector<int>& column) {
        double y = 0;
        for (const int index : column) {
            node(index).y = y;
            y += node(index).height;
        }
    }

    std::int64_t crossings() {
        std::map<int, std::vector<std::pair<double, double>>> edges; // by gap
        for (const Net& net : m_nets)
            for (const Net::End& a : net.left)
                for (const Net::End& b : net.right)
                    edges[net.layer].push_back({node(a.node).y + a.port, node(b.node).y + b.port});
        std::int64_t count = 0;
        for (const auto& [gap, list] : edges)
            for (std::size_t i = 0; i < list.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    count += (list[i].first - list[j].first) * (list[i].second - list[j].second) < 0;
        return count;
    }

    /// Each node goes to the middle of what it is joined to, column by column, there and back; the best is kept.
    void order() {
        for (std::size_t i = 0; i < m_nodes.size(); ++i) m_columns[m_nodes[i].layer].push_back(static_cast<int>(i));
        for (auto& [layer, column] : m_columns) stack(column);
        if (m_nodes.size() > mostOrdered) return;
        auto best = m_columns;
        std::int64_t fewest = crossings();
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool isForward = sweep % 2 == 0;
            std::vector<int> layers;
            for (const auto& [layer, column] : m_columns) layers.push_back(layer);
            if (!isForward) std::reverse(layers.begin(), layers.end());
            for (const int layer : layers) {
                auto& column = m_columns[layer];
                std::vector<std::pair<double, int>> wanted;
                for (const int index : column) {
                    double sum = 0;
                    int count = 0;
                    for (const auto& [other, shift] : m_near[static_cast<std::size_t>(index)])
                        if ((node(other).layer < layer) == isForward) {
                            sum += node(other).y + shift;
                            ++count;
                        }
                    wanted.push_back({count > 0 ? sum / count : node(index).y, index});
                }
                std::stable_sort(wanted.begin(), wanted.end(),
                                 [](const auto& a, const auto& b) { return a.first < b.first; });
                for (std::size_t i = 0; i < column.size(); ++i) column[i] = wanted[i].second;
                stack(column);
            }
            if (const std::int64_t count = crossings(); count < fewest) {
                fewest = count;
                best = m_columns;
            }
        }
        m_columns = best;
        for (auto& [layer, column] : m_columns) stack(column);
    }

    void place() {
        for (int sweep = 0; sweep < sweeps; ++sweep)
            for (auto& [layer, column] : m_columns) {
                std::vector<double> wanted, heights;
                for (const int index : column) {
                    const auto& near = m_near[static_cast<std::size_t>(index)];
                    double sum = 0;
                    for (const auto& [other, shift] : near) sum += node(other).y + shift;
                    wanted.push_back(near.empty() ? node(index).y : sum / static_cast<double>(near.size()));
                    heights.push_back(node(index).height);
                }
                const std::vector<double> y = pooled(wanted, heights);
                for (std::size_t i = 0; i < column.size(); ++i) node(column[i]).y = y[i];
            }
        double top = 1e300;
        for (const Node& each : m_nodes) top = std::min(top, each.y);
        std::vector<double> wanted;
        for (const Node& each : m_nodes) wanted.push_back(each.y - top);
        // A gap where no order of lanes keeps pipes from lying on each other gets its columns half a step apart.
        do snap(wanted);
        while (!assignLanes());
        double x = 0;
        for (int layer = 0; layer <= m_outdoorLayer; ++layer) {
            double width = 0;
            for (const int index : m_columns[layer])
                if (const CoolantCell* cell = node(index).cell) width = std::max(width, cell->width);
            for (const int index : m_columns[layer])
                if (CoolantCell* cell = node(index).cell) {
                    cell->x = x + (width - cell->width) / 2;
                    cell->y = node(index).y;
                }
            m_left.push_back(x);
            m_right.push_back(x + width);
            if (width > 0) m_diagram.width = x + width;
            const int lanes = m_lanes[layer];
            x += width + (lanes > 0 ? 2 * laneMargin + (lanes - 1) * laneStep : 0);
        }
    }

    void snap(const std::vector<double>& wanted) {
        m_diagram.height = 0;
        for (auto& [layer, column] : m_columns) {
            const double half = m_shifted.count(layer) ? coolantGrid / 2 : 0;
            double least = -1e300;
            for (const int index : column) {
                Node& each = node(index);
                each.y = std::max(
                    std::round(wanted[static_cast<std::size_t>(index)] / coolantGrid) * coolantGrid + half, least);
                least = each.y + each.height;
                m_diagram.height = std::max(m_diagram.height, least - cellGap);
            }
        }
    }

    double heightOf(const Net::End& end) { return node(end.node).y + end.port; }

    /// Vertical pipes of a gap that pass the same height stand beside each other; where one loop comes from the left at
    /// the height at which another goes off to the right, the first one turns off before it (as in channel routing,
    /// Yoshimura and Kuh 1982). False: a circle of such orders; the column right of the gap must shift.
    bool assignLanes() {
        std::map<int, std::vector<Net*>> gaps;
        for (Net& net : m_nets) {
            net.top = 1e300;
            net.bottom = -1e300;
            for (const auto* ends : {&net.left, &net.right})
                for (const Net::End& end : *ends) {
                    net.top = std::min(net.top, heightOf(end));
                    net.bottom = std::max(net.bottom, heightOf(end));
                }
            gaps[net.layer].push_back(&net);
        }
        for (auto& [gap, nets] : gaps) {
            std::stable_sort(nets.begin(), nets.end(), [](const Net* a, const Net* b) { return a->top < b->top; });
            std::map<double, Net*> comers;
            for (Net* net : nets)
                for (const Net::End& end : net->left) comers[heightOf(end)] = net;
            std::map<Net*, std::vector<Net*>> before;
            for (Net* net : nets)
                for (const Net::End& end : net->right)
                    if (const auto found = comers.find(heightOf(end)); found != comers.end() && found->second != net)
                        before[net].push_back(found->second);
            std::vector<double> ends; // of each lane
            std::vector<Net*> waiting = nets;
            for (Net* net : nets) net->lane = -1;
            while (!waiting.empty()) {
                const std::size_t open = waiting.size();
                std::vector<Net*> later;
                for (Net* net : waiting) {
                    int least = 0;
                    bool isReady = true;
                    for (const Net* other : before[net]) {
                        isReady &= other->lane >= 0;
                        least = std::max(least, other->lane + 1);
                    }
                    if (!isReady) {
                        later.push_back(net);
                        continue;
                    }
                    auto lane = static_cast<std::size_t>(least);
                    while (lane < ends.size() && ends[lane] > net->top - coolantGrid) ++lane;
                    if (lane >= ends.size()) ends.resize(lane + 1, -1e300);
                    ends[lane] = std::max(ends[lane], net->bottom);
                    net->lane = static_cast<int>(lane);
                }
                waiting = std::move(later);
                if (waiting.size() == open) {
                    // Every second column shifted keeps both of its gaps clear for good.
                    m_shifted.insert(gap % 2 == 0 ? gap + 1 : gap);
                    return false;
                }
            }
            m_lanes[gap] = static_cast<int>(ends.size());
        }
        return true;
    }

    void drawRuns() {
        for (const Net& net : m_nets) {
            const auto gap = static_cast<std::size_t>(net.layer);
            CoolantRun run;
            run.loop = net.loop;
            run.x = m_right[gap] + laneMargin + net.lane * laneStep;
            for (const auto* ends : {&net.left, &net.right}) {
                const bool isLeft = ends == &net.left;
                for (const Net::End& end : *ends) {
                    const CoolantCell* cell = node(end.node).cell;
                    // Through a column the pipes of its left gap run; those of the right one begin behind it.
                    const double x =
                        cell ? (isLeft ? cell->x + cell->width : cell->x) : m_right[gap + (isLeft ? 0 : 1)];
                    run.taps.push_back({x, node(end.node).y + end.port, cell != nullptr});
                }
            }
            std::stable_sort(run.taps.begin(), run.taps.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
            m_diagram.runs.push_back(std::move(run));
        }
    }

    CoolantDiagram& m_diagram;
    std::vector<Node> m_nodes;
    std::vector<Net> m_nets;
    std::vector<int> m_loops, m_units;
    int m_outdoors = -1, m_outdoorLayer = 0;
    std::vector<std::vector<std::pair<int, double>>> m_near; ///< by node: node, how far below the own port it begins
    std::map<int, std::vector<int>> m_columns;
    std::map<int, int> m_lanes;
    std::set<int> m_shifted; ///< columns half a step lower
    std::vector<double> m_left, m_right;
};

} // namespace

void arrange(CoolantDiagram& diagram) {
    if (!diagram.loops.empty()) Layout(diagram).run();
}

} // namespace gs
