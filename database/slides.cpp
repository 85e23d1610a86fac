// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/slides.h"

#include "database/slide_rows.h"

namespace gs::db {

void writeSlides(Statements& sql, const std::vector<Slide>& slides) {
    run(sql("DELETE FROM slide"));
    std::int64_t number = 0;
    for (const Slide& slide : slides) {
        std::optional<double> x, y, width, height;
        if (slide.area) {
            x = (slide.area->left + slide.area->right) / 2, y = (slide.area->top + slide.area->bottom) / 2;
            width = slide.area->width(), height = slide.area->height();
        }
        const std::string date = formatDate(slide.at.at);
        run(sql("INSERT INTO slide (number, name, note, view, options, x_m, y_m, width_m, height_m, date, load_case,"
                " overlay, hidden_layers, dimmed_layers, theme) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
            number++, slide.name, slide.note, slide.view, slide.options, x, y, width, height, date,
            loadCaseName(slide.at.loadCase), slide.overlay, slide.hidden, slide.dimmed, slide.theme);
    }
}

std::vector<Slide> readSlides(Statements& sql) {
    const Use row(sql("SELECT name, note, view, options, x_m, y_m, width_m, height_m, date, load_case, overlay,"
                      " hidden_layers, dimmed_layers, theme FROM slide ORDER BY number"));
    std::vector<Slide> slides;
    while (row->executeStep()) {
        Slide slide;
        slide.name = textOf(*row, 0), slide.note = textOf(*row, 1);
        slide.view = textOf(*row, 2), slide.options = textOf(*row, 3);
        const auto number = [&](int column) { return row->getColumn(column).getDouble(); };
        // What another program left half (no width) shows the whole site.
        if (!row->isColumnNull(4) && !row->isColumnNull(5) && number(6) > 0 && number(7) > 0)
            slide.area = Rect{number(4) - number(6) / 2, number(5) - number(7) / 2, number(4) + number(6) / 2,
                              number(5) + number(7) / 2};
        slide.at.at = parseDate(textOf(*row, 8)).value_or(Date{});
        slide.at.loadCase = loadCaseFromName(textOf(*row, 9)).value_or(LoadCase::Nameplate);
        slide.overlay = textOf(*row, 10), slide.hidden = textOf(*row, 11), slide.dimmed = textOf(*row, 12);
        slide.theme = textOf(*row, 13);
        slides.push_back(std::move(slide));
    }
    return slides;
}

} // namespace gs::db
