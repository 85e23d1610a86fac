// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/finding_text.h"

#include <cctype>

#include "ui/panels/names.h"

namespace gs::ui {

namespace {

constexpr std::size_t shortest = 4; ///< ids of fewer letters may be words or numbers of the sentence

/// `before` and the id as a word of its own, the id as it is called; an id in brackets stands behind its name.
void replaceId(const Site& site, std::string& text, const std::string& before, const std::string& id) {
    const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; };
    const std::string asked = before + id;
    for (std::size_t at = 0; (at = text.find(asked, at)) != std::string::npos;) {
        const std::size_t end = at + asked.size();
        if ((at > 0 && (isPart(text[at - 1]) || text[at - 1] == '(')) || (end < text.size() && isPart(text[end]))) {
            at = end;
            continue;
        }
        const std::string title = componentTitle(site, id).toStdString();
        text.replace(at + before.size(), id.size(), title);
        at += before.size() + title.size();
    }
}

} // namespace

std::string namedText(const Site& site, const Finding& finding) {
    std::string text = finding.text;
    for (const std::string& id : finding.ids) {
        const Component* component = site.component(id);
        if (const Link* link = site.link(id)) // told by what it joins
            for (const std::string& end : {link->from.component.str(), link->to.component.str()})
                if (const Component* part = site.component(end); part && part->name.empty() && end.size() >= shortest)
                    replaceId(site, text, {}, end);
        if (!component) continue;
        if (component->name.empty() && id.size() >= shortest) replaceId(site, text, {}, id);
        else replaceId(site, text, "Loop ", id);
    }
    if (finding.code != "cost.no-price" || finding.ids.empty()) return text;
    const std::string &id = finding.ids.front(), before = " for ";
    const auto at = text.find(before + id + " (");
    if (at != std::string::npos) text.replace(at + before.size(), id.size(), typeName(site, id).toStdString());
    return text;
}

std::vector<std::string> partsOf(const Site& site, const Finding& finding) {
    std::vector<std::string> parts;
    for (const std::string& id : finding.ids) {
        const Component* component = site.component(id);
        const Type* type = component ? site.typeOf(*component) : nullptr;
        if (component ? !type || !type->is_zone : site.link(id) != nullptr) parts.push_back(id); // else a type
    }
    return parts.empty() ? std::vector<std::string>{finding.ids.front()} : parts;
}

} // namespace gs::ui
