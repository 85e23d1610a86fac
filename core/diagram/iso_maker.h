// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/diagram: puts an IsoScene together. What is where: iso_scene.cpp; buildings, ground and letters:
// iso_grounds.cpp; rows of equipment: iso_rows.cpp; what runs along links: iso_runs.cpp.
#pragma once

#include <map>
#include <tuple>
#include <utility>

#include "core/diagram/iso_scene.h"
#include "core/layout/grid_index.h"

namespace gs::iso {

/// A hall, a building, or one that stood there before; `inner`: it stands in another one.
struct Building {
    Slot slot = noSlot;
    std::vector<Point> outline; ///< plan
    Rect box;                   ///< plan
    double height_m = 0;
    bool isOpen = false; ///< cut open: what is in it is seen
    int within = -1;     ///< index of the building it stands in
};

struct Single {
    int model = -1;
    bool live = true;
    Point at; ///< turned plan
    Slot slot = noSlot;
};

class Maker {
public:
    Maker(const Engine& engine, const IsoOptions& options)
        : m_engine(engine), m_site(engine.site()), m_day(engine.results().view.at) {
        m_scene.options = options;
    }
    IsoScene make();

private:
    using Row = std::vector<std::pair<Point, Slot>>; ///< places on the turned plan

    // iso_scene.cpp
    void equipment(Slot slot, const Component& component, const Type& type);
    int modelOf(const Component& component, const Type& type, Size size);
    void finish(IsoSolid& solid) const;
    void order();
    // iso_grounds.cpp
    void buildings();
    void raise(const Building& building);
    void cutOpen(const Building& building);
    void grounds();
    void roofTexts();
    void names();
    int buildingAt(Point plan) const; ///< outermost; -1 none
    int buildingOf(Slot slot);        ///< by its zones, else by where it stands
    std::vector<Point> turnedCorners(const Component& component) const;
    IsoPolygon flat(const std::vector<Point>& turned, double height_m = 0) const;
    // iso_rows.cpp
    void arrayRows(Slot slot, const Component& component, int model, bool live, Size size);
    void singleRows();
    void addRow(int model, bool live, Row row, bool isArray);
    void splitCrossed();
    // iso_runs.cpp
    void runs();
    void addRun(IsoSolid::Kind kind, IsoMaterial material, const IsoBox& box, bool isX, IsoPolygon posts);

    const Engine& m_engine;
    const Site& m_site;
    Date m_day;
    IsoScene m_scene;
    std::vector<Building> m_buildings;
    std::vector<int> m_buildingOf; ///< by slot; -2 not yet known
    std::map<std::tuple<const Type*, double, double, double>, int> m_modelOf;
    std::vector<Single> m_singles;
};

bool isBuilding(const Type& type);

} // namespace gs::iso
