// SPDX-License-Identifier: GPL-3.0-or-later
// Names that the program gives, in Chinese: phrases by hand, every name of every example and of the generator's kinds
// of site, and what stays as it is. Expected words are those of resources/translations, read here as a user reads them.
#include <QRegularExpression>
#include <QtTest>

#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "core/generate/regenerate.h"
#include "database/catalog_file.h"
#include "ui/app.h"
#include "ui/given_names.h"

using namespace gs;
using namespace gs::ui;

namespace {

QStringList namesOf(const Site& site) {
    QStringList names;
    for (const std::string& id : site.components().sortedIds())
        for (const std::string& text : {site.component(id)->name, site.component(id)->text})
            if (!text.empty()) names << QString::fromStdString(text);
    for (const Phase& phase : site.settings().phases) names << QString::fromStdString(phase.name);
    for (const std::string& text : {site.settings().name, site.settings().notes, site.settings().house_load_source})
        names << QString::fromStdString(text);
    names.removeDuplicates();
    return names;
}

/// English words in it: units, designations and brands have capitals or are short.
bool isEnglish(const QString& name) {
    return name.contains(QRegularExpression(QStringLiteral("(^| )[A-Za-z]?[a-z-]{3,}\\b")));
}

} // namespace

class TestGivenNames : public QObject {
    Q_OBJECT
private slots:
    void init() { installLanguage(QStringLiteral("zh_CN")); }
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void phrases_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto row = [](const char* english, const char* chinese) {
            QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(chinese);
        };
        row("Hall 1", "1 号机房");
        row("Hall 12 pod 3 row 2 in-rack CDUs", "12 号机房 3 号舱 2 号排 柜内 CDU");
        row("Hall 1 pod 2 busway A", "1 号机房 2 号舱 母线槽 A");
        row("Hall 1 pod 2 network rear doors", "1 号机房 2 号舱 网络 背门");
        row("Hall 9 pads of cooling towers 2", "9 号机房 冷却塔箱变 2");
        row("TM-A5 step-up", "TM-A5 升压变");
        row("Site 138 kV bus A", "场地 138 kV 母线 A");
        row("25,000 GPUs", "25,000 块 GPU");
        row("VoltaGrid engines, 14 x 2.5 MW", "VoltaGrid 燃气内燃机，14 × 2.5 MW");
        row("First 25k H100", "首批 25k 块 H100");
        // Places, people, products, and what a user may have named like that.
        for (const char* name :
             {"Colossus 1", "Tulane Road", "MACROHARDRR", "SMT-2 B5", "Hall of fame", "Hallway 1", ""})
            row(name, name);
    }
    void phrases() {
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        QCOMPARE(givenName(english), chinese);
        installLanguage(QStringLiteral("en"));
        QCOMPARE(givenName(english), english);
    }

    void everyNameOfTheGenerator_data() {
        QTest::addColumn<int>("cooling");
        QTest::addColumn<int>("power");
        for (const WishCooling cooling : {WishCooling::Chillers, WishCooling::DryCoolers, WishCooling::Towers})
            for (const WishPower power : {WishPower::Grid, WishPower::Turbines, WishPower::Engines, WishPower::Bridge})
                QTest::addRow("%d %d", int(cooling), int(power)) << int(cooling) << int(power);
    }
    void everyNameOfTheGenerator() {
        QFETCH(int, cooling);
        QFETCH(int, power);
        Wish wish;
        wish.amount = 12'000;
        wish.cooling = WishCooling(cooling);
        wish.power = WishPower(power);
        wish.battery_minutes = 5;
        wish.redundancy = *parseRedundancy("n+1");
        if (wish.cooling == WishCooling::DryCoolers) wish.climate = "lulea_se"; // its air is cool enough
        Site site = generate(wish, db::shippedCatalog()).site;
        giveNames(site);
        for (const QString& name : namesOf(site))
            QVERIFY2(!isEnglish(name) || name.contains("Megapack"), qPrintable(name));
        for (const std::string& id : site.components().sortedIds()) // the same site but for its names
            QVERIFY(site.component(id)->id == id);
    }

    void everyNameOfTheExamples() {
        for (const Example& example : examples()) {
            Site site = buildExample(example.id, db::shippedCatalog());
            const Site before = site;
            giveNames(site);
            int changed = 0;
            for (const std::string& id : site.components().sortedIds()) {
                const QString name = QString::fromStdString(site.component(id)->name);
                changed += name != QString::fromStdString(before.component(id)->name);
                // What is left are names of roads and products.
                static const QRegularExpression proper("Road|Colossus|Megapack");
                QVERIFY2(!isEnglish(name) || name.contains(proper), qPrintable(name));
            }
            for (const std::string& text : {site.settings().notes, site.settings().house_load_source})
                QVERIFY2(
                    !isEnglish(QString::fromStdString(text).remove(QRegularExpression("AI Data Centers|docs/\\S+"))),
                    text.c_str());
            if (example.id != "empty") QVERIFY(changed > 10);
            if (example.id == "colossus-1") QCOMPARE(site.settings().name, std::string("Colossus 1"));
        }
    }

    void inEnglishNothingChanges() {
        installLanguage(QStringLiteral("en"));
        Site site = buildExample("starter-1000", db::shippedCatalog());
        const QStringList before = namesOf(site);
        giveNames(site);
        QCOMPARE(namesOf(site), before);
    }

    /// A hall that is made anew keeps the name it has, whoever gave it; its new parts are named in the user's language.
    void aHallMadeAnew() {
        Wish wish;
        wish.amount = 1'000;
        Site site = generate(wish, db::shippedCatalog()).site;
        std::string hall;
        for (const std::string& id : site.components().sortedIds())
            if (isGeneratedHall(site, id)) hall = id;
        QVERIFY(!hall.empty());
        Component named = *site.component(hall);
        named.name = "东厅";
        site.put(std::make_shared<const Component>(named));
        Wish other = *hallWish(site, db::shippedCatalog(), hall);
        other.rackType = "rack-gb200-nvl72";
        ChangeSet change = regenerateHall(site, db::shippedCatalog(), hall, other);
        giveNames(change, QString::fromUtf8("东厅"));
        bool sawRow = false;
        for (const auto& entry : change.components) {
            if (!entry.after) continue;
            const QString name = QString::fromStdString(entry.after->name);
            QVERIFY2(!isEnglish(name), qPrintable(name));
            sawRow |= name.startsWith(QString::fromUtf8("东厅 1 号舱"));
        }
        QVERIFY(sawRow);
    }
};

QTEST_MAIN(TestGivenNames)
#include "tst_given_names.moc"
