// SPDX-License-Identifier: GPL-3.0-or-later
// Chillers, towers, dry coolers, exchangers, air handlers, pumps: against published results (Modelica
// Buildings, YorkCalc), the tables the records print, and hand calculations.
#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/cooling/equipment.h"
#include "tests/support/sample_type.h"

using namespace gs;
using gs::test::SampleType;

class TestCoolingEquipment : public QObject {
    Q_OBJECT

    /// Colossus 2 class air-cooled chiller (119 of them, about 200 MW).
    static SampleType colossus2() {
        return SampleType(Role::Rejector, "chiller")
            .text("model", "second-law")
            .set("rated_heat_kw", 1680)
            .set("rated_cop", 3.24)
            .set("second_law_efficiency", 0.5)
            .set("cop_cap", 12)
            .set("capacity_loss_fraction_per_c_above_35", 0.012)
            .set("capacity_gain_fraction_per_c_leaving_water", 0.025);
    }
    static SampleType tower() {
        return SampleType(Role::Rejector, "cooling_tower")
            .text("model", "yorkcalc")
            .set("rated_heat_kw", 4400)
            .set("design_range_k", 5.56)
            .set("fan_power_kw", 55)
            .set("fan_law_exponent", 3)
            .set("evaporation_l_per_kwh_rejected", 1.45)
            .set("cycles_of_concentration", 4.5)
            .set("drift_fraction", 2e-5)
            .list("coefficients",
                  {-0.359741205,    -0.055053608,    0.0023850432,    0.173926877,         -0.0248473764,
                   0.00048430224,   -0.005589849456, 0.0005770079712, -1.342427256e-05,    2.84765801111111,
                   -0.121765149,    0.0014599242,    1.680428651,     -0.0166920786,       -0.0007190532,
                   -0.025485194448, 4.87491696e-05,  2.719234152e-05, -0.0653766255555556, -0.002278167,
                   0.0002500254,    -0.0910565458,   0.00318176316,   3.8621772e-05,       -0.0034285382352,
                   8.56589904e-06,  -1.516821552e-06});
    }
    static SampleType dryCooler() {
        return SampleType(Role::Rejector, "dry_cooler")
            .text("model", "dry")
            .set("rated_heat_kw", 1500)
            .set("rating_approach_k", 8)
            .set("approach_min_k", 4)
            .set("fluid_range_k", 10)
            .set("fan_power_kw", 28)
            .set("fan_law_exponent", 3)
            .set("initial_temperature_difference_k", 18);
    }
    static RejectorConditions at(double setPoint_c, double dryBulb_c, double wetBulb_c = 25, double range_k = 10) {
        RejectorConditions c;
        c.set_point_c = c.limit_c = setPoint_c;
        c.range_k = range_k;
        c.weather.dry_bulb_c = dryBulb_c;
        c.weather.wet_bulb_c = wetBulb_c;
        return c;
    }

private slots:
    // ---- second-law chillers ---------------------------------------------------------------------------
    void colossus2CarriesMoreAtWarmWater() {
        const RejectorModel m = resolveRejector(colossus2(), {});
        // 1.68 × (1 − 0.012 × 0.6) × (1 + 0.025 × (18 − 6.67)) = 1.68 × 0.9928 × 1.28325 = 2.14034 MW; 119 carry 254.7
        // MW
        const double each = rejectorCapacity_w(m, at(18, 35.6));
        GS_NEAR(each, 2.140338e6, 10);
        GS_NEAR(119 * each, 254.7e6, 0.05e6);
        GS_NEAR(rejectorCapacity_w(m, at(6.67, 35)), 1.68e6, 1e-3);
        // COP = 0.5 × 288.65 / (320.75 − 288.65) = 4.49611 at 18 °C water, 35.6 °C air, whatever the load
        const RejectorResult full = runRejector(m, at(18, 35.6), each), half = runRejector(m, at(18, 35.6), each / 2);
        GS_NEAR(each / full.power_w, 4.496106, 1e-5);
        GS_NEAR(half.power_w, full.power_w / 2, 1e-6);
        GS_NEAR(full.supply_c, 18, 0);
        QCOMPARE(full.condenser_w, 0.0); // its heat goes to the air
        QCOMPARE(full.water_m3_per_s, 0.0);
        QVERIFY(!full.outside);
    }

