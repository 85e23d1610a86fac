// SPDX-License-Identifier: GPL-3.0-or-later
// Which components another day makes different: against a look at every one of them.
#include <QtTest>

#include <random>

#include "core/site/timeline.h"

using namespace gs;

namespace {

std::shared_ptr<const Component> part(int number) {
    auto c = std::make_shared<Component>();
    c->id = "P" + std::to_string(number);
    c->type = "t";
    return c;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void aSiteWithoutDatesIsTheSameOnAllDays() {
        Site site;
        site.put(part(1));
        QVERIFY(Timeline(site).between({-100000}, {100000}).empty());
        QVERIFY(Timeline(Site()).between({0}, {1}).empty());
    }
    /// By hand: what comes on day 10 is another from day 9 to 10 and from 10 to 9, not from 10 to 11.
    void theFirstDayOfAStateCounts() {
        Site site;
        auto c = std::make_shared<Component>(*part(1));
        c->energized = Date{10};
        site.put(c);
        const Timeline days(site);
        const std::vector<Slot> it{site.components().slotOf("P1")}, none;
        QCOMPARE(days.between({9}, {10}), it);
        QCOMPARE(days.between({10}, {9}), it);
        QCOMPARE(days.between({10}, {11}), none);
        QCOMPARE(days.between({8}, {9}), none);
        QCOMPARE(days.between({10}, {10}), none);
    }
    void randomSitesByLookingAtEveryComponent() {
        std::mt19937 random(20261129);
        const auto day = [&] { return Date{static_cast<int>(random() % 60)}; };
        for (int round = 0; round < 40; ++round) {
            Site site;
            for (int i = 0; i < 30; ++i) {
                auto c = std::make_shared<Component>(*part(i));
                if (random() % 3) c->energized = day();
                if (random() % 3 == 0) c->retired = day();
                for (unsigned n = random() % 3; n > 0; --n) {
                    Outage outage{day(), std::nullopt, {}};
                    if (random() % 4) outage.back = day();
                    c->outages.push_back(outage);
                }
                site.put(c);
            }
            site.eraseComponent("P7"); // a slot that is free
            const Timeline days(site);
            for (int pair = 0; pair < 50; ++pair) {
                const Date a = day(), b = day();
                const std::vector<Slot> found = days.between(a, b);
                QVERIFY(std::is_sorted(found.begin(), found.end()));
                QVERIFY(std::adjacent_find(found.begin(), found.end()) == found.end());
                for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
                    const Component* c = site.components().at(slot);
                    const bool differs = c && (c->isInstalled(a) != c->isInstalled(b) || c->isLive(a) != c->isLive(b));
                    if (differs) QVERIFY(std::binary_search(found.begin(), found.end(), slot));
                    if (!c) QVERIFY(!std::binary_search(found.begin(), found.end(), slot));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
