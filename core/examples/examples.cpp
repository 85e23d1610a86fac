// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/examples/examples.h"

#include <stdexcept>

#include "core/examples/sites.h"

namespace gs {

const std::vector<Example>& examples() {
    static const std::vector<Example> list{
        {"colossus-1", "Colossus 1",
         "xAI's first cluster at Memphis, 2024-08 to 2026-02: 230,000 GPUs, 425 MW, built from catalog parts to Epoch "
         "AI's record."},
        {"colossus-2", "Colossus 2",
         "The gigawatt cluster with its power plant across the state line: 110,000 GB200 in 2025-10, 550,000 GPUs in "
         "2026-05, then 2 GW."},
        {"starter-1000", "1,000-GPU starter",
         "Fourteen NVL72 racks with their feeds, coolant loop, chillers and battery: small enough to check on paper."},
        {"empty", "Empty site", "A parcel and a road in Memphis, nothing else."},
    };
    return list;
}

Site buildExample(const std::string& id, const Catalog& catalog) {
    if (id == "colossus-1") return example::colossus1(catalog);
    if (id == "colossus-2") return example::colossus2(catalog);
    if (id == "starter-1000") return example::starter(catalog);
    if (id == "empty") return example::empty(catalog);
    throw std::invalid_argument("no example site \"" + id + "\"");
}

} // namespace gs