    /// Every COP table printed in the records of second-law and DOE-2 air-cooled chillers.
    void shippedChillersMatchTheirTables() {
        const Catalog catalog = test::shippedCatalog({"cooling"});
        int points = 0;
        for (const auto& type : catalog.types()) {
            const RejectorModel m = resolveRejector(*type, {{"free_cooling_full_below_return_k", 0.0}});
            for (const auto& [key, leaving] :
                 {std::pair{"cop_vs_ambient_c_lwt_6p67", 6.67}, std::pair{"cop_vs_ambient_c_lwt_10", 10.0},
                  std::pair{"cop_vs_ambient_c_lwt_18", 18.0}, std::pair{"cop_vs_ambient_c_lwt_25", 25.0}}) {
                const Quantity* table = type->find(key);
                if (!table) continue;
                for (const auto& [ambient, cop] : table->curve) {
                    const RejectorConditions c = at(leaving, ambient);
                    // Full load: second-law COP does not depend on it, the DOE-2 tables are at full load.
                    const double q = rejectorCapacity_w(m, c), ours = q / runRejector(m, c, q).power_w;
                    QVERIFY2(std::fabs(ours - cop) < 0.0101,
                             qPrintable(QStringLiteral("%1 %2 at %3 °C: %4, printed %5")
                                            .arg(QString::fromStdString(type->id), QLatin1String(key))
                                            .arg(ambient)
                                            .arg(ours)
                                            .arg(cop)));
                    ++points;
                }
            }
            if (const Quantity* table = type->find("capacity_fraction_vs_ambient_c"))
                for (const auto& [ambient, fraction] : table->curve) {
                    GS_NEAR(rejectorCapacity_w(m, at(6.67, ambient)) / m.rated_heat_w, fraction, 6e-4);
                    ++points;
                }
        }
        QVERIFY2(points >= 100, qPrintable(QString::number(points)));
    }

    void secondLawEfficiencyComesFromTheRatingWhenNotGiven() {
        SampleType t(Role::Rejector, "chiller");
        t.text("model", "second-law").set("rated_heat_kw", 1000).set("rated_cop", 3.24);
        // η = 3.24 × (320.15 − 277.32) / 277.32 = 0.50039
        GS_NEAR(resolveRejector(t, {}).second_law_efficiency, 0.50039, 1e-5);
    }

    void clampsOutsideItsRangeAndSaysSo() {
        const RejectorModel m = resolveRejector(colossus2(), {});
        const RejectorResult hot = runRejector(m, at(18, 49), 1e6), edge = runRejector(m, at(18, 45), 1e6);
        GS_NEAR(hot.power_w, edge.power_w, 1e-9);
        QVERIFY(hot.outside && !edge.outside);
        QCOMPARE(describe(hot.outside), std::string("ambient air 49 °C, curve ends at 45 °C"));
        QCOMPARE(describe(edge.outside), std::string());
        CurveRange range;
        rejectorCapacity_w(m, at(30, 35), &range);
        QCOMPARE(std::string(range.what), std::string("leaving water"));
        GS_NEAR(range.limit, 25, 0);
    }

    void freeCoolingRunsFansOnly() {
        SampleType t = colossus2();
        t.set("free_cooling_full_below_return_k", 11).set("free_cooling_fan_fraction", 0.025);
        const RejectorModel m = resolveRejector(t, {});
        GS_NEAR(runRejector(m, at(18, 17), 1e6).power_w, 25e3, 1e-6); // return 28 °C − 11 K = 17 °C
        QVERIFY(runRejector(m, at(18, 17.5), 1e6).power_w > 80e3);
    }

