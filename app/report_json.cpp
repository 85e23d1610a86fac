// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/report.h"
#include "core/engine/waivers.h"

namespace gs::app {

namespace {

using Json = nlohmann::ordered_json;

const char* severityName(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "info";
    }
    return "";
}

Json orNull(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

bool isCount(std::string_view key) { return key == "gpus_installed" || key == "gpus_online" || key == "racks"; }

Json limitJson(const LimitRow& row) {
    return {{"kind", row.kind},
            {"id", row.id},
            {"used", row.used},
            {"limit", row.limit},
            {"unit", row.unit},
            {"headroom_fraction", row.headroom_fraction},
            {"next_mw_gain_w", orNull(row.next_mw_gain_w)},
            {"next_mw_usd_low", orNull(row.next_mw_usd_low)},
            {"next_mw_usd_high", orNull(row.next_mw_usd_high)}};
}

Json findingsJson(const Engine& engine) {
    const Results& results = engine.results();
    Json items = Json::array();
    for (const Finding& finding : engine.findings()) {
        Json item{{"code", finding.code}, {"severity", severityName(finding.severity)},
                  {"ids", finding.ids},   {"figures", finding.figures},
                  {"text", finding.text}, {"remedy", finding.remedy}};
        if (finding.waived) item["waived"] = finding.waived_reason;
        items.push_back(std::move(item));
    }
    return {{"error", results.errors},
            {"warning", results.warnings},
            {"info", results.infos},
            {"waived", results.waived},
            {"items", std::move(items)}};
}

Json infoObject(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits) {
    const Results& results = engine.results();
    const Figures& figures = results.figures;
    Json info{
        {"revision", revision},
        {"at", formatDate(results.view.at)},
        {"case", loadCaseName(results.view.loadCase)},
        {"conditions",
         {{"dry_bulb_c", figures.dry_bulb_c}, {"wet_bulb_c", figures.wet_bulb_c}, {"altitude_m", figures.altitude_m}}}};
    for (const FigureRow& row : figureRows(figures)) {
        if (info["conditions"].contains(row.key)) continue;
        if (isCount(row.key)) info[row.key] = static_cast<std::int64_t>(row.value.value_or(0));
        else info[row.key] = orNull(row.value);
    }
    Json& sources = info["sources"] = Json::array();
    for (const SourceRow& row : results.sources)
        sources.push_back({{"id", row.id},
                           {"type", row.type},
                           {"kind", row.kind},
                           {"capacity_w", row.capacity_w},
                           {"output_w", row.output_w},
                           {"assumed", row.assumed}});
    Json& rows = info["limits"] = Json::array();
    for (const LimitRow& row : limits) rows.push_back(limitJson(row));
    info["findings"] = findingsJson(engine);
    return info;
}

/// Texts of a site may hold any bytes; what is no UTF-8 is replaced, never refused.
std::string written(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

} // namespace

std::string infoJson(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits) {
    return written(infoObject(engine, revision, limits));
}

std::string siteJson(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits) {
    const Site& site = engine.site();
    Json root{{"format", "gigasite-site"}, {"version", 1}};
    root["info"] = infoObject(engine, revision, limits);
    root["settings"] = Json::parse(settingsToJson(site.settings()));
    Json& types = root["types"] = Json::array();
    for (const auto& [id, type] : site.types()) types.push_back(Json::parse(typeToJson(*type)));
    Json& components = root["components"] = Json::array();
    for (const std::string& id : site.components().sortedIds())
        components.push_back(Json::parse(componentToJson(*site.component(id))));
    Json& links = root["links"] = Json::array();
    for (const std::string& id : site.links().sortedIds()) links.push_back(Json::parse(linkToJson(*site.link(id))));
    return written(root);
}

std::string findingLine(const Finding& finding, const Settings& settings) {
    std::string line = std::string(severityName(finding.severity)) + " " + finding.code;
    constexpr std::size_t most = 6;
    for (std::size_t i = 0; i < finding.ids.size() && i < most; ++i) line += (i ? ", " : " ") + finding.ids[i];
    if (finding.ids.size() > most) line += " and " + std::to_string(finding.ids.size() - most) + " more";
    line += ": " + finding.text;
    // Most sentences have the figures in them.
    if (finding.text.find(finding.figures) == std::string::npos) line += " (" + finding.figures + ")";
    if (finding.waived) {
        const Waiver* waiver = waiverOf(settings, finding);
        return line + "; waived" + (waiver && waiver->date ? " on " + formatDate(*waiver->date) : "") + ": " +
               finding.waived_reason;
    }
    if (finding.remedy.empty()) return line;
    return line + (line.back() == '.' ? " " : "; ") + finding.remedy;
}

} // namespace gs::app
