// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of an overlay by part: what results, site and the modules of core say, on the scale of the overlay. Keeps
// what is dear (sums over halls, ways of supply, prices of types) until results change. Computes no figure itself.
#pragma once

#include <QString>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/engine/engine.h"
#include "core/power/supply_paths.h"
#include "ui/render/overlay.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

/// A value and how it is filled: Look::none, 0 … 5, Look::over.
struct OverlayValue {
    double value = 0;
    std::uint8_t step = Look::none;
};

/// Steps of the time overlay: what is energized up to a day.
struct PhaseStep {
    Date until;
    QString name; ///< of the phase; empty
    int step = 0; ///< of the scale
};
/// The site's phases, else the days on which something is energized; neighbours are joined where there are more than 6.
std::vector<PhaseStep> phaseSteps(const Site& site);

/// Of all live parts that have a value; arrays count by element.
struct OverlayStats {
    std::int64_t count = 0;
    double min = 0, max = 0, mean = 0;
    std::array<std::int64_t, 8> steps{}; ///< how many in each step; [6]: over, [7]: none (no date, no supply)
    bool assumed = false;                ///< rests in part on figures that are not on record
    bool isComplete = true;              ///< false: still being worked out
};

/// How far stats() has come: parts and lines that are counted.
struct OverlayCount {
    OverlayStats stats;
    double sum = 0;
    Slot part = 0, link = 0;
};

class OverlayData {
public:
    explicit OverlayData(Overlay overlay) : m_overlay(overlay) {}
    Overlay overlay() const { return m_overlay; }
    /// `atRest`: else sums over halls and ways of supply stay as they were (a gesture is under way).
    void resultsChanged(const Engine& engine, bool atRest);
    /// Of a part; of a hall or yard in the density overlay. nullopt: nothing to say. No date is a NaN.
    std::optional<OverlayValue> value(const Engine& engine, Slot slot) const;
    /// Of a line: loading of a feeder (power) and of a pipe (cooling), what flows in it (temperature).
    std::optional<OverlayValue> linkValue(const Engine& engine, Slot link) const;
    /// Goes through all parts, and in the power overlay through its feeders. `sound`: of the noise
    /// overlay, may be null.
    OverlayStats stats(const Engine& engine, const SoundMap* sound) const;
    /// The same piece by piece: about `most` more of them; true when `count.stats` is whole.
    bool goOn(OverlayCount& count, const Engine& engine, const SoundMap* sound, std::size_t most) const;
    /// Whether no part has a value in it.
    bool isEmpty(const Engine& engine) const;
    const std::vector<PhaseStep>& phases(const Engine& engine) const;

private:
    struct Loop {
        double loading = 0, supply_c = 0;
        bool tooWarm = false;
    };
    const Loop* loopAt(const Engine& engine, Slot slot, Direction side) const;
    std::optional<double> loopLoading(const Engine& engine, Slot slot) const;
    std::optional<OverlayValue> temperature(const Engine& engine, Slot slot, const Type& type) const;
    std::optional<double> density(const Engine& engine, Slot zone) const;
    double demandIn(const Engine& engine, const std::string& zone, int depth) const;
    std::optional<double> costDensity(const Site& site, const Type& type, const Component& component) const;
    std::optional<double> toNetwork(const Engine& engine, const Component& component) const;
    void findNetwork(const Engine& engine) const;
    std::optional<double> supplyUse(const Engine& engine, const std::string& id, const char* kind) const;

    Overlay m_overlay;
    std::vector<Loop> m_loops;
    std::set<std::string> m_tooWarm;                                         ///< names of loops
    mutable std::unordered_map<Slot, double> m_demand;                       ///< by zone
    mutable std::unordered_map<const Type*, std::optional<double>> m_prices; ///< of an element
    mutable std::unique_ptr<SupplyPaths> m_paths;
    mutable std::unordered_map<std::string, double> m_use; ///< of gas and water supplies
    mutable bool m_useKnown = false;
    mutable std::vector<Point> m_network; ///< network racks, each element
    mutable std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_networkCells;
    mutable bool m_networkKnown = false;
    mutable std::vector<PhaseStep> m_phases;
    mutable bool m_phasesKnown = false;
};

/// The area of the noise picture: all that stands, and half as much (at least 300 m) around.
Rect soundArea(const Engine& engine);
inline constexpr int soundCells = 12000;

} // namespace gs::ui