    // ---- DOE-2 -----------------------------------------------------------------------------------------
    /// McQuay WSC 471 kW: the published Dymola point and five further states of the case file.
    void doe2MatchesThePublishedChiller() {
        const auto data = nlohmann::json::parse(test::readSource("tests/data/chiller_eir.json"));
        const auto& d = data.at("data");
        SampleType t(Role::Rejector, "chiller");
        t.text("model", "doe2-water")
            .set("rated_heat_kw", d.at("Qref_W").get<double>() / 1e3)
            .set("rated_cop", d.at("COPref"))
            .set("min_part_load_fraction", d.at("PLRmin"))
            .set("max_part_load_fraction", d.at("PLRmax"))
            .set("leaving_water_min_c", 0)
            .set("leaving_water_max_c", 20)
            .set("entering_condenser_min_c", 10)
            .set("entering_condenser_max_c", 40)
            .list("cap_fun_t", d.at("capFT"))
            .list("eir_fun_t", d.at("eirFT"))
            .list("eir_fun_plr", d.at("eirFPLR"));
        const RejectorModel m = resolveRejector(t, {});
        std::vector<nlohmann::json> rows(data.at("expected").begin(), data.at("expected").end());
        rows.push_back(data.at("published_check").at("ours")); // PLR 0.363277, COP 5.59465
        for (const auto& row : rows) {
            RejectorConditions c = at(row.at("T_chw_leaving"), 35);
            c.condenser_c = row.at("T_cond_entering");
            const double load = row.at("load_W"), available = row.at("available_W"), power = row.at("power_W");
            const double capacity = rejectorCapacity_w(m, c);
            GS_NEAR(capacity / available, 1, 1e-5);
            const RejectorResult r = runRejector(m, c, load);
            QVERIFY2(std::fabs(r.power_w / power - 1) < 1e-5,
                     qPrintable(QStringLiteral("%1 W, expected %2").arg(r.power_w).arg(power)));
            GS_NEAR(r.condenser_w, load + r.power_w, 1e-6);
            const double carried = std::min(load, 1.15 * capacity);
            GS_NEAR(carried / r.power_w, row.at("COP").get<double>(), 1e-4);
            GS_NEAR(std::min(load / capacity, 1.15), row.at("PLR").get<double>(), 1e-6);
        }
        QCOMPARE(rows.size(), std::size_t(7));
    }

    void waterCooledYork() {
        const Catalog catalog = test::shippedCatalog({"cooling"});
        const auto type = catalog.type("chiller_watercooled_yk_4969");
        QVERIFY(type != nullptr);
        const RejectorModel m = resolveRejector(*type, {});
        QVERIFY(m.needsCondenser());
        // Computed from the record's coefficients in another program: 6.67 °C water, 29.44 °C condenser water.
        RejectorConditions c = at(6.67, 40);
        c.condenser_c = 29.44;
        GS_NEAR(rejectorCapacity_w(m, c), 3484.003e3, 5);
        GS_NEAR(runRejector(m, c, 0.8 * 3484.003042e3).power_w, 387.0296e3, 5);
        // 30.4 °C condenser water (Memphis at 26.8 °C wet bulb) is beyond the curve: held there, and said.
        RejectorConditions warm = c;
        warm.condenser_c = 30.4;
        const RejectorResult r = runRejector(m, warm, 2e6);
        GS_NEAR(r.power_w, runRejector(m, c, 2e6).power_w, 1e-9);
        QCOMPARE(describe(r.outside), std::string("condenser water 30.4 °C, curve ends at 29.44 °C"));
    }

    void recordWithoutCurveCarriesNothing() {
        SampleType t(Role::Rejector, "chiller");
        t.text("model", "doe2-water").set("rated_heat_kw", 7034);
        const RejectorModel m = resolveRejector(t, {});
        QCOMPARE(m.kind, RejectorKind::None);
        QCOMPARE(rejectorCapacity_w(m, at(10, 30)), 0.0);
        QCOMPARE(runRejector(m, at(10, 30), 1e6).power_w, 0.0);
    }

