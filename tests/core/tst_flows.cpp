// SPDX-License-Identifier: GPL-3.0-or-later
// Energy flow of whole sites. Expected values: the first law (all that is used leaves the site as heat, and comes from
// somewhere), against the sums of the engine; geometry by what a Sankey diagram is.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/diagram/flows.h"
#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/small_site.h"

using namespace gs;

namespace {

constexpr double relative = 1e-9;

bool near(double a, double b) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

double sumOf(const FlowDiagram& diagram, int column) {
    double sum = 0;
    for (const FlowBox& box : diagram.boxes)
        if (box.column == column) sum += box.value;
    return sum;
}

Site siteOf(const QString& name) {
    if (const auto cooling = wishCoolingFromName(name.toStdString())) {
        Wish wish;
        wish.amount = 5000;
        wish.cooling = *cooling;
        wish.power = WishPower::Turbines;
        wish.battery_minutes = 10;
        wish.climate = *cooling == WishCooling::DryCoolers ? "lulea_se" : "memphis_tn";
        return generate(wish, test::shippedCatalog()).site;
    }
    return name == QStringLiteral("small") ? test::smallSite(test::shippedCatalog())
                                           : buildExample(name.toStdString(), test::shippedCatalog());
}

Engine engineOf(const QString& name) {
    Engine engine(test::shippedCatalog());
    const Site site = siteOf(name);
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    return engine;
}

void exampleRows() {
    QTest::addColumn<QString>("example");
    for (const char* id : {"colossus-1", "colossus-2", "starter-1000", "small", "chillers", "dry-coolers", "towers"})
        QTest::newRow(id) << id;
}

} // namespace

