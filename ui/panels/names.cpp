// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/names.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cstring>

#include "core/exchange/quantity_text.h"
#include "ui/theme.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

struct Name {
    const char* key;
    const char* text;
};

// Sorted by topic, in the order in which the inspector shows the keys that decide what a type does.
constexpr Name quantityNames[] = {
    {"gpus", QT_TRANSLATE_NOOP("Quantity", "GPUs")},
    {"rotation_deg", QT_TRANSLATE_NOOP("Quantity", "Rotation, clockwise")},
    {"x_m", QT_TRANSLATE_NOOP("Quantity", "East (x)")},
    {"y_m", QT_TRANSLATE_NOOP("Quantity", "South (y)")},
    {"rack_power_kw_max", QT_TRANSLATE_NOOP("Quantity", "Power, nameplate")},
    {"rack_power_kw_typical", QT_TRANSLATE_NOOP("Quantity", "Power, training")},
    {"rack_power_kw_idle", QT_TRANSLATE_NOOP("Quantity", "Power, idle")},
    {"power_w_max", QT_TRANSLATE_NOOP("Quantity", "Power, nameplate")},
    {"power_w_typical", QT_TRANSLATE_NOOP("Quantity", "Power, typical")},
    {"gpu_tdp_w", QT_TRANSLATE_NOOP("Quantity", "GPU power (TDP)")},
    {"liquid_heat_fraction", QT_TRANSLATE_NOOP("Quantity", "Heat to liquid")},
    {"air_heat_fraction", QT_TRANSLATE_NOOP("Quantity", "Heat to air")},
    {"supply_temp_c_max", QT_TRANSLATE_NOOP("Quantity", "Coolant supply, warmest")},
    {"return_temp_rise_k", QT_TRANSLATE_NOOP("Quantity", "Coolant rise")},
    {"flops_bf16_dense_tflops", QT_TRANSLATE_NOOP("Quantity", "BF16 dense")},
    {"flops_fp8_dense_tflops", QT_TRANSLATE_NOOP("Quantity", "FP8 dense")},
    {"flops_fp4_dense_tflops", QT_TRANSLATE_NOOP("Quantity", "FP4 dense")},
    {"power_factor", QT_TRANSLATE_NOOP("Quantity", "Power factor")},
    {"power_kw", QT_TRANSLATE_NOOP("Quantity", "Power")},
    {"rated_power_mw", QT_TRANSLATE_NOOP("Quantity", "Rated power")},
    {"capacity_mw", QT_TRANSLATE_NOOP("Quantity", "Capacity")},
    {"energy_mwh", QT_TRANSLATE_NOOP("Quantity", "Energy")},
    {"duration_h", QT_TRANSLATE_NOOP("Quantity", "Duration")},
    {"aux_load_fraction_of_power", QT_TRANSLATE_NOOP("Quantity", "Auxiliary load, share")},
    {"round_trip_efficiency", QT_TRANSLATE_NOOP("Quantity", "Round-trip efficiency")},
    {"temperature_derate_per_c", QT_TRANSLATE_NOOP("Quantity", "Derating per °C")},
    {"derate_knee_temp_c", QT_TRANSLATE_NOOP("Quantity", "Derating from")},
    {"altitude_derate", QT_TRANSLATE_NOOP("Quantity", "Derating per 100 m")},
    {"heat_rate_kj_per_kwh", QT_TRANSLATE_NOOP("Quantity", "Heat rate")},
    {"energy_price_usd_per_mwh", QT_TRANSLATE_NOOP("Quantity", "Energy price")},
    {"efficiency", QT_TRANSLATE_NOOP("Quantity", "Efficiency")},
    {"rated_mva", QT_TRANSLATE_NOOP("Quantity", "Rating")},
    {"no_load_loss_kw", QT_TRANSLATE_NOOP("Quantity", "No-load loss")},
    {"load_loss_kw", QT_TRANSLATE_NOOP("Quantity", "Load loss")},
    {"bus_current_a", QT_TRANSLATE_NOOP("Quantity", "Bus current")},
    {"rated_kw", QT_TRANSLATE_NOOP("Quantity", "Rating")},
    {"rated_current_a", QT_TRANSLATE_NOOP("Quantity", "Rated current")},
    {"resistance_ohm_per_m_per_phase", QT_TRANSLATE_NOOP("Quantity", "Resistance per phase")},
    {"length_m", QT_TRANSLATE_NOOP("Quantity", "Length")},
    {"opacity_fraction", QT_TRANSLATE_NOOP("Quantity", "Opacity")},
    {"reference_length_m", QT_TRANSLATE_NOOP("Quantity", "True distance of both points")},
    {"reference_x1_fraction", QT_TRANSLATE_NOOP("Quantity", "First point, share of width")},
    {"reference_y1_fraction", QT_TRANSLATE_NOOP("Quantity", "First point, share of depth")},
    {"reference_x2_fraction", QT_TRANSLATE_NOOP("Quantity", "Second point, share of width")},
    {"reference_y2_fraction", QT_TRANSLATE_NOOP("Quantity", "Second point, share of depth")},
    {"rated_kv", QT_TRANSLATE_NOOP("Quantity", "Rated voltage")},
    {"resistance_ohm_per_km", QT_TRANSLATE_NOOP("Quantity", "Resistance")},
    {"inner_diameter_mm", QT_TRANSLATE_NOOP("Quantity", "Inner diameter")},
    {"velocity_limit_m_s", QT_TRANSLATE_NOOP("Quantity", "Velocity limit")},
    {"heat_at_limit_mw_water_10k", QT_TRANSLATE_NOOP("Quantity", "Heat at limit, water, 10 K")},
    {"rated_heat_kw", QT_TRANSLATE_NOOP("Quantity", "Rated heat")},
    {"approach_k", QT_TRANSLATE_NOOP("Quantity", "Approach")},
    {"pump_power_kw", QT_TRANSLATE_NOOP("Quantity", "Pump power")},
    {"chilled_water_supply_c", QT_TRANSLATE_NOOP("Quantity", "Chilled water supply")},
    {"water_supply_c", QT_TRANSLATE_NOOP("Quantity", "Water supply")},
    {"fan_power_kw", QT_TRANSLATE_NOOP("Quantity", "Fan power")},
    {"fan_law_exponent", QT_TRANSLATE_NOOP("Quantity", "Fan law exponent")},
    {"flow_m3_h", QT_TRANSLATE_NOOP("Quantity", "Flow")},
    {"min_speed_fraction", QT_TRANSLATE_NOOP("Quantity", "Lowest speed")},
    {"affinity_exponent_power", QT_TRANSLATE_NOOP("Quantity", "Affinity exponent")},
    {"leaving_water_set_point_c", QT_TRANSLATE_NOOP("Quantity", "Leaving water, set point")},
    {"rated_cop", QT_TRANSLATE_NOOP("Quantity", "Rated COP")},
    {"second_law_efficiency", QT_TRANSLATE_NOOP("Quantity", "Second-law efficiency")},
    {"design_approach_k", QT_TRANSLATE_NOOP("Quantity", "Design approach")},
    {"design_range_k", QT_TRANSLATE_NOOP("Quantity", "Design range")},
    {"initial_temperature_difference_k", QT_TRANSLATE_NOOP("Quantity", "Initial temperature difference")},
    {"cycles_of_concentration", QT_TRANSLATE_NOOP("Quantity", "Cycles of concentration")},
    {"noise_limit_dba", QT_TRANSLATE_NOOP("Quantity", "Noise limit at the line")},
    {"floor_load_kpa", QT_TRANSLATE_NOOP("Quantity", "Floor rating")},
    {"drift_fraction", QT_TRANSLATE_NOOP("Quantity", "Drift, share")},
    {"capacity_mmscfd", QT_TRANSLATE_NOOP("Quantity", "Gas capacity")},
    {"capacity_l_per_s", QT_TRANSLATE_NOOP("Quantity", "Water capacity")},
    {"unit_price_usd_low", QT_TRANSLATE_NOOP("Quantity", "Price, low")},
    {"unit_price_usd_high", QT_TRANSLATE_NOOP("Quantity", "Price, high")},
    {"capex_usd_low", QT_TRANSLATE_NOOP("Quantity", "Price, low")},
    {"capex_usd_high", QT_TRANSLATE_NOOP("Quantity", "Price, high")},
    {"capex_usd_per_kw_low", QT_TRANSLATE_NOOP("Quantity", "Price per kW, low")},
    {"capex_usd_per_kw_high", QT_TRANSLATE_NOOP("Quantity", "Price per kW, high")},
    {"capex_usd_per_kwh_low", QT_TRANSLATE_NOOP("Quantity", "Price per kWh, low")},
    {"capex_usd_per_kwh_high", QT_TRANSLATE_NOOP("Quantity", "Price per kWh, high")},
    {"capex_usd_per_km_low", QT_TRANSLATE_NOOP("Quantity", "Price per km, low")},
    {"capex_usd_per_km_high", QT_TRANSLATE_NOOP("Quantity", "Price per km, high")},
};
// Named, but not among those that decide what a type does.
constexpr Name otherNames[] = {
    {"cpus", QT_TRANSLATE_NOOP("Quantity", "CPUs")},
    {"host_gbit_s", QT_TRANSLATE_NOOP("Quantity", "Host network")},
    {"scale_out_gbit_s", QT_TRANSLATE_NOOP("Quantity", "Scale-out network")},
    {"port_gbit_s", QT_TRANSLATE_NOOP("Quantity", "Speed of a port")},
    {"capacity_tbit_s", QT_TRANSLATE_NOOP("Quantity", "Switching capacity")},
    {"capacity_tb_raw", QT_TRANSLATE_NOOP("Quantity", "Raw capacity")},
    {"read_gb_s", QT_TRANSLATE_NOOP("Quantity", "Read rate")},
    {"write_gb_s", QT_TRANSLATE_NOOP("Quantity", "Write rate")},
    {"hbm_gb", QT_TRANSLATE_NOOP("Quantity", "HBM")},
    {"sound_power_dba", QT_TRANSLATE_NOOP("Quantity", "Sound power")},
    {"cop_cap", QT_TRANSLATE_NOOP("Quantity", "COP, at most")},
    {"npsh_required_m", QT_TRANSLATE_NOOP("Quantity", "NPSH required")},
    {"psu_count", QT_TRANSLATE_NOOP("Quantity", "Power supplies")},
    {"psu_kw", QT_TRANSLATE_NOOP("Quantity", "Power of a power supply")},
    {"width_m", QT_TRANSLATE_NOOP("Quantity", "Width")},
    {"depth_m", QT_TRANSLATE_NOOP("Quantity", "Depth")},
    {"height_m", QT_TRANSLATE_NOOP("Quantity", "Height")},
    {"mass_t", QT_TRANSLATE_NOOP("Quantity", "Mass")},
    {"mass_kg", QT_TRANSLATE_NOOP("Quantity", "Mass")},
    {"lead_time_months", QT_TRANSLATE_NOOP("Quantity", "Lead time")},
    {"failures_per_year", QT_TRANSLATE_NOOP("Quantity", "Failures per year")},
    {"mttr_h", QT_TRANSLATE_NOOP("Quantity", "Time to repair")},
    {"mtbf_h", QT_TRANSLATE_NOOP("Quantity", "Time between failures")},
    {"forced_outage_rate", QT_TRANSLATE_NOOP("Quantity", "Forced outage rate")},
    {"min_load_fraction", QT_TRANSLATE_NOOP("Quantity", "Lowest load")},
    {"ramp_mw_per_min", QT_TRANSLATE_NOOP("Quantity", "Ramp")},
    {"impedance_pct", QT_TRANSLATE_NOOP("Quantity", "Impedance")},
    {"hv_kv", QT_TRANSLATE_NOOP("Quantity", "High voltage")},
    {"lv_kv", QT_TRANSLATE_NOOP("Quantity", "Low voltage")},
    {"nox_ppm", QT_TRANSLATE_NOOP("Quantity", "NOx")},
    {"co2_kg_per_mwh", QT_TRANSLATE_NOOP("Quantity", "CO₂")},
};

