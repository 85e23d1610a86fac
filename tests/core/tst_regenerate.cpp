// SPDX-License-Identifier: GPL-3.0-or-later
// One hall made anew: the same wish gives the same figures, another one changes this hall and nothing else.
#include <QTest>

#include "core/engine/engine.h"
#include "core/generate/regenerate.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/support/engine_difference.h"
#include "tests/support/random_changes.h"

using namespace gs;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }

Site generated(double gpus, WishCooling cooling, double minutes) {
    Wish wish;
    wish.amount = gpus;
    wish.rackType = "rack-gb200-nvl72";
    wish.cooling = cooling;
    wish.battery_minutes = minutes;
    wish.redundancy = *parseRedundancy("sources=n+1,chillers=n+1,cdus=n+1,pumps=n+1");
    return generate(wish, catalog()).site;
}

View viewOf(const Site& site) { return {lastDate(site), LoadCase::Nameplate}; }

QString errorsOf(const Engine& engine) {
    QString out;
    for (const Finding& finding : engine.findings())
        if (finding.severity != Severity::Info)
            out += QString::fromStdString(finding.code + ": " + finding.text + "; ");
    return out;
}

bool isOfHall(const std::string& id, const char* hall) { return id.rfind(std::string(hall) + "-", 0) == 0; }

} // namespace

class TestRegenerate : public QObject {
    Q_OBJECT
private slots:
    /// Read from the hall and made anew, nothing of it has changed but the names of its lines.
    void sameWishSameHall() {
        for (const auto cooling : {WishCooling::Chillers, WishCooling::DryCoolers, WishCooling::Towers})
            for (const double minutes : {0.0, 10.0, 200.0}) {
                const Site site = generated(25000, cooling, minutes);
                const auto wish = hallWish(site, catalog(), "H01");
                QVERIFY(wish);
                QCOMPARE(wish->rackType, std::string("rack-gb200-nvl72"));
                QVERIFY(wish->cooling == cooling);
                const ChangeSet change = regenerateHall(site, catalog(), "H01", *wish);
                QVERIFY(change.types.empty());
                QVERIFY2(change.components.empty(), "a component of the hall differs");
                Engine engine(catalog()), cold(catalog());
                engine.compute(site, viewOf(site));
                const Figures before = engine.results().figures;
                engine.update(change);
                QVERIFY(engine.results().figures == before); // lengths, losses, cost: bit for bit
                cold.compute(engine.site(), viewOf(site));
                QCOMPARE(test::firstDifference(engine, cold), QString());
                QCOMPARE(errorsOf(engine), QString());
            }
    }

    /// 20 racks of H100 in the place of NVL72: this hall changes, the others and what was drawn by hand stay.
    void anotherWishChangesOnlyThisHall() {
        Site site = generated(60000, WishCooling::Chillers, 5);
        QVERIFY(site.component("H02"));
        Component drawn;
        drawn.id = "BY-HAND";
        drawn.type = "label";
        drawn.position = {5000, 5000};
        apply(site, place(site, catalog(), drawn));
        Engine engine(catalog());
        const Figures before = engine.compute(site, viewOf(site)).figures;
        Wish wish = *hallWish(site, catalog(), "H02");
        const auto oldGpus = static_cast<std::int64_t>(wish.amount);
        wish.rackType = "rack-smc-h100-64";
        wish.amount = 20 * 64;
        const ChangeSet change = regenerateHall(site, catalog(), "H02", wish);
        for (const auto& swap : change.components) {
            const std::string& id = (swap.before ? swap.before : swap.after)->id;
            QVERIFY2(isOfHall(id, "H02"), id.c_str());
        }
        for (const auto& swap : change.links) { // lines of the hall only: its feeders from the buses are none of them
            const Link& link = swap.before ? *swap.before : *swap.after;
            QVERIFY2(isOfHall(link.from.component, "H02") && isOfHall(link.to.component, "H02"), link.id.c_str());
        }
        engine.update(change);
        const Figures& after = engine.results().figures;
        QCOMPARE(after.gpus_installed, before.gpus_installed - oldGpus + 1280);
        QCOMPARE(errorsOf(engine), QString());
        QVERIFY(hallWish(engine.site(), catalog(), "H02")->rackType == "rack-smc-h100-64");
        Engine cold(catalog());
        cold.compute(engine.site(), viewOf(site));
        QCOMPARE(test::firstDifference(engine, cold), QString());
        // And back: undo is the inverse, to the letter.
        engine.update(inverse(change));
        QCOMPARE(test::siteText(engine.site()), test::siteText(site));
    }

