// SPDX-License-Identifier: GPL-3.0-or-later
// The site generator: every wish of the matrix gives a site without error findings and with the GPUs asked for; what a
// small site must have is calculated by hand; what cannot be is refused with the nearest that can.
#include <QTest>

#include <cmath>
#include <random>
#include <set>

#include "core/generate/generate.h"
#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "database/catalog_file.h"
#include "tests/support/engine_difference.h"

using namespace gs;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }

Wish gpus(double amount, const char* rack = "rack-gb300-nvl72") {
    Wish wish;
    wish.amount = amount;
    wish.rackType = rack;
    return wish;
}

View viewOn(Date day) { return {day, LoadCase::Nameplate}; }

/// Error findings of a site on a day as one text; empty: none.
QString errorsOf(Engine& engine, const Site& site, Date day) {
    engine.compute(site, viewOn(day));
    QString out;
    if (!engine.results().converged) out += "not converged; ";
    for (const Finding& finding : engine.findings())
        if (finding.severity == Severity::Error)
            out += QString::fromStdString(finding.code + ": " + finding.text + "; ");
    return out.left(600);
}

QStringList problemsOf(const Site& site, Date day, Severity least) {
    Engine engine(catalog());
    engine.compute(site, viewOn(day));
    QStringList out;
    for (const Finding& finding : engine.findings())
        if (finding.severity <= least) out += QString::fromStdString(finding.code + ": " + finding.text);
    return out;
}

double figure_w(const Site& site, WishTarget target) {
    Engine engine(catalog());
    const Figures& figures = engine.compute(site, viewOn(lastDate(site))).figures;
    return target == WishTarget::ItPower ? figures.it_power_w : figures.facility_power_w;
}

/// The site with one element less in the array; nothing when it has only one.
std::optional<ChangeSet> oneLess(const Site& site, const Component& component) {
    if (component.array.count < 2) return std::nullopt;
    Component changed = component;
    --changed.array.count;
    ChangeSet change;
    change.components.push_back({site.components().get(component.id), std::make_shared<const Component>(changed)});
    return change;
}

} // namespace

class TestGenerate : public QObject {
    Q_OBJECT
private slots:
    void matrix_data() {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("rack");
        for (const double amount : {1000.0, 25e3, 100e3, 550e3})
            for (const char* rack : {"rack-smc-h100-64", "rack-gb200-nvl72", "rack-gb300-nvl72"})
                QTest::addRow("%.0f %s", amount, rack) << amount << rack;
    }
    /// GPUs = the fewest whole racks with at least that many; nothing is short, on any of the site's dates.
    void matrix() {
        QFETCH(double, amount);
        QFETCH(QString, rack);
        const int perRack = rack.contains("h100") ? 64 : 72; // HGX: eight servers of eight; NVL72
        for (const auto power : {WishPower::Grid, WishPower::Turbines, WishPower::Engines, WishPower::Bridge})
            for (const auto cooling : {WishCooling::Chillers, WishCooling::DryCoolers, WishCooling::Towers}) {
                Wish wish = gpus(amount, qPrintable(rack));
                wish.power = power;
                wish.cooling = cooling;
                const Generated made = generate(wish, catalog());
                const auto where = QStringLiteral("%1, %2: ").arg(name(power), name(cooling));
                const std::int64_t expected = static_cast<std::int64_t>(std::ceil(amount / perRack)) * perRack;
                Engine engine(catalog());
                QVERIFY(!made.site.settings().phases.empty());
                for (const Phase& phase : made.site.settings().phases) {
                    const QString errors = errorsOf(engine, made.site, phase.date);
                    QVERIFY2(errors.isEmpty(), qPrintable(where + errors));
                    QCOMPARE(engine.results().figures.gpus_installed, expected);
                    QCOMPARE(engine.results().figures.gpus_online, expected); // all of them served and cooled
                }
                QCOMPARE(made.gpus, expected);
                // The sources were sized by the estimate: it must not be far from what the engine finds.
                const double facility = engine.results().figures.facility_power_w;
                QVERIFY2(made.facility_w > 0.97 * facility && made.facility_w < 1.1 * facility,
                         qPrintable(where + QString("estimate %1, engine %2").arg(made.facility_w).arg(facility)));
            }
    }

