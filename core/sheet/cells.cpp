// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/cells.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>
#include <unordered_map>

#include "core/layout/geometry.h"
#include "core/money/capital.h"

namespace gs::sheet {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::string dateText(const std::optional<Date>& date) { return date ? formatDate(*date) : std::string(); }

std::string nameOf(const Site& site, const std::string& id) {
    const Component* component = id.empty() ? nullptr : site.component(id);
    return component && !component->name.empty() ? component->name.str() : id;
}

double quantity(const Component& component, const Type* type, const std::string& key) {
    if (!component.values.empty())
        if (const auto own = component.values.find(key); own != component.values.end()) return own->second;
    const Quantity* record = type ? type->find(key) : nullptr;
    return record && record->isScalar() ? record->value : none;
}

/// All elements of the row at the prices on record; none without a price.
double capital(const Site& site, const Component& component, const Type* type, bool low) {
    if (!type) return none;
    const bool shell = type->role == Role::Structure;
    const Price price =
        shell ? shellPrice(*type, component.values, area(site, component)) : elementPrice(*type, component.values);
    return price.priced ? (low ? price.usd_low : price.usd_high) * component.array.count : none;
}

/// What one element of a type without own values has: a number of its record, or its price.
double ofOneElement(const Type* type, const Column& column) {
    if (!type) return none;
    if (column.field == Field::CapitalLow || column.field == Field::CapitalHigh) {
        const Price price = elementPrice(*type, {});
        return price.priced ? (column.field == Field::CapitalLow ? price.usd_low : price.usd_high) : none;
    }
    const Quantity* record = column.isPerElement() ? type->find(column.key) : nullptr;
    return record && record->isScalar() ? record->value : none;
}

/// What the engine says of all elements of a row.
double ofResult(const Type& type, const ComponentResult& result, Field field) {
    const Role role = type.role;
    const bool carries = role == Role::Source || role == Role::Converter;
    const bool cools = role == Role::Exchanger || role == Role::AirHandler || role == Role::Rejector;
    switch (field) {
    case Field::Online: return role == Role::Rack ? static_cast<double>(result.online) : none;
    case Field::Demand:
        return cools || role == Role::Rack || role == Role::Load || role == Role::Pump || role == Role::Store
                   ? result.demand_w / 1e3
                   : none;
    case Field::Flow: return carries ? result.flow_w / 1e3 : none;
    case Field::Rating: return carries && result.rating_w > 0 ? result.rating_w / 1e3 : none;
    case Field::Loading:
        return (carries && result.rating_w > 0) || result.heat_capacity_w > 0 ? result.loading() * 100 : none;
    case Field::Loss: return role == Role::Converter ? result.loss_w / 1e3 : none;
    case Field::Heat: return cools || role == Role::Rack ? result.heat_w / 1e3 : none;
    case Field::HeatCapacity: return cools && result.heat_capacity_w > 0 ? result.heat_capacity_w / 1e3 : none;
    case Field::SupplyTemperature:
        return (role == Role::Exchanger || role == Role::Rejector) && result.heat_w > 0 ? result.supply_c : none;
    default: return none;
    }
}

bool isResult(Field field) { return field >= Field::Online && field <= Field::SupplyTemperature; }

double ofComponent(const Engine& engine, Slot slot, const Component& component, const Column& column) {
    const Site& site = engine.site();
    const Type* type = site.typeAt(slot).get();
    switch (column.field) {
    case Field::Count: return component.array.count;
    case Field::X: return component.position.x_m;
    case Field::Y: return component.position.y_m;
    case Field::Rotation: return component.rotation_deg;
    case Field::Priority: return component.priority;
    case Field::Quantity: return quantity(component, type, column.key);
    case Field::Area: return area(site, component);
    case Field::CapitalLow: return capital(site, component, type, true);
    case Field::CapitalHigh: return capital(site, component, type, false);
    default: break;
    }
    return type && isResult(column.field) ? ofResult(*type, engine.component(slot), column.field) : none;
}

double ofLink(const Engine& engine, Slot slot, const Link& link, const Column& column) {
    if (column.field == Field::Runs) return link.runs;
    const LinkResult result = engine.link(slot);
    const bool power = link.medium == Medium::Power;
    switch (column.field) {
    case Field::Length: return result.length_m;
    case Field::Flow: return power ? result.flow_w / 1e3 : none;
    case Field::Current: return power ? result.current_a : none;
    case Field::RatedCurrent: return result.rated_a > 0 ? result.rated_a : none;
    case Field::Loading: return result.rated_a > 0 || result.velocity_limit_m_s > 0 ? result.loading() * 100 : none;
    case Field::Loss: return power ? result.loss_w / 1e3 : none;
    case Field::Heat: return link.medium == Medium::Coolant ? result.heat_w / 1e3 : none;
    case Field::CapitalLow:
    case Field::CapitalHigh: {
        const Type* conductor = engine.site().conductorAt(slot).get();
        const Price price = conductor ? conductorPricePerMetre(*conductor) : Price{};
        if (!price.priced) return none;
        // As the site's capital counts it: a coolant link is a pair of pipes.
        const double lines = link.runs * (link.medium == Medium::Coolant ? 2.0 : 1.0);
        return (column.field == Field::CapitalLow ? price.usd_low : price.usd_high) * result.length_m * lines;
    }
    default: return none;
    }
}

std::string textOf(const Site& site, const Component& component, Slot slot, Field field) {
    switch (field) {
    case Field::Id: return component.id;
    case Field::Name: return component.name;
    case Field::Type: {
        const Type* type = site.typeAt(slot).get();
        return type && !type->name.empty() ? type->name : component.type.str();
    }
    case Field::Zone: return nameOf(site, component.zone);
    case Field::Energized: return dateText(component.energized);
    case Field::Retired: return dateText(component.retired);
    default: return {};
    }
}

std::string textOf(const Site& site, const Link& link, Field field) {
    switch (field) {
    case Field::Id: return link.id;
    case Field::Medium: return mediumName(link.medium);
    case Field::From: return nameOf(site, link.from.component);
    case Field::To: return nameOf(site, link.to.component);
    case Field::Feed: return link.medium == Medium::Power ? std::string(1, link.feed) : std::string();
    case Field::Conductor: {
        const auto type = site.type(link.conductor);
        return type && !type->name.empty() ? type->name : link.conductor.str();
    }
    default: return {};
    }
}

std::string textOf(const Site& site, bool links, Slot slot, Field field) {
    if (links) {
        const Link* link = site.links().at(slot);
        return link ? textOf(site, *link, field) : std::string();
    }
    const Component* component = site.components().at(slot);
    return component ? textOf(site, *component, slot, field) : std::string();
}

} // namespace

