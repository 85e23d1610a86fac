// SPDX-License-Identifier: GPL-3.0-or-later
// Long names of types in little room, by hand.
#include <QtTest>

#include "ui/theme.h"
#include "ui/views/short_name.h"

using namespace gs::ui;

class TestShortName : public QObject {
    Q_OBJECT
private slots:
    void formsByHand() {
        QCOMPARE(shorterForms(QStringLiteral("Rack, 64 x H100 (type 1)")),
                 (QStringList{QStringLiteral("Rack, 64 x H100 (type 1)"), QStringLiteral("Rack, 64 x H100"),
                              QStringLiteral("Rack")}));
        QCOMPARE(shorterForms(QStringLiteral("NVMe 存储机柜（Colossus 1 型）")),
                 (QStringList{QStringLiteral("NVMe 存储机柜（Colossus 1 型）"), QStringLiteral("NVMe 存储机柜")}));
        // A comma in a number or a name that is all parentheses is none to cut at.
        QCOMPARE(shorterForms(QStringLiteral("1,000 A")), QStringList{QStringLiteral("1,000 A")});
        QCOMPARE(shorterForms(QStringLiteral("(spare)")), QStringList{QStringLiteral("(spare)")});
        QCOMPARE(shorterForms(QString()), QStringList{QString()});
    }

    void twoThingsKeepTwoNames() {
        const QString h100 = QStringLiteral("Rack, 64 x H100 (type 1)"),
                      h200 = QStringLiteral("Rack, 64 x H200 (type 1)");
        const QFontMetricsF metrics(uiFont(13, true));
        const auto widthOf = [&](const char* text) { return metrics.horizontalAdvance(QLatin1String(text)); };
        const ShortNames both({h100, h200}), one({h100});
        QCOMPARE(both.fitted(h100, metrics, 10000), h100);
        QCOMPARE(both.fitted(h100, metrics, widthOf("Rack, 64 x H100") + 1), QStringLiteral("Rack, 64 x H100"));
        QCOMPARE(one.fitted(h100, metrics, widthOf("Rack") + 1), QStringLiteral("Rack"));
        QVERIFY(both.fitted(h100, metrics, widthOf("Rack, 64 x") + 1) !=
                both.fitted(h200, metrics, widthOf("Rack, 64 x") + 1)); // cut in the middle: the ends stay apart
        QCOMPARE(one.forms(QStringLiteral("supply 45 °C, return 55 °C")).size(), 1); // no name of a type
    }
};

QTEST_MAIN(TestShortName)
#include "tst_short_name.moc"
