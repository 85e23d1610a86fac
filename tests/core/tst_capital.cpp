// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/money/capital.h"
#include "tests/support/sample_type.h"

using namespace gs;
using gs::test::SampleType;

class TestCapital : public QObject {
    Q_OBJECT

    static void check(const Price& p, double low, double high, const char* key) {
        QVERIFY(p.priced);
        GS_NEAR(p.usd_low, low, 1e-6);
        GS_NEAR(p.usd_high, high, 1e-6);
        QCOMPARE(p.key, std::string(key));
    }

private slots:
    void oneElement() {
        SampleType rack(Role::Rack);
        rack.set("unit_price_usd_low", 3e6).set("unit_price_usd_high", 3.9e6);
        check(elementPrice(rack, {}), 3e6, 3.9e6, "unit_price_usd_low");
        SampleType transformer(Role::Converter);
        transformer.set("capex_usd_low", 3.5e6).set("capex_usd_high", 8e6);
        check(elementPrice(transformer, {}), 3.5e6, 8e6, "capex_usd_low");
    }
    void perKilowatt() {
        SampleType turbine(Role::Source);
        turbine.set("rated_power_mw", 380).set("capex_usd_per_kw_low", 600).set("capex_usd_per_kw_high", 1400);
        check(elementPrice(turbine, {}), 228e6, 532e6, "capex_usd_per_kw_low");      // 380,000 kW × 600 / 1,400
        QCOMPARE(elementPrice(turbine, {}).per, std::string("kW"));
        GS_NEAR(elementPrice(turbine, {}).amount, 380e3, 1e-9);
        check(elementPrice(turbine, {{"rated_power_mw", 400.0}}), 240e6, 560e6, "capex_usd_per_kw_low");
        SampleType chiller(Role::Rejector);
        chiller.set("rated_heat_kw", 1680).set("capex_usd_per_kw_low", 150).set("capex_usd_per_kw_high", 350);
        check(elementPrice(chiller, {}), 252e3, 588e3, "capex_usd_per_kw_low");      // kW of heat
        SampleType plate(Role::Exchanger);
        plate.set("rated_heat_kw", 5000).set("capex_usd_per_kw", 15);
        check(elementPrice(plate, {}), 75e3, 75e3, "capex_usd_per_kw");
        SampleType pump(Role::Pump);
        pump.set("power_kw", 100).set("capex_usd_per_kw_motor", 700);
        check(elementPrice(pump, {}), 70e3, 70e3, "capex_usd_per_kw_motor");
    }
    void batteries() {
        SampleType list(Role::Store);
        list.set("price_usd", 1.47e6).set("price_usd_low", 0.95e6).set("price_usd_per_kwh", 375).set("energy_mwh", 3.916);
        check(elementPrice(list, {}), 0.95e6, 1.47e6, "price_usd_low");              // the unit's price before the price per kWh
        SampleType perKwh(Role::Store);
        perKwh.set("capex_usd_per_kwh_low", 125).set("capex_usd_per_kwh_high", 350).set("energy_mwh", 4);
        check(elementPrice(perKwh, {}), 500e3, 1.4e6, "capex_usd_per_kwh_low");
    }
    void noPriceSaysSo() {
        SampleType t(Role::Converter);
        t.set("rated_mva", 63);
        QVERIFY(!elementPrice(t, {}).priced);
        QCOMPARE(elementPrice(t, {}).usd_high, 0.0);
        SampleType noRating(Role::Source);      // a price per kW of an unknown rating is no price
        noRating.set("capex_usd_per_kw_low", 600).set("capex_usd_per_kw_high", 1400);
        QVERIFY(!elementPrice(noRating, {}).priced);
    }
    void conductorsAndShells() {
        SampleType pipe(Role::Conductor);
        pipe.set("capex_usd_per_km_low", 1.5e6).set("capex_usd_per_km_high", 3.5e6);
        check(conductorPricePerMetre(pipe), 1500, 3500, "capex_usd_per_km_low");
        SampleType line(Role::Conductor);
        line.set("line_cost_usd_per_km_low", 1.9e6).set("line_cost_usd_per_km_high", 3.7e6);
        check(conductorPricePerMetre(line), 1900, 3700, "line_cost_usd_per_km_low");
        QVERIFY(!conductorPricePerMetre(SampleType(Role::Conductor)).priced);
        SampleType hall(Role::Structure, "hall");
        hall.set("shell_usd_per_m2_low", 1130).set("shell_usd_per_m2_high", 2530);
        check(shellPrice(hall, {}, 18230), 20599900, 46121900, "shell_usd_per_m2_low");
        SampleType other(Role::Structure, "hall");
        other.set("capex_usd_per_m2_low", 800);
        check(shellPrice(other, {}, 100), 80e3, 80e3, "capex_usd_per_m2_low");
        QVERIFY(!shellPrice(hall, {}, 0).priced);
    }
    void survivesAnything() {
        const char* keys[] = {"unit_price_usd_low", "capex_usd_high", "capex_usd_per_kw_low", "rated_power_mw", "price_usd_per_kwh", "energy_mwh",
                              "shell_usd_per_m2_low", "capex_usd_per_km_low", "length_m"};
        for (const char* key : keys)
            for (const double a : test::extremes())
                for (const double b : test::extremes())
                    for (const Role role : {Role::Source, Role::Rejector, Role::Store, Role::Conductor, Role::Structure}) {
                        SampleType t(role);
                        t.set("capex_usd_per_kw_low", b).set("energy_mwh", b).set("price_usd_per_kwh", b);
                        for (const Price& p : {elementPrice(t, {{key, a}}), conductorPricePerMetre(t), shellPrice(t, {{key, a}}, b)})
                            QVERIFY(std::isfinite(p.usd_low) && std::isfinite(p.usd_high) && p.usd_low >= 0 && p.usd_high >= p.usd_low);
                    }
    }
};

QTEST_APPLESS_MAIN(TestCapital)
#include "tst_capital.moc"
