// SPDX-License-Identifier: GPL-3.0-or-later
// The document: gestures, undo, what reaches the file and when, and what happens when it cannot.
#include <sys/resource.h>

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <csignal>
#include <future>

#include "core/site/compare.h"
#include "database/catalog_file.h"
#include "tests/support/gui_fixture.h"
#include "tests/support/small_site.h"
#include "ui/document.h"

using namespace gs;
using namespace gs::ui;

class TestDocument : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FreshUser> m_user;
    std::unique_ptr<Document> m_document;

    static const std::vector<std::string>& r1() {
        static const std::vector<std::string> ids{"R1"};
        return ids;
    }
    double xOf(const std::string& id) const { return m_document->site().component(id)->position.x_m; }
    QVariant inFile(const QString& sql) const { return test::query(m_document->path(), sql); }
    void move(double dx_m, const QString& text = QStringLiteral("Move R1")) {
        m_document->edit(moveBy(m_document->site(), r1(), dx_m, 0), text);
    }
    /// No file may grow: what a full disk does to SQLite.
    static bool letFilesGrow(bool may) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = may ? limit.rlim_max : 0;
        return setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    QString reopen() {
        const QString path = m_document->path();
        m_document.reset();
        m_document = Document::open(path, db::shippedCatalog());
        return path;
    }

