// SPDX-License-Identifier: GPL-3.0-or-later
// A type with a component's own values, read once into the models of its role.
#pragma once

#include <map>
#include <memory>
#include <unordered_map>

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include "core/compute/rack.h"
#include "core/cooling/equipment.h"
#include "core/layout/geometry.h"
#include "core/money/capital.h"
#include "core/power/equipment.h"
#include "core/site/site.h"

namespace gs {

inline constexpr double maxClearance_m = 10; ///< how far a neighbour can matter

/// Counted by its holders, each in the one engine it belongs to: a node and its booking keep it with 8 bytes each.
struct Resolved : boost::intrusive_ref_counter<Resolved, boost::thread_unsafe_counter> {
    std::shared_ptr<const Type> type; ///< keeps the models' source alive
    Role role = Role::Structure;
    double power_factor = defaultPowerFactor;
    double voltage_v = 0;    ///< first voltage of its out port, else of its in port
    bool needsPower = false; ///< has a power in port
    bool givesPower = false; ///< has a power out port
    bool needsWater = false;
    bool needsGas = false;
    bool isRack = false;      ///< role rack and kind rack: counts in `racks`
    bool takesGround = false; ///< footprint matters for overlap
    bool isMounted = false;   ///< made to stand in or hang on racks
    bool isDoor = false;      ///< a rear door: it takes the air heat of the rack it hangs on, and no other
    bool isParcel = false, isHall = false, isRoad = false, isUps = false;
    bool isWall = false;             ///< others keep away from its outline, or stay in
    bool isObstacle = false;         ///< no equipment of the site, but nothing may stand on it
    Size size;                       ///< of one element
    double area_m2 = 0;              ///< of one element
    double clearance_m = 0;          ///< free air it needs around it
    bool ownWeight = false;          ///< its weight or its footprint is the component's own
    double mass_kg = 0;              ///< of one element; 0 = none on record
    double oil_l = 0;                ///< of one element
    double work_m = 0;               ///< free space for work before its front (NEC 110.26), by its record
    double crowd_m = 0;              ///< how far off other equipment may break a rule with it (State::crowding)
    double wall_m = 0;               ///< how far off a wall or a lot line may
    bool isGear = false;             ///< stands on a hall's floor and leaves no way past it
    int feedPorts = 0;               ///< power in ports
    double noise_limit_dba = 0;      ///< parcels; 0 = none set
    double ownDrop_pa = 0;           ///< of coolant in it, its own or on record; 0 = none
    double water_m3 = 0, fuel_l = 0; ///< kept in a tank, of one element
    bool isGrid = false, isDiesel = false;
    double coldStart_min = 0, runtime_min = 0; ///< sources; batteries of a UPS; 0 = none on record
    double burns_l_per_h = 0;                  ///< diesel at full load
    double load_power_w = 0;
    RackModel rack;
    SourceModel source;
    StoreModel store;
    ConverterModel converter;
    ExchangerModel exchanger;
    AirHandlerModel air;
    PumpModel pump;
    RejectorModel rejector;
    SupplyModel supply;
    Price price;
    double shell_usd_per_m2_low = 0, shell_usd_per_m2_high = 0;
    double set_point_c = 0; ///< by hand
    bool hasSetPoint = false;
    bool badValue = false; ///< an own value is no finite number in range

    double leaf_w(LoadCase loadCase) const {
        return role == Role::Rack    ? rack.power_w(loadCase)
               : role == Role::Store ? store.aux_w
               : role == Role::Load  ? load_power_w
                                     : 0;
    }
    double converterRating() const { return converterRating_w(converter, power_factor, voltage_v); }
};

using SharedModel = boost::intrusive_ptr<const Resolved>;

/// Whether its weight or its footprint is its own, not its type's.
bool hasOwnWeight(const Component& component);

/// A cable or pipe type, per metre of one run.
struct ResolvedConductor {
    std::shared_ptr<const Type> type;
    double ohm_per_km = 0, reactance_ohm_per_km = 0;
    double rated_a = 0;                  ///< 0 = no limit
    double inner_m = 0, roughness_m = 0; ///< pipes
    double velocity_limit_m_s = 0;       ///< 0 = no limit
    Price price;
};

/// Models by type and own values: a thousand racks set to 60 kW share one. Entries hold their type, so that an
/// address is never another type's; when there are too many, all are dropped.
class ResolveCache {
public:
    SharedModel get(const std::shared_ptr<const Type>& type, const Component& component);
    const std::shared_ptr<const ResolvedConductor>& conductor(const std::shared_ptr<const Type>& type);

private:
    static constexpr std::size_t most = 4096;
    std::unordered_map<const Type*, std::map<OwnValues, SharedModel>> m_models;
    std::unordered_map<const Type*, std::shared_ptr<const ResolvedConductor>> m_conductors;
    std::size_t m_count = 0;
    const std::shared_ptr<const ResolvedConductor>* m_lastConductor = nullptr; ///< one of them
    /// Asked for last: neighbours are alike. The model keeps the type.
    SharedModel m_last;
    OwnValues m_lastValues;
};

} // namespace gs