    /// 1,024 H100 by hand. Ports: (25,600 + 3,200) / 400 = 72 of 400 Gbit/s per rack, 16 racks 1,152; three tiers of
    /// 128-port switches 5/128 each = 45 switches = 2.8 racks of 16. Storage 1 GB/s per GPU: 1,024 / 1,400 racks.
    void smallSiteByHand() {
        const Generated made = generate(gpus(1000, "rack-smc-h100-64"), catalog());
        std::map<std::string, int> count;
        for (const std::string& id : made.site.components().sortedIds()) {
            const Component* component = made.site.component(id);
            count[component->type] += component->array.count;
        }
        QCOMPARE(count["rack-smc-h100-64"], 16);
        QCOMPARE(count["rack-network-spine"], 3);
        QCOMPARE(count["rack-storage-nvme-1u"], 1);
        QCOMPARE(count["rack-cpu-1u"], 1);
        QCOMPARE(count["sw-sn2201"], 32);
        QCOMPARE(count["rear_door_hx_50kw"], 21); // 30 % of 82 kW goes to air: doors, also on the five support racks
        // 16 x 82 + 3 x 36 + 29 + 36 kW and the switches' own draw.
        const double switch_w =
            catalog().type("sw-sn2201")->value("power_kw") * 1e3 + catalog().type("sw-sn2201")->value("power_w");
        const double it_w = figure_w(made.site, WishTarget::ItPower);
        QVERIFY2(it_w >= 1485e3 && it_w <= 1485e3 + 32 * std::max(switch_w, 300.0), qPrintable(QString::number(it_w)));
        // A pod of 8 + 8 racks: 16 x 82 x 0.7 = 918 kW of liquid heat, one 1.5 MW CDU for each row.
        QCOMPARE(count["coolit_chx1500"], 2);
        QVERIFY(!made.site.settings().redundancy.count("ups"));
        QCOMPARE(count["ups_1500kw_double_conversion"], 0);
    }

    void powerTargets_data() {
        QTest::addColumn<int>("target");
        QTest::addColumn<double>("watts");
        QTest::addColumn<QString>("rack");
        QTest::newRow("IT 5 MW") << int(WishTarget::ItPower) << 5e6 << "rack-gb200-nvl72";
        QTest::newRow("IT 150 MW") << int(WishTarget::ItPower) << 150e6 << "rack-smc-h100-64";
        QTest::newRow("facility 3 MW") << int(WishTarget::FacilityPower) << 3e6 << "rack-gb300-nvl72";
        QTest::newRow("facility 300 MW") << int(WishTarget::FacilityPower) << 300e6 << "rack-gb200-nvl72";
        QTest::newRow("facility 2 GW") << int(WishTarget::FacilityPower) << 2e9 << "rack-gb300-nvl72";
    }
    /// The most racks not above it: one rack more, asked for by its GPUs, is above.
    void powerTargets() {
        QFETCH(int, target);
        QFETCH(double, watts);
        QFETCH(QString, rack);
        Wish wish = gpus(0, qPrintable(rack));
        wish.target = static_cast<WishTarget>(target);
        wish.amount = watts;
        wish.cooling = WishCooling::DryCoolers;
        const Generated made = generate(wish, catalog());
        const double ours = figure_w(made.site, wish.target);
        QVERIFY2(ours <= watts, qPrintable(QString::number(ours)));
        QVERIFY2(ours > 0.9 * watts, qPrintable(QString::number(ours)));
        Wish more = wish;
        more.target = WishTarget::Gpus;
        more.amount = static_cast<double>(made.gpus + 1);
        QVERIFY(figure_w(generate(more, catalog()).site, wish.target) > watts);
        Engine engine(catalog());
        QCOMPARE(errorsOf(engine, made.site, lastDate(made.site)), QString());
    }

    /// … on every day: rented turbines have other losses than the grid that follows.
    void megawattsHoldInEveryPhase() {
        Wish wish = gpus(0, "rack-gb300-nvl72");
        wish.target = WishTarget::FacilityPower;
        wish.amount = 2e9;
        wish.power = WishPower::Bridge;
        const Generated made = generate(wish, catalog());
        QVERIFY(wish.start < lastDate(made.site));
        Engine engine(catalog());
        double most = 0;
        for (const Date day : {wish.start, lastDate(made.site)})
            most = std::max(most, engine.compute(made.site, viewOn(day)).figures.facility_power_w);
        QVERIFY2(most <= 2e9 && most > 1.9e9, qPrintable(QString::number(most)));
    }

