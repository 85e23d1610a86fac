// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays: size and pitch, and taking them apart.
#include <algorithm>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"

namespace gs {

using namespace edit;

namespace {

/// Puts the array so that element 0 stays where it is.
void resize(Component& component, const ArrayLayout& array) {
    const Point first = elementCentre(component, 0);
    component.array = array;
    const Point moved = elementCentre(component, 0);
    component.position.x_m += first.x_m - moved.x_m;
    component.position.y_m += first.y_m - moved.y_m;
    checkPosition(component.position);
}

/// The array and all arrays that belong to it element by element: linked ones of equal count, racks and what
/// is mounted on them. Split together, every pair keeps its link.
std::vector<std::string> together(const Site& site, const std::string& id) {
    std::vector<std::string> group{id};
    std::set<std::string> seen{id};
    const int count = need(site, id).array.count;
    for (std::size_t i = 0; i < group.size(); ++i) {
        const Component& array = need(site, group[i]);
        const auto join = [&](const std::string& other, const char* how) {
            const Component* component = site.component(other);
            if (!component || seen.count(other)) return;
            if (component->array.count == 1 && !(component->attached == array.id || array.attached == other)) return;
            if (component->array.count != count)
                refuse("split.linked", inQuotes(array.id) + " has " + std::to_string(count) + " elements and is " +
                                           how + ' ' + inQuotes(other) + " with " +
                                           std::to_string(component->array.count) +
                                           "; give both the same count or take them apart from each other first");
            seen.insert(other);
            group.push_back(other);
        };
        for (const Slot slot : site.linksOf(site.components().slotOf(array.id))) {
            const Link& link = *site.links().at(slot);
            join(link.from.component == array.id ? link.to.component : link.from.component, "linked to the array");
        }
        for (const Slot slot : site.attachedTo(array.id)) join(site.components().at(slot)->id, "mounted together with");
        if (!array.attached.empty()) join(array.attached, "mounted together with");
    }
    return group;
}

/// "R1-01" … "R1-16": byte order is the order of the elements, which is the order of serving.
std::vector<std::string> elementIds(const Site& site, NewIds& newIds, const std::string& id, int count) {
    const std::size_t digits = std::to_string(count).size();
    std::vector<std::string> ids;
    bool isFree = true;
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        std::string next = id + '-';
        next.append(digits - number.size(), '0').append(number);
        ids.push_back(std::move(next));
        isFree = isFree && !site.component(ids.back()) && !site.link(ids.back());
    }
    for (std::string& given : ids) {
        if (!isFree) given = newIds.next(id);
        else newIds.reserve(given);
    }
    return ids;
}

} // namespace

ChangeSet setArray(const Site& site, const std::string& id, ArrayLayout array) {
    checkArray(array);
    Builder builder(site);
    Component& component = builder.edit(id);
    if (!component.outline.empty() && (array.count != 1 || array.columns != 1))
        refuse("value.range", "A component with an outline cannot be an array; count must be 1");
    if (!component.attached.empty() && array.count != component.array.count)
        refuse("attached.count", inQuotes(id) + " is mounted on " + inQuotes(component.attached) +
                                     ", one on one; change the count of the rack");
    const Size size = footprint(site, component);
    fitPitch(array, size.width_m, size.depth_m);
    checkArray(array);
    resize(component, array);
    for (const Slot slot : site.attachedTo(id)) resize(builder.edit(site.components().at(slot)->id), array);
    return builder.take();
}

ChangeSet splitArray(const Site& site, const std::string& id) {
    const int count = need(site, id).array.count;
    if (count == 1) refuse("split.single", inQuotes(id) + " is a single component; only arrays can be split");
    if (count > 100'000)
        refuse("value.range",
               inQuotes(id) + " has " + std::to_string(count) + " elements; at most 100000 can be split");
    Builder builder(site);
    NewIds newIds(site);
    const std::vector<std::string> group = together(site, id);
    std::map<std::string, std::vector<std::string>> ids;
    for (const std::string& array : group) ids.emplace(array, elementIds(site, newIds, array, count));
    std::set<std::string> links;
    for (const std::string& name : group) {
        const Component& array = need(site, name);
        for (int i = 0; i < count; ++i) {
            const auto element = static_cast<std::size_t>(i);
            Component single = array;
            single.id = ids.at(name)[element];
            if (!array.name.empty()) single.name = array.name + ' ' + std::to_string(i + 1);
            single.position = elementCentre(array, i);
            single.array = {};
            if (const auto rack = ids.find(array.attached); rack != ids.end()) single.attached = rack->second[element];
            builder.add(std::move(single));
        }
        for (const Slot slot : site.linksOf(site.components().slotOf(name))) links.insert(site.links().at(slot)->id);
        builder.remove(name);
    }
    for (const std::string& name : links) {
        const Link& bundle = needLink(site, name);
        const std::vector<std::string> linkIds = elementIds(site, newIds, name, count);
        for (std::size_t i = 0; i < linkIds.size(); ++i) {
            Link line = bundle;
            line.id = linkIds[i];
            for (PortRef* end : {&line.from, &line.to})
                if (const auto split = ids.find(end->component); split != ids.end()) end->component = split->second[i];
            builder.add(std::move(line));
        }
        builder.removeLink(name);
    }
    return builder.take();
}

} // namespace gs
