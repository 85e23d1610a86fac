// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

#include "core/exact.h"

using namespace gs;

class TestExact : public QObject {
    Q_OBJECT
private slots:
    void roundsOnce() {
        QCOMPARE(ExactWatts::rounded(1.0), 1.0);
        QCOMPARE(ExactWatts::rounded(0x1p-20), 0x1p-20);
        QCOMPARE(ExactWatts::rounded(0x1p-21), 0.0);                  // half a quantum: ties to even, 0
        QCOMPARE(ExactWatts::rounded(0x1.8p-20), 0x1p-19);            // one and a half: ties to even, 2
        QCOMPARE(ExactFlops::rounded(989.4e12), 58972836.0 * 0x1p24); // 989.4e12 / 16,777,216 = 58,972,835.54
    }
    /// 2^24 terms that a double sum would lose: 1e9 W + 0.000001 W, a million times, back and forth.
    void orderDoesNotMatter() {
        std::mt19937_64 random(1);
        std::uniform_real_distribution<double> exponent(-6, 9);
        std::vector<double> terms(20'000);
        for (double& term : terms) term = std::pow(10, exponent(random)) * (random() % 2 ? 1 : -1);
        ExactWatts forward, shuffled;
        for (const double term : terms) forward += ExactWatts(term);
        std::shuffle(terms.begin(), terms.end(), random);
        for (const double term : terms) shuffled += ExactWatts(term);
        QVERIFY(forward == shuffled);
        for (const double term : terms) shuffled -= ExactWatts(term);
        QVERIFY(shuffled.isZero());
    }
    /// The contributions of a total below 2^53 quanta add up to it as doubles, in any order.
    void contributionsAddUpAsDoubles() {
        std::mt19937_64 random(2);
        std::uniform_real_distribution<double> watts(0, 150e3);
        std::vector<double> terms(30'000); // 30,000 × 150 kW = 4.5 GW, below 8.5 GW
        ExactWatts total;
        for (double& term : terms) {
            total += ExactWatts(term = watts(random));
            term = ExactWatts::rounded(term);
        }
        QCOMPARE(std::accumulate(terms.begin(), terms.end(), 0.0), total.value());
        std::sort(terms.begin(), terms.end());
        QCOMPARE(std::accumulate(terms.begin(), terms.end(), 0.0), total.value());
    }
    void countedTermIsTheSumOfItsElements() {
        ExactWatts sum;
        for (int i = 0; i < 1'000; ++i) sum += ExactWatts(132'000.1);
        QVERIFY(sum == ExactWatts(132'000.1) * 1'000);
    }
    void anyInputIsHarmless() {
        const double infinity = std::numeric_limits<double>::infinity();
        QVERIFY(ExactWatts(std::numeric_limits<double>::quiet_NaN()).isZero());
        QCOMPARE(ExactWatts(infinity).value(), 0x1p80); // clamped to 2^100 quanta of 2^-20
        QCOMPARE(ExactWatts(-infinity).value(), -0x1p80);
        QCOMPARE(ExactWatts(1e308).value(), 0x1p80);
        QVERIFY((ExactWatts(1e308) - ExactWatts(1e308)).isZero());
    }
};

QTEST_APPLESS_MAIN(TestExact)
#include "tst_exact.moc"
