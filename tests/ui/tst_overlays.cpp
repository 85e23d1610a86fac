// SPDX-License-Identifier: GPL-3.0-or-later
// Overlays against values found by hand on tiny sites, what they paint, and what the legend says.
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/noise/sound.h"
#include "tests/support/hand_site.h"
#include "tests/support/shipped_catalog.h"
#include "ui/render/overlay.h"
#include "ui/render/overlay_data.h"
#include "ui/render/paint_job.h"

using namespace gs;
using namespace gs::ui;
using test::SiteBuilder;
using test::TypeBuilder;
using D = Direction;

namespace {

struct Drawn {
    explicit Drawn(const Site& site, const char* day = "2026-01-01") : engine(test::shippedCatalog()) {
        engine.compute(site, {*parseDate(day), LoadCase::Nameplate});
    }
    Slot slot(const char* id) const { return engine.site().components().slotOf(id); }
    std::optional<OverlayValue> value(Overlay overlay, const char* id) const {
        OverlayData data(overlay);
        data.resultsChanged(engine, true);
        return data.value(engine, slot(id));
    }
    QImage paint(double ppm, Point middle, QSize size, Overlay overlay, bool labels = false) const {
        RenderConfig config;
        config.grid = config.links = config.marks = false;
        config.labels = labels;
        config.overlay = overlay;
        Viewport v;
        v.pixelsPerMetre = ppm;
        v.size = size;
        v.origin = {middle.x_m - size.width() / 2.0 / ppm, middle.y_m - size.height() / 2.0 / ppm};
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        paintPlan(painter, engine, v, config);
        return image;
    }
    Engine engine;
};

QRgb step(int i) { return Theme::light().scale((i + 0.5) / 6).rgb(); }

int count(const QImage& image, QRgb colour) {
    int n = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) n += image.pixel(x, y) == colour;
    return n;
}

/// Grid, bus, rack of 80 kW on 4 × 4 m with two feeds, priced 1 to 3 million; a second rack with one feed.
SiteBuilder twoRacks() {
    SiteBuilder b;
    b.type(TypeBuilder("grid", Role::Source, 20, 20).value("capacity_mw", 2).power("out", D::Out, {480}));
    b.type(TypeBuilder("bus", Role::Converter, 2, 2).power("in", D::In, {480}).power("out", D::Out, {480}));
    b.type(TypeBuilder("rack", Role::Rack, 4, 4)
               .text("it", "gpu")
               .value("rack_power_kw_max", 80)
               .value("unit_price_usd_low", 1e6)
               .value("unit_price_usd_high", 3e6)
               .power("feed_a", D::In, {480}, 1, 'A')
               .power("feed_b", D::In, {480}, 1, 'B'));
    b.type(TypeBuilder("hall", Role::Structure, 40, 20).kind("hall").zone());
    b.put("H", "hall", {40, 0}).box(40, 20);
    b.put("G", "grid").put("A", "bus", {15, -5}).put("B", "bus", {15, 5});
    b.put("R", "rack", {30, 0}).in("H").put("S", "rack", {45, 0}).in("H");
    b.power("G.out", "A.in").power("G.out", "B.in");
    b.power("A.out", "R.feed_a").power("B.out", "R.feed_b", 'B').power("A.out", "S.feed_a");
    return b;
}

/// A rack of 80 kW on a CDU, fan walls beside it, both on chilled water: as in tests/core/tst_engine_heat.cpp.
SiteBuilder coolantChain() {
    SiteBuilder b = test::heatSite();
    b.put("HALL", "hall").box(40, 40).put("GRID", "grid", {100, 0}).put("R", "rack").in("HALL");
    b.put("CDU", "cdu", {5, 0}).in("HALL").put("FANS", "fans", {10, 0}).in("HALL");
    b.put("PUMP", "pump", {60, 0}).put("CH", "chiller", {70, 0}).power("GRID.out", "R.feed_a");
    for (const char* device : {"CDU", "FANS", "PUMP", "CH"}) b.power("GRID.out", std::string(device) + ".power");
    b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "CDU.primary").coolant("PUMP.out", "FANS.coolant");
    return b.coolant("CDU.secondary", "R.coolant");
}

} // namespace