    void renamedAndMovedHallsStayThemselves() {
        Site site = generated(25000, WishCooling::Towers, 0);
        apply(site, setName(site, "H01", "Alpha"));
        const std::vector<std::string> both{"H01", "H01-Y"};
        apply(site, moveBy(site, both, 12, -7));
        const ChangeSet change = regenerateHall(site, catalog(), "H01", *hallWish(site, catalog(), "H01"));
        for (const auto& swap : change.components) {
            QVERIFY(swap.before && swap.after); // moved halls keep every part, only names follow the hall's
            QVERIFY(std::abs(swap.before->position.x_m - swap.after->position.x_m) < 1e-6);
            QVERIFY(std::abs(swap.before->position.y_m - swap.after->position.y_m) < 1e-6);
        }
    }

    /// What could not be built today is read all the same: dry coolers of Luleå under the sun of Phoenix, with
    /// batteries.
    void readAlsoWhatCouldNotBeBuilt() {
        Wish wish;
        wish.amount = 5000;
        wish.climate = "lulea_se";
        wish.cooling = WishCooling::DryCoolers;
        wish.battery_minutes = 30;
        Site site = generate(wish, catalog()).site;
        Settings settings = site.settings();
        settings.climate = "phoenix_az";
        apply(site, setSettings(site, settings));
        const auto read = hallWish(site, catalog(), "H01");
        QVERIFY(read && read->cooling == WishCooling::DryCoolers && read->battery_minutes >= 20);
        QVERIFY_EXCEPTION_THROWN(regenerateHall(site, catalog(), "H01", *read), WishError);
    }

    void refusals() {
        const Site site = generated(25000, WishCooling::Chillers, 0);
        QVERIFY(!hallWish(site, catalog(), "H99"));
        QVERIFY(!hallWish(site, catalog(), "PARCEL"));
        QVERIFY(!hallWish(site, catalog(), "H01-Y"));
        const auto limitOf = [&](auto alter) {
            Wish wish = *hallWish(site, catalog(), "H01");
            alter(wish);
            try {
                regenerateHall(site, catalog(), "H01", wish);
            } catch (const WishError& e) { return QString::fromStdString(e.limit); }
            return QString("was done");
        };
        QCOMPARE(limitOf([](Wish& w) { w.amount *= 4; }), QString("ground"));
        QCOMPARE(limitOf([](Wish& w) { w.amount = 0; }), QString("amount"));
        QCOMPARE(limitOf([](Wish& w) { w.rackType = "hall"; }), QString("rack"));
        QCOMPARE(limitOf([](Wish& w) { w.battery_minutes = 1000; }), QString("ground")); // no room for so many packs
        QCOMPARE(limitOf([](Wish& w) { w.amount = 720; }), QString("was done"));
    }

    /// What is too much names the most that fits: that does, and one rack more does not.
    void theMostThatFits() {
        const Site site = generated(25000, WishCooling::Chillers, 0);
        Wish wish = *hallWish(site, catalog(), "H01");
        const double each = catalog().type(wish.rackType)->value("gpus");
        for (const double racks : {9999.0, wish.amount / each * 1.5}) {
            wish.amount = racks * each;
            std::optional<Wish> most;
            try {
                regenerateHall(site, catalog(), "H01", wish);
            } catch (const WishError& e) {
                most = e.nearest;
                QVERIFY(most);
                const QString count = QString::number(most->amount / each);
                QVERIFY2(QString(e.what()).endsWith("; " + count + " of these racks fit"), e.what());
            }
            QVERIFY(most && most->amount >= 25000 * 0.9); // as many as stand there now, but for whole rows
            regenerateHall(site, catalog(), "H01", *most);
            most->amount += each;
            QVERIFY_EXCEPTION_THROWN(regenerateHall(site, catalog(), "H01", *most), WishError);
        }
    }
};

QTEST_APPLESS_MAIN(TestRegenerate)
#include "tst_regenerate.moc"
