// SPDX-License-Identifier: GPL-3.0-or-later
// Own values, names, dates, priorities, types and site settings.
#include <algorithm>
#include <cmath>

#include "core/catalog/type_fields.h"
#include "core/layout/geometry.h"
#include "core/layout/ports.h"
#include "core/site/edit_support.h"

namespace gs {

using namespace edit;

namespace {

/// Changes each component and gives the change.
template <typename Change> ChangeSet forEach(const Site& site, std::span<const std::string> ids, Change change) {
    Builder builder(site);
    for (const std::string& id : ids) change(builder.edit(id));
    return builder.take();
}

/// The port of `type` for one end of a link whose other end is `other`; the old name first.
const Port* fittingPort(const Type& type, const std::string& name, const Link& link, bool isFrom, const Port& other,
                        const std::map<std::string, int>& used) {
    const auto fits = [&](const Port& port) {
        const auto taken = used.find(port.name);
        const bool isFree = port.max_links <= 0 || taken == used.end() || taken->second < port.max_links;
        const bool isFeed = link.medium != Medium::Power || port.feed == 0 || port.feed == link.feed;
        return isFree && isFeed && !(isFrom ? portsFit(link.medium, port, other) : portsFit(link.medium, other, port));
    };
    const Port* same = type.port(name);
    if (same && fits(*same)) return same;
    const auto it = std::find_if(type.ports.begin(), type.ports.end(), fits);
    return it == type.ports.end() ? nullptr : &*it;
}

} // namespace

ChangeSet setValue(const Site& site, std::span<const std::string> ids, const std::string& key,
                   std::optional<double> value) {
    return forEach(site, ids, [&](Component& component) {
        const Type& type = needType(site, component);
        const std::string twin = twinOf(type, key);
        if (!value) {
            for (const std::string& gone : {key, twin})
                if (component.values.contains(gone)) component.values.edit().erase(gone);
            return;
        }
        checkValue(type, key, *value);
        component.values[key] = *value;
        if (!twin.empty()) component.values[twin] = *value;
        // Elements of an array that grow push each other apart.
        if (component.array.columns > 1 && (key == "width_m" || twin == "width_m"))
            component.array.pitch_x_m = std::max(component.array.pitch_x_m, *value);
        if (component.array.rows() > 1 && key == "depth_m")
            component.array.pitch_y_m = std::max(component.array.pitch_y_m, *value);
    });
}

ChangeSet setTypeValue(const Site& site, const std::string& type, const std::string& key, double value) {
    const auto before = site.type(type);
    if (!before)
        refuse("type.unknown", "The site has no type " + inQuotes(type) + "; only types in use can be changed");
    const auto it = std::find_if(before->quantities.begin(), before->quantities.end(),
                                 [&](const Quantity& q) { return q.key == key; });
    if (it == before->quantities.end() || !it->isScalar())
        refuse("value.key", "Type " + inQuotes(type) + " has no number " + inQuotes(key) + "; `gigasite catalog " +
                                type + "` lists its numbers");
    checkValue(*before, key, value);
    if (it->value == value) return {};
    auto after = std::make_shared<Type>(*before);
    const std::string byHand = setByHand;
    auto source = std::find_if(after->sources.begin(), after->sources.end(),
                               [&](const Source& known) { return known.title == byHand; });
    if (source == after->sources.end()) source = after->sources.insert(source, Source{byHand, {}, {}});
    const std::string twin = twinOf(*before, key);
    for (Quantity& quantity : after->quantities) {
        if (quantity.key != key && (twin.empty() || quantity.key != twin)) continue;
        quantity.value = value;
        // The record no longer vouches for the number.
        quantity.basis = "assumed";
        quantity.confidence = "low";
        quantity.date.clear();
        quantity.sources = {static_cast<int>(source - after->sources.begin())};
    }
    if (key == "width_m" || twin == "width_m") after->width_m = value;
    if (key == "depth_m") after->depth_m = value;
    ChangeSet change;
    change.types.push_back({before, std::move(after)});
    return change;
}

ChangeSet setType(const Site& site, const Catalog& catalog, const std::string& id, const std::string& type) {
    Builder builder(site);
    Component& component = builder.edit(id);
    const auto wanted = needType(site, catalog, type);
    if (component.type == type) return {};
    const Type* old = site.typeOf(component);
    if (old && old->is_zone != wanted->is_zone)
        refuse("type.role", old->is_zone ? "A zone stays a zone; " + inQuotes(type) + " is not one"
                                         : inQuotes(type) + " is a zone; equipment cannot become one");
    builder.useType(wanted);
    component.type = type;
    std::map<std::string, double> values = component.values;
    std::erase_if(values, [&](const auto& own) {
        try {
            checkValue(*wanted, own.first, own.second);
            return false;
        } catch (const EditError&) {
            return true; // the new type knows no such number
        }
    });
    component.values = std::move(values);
    if (wanted->role != Role::Structure) component.outline.clear();
    const auto size = [&](const char* key, double own) {
        return component.values.count(key) ? component.values.at(key) : own;
    };
    if (component.array.columns > 1)
        component.array.pitch_x_m = std::max(component.array.pitch_x_m, size("width_m", wanted->width_m));
    if (component.array.rows() > 1)
        component.array.pitch_y_m = std::max(component.array.pitch_y_m, size("depth_m", wanted->depth_m));
    checkComponent(component, *wanted);

    std::vector<std::string> links;
    for (const Slot slot : site.linksOf(site.components().slotOf(id))) links.push_back(site.links().at(slot)->id);
    std::sort(links.begin(), links.end());
    std::map<std::string, int> used;
    for (const std::string& name : links) {
        Link& link = builder.editLink(name);
        const bool isFrom = link.from.component == id;
        PortRef& end = isFrom ? link.from : link.to;
        const PortRef& far = isFrom ? link.to : link.from;
        const Component* other = site.component(far.component);
        const Type* otherType = other ? site.typeOf(*other) : nullptr;
        const Port* otherPort = otherType ? otherType->port(far.port) : nullptr;
        const Port* port = otherPort ? fittingPort(*wanted, end.port, link, isFrom, *otherPort, used) : nullptr;
        if (port) {
            end.port = port->name;
            ++used[port->name];
        } else {
            builder.removeLink(name);
        }
    }
    return builder.take();
}

ChangeSet setName(const Site& site, const std::string& id, const std::string& name) {
    checkText("The name", name, 1'000);
    return forEach(site, {&id, 1}, [&](Component& component) { component.name = name; });
}

ChangeSet setText(const Site& site, const std::string& id, const std::string& text) {
    checkText("The text", text, 10'000);
    return forEach(site, {&id, 1}, [&](Component& component) { component.text = text; });
}

ChangeSet setPriority(const Site& site, std::span<const std::string> ids, int priority) {
    checkNumber("priority", priority, -1e6, 1e6);
    return forEach(site, ids, [&](Component& component) { component.priority = priority; });
}

ChangeSet setAssumed(const Site& site, std::span<const std::string> ids, const std::string& reason) {
    checkText("The reason of an assumption", reason, 10'000);
    return forEach(site, ids, [&](Component& component) { component.assumed = reason; });
}

ChangeSet setDates(const Site& site, std::span<const std::string> ids, std::optional<Date> energized,
                   std::optional<Date> retired) {
    return forEach(site, ids, [&](Component& component) {
        component.energized = energized;
        component.retired = retired;
        checkDates(component);
    });
}

ChangeSet setOutages(const Site& site, std::span<const std::string> ids, std::vector<Outage> outages) {
    return forEach(site, ids, [&](Component& component) {
        component.outages = outages;
        checkDates(component);
    });
}

ChangeSet setOutline(const Site& site, const std::string& id, std::vector<Point> outline) {
    Builder builder(site);
    Component& component = builder.edit(id);
    const Type& type = needType(site, component);
    if (type.role != Role::Structure)
        refuse("value.outline", inQuotes(id) + " has no outline; only zones and other structures have one");
    checkOutline(type, outline);
    component.outline = std::move(outline);
    return builder.take();
}

ChangeSet setSettings(const Site& site, Settings settings) {
    checkSettings(settings);
    ChangeSet change;
    if (settings == site.settings()) return change;
    change.settings.push_back({site.settingsPtr(), std::make_shared<const Settings>(std::move(settings))});
    return change;
}

} // namespace gs
