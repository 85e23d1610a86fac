// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing two sites and taking differences over: small sites by hand, and everything at random, where taking all of
// it must make the sites equal.
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/catalog/type_fields.h"
#include "core/site/compare.h"
#include "core/site/edits.h"
#include "tests/support/random_changes.h"
#include "tests/support/sample_type.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;
using K = DifferenceKind;

SiteBuilder builder() {
    SiteBuilder b;
    b.type(
         TypeBuilder("rack", Role::Rack, 0.6, 1.2).value("rack_power_kw_max", 132).power("in", Direction::In, {480}, 1))
        .type(TypeBuilder("way", Role::Converter, 6, 0.3)
                  .value("rated_current_a", 800)
                  .power("in", Direction::In, {480}, 1)
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    return b;
}
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
std::string text(const std::vector<Difference>& list) {
    std::string result;
    for (const Difference& d : list)
        result += std::string(1, "+>~-"[static_cast<int>(d.kind)]) + "STCL"[static_cast<int>(d.entry)] + d.id + " ";
    return result;
}
Difference find(const std::vector<Difference>& list, const std::string& id) {
    for (const Difference& d : list)
        if (d.id == id) return d;
    throw std::invalid_argument("no difference " + id);
}
std::string reasons(const TakenOver& taken) {
    std::string result;
    for (const NotTaken& not_taken : taken.notTaken) result += not_taken.id + ": " + not_taken.reason + "\n";
    return result;
}
TakenOver takeOne(const Site& then, const Site& now, const Ids& ids) {
    std::vector<Difference> wanted;
    const auto all = compare(then, now);
    for (const std::string& id : ids) wanted.push_back(find(all, id));
    return takeOver(then, now, wanted);
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT
private slots:
    void kindsOfDifferences() {
        const Site then = builder()
                              .put("A", "rack", {0, 0})
                              .put("B", "rack", {2, 0})
                              .put("C", "rack", {4, 0})
                              .put("E", "rack", {8, 0})
                              .put("W", "way", {0, 9})
                              .power("W.out", "A.in")
                              .site();
        QVERIFY(compare(then, then).empty());
        Settings settings;
        settings.name = "B";
        const Site now = builder()
                             .put("A", "rack", {1, 0}) // moved
                             .put("B", "rack", {2, 3})
                             .value("rack_power_kw_max", 140) // moved and changed
                             .put("C", "rack", {4, 0})        // as it was
                             .put("D", "rack", {6, 0})        // added; E is gone
                             .put("W", "way", {0, 9})
                             .power("W.out", "B.in") // L1 goes elsewhere
                             .settings(settings)
                             .site();
        const auto list = compare(then, now);
        QCOMPARE(text(list), std::string("~S >CA ~CB +CD -CE ~LL1 "));
        QVERIFY(find(list, "B").isMoved && !find(list, "D").isMoved);
        // And from the other side.
        QCOMPARE(text(compare(now, then)), std::string("~S >CA ~CB -CD +CE ~LL1 "));

        const auto fields = changedFields(then, now, find(list, "B"));
        QCOMPARE(fields.size(), std::size_t(2));
        QCOMPARE(fields[0].field, std::string("values.rack_power_kw_max"));
        QCOMPARE(fields[0].then, std::string());
        QCOMPARE(fields[0].now, std::string("140"));
        QCOMPARE(fields[1].field, std::string("y_m"));
        const auto link = changedFields(then, now, find(list, "L1"));
        QCOMPARE(link.size(), std::size_t(1));
        QCOMPARE(link[0].field + " " + link[0].then + " " + link[0].now, std::string("to A B"));
    }

    void whatComesBackBringsWhatItNeeds() {
        // Then: a rack in a hall, fed by a busway. Now: only the busway. The type of the rack is gone as well.
        Site then = builder()
                        .put("H", "hall", {0, 0})
                        .box(20, 20)
                        .put("R", "rack", {1, 1})
                        .in("H")
                        .put("S", "rack", {3, 1})
                        .in("H")
                        .put("W", "way", {0, 30})
                        .power("W.out", "R.in")
                        .power("W.out", "S.in")
                        .site();
        Site now = after(then, removeComponents(then, Ids{"R", "S", "H"}));
        now.eraseType("rack");
        const TakenOver taken = takeOne(then, now, {"R"});
        const Site made = after(now, taken.change);
        QVERIFY(taken.notTaken.empty());
        QCOMPARE(taken.also, (Ids{"H", "L1"}));
        QVERIFY(made.type("rack") && made.component("H") && made.link("L1"));
        QVERIFY(!made.component("S") && !made.link("L2"));
        QCOMPARE(componentToJson(*made.component("R")), componentToJson(*then.component("R")));
        // One edit: its inverse is the undo.
        QVERIFY(compare(now, after(made, inverse(taken.change))).empty());

        // Without the busway the link has no other end: it is not even tried, and asked for by itself it says why.
        const Site bare = after(now, removeComponents(now, Ids{"W"}));
        const TakenOver alone = takeOne(then, bare, {"R"});
        QVERIFY(after(bare, alone.change).component("R"));
        QCOMPARE(reasons(alone), std::string("L1: Link \"L1\" is left out: \"W\" is not here; take it over as well\n"));
    }

    void anOccupiedPortIsSaid() {
        const Site then = builder()
                              .put("R", "rack", {0, 0})
                              .put("W", "way", {0, 9})
                              .put("V", "way", {0, 8})
                              .power("W.out", "R.in")
                              .site();
        Site now = after(then, removeLinks(then, Ids{"L1"}));
        Link other;
        other.id = "X";
        other.from = {"V", "out"};
        other.to = {"R", "in"};
        now.put(std::make_shared<const Link>(other));
        const TakenOver taken = takeOne(then, now, {"L1"});
        QVERIFY(taken.change.isEmpty());
        QCOMPARE(reasons(taken), std::string("L1: Link \"L1\" is left out: port \"in\" of \"R\" is occupied here; "
                                             "free it first\n"));
        // Together with the removal of what occupies it, it fits.
        QVERIFY(compare(then, after(now, takeOne(then, now, {"L1", "X"}).change)).empty());
    }

    void whatIsOnlyHereGoesWithItsLinks() {
        const Site then = builder().put("W", "way", {0, 9}).put("R", "rack", {1, 1}).site();
        const Site now = builder()
                             .put("W", "way", {0, 9})
                             .put("H", "hall", {0, 0})
                             .box(20, 20)
                             .put("R", "rack", {1, 1})
                             .in("H")
                             .put("N", "rack", {2, 1})
                             .in("H")
                             .power("W.out", "N.in")
                             .site();
        const Site made = after(now, takeOne(then, now, {"N"}).change);
        QVERIFY(!made.component("N") && !made.link("L1") && made.component("H"));
        // A hall that goes leaves its contents standing.
        const Site open = after(now, takeOne(then, now, {"H"}).change);
        QCOMPARE(open.component("N")->zone, std::string());
        QVERIFY(open.link("L1"));
        // What is locked stays.
        const Site locked = after(now, setLocked(now, Ids{"N"}, true));
        const TakenOver refused = takeOne(then, locked, {"N"});
        QVERIFY(refused.change.isEmpty());
        QCOMPARE(reasons(refused), std::string("N: \"N\" is locked here and stays; unlock it first\n"));
        // A locked part of a rack that goes stays too, mounted on nothing.
        const Site rear =
            builder().put("W", "way", {0, 9}).put("N", "rack", {2, 1}).put("D", "rack", {2, 2}).attachedTo("N").site();
        const Site held = after(rear, setLocked(rear, Ids{"D"}, true));
        const TakenOver gone = takeOne(builder().put("W", "way", {0, 9}).site(), held, {"N"});
        QCOMPARE(reasons(gone), std::string("D: \"D\" is locked here and stays; unlock it first\n"));
        const Site left = after(held, gone.change);
        QVERIFY(!left.component("N") && left.component("D") && left.component("D")->attached.empty());
    }

    /// The id of a link that went with its part was free again, and a new link has it: what comes back gets another.
    void aLinkWhoseIdIsTakenComesUnderAnother() {
        const auto with = [](const char* rack) {
            return builder()
                .put("W", "way", {0, 9})
                .put(rack, "rack", {2, 1})
                .power("W.out", std::string(rack) + ".in")
                .site();
        };
        const Site then = with("R"), now = with("S");
        QCOMPARE(then.links().sortedIds(), now.links().sortedIds());
        const std::string id = now.links().sortedIds().front();
        const TakenOver taken = takeOne(then, now, {"R"});
        QVERIFY(taken.notTaken.empty());
        const Site made = after(now, taken.change);
        QCOMPARE(made.links().size(), std::size_t(2));
        QCOMPARE(made.link(id)->to.component.str(), std::string("S"));
        int toR = 0;
        for (const std::string& link : made.links().sortedIds()) toR += made.link(link)->to.component == "R";
        QCOMPARE(toR, 1);
    }

    void aMovedHallTakesItsContentsAlong() {
        const Site then = builder()
                              .put("H", "hall", {0, 0})
                              .box(20, 20)
                              .put("R", "rack", {1, 1})
                              .in("H")
                              .put("S", "rack", {3, 1})
                              .in("H")
                              .site();
        // The hall turns by 90° and goes 100 m east with its contents; then S goes 2 m further by itself.
        Site now = after(then, rotateBy(then, Ids{"H"}, 90, {0, 0}));
        now = after(now, moveBy(now, Ids{"H"}, 100, 0));
        now = after(now, moveBy(now, Ids{"S"}, 2, 0));
        const TakenOver taken = takeOne(then, now, {"H"});
        const Site made = after(now, taken.change);
        QCOMPARE(taken.also, Ids{"R"});
        QVERIFY(*made.component("H") == *then.component("H") && *made.component("R") == *then.component("R"));
        QVERIFY(*made.component("S") == *now.component("S"));
    }

    void anotherTypeKeepsTheLinksThatFit() {
        const auto with = [](const char* type) {
            return builder()
                .type(TypeBuilder("twin", Role::Rack, 0.6, 1.2)
                          .power("feed_a", Direction::In, {480}, 1)
                          .power("feed_b", Direction::In, {480}, 1))
                .put("W", "way", {0, 9})
                .put("R", type, {1, 1})
                .power("W.out", std::string("R.") + (std::string(type) == "rack" ? "in" : "feed_a"))
                .site();
        };
        const Site then = with("twin"), now = with("rack");
        const TakenOver taken = takeOne(then, now, {"R"}); // the link alone does not fit any more
        QCOMPARE(taken.notTaken.size(), std::size_t(1));
        QVERIFY(after(now, taken.change).links().size() == 0);
        QVERIFY(compare(then, after(now, takeOne(then, now, {"R", "L1"}).change)).empty());
    }

    void takingEverythingMakesThemEqual() {
        int entries = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            RandomChanges random(seed);
            const Site start = random.site();
            const auto walk = [&] {
                Site site = start;
                for (int i = 0; i < 8; ++i) site = after(site, random.change(site));
                // Locks and links into nothing are cases of their own (above).
                for (const std::string& id : site.components().sortedIds())
                    site = after(site, setLocked(site, Ids{id}, false));
                for (const std::string& id : site.links().sortedIds()) {
                    const Link link = *site.link(id);
                    if (!site.component(link.from.component) || !site.component(link.to.component)) site.eraseLink(id);
                }
                return site;
            };
            const Site then = walk(), now = walk();
            const auto all = compare(then, now);
            entries += static_cast<int>(all.size());
            const TakenOver taken = takeOver(then, now, all);
            QVERIFY2(taken.notTaken.empty(), reasons(taken).c_str());
            const Site made = after(now, taken.change);
            QCOMPARE(siteText(made), siteText(then));
            QVERIFY(compare(then, made).empty());
            QCOMPARE(siteText(after(made, inverse(taken.change))), siteText(now));

            // Any part of it leaves a site whose links all have their ends, and only what was said is different.
            std::vector<Difference> half;
            for (std::size_t i = seed % 2; i < all.size(); i += 2) half.push_back(all[i]);
            const Site part = after(now, takeOver(then, now, half).change);
            for (const std::string& id : part.links().sortedIds())
                QVERIFY(part.component(part.link(id)->from.component) && part.component(part.link(id)->to.component));
        }
        QVERIFY(entries > 3000);
    }

    // Fields that differ are found, and taking each of them makes the types the same: for every pair of neighbours in
    // the shipped catalog.
    void typesFieldByField() {
        const auto& types = shippedCatalog().types();
        for (std::size_t i = 0; i + 1 < types.size(); ++i) {
            Type made = *types[i];
            const Type& wanted = *types[i + 1];
            QVERIFY(typeDifferences(made, made).empty());
            const auto fields = typeDifferences(made, wanted);
            QVERIFY(!fields.empty());
            for (const TypeDifference& field : fields) takeTypeField(made, wanted, field.field);
            const auto left = typeDifferences(made, wanted);
            QVERIFY2(left.empty(), left.empty() ? "" : left.front().field.c_str());
            // Independent of the list of fields: the written form is the same but for order and the id.
            auto a = nlohmann::json::parse(typeToJson(made)), b = nlohmann::json::parse(typeToJson(wanted));
            for (const char* key : {"id", "sources", "source_texts", "ports", "quantities"}) a.erase(key), b.erase(key);
            QCOMPARE(a.dump(), b.dump());
        }
    }

    void aTypesFieldsSayTheirSource() {
        const Site site = builder().site();
        const Site changed = after(site, setTypeValue(site, "rack", "rack_power_kw_max", 140));
        const auto fields = typeDifferences(*site.type("rack"), *changed.type("rack"));
        QCOMPARE(fields.front().field, std::string("quantity.rack_power_kw_max"));
        QVERIFY(fields.front().before.starts_with("132") && fields.front().after.starts_with("140"));
        QVERIFY(fields.front().afterSource.starts_with("Set by hand on this site"));
        QVERIFY(isSetByHand(*changed.type("rack"), "quantity.rack_power_kw_max"));
        QVERIFY(!isSetByHand(*site.type("rack"), "quantity.rack_power_kw_max"));
        QVERIFY(!isSetByHand(*changed.type("rack"), "name"));
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
