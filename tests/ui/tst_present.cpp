// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting with the keys: the stage comes and goes and leaves the window as it was; slides are kept in the file.
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/panels/slides_panel.h"
#include "ui/present/stage_window.h"
#include "ui/stage.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

namespace {

StageWindow* stageOf(test::Window& w) { return w.window->findChild<StageWindow*>(); }

/// F11 or another key that brings the stage; waits for its picture.
StageWindow* present(test::Window& w, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(w.window, Qt::Key_F11, modifiers);
    StageWindow* stage = stageOf(w);
    if (!stage || !QTest::qWaitFor([&] { return stage->isReady(); }, 30000)) return nullptr;
    return stage;
}

void leave(test::Window& w, Qt::Key key = Qt::Key_Escape) {
    QTest::keyClick(stageOf(w), key);
    if (!QTest::qWaitForWindowActive(w.window)) qWarning("the window did not become active again");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

namespace {

/// Largest difference of any colour of any pixel: outlines of letters come out of Qt alike but for one or two levels.
int largestDifference(const QImage& a, const QImage& b) {
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            most = std::max(
                {most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    return most;
}

} // namespace

class TestPresent : public QObject {
    Q_OBJECT
private slots:
    void theStageLeavesTheWindowAsItWas() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        w.look({100, 50}, 3);
        w.window->document()->setSelection({w.site().components().at(3)->id});
        w.action("drawer_findings")->trigger();
        w.action("overlay_power")->trigger();
        const auto selection = w.window->document()->selection();
        const Viewport before = w.canvas().viewport();
        const View view = w.window->document()->view();
        const auto* drawer = w.window->findChild<Drawer*>();
        const int tab = drawer->current();
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F11}) {
            StageWindow* stage = present(w);
            QVERIFY(stage);
            QVERIFY(stage->isFullScreen());
            QCOMPARE(stage->slide().config.overlay, Overlay::Power);
            QVERIFY(stage->slide().area.has_value()); // the part that the window shows
            QTest::keyClick(stage, Qt::Key_Right);    // another day on the stage, not in the window
            leave(w, key);
            QVERIFY(!stageOf(w));
            QCOMPARE(w.window->document()->selection(), selection);
            QVERIFY(w.window->document()->view() == view);
            QCOMPARE(w.canvas().viewport().origin, before.origin);
            QCOMPARE(w.canvas().viewport().pixelsPerMetre, before.pixelsPerMetre);
            QCOMPARE(drawer->current(), tab);
            QVERIFY(!w.window->document()->canUndo());
        }
    }

    /// Without slides the phases are: the first picture is the window's, then one for each phase in order.
    void phasesWithoutSlides() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        StageWindow* stage = present(w);
        QVERIFY(stage);
        const auto& phases = w.site().settings().phases;
        QVERIFY(phases.size() > 2);
        QCOMPARE(stage->count(), static_cast<int>(phases.size()) + 1);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Space, Qt::Key_PageDown}) QTest::keyClick(stage, key);
        QCOMPARE(stage->current(), 3);
        QVERIFY(stage->slide().at.at == phases[2].date);
        QTest::keyClick(stage, Qt::Key_Left);
        QTest::keyClick(stage, Qt::Key_PageUp);
        QTest::keyClick(stage, Qt::Key_Backspace);
        QTest::keyClick(stage, Qt::Key_Backspace); // at the first one already
        QCOMPARE(stage->current(), 0);
        QTest::mouseClick(stage, Qt::LeftButton);
        QCOMPARE(stage->current(), 1);
        QTest::mouseClick(stage, Qt::RightButton);
        QCOMPARE(stage->current(), 0);
        QTest::keyClick(stage, Qt::Key_End);
        QCOMPARE(stage->current(), stage->count() - 1);
        QTest::keyClick(stage, Qt::Key_Return);
        QCOMPARE(stage->current(), stage->count() - 1);
        QTest::keyClick(stage, Qt::Key_Home);
        QCOMPARE(stage->current(), 0);
        leave(w);
    }

    void blackDarkNotesAndCursor() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        StageWindow* stage = present(w);
        QVERIFY(stage);
        const auto corner = [&] { return stage->grab().toImage().pixelColor(2, 2); };
        QCOMPARE(corner(), Theme::light().panel);
        QTest::keyClick(stage, Qt::Key_D);
        QVERIFY(stage->isDark());
        QTRY_COMPARE(corner(), Theme::darkTheme().panel);
        QTest::keyClick(stage, Qt::Key_B);
        QCOMPARE(corner(), QColor(Qt::black));
        QTest::keyClick(stage, Qt::Key_B);
        QVERIFY(corner() != QColor(Qt::black));
        const QImage bare = stage->grab().toImage();
        QTest::keyClick(stage, Qt::Key_N);
        QVERIFY(stage->showsNotes());
        QVERIFY(stage->grab().toImage() != bare);
        QTest::mouseMove(stage, {50, 50});
        QTRY_COMPARE_WITH_TIMEOUT(stage->cursor().shape(), Qt::BlankCursor, 10000);
        leave(w);
        QCOMPARE(w.window->document()->slides().size(), std::size_t{0});
    }

    /// Saved with Ctrl+F11, closed, opened again: the same slide to the pixel.
    void aSlideSurvives() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        const QString target = w.user.path(QStringLiteral("shown.gsite"));
        prompts::queueAnswer(target);
        w.action("save_as")->trigger();
        QVERIFY(w.settle());
        const int steps = w.steps();
        w.look({150, 80}, 2);
        w.action("overlay_cooling")->trigger();
        w.window->document()->setView({*parseDate("2024-09-02"), LoadCase::Training});
        QTest::keyClick(w.window, Qt::Key_F11, Qt::ControlModifier);
        QCOMPARE(w.inFile("SELECT overlay || ' ' || date || ' ' || load_case FROM slide").toString(),
                 QString("cooling 2024-09-02 training"));
        QCOMPARE(w.steps(), steps); // no step to undo
        const auto shot = [&]() -> QImage {
            StageWindow* stage = present(w, Qt::ShiftModifier);
            if (!stage) return {};
            const QImage image = stage->grab().toImage();
            leave(w);
            return image;
        };
        const QImage before = shot();
        QVERIFY(!before.isNull());
        w.close();
        w.open();
        QVERIFY(w.window->openFile(target));
        QTRY_VERIFY(w.window->document());
        QVERIFY(w.settle());
        w.action("overlay_plan")->trigger();
        const QImage after = shot();
        QCOMPARE(after.size(), before.size());
        QVERIFY(largestDifference(after, before) <= 2);
    }

    void theListIsWorkedWith() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QTest::keyClick(w.window, Qt::Key_6, Qt::ControlModifier);
        auto* list = w.child<QListWidget>("slide_list");
        auto* add = w.child<QPushButton>("slide_add");
        QVERIFY(add->isVisible());
        QVERIFY(w.child<QLabel>("slides_empty")->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QTest::keyClick(w.window, Qt::Key_F8); // the energy flow
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(w.inFile("SELECT group_concat(view) FROM slide").toString(), QString("plan,sankey"));
        auto* name = w.child<QLineEdit>("slide_name");
        name->setFocus();
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(name, "Where it goes");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(w.inFile("SELECT name FROM slide WHERE number = 1").toString(), QString("Where it goes"));
        auto* note = w.child<QWidget>("slide_note");
        note->setFocus();
        QTest::keyClicks(note, "Half is heat");
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.inFile("SELECT note FROM slide WHERE number = 1").toString(), QString("Half is heat"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(w.inFile("SELECT group_concat(view) FROM slide").toString(), QString("sankey,plan"));
        QCOMPARE(list->currentRow(), 0);
        QTRY_VERIFY(!list->item(0)->data(Qt::UserRole + 1).value<QImage>().isNull()); // its thumbnail
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(w.inFile("SELECT group_concat(view) FROM slide").toString(), QString("plan"));
        auto* back = w.child<QPushButton>("slide_back");
        QVERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(w.inFile("SELECT group_concat(view) FROM slide").toString(), QString("sankey,plan"));
        QCOMPARE(w.inFile("SELECT note FROM slide WHERE number = 0").toString(), QString("Half is heat"));
        QTest::keyClick(w.window, Qt::Key_F5);
        list->setCurrentRow(0);
        QTest::mouseClick(w.child<QPushButton>("slide_replace"), Qt::LeftButton);
        QCOMPARE(w.inFile("SELECT view || ' ' || name FROM slide WHERE number = 0").toString(),
                 QString("plan Where it goes"));
        QTest::mouseClick(w.child<QPushButton>("slide_present"), Qt::LeftButton);
        QVERIFY(stageOf(w));
        QCOMPARE(stageOf(w)->slide().title, QString("Where it goes"));
        leave(w);
    }

    /// With the mouse: pressed on one thumbnail, let go in the right half of another or in the left one, within the
    /// pictures, where a hand lets go. Expected orders by hand.
    void slidesAreDragged_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("onto");
        QTest::addColumn<double>("share"); // of the width of the one it is dropped on
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("current");
        QTest::addRow("first behind the third") << 0 << 2 << 0.8 << "BCA" << 2;
        QTest::addRow("first before the third") << 0 << 2 << 0.2 << "BAC" << 1;
        QTest::addRow("third to the front") << 2 << 0 << 0.2 << "CAB" << 0;
        QTest::addRow("third behind the first") << 2 << 0 << 0.8 << "ACB" << 1;
        QTest::addRow("where it was") << 1 << 0 << 0.8 << "ABC" << 1;
    }
    void slidesAreDragged() {
        QFETCH(int, from);
        QFETCH(int, onto);
        QFETCH(double, share);
        QFETCH(QString, order);
        QFETCH(int, current);
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        std::vector<db::Slide> slides(3);
        for (std::size_t i = 0; i < slides.size(); ++i) slides[i].name = static_cast<char>('A' + i);
        QVERIFY(w.window->document()->setSlides(slides));
        QTest::keyClick(w.window, Qt::Key_6, Qt::ControlModifier);
        auto* list = w.child<QListWidget>("slide_list");
        QTRY_COMPARE(list->count(), 3);
        QTRY_VERIFY(list->viewport()->width() > list->visualItemRect(list->item(2)).right());
        const QRect start = list->visualItemRect(list->item(from)), end = list->visualItemRect(list->item(onto));
        const QPoint press = start.center(), drop(end.left() + static_cast<int>(end.width() * share), end.center().y());
        QWidget* view = list->viewport();
        const auto order_ = [&] { return w.inFile("SELECT group_concat(name, '') FROM slide").toString(); };
        const auto moveTo = [&](QPoint at) {
            QMouseEvent event(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(view, &event);
        };
        QTest::mousePress(view, Qt::LeftButton, {}, press);
        moveTo(press + QPoint(2, 0));
        moveTo((press + drop) / 2);
        moveTo(drop);
        QVERIFY(list->viewport()->cursor().shape() == Qt::ClosedHandCursor);
        QTest::keyClick(list, Qt::Key_Escape); // once for nothing
        QTest::mouseRelease(view, Qt::LeftButton, {}, drop);
        QCOMPARE(order_(), QString("ABC"));
        QVERIFY(list->viewport()->cursor().shape() != Qt::ClosedHandCursor);
        QTest::mousePress(view, Qt::LeftButton, {}, press);
        moveTo((press + drop) / 2);
        moveTo(drop);
        QTest::mouseRelease(view, Qt::LeftButton, {}, drop);
        QTRY_COMPARE(order_(), order);
        QTRY_COMPARE(list->currentRow(), current);
        for (int row = 0; row < 3; ++row) QCOMPARE(list->item(row)->text(), QString(order[row]));
        QVERIFY(!w.window->document()->canUndo());
    }

    /// One that is deleted while another is dragged: the drag has ended, dropping moves nothing. So it is when the
    /// drawer goes.
    void aDragEndsWithTheListItBeganIn() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        std::vector<db::Slide> slides(4);
        for (std::size_t i = 0; i < slides.size(); ++i) slides[i].name = static_cast<char>('A' + i);
        QVERIFY(w.window->document()->setSlides(slides));
        QTest::keyClick(w.window, Qt::Key_6, Qt::ControlModifier);
        auto* list = w.child<QListWidget>("slide_list");
        QTRY_COMPARE(list->count(), 4);
        QTRY_VERIFY(list->viewport()->width() > list->visualItemRect(list->item(2)).right());
        QWidget* view = list->viewport();
        const auto order = [&] { return w.inFile("SELECT group_concat(name, '') FROM slide").toString(); };
        const QPoint press = list->visualItemRect(list->item(0)).center();
        const QPoint drop = list->visualItemRect(list->item(2)).center() + QPoint(40, 0);
        const auto begin = [&] {
            QTest::mousePress(view, Qt::LeftButton, {}, press);
            for (const QPoint at : {(press + drop) / 2, drop}) {
                QMouseEvent event(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
                QApplication::sendEvent(view, &event);
            }
        };
        begin();
        QVERIFY(view->cursor().shape() == Qt::ClosedHandCursor);
        QTest::keyClick(list, Qt::Key_Delete); // A, which is dragged
        QVERIFY(view->cursor().shape() != Qt::ClosedHandCursor);
        QTest::mouseRelease(view, Qt::LeftButton, {}, drop);
        QCOMPARE(order(), QString("BCD"));
        QTRY_COMPARE(list->count(), 3);
        begin();
        QVERIFY(view->cursor().shape() == Qt::ClosedHandCursor);
        QTest::keyClick(w.window, Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(!list->isVisible());
        QVERIFY(view->cursor().shape() != Qt::ClosedHandCursor);
        QTest::mouseRelease(view, Qt::LeftButton, {}, drop);
        QCOMPARE(order(), QString("BCD"));
    }

    void aReadOnlyFileKeepsItsSlides() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QTest::keyClick(w.window, Qt::Key_F11, Qt::ControlModifier);
        const QString copy = w.user.path(QStringLiteral("copy.gsite"));
        QVERIFY(QFile::copy(w.window->document()->path(), copy));
        QFile::setPermissions(copy, QFile::ReadOwner);
        const auto document = Document::open(copy, w.window->document()->catalog());
        if (!document->isReadOnly()) QSKIP("root may write all files");
        QCOMPARE(document->slides().size(), std::size_t{1});
        QSignalSpy refused(document.get(), &Document::refused);
        QVERIFY(!document->setSlides({}));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(document->slides().size(), std::size_t{1});
    }
};

QTEST_MAIN(TestPresent)
#include "tst_present.moc"
