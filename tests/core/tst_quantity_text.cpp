// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of number fields. Expected values: definitions of the units (BIPM SI Brochure, NIST SP 811), in comments.
#include "core/exchange/quantity_text.h"

#include <QTest>
#include <limits>

using namespace gs;

class TestQuantityText : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::newRow("bare number") << "132"
                                     << "kW" << 132.0;
        QTest::newRow("own unit") << "132 kW"
                                  << "kW" << 132.0;
        QTest::newRow("mega to kilo") << "1.2 MW"
                                      << "kW" << 1200.0;
        QTest::newRow("mega to mega") << "1.2 MW"
                                      << "MW" << 1.2;
        QTest::newRow("no space") << "1.2MW"
                                  << "kW" << 1200.0;
        QTest::newRow("small letters are never milli") << "1.2 mw"
                                                       << "kW" << 1200.0;
        QTest::newRow("feet") << "35 ft"
                              << "m" << 10.668; // 35 x 0.3048
        QTest::newRow("inches") << "600 in"
                                << "m" << 15.24; // 600 x 0.0254
        QTest::newRow("millimetres") << "1068 mm"
                                     << "m" << 1.068;
        QTest::newRow("fahrenheit") << "95 °F"
                                    << "°C" << 35.0; // (95 - 32) / 1.8
        QTest::newRow("fahrenheit, key's unit") << "95 °F"
                                                << "c" << 35.0;
        QTest::newRow("negative fahrenheit") << "-4 °F"
                                             << "°C" << -20.0; // (-4 - 32) / 1.8
        QTest::newRow("negative celsius") << "-5 °C"
                                          << "°C" << -5.0;
        QTest::newRow("kelvin") << "300 K"
                                << "°C" << 26.85; // 300 - 273.15
        QTest::newRow("difference") << "18 °F"
                                    << "K" << 10.0; // 18 / 1.8
        QTest::newRow("celsius step") << "5 °C"
                                      << "K" << 5.0;
        QTest::newRow("formula") << "=3*44"
                                 << "kW" << 132.0;
        QTest::newRow("formula with unit") << "2*132 kW"
                                           << "kW" << 264.0;
        QTest::newRow("formula with unit to mega") << "2*132 kW"
                                                   << "MW" << 0.264;
        QTest::newRow("sum of units") << "1.2 MW + 300 kW"
                                      << "kW" << 1500.0;
        QTest::newRow("precedence") << "2+3*4"
                                    << "" << 14.0;
        QTest::newRow("brackets") << "=(2+3)*4"
                                  << "" << 20.0;
        QTest::newRow("bracket with unit") << "(1+2) MW"
                                           << "kW" << 3000.0;
        QTest::newRow("division by a number") << "132 kW/2"
                                              << "kW" << 66.0;
        QTest::newRow("ratio") << "66 kW / 132 kW"
                               << "" << 0.5;
        QTest::newRow("minus of a bracket") << "-(2+3)"
                                            << "" << -5.0;
        QTest::newRow("thousands") << "1,200.5"
                                   << "kW" << 1200.5;
        QTest::newRow("no-break space") << "1\u202f200 kW"
                                        << "kW" << 1200.0;
        QTest::newRow("exponent") << "1.5e3"
                                  << "" << 1500.0;
        QTest::newRow("percent to fraction") << "91 %"
                                             << "" << 0.91;
        QTest::newRow("percent to percent") << "91 %"
                                            << "%" << 91.0;
        QTest::newRow("fraction key") << "91%"
                                      << "fraction" << 0.91;
        QTest::newRow("gallons per minute") << "1000 gpm"
                                            << "m3_h" << 227.1247; // 1000 x 3.785411784e-3 x 60
        QTest::newRow("litres per second") << "10 L/s"
                                           << "m³/h" << 36.0;
        QTest::newRow("gas") << "2 MMscf/d"
                             << "MMSCFD" << 2.0;
        QTest::newRow("acre") << "1 acre"
                              << "m²" << 4046.8564224; // 43560 x 0.3048 x 0.3048
        QTest::newRow("heat rate") << "8000 Btu/kWh"
                                   << "kJ/kWh" << 8440.44684; // x 1.05505585262
        QTest::newRow("price per power") << "1200 USD/kW"
                                         << "usd_per_kw" << 1200.0;
        QTest::newRow("price per power, mega") << "1.2e6 $/MW"
                                               << "USD/kW" << 1200.0;
        QTest::newRow("dollars with a letter") << "$3.5M"
                                               << "USD" << 3.5e6;
        QTest::newRow("apparent power") << "100 MVA"
                                        << "kVA" << 100000.0;
        QTest::newRow("full width") << "１３２ kＷ"
                                    << "kW" << 132.0;
        QTest::newRow("chinese unit") << "1.2 兆瓦"
                                      << "kW" << 1200.0;
        QTest::newRow("times sign") << "2 × 132 kW"
                                    << "kW" << 264.0;
        QTest::newRow("real minus") << "−5"
                                    << "" << -5.0;
        QTest::newRow("months to weeks") << "0.5 weeks"
                                         << "d" << 3.5;
        QTest::newRow("operations") << "2 PFLOP/s"
                                    << "TFLOP/s" << 2000.0;
        QTest::newRow("money per energy") << "6 USD/kWh"
                                          << "usd_per_mwh" << 6000.0;
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(double, value);
        const QuantityText read = parseQuantity(text.toStdString(), unit.toStdString());
        QVERIFY2(read.value, qPrintable(text + ": " + QString::fromStdString(read.detail)));
        const double tolerance = std::max(1e-12, std::abs(value) * 1e-7);
        QVERIFY2(std::abs(*read.value - value) <= tolerance, qPrintable(QString::number(*read.value, 'g', 17)));
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* text, const char* unit, QuantityProblem p) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(unit) << int(p);
        };
        row("abc", "kW", QuantityProblem::NotANumber);
        row("", "kW", QuantityProblem::Empty);
        row("=", "kW", QuantityProblem::Empty);
        row("1.2.3", "kW", QuantityProblem::NotANumber);
        row("1,5", "kW", QuantityProblem::NotANumber);
        row("3*", "kW", QuantityProblem::NotANumber);
        row("(3", "kW", QuantityProblem::NotANumber);
        row("3)", "kW", QuantityProblem::NotANumber);
        row("3 4", "kW", QuantityProblem::NotANumber);
        row("5 m", "kW", QuantityProblem::WrongUnit);
        row("5 MVA", "MW", QuantityProblem::WrongUnit);
        row("5 parsnips", "kW", QuantityProblem::UnknownUnit);
        row("5 furlong", "furlong", QuantityProblem::UnknownUnit); // nobody defined it: refused rather than guessed
        row("1.2 MW + 5", "kW", QuantityProblem::MixedUnits);
        row("1.2 MW + 5 m", "kW", QuantityProblem::WrongUnit);
        row("2*95 °F", "°C", QuantityProblem::OffsetUnit);
        row("3/0", "", QuantityProblem::DivideByZero);
        row("1e999", "", QuantityProblem::TooLarge);
        row("1e308*1e308", "", QuantityProblem::TooLarge);
        row("nan", "", QuantityProblem::NotANumber);
        row("inf", "", QuantityProblem::NotANumber);
        row("3 %", "kW", QuantityProblem::WrongUnit);
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(int, problem);
        const QuantityText read = parseQuantity(text.toStdString(), unit.toStdString());
        QVERIFY(!read.value);
        QCOMPARE(int(read.problem), problem);
    }

    void writesPlainNumbers() {
        QCOMPARE(plainNumber(132), std::string("132"));
        QCOMPARE(plainNumber(0.1 + 0.2), std::string("0.3"));
        QCOMPARE(plainNumber(1e9), std::string("1000000000"));
        QCOMPARE(plainNumber(1.5e15), std::string("1500000000000000"));
        QCOMPARE(plainNumber(-0.0), std::string("0"));
        QCOMPARE(plainNumber(1e-7), std::string("1e-07"));
    }
    void readsWhatItWrites() {
        for (const double value : {132.0, 0.264, 1e15, 1e-7, -273.15, 4046.8564224, 1e20}) {
            const QuantityText read = parseQuantity(plainNumber(value), "kW");
            QVERIFY(read.value);
            QCOMPARE(*read.value, value);
        }
    }
    void writesUnitsForPeople() {
        QCOMPARE(prettyUnit("usd_per_kw"), std::string("USD/kW"));
        QCOMPARE(prettyUnit("c"), std::string("°C"));
        QCOMPARE(prettyUnit("m3_h"), std::string("m³/h"));
        QCOMPARE(prettyUnit("kJ/kWh"), std::string("kJ/kWh"));
        QCOMPARE(prettyUnit("MW"), std::string("MW"));
        QCOMPARE(prettyUnit(""), std::string(""));
    }
    void knowsWhatATextIsAbout() {
        QVERIFY(hasUnitLike("132 kW", "W"));
        QVERIFY(!hasUnitLike("132", "W"));
        QVERIFY(!hasUnitLike("132 m", "W"));
        QVERIFY(!hasUnitLike("megapack", "W"));
    }
    void survivesAnyText() {
        // Deterministic noise from the characters of the grammar: no crash, and a value is always finite.
        unsigned state = 1;
        const QString alphabet = QStringLiteral("0123456789.,eE+-*/()=$%° mkMWVAftCFx²'\"_电");
        for (int i = 0; i < 20000; ++i) {
            QString text;
            const int length = static_cast<int>((state >> 16) % 14);
            for (int k = 0; k <= length; ++k) {
                state = state * 1664525u + 1013904223u;
                text += alphabet.at(static_cast<int>((state >> 16) % static_cast<unsigned>(alphabet.size())));
            }
            const QuantityText read = parseQuantity(text.toStdString(), i % 2 ? "kW" : "°C");
            QVERIFY(read.value.has_value() == (read.problem == QuantityProblem::None));
            if (read.value) QVERIFY(std::isfinite(*read.value));
        }
        const std::string deep(200000, '(');
        QVERIFY(!parseQuantity(deep, "").value);
    }
};

QTEST_APPLESS_MAIN(TestQuantityText)
#include "tst_quantity_text.moc"
