// SPDX-License-Identifier: GPL-3.0-or-later
// Nameplate loads and ratings as auto-connect and cable sizing need them: sums over the subtree, no engine.
#pragma once

#include <limits>
#include <string>
#include <unordered_map>

#include "core/cooling/equipment.h"
#include "core/layout/overlay.h"

namespace gs {

/// Design air of the site: own values, else the climate's 0.4 % values.
Weather designWeather(const Site& site, const Catalog& catalog);

/// Nameplate heat a component gives to the coolant at one of its In ports by itself (all elements), W: the
/// liquid share of racks, the rated heat of air handlers.
double nameplateHeat(const Overlay& site, const Component& component);
/// Heat its coolant suppliers can take (all elements), W; 0 = none of its own (pumps, tanks). Towers and dry coolers:
/// at design air with coolant of `limit_c`, °C, as rated where that is infinite.
double heatCapacity_w(const Overlay& site, const Component& component, const Weather& weather,
                      double limit_c = std::numeric_limits<double>::infinity());
/// Warmest coolant that a rack or air handler works with, °C; infinite: none on record, or of another kind.
double warmestCoolant_c(const Overlay& site, const Component& component);
/// Power it can hand out (all elements), W; 0 = no limit on record. Sources: derated.
double powerRating_w(const Overlay& site, const Component& component, const Weather& weather);
/// Flow a cable or pipe between two components has to carry: what the taker asks or can pass on, at most what
/// the giver has. W, or W of heat.
double designFlow_w(const Overlay& site, const Link& link, const Weather& weather);

/// Present nameplate flows. Each is worked out once; add() keeps them up to date as links are chosen.
class Flows {
public:
    Flows(const Overlay& site, Weather weather) : m_site(site), m_weather(weather) {}

    /// What is asked of a component's In port of this medium: W, W of heat, m³/s of gas or water. A battery asks for
    /// its rated discharge power: what it gives has to fit through its feed.
    double load(const Component& component, const Port& in);
    /// Rating minus present flow of a component's Out port; infinite when no limit is on record. Of a coolant loop at
    /// `limit_c`, °C, which its newest member asks for.
    double room(const Component& component, const Port& out, double limit_c = std::numeric_limits<double>::infinity());
    /// Whether anything on the loop of an Out port brings coolant of `limit_c`, °C; also where nothing is on it yet.
    bool isColdEnough(const Component& component, const Port& out, double limit_c);
    /// Whether a link would bring together what keeps two temperatures at the same time: a chiller and what only cools
    /// with the air of the day (dry coolers, towers), or two set points by hand.
    bool mixesTemperatures(const Component& giver, const Port& out, const Component& taker, const Port& in);
    /// Whether a pump is on the loop of a coolant port.
    bool hasPump(const Component& component, const Port& port);
    /// Power it can still hand out to something of `load_w` with all that is above it, W; where nothing feeds it yet,
    /// by itself.
    double roomAbove_w(const Component& supplier, double load_w);
    /// Discharge power, W, that another battery on this supplier may have: the least rating minus the batteries on it,
    /// of the supplier and of those above it, up to the first that feeds anything else (as the engine counts storage).
    double storeRoom(const Component& supplier);
    /// After a link was added to the overlay: flows that it changes are forgotten.
    void forget() {
        m_power.clear();
        m_rooms.clear();
        m_stored.clear();
        m_above.clear();
        m_pumped.clear();
        m_depth = 0;
    }

private:
    /// Batteries below a component, and whether it feeds anything else.
    struct Stored {
        double power_w = 0;
        bool feedsOthers = false;
    };
    Stored stored(const Component& component);
    double demand(const Type& type, const Component& component);
    template <typename Visit> void walkLoop(const Component& component, const Port& port, Visit visit);
    double downstream_w(const Component& component);
    double gasLoad_m3_per_s(const Component& component);
    double loopHeat_w(const Component& component, const Port& port, double* capacity,
                      double limit_c = std::numeric_limits<double>::infinity());

    const Overlay& m_site;
    Weather m_weather;
    std::unordered_map<std::string, double> m_power; ///< handed out per component; being worked out: 0
    std::unordered_map<std::string, double> m_rooms;
    std::unordered_map<std::string, double> m_above; ///< roomAbove_w()
    std::unordered_map<std::string, bool> m_pumped;  ///< hasPump(), by component and port
    double m_aboveFor_w = -1;                        ///< for what load
    std::unordered_map<std::string, Stored> m_stored;
    std::unordered_map<const Type*, double> m_elements; ///< demand of one element without values of its own
    int m_depth = 0;
};

} // namespace gs
