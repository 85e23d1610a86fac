// SPDX-License-Identifier: GPL-3.0-or-later
// Sources, converters, cables, stores: against hand calculations, the efficiencies printed in the catalog and
// the published power chain of Frontier.
#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/power/equipment.h"
#include "tests/support/sample_type.h"

using namespace gs;
using gs::test::SampleType;

class TestPowerEquipment : public QObject {
    Q_OBJECT

    static SampleType doosan() {
        return SampleType(Role::Source, "gas_turbine")
            .set("rated_power_mw", 380)
            .set("temperature_derate_per_c", 0.0055)
            .set("altitude_derate", 0.0115)
            .set("heat_rate_kj_per_kwh", 8372)
            .port(Medium::Gas, Direction::In)
            .port(Medium::Power, Direction::Out)
            .curve("part_load_relative_efficiency", {{0.4, 0.74}, {0.6, 0.879}, {0.8, 0.953}, {1, 1}});
    }

private slots:
    void turbineLosesPowerInHeatAndHeight() {
        const SourceModel m = resolveSource(doosan(), {});
        // 380 × (1 − 0.0055 × (35.6 − 15)) × (1 − 0.0115 × 81 / 100) = 380 × 0.8867 × 0.990685 = 333.807 MW
        GS_NEAR(deratedSource_w(m, 35.6, 81), 333.80734801e6, 1);
        GS_NEAR(deratedSource_w(m, 15, 0), 380e6, 1e-3);
        // 10 °C: 380 × 1.0275 = 390.45 MW; −20 °C would be × 1.1925: the generator stops at × 1.10 = 418 MW
        GS_NEAR(deratedSource_w(m, 10, 0), 390.45e6, 1);
        GS_NEAR(deratedSource_w(m, -20, 0), 418e6, 1);
        GS_NEAR(deratedSource_w(m, 15, -400), 380e6, 1e-3); // no gain in a mine
    }

    void ownValueWinsOverType() {
        const SourceModel m = resolveSource(doosan(), {{"rated_power_mw", 100.0}, {"temperature_derate_per_c", 0.0}});
        GS_NEAR(deratedSource_w(m, 35.6, 0), 100e6, 1e-3);
    }

    void enginesHoldUpToTheKnee() {
        SampleType t(Role::Source, "reciprocating_engine");
        t.set("rated_power_mw", 2.5).set("temperature_derate_per_c", 0).set("derate_knee_temp_c", 40);
        const SourceModel m = resolveSource(t, {});
        GS_NEAR(deratedSource_w(m, 39, 0), 2.5e6, 1e-6);
        GS_NEAR(deratedSource_w(m, 45, 0), 2.5e6, 1e-6); // no slope on record: no derate, but said so
        QVERIFY(!isBeyondKnee(m, 39, 0));
        QVERIFY(isBeyondKnee(m, 45, 0));
        // With a slope it starts at the knee and there is no gain in the cold:
        SampleType diesel(Role::Source, "generator");
        diesel.set("rated_power_mw", 3)
            .set("temperature_derate_per_c", 0.005)
            .set("derate_knee_temp_c", 40)
            .set("altitude_derate", 0.01)
            .set("derate_knee_altitude_m", 1000);
        const SourceModel d = resolveSource(diesel, {});
        GS_NEAR(deratedSource_w(d, 0, 900), 3e6, 1e-6);
        // 3 × (1 − 0.005 × 4) × (1 − 0.01 × 5) = 3 × 0.98 × 0.95 = 2.793 MW at 44 °C, 1,500 m
        GS_NEAR(deratedSource_w(d, 44, 1500), 2.793e6, 1e-3);
        QVERIFY(!isBeyondKnee(d, 44, 1500));
    }

    void gridCountsItsCapacity() {
        SampleType t(Role::Source, "grid_connection");
        t.set("capacity_mw", 250);
        const SourceModel m = resolveSource(t, {});
        GS_NEAR(deratedSource_w(m, 45, 2000), 250e6, 1e-3);
        QCOMPARE(gasFlow_m3_per_s(m, 1e8), 0.0);
    }

