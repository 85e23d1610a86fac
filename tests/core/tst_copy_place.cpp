// SPDX-License-Identifier: GPL-3.0-or-later
// Where copies stand, without a window: by hand from the sizes of the parts drawn here.
#include <QTest>

#include "core/layout/copy_place.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

Site parts() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2).kind("rack"));
    b.type(TypeBuilder("tank", Role::Structure, 3.33, 2).kind("tank"));
    b.type(TypeBuilder("load", Role::Load, 0, 0));
    b.put("ROW", "rack", {0, 0}).array(4, 4, 0.6, 1.2).put("R", "rack", {0, 10}).put("Q", "rack", {5, 10});
    b.put("TANK", "tank", {0, 20}).put("DOT", "load", {0, 30});
    return b.site();
}

Point wayOf(const std::vector<std::string>& ids, const std::function<bool(const Rect&)>& isTaken) {
    const Point by = copyOffset(parts(), ids, isTaken);
    return {std::round(by.x_m * 1e6) / 1e6, std::round(by.y_m * 1e6) / 1e6};
}

bool nothing(const Rect&) { return false; }
bool everything(const Rect&) { return true; }

} // namespace

class CopyPlace : public QObject {
    Q_OBJECT
private slots:
    void ofNothingThereIsNoWay() {
        QCOMPARE(wayOf({}, nothing), Point{});
        QCOMPARE(wayOf({"gone"}, nothing), Point{});
    }
    void aRowOfRacksGoesOn() {
        QCOMPARE(wayOf({"ROW"}, nothing), (Point{2.4, 0}));
        QCOMPARE(wayOf({"R"}, nothing), (Point{0.6, 0}));
        QCOMPARE(wayOf({"R", "Q"}, nothing), (Point{5.6, 0})); // from −0.3 to 5.3
    }
    void withAGapItIsRound() {
        QCOMPARE(wayOf({"TANK"}, nothing), (Point{0, 4})); // 2 m deep, 2 m of usualFill(), along its shorter side
        // The other way is 3.33 + 2 m: 5.4.
        QCOMPARE(wayOf({"TANK"}, [](const Rect& box) { return box.left < 0; }), (Point{5.4, 0}));
    }
    void whatIsTakenIsPassedBy() {
        // Free from x = 2 on: 0.6, 1.2, 1.8 and so on; the fourth begins at −0.3 + 2.4 = 2.1.
        QCOMPARE(wayOf({"R"}, [](const Rect& box) { return box.left < 2; }), (Point{2.4, 0}));
        // Below, when 20 places to the right are taken; then back.
        QCOMPARE(wayOf({"R"}, [](const Rect& box) { return box.top < 10; }), (Point{0, 1.2}));
        QCOMPARE(wayOf({"R"}, [](const Rect& box) { return box.right > 0 || box.top > 9.5; }), (Point{-0.6, 0}));
        QCOMPARE(wayOf({"R"}, everything), (Point{0.6, 0})); // the first
    }
    /// What has no size is not copied onto itself.
    void aDotMoves() {
        const Point by = wayOf({"DOT"}, nothing);
        QVERIFY(by.x_m > 0 || by.y_m > 0);
    }
};

QTEST_GUILESS_MAIN(CopyPlace)
#include "tst_copy_place.moc"