constexpr Name figureNames[] = {
    {"dry_bulb_c", QT_TRANSLATE_NOOP("Figure", "Dry bulb")},
    {"wet_bulb_c", QT_TRANSLATE_NOOP("Figure", "Wet bulb")},
    {"altitude_m", QT_TRANSLATE_NOOP("Figure", "Altitude")},
    {"gpus_installed", QT_TRANSLATE_NOOP("Figure", "GPUs installed")},
    {"gpus_online", QT_TRANSLATE_NOOP("Figure", "GPUs online")},
    {"racks", QT_TRANSLATE_NOOP("Figure", "Racks")},
    {"gpu_power_w", QT_TRANSLATE_NOOP("Figure", "GPU power")},
    {"it_power_w", QT_TRANSLATE_NOOP("Figure", "IT power")},
    {"cooling_power_w", QT_TRANSLATE_NOOP("Figure", "Cooling power")},
    {"losses_w", QT_TRANSLATE_NOOP("Figure", "Distribution losses")},
    {"house_power_w", QT_TRANSLATE_NOOP("Figure", "House load")},
    {"facility_power_w", QT_TRANSLATE_NOOP("Figure", "Facility power")},
    {"pue", QT_TRANSLATE_NOOP("Figure", "PUE")},
    {"supply_capacity_w", QT_TRANSLATE_NOOP("Figure", "Supply capacity")},
    {"firm_supply_w", QT_TRANSLATE_NOOP("Figure", "Firm supply")},
    {"reserve_w", QT_TRANSLATE_NOOP("Figure", "Reserve")},
    {"unserved_w", QT_TRANSLATE_NOOP("Figure", "Unserved")},
    {"assumed_supply_w", QT_TRANSLATE_NOOP("Figure", "Assumed supply")},
    {"storage_power_w", QT_TRANSLATE_NOOP("Figure", "Storage power")},
    {"storage_energy_wh", QT_TRANSLATE_NOOP("Figure", "Storage energy")},
    {"heat_w", QT_TRANSLATE_NOOP("Figure", "Heat")},
    {"heat_rejection_capacity_w", QT_TRANSLATE_NOOP("Figure", "Heat rejection capacity")},
    {"gas_m3_per_s", QT_TRANSLATE_NOOP("Figure", "Gas")},
    {"water_m3_per_s", QT_TRANSLATE_NOOP("Figure", "Water")},
    {"compute_bf16_dense_flops", QT_TRANSLATE_NOOP("Figure", "Compute, BF16 dense")},
    {"compute_fp8_dense_flops", QT_TRANSLATE_NOOP("Figure", "Compute, FP8 dense")},
    {"compute_fp4_dense_flops", QT_TRANSLATE_NOOP("Figure", "Compute, FP4 dense")},
    {"h100_equivalents", QT_TRANSLATE_NOOP("Figure", "H100 equivalents")},
    {"site_area_m2", QT_TRANSLATE_NOOP("Figure", "Parcel")},
    {"built_area_m2", QT_TRANSLATE_NOOP("Figure", "Built area")},
    {"capex_usd_low", QT_TRANSLATE_NOOP("Figure", "Capital, low")},
    {"capex_usd_high", QT_TRANSLATE_NOOP("Figure", "Capital, high")},
    {"capex_priced_fraction", QT_TRANSLATE_NOOP("Figure", "Priced share")},
};

