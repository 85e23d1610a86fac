// SPDX-License-Identifier: GPL-3.0-or-later
// The seam for dialogs: queued answers, endings of file names, nothing that blocks.
#include <QtTest>

#include "tests/support/gui_fixture.h"
#include "ui/prompts.h"
#include "ui/settings.h"

using namespace gs::ui;

class TestPrompts : public QObject {
    Q_OBJECT
private slots:
    void init() {
        prompts::setUnattended(true);
        prompts::takeShown();
    }
    void answersComeInOrder() {
        prompts::queueAnswer(QStringLiteral("/tmp/a.gsite"));
        prompts::queueAnswer(QStringLiteral(""));
        QCOMPARE(prompts::openProject(nullptr), std::optional<QString>(QStringLiteral("/tmp/a.gsite")));
        QVERIFY(!prompts::openProject(nullptr)); // cancelled
        QVERIFY(!prompts::openProject(nullptr)); // unexpected: counts as cancelled, opens nothing
        QCOMPARE(prompts::takeShown().size(), 3);
    }
    void aMissingEndingComesFromTheFilter() {
        prompts::queueAnswer(QStringLiteral("/tmp/plan"));
        prompts::queueAnswer(QStringLiteral("/tmp/plan.svg"));
        const QStringList filters{QStringLiteral("PNG picture (*.png)"), QStringLiteral("SVG drawing (*.svg)")};
        QCOMPARE(prompts::saveFile(nullptr, QStringLiteral("Export"), {}, filters),
                 std::optional<QString>(QStringLiteral("/tmp/plan.png")));
        QCOMPARE(prompts::saveFile(nullptr, QStringLiteral("Export"), {}, filters),
                 std::optional<QString>(QStringLiteral("/tmp/plan.svg")));
    }
    void aLineIsTrimmedAndNeverEmpty() {
        prompts::queueAnswer(QStringLiteral("  two\nlines "));
        prompts::queueAnswer(QStringLiteral("   "));
        QCOMPARE(prompts::line(nullptr, QStringLiteral("Name"), QStringLiteral("Name:")),
                 std::optional<QString>(QStringLiteral("two lines")));
        QVERIFY(!prompts::line(nullptr, QStringLiteral("Name"), QStringLiteral("Name:")));
    }
    void onlyAnItemThatIsThereCounts() {
        for (const char* answer : {"1", "2", ""}) prompts::queueAnswer(QString::fromLatin1(answer));
        const QStringList items{QStringLiteral("one"), QStringLiteral("two")};
        for (const int expected : {1, -1, -1})
            QCOMPARE(prompts::pick(nullptr, QStringLiteral("t"), QStringLiteral("l"), items), expected);
    }
    void onlyAButtonThatIsThereCounts() {
        for (const char* answer : {"1", "7", "yes"}) prompts::queueAnswer(QString::fromLatin1(answer));
        const QStringList buttons{QStringLiteral("Keep"), QStringLiteral("Delete")};
        QCOMPARE(prompts::choose(nullptr, QStringLiteral("t"), QStringLiteral("q"), buttons), 1);
        QCOMPARE(prompts::choose(nullptr, QStringLiteral("t"), QStringLiteral("q"), buttons), -1);
        QCOMPARE(prompts::choose(nullptr, QStringLiteral("t"), QStringLiteral("q"), buttons), -1);
        prompts::tell(nullptr, QStringLiteral("Not saved"), QStringLiteral("the disk is full"));
        QCOMPARE(prompts::takeShown().last(), QStringLiteral("Not saved: the disk is full"));
    }
    void settingsSurviveAndForgetMissingFiles() {
        gs::test::FreshUser user;
        QFile file(user.path(QStringLiteral("a.gsite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        userSettings::addRecentFile(user.path(QStringLiteral("gone.gsite")));
        userSettings::addRecentFile(file.fileName());
        userSettings::addRecentFile(file.fileName());
        QCOMPARE(userSettings::recentFiles(), QStringList{file.fileName()});
        QVERIFY(!userSettings::viewState(QStringLiteral("u")));
        userSettings::setViewState(QStringLiteral("u"), {{1.5, -2}, 3, QStringLiteral("2025-01-01"), 2, 1});
        const auto state = userSettings::viewState(QStringLiteral("u"));
        QVERIFY(state);
        QCOMPARE(state->centre_m, QPointF(1.5, -2));
        QCOMPARE(state->date, QStringLiteral("2025-01-01"));
        QCOMPARE(state->overlay, 1);
    }
};

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
