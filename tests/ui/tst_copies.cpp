// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+D: where copies stand. Expected places follow by hand from the sizes of the parts drawn here.
#include "tests/support/canvas_fixture.h"
#include "tests/support/site_builder.h"

using namespace gs;
using test::Plan;
using test::SiteBuilder;
using test::TypeBuilder;

class TestCopies : public QObject {
    Q_OBJECT

    static SiteBuilder parts() {
        SiteBuilder b;
        b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2).kind("rack"));
        b.type(TypeBuilder("turbine", Role::Source, 30, 12).kind("gas_turbine"));
        b.type(TypeBuilder("hall", Role::Structure, 40, 20).kind("hall").zone());
        b.type(TypeBuilder("road", Role::Structure, 200, 6).kind("road").zone());
        b.type(TypeBuilder("label", Role::Structure, 20, 5).kind("label").zone());
        return b;
    }
    /// By how much the copy of `id` stands off it.
    static Point wayOf(Plan& plan, const char* id) {
        const std::set<std::string> before = plan.ids();
        plan.document->setSelection({id});
        plan.key(Qt::Key_D, Qt::ControlModifier);
        const Point from = plan.at(id), to = plan.at(plan.added(before));
        return {std::round((to.x_m - from.x_m) * 1e6) / 1e6, std::round((to.y_m - from.y_m) * 1e6) / 1e6};
    }

private slots:
    /// A row goes on, free of what stands there, and another time goes on from the copy.
    void copiesStandBeside() {
        SiteBuilder b = parts();
        b.put("R1", "rack", {0, 0}).put("R2", "rack", {0.6, 0}).put("T1", "turbine", {60, 0});
        Plan plan(b.site());
        QCOMPARE(wayOf(plan, "R1"), (Point{1.2, 0})); // at 0.6 stands R2
        // Along its shorter side, with the 2 m of free ground that are usual (usualFill()).
        QCOMPARE(wayOf(plan, "T1"), (Point{0, 14}));
        QCOMPARE(wayOf(plan, "T1"), (Point{0, 28}));
    }
    void severalGoToTheRight() {
        SiteBuilder b = parts();
        b.put("T1", "turbine", {0, 0}).put("T2", "turbine", {0, 14}).put("T3", "turbine", {40, 0});
        Plan plan(b.site());
        const std::set<std::string> before = plan.ids();
        plan.document->setSelection({"T1", "T2"});
        plan.key(Qt::Key_D, Qt::ControlModifier);
        // 30 m wide and 2 m apart: at 32 they would stand on T3 (25 to 55), at 64 (49 to 79) too.
        const Point copy = plan.at(plan.added(before));
        QCOMPARE(copy.x_m, 96.0);
    }
    /// What stands in a hall is copied within it as long as there is room.
    void copiesStayInTheirHall() {
        SiteBuilder b = parts();
        b.put("H", "hall").box(40, 20).put("R1", "rack", {19.6, 0}).in("H");
        Plan plan(b.site());
        QCOMPARE(wayOf(plan, "R1"), (Point{0, 1.2})); // to the right is the wall
    }
    /// A hall goes beside itself, past the hall that stands there, and past the road under it.
    void hallsGoPastHalls() {
        SiteBuilder b = parts();
        b.put("H1", "hall").box(40, 20).put("H2", "hall", {45, 0}).box(40, 20);
        Plan plan(b.site());
        QCOMPARE(wayOf(plan, "H1"), (Point{120, 0})); // at 40 and at 80 (60 to 100) it would lie on H2 (25 to 65)
    }
    void nothingIsPutOnARoad() {
        SiteBuilder b = parts();
        b.put("W", "road", {0, 15}).box(200, 6).put("T1", "turbine", {0, 0});
        Plan plan(b.site());
        QCOMPARE(wayOf(plan, "T1"), (Point{0, 28})); // at 14 (8 to 20) is the road (12 to 18)
    }
    /// Words lie on anything and go by their width.
    void wordsLieOnAnything() {
        SiteBuilder b = parts();
        b.put("L", "label").box(20, 5).put("T1", "turbine", {20, 0});
        Plan plan(b.site());
        QCOMPARE(wayOf(plan, "L"), (Point{20, 0}));
    }
    /// What is mounted goes into the next rack.
    void mountedPartsGoToTheNextRack() {
        SiteBuilder b = parts();
        b.type(TypeBuilder("switch", Role::Load, 0.44, 0.8).kind("switch").text("mount", "in-rack"));
        b.put("R1", "rack", {0, 0}).put("R2", "rack", {0.6, 0}).put("S", "switch", {0, 0}).attachedTo("R1");
        Plan plan(b.site());
        const std::set<std::string> before = plan.ids();
        plan.document->setSelection({"S"});
        plan.key(Qt::Key_D, Qt::ControlModifier);
        const Component* copy = plan.document->site().component(plan.added(before));
        QVERIFY(copy);
        QCOMPARE(copy->attached.str(), std::string("R2"));
    }
};

QTEST_MAIN(TestCopies)
#include "tst_copies.moc"
