// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says about a site on one day and in one load case. Units are in the field names (SI).
// No NaN, no infinity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/site/site.h"

namespace gs {

/// Day and load case the figures are for.
struct View {
    Date at;
    LoadCase loadCase = LoadCase::Nameplate;
    bool operator==(const View&) const = default;
};

/// Site totals: one field per key of `gigasite info --json`.
struct Figures {
    double dry_bulb_c = 0, wet_bulb_c = 0, altitude_m = 0;
    std::int64_t gpus_installed = 0, gpus_online = 0, racks = 0;
    double gpu_power_w = 0, it_power_w = 0, cooling_power_w = 0, losses_w = 0, house_power_w = 0, facility_power_w = 0;
    std::optional<double> pue; ///< null without IT load
    double supply_capacity_w = 0, firm_supply_w = 0, reserve_w = 0, unserved_w = 0, assumed_supply_w = 0;
    double storage_power_w = 0, storage_energy_wh = 0;
    double heat_w = 0, heat_rejection_capacity_w = 0, gas_m3_per_s = 0, water_m3_per_s = 0;
    double compute_bf16_dense_flops = 0, compute_fp8_dense_flops = 0, compute_fp4_dense_flops = 0, h100_equivalents = 0;
    double site_area_m2 = 0, built_area_m2 = 0, capex_usd_low = 0, capex_usd_high = 0, capex_priced_fraction = 0;
    bool operator==(const Figures&) const = default;
};
/// Keys in the order of `info --json`, with unit ("W", "m³/s", "") and value; pue absent when null.
struct FigureRow {
    const char* key;
    const char* unit;
    std::optional<double> value;
};
std::vector<FigureRow> figureRows(const Figures& figures);

enum class Severity : std::uint8_t { Error, Warning, Info };

struct Finding {
    std::string code; ///< area.kebab-name, never renamed
    Severity severity = Severity::Warning;
    std::vector<std::string> ids; ///< components or links, the culprit first
    std::string figures;          ///< "1.24 MW of 1.20 MW"
    std::string text;             ///< one sentence
    std::string remedy;           ///< one sentence; empty = none known
    bool waived = false;
    std::string waived_reason;
    bool operator==(const Finding&) const = default;
};

struct SourceRow {
    std::string id, type, kind;
    double capacity_w = 0; ///< as it counts in supply_capacity_w
    double output_w = 0;
    bool assumed = false;
    bool operator==(const SourceRow&) const = default;
};

struct LimitRow {
    std::string kind; ///< source, transformer, feeder, loop, rejector, gas, water, land
    std::string id;
    double used = 0, limit = 0;
    std::string unit;
    double headroom_fraction = 0;                                            ///< 1 - used / limit; of a limit of 0: -1
    std::optional<double> next_mw_gain_w, next_mw_usd_low, next_mw_usd_high; ///< only from nextMegawatt()
    bool operator==(const LimitRow&) const = default;
};

/// One term of a figure. All terms of a figure add up to it bit for bit, in any order.
struct Contribution {
    std::string id;   ///< component, link or "site"
    std::string type; ///< type id, may be empty
    std::string what; ///< e.g. "rack nameplate", "transformer loss", "cable loss"
    double value = 0;
    std::string quantity;   ///< key of the type's quantity it comes from; empty when computed
    std::int64_t count = 1; ///< elements of an array it covers
};

/// What the engine knows of one component (sums over all elements of an array).
struct ComponentResult {
    bool installed = false, live = false;
    bool works = false;      ///< live, and has what it runs on: power or a source above it, gas, water, coolant
    std::int64_t online = 0; ///< elements live, cooled and with power beside all others that are cooled
    double demand_w = 0;     ///< racks, pumps, fans, compressors: own electric use
    double flow_w = 0;       ///< converters and sources: power handed out at the supply side of losses
    double rating_w = 0;     ///< derated; 0 = no limit known
    double loss_w = 0;
    double heat_w = 0; ///< coolant side: heat carried
    double heat_capacity_w = 0;
    double supply_c = 0; ///< coolant temperature delivered (exchangers, rejectors)
    double loading() const {
        return rating_w > 0 ? flow_w / rating_w : heat_capacity_w > 0 ? heat_w / heat_capacity_w : 0;
    }
};
struct LinkResult {
    double flow_w = 0; ///< at the receiving end
    double loss_w = 0;
    double current_a = 0; ///< per line and run
    double rated_a = 0;
    double length_m = 0;                        ///< sum over the bundle
    double heat_w = 0;                          ///< coolant links
    double flow_m3_per_s = 0, velocity_m_s = 0; ///< coolant, in one pipe of the bundle; 0 where it cannot be told
    double velocity_limit_m_s = 0;              ///< of the pipe's record; 0 = none known
    double loading() const {
        return rated_a > 0 ? current_a / rated_a : velocity_limit_m_s > 0 ? velocity_m_s / velocity_limit_m_s : 0;
    }
};
struct LoopResult {
    std::string name; ///< id of its first supplier (byte order), else of its first member
    std::string fluid;
    double heat_w = 0, capacity_w = 0, set_point_c = 0, supply_c = 0, flow_m3_per_s = 0;
    std::vector<Slot> members;
};

/// The value handed out after every compute or update.
struct Results {
    std::uint64_t revision = 0;
    View view;
    Figures figures;
    std::vector<SourceRow> sources; ///< by id
    int errors = 0, warnings = 0, infos = 0, waived = 0;
    int passes = 0; ///< of the cooling-power loop
    bool converged = true;
};

} // namespace gs
