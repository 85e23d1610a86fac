// SPDX-License-Identifier: GPL-3.0-or-later
// All findings of a kind at once, what stands in a zone, what limits the supply, and which waiver holds. Judge of the
// fixes is the engine, computed anew on the site with the one change applied.
#include <QtTest>

#include "core/engine/supply_limits.h"
#include "core/engine/waivers.h"
#include "core/engine/zone_summary.h"
#include "core/layout/fix_all.h"
#include "core/layout/fixes.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/small_site.h"

using namespace gs;
using namespace gs::test;

namespace {

const View lastNameplate(const Site& site) { return {lastDate(site), LoadCase::Nameplate}; }

std::size_t countOf(const Site& site, const std::string& code) {
    Engine engine(shippedCatalog());
    engine.compute(site, lastNameplate(site));
    return countFixable(engine.findings(), code);
}

/// Three pumps without a feed beside a transformer of 1 MVA on a bus; and a stack of three on the same ground.
SiteBuilder builder() {
    SiteBuilder b;
    for (const Type& type : smallTypes()) b.type(type);
    b.put("GRID", "grid", {-100, 0}).put("BUS", "bus", {-60, 0}).put("PAD", "pad", {-30, 0});
    b.power("GRID.out", "BUS.in").power("BUS.out", "PAD.hv");
    return b;
}

} // namespace

class TestFixAll : public QObject {
    Q_OBJECT
private slots:
    void feedsAllThatAreWithoutPower() {
        SiteBuilder b = builder();
        b.put("P1", "pump", {0, 0}).put("P2", "pump", {0, 4}).put("P3", "pump", {0, 8});
        Site site = b.site();
        QCOMPARE(countOf(site, "power.no-feed"), std::size_t(3));
        const FixAll all = fixAll(shippedCatalog(), site, lastNameplate(site), "power.no-feed");
        QCOMPARE(all.fixed, std::size_t(3));
        QCOMPARE(all.left, std::size_t(0));
        QCOMPARE(all.change.links.size(), std::size_t(3)); // one line each, and nothing else
        QVERIFY(all.change.components.empty());
        apply(site, all.change);
        QCOMPARE(countOf(site, "power.no-feed"), std::size_t(0));
    }
    /// Three racks' worth of ground one over the other: each fix is planned on the site as the one before left it, so
    /// that no two are pushed to the same free place. Planned all at once on the first site they would collide.
    void laterFixesSeeEarlierOnes() {
        SiteBuilder b = builder();
        b.put("C1", "chiller", {100, 100}).put("C2", "chiller", {100, 100}).put("C3", "chiller", {100, 100});
        Site site = b.site();
        QCOMPARE(countOf(site, "layout.overlap"), std::size_t(3)); // 1-2, 1-3, 2-3
        const FixAll all = fixAll(shippedCatalog(), site, lastNameplate(site), "layout.overlap");
        QCOMPARE(all.left, std::size_t(0));
        apply(site, all.change);
        QCOMPARE(countOf(site, "layout.overlap"), std::size_t(0));
        QVERIFY(all.change.components.size() >= 2);
    }
    void stopsWhenToldAndKeepsWhatIsDone() {
        SiteBuilder b = builder();
        b.put("P1", "pump", {0, 0}).put("P2", "pump", {0, 4}).put("P3", "pump", {0, 8});
        const Site site = b.site();
        const FixAll some = fixAll(shippedCatalog(), site, lastNameplate(site), "power.no-feed",
                                   [](std::size_t done, std::size_t) { return done < 1; });
        QCOMPARE(some.fixed, std::size_t(1));
        QCOMPARE(some.left, std::size_t(2));
        QCOMPARE(some.change.links.size(), std::size_t(1));
    }
    void leavesAloneWhatHasNoFix() {
        const Site site = smallSite(shippedCatalog());
        QCOMPARE(countOf(site, "cost.no-price"), std::size_t(0)); // never fixable
        const FixAll none = fixAll(shippedCatalog(), site, lastNameplate(site), "cost.no-price");
        QVERIFY(none.change.isEmpty());
        QCOMPARE(none.fixed, std::size_t(0));
    }