constexpr Name limitKinds[] = {
    {"exchanger", QT_TRANSLATE_NOOP("Limit", "Heat exchanger")},
    {"air handler", QT_TRANSLATE_NOOP("Limit", "Air handler")},
    {"source", QT_TRANSLATE_NOOP("Limit", "Source")},
    {"transformer", QT_TRANSLATE_NOOP("Limit", "Transformer")},
    {"feeder", QT_TRANSLATE_NOOP("Limit", "Feeder")},
    {"loop", QT_TRANSLATE_NOOP("Limit", "Cooling loop")},
    {"rejector", QT_TRANSLATE_NOOP("Limit", "Heat rejection")},
    {"gas", QT_TRANSLATE_NOOP("Limit", "Gas supply")},
    {"water", QT_TRANSLATE_NOOP("Limit", "Water supply")},
    {"land", QT_TRANSLATE_NOOP("Limit", "Land")},
    {"supply", QT_TRANSLATE_NOOP("Limit", "Supply of the site")},
};

constexpr Name words[] = {
    {"published", QT_TRANSLATE_NOOP("Basis", "published")},
    {"derived", QT_TRANSLATE_NOOP("Basis", "derived")},
    {"assumed", QT_TRANSLATE_NOOP("Basis", "assumed")},
    {"from memory", QT_TRANSLATE_NOOP("Basis", "from memory")},
    {"high", QT_TRANSLATE_NOOP("Basis", "high confidence")},
    {"medium", QT_TRANSLATE_NOOP("Basis", "medium confidence")},
    {"low", QT_TRANSLATE_NOOP("Basis", "low confidence")},
};

