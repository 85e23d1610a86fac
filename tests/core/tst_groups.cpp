// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and locks, by the rules of edits.h: three racks and a hall.
#include <QTest>

#include "core/site/edits.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;

Site racks() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)).type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    b.put("H", "hall", {50, 50}).box(20, 20).put("I", "rack", {51, 50}).in("H");
    b.put("A", "rack", {0, 0}).put("B", "rack", {3, 1}).put("C", "rack", {10, 5});
    return b.site();
}
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
std::string codeOf(const std::function<void()>& edit) {
    try {
        edit();
    } catch (const EditError& error) { return error.code; }
    return {};
}

} // namespace

class TestGroups : public QObject {
    Q_OBJECT
private slots:
    void membersOfOneAreMembersOfAll() {
        const Site site = after(racks(), group(racks(), Ids{"B", "A"}));
        QCOMPARE(withGroups(site, Ids{"A"}), (Ids{"A", "B"}));
        QCOMPARE(withGroups(site, Ids{"C"}), Ids{"C"});
        // A component is in one group: taking B with C leaves A alone.
        const Site again = after(site, group(site, Ids{"B", "C"}));
        QCOMPARE(withGroups(again, Ids{"C"}), (Ids{"B", "C"}));
        QCOMPARE(withGroups(again, Ids{"A"}), Ids{"A"});
        QCOMPARE(withGroups(after(again, ungroup(again, Ids{"B"})), Ids{"B"}), Ids{"B"});
        QCOMPARE(codeOf([&] { group(site, Ids{"A", "A"}); }), std::string("group.size"));
        QCOMPARE(codeOf([&] { group(site, Ids{"A", "nobody"}); }), std::string("id.unknown"));
    }
    void copiesAreAGroupOfTheirOwn() {
        const Site site = after(racks(), group(racks(), Ids{"A", "B"}));
        const Site twice = after(site, duplicate(site, Ids{"A", "B"}, 20, 0));
        const std::string copy = twice.component("A-1")->group;
        QVERIFY(!copy.empty() && copy != twice.component("A")->group);
        QCOMPARE(twice.component("B-1")->group, copy);
        const Site pasted = after(site, paste(site, Catalog(), copyToJson(site, Ids{"A", "B"}), {100, 100}));
        QVERIFY(pasted.component("A-1")->group != site.component("A")->group);
        QCOMPARE(pasted.component("A-1")->group, pasted.component("B-1")->group);
    }
    void whatIsLockedStays() {
        const Site site = after(racks(), setLocked(racks(), Ids{"A", "I"}, true));
        QCOMPARE(codeOf([&] { moveBy(site, Ids{"B", "A"}, 1, 0); }), std::string("edit.locked"));
        QCOMPARE(codeOf([&] { moveTo(site, "A", {1, 1}); }), std::string("edit.locked"));
        QCOMPARE(codeOf([&] { rotateBy(site, Ids{"A"}, 90, {0, 0}); }), std::string("edit.locked"));
        QCOMPARE(codeOf([&] { removeComponents(site, Ids{"A"}); }), std::string("edit.locked"));
        // What is mounted on a rack would go with it.
        SiteBuilder b;
        b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)).type(TypeBuilder("door", Role::AirHandler, 0.6, 0.3));
        const Site doored = b.put("R", "rack").put("D", "door").attachedTo("R").site();
        QVERIFY(after(doored, removeComponents(doored, Ids{"R"})).components().size() == 0);
        const Site held = after(doored, setLocked(doored, Ids{"D"}, true));
        QCOMPARE(codeOf([&] { removeComponents(held, Ids{"R"}); }), std::string("edit.locked"));
        // The hall carries its locked rack: locked means locked to where it stands in the hall.
        const Site moved = after(site, moveBy(site, Ids{"H"}, 5, 0));
        QCOMPARE(moved.component("I")->position.x_m, 56.0);
        QVERIFY(moved.component("I")->locked);
        // Names and values still change; a copy can be put where one likes.
        QCOMPARE(after(site, setName(site, "A", "first")).component("A")->name, std::string("first"));
        QVERIFY(!after(site, duplicate(site, Ids{"A"}, 20, 0)).component("A-1")->locked);
        const Site open = after(site, setLocked(site, Ids{"A"}, false));
        QCOMPARE(after(open, moveBy(open, Ids{"A"}, 1, 0)).component("A")->position.x_m, 1.0);
    }
};
QTEST_APPLESS_MAIN(TestGroups)
#include "tst_groups.moc"
