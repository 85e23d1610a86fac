// SPDX-License-Identifier: GPL-3.0-or-later
// Align and distribute, by hand: three racks of 0.6 x 1.2 m and a hall with a rack in it.
#include <QTest>

#include "core/layout/arrange.h"
#include "core/layout/geometry.h"
#include "core/site/edits.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

Site racks() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)).type(TypeBuilder("wide", Role::Rack, 2, 1));
    b.type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    b.put("A", "rack", {0, 0}).put("B", "wide", {3, 1}).put("C", "rack", {10, 5});
    return b.site();
}
Rect box(const Site& site, const char* id) { return bounds(site, *site.component(id)); }
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
const std::vector<std::string> abc{"A", "B", "C"};

} // namespace

class TestArrange : public QObject {
    Q_OBJECT
private slots:
    void sides() {
        // A spans x -0.3 … 0.3, y -0.6 … 0.6; B 2 … 4, 0.5 … 1.5; C 9.7 … 10.3, 4.4 … 5.6.
        const Site site = racks();
        const Site left = after(site, align(site, abc, AlignTo::Left));
        for (const char* id : {"A", "B", "C"}) QVERIFY(std::abs(box(left, id).left + 0.3) < 1e-12);
        QCOMPARE(left.component("B")->position.y_m, 1.0); // the other axis stays
        const Site bottom = after(site, align(site, abc, AlignTo::Bottom));
        for (const char* id : {"A", "B", "C"}) QVERIFY(std::abs(box(bottom, id).bottom - 5.6) < 1e-12);
        const Site middle = after(site, align(site, abc, AlignTo::MiddleX)); // of -0.3 … 10.3: 5
        for (const char* id : {"A", "B", "C"}) QVERIFY(std::abs(middle.component(id)->position.x_m - 5) < 1e-12);
    }
    void gaps() {
        // 10.6 m from A's left to C's right, 3.2 m of racks: two gaps of 3.7 m, B from 4.0 to 6.0.
        const Site site = racks();
        const Site even = after(site, distribute(site, abc, Axis::X));
        QVERIFY(std::abs(box(even, "B").left - 4.0) < 1e-12);
        QCOMPARE(even.component("A")->position.x_m, 0.0);
        QCOMPARE(even.component("C")->position.x_m, 10.0);
        // Again: nothing left to do. Two have no gap between gaps.
        QVERIFY(distribute(even, abc, Axis::X).isEmpty() ||
                std::abs(box(after(even, distribute(even, abc, Axis::X)), "B").left - 4.0) < 1e-12);
        QVERIFY(distribute(site, std::vector<std::string>{"A", "B"}, Axis::X).isEmpty());
        QVERIFY(align(site, std::vector<std::string>{"A"}, AlignTo::Left).isEmpty());
    }
    void zonesCarryWhatIsInside() {
        SiteBuilder b;
        b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2))
            .type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
        b.put("H", "hall", {20, 20}).box(10, 10).put("R", "rack", {21, 22}).in("H").put("A", "rack", {0, 0});
        const Site site = b.site();
        // Both named: the rack goes with its hall, once. The hall's left is 15, A's -0.3: all move by 15.3.
        const Site now = after(site, align(site, std::vector<std::string>{"H", "R", "A"}, AlignTo::Left));
        QVERIFY(std::abs(now.component("H")->position.x_m - 4.7) < 1e-12);
        QVERIFY(std::abs(now.component("R")->position.x_m - 5.7) < 1e-12);
        QCOMPARE(now.component("R")->zone, std::string("H"));
        QVERIFY_EXCEPTION_THROWN(align(site, std::vector<std::string>{"A", "nobody"}, AlignTo::Left), EditError);
    }
    void lockedPartsAreWhatOthersAlignTo() {
        // C is locked: the left of A and B goes to C's, 9.7, though A's is further out.
        const Site site = after(racks(), setLocked(racks(), std::vector<std::string>{"C"}, true));
        const Site left = after(site, align(site, abc, AlignTo::Left));
        for (const char* id : {"A", "B", "C"}) QVERIFY(std::abs(box(left, id).left - 9.7) < 1e-12);
        QCOMPARE(left.component("C")->position.x_m, 10.0);
    }
    void rowsAndTheirGaps() {
        // Racks of 0.6 m at 0, 1, 3: from -0.3 to 0.3, 0.7 to 1.3, 2.7 to 3.3; gaps of 0.4 and 1.4 m, even would be
        // 0.9.
        SiteBuilder b;
        b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2));
        b.put("A", "rack", {0, 0}).put("B", "rack", {1, 0.3}).put("C", "rack", {3, -0.3});
        const Site site = b.site();
        const auto row = rowOf(site, std::vector<std::string>{"C", "B", "A"});
        QVERIFY(row && row->axis == Axis::X && !row->isEven());
        QCOMPARE(row->ids, abc);
        QVERIFY(std::abs(row->gaps_m[0] - 0.4) < 1e-12 && std::abs(row->gaps_m[1] - 1.4) < 1e-12);
        QVERIFY(std::abs(row->evenGap_m() - 0.9) < 1e-12);
        // All 0.1 m: B from 0.4, C from 1.1; A stays, and so does the other axis.
        const Site tight = after(site, setGaps(site, *row, 0.1));
        QCOMPARE(tight.component("A")->position.x_m, 0.0);
        QVERIFY(std::abs(tight.component("B")->position.x_m - 0.7) < 1e-12);
        QVERIFY(std::abs(tight.component("C")->position.x_m - 1.4) < 1e-12);
        QCOMPARE(tight.component("C")->position.y_m, -0.3);
        QVERIFY(rowOf(tight, abc)->isEven());
        // As a column, the same turned; on two lines, or overlapping, they are no row.
        const Site column = after(site, rotateBy(site, abc, 90, {0, 0}));
        QVERIFY(rowOf(column, abc)->axis == Axis::Y);
        QVERIFY(!rowOf(racks(), abc));
        const Site heap = after(site, moveBy(site, std::vector<std::string>{"B"}, -0.8, 0));
        QVERIFY(!rowOf(heap, abc));
        QVERIFY(!rowOf(site, std::vector<std::string>{"A", "B"}));
        const Site locked = after(site, setLocked(site, std::vector<std::string>{"B"}, true));
        QVERIFY_EXCEPTION_THROWN(setGaps(locked, *row, 1), EditError);
    }
};

QTEST_APPLESS_MAIN(TestArrange)
#include "tst_arrange.moc"
