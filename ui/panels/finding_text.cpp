// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/finding_text.h"

#include "ui/panels/names.h"

namespace gs::ui {

std::string namedText(const Site& site, const Finding& finding) {
    std::string text = finding.text;
    if (finding.code != "cost.no-price" || finding.ids.empty()) return text;
    const std::string &id = finding.ids.front(), before = " for ";
    const auto at = text.find(before + id + " (");
    if (at != std::string::npos) text.replace(at + before.size(), id.size(), typeName(site, id).toStdString());
    return text;
}

} // namespace gs::ui
