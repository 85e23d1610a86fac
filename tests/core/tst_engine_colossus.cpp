// SPDX-License-Identifier: GPL-3.0-or-later
// Colossus 1: what an edit does to facility_power_w, against a second calculation of the whole site from
// docs/methods.md (tests/support/paper_site.h), including what follows through the loop cooling → power → losses →
// heat. Single terms are checked beside it by the formula of that term.
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "core/engine/engine.h"
#include "core/examples/examples.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/support/paper_site.h"

using namespace gs;
using namespace gs::test;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }
const Site& colossus() {
    static const Site site = buildExample("colossus-1", catalog());
    return site;
}
Date day(const char* text) { return *parseDate(text); }
constexpr const char* airCooled = "2024-09-02"; // 100k H100, rental air-cooled chillers
constexpr const char* towers = "2026-02-11";    // water-cooled chillers and towers

bool isClose(const char* what, double actual, double expected, double tolerance) {
    if (std::abs(actual - expected) <= tolerance) return true;
    qWarning("%s: %.9g, on paper %.9g, tolerance %.3g", what, actual, expected, tolerance);
    return false;
}

/// One date of the site: the engine after edits beside the paper.
class Beside {
public:
    explicit Beside(const char* date) : m_day(day(date)), m_engine(catalog()), m_site(colossus()) {
        m_engine.compute(m_site, {m_day, LoadCase::Nameplate});
        m_paper = PaperSite(m_site, catalog(), m_day).facility_w();
    }
    const Engine& engine() const { return m_engine; }
    const Site& site() const { return m_engine.site(); }
    double facility_w() const { return m_engine.results().figures.facility_power_w; }
    double paper_w() const { return m_paper; }

    /// Applies an edit to both; what facility_power_w moved by: engine, paper.
    std::pair<double, double> edit(const ChangeSet& change) {
        const double engineBefore = facility_w(), paperBefore = m_paper;
        apply(m_site, change);
        m_engine.update(change);
        m_paper = PaperSite(m_site, catalog(), m_day).facility_w();
        return {facility_w() - engineBefore, m_paper - paperBefore};
    }

private:
    Date m_day;
    Engine m_engine;
    Site m_site;
    double m_paper = 0;
};

/// The engine's passes end at 1e-9 of the cooling power, here 0.04 W; the paper's when nothing moves any more.
constexpr double passes_w = 0.2;

std::vector<std::string> liveOfRole(const Site& site, Role role, Date at) {
    std::vector<std::string> ids;
    for (const std::string& id : site.components().sortedIds())
        if (site.typeOf(*site.component(id))->role == role && site.component(id)->isLive(at)) ids.push_back(id);
    return ids;
}

ChangeSet replaced(const Site& site, Component now) {
    ChangeSet change;
    change.components.push_back({site.components().get(now.id), std::make_shared<const Component>(std::move(now))});
    return change;
}

} // namespace

class EngineColossus : public QObject {
    Q_OBJECT

private slots:
    void engineAndPaperAgree_data() {
        QTest::addColumn<QString>("date");
        for (const Phase& phase : colossus().settings().phases)
            QTest::newRow(formatDate(phase.date).c_str()) << QString::fromStdString(formatDate(phase.date));
    }
    void engineAndPaperAgree() {
        QFETCH(QString, date);
        Engine engine(catalog());
        const Figures& f = engine.compute(colossus(), {day(qPrintable(date)), LoadCase::Nameplate}).figures;
        const PaperSite paper(colossus(), catalog(), day(qPrintable(date)));
        QVERIFY(isClose("IT", f.it_power_w, paper.it_w, 1e-3));
        QVERIFY(isClose("house", f.house_power_w, paper.house_w, 1e-3));
        QVERIFY(isClose("cooling", f.cooling_power_w, paper.cooling_w, passes_w));
        QVERIFY(isClose("losses", f.losses_w, paper.losses_w, passes_w));
        QVERIFY(isClose("facility", f.facility_power_w, paper.facility_w(), passes_w));
    }

