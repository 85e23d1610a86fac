// SPDX-License-Identifier: GPL-3.0-or-later
// Number fields by keys: what is taken, what is refused and why, and when an entry is committed.
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

#include "tests/support/gui_fixture.h"
#include "ui/style.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/reason_bubble.h"

using namespace gs::ui;

class TestNumberField : public QObject {
    Q_OBJECT
    gs::test::FreshUser m_user;
    std::unique_ptr<QWidget> m_window;
    NumberField* m_field = nullptr;
    QLineEdit* m_other = nullptr;

    void type(const QString& text) {
        m_field->setFocus();
        m_field->selectAll();
        QTest::keyClicks(m_field, text);
    }

private slots:
    void initTestCase() { applyTheme(Theme::light()); }
    void init() {
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        m_field = new NumberField;
        m_field->setUnit("kW");
        m_field->setValue(132);
        m_other = new QLineEdit;
        layout->addWidget(m_field);
        layout->addWidget(m_other);
        m_window->resize(320, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void takesUnitsAndFormulas_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("MW to kW") << "kW"
                                  << "1.2 MW" << 1200.0;
        QTest::newRow("feet") << "m"
                              << "35 ft" << 10.668;
        QTest::newRow("fahrenheit") << "°C"
                                    << "95 °F" << 35.0;
        QTest::newRow("formula") << "kW"
                                 << "=3*44" << 132.0;
        QTest::newRow("formula with unit") << "kW"
                                           << "2*132 kW" << 264.0;
        QTest::newRow("frost") << "°C"
                               << "-5 °C" << -5.0;
    }
    void takesUnitsAndFormulas() {
        QFETCH(QString, unit);
        QFETCH(QString, text);
        QFETCH(double, value);
        m_field->setUnit(unit);
        m_field->setValue(7);
        QSignalSpy committed(m_field, &NumberField::committed);
        type(text);
        QCOMPARE(committed.size(), 0); // not before Enter
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QVERIFY(std::abs(committed.at(0).at(0).toDouble() - value) < 1e-9);
    }

    void refusesWithAReasonAndKeepsTheValue() {
        QSignalSpy committed(m_field, &NumberField::committed), refused(m_field, &CommitEdit::refused);
        type("abc");
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 0);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_field->text(), QString("abc")); // to go on with, or to type over
        QCOMPARE(m_field->selectedText(), QString("abc"));
        QCOMPARE(*m_field->value(), 132.0);
        auto* bubble = m_window->findChild<ReasonBubble*>();
        QVERIFY(bubble && bubble->isVisible());
        QVERIFY2(bubble->text().contains("abc"), qPrintable(bubble->text()));
        // The next letter takes the sentence away.
        QTest::keyClicks(m_field, "x");
        QVERIFY(!bubble->isVisible());
        // Esc has the value back, and so has who leaves the field after it was refused: said once.
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(refused.size(), 2);
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(m_field->text(), QString("132"));
        type("abc");
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(refused.size(), 3);
        m_field->clearFocus();
        QCOMPARE(m_field->text(), QString("132"));
        QCOMPARE(refused.size(), 3);
        // A step from there counts.
        type("abc");
        QTest::keyClick(m_field, Qt::Key_Return);
        type("140");
        m_field->clearFocus();
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed.at(0).at(0).toDouble(), 140.0);
    }
    void namesWhatIsWrong_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("wrong kind") << "5 m"
                                    << "kW";
        QTest::newRow("unknown unit") << "5 parsnips"
                                      << "parsnips";
        QTest::newRow("empty") << ""
                               << "number";
        QTest::newRow("zero") << "1/0"
                              << "zero";
        QTest::newRow("range") << "-3"
                               << "at least 0";
    }
    void namesWhatIsWrong() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        m_field->setRange(0, std::numeric_limits<double>::max());
        m_field->setFocus();
        m_field->selectAll();
        if (text.isEmpty()) QTest::keyClick(m_field, Qt::Key_Backspace);
        else QTest::keyClicks(m_field, text);
        QTest::keyClick(m_field, Qt::Key_Return);
        QVERIFY2(m_field->refusal().contains(part, Qt::CaseInsensitive), qPrintable(m_field->refusal()));
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(m_field->text(), QString("132"));
    }

    void commitsWhenTheFocusLeaves() {
        QSignalSpy committed(m_field, &NumberField::committed);
        type("140");
        QTest::keyClick(m_field, Qt::Key_Tab);
        QVERIFY(m_other->hasFocus());
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed.at(0).at(0).toDouble(), 140.0);
    }
    void doesNotCommitWhatWasNotTyped() {
        QSignalSpy committed(m_field, &NumberField::committed);
        m_field->setValue(1.0 / 3); // shown with twelve digits
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_Return);
        QTest::keyClick(m_field, Qt::Key_Tab);
        QCOMPARE(committed.size(), 0);
        QCOMPARE(*m_field->value(), 1.0 / 3);
    }
    void enteringTheSameValueIsNoEdit() {
        QSignalSpy committed(m_field, &NumberField::committed);
        type("0.132 MW");
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 0);
        QCOMPARE(m_field->text(), QString("132"));
    }
    void escapeBringsTheOldTextBack() {
        QSignalSpy committed(m_field, &NumberField::committed);
        type("999");
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(m_field->text(), QString("132"));
        QTest::keyClick(m_field, Qt::Key_Tab);
        QCOMPARE(committed.size(), 0);
    }
    void stepsWithTheArrows() {
        QTest::keyClick(m_field, Qt::Key_Up);
        QCOMPARE(m_field->text(), QString("133"));
        QTest::keyClick(m_field, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_field->text(), QString("123"));
        QSignalSpy committed(m_field, &NumberField::committed);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed.at(0).at(0).toDouble(), 123.0);
    }
    void leavesAloneWhatIsBeingTyped() {
        type("14");
        m_field->setValue(150); // the site moved on while the user types
        QCOMPARE(m_field->text(), QString("14"));
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(m_field->text(), QString("150"));
    }
    void saysMixed() {
        m_field->setValue(std::nullopt);
        m_field->showMixed();
        QVERIFY(m_field->text().isEmpty());
        QCOMPARE(m_field->placeholderText(), QString("Mixed"));
        QSignalSpy committed(m_field, &NumberField::committed);
        QTest::keyClick(m_field, Qt::Key_Tab);
        QCOMPARE(committed.size(), 0);
        type("140");
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
    }
    void takesWholeNumbersOnlyWhereAsked() {
        m_field->setUnit({});
        m_field->setWhole(true);
        m_field->setRange(1, 1e6);
        QSignalSpy committed(m_field, &NumberField::committed);
        type("2.5");
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 0);
        type("=4*16");
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
    }
    void mayBeEmptied() {
        m_field->setMayBeEmpty(true);
        QSignalSpy cleared(m_field, &NumberField::cleared);
        m_field->selectAll();
        QTest::keyClick(m_field, Qt::Key_Backspace);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(cleared.size(), 1);
    }
    void groupsLongNumbersAndReadsThemBack() {
        m_field->setUnit("USD");
        m_field->setValue(3500000);
        QCOMPARE(m_field->text(), QString("3,500,000"));
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_End);
        QTest::keyClicks(m_field, "0");
        QSignalSpy committed(m_field, &NumberField::committed), refused(m_field, &CommitEdit::refused);
        QTest::keyClick(m_field, Qt::Key_Return);
        // "3,500,0000" groups no thousands any more: better asked again than read as something else.
        QCOMPARE(committed.size(), 0);
        QCOMPARE(refused.size(), 1);
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(m_field->text(), QString("3,500,000"));
    }
};

QTEST_MAIN(TestNumberField)
#include "tst_number_field.moc"
