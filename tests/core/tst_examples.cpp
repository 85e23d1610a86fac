// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped sites against the public record: Epoch AI, AI Data Centers (CC BY 4.0), snapshot of 2026-05-23,
// https://epoch.ai/data/ai-data-centers. Nothing of the expectation comes from this program.
#include <QTest>
#include <set>

#include "core/engine/engine.h"
#include "core/exact.h"
#include "core/examples/examples.h"
#include "core/layout/autoconnect.h"
#include "core/layout/geometry.h"
#include "database/catalog_file.h"

using namespace gs;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }

const Site& site(const QString& id) {
    static std::map<QString, Site> sites;
    const auto it = sites.find(id);
    return it != sites.end() ? it->second : sites.emplace(id, buildExample(id.toStdString(), catalog())).first->second;
}

Date day(const char* text) { return *parseDate(text); }

bool isWithin(double ours, double published, double fraction) { return std::abs(ours - published) <= fraction * published; }

const Component* hallOf(const Site& s, const Component& component) {
    for (const Component* zone = s.component(component.zone); zone; zone = s.component(zone->zone))
        if (s.typeOf(*zone)->kind == "hall") return zone;
    return nullptr;
}

/// Links that end at a port of a component.
std::vector<const Link*> into(const Site& s, const Component& component, const std::string& port) {
    std::vector<const Link*> result;
    for (const Slot slot : s.linksOf(s.components().slotOf(component.id))) {
        const Link* link = s.links().at(slot);
        if (link->to.component == component.id && link->to.port == port) result.push_back(link);
    }
    return result;
}

}  // namespace

