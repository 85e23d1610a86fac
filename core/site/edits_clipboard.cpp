// SPDX-License-Identifier: GPL-3.0-or-later
// Copy and paste, also between documents: the clip holds components, the links among them and their types.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/json_depth.h"
#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/mounting.h"

namespace gs {

using namespace edit;

namespace {

constexpr int clipFormat = 1;

struct Clip {
    std::vector<Component> components;
    std::vector<Link> links;
    std::map<std::string, std::shared_ptr<const Type>> types;
};

/// Anything may be on the clipboard: whatever is wrong with it is one refusal.
Clip readClip(const std::string& text) {
    Clip clip;
    if (isNestedTooDeep(text))
        refuse("clipboard.format",
               "The clipboard cannot be read: its brackets are nested too deep for parts of a plan; copy some first");
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const auto isList = [&](const char* key) { return json.contains(key) && json[key].is_array(); };
    if (!json.is_object() || json.value("gigasite_clip", nlohmann::json()) != clipFormat || !isList("components") ||
        !isList("links") || !isList("types"))
        refuse("clipboard.format", "The clipboard holds no parts of a Gigasite plan; copy some first");
    try {
        for (const auto& entry : json["components"]) clip.components.push_back(componentFromJson(entry.dump()));
        for (const auto& entry : json["links"]) clip.links.push_back(linkFromJson(entry.dump()));
        for (const auto& entry : json["types"]) {
            auto type = typeFromJson(entry.dump(), "clipboard");
            clip.types.emplace(type->id, std::move(type));
        }
    } catch (const std::runtime_error& error) {
        refuse("clipboard.format", std::string("The clipboard cannot be read: ") + error.what());
    }
    return clip;
}

Point middleOf(const std::vector<Component>& components) {
    Rect box{components[0].position.x_m, components[0].position.y_m, components[0].position.x_m,
             components[0].position.y_m};
    for (const Component& c : components)
        box = box.united({c.position.x_m, c.position.y_m, c.position.x_m, c.position.y_m});
    return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

} // namespace

std::string copyToJson(const Site& site, std::span<const std::string> ids) {
    const std::vector<std::string> all = withCarried(site, ids);
    const std::unordered_set<std::string_view> chosen(all.begin(), all.end());
    std::set<std::string> types;
    std::string components, links, typeText;
    const auto append = [](std::string& list, const std::string& entry) { (list += list.empty() ? "" : ",") += entry; };
    for (const std::string& id : all) {
        const Component& component = *site.component(id);
        append(components, componentToJson(component));
        types.insert(component.type);
        for (const Slot slot : site.linksOf(site.components().slotOf(id))) {
            const Link& link = *site.links().at(slot);
            if (link.from.component != id || !chosen.count(link.to.component)) continue;
            append(links, linkToJson(link));
            types.insert(link.conductor);
        }
    }
    for (const std::string& id : types)
        if (const auto type = site.type(id)) append(typeText, typeToJson(*type));
    return "{\"gigasite_clip\":" + std::to_string(clipFormat) + ",\"components\":[" + components + "],\"links\":[" +
           links + "],\"types\":[" + typeText + "]}";
}

ChangeSet paste(const Site& site, const Catalog& catalog, const std::string& clip, Point at) {
    checkPosition(at);
    Clip parts = readClip(clip);
    Builder builder(site);
    if (parts.components.empty()) return {};
    const auto typeOf = [&](const std::string& id) {
        auto type = site.type(id);
        if (const auto own = parts.types.find(id); !type && own != parts.types.end()) type = own->second;
        return type ? type : needType(site, catalog, id);
    };
    const Point middle = middleOf(parts.components);
    const auto shift = [&](Point p) { return Point{at.x_m + (p.x_m - middle.x_m), at.y_m + (p.y_m - middle.y_m)}; };
    NewIds newIds(site);
    std::unordered_map<std::string, std::string> copies;
    for (const Component& component : parts.components) {
        checkId(component.id);
        if (!copies.emplace(component.id, newIds.next(NewIds::stem(component.id))).second)
            refuse("clipboard.format",
                   "The clipboard holds the id " + inQuotes(component.id) + " twice; copy the parts again");
    }
    std::vector<std::string> top;
    GroupCopies groups(site);
    for (Component& component : parts.components) {
        const auto type = typeOf(component.type);
        builder.useType(type);
        component.id = copies.at(component.id);
        component.position = shift(component.position);
        groups.rename(component);
        component.locked = false;
        const auto zone = copies.find(component.zone), rack = copies.find(component.attached);
        component.zone = zone == copies.end() ? std::string() : zone->second;
        component.attached = rack == copies.end() ? std::string() : rack->second;
        checkComponent(component, *type);
        if (component.zone.empty() && component.attached.empty()) top.push_back(component.id);
        builder.add(component);
    }
    for (const std::string& id : top) {
        Component& component = builder.edit(id);
        component.zone = builder.parentOf(component);
        mount(builder, component, *typeOf(component.type));
    }
    // What is mounted stands where its rack stands.
    for (const Component& component : parts.components)
        if (!component.attached.empty())
            if (const Component* rack = builder.component(component.attached))
                builder.edit(component.id).zone = rack->zone;
    for (Link& link : parts.links) {
        const auto from = copies.find(link.from.component), to = copies.find(link.to.component);
        if (from == copies.end() || to == copies.end()) continue;
        link.id = newIds.next(NewIds::stem(link.id));
        link.from.component = from->second;
        link.to.component = to->second;
        checkRuns(link.runs);
        std::vector<Point> bends = link.bends;
        for (Point& bend : bends) {
            bend = shift(bend);
            checkPosition(bend);
        }
        link.bends = std::move(bends);
        if (!link.conductor.empty()) builder.useType(typeOf(link.conductor));
        builder.add(std::move(link));
    }
    return builder.take();
}

} // namespace gs
