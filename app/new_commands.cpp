// SPDX-License-Identifier: GPL-3.0-or-later
// new and generate: make a project file, of a template or of a wish.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

#include "app/cli.h"
#include "app/commands.h"
#include "app/new_file.h"
#include "app/picture_options.h"
#include "core/engine/engine.h"
#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "database/catalog_file.h"
#include "ui/given_names.h"

namespace gs::app {

void writeNewFile(const std::string& path, const Site& site) {
    ui::StoredResults results(db::shippedCatalog());
    std::vector<db::StoredResult> figures;
    results.begin(site);
    results.post({}, [&](std::vector<db::StoredResult> ready) { figures = std::move(ready); });
    results.finish();
    const auto file = db::ProjectFile::create(path, site, figures);
    writeRows(results, *file);
}

void writeRows(ui::StoredResults& results, db::ProjectFile& file) {
    try {
        results.postRows([&](std::vector<db::ProjectFile::ComponentRow> rows, bool last) {
            file.writeComponentResults(rows, last);
        });
        results.finish();
    } catch (const db::FileError&) {}
}

/// Names of what is made, in the language of --lang; English is in the core and needs nothing of Qt.
static void nameIn(const std::string& language, Site& site) {
    if (language == "en") return;
    const PictureApplication application(language);
    ui::giveNames(site);
}

int newCommand(const Words& words) {
    const Arguments arguments("new", words, {"TEMPLATE", "FILE"}, {}, {"--lang"});
    const std::string language = readLanguage(arguments);
    const std::string& name = arguments.word(0);
    const auto& known = examples();
    if (std::none_of(known.begin(), known.end(), [&](const Example& example) { return example.id == name; }))
        throw Failure("new", "no template '" + oneLine(name, 80) + "'", "gigasite templates lists them");
    Site site = buildExample(name, db::shippedCatalog());
    nameIn(language, site);
    writeNewFile(arguments.word(1), site);
    print("made " + oneLine(arguments.word(1), 200) + "\n");
    return exitDone;
}

namespace {

/// The value of a number option; none when it is not given.
std::optional<double> number(const Arguments& arguments, const char* option) {
    const auto text = arguments.option(option);
    if (!text) return std::nullopt;
    double value = 0;
    const char* end = text->data() + text->size();
    const auto [at, error] = std::from_chars(text->data(), end, value);
    if (error != std::errc() || at != end || !std::isfinite(value))
        throw arguments.wrong(option, "'" + oneLine(*text, 80) + "' is no number", "write a number like 100000 or 1.5");
    return value;
}

Wish readWish(const Arguments& arguments) {
    Wish wish;
    constexpr std::array targets{std::pair{"--gpus", WishTarget::Gpus}, std::pair{"--it-mw", WishTarget::ItPower},
                                 std::pair{"--facility-mw", WishTarget::FacilityPower}};
    int given = 0;
    for (const auto& [option, target] : targets)
        if (const auto value = number(arguments, option)) {
            ++given;
            wish.target = target;
            wish.amount = target == WishTarget::Gpus ? *value : *value * 1e6;
        }
    if (given != 1)
        throw Failure("generate",
                      given == 0 ? "nothing says how large the site shall be"
                                 : "several options say how large the site shall be",
                      "give one of --gpus, --it-mw, --facility-mw");
    if (const auto rack = arguments.option("--rack")) wish.rackType = *rack;
    if (const auto climate = arguments.option("--climate")) wish.climate = *climate;
    wish.power = wishPowerFromName(arguments.choice("--power", {"grid", "turbines", "engines", "bridge"})).value();
    wish.cooling = wishCoolingFromName(arguments.choice("--cooling", {"chillers", "dry-coolers", "towers"})).value();
    if (const auto text = arguments.option("--redundancy")) {
        std::string part;
        const auto targetsOf = parseRedundancy(*text, &part);
        if (!targetsOf)
            throw arguments.wrong("--redundancy", "'" + oneLine(part, 80) + "' is not understood",
                                  "write one target for all (n, n+1, n+2, 2n), or SYSTEM=TARGET,… of sources, ups, "
                                  "chillers, cdus, pumps, air-handlers");
        wish.redundancy = *targetsOf;
    }
    wish.battery_minutes = number(arguments, "--battery-minutes").value_or(0);
    if (const auto text = arguments.option("--parcel")) {
        const char* end = text->data() + text->size();
        const auto width = std::from_chars(text->data(), end, wish.parcel_width_m);
        const bool crossed = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
        const auto depth = crossed ? std::from_chars(width.ptr + 1, end, wish.parcel_depth_m) : width;
        if (!crossed || depth.ec != std::errc() || depth.ptr != end || !(wish.parcel_width_m > 0) ||
            !(wish.parcel_depth_m > 0))
            throw arguments.wrong("--parcel", "'" + oneLine(*text, 80) + "' is no width and depth",
                                  "write metres like 900x1200");
    }
    if (const auto text = arguments.option("--start")) {
        const auto date = parseDate(*text);
        if (!date)
            throw arguments.wrong("--start", "'" + oneLine(*text, 80) + "' is no date",
                                  "write YYYY-MM-DD, YYYY-MM or YYYY");
        wish.start = *date;
    }
    return wish;
}

std::string megawatts(double watts) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MW", watts / 1e6);
    return text;
}

} // namespace

int generateCommand(const Words& words) {
    const Arguments arguments("generate", words, {"FILE"}, {},
                              {"--gpus", "--it-mw", "--facility-mw", "--rack", "--power", "--cooling", "--redundancy",
                               "--climate", "--battery-minutes", "--parcel", "--start", "--lang"});
    const std::string language = readLanguage(arguments);
    const Wish wish = readWish(arguments);
    const Catalog& catalog = db::shippedCatalog();
    const Generated made = [&] {
        try {
            Generated ready = generate(wish, catalog);
            nameIn(language, ready.site);
            return ready;
        } catch (const WishError& e) {
            throw Failure("generate", oneLine(e.what(), 600), "ask for something else, nothing was written");
        }
    }();
    writeNewFile(arguments.word(0), made.site);
    Engine engine(catalog);
    const Results& results = engine.compute(made.site, {lastDate(made.site), LoadCase::Nameplate});
    print("made " + oneLine(arguments.word(0), 200) + ": " + std::to_string(results.figures.gpus_installed) +
          " GPUs in " + std::to_string(made.racks) + " GPU racks and " + std::to_string(made.halls) +
          (made.halls == 1 ? " hall, IT " : " halls, IT ") + megawatts(results.figures.it_power_w) + ", facility " +
          megawatts(results.figures.facility_power_w) + "\n");
    bool hasErrors = !results.converged;
    for (const Finding& finding : engine.findings())
        hasErrors |= !finding.waived && finding.severity == Severity::Error;
    return hasErrors ? exitFindings : exitDone;
}

} // namespace gs::app
