// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/finding_text.h"

#include <cctype>

#include "ui/panels/names.h"

namespace gs::ui {

namespace {

/// The id as a word of its own, but for one in brackets: that stands behind its name.
void replaceId(std::string& text, const std::string& id, const std::string& title) {
    const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; };
    if (id.empty() || title == id) return;
    for (std::size_t at = 0; (at = text.find(id, at)) != std::string::npos;) {
        const std::size_t end = at + id.size();
        const bool isWord =
            (at == 0 || (!isPart(text[at - 1]) && text[at - 1] != '(')) && (end == text.size() || !isPart(text[end]));
        if (isWord) text.replace(at, id.size(), title);
        at += isWord ? title.size() : id.size();
    }
}

} // namespace

std::string namedText(const Site& site, const Finding& finding) {
    std::string text = finding.text;
    for (const std::string& id : finding.ids)
        if (site.component(id)) replaceId(text, id, componentTitle(site, id).toStdString());
    if (finding.code != "cost.no-price" || finding.ids.empty()) return text;
    const std::string &id = finding.ids.front(), before = " for ";
    const auto at = text.find(before + id + " (");
    if (at != std::string::npos) text.replace(at + before.size(), id.size(), typeName(site, id).toStdString());
    return text;
}

} // namespace gs::ui
