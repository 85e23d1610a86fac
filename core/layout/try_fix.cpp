// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/try_fix.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace gs {

namespace {

using Key = std::pair<std::string, std::vector<std::string>>;

/// What is not served is one finding of the site: which limits it names differs with each of them that is mended.
Key keyOf(const Finding& finding) {
    return {finding.code, finding.code == "power.unserved" ? std::vector<std::string>() : finding.ids};
}

/// A figure as si() writes it, "950 kW", in its unit; prefixes of one finding are of one unit, so that no table of
/// units is needed.
double amountOf(const std::string& text) {
    char* end = nullptr;
    double value = std::strtod(text.c_str(), &end);
    const std::string_view unit(*end == ' ' ? end + 1 : end);
    if (unit.size() < 2 || unit.substr(0, 3) == "min" || unit.substr(0, 2) == "m³") return value;
    switch (unit[0]) {
    case 'm': return value * 1e-3;
    case 'k': return value * 1e3;
    case 'M': return value * 1e6;
    case 'G': return value * 1e9;
    default: return value;
    }
}

/// How far figures are beyond their limit: "2.00 MW of 950 kW" by 1.1, "3.0 m of 3.05 m" by 0.016, "7.3 %" by 7.3.
double excessOf(const std::string& figures) {
    if (figures.empty()) return std::numeric_limits<double>::infinity();
    for (const std::string_view between : {" of ", " over "}) {
        const std::size_t at = figures.find(between);
        if (at == std::string::npos) continue;
        const double is = amountOf(figures.substr(0, at)), limit = amountOf(figures.substr(at + between.size()));
        if (between == " over ") return std::abs(is - limit);
        return limit != 0 ? std::abs(is / limit - 1) : std::abs(is);
    }
    return std::abs(amountOf(figures));
}

/// What a missing link asks for next where the first fix was right: a rack that is joined to a loop shows that the loop
/// lacks a pump, one that has a feed that nothing gives power above it.
bool isNextStep(const Finding& mended, const Finding& now) {
    return (mended.code == "cooling.no-loop" && now.code == "cooling.no-loop") ||
           (mended.code == "power.no-feed" && now.code == "power.no-source");
}

} // namespace

std::size_t countSerious(const std::vector<Finding>& findings) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return !finding.waived && finding.severity != Severity::Info;
    }));
}

bool fixHelps(const std::vector<Finding>& before, const std::vector<Finding>& after, const Finding& finding) {
    std::set<Key> errors;
    for (const Finding& old : before)
        if (!old.waived && old.severity == Severity::Error) errors.insert(keyOf(old));
    const Key key = keyOf(finding);
    const double excess = excessOf(finding.figures);
    double unserved = 0;
    for (const Finding& old : before)
        if (old.code == "power.unserved") unserved = excessOf(old.figures);
    for (const Finding& now : after) {
        if (now.waived) continue;
        const Key nowKey = keyOf(now);
        if (now.code == "power.unserved" && excessOf(now.figures) > unserved * 1.01) return false; // as it is written
        if (nowKey == key && !(excessOf(now.figures) < excess)) return false;
        if (now.severity == Severity::Error && !errors.count(nowKey) && !isNextStep(finding, now)) return false;
    }
    return true;
}

std::optional<Fix> tryFix(const Engine& engine, const Catalog& catalog, const Finding& finding,
                          const std::function<void(const ChangeSet&)>& apply, const std::function<void()>& takeBack) {
    std::optional<Fix> fix = planFix(engine.site(), catalog, finding);
    if (!fix) return std::nullopt;
    const std::vector<Finding> before = engine.findings();
    apply(fix->change);
    if (fixHelps(before, engine.findings(), finding)) return fix;
    takeBack();
    return std::nullopt;
}

std::optional<Fix> tryFix(Engine& engine, const Catalog& catalog, const Finding& finding) {
    ChangeSet done;
    return tryFix(
        engine, catalog, finding,
        [&](const ChangeSet& change) {
            done = change;
            engine.update(change);
        },
        [&] { engine.update(inverse(done)); });
}

} // namespace gs
