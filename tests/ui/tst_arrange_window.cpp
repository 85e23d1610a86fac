// SPDX-License-Identifier: GPL-3.0-or-later
// Arranging from the window: keys, menus and the dialogs that repeat and fill, with what they make on the plan while
// they are open; read from the file.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "database/catalog_file.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/arrange_dialog.h"
#include "ui/prompts.h"
#include "ui/units.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::ui;

class TestArrangeWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Window> m_user;

    QVariant inFile(const QString& sql) {
        return m_user->window->document()->waitSaved() ? m_user->inFile(sql) : QVariant();
    }
    void key(Qt::Key k, Qt::KeyboardModifiers modifiers) {
        m_user->window->canvas()->setFocus();
        QTest::keyClick(m_user->window->canvas(), k, modifiers);
        QApplication::processEvents();
    }
    QDialog* dialog(const char* name) const { return m_user->window->findChild<QDialog*>(QLatin1String(name)); }
    void enter(const char* field, const char* text) {
        auto* number = m_user->window->findChild<NumberField*>(QLatin1String(field));
        QVERIFY(number);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QLatin1String(text));
    }
    QString says() const {
        const auto* label = m_user->window->findChild<QLabel*>(QStringLiteral("arrange_says"));
        return label ? label->text() : QString();
    }
    void ok() {
        QTest::mouseClick(m_user->window->findChild<QPushButton*>(QStringLiteral("arrange_ok")), Qt::LeftButton);
    }
    int components() const { return static_cast<int>(m_user->window->document()->site().components().size()); }
    int steps() { return inFile(QStringLiteral("SELECT count(*) FROM undo_stack")).toInt(); }

