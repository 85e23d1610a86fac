// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations, background pictures and buildings that stand already: what they are refused for, and that no figure and
// no finding knows of them (but the obstacle, that nothing may be built over).
#include <QTest>

#include "core/engine/engine.h"
#include "core/site/edits.h"
#include "core/site/plan_marks.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/small_site.h"

using namespace gs;
using namespace gs::test;

namespace {

const Catalog& catalog() { return shippedCatalog(); }

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
std::string added(const ChangeSet& change) {
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) return swap.after->id;
    return {};
}
/// Everything the engine says of a site, without the number of the run.
std::string said(const Site& site) {
    Engine engine(catalog());
    const Results& r = engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    std::string text;
    const Figures& f = r.figures;
    for (const double figure :
         {f.it_power_w, f.cooling_power_w, f.losses_w, f.house_power_w, f.facility_power_w, f.reserve_w, f.site_area_m2,
          f.built_area_m2, f.capex_usd_low, f.capex_usd_high, f.capex_priced_fraction, f.heat_w})
        text += QString::number(figure, 'g', 17).toStdString() + '\n';
    for (const Finding& finding : engine.findings()) text += finding.code + ' ' + finding.text + '\n';
    return text;
}

} // namespace

class TestPlanMarks : public QObject {
    Q_OBJECT
private slots:
    void aChainHasTwoPointsOrMore() {
        const Site site = smallSite(catalog());
        Component line = outlinedComponent("dimension", {{0, 0}, {30, 40}});
        QCOMPARE(line.position, (Point{15, 20}));
        QCOMPARE(chainLength(line.outline), 50.0); // 3-4-5
        const ChangeSet change = place(site, catalog(), line);
        const Site with = after(site, change);
        const std::string id = added(change);
        QCOMPARE(with.component(id)->outline.size(), std::size_t{2});
        // It may cross itself and come back to its start; it may not be a single place.
        const Site crossed = after(with, setOutline(with, id, {{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}));
        QCOMPARE(crossed.component(id)->outline.size(), std::size_t{5});
        QCOMPARE(codeOf([&] { setOutline(with, id, {{1, 1}, {1, 1}}); }), std::string("value.outline"));
        QCOMPARE(codeOf([&] { setOutline(with, id, {{1, 1}}); }), std::string("value.outline"));
        // An area keeps the rules of a ring.
        Component area = outlinedComponent("area-dimension", {{0, 0}, {10, 10}, {10, 0}, {0, 10}});
        QCOMPARE(codeOf([&] { place(site, catalog(), area); }), std::string("value.outline"));
    }

    void withoutOutlineTheyAreAsLargeAsTheirType() {
        Component line;
        line.type = "dimension";
        const Site site;
        const ChangeSet change = place(site, catalog(), line);
        QCOMPARE(chainLength(change.components.front().after->outline), 10.0);
    }

    void noFigureAndNoFindingKnowsOfThem() {
        const Site site = smallSite(catalog());
        const std::string before = said(site);
        Site with = site;
        for (const char* type : {"note", "background-picture", "water-body"}) {
            Component mark;
            mark.type = type;
            mark.position = {-5, 0}; // on a rack
            with = after(with, place(with, catalog(), mark));
        }
        with = after(with, place(with, catalog(), outlinedComponent("dimension", {{-20, 0}, {20, 3}})));
        with = after(with, place(with, catalog(), outlinedComponent("reference-line", {{-20, 1}, {20, 3}})));
        with = after(with, place(with, catalog(), outlinedComponent("area-dimension", {{-20, 0}, {20, 3}, {0, 9}})));
        QCOMPARE(said(with), before);
    }

    void nothingIsBuiltOverAnExistingBuilding() {
        const Site site = smallSite(catalog());
        Component house = outlinedComponent("existing-building", {{-6, -1}, {-2, -1}, {-2, 1}, {-6, 1}}); // over R1, R2
        const ChangeSet change = place(site, catalog(), house);
        const std::string id = added(change);
        const Site with = after(site, change);
        Engine engine(catalog());
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        const Figures before = engine.results().figures;
        engine.update(change);
        QCOMPARE(engine.results().figures.built_area_m2, before.built_area_m2);
        QCOMPARE(engine.results().figures.capex_usd_high, before.capex_usd_high);
        QCOMPARE(engine.results().figures.house_power_w, before.house_power_w);
        std::set<std::string> over;
        for (const Finding& finding : engine.findings())
            if (finding.code == "layout.overlap")
                for (const std::string& one : finding.ids)
                    if (one != id) over.insert(one);
        QCOMPARE(over, (std::set<std::string>{"R1", "R2"}));
        // Two parts of one house are no finding, and away from the racks there is none at all.
        Site apart = after(with, moveTo(with, id, {500, 500}));
        apart = after(apart, place(apart, catalog(),
                                   outlinedComponent("existing-building", {{499, 499}, {520, 499}, {520, 520}})));
        QCOMPARE(said(apart), said(site));
    }

    void aPictureBelongsToNoZone() {
        const Site site = smallSite(catalog());
        Component picture;
        picture.type = "background-picture";
        picture.position = {-5, 0}; // in HALL
        const ChangeSet change = place(site, catalog(), picture);
        const std::string id = added(change);
        Site with = after(site, change);
        QCOMPARE(with.component(id)->zone, std::string());
        with = after(with, moveBy(with, std::vector<std::string>{id}, 1, 0));
        QCOMPARE(with.component(id)->zone, std::string());
        with = after(with, moveBy(with, std::vector<std::string>{"HALL"}, 3, 0));
        QCOMPARE(with.component(id)->position, (Point{-4, 0}));
        QCOMPARE(codeOf([&] { setValue(with, std::vector<std::string>{id}, "opacity_fraction", 1.5); }),
                 std::string("value.range"));
    }
};

QTEST_APPLESS_MAIN(TestPlanMarks)
#include "tst_plan_marks.moc"
