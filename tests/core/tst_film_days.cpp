// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a film, by hand: 2024-09-02 to 2024-09-12 are 10 days, to 2025-09-12 another 365.
#include <QtTest>

#include "core/site/edits.h"
#include "core/site/film_days.h"

using namespace gs;

namespace {

Date day(const char* text) { return *parseDate(text); }

/// One rack on the first of three stops; a phase before it does not count.
Site site() {
    Site s;
    auto type = std::make_shared<Type>();
    type->id = "rack";
    type->kind = "rack";
    s.put(std::shared_ptr<const Type>(type));
    Component rack;
    rack.id = "R1";
    rack.type = "rack";
    rack.energized = day("2024-09-02");
    s.put(std::make_shared<const Component>(rack));
    Settings settings = s.settings();
    settings.phases = {{day("2024-01-01"), "ground"}, {day("2024-09-12"), "one"}, {day("2025-09-12"), "two"}};
    apply(s, setSettings(s, settings));
    return s;
}

} // namespace

class TestFilmDays : public QObject {
    Q_OBJECT
private slots:
    void stops() {
        QCOMPARE(filmStops(site()), (std::vector<Date>{day("2024-09-02"), day("2024-09-12"), day("2025-09-12")}));
        QCOMPARE(filmStops(Site()).size(), std::size_t{1}); // nothing is dated: one picture
    }

    /// 5 frames over two phases of 2 s: begin, half of the first (5 days), its end, half of the second (182.5 days,
    /// whole ones count), the end, each 1 s after the other (4 s / 4 gaps); then the end stands 3 s.
    void framesShareTheTime() {
        const Film film = planFilm(site(), {.frames = 5});
        const std::vector<FilmDay> expected{{day("2024-09-02"), 0},
                                            {day("2024-09-07"), 1},
                                            {day("2024-09-12"), 2},
                                            {{day("2024-09-12").days + 182}, 3},
                                            {day("2025-09-12"), 4}};
        QCOMPARE(film.days.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(film.days[i] == expected[i]);
        QCOMPARE(film.length_s, 7.0);
    }

    /// More frames than days: a day is shown once, in the time of all its frames.
    void aDayIsShownOnce() {
        Site s = site();
        Settings settings = s.settings();
        settings.phases = {{day("2024-09-04"), "soon"}};
        apply(s, setSettings(s, settings));
        const Film film = planFilm(s, {.frames = 50});
        QCOMPARE(film.days.size(), std::size_t{3});
        QVERIFY(film.days[0].at == day("2024-09-02") && film.days[2].at == day("2024-09-04"));
    }

    /// Weeks: 375 days are 53 whole weeks and 4 days: 54 Mondays and the last day. Months: from the 2nd, 13 and the
    /// last.
    void weeksAndMonths() {
        const Film weeks = planFilm(site(), {.step = FilmPace::Step::Week});
        QCOMPARE(weeks.days.size(), std::size_t{55});
        QVERIFY(weeks.days[1].at == day("2024-09-09"));
        QVERIFY(weeks.days.back().at == day("2025-09-12"));
        const Film months = planFilm(site(), {.step = FilmPace::Step::Month});
        QCOMPARE(months.days.size(), std::size_t{14});
        QVERIFY(months.days[5].at == day("2025-02-02"));
        QVERIFY(months.days[12].at == day("2025-09-02"));
    }

    /// 31 August has no like in September and February.
    void shortMonths() {
        Site s = site();
        Component rack = *s.component("R1");
        rack.energized = day("2024-08-31");
        s.put(std::make_shared<const Component>(rack));
        const Film film = planFilm(s, {.step = FilmPace::Step::Month});
        QVERIFY(film.days[1].at == day("2024-09-30"));
        QVERIFY(film.days[2].at == day("2024-10-31"));
        QVERIFY(film.days[6].at == day("2025-02-28"));
    }
};

QTEST_APPLESS_MAIN(TestFilmDays)
#include "tst_film_days.moc"
