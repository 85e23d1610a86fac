// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

#include "core/site/change.h"
#include "tests/support/random_changes.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

class TestChange : public QObject {
    Q_OBJECT
private slots:
    void addChangeRemove() {
        auto before = std::make_shared<Component>();
        before->id = "A";
        auto after = std::make_shared<Component>(*before);
        after->name = "new";
        Site site;
        apply(site, {{}, {{nullptr, before}}, {}, {}});
        QCOMPARE(site.component("A")->name, std::string());
        apply(site, {{}, {{before, after}}, {}, {}});
        QCOMPARE(site.component("A")->name, std::string("new"));
        apply(site, {{}, {{after, nullptr}}, {}, {}});
        QVERIFY(!site.component("A"));
    }
    void aGestureThatComesBackIsEmpty() {
        auto here = std::make_shared<Component>();
        here->id = "A";
        auto there = std::make_shared<Component>(*here);
        there->position = {5, 0};
        auto back = std::make_shared<Component>(*here); // equal, another object
        const ChangeSet away{{}, {{here, there}}, {}, {}}, home{{}, {{there, back}}, {}, {}};
        QCOMPARE(fold(away, home).components.size(), std::size_t(0));
        QVERIFY(fold(away, home).isEmpty());
        QVERIFY(fold({{}, {{nullptr, here}}, {}, {}}, {{}, {{here, nullptr}}, {}, {}}).isEmpty()); // placed and removed
    }
    void inverseRestores() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomChanges random(seed);
            Site site = random.site();
            const std::string start = siteText(site);
            std::vector<ChangeSet> done;
            for (int step = 0; step < 20; ++step) {
                done.push_back(random.change(site));
                apply(site, done.back());
            }
            QVERIFY(siteText(site) != start);
            for (auto it = done.rbegin(); it != done.rend(); ++it) apply(site, inverse(*it));
            QCOMPARE(siteText(site), start);
        }
    }
    void foldIsOneAfterTheOther() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomChanges random(seed);
            const Site start = random.site();
            Site steps = start;
            ChangeSet folded;
            for (int step = 0; step < 20; ++step) {
                const ChangeSet change = random.change(steps);
                apply(steps, change);
                folded = fold(folded, change);
            }
            Site once = start;
            apply(once, folded);
            QCOMPARE(siteText(once), siteText(steps));
            apply(once, inverse(folded));
            QCOMPARE(siteText(once), siteText(start));
        }
    }
    void jsonComesBack() {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomChanges random(seed);
            Site site = random.site();
            for (int step = 0; step < 10; ++step) {
                const ChangeSet change = random.change(site);
                const std::string json = changeToJson(change);
                const ChangeSet read = changeFromJson(json);
                QCOMPARE(changeToJson(read), json);
                QCOMPARE(read.components.size(), change.components.size());
                for (std::size_t i = 0; i < change.components.size(); ++i) {
                    QCOMPARE(!read.components[i].before, !change.components[i].before);
                    if (change.components[i].before)
                        QVERIFY(*read.components[i].before == *change.components[i].before);
                    if (change.components[i].after) QVERIFY(*read.components[i].after == *change.components[i].after);
                }
                for (std::size_t i = 0; i < change.links.size(); ++i)
                    if (change.links[i].after) QVERIFY(*read.links[i].after == *change.links[i].after);
                for (std::size_t i = 0; i < change.settings.size(); ++i)
                    QVERIFY(*read.settings[i].after == *change.settings[i].after);
                apply(site, change);
            }
        }
    }
    void doublesLoseNoBit() {
        std::mt19937_64 random(4);
        for (int i = 0; i < 20'000; ++i) {
            Component c;
            c.id = c.type = "A";
            const std::uint64_t bits = random();
            std::memcpy(&c.position.x_m, &bits, sizeof bits);
            c.position.y_m = -0.0;
            c.values["q"] = std::numeric_limits<double>::denorm_min();
            const Component read = componentFromJson(componentToJson(c));
            if (std::isnan(c.position.x_m)) QVERIFY(std::isnan(read.position.x_m));
            else QVERIFY(read.position.x_m == c.position.x_m);
            QVERIFY(std::signbit(read.position.y_m));
            QVERIFY(read.values.at("q") == c.values.at("q"));
        }
    }
    void brokenTextDoesNotThrow() {
        Component c;
        c.id = "A\xff\xfe\"\\\n\t\x01";
        c.type = "\xed\xa0\x80|\xf0\x9f\x98\x80|\xe6\x9c"; // surrogate, emoji, cut sequence
        const Component read = componentFromJson(componentToJson(c));
        QCOMPARE(read.id, std::string("A\xEF\xBF\xBD\xEF\xBF\xBD\"\\\n\t\x01"));
        QCOMPARE(read.type,
                 std::string("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|\xf0\x9f\x98\x80|\xEF\xBF\xBD\xEF\xBF\xBD"));
    }
    void defaultsAreLeftOut() {
        Component c;
        c.id = "A";
        c.type = "t";
        QCOMPARE(componentToJson(c), std::string(R"({"id":"A","type":"t","x_m":0,"y_m":0})"));
        Link l;
        l.id = "L";
        QCOMPARE(linkToJson(l), std::string(R"({"id":"L","medium":"power","from":"","to":""})"));
        QCOMPARE(settingsToJson(Settings()),
                 std::string(R"({"climate":"memphis_tn","load_case":"nameplate","currency":"USD"})"));
    }
    void errorsNameThePlace_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no json") << "{"
                                 << "change: expected JSON";
        QTest::newRow("a list") << "[]"
                                << "change: expected an object";
        QTest::newRow("number") << R"({"components":[{"after":{"id":"A","type":"t","x_m":"1","y_m":0}}]})"
                                << "change.components.0.after.x_m: expected a number";
        QTest::newRow("missing") << R"({"links":[{"before":{"id":"A"}}]})"
                                 << "change.links.0.before: expected the key \"medium\"";
        QTest::newRow("medium") << R"({"links":[{"after":{"id":"A","medium":"steam"}}]})"
                                << "change.links.0.after.medium: expected power, coolant, gas, water or data";
        QTest::newRow("date")
            << R"({"components":[{"after":{"id":"A","type":"t","x_m":1,"y_m":0,"outages":[{"off":"soon"}]}}]})"
            << "change.components.0.after.outages.0.off: expected a date like 2025-07-22";
        QTest::newRow("empty swap") << R"({"components":[{}]})"
                                    << "change.components.0: expected before or after";
        QTest::newRow("huge")
            << R"({"components":[{"after":{"id":"A","type":"t","x_m":1,"y_m":0,"count":99999999999}}]})"
            << "change.components.0.after.count: expected a whole number";
    }
    void errorsNameThePlace() {
        QFETCH(QString, json);
        QFETCH(QString, sentence);
        try {
            changeFromJson(json.toStdString());
            QFAIL("was read");
        } catch (const std::runtime_error& error) { QCOMPARE(QString::fromStdString(error.what()), sentence); }
    }
};

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