class TestFlows : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLost_data() { exampleRows(); }
    void nothingIsLost() {
        QFETCH(QString, example);
        const Engine engine = engineOf(example);
        const FlowDiagram flows = energyFlows(engine);
        const Figures& figures = engine.results().figures;
        QVERIFY(near(sumOf(flows, 0), figures.facility_power_w));
        QVERIFY(near(sumOf(flows, 1), figures.facility_power_w));
        QVERIFY(near(sumOf(flows, 2), figures.facility_power_w));
        QVERIFY(near(sumOf(flows, 4), figures.facility_power_w)); // all of it is heat in the end
        double it = 0;
        for (const FlowBox& box : flows.boxes)
            if (box.kind == FlowKind::Compute) it += box.value;
        QVERIFY(near(it, figures.it_power_w));
        // What reaches the rejectors is the heat that the engine says they carry.
        double rejected = 0;
        for (const FlowBand& band : flows.bands)
            if (const FlowBox& to = flows.boxes[static_cast<std::size_t>(band.to)]; to.column == 4 && !to.type.empty())
                rejected += band.value;
        double carried = 0;
        const Site& site = engine.site();
        for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
            if (site.components().at(slot) && site.typeAt(slot) && site.typeAt(slot)->role == Role::Rejector &&
                engine.loopOf(slot, Direction::In) < 0)
                carried += engine.component(slot).heat_w;
        QVERIFY(near(rejected, carried));
    }

    void columnsStandByTheirSpacing() {
        FlowDiagram flows;
        flows.columns = 3;
        QCOMPARE(columnPlaces(flows, 414, 14), (std::vector<double>{0, 200, 400}));
        flows.spacing = {1, 3};
        QCOMPARE(columnPlaces(flows, 414, 14), (std::vector<double>{0, 100, 400}));
        flows.columns = 1;
        QCOMPARE(columnPlaces(flows, 414, 14), std::vector<double>{0});
    }

    /// The use column: racks, cooling, losses, house, each with the largest first; none thinner than 0.4 % but one of
    /// each kind, which names what is in it.
    void usesStandByKind_data() { exampleRows(); }
    void usesStandByKind() {
        QFETCH(QString, example);
        FlowDiagram flows = energyFlows(engineOf(example));
        arrange(flows, 1200, 900, 14, 10, 30);
        std::vector<const FlowBox*> uses;
        std::map<FlowKind, int> thin;
        for (const FlowBox& box : flows.boxes) {
            if (box.column != 2) continue;
            uses.push_back(&box);
            thin[box.kind] += box.value < 0.004 * flows.total;
            double parts = 0;
            for (const FlowPart& part : box.parts) parts += part.value;
            if (!box.parts.empty()) QVERIFY(near(parts, box.value));
        }
        for (const auto& [kind, count] : thin) QVERIFY(count <= 1);
        std::sort(uses.begin(), uses.end(), [](const FlowBox* a, const FlowBox* b) { return a->y < b->y; });
        const std::vector<FlowKind> order{FlowKind::Compute, FlowKind::Cooling, FlowKind::Loss, FlowKind::House};
        const auto rank = [&](FlowKind kind) { return std::find(order.begin(), order.end(), kind) - order.begin(); };
        for (std::size_t i = 1; i < uses.size(); ++i) {
            QVERIFY(rank(uses[i - 1]->kind) <= rank(uses[i]->kind));
            // Names of two lines have room: middles are at least that far apart.
            QVERIFY(uses[i]->y + uses[i]->height / 2 - uses[i - 1]->y - uses[i - 1]->height / 2 >= 40 - 1e-6);
        }
    }

    /// The house load of halls is power of the site that no feeder carries: where all else is served, that is said.
    void houseLoadHangsOnNoFeeder() {
        const Engine engine = engineOf(QStringLiteral("colossus-1"));
        QCOMPARE(engine.results().figures.unserved_w, 0.0);
        const FlowDiagram flows = energyFlows(engine);
        double house = 0;
        for (const Contribution& term : engine.why("house_power_w"))
            if (term.what == "house load of the hall") house += term.value;
        bool isNamed = false;
        for (const FlowBox& box : flows.boxes) {
            QVERIFY(box.word != "Not supplied");
            if (box.word != "House load, on no feeder") continue;
            isNamed = true;
            QVERIFY(std::abs(box.value - house) < 1e-6 * flows.total);
        }
        QCOMPARE(isNamed, house > 0);
    }

    /// Without its pumps the plant carries nothing; without its sources all but the house load is not supplied.
    void whatFailsIsSaid() {
        const Site whole = siteOf(QStringLiteral("starter-1000"));
        const auto valueOf = [](const FlowDiagram& flows, const char* word) {
            for (const FlowBox& box : flows.boxes)
                if (box.word == word) return box.value;
            return 0.0;
        };
        Site dry = whole;
        dry.eraseComponent("PU");
        Engine engine(test::shippedCatalog());
        engine.compute(dry, {lastDate(dry), LoadCase::Nameplate});
        FlowDiagram flows = energyFlows(engine);
        QVERIFY(near(valueOf(flows, "Not carried away"), engine.results().figures.heat_w));
        QVERIFY(near(sumOf(flows, 4), engine.results().figures.facility_power_w));

        Site dark = whole;
        for (const char* source : {"GRID-A", "GRID-B", "GEN"}) dark.eraseComponent(source);
        engine.compute(dark, {lastDate(dark), LoadCase::Nameplate});
        flows = energyFlows(engine);
        const Figures& figures = engine.results().figures;
        double house = 0;
        for (const Contribution& term : engine.why("house_power_w"))
            if (term.what == "house load of the hall") house += term.value;
        QVERIFY(house > 0 && near(valueOf(flows, "House load, on no feeder"), house));
        QVERIFY(near(valueOf(flows, "Not supplied"), figures.facility_power_w - house));
        QVERIFY(near(sumOf(flows, 0), figures.facility_power_w));

        // Sources that are there and have nothing are the same: no box of theirs, and the whole is missing.
        Site empty = whole;
        for (const char* source : {"GRID-A", "GRID-B", "GEN"}) {
            Component none = *whole.component(source);
            none.values["capacity_mw"] = none.values["rated_power_mw"] = 0;
            empty.put(std::make_shared<const Component>(none));
        }
        engine.compute(empty, {lastDate(empty), LoadCase::Nameplate});
        flows = energyFlows(engine);
        for (const FlowBox& box : flows.boxes)
            QVERIFY(box.column != 0 || box.word == "Not supplied" || box.word == "House load, on no feeder");
        QVERIFY(near(valueOf(flows, "Not supplied"), engine.results().figures.facility_power_w - house));
        for (const int column : {0, 1, 2, 4})
            QVERIFY(near(sumOf(flows, column), engine.results().figures.facility_power_w));
    }

    /// The sum is the middle of the site's own band; systems add up to it and types to systems.
    void moneyAddsUp_data() { exampleRows(); }
    void moneyAddsUp() {
        QFETCH(QString, example);
        const Engine engine = engineOf(example);
        const Figures& figures = engine.results().figures;
        const FlowDiagram flows = moneyFlows(engine);
        QCOMPARE(flows.columns, 3);
        for (int column = 0; column < 3; ++column)
            QVERIFY(near(sumOf(flows, column), (figures.capex_usd_low + figures.capex_usd_high) / 2));
        QVERIFY(near(flows.total, (figures.capex_usd_low + figures.capex_usd_high) / 2));
        for (const FlowBox& box : flows.boxes) {
            QVERIFY(near(box.value, (box.low + box.high) / 2));
            if (!box.type.empty()) QVERIFY2(!box.source.empty(), box.type.c_str());
        }
        QCOMPARE(flows.knownFraction, figures.capex_priced_fraction);
        QCOMPARE(flows.unknown.empty(), figures.capex_priced_fraction > 1 - 1e-9);
    }

    /// By hand: a turbine of 1 MW costs 1,100 to 2,150 USD/kW; T1 is one, T2 two.
    void moneyByHand() {
        const FlowDiagram flows = moneyFlows(engineOf(QStringLiteral("small")));
        const auto turbine = std::find_if(flows.boxes.begin(), flows.boxes.end(),
                                          [](const FlowBox& box) { return box.type == "turbine"; });
        QVERIFY(turbine != flows.boxes.end());
        QVERIFY(near(turbine->low, 3.3e6) && near(turbine->high, 6.45e6) && near(turbine->value, 4.875e6));
        QCOMPARE(turbine->ids, (std::vector<std::string>{"T1", "T2"}));
        QVERIFY(std::any_of(flows.unknown.begin(), flows.unknown.end(),
                            [](const FlowPart& part) { return part.type == "cdu" && part.value == 2; }));
    }

    void everyBoxGivesWhatItGets_data() { exampleRows(); }
    void everyBoxGivesWhatItGets() {
        QFETCH(QString, example);
        const FlowDiagram flows = energyFlows(engineOf(example));
        for (std::size_t i = 0; i < flows.boxes.size(); ++i) {
            double in = 0, out = 0;
            for (const FlowBand& band : flows.bands) {
                if (band.to == static_cast<int>(i)) in += band.value;
                if (band.from == static_cast<int>(i)) out += band.value;
                QVERIFY(flows.boxes[static_cast<std::size_t>(band.from)].column <
                        flows.boxes[static_cast<std::size_t>(band.to)].column);
            }
            const FlowBox& box = flows.boxes[i];
            if (in > 0 && out > 0) QVERIFY2(near(in, out), (box.word + box.type).c_str());
            QVERIFY(near(box.value, std::max(in, out)));
        }
    }

    void widthsAreToOneScale() {
        FlowDiagram flows = energyFlows(engineOf(QStringLiteral("colossus-1")));
        arrange(flows, 1200, 700, 14, 20);
        const double scale = flows.boxes.front().height / flows.boxes.front().value;
        std::vector<double> stacked(flows.boxes.size());
        for (const FlowBand& band : flows.bands) {
            QVERIFY(near(band.width, scale * band.value));
            const FlowBox& from = flows.boxes[static_cast<std::size_t>(band.from)];
            QVERIFY(band.fromY >= from.y - 1e-6 && band.fromY + band.width <= from.y + from.height + 1e-6);
            stacked[static_cast<std::size_t>(band.from)] += band.width;
        }
        for (std::size_t i = 0; i < flows.boxes.size(); ++i) {
            const FlowBox& box = flows.boxes[i];
            QVERIFY(box.y >= -1e-6 && box.y + box.height <= 700 + 1e-6);
            if (stacked[i] > 0) QVERIFY(near(stacked[i], box.height));
            for (std::size_t j = 0; j < i; ++j) { // of one column: apart by the gap
                const FlowBox& other = flows.boxes[j];
                if (other.column != box.column) continue;
                QVERIFY(box.y >= other.y + other.height + 20 - 1e-6 || other.y >= box.y + box.height + 20 - 1e-6);
            }
        }
    }

    void anEmptySiteHasNone() {
        QVERIFY(energyFlows(engineOf(QStringLiteral("empty"))).boxes.empty());
        QVERIFY(moneyFlows(engineOf(QStringLiteral("empty"))).boxes.empty());
    }
};

QTEST_APPLESS_MAIN(TestFlows)
#include "tst_flows.moc"
