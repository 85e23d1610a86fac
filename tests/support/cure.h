// SPDX-License-Identifier: GPL-3.0-or-later
// Applies the one-click fix of a finding; the judge of it is the engine.
#pragma once

#include <optional>

#include "core/layout/fixes.h"
#include "tests/support/hand_site.h"

namespace gs::test {

/// The site after the fix of its first finding of this code; nullopt when there is none or it does not cure it.
/// `text` gets what the fix says of itself.
inline std::optional<Site> cured(const Site& site, const std::string& code, std::string* text = nullptr,
                                 const Catalog& catalog = {}) {
    const Finding finding = findingOf(solved(site), code);
    if (finding.code.empty()) {
        qWarning("the site has no %s", code.c_str());
        return std::nullopt;
    }
    const std::optional<Fix> fix = hasFix(code) ? planFix(site, catalog, finding) : std::nullopt;
    if (!fix) {
        qWarning("no fix for: %s", finding.text.c_str());
        return std::nullopt;
    }
    if (text) *text = fix->text;
    Site after = site;
    apply(after, fix->change);
    const Finding left = findingOf(solved(after), code);
    if (!left.code.empty()) {
        qWarning("%s, and still: %s", fix->text.c_str(), left.text.c_str());
        return std::nullopt;
    }
    return after;
}

} // namespace gs::test
