// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast, scale, status and the way figures are written.
#include <QtTest>
#include <cmath>

#include "tests/support/contrast.h"
#include "ui/theme.h"

using namespace gs::ui;
using gs::test::contrast;

namespace {
QString nbsp(const char* text) { return QString::fromUtf8(text).replace(QLatin1Char('_'), QChar(0xA0)); }
} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void textIsReadable() {
        for (const Theme* t : {&Theme::light(), &Theme::darkTheme()})
            for (const QColor& ground : {t->ground, t->panel, t->canvas}) {
                QVERIFY(contrast(t->ink, ground) >= 4.5);
                QVERIFY(contrast(t->muted, ground) >= 4.5);
                QVERIFY(contrast(t->fieldBorder, ground) >= 3.0);
            }
    }
    void marksStandOut() {
        // Discipline lines and status marks carry meaning: 3 : 1 on the canvas (WCAG 1.4.11).
        for (const Theme* t : {&Theme::light(), &Theme::darkTheme()}) {
            for (const QColor& c : t->disciplines) QVERIFY2(contrast(c, t->canvas) >= 3.0, qPrintable(c.name()));
            for (const QColor& c : t->statuses) QVERIFY2(contrast(c, t->canvas) >= 3.0, qPrintable(c.name()));
        }
    }
    void scaleRisesInLightness() {
        // A scale that is read in grey must rise evenly: each step lighter than the one before.
        double last = -1;
        for (int i = 0; i < 6; ++i) {
            const double l = gs::test::luminance(Theme::light().scale((i + 0.5) / 6));
            QVERIFY(l > last);
            last = l;
        }
        QCOMPARE(Theme::light().scale(-1), Theme::light().scale(0));
        QCOMPARE(Theme::light().scale(7), Theme::light().scale(1));
        QCOMPARE(Theme::light().scale(std::nan("")), Theme::light().scale(0));
    }
    void statusOf() {
        QCOMPARE(statusOfLoading(0.899), Status::Good);
        QCOMPARE(statusOfLoading(0.9), Status::Tight);
        QCOMPARE(statusOfLoading(1.0), Status::Tight);
        QCOMPARE(statusOfLoading(1.0001), Status::Over);
    }
    void statusShapesDiffer() {
        // Drawn in one colour the six marks must still differ: compare their silhouettes.
        QList<QImage> marks;
        Theme grey = Theme::light();
        for (auto& c : grey.statuses) c = Qt::black;
        for (Status s : {Status::Good, Status::Tight, Status::Over, Status::Info, Status::Off, Status::Warning}) {
            QImage image(32, 32, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter p(&image);
            drawStatus(p, {16, 16}, 16, s, grey);
            p.end();
            marks << image;
        }
        for (int a = 0; a < marks.size(); ++a)
            for (int b = a + 1; b < marks.size(); ++b) {
                int different = 0;
                for (int y = 0; y < 32; ++y)
                    for (int x = 0; x < 32; ++x)
                        if (std::abs(qGray(marks[a].pixel(x, y)) - qGray(marks[b].pixel(x, y))) > 96) ++different;
                QVERIFY2(different >= 20, qPrintable(QString("%1 %2: %3").arg(a).arg(b).arg(different)));
            }
    }
    void digitsAreTabular() {
        for (int px : {11, 13, 16, 24}) {
            const QFontMetricsF metrics(uiFont(px));
            for (char c = '1'; c <= '9'; ++c)
                QCOMPARE(metrics.horizontalAdvance(QLatin1Char(c)), metrics.horizontalAdvance(QLatin1Char('0')));
        }
        QVERIFY(uiFont(13).families().contains("Noto Sans CJK SC"));
    }
    void quantities_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("mega") << 340e6 << "W" << nbsp("340_MW");
        QTest::newRow("three digits") << 1.2401e6 << "W" << nbsp("1.24_MW");
        QTest::newRow("kilo") << 132000.0 << "W" << nbsp("132_kW");
        QTest::newRow("carry") << 999600.0 << "W" << nbsp("1.00_MW");
        QTest::newRow("no carry") << 999400.0 << "W" << nbsp("999_kW");
        QTest::newRow("giga") << 1.523e9 << "W" << nbsp("1.52_GW");
        QTest::newRow("plain watts") << 812.0 << "W" << nbsp("812_W");
        QTest::newRow("zero") << 0.0 << "W" << nbsp("0_W");
        QTest::newRow("minus") << -12.34e6 << "W" << nbsp("−12.3_MW");
        QTest::newRow("energy") << 2.5e8 << "Wh" << nbsp("250_MWh");
        QTest::newRow("flops") << 7.31e19 << "FLOP/s" << nbsp("73.1_EFLOP/s");
        QTest::newRow("zetta") << 1.5e21 << "FLOP/s" << nbsp("1.50_ZFLOP/s");
        QTest::newRow("dollars") << 12.94e9 << "USD" << nbsp("$12.9_B");
        QTest::newRow("cold") << -5.04 << "°C" << nbsp("−5.0_°C");
        QTest::newRow("flow") << 2.314 << "m³/s" << nbsp("2.31_m³/s");
        QTest::newRow("small flow") << 0.01234 << "m³/s" << nbsp("12.3_L/s");
        QTest::newRow("metres") << 12.5 << "m" << nbsp("12.5_m");
        QTest::newRow("area") << 73240.0 << "m²" << nbsp("73,200_m²");
        QTest::newRow("bare") << 1.25 << "" << QString("1.25");
        QTest::newRow("not a number") << std::nan("") << "W" << QString::fromUtf8("–");
    }
    void quantities() {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QTEST(formatQuantity(value, unit), "text");
    }
    void counts() {
        QCOMPARE(formatCount(230000), QString("230,000"));
        QCOMPARE(formatCount(-7), QString::fromUtf8("−7"));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