double numberOf(const Engine& engine, bool links, Slot slot, const Column& column) {
    if (links) {
        const Link* link = engine.site().links().at(slot);
        return link ? ofLink(engine, slot, *link, column) : none;
    }
    const Component* component = engine.site().components().at(slot);
    return component ? ofComponent(engine, slot, *component, column) : none;
}

Cell cellOf(const Engine& engine, bool links, Slot slot, const Column& column) {
    Cell cell;
    if (column.isText()) {
        cell.text = textOf(engine.site(), links, slot, column.field);
        return cell;
    }
    const double number = numberOf(engine, links, slot, column);
    if (!std::isnan(number)) cell.number = number;
    if (column.field == Field::Quantity)
        if (const Component* component = engine.site().components().at(slot))
            cell.isOwn = component->values.count(column.key) > 0;
    return cell;
}

std::vector<std::optional<double>> sumsOf(const Engine& engine, bool links, std::span<const Slot> rows,
                                          const std::vector<Column>& columns) {
    const Site& site = engine.site();
    std::vector<std::size_t> summed;
    bool results = false;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].isSummed() && !(links && columns[c].field == Field::Heat)) {
            summed.push_back(c);
            results |= isResult(columns[c].field);
        }
    struct Part {
        const Type* type;
        std::vector<double> ofType;   ///< rows without own values repeat their type's: looked up once
        std::vector<long double> sum; ///< 64 bits of mantissa: 100,000 rows round nothing that is shown
        std::vector<char> any;
    };
    std::vector<Part> parts; // by type; rows of one type mostly stand together
    std::size_t at = 0;
    for (const Slot slot : rows) {
        const Component* component = links ? nullptr : site.components().at(slot);
        if (!links && !component) continue;
        const Type* type = links ? nullptr : site.typeAt(slot).get();
        if (parts.empty() || parts[at].type != type) {
            at = static_cast<std::size_t>(
                std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.type == type; }) -
                parts.begin());
            if (at == parts.size()) {
                Part part{type, {}, std::vector<long double>(summed.size()), std::vector<char>(summed.size())};
                for (const std::size_t c : summed) part.ofType.push_back(ofOneElement(type, columns[c]));
                parts.push_back(std::move(part));
            }
        }
        Part& part = parts[at];
        const bool isShell = type && type->role == Role::Structure; // priced by its area
        const bool repeats = component && component->values.empty() && !isShell;
        const bool costsAlike = component && !isShell && !touchesPrice(component->values);
        const ComponentResult result = component && results ? engine.component(slot) : ComponentResult();
        for (std::size_t i = 0; i < summed.size(); ++i) {
            const Column& column = columns[summed[i]];
            const bool perElement = column.isPerElement();
            const bool priced = column.field == Field::CapitalLow || column.field == Field::CapitalHigh;
            double number = none;
            if (priced ? costsAlike : repeats && perElement) number = part.ofType[i] * component->array.count;
            else if (perElement) number = quantity(*component, type, column.key) * component->array.count;
            else if (component && isResult(column.field)) number = type ? ofResult(*type, result, column.field) : none;
            else number = numberOf(engine, links, slot, column);
            if (std::isnan(number)) continue;
            part.sum[i] += number;
            part.any[i] = 1;
        }
    }
    std::vector<std::optional<double>> sums(columns.size());
    for (std::size_t i = 0; i < summed.size(); ++i) {
        const Field field = columns[summed[i]].field;
        const auto with = std::count_if(parts.begin(), parts.end(), [&](const Part& part) { return part.any[i] != 0; });
        if (with == 0) continue;
        long double sum = 0;
        if (field == Field::Heat) {
            // The same heat goes from racks to CDUs, chillers, towers: counted is the kind that carries most of it.
            std::map<std::string_view, long double> kinds;
            for (const Part& part : parts)
                if (part.any[i]) kinds[part.type->kind] += part.sum[i];
            for (const auto& [kind, heat] : kinds) sum = std::max(sum, heat);
        } else {
            // A hall's ground is that of what stands in it, and the parcel's that of the halls: zones are left out
            // where they are not all there is.
            for (const Part& part : parts)
                if (field != Field::Area || with == 1 || !part.type || !part.type->is_zone) sum += part.sum[i];
        }
        sums[summed[i]] = static_cast<double>(sum);
    }
    return sums;
}

