// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/engine/engine.h"
#include "core/money/capital.h"
#include "database/catalog_file.h"
#include "tests/support/sample_type.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

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
        check(elementPrice(turbine, {}), 228e6, 532e6, "capex_usd_per_kw_low"); // 380,000 kW × 600 / 1,400
        QCOMPARE(elementPrice(turbine, {}).per, std::string("kW"));
        GS_NEAR(elementPrice(turbine, {}).amount, 380e3, 1e-9);
        check(elementPrice(turbine, {{"rated_power_mw", 400.0}}), 240e6, 560e6, "capex_usd_per_kw_low");
        SampleType chiller(Role::Rejector);
        chiller.set("rated_heat_kw", 1680).set("capex_usd_per_kw_low", 150).set("capex_usd_per_kw_high", 350);
        check(elementPrice(chiller, {}), 252e3, 588e3, "capex_usd_per_kw_low"); // kW of heat
        SampleType plate(Role::Exchanger);
        plate.set("rated_heat_kw", 5000).set("capex_usd_per_kw", 15);
        check(elementPrice(plate, {}), 75e3, 75e3, "capex_usd_per_kw");
        SampleType pump(Role::Pump);
        pump.set("power_kw", 100).set("capex_usd_per_kw_motor", 700);
        check(elementPrice(pump, {}), 70e3, 70e3, "capex_usd_per_kw_motor");
    }
    void batteries() {
        SampleType list(Role::Store);
        list.set("price_usd", 1.47e6)
            .set("price_usd_low", 0.95e6)
            .set("price_usd_per_kwh", 375)
            .set("energy_mwh", 3.916);
        check(elementPrice(list, {}), 0.95e6, 1.47e6, "price_usd_low"); // the unit's price before the price per kWh
        SampleType perKwh(Role::Store);
        perKwh.set("capex_usd_per_kwh_low", 125).set("capex_usd_per_kwh_high", 350).set("energy_mwh", 4);
        check(elementPrice(perKwh, {}), 500e3, 1.4e6, "capex_usd_per_kwh_low");
    }
    void noPriceSaysSo() {
        SampleType t(Role::Converter);
        t.set("rated_mva", 63);
        QVERIFY(!elementPrice(t, {}).priced);
        QCOMPARE(elementPrice(t, {}).usd_high, 0.0);
        SampleType noRating(Role::Source); // a price per kW of an unknown rating is no price
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
    /// Seven parts and three lines of the shipped catalog, by hand, USD:
    ///   service of 150 MW, one substation                              24,000,000    24,000,000
    ///   60 MVA transformer                                              1,500,000     3,500,000
    ///   line-up of twelve sections at 70,000 to 150,000                   840,000     1,800,000
    ///   6.4 kW pump at 700 per kW                                           4,480         4,480
    ///   30 m of DN300 header, two mains at 1,125 to 2,625 per m            67,500       157,500
    ///   hall of 20 x 10 m at 861 to 2,153 per m²                          172,200       430,600
    ///   161 kV line: (45, 0) to (145, -3.5) = 103.5 m at 1,900 to 3,700   196,650       382,950
    ///   two cables of 50 m at 453 to 472 per m                             45,300        47,200
    ///   pipe pair, 14.55 m twice, DN50 at 187.5 to 437.5                 5,456.25     12,731.25
    ///   breaker: no price on record                                            -             -
    ///   sum                                                         26,831,586.25 30,335,461.25
    void aSiteByHand() {
        const Site site = gs::test::SiteBuilder()
                              .types(gs::test::shippedCatalog(),
                                     {"tva_mlgw_memphis_161kv", "xfmr_161_13p8_60mva", "swgr-13p8kv-lineup",
                                      "pump_small_inrow", "header-dn300", "hall", "hv_breaker_sf6_170kv",
                                      "ohl_954_acsr_161kv", "cable_us_500kcmil_cu_35kv", "pipe_steel_dn50"})
                              .put("G", "tva_mlgw_memphis_161kv", {0, 0})
                              .put("X", "xfmr_161_13p8_60mva", {145, 0})
                              .put("M", "swgr-13p8kv-lineup", {145, 54.7})
                              .put("P", "pump_small_inrow", {0, 200})
                              .put("HD", "header-dn300", {30, 200})
                              .put("BRK", "hv_breaker_sf6_170kv", {300, 0})
                              .put("H", "hall", {0, 300})
                              .box(20, 10)
                              .power("G.out", "X.hv", 'A', "ohl_954_acsr_161kv")
                              .power("X.lv", "M.in", 'A', "cable_us_500kcmil_cu_35kv", 2)
                              .link(Medium::Coolant, "P.out", "HD.in", "pipe_steel_dn50")
                              .site();
        Engine engine(gs::test::shippedCatalog());
        const Figures& f = engine.compute(site, {*parseDate("2026-01-01"), LoadCase::Nameplate}).figures;
        GS_NEAR(f.capex_usd_low, 26831586.25, 1e-9);
        GS_NEAR(f.capex_usd_high, 30335461.25, 1e-9);
        // Nine of ten lines have a price; the tenth is named.
        GS_NEAR(f.capex_priced_fraction, 0.9, 1e-9);
        const std::vector<Finding> findings = engine.findings();
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.code == "cost.no-price" && finding.ids == std::vector<std::string>{"hv_breaker_sf6_170kv"};
        }));
    }
    /// Of every type on record each number in turn is made another: where that moves the price, it is known to.
    void knowsWhatTouchesThePrice() {
        int touching = 0;
        for (const auto& type : db::shippedCatalog().types()) {
            const Price plain = elementPrice(*type, {});
            for (const Quantity& quantity : type->quantities) {
                if (!quantity.isScalar()) continue;
                const OwnValues own{{quantity.key, 2 * quantity.value + 1}};
                const Price other = elementPrice(*type, own);
                if (other.usd_low == plain.usd_low && other.usd_high == plain.usd_high) continue;
                QVERIFY2(touchesPrice(own), (type->id + " " + quantity.key).c_str());
                ++touching;
            }
        }
        QVERIFY(touching > 50);
        QVERIFY(!touchesPrice({{"rack_power_kw_max", 120}}));
        QVERIFY(!touchesPrice({}));
    }
    void survivesAnything() {
        const char* keys[] = {"unit_price_usd_low",   "capex_usd_high",       "capex_usd_per_kw_low",
                              "rated_power_mw",       "price_usd_per_kwh",    "energy_mwh",
                              "shell_usd_per_m2_low", "capex_usd_per_km_low", "length_m"};
        for (const char* key : keys)
            for (const double a : test::extremes())
                for (const double b : test::extremes())
                    for (const Role role :
                         {Role::Source, Role::Rejector, Role::Store, Role::Conductor, Role::Structure}) {
                        SampleType t(role);
                        t.set("capex_usd_per_kw_low", b).set("energy_mwh", b).set("price_usd_per_kwh", b);
                        for (const Price& p :
                             {elementPrice(t, {{key, a}}), conductorPricePerMetre(t), shellPrice(t, {{key, a}}, b)})
                            QVERIFY(std::isfinite(p.usd_low) && std::isfinite(p.usd_high) && p.usd_low >= 0 &&
                                    p.usd_high >= p.usd_low);
                    }
    }
};

QTEST_APPLESS_MAIN(TestCapital)
#include "tst_capital.moc"
