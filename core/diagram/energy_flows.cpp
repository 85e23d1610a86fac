// SPDX-License-Identifier: GPL-3.0-or-later
// First law, drawn: what the sources give equals what is used, and all that is used leaves the site as heat, through
// the cooling plant or straight into the air (losses and machines outdoors).
#include <algorithm>
#include <map>

#include "core/diagram/flow_maker.h"
#include "core/diagram/flows.h"

namespace gs {

namespace {

constexpr std::size_t mostTypes = 6; ///< of racks, losses and the like; the rest is one box

enum Column { SourceColumn, SiteColumn, UseColumn, WayColumn, EndColumn };

struct Use {
    double watts = 0;
    double toPlant = 0; ///< the part of it that the cooling plant must carry away
    std::vector<std::string> ids;
};

/// Terms of the facility's power by what uses it: racks by type, losses by type of converter, all cables, …
using Uses = std::map<std::pair<std::string, std::string>, Use>;

struct UseClass {
    const char* what; ///< Contribution::what
    const char* word;
    FlowKind kind;
    bool byType;
};
constexpr UseClass classes[] = {
    {"rack power", "Racks", FlowKind::Compute, true},
    {"converter loss", "Losses", FlowKind::Loss, true},
    {"cable loss", "Losses in cables", FlowKind::Loss, false},
    {"rejector power", "Heat rejection", FlowKind::Cooling, false},
    {"pump power", "Pumps", FlowKind::Cooling, false},
    {"CDU pump power", "Pumps", FlowKind::Cooling, false},
    {"fan power", "Fans in halls", FlowKind::Cooling, false},
    {"battery auxiliaries", "Battery auxiliaries", FlowKind::House, false},
    {"plain load", "Other loads", FlowKind::House, false},
    {"house load of the hall", "House load", FlowKind::House, false},
};

const UseClass* classOf(const std::string& what) {
    for (const UseClass& row : classes)
        if (what == row.what) return &row;
    return nullptr;
}

Uses usesOf(const Engine& engine) {
    std::map<std::string, double> plant; // heat that the plant carries, by component
    for (const Contribution& term : engine.why("heat_w")) plant[term.id] += term.value;
    Uses uses;
    for (const Contribution& term : engine.why("facility_power_w")) {
        const UseClass* row = classOf(term.what);
        Use& use = uses[{row ? row->word : "Other loads", row && row->byType ? term.type : ""}];
        use.watts += term.value;
        if (const auto heat = plant.find(term.id); heat != plant.end()) {
            const double part = std::min(term.value, heat->second);
            use.toPlant += part;
            heat->second -= part;
        }
        use.ids.push_back(term.id);
    }
    return uses;
}

} // namespace

FlowDiagram energyFlows(const Engine& engine) {
    const Figures& figures = engine.results().figures;
    FlowMaker make("W");
    if (!(figures.facility_power_w > 0)) return make.done();

    const int site = make.box("Site power", "", FlowKind::Power, SiteColumn);
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
    // Demand is shown whole, served or not; what no source gives has a box of its own.
    if (const double missing = figures.facility_power_w - given; missing > 1e-6 * figures.facility_power_w)
        make.band(make.box("Not supplied", "", FlowKind::Missing, SourceColumn), site, FlowKind::Missing, missing);

    Uses uses = usesOf(engine);
    const int plant = make.box("Coolant and hall air", "", FlowKind::Heat, WayColumn);
    const int open = make.box("Straight into the outdoor air", "", FlowKind::Heat, EndColumn);
    // Chillers give the heat of their compressors to the condenser loop: what leaves there above the halls' heat.
    double leaving = 0, compressors = 0;
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
    compressors = std::max(0.0, leaving - figures.heat_w);
    for (const UseClass& row : classes) {
        std::vector<std::pair<std::string, Use>> found;
        for (auto& [key, use] : uses)
            if (key.first == row.word && use.watts > 0) found.push_back({key.second, std::move(use)});
        std::erase_if(uses, [&](const auto& entry) { return entry.first.first == row.word; });
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.second.watts > b.second.watts; });
        for (std::size_t i = mostTypes; i < found.size(); ++i) { // the small ones together
            Use& rest = found[mostTypes - 1].second;
            found[mostTypes - 1].first.clear();
            rest.watts += found[i].second.watts;
            rest.toPlant += found[i].second.toPlant;
            rest.ids.insert(rest.ids.end(), found[i].second.ids.begin(), found[i].second.ids.end());
        }
        if (found.size() > mostTypes) found.resize(mostTypes);
        for (auto& [type, use] : found) {
            const int box = make.box(row.word, type, row.kind, UseColumn, std::move(use.ids));
            make.band(site, box, row.kind, use.watts);
            double toPlant = use.toPlant;
            if (std::string_view(row.word) == "Heat rejection") {
                const double more = std::min(compressors, use.watts - toPlant);
                toPlant += more;
                compressors -= more;
            }
            if (toPlant > 0) make.band(box, plant, FlowKind::Heat, toPlant);
            if (use.watts - toPlant > 0) make.band(box, open, FlowKind::Heat, use.watts - toPlant);
        }
    }
    for (auto& [type, heat] : rejectors)
        make.band(plant, make.box("", type, FlowKind::Heat, EndColumn, std::move(heat.second)), FlowKind::Heat,
                  heat.first);
    if (const double left = figures.heat_w - leaving; left > 1e-6 * figures.heat_w)
        make.band(plant, make.box("Not carried away", "", FlowKind::Missing, EndColumn), FlowKind::Missing, left);
    return make.done();
}

} // namespace gs
