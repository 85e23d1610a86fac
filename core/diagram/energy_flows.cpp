// SPDX-License-Identifier: GPL-3.0-or-later
// First law, drawn: what the sources give equals what is used, and all that is used leaves the site as heat, through
// the cooling plant or straight into the air (losses and machines outdoors).
#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>

#include "core/diagram/flow_maker.h"
#include "core/diagram/flows.h"

namespace gs {

namespace {

constexpr double thin = 0.004; ///< of the whole: what is less shares a box with its like

enum Column { SourceColumn, SiteColumn, UseColumn, WayColumn, EndColumn };

struct Use {
    double watts = 0;
    double toPlant = 0; ///< the part of it that the cooling plant must carry away
    std::vector<std::string> ids;
    std::vector<FlowPart> parts;
    void add(Use&& other) {
        watts += other.watts;
        toPlant += other.toPlant;
        ids.insert(ids.end(), std::make_move_iterator(other.ids.begin()), std::make_move_iterator(other.ids.end()));
        parts.insert(parts.end(), other.parts.begin(), other.parts.end());
    }
};

/// Terms of the facility's power by what uses it: racks by type, losses by type of converter, all cables, …
using Uses = std::map<std::pair<std::string, std::string>, Use>;

struct UseRow {
    const char* what; ///< Contribution::what
    const char* word;
    FlowKind kind;
    bool byType;
};
constexpr UseRow rows[] = {
    {"rack power", "Racks", FlowKind::Compute, true},
    {"rejector power", "Heat rejection", FlowKind::Cooling, false},
    {"pump power", "Pumps", FlowKind::Cooling, false},
    {"CDU pump power", "Pumps", FlowKind::Cooling, false},
    {"fan power", "Fans in halls", FlowKind::Cooling, false},
    {"converter loss", "Losses", FlowKind::Loss, true},
    {"cable loss", "Losses in cables", FlowKind::Loss, false},
    {"battery auxiliaries", "Battery auxiliaries", FlowKind::House, false},
    {"plain load", "Other loads", FlowKind::House, false},
    {"house load of the hall", "House load", FlowKind::House, false},
};
const UseRow& rowOf(const std::string& what) {
    for (const UseRow& row : rows)
        if (what == row.what) return row;
    return rows[8]; // other loads
}

/// From top to bottom of the use column, with the name of the box for what is thin of it.
constexpr std::pair<FlowKind, const char*> classes[] = {{FlowKind::Compute, "Other racks"},
                                                        {FlowKind::Cooling, "Other cooling"},
                                                        {FlowKind::Loss, "Other losses"},
                                                        {FlowKind::House, "Other house loads"}};

Uses usesOf(const Engine& engine) {
    std::unordered_map<std::string, double> plant; // heat that the plant carries, by component
    for (const Contribution& term : engine.why("heat_w")) plant[term.id] += term.value;
    Uses uses;
    for (const Contribution& term : engine.why("facility_power_w")) {
        const UseRow& row = rowOf(term.what);
        Use& use = uses[{row.word, row.byType ? term.type : ""}];
        use.watts += term.value;
        if (const auto heat = plant.find(term.id); heat != plant.end()) {
            const double part = std::min(term.value, heat->second);
            use.toPlant += part;
            heat->second -= part;
        }
        // Chillers with a condenser loop give the heat of their compressors to it; all others to the outdoor air.
        if (term.what == "rejector power" &&
            engine.loopOf(engine.site().components().slotOf(term.id), Direction::In) >= 0)
            use.toPlant += term.value;
        use.ids.push_back(term.id);
    }
    return uses;
}

struct NamedUse {
    std::string word, type;
    Use use;
};

/// The uses of one kind, the largest first; two or more thin ones as one box at the end.
std::vector<NamedUse> usesOfKind(Uses& uses, FlowKind kind, const char* otherWord, double whole) {
    std::vector<NamedUse> found, thinOnes;
    for (auto& [key, use] : uses) {
        const auto row = std::find_if(std::begin(rows), std::end(rows),
                                      [&, word = &key.first](const UseRow& each) { return *word == each.word; });
        if (row->kind != kind || !(use.watts > 0)) continue;
        use.parts = {{key.first, key.second, use.watts}};
        (use.watts < thin * whole ? thinOnes : found).push_back({key.first, key.second, std::move(use)});
    }
    const auto isLarger = [](const NamedUse& a, const NamedUse& b) { return a.use.watts > b.use.watts; };
    std::stable_sort(found.begin(), found.end(), isLarger);
    std::stable_sort(thinOnes.begin(), thinOnes.end(), isLarger);
    if (thinOnes.empty()) return found;
    NamedUse others = std::move(thinOnes.front());
    for (std::size_t i = 1; i < thinOnes.size(); ++i) {
        others.word = otherWord;
        others.type.clear();
        others.use.add(std::move(thinOnes[i].use));
    }
    found.push_back(std::move(others));
    return found;
}

void addSources(const Engine& engine, FlowMaker& make, int site, const Uses& uses) {
    const double needed = engine.results().figures.facility_power_w;
    std::map<std::string, std::pair<double, std::vector<std::string>>> byType;
    double given = 0;
    for (const SourceRow& source : engine.results().sources) {
        if (!(source.output_w > 0)) continue;
        byType[source.type].first += source.output_w;
        byType[source.type].second.push_back(source.id);
        given += source.output_w;
    }
    for (auto& [type, source] : byType)
        make.band(make.box("", type, FlowKind::Power, SourceColumn, std::move(source.second)), site, FlowKind::Power,
                  source.first);
    // Demand is shown whole, served or not. The house load of halls counts for the site, but hangs on no feeder.
    const double missing = needed - given;
    if (missing <= 1e-6 * needed) return;
    const auto house = uses.find({"House load", ""});
    const double unfed = house == uses.end() ? 0 : std::min(missing, house->second.watts);
    double unserved = missing - unfed;
    if (unserved <= 1e-9 * needed) unserved = 0; // rounding
    const auto add = [&](const char* word, FlowKind kind, double watts, std::vector<std::string> ids) {
        const int box = make.box(word, "", kind, SourceColumn, std::move(ids));
        make.at(box).group = 1;
        make.band(box, site, kind, watts);
    };
    if (unfed > 0) add("House load, on no feeder", FlowKind::House, missing - unserved, house->second.ids);
    if (unserved > 0) add("Not supplied", FlowKind::Missing, unserved, {});
}

} // namespace

FlowDiagram energyFlows(const Engine& engine) {
    const Figures& figures = engine.results().figures;
    FlowMaker make("W");
    make.diagram().spacing = {0.95, 0.75, 1.5, 0.8}; // uses are many and thin: their names need the room beside them
    if (!(figures.facility_power_w > 0)) return make.done();

    const int site = make.box("Site power", "", FlowKind::Power, SiteColumn);
    Uses uses = usesOf(engine);
    addSources(engine, make, site, uses);
    const int plant = make.box("Coolant and hall air", "", FlowKind::Heat, WayColumn);
    double arriving = 0, leaving = 0;
    int group = 0;
    std::vector<std::pair<int, double>> open; // what gives heat straight to the outdoor air
    for (const auto& [kind, otherWord] : classes) {
        for (NamedUse& named : usesOfKind(uses, kind, otherWord, figures.facility_power_w)) {
            const int box = make.box(named.word, named.type, kind, UseColumn, std::move(named.use.ids));
            if (named.use.parts.size() > 1) make.at(box).parts = std::move(named.use.parts);
            make.at(box).group = group + !make.at(box).parts.empty(); // what is thin comes last
            make.band(site, box, kind, named.use.watts);
            if (named.use.toPlant > 0) make.band(box, plant, FlowKind::Heat, named.use.toPlant);
            arriving += named.use.toPlant;
            const double rest = named.use.watts - named.use.toPlant;
            if (rest > 0) open.push_back({box, rest});
        }
        group += 2;
    }
    std::map<std::string, std::pair<double, std::vector<std::string>>> rejectors;
    const Site& model = engine.site();
    for (Slot slot = 0; slot < model.components().slotCount(); ++slot) {
        const Component* component = model.components().at(slot);
        const Type* type = component ? model.typeAt(slot).get() : nullptr;
        if (!type || type->role != Role::Rejector || engine.loopOf(slot, Direction::In) >= 0) continue;
        const double heat = engine.component(slot).heat_w;
        if (!(heat > 0)) continue;
        rejectors[type->id].first += heat;
        rejectors[type->id].second.push_back(component->id);
        leaving += heat;
    }
    for (auto& [type, heat] : rejectors)
        make.band(plant, make.box("", type, FlowKind::Heat, EndColumn, std::move(heat.second)), FlowKind::Heat,
                  heat.first);
    const auto last = [&](const char* word, FlowKind kind, int place) {
        const int box = make.box(word, "", kind, EndColumn);
        make.at(box).group = place;
        return box;
    };
    if (const double left = arriving - leaving; left > 1e-6 * arriving)
        make.band(plant, last("Not carried away", FlowKind::Missing, 1), FlowKind::Missing, left);
    const int air = last("Straight into the outdoor air", FlowKind::Heat, 2);
    for (const auto& [box, watts] : open) make.band(box, air, FlowKind::Heat, watts);
    return make.done();
}

} // namespace gs
