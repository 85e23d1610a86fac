// SPDX-License-Identifier: GPL-3.0-or-later
// "New site…" by mouse and keys: from the start page to a site in the window and in its file (read through a second
// SQLite connection). Nothing here calls the generator or the document to act.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "tests/support/gui_fixture.h"
#include "ui/app.h"
#include "ui/dialogs/new_site_dialog.h"
#include "ui/dialogs/regenerate_dialog.h"
#include "ui/main_window.h"
#include "ui/prompts.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::ui;

class TestNewSite : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FreshUser> m_user;
    QPointer<MainWindow> m_window;
    QPointer<NewSiteDialog> m_dialog;

    void openDialog() {
        auto* verb = m_window->findChild<QPushButton*>(QStringLiteral("verb_new"));
        QVERIFY(verb);
        QTest::mouseClick(verb, Qt::LeftButton);
        m_dialog = m_window->findChild<NewSiteDialog*>();
        QVERIFY(m_dialog && QTest::qWaitForWindowActive(m_dialog));
    }
    template <typename T> T* field(const char* name) const { return m_dialog->findChild<T*>(QLatin1String(name)); }
    QString shown(const char* name) const { return field<KeyValueRow>(name)->value(); }
    /// The cursor stays in the field.
    void typeInto(const QString& name, const QString& text) {
        auto* edit = m_dialog->findChild<CommitEdit*>(name);
        QVERIFY(edit);
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus()); // the dialog has become the active window
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, text);
    }
    void type(const char* name, const QString& text) {
        typeInto(QLatin1String(name), text);
        QTest::keyClick(field<NumberField>(name), Qt::Key_Tab);
    }
    void choose(const char* name, const QString& startsWith) {
        auto* box = field<QComboBox>(name);
        const int index = box->findText(startsWith, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(startsWith));
        // As from the keyboard: arrows until it stands there.
        box->setFocus();
        for (int i = 0; i < 2 * box->count() && box->currentIndex() != index; ++i)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(box->currentIndex(), index);
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_dialog->isSettled(), 30000); }

