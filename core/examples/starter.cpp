// SPDX-License-Identifier: GPL-3.0-or-later
// The two small sites: one to learn from, one to begin with.
#include "core/blocks/hall.h"
#include "core/examples/sites.h"

namespace gs::example {

/// 14 NVL72 racks (1,008 GPUs) in two rows on a distribution feed, with a standby generator on feed B.
Site starter(const Catalog& catalog) {
    Builder b(catalog);
    b.settings.name = "1,000-GPU starter";
    b.settings.place = "Memphis, Tennessee";
    b.settings.house_load_w_per_m2 = 25;
    b.settings.house_load_source =
        "About 1 % of IT: upper end of lighting and other, 0.5 to 1 % of IT (handbook, from memory)";
    b.settings.redundancy = {{"chillers", "n+1"}, {"pumps", "n+1"}};
    b.settings.phases = {{*parseDate("2026-01-01"), "Built"}};
    b.settings.notes = "An invented site: nothing of it is recorded anywhere.";

    b.zone("parcel", "PARCEL", "Parcel", {0, -4}, 84, 70);
    b.now.zone = "PARCEL";
    b.zone("road", "ROAD", "Access road", {0, 27}, 84, 6);
    b.label("LABEL", "1,000-GPU starter", {0, 21.5}, 20);
    b.zone("yard", "YARD", "Yard", {0, -22}, 76, 30);
    b.zone("hall", "H1", "Data hall", {0, 7}, 30, 24);

    // Power: utility feed and standby set → two line-ups → pads → switchgear → busways A and B, each feed in one line
    // from north to south.
    b.now.zone = "YARD";
    for (const char feed : {'A', 'B'}) {
        const std::string f(1, feed);
        const double x = feed == 'A' ? -7 : 7;
        b.now.zone = "YARD";
        b.place("grid-13p8kv-10mw", "GRID-" + f, "Utility feed " + f, {x - 5, -30.5});
        b.place("swgr-13p8kv-lineup", "MV-" + f, "13.8 kV line-up " + f, {x, -20});
        b.power("GRID-" + f, "MV-" + f, 3e6, feed);
        b.place("xfmr_pad_34p5_480v_2500kva", "T-" + f, "Pad transformer " + f, {x, -11});
        b.power("MV-" + f, "T-" + f, 2.3e6, feed);
        b.now.zone = "H1";
        b.place("swgr_lv_480v_5000a", "S-" + f, "Switchgear " + f, {x, -2});
        b.power("T-" + f, "S-" + f, 2.3e6, feed);
        b.place("busway_4000a", "B-" + f, "Busway " + f, {0, feed == 'A' ? 3.6 : 4.4});
        b.last().values = {{"width_m", 14}, {"length_m", 14}};
        b.via({{x, 1}});
        b.power("S-" + f, "B-" + f, 2.2e6, feed);
    }
    b.now.zone = "YARD";
    b.place("diesel_genset_3mw", "GEN", "Standby generator", {24, -17}, {}, 180);
    b.via({{14.3, -24}});
    b.power("GEN", "MV-B", 3e6, 'B');
    b.place("tesla_megapack_2_xl_2h", "BESS", "Megapack", {-25, -12});
    b.via({{-15, -8.5}, {-15, -15}});
    b.power("T-A", "BESS", 1.9e6, 'A');

    // Coolant: three chillers (one spare) → pumps → header → CDUs and fan walls, along the east side.
    b.place("carrier_30xa", "CH", "Chillers", {29, -30}, {3, 1, 0, 4.65});
    b.place("pump_small_inrow", "PU", "Pumps", {27, -11}, line(6, 1.5), 180);
    for (const char feed : {'A', 'B'}) {
        const std::string from = std::string("S-") + feed;
        const double lane = feed == 'A' ? 0 : 0.4;
        b.via({{12 + lane, 0.6 - lane}, {12 + lane, -5.7 - lane}, {15 + lane, -5.7 - lane}, {15 + lane, -30}});
        b.power(from, "CH", 0.5e6, feed);
        b.via({{12 + lane, 0.6 - lane}, {12 + lane, -5.7 - lane}, {27, -5.7 - lane}});
        b.power(from, "PU", 7e3, feed);
    }
    b.now.zone = "H1";
    b.place("header-dn300", "HD", "Coolant header", {0, 11}, {}, 180);
    b.last().values = {{"width_m", 20}, {"length_m", 20}};
    b.via({{36.5, -30}, {36.5, -11}});
    b.coolant("CH", "chilled", "PU", "in", 2e6);
    b.via({{13.6, -11}, {13.6, 11}});
    b.coolant("PU", "out", "HD", "in", 0.6e6);

    // Two rows back to back on one aisle, with the busways above it.
    for (int row = 0; row < 2; ++row) {
        const std::string id = row == 0 ? "ROW-1" : "ROW-2";
        const double y = row == 0 ? 2.2 : 5.8, turn = row == 0 ? 180 : 0;
        b.place("rack-gb200-nvl72", id, row == 0 ? "Row 1" : "Row 2", {-4, y}, line(7, 0.6), turn);
        b.power("B-A", id, 132e3, 'A', "feed_a");
        b.power("B-B", id, 132e3, 'B', "feed_b");
        b.place("coolit_chx1500", id + "-CDU", id + " CDU", {-1.5, y}, {}, turn);
        b.power("B-A", id + "-CDU", 18e3, 'A');
        b.power("B-B", id + "-CDU", 18e3, 'B');
        b.coolant("HD", "out", id + "-CDU", "primary", 0.9e6);
        b.coolant(id + "-CDU", "secondary", id, "coolant", 120e3);
    }
    const auto support = [&](const char* type, const std::string& id, const std::string& name, Point at, int count,
                             double turn) {
        b.place(type, id, name, at, line(count, 0.6), turn);
        b.power("B-A", id, 36e3, 'A', "feed_a");
        b.power("B-B", id, 36e3, 'B', "feed_b");
    };
    support("rack-network-spine", "NET", "Network", {0, 2.2}, 3, 180);
    support("rack-storage-nvme-1u", "STO", "Storage", {-0.6, 5.8}, 1, 0);
    support("rack-cpu-1u", "CPU", "CPU", {0, 5.8}, 1, 0);
    b.place("crah_fanwall_350kw", "FW", "Fan walls", {0, 16.5}, line(3, 4));
    for (const char feed : {'A', 'B'}) {
        const double lane = feed == 'A' ? -13 : -13.4;
        b.via({{lane, 0.2 + (lane + 13)}, {lane, 16.5}});
        b.power(std::string("S-") + feed, "FW", 12e3, feed);
    }
    b.coolant("HD", "out", "FW", "coolant", 350e3);
    return b.finish();
}

Site empty(const Catalog& catalog) {
    Builder b(catalog);
    b.settings.name = "New site";
    b.settings.place = "Memphis, Tennessee";
    b.zone("parcel", "PARCEL", "Parcel", {0, 0}, 400, 250);
    b.now.zone = "PARCEL";
    b.zone("road", "ROAD", "Access road", {0, 119}, 400, 8);
    return b.finish();
}

} // namespace gs::example