    void wetBulbUpFiveKelvin() {
        // 26.8 → 31.8 °C. The approach is held at the correlation's end (26.7 °C), so tower water warms by 5 K and the
        // chillers' condensers with it, up to the 35 °C their curve knows: more compressor power per heat, more heat
        // for towers and condenser pumps, more losses on the way.
        Beside b(towers);
        Settings s = b.site().settings();
        s.wet_bulb_c = catalog().climate(s.climate)->wet_bulb_c + 5;
        const auto [engine, paper] = b.edit(setSettings(b.site(), s));
        QVERIFY(isClose("wet bulb + 5 K", engine, paper, passes_w));
        QVERIFY(paper > 1e6);
        // Before there were towers it is nothing at all.
        Beside dry(airCooled);
        const auto [none, nothing] = dry.edit(setSettings(dry.site(), s));
        QCOMPARE(none, 0.0);
        QCOMPARE(nothing, 0.0);
    }

    void chilledWaterDownFiveKelvin() {
        // 18 → 13 °C for all rental chillers of 2024 (in 2026 the water-cooled ones' curve already ends at 10 °C).
        // COP of the 30XA, second law: 0.48 × 288.65 / (320.75 − 288.65) = 4.316 at 18 °C and 35.6 °C air;
        // 0.48 × 283.65 / (320.75 − 283.65) = 3.670 at 13 °C: 17.6 % more compressor power.
        Beside b(airCooled);
        const Date at = day(airCooled);
        double heat = 0;
        const auto chillers = liveOfRole(b.site(), Role::Rejector, at);
        for (const std::string& id : chillers) heat += b.engine().component(b.site().components().slotOf(id)).heat_w;
        const auto compressors = [&] {
            double sum = 0;
            for (const std::string& id : chillers)
                sum += b.engine().component(b.site().components().slotOf(id)).demand_w;
            return sum;
        };
        const double before = compressors();
        const auto [engine, paper] = b.edit(setValue(b.site(), chillers, "leaving_water_set_point_c", 13));
        QVERIFY(isClose("chilled water - 5 K", engine, paper, passes_w));
        const double cop18 = 0.48 * 288.65 / (320.75 - 288.65), cop13 = 0.48 * 283.65 / (320.75 - 283.65);
        // The chillers stand outdoors: their losses are no heat of theirs, so the heat stays and the compressors
        // follow.
        QVERIFY(isClose("compressors", compressors() - before, heat * (1 / cop13 - 1 / cop18), passes_w));
        QVERIFY(engine > compressors() - before); // and the losses above them
    }

    void onePumpOut() {
        // Hall 1 has five chilled-water pumps; with four, each carries 5/4 of the flow at (5/4)³ of the power: all
        // together 4/5 × (5/4)³ = 1.5625 times. (They are one array: dates are those of the array, one fewer is its
        // count.)
        Beside b(towers);
        const auto power = [&] { return b.engine().component(b.site().components().slotOf("H1-PU")).demand_w; };
        ArrayLayout pumps = b.site().component("H1-PU")->array;
        QCOMPARE(pumps.count, 5);
        const double before = power();
        QVERIFY(before > 0 && before < 5 * 100e3 * std::pow(0.8, 3)); // so that four are not yet at full speed
        pumps.count = 4;
        const auto [engine, paper] = b.edit(setArray(b.site(), "H1-PU", pumps));
        QVERIFY(isClose("one pump out", engine, paper, passes_w));
        QVERIFY(isClose("pumps", power(), before * 1.5625, 1e-3));
        QVERIFY(engine > 0.5625 * before); // and the losses above them
    }

    void aTransformerSwapped() {
        // A pad of pod 1 for the next smaller one of the same voltages: P0 + Pk (S / Sr)² by both records, on the same
        // load.
        Beside b(airCooled);
        const std::string id = "H1-P01-TA", smaller = "xfmr_pad_34p5_480v_2000kva";
        const auto loss = [&](const Type& type, double watts) {
            const double s = watts / 0.95 / 1e6 / type.value("rated_mva");
            return 1e3 * (type.value("no_load_loss_kw") + type.value("load_loss_kw") * s * s);
        };
        const Type before = *b.site().typeOf(*b.site().component(id)), after = *catalog().type(smaller);
        QVERIFY(before.id != after.id);
        const double out = b.engine().component(b.site().components().slotOf(id)).flow_w;
        const auto [engine, paper] = b.edit(setType(b.site(), catalog(), id, smaller));
        QVERIFY(isClose("transformer swapped", engine, paper, passes_w));
        const ComponentResult now = b.engine().component(b.site().components().slotOf(id));
        QVERIFY(isClose("load", now.flow_w, out, passes_w));
        QVERIFY(isClose("loss", now.loss_w, loss(after, out), passes_w));
        // Above it only losses of the difference: a few per mille.
        const double own = loss(after, out) - loss(before, out);
        QVERIFY(std::abs(own) > 10);
        QVERIFY(isClose("and what follows", engine, own, 0.02 * std::abs(own) + passes_w));
    }

