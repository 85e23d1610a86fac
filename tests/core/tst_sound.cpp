// SPDX-License-Identifier: GPL-3.0-or-later
// Sound on the plan against hand calculations.
#include <QtTest>
#include <cmath>

#include "core/noise/sound.h"
#include "tests/support/sample_type.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using gs::test::SiteBuilder;
using gs::test::TypeBuilder;

namespace {

const Date day = *parseDate("2026-01-01");

Type loud(const char* id, double dba, double side_m = 1) {
    return TypeBuilder(id, Role::Rejector, side_m, side_m).value("sound_power_dba", dba);
}
Type zone(const char* kind) { return TypeBuilder(kind, Role::Structure, 100, 100).zone(); }

} // namespace

class TestSound : public QObject {
    Q_OBJECT
private slots:
    void oneSource() {
        // Lw 100 dB(A) at 100 m: 100 − 10 log10(2π · 10⁴) = 100 − 47.982 = 52.018; absorption 0.1 km · 1.9 = 0.19.
        const Site site = SiteBuilder().type(loud("m", 100)).put("M", "m").site();
        GS_NEAR(SoundField(site, day, 0).at({100, 0}), 52.018, 1e-3);
        GS_NEAR(soundPressureAt(site, day, {0, -100}), 51.828, 1e-3);
        // The usual form: Lw − 20 log10 r − 11 + 3 = 100 − 60 − 8 = 32 at 1 km (to 0.02 dB).
        GS_NEAR(SoundField(site, day, 0).at({1000, 0}), 32, 0.03);
        // No nearer than 1 m: 100 − 10 log10(2π) = 92.018 at its middle.
        GS_NEAR(SoundField(site, day, 0).at({0, 0}), 92.018, 1e-3);
        QCOMPARE(soundPressureAt(Site(), day, {0, 0}), 0.0);
    }
    void levelsAddByEnergy() {
        // Two equal sources are 3.01 dB louder than one; ten of an array, from far, 10 dB.
        const Site two = SiteBuilder().type(loud("m", 100)).put("A", "m").put("B", "m").site();
        GS_NEAR(SoundField(two, day, 0).at({100, 0}), 52.018 + 3.010, 1e-3);
        const Site ten = SiteBuilder().type(loud("m", 100)).put("A", "m").array(10, 10, 1, 1).site();
        GS_NEAR(SoundField(ten, day, 0).at({1000, 0}), 32.018 + 10, 1e-3);
        QCOMPARE(SoundField(ten, day).sources().size(), std::size_t(1));
        // Near an array each element counts by itself: two at ±10 m, heard 10 m north of the middle:
        // r² = 200 each: 100 − 10 log10(2π · 200) + 3.010 = 100 − 30.992 + 3.010 = 72.018.
        const Site pair = SiteBuilder().type(loud("m", 100)).put("A", "m").array(2, 2, 20, 1).site();
        GS_NEAR(SoundField(pair, day, 0).at({0, -10}), 72.018, 1e-3);
    }
    void anArrayIsItsElements() {
        // The same 30 machines as one array and one by one, from near to far: within 0.1 dB.
        SiteBuilder array, single;
        array.type(loud("m", 98, 3)).put("A", "m").array(7, 30, 6, 9);
        single.type(loud("m", 98, 3));
        const Site first = array.site();
        for (int i = 0; i < 30; ++i) single.put("S" + std::to_string(i), "m", elementCentre(*first.component("A"), i));
        const Site second = single.site();
        for (const double r : {0.0, 5.0, 30.0, 80.0, 120.0, 200.0, 1000.0})
            GS_NEAR(soundPressureAt(first, day, {r, r / 3}), soundPressureAt(second, day, {r, r / 3}), 0.1);
    }
    void groupsAreTheirSources() {
        // 400 machines over 1 km², heard together and summed one by one by the formula: within 0.1 dB anywhere.
        SiteBuilder b;
        b.type(loud("m", 95, 4)).type(loud("n", 102, 4));
        for (int i = 0; i < 400; ++i)
            b.put("S" + std::to_string(i), i % 3 ? "m" : "n", {(i * 37 % 400) * 2.5, (i * 91 % 400) * 2.5});
        const Site site = b.site();
        const SoundField field(site, day);
        for (const Point p : {Point{500, 500}, Point{-40, 300}, Point{1500, 1200}, Point{3000, -2000}}) {
            double energy = 0;
            for (const SoundSource& source : field.sources()) {
                const double r =
                    std::max(std::hypot(source.centre.x_m - p.x_m, source.centre.y_m - p.y_m), std::sqrt(8.0));
                const double lp = source.each_dba - 20 * std::log10(r) - 7.98 - 1.9e-3 * r;
                energy += std::pow(10, lp / 10);
            }
            GS_NEAR(field.at(p), 10 * std::log10(energy), 0.1);
        }
    }
    void onlyWhatRunsOutdoorsIsHeard() {
        SiteBuilder b;
        b.type(loud("m", 100)).type(zone("hall")).type(zone("yard")).type(zone("building"));
        b.put("BLD", "building").box(90, 90).put("H", "hall").box(50, 50).in("BLD").put("Y", "yard").box(50, 50);
        b.put("IN", "m").in("H").put("ROOM", "m").in("BLD").put("OUT", "m").in("Y").energized("2026-02-01");
        const Site site = b.site();
        QCOMPARE(soundPressureAt(site, day, {50, 0}), 0.0); // one under a roof, one not there yet
        QVERIFY(soundPressureAt(site, *parseDate("2026-02-01"), {50, 0}) > 50);
    }
    void recordsComeFirst() {
        const auto check = [](const char* id, double dba, bool assumed) {
            const auto type = test::shippedCatalog().type(id);
            QVERIFY2(type, id);
            const SoundPower power = soundPower(*type, {});
            QVERIFY2(std::abs(power.dba - dba) < 0.01, qPrintable(QString("%1: %2").arg(id).arg(power.dba)));
            QCOMPARE(power.assumed, assumed);
            QVERIFY(!power.basis.empty());
        };
        check("carrier_30xa", 100, false);
        check("diesel_genset_3mw", 99.88, false);   // 75 at 7 m: + 10 log10(2π 49) = 24.88
        check("dry_cooler_v_1500kw", 85.98, false); // 58 at 10 m: + 10 log10(2π 100) = 27.98
        check("dry_cooler_adiabatic", 85.98, true); // the same heat
        // Fan of 55 kW: 100 + 8 · 1.7404 − 9 = 104.92.
        check("cooling_tower_yorkcalc", 104.92, true);
        // 2.5 MVA on 2.6 × 2.4 m, 3 m high, at 0.3 m: a 1.6, b 1.5, c 3.3: S = 4 (2.4 + 4.95 + 5.28) = 50.52 m²;
        // 55 + 12 · 0.39794 + 10 log10(50.52) = 55 + 4.775 + 17.035 = 76.81.
        check("xfmr_pad_34p5_480v_2500kva", 76.81, true);
        // Turbine on 20 × 8 m (an enclosure of 20 × 6 m), 3 m high, at 1 m: a 11, b 4, c 4: S = 4 (44 + 16 + 44) =
        // 416 m²; 85 + 26.19 = 111.19.
        check("solar_titan_130", 111.19, true);
        // Megapack 8.8 × 1.65 × 2.79 m at 1 m: a 5.4, b 1.825, c 3.79: S = 4 (9.855 + 6.917 + 20.466) = 148.95 m²;
        // 70 + 21.73 = 91.73.
        check("tesla_megapack_2_xl_4h", 91.73, true);
        const auto rack = test::shippedCatalog().type("rack-gb200-nvl72");
        QCOMPARE(soundPower(*rack, {}).dba, 0.0);
        // An own value wins over the record.
        QCOMPARE(soundPower(*test::shippedCatalog().type("carrier_30xa"), {{"sound_power_dba", 92}}).dba, 92.0);
    }
    void absurdValuesStayFinite() {
        for (const double value : {std::nan(""), 1e300, -5.0, HUGE_VAL}) {
            const Site site = SiteBuilder().type(loud("m", value)).put("M", "m").site();
            const double dba = soundPressureAt(site, day, {10, 0});
            QVERIFY(std::isfinite(dba) && dba >= 0 && dba <= 200);
        }
    }
    void loudestOfTheParcelLine() {
        // A source 20 m from the eastern line of a square of 200 m: 100 − 10 log10(2π 400) − 0.038 = 65.96.
        SiteBuilder b;
        b.type(loud("m", 100)).type(zone("parcel")).put("P", "parcel").box(200, 200).put("M", "m", {80, 0});
        const Site site = b.site();
        const auto loudest = loudestOnParcelLine(SoundField(site, day), site, day);
        QVERIFY(loudest);
        QCOMPARE(loudest->parcel, std::string("P"));
        QCOMPARE(loudest->at, (Point{100, 0}));
        GS_NEAR(loudest->dba, 65.960, 2e-3);
        QVERIFY(!loudestOnParcelLine(SoundField(Site(), day), Site(), day));
    }
    void aMapIsTheFieldInCells() {
        const Site site = SiteBuilder().type(loud("m", 100)).put("M", "m").site();
        const SoundMap map = makeSoundMap(site, day, {-500, -250, 500, 250}, 5000);
        QCOMPARE(map.columns, 100);
        QCOMPARE(map.rows, 50);
        QCOMPARE(map.cell_m, 10.0);
        const SoundField field(site, day);
        GS_NEAR(*map.at({305, 5}), field.at({305, 5}), 1e-4); // the middle of a cell
        GS_NEAR(*map.at({300, 0}), field.at({300, 0}), 0.05); // between four
        QVERIFY(!map.at({600, 0}));
        QVERIFY(makeSoundMap(site, day, {0, 0, 10, 10}, 100, [](const void*) { return true; }).dba.empty());
        QVERIFY(makeSoundMap(site, day, {}, 100).dba.empty());
    }
};

QTEST_APPLESS_MAIN(TestSound)
#include "tst_sound.moc"
