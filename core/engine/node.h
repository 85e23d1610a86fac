// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what is kept of one component and of one link, with what the site totals know of each.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

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

/// What the site totals know of a component: everything it adds to them follows from this (booking.cpp).
struct TermKey {
    std::shared_ptr<const Resolved> resolved;
    std::int32_t installed = 0, live = 0, online = 0; ///< elements
    bool outdoor = false;                             ///< its footprint counts as built area
    double area_m2 = 0, house_w = 0;                  ///< zones
    bool operator==(const TermKey&) const = default;
    void add(Totals& totals, LoadCase loadCase, int sign) const;
    bool isPriceable() const;
    bool isPriced() const;
    ExactDollars capexLow() const;
    ExactDollars capexHigh() const;
};

/// What the site totals know of a link.
struct EdgeTerms {
    std::shared_ptr<const ResolvedConductor> conductor; ///< null: adds nothing
    double metres = 0;                                  ///< of all its pipes or runs
    ExactDollars low() const { return ExactDollars(conductor->price.usd_low * metres); }
    ExactDollars high() const { return ExactDollars(conductor->price.usd_high * metres); }
};

/// One supplier's part of a node's need.
struct Share {
    Slot link = noSlot;
    char feed = 'A';
    double room_w = 0;
    double flow_w = 0;
};

struct Node {
    const Component* component = nullptr; ///< null: free slot
    std::shared_ptr<const Resolved> resolved;
    bool installed = false, live = false;
    Slot hall = noSlot; ///< component slot of the hall it stands in
    Slot host = noSlot; ///< rack it is attached to
    /// Where its lists of links begin (State::ins() and the like): power and coolant out and in, gas and water in;
    /// valid links, dead or live.
    Slot firstOut = noSlot, firstIn = noSlot, firstCoolantOut = noSlot, firstCoolantIn = noSlot, firstGas = noSlot,
         firstWater = noSlot;
    bool hasGuests = false;        ///< something is attached to it (State::guests)
    std::uint32_t born = 0;        ///< number of its first put: tells one component from the next in its slot
    int loopIn = -1, loopOut = -1; ///< indices into State::loops
    int varying = -1;              ///< index into the pass arrays; -1: constant leaf (rack, load, store)
    int rank = 0;                  ///< power graph: children before parents

    double capacity_w = 0;                  ///< derated, all live elements; unlimited when no rating is known
    double above_w = 0;                     ///< what live sources can deliver to it
    Merit merit;                            ///< best source above
    ExactWatts belowFinite;                 ///< what its out-edges can take: finite part
    int belowUnlimited = 0;                 ///< and the number of out-edges that take anything
    ExactWatts constantOut;                 ///< draws of constant leaves below
    ExactWatts rackDraw, rackFlow;          ///< the part of it for racks, and what arrives at them
    double leaf_w = 0;                      ///< own constant demand (racks, loads, stores)
    ExactWatts loopHeat, hallHeat, allHeat; ///< racks: constant heat to loop, to hall air, and in all
    ExactWatts doorHeat;                    ///< rear doors: air heat taken from the host
    int loopHeatTo = -1;                    ///< loop loopHeat was booked to
    Slot hallHeatTo = noSlot;
    double bookedLimit_c = unlimited, bookedRise_k = 0;
    std::int32_t served = 0, cooled = 0;    ///< elements
    bool shed = false;                      ///< fewer served or cooled than live
    int hallPlace = -1;                     ///< place in Hall::racks
    int priority = 0, count = 0;            ///< as the order of serving last saw them
    TermKey term;                           ///< as booked in the totals
    bool moved = true;                      ///< its stand (State::ground) is not of this component yet
    std::optional<Date> energized, retired; ///< as its consumers last saw them
    bool hadOutages = false;                ///< likewise
    double below_w() const { return belowUnlimited > 0 ? unlimited : belowFinite.value(); }
    int elements() const { return component ? component->array.count : 0; }
    int liveElements() const { return live ? elements() : 0; }
};

inline constexpr std::uint8_t noPort = 255;

struct Edge {
    const Link* link = nullptr;      ///< null: free slot
    Slot from = noSlot, to = noSlot; ///< component slots; noSlot when missing
    Medium medium = Medium::Power;   ///< as it was when it was put: `link` may be gone when it is dropped
    bool valid = false;              ///< both ends exist and the ports fit the medium
    bool live = false;               ///< valid, both ends live, not part of a cycle
    bool cyclic = false;
    std::uint8_t outPort = noPort, inPort = noPort; ///< numbers of its ports in the types of its ends, once looked up
    std::shared_ptr<const ResolvedConductor> conductor;
    double ohm_per_km = 0, rated_a = 0; ///< 0 = lossless / no limit
    double rating_w = unlimited;        ///< of all lines and runs, at the receiving end
    double voltage_v = 0, power_factor = 0.95;
    double length_m = 0; ///< sum over the bundle
    int lines = 1;
    Thread out, in;                ///< in the lists of `from` and `to`
    int varying = -1;              ///< index into the pass arrays; -1: constant
    double flow_w = 0, draw_w = 0; ///< constant edges: delivered and drawn from `from`
    bool toRack = false;           ///< as booked in from's rackDraw
    double belowBooked = -1;       ///< what is booked in from's below; -1 = nothing
    EdgeTerms term;                ///< as booked in the totals
};

inline EdgeRange::Iterator& EdgeRange::Iterator::operator++() {
    m_link = ((*m_edges)[m_link].*m_thread).next;
    return *this;
}

} // namespace gs