template <std::size_t N> const char* lookUp(const Name (&table)[N], const std::string& key) {
    for (const Name& name : table)
        if (key == name.key) return name.text;
    return nullptr;
}

QString spelledOut(const std::string& key) {
    // Units in the middle or at the end of a key are said beside the number, not in its name.
    static const QStringList unitWords{
        "w",   "kw",  "mw", "wh", "kwh",  "mwh",  "kva", "mva", "kv",   "a",  "ka",  "c",      "k",     "m",
        "mm",  "m2",  "m3", "h",  "s",    "ms",   "min", "usd", "kg",   "t",  "kpa", "bar",    "hz",    "tflops",
        "pct", "lpm", "gb", "tb", "gbit", "tbit", "dba", "gal", "mgal", "km", "ohm", "mmscfd", "micron"};
    QStringList parts;
    for (const QString& part : QString::fromStdString(key).split('_', Qt::SkipEmptyParts))
        if (!unitWords.contains(part) || parts.isEmpty()) parts << part;
    while (!parts.isEmpty() && parts.last() == QLatin1String("per")) parts.removeLast();
    QString text = parts.join(' ');
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString withUnit(double value, const std::string& unit) {
    struct Scale {
        const char* unit;
        const char* si;
        double factor;
    };
    static constexpr Scale scales[] = {
        {"kw", "W", 1e3}, {"mw", "W", 1e6}, {"w", "W", 1}, {"mwh", "Wh", 1e6}, {"kwh", "Wh", 1e3}};
    std::string lower = unit;
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const Scale& scale : scales)
        if (lower == scale.unit) return formatQuantity(value * scale.factor, QString::fromUtf8(scale.si));
    const QString shown = QString::fromStdString(prettyUnit(shownUnit(QString::fromStdString(unit)).toStdString()));
    return QString::number(toShown(value, QString::fromStdString(unit)), 'g', 4) + QChar(0x00A0) + shown;
}

} // namespace

