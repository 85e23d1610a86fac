// SPDX-License-Identifier: GPL-3.0-or-later
// What was done survives SIGKILL: 20 times, with GIGASITE_SOAK in the environment 200 times.
#include "kill_rounds.h"

class KillTest : public QObject {
    Q_OBJECT
private slots:
    void killedAtRandomMoments() { gs::test::runKillRounds(qEnvironmentVariableIsSet("GIGASITE_SOAK") ? 200 : 20, 61); }
};

int main(int argc, char** argv) { return gs::test::killMain<KillTest>(argc, argv); }
#include "tst_kill.moc"
