// SPDX-License-Identifier: GPL-3.0-or-later
// What catalog keys, figure keys, types and closed sets are called on screen. Sources and notes of the catalog stay as
// they are recorded; categories and names of types are looked up in data_zh_CN.ts, contexts "Catalog" and "TypeName".
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/engine/results.h"
#include "core/engine/summary.h"

namespace gs::ui {

/// "Rack power, highest" for "rack_power_kw_max"; keys without a name of their own are spelled out without the unit.
QString quantityName(const std::string& key);
/// Unit as people write it ("MW", "°C", "USD/kW"); empty for counts and fractions.
QString unitName(const Quantity& quantity);
/// Scalar keys of a type with those that decide what it does first; `primary` says how many these are.
std::vector<const Quantity*> orderedQuantities(const Type& type, std::size_t* primary);
/// "published", "derived", "assumed", "from memory"; "high confidence" …
QString basisName(const std::string& basis);
QString confidenceName(const std::string& confidence);

/// Name of a type in the window's language; own types have the name they were given.
QString typeName(const Type& type);
QString typeName(const Site& site, const std::string& id); ///< the id where the site has no such type
QString categoryName(const std::string& category);
QString figureName(const std::string& key);        ///< "Facility power" for "facility_power_w"
QString contributionName(const std::string& what); ///< the engine's word for a term, translated when it is known
QString mediumTitle(Medium medium);
QString loadCaseTitle(LoadCase loadCase);
QString severityTitle(Severity severity);
QString limitKindName(const std::string& kind);
/// "Hall 1 chillers 1", "… and 23 alike", "…, 16 lower", "… and 23 alike, 16 lower".
QString limitNames(const QString& name, const LimitGroup& group);
/// "Heat rejection: Hall 1 chillers 1 and 23 alike".
QString limitGroupTitle(const Site& site, const LimitGroup& group);
QString sourceKindName(const std::string& kind); ///< "Gas turbine" for "gas_turbine"

/// Name of a component, else of its type with what its id adds to that ("Tesla Megapack 3 · 2" of tesla_megapack_3-2):
/// what plan and lists show. Of a link its ends.
QString componentTitle(const Site& site, const Component& component);
QString componentTitle(const Site& site, const std::string& id);
/// A sentence of the core with the parts that it names by their ids in quotes called as they are on the screen.
QString withTitles(const Site& site, QString sentence);
/// The two figures that tell parts apart: "132 kW · 72 GPUs", "3.9 MWh · 1.9 MW"; may be empty.
QString typeFacts(const Type& type);
/// "0.60 × 1.07 m"; empty for zones without a size.
QString typeSize(const Type& type);
/// Title of the first source of a quantity, else of the type; `all` = every title and address, one a line.
QString sourceTitle(const Type& type, const Quantity& quantity, QString* all = nullptr);
/// Titles of publications are as they are; what the catalog says in words of its own ("Assumed: …") is translated, and
/// so are its notes.
QString sourceTitle(const Source& source);
QString typeNote(const Type& type);

} // namespace gs::ui
