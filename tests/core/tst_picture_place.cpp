// SPDX-License-Identifier: GPL-3.0-or-later
// A picture laid to scale: by plane geometry, whatever it is turned by.
#include <QTest>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/layout/picture_place.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;
using namespace gs::test;

namespace {

Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
/// 800 × 400 px, 100 m wide about (10, 20), turned by `degrees`.
Site withPicture(double degrees = 0) {
    Component picture = pictureComponent(std::string(64, 'a'), "photo.png", 800, 400, 100, {10, 20});
    picture.id = "P";
    picture.rotation_deg = degrees;
    return after(Site(), place(Site(), shippedCatalog(), picture));
}
double apart(const Site& site, Point a, Point b) {
    const Component& picture = *site.component("P");
    const Point p = onPlan(site, picture, a), q = onPlan(site, picture, b);
    return std::hypot(p.x_m - q.x_m, p.y_m - q.y_m);
}
std::string codeOf(const std::function<void()>& edit) {
    try {
        edit();
    } catch (const EditError& error) { return error.code; }
    return {};
}
bool isNear(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < 1e-9; }

} // namespace

class TestPicturePlace : public QObject {
    Q_OBJECT
private slots:
    void sharesAndPlaces() {
        const Site site = withPicture(90); // clockwise: its right side looks south
        const Component& picture = *site.component("P");
        QCOMPARE(picture.values.at("depth_m"), 50.0);
        QVERIFY(isNear(onPlan(site, picture, {0.5, 0.5}), {10, 20}));
        QVERIFY(isNear(onPlan(site, picture, {1, 0.5}), {10, 70}));
        QVERIFY(isNear(onPlan(site, picture, {0.5, 0}), {35, 20}));
        QVERIFY(isNear(onPicture(site, picture, {10, 70}), {1, 0.5}));
    }

    void scaledByTwoPoints_data() {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {0.0, 90.0, 33.0}) QTest::addRow("%g", degrees) << degrees;
    }
    void scaledByTwoPoints() {
        QFETCH(double, degrees);
        const Site site = withPicture(degrees);
        // 0.3 × 100 m and 0.8 × 50 m: 30-40-50. Ten times as far: 500 m.
        const Point a{0.2, 0.1}, b{0.5, 0.9};
        QVERIFY(std::abs(apart(site, a, b) - 50) < 1e-9);
        const Point middle = onPlan(site, *site.component("P"), {0.35, 0.5});
        const Site scaled = after(site, scalePicture(site, "P", a, b, 500));
        QVERIFY(std::abs(apart(scaled, a, b) - 500) < 1e-9);
        const Component& picture = *scaled.component("P");
        QVERIFY(std::abs(picture.values.at("width_m") - 1000) < 1e-9);
        QVERIFY(std::abs(picture.values.at("depth_m") - 500) < 1e-9);
        QVERIFY(isNear(onPlan(scaled, picture, {0.35, 0.5}), middle)); // what lies between them stays
        const auto kept = referencePoints(scaled, picture);
        QVERIFY(isNear(kept[0], onPlan(scaled, picture, a)) && isNear(kept[1], onPlan(scaled, picture, b)));
    }

    void turnedToNorth() {
        const Site site = withPicture(20);
        const Component& before = *site.component("P");
        const Point south = onPlan(site, before, {0.1, 0.8}), north = onPlan(site, before, {0.7, 0.3});
        const Site turned = after(site, turnPictureNorth(site, "P", south, north));
        const Component& picture = *turned.component("P");
        const Point s = onPlan(turned, picture, {0.1, 0.8}), n = onPlan(turned, picture, {0.7, 0.3});
        QVERIFY(isNear(s, south)); // it turned about this point
        QVERIFY(std::abs(n.x_m - s.x_m) < 1e-9 && n.y_m < s.y_m);
        QVERIFY(std::abs(std::hypot(n.x_m - s.x_m, n.y_m - s.y_m) -
                         std::hypot(north.x_m - south.x_m, north.y_m - south.y_m)) < 1e-9);
    }

    void laidItIsDimAndLockedAndStillScales() {
        const Site site = withPicture();
        const Site laid = after(site, layPicture(site, "P", 0.5));
        QVERIFY(laid.component("P")->locked);
        QCOMPARE(laid.component("P")->values.at("opacity_fraction"), 0.5);
        QCOMPARE(codeOf([&] { moveBy(laid, std::vector<std::string>{"P"}, 1, 1); }), std::string("edit.locked"));
        const Site again = after(laid, scalePicture(laid, "P", {0, 0.5}, {1, 0.5}, 200));
        QCOMPARE(again.component("P")->values.at("width_m"), 200.0);
        QVERIFY(again.component("P")->locked);
    }

    void whatIsRefused() {
        const Site site = withPicture();
        QCOMPARE(codeOf([&] { scalePicture(site, "P", {0, 0}, {1, 1}, 0); }), std::string("picture.length"));
        QCOMPARE(codeOf([&] { scalePicture(site, "P", {0, 0}, {1, 1}, std::nan("")); }), std::string("picture.length"));
        QCOMPARE(codeOf([&] { scalePicture(site, "P", {0.5, 0.5}, {0.5, 0.5}, 10); }), std::string("picture.points"));
        QCOMPARE(codeOf([&] { scalePicture(site, "P", {0.4, 0.5}, {0.5, 0.5}, 5000); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { turnPictureNorth(site, "P", {1, 1}, {1, 1}); }), std::string("picture.points"));
        QCOMPARE(codeOf([&] { layPicture(site, "P", 2); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { layPicture(site, "Q", 1); }), std::string("id.unknown"));
        Component note;
        note.id = "N", note.type = "note";
        const Site noted = after(site, place(site, shippedCatalog(), note));
        QCOMPARE(codeOf([&] { layPicture(noted, "N", 1); }), std::string("picture.type"));
    }
};

QTEST_APPLESS_MAIN(TestPicturePlace)
#include "tst_picture_place.moc"