    /// HALL holds R1, R2, R3 (x 4), its four doors, two CDUs, an air handler and two busways.
    void sumsWhatStandsInAZone() {
        Site site = smallSite(shippedCatalog());
        Engine engine(shippedCatalog());
        const Figures figures = engine.compute(site, lastNameplate(site)).figures;
        const ZoneSummary sum = summarizeZone(engine, "HALL");
        QCOMPARE(sum.racks, std::int64_t(6));
        QCOMPARE(sum.gpus, std::int64_t(6 * 64));
        QCOMPARE(sum.it_power_w, figures.it_power_w); // all racks of the site stand in it
        QCOMPARE(sum.it_power_w, 480e3);
        QCOMPARE(sum.components, std::int64_t(9)); // R1-3, D3, CDU1-2, CRAH, WAYA-B
        QCOMPARE(sum.elements, std::int64_t(15));
        QCOMPARE(sum.types.front().type, std::string("rack"));
        QCOMPARE(sum.types.front().elements, std::int64_t(6));
        QVERIFY(sum.demand_w > sum.it_power_w); // pumps and fans beside it
        QCOMPARE(zoneMembers(engine, "HALL", "rack").size(), std::size_t(3));
        QCOMPARE(summarizeZone(engine, "HALL2").components, std::int64_t(0));
        QCOMPARE(summarizeZone(engine, "gone").elements, std::int64_t(0));
        // A yard within the hall counts for the hall, at any depth, and is itself no part.
        Component yard = *site.component("HALL2");
        yard.zone = "HALL";
        site.put(std::make_shared<const Component>(yard));
        Component crah = *site.component("CRAH");
        crah.zone = "HALL2";
        site.put(std::make_shared<const Component>(crah));
        engine.compute(site, lastNameplate(site));
        QCOMPARE(summarizeZone(engine, "HALL").components, std::int64_t(9));
        QCOMPARE(summarizeZone(engine, "HALL").zones, std::int64_t(1));
        // What is gone by the engine's day stands there no more.
        Component gone = *site.component("R1");
        gone.retired = engine.results().view.at;
        site.put(std::make_shared<const Component>(gone));
        engine.compute(site, lastNameplate(site));
        QCOMPARE(summarizeZone(engine, "HALL").components, std::int64_t(8));
        QCOMPARE(summarizeZone(engine, "HALL").racks, std::int64_t(5));
        QCOMPARE(zoneMembers(engine, "HALL", "rack").size(), std::size_t(2));
        // A zone that is gone leaves what is in it: the site's figures have it, too.
        Component former = *site.component("HALL2");
        former.retired = engine.results().view.at;
        site.put(std::make_shared<const Component>(former));
        engine.compute(site, lastNameplate(site));
        QCOMPARE(summarizeZone(engine, "HALL").components, std::int64_t(8)); // with CRAH in HALL2
        QCOMPARE(summarizeZone(engine, "HALL").zones, std::int64_t(0));
    }

    /// A grid connection of 2 MW whose only way leads through one transformer of 1 MVA at power factor 0.95.
    void namesWhatHoldsBackTheSupply() {
        SiteBuilder b = builder();
        b.put("P1", "pump", {0, 0}).power("PAD.lv", "P1.power");
        Site site = b.site();
        Engine engine(shippedCatalog());
        engine.compute(site, lastNameplate(site));
        SupplyLimits limits = supplyLimits(engine);
        QCOMPARE(limits.limits.size(), std::size_t(1));
        QCOMPARE(limits.limits[0].id, std::string("PAD"));
        QCOMPARE(limits.limits[0].value, 950e3);
        QCOMPARE(limits.held_w, 2e6 - 950e3);
        QCOMPARE(engine.results().figures.supply_capacity_w, 950e3);
        // A cable of one run in its way is narrower still: 380 A at 480 V, three phases and 0.95 (IEC 60364: P = √3 U I
        // cos φ).
        Site wired = site;
        Link line = *wired.link("L3");
        line.conductor = "cable";
        wired.put(std::make_shared<const Link>(line));
        engine.compute(wired, lastNameplate(wired));
        limits = supplyLimits(engine);
        QCOMPARE(limits.limits.size(), std::size_t(1));
        QCOMPARE(limits.limits[0].id, std::string("L3"));
        QVERIFY(std::abs(limits.limits[0].value - std::sqrt(3.0) * 480 * 380 * 0.95) < 1);
        // A second transformer beside it lets the rest through: nothing limits any more but the grid itself.
        b.put("PAD2", "pad", {-30, 9})
            .put("PAD3", "pad", {-30, 18})
            .put("P2", "pump", {0, 9})
            .put("P3", "pump", {0, 18});
        b.power("BUS.out", "PAD2.hv").power("PAD2.lv", "P2.power");
        b.power("BUS.out", "PAD3.hv").power("PAD3.lv", "P3.power");
        site = b.site();
        engine.compute(site, lastNameplate(site));
        QCOMPARE(engine.results().figures.supply_capacity_w, 2e6);
        QVERIFY(supplyLimits(engine).limits.empty());
        QCOMPARE(supplyLimits(engine).held_w, 0.0);
    }

    void theWaiverThatHoldsIsThatOfTheSameFigures() {
        Settings settings;
        settings.waivers = {{"power.overload", {"T1"}, "2 MW of 1 MW", "old", parseDate("2025-01-01")},
                            {"power.overload", {"T1"}, "3 MW of 1 MW", "phase 2", parseDate("2026-05-04")}};
        Finding finding;
        finding.code = "power.overload";
        finding.ids = {"T1"};
        finding.figures = "3 MW of 1 MW";
        const Waiver* waiver = waiverOf(settings, finding);
        QVERIFY(waiver);
        QCOMPARE(waiver->reason, std::string("phase 2"));
        finding.figures = "4 MW of 1 MW";
        QVERIFY(!waiverOf(settings, finding));
    }
};

QTEST_GUILESS_MAIN(TestFixAll)
#include "tst_fix_all.moc"
