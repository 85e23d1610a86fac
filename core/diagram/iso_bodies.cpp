// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/iso_bodies.h"

#include <algorithm>
#include <cmath>

namespace gs {

namespace {

using enum IsoMaterial;

/// Puts parts together in shares of the footprint: x and y from -0.5 to 0.5, z in metres.
class Body {
public:
    explicit Body(Size size) : m_size(size) {}
    IsoPart& box(double x0, double y0, double x1, double y1, double z0, double z1, IsoMaterial material,
                 IsoDetail detail = IsoDetail::None, double pitch_m = 0) {
        m_parts.push_back({x0 * m_size.width_m, y0 * m_size.depth_m, z0, x1 * m_size.width_m, y1 * m_size.depth_m, z1,
                           material, false, detail, pitch_m});
        return m_parts.back();
    }
    /// A round one about a place, its diameter in metres.
    IsoPart& round(double x, double y, double diameter_m, double z0, double z1, IsoMaterial material,
                   IsoDetail detail = IsoDetail::None) {
        const double cx = x * m_size.width_m, cy = y * m_size.depth_m, r = diameter_m / 2;
        m_parts.push_back({cx - r, cy - r, z0, cx + r, cy + r, z1, material, true, detail, 0});
        return m_parts.back();
    }
    double width() const { return m_size.width_m; }
    double depth() const { return m_size.depth_m; }
    double shorter() const { return std::min(width(), depth()); }
    std::vector<IsoPart> parts() { return std::move(m_parts); }

private:
    Size m_size;
    std::vector<IsoPart> m_parts;
};

constexpr double plinth_m = 0.25, door_m = 0.9;

/// Generator and turbine in enclosures on a line, intake filter house above, stack at the far end, controls beside it.
void gasTurbine(Body& b, const IsoHeight& h) {
    const double stack_m = std::clamp(0.16 * b.depth(), 1.4, 8.0), t = h.body_m;
    b.box(-0.5, -0.5, 0.5, 0.5, 0, plinth_m, Concrete);
    b.box(-0.47, -0.16, -0.20, 0.16, plinth_m, 0.85 * t, Enclosure, IsoDetail::Panels, 1.6);
    b.box(-0.20, -0.19, 0.16, 0.19, plinth_m, t, Enclosure, IsoDetail::Panels, 1.6);
    b.box(-0.14, -0.24, 0.08, 0.24, t, std::min(1.75 * t, h.top_m), Cooler, IsoDetail::Louvers, 0.5);
    b.box(0.16, -0.13, 0.44, 0.13, plinth_m, 1.05 * t, Steel);
    b.round(0.36, 0, stack_m, 1.05 * t, h.top_m, Steel);
    b.box(-0.44, 0.30, -0.18, 0.46, plinth_m, std::min(3.0, t), Enclosure, IsoDetail::Panels, 1.2);
}

/// A container (or a hall of its own) with radiators on the roof and an exhaust.
void engine(Body& b, const IsoHeight& h) {
    const double roof_m = h.body_m + 0.22 * (h.top_m - h.body_m), stack_m = std::clamp(0.12 * b.depth(), 0.4, 1.4);
    b.box(-0.5, -0.5, 0.5, 0.5, 0, plinth_m, Concrete);
    b.box(-0.49, -0.42, 0.49, 0.42, plinth_m, h.body_m, Enclosure, IsoDetail::Panels, 1.4);
    b.box(0.10, -0.36, 0.46, 0.36, h.body_m, roof_m, Cooler, IsoDetail::Fans, 1.4);
    b.box(-0.34, -0.12, -0.06, 0.12, h.body_m, roof_m, Steel);
    b.round(-0.38, 0, stack_m, h.body_m, h.top_m, Steel);
}

/// Tank, radiators along both sides, conservator, bushings; small ones are a cabinet on a pad.
void transformer(Body& b, const IsoHeight& h) {
    b.box(-0.5, -0.5, 0.5, 0.5, 0, plinth_m, Concrete);
    if (h.top_m - h.body_m < 0.5) {
        b.box(-0.46, -0.46, 0.46, 0.16, plinth_m, h.body_m, Enclosure, IsoDetail::Panels, 1.1);
        b.box(-0.42, 0.16, 0.42, 0.44, plinth_m + 0.2, 0.86 * h.body_m, Steel, IsoDetail::Panels, 0.18);
        return;
    }
    b.box(-0.30, -0.20, 0.30, 0.20, plinth_m, h.body_m, Steel);
    for (const double side : {-1.0, 1.0})
        b.box(-0.28, side < 0 ? -0.42 : 0.26, 0.28, side < 0 ? -0.26 : 0.42, plinth_m + 0.4, 0.92 * h.body_m, Cooler,
              IsoDetail::Panels, 0.35);
    b.box(-0.44, -0.10, -0.33, 0.10, 0.9 * h.body_m, 0.9 * h.body_m + 0.8, Steel);
    for (const double x : {-0.16, 0.02, 0.20}) b.round(x, -0.08, 0.035 * b.width(), h.body_m, h.top_m, Ceramic);
    for (const double x : {-0.08, 0.06, 0.20})
        b.round(x, 0.12, 0.025 * b.width(), h.body_m, h.body_m + 0.4 * (h.top_m - h.body_m), Ceramic);
}

/// Portals over a gravelled pad, a control house at one end.
void switchyard(Body& b, const IsoHeight& h) {
    const double post_m = std::clamp(h.top_m / 26, 0.3, 0.8), px = post_m / b.width() / 2, py = post_m / b.depth() / 2,
                 beam_m = 0.84 * h.top_m;
    b.box(-0.5, -0.5, 0.5, 0.5, 0, 0.12, Concrete);
    const int portals = std::clamp(static_cast<int>(b.width() / 20), 2, 5);
    for (int i = 0; i < portals; ++i) {
        const double x = -0.42 + 0.70 * i / (portals - 1);
        for (const double y : {-0.40, 0.0, 0.40}) b.box(x - px, y - py, x + px, y + py, 0.12, h.top_m, Steel);
        b.box(x - px, -0.40 + py, x + px, 0 - py, beam_m, beam_m + post_m, Steel);
        b.box(x - px, py, x + px, 0.40 - py, beam_m, beam_m + post_m, Steel);
    }
    b.box(0.36, -0.20, 0.47, 0.20, 0.12, std::min(3.4, h.top_m), Enclosure, IsoDetail::Panels, 2);
}

void coolingTower(Body& b, const IsoHeight& h) {
    const double basin_m = 0.16 * h.body_m;
    b.box(-0.5, -0.5, 0.5, 0.5, 0, basin_m, Concrete);
    b.box(-0.48, -0.48, 0.48, 0.48, basin_m, h.body_m, Cooler, IsoDetail::Louvers, 0.55);
    b.round(0, 0, 0.74 * b.shorter(), h.body_m, h.top_m, Steel, IsoDetail::Fans);
}

/// Coils in a frame, fans above: air-cooled chillers and dry coolers. The part below stands back.
void fanCooler(Body& b, const IsoHeight& h) {
    b.box(-0.48, -0.40, 0.48, 0.40, 0, 0.3 * h.body_m, Dark);
    b.box(-0.5, -0.5, 0.5, 0.5, 0.3 * h.body_m, h.top_m, Cooler, IsoDetail::Fans, 1.2);
}

/// Two shells side by side, the compressor on top.
void waterChiller(Body& b, const IsoHeight& h) {
    b.box(-0.5, -0.5, 0.5, 0.5, 0, plinth_m, Concrete);
    b.box(-0.46, -0.42, 0.46, -0.04, plinth_m, 0.55 * h.body_m, Coolant);
    b.box(-0.46, 0.04, 0.46, 0.42, plinth_m, 0.55 * h.body_m, Cooler);
    b.box(-0.2, -0.28, 0.2, 0.28, 0.55 * h.body_m, h.top_m, Steel);
}

void battery(Body& b, const IsoHeight& h) {
    const bool isBlock = b.depth() > 4; // several units and their transformer in one type
    const int units = isBlock ? 4 : 1;
    b.box(-0.5, -0.5, 0.5, 0.5, 0, 0.15, Concrete);
    for (int i = 0; i < units; ++i) {
        const double y0 = isBlock ? -0.48 + 0.25 * i : -0.5, y1 = isBlock ? y0 + 0.13 : 0.5, x1 = isBlock ? 0.34 : 0.5;
        b.box(-0.5, y0, x1, y1, 0.15, 0.88 * h.top_m, Battery, IsoDetail::Panels, door_m);
        b.box(-0.49, y0 + 0.04 * (y1 - y0), x1 - 0.01, y1 - 0.04 * (y1 - y0), 0.88 * h.top_m, h.top_m, Cooler,
              IsoDetail::Fans, 1.1);
    }
    if (isBlock) b.box(0.38, -0.16, 0.49, 0.16, 0.15, 0.8 * h.top_m, Enclosure, IsoDetail::Panels, 0.5);
}

void tank(Body& b, const Type& type, const IsoHeight& h) {
    if (std::max(b.width(), b.depth()) > 2 * b.shorter()) { // lies on saddles
        b.box(-0.4, -0.4, -0.3, 0.4, 0, 0.35 * h.top_m, Concrete);
        b.box(0.3, -0.4, 0.4, 0.4, 0, 0.35 * h.top_m, Concrete);
        b.box(-0.5, -0.5, 0.5, 0.5, 0.2 * h.top_m, h.top_m, Tank, IsoDetail::Panels, 2);
        return;
    }
    const double diameter_m = std::min(type.value("diameter_m", b.shorter()), b.shorter());
    b.round(0, 0, diameter_m, 0, 0.97 * h.top_m, Tank);
    b.round(0, 0, 0.9 * diameter_m, 0.97 * h.top_m, h.top_m, Tank);
}

/// Rows of tables from north to south that follow the sun, lying flat.
void solar(Body& b, const IsoHeight& h) {
    const int rows = std::clamp(static_cast<int>(b.width() / 6), 1, 60);
    for (int i = 0; i < rows; ++i) {
        const double x = -0.5 + (i + 0.5) / rows, half = 0.2 / rows;
        b.box(x - half, -0.48, x + half, 0.48, h.top_m - 0.12, h.top_m, Solar);
    }
}

void rack(Body& b, const Type& type, const IsoHeight& h) {
    const std::string it = type.text("it");
    const IsoMaterial material = it == "gpu"       ? GpuRack
                                 : it == "storage" ? StorageRack
                                 : it == "network" ? NetworkRack
                                                   : CpuRack;
    b.box(-0.5, -0.5, 0.5, 0.5, 0, h.top_m, material, IsoDetail::Front, 0);
}

} // namespace

std::vector<IsoPart> isoBody(const Type& type, Size footprint) {
    if (type.is_zone || type.text("mount") == "in-rack" || type.role == Role::Conductor) return {};
    const IsoHeight h = isoHeight(type, footprint);
    const std::string& kind = type.kind;
    Body b(footprint);
    if (kind == "gas_turbine") gasTurbine(b, h);
    else if (kind == "reciprocating_engine" || kind == "generator") engine(b, h);
    else if (kind == "transformer") transformer(b, h);
    else if (kind == "grid_connection" && h.top_m > 6) switchyard(b, h);
    else if (kind == "switchgear" && b.width() >= 20) switchyard(b, h);
    else if (kind == "cooling_tower") coolingTower(b, h);
    else if (kind == "dry_cooler" || (kind == "chiller" && type.symbol != "chiller-water")) fanCooler(b, h);
    else if (kind == "chiller") waterChiller(b, h);
    else if (kind == "battery") battery(b, h);
    else if (kind == "tank") tank(b, type, h);
    else if (kind == "header") b.box(-0.5, -0.5, 0.5, 0.5, 0.3, 0.3 + h.top_m, Coolant);
    else if (kind == "solar") solar(b, h);
    else if (kind == "rack") rack(b, type, h);
    else if (kind == "busway") b.box(-0.5, -0.5, 0.5, 0.5, 2.8, 3.0, Steel); // hangs over the aisle
    else if (kind == "cdu" || kind == "crah") b.box(-0.5, -0.5, 0.5, 0.5, 0, h.top_m, Cooler, IsoDetail::Panels, 0.6);
    else if (kind == "pump") {
        b.box(-0.5, -0.5, 0.5, 0.5, 0, 0.2, Concrete);
        b.box(-0.44, -0.3, 0.1, 0.3, 0.2, 0.8 * h.top_m, Steel);
        b.box(0.1, -0.42, 0.44, 0.42, 0.2, h.top_m, Coolant);
    } else if (kind == "water_supply" && b.width() > 100) b.box(-0.5, -0.5, 0.5, 0.5, 0, h.top_m, Concrete);
    else if (kind == "gas_supply") {
        b.box(-0.5, -0.5, 0.5, 0.5, 0, plinth_m, Concrete);
        b.box(-0.42, -0.32, -0.06, 0.32, plinth_m, h.top_m, Enclosure, IsoDetail::Panels, 1.2);
        for (const double y : {-0.28, 0.0, 0.28})
            b.box(0.02, y - 0.03, 0.46, y + 0.03, 0.6, 0.6 + 0.06 * b.depth(), Gas);
    } else if (kind == "fence") b.box(-0.5, -0.5, 0.5, 0.5, 0, h.top_m, Mesh);
    else if (kind == "existing_building") b.box(-0.5, -0.5, 0.5, 0.5, 0, h.top_m, Wall);
    else if (type.role != Role::Structure)
        b.box(-0.5, -0.5, 0.5, 0.5, 0, h.top_m, Enclosure, IsoDetail::Panels, door_m);
    return b.parts();
}

} // namespace gs
