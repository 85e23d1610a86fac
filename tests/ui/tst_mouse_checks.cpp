// SPDX-License-Identifier: GPL-3.0-or-later
// Checks by hand and eye that no other test holds: what is seen of the picture, of several samples, at other scales.
// Pixels are counted in the grabbed picture of the plan, sizes computed from metres.
//
// clang-format off
// All 25 checks and where each is held by real events:
//  1 a fresh user's start page     tst_start_page: aFreshUserSeesTheExamplesAndNothingDead
//  2 samples open fitted           here: everySampleOpensFitted
//  3 looking changes nothing       tst_main_window: viewingChangesNothing; tst_minimap: theFrameIsPulled
//  4 search for parts              tst_words_and_paper: partsAreFoundByWordAndByFigure; tst_palette
//  5 the ghost's size              here: theGhostHasTheSizeOfThePart; tst_tools: escapeLeavesNoTrace
//  6 over a wall                   tst_gestures: aClashIsHatchedBeforeItIsDone
//  7 guides, Alt, figures          tst_arranging: guidesGoRightAcrossThePlan, distancesOnBothSides;
//                                  tst_gestures: aTypedDistance
//  8 a row is pulled               tst_first_minutes: theGoldenPath; tst_tools: anArrayIsPulled
//  9 unlike parts at once          tst_inspector; tst_table: editsAllSelectedRowsAsOneStep
// 10 clicks move nothing           here: clickingPartsMovesNothing
// 11 units and formulas            tst_number_field: takesUnitsAndFormulas, refusesWithAReasonAndKeepsTheValue
// 12 connecting                    tst_links: refusals, aDropOnTheBodyPicksAPort;
//                                  tst_link_ways: aLineDrawnByHandCrossesNoHall
// 13 pipes follow                  tst_links: linesFollowWhatMoves;
//                                  tst_link_ways: aFoundWayFollowsAnEndALaidOneStays
// 14 the view of the pipe tool     tst_layers: aPipeOpensItsViewAndGivesTheFormerBack
// 15 legends, grey, value          tst_overlays: everyLegendFitsAndSaysItsUnit, stepsAreTellableInGrey
// 16 a finding leads to its part   tst_first_minutes; tst_window_panels: aWaivedFindingReturnsWhenItsValueChanges;
//                                  tst_words_and_paper: aWaiversReasonIsOnPaperUntilItsValueChanges
// 17 a picture to scale            tst_background: calibratedByTwoPointsItMeasuresTrue
// 18 Ctrl+K                        tst_main_window: everythingIsFoundByCtrlK;
//                                  tst_words_and_paper: temperatureIsFoundInBothLanguages
// 19 without a mouse               tst_tools: byKeyboardAlone; tst_link_ways: byKeysAlone;
//                                  tst_table: editsByKeyboardAlone
// 20 Chinese while running         tst_truncation: nothingIsCut (English left, texts cut, everywhere);
//                                  tst_window_look: noEnglishIsLeftInViews;
//                                  tst_words_and_paper: paperOfAChineseWindowHasNoEnglish
// 21 scales of the screen          here: scalesOfTheScreen
// 22 100,000 parts                 ./dev bench; tst_canvas
// 23 another theme                 tst_main_window: themeAndLanguageSwitchKeepViewAndSelection
// 24 pictures and paper            tst_words_and_paper: aPictureHasNothingOfTheScreen, aPageStandsAlone
// 25 killed, moved, opened         tst_kill (database); tst_main_window: undoIsStillThereAfterClosing
// clang-format on
#include <QProcess>
#include <QPushButton>
#include <QtTest>

#include "core/layout/geometry.h"
#include "database/catalog_file.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/new_site_dialog.h"
#include "ui/render/plan_painter.h"

using namespace gs;
using namespace gs::ui;

namespace {

/// Box of the pixels in which two pictures differ.
QRect difference(const QImage& a, const QImage& b) {
    QRect box;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y)) box |= QRect(x, y, 1, 1);
    return box;
}