    // ---- towers ----------------------------------------------------------------------------------------
    /// The published approach at design flow and 5.56 K range, by wet bulb.
    void towerApproachTable() {
        const RejectorModel m = resolveRejector(tower(), {});
        for (const auto& [wetBulb, approach] :
             {std::pair{5.0, 9.38}, {10.0, 7.77}, {15.0, 6.33}, {20.0, 5.06}, {25.0, 3.96}, {26.5, 3.66}}) {
            const RejectorResult r =
                runRejector(m, at(0, 35, wetBulb, 5.56), 4.4e6); // set point out of reach: full fan
            GS_NEAR(r.supply_c - wetBulb, approach, 0.0051);
            GS_NEAR(r.power_w, 55e3, 1e-6);
        }
    }
    void towerBeyondItsWetBulbIsHeldThere() {
        const RejectorModel m = resolveRejector(tower(), {});
        // Memphis 26.8 °C: the approach of 26.7 °C (3.619 K, computed apart) on top of the real wet bulb = 30.419 °C
        const RejectorResult r = runRejector(m, at(15, 35.6, 26.8, 5.56), 4.4e6);
        GS_NEAR(r.supply_c, 30.419, 0.001);
        QCOMPARE(describe(r.outside), std::string("wet bulb 26.8 °C, curve ends at 26.7 °C"));
    }
    void towerFanHoldsTheSetPoint() {
        const RejectorModel m = resolveRejector(tower(), {});
        // 20 °C wet bulb, design flow, 27 °C wanted: approach 7 K at L/G = 1 / 0.755637 (root found in another
        // program); 55 kW × 0.755637³ = 23.7303 kW
        const RejectorResult r = runRejector(m, at(27, 30, 20, 5.56), 4.4e6);
        GS_NEAR(r.supply_c, 27, 0);
        GS_NEAR(r.power_w, 23730.28, 0.1);
        // Half load: two thirds of the cells at 75 % of design flow, L/G = 0.75 / s = set point at s = 0.757237:
        // 2/3 × 55 kW × 0.757237³ = 15.9209 kW for 25 °C
        GS_NEAR(runRejector(m, at(25, 30, 20, 5.56), 2.2e6).power_w, 15920.9, 0.1);
        // Cold day, warm set point: least air, never less than 0.2³ of the fan power.
        GS_NEAR(runRejector(m, at(40, 5, 0, 5.56), 4.4e6).power_w, 55e3 * 0.008, 1e-6);
    }
    void towerCapacityIsWhereItStillReachesTheLimit() {
        const RejectorModel m = resolveRejector(tower(), {});
        RejectorConditions c = at(29.44, 35, 26.7, 5.56);
        // approach 2.74 K at 26.7 °C wet bulb: flow 0.807809 of design (root found in another program) → 3,554.4 kW
        GS_NEAR(rejectorCapacity_w(m, c), 3554.36e3, 10);
        c.limit_c = 35; // reached with ease: design flow is the bound
        GS_NEAR(rejectorCapacity_w(m, c), 4400e3, 1e-3);
        c.range_k = 11.12; // twice the range: the same flow carries twice the heat, if 35 °C is still reached
                           // (approach 6.2 K, yes)
        GS_NEAR(rejectorCapacity_w(m, c), 8800e3, 1e-3);
        c.limit_c = 27;
        QCOMPARE(rejectorCapacity_w(m, c), 0.0);
    }
    void towerWater() {
        const RejectorModel m = resolveRejector(tower(), {});
        // 4.4 MW for an hour: 4400 × 1.45 = 6380 l evaporate, / 3.5 = 1822.86 l blow-down; drift 2e-5 × 189.6 l/s = 3.8
        // ml/s. (6380 + 1822.86) / 3600 = 2.278571 l/s; circulating 4.4e6 / (ρcp 5.56), ρcp at 32.4 °C = 4.16 MJ/m³K ±
        // 0.1 %
        const double water = runRejector(m, at(15, 35, 26, 5.56), 4.4e6).water_m3_per_s * 1e3;
        GS_NEAR(water, 2.278571 + 2e-5 * 4.4e6 / (4.16e6 * 5.56) * 1e3, 1e-5);
        GS_NEAR(water * 3600 / 4400, 1.867, 0.001); // the record's make-up: 1.86 l/kWh (without drift)
    }