    void fiveTurbinesTakeTheirGas() {
        const SourceModel m = resolveSource(doosan(), {});
        // 380 MW × 8372 / 3600 = 883.711 MW LHV; / 0.9025 = 979.181 MW HHV; / (1037 × 1055.056 J/scf) = 894.97 scf/s;
        // × 86400 = 77.325 MMscf/d each, 386.6 for five. The record rounds to 387.0.
        const double each = gasFlow_m3_per_s(m, 380e6);
        const double mmscfd = 5 * each / 0.0283168 * 86400 / 1e6;
        GS_NEAR(mmscfd, 386.627, 0.001);
        GS_NEAR(mmscfd, 387.0, 0.5);
        // A 300 MMscf/d lateral: 300e6 × 0.0283168 / 86400 = 98.3222 m³/s, not enough for the five (126.71 m³/s).
        GS_NEAR(mmscfdToM3PerS(300), 98.32222, 1e-5);
        QVERIFY(5 * each > mmscfdToM3PerS(300));
    }

    void partLoadTakesMoreGasPerMegawatt() {
        const SourceModel m = resolveSource(doosan(), {});
        const double full = gasFlow_m3_per_s(m, 300e6, 300e6);
        GS_NEAR(full, gasFlow_m3_per_s(m, 300e6), 1e-12); // full of its derated rating
        // Half of 300 MW: relative efficiency between 0.4 (0.74) and 0.6 (0.879) = 0.8095
        GS_NEAR(gasFlow_m3_per_s(m, 150e6, 300e6), full / 2 / 0.8095, 1e-9);
        QCOMPARE(gasFlow_m3_per_s(m, 0, 300e6), 0.0);
    }

    void supplies() {
        SampleType gas(Role::Supply, "gas_supply");
        gas.text("supply", "gas").set("capacity_mmscfd", 300);
        QVERIFY(resolveSupply(gas, {}).gas);
        GS_NEAR(resolveSupply(gas, {}).capacity_m3_per_s, 98.32222, 1e-5);
        SampleType water(Role::Supply, "water_supply");
        water.text("supply", "water").set("capacity_l_per_s", 570);
        QVERIFY(!resolveSupply(water, {}).gas);
        GS_NEAR(resolveSupply(water, {}).capacity_m3_per_s, 0.57, 1e-12);
    }

    void transformerLoses() {
        SampleType t(Role::Converter, "transformer");
        t.set("rated_mva", 2.5).set("no_load_loss_kw", 2.95).set("load_loss_kw", 11.81);
        const ConverterModel m = resolveConverter(t, {});
        QCOMPARE(m.kind, ConverterKind::Transformer);
        GS_NEAR(converterRating_w(m, 0.95, 0), 2.375e6, 1e-6);
        GS_NEAR(converterLoss_w(m, 0, 0.95, 480), 2950, 1e-9);
        // 1.9 MW at 0.95: S = 2 MVA, (2 / 2.5)² = 0.64; 2.95 + 0.64 × 11.81 = 10.5084 kW
        GS_NEAR(converterLoss_w(m, 1.9e6, 0.95, 480), 10508.4, 1e-6);
    }

    /// The records print efficiency at half and full load (unity power factor, loss over output or input: to 5 digits).
    void shippedTransformersMatchTheirEfficiencies() {
        const Catalog catalog = test::shippedCatalog({"power"});
        int checked = 0;
        for (const auto& type : catalog.types()) {
            if (type->kind != "transformer" || !type->find("efficiency_at_full_load")) continue;
            const ConverterModel m = resolveConverter(*type, {});
            for (const auto& [key, load] :
                 {std::pair{"efficiency_at_50pct_load", 0.5}, std::pair{"efficiency_at_full_load", 1.0}}) {
                const double out = load * m.rating_va, loss = converterLoss_w(m, out, 1, 0);
                const double printed = type->value(key), ours = 1 - loss / out;
                QVERIFY2(std::fabs(ours - printed) < 2e-4,
                         qPrintable(QStringLiteral("%1 %2: %3, printed %4")
                                        .arg(QString::fromStdString(type->id), QLatin1String(key))
                                        .arg(ours)
                                        .arg(printed)));
                ++checked;
            }
        }
        QVERIFY2(checked >= 20, qPrintable(QString::number(checked)));
    }

