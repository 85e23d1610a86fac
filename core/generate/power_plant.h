// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/generate: substation buses, grid connections, machines with step-up transformers and gas.
#pragma once

#include "core/generate/hall_design.h"

namespace gs::generator {

/// One kind of source: how many, on which transformers, how much ground.
struct Plant {
    const char* type = "";
    int count = 0;
    const char* stepUp = ""; ///< empty: on the buses themselves
    double unit_w = 0;
    bool onBothBuses = false; ///< breaker and a half: with spare units each can feed either bus
    std::string energized, retired;
    double width_m = 0, depth_m = 0; ///< of one group with its lanes
    struct Group {
        char bus = 'A';
        int count = 0;
    };
    std::vector<Group> groups; ///< each on one step-up transformer
    int columns = 1;
    int laterals = 0; ///< gas
    std::string id, name;
};

/// Plants that carry `facility_w` with the spare units of the wish, in order from north to south.
std::vector<Plant> designPlants(const Catalog& catalog, const Wish& wish, const Scale& scale, const Weather& weather,
                                double facility_w);
/// The same with the groups of each in that many columns, where it has as many; 0: as they are.
std::vector<Plant> inColumns(std::vector<Plant> plants, int columns);
int mostColumns(const std::vector<Plant>& plants);
double plantsWidth_m(const std::vector<Plant>& plants);
double plantsDepth_m(const std::vector<Plant>& plants);

/// Where the substation stands and where its feeders leave.
struct Substation {
    double middle_x_m = 0, north_m = 0; ///< of its yard
    double depth_m = 0, width_m = 0;
    double busA_x_m = 0, busB_x_m = 0;
    double bus_y_m = 0, south_m = 0;
};
Substation designSubstation(const Catalog& catalog, const Scale& scale, double middle_x_m, double north_m);
void buildSubstation(blocks::Builder& b, const Scale& scale, const Substation& at, const std::string& energized);
/// Below the substation.
void buildPlants(blocks::Builder& b, const std::vector<Plant>& plants, const Substation& substation);

} // namespace gs::generator
