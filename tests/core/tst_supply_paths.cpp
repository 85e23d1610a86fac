// SPDX-License-Identifier: GPL-3.0-or-later
// Redundancy of supply on small nets drawn by hand.
#include <QtTest>

#include "core/power/supply_paths.h"
#include "tests/support/site_builder.h"

using namespace gs;
using gs::test::SiteBuilder;
using gs::test::TypeBuilder;
using D = Direction;

namespace {

const Date day = *parseDate("2026-01-01");

SiteBuilder net() {
    SiteBuilder b;
    b.type(TypeBuilder("grid", Role::Source).power("out", D::Out, {480}));
    b.type(TypeBuilder("turbine", Role::Source).power("out", D::Out, {480}).flow("gas", Medium::Gas, D::In, "gas", 1));
    b.type(TypeBuilder("gas", Role::Supply).flow("out", Medium::Gas, D::Out, "gas"));
    b.type(TypeBuilder("bus", Role::Converter).power("in", D::In, {480}).power("out", D::Out, {480}));
    b.type(TypeBuilder("rack", Role::Rack).power("a", D::In, {480}, 1, 'A').power("b", D::In, {480}, 1, 'B'));
    return b;
}

SupplyLevel levelOf(const Site& site, const char* id, Date at = day) {
    return SupplyPaths(site, at).of(site.components().slotOf(id));
}
std::string neckOf(const Site& site, const char* id) {
    const Slot slot = SupplyPaths(site, day).neck(site.components().slotOf(id));
    return slot == noSlot ? std::string() : site.components().at(slot)->id.str();
}

} // namespace

class TestSupplyPaths : public QObject {
    Q_OBJECT
private slots:
    void levels() {
        // G1 ─ B1 ─┬─ one.a        G1 ─ B2 ─ path.b     G2 ─ B3 ─ full.b
        //          ├─ path.a, full.a, and both feeds of `meet`
        SiteBuilder b = net();
        for (const char* id : {"G1", "G2"}) b.put(id, "grid");
        for (const char* id : {"B1", "B2", "B3"}) b.put(id, "bus");
        for (const char* id : {"one", "path", "full", "meet", "bare"}) b.put(id, "rack");
        b.power("G1.out", "B1.in").power("G1.out", "B2.in").power("G2.out", "B3.in");
        b.power("B1.out", "one.a").power("B1.out", "path.a").power("B1.out", "full.a").power("B1.out", "meet.a");
        b.power("B1.out", "meet.b", 'B').power("B2.out", "path.b", 'B').power("B3.out", "full.b", 'B');
        const Site site = b.site();
        QCOMPARE(levelOf(site, "bare"), SupplyLevel::None);
        QCOMPARE(levelOf(site, "one"), SupplyLevel::Single);
        QCOMPARE(levelOf(site, "meet"), SupplyLevel::Single);
        QCOMPARE(levelOf(site, "path"), SupplyLevel::TwoPaths);
        QCOMPARE(levelOf(site, "full"), SupplyLevel::TwoSources);
        QCOMPARE(neckOf(site, "meet"), std::string("B1"));
        QCOMPARE(neckOf(site, "path"), std::string("G1"));
        QCOMPARE(neckOf(site, "full"), std::string());
        QCOMPARE(levelOf(site, "B1"), SupplyLevel::None); // no consumer
    }
    void pathsThatMeetHigherUp() {
        // A and B by buses of their own, which both hang on one main bus with two grids: the main bus is the neck.
        SiteBuilder b = net();
        for (const char* id : {"G1", "G2"}) b.put(id, "grid");
        for (const char* id : {"MAIN", "A", "B"}) b.put(id, "bus");
        b.put("R", "rack").put("S", "rack");
        b.power("G1.out", "MAIN.in").power("G2.out", "MAIN.in").power("MAIN.out", "A.in").power("MAIN.out", "B.in");
        b.power("A.out", "R.a").power("B.out", "R.b", 'B');
        QCOMPARE(levelOf(b.site(), "R"), SupplyLevel::Single);
        QCOMPARE(neckOf(b.site(), "R"), std::string("MAIN"));
        // A tie from the second grid around the main bus: now nothing is shared.
        b.power("G2.out", "B.in");
        QCOMPARE(levelOf(b.site(), "R"), SupplyLevel::TwoSources);
    }
    void sourcesThatDoNotRun() {
        // Turbine T burns gas that nobody brings; with gas it is the second source.
        SiteBuilder b = net();
        b.put("G1", "grid").put("T", "turbine").put("A", "bus").put("B", "bus").put("R", "rack");
        b.power("G1.out", "A.in").power("T.out", "B.in").power("A.out", "R.a").power("B.out", "R.b", 'B');
        QCOMPARE(levelOf(b.site(), "R"), SupplyLevel::Single);
        b.put("GAS", "gas").energized("2026-01-02").gas("GAS.out", "T.gas");
        QCOMPARE(levelOf(b.site(), "R"), SupplyLevel::Single);
        QCOMPARE(levelOf(b.site(), "R", *parseDate("2026-01-02")), SupplyLevel::TwoSources);
    }
    void elementsOfASourceArrayAreSources() {
        SiteBuilder b = net();
        b.put("G", "grid").array(3, 3).put("A", "bus").put("B", "bus").put("R", "rack");
        b.power("G.out", "A.in").power("G.out", "B.in").power("A.out", "R.a").power("B.out", "R.b", 'B');
        QCOMPARE(levelOf(b.site(), "R"), SupplyLevel::TwoSources);
    }
    void circlesFeedNothing() {
        SiteBuilder b = net();
        b.put("A", "bus").put("B", "bus").put("R", "rack");
        b.power("A.out", "B.in").power("B.out", "A.in").power("A.out", "R.a").power("B.out", "R.b", 'B');
        QCOMPARE(levelOf(b.site(), "R"), SupplyLevel::None);
    }
    void aLongChainIsLookedAtStepByStep() {
        SiteBuilder b = net();
        b.put("G", "grid").put("R", "rack");
        std::string above = "G.out";
        for (int i = 0; i < 100'000; ++i) { // calling itself for each, it would leave the stack
            const std::string id = "B" + std::to_string(i);
            b.put(id, "bus").power(above, id + ".in");
            above = id + ".out";
        }
        b.power(above, "R.a");
        const Site site = b.site();
        QCOMPARE(levelOf(site, "R"), SupplyLevel::Single);
        QCOMPARE(neckOf(site, "R"), std::string("B99999"));
    }
};

QTEST_APPLESS_MAIN(TestSupplyPaths)
#include "tst_supply_paths.moc"
