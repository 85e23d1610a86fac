// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fix_all.h"

#include <algorithm>
#include <map>

#include "core/layout/try_fix.h"
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
    const std::size_t atFirst = open.size();
    std::size_t done = 0;
    bool goesOn = true;
    for (bool again = true; again && goesOn;) {
        again = false;
        for (const Finding& finding : open) {
            if (tries[finding.ids] >= mostTries) continue;
            if (goOn && !goOn(done, open.size())) {
                goesOn = false;
                break;
            }
            ++tries[finding.ids];
            const std::size_t serious = countSerious(engine.findings());
            const std::optional<Fix> fix = tryFix(engine, catalog, finding);
            if (!fix) continue;
            if (countSerious(engine.findings()) > serious) {
                engine.update(inverse(fix->change));
                continue;
            }
            touched.note(fix->change);
            ++done;
            open = ofCode(engine, code); // the list the loop runs over is gone: begin again with what is left
            again = true;
            break;
        }
    }
    out.left = open.size();
    out.fixed = atFirst > out.left ? atFirst - out.left : 0;
    out.stopped = !goesOn;
    out.change = touched.between(site, engine.site());
    return out;
}

} // namespace gs