class TestOverlays : public QObject {
    Q_OBJECT
private slots:
    void stepsOfAScale() {
        QCOMPARE(int(overlayStep(Overlay::Power, 0)), 0);
        QCOMPARE(int(overlayStep(Overlay::Power, 0.17)), 1); // 1/6 … 1/3
        QCOMPARE(int(overlayStep(Overlay::Power, 1)), 5);    // filled to the rating is not over
        QCOMPARE(int(overlayStep(Overlay::Power, 1.001)), int(Look::over));
        QCOMPARE(int(overlayStep(Overlay::Temperature, 16.9)), 0); // W17
        QCOMPARE(int(overlayStep(Overlay::Temperature, 45)), 5);
        QCOMPARE(int(overlayStep(Overlay::Cost, 2e6)), 5);
        QCOMPARE(int(overlayStep(Overlay::Cost, 1e13)), 5); // no limit to it
        QCOMPARE(int(overlayStep(Overlay::Noise, 39)), int(Look::none));
        QCOMPARE(int(overlayStep(Overlay::Noise, 60)), 2);
        QCOMPARE(int(overlayStep(Overlay::Noise, 86)), int(Look::over));
        QCOMPARE(int(overlayStep(Overlay::Load, std::nan(""))), int(Look::none));
    }

    void redundancy() {
        const Drawn drawn(twoRacks().site());
        QCOMPARE(drawn.value(Overlay::Redundancy, "R")->value, double(SupplyLevel::TwoPaths)); // one grid
        QCOMPARE(drawn.value(Overlay::Redundancy, "S")->value, double(SupplyLevel::Single));
        QVERIFY(!drawn.value(Overlay::Redundancy, "A"));
        QCOMPARE(overlayPattern(Overlay::Redundancy, drawn.value(Overlay::Redundancy, "R")->step), 2);
        QCOMPARE(overlayPattern(Overlay::Redundancy, drawn.value(Overlay::Redundancy, "S")->step), 1);
        const OverlayStats stats = overlayStats(Overlay::Redundancy, drawn.engine);
        QCOMPARE(stats.count, std::int64_t(2));
        QCOMPARE(stats.steps[redundancyStep(SupplyLevel::Single)], std::int64_t(1));
    }

    /// Of an array the load is that of its elements: seven alike are no denser than one. 80 kW on 4 m by 4 m are 5
    /// kW/m²; where a part has a width of its own, on that.
    void loadOfAnArrayIsThatOfItsElements() {
        SiteBuilder b;
        b.type(TypeBuilder("grid", Role::Source, 2, 2).value("capacity_mw", 2).power("out", D::Out, {480}));
        b.type(TypeBuilder("load", Role::Load, 4, 4).value("power_kw", 80).power("power", D::In, {480}));
        b.put("G", "grid").put("ONE", "load", {20, 0}).put("ROW", "load", {60, 0}).array(7, 7, 5, 5);
        b.put("WIDE", "load", {20, 40}).value("width_m", 8);
        for (const char* load : {"ONE", "ROW", "WIDE"}) b.power("G.out", std::string(load) + ".power");
        const Drawn drawn(b.site());
        QCOMPARE(drawn.value(Overlay::Load, "ONE")->value, 5000.0);
        QCOMPARE(drawn.value(Overlay::Load, "ROW")->value, 5000.0);
        QCOMPARE(drawn.value(Overlay::Load, "WIDE")->value, 2500.0);
    }

