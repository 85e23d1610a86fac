// SPDX-License-Identifier: GPL-3.0-or-later
// The single-line diagram of a site: sources on top, one row for each step of the distribution below them, loads at
// the foot, equal branches drawn once. What is drawn is found by oneLine(), where it stands by arrange().
#pragma once

#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace gs {

enum class OneLineKind { Source, Transformer, Bus, Busway, Ups, Pdu, Converter, Loads };
/// Order: what is drawn of several is the highest.
enum class OneLineState {
    Planned, ///< not there yet
    Off,     ///< in an outage
    Dead,    ///< could run, but no live source that has any power reaches it
    Energized,
};
/// Feeds as bits: of which of them racks below hang; both bits: of both, none: no rack with two feeds below.
enum OneLineFeed : unsigned char { NoFeed = 0, FeedA = 1, FeedB = 2, BothFeeds = 3 };

/// Loading of what is drawn once: the highest of its members, and the lowest.
struct OneLineLoading {
    bool isKnown = false;
    double highest = 0, lowest = 0; ///< fractions of the rating
    void add(double loading);
};

/// What the plates of all members say; 0: not known, or not the same on each.
struct OneLinePlate {
    double impedance_pct = 0, impedance_va = 0; ///< of a transformer, and the rating that it refers to
    double shortCircuit_a = 0; ///< what a grid gives where it connects, or what the breakers of switchgear interrupt
    bool operator==(const OneLinePlate&) const = default;
};

/// Consumers (or batteries) of one type in a block of loads: one rung between feed A and feed B.
struct OneLineLoad {
    std::string type; ///< empty: several types that are small
    Role role = Role::Load;
    OneLineState state = OneLineState::Energized;
    unsigned char feeds = NoFeed;     ///< rails that reach it
    unsigned char liveFeeds = NoFeed; ///< those of them that have voltage
    int count = 0;                    ///< elements
    double demand_w = 0, fed_w = 0;
    double rating_w = 0;                        ///< batteries: power they can give
    std::vector<std::string> ids;               ///< sorted
    double x = 0, y = 0, width = 0, height = 0; ///< by arrange()
    bool isShort() const { return state == OneLineState::Energized && fed_w < demand_w * (1 - 1e-4); }
};

/// One symbol, or one block of loads.
struct OneLineUnit {
    OneLineKind kind = OneLineKind::Converter;
    std::string type; ///< empty for a block of loads
    OneLineState state = OneLineState::Energized;
    unsigned char feeds = NoFeed; ///< OneLineFeed; where no rack with two feeds is below it, that of what supplies it
    double in_v = 0, out_v = 0;   ///< 0: not known
    int count = 0;                ///< elements of all members
    bool inSeries = false;        ///< members feed each other
    std::vector<std::string> ids; ///< sorted; of a block of loads the first one, all are in `loads`
    double rating_w = 0, flow_w = 0;
    double each = 0;            ///< rating of one element as its plate says it, in `eachUnit`; 0: none
    const char* eachUnit = "W"; ///< "W", "VA" or "A"
    bool eachDiffers = false;   ///< `each` is the largest
    OneLinePlate plate;
    bool isAssumed = false;
    bool isShort = false; ///< asked for power and has none (0 MW, no gas): that cannot be said as a loading
    OneLineLoading loading;
    std::vector<OneLineLoad> loads; ///< of a block: racks first, then by demand

    // By arrange(). Wires come in at x, top and leave at x, bottom; those of a bus anywhere on its bar.
    int row = -1, band = 0;
    double label_width = 0, label_height = 0; ///< wanted: set before; a block: width and height of a rung's box
    double x = 0, top = 0, bottom = 0;
    double label_x = 0, label_y = 0;
    bool hasBar = false;
    double bar_left = 0, bar_right = 0, bar_y = 0;
    double rail_left = 0, rail_right = 0; ///< of a block: where feeds A and B run down; equal: one rail
    unsigned char rails = NoFeed;         ///< of a block: which of them there are
};

/// All lines from the members of one unit to those of another, by one feed.
struct OneLineEdge {
    int from = 0, to = 0;
    unsigned char feed = FeedA; ///< one bit
    int count = 0;
    bool live = false; ///< any of them is, and has voltage
    bool hasBreaker = false;
    bool isBack = false; ///< part of a circle: drawn, but does not count
    double flow_w = 0, voltage_v = 0;
    OneLineLoading loading;       ///< of the conductors
    std::vector<std::string> ids; ///< links, sorted; none for those to a block of loads
    struct Point {
        double x = 0, y = 0;
    };
    std::vector<Point> points; ///< by arrange(), from above to below
    Point breaker;             ///< its middle
};

/// Rows of one voltage level.
struct OneLineBand {
    std::vector<double> voltages_v; ///< falling; empty: loads without supply
    bool hasSources = false;        ///< the row of the sources
    double top = 0, bottom = 0;
};

struct OneLineDiagram {
    std::vector<OneLineUnit> units; ///< by their first id; blocks of loads behind
    std::vector<OneLineEdge> edges;
    std::vector<OneLineBand> bands; ///< from above to below
    int components = 0;             ///< that it stands for
    int detail = 0;                 ///< how much was drawn as one: 0 nothing, 1 equal branches, … 6 all of a kind
    double width = 0, height = 0;   ///< by arrange()
};

struct OneLineWish {
    int most = 34;        ///< symbols; more are drawn as one, coarser and coarser
    int widest = 7;       ///< of them side by side (not with `each`): what is wider cannot be read on a page
    bool each = false;    ///< nothing as one as long as that is no more than `most`
    bool planned = false; ///< with what is not there yet
};
/// At the engine's view. Total: circles, orphans, unfed loads give a finite drawing; equal sites give equal diagrams,
/// whatever the order in which they were built.
OneLineDiagram oneLine(const Engine& engine, const OneLineWish& wish = {});

/// px. Labels stand to the right of their symbol, at least `label_width` × `label_height` of the unit.
struct OneLineMetrics {
    double band_width = 78; ///< room for the names of the voltage levels, left
    double symbol = 34;     ///< diameter of a source; the others follow from it
    double gap = 18;        ///< between what stands side by side
};
void arrange(OneLineDiagram& diagram, const OneLineMetrics& metrics);

} // namespace gs