    // ---- dry coolers -----------------------------------------------------------------------------------
    void dryCoolerAtItsRating() {
        const RejectorModel m = resolveRejector(dryCooler(), {});
        // 27 °C air: 1.5 MW leaves at 27 + 18 − 10 = 35 °C with the fan at full.
        const RejectorResult full = runRejector(m, at(30, 27), 1.5e6);
        GS_NEAR(full.supply_c, 35, 1e-9);
        GS_NEAR(full.power_w, 28e3, 1e-9);
        // Half heat could leave at 27 − 1 K: no, the approach is never below 4 K.
        GS_NEAR(runRejector(m, at(20, 27), 0.75e6).supply_c, 31, 1e-9);
        // Half heat, 37 °C wanted: air flow 0.5 × 18 / (37 + 10 − 27) = 0.45; 28 kW × 0.45³ = 2.5515 kW
        const RejectorResult held = runRejector(m, at(37, 27), 0.75e6);
        GS_NEAR(held.supply_c, 37, 0);
        GS_NEAR(held.power_w, 2551.5, 1e-6);
    }
    void dryCoolerCapacity() {
        const RejectorModel m = resolveRejector(dryCooler(), {});
        GS_NEAR(rejectorCapacity_w(m, at(35, 27)), 1.5e6, 1e-6);
        GS_NEAR(rejectorCapacity_w(m, at(40, 35.6)), 1.5e6 * (40 + 10 - 35.6) / 18, 1e-6); // 1.2 MW in Memphis at 40 °C
        GS_NEAR(rejectorCapacity_w(m, at(45, 20)), 1.5e6, 1e-6);                           // rated flow is the bound
        QCOMPARE(rejectorCapacity_w(m, at(38, 35.6)), 0.0); // nearer than 4 K: not at any load
    }
    void adiabaticPadsCoolTheAir() {
        SampleType t = dryCooler();
        t.text("model", "dry-adiabatic")
            .set("pad_effectiveness", 0.75)
            .set("switch_on_ambient_c", 24)
            .set("water_use_l_per_kwh_when_wet", 0.9);
        const RejectorModel m = resolveRejector(t, {});
        // Air 35.6 − 0.75 × (35.6 − 25.2) = 27.8 °C: 1.5 MW leaves at 35.8 °C; 1500 × 0.9 / 3600 = 0.375 l/s
        const RejectorResult wet = runRejector(m, at(30, 35.6, 25.2), 1.5e6);
        GS_NEAR(wet.supply_c, 35.8, 1e-9);
        GS_NEAR(wet.water_m3_per_s, 0.375e-3, 1e-9);
        const RejectorResult dry = runRejector(m, at(20, 24, 20), 1.5e6);
        GS_NEAR(dry.supply_c, 32, 1e-9);
        QCOMPARE(dry.water_m3_per_s, 0.0);
    }

    // ---- the rest --------------------------------------------------------------------------------------
    void exchangers() {
        SampleType t(Role::Exchanger, "cdu");
        t.set("rated_heat_kw", 100)
            .set("approach_k", 8)
            .set("pump_power_kw", 1.2)
            .curve("capacity_vs_coolant_temp", {{32, 100}, {40, 60}});
        const ExchangerModel m = resolveExchanger(t, {});
        GS_NEAR(exchangerCapacity_w(m, 20), 100e3, 1e-9);
        GS_NEAR(exchangerCapacity_w(m, 36), 80e3, 1e-6);
        CurveRange range;
        GS_NEAR(exchangerCapacity_w(m, 44, &range), 60e3, 1e-6);
        QCOMPARE(describe(range), std::string("coolant supply 44 °C, curve ends at 40 °C"));
        GS_NEAR(exchangerSupply_c(m, 18), 26, 1e-12);
        GS_NEAR(exchangerPower_w(m, 1), 1200, 1e-9); // constant speed while it serves
        QCOMPARE(exchangerPower_w(m, 0), 0.0);
        SampleType plate(Role::Exchanger, "heat_exchanger");
        plate.set("rated_heat_kw", 5000).set("approach_k", 2);
        QVERIFY(!resolveExchanger(plate, {}).bringsPump());
        GS_NEAR(exchangerCapacity_w(resolveExchanger(plate, {}), 99), 5e6, 1e-6);
    }
    void airHandlers() {
        SampleType wall(Role::AirHandler, "crah");
        wall.set("rated_heat_kw", 350)
            .set("fan_power_kw", 12)
            .set("fan_law_exponent", 2.7)
            .set("chilled_water_supply_c", 18)
            .set("chilled_water_return_c", 28);
        const AirHandlerModel m = resolveAirHandler(wall, {});
        GS_NEAR(m.water_supply_c_max, 18, 0);
        GS_NEAR(m.water_rise_k, 10, 0);
        GS_NEAR(airHandlerPower_w(m, 175e3), 12e3 * 0.1538930517, 1e-3); // 0.5^2.7 = 0.153893
        GS_NEAR(airHandlerPower_w(m, 700e3), 12e3, 1e-9);
        SampleType door(Role::AirHandler, "heat_exchanger");
        door.set("rated_heat_kw", 50).set("fan_power_kw", 0.6).set("water_supply_c", 18);
        const AirHandlerModel d = resolveAirHandler(door, {});
        GS_NEAR(airHandlerPower_w(d, 1e3), 600, 1e-9); // no fan law on record: constant
        QCOMPARE(airHandlerPower_w(d, 0), 0.0);
    }
    void pumps() {
        SampleType t(Role::Pump, "pump");
        t.set("flow_m3_h", 800).set("power_kw", 100).set("min_speed_fraction", 0.3).set("affinity_exponent_power", 3);
        const PumpModel m = resolvePump(t, {});
        GS_NEAR(pumpPower_w(m, 800 / 3600.0), 100e3, 1e-6);
        GS_NEAR(pumpPower_w(m, 400 / 3600.0), 12.5e3, 1e-6); // half flow, an eighth of the power
        GS_NEAR(pumpPower_w(m, 80 / 3600.0), 2.7e3, 1e-6);   // not below 30 % speed
        GS_NEAR(pumpPower_w(m, 1600 / 3600.0), 100e3, 1e-6); // not above rated
        QCOMPARE(pumpPower_w(m, 0), 0.0);
    }

