// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of result_site are the keys of `gigasite info --json`.
#include "database/result_rows.h"

namespace gs::db {

void writeSiteResults(Statements& sql, const std::vector<StoredResult>& results, std::int64_t revision) {
    run(sql("DELETE FROM result_site"));
    for (const auto& [view, f] : results) {
        run(sql("INSERT OR REPLACE INTO result_site (at, load_case, revision, dry_bulb_c, wet_bulb_c, altitude_m,"
                " gpus_installed, gpus_online, racks, gpu_power_w, it_power_w, cooling_power_w, losses_w, "
                "house_power_w,"
                " facility_power_w, pue, supply_capacity_w, firm_supply_w, reserve_w, unserved_w, assumed_supply_w,"
                " storage_power_w, storage_energy_wh, heat_w, heat_rejection_capacity_w, gas_m3_per_s, water_m3_per_s,"
                " compute_bf16_dense_flops, compute_fp8_dense_flops, compute_fp4_dense_flops, h100_equivalents,"
                " site_area_m2, built_area_m2, capex_usd_low, capex_usd_high, capex_priced_fraction)"
                " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
            formatDate(view.at), loadCaseName(view.loadCase), revision, f.dry_bulb_c, f.wet_bulb_c, f.altitude_m,
            f.gpus_installed, f.gpus_online, f.racks, f.gpu_power_w, f.it_power_w, f.cooling_power_w, f.losses_w,
            f.house_power_w, f.facility_power_w, f.pue, f.supply_capacity_w, f.firm_supply_w, f.reserve_w, f.unserved_w,
            f.assumed_supply_w, f.storage_power_w, f.storage_energy_wh, f.heat_w, f.heat_rejection_capacity_w,
            f.gas_m3_per_s, f.water_m3_per_s, f.compute_bf16_dense_flops, f.compute_fp8_dense_flops,
            f.compute_fp4_dense_flops, f.h100_equivalents, f.site_area_m2, f.built_area_m2, f.capex_usd_low,
            f.capex_usd_high, f.capex_priced_fraction);
    }
}

void writeComponentRows(Statements& sql, const std::vector<ProjectFile::ComponentRow>& rows, bool last,
                        std::int64_t revision) {
    SQLite::Statement& insert =
        sql("INSERT OR REPLACE INTO result_component (component, revision, installed, live, online, demand_w, flow_w,"
            " rating_w, loss_w, heat_w, heat_capacity_w, supply_c, loading) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const auto& [id, r] : rows)
        run(insert, id, revision, r.installed, r.live, r.online, r.demand_w, r.flow_w, r.rating_w, r.loss_w, r.heat_w,
            r.heat_capacity_w, r.supply_c, r.loading());
    if (!last) return;
    run(sql("DELETE FROM result_component WHERE revision <> ?"), revision);
    run(sql("UPDATE meta SET component_results_revision = ?1 WHERE NOT EXISTS"
            " (SELECT 1 FROM component c WHERE NOT EXISTS (SELECT 1 FROM result_component r WHERE r.component = "
            "c.id))"),
        revision);
}

} // namespace gs::db