    /// The legend's greatest is that of all that is drawn with a loading: of feeders, too.
    void powerCountsFeeders() {
        SiteBuilder b;
        b.type(TypeBuilder("grid", Role::Source, 2, 2).value("capacity_mw", 2).power("out", D::Out, {480}));
        b.type(TypeBuilder("load", Role::Load, 4, 4).value("power_kw", 80).power("power", D::In, {480}));
        b.type(TypeBuilder("cable", Role::Conductor).value("rated_current_a", 150).value("rated_kv", 0.6));
        b.put("G", "grid").put("L", "load", {20, 0}).power("G.out", "L.power", 'A', "cable");
        const Drawn drawn(b.site());
        // 80 kW at 480 V three-phase and the power factor of a load of no record, 0.95: 101.3 A of 150, 67.5 %. The
        // grid gives 80 kW and the cable's loss of 2,000, 4.0 %.
        const OverlayStats stats = overlayStats(Overlay::Power, drawn.engine);
        QCOMPARE(stats.count, std::int64_t(2));
        QVERIFY2(std::abs(stats.max - 80e3 / (std::sqrt(3.0) * 480 * 0.95) / 150) < 1e-6,
                 qPrintable(QString::number(stats.max)));
        QVERIFY2(std::abs(stats.min - 0.04) < 0.005, qPrintable(QString::number(stats.min)));
    }

    /// The rack's pipe is filled by its velocity, all pipes by what flows in them.
    void pipesByTheirLoading() {
        SiteBuilder b = coolantChain();
        b.type(TypeBuilder("pipe", Role::Conductor)
                   .kind("pipe")
                   .value("inner_diameter_mm", 100)
                   .value("roughness_mm", 0.045)
                   .value("velocity_limit_m_s", 2));
        Link given = *b.site().link("L9"); // CDU to rack
        QCOMPARE(given.to.component, std::string("R"));
        given.conductor = "pipe";
        Site site = b.site();
        site.put(std::make_shared<const Link>(given));
        const Drawn drawn(site);
        const Slot link = drawn.engine.site().links().slotOf("L9");
        OverlayData cooling(Overlay::Cooling), warmth(Overlay::Temperature), plan(Overlay::Plan);
        for (OverlayData* data : {&cooling, &warmth, &plan}) data->resultsChanged(drawn.engine, true);
        // 75 % of 80 kW go into the coolant, at 10 K and 30 °C mean: 60,000 / (995.6 × 4,178 × 10) = 0.0014424 m³/s in
        // 0.0078540 m²: 0.18365 m/s of 2.
        const auto loading = cooling.linkValue(drawn.engine, link);
        QVERIFY(loading);
        QVERIFY2(std::abs(loading->value - 0.09183) < 2e-4, qPrintable(QString::number(loading->value, 'g', 8)));
        QCOMPARE(int(loading->step), 0);
        const auto warm = warmth.linkValue(drawn.engine, link); // as coolantTemperature() has it
        QVERIFY(warm);
        QCOMPARE(warm->value, 25.0);
        QVERIFY(!plan.linkValue(drawn.engine, link));
        QVERIFY(!cooling.linkValue(drawn.engine, drawn.engine.site().links().slotOf("L1"))); // a cable
    }

    /// Counted a part at a time it is the same as at once.
    void statsPieceByPiece() {
        const Drawn drawn(coolantChain().site());
        for (const OverlayRow& row : overlayRows) {
            OverlayData data(row.overlay);
            data.resultsChanged(drawn.engine, true);
            OverlayCount count;
            int pieces = 1;
            while (!data.goOn(count, drawn.engine, nullptr, 2)) ++pieces;
            const OverlayStats whole = data.stats(drawn.engine, nullptr);
            QCOMPARE(count.stats.count, whole.count);
            QCOMPARE(count.stats.steps, whole.steps);
            if (whole.count > 0 && !std::isnan(whole.mean)) QCOMPARE(count.stats.mean, whole.mean);
            QCOMPARE(pieces > 1, row.overlay != Overlay::Plan && row.overlay != Overlay::Noise);
            QCOMPARE(data.isEmpty(drawn.engine), whole.count == 0 || row.overlay == Overlay::Noise);
        }
    }

