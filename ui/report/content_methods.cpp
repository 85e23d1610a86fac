// SPDX-License-Identifier: GPL-3.0-or-later
// How the figures come about, in short: docs/methods.md and docs/engine.md have all of it. Only what the site has
// equipment for is told.
#include <algorithm>

#include "ui/report/content_parts.h"

namespace gs::ui {

namespace {

struct Method {
    const char* needs; ///< kinds or roles of which one must be there, by words; empty: always told
    const char* what;
    const char* formula; ///< the same in all languages
    const char* source;
};

constexpr Method methods[] = {
    {"", QT_TRANSLATE_NOOP("ReportWords", "Facility power and PUE"),
     "P_facility = P_IT + P_cooling + P_losses + P_house;  PUE = P_facility / P_IT",
     QT_TRANSLATE_NOOP("ReportWords", "ISO/IEC 30134-2; cooling power and losses are found together by passes until "
                                      "they settle within 1e-9.")},
    {"rack", QT_TRANSLATE_NOOP("ReportWords", "Racks"),
     "P = rack_power_kw_max (nameplate), rack_power_kw_typical (training), rack_power_kw_idle, else 0.3 · max",
     QT_TRANSLATE_NOOP("ReportWords", "Records of the makers. All electric power becomes heat.")},
    {"source", QT_TRANSLATE_NOOP("ReportWords", "Sources of power"),
     "P = P_rated · min(1.10, max(0, 1 − a (T − T0)) · max(0, 1 − b (h − h0) / 100))",
     QT_TRANSLATE_NOOP("ReportWords", "Ratings at ISO 3977-2 air, 15 °C and sea level; slopes of the records.")},
    {"gas", QT_TRANSLATE_NOOP("ReportWords", "Fuel gas"),
     "V = P · HR / 3600 / η_rel / (LHV/HHV) / HHV_scf · 0.0283168 m³/scf",
     QT_TRANSLATE_NOOP("ReportWords", "Heat rates of the records; 1,037 Btu/scf, US average heat content (EIA).")},
    {"transformer", QT_TRANSLATE_NOOP("ReportWords", "Transformers"), "P_loss = P0 + Pk (S / S_r)²",
     QT_TRANSLATE_NOOP("ReportWords", "IEC 60076-1; losses of the records.")},
    {"ups", QT_TRANSLATE_NOOP("ReportWords", "UPS"), "P_loss = P / η(P / P_r) − P",
     QT_TRANSLATE_NOOP("ReportWords", "Efficiency curves of the records, linear between their points.")},
    {"conductor", QT_TRANSLATE_NOOP("ReportWords", "Cables"), "I = P / (√3 U pf);  P_loss = 3 I² R' L / n",
     QT_TRANSLATE_NOOP("ReportWords", "Resistance as recorded; voltage drop by IEEE Std 141, 3.11.")},
    {"loop", QT_TRANSLATE_NOOP("ReportWords", "Coolant loops"), "V = Q / (ρ c_p ΔT)",
     QT_TRANSLATE_NOOP("ReportWords", "Melinder (IIR 2010): water and 25 % propylene glycol, 5 to 60 °C.")},
    {"chiller", QT_TRANSLATE_NOOP("ReportWords", "Chillers"),
     "COP = min(COP_cap, η T_e / (T_c − T_e));  DOE-2: P = Q_max / COP_rated · eir(x, y) · plr(r)",
     QT_TRANSLATE_NOOP("ReportWords", "Second-law fit of the makers' tables, or DOE-2 electric EIR (Hydeman 2002).")},
    {"cooling_tower", QT_TRANSLATE_NOOP("ReportWords", "Cooling towers"),
     "T_leaving = T_wb + Σ c_ijk T_wb^i R^j (L/G)^k",
     QT_TRANSLATE_NOOP("ReportWords", "YorkCalc correlation as in Modelica Buildings.")},
    {"dry_cooler", QT_TRANSLATE_NOOP("ReportWords", "Dry coolers"), "Q = Q_rated · (T_in − T_air) / ITD · G",
     QT_TRANSLATE_NOOP("ReportWords", "Initial temperature difference of the record.")},
    {"cdu", QT_TRANSLATE_NOOP("ReportWords", "Coolant distribution units"),
     "T_secondary = max(T_set, T_primary + approach)",
     QT_TRANSLATE_NOOP("ReportWords", "Approach of the record, the same at every load; pumps at constant speed.")},
    {"", QT_TRANSLATE_NOOP("ReportWords", "Capital"), "Σ unit price (low … high) + Σ price per km · L · runs + shells",
     QT_TRANSLATE_NOOP("ReportWords", "Prices of the records; those of like types are marked as assumed. What has no "
                                      "price on record is left out and counted.")},
    {"sound", QT_TRANSLATE_NOOP("ReportWords", "Sound"), "L_p = L_w − 10 log10(2π r²) − 1.9 dB/km",
     QT_TRANSLATE_NOOP("ReportWords", "ISO 9613-2:1996, hard ground, no walls; levels of the records, else typical.")},
};

/// Whether the site has what a method is about.
bool applies(const ReportSource& source, const std::string& needs) {
    if (needs.empty()) return true;
    for (const auto& [id, type] : source.site.types()) {
        if (!source.count.contains(id) && !source.length_m.contains(id)) continue;
        if (type->kind == needs) return true;
        if (needs == "rack" && type->role == Role::Rack) return true;
        if (needs == "source" && type->role == Role::Source) return true;
        if (needs == "gas" && type->find("heat_rate_kj_per_kwh")) return true;
        if (needs == "conductor" && type->find("resistance_ohm_per_km")) return true;
        if (needs == "loop" && (type->role == Role::Rejector || type->role == Role::Exchanger)) return true;
        if (needs == "sound" && (type->role == Role::Rejector || type->role == Role::Source)) return true;
    }
    return false;
}

} // namespace

void methodsChapter(const ReportSource& source, ReportChapter& chapter) {
    chapter.blocks.emplace_back(paragraph(
        ReportWords::tr("In short, for what stands on this site. Every formula with its range, its checks and its "
                        "assumptions is in docs/methods.md, how the engine puts them together in docs/engine.md.")));
    ReportTable table;
    table.title = ReportWords::tr("Methods");
    table.columns = {{ReportWords::tr("What"), 1.5}, {ReportWords::tr("Formula"), 3.4}, {ReportWords::tr("Source"), 3}};
    for (const Method& method : methods)
        if (applies(source, method.needs))
            table.rows.push_back({{textCell(ReportWords::tr(method.what)), textCell(QString::fromUtf8(method.formula)),
                                   textCell(ReportWords::tr(method.source))},
                                  {}});
    chapter.blocks.emplace_back(std::move(table));
    chapter.blocks.emplace_back(note(ReportWords::tr("Not modelled: transients, pressure drops of the whole network, "
                                                     "harmonics, humidity and thin air at coolers.")));
}

} // namespace gs::ui
