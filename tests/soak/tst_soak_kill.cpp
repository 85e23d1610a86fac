// SPDX-License-Identifier: GPL-3.0-or-later
// 200 times SIGKILL at random moments, on one file that goes on living.
#include "tests/database/kill_rounds.h"

class SoakKillTest : public QObject {
    Q_OBJECT
private slots:
    void killedAtRandomMoments() { gs::test::runKillRounds(200, 62); }
};

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");
    return gs::test::killMain<SoakKillTest>(argc, argv);
}
#include "tst_soak_kill.moc"