/// The child of `scalesOfTheScreen`: opens an example and prints the sizes of window, screen and canvas.
int printSizes() {
    test::Window w{QSize()};
    if (!w.openExample("colossus-1")) return 3;
    const QSize screen = w.window->screen()->availableSize();
    // New site…, and how low its lowest button reaches in it.
    NewSiteDialog dialog(db::shippedCatalog(), w.window);
    dialog.open();
    if (!QTest::qWaitForWindowExposed(&dialog)) return 4;
    int lowest = 0;
    for (const QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->objectName() == QLatin1String("make_site"))
            lowest = button->mapTo(&dialog, QPoint(0, button->height())).y();
    std::printf("%d %d %d %d %d %.2f %d %d %d\n", w.window->width(), w.window->height(), screen.width(),
                screen.height(), w.canvas().width(), w.window->devicePixelRatioF(), dialog.width(), dialog.height(),
                lowest);
    return 0;
}

} // namespace

class TestMouseChecks : public QObject {
    Q_OBJECT
private slots:
    // Check 2: each sample opens fitted, nothing under panels.
    void everySampleOpensFitted_data() {
        QTest::addColumn<QByteArray>("example");
        for (const char* id : {"colossus-1", "colossus-2", "starter-1000", "empty"})
            QTest::newRow(id) << QByteArray(id);
    }
    void everySampleOpensFitted() {
        QFETCH(QByteArray, example);
        test::Window w;
        QVERIFY(w.openExample(example));
        const Rect all = siteBounds(w.site());
        const QRectF canvas(w.canvas().rect());
        QVERIFY(canvas.contains(w.pixel(Point{all.left, all.top})));
        QVERIFY(canvas.contains(w.pixel(Point{all.right, all.bottom})));
        QVERIFY(!w.window->windowTitle().contains(QLatin1Char('*')));
        // Fitted, not lost in a corner: one of the two directions fills half of the canvas.
        const QSizeF seen = QRectF(w.pixel(Point{all.left, all.top}), w.pixel(Point{all.right, all.bottom})).size();
        QVERIFY(seen.width() > canvas.width() / 2 || seen.height() > canvas.height() / 2);
    }