    void aRackMovedAlongItsCable() {
        // Row 1 of pod 1, eight racks of 82 kW, 200 m to the west of its busways: every line to it is 200 m longer.
        // Feed A and B each carry 41 kW to a rack: 3 I² R' × 200 m per line, exactly. Its hall is 62 m wide, so the
        // zone is kept by hand.
        Beside b(airCooled);
        const std::string id = "H1-P01-G1";
        double own = 0;
        std::map<std::string, std::pair<double, double>> cables; // metres, watts of loss before
        for (const Slot slot : b.site().linksOf(b.site().components().slotOf(id))) {
            const Link& link = *b.site().links().at(slot);
            if (link.medium != Medium::Power) continue;
            const LinkResult now = b.engine().link(slot);
            cables[link.id] = {now.length_m, now.loss_w};
            const double amperes = 41e3 / (std::sqrt(3.0) * 480 * 0.95);
            own += 3 * amperes * amperes * b.site().type(link.conductor)->value("resistance_ohm_per_km") / 1000 * 200 *
                   8 / link.runs;
        }
        QCOMPARE(cables.size(), std::size_t{2});
        Component moved = *b.site().component(id);
        QCOMPARE(moved.array.count, 8);
        moved.position.x_m -= 200;
        const auto [engine, paper] = b.edit(replaced(b.site(), moved));
        QVERIFY(isClose("rack moved", engine, paper, passes_w));
        double loss = 0;
        for (const auto& [link, before] : cables) {
            const LinkResult now = b.engine().link(b.site().links().slotOf(link));
            QVERIFY(isClose("length", now.length_m - before.first, 8 * 200, 1e-6));
            loss += now.loss_w - before.second;
        }
        QVERIFY(isClose("cables", loss, own, 1e-5));
        QVERIFY(own > 500);
        // Busway, pad, line-up and substation above carry it: their losses grow, and those in the hall have to be
        // cooled.
        QVERIFY(engine > own && engine < 1.1 * own);
    }

    void anyTransformerRemovedIsSeen() {
        // Each on the last phase on which it stands: step-ups leave with the rental turbines.
        std::map<Date, std::vector<std::string>, std::greater<>> byDay;
        for (const std::string& id : colossus().components().sortedIds()) {
            const Component& component = *colossus().component(id);
            if (colossus().typeOf(component)->kind != "transformer") continue;
            const auto& phases = colossus().settings().phases;
            const auto last = std::find_if(phases.rbegin(), phases.rend(),
                                           [&](const Phase& phase) { return component.isLive(phase.date); });
            QVERIFY2(last != phases.rend(), id.c_str());
            byDay[last->date].push_back(id);
        }
        Engine engine(catalog());
        std::size_t transformers = 0;
        for (const auto& [day, ids] : byDay) {
            const Results& results = engine.compute(colossus(), {day, LoadCase::Nameplate});
            const Figures whole = results.figures;
            transformers += ids.size();
            for (const std::string& id : ids) {
                const ChangeSet change = removeComponents(engine.site(), std::vector<std::string>{id});
                engine.update(change);
                QVERIFY2(!(results.figures == whole), id.c_str());
                QVERIFY2(results.figures.losses_w != whole.losses_w, id.c_str());
                QVERIFY2(results.figures.capex_usd_high < whole.capex_usd_high, id.c_str());
                engine.update(inverse(change));
                QVERIFY2(results.figures == whole, id.c_str());
            }
        }
        QVERIFY(transformers > 200);
    }
};

QTEST_GUILESS_MAIN(EngineColossus)
#include "tst_engine_colossus.moc"