    void redundancy_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("n+1") << "n+1";
        QTest::newRow("n+2") << "n+2";
        QTest::newRow("2n") << "2n";
        QTest::newRow("each its own") << "sources=n+1,ups=2n,chillers=n+2,cdus=n+1,pumps=n+1,air-handlers=n+1";
        QTest::newRow("ups n+1") << "ups=n+1";
    }
    /// Rows that do not divide evenly, halls whose fan walls carry little but UPS losses, cells of the bridge.
    void unevenWishes_data() {
        QTest::addColumn<int>("target");
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("rack");
        QTest::addColumn<QString>("text");
        const int it = static_cast<int>(WishTarget::ItPower), count = static_cast<int>(WishTarget::Gpus);
        QTest::newRow("short rows") << it << 8.23e6 << "rack-smc-h100-64"
                                    << "ups=2n";
        QTest::newRow("air racks") << count << 11024.0 << "rack-dgx-b200-2"
                                   << "ups=n+2";
        QTest::newRow("air racks, spare fans") << count << 27297.0 << "rack-dgx-b200-2"
                                               << "ups=n+2,air-handlers=n+2";
        QTest::newRow("many air racks") << count << 152088.0 << "rack-dgx-b200-2"
                                        << "ups=n+2,chillers=n+1";
        QTest::newRow("one rack") << count << 1.0 << "rack-gb300-nvl72"
                                  << "sources=n+1,ups=2n,chillers=2n,cdus=2n";
    }
    void unevenWishes() {
        QFETCH(int, target);
        QFETCH(double, amount);
        QFETCH(QString, rack);
        QFETCH(QString, text);
        for (const char* climate : {"memphis_tn", "phoenix_az"})
            for (const auto power : {WishPower::Grid, WishPower::Bridge}) {
                Wish wish = gpus(amount, qPrintable(rack));
                wish.target = static_cast<WishTarget>(target);
                wish.redundancy = *parseRedundancy(text.toStdString());
                wish.climate = climate;
                wish.power = power;
                const Generated made = generate(wish, catalog());
                for (const Phase& phase : made.site.settings().phases)
                    QCOMPARE(problemsOf(made.site, phase.date, Severity::Warning).join("; "), QString());
            }
    }

    /// Two grid connections: with one out the other carries both buses.
    void gridConnections() {
        for (const char* target : {"n+1", "n+2", "2n"})
            for (const double amount : {2000.0, 25e3, 200e3}) {
                Wish wish = gpus(amount);
                wish.redundancy = {{"sources", target}};
                wish.power = WishPower::Bridge;
                const Generated made = generate(wish, catalog());
                for (const Phase& phase : made.site.settings().phases)
                    QCOMPARE(problemsOf(made.site, phase.date, Severity::Warning).join("; "), QString());
            }
    }
    /// Targets become settings and are met; without the units they ask for, each is missed.
    void redundancy() {
        QFETCH(QString, text);
        Wish wish = gpus(25000, "rack-gb200-nvl72");
        wish.redundancy = *parseRedundancy(text.toStdString());
        wish.power = WishPower::Turbines;
        wish.cooling = WishCooling::DryCoolers;
        const Generated made = generate(wish, catalog());
        QVERIFY(made.site.settings().redundancy == wish.redundancy);
        QCOMPARE(problemsOf(made.site, lastDate(made.site), Severity::Warning).join("; "), QString());
        // Each unit of the smallest group taken away in turn until its target is missed.
        const std::map<std::string, std::set<std::string>> typesOf{
            {"ups", {"ups_1500kw_double_conversion"}},
            {"cdus", {"coolit_chx1500"}},
            {"air-handlers", {"crah_fanwall_350kw"}},
            {"pumps", {"pump_endsuction_large"}},
            {"chillers", {"dry_cooler_v_1500kw", "chiller_aircooled_colossus2"}},
            {"sources", {"solar_titan_130"}}};
        for (const auto& [system, target] : wish.redundancy) {
            Engine engine(catalog());
            engine.compute(made.site, viewOn(lastDate(made.site)));
            bool missed = false;
            for (int step = 0; step < 200 && !missed; ++step) {
                std::optional<ChangeSet> change;
                for (const std::string& id : engine.site().components().sortedIds()) {
                    const Component* component = engine.site().component(id);
                    if (typesOf.at(system).count(component->type)) change = oneLess(engine.site(), *component);
                    if (change) break;
                }
                if (!change) break;
                engine.update(*change);
                for (const Finding& finding : engine.findings()) missed |= finding.code == "redundancy.missed";
            }
            QVERIFY2(missed, system.c_str());
        }
    }

    /// 2N from the bus to the rack and in the plant: a hall without its transformer A keeps every GPU. With N it does
    /// not.
    void twoNOutlivesAFeed() {
        for (const bool twice : {true, false})
            for (const auto& [rack, cooling, lost] :
                 {std::tuple("rack-gb200-nvl72", WishCooling::Chillers, "H01-XA"),
                  std::tuple("rack-gb200-nvl72", WishCooling::Towers, "H01-XB"),
                  std::tuple("rack-dgx-h100-4", WishCooling::Chillers, "H01-MB")}) { // rear doors for all its heat
                Wish wish = gpus(16000, rack);
                wish.cooling = cooling;
                if (twice)
                    wish.redundancy =
                        *parseRedundancy("sources=2n,ups=2n,chillers=2n,cdus=2n,pumps=2n,air-handlers=2n");
                const Generated made = generate(wish, catalog());
                Engine engine(catalog());
                QCOMPARE(errorsOf(engine, made.site, lastDate(made.site)), QString());
                const auto transformer = made.site.components().get(lost);
                Component out = *transformer;
                out.outages = {{wish.start, std::nullopt, "test"}};
                ChangeSet change;
                change.components.push_back({transformer, std::make_shared<const Component>(out)});
                engine.update(change);
                const Figures& figures = engine.results().figures;
                bool over = false;
                QString said;
                for (const Finding& finding : engine.findings())
                    if (finding.code == "power.overload" || finding.code == "cooling.over") {
                        over = true;
                        said = QString::fromStdString(finding.text);
                    }
                if (twice) QVERIFY2(!over && figures.gpus_online == figures.gpus_installed, qPrintable(said));
                else QVERIFY(over);
            }
    }
    /// The floor of a hall follows its pods: racks of 132 kW fill 2N pads of 3.5 MVA by 8 to a row, in busways of 30 m
    /// their halls were a third empty. No busway is shorter than the racks along it, the fullest hardly longer.
    void buswaysAsLongAsTheirRacks_data() {
        QTest::addColumn<QString>("rack");
        QTest::addColumn<QString>("redundancy");
        QTest::newRow("2N") << "rack-gb200-nvl72"
                            << "ups=2n";
        QTest::newRow("2N CDUs") << "rack-gb200-nvl72"
                                 << "ups=2n,cdus=2n";
        QTest::newRow("N") << "rack-gb200-nvl72"
                           << "";
        QTest::newRow("air and liquid") << "rack-smc-h100-64"
                                        << "ups=n+1,cdus=n+1";
    }
    void buswaysAsLongAsTheirRacks() {
        QFETCH(QString, rack);
        QFETCH(QString, redundancy);
        Wish wish = gpus(9000, qPrintable(rack));
        wish.redundancy = *parseRedundancy(redundancy.toStdString());
        const Site site = generate(wish, catalog()).site;
        std::map<std::string, double> least; // of each hall
        for (const std::string& id : site.components().sortedIds()) {
            const Component& busway = *site.component(id);
            if (busway.type != "busway_5000a") continue;
            const Rect along = bounds(site, busway);
            Rect racks;
            bool any = false;
            for (const Slot slot : site.linksOf(site.components().slotOf(id))) {
                const Link& link = *site.links().at(slot);
                if (link.from.component.str() != id) continue;
                const Component& fed = *site.component(link.to.component);
                if (site.typeOf(fed)->role != Role::Rack && site.typeOf(fed)->role != Role::Exchanger) continue;
                const Rect box = bounds(site, fed);
                racks = any ? racks.united(box) : box;
                any = true;
            }
            QVERIFY(any);
            QVERIFY2(racks.top >= along.top && racks.bottom <= along.bottom, id.c_str());
            const double beyond = along.height() - racks.height();
            const auto [at, isFirst] = least.try_emplace(busway.zone, beyond);
            at->second = std::min(at->second, beyond);
        }
        QVERIFY(!least.empty());
        for (const auto& [hall, beyond] : least) // half a metre at both ends, and up to a whole one
            QVERIFY2(beyond <= 2, qPrintable(QString("%1: %2 m").arg(hall.c_str()).arg(beyond)));
    }

    /// Power and energy for the whole site at nameplate.
    void batteries() {
        Wish wish = gpus(10000);
        for (const double minutes : {5.0, 240.0}) {
            wish.battery_minutes = minutes;
            Engine engine(catalog());
            const Generated made = generate(wish, catalog());
            QCOMPARE(errorsOf(engine, made.site, lastDate(made.site)), QString());
            const Figures& figures = engine.results().figures;
            QVERIFY(figures.storage_power_w >= figures.facility_power_w);
            QVERIFY(figures.storage_energy_wh >= figures.facility_power_w * minutes / 60);
        }
    }

    void everyRackAndClimate() {
        for (const auto& type : catalog().types()) {
            if (type->role != Role::Rack || type->value("gpus") <= 0) continue;
            for (const Climate& climate : catalog().climates())
                for (const auto cooling : {WishCooling::Chillers, WishCooling::DryCoolers, WishCooling::Towers}) {
                    Wish wish = gpus(5000, type->id.c_str());
                    wish.climate = climate.id;
                    wish.cooling = cooling;
                    try {
                        Engine engine(catalog());
                        const Generated made = generate(wish, catalog());
                        QVERIFY2(errorsOf(engine, made.site, lastDate(made.site)).isEmpty(),
                                 qPrintable(QString::fromStdString(type->id + " " + climate.id + " ") + name(cooling) +
                                            ": " + errorsOf(engine, made.site, lastDate(made.site))));
                    } catch (const WishError& e) {
                        if (e.limit == "rack") { // 800 V DC
                            QVERIFY(type->port("feed_a")->voltages_v == std::vector<double>{800});
                            continue;
                        }
                        // Else only where physics says so: no cold plates, or air warmer than the water may be.
                        QCOMPARE(e.limit, std::string("cooling"));
                        QVERIFY(e.nearest && e.nearest->cooling == WishCooling::Chillers);
                        const bool hasPlates = type->value("liquid_heat_fraction") > 0;
                        const double warmest = type->value("supply_temp_c_max", 40) - 5; // CDU approach 5 K
                        QVERIFY2(!hasPlates ||
                                     (cooling == WishCooling::DryCoolers && climate.dry_bulb_c + 4 > warmest - 2),
                                 e.what());
                    }
                }
        }
    }

    void ground() {
        Wish wish = gpus(100000);
        wish.power = WishPower::Bridge;
        const Generated free = generate(wish, catalog());
        // Given exactly that ground it fits; a square of the same area asks for other columns of halls; less is
        // refused.
        wish.parcel_width_m = free.width_m + 1;
        wish.parcel_depth_m = free.depth_m + 1;
        const Generated made = generate(wish, catalog());
        const Component* parcel = made.site.component("PARCEL");
        QVERIFY(parcel);
        const Rect all = bounds(made.site, *parcel);
        QVERIFY(std::abs(all.width() - wish.parcel_width_m) < 1e-6);
        for (const std::string& id : made.site.components().sortedIds()) {
            const Rect box = bounds(made.site, *made.site.component(id));
            QVERIFY2(box.left >= all.left - 1e-6 && box.right <= all.right + 1e-6 && box.top >= all.top - 1e-6 &&
                         box.bottom <= all.bottom + 1e-6,
                     id.c_str());
        }
        wish.parcel_width_m = 300;
        try {
            generate(wish, catalog());
            QFAIL("a parcel of 300 m took 100,000 GPUs");
        } catch (const WishError& e) {
            QCOMPARE(e.limit, std::string("parcel"));
            QVERIFY(e.nearest);
            QVERIFY(e.nearest->amount < wish.amount);
            // The nearest wish is one that can be.
            const Generated nearest = generate(*e.nearest, catalog());
            QVERIFY(nearest.width_m <= 300 && nearest.gpus > 0);
        }
    }

    /// Where no rack fits, and where fewer do, the same wish can be had on the ground that is named, and on no less.
    void aParcelThatIsLargeEnough_data() {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("depth");
        QTest::addColumn<bool>("inPower");
        QTest::addColumn<bool>("hasNearest");
        QTest::newRow("no rack fits") << 20.0 << 30.0 << false << false;
        QTest::newRow("some fit") << 300.0 << 400.0 << false << true;
        QTest::newRow("one side") << 150.0 << 0.0 << false << true;
        QTest::newRow("no rack fits a wish in MW") << 20.0 << 30.0 << true << false;
        QTest::newRow("some of a wish in MW fit") << 200.0 << 300.0 << true << true;
    }
    void aParcelThatIsLargeEnough() {
        QFETCH(double, width);
        QFETCH(double, depth);
        QFETCH(bool, inPower);
        QFETCH(bool, hasNearest);
        Wish wish = gpus(50000);
        if (inPower) {
            wish.target = WishTarget::FacilityPower;
            wish.amount = 100e6;
        }
        wish.parcel_width_m = width;
        wish.parcel_depth_m = depth;
        std::optional<Wish> larger;
        try {
            generate(wish, catalog());
        } catch (const WishError& e) {
            QCOMPARE(e.nearest.has_value(), hasNearest);
            larger = e.onLarger;
        }
        QVERIFY(larger);
        QCOMPARE(larger->parcel_depth_m > 0, depth > 0); // a side that was left open stays so
        Wish same = *larger;
        same.parcel_width_m = width;
        same.parcel_depth_m = depth;
        QVERIFY(same == wish);
        const Generated made = generate(*larger, catalog());
        if (inPower) { // a parcel that stops it a little short would do, too (rules::nearEnough)
            QVERIFY2(made.facility_w > 0.97 * wish.amount, qPrintable(QString::number(made.facility_w)));
            return;
        }
        QVERIFY(made.gpus >= 50000);
        Wish less = *larger;
        less.parcel_width_m -= 1;
        QVERIFY_EXCEPTION_THROWN(generate(less, catalog()), WishError);
    }

    void namedByWhatItIs() {
        Wish wish;
        wish.rackType = "rack-gb200-nvl72";
        wish.amount = 8;
        QCOMPARE(generate(wish, catalog()).site.settings().name, std::string("72 GPUs"));
        wish.amount = 100000; // 1,389 racks hold 100,008
        QCOMPARE(generate(wish, catalog()).site.settings().name, std::string("100,000 GPUs"));
    }

    /// Beyond all plans the nearest site is that of the next limit: it can be, and one rack more cannot.
    void beyondAllPlansThereIsANearest() {
        for (const double amount : {20e6 + 1, 1e12, 1e300}) {
            Wish wish;
            wish.amount = amount;
            try {
                generate(wish, catalog());
                QFAIL("more than 20 million GPUs");
            } catch (const WishError& e) {
                QVERIFY2(QString(e.what()).startsWith("more than 20 million GPUs are not planned here; the nearest"),
                         e.what());
                QVERIFY2(QString(e.what()).contains("with one rack more the two 345 kV buses carry a site of 4200 MW"),
                         e.what());
                QVERIFY(e.nearest && e.nearest->amount < 20e6);
                QCOMPARE(static_cast<double>(generate(*e.nearest, catalog()).gpus), e.nearest->amount);
                Wish more = *e.nearest;
                more.amount += 1;
                QVERIFY_EXCEPTION_THROWN(generate(more, catalog()), WishError);
            }
        }
    }

    /// Feeders of the site keep to their trenches: they cross no hall and no yard but the one they serve.
    void feedersAvoidBuildings() {
        for (const double amount : {25e3, 100e3, 550e3}) {
            Wish wish = gpus(amount, "rack-smc-h100-64");
            wish.power = WishPower::Turbines;
            const Generated made = generate(wish, catalog());
            const Site& site = made.site;
            int looked = 0;
            for (const std::string& id : site.links().sortedIds()) {
                const Link& link = *site.link(id);
                const Component *from = site.component(link.from.component), *to = site.component(link.to.component);
                if (from->zone == to->zone || !link.from.component.starts_with("SITE-")) continue;
                ++looked;
                const std::vector<Point> way = route(site, link);
                for (const std::string& zoneId : site.components().sortedIds()) {
                    const Component& zone = *site.component(zoneId);
                    const std::string kind = site.typeOf(zone)->kind;
                    if (kind != "hall" && kind != "building" && (kind != "yard" || zone.zone == "PARCEL")) continue;
                    if (zoneId == to->zone || zoneId == from->zone) continue;
                    const Rect box = bounds(site, zone).expanded(-0.01);
                    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
                        const Rect leg{
                            std::min(way[i].x_m, way[i + 1].x_m) - 0.001, std::min(way[i].y_m, way[i + 1].y_m) - 0.001,
                            std::max(way[i].x_m, way[i + 1].x_m) + 0.001, std::max(way[i].y_m, way[i + 1].y_m) + 0.001};
                        QVERIFY2(!leg.intersects(box), qPrintable(QString::fromStdString(id + " crosses " + zoneId)));
                    }
                }
            }
            QVERIFY(looked >= 2 * made.halls);
        }
    }

    void sameWishSameSite() {
        Wish wish = gpus(25000);
        wish.power = WishPower::Bridge;
        const Site a = generate(wish, catalog()).site, b = generate(wish, catalog()).site;
        QCOMPARE(a.components().size(), b.components().size());
        QCOMPARE(a.links().size(), b.links().size());
        for (const std::string& id : a.components().sortedIds())
            QVERIFY2(*a.component(id) == *b.component(id), id.c_str());
        for (const std::string& id : a.links().sortedIds()) QVERIFY2(*a.link(id) == *b.link(id), id.c_str());
        QVERIFY(a.settings() == b.settings());
    }

    /// Hand-changed afterwards, update still equals compute bit for bit.
    void editedLikeAnyOther() {
        Wish wish = gpus(4000);
        wish.power = WishPower::Bridge;
        wish.cooling = WishCooling::Towers;
        wish.battery_minutes = 10;
        wish.redundancy = *parseRedundancy("sources=n+1,ups=n+1,chillers=n+1,cdus=n+1,pumps=n+1,air-handlers=n+1");
        const Generated made = generate(wish, catalog());
        const View view = viewOn(made.site.settings().phases.front().date);
        Engine live(catalog()), cold(catalog());
        live.compute(made.site, view);
        std::mt19937 random(20261124);
        const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
        for (int i = 0; i < 300; ++i) {
            const Site& site = live.site();
            const auto ids = site.components().sortedIds();
            const auto before = site.components().get(ids[below(ids.size())]);
            Component c = *before;
            ChangeSet change;
            switch (below(6)) {
            case 0: c.position.x_m += static_cast<double>(below(40)) - 20; break;
            case 1: c.array.count = std::max(1, c.array.count - 1 + static_cast<int>(below(3))); break;
            case 2: c.values["rack_power_kw_max"] = 50 + static_cast<double>(below(120)); break;
            case 3: c.outages = {{made.site.settings().phases.front().date, std::nullopt, "test"}}; break;
            case 4: c.outages.clear(); break;
            default:
                for (const Slot link : site.linksOf(site.components().slotOf(c.id)))
                    change.links.push_back({site.links().ptr(link), nullptr});
                break;
            }
            if (!(c == *before)) change.components.push_back({before, std::make_shared<const Component>(c)});
            if (change.isEmpty()) continue;
            live.update(change);
            cold.compute(live.site(), view);
            const QString difference = test::firstDifference(live, cold);
            QVERIFY2(difference.isEmpty(),
                     qPrintable(QString("edit %1 of %2: ").arg(i).arg(c.id.c_str()) + difference));
        }
    }

    void refusals_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("limit");
        QTest::newRow("nothing") << "zero"
                                 << "amount";
        QTest::newRow("negative") << "negative"
                                  << "amount";
        QTest::newRow("not a number") << "nan"
                                      << "amount";
        QTest::newRow("infinite") << "infinite"
                                  << "amount";
        QTest::newRow("1e308") << "1e308"
                               << "amount";
        QTest::newRow("less than a rack") << "a watt"
                                          << "amount";
        QTest::newRow("10 GW") << "10 GW"
                               << "power";
        QTest::newRow("unknown rack") << "rack"
                                      << "rack";
        QTest::newRow("a chiller as rack") << "chiller"
                                           << "rack";
        QTest::newRow("racks without GPUs") << "storage"
                                            << "rack";
        QTest::newRow("climate") << "climate"
                                 << "climate";
        QTest::newRow("air racks on towers") << "air"
                                             << "cooling";
        QTest::newRow("dry coolers in the desert") << "desert"
                                                   << "cooling";
        QTest::newRow("battery") << "battery"
                                 << "amount";
        QTest::newRow("parcel") << "parcel"
                                << "parcel";
    }
    void refusals() {
        QFETCH(QString, change);
        QFETCH(QString, limit);
        Wish wish = gpus(1000);
        if (change == "zero") wish.amount = 0;
        if (change == "negative") wish.amount = -1;
        if (change == "nan") wish.amount = std::nan("");
        if (change == "infinite") wish.amount = std::numeric_limits<double>::infinity();
        if (change == "1e308") wish.amount = 1e308;
        if (change == "a watt") wish.target = WishTarget::FacilityPower, wish.amount = 1;
        if (change == "10 GW") wish.target = WishTarget::FacilityPower, wish.amount = 10e9;
        if (change == "rack") wish.rackType = "rack-of-lamb";
        if (change == "chiller") wish.rackType = "york_ydam";
        if (change == "storage") wish.rackType = "rack-cpu-1u";
        if (change == "climate") wish.climate = "atlantis";
        if (change == "air") wish.rackType = "rack-dgx-h100-4", wish.cooling = WishCooling::Towers;
        if (change == "desert") wish.climate = "phoenix_az", wish.cooling = WishCooling::DryCoolers;
        if (change == "battery") wish.battery_minutes = 1e9;
        if (change == "parcel") wish.parcel_depth_m = -5;
        try {
            generate(wish, catalog());
            QFAIL("was not refused");
        } catch (const WishError& e) {
            QCOMPARE(QString::fromStdString(e.limit), limit);
            QVERIFY(QString(e.what()).size() > 15);
            if (e.nearest) QVERIFY(generate(*e.nearest, catalog()).racks > 0);
        }
    }

    /// "1109" is a year to a date field, and no site begins then.
    void firstDayIsOfThisAge() {
        for (const char* day : {"1109-01-01", "1999-12-31", "2101-01-01", "9999-01-01"}) {
            Wish wish = gpus(1000);
            wish.start = *parseDate(day);
            try {
                generate(wish, catalog());
                QFAIL(day);
            } catch (const WishError& error) { QCOMPARE(error.limit, std::string("start")); }
        }
        Wish wish = gpus(1000);
        wish.start = *parseDate("2100-12-31");
        QVERIFY(generate(wish, catalog()).racks > 0);
    }

    void redundancyText() {
        QVERIFY((*parseRedundancy("n+1")).size() == 5); // all but the UPS
        QVERIFY((*parseRedundancy("ups=2n,pumps=n")).at("ups") == "2n");
        // One for all, then those that differ.
        const auto mixed = parseRedundancy("n+1,ups=2n,pumps=n+2");
        QVERIFY(mixed && mixed->size() == 6 && mixed->at("ups") == "2n" && mixed->at("pumps") == "n+2");
        QVERIFY(mixed->at("sources") == "n+1");
        std::string wrong;
        for (const char* text : {"n+3", "ups", "ups=", "=n", "turbines=n+1", "ups=2n,,", "ups=2n;pumps=n"}) {
            QVERIFY2(!parseRedundancy(text, &wrong), text);
        }
        parseRedundancy("ups=2n,doors=n+1", &wrong);
        QCOMPARE(wrong, std::string("doors=n+1"));
    }
};

QTEST_APPLESS_MAIN(TestGenerate)
#include "tst_generate.moc"