    // Check 5: the ghost is as large as the part will be, at three zooms; one drop places one; Escape leaves no trace.
    void theGhostHasTheSizeOfThePart_data() {
        QTest::addColumn<double>("ppm");
        QTest::newRow("near") << 40.0;
        QTest::newRow("middle") << 12.0;
        QTest::newRow("far") << 5.0;
    }
    void theGhostHasTheSizeOfThePart() {
        QFETCH(double, ppm);
        test::Window w;
        QVERIFY(w.openExample("empty"));
        w.window->canvas()->setSnapToGrid(false);
        const Point at{3, 2};
        w.look(at, ppm);
        w.canvas().startPlacing(QStringLiteral("tesla_megapack_2_xl_4h"));
        w.moveTo(w.pixel(Point{0, 0}), w.pixel(at), Qt::NoButton, Qt::AltModifier);
        const Site& site = w.site();
        std::string ghost;
        for (const std::string& id : site.components().sortedIds())
            if (site.component(id)->type == "tesla_megapack_2_xl_4h") ghost = id;
        QVERIFY(!ghost.empty());
        const Rect before = bounds(site, *site.component(ghost));
        w.key(Qt::Key_Escape);
        QVERIFY(!w.site().component(ghost));
        QCOMPARE(w.steps(), 0);
        w.canvas().startPlacing(QStringLiteral("tesla_megapack_2_xl_4h"));
        w.moveTo(w.pixel(Point{0, 0}), w.pixel(at), Qt::NoButton, Qt::AltModifier);
        w.click(w.pixel(at), Qt::AltModifier);
        QVERIFY(w.settle());
        QCOMPARE(w.steps(), 1);
        QCOMPARE(
            w.inFile(QStringLiteral("SELECT count(*) FROM component WHERE type = 'tesla_megapack_2_xl_4h'")).toInt(),
            1);
        // What changed on the picture since the place was empty is the part, its name and its marks: at least its size.
        w.key(Qt::Key_Escape);
        w.moveTo(w.pixel(at), w.pixel(at) + QPointF(300, 200), Qt::NoButton);
        const QImage with = w.canvas().grab().toImage();
        w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.settle());
        const QRect drawn = difference(with, w.canvas().grab().toImage());
        const QRectF box(w.pixel(Point{before.left, before.top}), w.pixel(Point{before.right, before.bottom}));
        QVERIFY(QRectF(drawn).adjusted(-2, -2, 2, 2).contains(box));
    }

    // Check 10: twenty parts of ten kinds are clicked; the canvas stays where it is, to the pixel.
    void clickingPartsMovesNothing() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        w.look(w.site().component("H1-P01-G1")->position, 14);
        const QRect place(w.canvas().mapTo(w.window, QPoint()), w.canvas().size());
        const Viewport view = w.canvas().viewport();
        std::set<std::string> kinds;
        int clicked = 0;
        for (int y = 120; y < w.canvas().height() - 60 && clicked < 400; y += 23)
            for (int x = 80; x < w.canvas().width() - 60; x += 37) {
                const auto hit = w.canvas().hitAt(QPointF(x, y));
                const Component* part = w.site().component(hit.id);
                if (!part || !kinds.insert(part->type).second) continue;
                w.click(QPointF(x, y));
                QTest::qWait(5);
                ++clicked;
                QCOMPARE(QRect(w.canvas().mapTo(w.window, QPoint()), w.canvas().size()), place);
                QCOMPARE(w.canvas().viewport().pixelsPerMetre, view.pixelsPerMetre);
                QCOMPARE(w.canvas().viewport().origin, view.origin);
            }
        QVERIFY2(kinds.size() >= 5, qPrintable(QString::number(kinds.size())));
        QCOMPARE(w.steps(), 0);
    }

    // Check 21: at 1.25, 1.5 and 2 on a screen of 1600 × 1000 the window fits and the canvas keeps half of its width.
    void scalesOfTheScreen_data() {
        QTest::addColumn<QByteArray>("scale");
        for (const char* scale : {"1", "1.25", "1.5", "2"}) QTest::newRow(scale) << QByteArray(scale);
    }
    void scalesOfTheScreen() {
        QFETCH(QByteArray, scale);
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(scale));
        environment.insert(QStringLiteral("GIGASITE_TEST_SIZES"), QStringLiteral("1"));
        QTemporaryDir folder;
        QFile screen(folder.filePath(QStringLiteral("screen.json")));
        QVERIFY(screen.open(QIODevice::WriteOnly));
        screen.write(R"({"screens": [{"name": "S", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96,
                                      "logicalBaseDpi": 96, "dpr": 1}]})");
        screen.close();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                           QStringLiteral("offscreen:configfile=") + screen.fileName());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitCode(), 0);
        const QList<QByteArray> figures = child.readAllStandardOutput().trimmed().split(' ');
        QCOMPARE(figures.size(), 9);
        QCOMPARE(figures[5].toDouble(), scale.toDouble());
        const double width = figures[0].toDouble(), canvas = figures[4].toDouble();
        QVERIFY2(width <= figures[2].toDouble() && figures[1].toDouble() <= figures[3].toDouble(),
                 figures.join(' ').constData());
        QVERIFY2(canvas >= 0.5 * width, figures.join(' ').constData());
        QVERIFY2(figures[6].toDouble() <= figures[2].toDouble() && figures[7].toDouble() <= figures[3].toDouble(),
                 figures.join(' ').constData());
        QVERIFY2(figures[8].toDouble() > 0 && figures[8].toDouble() <= figures[7].toDouble(),
                 figures.join(' ').constData());
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("GIGASITE_TEST_SIZES")) return printSizes();
    TestMouseChecks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mouse_checks.moc"