private slots:
    void init() {
        m_user = std::make_unique<test::Window>();
        QVERIFY(m_user->openExample("starter-1000"));
    }
    void cleanup() {
        for (auto* open : m_user->window->findChildren<QDialog*>()) open->reject(); // of a test that failed half-way
        m_user.reset();
    }

    void keysGroupLockAndMirror() {
        Document& site = *m_user->window->document();
        QVERIFY(!m_user->action("group")->isEnabled() && !m_user->action("lock")->isEnabled());
        site.setSelection({"CH", "BESS"});
        QVERIFY(m_user->action("group")->isEnabled() && !m_user->action("ungroup")->isEnabled() &&
                !m_user->action("unlock")->isEnabled());
        key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(inFile("SELECT count(*) FROM component WHERE group_name = 'group-1'").toInt(), 2);
        key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(inFile("SELECT count(*) FROM component WHERE locked = 1").toInt(), 2);
        QVERIFY(m_user->action("unlock")->isEnabled() && !m_user->action("lock")->isEnabled() &&
                !m_user->action("mirror_x")->isEnabled());
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        // Mirrored about the middle of both, what was left is right: the middles of their boxes change places.
        const auto middle = [&](const char* id) {
            const Rect box = bounds(site.site(), *site.site().component(id));
            return (box.left + box.right) / 2;
        };
        const Rect both = bounds(site.site(), *site.site().component("CH"))
                              .united(bounds(site.site(), *site.site().component("BESS")));
        const double chillers = middle("CH"), batteries = middle("BESS");
        key(Qt::Key_H, Qt::ShiftModifier);
        QVERIFY(std::abs(middle("CH") - (both.left + both.right - chillers)) < 1e-9);
        QVERIFY(std::abs(middle("BESS") - (both.left + both.right - batteries)) < 1e-9);
        key(Qt::Key_V, Qt::ShiftModifier);
        key(Qt::Key_V, Qt::ShiftModifier);
        key(Qt::Key_H, Qt::ShiftModifier);
        QVERIFY(std::abs(middle("CH") - chillers) < 1e-9);
        key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(inFile("SELECT count(*) FROM component WHERE group_name <> ''").toInt(), 0);
        QCOMPARE(steps(), 8);
    }

    void aRowOfBatteries() {
        const int before = components();
        m_user->window->document()->setSelection({"BESS"});
        key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(dialog("arrange_rows"));
        QCOMPARE(components(), before + 1); // two columns at first, at once on the plan
        enter("rows_columns", "4");
        QTRY_COMPARE(components(), before + 3); // while it is typed, without Enter
        enter("rows_pitch_x", "-12");
        QTRY_VERIFY(std::abs(m_user->window->document()->site().component("BESS-3")->position.x_m -
                             m_user->window->document()->site().component("BESS")->position.x_m + 36) < 1e-9);
        QTRY_VERIFY2(says().contains(QString::fromUtf8("4 × 1")) && says().contains(QLatin1String("storage")),
                     qPrintable(says()));
        QCOMPARE(steps(), 0); // nothing is in the file yet
        ok();
        QTRY_VERIFY(!dialog("arrange_rows"));
        QCOMPARE(inFile("SELECT count(*) FROM component WHERE id LIKE 'BESS%'").toInt(), 4);
        QCOMPARE(steps(), 1);
        QTest::mouseClick(m_user->window->findChild<QToolButton*>(QStringLiteral("tool_button_undo")), Qt::LeftButton);
        QTRY_COMPARE(inFile("SELECT count(*) FROM component WHERE id LIKE 'BESS%'").toInt(), 1);
    }

    /// The first Enter takes what is typed, the next one presses the dialog's button.
    void enterPressesOk() {
        const int before = components();
        m_user->window->document()->setSelection({"BESS"});
        key(Qt::Key_R, Qt::ControlModifier);
        enter("rows_columns", "4");
        QTest::keyClick(dialog("arrange_rows")->focusWidget(), Qt::Key_Return);
        QVERIFY(dialog("arrange_rows"));
        QTest::keyClick(dialog("arrange_rows")->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!dialog("arrange_rows"));
        QCOMPARE(components(), before + 3);
        QCOMPARE(steps(), 1);
    }

    void escapeLeavesNoTrace() {
        const int before = components();
        m_user->window->document()->setSelection({"BESS"});
        m_user->action("repeat_circle")->trigger();
        QVERIFY(dialog("arrange_circle"));
        QCOMPARE(dialog("arrange_circle")->focusWidget()->objectName(),
                 QStringLiteral("circle_count")); // typed at once
        enter("circle_count", "7");
        QTRY_COMPARE(components(), before + 6);
        enter("circle_angle", "500"); // refused with a reason, the plan keeps what it had
        QTest::keyClick(dialog("arrange_circle")->focusWidget(), Qt::Key_Escape); // takes the entry back
        QTest::keyClick(dialog("arrange_circle")->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog("arrange_circle"));
        QCOMPARE(components(), before);
        QCOMPARE(steps(), 0);
    }

    void aWrongNumberIsToldOnce() {
        const int before = components();
        m_user->window->document()->setSelection({"BESS"});
        key(Qt::Key_R, Qt::ControlModifier);
        enter("rows_columns", "2.5");
        ok();
        QVERIFY(dialog("arrange_rows")); // a whole number is needed: said at the field, which shows 2 again
        ok();
        QTRY_VERIFY(!dialog("arrange_rows"));
        QCOMPARE(components(), before + 1);
    }

    /// Refused when the field was left: it has been read, and OK makes what the fields show.
    void aWrongNumberThatWasReadIsNotToldAgain() {
        const int before = components();
        m_user->window->document()->setSelection({"BESS"});
        key(Qt::Key_R, Qt::ControlModifier);
        enter("rows_columns", "abc");
        auto* field = dialog("arrange_rows")->findChild<NumberField*>(QStringLiteral("rows_columns"));
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Tab);
        QTRY_VERIFY(!field->refusal().isEmpty());
        QTest::qWait(20); // read
        ok();
        QTRY_VERIFY(!dialog("arrange_rows"));
        QCOMPARE(components(), before + 1);
    }

    void aCircleByHand() {
        // Three over 180° about a point 20 m south: the second is 20 m east of the centre, the third 40 m south.
        Document& site = *m_user->window->document();
        site.setSelection({"GEN"});
        const Point from = site.site().component("GEN")->position;
        m_user->action("repeat_circle")->trigger();
        enter("circle_count", "3");
        enter("circle_x", QByteArray::number(from.x_m, 'f', 6).constData());
        enter("circle_y", QByteArray::number(from.y_m + 20, 'f', 6).constData());
        enter("circle_angle", "180");
        QTRY_VERIFY(site.site().component("GEN-2") &&
                    std::abs(site.site().component("GEN-2")->position.y_m - from.y_m - 40) < 1e-5);
        const Component& second = *site.site().component("GEN-1");
        QVERIFY(std::abs(second.position.x_m - from.x_m - 20) < 1e-5);
        QVERIFY(std::abs(second.position.y_m - from.y_m - 20) < 1e-5);
        QCOMPARE(second.rotation_deg, std::fmod(site.site().component("GEN")->rotation_deg + 90, 360));
        ok();
        QCOMPARE(inFile("SELECT count(*) FROM component WHERE id LIKE 'GEN%'").toInt(), 3);
        QCOMPARE(steps(), 1);
    }

    void aHallFullOfRacks() {
        // The same as fillZone() gives (counted by hand in tst_arrays): count and power stand in the dialog.
        Document& site = *m_user->window->document();
        QVERIFY(!m_user->action("fill_rows")->isEnabled());
        site.setSelection({"H1"});
        QVERIFY(m_user->action("fill_rows")->isEnabled());
        const double before = site.results().figures.it_power_w;
        const int standing = components();
        m_user->action("fill_rows")->trigger();
        QVERIFY(dialog("arrange_fill"));
        QVERIFY(components() > standing);
        const auto added = [&] {
            double racks = 0;
            for (const std::string& id : site.site().components().sortedIds())
                if (const Component& c = *site.site().component(id); !site.siteAtGestureBegin().component(id))
                    racks += c.array.count;
            return racks;
        };
        const double dense = added();
        const auto type = site.catalog().type("rack-gb200-nvl72");
        QVERIFY(std::abs(site.results().figures.it_power_w - before - dense * type->value("rack_power_kw_max") * 1000) <
                1);
        QTRY_VERIFY2(says().startsWith(QString::number(dense) + QStringLiteral(" × ")), qPrintable(says()));
        QTRY_VERIFY2(says().contains(QLatin1String("MW")), qPrintable(says()));
        // Nobody feeds so many racks: that is said with the mark of what is over.
        auto* wrong = m_user->window->findChild<QLabel*>(QStringLiteral("arrange_wrong"));
        QTRY_VERIFY2(wrong->isVisible() && wrong->text().contains(QLatin1String("not served")),
                     qPrintable(wrong->text()));
        QVERIFY(wrong->parentWidget()->findChild<StatusMark*>()->isVisible());
        QVERIFY(!says().contains(QLatin1String("not served")));
        // Wider aisles, fewer racks; too wide ones, none, and nothing to confirm.
        enter("fill_aisle", "4");
        QTRY_VERIFY(added() < dense && added() > 0);
        enter("fill_walls", "40");
        QTRY_COMPARE(added(), 0.0);
        QVERIFY(!m_user->window->findChild<QPushButton*>(QStringLiteral("arrange_ok"))->isEnabled());
        enter("fill_walls", "1.2");
        QTRY_VERIFY(added() > 0);
        const double made = added();
        ok();
        QTRY_VERIFY(!dialog("arrange_fill"));
        QCOMPARE(inFile("SELECT count(*) FROM component").toInt(), components());
        QVERIFY(components() > standing);
        QVERIFY(std::abs(site.results().figures.it_power_w - before - made * type->value("rack_power_kw_max") * 1000) <
                1);
        QCOMPARE(steps(), 1);
        QTest::mouseClick(m_user->window->findChild<QToolButton*>(QStringLiteral("tool_button_undo")), Qt::LeftButton);
        QTRY_COMPARE(inFile("SELECT count(*) FROM component").toInt(), standing);
    }
};

QTEST_MAIN(TestArrangeWindow)
#include "tst_arrange_window.moc"
