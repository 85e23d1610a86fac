// SPDX-License-Identifier: GPL-3.0-or-later
// A program that edits a project as fast as it can and says `done N` after each edit, and one that kills it at
// random moments (SIGKILL) and looks at what is left. What edit N does follows from N and the site alone, so both
// know what the site must be.
#pragma once

#include <QProcess>
#include <QTest>
#include <cstdio>
#include <functional>

#include "database_case.h"

namespace gs::test {

/// Edits, with an undo and its redo among them, switches between two scenarios, and some edits over all racks.
/// N = revision after it.
class KillScript {
public:
    static constexpr int racks = 1500;
    enum class Kind { Edit, MoveAll, Undo, Redo, Switch };
    static Kind kindOf(std::uint64_t n) {
        switch (n % 9) {
        case 4: return Kind::MoveAll;
        case 5: return Kind::Switch;
        case 7: return Kind::Undo;
        case 8: return Kind::Redo;
        default: return Kind::Edit;
        }
    }
    static ChangeSet change(std::uint64_t n, const Site& site) {
        if (kindOf(n) == Kind::MoveAll) {
            ChangeSet change = moveAll(site);
            std::erase_if(change.components, [](const auto& swap) { return !swap.before->id.starts_with("rack-"); });
            return change;
        }
        return RandomSite(n, site).edit(20);
    }
};

/// The program that gets killed: goes on from where the file stands, for ever.
inline int runKillChild(const std::string& path) {
    const auto file = db::ProjectFile::open(path);
    Site site = file->readSite();
    for (;;) {
        const std::uint64_t n = file->revision() + 1;
        const auto position = file->position();
        ChangeSet change;
        switch (KillScript::kindOf(n)) {
        case KillScript::Kind::Undo:
            change = inverse(file->historyChange(position));
            file->moveTo(position - 1, change, resultOf(static_cast<double>(n)));
            break;
        case KillScript::Kind::Redo:
            change = file->historyChange(position + 1);
            file->moveTo(position + 1, change, resultOf(static_cast<double>(n)));
            break;
        case KillScript::Kind::Switch: {
            // The first time there is none: making one is a transaction of its own and no revision.
            if (file->scenarios().empty()) file->createScenario("Other", {}, "Base");
            std::int64_t other = 0;
            for (const db::Scenario& scenario : file->scenarios())
                if (!scenario.isInUse) other = scenario.id;
            change = file->changeToScenario(other);
            file->switchScenario(other, change, resultOf(static_cast<double>(n)));
            break;
        }
        default:
            change = KillScript::change(n, site);
            file->commit(change, "edit " + std::to_string(n), resultOf(static_cast<double>(n)));
        }
        apply(site, change);
        std::printf("done %llu\n", static_cast<unsigned long long>(n));
        std::fflush(stdout);
    }
}

/// What the file must hold after each revision.
class Expectation {
public:
    explicit Expectation(Site site) : m_site(std::move(site)) { m_texts.push_back(hash(m_site)); }
    void advanceTo(std::uint64_t revision) {
        for (; m_revision < revision;) {
            const std::uint64_t n = ++m_revision;
            switch (KillScript::kindOf(n)) {
            case KillScript::Kind::Undo:
                apply(m_site, inverse(m_last));
                --m_position;
                break;
            case KillScript::Kind::Redo:
                apply(m_site, m_last);
                ++m_position;
                break;
            case KillScript::Kind::Switch:
                if (!m_other) {
                    m_other = Line{m_site, m_position, m_texts};
                    m_other->texts.resize(m_position + 1);
                }
                std::swap(m_site, m_other->site);
                std::swap(m_position, m_other->position);
                std::swap(m_texts, m_other->texts);
                break;
            default:
                m_last = KillScript::change(n, m_site);
                apply(m_site, m_last);
                m_texts.resize(++m_position);
                m_texts.push_back(hash(m_site));
            }
        }
    }
    std::size_t position() const { return m_position; }
    const QByteArray& at(std::size_t position) const { return m_texts[position]; }
    static QByteArray hash(const Site& site) {
        return QCryptographicHash::hash(QByteArray::fromStdString(siteText(site)), QCryptographicHash::Sha256).toHex();
    }

private:
    struct Line {
        Site site;
        std::size_t position;
        std::vector<QByteArray> texts;
    };
    std::optional<Line> m_other; ///< the scenario that is not in use
    Site m_site;
    ChangeSet m_last;
    std::uint64_t m_revision = 0;
    std::size_t m_position = 0;
    std::vector<QByteArray> m_texts; // by position
};

/// Kills `rounds` times, with one file that goes on living. `arguments` start this program as the child.
inline void runKillRounds(int rounds, std::uint64_t seed) {
    Folder folder;
    const Site start = rowOfRacks(KillScript::racks);
    db::ProjectFile::create(folder.file(), start, {});
    Expectation expected(start);
    RandomSite dice(seed);
    std::uint64_t before = 0;
    int journals = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--kill-child", QString::fromStdString(folder.file())});
        QVERIFY(child.waitForStarted(patience_ms));
        // Round by round: while it opens the file, between two edits, in the middle of a small or a large one.
        const std::uint64_t enough = before + static_cast<std::uint64_t>(dice.below(25));
        std::uint64_t done = before;
        const auto listen = [&] {
            while (child.canReadLine()) {
                const QByteArray line = child.readLine();
                QVERIFY2(line.startsWith("done "), line);
                QCOMPARE(line.mid(5).trimmed().toULongLong(), done + 1);
                ++done;
            }
        };
        while (done < enough && child.waitForReadyRead(patience_ms)) listen();
        QVERIFY2(done >= enough, child.readAllStandardError());
        usleep(static_cast<useconds_t>(dice.below(6000)));
        child.kill();
        QVERIFY(child.waitForFinished(patience_ms));
        child.waitForReadyRead(0);
        listen();
        QCOMPARE(child.readAllStandardError(), QByteArray());
        journals += folder.entries().contains("site.gsite-journal");

        // Every edit that was reported is there; at most the one after it as well.
        const auto file = db::ProjectFile::open(folder.file());
        const std::uint64_t revision = file->revision();
        QVERIFY2(revision >= done && revision <= done + 1,
                 qPrintable(QString("%1 after done %2").arg(revision).arg(done)));
        expected.advanceTo(revision);
        QCOMPARE(file->position(), static_cast<qint64>(expected.position()));
        Site site = file->readSite();
        QCOMPARE(Expectation::hash(site), expected.at(expected.position()));
        QCOMPARE(sql(folder.file(), "PRAGMA integrity_check"), "ok");
        QCOMPARE(sql(folder.file(), "PRAGMA foreign_key_check"), "");
        if (revision > 0)
            QCOMPARE(sql(folder.file(), "SELECT facility_power_w, revision FROM result_site"),
                     QString("%1.0|%1").arg(revision));

        // Undo works, step by step, in a copy.
        QVERIFY(QFile::copy(QString::fromStdString(folder.file()), QString::fromStdString(folder.file("copy.gsite"))));
        const auto copy = db::ProjectFile::open(folder.file("copy.gsite"));
        for (std::size_t position = expected.position(); position > 0 && expected.position() - position < 12;
             --position) {
            const ChangeSet back = inverse(copy->historyChange(static_cast<std::int64_t>(position)));
            apply(site, back);
            copy->moveTo(static_cast<std::int64_t>(position) - 1, back, {});
            QCOMPARE(Expectation::hash(site), expected.at(position - 1));
        }
        QCOMPARE(Expectation::hash(copy->readSite()), Expectation::hash(site));
        QVERIFY(QFile::remove(QString::fromStdString(folder.file("copy.gsite"))));
        before = revision;
    }
    QVERIFY(before > static_cast<std::uint64_t>(rounds)); // it did get somewhere
    qInfo("%d kills, %llu edits, %d hot journals", rounds, static_cast<unsigned long long>(before), journals);
}

/// main() of a test program that is also the child.
template <typename Test> int killMain(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    const QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--kill-child") return runKillChild(argv[2]);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace gs::test
