// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/cell_edits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/site/link_edits.h"
#include "core/site/touched.h"

namespace gs::sheet {

namespace {

using Ids = std::vector<std::string>;

/// A chain of edits on a copy of the site.
class Chain {
public:
    explicit Chain(const Site& site) : m_before(site), m_site(site) {}
    const Site& site() const { return m_site; }
    void add(const ChangeSet& change) {
        m_touched.note(change);
        apply(m_site, change);
    }
    ChangeSet take() const { return m_touched.between(m_before, m_site); }

private:
    const Site& m_before;
    Site m_site;
    Touched m_touched;
};

constexpr double mostWhole = 1e9; // far beyond every limit of an edit, which says so then

double needNumber(const std::optional<double>& number) {
    if (!number) throw EditError("cell.number", "A number is needed here");
    return *number;
}

int needWhole(const std::optional<double>& number) {
    const double value = needNumber(number);
    if (value != std::round(value)) throw EditError("cell.whole", "A whole number is needed here");
    if (std::abs(value) > mostWhole) throw EditError("value.range", "The number is too large");
    return static_cast<int>(value);
}

std::optional<Date> needDate(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parseDate(text);
    if (!date) throw EditError("cell.date", "'" + text.substr(0, 40) + "' is no date; write 2026-01-31 or 2026-01");
    return date;
}

/// Id of the type that is called so: an id, else a name that only one type has.
std::string needType(const Site& site, const Catalog& catalog, const std::string& text) {
    if (site.type(text) || catalog.type(text)) return text;
    std::string found;
    const auto meet = [&](const Type& type) {
        if (type.name != text || type.id == found) return;
        if (!found.empty())
            throw EditError("type.unknown", "Several types are called '" + text.substr(0, 80) + "'; write the id, '" +
                                                found + "' or '" + type.id + "'");
        found = type.id;
    };
    for (const auto& [id, type] : site.types()) meet(*type);
    for (const auto& type : catalog.types()) meet(*type);
    if (found.empty())
        throw EditError("type.unknown",
                        "There is no type '" + text.substr(0, 80) + "'; write the name or the id of a catalog type");
    return found;
}

/// Zones within zones, and what is mounted on something: the deeper, the later it moves.
int depthOf(const Site& site, const std::string& id) {
    const Component* component = site.component(id);
    if (!component) return 0;
    int depth = component->attached.empty() ? 0 : 1;
    for (int steps = 0; steps < 64 && component && !component->zone.empty(); ++steps) {
        component = site.component(component->zone);
        depth += 2;
    }
    return depth;
}

/// One value into one column of several rows. Dates are done by setDays().
void write(Chain& chain, const Catalog& catalog, const Column& column, const Ids& ids,
           const std::optional<double>& number, const std::string& text) {
    const auto each = [&](auto edit) {
        for (const std::string& id : ids) chain.add(edit(id));
    };
    const auto position = [&](bool alongX) {
        const double value = needNumber(number);
        each([&](const std::string& id) {
            const Component* component = chain.site().component(id);
            if (!component) return moveTo(chain.site(), id, {}); // says that there is none
            Point to = component->position;
            (alongX ? to.x_m : to.y_m) = value;
            return to == component->position ? ChangeSet() : moveTo(chain.site(), id, to);
        });
    };
    switch (column.field) {
    case Field::Name: return each([&](const std::string& id) { return setName(chain.site(), id, text); });
    case Field::Type: {
        const std::string type = needType(chain.site(), catalog, text);
        return each([&](const std::string& id) { return setType(chain.site(), catalog, id, type); });
    }
    case Field::Count: {
        const int count = needWhole(number);
        if (count < 1) throw EditError("value.range", "count is " + std::to_string(count) + "; it must be at least 1");
        return each([&](const std::string& id) {
            const Component* component = chain.site().component(id);
            return setArray(chain.site(), id, withCount(component ? component->array : ArrayLayout(), count));
        });
    }
    case Field::X: return position(true);
    case Field::Y: return position(false);
    case Field::Rotation: {
        const double value = needNumber(number);
        return each([&](const std::string& id) {
            const Component* component = chain.site().component(id);
            return rotateBy(chain.site(), std::array{id}, component ? value - component->rotation_deg : 0,
                            component ? component->position : Point());
        });
    }
    case Field::Priority: return chain.add(setPriority(chain.site(), ids, needWhole(number)));
    case Field::Quantity: return chain.add(setValue(chain.site(), ids, column.key, number));
    case Field::Feed:
        if (text.size() != 1) throw EditError("link.feed", "The feed is A or B");
        return chain.add(setFeed(chain.site(), ids, static_cast<char>(text[0] & ~0x20)));
    case Field::Conductor:
        return chain.add(
            setConductor(chain.site(), catalog, ids, text.empty() ? text : needType(chain.site(), catalog, text)));
    case Field::Runs: return chain.add(setRuns(chain.site(), ids, needWhole(number)));
    default:
        throw EditError("cell.fixed", "This column follows from the site and cannot be written; "
                                      "change what it follows from");
    }
}

/// First day on and first day gone of one row, those that are given: one after the other they could be refused where
/// both together are not.
void setDays(Chain& chain, const std::string& id, const CellEntry* on, const CellEntry* gone) {
    const Component* component = chain.site().component(id);
    if (!component) throw EditError("id.unknown", "There is no component '" + id + "'");
    chain.add(setDates(chain.site(), std::array{id}, on ? needDate(on->text) : component->energized,
                       gone ? needDate(gone->text) : component->retired));
}

/// In which order columns are written: a type brings its numbers, a size its pitch, and places come last.
int orderOf(Field field) {
    switch (field) {
    case Field::Type: return 0;
    case Field::Quantity: return 1;
    case Field::Count: return 2;
    case Field::Rotation: return 4;
    case Field::X:
    case Field::Y: return 5;
    default: return 3;
    }
}

struct Job {
    const CellEntry* first;
    Ids ids;
    std::vector<std::size_t> entries;
};

/// Entries with the same column and value, in the order in which they are to be written.
std::vector<Job> jobsOf(const Site& site, std::span<const CellEntry> entries) {
    using Key = std::tuple<int, Field, std::string, bool, double, std::string>;
    std::map<Key, Job> jobs;
    std::map<std::tuple<std::string, Field, std::string>, std::size_t> last;
    for (std::size_t i = 0; i < entries.size(); ++i)
        last[{entries[i].id, entries[i].column.field, entries[i].column.key}] = i;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const CellEntry& entry = entries[i];
        if (last.at({entry.id, entry.column.field, entry.column.key}) != i || entry.column.isDate()) continue;
        Job& job = jobs[{orderOf(entry.column.field), entry.column.field, entry.column.key, entry.number.has_value(),
                         entry.number.value_or(0), entry.text}];
        job.first = &entry;
        job.ids.push_back(entry.id);
        job.entries.push_back(i);
    }
    std::vector<Job> list;
    for (auto& [key, job] : jobs) {
        const Field field = job.first->column.field;
        if (field == Field::X || field == Field::Y || field == Field::Rotation) {
            // A hall that moves takes its racks along: it goes first, and they go to their own place after it.
            for (std::size_t i = 0; i < job.ids.size(); ++i)
                list.push_back({job.first, {job.ids[i]}, {job.entries[i]}});
        } else {
            list.push_back(std::move(job));
        }
    }
    std::unordered_map<std::string, int> depths;
    for (const Job& job : list)
        if (orderOf(job.first->column.field) >= 4) depths.try_emplace(job.ids.front(), depthOf(site, job.ids.front()));
    std::stable_sort(list.begin(), list.end(), [&](const Job& a, const Job& b) {
        const int x = std::min(4, orderOf(a.first->column.field)), y = std::min(4, orderOf(b.first->column.field));
        if (x != y || x < 4) return x < y;
        return depths.at(a.ids.front()) < depths.at(b.ids.front());
    });
    return list;
}

} // namespace