private slots:
    void initTestCase() { prompts::setUnattended(true); }
    void init() {
        m_user = std::make_unique<test::FreshUser>();
        m_window = newWindow();
        m_window->resize(1600, 1000);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    void cleanup() {
        delete m_dialog;
        delete m_window;
        m_user.reset();
    }

    /// 1,000 H100 are 16 racks of 64: the figures stand in the dialog before the site is made, in the window and in the
    /// file after.
    void fromStartPageToFile() {
        openDialog();
        type("wish_amount", QStringLiteral("1000"));
        choose("wish_rack", QStringLiteral("Supermicro liquid-cooled rack, 64 x H100"));
        choose("wish_cooling", QStringLiteral("Dry coolers"));
        choose("wish_pumps", QStringLiteral("N+1"));
        settle();
        QCOMPARE(shown("preview_gpus"), QLocale().toString(1024));
        QVERIFY2(shown("preview_halls").startsWith(QStringLiteral("16 in 1 hall")), qPrintable(shown("preview_halls")));
        QCOMPARE(shown("preview_findings"), QStringLiteral("none"));
        QVERIFY(!field<QLabel>("preview_picture")->pixmap().isNull());
        const QString facility = shown("preview_facility");
        QTest::mouseClick(field<QPushButton>("make_site"), Qt::LeftButton);
        QTRY_VERIFY(m_window->document()); // made beside the window where that takes long
        QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
        auto* saved = m_window->findChild<QLabel*>(QStringLiteral("status_saved"));
        QTRY_COMPARE_WITH_TIMEOUT(saved->text(), QStringLiteral("Saved"), 30000);
        const QString file = m_window->document()->path();
        // Sixteen racks in the file, as one or several arrays.
        QCOMPARE(
            test::query(file, QStringLiteral("SELECT count(*) FROM component WHERE type = 'rack-smc-h100-64'")).toInt(),
            2);
        QVERIFY(test::query(file, QStringLiteral("SELECT count(*) FROM link")).toInt() > 20);
        // The balance bar says what the dialog said.
        const auto* power = m_window->findChild<QLabel*>(QStringLiteral("figure_facility_power"));
        QVERIFY(power);
        QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("figure_gpus"))->text(), QLocale().toString(1024));
        QVERIFY2(facility.startsWith(power->text()), qPrintable(facility + " / " + power->text()));
        // Left without an edit it stays: the wish took thought.
        m_window->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(QFile::exists(file));
    }

    /// What is being typed and cannot be is never made into the site that stood there before.
    void whatCannotBeIsNotMade_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("more than any plan") << "25000000"
                                            << "20 million GPUs";
        QTest::newRow("more than the field takes") << "1e12"
                                                   << "Amount: Must be from 1 to";
        QTest::newRow("none") << "0"
                              << "Amount: Must be from 1 to";
        QTest::newRow("no number") << "abc"
                                   << "abc";
    }
    void whatCannotBeIsNotMade() {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        openDialog();
        type("wish_amount", QStringLiteral("1000"));
        settle();
        auto* make = field<QPushButton>("make_site");
        QVERIFY(make->isEnabled());
        auto* amount = field<NumberField>("wish_amount");
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, typed);
        auto* problem = field<QLabel>("preview_problem");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 30000);
        QVERIFY2(problem->text().contains(said), qPrintable(problem->text()));
        QVERIFY(!make->isEnabled());
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(m_dialog && m_dialog->isVisible() && !m_window->document());
        QTest::keyClick(amount, Qt::Key_Escape); // the former number, and what can be made of it
        QCOMPARE(amount->value(), std::optional(1000.0));
        QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 30000);
        QVERIFY(!problem->isVisible());
    }

    /// The click that leaves the field is the one that makes the site: the button does not go from under the mouse.
    void oneClickMakesWhatIsTyped() {
        openDialog();
        settle();
        typeInto(QStringLiteral("wish_amount"), QStringLiteral("5000"));
        QTRY_VERIFY_WITH_TIMEOUT(shown("preview_gpus").startsWith(QLocale().toString(5040)), 30000); // 70 racks of 72
        settle();
        QTest::mouseClick(field<QPushButton>("make_site"), Qt::LeftButton);
        QTRY_VERIFY(m_window->document() && !m_dialog);
        QVERIFY(m_window->document()->results().figures.gpus_installed >= 5000);
        QVERIFY(m_window->document()->results().figures.gpus_installed < 5100);
    }

    /// Nor does it go where the click comes before the preview of what is typed has begun: it is made when it is there.
    void aClickRightAfterTyping() {
        openDialog();
        settle();
        typeInto(QStringLiteral("wish_amount"), QStringLiteral("5000"));
        QTest::mouseClick(field<QPushButton>("make_site"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document() && !m_dialog, 30000);
        QVERIFY(m_window->document()->results().figures.gpus_installed >= 5000);
        QVERIFY(m_window->document()->results().figures.gpus_installed < 5100);
    }

    /// A click right after what a field refuses makes nothing: the preview is of the site before. The next one does.
    void aClickRightAfterARefusal_data() {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("typed");
        QTest::newRow("none") << "wish_amount"
                              << "0";
        QTest::newRow("too many") << "wish_amount"
                                  << "1e12";
        QTest::newRow("no number") << "wish_battery"
                                   << "abc";
        QTest::newRow("no day") << "wish_start"
                                << "soon";
    }
    void aClickRightAfterARefusal() {
        QFETCH(QString, where);
        QFETCH(QString, typed);
        openDialog();
        type("wish_amount", QStringLiteral("1000"));
        settle();
        typeInto(where, typed);
        auto* make = field<QPushButton>("make_site");
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(!m_dialog->findChild<CommitEdit*>(where)->refusal().isEmpty());
        settle();
        QTRY_VERIFY(make->isEnabled());
        QVERIFY(m_dialog && m_dialog->isVisible() && !m_window->document());
        QTest::mouseClick(make, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document() && !m_dialog, 30000);
        QVERIFY(m_window->document()->results().figures.gpus_installed >= 1000);
    }

    /// Beside a figure that cannot be stand no figures of the site before.
    void whatCannotBeHasNoFigures() {
        openDialog();
        settle();
        auto* gpus = field<QWidget>("preview_gpus");
        QVERIFY(gpus->isVisible());
        typeInto(QStringLiteral("wish_amount"), QStringLiteral("-5"));
        QTRY_VERIFY(field<QLabel>("preview_problem")->isVisible());
        QVERIFY(!gpus->isVisible());
        QVERIFY(!field<QLabel>("preview_picture")->isEnabled());
        type("wish_amount", QStringLiteral("5000"));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(gpus->isVisible(), 30000);
        QVERIFY(field<QLabel>("preview_picture")->isEnabled());
    }

    /// Nor is what cannot be made then: the reason stands there instead.
    void aClickRightAfterTypingTooMuch() {
        openDialog();
        settle();
        typeInto(QStringLiteral("wish_amount"), QStringLiteral("25000000"));
        QTest::mouseClick(field<QPushButton>("make_site"), Qt::LeftButton);
        settle();
        QVERIFY(field<QLabel>("preview_problem")->text().contains(QStringLiteral("20 million GPUs")));
        QVERIFY(m_dialog && m_dialog->isVisible() && !m_window->document());
        type("wish_amount", QStringLiteral("5000")); // nothing of that click is left
        settle();
        QVERIFY(m_dialog && m_dialog->isVisible() && !m_window->document());
    }

    /// A supply below what its connections are rated says where it is held back.
    void whySupplyIsLessThanItsSources() {
        openDialog();
        type("wish_amount", QStringLiteral("512"));
        settle();
        const auto* supply = field<KeyValueRow>("preview_supply");
        QVERIFY2(supply->toolTip().contains(QStringLiteral("holds back")) &&
                     supply->toolTip().contains(QStringLiteral("through")),
                 qPrintable(supply->value() + " / " + supply->toolTip()));
    }

    /// A bridge has two phases: the second is when the connection comes, and the figures are those of its day.
    void aBridgeSaysWhenTheGridComes() {
        openDialog();
        type("wish_amount", QStringLiteral("512"));
        settle();
        const auto* phases = field<KeyValueRow>("preview_phases");
        QVERIFY(!phases->isVisible());
        auto* power = field<QComboBox>("wish_power");
        choose("wish_power", power->itemText(static_cast<int>(WishPower::Bridge)));
        settle();
        QVERIFY(phases->isVisible());
        QVERIFY2(phases->value().contains(QStringLiteral("On rented turbines, ")) &&
                     phases->value().endsWith(QStringLiteral(" On the grid")),
                 qPrintable(phases->value()));
    }

    /// Switching the measure keeps the site as near as the measure allows.
    void anotherMeasure() {
        openDialog();
        settle();
        choose("wish_target", QStringLiteral("IT power"));
        settle();
        QVERIFY(field<NumberField>("wish_amount")->text().toDouble() > 100); // 100,000 GB300 are above 200 MW
        type("wish_amount", QStringLiteral("20"));
        settle();
        QVERIFY2(shown("preview_it").startsWith(QStringLiteral("19")) ||
                     shown("preview_it").startsWith(QStringLiteral("20")),
                 qPrintable(shown("preview_it")));
        // Units are converted as everywhere.
        type("wish_amount", QStringLiteral("0.03 GW"));
        settle();
        QVERIFY2(shown("preview_it").startsWith(QStringLiteral("29")) ||
                     shown("preview_it").startsWith(QStringLiteral("30")),
                 qPrintable(shown("preview_it")));
    }

    void whatCannotBeIsSaidAndTheNearestTaken() {
        openDialog();
        type("wish_width", QStringLiteral("300"));
        type("wish_depth", QStringLiteral("400"));
        settle();
        const auto* problem = field<QLabel>("preview_problem");
        QVERIFY2(problem->isVisible() && problem->text().contains(QStringLiteral("300 m by 400 m")),
                 qPrintable(problem->text()));
        QVERIFY2(problem->text().front().isUpper(), qPrintable(problem->text())); // a sentence of its own
        QVERIFY(!field<QPushButton>("make_site")->isEnabled());
        auto* nearest = field<QPushButton>("take_nearest");
        QVERIFY(nearest->isVisible());
        QTest::mouseClick(nearest, Qt::LeftButton);
        settle();
        QVERIFY(!problem->isVisible());
        QVERIFY(field<QPushButton>("make_site")->isEnabled());
        QVERIFY(field<NumberField>("wish_amount")->value().value() < 100000);
    }

    /// Where not even one rack fits the same site is offered on the ground that it takes.
    void aLargerParcelIsTaken() {
        openDialog();
        type("wish_width", QStringLiteral("20"));
        type("wish_depth", QStringLiteral("30"));
        settle();
        QVERIFY(!field<QPushButton>("take_nearest")->isVisible());
        auto* larger = field<QPushButton>("take_larger_parcel");
        QVERIFY(larger->isVisible());
        QTest::mouseClick(larger, Qt::LeftButton);
        settle();
        QVERIFY(!larger->isVisible());
        QVERIFY(field<QPushButton>("make_site")->isEnabled());
        QCOMPARE(field<NumberField>("wish_amount")->value().value(), 100000.0);
        QVERIFY(field<NumberField>("wish_width")->value().value() > 100);
        QVERIFY(field<NumberField>("wish_depth")->value().value() > 100);
    }

    /// A hall of the site that was made, selected by a click on the plan: other racks in it, on the plan while the
    /// dialog is open, gone after Escape, one step to undo after OK.
    void aHallMadeAnew() {
        openDialog();
        type("wish_amount", QStringLiteral("2000"));
        settle();
        QTest::mouseClick(field<QPushButton>("make_site"), Qt::LeftButton);
        QTRY_VERIFY(m_window->document() && !m_dialog);
        const auto gpus = [this] { return m_window->findChild<QLabel*>(QStringLiteral("figure_gpus"))->text(); };
        QTRY_COMPARE(gpus(), QStringLiteral("2,016")); // 28 racks of 72
        PlanCanvas* canvas = m_window->canvas();
        QTRY_VERIFY(canvas->width() > 400);
        QTRY_VERIFY(canvas->viewport().pixelsPerMetre > 1); // fitted: before that kilometres are seen
        const Component* hall = m_window->document()->site().component("H01");
        // Free floor beside the header, inside the wall.
        const QPointF floor =
            canvas->viewport().toPixel({hall->position.x_m + hall->outline[1].x_m - 1.5, hall->position.y_m});
        QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, floor.toPoint());
        const auto& selection = m_window->document()->selection();
        QVERIFY2(selection == std::set<std::string>{"H01"},
                 selection.empty() ? "nothing selected" : selection.begin()->c_str());
        const auto open = [this, canvas] {
            m_window->activateWindow(); // what a window manager does when a dialog goes
            if (!QTest::qWaitForWindowActive(m_window)) return static_cast<RegenerateDialog*>(nullptr);
            QTest::keyClick(canvas, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
            auto* dialog = m_window->findChild<RegenerateDialog*>();
            if (dialog && !QTest::qWaitForWindowActive(dialog)) dialog = nullptr;
            return dialog;
        };
        const auto enterRacks = [](RegenerateDialog* dialog, const char* text) {
            auto* racks = dialog->findChild<NumberField*>(QStringLiteral("hall_racks"));
            racks->setFocus();
            QTRY_VERIFY(racks->hasFocus());
            QTest::keyClick(racks, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(racks, QLatin1String(text));
            QTest::keyClick(racks, Qt::Key_Tab);
        };
        QPointer<RegenerateDialog> dialog = open();
        QVERIFY(dialog);
        QVERIFY(!canvas->boxOnScreen("H01").isEmpty());
        QTRY_VERIFY2(!dialog->geometry().intersects(canvas->boxOnScreen("H01")), "it stands over its hall");
        enterRacks(dialog, "20");
        QTRY_COMPARE(gpus(), QStringLiteral("1,440")); // already on the plan and in the bar
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(gpus(), QStringLiteral("2,016"));
        dialog = open();
        QVERIFY(dialog);
        // Typed and clicked at once, without leaving the field first.
        auto* racks = dialog->findChild<NumberField*>(QStringLiteral("hall_racks"));
        racks->setFocus();
        QTRY_VERIFY(racks->hasFocus());
        // The plan follows the typing, and Escape in the field takes both back; what cannot be is said and not made.
        auto* ok = dialog->findChild<QPushButton*>(QStringLiteral("hall_ok"));
        for (const char* text : {"24", "0"}) {
            QTest::keyClick(racks, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(racks, QLatin1String(text));
            if (*text == '0') QTRY_VERIFY(!ok->isEnabled());
            else QTRY_COMPARE(gpus(), QStringLiteral("1,728"));
            QTest::keyClick(racks, Qt::Key_Escape);
            QCOMPARE(racks->text(), QStringLiteral("28"));
            QTRY_COMPARE(gpus(), QStringLiteral("2,016"));
            QVERIFY(dialog && ok->isEnabled());
        }
        QTest::keyClick(racks, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(racks, QStringLiteral("20"));
        QTest::mouseClick(ok, Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(gpus(), QStringLiteral("1,440"));
        const QString file = m_window->document()->path();
        auto* saved = m_window->findChild<QLabel*>(QStringLiteral("status_saved"));
        QTRY_COMPARE_WITH_TIMEOUT(saved->text(), QStringLiteral("Saved"), 30000);
        QTRY_COMPARE(test::query(file, QStringLiteral("SELECT count(*) FROM undo_stack")).toInt(), 1);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(gpus(), QStringLiteral("2,016"));
        // What the inspector says of the hall follows with OK, also where the plan and the panel came to rest before.
        const auto inside = [this] {
            const auto* row = m_window->findChild<KeyValueRow*>(QStringLiteral("zoneGpus"));
            return row ? row->value() : QString();
        };
        QTRY_COMPARE(inside(), QStringLiteral("2,016"));
        dialog = open();
        QVERIFY(dialog);
        enterRacks(dialog, "24");
        QTRY_COMPARE(gpus(), QStringLiteral("1,728"));
        QTest::qWait(300);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("hall_ok")), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(inside(), QStringLiteral("1,728"));
    }

    /// A Megapack 2 XL lasts hours at its rated power: for five minutes the number of units follows from the power, for
    /// ten hours from the energy, and nothing is left to explain.
    void whyThereAreSoManyBatteries() {
        openDialog();
        type("wish_amount", QStringLiteral("1000"));
        settle();
        const auto* why = field<QLabel>("preview_why_batteries");
        QVERIFY(why->isHidden()); // none asked for
        type("wish_battery", QStringLiteral("5"));
        settle();
        QVERIFY2(why->isVisible() && why->text().startsWith(QStringLiteral("Power decides: ")),
                 qPrintable(why->text()));
        type("wish_battery", QStringLiteral("600"));
        settle();
        QVERIFY(why->isHidden());
    }

    /// Who makes a second site begins with what the first was made of; what was typed and cancelled is forgotten.
    void theWishIsRemembered() {
        openDialog();
        QCOMPARE(field<NumberField>("wish_amount")->value().value(), 100000.0);
        type("wish_amount", QStringLiteral("777"));
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        openDialog();
        QCOMPARE(field<NumberField>("wish_amount")->value().value(), 100000.0);
        choose("wish_target", QStringLiteral("IT power"));
        type("wish_amount", QStringLiteral("20"));
        choose("wish_cooling", QStringLiteral("Dry coolers"));
        choose("wish_power", QStringLiteral("Gas engines"));
        choose("wish_pumps", QStringLiteral("N+1"));
        type("wish_battery", QStringLiteral("5"));
        type("wish_width", QStringLiteral("900"));
        settle();
        const Wish made = m_dialog->wish();
        QTest::mouseClick(field<QPushButton>("make_site"), Qt::LeftButton);
        QTRY_VERIFY(m_window->document() && !m_dialog);
        delete m_window;
        m_window = newWindow();
        m_window->resize(1600, 1000);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        openDialog();
        QVERIFY(m_dialog->wish() == made);
        QCOMPARE(field<NumberField>("wish_amount")->value().value(), 20.0);
        QCOMPARE(field<QComboBox>("wish_pumps")->currentText(), QStringLiteral("N+1"));
        QCOMPARE(field<QComboBox>("wish_chillers")->currentText(), QStringLiteral("N"));
        QVERIFY(field<QComboBox>("wish_power")->currentText().startsWith(QStringLiteral("Gas engines")));
        QCOMPARE(field<NumberField>("wish_width")->value().value(), 900.0);
    }

    void emptySiteAndCancel() {
        openDialog();
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(!m_window->document());
        openDialog();
        QTest::mouseClick(field<QPushButton>("empty_site"), Qt::LeftButton);
        QTRY_VERIFY(m_window->document());
        QCOMPARE(m_window->document()->results().figures.gpus_installed, 0);
    }
};

QTEST_MAIN(TestNewSite)
#include "tst_new_site.moc"
