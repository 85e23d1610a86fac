// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of equal parts over the free ground of a zone: racks in aisles, batteries, chillers, generators.
#pragma once

#include <string>

#include "core/site/change.h"

namespace gs {

struct RowFill {
    std::string zone; ///< id of a zone with an outline
    std::string type;
    bool alongWidth = true;   ///< rows along the zone's own x (before its rotation), else along its y
    double gap_m = 0;         ///< between the parts of a row
    double aisle_m = 2;       ///< between rows; of racks the one they face
    double backAisle_m = 1.2; ///< of racks the one behind them; other parts: as aisle_m
    double walls_m = 1.2;     ///< kept clear along the outline
    double clear_m = 1.2;     ///< kept clear around what stands in the zone
};

/// What is usual for a type, with its source in the text below:
/// - racks side by side; 2.0 m in front and 1.2 m behind, two racks and both aisles make the pod pitch of 5.6 m of
///   core/generate/rules.h (NEC 110.26(A)(1): 0.9 m of working space at least; ASHRAE TC 9.9 hot aisle/cold aisle);
///   1.2 m to walls and to what stands there (NEC 110.26(A)(1), condition 3, 151 to 600 V: 4 ft).
/// - stores (batteries) 3.05 m to everything (NFPA 855 9.5.2.6.1: 10 ft).
/// - rejectors: their own `airflow_clearance_m`, else 2.35 m of free air (chillers, dry coolers, tower cells; rules.h).
/// - all else 2 m around for service (assumption).
RowFill usualFill(const Type& type);

struct Filled {
    ChangeSet change;
    int count = 0; ///< parts
    int rows = 0;  ///< rows of the raster that have any
};
/// Rows from the first wall on, `walls_m` clear of it, at a fixed pitch; in each row as many parts as the free
/// stretches between outline and obstacles take, one array for each stretch. Racks of one row face those of the next.
/// What is mounted in racks, labels and the zones around are no obstacles, of a fence around the zone its line alone
/// is; arrays and what is turned count as one rectangle. No links: see withAutoConnect(). Throws EditError: unknown
/// zone or type, no zone, a zone to be placed, negative or missing distances, more than 100,000 parts.
Filled fillZone(const Site& site, const Catalog& catalog, const RowFill& fill);

} // namespace gs
