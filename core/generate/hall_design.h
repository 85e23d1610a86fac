// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/generate: one hall with its yard, sized for a number of racks.
#pragma once

#include <vector>

#include "core/blocks/hall.h"
#include "core/cooling/equipment.h"
#include "core/generate/wish.h"

namespace gs::generator {

/// Equipment by the size of the site: a distribution service, a 138 kV or a 345 kV substation.
struct Scale {
    double most_w;           ///< largest facility it is for
    const char* grid;        ///< connection
    const char* bus;         ///< of the site, one for A and one for B
    const char* transformer; ///< substation, two per hall; empty: line-ups hang on the buses
    const char* lineup;
    const char* pad;
    const char* stepUp; ///< of 13.8 kV machines; empty: they feed the buses themselves
    const char* turbine;
    const char* engine;
    const char* rental;
};
const Scale& scaleFor(double facility_w);
const Scale& largestScale();
/// The one with such line-ups and such transformers (empty: none); null: no such scale.
const Scale* scaleOf(std::string_view lineup, std::string_view transformer);

struct HallDesign {
    blocks::HallPlan plan;
    std::vector<blocks::RejectorPlant> plants;
    double waterAt_m = 0; ///< v of the water connection of towers; 0: none
    int waterMains = 0;
    double waterTanksAt_m = 0; ///< v of the middle of the tanks
    int waterTanks = 0, waterTankColumns = 0;
    double packsAt_m = 0;                         ///< v where batteries begin
    int packs = 0, packPads = 0, packColumns = 0; ///< of each feed
    double yardDepth_m = 0;
    double it_w = 0, facility_w = 0; ///< nameplate, estimated
    double losses_w = 0, ups_w = 0;  ///< heat of distribution in the hall, and the part of it of the UPS
};

class HallDesigner {
public:
    HallDesigner(const Catalog& catalog, const Wish& wish, const Scale& scale, const Weather& weather);
    /// Racks that one hall holds: by ground and by what one substation transformer carries.
    int mostRacks() const { return m_mostRacks; }
    HallDesign design(int racks) const;
    /// Sets what a hall of `racks` has beside its racks.
    void setCounts(blocks::HallPlan& plan, int racks) const;

private:
    double scalar(std::string_view type, std::string_view key, double fallback = 0) const;
    double column_m(int row, int cdus, int network, int storage, int cpu) const;
    void choosePods();
    void designUps(HallDesign& hall) const;
    void designAir(HallDesign& hall) const;
    void designLoops(HallDesign& hall) const;
    void addPlant(HallDesign& hall, blocks::RejectorPlant plant, double heat_w, const RejectorConditions& at,
                  double& end_m) const;
    void designWaterReserve(HallDesign& hall, double water_m3_per_s, double& end_m) const;
    void designBatteries(HallDesign& hall, double& end_m) const;

    const Catalog& m_catalog;
    const Wish& m_wish;
    const Scale& m_scale;
    Weather m_weather;
    double m_rack_w = 0, m_liquid_w = 0, m_air_w = 0; ///< of one rack
    double m_pad_w = 0;                               ///< rating of a pad transformer
    double m_networkPerRack = 0;
    int m_racksPerRow = 0, m_cdusPerRow = 0;
    int m_mostRacks = 0;
    bool m_fullFeed = false; ///< each feed carries the whole pod
};

inline constexpr const char* towerType = "cooling_tower_yorkcalc";
inline constexpr const char* dryCoolerType = "dry_cooler_v_1500kw";
inline constexpr const char* cduType = "coolit_chx1500";
inline constexpr const char* packType = "tesla_megapack_2_xl_2h";
inline constexpr const char* waterTankType = "tank_water_makeup";
inline constexpr const char* waterType = "water-supply-municipal";
/// Batteries and their pads, from centre to centre.
inline constexpr double packPitch_m = 9.8, packLine_m = 4.4, packPadPitch_m = 4.9, packPadLine_m = 4.5;

/// Hall, yard, plants and batteries. `ways`: bends of the feeders from the site's buses.
struct Ways {
    std::vector<Point> a, b;
};
void buildHallBlock(blocks::Builder& b, const HallDesign& design, const Scale& scale, const blocks::Frame& frame,
                    const Ways& ways);

} // namespace gs::generator
