// SPDX-License-Identifier: GPL-3.0-or-later
// One edit to results, and a full compute, over sites of three sizes, also with 3 % more asked than the grid gives.
#include <map>
#include <memory>
#include <random>

#include "core/engine/engine.h"
#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bench_start.h"

namespace gs::bench {

namespace {

const BenchSite& siteOf(int items, bool overload) {
    static std::map<std::pair<int, bool>, BenchSite> sites;
    const auto key = std::pair(items, overload);
    if (!sites.contains(key)) sites.emplace(key, benchSite(db::shippedCatalog(), items, overload));
    return sites.at(key);
}

View viewOf(const Site& site) { return {lastDate(site), LoadCase::Nameplate}; }

/// Times `edit(site, rack)` → update over random racks; each edit is another than the one before.
template <typename MakeEdit> void measureEdits(Samples& samples, int items, bool overload, MakeEdit makeEdit) {
    const BenchSite& bench = siteOf(items, overload);
    Engine engine(db::shippedCatalog());
    engine.compute(bench.site, viewOf(bench.site));
    std::mt19937 random(20260211);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(6);
    for (int i = 0; i < 2000 && (i < 20 || std::chrono::steady_clock::now() < deadline); ++i) {
        const std::string& rack = bench.racks[random() % bench.racks.size()];
        samples.time([&] {
            const ChangeSet change = makeEdit(engine.site(), rack, i);
            benchmark::DoNotOptimize(engine.update(change).revision);
        });
    }
}

/// Colossus 1 with its largest substation cut from 150 to 15 MW: who is served is asked with every edit.
void measureShortage(Samples& full, Samples& edits) {
    Engine engine(db::shippedCatalog());
    Site site = buildExample("colossus-1", db::shippedCatalog());
    apply(site, setValue(site, std::vector<std::string>{"GRID-63"}, "capacity_mw", 15));
    const View view = viewOf(site);
    for (int i = 0; i < 5; ++i) full.time([&] { benchmark::DoNotOptimize(engine.compute(site, view).revision); });
    for (int i = 0; i < 60; ++i)
        edits.time([&] {
            const ChangeSet change =
                setValue(engine.site(), std::vector<std::string>{"GRID-63"}, "capacity_mw", 16 + i % 40);
            benchmark::DoNotOptimize(engine.update(change).revision);
        });
}

/// From the wish to the site with its figures and findings.
void measureGenerate(Samples& samples, double gpus) {
    Wish wish;
    wish.amount = gpus;
    wish.rackType = "rack-smc-h100-64";
    wish.power = WishPower::Bridge;
    wish.cooling = WishCooling::Towers;
    for (int i = 0; i < 7; ++i)
        samples.time([&] {
            const Site site = generate(wish, db::shippedCatalog()).site;
            Engine engine(db::shippedCatalog());
            benchmark::DoNotOptimize(engine.compute(site, viewOf(site)).revision);
        });
}

} // namespace

void addEngineRows() {
    addRow("full compute, Colossus 1 short of power", {}, [](Samples& samples) {
        Samples edits;
        measureShortage(samples, edits);
    });
    addRow("edit to results, Colossus 1 short of power", {}, [](Samples& samples) {
        Samples full;
        measureShortage(full, samples);
    });
    addRow("generate a site/100,000 H100", {300, 0}, [](Samples& samples) { measureGenerate(samples, 100e3); });
    addRow("generate a site/550,000 H100", {1000, 0}, [](Samples& samples) { measureGenerate(samples, 550e3); });
    struct Row {
        int items;
        Budget edit;
        double compute;
    };
    const Row rows[] = {{1000, {0.1, 0.5}, 1}, {10000, {0.5, 2}, 8}, {100000, {2, 8}, 80}};
    for (const bool overload : {false, true}) {
        const std::string suffix = overload ? ", 3 % overload" : "";
        for (const Row& row : rows) {
            addRow("edit to results: move a rack" + suffix + items(row.items), row.edit, [=](Samples& samples) {
                measureEdits(samples, row.items, overload, [](const Site& site, const std::string& rack, int i) {
                    const Point at = site.component(rack)->position;
                    return moveTo(site, rack, {at.x_m + (i % 2 ? 0.01 : -0.01), at.y_m});
                });
            });
            addRow("edit to results: power of a rack" + suffix + items(row.items), row.edit, [=](Samples& samples) {
                measureEdits(samples, row.items, overload, [](const Site& site, const std::string& rack, int i) {
                    return setValue(site, std::vector{rack}, "rack_power_kw_max", 55 + i % 7);
                });
            });
            addRow("full compute" + suffix + items(row.items), {row.compute, 0}, [=](Samples& samples) {
                const BenchSite& bench = siteOf(row.items, overload);
                const View view = viewOf(bench.site);
                for (int i = 0; i < 7; ++i) {
                    Engine engine(db::shippedCatalog());
                    samples.time([&] { benchmark::DoNotOptimize(engine.compute(bench.site, view).revision); });
                }
            });
        }
    }
}

} // namespace gs::bench