QString quantityName(const std::string& key) {
    if (const char* text = lookUp(quantityNames, key)) return QCoreApplication::translate("Quantity", text);
    if (const char* text = lookUp(otherNames, key)) return QCoreApplication::translate("Quantity", text);
    // Fields that only records have: in other languages by their keys (data_zh_CN.ts).
    const QString said = QCoreApplication::translate("QuantityKey", key.c_str());
    return said != QString::fromStdString(key) ? said : spelledOut(key);
}

QString unitName(const Quantity& quantity) {
    return QString::fromStdString(prettyUnit(shownUnit(QString::fromStdString(quantity.unit)).toStdString()));
}

std::vector<const Quantity*> orderedQuantities(const Type& type, std::size_t* primary) {
    std::vector<const Quantity*> first, rest;
    for (const Name& name : quantityNames)
        if (const Quantity* quantity = type.find(name.key); quantity && quantity->isScalar()) first.push_back(quantity);
    for (const Quantity& quantity : type.quantities)
        if (!lookUp(quantityNames, quantity.key) && quantity.isScalar()) rest.push_back(&quantity);
    *primary = first.size();
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

QString basisName(const std::string& basis) {
    const char* text = lookUp(words, basis);
    return text ? QCoreApplication::translate("Basis", text) : QString::fromStdString(basis);
}
QString confidenceName(const std::string& confidence) { return basisName(confidence); }

QString typeName(const Type& type) { return QCoreApplication::translate("TypeName", type.name.c_str()); }

QString typeName(const Site& site, const std::string& id) {
    const auto type = site.type(id);
    return type ? typeName(*type) : QString::fromStdString(id);
}

QString categoryName(const std::string& category) { return QCoreApplication::translate("Catalog", category.c_str()); }

QString figureName(const std::string& key) {
    const char* text = lookUp(figureNames, key);
    return text ? QCoreApplication::translate("Figure", text) : spelledOut(key);
}

QString contributionName(const std::string& what) { return QCoreApplication::translate("Contribution", what.c_str()); }

QString mediumTitle(Medium medium) {
    switch (medium) {
    case Medium::Power: return QCoreApplication::translate("Medium", "Power");
    case Medium::Coolant: return QCoreApplication::translate("Medium", "Coolant");
    case Medium::Gas: return QCoreApplication::translate("Medium", "Gas");
    case Medium::Water: return QCoreApplication::translate("Medium", "Water");
    case Medium::Data: return QCoreApplication::translate("Medium", "Data");
    }
    return {};
}

QString loadCaseTitle(LoadCase loadCase) {
    switch (loadCase) {
    case LoadCase::Nameplate: return QCoreApplication::translate("LoadCase", "Nameplate");
    case LoadCase::Training: return QCoreApplication::translate("LoadCase", "Training");
    case LoadCase::Idle: return QCoreApplication::translate("LoadCase", "Idle");
    }
    return {};
}

QString severityTitle(Severity severity) {
    switch (severity) {
    case Severity::Error: return QCoreApplication::translate("Severity", "Error");
    case Severity::Warning: return QCoreApplication::translate("Severity", "Warning");
    case Severity::Info: return QCoreApplication::translate("Severity", "Info");
    }
    return {};
}

QString limitKindName(const std::string& kind) {
    const char* text = lookUp(limitKinds, kind);
    return text ? QCoreApplication::translate("Limit", text) : spelledOut(kind);
}

QString limitNames(const QString& name, const LimitGroup& group) {
    if (group.alike == 0 && group.lower == 0) return name;
    if (group.lower == 0)
        return QCoreApplication::translate("Limit", "%1 and %2 more like it").arg(name).arg(group.alike);
    if (group.alike == 0) return QCoreApplication::translate("Limit", "%1, %2 lower").arg(name).arg(group.lower);
    return QCoreApplication::translate("Limit", "%1 and %2 more like it, %3 lower")
        .arg(name)
        .arg(group.alike)
        .arg(group.lower);
}

QString limitGroupTitle(const Site& site, const LimitGroup& group) {
    const LimitRow& row = group.tightest;
    QString kind = limitKindName(row.kind);
    if (!site.component(row.id) && !site.link(row.id)) return kind;
    const QString name = componentTitle(site, row.id).left(200);
    return QCoreApplication::translate("Limit", "%1: %2").arg(kind, limitNames(name, group));
}

QString sourceKindName(const std::string& kind) {
    return QCoreApplication::translate("Kind", spelledOut(kind).toUtf8().constData());
}

QString componentTitle(const Site& site, const Component& component) {
    if (!component.name.empty()) return QString::fromStdString(component.name);
    const Type* type = site.typeOf(component);
    if (!type || type->name.empty()) return QString::fromStdString(component.id);
    // The program's own ids are the type's and a number.
    const std::string prefix = type->id + "-";
    const std::string& id = component.id;
    const std::string own = id.starts_with(prefix) && id.size() > prefix.size() ? id.substr(prefix.size()) : id;
    return typeName(*type) + QStringLiteral(" · ") + QString::fromStdString(own);
}

QString componentTitle(const Site& site, const std::string& id) {
    const Component* component = site.component(id);
    if (const Link* link = component ? nullptr : site.link(id)) {
        const auto end = [&](const std::string& part) {
            return site.component(part) ? componentTitle(site, part) : QString::fromStdString(part);
        };
        return end(link->from.component) + QStringLiteral(" → ") + end(link->to.component);
    }
    return component ? componentTitle(site, *component) : QString::fromStdString(id);
}

QString withTitles(const Site& site, QString sentence) {
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]{1,200})\""));
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch match = quoted.match(sentence, from);
        if (!match.hasMatch()) return sentence;
        const std::string id = match.captured(1).toStdString();
        const QString title = site.component(id) ? componentTitle(site, id) : match.captured(1);
        sentence.replace(match.capturedStart(1), match.capturedLength(1), title);
        from = match.capturedStart(1) + title.size() + 1;
    }
}