private slots:
    void init() {
        m_user = std::make_unique<test::FreshUser>();
        m_document = Document::createUntitled(test::smallSite(db::shippedCatalog()), db::shippedCatalog());
    }
    void cleanup() {
        m_document.reset();
        m_user.reset();
    }

    void aGestureIsOneEntryRelativeToItsBegin() {
        // R1 stands at x = -5. Three updates, each from the begin: the last one alone counts.
        QSignalSpy changed(m_document.get(), &Document::changed);
        QSignalSpy results(m_document.get(), &Document::resultsChanged);
        m_document->beginGesture(QStringLiteral("Move R1"));
        for (const double dx : {0.5, 1.0, 2.0}) {
            m_document->updateGesture(moveBy(m_document->siteAtGestureBegin(), r1(), dx, 0));
            QCOMPARE(xOf("R1"), -5 + dx);
            QCOMPARE(m_document->siteAtGestureBegin().component("R1")->position.x_m, -5.0);
        }
        QCOMPARE(changed.count(), 3);
        const auto what = changed.last().at(0).value<Changed>();
        QCOMPARE(what.components, r1());
        QCOMPARE(results.count(), 0); // once per turn of the event loop, not before
        QCoreApplication::processEvents();
        QCOMPARE(results.count(), 1);
        QVERIFY(m_document->history().empty());
        m_document->endGesture();
        QVERIFY(m_document->waitSaved());
        QCOMPARE(m_document->history().size(), std::size_t(1));
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -3.0);
        QCOMPARE(inFile(QStringLiteral("SELECT text FROM history WHERE number = 1")).toString(),
                 QStringLiteral("Move R1"));
    }

    /// The step before is written while the next gesture runs; that it is, is said when this one ends with nothing.
    void whatWasWrittenDuringAGestureIsSavedWhenItEnds() {
        for (const bool cancelled : {true, false}) {
            m_document->edit(moveBy(m_document->site(), r1(), 1, 0), QStringLiteral("Move"));
            m_document->beginGesture(QStringLiteral("Move"));
            QVERIFY(m_document->waitSaved());
            QVERIFY(!m_document->isSaved());
            bool said = false;
            const auto listening =
                connect(&*m_document, &Document::savedChanged, this, [&] { said = m_document->isSaved(); });
            if (cancelled) m_document->cancelGesture();
            else m_document->endGesture();
            QVERIFY(said);
            disconnect(listening);
        }
    }

    void aCancelledGestureLeavesNoTrace() {
        const QVariant revision = inFile(QStringLiteral("SELECT revision FROM meta"));
        const Figures before = m_document->results().figures;
        m_document->beginGesture(QStringLiteral("Remove"));
        m_document->updateGesture(removeComponents(m_document->siteAtGestureBegin(), r1()));
        QVERIFY(!m_document->site().component("R1"));
        QVERIFY(m_document->results().figures.it_power_w < before.it_power_w);
        m_document->cancelGesture();
        QVERIFY(m_document->site().component("R1"));
        QVERIFY(m_document->results().figures == before);
        QVERIFY(m_document->waitSaved());
        QVERIFY(m_document->history().empty());
        QCOMPARE(inFile(QStringLiteral("SELECT revision FROM meta")), revision);
        // A gesture that comes back to its start is none either.
        m_document->beginGesture(QStringLiteral("Move"));
        m_document->updateGesture(moveBy(m_document->siteAtGestureBegin(), r1(), 3, 0));
        m_document->updateGesture(moveBy(m_document->siteAtGestureBegin(), r1(), 0, 0));
        m_document->endGesture();
        QVERIFY(m_document->waitSaved());
        QVERIFY(!m_document->canUndo());
    }

    void undoSurvivesReopening() {
        move(1, QStringLiteral("first"));
        move(1, QStringLiteral("second"));
        QCOMPARE(xOf("R1"), -3.0);
        m_document->undo();
        QCOMPARE(xOf("R1"), -4.0);
        QCOMPARE(m_document->redoText(), QStringLiteral("second"));
        reopen();
        QCOMPARE(xOf("R1"), -4.0);
        QCOMPARE(m_document->undoText(), QStringLiteral("first"));
        m_document->redo();
        QCOMPARE(xOf("R1"), -3.0);
        m_document->goTo(0);
        QCOMPARE(xOf("R1"), -5.0);
        QVERIFY(!m_document->canUndo());
        QVERIFY(m_document->waitSaved());
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -5.0);
        // A new edit now drops what was undone.
        move(7, QStringLiteral("third"));
        QVERIFY(!m_document->canRedo());
        QCOMPARE(m_document->history().size(), std::size_t(1));
        reopen();
        QCOMPARE(m_document->undoText(), QStringLiteral("third"));
        QCOMPARE(xOf("R1"), 2.0);
    }

    void storedFiguresAreThoseOfTheSite() {
        // R1 is a rack of 80 kW nameplate: without it the last day's IT power is 80 kW less, in the file too.
        const double before =
            inFile(QStringLiteral("SELECT it_power_w FROM result_site ORDER BY at DESC LIMIT 1")).toDouble();
        m_document->edit(removeComponents(m_document->site(), r1()), QStringLiteral("Remove"));
        QVERIFY(m_document->waitSaved());
        const double after =
            inFile(QStringLiteral("SELECT it_power_w FROM result_site ORDER BY at DESC LIMIT 1")).toDouble();
        QCOMPARE(before - after, 80e3);
        QCOMPARE(inFile(QStringLiteral("SELECT count(*) FROM result_site")).toInt(),
                 2); // two phases, the last day is one of them
        QCOMPARE(
            inFile(QStringLiteral("SELECT count(*) FROM result_site WHERE revision <> (SELECT revision FROM meta)"))
                .toInt(),
            0);
        // On closing the component rows follow, up to date.
        const QString path = m_document->path();
        const std::size_t components = m_document->site().components().size();
        m_document.reset();
        QCOMPARE(test::query(path, QStringLiteral("SELECT count(*) FROM result_component")).toULongLong(),
                 qulonglong(components));
        QCOMPARE(test::query(path, QStringLiteral("SELECT component_results_revision = revision FROM meta")).toInt(),
                 1);
        m_document = Document::open(path, db::shippedCatalog());
    }

    void lookingChangesNothing() {
        QFile file(m_document->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QSignalSpy viewChanged(m_document.get(), &Document::viewChanged);
        m_document->setView({*parseDate("2025-01-01"), LoadCase::Idle});
        QCOMPARE(viewChanged.count(), 1);
        // R2 comes on 2025-06-01; R1 and the four of R3 run idle at 0.3 of 80 kW: 5 * 24 kW.
        QCOMPARE(m_document->results().figures.it_power_w, 120e3);
        m_document->setSelection({"R1"});
        QVERIFY(m_document->waitSaved());
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QVERIFY(!m_document->canUndo());
    }

    /// What took thought stays though nobody edited it, also when it is opened and left again.
    void whatIsKeptStaysUnedited_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"kept", "a version", "slides"}) QTest::newRow(how) << how;
    }
    void whatIsKeptStaysUnedited() {
        QFETCH(QString, how);
        const QString path = m_document->path();
        if (how == QLatin1String("kept")) m_document->keep();
        else if (how == QLatin1String("a version")) m_document->nameVersion(QStringLiteral("As it was"));
        else QVERIFY(m_document->setSlides({db::Slide{}}));
        m_document.reset();
        QVERIFY(QFile::exists(path));
        m_document = Document::open(path, db::shippedCatalog());
        QVERIFY(m_document->isUntitled() && !m_document->canUndo());
        m_document.reset();
        QVERIFY(QFile::exists(path));
    }

    void anUntouchedTemplateVanishesAnEditedOneStays() {
        const QString untouched = m_document->path();
        QVERIFY(m_document->isUntitled());
        QVERIFY(QFile::exists(untouched));
        m_document.reset();
        QVERIFY(!QFile::exists(untouched));
        m_document = Document::createUntitled(test::smallSite(db::shippedCatalog()), db::shippedCatalog());
        move(1);
        const QString edited = m_document->path();
        m_document.reset();
        QVERIFY(QFile::exists(edited));
        QCOMPARE(QDir(QFileInfo(edited).path()).entryList(QDir::Files),
                 QStringList{QFileInfo(edited).fileName()}); // no lock, no journal
        m_document = Document::open(edited, db::shippedCatalog());
        // Undone again: its history still makes it worth keeping.
        m_document->undo();
        reopen();
        QVERIFY(m_document->canRedo());
    }

    void saveAsMovesAnUntitledSite() {
        move(1);
        const QString old = m_document->path(), target = m_user->path(QStringLiteral("moved.gsite"));
        QSignalSpy fileChanged(m_document.get(), &Document::fileChanged);
        m_document->saveAs(target);
        QCOMPARE(fileChanged.count(), 1);
        QVERIFY(!QFile::exists(old));
        QVERIFY(!m_document->isUntitled());
        move(1);
        QVERIFY(m_document->waitSaved());
        QCOMPARE(test::query(target, QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -3.0);
        QVERIFY(m_document->canUndo());
        // Into a folder that is not there: the sentence, and the site goes on where it was.
        QVERIFY_EXCEPTION_THROWN(m_document->saveAs(m_user->path(QStringLiteral("nowhere/x.gsite"))), db::FileError);
        QCOMPARE(m_document->path(), target);
        move(1);
        QVERIFY(m_document->waitSaved());
    }

    /// The copy stands still in the middle: what needs the file says so at once, edits go on.
    void whileACopyRunsNothingWaitsForIt() {
        move(1);
        m_document->nameVersion(QStringLiteral("first"));
        QVERIFY(m_document->createScenario(QStringLiteral("Other")));
        const QString target = m_user->path(QStringLiteral("copy.gsite"));
        const auto turn = m_document->turnToFile(target);
        QVERIFY(turn);
        QSemaphore reached, go;
        std::atomic<bool> isFirst = true;
        auto copy = std::async(std::launch::async, [&] {
            turn->work([&](double) {
                if (!isFirst.exchange(false)) return;
                reached.release();
                go.acquire();
            });
        });
        const bool isReached = reached.tryAcquire(1, 20000);
        QSignalSpy refused(m_document.get(), &Document::refused);
        std::vector<db::Slide> slides = m_document->slides();
        slides.emplace_back();
        const bool isSet = m_document->setSlides(slides);
        const bool isSwitched = m_document->switchScenario(m_document->scenarios().front().id);
        QString sentence;
        try {
            m_document->putMedia({});
        } catch (const db::FileError& error) { sentence = QString::fromUtf8(error.what()); }
        const std::size_t versions = m_document->versions().size();
        move(1);
        m_document->undo();
        go.release();
        copy.get();
        QVERIFY(isReached);
        QVERIFY(!isSet && !isSwitched);
        QCOMPARE(refused.size(), 2);
        for (const auto& said : refused) QVERIFY(said.at(0).toString().contains(QStringLiteral("under another name")));
        QVERIFY(sentence.contains(QStringLiteral("under another name")));
        QCOMPARE(versions, std::size_t{1});
        QVERIFY(m_document->setSlides(slides)); // the copy is there: the file is free
        turn->finish();
        QVERIFY(m_document->waitSaved());
        QCOMPARE(m_document->path(), target);
        QCOMPARE(inFile(QStringLiteral("SELECT count(*) FROM slide")).toInt(), 1);
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -4.0);
    }

    void aFailureAfterTheCopyIsStillSaid() {
        const auto turn = m_document->turnToFile(m_user->path(QStringLiteral("copy.gsite")));
        QVERIFY(turn);
        turn->work({});
        QVERIFY(letFilesGrow(false));
        move(1);
        const bool isSaid = QTest::qWaitFor([&] { return !m_document->saveError().isEmpty(); }, 20000);
        turn->finish();
        const bool isSaidAgain = QTest::qWaitFor([&] { return !m_document->saveError().isEmpty(); }, 20000);
        QVERIFY(letFilesGrow(true));
        QVERIFY(isSaid);
        QVERIFY(isSaidAgain);
        m_document->retrySave();
        QVERIFY(m_document->waitSaved());
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -4.0);
    }

    void aSecondOpenerReads() {
        move(1);
        QVERIFY(m_document->waitSaved());
        auto second = Document::open(m_document->path(), db::shippedCatalog());
        QVERIFY(second->isReadOnly());
        QVERIFY2(second->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(second->readOnlyReason()));
        QSignalSpy refused(second.get(), &Document::refused);
        second->edit(moveBy(second->site(), r1(), 1, 0), QStringLiteral("Move"));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(second->site().component("R1")->position.x_m, -4.0);
        second.reset();
        QVERIFY(QFile::exists(m_document->path()));
        move(1); // the first one still may
        QVERIFY(m_document->waitSaved());
    }

    void aFullDiskIsSaidAndMended() {
        move(1);
        QVERIFY(m_document->waitSaved());
        QVERIFY(letFilesGrow(false));
        QSignalSpy saved(m_document.get(), &Document::savedChanged);
        move(1, QStringLiteral("while full"));
        const bool wasSaved = m_document->waitSaved(10000);
        const QString sentence = m_document->saveError();
        QVERIFY(letFilesGrow(true));
        QVERIFY(!wasSaved);
        QVERIFY2(!sentence.isEmpty(), qPrintable(sentence));
        QCOMPARE(xOf("R1"), -3.0); // the picture keeps the edit
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -4.0);
        m_document->retrySave();
        QVERIFY(m_document->waitSaved());
        QVERIFY(m_document->saveError().isEmpty());
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -3.0);
        QCOMPARE(inFile(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    }

    void scenariosHaveTheirOwnUndo() {
        move(1); // on both lines
        QSignalSpy listed(m_document.get(), &Document::scenariosChanged);
        QVERIFY(m_document->createScenario(QStringLiteral("East")));
        QVERIFY(listed.count() >= 1);
        QCOMPARE(m_document->scenarioName(), QStringLiteral("East"));
        move(5, QStringLiteral("far"));
        const Figures east = m_document->results().figures;
        QSignalSpy changed(m_document.get(), &Document::changed);
        QSignalSpy refused(m_document.get(), &Document::refused);
        QVERIFY(m_document->switchScenario(m_document->scenarios().front().id));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(xOf("R1"), -4.0);
        QCOMPARE(m_document->position(), 1);
        QVERIFY(!m_document->canRedo()); // "far" was done on the other line
        QVERIFY(m_document->isSaved() || m_document->waitSaved());
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), -4.0);
        move(100); // and back again, also after opening anew
        reopen();
        QCOMPARE(m_document->scenarioName(), QStringLiteral("Base"));
        QVERIFY(m_document->switchScenario(m_document->scenarios().back().id));
        QCOMPARE(xOf("R1"), 1.0);
        QCOMPARE(m_document->undoText(), QStringLiteral("far"));
        QVERIFY(m_document->results().figures == east);
        m_document->goTo(0);
        QCOMPARE(xOf("R1"), -5.0);
        QVERIFY(!m_document->switchScenario(99));
        QVERIFY(!m_document->deleteScenario(m_document->scenarios().back().id)); // in use
        QCOMPARE(m_document->scenarios().size(), std::size_t(2));
        QCOMPARE(refused.count(), 0); // of the document before it was opened anew
        // A gesture under way is given up, not carried into the other site.
        m_document->beginGesture(QStringLiteral("Drag"));
        m_document->updateGesture(moveBy(m_document->siteAtGestureBegin(), r1(), 7, 0));
        QVERIFY(m_document->switchScenario(m_document->scenarios().front().id));
        QCOMPARE(xOf("R1"), 96.0);
    }

    void aTurnThatIsGivenUpLeavesAllAndRefusesEditsMeanwhile() {
        QVERIFY(m_document->createScenario(QStringLiteral("East")));
        move(5);
        m_document->nameVersion(QStringLiteral("far"));
        move(2);
        QVERIFY(m_document->waitSaved());
        QSignalSpy changed(m_document.get(), &Document::changed);
        QSignalSpy refused(m_document.get(), &Document::refused);
        const qint64 base = m_document->scenarios().front().id;
        std::optional<Document::Turn> turn = m_document->turnToScenario(base);
        QVERIFY(turn);
        move(1);
        QVERIFY(!m_document->turnToScenario(base));
        m_document->undo();
        QCOMPARE(refused.count(), 3);
        QCOMPARE(changed.count(), 0);
        QVERIFY_EXCEPTION_THROWN(turn->work([](double done) {
            if (done >= 0.5) throw std::runtime_error("given up");
        }),
                                 std::runtime_error);
        turn.reset();
        QCOMPARE(m_document->scenarioName(), QStringLiteral("East"));
        QCOMPARE(xOf("R1"), 2.0); // -5 + 5 + 2
        move(1);
        QCOMPARE(xOf("R1"), 3.0);
        // A version comes back as one edit, with the figures that another way of computing gives.
        turn = m_document->turnToVersion(m_document->versions().front().id, QStringLiteral("Restore"));
        QVERIFY(turn);
        std::vector<double> told;
        turn->work([&](double done) { told.push_back(done); });
        turn->finish();
        turn.reset();
        QVERIFY(!told.empty() && std::is_sorted(told.begin(), told.end()));
        QCOMPARE(xOf("R1"), 0.0);
        QCOMPARE(m_document->undoText(), QStringLiteral("Restore"));
        Engine engine(db::shippedCatalog());
        QVERIFY(engine.compute(m_document->site(), m_document->view()).figures == m_document->results().figures);
        QVERIFY(m_document->waitSaved());
        QCOMPARE(inFile(QStringLiteral("SELECT x_m FROM component WHERE id = 'R1'")).toDouble(), 0.0);
        m_document->undo();
        QCOMPARE(xOf("R1"), 3.0);
    }

    /// Racks in a row far off: few go into the engine there is, many into one of their own.
    void whatAThreadFindsIsOneEdit_data() {
        QTest::addColumn<int>("racks");
        QTest::newRow("none") << 0;
        QTest::newRow("few") << 3;
        QTest::newRow("many") << 3000;
    }
    void whatAThreadFindsIsOneEdit() {
        QFETCH(int, racks);
        move(1);
        QVERIFY(m_document->waitSaved());
        const Site before = m_document->site();
        const Figures figures = m_document->results().figures;
        ChangeSet wanted;
        for (int i = 0; i < racks; ++i) {
            auto rack = std::make_shared<Component>(*before.component("R1"));
            rack->id = "far" + std::to_string(i);
            rack->position = {1000 + 3.0 * i, 1000};
            wanted.components.push_back({nullptr, rack});
        }
        const auto make = [&](const Site& site, const Progress& progress) {
            if (!compare(before, site).empty()) throw std::logic_error("another site");
            progress(0.5);
            return wanted;
        };
        // Given up wherever it can be, it leaves all as it was.
        std::vector<double> told;
        bool isGivenUp = true;
        for (std::size_t at = 0; isGivenUp; ++at) {
            const std::optional<Document::Turn> turn = m_document->turnToEdit(make, QStringLiteral("Import"));
            QVERIFY(turn);
            QVERIFY(!m_document->turnToEdit(make, QString())); // one is under way
            isGivenUp = false;
            std::size_t steps = 0;
            try {
                turn->work([&](double) {
                    if (steps++ == at) throw std::runtime_error("given up");
                });
            } catch (const std::runtime_error&) { isGivenUp = true; }
            QVERIFY(compare(before, m_document->site()).empty());
            QVERIFY(isGivenUp || at >= 3);
        }
        std::optional<Document::Turn> turn = m_document->turnToEdit(make, QStringLiteral("Import"));
        QVERIFY(turn);
        turn->work([&](double done) { told.push_back(done); });
        QVERIFY(told.size() >= 3 && std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.back() < 1); // it can be stopped until it is there
        QVERIFY(compare(before, m_document->site()).empty());
        QSignalSpy changed(m_document.get(), &Document::changed);
        turn->finish();
        turn.reset();
        QCOMPARE(changed.count(), racks > 0 ? 1 : 0);
        Site after = before;
        apply(after, wanted);
        QVERIFY(compare(after, m_document->site()).empty());
        QVERIFY(compare(after, m_document->siteAtGestureBegin()).empty());
        Engine engine(db::shippedCatalog());
        QVERIFY(engine.compute(after, m_document->view()).figures == m_document->results().figures);
        QCOMPARE(m_document->position(), racks > 0 ? 2 : 1);
        QVERIFY(m_document->waitSaved());
        QCOMPARE(inFile(QStringLiteral("SELECT count(*) FROM component WHERE id LIKE 'far%'")).toInt(), racks);
        if (racks == 0) return;
        QCOMPARE(m_document->undoText(), QStringLiteral("Import"));
        move(1); // goes on from there
        m_document->undo();
        m_document->undo();
        QVERIFY(compare(before, m_document->site()).empty());
        QVERIFY(m_document->results().figures == figures);
        m_document->redo();
        QVERIFY(compare(after, m_document->site()).empty());
        reopen();
        QVERIFY(compare(after, m_document->site()).empty());
    }

    void aReaderLooksAtScenariosAndChangesNone() {
        QVERIFY(m_document->createScenario(QStringLiteral("East")));
        move(5);
        QVERIFY(m_document->waitSaved());
        const auto reader = Document::open(m_document->path(), db::shippedCatalog());
        QVERIFY(reader->isReadOnly());
        QSignalSpy refused(reader.get(), &Document::refused);
        QCOMPARE(reader->scenarioName(), QStringLiteral("East"));
        const qint64 base = reader->scenarios().front().id;
        QVERIFY(!reader->switchScenario(base));
        QVERIFY(!reader->createScenario(QStringLiteral("West")));
        QVERIFY(!reader->renameScenario(base, QStringLiteral("West")));
        QVERIFY(!reader->deleteScenario(base));
        QCOMPARE(refused.count(), 4);
        Site there = reader->site(); // comparing works
        apply(there, reader->findScenario(base)());
        QCOMPARE(there.component("R1")->position.x_m, -5.0);
        QCOMPARE(reader->site().component("R1")->position.x_m, 0.0);
        QCOMPARE(inFile(QStringLiteral("SELECT count(*) FROM scenario")).toInt(), 2);
    }

    void aFullDiskLeavesTheScenarioAsItIs() {
        QVERIFY(m_document->createScenario(QStringLiteral("East")));
        move(5);
        QVERIFY(m_document->waitSaved());
        QSignalSpy refused(m_document.get(), &Document::refused);
        QSignalSpy changed(m_document.get(), &Document::changed);
        QVERIFY(letFilesGrow(false));
        const bool isSwitched = m_document->switchScenario(m_document->scenarios().front().id);
        const bool isMade = m_document->createScenario(QStringLiteral("West"));
        QVERIFY(letFilesGrow(true));
        QVERIFY(!isSwitched && !isMade);
        QCOMPARE(refused.count(), 2);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_document->scenarioName(), QStringLiteral("East"));
        QCOMPARE(xOf("R1"), 0.0);
        // It goes on from there, with the right figures in the file.
        move(1);
        QVERIFY(m_document->waitSaved());
        QVERIFY(m_document->switchScenario(m_document->scenarios().front().id));
        QCOMPARE(xOf("R1"), -5.0);
        QVERIFY(m_document->switchScenario(m_document->scenarios().back().id));
        QCOMPARE(xOf("R1"), 1.0);
        QCOMPARE(inFile(QStringLiteral("SELECT it_power_w FROM result_site ORDER BY at DESC")).toDouble(),
                 m_document->results().figures.it_power_w);
        QCOMPARE(inFile(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    }

    void aNamedVersionIsKeptAndRestored() {
        move(1);
        m_document->nameVersion(QStringLiteral("four metres"));
        move(1);
        m_document->goTo(0);
        move(9); // what was undone leaves the line, the version stays reachable
        const auto versions = m_document->versions();
        QCOMPARE(versions.size(), std::size_t(1));
        QCOMPARE(versions.front().name, std::string("four metres"));
        m_document->edit(m_document->findVersion(versions.front().id)(), QStringLiteral("Restore"));
        QCOMPARE(xOf("R1"), -4.0);
        m_document->undo();
        QCOMPARE(xOf("R1"), 4.0);
        QVERIFY(m_document->waitSaved());
    }

    void aKilledWindowLosesNothingThatWasSaved() {
        for (int i = 0; i < 5; ++i) move(1);
        QVERIFY(m_document->waitSaved());
        // What a killed program leaves behind is the file as it is now, with its lock beside it.
        const QString copy = m_user->path(QStringLiteral("killed.gsite"));
        QVERIFY(QFile::copy(m_document->path(), copy));
        auto after = Document::open(copy, db::shippedCatalog());
        QCOMPARE(after->site().component("R1")->position.x_m, 0.0);
        QCOMPARE(after->position(), qint64(5));
        after->undo();
        QCOMPARE(after->site().component("R1")->position.x_m, -1.0);
    }

    void selectionLetsGoOfWhatVanishes() {
        m_document->setSelection({"R1", "R2"});
        m_document->edit(removeComponents(m_document->site(), r1()), QStringLiteral("Remove"));
        QCOMPARE(m_document->selection(), std::set<std::string>{"R2"});
    }
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
