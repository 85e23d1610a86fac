// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/flows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gs {

namespace {

/// Boxes of each column by group, then by the middle of where their bands come from, weighted by value; ties and the
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
            // Rounded: boxes that come from one place are told apart by size, not by a last bit.
            from[static_cast<std::size_t>(box)] =
                weight > 0 && diagram.total > 0 ? std::round(1e6 * sum / weight / diagram.total) : 0;
        }
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            if (const int m = diagram.boxes[static_cast<std::size_t>(a)].group,
                n = diagram.boxes[static_cast<std::size_t>(b)].group;
                m != n)
                return m < n;
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

namespace {

bool passes(const FlowDiagram& diagram, const FlowBand& band, int column) {
    return diagram.boxes[static_cast<std::size_t>(band.from)].column < column &&
           column < diagram.boxes[static_cast<std::size_t>(band.to)].column;
}

/// Height of a column at a scale, with that of the bands that pass it.
double columnHeight(const FlowDiagram& diagram, const std::vector<int>& column, double passing, double scale,
                    double gap, double label) {
    double sum = gap * static_cast<double>(std::max<std::size_t>(column.size(), 1) - 1);
    for (const int box : column) sum += std::max(label, scale * diagram.boxes[static_cast<std::size_t>(box)].value);
    return passing > 0 ? sum + gap + scale * passing : sum;
}

} // namespace

double leastHeight(const FlowDiagram& diagram, double gap, double label) {
    std::vector<std::size_t> boxes(static_cast<std::size_t>(diagram.columns));
    for (const FlowBox& box : diagram.boxes) ++boxes[static_cast<std::size_t>(box.column)];
    std::size_t most = 0;
    for (const std::size_t count : boxes) most = std::max(most, count);
    constexpr double forWidths = 1.15;
    return forWidths * static_cast<double>(most) * (label + gap);
}

std::vector<double> columnPlaces(const FlowDiagram& diagram, double width, double box_width) {
    std::vector<double> places{0};
    const auto shareOf = [&](int gap) {
        const auto i = static_cast<std::size_t>(gap);
        return i < diagram.spacing.size() ? diagram.spacing[i] : 1.0;
    };
    double sum = 0;
    for (int gap = 0; gap + 1 < diagram.columns; ++gap) sum += shareOf(gap);
    for (int gap = 0; gap + 1 < diagram.columns; ++gap)
        places.push_back(places.back() + (width - box_width) * shareOf(gap) / sum);
    return places;
}

void arrange(FlowDiagram& diagram, double width, double height, double box_width, double gap, double label) {
    if (diagram.boxes.empty()) return;
    const auto columns = ordered(diagram);
    std::vector<double> passing(columns.size());
    for (const FlowBand& band : diagram.bands)
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (passes(diagram, band, static_cast<int>(c))) passing[c] += band.value;
    // One scale for all: the largest at which every column still fits, found by halving.
    double scale = 0, above = 0;
    for (const FlowBox& box : diagram.boxes) above = std::max(above, box.value);
    above = height / above;
    for (int i = 0; i < 60; ++i) {
        const double middle = (scale + above) / 2;
        bool fits = true;
        for (std::size_t c = 0; c < columns.size(); ++c)
            fits &= columnHeight(diagram, columns[c], passing[c], middle, gap, label) <= height;
        (fits ? scale : above) = middle;
    }
    std::vector<double> below; // where the bands that pass a column do
    const std::vector<double> places = columnPlaces(diagram, width, box_width);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        // Two lines beside a box where the column has the room.
        const bool isRoomy = columnHeight(diagram, columns[c], passing[c], scale, gap, 2 * label) <= height;
        const double least = isRoomy ? 2 * label : label;
        double y = (height - columnHeight(diagram, columns[c], passing[c], scale, gap, least)) / 2;
        for (const int index : columns[c]) {
            FlowBox& box = diagram.boxes[static_cast<std::size_t>(index)];
            box.x = places[c];
            box.width = box_width;
            box.height = scale * box.value;
            const double room = std::max(box.height, least);
            box.y = y + (room - box.height) / 2;
            y += room + gap;
        }
        below.push_back(y);
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
    for (const std::size_t i : order) { // from top to bottom, as they arrive
        FlowBand& band = diagram.bands[i];
        band.by.clear();
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (passes(diagram, band, static_cast<int>(c))) {
                band.by.push_back({places[c], below[c]});
                below[c] += band.width;
            }
    }
}

} // namespace gs
