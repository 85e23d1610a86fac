// SPDX-License-Identifier: GPL-3.0-or-later
// Energy flow of whole sites. Expected values: the first law (all that is used leaves the site as heat, and comes from
// somewhere), against the sums of the engine; geometry by what a Sankey diagram is.
#include <QtTest>
#include <cmath>

#include "core/diagram/flows.h"
#include "core/examples/examples.h"
#include "tests/support/shipped_catalog.h"

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

Engine engineOf(const char* example) {
    Engine engine(test::shippedCatalog());
    const Site site = buildExample(example, test::shippedCatalog());
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    return engine;
}

void exampleRows() {
    QTest::addColumn<QString>("example");
    for (const char* id : {"colossus-1", "colossus-2", "starter-1000"}) QTest::newRow(id) << id;
}

} // namespace

class TestFlows : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLost_data() { exampleRows(); }
    void nothingIsLost() {
        QFETCH(QString, example);
        const Engine engine = engineOf(example.toLatin1());
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
    }

    void everyBoxGivesWhatItGets_data() { exampleRows(); }
    void everyBoxGivesWhatItGets() {
        QFETCH(QString, example);
        const FlowDiagram flows = energyFlows(engineOf(example.toLatin1()));
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
        FlowDiagram flows = energyFlows(engineOf("colossus-1"));
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

    void anEmptySiteHasNone() { QVERIFY(energyFlows(engineOf("empty")).boxes.empty()); }
};

QTEST_APPLESS_MAIN(TestFlows)
#include "tst_flows.moc"
