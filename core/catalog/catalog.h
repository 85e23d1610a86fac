// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment types as data. A type is one JSON object (resources/catalog/*.json) and one symbol name;
// what it does follows from its role and quantities, so a new kind of equipment needs no C++.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/site/model.h"

namespace gs {

/// What a type does for the engine. Closed: a new role needs C++, a new type does not.
enum class Role : std::uint8_t {
    Rack,       ///< IT load: compute, storage, network, management (`it` text: gpu, storage, network, cpu)
    Load,       ///< any other consumer of power, e.g. a gas compressor
    Source,     ///< turbine, engine, fuel cell, genset, solar, grid connection
    Store,      ///< battery: power and energy, never supply
    Converter,  ///< transformer, switchgear, UPS, PDU, busway: a rating and a loss curve
    Exchanger,  ///< CDU, plate exchanger: couples two coolant loops with an approach
    AirHandler, ///< CRAH, rear door: takes air heat into a coolant loop
    Pump,
    Rejector, ///< chiller, tower, dry cooler (`model` text names the curve)
    Tank,
    Supply,    ///< gas or water supply
    Conductor, ///< cable, busway run, pipe: used by links, priced per metre
    Structure, ///< hall, yard, parcel, road, fence, label, roof text
};

enum class Direction : std::uint8_t { In, Out }; ///< In takes power, cold coolant, gas, water; Out gives it

struct Port {
    std::string name;
    Medium medium = Medium::Power;
    Direction direction = Direction::In;
    std::vector<double> voltages_v; ///< power: any of these; two ports fit when they share one
    std::string fluid;              ///< coolant: "water", "pg25", "condenser-water"
    char feed = 0;                  ///< power: 'A' or 'B' where the port is bound to a feed, else 0
    int max_links = 0;              ///< 0 = any number
    double dx = 0;                  ///< place on the footprint, -0.5 … 0.5 of width and depth
    double dy = 0;
    bool anywhere = false; ///< tapped where it is nearest, as a busway or header; then the place is that of its handle
};

struct Source {
    std::string title;
    std::string address;
    std::string date;
};

/// One number or curve of a type and why it is believed.
struct Quantity {
    std::string key; ///< e.g. "rack_power_kw_max"; unit is the key's suffix
    std::string unit;
    double value = 0;                             ///< scalars
    std::vector<double> list;                     ///< coefficients, ranges; empty for scalars
    std::vector<std::pair<double, double>> curve; ///< tables x → y, rising x
    std::string basis;                            ///< "published", "derived", "assumed", "from memory"
    std::string confidence;                       ///< high, medium, low
    std::string date;                             ///< the source's, may be empty
    std::vector<int> sources;                     ///< indices into Type::sources
    bool isScalar() const { return list.empty() && curve.empty(); }
};

struct Type {
    std::string id;
    std::string kind;     ///< as in the data: rack, gas_turbine, cdu, chiller, …
    std::string category; ///< palette group
    Role role = Role::Structure;
    std::string name;
    std::string vendor;
    std::string symbol; ///< name of a drawing of the painter
    double width_m = 0;
    double depth_m = 0;
    double height_m = 0;
    bool footprint_assumed = false; ///< no footprint on record: taken from a like type
    bool is_zone = false;           ///< Structure drawn as an outline that can contain things
    std::vector<Port> ports;
    std::vector<Quantity> quantities;         ///< sorted by key
    std::map<std::string, std::string> texts; ///< non-numeric facts: model, it, frequency notes, …
    std::vector<Source> sources;
    std::string confidence;
    std::string note;
    std::vector<std::string> keywords; ///< for the palette's search, also in other languages

    const Quantity* find(std::string_view key) const;
    /// Scalar value or `fallback` when the key is absent.
    double value(std::string_view key, double fallback = 0) const;
    std::string text(std::string_view key) const;
    const Port* port(std::string_view name) const;
};

/// Design weather of a place.
struct Climate {
    std::string id;
    std::string name;
    double dry_bulb_c = 0; ///< 0.4 % cooling dry bulb
    double wet_bulb_c = 0; ///< 0.4 % evaporation wet bulb
    double altitude_m = 0;
    double latitude_deg = 0;
    double longitude_deg = 0;
    std::string source;
    std::string confidence;
};

/// Where a catalog text is wrong and what would be right.
class CatalogError : public std::runtime_error {
public:
    CatalogError(std::string file, std::string key, std::string expected);
    std::string file, key, expected; ///< what() = "FILE: KEY: expected …"
};

class Catalog {
public:
    /// Adds the types and climates of one JSON text. Throws CatalogError and leaves the catalog alone.
    void load(std::string_view json, const std::string& file);
    std::shared_ptr<const Type> type(std::string_view id) const;                      ///< null when unknown
    const std::vector<std::shared_ptr<const Type>>& types() const { return m_types; } ///< in file order
    const std::vector<Climate>& climates() const { return m_climates; }
    const Climate* climate(std::string_view id) const;

private:
    std::vector<std::shared_ptr<const Type>> m_types;
    std::map<std::string, std::shared_ptr<const Type>, std::less<>> m_byId;
    std::vector<Climate> m_climates;
};

/// A type as one JSON object, and back: how a project file keeps its own copy.
std::string typeToJson(const Type& type);
std::shared_ptr<const Type> typeFromJson(std::string_view json, const std::string& file);

} // namespace gs