    void upsFollowsItsCurve() {
        SampleType t(Role::Converter, "ups");
        t.set("rated_power_mw", 1.5)
            .curve("efficiency_curve", {{0.1, 0.93}, {0.25, 0.96}, {0.5, 0.97}, {0.75, 0.968}, {1, 0.965}});
        const ConverterModel m = resolveConverter(t, {});
        QCOMPARE(m.kind, ConverterKind::EfficiencyCurve);
        GS_NEAR(converterRating_w(m, 0.5, 480), 1.5e6, 1e-6);
        // 750 kW: 750 / 0.97 − 750 = 23.19588 kW. 900 kW = 0.6 load: η = 0.97 − 0.002 × 0.4 = 0.9692 → 28.6009 kW
        GS_NEAR(converterLoss_w(m, 750e3, 1, 480), 23195.876, 1e-3);
        GS_NEAR(converterLoss_w(m, 900e3, 1, 480), 900e3 / 0.9692 - 900e3, 1e-6);
        // Below 10 % and above 100 % the curve is held at its ends, and that is said.
        GS_NEAR(converterLoss_w(m, 75e3, 1, 480), 75e3 / 0.93 - 75e3, 1e-6);
        QVERIFY(isOutsideCurve(m, 75e3) && isOutsideCurve(m, 1.6e6) && !isOutsideCurve(m, 750e3));
        GS_NEAR(converterLoss_w(m, 1.65e6, 1, 480), 1.65e6 / 0.965 - 1.65e6, 1e-6);
    }

    void pduAndSwitchgear() {
        SampleType pdu(Role::Converter, "pdu");
        pdu.set("rated_kw", 57.5).set("efficiency", 0.997);
        const ConverterModel p = resolveConverter(pdu, {});
        GS_NEAR(converterLoss_w(p, 50e3, 0.95, 415), 50e3 / 0.997 - 50e3, 1e-9); // 150.45 W
        GS_NEAR(converterRating_w(p, 0.95, 415), 57.5e3, 1e-9);
        SampleType gear(Role::Converter, "switchgear");
        gear.set("bus_current_a", 3000);
        const ConverterModel g = resolveConverter(gear, {});
        QCOMPARE(g.kind, ConverterKind::Lossless);
        QCOMPARE(converterLoss_w(g, 1e8, 0.95, 13800), 0.0);
        // √3 × 13.8 kV × 3000 A × 0.95 = 23,902.30 × 3000 × 0.95 = 68.12156 MW
        GS_NEAR(converterRating_w(g, 0.95, 13800), 68.12156e6, 10);
        QCOMPARE(converterRating_w(g, 0.95, 0), 0.0);
    }

    void buswayLosesWithTheSquareOfCurrent() {
        SampleType t(Role::Converter, "busway");
        t.set("rated_current_a", 4000).set("resistance_ohm_per_m_per_phase", 1.25e-5);
        const ConverterModel m = resolveConverter(t, {});
        GS_NEAR(m.length_m, 30, 0);
        // At rated current, pf 1, 415 V: 3 × 4000² × 1.25e-5 = 600 W per metre (the record's loss_w_per_m_full_load), ×
        // 30 m
        const double full = std::sqrt(3.0) * 415 * 4000;
        GS_NEAR(converterLoss_w(m, full, 1, 415), 18000, 1e-6);
        GS_NEAR(converterLoss_w(m, full / 2, 1, 415), 4500, 1e-6);
        GS_NEAR(converterLoss_w(resolveConverter(t, {{"length_m", 60.0}}), full, 1, 415), 36000, 1e-6);
        QCOMPARE(converterLoss_w(m, full, 1, 0), 0.0);
    }

    void cables() {
        SampleType t(Role::Conductor, "cable");
        t.set("resistance_ohm_per_km", 0.088).set("rated_current_a", 500);
        const CableModel m = resolveCable(t);
        // 20 MW at 34.5 kV, pf 0.95: I = 20e6 / (√3 × 34500 × 0.95) = 20e6 / 56,767.96 = 352.3114 A; 500 m: 3 I² ×
        // 0.044 Ω = 16.38428 kW
        GS_NEAR(cableCurrent_a(20e6, 34500, 0.95, 1), 352.3114, 1e-4);
        GS_NEAR(cableLoss_w(m, 20e6, 34500, 0.95, 500, 1), 16384.28, 0.01);
        // Two runs: half the current in each, half the loss in all.
        GS_NEAR(cableCurrent_a(20e6, 34500, 0.95, 2), 176.1557, 1e-4);
        GS_NEAR(cableLoss_w(m, 20e6, 34500, 0.95, 500, 2), 8192.14, 0.01);
        // 200 m more on a 132 kW rack at 480 V, pf 0.95, 0.095 Ω/km: I = 167.129 A, 3 × I² × 0.019 Ω = 1592.1 W
        GS_NEAR(cableLoss_w({0.095, 380}, 132e3, 480, 0.95, 200, 1), 1592.1, 0.1);
        GS_NEAR(cableRating_w(m, 34500, 0.95, 2), 2 * 500 * std::sqrt(3.0) * 34500 * 0.95, 1e-3);
        QCOMPARE(cableRating_w({}, 34500, 0.95, 1), 0.0);
    }

