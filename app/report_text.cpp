// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "app/cli.h"
#include "app/report.h"
#include "core/engine/summary.h"
#include "ui/bars/figure_text.h"

namespace gs::app {

namespace {

/// Heading of a key in the table of `info`; the keys stand in groups divided by an empty line.
struct Heading {
    const char* key; ///< empty: a new group
    const char* text;
};
constexpr std::array headings{
    Heading{"", "Compute"},
    Heading{"gpus_installed", "GPUs installed"},
    Heading{"gpus_online", "GPUs online"},
    Heading{"racks", "racks"},
    Heading{"compute_bf16_dense_flops", "BF16 dense"},
    Heading{"compute_fp8_dense_flops", "FP8 dense"},
    Heading{"compute_fp4_dense_flops", "FP4 dense"},
    Heading{"h100_equivalents", "H100 equivalents"},
    Heading{"", "Power"},
    Heading{"gpu_power_w", "GPUs"},
    Heading{"it_power_w", "IT"},
    Heading{"cooling_power_w", "cooling"},
    Heading{"losses_w", "losses"},
    Heading{"house_power_w", "house"},
    Heading{"facility_power_w", "facility"},
    Heading{"pue", "PUE"},
    Heading{"", "Supply"},
    Heading{"supply_capacity_w", "capacity"},
    Heading{"firm_supply_w", "firm (largest unit out)"},
    Heading{"reserve_w", "reserve"},
    Heading{"unserved_w", "unserved"},
    Heading{"assumed_supply_w", "of it assumed"},
    Heading{"storage_power_w", "storage power"},
    Heading{"storage_energy_wh", "storage energy"},
    Heading{"", "Heat, gas, water"},
    Heading{"heat_w", "heat"},
    Heading{"heat_rejection_capacity_w", "rejection capacity"},
    Heading{"gas_m3_per_s", "gas"},
    Heading{"water_m3_per_s", "water"},
    Heading{"", "Land and capital"},
    Heading{"site_area_m2", "site area"},
    Heading{"built_area_m2", "built area"},
    Heading{"capex_usd_low", "capital, low"},
    Heading{"capex_usd_high", "capital, high"},
    Heading{"capex_priced_fraction", "priced share of items"},
};

std::string fixed(double value, int decimals) {
    std::array<char, 400> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    return {buffer.data(), end.ptr};
}

std::string grouped(double value) {
    std::string digits = fixed(value, 0);
    for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(digits.size()) - 3; i > (digits.front() == '-' ? 1 : 0); i -= 3)
        digits.insert(digits.begin() + i, ',');
    return digits;
}

/// Three significant digits or all before the point: 0.0234, 12.3, 340, 1,234.
std::string significant(double value) {
    const double size = std::fabs(value);
    if (size == 0) return "0";
    if (size >= 99.95) return grouped(value);
    const int decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 2 - static_cast<int>(std::floor(std::log10(size)));
    return fixed(value, std::min(decimals, 12));
}

/// Number and unit with a step of a thousand: {"340", "MW"}. Area and plain numbers keep their unit.
std::pair<std::string, std::string> scaled(double value, const std::string& unit) {
    const bool steps = unit == "W" || unit == "Wh" || unit == "FLOP/s" || unit == "W heat";
    if (unit == "USD") {
        if (std::fabs(value) >= 1e9) return {significant(value / 1e9), "billion USD"};
        if (std::fabs(value) >= 1e6) return {significant(value / 1e6), "million USD"};
        return {grouped(value), "USD"};
    }
    if (!steps) return {significant(value), unit};
    static constexpr std::array prefixes{"", "k", "M", "G", "T", "P", "E", "Z"};
    std::size_t step = 0;
    double number = value;
    while (std::fabs(number) >= 999.5 && step + 1 < prefixes.size()) {
        number /= 1000;
        ++step;
    }
    return {significant(number), prefixes[step] + unit};
}

std::string inWords(double value, const std::string& unit) {
    const auto [number, scaledUnit] = scaled(value, unit);
    return scaledUnit.empty() ? number : number + " " + scaledUnit;
}

std::string csvField(const std::string& text) {
    if (text.find_first_of("\",\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string shortest(double value) {
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

} // namespace

std::vector<LimitRow> limitsWithNextMegawatt(const Catalog& catalog, const Engine& engine) {
    // Each row costs a whole compute of a copy: enough rows to choose from, few enough to wait for.
    constexpr std::size_t most = 6;
    std::vector<LimitRow> limits = engine.limits();
    for (std::size_t i = 0; i < limits.size() && i < most; ++i)
        limits[i] = nextMegawatt(catalog, engine.site(), engine.results().view, limits[i]);
    return limits;
}

std::string infoText(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits) {
    const Results& results = engine.results();
    const Figures& figures = results.figures;
    const Settings& settings = engine.site().settings();

    std::string text = settings.name.empty() ? "Unnamed site" : oneLine(settings.name, 100);
    if (!settings.place.empty()) text += ", " + oneLine(settings.place, 100);
    text += "\nat " + formatDate(results.view.at) + ", " + loadCaseName(results.view.loadCase) + " load, revision " +
            std::to_string(revision) + "\ndesign conditions: dry bulb " + fixed(figures.dry_bulb_c, 1) +
            " °C, wet bulb " + fixed(figures.wet_bulb_c, 1) + " °C, altitude " + grouped(figures.altitude_m) + " m\n";

    const std::vector<FigureRow> values = figureRows(figures);
    std::vector<std::vector<std::string>> rows;
    for (const Heading& heading : headings) {
        if (*heading.key == 0) {
            rows.push_back({});
            rows.push_back({heading.text});
            continue;
        }
        const auto row = std::find_if(values.begin(), values.end(), [&](const FigureRow& value) {
            return std::string_view(value.key) == heading.key;
        });
        if (row == values.end() || !row->value) {
            rows.push_back({std::string("  ") + heading.text, "-"});
            continue;
        }
        std::pair<std::string, std::string> cell;
        if (std::string_view(heading.key) == "pue") cell = {fixed(*row->value, 3), ""};
        else if (std::string_view(heading.key) == "capex_priced_fraction")
            cell = {fixed(pricedPercent(*row->value), 0), "%"};
        else if (*row->unit == 0) cell = {grouped(*row->value), ""};
        else cell = scaled(*row->value, row->unit);
        rows.push_back({std::string("  ") + heading.text, cell.first, cell.second});
    }
    if (const auto [minutes, share] = ui::storageSpan(figures); share > 0) {
        // Batteries of too little power carry no part of a minute of the whole: then the share, and how long that.
        if (share < 1) rows.push_back({"  share that storage carries", fixed(100 * share, 1), "%"});
        rows.push_back({share < 1 ? "  it lasts for" : "  storage carries the facility for", fixed(minutes, 1), "min"});
    }
    text += table(rows, {false, true, false});

    if (!results.sources.empty()) {
        struct Sum {
            int units = 0;
            double capacity = 0, output = 0;
            bool assumed = false;
        };
        std::map<std::string, Sum> byType;
        for (const SourceRow& source : results.sources) {
            Sum& sum = byType[source.type + (source.assumed ? " (assumed)" : "")];
            const Component* component = engine.site().component(source.id);
            sum.units += component ? component->array.count : 1;
            sum.capacity += source.capacity_w;
            sum.output += source.output_w;
        }
        std::vector<std::vector<std::string>> lines{{"\nSources", "count", "capacity", "output"}};
        for (const auto& [type, sum] : byType)
            lines.push_back(
                {"  " + type, std::to_string(sum.units), inWords(sum.capacity, "W"), inWords(sum.output, "W")});
        text += table(lines, {false, true, true, true});
    }
    if (!limits.empty()) {
        std::vector<std::vector<std::string>> lines{
            {"\nWhat limits now", "used", "limit", "headroom", "next unit gains", "and costs"}};
        for (std::size_t i = 0; i < limits.size() && i < 10; ++i) {
            const LimitRow& row = limits[i];
            // Where another limit comes first, one more unit brings nothing: then its price is no price of anything.
            const bool gains = row.next_mw_gain_w && *row.next_mw_gain_w > 0;
            const std::string gain = gains ? inWords(*row.next_mw_gain_w, "W") : row.next_mw_gain_w ? "nothing" : "";
            std::string cost;
            if (gains && row.next_mw_usd_low && row.next_mw_usd_high)
                cost = inWords(*row.next_mw_usd_low, "USD") + " to " + inWords(*row.next_mw_usd_high, "USD");
            lines.push_back({"  " + row.kind + " " + oneLine(row.id, 40), inWords(row.used, row.unit),
                             inWords(row.limit, row.unit), fixed(100 * row.headroom_fraction, 1) + " %", gain, cost});
        }
        text += table(lines, {false, true, true, true, true, false});
    }
    text += "\nFindings: " + findingCounts(results) + "\n";
    return text;
}

std::string findingCounts(const Results& results) {
    const auto counted = [](int count, const char* word) {
        return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
    };
    return counted(results.errors, "error") + ", " + counted(results.warnings, "warning") + ", " +
           counted(results.infos, "note") + ", " + std::to_string(results.waived) + " waived";
}

std::string componentsCsv(const Engine& engine) {
    const Site& site = engine.site();
    const Date day = engine.results().view.at;
    std::string text =
        "id,type,name,zone,x_m,y_m,rotation_deg,count,energized,retired,installed,live,online,demand_w,flow_w,"
        "rating_w,loading,loss_w,heat_w,heat_capacity_w,supply_c,assumed\r\n";
    for (const std::string& id : site.components().sortedIds()) {
        const Slot slot = site.components().slotOf(id);
        const Component& c = *site.components().at(slot);
        const ComponentResult r = engine.component(slot);
        const std::array<std::string, 22> fields{c.id,
                                                 c.type,
                                                 c.name,
                                                 c.zone,
                                                 shortest(c.position.x_m),
                                                 shortest(c.position.y_m),
                                                 shortest(c.rotation_deg),
                                                 std::to_string(c.array.count),
                                                 c.energized ? formatDate(*c.energized) : "",
                                                 c.retired ? formatDate(*c.retired) : "",
                                                 c.isInstalled(day) ? "1" : "0",
                                                 c.isLive(day) ? "1" : "0",
                                                 std::to_string(r.online),
                                                 shortest(r.demand_w),
                                                 shortest(r.flow_w),
                                                 shortest(r.rating_w),
                                                 shortest(r.loading()),
                                                 shortest(r.loss_w),
                                                 shortest(r.heat_w),
                                                 shortest(r.heat_capacity_w),
                                                 shortest(r.supply_c),
                                                 c.assumed};
        for (std::size_t i = 0; i < fields.size(); ++i) text += (i ? "," : "") + csvField(fields[i]);
        text += "\r\n";
    }
    return text;
}

} // namespace gs::app