    void barsTellTheLevels() {
        // Nothing cools these racks, so they are drawn as off; a load instead.
        SiteBuilder b;
        b.type(TypeBuilder("grid", Role::Source, 2, 2).value("capacity_mw", 2).power("out", D::Out, {480}));
        b.type(TypeBuilder("load", Role::Load, 20, 20).value("power_kw", 10).power("power", D::In, {480}));
        b.put("G", "grid", {50, 0}).put("L", "load").power("G.out", "L.power");
        const Drawn drawn(b.site());
        const QImage image = drawn.paint(5, {0, 0}, {200, 200}, Overlay::Redundancy);
        // N: bars across every 5 px in white on the darkest step: of the 100 rows about 19 are bars.
        QVERIFY(count(image, step(0)) > 7000);
        QVERIFY(count(image, qRgb(0xFF, 0xFF, 0xFF)) > 19 * 90 + 200 * 200 - 100 * 100 - 1000);
        int bars = 0;
        for (int y = 52; y < 148; ++y) bars += image.pixel(100 - 45, y) == qRgb(0xFF, 0xFF, 0xFF);
        QVERIFY2(bars >= 15 && bars <= 20, qPrintable(QString::number(bars)));
    }

    void costDensity() {
        // 1 to 3 million on 16 m²: the middle is 125,000 USD/m².
        const Drawn drawn(twoRacks().site());
        QCOMPARE(drawn.value(Overlay::Cost, "R")->value, 125e3);
        QVERIFY(!drawn.value(Overlay::Cost, "G")); // no price on record
        QCOMPARE(overlayText(Overlay::Cost, 125e3), QString::fromUtf8("$125\u00A0k/m²"));
    }

    void powerDensityFillsTheHall() {
        // Two racks of 80 kW in 40 × 20 m: 160,000 / 800 = 200 W/m², the lowest step (below 1 kW/m²).
        const Drawn drawn(twoRacks().site());
        QCOMPARE(drawn.value(Overlay::Density, "H")->value, 200.0);
        QVERIFY(!drawn.value(Overlay::Density, "R"));
        const QImage image = drawn.paint(5, {40, 0}, {260, 160}, Overlay::Density);
        QVERIFY(count(image, step(0)) > 200 * 100 / 2);
        const OverlayStats stats = overlayStats(Overlay::Density, drawn.engine);
        QCOMPARE(stats.count, std::int64_t(1));
        QCOMPARE(stats.max, 200.0);
    }

    void phasesByDate() {
        SiteBuilder b;
        b.type(TypeBuilder("tank", Role::Tank, 4, 4));
        b.put("A", "tank", {0, 0}).energized("2025-01-01").put("B", "tank", {10, 0}).energized("2025-03-01");
        b.put("C", "tank", {20, 0}).energized("2025-12-01").put("N", "tank", {30, 0});
        Settings settings;
        settings.phases = {{*parseDate("2025-02-01"), "first"}, {*parseDate("2025-06-01"), "second"}};
        const Drawn drawn(b.settings(settings).site());
        // Two phases: the ends of the scale. What comes after the last one is counted to it.
        QCOMPARE(int(drawn.value(Overlay::Time, "A")->step), 0);
        QCOMPARE(int(drawn.value(Overlay::Time, "B")->step), 5);
        QCOMPARE(int(drawn.value(Overlay::Time, "C")->step), 5);
        QCOMPARE(int(drawn.value(Overlay::Time, "N")->step), int(Look::none));
        QCOMPARE(overlayText(Overlay::Time, drawn.value(Overlay::Time, "A")->value), QStringLiteral("2025-01-01"));
        QCOMPARE(overlayText(Overlay::Time, drawn.value(Overlay::Time, "N")->value), QStringLiteral("no date"));
        const OverlayStats stats = overlayStats(Overlay::Time, drawn.engine);
        QCOMPARE(stats.steps[7], std::int64_t(1));
        // Without phases the days themselves are the steps; nine of them are joined to six.
        SiteBuilder days;
        days.type(TypeBuilder("tank", Role::Tank, 4, 4));
        for (int i = 1; i <= 9; ++i)
            days.put("T" + std::to_string(i), "tank").energized("2025-01-0" + std::to_string(i));
        const auto steps = phaseSteps(days.site());
        QCOMPARE(steps.size(), std::size_t(6));
        QCOMPARE(formatDate(steps.front().until), std::string("2025-01-01"));
        QCOMPARE(formatDate(steps[1].until), std::string("2025-01-03")); // ⌊2 · 9 / 6⌋ = 3
        QCOMPARE(formatDate(steps.back().until), std::string("2025-01-09"));
        QCOMPARE(steps.back().step, 5);
    }