QString typeFacts(const Type& type) {
    // One or two figures per kind of part: those by which people choose it.
    static constexpr const char* keys[] = {
        "rack_power_kw_max", "power_w_max",     "rated_power_mw",   "capacity_mw",      "energy_mwh", "rated_mva",
        "rated_kw",          "bus_current_a",   "rated_current_a",  "rated_heat_kw",    "flow_m3_h",  "power_kw",
        "rated_kv",          "capacity_mmscfd", "capacity_l_per_s", "inner_diameter_mm"};
    QStringList facts;
    for (const char* key : keys) {
        const Quantity* quantity = type.find(key);
        if (!quantity || !quantity->isScalar() || facts.size() == 2) continue;
        facts << withUnit(quantity->value, quantity->unit);
    }
    if (const double gpus = type.value("gpus"); gpus > 0 && facts.size() < 2)
        facts << QCoreApplication::translate("TypeFacts", "%1 GPUs").arg(formatCount(static_cast<qint64>(gpus)));
    return facts.join(QStringLiteral(" · "));
}

QString typeSize(const Type& type) {
    if (type.is_zone || type.width_m <= 0 || type.depth_m <= 0) return {};
    const auto length = [](double m) { return QString::number(shownLength(m), 'f', shownLength(m) < 10 ? 2 : 1); };
    return QStringLiteral("%1%3×%3%2%3%4")
        .arg(length(type.width_m), length(type.depth_m), QString(QChar(0x00A0)), lengthUnit());
}

QString sourceTitle(const Source& source) {
    return source.title.empty() ? QString() : QCoreApplication::translate("SourceTitle", source.title.c_str());
}

QString typeNote(const Type& type) {
    return type.note.empty() ? QString() : QCoreApplication::translate("TypeNote", type.note.c_str());
}

QString sourceTitle(const Type& type, const Quantity& quantity, QString* all) {
    QString first;
    QStringList lines;
    for (const int index : quantity.sources) {
        if (index < 0 || static_cast<std::size_t>(index) >= type.sources.size()) continue;
        const Source& source = type.sources[static_cast<std::size_t>(index)];
        const QString title = sourceTitle(source);
        if (first.isEmpty()) first = title;
        const bool isElsewhere = !source.address.empty() && source.address != source.title;
        lines << (isElsewhere ? title + QLatin1Char('\n') + QString::fromStdString(source.address) : title);
    }
    if (all) *all = lines.join('\n');
    return first;
}

} // namespace gs::ui