ArrayLayout withCount(ArrayLayout array, int count) {
    if (array.count == array.columns || array.columns > count) array.columns = count;
    array.count = count;
    return array;
}

ChangeSet setCells(const Site& site, const Catalog& catalog, std::span<const CellEntry> entries) {
    Chain chain(site);
    for (const Job& job : jobsOf(site, entries)) {
        try {
            write(chain, catalog, job.first->column, job.ids, job.first->number, job.first->text);
        } catch (const EditError& whole) {
            // The edit functions name what is wrong, not for whom: one by one it is found.
            for (std::size_t i = 0; i < job.ids.size(); ++i) try {
                    Chain alone(chain.site());
                    write(alone, catalog, job.first->column, {job.ids[i]}, job.first->number, job.first->text);
                } catch (const EditError& why) { throw CellError(job.entries[i], why); }
            throw CellError(job.entries.front(), whole);
        }
    }
    struct Days {
        std::optional<std::size_t> on, gone;
    };
    std::map<std::string, Days> days;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].column.field == Field::Energized) days[entries[i].id].on = i;
        if (entries[i].column.field == Field::Retired) days[entries[i].id].gone = i;
    }
    for (const auto& [id, day] : days) {
        try {
            setDays(chain, id, day.on ? &entries[*day.on] : nullptr, day.gone ? &entries[*day.gone] : nullptr);
        } catch (const EditError& why) { throw CellError(day.on ? *day.on : *day.gone, why); }
    }
    return chain.take();
}

} // namespace gs::sheet
