// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped catalog is complete and legal, the JSON form loses nothing, and broken files say where and what.
#include <QDir>
#include <QFile>
#include <QTest>
#include <cstring>
#include <set>

#include "core/catalog/catalog.h"
#include "database/catalog_file.h"

using namespace gs;

namespace {

/// A legal catalog text that single edits break.
const char* const smallCatalog = R"({"format": 1,
 "sources": {"s1": {"title": "A book", "address": "example.org", "date": "2025-10"}, "s2": {"title": "Another", "address": "", "date": null}},
 "types": [{"id": "pump-x", "kind": "pump", "role": "pump", "category": "Pumps", "name": "Pump X", "vendor": "X", "symbol": "pump",
   "width_m": 2, "depth_m": 1, "height_m": 1.5,
   "ports": [{"name": "power", "medium": "power", "direction": "in", "voltages_v": [480, 415], "max_links": 1, "dx": -0.5, "dy": 0},
             {"name": "out", "medium": "coolant", "direction": "out", "fluid": "water|pg25", "dx": 0.5, "dy": 0}],
   "quantities": {"power_kw": {"value": 100, "unit": "kW", "sources": ["s2"], "basis": "published", "confidence": "high", "date": "2025-10"},
                  "flow_m3_h": {"value": 800, "unit": "m³/h", "sources": ["s2", "s1"], "basis": "from memory", "confidence": "low", "date": null},
                  "a_curve": {"curve": [[0, 1], [1, 2]], "unit": "", "sources": ["s1"], "basis": "assumed", "confidence": "low", "date": null},
                  "b_list": {"list": [3, 1, 2], "unit": "", "sources": ["s1"], "basis": "derived", "confidence": "medium", "date": null}},
   "texts": {"model": "none"}, "sources": ["s1"], "confidence": "medium", "note": "", "keywords": ["pump", "水泵"]}],
 "climates": [{"id": "here", "name": "Here", "dry_bulb_c": 35, "wet_bulb_c": 25, "altitude_m": 10, "latitude_deg": 1, "longitude_deg": 2, "source": "A book", "confidence": "high"}]})";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("not in the text: " + from);
    return text.replace(at, from.size(), to);
}

} // namespace

class CatalogTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfEquipmentIsThere() {
        const Catalog& catalog = db::shippedCatalog();
        QVERIFY2(catalog.types().size() >= 60, qPrintable(QString::number(catalog.types().size())));
        // One name per thing a planner looks for.
        for (const char* id : {"rack-smc-h100-64",
                               "rack-smc-h200-64",
                               "rack-dgx-h100-4",
                               "rack-dgx-b200-2",
                               "rack-gb200-nvl72",
                               "rack-gb300-nvl72",
                               "rack-vr-nvl72",
                               "rack-mi355x-64",
                               "rack-amd-helios",
                               "rack-storage-nvme-1u",
                               "rack-storage-ddn",
                               "rack-cpu-1u",
                               "rack-network-spine",
                               "sw-sn5600",
                               "coolit_chx1500",
                               "pump_endsuction_large",
                               "carrier_30xa",
                               "chiller_watercooled_yk_4969",
                               "dry_cooler_v_1500kw",
                               "cooling_tower_yorkcalc",
                               "rear_door_hx_50kw",
                               "crah_fanwall_350kw",
                               "tank_buffer",
                               "header-dn600",
                               "doosan_dgt6_300h_s2",
                               "solar_smt_130",
                               "solar_titan_130",
                               "solar_titan_250",
                               "solar_titan_350",
                               "ge_lm2500_base",
                               "ge_tm2500",
                               "ge_7ha_03",
                               "siemens_sgt_800",
                               "cat_g3520k",
                               "bloom_energy_server_325",
                               "diesel_genset_3mw",
                               "solar_pv_single_axis",
                               "tesla_megapack_2_xl_4h",
                               "tesla_megapack_3",
                               "tesla_megablock",
                               "tva_mlgw_memphis_161kv",
                               "grid_138kv_generic",
                               "grid_345kv_generic",
                               "xfmr_161_13p8_60mva",
                               "swgr_lv_480v_5000a",
                               "ups_1500kw_double_conversion",
                               "rack_pdu_415v_60a",
                               "busway_4000a",
                               "cable_us_500kcmil_cu_35kv",
                               "pipe_steel_dn600",
                               "ge_7ha_02",
                               "xfmr_345_34p5_150mva",
                               "xfmr_gsu_18_345_460mva",
                               "xfmr_pad_34p5_480v_2500kva",
                               "chiller_aircooled_colossus2",
                               "tesla_megapack_2_xl_2h",
                               "wartsila_18v50sg",
                               "ge_lm2500xpress",
                               "doosan_dgt6_300h_s2_cc_1x1",
                               "tank_tes_chilled",
                               "dry_cooler_adiabatic",
                               "ohl_954_acsr_161kv",
                               "ohl_490al_380kv",
                               "supermicro_cdu_4u_100kw",
                               "pump_small_inrow",
                               "swgr_15kv_metalclad",
                               "building",
                               "gas_supply_pipeline_lateral",
                               "water_supply_mlgw",
                               "hall",
                               "yard",
                               "parcel",
                               "road",
                               "fence",
                               "label",
                               "roof-text"})
            QVERIFY2(catalog.type(id), id);
        QVERIFY(!catalog.type("no-such-type"));
        QVERIFY(catalog.climate("memphis_tn"));
        QVERIFY(!catalog.climate("nowhere"));
    }

    void everyTypeIsComplete() {
        std::set<std::string> ids;
        for (const auto& type : db::shippedCatalog().types()) {
            const auto fail = [&](const char* what) { return (type->id + ": " + what); };
            QVERIFY2(ids.insert(type->id).second, fail("id twice").c_str());
            const QString symbol = QStringLiteral(GIGASITE_SOURCE_DIR "/resources/symbols/%1.svg")
                                       .arg(QString::fromStdString(type->symbol));
            if (type->role != Role::Conductor) QVERIFY2(QFile::exists(symbol), fail("no symbol file").c_str());
            if (!type->is_zone && type->role != Role::Conductor)
                QVERIFY2(type->width_m > 0 && type->depth_m > 0, fail("no footprint").c_str());
            QVERIFY2(!type->sources.empty(), fail("no source").c_str());
            QVERIFY2(!type->keywords.empty(), fail("no keyword").c_str());
            for (const Quantity& quantity : type->quantities)
                for (const int source : quantity.sources)
                    QVERIFY2(source >= 0 && source < static_cast<int>(type->sources.size()),
                             fail(quantity.key.c_str()).c_str());
            QVERIFY2(std::is_sorted(type->quantities.begin(), type->quantities.end(),
                                    [](const auto& a, const auto& b) { return a.key < b.key; }),
                     fail("order").c_str());
        }
    }

    /// The ports each role promises in docs/catalog.md.
    void portsAreThoseOfTheRole() {
        for (const auto& type : db::shippedCatalog().types()) {
            const auto has = [&](const char* name, Medium medium, Direction direction) {
                const Port* port = type->port(name);
                return port && port->medium == medium && port->direction == direction;
            };
            bool good = true;
            switch (type->role) {
            case Role::Rack:
                good = has("feed_a", Medium::Power, Direction::In) && has("feed_b", Medium::Power, Direction::In) &&
                       type->port("feed_a")->feed == 'A' && type->port("feed_b")->feed == 'B' &&
                       (type->value("liquid_heat_fraction") > 0) == has("coolant", Medium::Coolant, Direction::In);
                break;
            case Role::Source:
                good = has("out", Medium::Power, Direction::Out) &&
                       (type->text("fuel") == "gas") == has("gas", Medium::Gas, Direction::In);
                break;
            case Role::Store: good = has("ac", Medium::Power, Direction::In); break;
            case Role::Exchanger:
                good =
                    has("primary", Medium::Coolant, Direction::In) && has("secondary", Medium::Coolant, Direction::Out);
                break;
            case Role::AirHandler:
                good = has("power", Medium::Power, Direction::In) && has("coolant", Medium::Coolant, Direction::In);
                break;
            case Role::Pump: good = has("power", Medium::Power, Direction::In); [[fallthrough]];
            case Role::Tank:
                good = good && has("in", Medium::Coolant, Direction::In) && has("out", Medium::Coolant, Direction::Out);
                break;
            case Role::Rejector:
                good =
                    has("power", Medium::Power, Direction::In) &&
                    (has("chilled", Medium::Coolant, Direction::Out) || has("cold", Medium::Coolant, Direction::Out)) &&
                    (type->text("model") == "yorkcalc") <= has("water", Medium::Water, Direction::In) &&
                    (type->text("model") == "doe2-water") == has("condenser", Medium::Coolant, Direction::In);
                break;
            case Role::Converter: {
                const auto count = [&](Direction direction) {
                    return std::count_if(type->ports.begin(), type->ports.end(), [&](const Port& port) {
                        return port.medium == Medium::Power && port.direction == direction;
                    });
                };
                good = count(Direction::In) == 1 && count(Direction::Out) == 1;
                break;
            }
            case Role::Supply:
                good = type->port("out") &&
                       (has("out", Medium::Gas, Direction::Out) || has("out", Medium::Water, Direction::Out));
                break;
            case Role::Conductor:
            case Role::Structure: good = type->ports.empty(); break;
            case Role::Load: good = has("power", Medium::Power, Direction::In); break;
            }
            QVERIFY2(good, type->id.c_str());
        }
    }

    /// Each role has the numbers the engine computes with.
    void quantitiesTheEngineNeedsAreThere() {
        for (const auto& type : db::shippedCatalog().types()) {
            std::vector<const char*> keys;
            switch (type->role) {
            case Role::Rack:
                keys = type->find("power_w_max")
                           ? std::vector{"power_w_max", "power_w_typical"}
                           : std::vector{"rack_power_kw_max", "rack_power_kw_typical", "air_heat_fraction"};
                break;
            case Role::Source:
                keys = {type->kind == "grid_connection" ? "capacity_mw" : "rated_power_mw", "energy_price_usd_per_mwh"};
                break;
            case Role::Store: keys = {"rated_power_mw", "energy_mwh", "aux_load_fraction_of_power"}; break;
            case Role::Exchanger: keys = {"rated_heat_kw", "approach_k", "pump_power_kw"}; break;
            case Role::AirHandler: keys = {"rated_heat_kw", "fan_power_kw", "approach_k"}; break;
            case Role::Pump: keys = {"flow_m3_h", "power_kw"}; break;
            case Role::Rejector: keys = {"rated_heat_kw"}; break;
            case Role::Converter:
                if (type->kind == "transformer") keys = {"rated_mva", "no_load_loss_kw", "load_loss_kw"};
                if (type->kind == "busway") keys = {"rated_current_a", "resistance_ohm_per_m_per_phase", "length_m"};
                break;
            case Role::Supply: keys = {type->text("supply") == "gas" ? "capacity_mmscfd" : "capacity_l_per_s"}; break;
            default: break;
            }
            for (const char* key : keys) QVERIFY2(type->find(key), (type->id + " lacks " + key).c_str());
            if (type->role != Role::Rejector) continue;
            const std::string model = type->text("model");
            if (model == "second-law")
                keys = {"second_law_efficiency", "cop_cap", "capacity_gain_fraction_per_c_leaving_water",
                        "capacity_loss_fraction_per_c_above_35"};
            else if (model == "doe2-air" || model == "doe2-water")
                keys = {"rated_cop", "cap_fun_t", "eir_fun_t", "eir_fun_plr", "leaving_water_min_c"};
            else if (model == "yorkcalc")
                keys = {"coefficients", "fan_power_kw", "design_range_k", "makeup_l_per_kwh_rejected"};
            else if (model == "dry" || model == "dry-adiabatic")
                keys = {"fan_power_kw", "approach_min_k", "initial_temperature_difference_k"};
            else QFAIL((type->id + ": model " + model).c_str());
            if (type->id == "chiller_screw_ys_1758") keys.pop_back(); // its record gives no leaving-water range
            for (const char* key : keys) QVERIFY2(type->find(key), (type->id + " lacks " + key).c_str());
        }
    }

    /// Carried over from the published record named at each line.
    void factsAreThePublishedOnes() {
        const auto number = [](const char* id, const char* key) {
            return db::shippedCatalog().type(id)->value(key, -1);
        };
        QCOMPARE(number("rack-gb200-nvl72", "rack_power_kw_max"), 132.0); // HPE: 115 kW liquid + 17 kW air
        QCOMPARE(number("rack-gb300-nvl72", "rack_power_kw_max"),
                 142.0);                                           // NVIDIA NVL72 AI Factory reference architecture
        QCOMPARE(number("rack-smc-h100-64", "gpus"), 64.0);        // ServeTheHome: 8 servers of 8
        QCOMPARE(number("rack-smc-h100-64", "gpu_tdp_w"), 700.0);  // NVIDIA H100 SXM data sheet
        QCOMPARE(number("rack-gb200-nvl72", "gpu_tdp_w"), 1200.0); // NVIDIA GB200
        QCOMPARE(number("rack-gb300-nvl72", "gpu_tdp_w"), 1400.0); // NVIDIA GB300
        QCOMPARE(number("doosan_dgt6_300h_s2", "rated_power_mw"), 380.0);       // Seoul Shinmun 2025-06-06
        QCOMPARE(number("solar_smt_130", "rated_power_mw"), 16.47);             // Shelby County permit: 247 MW / 15
        QCOMPARE(number("tesla_megapack_3", "energy_mwh"), 5.0);                // Tesla 2025-09: 5 MWh usable AC
        QCOMPARE(number("tva_mlgw_memphis_161kv", "capacity_mw"), 150.0);       // TVA board 2024-11
        QCOMPARE(number("chiller_watercooled_yk_4969", "rated_cop"), 7.07);     // Modelica Buildings ElectricEIR data
        QCOMPARE(number("xfmr_pp_63mva_110kv", "no_load_loss_kw"), 22.0);       // pandapower standard types
        QCOMPARE(db::shippedCatalog().climate("memphis_tn")->dry_bulb_c, 35.6); // ASHRAE 2009, Memphis 0.4 %
        // Fuel cost by hand: 8372 kJ/kWh LHV / 0.9025 / 1055.056 MJ/MMBtu x 4.1 USD/MMBtu = 36.05 USD/MWh.
        QVERIFY(std::abs(number("doosan_dgt6_300h_s2", "energy_price_usd_per_mwh") - 36.05) < 0.06);
        // 3,785,000 l a day / 86,400 s = 43.81 l/s.
        QVERIFY(std::abs(number("water_supply_mlgw", "capacity_l_per_s") - 3785000.0 / 86400) < 0.01);
    }

    /// A price taken from a like type is marked as an assumption of low confidence and says from where.
    void pricesOfLikeTypesAreMarked() {
        int marked = 0;
        for (const auto& type : db::shippedCatalog().types())
            for (const Quantity& quantity : type->quantities) {
                const bool isAssumed = std::any_of(quantity.sources.begin(), quantity.sources.end(), [&](int source) {
                    return QString::fromStdString(type->sources[static_cast<std::size_t>(source)].title)
                        .startsWith("Assumed: price");
                });
                if (!isAssumed) continue;
                ++marked;
                QVERIFY2(quantity.basis == "assumed" && quantity.confidence == "low" &&
                             quantity.key.find("usd") != std::string::npos,
                         (type->id + " " + quantity.key).c_str());
            }
        QVERIFY(marked > 60);
        const auto price = [](const char* id, const char* key) { return db::shippedCatalog().type(id)->value(key); };
        // 22,100 USD for 100 ft = 30.48 m of 800 A: 0.9063 USD per A and m; x 380 A = 344.4 USD/m, to the thousand per
        // km.
        QCOMPARE(price("cable_us_500kcmil_cu_600v", "capex_usd_per_km_low"), 344000.0);
        // 69,500 / 30.48 / 800 = 2.850 USD per A and m of bus duct; x 4000 A.
        QCOMPARE(price("busway_4000a", "capex_usd_per_km_high"), 11401000.0);
        // A 16-inch (DN400) lateral at 1.5 to 3.5 M USD/km: DN600 is half as much again.
        QCOMPARE(price("pipe_steel_dn600", "capex_usd_per_km_low"), 2250000.0);
        QCOMPARE(price("pipe_steel_dn600", "capex_usd_per_km_high"), 5250000.0);
        // 60 MVA at 1.5 to 3.5 M USD: 63 MVA in proportion.
        QCOMPARE(price("xfmr_pp_63mva_110kv", "capex_usd_low"), 1575000.0);
        QCOMPARE(price("xfmr_pp_63mva_110kv", "capex_usd_high"), 3675000.0);
        // 200 USD/sq ft x 10.7639 sq ft/m².
        QCOMPARE(price("hall", "shell_usd_per_m2_high"), std::round(200 * 10.7639));
        QCOMPARE(price("tva_mlgw_memphis_161kv", "substation_cost_usd"), 24e6); // datacenterdynamics.com 2024-08
    }

    /// A key's suffix is its unit.
    void unitsAreThoseOfTheKey() {
        const std::vector<std::pair<const char*, const char*>> suffixes{{"_mw", "MW"},
                                                                        {"_kw", "kW"},
                                                                        {"_w", "W"},
                                                                        {"_mwh", "MWh"},
                                                                        {"_mva", "MVA"},
                                                                        {"_kv", "kV"},
                                                                        {"_a", "A"},
                                                                        {"_ka", "kA"},
                                                                        {"_m", "m"},
                                                                        {"_mm", "mm"},
                                                                        {"_k", "K"},
                                                                        {"_h", "h"},
                                                                        {"_s", "s"},
                                                                        {"_min", "min"},
                                                                        {"_kpa", "kPa"},
                                                                        {"_bar", "bar"},
                                                                        {"_usd", "USD"},
                                                                        {"_hz", "Hz"},
                                                                        {"_pct", "%"},
                                                                        {"_months", "months"},
                                                                        {"_years", "years"},
                                                                        {"_fraction", ""},
                                                                        {"_efficiency", ""},
                                                                        {"_mmscfd", "MMscf/d"},
                                                                        {"_tflops", "TFLOP/s"},
                                                                        {"_gal", "gal"},
                                                                        {"_m3_h", "m³/h"},
                                                                        {"_m3_s", "m³/s"},
                                                                        {"_l_per_s", "l/s"},
                                                                        {"_mgal_per_day", "Mgal/day"},
                                                                        {"_gb", "GB"},
                                                                        {"_gb_s", "GB/s"},
                                                                        {"_gbit_s", "Gbit/s"},
                                                                        {"_usd_per_kw_low", "USD/kW"},
                                                                        {"_usd_per_kw_high", "USD/kW"},
                                                                        {"_usd_per_km_low", "USD/km"},
                                                                        {"_usd_low", "USD"},
                                                                        {"_usd_high", "USD"},
                                                                        {"_kg", "kg"},
                                                                        {"_kg_s", "kg/s"},
                                                                        {"_t", "t"},
                                                                        {"_l_per_day", "l/day"},
                                                                        {"_kj_per_kwh", "kJ/kWh"},
                                                                        {"_m_s", "m/s"},
                                                                        {"_tbit_s", "Tbit/s"},
                                                                        {"_fun_t", ""}};
        for (const auto& type : db::shippedCatalog().types())
            for (const Quantity& quantity : type->quantities) {
                // The longest suffix that fits decides.
                std::pair<const char*, const char*> best{"", nullptr};
                for (const auto& suffix : suffixes)
                    if (QString::fromStdString(quantity.key).endsWith(suffix.first) &&
                        std::strlen(suffix.first) > std::strlen(best.first))
                        best = suffix;
                const bool isRate = quantity.key.find("_per_") != std::string::npos &&
                                    std::string_view(best.first).find("_per_") == std::string_view::npos;
                if (!best.second || isRate) continue;
                QVERIFY2(quantity.unit == best.second, (type->id + " " + quantity.key + ": " + quantity.unit).c_str());
            }
    }

    /// From the grid at 161 kV and from an 18 kV turbine down to a rack there is a chain of types whose ports fit.
    void voltagesMakeRealChains() {
        const auto fit = [](const char* from, const char* out, const char* to, const char* in) {
            const auto& catalog = db::shippedCatalog();
            const Port* a = catalog.type(from)->port(out);
            const Port* b = catalog.type(to)->port(in);
            return a && b && std::any_of(a->voltages_v.begin(), a->voltages_v.end(), [&](double v) {
                       return std::find(b->voltages_v.begin(), b->voltages_v.end(), v) != b->voltages_v.end();
                   });
        };
        QVERIFY(fit("tva_mlgw_memphis_161kv", "out", "bus-161kv", "in"));
        QVERIFY(fit("bus-161kv", "out", "xfmr_161_13p8_60mva", "hv"));
        QVERIFY(fit("xfmr_161_13p8_60mva", "lv", "swgr-13p8kv-lineup", "in"));
        QVERIFY(fit("swgr-13p8kv-lineup", "out", "xfmr_pad_34p5_480v_2500kva", "hv"));
        QVERIFY(fit("xfmr_pad_34p5_480v_2500kva", "lv", "swgr_lv_480v_5000a", "in"));
        QVERIFY(fit("swgr_lv_480v_5000a", "out", "busway_4000a", "in"));
        QVERIFY(fit("busway_4000a", "out", "rack-gb200-nvl72", "feed_b"));
        QVERIFY(fit("doosan_dgt6_300h_s2", "out", "xfmr_gsu_18_345_460mva", "lv"));
        QVERIFY(fit("xfmr_gsu_18_345_460mva", "hv", "bus-345kv", "in"));
        QVERIFY(fit("bus-345kv", "out", "xfmr_345_34p5_150mva", "hv"));
        QVERIFY(fit("xfmr_345_34p5_150mva", "lv", "swgr-34p5kv-lineup", "in"));
        QVERIFY(fit("swgr-34p5kv-lineup", "out", "tesla_megablock", "ac"));
        QVERIFY(fit("solar_smt_130", "out", "xfmr-gsu-13p8-161-60mva", "lv"));
        QVERIFY(!fit("solar_smt_130", "out", "rack-gb200-nvl72", "feed_a"));
    }

    void jsonFormLosesNothing() {
        for (const auto& type : db::shippedCatalog().types()) {
            const std::string text = typeToJson(*type);
            const auto back = typeFromJson(text, "copy");
            QCOMPARE(QString::fromStdString(typeToJson(*back)), QString::fromStdString(text));
            QCOMPARE(back->quantities.size(), type->quantities.size());
            QCOMPARE(back->sources.size(), type->sources.size());
        }
        Catalog small;
        small.load(smallCatalog, "small.json");
        const auto pump = typeFromJson(typeToJson(*small.type("pump-x")), "copy");
        QCOMPARE(pump->value("power_kw"), 100.0);
        QCOMPARE(pump->value("b_list", -7), -7.0); // a list has no scalar value
        QCOMPARE(pump->find("b_list")->list, (std::vector<double>{3, 1, 2}));
        QVERIFY((pump->find("a_curve")->curve == std::vector<std::pair<double, double>>{{0, 1}, {1, 2}}));
        QCOMPARE(pump->quantities.front().key, std::string("a_curve"));
        QCOMPARE(pump->sources[pump->find("power_kw")->sources[0]].title, std::string("Another"));
        QCOMPARE(pump->sources[0].date, std::string("2025-10"));
        QCOMPARE(pump->ports[1].fluid, std::string("water|pg25"));
        QCOMPARE(pump->keywords[1], std::string("水泵"));
    }

    void brokenFilesSayWhereAndWhat_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text for a number") << R"("value": 100,)"
                                           << R"("value": "100",)"
                                           << "types[0].quantities.power_kw.value"
                                           << "a number";
        QTest::newRow("null value") << R"("value": 100,)"
                                    << R"("value": null,)"
                                    << "types[0].quantities.power_kw.value"
                                    << "a number";
        QTest::newRow("unknown source") << R"("sources": ["s2", "s1"])"
                                        << R"("sources": ["s2", "s9"])"
                                        << "types[0].quantities.flow_m3_h.sources[1]"
                                        << "the name of an entry";
        QTest::newRow("no source") << R"("sources": ["s2", "s1"])"
                                   << R"("sources": [])"
                                   << "types[0].quantities.flow_m3_h.sources"
                                   << "at least one source";
        QTest::newRow("basis") << R"("basis": "assumed")"
                               << R"("basis": "guessed")"
                               << "types[0].quantities.a_curve.basis"
                               << "one of published, derived, assumed, from memory";
        QTest::newRow("falling curve") << "[[0, 1], [1, 2]]"
                                       << "[[1, 1], [0, 2]]"
                                       << "types[0].quantities.a_curve.curve[1]"
                                       << "rising x";
        QTest::newRow("two values") << R"("list": [3, 1, 2])"
                                    << R"("list": [3, 1, 2], "value": 4)"
                                    << "types[0].quantities.b_list"
                                    << "exactly one of value, list, curve";
        QTest::newRow("role") << R"("role": "pump")"
                              << R"("role": "pmup")"
                              << "types[0].role"
                              << "one of rack, load, source";
        QTest::newRow("id") << R"("id": "pump-x")"
                            << R"("id": "Pump X")"
                            << "types[0].id"
                            << "an id of 1 to 100 characters";
        QTest::newRow("missing key") << R"("kind": "pump", )"
                                     << ""
                                     << "types[0].kind"
                                     << "the key is missing";
        QTest::newRow("misspelt key") << R"("height_m")"
                                      << R"("hieght_m")"
                                      << "types[0].hieght_m"
                                      << "no such key";
        QTest::newRow("no footprint") << R"("width_m": 2)"
                                      << R"("width_m": 0)"
                                      << "types[0].width_m"
                                      << "more than 0 m";
        QTest::newRow("negative size") << R"("depth_m": 1)"
                                       << R"("depth_m": -1)"
                                       << "types[0].depth_m"
                                       << "a length from 0";
        QTest::newRow("medium") << R"("medium": "coolant")"
                                << R"("medium": "oil")"
                                << "types[0].ports[1].medium"
                                << "one of power, coolant, gas, water, data";
        QTest::newRow("no voltage") << "[480, 415]"
                                    << "[]"
                                    << "types[0].ports[0].voltages_v"
                                    << "at least one voltage";
        QTest::newRow("port twice") << R"("name": "out")"
                                    << R"("name": "power")"
                                    << "types[0].ports[1].name"
                                    << "a name no other port";
        QTest::newRow("half links") << R"("max_links": 1)"
                                    << R"("max_links": 1.5)"
                                    << "types[0].ports[0].max_links"
                                    << "a whole number";
        QTest::newRow("climate") << R"("wet_bulb_c": 25)"
                                 << R"("wet_bulb_c": 36)"
                                 << "climates[0].wet_bulb_c"
                                 << "no more than dry_bulb_c";
        QTest::newRow("format") << R"("format": 1)"
                                << R"("format": 2)"
                                << "format"
                                << "format 1";
        QTest::newRow("too deep") << R"("format": 1,)" // a stack's end, were it copied
                                  << QString::fromStdString("\"format\": 1, \"sources\": " + std::string(200'000, '[') +
                                                            std::string(200'000, ']') + ",")
                                  << ""
                                  << "at most 64 levels of brackets";
        QTest::newRow("not JSON") << R"("format": 1,)"
                                  << R"("format": 1,,)"
                                  << "line 1, column 14"
                                  << "well-formed JSON";
        // The place is the last character of the word that does not fit.
        QTest::newRow("no comma on line 7") << R"("power_kw": {"value": 100,)"
                                            << R"("power_kw": {"value": 100)"
                                            << "line 7, column 50"
                                            << "well-formed JSON";
        QTest::newRow("cut off") << R"("confidence": "high"}]})"
                                 << R"("confidence": "high")"
                                 << "line 12, column 179"
                                 << "well-formed JSON";
        QTest::newRow("huge number") << R"("value": 100,)"
                                     << R"("value": 1e999,)"
                                     << "line 7, column 41"
                                     << "numbers below 1.8e308";
        QTest::newRow("no such symbol") << R"("symbol": "pump")"
                                        << R"("symbol": "pmup")"
                                        << "types[0].symbol"
                                        << "one of battery, busway, cdu";
        QTest::newRow("no symbol") << R"("symbol": "pump",)"
                                   << ""
                                   << "types[0].symbol"
                                   << "the key is missing";
        QTest::newRow("no width") << R"("width_m": 2, )"
                                  << ""
                                  << "types[0].width_m"
                                  << "the key is missing";
        QTest::newRow("width as text") << R"("width_m": 2)"
                                       << R"("width_m": "2 m")"
                                       << "types[0].width_m"
                                       << "a number";
        QTest::newRow("wider than any site") << R"("width_m": 2)"
                                             << R"("width_m": 2e6)"
                                             << "types[0].width_m"
                                             << "a length from 0 to 100000 m";
        QTest::newRow("no ports") << R"("ports": [)"
                                  << R"("prots": [)"
                                  << "types[0].prots"
                                  << "no such key";
        QTest::newRow("ports not an array") << R"("texts": {"model": "none"})"
                                            << R"("texts": ["none"])"
                                            << "types[0].texts"
                                            << "an object of texts";
        QTest::newRow("no quantity unit") << R"("value": 100, "unit": "kW",)"
                                          << R"("value": 100,)"
                                          << "types[0].quantities.power_kw.unit"
                                          << "the key is missing";
        QTest::newRow("confidence") << R"("confidence": "low", "date": null},
                  "a_curve")"
                                    << R"("confidence": "lowish", "date": null},
                  "a_curve")"
                                    << "types[0].quantities.flow_m3_h.confidence"
                                    << "one of high, medium, low";
        QTest::newRow("curve of one point") << "[[0, 1], [1, 2]]"
                                            << "[[0, 1]]"
                                            << "types[0].quantities.a_curve.curve"
                                            << "at least two points";
        QTest::newRow("point of three") << "[[0, 1], [1, 2]]"
                                        << "[[0, 1], [1, 2, 3]]"
                                        << "types[0].quantities.a_curve.curve[1]"
                                        << "a point [x, y]";
        QTest::newRow("same x twice") << "[[0, 1], [1, 2]]"
                                      << "[[1, 1], [1, 2]]"
                                      << "types[0].quantities.a_curve.curve[1]"
                                      << "rising x";
        QTest::newRow("empty list") << "[3, 1, 2]"
                                    << "[]"
                                    << "types[0].quantities.b_list.list"
                                    << "at least one number";
        QTest::newRow("no value at all") << R"("value": 100, )"
                                         << ""
                                         << "types[0].quantities.power_kw"
                                         << "exactly one of value, list, curve";
        QTest::newRow("key twice") << R"("flow_m3_h": {"value": 800)"
                                   << R"("power_kw": {"value": 800)"
                                   << "power_kw"
                                   << "this key once";
        QTest::newRow("type not an object") << R"("types": [)"
                                            << R"("types": [7, )"
                                            << "types[0]"
                                            << "an object";
        QTest::newRow("types not an array") << R"("climates": [)"
                                            << R"("climates": 3, "types ": [)"
                                            << "types "
                                            << "no such key";
        QTest::newRow("source without title") << R"({"title": "Another", )"
                                              << "{"
                                              << "sources.s2.title"
                                              << "the key is missing";
        QTest::newRow("negative voltage") << "[480, 415]"
                                          << "[480, -415]"
                                          << "types[0].ports[0].voltages_v[1]"
                                          << "a voltage above 0 V";
        QTest::newRow("port off the footprint") << R"("dx": -0.5)"
                                                << R"("dx": -1.5)"
                                                << "types[0].ports[0].dx"
                                                << "-0.5 to 0.5";
        QTest::newRow("no fluid") << R"("fluid": "water|pg25", )"
                                  << ""
                                  << "types[0].ports[1].fluid"
                                  << "the key is missing";
        QTest::newRow("direction") << R"("direction": "out")"
                                   << R"("direction": "both")"
                                   << "types[0].ports[1].direction"
                                   << "one of in, out";
        QTest::newRow("id twice")
            << R"("climates": [)"
            << R"("climates": [{"id": "here", "name": "Here too", "dry_bulb_c": 1, "wet_bulb_c": 1, "altitude_m": 1, "latitude_deg": 1, "longitude_deg": 2, "source": "A", "confidence": "low"}, )"
            << "climates[1].id"
            << "an id no other climate has";
    }
    void brokenFilesSayWhereAndWhat() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, key);
        QFETCH(QString, expected);
        Catalog catalog;
        try {
            catalog.load(replaced(smallCatalog, from.toStdString(), to.toStdString()), "my.json");
            QFAIL("accepted");
        } catch (const CatalogError& error) {
            QCOMPARE(QString::fromStdString(error.file), QString("my.json"));
            QCOMPARE(QString::fromStdString(error.key), key);
            QVERIFY2(QString::fromStdString(error.expected).contains(expected), error.what());
            QVERIFY(QString(error.what()).startsWith("my.json: "));
        }
        QVERIFY(catalog.types().empty()); // all or nothing
        QVERIFY(catalog.climates().empty());
    }

    void aTypeOfAnIdInUseIsRefused() {
        Catalog catalog;
        catalog.load(smallCatalog, "a.json");
        std::string second(smallCatalog);
        try {
            catalog.load(second, "b.json");
            QFAIL("accepted");
        } catch (const CatalogError& error) {
            QCOMPARE(QString(error.what()), QString("b.json: types[0].id: expected an id no other type has"));
        }
        // Another id and another place: the same file is welcome.
        second =
            replaced(replaced(second, R"("id": "pump-x")", R"("id": "pump-y")"), R"("id": "here")", R"("id": "there")");
        catalog.load(second, "b.json");
        QCOMPARE(catalog.types().size(), std::size_t{2});
    }

    /// The closed list of symbols in the reader is the folder of drawings.
    void everySymbolIsADrawing() {
        for (const QString& name :
             QDir(QStringLiteral(GIGASITE_SOURCE_DIR "/resources/symbols")).entryList({"*.svg"})) {
            Catalog catalog;
            catalog.load(
                replaced(smallCatalog, "\"symbol\": \"pump\"", "\"symbol\": \"" + name.chopped(4).toStdString() + "\""),
                name.toStdString());
            QCOMPARE(catalog.types().size(), std::size_t{1});
        }
        try {
            Catalog().load(replaced(smallCatalog, R"("symbol": "pump")", R"("symbol": "?")"), "x.json");
            QFAIL("accepted");
        } catch (const CatalogError& error) {
            const QStringList names = QString::fromStdString(error.expected).remove("one of ").split(", ");
            for (const QString& name : names)
                QVERIFY2(QFile::exists(QStringLiteral(GIGASITE_SOURCE_DIR "/resources/symbols/%1.svg").arg(name)),
                         qPrintable(name));
        }
    }

    void aFailedFileLeavesTheCatalogAlone() {
        Catalog catalog;
        catalog.load(smallCatalog, "a.json");
        QVERIFY_THROWS_EXCEPTION(CatalogError, catalog.load(smallCatalog, "b.json")); // every id is taken
        QCOMPARE(catalog.types().size(), std::size_t{1});
        QCOMPARE(catalog.climates().size(), std::size_t{1});
        QVERIFY_THROWS_EXCEPTION(CatalogError, db::loadCatalogFile(catalog, "/nonexistent/file.json"));
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