    void coolantTemperature() {
        // Fan walls accept 18 °C, so the chilled water is at 18. The CDU could give 18 + 5 K and is set to the 25 °C
        // that the rack accepts.
        const Drawn drawn(coolantChain().site());
        QCOMPARE(drawn.value(Overlay::Temperature, "FANS")->value, 18.0);
        QCOMPARE(drawn.value(Overlay::Temperature, "CH")->value, 18.0);
        QCOMPARE(drawn.value(Overlay::Temperature, "CDU")->value, 25.0);
        QCOMPARE(drawn.value(Overlay::Temperature, "R")->value, 25.0);
        QCOMPARE(int(drawn.value(Overlay::Temperature, "R")->step), 1); // W27: 17 … 27 °C
        QVERIFY(!drawn.value(Overlay::Temperature, "GRID"));
        QCOMPARE(overlayText(Overlay::Temperature, 18), QString::fromUtf8("18.0\u00A0°C"));
        const OverlayStats stats = overlayStats(Overlay::Temperature, drawn.engine);
        QCOMPARE(stats.count, std::int64_t(5)); // chiller, pump, fans at 18; CDU, rack at 25
        QCOMPARE(stats.min, 18.0);
        QCOMPARE(stats.max, 25.0);
        QCOMPARE(stats.mean, 20.8); // (3 · 18 + 2 · 25) / 5
    }

    void warmerThanItsMembersAcceptIsOver() {
        // By hand the chiller delivers 21 °C: the fan walls accept 18, the rack gets 26 and accepts 25.
        SiteBuilder b = coolantChain();
        b.put("CH", "chiller", {70, 0}).value("leaving_water_set_point_c", 21);
        const Drawn drawn(b.site());
        QCOMPARE(test::found(drawn.engine, "cooling.supply-too-warm"), (test::Ids{"CDU", "CH"}));
        QCOMPARE(drawn.value(Overlay::Temperature, "FANS")->value, 21.0);
        for (const char* id : {"FANS", "CH", "CDU", "R"})
            QCOMPARE(int(drawn.value(Overlay::Temperature, id)->step), int(Look::over));
    }

    void gasBySupplyAndMachine() {
        SiteBuilder b;
        b.type(TypeBuilder("gas", Role::Supply, 6, 6)
                   .text("supply", "gas")
                   .value("capacity_mmscfd", 1)
                   .flow("out", Medium::Gas, D::Out));
        b.type(TypeBuilder("turbine", Role::Source, 6, 6)
                   .value("rated_power_mw", 1)
                   .value("heat_rate_kj_per_kwh", 10000)
                   .power("out", D::Out, {480})
                   .flow("gas", Medium::Gas, D::In, "", 1));
        b.type(TypeBuilder("load", Role::Load, 2, 2).value("power_kw", 500).power("power", D::In, {480}));
        b.put("GAS", "gas").put("T", "turbine", {20, 0}).put("L", "load", {40, 0});
        b.gas("GAS.out", "T.gas").power("T.out", "L.power");
        const Drawn drawn(b.site());
        QCOMPARE(drawn.value(Overlay::Gas, "T")->value, 0.5); // 500 kW of 1 MW
        const auto supply = drawn.value(Overlay::Gas, "GAS");
        QVERIFY(supply);
        const Figures& f = drawn.engine.results().figures;
        // 1 MMscfd = 1e6 × 0.0283168 m³ a day = 0.32774 m³/s at standard conditions.
        QVERIFY(std::abs(supply->value - f.gas_m3_per_s / 0.32774) < 0.02 * supply->value);
        QVERIFY(!drawn.value(Overlay::Gas, "L") && !drawn.value(Overlay::Water, "GAS"));
    }

