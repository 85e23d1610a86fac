// SPDX-License-Identifier: GPL-3.0-or-later
// templates, catalog, info, check: print what is there and change nothing.
#include <charconv>

#include "app/cli.h"
#include "app/commands.h"
#include "app/project.h"
#include "app/report.h"
#include "core/examples/examples.h"
#include "database/catalog_file.h"

namespace gs::app {

namespace {

std::string number(double value) {
    char buffer[32];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

const char* roleName(Role role) {
    switch (role) {
    case Role::Rack: return "rack";
    case Role::Load: return "load";
    case Role::Source: return "source";
    case Role::Store: return "store";
    case Role::Converter: return "converter";
    case Role::Exchanger: return "exchanger";
    case Role::AirHandler: return "air handler";
    case Role::Pump: return "pump";
    case Role::Rejector: return "heat rejector";
    case Role::Tank: return "tank";
    case Role::Supply: return "supply";
    case Role::Conductor: return "conductor";
    case Role::Structure: return "structure";
    }
    return "";
}

std::string valueText(const Quantity& quantity) {
    if (quantity.isScalar()) return number(quantity.value);
    std::string text;
    for (const double value : quantity.list) text += (text.empty() ? "" : ", ") + number(value);
    for (const auto& [x, y] : quantity.curve) text += (text.empty() ? "" : ", ") + number(x) + ": " + number(y);
    return text;
}

std::string typeText(const Type& type) {
    std::string text = type.name + (type.vendor.empty() ? "" : ", " + type.vendor) + "\n";
    std::vector<std::vector<std::string>> facts{
        {"id", type.id}, {"kind", type.kind}, {"category", type.category}, {"role", roleName(type.role)}};
    if (type.width_m > 0 || type.depth_m > 0 || type.height_m > 0)
        facts.push_back({"size", number(type.width_m) + " x " + number(type.depth_m) + " x " + number(type.height_m) +
                                     " m (width, depth, height)" +
                                     (type.footprint_assumed ? ", footprint assumed from a like type" : "")});
    for (const auto& [key, value] : type.texts) facts.push_back({key, value});
    facts.push_back({"confidence", type.confidence});
    if (!type.note.empty()) facts.push_back({"note", type.note});
    text += table(facts, {});

    if (!type.ports.empty()) {
        std::vector<std::vector<std::string>> rows{{"\nport", "medium", "direction", "fits", "feed", "links"}};
        for (const Port& port : type.ports) {
            std::string fits = port.fluid;
            for (const double volts : port.voltages_v) fits += (fits.empty() ? "" : ", ") + number(volts) + " V";
            rows.push_back({port.name, mediumName(port.medium), port.direction == Direction::In ? "in" : "out", fits,
                            port.feed ? std::string(1, port.feed) : "",
                            port.max_links ? std::to_string(port.max_links) : "any"});
        }
        text += table(rows, {});
    }
    std::vector<std::vector<std::string>> rows{
        {"\nquantity", "value", "unit", "basis", "confidence", "date", "source"}};
    for (const Quantity& quantity : type.quantities) {
        std::string sources;
        for (const int source : quantity.sources)
            sources += (sources.empty() ? "[" : ", [") + std::to_string(source + 1) + "]";
        rows.push_back({quantity.key, valueText(quantity), quantity.unit, quantity.basis, quantity.confidence,
                        quantity.date.empty() ? "-" : quantity.date, sources.empty() ? "-" : sources});
    }
    text += table(rows, {false, true});
    text += "\nsources\n";
    for (std::size_t i = 0; i < type.sources.size(); ++i) {
        const Source& source = type.sources[i];
        text += "[" + std::to_string(i + 1) + "] " + source.title + (source.date.empty() ? "" : ", " + source.date) +
                (source.address.empty() ? "" : ", " + source.address) + "\n";
    }
    return text;
}

} // namespace

int templatesCommand(const Words& words) {
    const Arguments arguments("templates", words, {}, {}, {});
    std::vector<std::vector<std::string>> rows;
    for (const Example& example : examples()) rows.push_back({example.id, example.name, example.summary});
    print(table(rows, {}));
    return exitDone;
}

int catalogCommand(const Words& words) {
    const Arguments arguments("catalog", words, {"[ID]"}, {}, {});
    const Catalog& catalog = db::shippedCatalog();
    if (arguments.hasWord(0)) {
        const auto type = catalog.type(arguments.word(0));
        if (!type)
            throw Failure("catalog", "no type '" + oneLine(arguments.word(0), 80) + "'", "gigasite catalog lists them");
        print(typeText(*type));
        return exitDone;
    }
    std::vector<std::vector<std::string>> rows{{"id", "category", "name", "vendor", "confidence"}};
    for (const auto& type : catalog.types())
        rows.push_back({type->id, type->category, type->name, type->vendor, type->confidence});
    print(table(rows, {}));
    return exitDone;
}

int infoCommand(const Words& words) {
    const Arguments arguments("info", words, {"FILE"}, {"--json"}, {"--at", "--case", "--scenario"});
    Project project = Project::read(arguments.word(0));
    if (const auto scenario = arguments.option("--scenario")) switchTo(project, *scenario, arguments);
    const Catalog& catalog = db::shippedCatalog();
    Engine engine(catalog);
    const Results& results = engine.compute(project.site, arguments.view(project.site));
    const std::vector<LimitRow> limits = limitsWithNextMegawatt(catalog, engine);
    const std::uint64_t revision = project.file->revision();
    print(arguments.has("--json") ? infoJson(engine, revision, limits) : infoText(engine, revision, limits));
    return results.errors > 0 || !results.converged ? exitFindings : exitDone;
}

int checkCommand(const Words& words) {
    const Arguments arguments("check", words, {"FILE"}, {}, {});
    const Project project = Project::read(arguments.word(0));
    Engine engine(db::shippedCatalog());
    const Results& results = engine.compute(project.site, {lastDate(project.site), LoadCase::Nameplate});
    std::string text;
    for (const Finding& finding : engine.findings())
        text += oneLine(findingLine(finding, project.site.settings()), 2000) + "\n";
    text += findingCounts(results) + "\n";
    print(text);
    return results.errors > 0 || !results.converged ? exitFindings : exitDone;
}

} // namespace gs::app
