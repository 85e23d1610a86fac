// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/flows.h"

#include <algorithm>
#include <numeric>

namespace gs {

namespace {

/// Boxes of each column in the order of the middle of where their bands come from, weighted by value; ties and the
/// first column: the larger above.
std::vector<std::vector<int>> ordered(const FlowDiagram& diagram) {
    std::vector<std::vector<int>> columns(static_cast<std::size_t>(diagram.columns));
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i)
        columns[static_cast<std::size_t>(diagram.boxes[i].column)].push_back(static_cast<int>(i));
    std::vector<double> place(diagram.boxes.size());
    for (auto& column : columns) {
        std::vector<double> from(diagram.boxes.size());
        for (const int box : column) {
            double sum = 0, weight = 0;
            for (const FlowBand& band : diagram.bands)
                if (band.to == box) {
                    sum += band.value * place[static_cast<std::size_t>(band.from)];
                    weight += band.value;
                }
            from[static_cast<std::size_t>(box)] = weight > 0 ? sum / weight : 0;
        }
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            const double x = from[static_cast<std::size_t>(a)], y = from[static_cast<std::size_t>(b)];
            return x != y ? x < y
                          : diagram.boxes[static_cast<std::size_t>(a)].value >
                                diagram.boxes[static_cast<std::size_t>(b)].value;
        });
        double at = 0;
        for (const int box : column) { // where it will stand, in units of value
            const double value = diagram.boxes[static_cast<std::size_t>(box)].value;
            place[static_cast<std::size_t>(box)] = at + value / 2;
            at += value;
        }
    }
    return columns;
}

} // namespace

void arrange(FlowDiagram& diagram, double width, double height, double box_width, double gap) {
    if (diagram.boxes.empty()) return;
    const auto columns = ordered(diagram);
    // One scale for all: that of the column that needs most.
    double scale = -1;
    for (const auto& column : columns) {
        double sum = 0;
        for (const int box : column) sum += diagram.boxes[static_cast<std::size_t>(box)].value;
        const double room = height - gap * static_cast<double>(std::max<std::size_t>(column.size(), 1) - 1);
        if (sum > 0 && (scale < 0 || room / sum < scale)) scale = std::max(room, 1.0) / sum;
    }
    const double step = diagram.columns > 1 ? (width - box_width) / (diagram.columns - 1) : 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        double needs = gap * static_cast<double>(std::max<std::size_t>(columns[c].size(), 1) - 1);
        for (const int box : columns[c]) needs += scale * diagram.boxes[static_cast<std::size_t>(box)].value;
        double y = (height - needs) / 2;
        for (const int index : columns[c]) {
            FlowBox& box = diagram.boxes[static_cast<std::size_t>(index)];
            box.x = step * static_cast<double>(c);
            box.y = y;
            box.width = box_width;
            box.height = scale * box.value;
            y += box.height + gap;
        }
    }
    // Bands leave and arrive from top to bottom in the order of what stands at their other end.
    std::vector<std::size_t> order(diagram.bands.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto stack = [&](int FlowBand::*own, int FlowBand::*other, double FlowBand::*edge) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const auto y = [&](std::size_t band) {
                return diagram.boxes[static_cast<std::size_t>(diagram.bands[band].*other)].y;
            };
            return y(a) < y(b);
        });
        std::vector<double> used(diagram.boxes.size());
        for (const std::size_t i : order) {
            FlowBand& band = diagram.bands[i];
            const auto box = static_cast<std::size_t>(band.*own);
            band.width = scale * band.value;
            band.*edge = diagram.boxes[box].y + used[box];
            used[box] += band.width;
        }
    };
    stack(&FlowBand::from, &FlowBand::to, &FlowBand::fromY);
    stack(&FlowBand::to, &FlowBand::from, &FlowBand::toY);
}

} // namespace gs