    void storesAndLoads() {
        SampleType t(Role::Store, "battery");
        t.set("rated_power_mw", 0.979).set("energy_mwh", 3.916).set("aux_load_fraction_of_power", 0.01);
        const StoreModel m = resolveStore(t, {});
        GS_NEAR(m.power_w, 979e3, 1e-6);
        GS_NEAR(m.energy_wh, 3.916e6, 1e-6);
        GS_NEAR(m.aux_w, 9790, 1e-9);
        SampleType load(Role::Load);
        load.set("power_kw", 900);
        GS_NEAR(loadPower_w(load, {}), 900e3, 1e-9);
        GS_NEAR(powerFactor(load, {}), 0.95, 0);
    }

    /// Frontier: per node (P + 13)/0.98, per four nodes (P + 17)/0.96, 74 × 128 nodes, switches, CDUs (case file).
    void frontierPowerChain() {
        const auto data = nlohmann::json::parse(test::readSource("tests/data/exadigit_frontier_power.json"));
        SampleType sivoc(Role::Converter, "pdu"), rectifier(Role::Converter, "pdu");
        sivoc.set("efficiency", 0.98).set("no_load_loss_kw", 0.013);
        rectifier.set("efficiency", 0.96).set("no_load_loss_kw", 0.017);
        const ConverterModel s = resolveConverter(sivoc, {}), r = resolveConverter(rectifier, {});
        const auto& in = data.at("inputs");
        const double nodes = in.at("racks").get<double>() * in.at("nodes_per_rack").get<double>();
        const double switches = in.at("racks").get<double>() * in.at("chassis_per_rack").get<double>() *
                                in.at("switches_per_chassis").get<double>() * in.at("P_switch_W").get<double>();
        const double cdus = in.at("cdus").get<double>() * in.at("P_cdu_W").get<double>();
        int rows = 0;
        for (const auto& row : data.at("expected")) {
            const double node = row[2], afterSivoc = node + converterLoss_w(s, node, 1, 0);
            const double four = 4 * afterSivoc, afterRectifier = (four + converterLoss_w(r, four, 1, 0)) / 4;
            GS_NEAR(afterSivoc, row[3].get<double>(), 1e-4);
            GS_NEAR(afterRectifier, row[4].get<double>(), 1e-4);
            GS_NEAR((nodes * afterRectifier + switches + cdus) / 1e6, row[5].get<double>(), 1e-4);
            ++rows;
        }
        QCOMPARE(rows, 4);
    }

    void survivesAnything() {
        for (const double a : test::extremes())
            for (const double b : test::extremes()) {
                SampleType t = doosan();
                const OwnValues own{{"rated_power_mw", a},
                                    {"temperature_derate_per_c", b},
                                    {"altitude_derate", a},
                                    {"derate_knee_temp_c", b},
                                    {"heat_rate_kj_per_kwh", a},
                                    {"rated_mva", a},
                                    {"no_load_loss_kw", b},
                                    {"load_loss_kw", a},
                                    {"efficiency", b},
                                    {"resistance_ohm_per_m_per_phase", b},
                                    {"length_m", a},
                                    {"energy_mwh", b},
                                    {"aux_load_fraction_of_power", a},
                                    {"power_factor", b},
                                    {"power_kw", a},
                                    {"capacity_mmscfd", b}};
                const SourceModel source = resolveSource(t, own);
                const ConverterModel converter = resolveConverter(t, own);
                const StoreModel store = resolveStore(t, own);
                for (const double c : test::extremes()) {
                    const double all[] = {deratedSource_w(source, c, b),
                                          gasFlow_m3_per_s(source, c, b),
                                          mmscfdToM3PerS(c),
                                          resolveSupply(t, own).capacity_m3_per_s,
                                          converterRating_w(converter, b, c),
                                          converterLoss_w(converter, c, a, b),
                                          cableCurrent_a(a, b, c, 0),
                                          cableLoss_w({a, b}, c, a, b, c, -3),
                                          cableRating_w({a, 1}, b, c, 2),
                                          store.power_w,
                                          store.energy_wh,
                                          store.aux_w,
                                          loadPower_w(t, own),
                                          powerFactor(t, own)};
                    for (const double value : all)
                        QVERIFY2(std::isfinite(value) && value >= 0,
                                 qPrintable(QStringLiteral("%1 from %2 %3 %4").arg(value).arg(a).arg(b).arg(c)));
                }
            }
    }
};

QTEST_APPLESS_MAIN(TestPowerEquipment)
#include "tst_power_equipment.moc"
