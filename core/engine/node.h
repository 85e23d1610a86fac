// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what is kept of one component and of one link, with what the site totals know of each.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <unordered_map>

#include "core/engine/resolve.h"
#include "core/engine/threads.h"
#include "core/exact.h"
#include "core/layout/geometry.h"

namespace gs {

inline constexpr double unlimited = std::numeric_limits<double>::infinity();
inline constexpr double tolerance = 1e-9; ///< of a rating: what is above it by less is rounding, not load

/// Whether what it draws or hands on depends on flows and heat; all others are constant leaves.
inline bool isVaryingRole(Role role) {
    switch (role) {
    case Role::Source:
    case Role::Converter:
    case Role::Exchanger:
    case Role::AirHandler:
    case Role::Pump:
    case Role::Rejector: return true;
    default: return false;
    }
}

/// Merit order of a source: solar first, then energy price, then id (State::isBefore). Nodes carry the best above them.
struct Merit {
    int rank = std::numeric_limits<int>::max(); ///< 0 solar, 1 priced, max = no source above
    Slot source = noSlot;
    double price = 0;
    std::uint32_t born = 0; ///< Node::born of the source: another one in the same slot is another
    bool operator==(const Merit&) const = default;
};

struct Totals {
    std::int64_t gpusInstalled = 0, gpusOnline = 0, racks = 0;
    ExactWatts gpuPower, it, rackHeat, edgeLossConstant;
    ExactWatts house; ///< halls, battery auxiliaries, plain loads
    ExactFlops bf16, fp8, fp4;
    ExactCount h100;
    ExactDollars capexLow, capexHigh;
    std::int64_t priced = 0, priceable = 0;
    ExactArea parcel, hallArea, outdoorArea;
};

/// What the site totals know of a zone's outline.
struct ZoneTerms {
    double area_m2 = 0, house_w = 0;
    bool operator==(const ZoneTerms&) const = default;
};

/// What the site totals know of a component: everything it adds to them follows from this (booking.cpp).
struct TermKey {
    SharedModel resolved;
    std::int32_t installed = 0, live = 0, online = 0; ///< elements
    bool outdoor = false;                             ///< its footprint counts as built area
    bool operator==(const TermKey&) const = default;
    bool isPriced() const; ///< it is installed and its price is on record
    ExactDollars capexLow(const ZoneTerms& zone) const;
    ExactDollars capexHigh(const ZoneTerms& zone) const;
};

/// One supplier's part of a node's need.
struct Share {
    Slot link = noSlot;
    char feed = 'A';
    double room_w = 0;
    double flow_w = 0;
};

/// Of a component that hands power on or varies from pass to pass: few of a site's thousands, so the rest does not
/// carry it.
struct Hub {
    double capacity_w = unlimited; ///< derated, all live elements; unlimited when no rating is known
    double above_w = 0;            ///< what live sources can deliver to it
    Merit merit;                   ///< best source above
    ExactWatts belowFinite;        ///< what its out-edges can take: finite part
    int belowUnlimited = 0;        ///< and the number of out-edges that take anything
    ExactWatts constantOut;        ///< draws of constant leaves below
    ExactWatts rackDraw, rackFlow; ///< the part of it for racks, and what arrives at them
    ExactWatts doorHeat;           ///< rear doors: air heat taken from the host
    double below_w() const { return belowUnlimited > 0 ? unlimited : belowFinite.value(); }
};
inline const Hub noHub; ///< of all others

struct Node {
    const Component* component = nullptr; ///< null: free slot
    SharedModel resolved;
    const Hub* hub = &noHub; ///< State::hubOf() to write to it
    Slot hall = noSlot;      ///< component slot of the hall it stands in
    Slot host = noSlot;      ///< rack it is attached to
    /// Where its lists of links begin (State::ins() and the like): power and coolant out and in, gas and water in;
    /// valid links, dead or live.
    Slot firstOut = noSlot, firstIn = noSlot, firstCoolantOut = noSlot, firstCoolantIn = noSlot, firstGas = noSlot,
         firstWater = noSlot;
    std::uint32_t born = 0;        ///< number of its first put: tells one component from the next in its slot
    int loopIn = -1, loopOut = -1; ///< indices into State::loops
    int varying = -1;              ///< index into the pass arrays; -1: constant leaf (rack, load, store)
    int rank = 0;                  ///< power graph: children before parents
    std::int32_t served = 0;       ///< elements whose whole demand is met
    double leaf_w = 0;             ///< own constant demand (racks, loads, stores)
    TermKey term;                  ///< as booked in the totals; of a rack also what its heat was booked as
    int loopHeatTo = -1;           ///< racks: loop their heat is booked to (State::loopHeat)
    Slot hallHeatTo = noSlot;      ///< and hall (State::hallHeat)
    int hallPlace = -1;            ///< place in Hall::racks
    std::int32_t online = 0;       ///< elements that are cooled and served beside others that are cooled
    bool installed = false, live = false;
    bool hasGuests = false;  ///< something is attached to it (State::guests)
    bool heatBooked = false; ///< racks: in the totals
    bool shed = false;       ///< fewer served or online than live
    bool moved = true;       ///< its stand (State::ground) is not of this component yet
    bool redated = false;    ///< it comes, goes or is out on other days than its consumers last saw
    bool dated = false;      ///< it comes or goes one day, or is out
    bool hasOutages = false;
    bool inHall = false;    ///< its zone is the hall itself, no zone within it
    std::int32_t count = 0; ///< elements; here and not in the component, which is far
    int elements() const { return count; }
    int liveElements() const { return live ? count : 0; }
};
static_assert(sizeof(Node) <= 144, "one of 100,000");

/// What links of one conductor, one voltage and one number of lines have in common (Cables): a site has few of these.
struct Cable {
    std::shared_ptr<const ResolvedConductor> conductor; ///< null: lossless, unpriced
    double ohm_per_km = 0, rated_a = 0;                 ///< 0 = lossless / no limit
    double voltage_v = 0, power_factor = defaultPowerFactor;
    int runs = 1, lines = 1;
    double rating_w = unlimited; ///< of all lines and runs, at the receiving end
    ExactDollars low(double metres) const { return ExactDollars(conductor->price.usd_low * metres); }
    ExactDollars high(double metres) const { return ExactDollars(conductor->price.usd_high * metres); }
};
inline const Cable noCable;

struct Edge;
/// What links add to the capital of a site.
struct LinkCosts {
    ExactDollars low, high;
    std::int64_t priced = 0, priceable = 0;
    std::unordered_map<const Type*, int> unpriced;
    void add(const Edge& edge);
};

struct Edge {
    const Link* link = nullptr; ///< null: free slot
    const Cable* cable = &noCable;
    double length_m = 0;             ///< sum over the bundle
    double flow_w = 0, draw_w = 0;   ///< constant edges: delivered and drawn from `from`
    double belowBooked = -1;         ///< what is booked in from's below; -1 = nothing
    Slot from = noSlot, to = noSlot; ///< component slots; noSlot when missing
    Thread out, in;                  ///< in the lists of `from` and `to`
    int varying = -1;                ///< index into the pass arrays; -1: constant
    char feed = 'A';
    /// Its metres are booked in the totals: length and cable as they are. No bit, as little as the feed above: ranks
    /// write the bits while findings of dates read that one (full_compute.cpp).
    bool priced = false;
    std::uint8_t mediumNumber : 3 = 0;
    bool valid : 1 = false; ///< both ends exist and the ports fit the medium
    bool live : 1 = false;  ///< valid, both ends live, not part of a cycle
    bool cyclic : 1 = false;
    bool toRack : 1 = false; ///< as booked in from's rackDraw
    /// As it was when it was put: `link` may be gone when it is dropped.
    Medium medium() const { return static_cast<Medium>(mediumNumber); }
    bool isOver(double carried_w) const { return cable->rated_a > 0 && carried_w > cable->rating_w * (1 + tolerance); }
    /// Of all its pipes or runs: a coolant link is a pair, supply and return.
    double metres() const { return length_m * cable->runs * (medium() == Medium::Coolant ? 2 : 1); }
};
static_assert(sizeof(Edge) <= 80, "three for each component");

inline EdgeRange::Iterator& EdgeRange::Iterator::operator++() {
    m_link = ((*m_edges)[m_link].*m_thread).next;
    return *this;
}

} // namespace gs
