// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fix_all.h"

#include <algorithm>
#include <map>

#include "core/layout/fixes.h"
#include "core/site/touched.h"

namespace gs {

namespace {

constexpr int mostTries = 2; // of one finding: a fix may bring another one of the same parts

std::vector<Finding> ofCode(const Engine& engine, const std::string& code) {
    std::vector<Finding> list = engine.findings();
    std::erase_if(list, [&](const Finding& finding) { return finding.waived || finding.code != code; });
    return list;
}

} // namespace

std::size_t countFixable(const std::vector<Finding>& findings, const std::string& code) {
    if (!hasFix(code)) return 0;
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return !finding.waived && finding.code == code;
    }));
}

FixAll fixAll(const Catalog& catalog, const Site& site, const View& view, const std::string& code,
              const std::function<bool(std::size_t, std::size_t)>& goOn) {
    FixAll out;
    Engine engine(catalog);
    engine.compute(site, view);
    Touched touched;
    std::map<std::vector<std::string>, int> tries;
    std::vector<Finding> open = ofCode(engine, code);
    bool goesOn = true;
    for (bool again = true; again && goesOn;) {
        again = false;
        for (const Finding& finding : open) {
            if (tries[finding.ids] >= mostTries) continue;
            if (goOn && !goOn(out.fixed, open.size())) {
                goesOn = false;
                break;
            }
            ++tries[finding.ids];
            const std::optional<ChangeSet> change = fixFor(engine.site(), catalog, finding);
            if (!change || change->isEmpty()) continue;
            const int errors = engine.results().errors;
            engine.update(*change);
            std::vector<Finding> after = ofCode(engine, code);
            if (after.size() > open.size() || engine.results().errors > errors) {
                engine.update(inverse(*change));
                continue;
            }
            touched.note(*change);
            ++out.fixed;
            open = std::move(after); // the list the loop runs over is gone: begin again with what is left
            again = true;
            break;
        }
    }
    out.left = open.size();
    out.change = touched.between(site, engine.site());
    return out;
}

} // namespace gs
