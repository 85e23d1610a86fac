// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of a generated site: the size a refusal names is the smallest that does, and a parcel may lie either way.
// Whether a size does is asked of the generator itself, with parcels on both sides of the size named.
#include <QRegularExpression>
#include <QTest>

#include <cmath>

#include "core/engine/engine.h"
#include "core/generate/generate.h"
#include "core/generate/regenerate.h"
#include "core/layout/geometry.h"
#include "database/catalog_file.h"

using namespace gs;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }

Wish on(double gpus, double width_m, double depth_m) {
    Wish wish;
    wish.amount = gpus;
    wish.rackType = "rack-gb300-nvl72";
    wish.parcel_width_m = width_m;
    wish.parcel_depth_m = depth_m;
    return wish;
}

/// Width and depth that the refusal names; none: it is not refused.
std::optional<Size> namedSize(const Wish& wish) {
    try {
        generate(wish, catalog());
    } catch (const WishError& error) {
        static const QRegularExpression size("this site takes ([0-9]+) m by ([0-9]+) m");
        const auto match = size.match(QString::fromUtf8(error.what()));
        if (error.limit != "parcel" || !match.hasMatch()) throw;
        return Size{match.captured(1).toDouble(), match.captured(2).toDouble()};
    }
    return std::nullopt;
}

QStringList problems(const Site& site) {
    Engine engine(catalog());
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    QStringList out;
    for (const Finding& finding : engine.findings())
        if (finding.severity != Severity::Info) out += QString::fromStdString(finding.text);
    return out;
}

Figures figuresOf(const Site& site) {
    Engine engine(catalog());
    return engine.compute(site, {lastDate(site), LoadCase::Nameplate}).figures;
}

} // namespace

class TestGenerateParcel : public QObject {
    Q_OBJECT

private slots:
    void namedSizeIsTheSmallest_data() {
        QTest::addColumn<double>("gpus");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("depth");
        QTest::newRow("one hall") << 1000.0 << 50.0 << 60.0;
        QTest::newRow("two halls") << 25e3 << 100.0 << 150.0;
        QTest::newRow("narrow") << 100e3 << 60.0 << 5000.0;
        QTest::newRow("shallow") << 100e3 << 5000.0 << 60.0;
        QTest::newRow("square") << 550e3 << 500.0 << 500.0;
        QTest::newRow("width alone") << 100e3 << 100.0 << 0.0;
        QTest::newRow("depth alone") << 100e3 << 0.0 << 100.0;
    }
    void namedSizeIsTheSmallest() {
        QFETCH(double, gpus);
        QFETCH(double, width);
        QFETCH(double, depth);
        const auto named = namedSize(on(gpus, width, depth));
        QVERIFY(named);
        const auto does = [&](double w, double d) { return !namedSize(on(gpus, w, d)); };
        QVERIFY(does(named->width_m, named->depth_m));
        QVERIFY(does(named->depth_m, named->width_m)); // and lying the other way
        QVERIFY(!does(named->width_m - 1, named->depth_m));
        QVERIFY(!does(named->width_m, named->depth_m - 1));
        if (depth <= 0) QVERIFY(does(named->width_m, 0) && !does(named->width_m - 1, 0));
        if (width <= 0) QVERIFY(does(0, named->depth_m) && !does(0, named->depth_m - 1));
    }

    /// Asked for power, it names the ground of all racks, not of those that were tried last.
    void namedSizeOfAPower() {
        Wish wish = on(1, 200, 250);
        wish.target = WishTarget::FacilityPower;
        wish.amount = 100e6;
        const auto named = namedSize(wish);
        QVERIFY(named);
        wish.parcel_width_m = named->width_m;
        wish.parcel_depth_m = named->depth_m;
        const Figures figures = figuresOf(generate(wish, catalog()).site);
        QVERIFY(figures.facility_power_w <= 100e6 && figures.facility_power_w > 97e6);
    }

    /// What fits upright fits on the same parcel turned, with the same figures and as few problems.
    void turnedRound_data() {
        QTest::addColumn<double>("amount");
        QTest::newRow("deep") << 50e3;
        QTest::newRow("nearly square") << 100e3;
    }
    void turnedRound() {
        QFETCH(double, amount);
        const Wish anywhere = on(amount, 0, 0);
        const Generated upright = generate(anywhere, catalog());
        // Deeper than wide, and no deeper than it must be: only turned does it fit on the parcel that lies.
        const auto named = namedSize(on(amount, 60, 5000));
        QVERIFY(named && (amount > 50e3 || std::abs(named->width_m - named->depth_m) > 50));
        const Generated one = generate(on(amount, named->width_m, named->depth_m), catalog());
        const Generated other = generate(on(amount, named->depth_m, named->width_m), catalog());
        QCOMPARE(one.gpus, upright.gpus);
        QCOMPARE(other.gpus, upright.gpus);
        QCOMPARE(other.width_m, one.depth_m);
        QCOMPARE(other.depth_m, one.width_m);
        QVERIFY(figuresOf(one.site) == figuresOf(other.site));
        QCOMPARE(problems(one.site), QStringList());
        QCOMPARE(problems(other.site), QStringList());
        for (const Generated* made : {&one, &other}) {
            const Rect all = bounds(made->site, *made->site.component("PARCEL"));
            QVERIFY(std::abs(all.width() - made->width_m) < 1e-6 && std::abs(all.height() - made->depth_m) < 1e-6);
            for (const std::string& id : made->site.components().sortedIds()) {
                const Rect box = bounds(made->site, *made->site.component(id)).expanded(-1e-6);
                QVERIFY2(all.contains({box.left, box.top}) && all.contains({box.right, box.bottom}), id.c_str());
            }
            // Roads lie where their names say.
            const auto road = [&](const char* id) { return made->site.component(id)->position; };
            QVERIFY(road("ROAD-N").y_m < 0 && road("ROAD-S").y_m > 0 && road("ROAD-W").x_m < 0 &&
                    road("ROAD-E").x_m > 0);
        }
    }

    /// One hall of a turned site made anew from what it is: nothing of it has changed.
    void regenerateATurnedHall() {
        const double gpus = 2 * 348 * 72; // two halls with as many racks
        const auto named = namedSize(on(gpus, 60, 5000));
        for (const Wish& wish : {on(gpus, named->width_m, named->depth_m), on(gpus, named->depth_m, named->width_m)}) {
            const Site site = generate(wish, catalog()).site;
            for (const char* hall : {"H01", "H02"}) {
                const ChangeSet change = regenerateHall(site, catalog(), hall, *hallWish(site, catalog(), hall));
                QVERIFY2(change.components.empty(), hall);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGenerateParcel)
#include "tst_generate_parcel.moc"
