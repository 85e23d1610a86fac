// SPDX-License-Identifier: GPL-3.0-or-later
// A way for one link among many parts: feeders of hundreds of metres past halls, and leads of racks within them; and
// whom a part joins.
#include <random>

#include "core/layout/auto_route.h"
#include "core/site/edits.h"
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

/// What each move of the mouse asks for while a part is dragged onto the plan: who it would join, of nine kinds of
/// parts over a row and in the open.
void measurePartners(Samples& samples, int items_) {
    const BenchSite bench = benchSite(db::shippedCatalog(), items_);
    const Point row = bench.site.component(bench.racks[bench.racks.size() / 2])->position;
    for (const char* type :
         {"rack-gb300-nvl72", "busway_4000a", "swgr_lv_480v_5000a", "xfmr_pad_34p5_480v_2500kva",
          "pump_endsuction_large", "carrier_30xa", "header-dn300", "vertiv_cdu2300", "tesla_megapack_2_xl_4h"})
        for (int i = 0; i < 24; ++i) {
            Component part;
            part.type = type;
            part.position = i % 2 ? Point{row.x_m + 0.4 * i, row.y_m + 1.7} : Point{-400.0 + i, -300};
            samples.time([&] {
                const ChangeSet placed = place(bench.site, db::shippedCatalog(), part);
                benchmark::DoNotOptimize(withAutoConnect(bench.site, db::shippedCatalog(), placed).links.size());
            });
        }
}

} // namespace

void addRouteRows() {
    for (const int n : {10000, 100000}) {
        addRow("partners of a part that is dragged" + items(n), {5, 16}, [n](Samples& s) { measurePartners(s, n); });
        addRow("auto-route one feeder" + items(n), {5, 5}, [n](Samples& s) { measureRoutes(s, n, false); });
        addRow("auto-route one lead of a rack" + items(n), {5, 5}, [n](Samples& s) { measureRoutes(s, n, true); });
    }
}

} // namespace gs::bench
