// SPDX-License-Identifier: GPL-3.0-or-later
// Where the energy (or the money) of a site goes, as a Sankey diagram: boxes in columns, bands between them, all
// widths to one scale. What is shown is in FlowDiagram; where it stands is found by arrange().
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/engine/engine.h"

namespace gs {

enum class FlowKind { Power, Loss, Cooling, Compute, House, Heat, Missing, Money };

/// One of several things that share a box because each is too thin to be seen.
struct FlowPart {
    std::string word, type; ///< as in FlowBox
    double value = 0;
};

/// One box. Its name is `word` (English, for the user's language to look up), or that of `type`.
struct FlowBox {
    std::string word;
    std::string type; ///< id of a Type of the site; empty: `word` says it all
    FlowKind kind = FlowKind::Power;
    std::vector<std::string> ids; ///< components it stands for
    int column = 0;
    int group = 0;               ///< boxes of a column stand by group, then by where their bands come from
    std::vector<FlowPart> parts; ///< of a box for many: the largest first
    double low = 0, high = 0;    ///< money: the band whose middle `value` is
    std::string source;          ///< money: where the price is from
    double value = 0;            ///< the larger of what comes in and what goes out, in FlowDiagram::unit
    double x = 0, y = 0, width = 0, height = 0; ///< by arrange()
};

struct FlowBand {
    int from = 0, to = 0; ///< indices of boxes
    FlowKind kind = FlowKind::Power;
    double value = 0;
    double fromY = 0, toY = 0, width = 0; ///< upper edges at both ends and width, by arrange()
    /// By arrange(), of a band that passes columns: left and upper edge of its way below the boxes of each.
    std::vector<std::pair<double, double>> by;
};

struct FlowDiagram {
    std::vector<FlowBox> boxes;
    std::vector<FlowBand> bands;
    int columns = 0;
    std::vector<double> spacing; ///< room between columns, relative to each other; empty: all alike
    const char* unit = "W";
    double total = 0;                    ///< what the first column gives
    double knownFraction = 1;            ///< money: part of the list that has a price
    std::vector<FlowPart> unknown;       ///< money: types without one, `value` of them each
    std::vector<std::string> unknownIds; ///< the components and links of these types
};

/// Sources → site power → racks, cooling, losses, house → heat to the cooling plant or straight into the air → machines
/// that reject it. In W, at the engine's view. Every box but those at the ends gives away what it gets: the figures are
/// those of `facility_power_w` and `heat_w`, whose terms add up bit for bit. Thin ones of a kind are one box. Empty
/// without demand.
FlowDiagram energyFlows(const Engine& engine);

/// Capital (middle of the band from low to high, USD) → systems → types. Thin types of a system are one box. Empty
/// without a price.
FlowDiagram moneyFlows(const Engine& engine);

/// Left edges of the columns in `width`.
std::vector<double> columnPlaces(const FlowDiagram& diagram, double width, double box_width);
/// Places boxes and bands in `width` × `height`, columns `box_width` wide, boxes `gap` apart and in the middle of at
/// least `label` of height each, twice that where the column has room for it; the order within a column follows where
/// its bands come from, so that few cross. Bands that pass a column go below its boxes.
void arrange(FlowDiagram& diagram, double width, double height, double box_width, double gap, double label = 0);
/// Height in which that is possible with some left for the widths of bands.
double leastHeight(const FlowDiagram& diagram, double gap, double label);

} // namespace gs