    void wayToTheNearestNetworkRack() {
        SiteBuilder b;
        b.type(TypeBuilder("rack", Role::Rack, 1, 1).text("it", "gpu").value("rack_power_kw_max", 80));
        b.type(TypeBuilder("leaf", Role::Rack, 1, 1).text("it", "network").value("rack_power_kw_max", 10));
        b.put("N", "leaf", {0, 0}).put("ROW", "leaf", {300, 0}).array(3, 3, 10, 1);
        b.put("A", "rack", {2, -0.5})
            .put("B", "rack", {30, 40})
            .put("C", "rack", {280, 4})
            .put("D", "rack", {2000, 900});
        b.put("TOR", "leaf", {30, 40}).attachedTo("B"); // a management switch in the rack itself
        b.put("OLD", "leaf", {31, 40}).retired("2025-01-01");
        const Drawn drawn(b.site());
        QCOMPARE(drawn.value(Overlay::Network, "A")->value, 2.5);
        QCOMPARE(int(drawn.value(Overlay::Network, "A")->step), 0);  // copper, up to 3 m
        QCOMPARE(drawn.value(Overlay::Network, "B")->value, 70.0);   // what is gone does not count
        QCOMPARE(int(drawn.value(Overlay::Network, "B")->step), 3);  // SR, 50 … 100 m
        QCOMPARE(drawn.value(Overlay::Network, "C")->value, 14.0);   // first element of the row at 290, 0
        QCOMPARE(drawn.value(Overlay::Network, "D")->value, 2590.0); // from 310, 0: 1690 + 900
        QCOMPARE(int(drawn.value(Overlay::Network, "D")->step), int(Look::over));
        QVERIFY(!drawn.value(Overlay::Network, "N"));
        // Against all of them, one by one.
        SiteBuilder many;
        many.type(TypeBuilder("rack", Role::Rack, 1, 1).text("it", "gpu").value("rack_power_kw_max", 80));
        many.type(TypeBuilder("leaf", Role::Rack, 1, 1).text("it", "network").value("rack_power_kw_max", 10));
        std::vector<Point> leaves;
        for (int i = 0; i < 60; ++i) {
            leaves.push_back({(i * 37 % 60) * 11.3, (i * 17 % 60) * 9.7});
            many.put("L" + std::to_string(i), "leaf", leaves.back());
        }
        for (int i = 0; i < 60; ++i)
            many.put("R" + std::to_string(i), "rack", {(i * 23 % 60) * 13.1 - 50, (i * 41 % 60) * 10.9 - 30});
        const Drawn all(many.site());
        for (int i = 0; i < 60; ++i) {
            const std::string id = "R" + std::to_string(i);
            const Point p = all.engine.site().component(id)->position;
            double nearest = 1e9;
            for (const Point& leaf : leaves)
                nearest = std::min(nearest, std::abs(leaf.x_m - p.x_m) + std::abs(leaf.y_m - p.y_m));
            QCOMPARE(all.value(Overlay::Network, id.c_str())->value, nearest);
        }
    }

    void noiseOnTheGround() {
        // 100 dB(A) on open ground: 70 dB(A) within r = √(10^(30/10) / 2π) = 12.6 m, 55 within 71 m, 45 within 220 m
        // (0.4 dB of air at 220 m: 214 m).
        SiteBuilder b;
        b.type(TypeBuilder("loud", Role::Rejector, 2, 2).value("sound_power_dba", 100));
        b.put("M", "loud");
        const Drawn drawn(b.site());
        const QImage image = drawn.paint(1, {0, 0}, {600, 600}, Overlay::Noise);
        const auto at = [&](int x) { return image.pixel(300 + x, 300); };
        QCOMPARE(at(30), step(2));  // 55 … 65 dB(A)
        QCOMPARE(at(100), step(1)); // 45 … 55
        QCOMPARE(at(180), step(1));
        QCOMPARE(at(250), step(0)); // 40 … 45
        QVERIFY(!drawn.value(Overlay::Noise, "M"));
        const SoundMap map = makeSoundMap(drawn.engine.site(), *parseDate("2026-01-01"), soundArea(drawn.engine), 4000);
        const OverlayStats stats = overlayStats(Overlay::Noise, drawn.engine, &map);
        QVERIFY(stats.max <= 92.1 && stats.max > 60 && !stats.assumed);
        QVERIFY(!overlayStats(Overlay::Noise, drawn.engine).isComplete); // the worker has not come back
    }

