// SPDX-License-Identifier: GPL-3.0-or-later
// Which cable or pipe, how many runs, and the figures that say why; by hand from the shipped records.
#include <QtTest>

#include "core/layout/conductors.h"
#include "core/power/cable_drop.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

/// A pad (2 MVA, 480 V) feeds a load through 100 m of one 500 kcmil.
SiteBuilder feeder(double load_kw) {
    return SiteBuilder()
        .type(TypeBuilder("source", Role::Source, 2, 2).value("capacity_mw", 5).power("out", Direction::Out, {480}))
        .type(TypeBuilder("load", Role::Load, 2, 2).value("power_kw", load_kw).power("in", Direction::In, {480}))
        .types(db::shippedCatalog(), {"cable_us_500kcmil_cu_600v"})
        .put("S", "source")
        .put("L", "load", {0, 102})
        .power("S.out", "L.in", 'A', "cable_us_500kcmil_cu_600v");
}

Engine computed(const Site& site) {
    Engine engine(db::shippedCatalog());
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    return engine;
}

} // namespace

class TestConductors : public QObject {
    Q_OBJECT
private slots:
    void dropByHand() {
        // 380 A, 480 V, pf 0.95 (sine 0.31225), 0.095 + 0.128 Ω/km, 100 m: √3 × 380 × (0.09025 + 0.039968) × 0.1
        // = 8.571 V, 1.786 %.
        QVERIFY(std::abs(cableDrop(380, 480, 0.95, 0.095, 0.128, 100) - 0.017856) < 1e-5);
    }
    void theReasonInFigures() {
        // 900 kW at 480 V and 0.95: 900,000 / (√3 × 480 × 0.95) = 1,139.5 A; three runs of 380 A carry 1,140 A. Source
        // and load are 100 m apart (ports at y = 1 and 101): drop of a run at 379.8 A: 1.785 %.
        const Site site = feeder(900).site();
        const auto type = site.type("cable_us_500kcmil_cu_600v");
        const ConductorReason reason = conductorReason(site, *type, 3, *site.link("L1"), 900e3);
        QVERIFY(std::abs(reason.load - 1139.5) < 0.1);
        QCOMPARE(reason.limit, 1140.0);
        QCOMPARE(reason.length_m, 100.0);
        QVERIFY(std::abs(reason.drop - 0.01785) < 2e-5);
        QCOMPARE(reason.key, std::string("rated_current_a"));
        QVERIFY(reason.loading() < 1);
    }
    void pipesByHeatAtTheirVelocityLimit() {
        const Catalog& catalog = db::shippedCatalog();
        const Site site = SiteBuilder()
                              .type(TypeBuilder("chiller", Role::Rejector, 4, 2)
                                        .text("model", "second-law")
                                        .value("rated_heat_kw", 3000)
                                        .flow("out", Medium::Coolant, Direction::Out, "water"))
                              .type(TypeBuilder("cdu", Role::Exchanger, 1, 1)
                                        .value("rated_heat_kw", 3000)
                                        .flow("in", Medium::Coolant, Direction::In, "water"))
                              .put("C", "chiller")
                              .put("D", "cdu", {30, 0})
                              .coolant("C.out", "D.in")
                              .site();
        // 3 MW of water at 10 K: DN200 carries 3.22 MW at 2.4 m/s in one run.
        const ConductorChoice choice = chooseConductor(site, catalog, *site.link("L1"), 3e6);
        QVERIFY(choice.type);
        QCOMPARE(choice.type->id, std::string("pipe_steel_dn200"));
        QCOMPARE(choice.runs, 1);
        QCOMPARE(choice.reason.limit, 3.22e6);
        QCOMPARE(choice.reason.velocity_m_per_s, 2.4);
        QVERIFY(!choice.reason.isPower);
    }
    void chosenAgainForWhatFlows() {
        // 900 kW through one run of 380 A: overloaded. Two runs of 500 kcmil carry 760 A, of 750 kcmil 950 A: three
        // runs either way, and of these the thinner, three 500 kcmil.
        Site site = feeder(900).site();
        const ChangeSet change = chooseConductors(computed(site), db::shippedCatalog(), std::vector<std::string>{"L1"});
        apply(site, change);
        QCOMPARE(site.link("L1")->conductor, std::string("cable_us_500kcmil_cu_600v"));
        QCOMPARE(site.link("L1")->runs, 3);
        const Engine engine = computed(site);
        QVERIFY(engine.link(0).loading() <= 1);
        // Once more changes nothing.
        QVERIFY(chooseConductors(engine, db::shippedCatalog(), std::vector<std::string>{"L1"}).isEmpty());
        QVERIFY_THROWS_EXCEPTION(EditError,
                                 chooseConductors(engine, db::shippedCatalog(), std::vector<std::string>{"L9"}));
    }
    void aTypeThatIsNewComesAlong() {
        // 1,000 kW: 1,266 A; three runs of 750 kcmil (475 A), four of 500: the site takes the type over from the
        // catalog.
        Site site = feeder(1000).site();
        apply(site, chooseConductors(computed(site), db::shippedCatalog(), std::vector<std::string>{"L1"}));
        QCOMPARE(site.link("L1")->conductor, std::string("cable_us_750kcmil_cu_600v"));
        QCOMPARE(site.link("L1")->runs, 3);
        QVERIFY(site.type("cable_us_750kcmil_cu_600v"));
    }
    void factsOfALinkAsItLies() {
        // 100 m of three runs at 344,000 … 358,000 USD/km: 103,200 … 107,400 USD. Loss 3 I² R L / n with I = 1,139.5 A,
        // R L = 0.0095 Ω: 12.34 kW.
        Site site = feeder(900).site();
        apply(site, chooseConductors(computed(site), db::shippedCatalog(), std::vector<std::string>{"L1"}));
        const LinkFacts facts = linkFacts(computed(site), *site.link("L1"));
        QCOMPARE(facts.length_m, 100.0);
        QVERIFY(std::abs(facts.loss_w - 12336) < 5);
        QVERIFY(std::abs(facts.drop - 0.01785) < 2e-5);
        QVERIFY(facts.isPriced && std::abs(facts.usd_low - 103200) < 1e-6 && std::abs(facts.usd_high - 107400) < 1e-6);
    }
    void runsWithinTheLastBit() {
        QCOMPARE(runsNeeded(760, 380), 2);
        QCOMPARE(runsNeeded(760.0000000001, 380), 2);
        QCOMPARE(runsNeeded(761, 380), 3);
        QCOMPARE(runsNeeded(1e9, 1), 1000);
        QCOMPARE(runsNeeded(5, 0), 1);
    }
};

QTEST_APPLESS_MAIN(TestConductors)
#include "tst_conductors.moc"
