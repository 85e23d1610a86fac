// SPDX-License-Identifier: GPL-3.0-or-later
// Metric units and those of the United States: what is written, what fields take, what the window remembers. Factors by
// definition: 1 ft = 0.3048 m, 1 acre = 43,560 ft², 1 gallon = 3.785411784 L (NIST SP 811, B.8).
#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <cstdio>

#include "database/catalog_file.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/sentences.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"
#include "ui/settings.h"
#include "ui/style.h"
#include "ui/units.h"
#include "ui/widgets/number_field.h"

using namespace gs;
using namespace gs::ui;

namespace {

QString nbsp(const char* text) { return QString::fromUtf8(text).replace('_', QChar(0xA0)); }

} // namespace

class TestUnits : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FreshUser> m_user;

private slots:
    void init() {
        m_user = std::make_unique<test::FreshUser>();
        prepareApplication(*qobject_cast<QApplication*>(qApp));
        setLanguage(QStringLiteral("en"));
    }
    void cleanup() { m_user.reset(); }

    void figures_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("us");
        QTest::newRow("foot") << 0.3048 << "m" << nbsp("1.00_ft");
        QTest::newRow("length") << 30.48 << "m" << nbsp("100_ft");
        QTest::newRow("miles") << 32186.88 << "m" << nbsp("20.0_mi"); // 1,609.344 m each
        QTest::newRow("area") << 92.90304 << "m²" << nbsp("1,000_ft²");
        QTest::newRow("acres") << 4046.8564224 * 522 << "m²" << nbsp("522_acres");
        // Halls of 50 acres are spoken of in square feet all the same.
        QTest::newRow("floor") << 4046.8564224 * 50 << figureUnit("built_area_m2", "m²") << nbsp("2,180,000_ft²");
        QTest::newRow("warm") << 35.0 << "°C" << nbsp("95.0_°F");
        QTest::newRow("frost") << -40.0 << "°C" << nbsp("−40.0_°F");
        QTest::newRow("water") << 0.003785411784 << "m³/s" << nbsp("60.0_gpm");
        QTest::newRow("gas") << 0.028316846592 << "m³/s gas" << nbsp("60.0_scfm");
        QTest::newRow("much gas") << 32.7741280 << "m³/s gas" << nbsp("100_MMSCFD"); // 1e8 ft³ in 86,400 s
        QTest::newRow("power") << 132000.0 << "W" << nbsp("132_kW");
        QTest::newRow("difference") << 10.0 << "K" << nbsp("10.0_K");
        QTest::newRow("velocity") << 1.524 << "m/s" << nbsp("5.00_ft/s");
        QTest::newRow("money") << 12.94e9 << "USD" << nbsp("$12.9_B");
    }
    void figures() {
        QFETCH(double, value);
        QFETCH(QString, unit);
        setUnitSystem(UnitSystem::UnitedStates);
        QTEST(formatQuantity(value, unit), "us");
    }
    void lengths() {
        setUnitSystem(UnitSystem::Metric);
        QCOMPARE(formatLength(-12.5), nbsp("−12.50_m"));
        QCOMPARE(formatLength(-0.0001, 1), nbsp("0.0_m"));
        QCOMPARE(formatSize(12.5, 4), nbsp("12.5 × 4.0_m"));
        setUnitSystem(UnitSystem::UnitedStates);
        QCOMPARE(formatLength(12.5), nbsp("41.01_ft")); // 12.5 / 0.3048 = 41.0105
        QCOMPARE(metresOf(35), 10.668);
        QCOMPARE(inShownUnits(QStringLiteral("X stands in the 2.5 m of free air; 40 °C, 5 MW, 3 mm, 7 MW/m².")),
                 QStringLiteral("X stands in the 8.20 ft of free air; 104.0 °F, 5 MW, 3 mm, 7 MW/m².")
                     .replace(QStringLiteral("20 ft"), nbsp("20_ft"))
                     .replace(QStringLiteral("0 °F"), nbsp("0_°F")));
        // 1 m² has 10.7639 ft²: 10,763.9 W/m² are 1,000 W/ft².
        QCOMPARE(overlayText(Overlay::Load, 10763.9), nbsp("1.00_kW/ft²"));
        // Grid lines in whole feet, 10 px apart at least: at 10 px/m a foot has 3.048 px, so every 5 ft.
        QVERIFY(std::abs(gridStep(10) - 5 * 0.3048) < 1e-12);
        setUnitSystem(UnitSystem::Metric);
        QVERIFY(std::abs(gridStep(10) - 1) < 1e-12);
    }

    void fieldsInFeet() {
        setUnitSystem(UnitSystem::UnitedStates);
        QWidget window;
        NumberField field(&window);
        field.setUnit("m");
        field.setRange(0, 30.48);
        field.setValue(12.5);
        window.resize(300, 60);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(field.text(), QString("41.01"));
        QSignalSpy committed(&field, &NumberField::committed);
        const auto enter = [&](const char* text) {
            field.setFocus();
            field.selectAll();
            QTest::keyClicks(&field, QString::fromUtf8(text));
            QTest::keyClick(&field, Qt::Key_Return);
            return committed.isEmpty() ? -1 : committed.takeLast().front().toDouble();
        };
        QCOMPARE(enter("35"), 10.668);    // bare: feet
        QCOMPARE(enter("10 m"), 10.0);    // any unit always
        QCOMPARE(enter("24 in"), 0.6096); // 24 × 25.4 mm
        QCOMPARE(enter("=2*5"), 3.048);
        QCOMPARE(enter("101"), -1.0); // above the range, which is said in feet
        QVERIFY2(field.refusal().contains(QLatin1String("100")), qPrintable(field.refusal()));
        QCOMPARE(enter("41.01"), -1.0); // as it stands: nothing is committed, though 41.0105 ft is not 12.5 m
        // Switched while it is open, it says the same in metres.
        setUnitSystem(UnitSystem::Metric);
        QCOMPARE(field.text(), QString("12.5"));
        QCOMPARE(enter("35 ft"), 10.668);
        field.setUnit("c");
        field.setRange(-100, 100);
        setUnitSystem(UnitSystem::UnitedStates);
        field.setUnit("c");
        field.setValue(35);
        QCOMPARE(field.text(), QString("95"));
        QCOMPARE(enter("68"), 20.0);
        QCOMPARE(enter("68 °C"), 68.0);
    }

    void theLocaleDecidesAtFirst() {
        // CLDR: the United States measure in their own way; what Britain has of it (miles) is not on a plan.
        const std::pair<const char*, const char*> locales[] = {
            {"en_US.UTF-8", "us"}, {"de_DE.UTF-8", "metric"}, {"en_GB.UTF-8", "metric"}, {"zh_CN.UTF-8", "metric"}};
        for (const auto& [locale, units] : locales) {
            QProcess self;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("LC_ALL"), QLatin1String(locale));
            environment.insert(QStringLiteral("GIGASITE_SAY_UNITS"), QStringLiteral("1"));
            self.setProcessEnvironment(environment);
            self.start(QCoreApplication::applicationFilePath(), QStringList());
            QVERIFY(self.waitForFinished());
            QCOMPARE(QString::fromUtf8(self.readAllStandardOutput()).trimmed(), QLatin1String(units));
        }
    }

    void oneClickSwitchesTheWindow() {
        test::Window w;
        setUnitSystem(UnitSystem::Metric);
        QVERIFY(w.openExample("starter-1000"));
        const auto* units = w.child<QToolButton>("status_units");
        QCOMPARE(units->text(), QStringLiteral("m · kW"));
        const std::string id = "H1"; // the data hall: 30 m wide
        w.window->document()->setSelection({id});
        const auto width = [&w] {
            const auto* field = w.window->findChild<NumberField*>(QStringLiteral("zoneWidth"));
            return field ? field->text() : QString();
        };
        QTRY_COMPARE(width(), QStringLiteral("30"));
        const qint64 position = w.window->document()->position();
        const QImage before = w.window->canvas()->grab().toImage();
        QTest::mouseClick(w.child<QToolButton>("status_units"), Qt::LeftButton);
        QCOMPARE(units->text(), QStringLiteral("ft · kW"));
        QVERIFY(w.action("units_us")->isChecked());
        QTRY_COMPARE(width(), QStringLiteral("98.425")); // 30 / 0.3048
        QVERIFY(w.window->canvas()->grab().toImage() != before);
        QCOMPARE(w.window->document()->position(), position); // looking changes nothing
        QCOMPARE(w.window->document()->selection(), std::set<std::string>{id});
        // The mouse is where it is, in feet; the file stays metric.
        QMouseEvent move(QEvent::MouseMove, w.window->canvas()->viewport().toPixel({30.48, 0}),
                         w.window->canvas()->mapToGlobal(w.window->canvas()->viewport().toPixel({30.48, 0})),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(w.window->canvas(), &move);
        const QString place = w.label("status_position");
        QCOMPARE(place, nbsp("100.0, 0.0_ft"));
        QCOMPARE(w.inFile("SELECT max(x_m) - min(x_m) FROM component_corner WHERE component = 'H1'").toDouble(), 30.0);
        w.action("units_metric")->trigger();
        QCOMPARE(units->text(), QStringLiteral("m · kW"));
    }

    void everythingIsRemembered() {
        test::Window w;
        w.window->resize(1420, 900);
        QVERIFY(w.openExample("starter-1000"));
        w.action("panel_inspector")->trigger();
        w.action("units_us")->trigger();
        w.action("theme_dark")->trigger();
        w.action("language_zh_CN")->trigger();
        w.window->resize(790, 700); // the screen has 800 by 800
        const QSize size = w.window->size();
        w.close();
        // As a new start of the program reads it.
        QCOMPARE(userSettings::number(QStringLiteral("units"), -1), 1);
        prepareApplication(*qobject_cast<QApplication*>(qApp));
        w.window = newWindow(); // in the size it remembers
        QVERIFY(QTest::qWaitForWindowActive(w.window));
        QCOMPARE(w.window->size(), size);
        QVERIFY(activeTheme().dark);
        QCOMPARE(unitSystem(), UnitSystem::UnitedStates);
        QCOMPARE(w.child<QToolButton>("status_units")->text(), QStringLiteral("ft · kW"));
        QVERIFY(w.action("language_zh_CN")->isChecked());
        QTest::mouseClick(w.child<SiteCard>("example_starter-1000"), Qt::LeftButton);
        QVERIFY(w.window->document());
        w.window->resize(1420, 900); // with room for panels
        QTest::qWait(50);
        QVERIFY(!w.action("panel_inspector")->isChecked());
        QVERIFY(w.action("panel_palette")->isChecked());
        setLanguage(QStringLiteral("en"));
        setThemeChoice(ThemeChoice::Light);
    }

    /// Left on a larger screen than there is now, it opens within this one.
    void aLargerScreenIsNotRemembered() {
        test::Window w;
        w.window->resize(1420, 900);
        w.window->move(300, 200);
        w.close();
        w.window = newWindow();
        QVERIFY(QTest::qWaitForWindowActive(w.window));
        const QRect room = w.window->screen()->availableGeometry();
        QString text;
        QDebug(&text) << w.window->geometry() << "in" << room;
        QVERIFY2(w.window->width() <= room.width() && w.window->height() <= room.height(), qPrintable(text));
        QVERIFY2(room.contains(w.window->frameGeometry().topLeft()), qPrintable(text));
    }
};

/// Asked by theLocaleDecidesAtFirst() in a process of its own: Qt reads the locale once.
int main(int argc, char* argv[]) {
    QApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("GIGASITE_SAY_UNITS")) {
        const test::FreshUser user;
        std::puts(unitSystem() == UnitSystem::UnitedStates ? "us" : "metric");
        return 0;
    }
    TestUnits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_units.moc"
