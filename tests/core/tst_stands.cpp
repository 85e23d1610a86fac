// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands near a place: against looking at everybody. And work beside: it is done once, whoever does it.
#include "core/engine/stands.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/engine/beside.h"
#include "core/engine/engine.h"

using namespace gs;

class TestStands : public QObject {
    Q_OBJECT
private slots:
    /// Comes, goes and moves at random, of a rack's size and of a campus's, also beyond every map and with NaN.
    void nearIsWhoTouches() {
        std::mt19937 random(7);
        const auto in = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
        Stands stands;
        FewPlaces few;
        constexpr Slot count = 400;
        stands.fit(count);
        std::vector<bool> stood(count, false);
        for (int i = 0; i < 6000; ++i) {
            const Slot slot = static_cast<Slot>(random() % count);
            if (stood[slot]) {
                stands.leave(slot);
                few.erase(slot);
                QVERIFY(stands[slot].box.isEmpty() && !few.contains(slot));
            }
            stood[slot] = random() % 4 != 0;
            if (stood[slot]) {
                const double far = i % 50 == 0 ? 5e9 : 200, size = i % 10 == 0 ? in(10, 900) : in(0.5, 4);
                const double x = std::round(in(-far, far) * 4) / 4, y = in(-200, 200);
                stands[slot].box = {x, y, x + size, y + size / 2};
                stands[slot].looks = static_cast<std::uint8_t>(random() % 8 < 5 ? Stand::alongY : random() % 4);
                stands.enter(slot);
                few.put(slot, stands[slot].box);
            }
            if (i % 3 != 0) continue;
            const double x = std::round(in(-220, 220) * 4) / 4, y = in(-220, 220),
                         reach = i % 30 == 0 ? 900 : in(0, 20);
            const Rect area{x, y, x + reach, y + reach};
            std::vector<Slot> found, foundFew, expected;
            stands.near(area, [&](Slot at) { found.push_back(at); });
            few.query(area, foundFew);
            for (Slot at = 0; at < count; ++at) {
                const Rect& box = stands[at].box;
                if (stood[at] && box.left <= area.right && area.left <= box.right && box.top <= area.bottom &&
                    area.top <= box.bottom)
                    expected.push_back(at);
            }
            std::sort(found.begin(), found.end());
            std::sort(foundFew.begin(), foundFew.end());
            QCOMPARE(found, expected);
            QCOMPARE(foundFew, expected);
            // Beyond the axes of its own look, only what looks along that axis; in a corner, along both.
            const auto looks = static_cast<std::uint8_t>(i % 4);
            const double reach_m = i % 7 == 0 ? 60 : 3;
            std::vector<Slot> seen;
            stands.seen(area, reach_m, looks, [&](Slot at) { seen.push_back(at); });
            std::sort(seen.begin(), seen.end());
            const auto apart = [](double low, double high, double from, double to) {
                return std::max({0.0, from - high, low - to});
            };
            expected.clear();
            for (Slot at = 0; at < count; ++at) {
                const Stand& stand = stands[at];
                const double dx = apart(stand.box.left, stand.box.right, area.left, area.right),
                             dy = apart(stand.box.top, stand.box.bottom, area.top, area.bottom);
                const unsigned either = stand.looks | looks;
                const bool isMet = (dx == 0 || (either & Stand::alongX)) && (dy == 0 || (either & Stand::alongY));
                if (stood[at] && dx <= reach_m && dy <= reach_m && isMet) expected.push_back(at);
            }
            QCOMPARE(seen, expected);
        }
        const double none = std::numeric_limits<double>::quiet_NaN();
        stands.near({none, none, none, none}, [](Slot) { QFAIL("nobody touches nowhere"); });
    }

    void workBesideIsDoneOnce_data() {
        QTest::addColumn<bool>("threads");
        QTest::newRow("by who waits") << false;
        QTest::newRow("by a thread or by who waits") << true;
    }
    void workBesideIsDoneOnce() {
        QFETCH(bool, threads);
        std::vector<std::thread> started;
        if (threads) setStartBeside([&](std::function<void()> work) { started.emplace_back(std::move(work)); });
        for (int i = 0; i < 200; ++i) {
            std::atomic<int> done = 0;
            {
                Beside work([&] { ++done; });
                work.wait();
            }
            QCOMPARE(done.load(), 1);
        }
        std::atomic<int> left = 0;
        for (int i = 0; i < 200; ++i) {
            std::atomic<bool> isRunning = false; // who lets go of it may rely on nobody working any more
            {
                Beside work([&] {
                    isRunning = true;
                    ++left;
                    isRunning = false;
                });
            }
            QVERIFY(!isRunning);
        }
        QVERIFY(left <= 200);
        Beside failing([] { throw std::runtime_error("as where it was asked for"); });
        QVERIFY_EXCEPTION_THROWN(failing.wait(), std::runtime_error);
        Beside().wait();
        setStartBeside({});
        for (std::thread& thread : started) thread.join();
        QCOMPARE(started.empty(), !threads);
    }
};

QTEST_APPLESS_MAIN(TestStands)
#include "tst_stands.moc"
