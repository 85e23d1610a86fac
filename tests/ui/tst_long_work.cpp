// SPDX-License-Identifier: GPL-3.0-or-later
// Long works: their thread, their order, the strip that shows and stops them; and opening, saving under another name,
// exporting, copying and importing in the window.
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QToolButton>

#include "core/exchange/place_map.h"
#include "core/site/compare.h"
#include "database/catalog_file.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/print_preview.h"
#include "ui/widgets/long_work.h"

using namespace gs;
using namespace gs::ui;

namespace {

/// A work that waits at each step until the test lets it go on: what is tested does not hang on how fast the machine
/// is.
struct Steps {
    QSemaphore go;
    std::atomic<bool> isLeft = false;
};

LongWork::Work stepping(const std::shared_ptr<Steps>& steps, int count, LongWork::Finish finish) {
    return [steps, count, finish](const Progress& progress) {
        struct Leave {
            Steps& steps;
            ~Leave() { steps.isLeft = true; }
        } const leave{*steps};
        for (int i = 1; i <= count; ++i) {
            steps->go.acquire();
            progress(static_cast<double>(i) / (count + 1));
        }
        return finish;
    };
}

/// A file whose reading takes longer than a key press.
Site manyParts(int count) {
    Site site;
    const Catalog& catalog = db::shippedCatalog();
    site.put(catalog.type("rack-smc-h100-64"));
    for (int i = 0; i < count; ++i) {
        Component rack;
        rack.id = "rack" + std::to_string(i);
        rack.type = "rack-smc-h100-64";
        rack.position = {2.0 * (i % 400), 3.0 * (i / 400)};
        site.put(std::make_shared<const Component>(std::move(rack)));
    }
    return site;
}

/// Opens 60,000 parts from `path`; the folder "out" is there for what is written.
void openToWrite(test::Window& w, const QString& path) {
    db::ProjectFile::create(path.toStdString(), manyParts(60000), {});
    QVERIFY(w.window->openFile(path));
    QTRY_VERIFY_WITH_TIMEOUT(w.window->document(), 60000);
    QVERIFY(w.settle());
    QVERIFY(QDir().mkpath(w.user.path("out")));
}

} // namespace

class TestLongWork : public QObject {
    Q_OBJECT

private slots:
    void init() { qputenv("GIGASITE_PATIENCE_MS", "0"); }

