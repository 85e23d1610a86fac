// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/film_days.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/engine/engine.h"

namespace gs {

namespace {

constexpr int mostFrames = 5000;

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// The same day `months` later; the last of the month where that has fewer days.
Date monthsLater(Date from, int months) {
    const std::string text = formatDate(from);
    const int month0 = std::stoi(text.substr(0, 4)) * 12 + std::stoi(text.substr(5, 2)) - 1 + months;
    for (int day = std::stoi(text.substr(8, 2)); day > 0; --day) {
        const std::string later = std::to_string(month0 / 12) + '-' + twoDigits(month0 % 12 + 1) + '-' + twoDigits(day);
        if (const auto date = parseDate(later)) return *date;
    }
    return from;
}

} // namespace

std::vector<Date> filmStops(const Site& site) {
    std::optional<Date> first;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* c = site.components().at(slot); c && c->energized && (!first || *c->energized < *first))
            first = c->energized;
    std::vector<Date> stops;
    for (const Phase& phase : site.settings().phases) stops.push_back(phase.date);
    stops.push_back(lastDate(site));
    std::sort(stops.begin(), stops.end());
    if (first) {
        std::erase_if(stops, [&](Date date) { return date < *first; });
        stops.insert(stops.begin(), *first);
    }
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

Film planFilm(const Site& site, const FilmPace& pace) {
    const std::vector<Date> stops = filmStops(site);
    const int spans = static_cast<int>(stops.size()) - 1;
    const double running_s = spans * std::max(0.0, pace.phase_s);
    Film film;
    std::vector<Date> days;
    if (spans > 0 && pace.step == FilmPace::Step::Frames) {
        const int frames = std::clamp(pace.frames, 2, mostFrames);
        for (int i = 0; i + 1 < frames; ++i) {
            // In whole numbers: the same days everywhere.
            const long long at = static_cast<long long>(i) * spans, of = frames - 1;
            const auto span = static_cast<std::size_t>(std::min<long long>(at / of, spans - 1));
            const long long within = at - static_cast<long long>(span) * of;
            const int length = stops[span + 1].days - stops[span].days;
            days.push_back({stops[span].days + static_cast<int>(within * length / of)});
        }
    } else if (spans > 0) {
        for (int i = 0; static_cast<int>(days.size()) < mostFrames; ++i) {
            const Date at =
                pace.step == FilmPace::Step::Week ? Date{stops.front().days + 7 * i} : monthsLater(stops.front(), i);
            if (at >= stops.back()) break;
            days.push_back(at);
        }
    }
    days.push_back(stops.back());
    // A day that comes twice is one picture shown longer.
    const auto count = static_cast<double>(days.size() - 1);
    for (std::size_t i = 0; i < days.size(); ++i)
        if (film.days.empty() || film.days.back().at < days[i])
            film.days.push_back({days[i], count > 0 ? running_s * static_cast<double>(i) / count : 0});
    film.length_s = running_s + std::max(0.0, pace.rest_s);
    return film;
}

} // namespace gs
