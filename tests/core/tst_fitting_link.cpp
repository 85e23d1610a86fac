// SPDX-License-Identifier: GPL-3.0-or-later
// Joining two parts without saying how: expected ports follow from the ports of the types written here.
#include <QtTest>

#include "core/layout/fitting_link.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using D = Direction;

/// The pair of the first user: a rack of two feeds and coolant, a CDU that needs power itself.
SiteBuilder plan() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack)
               .value("rack_power_kw_max", 100)
               .power("feed_a", D::In, {480}, 1, 'A')
               .power("feed_b", D::In, {480}, 1, 'B')
               .flow("coolant", Medium::Coolant, D::In, "pg25", 1));
    b.type(TypeBuilder("cdu", Role::Exchanger)
               .value("rated_heat_kw", 120)
               .power("power", D::In, {480}, 1)
               .flow("primary", Medium::Coolant, D::In, "water", 1)
               .flow("secondary", Medium::Coolant, D::Out, "pg25"));
    // Gives power and takes gas, as a turbine does; the other one the other way round, which fits twice.
    b.type(TypeBuilder("both", Role::Converter).power("out", D::Out, {480}).flow("gas", Medium::Gas, D::In, ""));
    b.type(TypeBuilder("twin", Role::Converter).power("in", D::In, {480}, 1).flow("gas", Medium::Gas, D::Out, ""));
    b.put("R", "rack", {0, 0}).put("R2", "rack", {2, 0}).put("C", "cdu", {0, 5});
    b.put("B", "both", {10, 0}).put("B2", "both", {10, 4}).put("T", "twin", {10, 8});
    return b;
}

PortRef body(const char* id) { return {id, {}}; }

} // namespace

class TestFittingLink : public QObject {
    Q_OBJECT
private slots:
    void theOnePairThatFitsIsFoundFromBothEnds() {
        const Site site = plan().site();
        for (const bool turned : {false, true}) {
            LinkRefusal refusal;
            const auto link = fittingLink(site, body(turned ? "C" : "R"), body(turned ? "R" : "C"), &refusal);
            QVERIFY2(link, refusal.sentence.c_str());
            QVERIFY(link->medium == Medium::Coolant);
            QCOMPARE(link->from.component + "." + link->from.port, std::string("C.secondary"));
            QCOMPARE(link->to.component + "." + link->to.port, std::string("R.coolant"));
        }
    }

    void aFreePortComesBeforeOneThatIsTaken() {
        // Power comes first where both are free; T.in holds an automatic link, which a link by hand would replace.
        Site site = plan().site();
        QVERIFY(fittingLink(site, body("B"), body("T"), nullptr)->medium == Medium::Power);
        SiteBuilder taken = plan();
        taken.power("B2.out", "T.in");
        site = taken.site();
        Link automatic = *site.link(site.links().sortedIds().front());
        site.eraseLink(automatic.id);
        automatic.id = "auto-1";
        site.put(std::make_shared<const Link>(automatic));
        const auto link = fittingLink(site, body("B"), body("T"), nullptr);
        QVERIFY(link);
        QVERIFY(link->medium == Medium::Gas);
        QCOMPARE(link->from.component, std::string("T"));
    }

    void refusalsAreOfTheNearestMedium() {
        LinkRefusal refusal;
        // Rack and CDU both take power, the coolant port is taken: the coolant is what matters.
        SiteBuilder b = plan();
        b.link(Medium::Coolant, "C.secondary", "R.coolant");
        QVERIFY(!fittingLink(b.site(), body("R"), body("C"), &refusal));
        QVERIFY2(refusal.code == "link.duplicate" || refusal.code == "link.occupied", refusal.sentence.c_str());
        // Two racks share media but nobody gives; the first of them that both have is named.
        QVERIFY(!fittingLink(b.site(), body("R"), body("R2"), &refusal));
        QCOMPARE(refusal.code, std::string("link.medium"));
        QVERIFY(refusal.sentence.find("gives power") != std::string::npos);
        // A named port stays that port: its medium alone is looked at.
        QVERIFY(!fittingLink(plan().site(), PortRef{"R", "feed_a"}, body("C"), &refusal));
        QCOMPARE(refusal.code, std::string("link.direction")); // both take power
    }
};

QTEST_APPLESS_MAIN(TestFittingLink)
#include "tst_fitting_link.moc"