    void tilesJoinInTheNoise() {
        // What a tile draws at a place does not depend on where the tile begins, up to the blocks of 4 px.
        SiteBuilder b;
        b.type(TypeBuilder("loud", Role::Rejector, 2, 2).value("sound_power_dba", 100)).put("M", "loud");
        const Drawn drawn(b.site());
        const QImage whole = drawn.paint(1, {0, 0}, {512, 512}, Overlay::Noise);
        const QImage part = drawn.paint(1, {128, 128}, {256, 256}, Overlay::Noise); // its right lower quarter
        int other = 0;
        for (int y = 0; y < 256; ++y)
            for (int x = 0; x < 256; ++x) other += whole.pixel(256 + x, 256 + y) != part.pixel(x, y);
        QCOMPARE(other, 0);
    }

    void everyLegendFitsAndSaysItsUnit() {
        const Drawn drawn(twoRacks().site());
        QSet<QString> names, words;
        for (const OverlayRow& row : overlayRows) {
            QImage image(largestLegend_px, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            const OverlayStats stats = overlayStats(row.overlay, drawn.engine);
            const QRectF box = paintLegend(painter, {0, double(image.height())}, row.overlay, drawn.engine,
                                           Theme::light(), {}, &stats);
            QVERIFY2(QRectF(image.rect()).contains(box), row.word);
            QCOMPARE(box.width(), legendSize(row.overlay).width());
            // Without phases: that of "no date" is one of seven rows of 16 px.
            const double unused = row.overlay == Overlay::Time ? 6 * 16 : 0;
            QCOMPARE(box.height(), legendSize(row.overlay).height() - unused);
            names.insert(overlayName(row.overlay));
            words.insert(QLatin1String(row.word));
            QCOMPARE(QLatin1String(overlayWord(row.overlay)), QLatin1String(row.word));
            if (row.overlay != Overlay::Plan) QVERIFY(!overlayTitle(row.overlay).isEmpty());
        }
        QCOMPARE(names.size(), overlayCount);
        QCOMPARE(words.size(), overlayCount);
    }

    void everyOverlayIsExported() {
        // Pictures and drawings of each, the same bytes each time.
        const Drawn drawn(coolantChain().site());
        QTemporaryDir folder;
        const auto bytes = [&](const QString& path, Overlay overlay) {
            ExportOptions options;
            options.size = {400, 300};
            options.config.overlay = overlay;
            exportPlan(drawn.engine, path, options);
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QSet<QByteArray> pictures;
        for (const OverlayRow& row : overlayRows) {
            for (const char* ending : {".png", ".svg"}) {
                const QString path = folder.filePath(QLatin1String(row.word) + QLatin1String(ending));
                const QByteArray first = bytes(path, row.overlay);
                QVERIFY2(first.size() > 500, row.word);
                QVERIFY2(bytes(path, row.overlay) == first, row.word);
                pictures.insert(first);
            }
        }
        QCOMPARE(pictures.size(), 2 * overlayCount);
    }

    void stepsAreTellableInGrey() {
        // Cividis: each step is lighter than the one before it, by enough to see.
        for (int i = 1; i < 6; ++i) QVERIFY(qGray(step(i)) - qGray(step(i - 1)) >= 20);
    }
};

QTEST_MAIN(TestOverlays)
#include "tst_overlays.moc"