class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void unknownExampleIsRefused() {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, buildExample("colossus-9", catalog()));
        QCOMPARE(examples().size(), std::size_t{4});
        const Catalog nothing;
        QVERIFY_THROWS_EXCEPTION(CatalogError, buildExample("colossus-1", nothing));
    }

    void epochSeries_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("date");
        QTest::addColumn<double>("gpus");
        QTest::addColumn<double>("it_mw");
        QTest::addColumn<double>("facility_mw");
        QTest::addColumn<double>("h100_equivalents");
        const auto row = [](const char* id, const char* date, double gpus, double it, double facility, double h100) {
            QTest::newRow(qPrintable(QString("%1 %2").arg(id, date))) << id << date << gpus << it << facility << h100;
        };
        row("colossus-1", "2024-08-11", 25000, 35, 45, 25000);
        row("colossus-1", "2024-09-02", 100000, 139, 181, 100000);
        row("colossus-1", "2025-02-17", 200000, 278, 361, 200000);
        row("colossus-1", "2025-03-06", 200000, 278, 361, 200000);
        row("colossus-1", "2025-07-22", 230000, 340, 442, 275795);
        row("colossus-1", "2025-09-17", 0, 268, 348, 209125);
        row("colossus-1", "2025-10-19", 0, 268, 348, 209125);
        row("colossus-1", "2025-11-07", 230000, 340, 442, 275795);
        row("colossus-1", "2026-02-11", 230000, 340, 425, 275795);
        row("colossus-1", "2026-05-06", 230000, 340, 425.38, 275795);
        row("colossus-2", "2025-10-19", 110000, 229.9, 299, 277918);
        row("colossus-2", "2026-05-13", 550000, 1149.5, 1494, 1389590);
    }
    void epochSeries() {
        QFETCH(QString, id);
        QFETCH(QString, date);
        QFETCH(double, gpus);
        QFETCH(double, it_mw);
        QFETCH(double, facility_mw);
        QFETCH(double, h100_equivalents);
        Engine engine(catalog());
        const Figures& f = engine.compute(site(id), {day(qPrintable(date)), LoadCase::Nameplate}).figures;
        const auto near = [](const char* what, double ours, double published) {
            if (isWithin(ours, published, 0.05)) return true;
            qWarning("%s: ours %.6g, published %.6g", what, ours, published);
            return false;
        };
        QVERIFY(near("IT", f.it_power_w, it_mw * 1e6));
        QVERIFY(near("facility", f.facility_power_w, facility_mw * 1e6));
        QVERIFY(near("H100-equivalents", f.h100_equivalents, h100_equivalents));
        if (gpus > 0) QVERIFY(near("GPUs", static_cast<double>(f.gpus_online), gpus));
    }

    void hundredThousandHopperDrawSeventyMegawatts() {
        // 1,563 racks of 64 = 100,032 GPUs at 700 W = 70,022,400 W.
        Engine engine(catalog());
        QCOMPARE(engine.compute(site("colossus-1"), {day("2024-09-02"), LoadCase::Nameplate}).figures.gpu_power_w, 70022400.0);
        QVERIFY(isWithin(engine.results().figures.gpu_power_w, 70e6, 0.001));
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{100032});
    }

    void eachDate_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("date");
        for (const Example& example : examples())
            for (const Phase& phase : site(QString::fromStdString(example.id)).settings().phases)
                QTest::newRow((example.id + " " + formatDate(phase.date)).c_str()) << QString::fromStdString(example.id) << QString::fromStdString(formatDate(phase.date));
    }
    /// At each of its dates: no error finding, no overlap, nothing outside its zone, all racks online, supply above demand.
    void eachDate() {
        QFETCH(QString, id);
        QFETCH(QString, date);
        Engine engine(catalog());
        const Results& results = engine.compute(site(id), {day(qPrintable(date)), LoadCase::Nameplate});
        for (const Finding& finding : engine.findings()) {
            QVERIFY2(finding.severity != Severity::Error, (finding.code + ": " + finding.text).c_str());
            QVERIFY2(finding.code.rfind("layout.o", 0) != 0, (finding.code + ": " + finding.text).c_str());
            QVERIFY(!finding.waived);
        }
        QCOMPARE(results.errors, 0);
        QVERIFY(results.converged);
        const Figures& f = results.figures;
        QCOMPARE(f.unserved_w, 0.0);
        QVERIFY(f.reserve_w >= 0);
        QVERIFY(f.heat_rejection_capacity_w >= f.heat_w);

        // Every GPU of a live rack works.
        std::int64_t live = 0;
        for (Slot slot = 0; slot < site(id).components().slotCount(); ++slot) {
            const Component* c = site(id).components().at(slot);
            if (c && c->isLive(day(qPrintable(date)))) live += static_cast<std::int64_t>(site(id).value(*c, "gpus")) * c->array.count;
        }
        QCOMPARE(f.gpus_online, live);

        // assumed_supply_w is what counts of the sources that carry a reason.
        ExactWatts assumed;
        for (const SourceRow& source : results.sources)
            if (!site(id).component(source.id)->assumed.empty()) assumed += ExactWatts(source.capacity_w);
        QVERIFY(isWithin(f.assumed_supply_w, assumed.value(), 1e-9));

        // Contributions of every figure add up to it, bit for bit.
        for (const FigureRow& row : figureRows(f)) {
            const std::vector<Contribution> terms = engine.why(row.key);
            if (terms.empty()) continue;
            double sum = 0;
            for (const Contribution& term : terms) sum += term.value;
            QVERIFY2(row.value && sum == *row.value, qPrintable(QString("%1: %2 terms give %3, figure is %4").arg(row.key).arg(terms.size()).arg(sum, 0, 'g', 17).arg(row.value.value_or(0), 0, 'g', 17)));
        }
        for (const char* key : {"it_power_w", "cooling_power_w", "losses_w", "facility_power_w", "supply_capacity_w", "h100_equivalents", "capex_usd_high"})
            QVERIFY2(!engine.why(key).empty(), key);
    }

    void everyRackIsFedCooledAndHoused_data() { everySite(); }
    void everyRackIsFedCooledAndHoused() {
        QFETCH(QString, id);
        const Site& s = site(id);
        std::set<std::string> doored, hallsWithFans;
        for (Slot slot = 0; slot < s.components().slotCount(); ++slot) {
            const Component* c = s.components().at(slot);
            if (!c || s.typeOf(*c)->role != Role::AirHandler || into(s, *c, "coolant").empty()) continue;
            if (!c->attached.empty()) doored.insert(c->attached);
            else if (hallOf(s, *c)) hallsWithFans.insert(hallOf(s, *c)->id);
        }
        int racks = 0;
        for (Slot slot = 0; slot < s.components().slotCount(); ++slot) {
            const Component* c = s.components().at(slot);
            const Type* type = c ? s.typeOf(*c) : nullptr;
            if (!type || type->role != Role::Rack) continue;
            const Component* hall = hallOf(s, *c);
            QVERIFY2(hall, c->id.c_str());
            QVERIFY2(doored.count(c->id) || hallsWithFans.count(hall->id), c->id.c_str());
            if (type->kind != "rack") {     // management switches: one feed each
                QVERIFY2(into(s, *c, "feed_a").size() + into(s, *c, "feed_b").size() == 1, c->id.c_str());
                continue;
            }
            ++racks;
            const auto a = into(s, *c, "feed_a"), b = into(s, *c, "feed_b");
            QVERIFY2(a.size() == 1 && b.size() == 1 && a[0]->from.component != b[0]->from.component, c->id.c_str());
            if (type->port("coolant")) QVERIFY2(into(s, *c, "coolant").size() == 1, c->id.c_str());
        }
        QCOMPARE(racks > 0, id != "empty");
    }

    void everyTurbineHasGasAndAStepUpPath_data() { everySite(); }
    void everyTurbineHasGasAndAStepUpPath() {
        QFETCH(QString, id);
        const Site& s = site(id);
        for (Slot slot = 0; slot < s.components().slotCount(); ++slot) {
            const Component* c = s.components().at(slot);
            if (!c || !s.typeOf(*c)->port("gas")) continue;
            QVERIFY2(into(s, *c, "gas").size() == 1, c->id.c_str());
            bool stepUp = false;
            for (const Slot link : s.linksOf(slot)) {
                const Link* out = s.links().at(link);
                if (out->from.component != c->id || out->medium != Medium::Power) continue;
                const Component* next = s.component(out->to.component);
                const Type* type = s.typeOf(*next);
                // Up: the voltage it hands out is above the one it takes.
                stepUp = stepUp || (type->kind == "transformer" && type->port("hv")->direction == Direction::Out &&
                                    type->port("hv")->voltages_v.front() > type->port("lv")->voltages_v.front() && next->energized <= c->energized);
            }
            QVERIFY2(stepUp, c->id.c_str());
        }
    }

    /// The links obey the same rules as those drawn by hand.
    void everyLinkIsLegal_data() { everySite(); }
    void everyLinkIsLegal() {
        QFETCH(QString, id);
        Site s = site(id);
        for (const std::string& link : s.links().sortedIds()) {
            const auto entry = s.links().get(link);
            s.eraseLink(link);
            const auto refusal = canLink(s, *entry);
            QVERIFY2(!refusal, (link + " " + entry->from.component + " to " + entry->to.component + ": " + (refusal ? refusal->sentence : "")).c_str());
            s.put(entry);
        }
    }

    void colossus1AsRecorded() {
        const Site& s = site("colossus-1");
        // ServeTheHome: arrays of 8 racks, 512 GPUs; four halls of 25,000.
        std::int64_t firstHall = 0;
        for (Slot slot = 0; slot < s.components().slotCount(); ++slot) {
            const Component* c = s.components().at(slot);
            if (!c || s.typeOf(*c)->text("it") != "gpu") continue;
            QVERIFY2(c->array.count <= 8, c->id.c_str());
            if (hallOf(s, *c)->id == "H1") firstHall += 64 * c->array.count;
        }
        QVERIFY(isWithin(static_cast<double>(firstHall), 25000, 0.01));
        // 785,000 sq ft x 0.09290304 m²/sq ft = 72,929 m².
        QVERIFY(isWithin(area(s, *s.component("BUILDING")), 785000 * 0.09290304, 0.002));
        Engine engine(catalog());
        // 168 Megapacks in May 2025, 208 in August (Benzinga 2025-08-19); 3.916 MWh each.
        QVERIFY(isWithin(engine.compute(s, {day("2025-05-08"), LoadCase::Nameplate}).figures.storage_energy_wh, 168 * 3.916e6, 1e-6));
        QVERIFY(isWithin(engine.compute(s, {day("2025-08-19"), LoadCase::Nameplate}).figures.storage_energy_wh, 208 * 3.916e6, 1e-6));
        // SELC counted 422 MW of turbines in April 2025; rated power at 15 °C, within one unit of 16.47 MW.
        double rated_mw = 0;
        for (Slot slot = 0; slot < s.components().slotCount(); ++slot) {
            const Component* c = s.components().at(slot);
            if (c && s.typeOf(*c)->kind == "gas_turbine" && c->isLive(day("2025-04-15"))) rated_mw += c->array.count * s.value(*c, "rated_power_mw");
        }
        QVERIFY(std::abs(rated_mw - 422) <= 16.47);
        // Fewer racks than before on the days of the dip, all of them by outage, none retired.
        const std::int64_t online = engine.compute(s, {day("2025-09-17"), LoadCase::Nameplate}).figures.gpus_online;
        QCOMPARE(engine.results().figures.gpus_installed, std::int64_t{230024});
        QVERIFY(online < 190000);
        QCOMPARE(engine.compute(s, {day("2025-11-06"), LoadCase::Nameplate}).figures.gpus_online, online);
        QCOMPARE(engine.compute(s, {day("2025-11-07"), LoadCase::Nameplate}).figures.gpus_online, std::int64_t{230024});
    }

    void colossus2TwoGigawatt() {
        const Site& s = site("colossus-2");
        Engine engine(catalog());
        const Date last = s.settings().phases.back().date;
        const Results& results = engine.compute(s, {last, LoadCase::Nameplate});
        QVERIFY(isWithin(results.figures.facility_power_w, 2000e6, 0.05));
        // Derating by hand at 35.6 °C and 81 m: 380 MW x (1 - 0.0055 x 20.6) x (1 - 0.0115 x 0.81) = 333.8 MW.
        const double derated = 380e6 * (1 - 0.0055 * 20.6) * (1 - 0.0115 * 0.81);
        int large = 0;
        double carried = 0;
        for (const SourceRow& source : results.sources)
            if (source.type == "doosan_dgt6_300h_s2") {
                ++large;
                carried += source.output_w;
                QVERIFY(isWithin(source.capacity_w, derated, 1e-3));
            }
        QCOMPARE(large, 5);
        // Cheapest fuel of the plant: they run full.
        QVERIFY(isWithin(carried, 5 * derated, 0.005));

        // One out: the others and the small turbines still carry the site.
        ChangeSet out;
        auto before = s.components().get("DGT-1");
        auto after = std::make_shared<Component>(*before);
        after->outages.push_back({last, std::nullopt, "trip"});
        out.components.push_back({before, after});
        const Figures& f = engine.update(out).figures;
        QCOMPARE(f.unserved_w, 0.0);
        QVERIFY(f.reserve_w >= 0);
        // Five at full load ask for 387 MMscf/d: more than one lateral of 300, less than two.
        std::set<std::string> laterals;
        for (int i = 1; i <= 5; ++i) laterals.insert(into(s, *s.component("DGT-" + std::to_string(i)), "gas")[0]->from.component);
        QCOMPARE(laterals.size(), std::size_t{2});
    }

private:
    void everySite() {
        QTest::addColumn<QString>("id");
        for (const Example& example : examples()) QTest::newRow(example.id.c_str()) << QString::fromStdString(example.id);
    }
};

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
