// SPDX-License-Identifier: GPL-3.0-or-later
// How the real window is laid out and spoken: heights and widths, targets, names for screen readers, no English
// left in the Chinese window, and what the program remembers of its looks.
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include "tests/support/spoken.h"
#include "tests/support/text_boxes.h"
#include "tests/support/window_fixture.h"
#include "ui/bars/figure_cell.h"
#include "ui/prompts.h"
#include "ui/style.h"
#include "ui/views/site_view.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::ui;

class TestWindowLook : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Window> m_user;

    void key(Qt::Key k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_user->window->canvas(), k, modifiers);
        QTest::qWait(20);
    }

private slots:
    void cleanup() {
        m_user.reset();
        setLanguage(QStringLiteral("en"));
    }

    void partsHaveTheirSizes() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        QVERIFY(m_user->openExample("starter-1000"));
        QVERIFY(std::abs(m_user->window->menuBar()->height() - 28) <= 2);
        QCOMPARE(m_user->child<QWidget>("tool_bar")->height(), 40);
        QCOMPARE(m_user->child<QWidget>("balance_bar")->height(), 36);
        QCOMPARE(m_user->child<QWidget>("status_bar")->height(), 26);
        QCOMPARE(m_user->child<QWidget>("inspector")->parentWidget()->parentWidget()->width(), 320);
        // Panels open: 48 % of the window's width at least; folded to rails 58 % of its area.
        QVERIFY(m_user->window->canvas()->width() >= 0.48 * m_user->window->width());
        key(Qt::Key_BracketLeft);
        key(Qt::Key_BracketRight);
        QVERIFY(m_user->window->canvas()->width() * m_user->window->canvas()->height() >=
                0.58 * m_user->window->width() * m_user->window->height());
        const int before = m_user->window->canvas()->height();
        key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(before - m_user->window->canvas()->height(), 160);
    }

    /// No figure is lost on a narrow window: what has no room in the bar is behind its last button.
    void figuresWithoutRoomAreInAMenu() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        QVERIFY(m_user->openExample("colossus-1"));
        auto* more = m_user->child<QToolButton>("balance_more");
        QVERIFY(!more->isVisible());
        m_user->window->resize(900, 700);
        QTRY_VERIFY(more->isVisible());
        QStringList hidden;
        int shown = 0;
        for (const auto* cell : m_user->window->findChildren<FigureCell*>())
            if (cell->isVisible()) ++shown;
            else hidden << cell->text();
        QVERIFY(shown > 2 && hidden.size() > 1);
        QStringList listed;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu) return;
            for (const QAction* action : menu->actions()) listed << action->text();
            menu->close();
        });
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(listed, hidden);
        QVERIFY(more->geometry().right() <= more->parentWidget()->width());
    }

    void aNarrowWindowStartsWithRails() {
        m_user = std::make_unique<test::Window>(QSize{1280, 800});
        QVERIFY(m_user->openExample("starter-1000"));
        QCOMPARE(m_user->window->canvas()->width(), 1280 - 2 * 44);
        key(Qt::Key_BracketLeft);
        QCOMPARE(m_user->window->canvas()->width(), 1280 - 44 - 248);
        // Rows of the palette are as high as their names need at this width, not as they were when it was folded.
        auto* list = m_user->child<QListView>("paletteList");
        QTest::qWait(50);
        const QModelIndex row = list->model()->index(1, 0);
        QStyleOptionViewItem option;
        option.widget = list;
        option.rect = list->visualRect(row);
        QCOMPARE(list->visualRect(row).height(), list->itemDelegate()->sizeHint(option, row).height());
    }

    /// The middle of its left edge has the colour of a border, which stands out 3 : 1 on every ground (tst_theme).
    void everyFieldCanBeSeen() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        QVERIFY(m_user->openExample("starter-1000"));
        key(Qt::Key_1, Qt::ControlModifier); // findings have a filter
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            setThemeChoice(choice);
            QTest::qWait(20);
            int seen = 0;
            for (auto* field : m_user->window->findChildren<QLineEdit*>()) {
                if (!field->isVisible() || !field->hasFrame()) continue;
                ++seen;
                const QRgb edge = field->grab().toImage().pixel(0, field->height() / 2);
                const Theme& theme = activeTheme();
                QVERIFY2(edge == theme.fieldBorder.rgb() || (field->hasFocus() && edge == theme.accent.rgb()),
                         qPrintable(field->objectName() + ' ' + QColor(edge).name()));
            }
            QVERIFY2(seen > 5, qPrintable(QString::number(seen)));
        }
        setThemeChoice(ThemeChoice::Light);
    }

    void everyTargetIsLargeEnoughAndHasAName() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        const auto check = [this] {
            for (QWidget* widget : m_user->window->findChildren<QWidget*>()) {
                const bool target = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                    qobject_cast<QComboBox*>(widget);
                if (!target || !widget->isVisible() || widget->objectName().startsWith("qt_") ||
                    qobject_cast<QLineEdit*>(widget->parentWidget()))
                    continue;
                const QString who = widget->objectName() + ' ' +
                                    QString::fromLatin1(widget->metaObject()->className()) + ' ' +
                                    widget->accessibleName();
                QVERIFY2(widget->height() >= 24 && widget->width() >= 24, qPrintable(who));
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(who));
                if (button && button->text().isEmpty()) QVERIFY2(!button->toolTip().isEmpty(), qPrintable(who));
            }
        };
        check();
        QVERIFY(m_user->openExample("colossus-1"));
        for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
            key(tab, Qt::ControlModifier);
            check();
        }
        key(Qt::Key_A, Qt::ControlModifier);
        QTest::qWait(400);
        check();
    }

    /// What the views beside the plan write and say in their tips, with every option on; names that are cut or wrapped
    /// are data as long as the word is one of a name.
    void noEnglishIsLeftInViews() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        QVERIFY(m_user->openExample("colossus-1"));
        const Engine& engine = m_user->window->document()->engine();
        const test::Spoken spoken(m_user->site());
        setLanguage(QStringLiteral("zh_CN"));
        int seen = 0;
        const auto check = [&](const char* view, const QString& text) {
            ++seen;
            const QStringList words = spoken.englishInPieces(text);
            QVERIFY2(words.isEmpty(), qPrintable(QString("%1: %2  in  %3").arg(view, words.join(' '), text.left(200))));
        };
        for (const SiteViewRow& row : siteViews()) {
            if (row.view == SiteView::Plan) continue;
            ViewOptions options = firstOptions(row.view);
            for (const ViewOptionRow& option : row.options) {
                options.insert(option.word);
                check(row.word, QCoreApplication::translate("SiteView", option.text));
                check(row.word, QCoreApplication::translate("SiteView", option.tip));
            }
            const auto picture = makeViewPicture(row.view, engine, options, {1400, 800});
            for (const ViewPicture::Part& part : picture->parts()) check(row.word, part.tip);
            check(row.word, picture->emptyText());
            test::TextBoxes texts(picture->size());
            QPainter painter(&texts);
            picture->paint(painter, QRectF(QPointF(0, 0), picture->size()), {});
            painter.end();
            QVERIFY2(!texts.found().empty(), row.word);
            for (const test::TextBox& text : texts.found()) check(row.word, text.text);
        }
        QVERIFY2(seen > 300, qPrintable(QString::number(seen)));
    }

    void noEnglishIsLeft() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        m_user->close();
        setLanguage(QStringLiteral("zh_CN"));
        m_user->open();
        QTest::mouseClick(m_user->child<SiteCard>("example_colossus-1"), Qt::LeftButton);
        QVERIFY(m_user->window->document());
        QTest::qWait(50);
        const test::Spoken spoken(m_user->site());
        const auto check = [&](const QString& where, const QString& text) {
            const QStringList words = spoken.englishIn(text);
            QVERIFY2(words.isEmpty(), qPrintable(where + ": " + words.join(' ') + "  in  " + text.left(200)));
        };
        for (const QAction* action : m_user->window->findChildren<QAction*>()) {
            if (!action->objectName().startsWith("action_")) continue;
            check(action->objectName(), action->text());
            check(action->objectName(), action->toolTip());
        }
        for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
            key(tab, Qt::ControlModifier);
            QTest::qWait(400);
            for (QWidget* widget : m_user->window->findChildren<QWidget*>()) {
                if (!widget->isVisible()) continue;
                const QString who = widget->objectName() + ' ' + QString::fromLatin1(widget->metaObject()->className());
                check(who, widget->toolTip());
                if (const auto* button = qobject_cast<QAbstractButton*>(widget)) check(who, button->text());
                if (const auto* words = qobject_cast<QLabel*>(widget)) check(who, words->text());
                if (const auto* edit = qobject_cast<QLineEdit*>(widget)) check(who, edit->placeholderText());
                if (const auto* row = qobject_cast<KeyValueRow*>(widget)) check(who, row->key() + ' ' + row->value());
                if (const auto* box = qobject_cast<QComboBox*>(widget))
                    for (int i = 0; i < box->count(); ++i) check(who, box->itemText(i));
                if (const auto* table = qobject_cast<QTableView*>(widget))
                    for (int r = 0; r < std::min(20, table->model()->rowCount()); ++r)
                        for (int c = 0; c < table->model()->columnCount(); ++c)
                            check(who, table->model()->index(r, c).data().toString());
            }
        }
    }

    void looksAreRemembered() {
        m_user = std::make_unique<test::Window>(QSize{1600, 1000});
        QVERIFY(m_user->openExample("starter-1000"));
        key(Qt::Key_1, Qt::ControlModifier);
        // The strip's free part is the grip: 60 px up.
        auto* drawer = m_user->child<QWidget>("drawer");
        const int before = drawer->height();
        const QPoint grip(drawer->width() / 2, 16);
        QTest::mousePress(drawer, Qt::LeftButton, Qt::NoModifier, grip);
        QMouseEvent move(QEvent::MouseMove, QPointF(grip - QPoint(0, 60)),
                         drawer->mapToGlobal(QPointF(grip - QPoint(0, 60))), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(drawer, &move);
        QTest::mouseRelease(drawer, Qt::LeftButton, Qt::NoModifier, grip);
        QCOMPARE(drawer->height(), before + 60);
        key(Qt::Key_BracketLeft);
        key(Qt::Key_G);
        m_user->window->findChild<QAction*>("action_theme_dark")->trigger();
        m_user->close();
        m_user->open();
        QVERIFY(activeTheme().dark);
        QVERIFY(m_user->openExample("starter-1000"));
        QVERIFY(!m_user->window->findChild<QAction*>("action_panel_palette")->isChecked());
        QVERIFY(!m_user->window->findChild<QAction*>("action_grid")->isChecked());
        key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_user->child<QWidget>("drawer")->height(), before + 60);
    }
};

QTEST_MAIN(TestWindowLook)
#include "tst_window_look.moc"
