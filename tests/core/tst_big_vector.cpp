// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of large arrays: that made ready on another thread is as good as any, while it is being made and after.
#include <QtTest>
#include <cstdint>
#include <cstring>
#include <thread>

#include "core/big_vector.h"

using namespace gs;

namespace {

constexpr std::size_t large = 3 * bigPages::worthwhile / 2;

bool isZero(const char* memory, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i)
        if (memory[i] != 0) return false;
    return true;
}

} // namespace

class TestBigVector : public QObject {
    Q_OBJECT
private slots:
    void arraysAreZeroedAndApart() {
        bigPages::makeReady({}, 2 * large); // the third does not fit
        char* parts[3];
        for (char*& part : parts) {
            part = static_cast<char*>(bigPages::take(large));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(part) % bigPages::page, std::uintptr_t{0});
            QVERIFY(isZero(part, large));
            std::memset(part, 1 + static_cast<int>(&part - parts), large);
        }
        bigPages::dropReady(); // takes nothing from those who have it
        for (char*& part : parts) {
            QCOMPARE(static_cast<int>(part[0]), 1 + static_cast<int>(&part - parts));
            QCOMPARE(part[large - 1], part[0]);
            bigPages::giveBack(part, large);
        }
    }

    void aVectorGrowsFromTheHeapIntoIt() {
        bigPages::makeReady({}, 8 * large);
        BigVector<int> values;
        const int n = static_cast<int>(large / sizeof(int));
        for (int i = 0; i < n; ++i) values.push_back(i);
        bigPages::dropReady();
        for (int i = 0; i < n; ++i)
            if (values[static_cast<std::size_t>(i)] != i) QFAIL("a value was lost while it grew");
    }

    /// Who takes, fills and gives back meanwhile neither waits nor loses anything.
    void takingWhileItIsMadeReady() {
        for (int round = 0; round < 5; ++round) {
            std::jthread maker(bigPages::makeReady, 6 * large);
            for (int i = 0; i < 12; ++i) {
                auto* memory = static_cast<char*>(bigPages::take(large));
                std::memset(memory, 7, large);
                QCOMPARE(memory[large / 2], 7);
                bigPages::giveBack(memory, large);
            }
            maker.request_stop();
            maker.join();
            bigPages::dropReady();
        }
    }
};

QTEST_APPLESS_MAIN(TestBigVector)
#include "tst_big_vector.moc"
