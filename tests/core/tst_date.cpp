// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/site/model.h"

using namespace gs;

class TestDate : public QObject {
    Q_OBJECT
private slots:
    void reads() {
        // Day numbers: 1970-01-01 is 0; 2000-03-01 is 11017 (30 years of 365 days, 7 leap days 1972–1996, 31 + 29
        // days).
        QCOMPARE(parseDate("1970-01-01")->days, 0);
        QCOMPARE(parseDate("2000-03-01")->days, 30 * 365 + 7 + 31 + 29);
        QCOMPARE(parseDate("1969-12-31")->days, -1);
        QCOMPARE(parseDate("2025-07")->days, parseDate("2025-07-01")->days);
        QCOMPARE(parseDate("2025")->days, parseDate("2025-01-01")->days);
        QCOMPARE(parseDate("2025-01-01")->days - parseDate("2024-01-01")->days, 366);
        QCOMPARE(parseDate("1901-01-01")->days - parseDate("1900-01-01")->days, 365); // 1900 was no leap year
    }
    void refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "25", "2025-13", "2025-00", "2025-02-29", "1900-02-29", "2025-7-1", "2025/07/22", "2025-07-22T00:00",
              "-025-01-01", "0999-01-01", "2025-07-32", "2025-07-00", " 2025-07-2", "20x5", "2025-+1", "12025-01-01"})
            QTest::newRow(text) << QString(text);
    }
    void refuses() {
        QFETCH(QString, text);
        QVERIFY(!parseDate(text.toStdString()));
    }
    /// Every day of a thousand years, written and read: the calendar is walked by hand beside it.
    void everyDayComesBack() {
        int year = 1599, month = 12, day = 31;
        const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (Date date = *parseDate("1599-12-31"); year < 2600; ++date.days) {
            char expected[16];
            std::snprintf(expected, sizeof expected, "%04d-%02d-%02d", year % 10000u, month % 100u, day % 100u);
            if (formatDate(date) != expected || parseDate(expected) != date) QFAIL(expected);
            const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            if (++day > lengths[month - 1] + (month == 2 && isLeap)) {
                day = 1;
                if (++month > 12) {
                    month = 1;
                    ++year;
                }
            }
        }
        QCOMPARE(formatDate(*parseDate("9999-12-31")), std::string("9999-12-31"));
        QCOMPARE(formatDate(*parseDate("1000-01-01")), std::string("1000-01-01"));
    }
    void firstDayOnFirstDayGone() {
        Component c;
        const auto day = [](const char* text) { return *parseDate(text); };
        QVERIFY(c.isInstalled(day("1000-01-01")) && c.isLive(day("9999-12-31"))); // no date: always
        c.energized = day("2024-09-02");
        c.retired = day("2026-02-11");
        c.outages = {{day("2025-09-17"), day("2025-11-07"), "dip"}};
        QVERIFY(!c.isInstalled(day("2024-09-01")));
        QVERIFY(c.isInstalled(day("2024-09-02")));
        QVERIFY(c.isLive(day("2025-09-16")));
        QVERIFY(!c.isLive(day("2025-09-17")));
        QVERIFY(c.isInstalled(day("2025-09-17"))); // out, yet there
        QVERIFY(!c.isLive(day("2025-11-06")));
        QVERIFY(c.isLive(day("2025-11-07")));
        QVERIFY(c.isLive(day("2026-02-10")));
        QVERIFY(!c.isInstalled(day("2026-02-11")));
        c.outages = {{day("2025-09-17"), std::nullopt, ""}};
        QVERIFY(!c.isLive(day("2026-02-10")));
    }
    void names() {
        for (int i = 0; i < 5; ++i) QCOMPARE(static_cast<int>(*mediumFromName(mediumName(static_cast<Medium>(i)))), i);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(static_cast<int>(*loadCaseFromName(loadCaseName(static_cast<LoadCase>(i)))), i);
        QVERIFY(!mediumFromName("steam") && !loadCaseFromName(""));
    }
};

QTEST_APPLESS_MAIN(TestDate)
#include "tst_date.moc"
