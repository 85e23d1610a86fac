// SPDX-License-Identifier: GPL-3.0-or-later
// How loud the site is: sound power of each machine that stands outdoors, sound pressure at a point of the ground
// and along the parcel line. A-weighted levels, dB re 1 pW and re 20 µPa. Pure; silent is 0 dB(A).
//
// Propagation: point sources on hard ground, Lp = Lw − 10 log10(2π r²) (ISO 9613-2:1996, eq. 3–4 and 7 with
// D_c = 3 dB: half space), less the air's absorption of the 500 Hz band, which ISO 9613-2 (7.2, note 1) takes where
// only A-weighted levels are known: 1.9 dB/km at 10 °C and 70 % (its table 2). Levels add by energy. Nothing stands in
// the way: no walls, no berms, so the figure is on the loud side. All machines live on the day run at their rating.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/layout/geometry.h"
#include "core/power/equipment.h"
#include "core/site/site.h"

namespace gs {

inline constexpr double airAbsorption_db_per_km = 1.9;

/// Sound power level of one element.
struct SoundPower {
    double dba = 0;       ///< Lw, dB(A) re 1 pW; 0: silent
    bool assumed = false; ///< the record is silent on it: typical of the kind
    std::string basis;    ///< quantity key it comes from, else the rule and its source in a few words
};
/// The record's own figure first: sound_power_dba; else a sound pressure at a distance (sound_dba_at_7m,
/// sound_pressure_dba_10m) taken back over the half space. Else, by kind (docs/methods.md lists them): turbines,
/// engines, chillers, compressors 85 dB(A) at 1 m from the enclosure (what makers guarantee), pumps 80, batteries and
/// fuel cells 70, over the surface of ISO 3744; transformers by MVA; towers by fan power; dry coolers by heat. Other
/// kinds: silent.
SoundPower soundPower(const Type& type, const OwnValues& own);

/// What is heard from far as one: a machine, or an array of equal ones.
struct SoundSource {
    Slot slot = noSlot;
    Point centre;
    double each_dba = 0;         ///< of one element
    double energy = 0;           ///< sum over its elements of 10^(Lw/10)
    double reach_m = 0;          ///< half the diagonal of the whole
    double near_m = 1;           ///< half the diagonal of one element, at least 1: no point source nearer than that
    bool assumed = false;        ///< the level, see SoundPower
    std::vector<Point> elements; ///< empty: the one at the centre
};

/// All that is heard on one day. O(components) to make; per point O(sources near by + groups of 100 m × 100 m).
class SoundField {
public:
    /// Machines in halls and buildings are left out: their walls hold the sound.
    SoundField(const Site& site, Date day, double absorption_db_per_km = airAbsorption_db_per_km);
    /// Sound pressure level at the ground, dB(A) re 20 µPa; 0 where it is as good as silent.
    double at(Point p) const;
    /// The same of one source alone, for "what makes it".
    double of(const SoundSource& source, Point p) const;
    const std::vector<SoundSource>& sources() const { return m_sources; }
    bool isPartlyAssumed() const; ///< any level that is not on record

private:
    /// Sources near each other, heard from far as one.
    struct Group {
        Point centre;
        double energy = 0;
        double reach_m = 0;
        std::vector<std::size_t> sources;
    };
    void makeGroups();
    double energyFrom(Point at, double energy, double near_m, Point p) const;
    double energyAt(const SoundSource& source, Point p) const;
    std::vector<SoundSource> m_sources;
    std::vector<Group> m_groups;
    double m_absorption_db_per_m;
};

/// One point. For many points of one day make a SoundField.
double soundPressureAt(const Site& site, Date day, Point p);

/// The loudest point of the outlines of all parcels installed on the day, looked for every `step_m` along them and at
/// their corners; nullopt without a parcel or without any sound.
struct LoudestPoint {
    Point at;
    double dba = 0;
    std::string parcel; ///< id of the component whose line it is
};
std::optional<LoudestPoint> loudestOnParcelLine(const SoundField& field, const Site& site, Date day,
                                                double step_m = 10);

/// A coarse picture of the field: levels at the middles of square cells, rows from north to south.
struct SoundMap {
    Rect area; ///< columns × rows cells of cell_m
    double cell_m = 1;
    int columns = 0, rows = 0;
    std::vector<float> dba;
    bool assumed = false; ///< SoundField::isPartlyAssumed()
    std::optional<LoudestPoint> parcelLine;
    /// Between the middles, held at the rim; nullopt outside of the area.
    std::optional<double> at(Point p) const;
};
/// About `cells` cells over `area`. Slow (cells × sources): for a worker; `isStale` is asked for each row and ends it
/// early (an empty map).
SoundMap makeSoundMap(const Site& site, Date day, const Rect& area, int cells, bool (*isStale)(const void*) = nullptr,
                      const void* context = nullptr);

} // namespace gs