    void survivesAnything() {
        std::vector<SampleType> types{colossus2(), tower(), dryCooler()};
        types.push_back(tower());
        types.back().text("model", "dry-adiabatic");
        types.push_back(colossus2());
        types.back()
            .text("model", "doe2-water")
            .list("cap_fun_t", {1e308, -1e308, 1e308, 5, -1e308, 1e308})
            .list("eir_fun_t", {1e308, 1, 1, 1, 1, -1e308});
        types.push_back(colossus2());
        types.back()
            .text("model", "doe2-air")
            .list("eir_fun_plr", {-1e308, 1e308, std::numeric_limits<double>::quiet_NaN()});
        types.push_back(tower());
        types.back().list("coefficients", {1e308, -1e308});
        const char* keys[] = {"rated_heat_kw",
                              "rated_cop",
                              "cop_cap",
                              "second_law_efficiency",
                              "min_part_load_fraction",
                              "fan_law_exponent",
                              "fan_power_kw",
                              "fluid_range_k",
                              "design_range_k",
                              "initial_temperature_difference_k",
                              "cycles_of_concentration",
                              "leaving_water_min_c",
                              "leaving_water_max_c",
                              "ambient_max_c",
                              "approach_k",
                              "pump_power_kw",
                              "flow_m3_h",
                              "power_kw",
                              "pad_effectiveness",
                              "evaporation_l_per_kwh_rejected",
                              "entering_condenser_max_c",
                              "wet_bulb_max_c",
                              "range_min_k",
                              "drift_fraction"};
        const auto check = [](double value) { return std::isfinite(value) && value >= 0; };
        for (const SampleType& t : types)
            for (const char* key : keys)
                for (const double a : test::extremes()) {
                    const OwnValues own{{key, a}};
                    const RejectorModel m = resolveRejector(t, own);
                    const ExchangerModel x = resolveExchanger(t, own);
                    const AirHandlerModel h = resolveAirHandler(t, own);
                    const PumpModel p = resolvePump(t, own);
                    for (const double b : test::extremes()) {
                        for (const bool swap : {false, true}) {
                            RejectorConditions c;
                            (swap ? c.set_point_c : c.limit_c) = b;
                            (swap ? c.range_k : c.condenser_c) = b;
                            (swap ? c.weather.dry_bulb_c : c.weather.wet_bulb_c) = b;
                            const RejectorResult r = runRejector(m, c, swap ? b : 1e6);
                            QVERIFY(check(rejectorCapacity_w(m, c)) && check(r.power_w) && check(r.condenser_w) &&
                                    check(r.water_m3_per_s));
                            QVERIFY(std::isfinite(r.supply_c));
                        }
                        QVERIFY(check(exchangerCapacity_w(x, b)) && std::isfinite(exchangerSupply_c(x, b)) &&
                                check(exchangerPower_w(x, b)));
                        QVERIFY(check(airHandlerPower_w(h, b)) && check(pumpPower_w(p, b)));
                    }
                }
    }
};

QTEST_APPLESS_MAIN(TestCoolingEquipment)
#include "tst_cooling_equipment.moc"
