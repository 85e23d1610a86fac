// SPDX-License-Identifier: GPL-3.0-or-later
// The flow that grows demand by demand, against paper and against the max-flow of Boost.Graph.
#include <QTest>
#include <random>

#include "core/engine/flow_graph.h"
#include "core/engine/growing_flow.h"

using namespace gs;

class TestGrowingFlow : public QObject {
    Q_OBJECT
private slots:
    // Source → A (5) and B (4); load 1 behind both, load 2 behind A alone. Load 1 takes A first and gives way: all of
    // 9 arrives. Then nothing more does, and both limits are the cut.
    void whatFlowsGivesWay() {
        GrowingFlow flow;
        const int a = flow.addVertex(), b = flow.addVertex(), one = flow.addVertex(), two = flow.addVertex();
        flow.addArc(0, a, 5);
        flow.addArc(0, b, 4);
        flow.addArc(b, one, 100);
        flow.addArc(a, one, 100);
        flow.addArc(a, two, 100);
        QCOMPARE(flow.send(one, 4), 4);
        QCOMPARE(flow.send(two, 6), 5);
        QCOMPARE(flow.send(one, 1), 0);
        const std::vector<char> reachable = flow.reachable();
        QVERIFY(!reachable[static_cast<std::size_t>(a)] && !reachable[static_cast<std::size_t>(b)]);
        flow.clear();
        QCOMPARE(flow.send(one, 100), 9);
    }

    // What is taken back can be had by another, and only as much.
    void whatIsTakenBackIsFree() {
        GrowingFlow flow;
        const int a = flow.addVertex(), one = flow.addVertex(), two = flow.addVertex();
        flow.addArc(0, a, 10);
        flow.addArc(a, one, 100);
        flow.addArc(a, two, 100);
        QCOMPARE(flow.send(one, 12), 10);
        QCOMPARE(flow.send(two, 1), 0);
        QCOMPARE(flow.send(one, 0), 0);
        flow.clear();
        QCOMPARE(flow.send(one, 12), 10);
        flow.takeBack(3);
        QCOMPARE(flow.send(two, 5), 3);
    }

    // On random layered networks: the sum of what is sent in any order is the maximum flow, and what more could reach
    // is the same, both as Boost's push-relabel finds them.
    void asManyAsTheMaximumFlow() {
        std::mt19937 random(20261124);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int round = 0; round < 300; ++round) {
            GrowingFlow grown;
            FlowGraph whole(2); // 0 source, 1 sink
            std::vector<int> mine{0}, theirs{0};
            const int inner = 2 + pick(12), loads = 1 + pick(6);
            for (int i = 0; i < inner + loads; ++i) {
                mine.push_back(grown.addVertex());
                theirs.push_back(whole.addVertex());
                for (int k = 0; k < 1 + pick(3); ++k) {
                    const auto from = static_cast<std::size_t>(pick(std::min(i, inner) + 1));
                    const std::int64_t capacity = pick(50);
                    grown.addArc(mine[from], mine.back(), capacity);
                    whole.addArc(theirs[from], theirs.back(), capacity);
                }
            }
            std::int64_t sent = 0;
            for (int i = 0; i < loads; ++i) {
                const auto load = static_cast<std::size_t>(1 + inner + i);
                const std::int64_t wanted = 1 + pick(60);
                const std::int64_t first = grown.send(mine[load], wanted), back = first / 3;
                grown.takeBack(back);
                sent += first - back;
                sent += grown.send(mine[load], wanted - first + back);
                whole.addArc(theirs[load], 1, wanted);
            }
            QCOMPARE(sent, whole.maxFlow(0, 1));
            const std::vector<char> here = grown.reachable(), there = whole.reachable(0);
            for (std::size_t i = 0; i < mine.size(); ++i)
                QCOMPARE(here[static_cast<std::size_t>(mine[i])], there[static_cast<std::size_t>(theirs[i])]);
        }
    }
};

QTEST_APPLESS_MAIN(TestGrowingFlow)
#include "tst_growing_flow.moc"
