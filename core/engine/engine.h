// SPDX-License-Identifier: GPL-3.0-or-later
// The live engine. compute() looks at everything; update() only at what a change touches and at what
// follows from it, with the same bits as a compute() of the changed site (docs/engine.md says why).
// Total: a bad site gives findings, never an exception.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/engine/results.h"
#include "core/site/change.h"

namespace gs {

/// Runs work on a thread of the program's own, now, late or never; core has none. Must not throw.
using StartBeside = std::function<void(std::function<void()> work)>;
/// What the engine may do beside the rest of a full compute goes there (none: the caller does all). Said once, before
/// the first engine. No bit of the results depends on it.
void setStartBeside(StartBeside start);

class Engine {
public:
    /// Climates are looked up in `catalog`, which must outlive the engine.
    explicit Engine(const Catalog& catalog);
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    /// Everything from nothing. The engine keeps a (cheap) copy of `site`.
    const Results& compute(const Site& site, const View& view);
    /// `change` applied to the site of the last call. Never calls compute().
    const Results& update(const ChangeSet& change);
    /// Another day or load case of the same site.
    const Results& setView(const View& view);
    /// The same for a view that follows the hand: where only the day is another one the findings (a third of the work)
    /// and their counts stay those of before until finishFindings() or the next update().
    const Results& setViewButFindings(const View& view);
    bool hasFindingsDue() const;
    const Results& finishFindings();

    const Site& site() const;
    const Results& results() const;

    /// Details on demand; slots are those of site().
    ComponentResult component(Slot component) const;
    LinkResult link(Slot link) const;
    std::vector<LoopResult> loops() const;
    LoopResult loop(int index) const; ///< the one of that index in loops()
    /// Loop a component takes cold from (`side` Direction::In) or gives cold to; -1 when none. Index into loops().
    int loopOf(Slot component, Direction side) const;

    std::vector<Finding> findings() const;                     ///< errors first, then by code and ids
    std::vector<LimitRow> limits(std::size_t most = 64) const; ///< tightest first
    /// Terms of a figure of `info` by its key ("facility_power_w"); empty for unknown keys.
    std::vector<Contribution> why(const std::string& figure) const;

    /// Nodes (components, links, loops) recomputed by the last call: for tests and the bench.
    std::size_t recomputed() const;

    struct State; ///< private to core/engine (state.h)

private:
    std::unique_ptr<State> m;
};

/// "Next MW": copies the site, adds one unit of the type that limits `row` with its links, recomputes.
/// Slow (a full compute): for a worker. Fills next_mw_*; leaves them null when nothing can be added.
LimitRow nextMegawatt(const Catalog& catalog, const Site& site, const View& view, const LimitRow& row);

/// Last date of the site: the last phase, else the last energized/retired/outage date, else 2026-01-01.
Date lastDate(const Site& site);

} // namespace gs
