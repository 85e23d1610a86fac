// SPDX-License-Identifier: GPL-3.0-or-later
// The file against a model in memory: random edits, undos, versions and restarts; then flipped bits.
// 400 steps and 200 files; with GIGASITE_SOAK in the environment 20,000 of each.
#include "database_case.h"

using namespace gs;
using namespace gs::test;
using db::ProjectFile;

namespace {
const int steps = qEnvironmentVariableIsSet("GIGASITE_SOAK") ? 20000 : 400;
const int damagedFiles = qEnvironmentVariableIsSet("GIGASITE_SOAK") ? 20000 : 200;
} // namespace

class ModelTest : public QObject {
    Q_OBJECT
private slots:
    void fileFollowsTheModel() {
        Folder folder;
        RandomSite dice(71);
        Site site;
        auto file = ProjectFile::create(folder.file(), site, {});
        std::vector<ChangeSet> line; // the undo stack
        std::size_t position = 0;
        std::map<std::int64_t, Site> named; // copies share their entries
        for (int n = 1; n <= steps; ++n) {
            const int what = dice.below(100);
            if (what < 70) {
                const ChangeSet change = RandomSite(static_cast<std::uint64_t>(n), site).edit(10);
                apply(site, change);
                file->commit(change, "edit", {});
                line.resize(position);
                line.push_back(change);
                ++position;
            } else if (what < 90) {
                // Back or forth by up to 20 steps, with the changes that the file remembers.
                const auto low = position > 20 ? position - 20 : 0, high = std::min(line.size(), position + 20);
                const std::size_t goal = low + static_cast<std::size_t>(dice.below(static_cast<int>(high - low) + 1));
                ChangeSet way;
                for (std::size_t at = position; at > goal; --at)
                    way = fold(way, inverse(file->historyChange(static_cast<std::int64_t>(at))));
                for (std::size_t at = position; at < goal; ++at)
                    way = fold(way, file->historyChange(static_cast<std::int64_t>(at) + 1));
                Site model = site;
                for (; position > goal; --position) apply(model, inverse(line[position - 1]));
                for (; position < goal; ++position) apply(model, line[position]);
                apply(site, way);
                file->moveTo(static_cast<std::int64_t>(goal), way, {});
                QCOMPARE(siteText(site), siteText(model));
            } else if (what < 93) {
                file->nameVersion("v");
                named.emplace(file->versions().back().id, site);
            } else if (what < 96 && !named.empty()) {
                auto version = named.begin();
                std::advance(version, dice.below(static_cast<int>(named.size())));
                Site other = site;
                apply(other, file->changeToVersion(version->first));
                QCOMPARE(siteText(other), siteText(version->second));
            } else if (what == 99) {
                file.reset();
                file = ProjectFile::open(folder.file());
                QCOMPARE(siteText(file->readSite()), siteText(site));
                QCOMPARE(file->position(), static_cast<std::int64_t>(position));
                QCOMPARE(file->historySize(), static_cast<std::int64_t>(line.size()));
            }
        }
        QCOMPARE(siteText(file->readSite()), siteText(site));
        QCOMPARE(file->versions().size(), named.size());
        QCOMPARE(sql(folder.file(), "PRAGMA integrity_check"), "ok");
        QCOMPARE(sql(folder.file(), "PRAGMA foreign_key_check"), "");
    }

    void flippedBitsNeverCrash() {
        Folder folder;
        RandomSite random(72);
        {
            const auto file = ProjectFile::create(folder.file(), random.site(), resultOf(1));
            for (int i = 0; i < 60; ++i) file->commit(random.edit(), "edit", resultOf(i));
            file->nameVersion("named");
        }
        const QByteArray whole = bytesOf(folder.file());
        int refused = 0;
        for (int i = 0; i < damagedFiles; ++i) {
            QByteArray bytes = whole;
            for (int flips = 1 + random.below(3); flips > 0; --flips) {
                const int at = random.below(static_cast<int>(whole.size()));
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            }
            writeBytes(folder.file(), bytes);
            try {
                const auto file = ProjectFile::open(folder.file(), {db::OpenOptions::Access::Write, i % 2 == 0});
                file->readSite();
                for (const auto& entry : file->history(1, 100)) file->historyChange(entry.number);
                for (const auto& version : file->versions()) file->changeToVersion(version.id);
            } catch (const db::FileError&) { ++refused; }
        }
        QVERIFY2(refused > damagedFiles / 20, qPrintable(QString::number(refused)));
    }
};

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    const QCoreApplication application(argc, argv);
    ModelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_model.moc"
