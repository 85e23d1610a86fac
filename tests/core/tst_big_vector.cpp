// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of long arrays: what was given back is taken again, never more of it is kept than said, and nobody sees what
// another left in it.
#include <QTest>

#include <algorithm>
#include <thread>

#include "core/big_vector.h"

using namespace gs;

class TestBigVector : public QObject {
    Q_OBJECT

    static constexpr std::size_t mega = std::size_t{1} << 20;

private slots:
    void takesAgainWhatWasGivenBack() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("watched memory goes at once");
#endif
        const std::size_t before = bigPages::kept();
        void* first = bigPages::take(10 * mega);
        bigPages::giveBack(first, 10 * mega);
        QCOMPARE(bigPages::kept(), before + 10 * mega);
        void* other = bigPages::take(12 * mega); // of another size
        QVERIFY(other != first);
        void* again = bigPages::take(9 * mega + 1); // in whole pages the same
        QCOMPARE(again, first);
        bigPages::giveBack(again, 10 * mega);
        bigPages::giveBack(other, 12 * mega);
    }
    void keepsNoMoreThanItSays() {
        std::vector<void*> blocks;
        for (int i = 0; i < 30; ++i) blocks.push_back(bigPages::take(6 * mega));
        for (void* block : blocks) {
            bigPages::giveBack(block, 6 * mega);
            QVERIFY(bigPages::kept() <= bigPages::mostKept);
        }
        void* large = bigPages::take(bigPages::mostKept + mega);
        const std::size_t before = bigPages::kept();
        bigPages::giveBack(large, bigPages::mostKept + mega);
        QCOMPARE(bigPages::kept(), before);
        QVERIFY_EXCEPTION_THROWN(bigPages::take(~std::size_t{0}), std::bad_alloc);
    }
    void arraysBeginClean() {
        const std::size_t size = 3 * mega; // of eight bytes
        {
            BigVector<double> dirty(size, 7);
            QCOMPARE(dirty.back(), 7.0);
        }
        BigVector<double> clean(size);
        QVERIFY(std::all_of(clean.begin(), clean.end(), [](double value) { return value == 0; }));
        BigVector<double> small(8, 1);
        small.insert(small.end(), size, 2); // from small memory to large
        QCOMPARE(small[7], 1.0);
        QCOMPARE(small.back(), 2.0);
    }
    void fromManyThreads() {
        std::vector<std::thread> threads;
        std::vector<int> wrong(4, 0);
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([t, &wrong] {
                for (int i = 0; i < 50; ++i) {
                    BigVector<int> mine((1 + i % 3) * mega + 1, t);
                    wrong[static_cast<std::size_t>(t)] +=
                        std::count(mine.begin(), mine.end(), t) != static_cast<std::ptrdiff_t>(mine.size());
                }
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(wrong, std::vector<int>(4, 0));
        QVERIFY(bigPages::kept() <= bigPages::mostKept);
    }
};

QTEST_GUILESS_MAIN(TestBigVector)
#include "tst_big_vector.moc"