std::string naturalKey(std::string_view text) {
    std::string key;
    key.reserve(text.size() + 4);
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            key += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
            ++i;
            continue;
        }
        while (i + 1 < text.size() && text[i] == '0' && text[i + 1] >= '0' && text[i + 1] <= '9') ++i;
        const std::size_t begin = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
        // Among numbers the longer one is the greater; among other characters a number stands where its digits do.
        key += '0';
        key += static_cast<char>(std::min<std::size_t>(i - begin, 127));
        key.append(text, begin, i - begin);
    }
    return key;
}

std::vector<double> placesOf(const Engine& engine, bool links, std::span<const Slot> rows, const Column& column,
                             double empty) {
    std::vector<double> places(rows.size(), empty);
    if (!column.isText()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double number = numberOf(engine, links, rows[i], column);
            if (!std::isnan(number)) places[i] = number;
        }
        return places;
    }
    // Many rows share a type, a zone or a day; an id is that of one row, and looking for others would only cost.
    const bool shared = column.field != Field::Id && column.field != Field::Name;
    std::unordered_map<std::string, std::uint32_t> seen;
    struct Text {
        std::string key, text;
    };
    std::vector<Text> texts;
    std::vector<std::uint32_t> of(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string text = textOf(engine.site(), links, rows[i], column.field);
        bool isNew = true;
        of[i] = static_cast<std::uint32_t>(texts.size());
        if (shared) {
            const auto [it, inserted] = seen.try_emplace(text, of[i]);
            isNew = inserted;
            of[i] = it->second;
        }
        if (isNew) texts.push_back({naturalKey(text), std::move(text)});
    }
    // What all keys begin with decides nothing; the eight bytes behind it mostly decide, without a look at the strings.
    std::size_t same = texts.empty() ? 0 : texts.front().key.size();
    for (const Text& text : texts) {
        const auto [mine, first] = std::mismatch(text.key.begin(), text.key.end(), texts.front().key.begin(),
                                                 texts.front().key.begin() + static_cast<std::ptrdiff_t>(same));
        same = static_cast<std::size_t>(mine - text.key.begin());
    }
    struct Place {
        std::uint64_t head;
        std::uint32_t text;
    };
    std::vector<Place> order(texts.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const std::string_view rest = std::string_view(texts[i].key).substr(same);
        std::uint64_t head = 0;
        for (std::size_t at = 0; at < 8; ++at)
            head = head << 8 | (at < rest.size() ? static_cast<unsigned char>(rest[at]) : 0);
        order[i] = {head, i};
    }
    std::sort(order.begin(), order.end(), [&](const Place& x, const Place& y) {
        if (x.head != y.head) return x.head < y.head;
        const int compared = texts[x.text].key.compare(texts[y.text].key);
        return compared != 0 ? compared < 0 : texts[x.text].text < texts[y.text].text;
    });
    std::vector<double> rank(texts.size());
    double place = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string& text = texts[order[i].text].text;
        if (i > 0 && text != texts[order[i - 1].text].text) ++place;
        rank[order[i].text] = text.empty() ? empty : place;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) places[i] = rank[of[i]];
    return places;
}

} // namespace gs::sheet
