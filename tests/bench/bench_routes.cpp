// SPDX-License-Identifier: GPL-3.0-or-later
// A way for one link among many parts: feeders of hundreds of metres past halls, and leads of racks within them.
#include <random>

#include "core/layout/auto_route.h"
#include "database/catalog_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bench_start.h"

namespace gs::bench {

namespace {

void measureRoutes(Samples& samples, int items_, bool isLead) {
    const BenchSite bench = benchSite(db::shippedCatalog(), items_);
    const PlanIndex index(bench.site);
    const PlanLookup lookup = index.lookup();
    std::vector<const Link*> links;
    for (const std::string& id : bench.site.links().sortedIds()) {
        const Link* link = bench.site.link(id);
        const bool toRack = link->to.component.starts_with("rack");
        const bool feeder = link->from.component.starts_with("mv") || link->from.component.starts_with("header");
        if (isLead ? toRack : feeder) links.push_back(link);
    }
    std::mt19937 random(20261129);
    for (int i = 0; i < 1000; ++i) {
        const Link& link = *links[random() % links.size()];
        samples.time([&] { benchmark::DoNotOptimize(autoRoute(bench.site, link, lookup)); });
    }
}

} // namespace

void addRouteRows() {
    for (const int n : {10000, 100000}) {
        addRow("auto-route one feeder" + items(n), {5, 5}, [n](Samples& s) { measureRoutes(s, n, false); });
        addRow("auto-route one lead of a rack" + items(n), {5, 5}, [n](Samples& s) { measureRoutes(s, n, true); });
    }
}

} // namespace gs::bench