    void resultComesOnThisThreadAndProgressNeverGoesBack() {
        QWidget place;
        place.resize(800, 26);
        place.show();
        LongWork work(&place);
        const auto steps = std::make_shared<Steps>();
        QThread *worker = nullptr, *receiver = nullptr;
        std::vector<double> seen;
        bool isOnThisThread = true;
        connect(&work, &LongWork::progressed, this, [&](double done) {
            seen.push_back(done);
            isOnThisThread = isOnThisThread && QThread::currentThread() == thread();
        });
        const bool isStarted = work.start(
            "Counting",
            [steps, &worker](const Progress& progress) -> LongWork::Finish {
                worker = QThread::currentThread();
                for (const double done : {0.2, 0.6, 0.4, 0.9}) { // 0.4: one that goes back is not shown
                    steps->go.acquire();
                    progress(done);
                }
                return {};
            },
            [](const std::exception&) {});
        QVERIFY(isStarted);
        QVERIFY(work.isRunning());
        for (const double expected : {0.2, 0.6, 0.6}) {
            steps->go.release();
            QTRY_VERIFY_WITH_TIMEOUT(!seen.empty() && seen.back() == expected, 20000);
        }
        auto* bar = place.findChild<QProgressBar*>("work_bar");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 600); // thousandths
        steps->go.release();
        QTRY_VERIFY_WITH_TIMEOUT(!work.isRunning(), 20000);
        QVERIFY(!bar->isVisible());
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY(isOnThisThread);
        QVERIFY(worker && worker != thread());
        QVERIFY(work.start(
            "Asking", [](const Progress&) -> LongWork::Finish { return {}; }, [](const std::exception&) {}));
        work.stopAndWait();
        QVERIFY(work.start(
            "Asking",
            [&receiver](const Progress&) -> LongWork::Finish {
                return [&receiver] { receiver = QThread::currentThread(); };
            },
            [](const std::exception&) {}));
        QTRY_COMPARE_WITH_TIMEOUT(receiver, thread(), 20000);
    }

    void aQuickOneShowsNothing() {
        qputenv("GIGASITE_PATIENCE_MS", "60000");
        QWidget place;
        place.show();
        LongWork work(&place);
        QSignalSpy running(&work, &LongWork::runningChanged);
        bool isDone = false;
        QVERIFY(work.start(
            "Nothing", [&isDone](const Progress&) -> LongWork::Finish { return [&isDone] { isDone = true; }; },
            [](const std::exception&) {}));
        QVERIFY(isDone);
        QVERIFY(!work.isRunning());
        QCOMPARE(running.size(), 0);
        QVERIFY(!place.findChild<QWidget*>("work_strip")->isVisible());
    }

    void aStoppedOneDeliversNothingAndTheNextWaitsForItsEnd() {
        LongWork work(nullptr);
        const auto first = std::make_shared<Steps>();
        bool isDelivered = false, isNextDone = false;
        QVERIFY(work.start("First", stepping(first, 3, [&] { isDelivered = true; }), [](const std::exception&) {}));
        QSignalSpy refused(&work, &LongWork::refused), stopped(&work, &LongWork::stopped);
        QVERIFY(!work.start("Second", stepping(first, 1, {}), [](const std::exception&) {}));
        QCOMPARE(refused.size(), 1);
        QVERIFY(!work.isFree());
        QCOMPARE(refused.size(), 2);
        QVERIFY(work.stop());
        QCOMPARE(stopped.size(), 1);
        QVERIFY(work.isFree());
        QVERIFY(!work.stop());
        QVERIFY(work.start(
            "Third",
            [first, &isNextDone](const Progress&) -> LongWork::Finish {
                const bool isAlone = first->isLeft;
                return [&isNextDone, isAlone] { isNextDone = isAlone; };
            },
            [](const std::exception&) {}));
        first->go.release(3);
        QTRY_VERIFY_WITH_TIMEOUT(!work.isRunning(), 20000);
        QVERIFY(isNextDone);
        QVERIFY(!isDelivered);
    }

    void afterTheLastReportItIsTooLateToStop() {
        LongWork work(nullptr);
        const auto steps = std::make_shared<Steps>();
        QSemaphore isFinal;
        bool isDelivered = false;
        QVERIFY(work.start(
            "Replacing a file",
            [&](const Progress& progress) -> LongWork::Finish {
                progress(1);
                isFinal.release();
                steps->go.acquire();
                return [&] { isDelivered = true; };
            },
            [](const std::exception&) {}));
        isFinal.acquire();
        QVERIFY(!work.stop());
        steps->go.release();
        QTRY_VERIFY_WITH_TIMEOUT(isDelivered, 20000);
    }

    void whatItThrowsIsTold() {
        LongWork work(nullptr);
        QString told;
        QVERIFY(work.start(
            "Failing", [](const Progress&) -> LongWork::Finish { throw std::runtime_error("plan: no; try again"); },
            [&](const std::exception& error) { told = error.what(); }));
        QTRY_COMPARE_WITH_TIMEOUT(told, QStringLiteral("plan: no; try again"), 20000);
    }

    void openingIsStoppedByEscapeAndLeavesTheFormerSite() {
        test::Window w;
        const QString path = w.user.path("large.gsite");
        db::ProjectFile::create(path.toStdString(), manyParts(40000), {});
        QVERIFY(w.openExample("starter-1000"));
        const Document* before = w.window->document();
        const auto windows = [] {
            int count = 0;
            for (const QWidget* widget : QApplication::topLevelWidgets())
                count += qobject_cast<const MainWindow*>(widget) != nullptr;
            return count;
        };
        const int count = windows();
        prompts::queueAnswer(path);
        QTest::keyClick(&w.canvas(), Qt::Key_O, Qt::ControlModifier);
        QTest::keyClick(&w.canvas(), Qt::Key_Escape);
        QVERIFY2(w.label("status_hint").startsWith("Stopped: Opening large.gsite"), qPrintable(w.label("status_hint")));
        QTest::qWait(50);
        QCOMPARE(w.window->document(), before);
        QCOMPARE(windows(), count);
        // It lets go of the file: it can be opened for writing at once.
        prompts::queueAnswer(path);
        QTest::keyClick(&w.canvas(), Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(windows(), count + 1, 60000);
        QVERIFY(!windowOf(path)->document()->isReadOnly());
        QCOMPARE(windowOf(path)->document()->site().components().size(), std::size_t{40000});
    }

    /// It is made while the first site is read; the start page stands until then, and goes on when that is stopped.
    void theSitePageIsMadeBeforeTheSiteIsThere() {
        test::Window w;
        const QString path = w.user.path("large.gsite");
        db::ProjectFile::create(path.toStdString(), manyParts(40000), {});
        QVERIFY(!w.window->canvas());
        QVERIFY(w.window->openFile(path));
        QCoreApplication::sendPostedEvents(w.window);
        QVERIFY(w.window->canvas());
        QVERIFY(!w.window->document() && !w.window->canvas()->isVisible());
        w.action("cancel")->trigger();
        QTest::qWait(50);
        QVERIFY(!w.window->document() && !w.window->canvas()->isVisible());
        QVERIFY(w.window->openFile(path));
        QTRY_VERIFY_WITH_TIMEOUT(w.window->document(), 60000);
        QTRY_VERIFY(w.window->canvas()->isVisible());
        QCOMPARE(w.window->canvas()->document(), w.window->document());
    }

    void exportIsStoppedByItsButtonAndLeavesNoFileOrIsDone() {
        test::Window w;
        openToWrite(w, w.user.path("large.gsite"));
        if (QTest::currentTestFailed()) return;
        const QDir out(w.user.path("out"));
        auto* stop = w.child<QToolButton>("work_stop");
        prompts::queueAnswer(out.filePath("plan.dxf"));
        w.action("export_site")->trigger();
        QVERIFY(!stop->isVisible()); // not yet: most are done before
        QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible() || out.exists("plan.dxf"), 20000);
        QTest::mouseClick(stop, Qt::LeftButton);
        // A fast machine may be about to replace the file: then it does, else nothing is left. The file is there a
        // moment before the window knows.
        const auto isStoppedNow = [&] { return w.label("status_hint").startsWith("Stopped: Exporting plan.dxf"); };
        QTRY_VERIFY_WITH_TIMEOUT(isStoppedNow() || w.label("status_hint").startsWith("Exported to"), 20000);
        const bool isStopped = isStoppedNow();
        QVERIFY(!stop->isVisible());
        w.exportPicture(out.filePath("plan.png"));
        QTest::keyClick(&w.canvas(), Qt::Key_Escape);
        QVERIFY(w.label("status_hint").startsWith("Stopped: Exporting plan.png"));
        w.exportPicture(out.filePath("whole.png"));
        QTRY_VERIFY_WITH_TIMEOUT(w.label("status_hint").startsWith("Exported to"), 60000);
        // The one before has ended when this one begins: neither it nor its temporary is there.
        QStringList left = out.entryList(QDir::Files);
        QCOMPARE(left.removeAll("plan.dxf"), isStopped ? 0 : 1);
        QCOMPARE(left, QStringList{"whole.png"});
        QCOMPARE(QImage(out.filePath("whole.png")).size(), QSize(2400, 1500));
    }

    void savingUnderAnotherNameIsStoppedAndThenDone() {
        test::Window w;
        const QString site = w.user.path("large.gsite");
        openToWrite(w, site);
        if (QTest::currentTestFailed()) return;
        const QDir out(w.user.path("out"));
        const auto saveAs = [&](const char* name) {
            prompts::queueAnswer(out.filePath(name));
            QTest::keyClick(&w.canvas(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        };
        saveAs("stopped.gsite");
        QTest::keyClick(&w.canvas(), Qt::Key_Escape);
        const auto isStoppedNow = [&] { return w.label("status_hint").startsWith("Stopped: Saving as stopped.gsite"); };
        QTRY_VERIFY_WITH_TIMEOUT(isStoppedNow() || w.label("status_hint").startsWith("Saved as"), 20000);
        const bool isStopped = isStoppedNow();
        if (isStopped) QCOMPARE(w.window->document()->path(), site);
        w.look({0, 0}, 40);
        saveAs("whole.gsite");
        // Edited meanwhile: the edit stands in the copy, the former file is as it was.
        w.click(w.pixel("rack0"));
        QTest::keyClick(&w.canvas(), Qt::Key_Delete);
        QCOMPARE(w.site().components().size(), std::size_t{59999});
        QTRY_COMPARE_WITH_TIMEOUT(w.window->document()->path(), out.filePath("whole.gsite"), 60000);
        QVERIFY(w.settle());
        QCOMPARE(w.inFile("SELECT count(*) FROM component").toInt(), 59999);
        QCOMPARE(test::query(site, "SELECT count(*) FROM component").toInt(), 60000);
        for (const QString& name : out.entryList(QDir::Files | QDir::Hidden)) // the open one has its lock beside it
            QVERIFY2(name.contains("whole.gsite") || !isStopped, qPrintable(name));
    }

    void copyingAPictureIsStopped() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QVERIFY(w.settle());
        QApplication::clipboard()->setText("before");
        w.action("copy_picture")->trigger();
        QTest::keyClick(&w.canvas(), Qt::Key_Escape);
        QVERIFY2(w.label("status_hint").startsWith("Stopped: Copying the picture"), qPrintable(w.label("status_hint")));
        w.action("copy_picture")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::clipboard()->image().size(), QSize(3840, 2160), 60000);
        QVERIFY(w.label("status_hint").startsWith("Picture copied"));
    }

    /// The dialog stays, with an empty page that says how it is drawn again.
    void drawingAPageToPrintIsStopped() {
        test::Window w;
        openToWrite(w, w.user.path("large.gsite"));
        if (QTest::currentTestFailed()) return;
        QTest::keyClick(&w.canvas(), Qt::Key_P, Qt::ControlModifier);
        QPointer<PrintPreview> dialog = w.child<PrintPreview>("print_preview");
        QVERIFY(dialog && dialog->isVisible());
        auto* again = dialog->findChild<QPushButton*>("print_again");
        QVERIFY(!again->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible() && again->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, 60000);
    }

    /// The first Escape stops placing, the dialog stays; only what is done changes the site.
    void placingImportedShapesIsStopped() {
        test::Window w;
        QVERIFY(w.openExample("empty"));
        QVERIFY(w.settle());
        QByteArray features;
        for (int i = 0; i < 20000; ++i) {
            const double x = -90.16 + 1e-5 * (i % 200), y = 35.06 + 1e-5 * (i / 200);
            features +=
                QStringLiteral(R"(%1{"type":"Feature","properties":{"building":"yes"},"geometry":{"type":"Polygon",)"
                               R"("coordinates":[[[%2,%3],[%4,%3],[%4,%5],[%2,%3]]]}})")
                    .arg(i ? "," : "")
                    .arg(x, 0, 'f', 7)
                    .arg(y, 0, 'f', 7)
                    .arg(x + 5e-6, 0, 'f', 7)
                    .arg(y + 5e-6, 0, 'f', 7)
                    .toUtf8();
        }
        QFile map(w.user.path("map.geojson"));
        QVERIFY(map.open(QIODevice::WriteOnly));
        map.write(R"({"type":"FeatureCollection","features":[)" + features + "]}");
        map.close();
        prompts::queueAnswer(map.fileName());
        w.action("import")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(w.window->findChild<ImportDialog*>("import"), 60000);
        QPointer<ImportDialog> dialog = w.window->findChild<ImportDialog*>("import");
        auto* ok = dialog->findChild<QPushButton*>("import_ok");
        const int steps = w.steps();
        const Site before = w.site();
        QTest::mouseClick(ok, Qt::LeftButton);
        QVERIFY(!ok->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog && dialog->isVisible() && ok->isEnabled());
        QTest::qWait(50);
        QCOMPARE(w.steps(), steps);
        QVERIFY(compare(before, w.site()).empty());
        QTest::mouseClick(ok, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(w.site().components().size() >= 20000, 60000);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(w.settle());
        QCOMPARE(w.steps(), steps + 1);
        const auto wasThere = static_cast<int>(before.components().size());
        QCOMPARE(w.inFile("SELECT count(*) FROM component").toInt(), wasThere + 20000);
        // The other way to it: the shapes placed here, the site computed from nothing.
        const ImportFile file = readImportFile(map.fileName(), before.settings());
        Site after = before;
        apply(after, placeShapes(before, db::shippedCatalog(), file.map, {}).change);
        QVERIFY(compare(after, w.site()).empty());
        Engine engine(db::shippedCatalog());
        QVERIFY(engine.compute(after, w.window->document()->view()).figures == w.window->document()->results().figures);
        w.window->activateWindow(); // as a window manager does when a dialog goes
        QVERIFY(QTest::qWaitForWindowActive(w.window));
        QTest::keyClick(&w.canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.settle());
        QVERIFY(compare(before, w.site()).empty());
        QCOMPARE(w.inFile("SELECT count(*) FROM component").toInt(), wasThere);
    }

    void aWindowThatIsClosedStopsWhatItDoes() {
        test::Window w;
        const QString site = w.user.path("large.gsite");
        db::ProjectFile::create(site.toStdString(), manyParts(40000), {});
        QVERIFY(w.window->openFile(site));
        w.close();
        QVERIFY(!w.window);
        // Nobody holds the file any more.
        QVERIFY(!db::ProjectFile::open(site.toStdString())->isReadOnly());
    }
};

QTEST_MAIN(TestLongWork)
#include "tst_long_work.moc"
