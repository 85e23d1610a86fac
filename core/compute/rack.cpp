// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/rack.h"

#include "core/power/values.h"

namespace gs {

RackModel resolveRack(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    RackModel m;
    const std::string it = type.text("it");
    m.kind = it == "storage"   ? ItKind::Storage
             : it == "cpu"     ? ItKind::Cpu
             : it == "network" ? ItKind::Network
                               : ItKind::Gpu;

    // Racks are in kW; single switches carry power_w_max and power_w_typical.
    const bool isRack = v.has("rack_power_kw_max") || v.has("rack_power_kw_typical");
    const double max = isRack ? v.kilowatts("rack_power_kw_max") : v.get("power_w_max");
    const double typical = isRack ? v.kilowatts("rack_power_kw_typical") : v.get("power_w_typical");
    const double nameplate = max > 0 ? max : typical; // with one of the two on record it stands for both
    const double training = typical > 0 ? typical : nameplate;
    const double idle = v.has("rack_power_kw_idle") ? v.kilowatts("rack_power_kw_idle") : idleFraction * nameplate;
    m.it_w = {nameplate, training, idle};

    m.gpus = static_cast<std::int64_t>(v.get("gpus", 0, 0, 1e6));
    m.gpu_tdp_w = v.get("gpu_tdp_w", 0, 0, 1e6);
    m.liquid_fraction = v.get("liquid_heat_fraction", 1 - v.get("air_heat_fraction", 1, 0, 1), 0, 1);
    m.air_fraction = 1 - m.liquid_fraction;
    if (m.liquid_fraction > 0 && v.has("supply_temp_c_max"))
        m.supply_temp_c_max = v.get("supply_temp_c_max", 45, -50, 150);
    m.return_rise_k = v.get("return_temp_rise_k", 10, 0.1, 100);
    m.bf16_flops = v.get("flops_bf16_dense_tflops", 0, 0, 1e12) * 1e12;
    m.fp8_flops = v.get("flops_fp8_dense_tflops", 0, 0, 1e12) * 1e12;
    m.fp4_flops = v.get("flops_fp4_dense_tflops", 0, 0, 1e12) * 1e12;
    m.power_factor = powerFactor(type, own);
    return m;
}

} // namespace gs
