// SPDX-License-Identifier: GPL-3.0-or-later
// Halls and pods. The plant in the yard is in yard.cpp.
#include "core/blocks/hall.h"

namespace gs::blocks {
namespace {

constexpr double aisle_m = 2.0;    // between the two rows of a pod, with the busways above it
constexpr double switchgear_m = 4; // v of the switchgear of a band
constexpr double switchgearEnd_m = 7.6;
// Back to back in the middle of the pod (2.0 m deep): the doors have the aisle to the next pod before them, 1.5 m
// and more (NEC 110.26: 1.22 m where live parts face each other).
constexpr double switchgearBack_m = 1.05;
constexpr double fanPitch_m = 3.4, fanLine_m = 2.2;
constexpr double buswayOver_m = 0.5; // beyond the first and the last rack

struct Pod {
    std::string id, name;
    double u = 0, v = 0;
    double cursor[2] = {0, 0}; // how far the left and right column are filled
};

/// The racks of a pod, with what is mounted on them and what feeds them.
class PodBuilder {
public:
    PodBuilder(Builder& b, const HallPlan& plan, const Frame& frame, int index)
        : m_b(b), m_plan(plan), m_frame(frame), m_index(index) {
        const int band = index / plan.podsPerBand;
        const int inBand = std::min(plan.podsPerBand, plan.pods - band * plan.podsPerBand);
        m_pod.id = plan.id + "-P" + two(index + 1);
        m_pod.name = plan.name + " pod " + std::to_string(index + 1);
        m_pod.u = (index % plan.podsPerBand - (inBand - 1) / 2.0) * plan.podPitch_m;
        m_pod.v = band * plan.bandPitch_m();
        m_pod.cursor[0] = m_pod.cursor[1] = plan.firstRack_m();
    }

    void build(int firstRow, int rows, int totalRows, double pod_w) {
        feeders(pod_w);
        const Context hall = m_b.now;
        if (m_index >= m_plan.pods - m_plan.podsOff) m_b.now.outages = m_plan.outages;
        for (int row = 0; row < rows; ++row) {
            const int count = firstRow + row + 1 == totalRows ? m_plan.racks - (totalRows - 1) * m_plan.racksPerRow
                                                              : m_plan.racksPerRow;
            computeRow(row, count, row < (rows + 1) / 2 ? 0 : 1);
        }
        m_b.now.assumed = m_plan.assumed.support;
        support("rack-network-spine", "NET", "network", share(m_plan.network), 0);
        support("rack-storage-nvme-1u", "STO", "storage", share(m_plan.storage), 1);
        support("rack-cpu-1u", "CPU", "CPU", share(m_plan.cpu), 1);
        m_b.now = hall;
        if (m_index + 1 == m_plan.pods && m_plan.late.racks > 0) late(rows);
        m_b.now = hall;
    }

private:
    /// Pad transformer in the yard, switchgear and busway in the hall, for feed A (left) and B (right).
    void feeders(double pod_w) {
        const int band = m_index / m_plan.podsPerBand;
        const double feed_w = m_plan.fullFeeds ? pod_w : pod_w / 2;
        const Context hall = m_b.now;
        m_b.now.assumed = m_plan.assumed.distribution;
        for (const char feed : {'A', 'B'}) {
            const std::string f(1, feed);
            const double side = feed == 'A' ? -1 : 1;
            m_b.now.zone = m_plan.id + "-Y";
            // Over its switchgear: the feeders of one row of pads pass between those of the other.
            m_b.place(m_plan.padType, m_pod.id + "-T" + f, m_pod.name + " pad " + f,
                      m_frame.at(m_pod.u + side * m_plan.podPitch_m / 4,
                                 padLine_m - padLinePitch_m * (2 * band + (feed == 'A' ? 0 : 1))),
                      {}, m_frame.turn_deg());
            m_b.now.zone = m_plan.id;
            m_b.place("swgr_lv_480v_5000a", m_pod.id + "-S" + f, m_pod.name + " switchgear " + f,
                      m_frame.at(m_pod.u + side * switchgearBack_m, m_pod.v + switchgear_m), {},
                      feed == 'A' ? 270 : 90);
            m_b.place(m_plan.buswayType, m_pod.id + "-B" + f, m_pod.name + " busway " + f,
                      m_frame.at(m_pod.u + side * 0.4, m_pod.v + m_plan.firstRack_m() + m_plan.rackColumn_m / 2), {},
                      90);
            if (m_plan.rackColumn_m != HallPlan::wholeColumn_m) {
                const double length = m_plan.rackColumn_m + 2 * buswayOver_m;
                m_b.last().values = {{"width_m", length}, {"length_m", length}};
            }
            m_b.via({m_frame.at(side * m_plan.feederLane_m(), m_plan.lineupLane_m()),
                     m_frame.at(side * m_plan.feederLane_m(), padsEnd_m())});
            m_b.power(m_plan.id + "-M" + f, m_pod.id + "-T" + f, feed_w, feed);
            m_b.power(m_pod.id + "-T" + f, m_pod.id + "-S" + f, feed_w, feed);
            if (m_plan.upsPerFeed > 0) {
                m_b.place(m_plan.upsType, m_pod.id + "-U" + f, m_pod.name + " UPS " + f,
                          m_frame.at(m_pod.u + side * m_plan.podPitch_m / 4,
                                     m_pod.v + switchgearEnd_m + m_plan.upsRoom_m() / 2),
                          line(m_plan.upsPerFeed, HallPlan::upsPitch_m), 90);
                m_b.power(m_pod.id + "-S" + f, m_pod.id + "-U" + f, feed_w / m_plan.upsPerFeed, feed);
                m_b.power(m_pod.id + "-U" + f, m_pod.id + "-B" + f, feed_w / m_plan.upsPerFeed, feed);
            } else {
                m_b.power(m_pod.id + "-S" + f, m_pod.id + "-B" + f, feed_w, feed);
            }
        }
        m_b.now = hall;
    }

    /// Room for `length` metres in a column; the middle of it.
    double take(int column, double length) {
        const double middle = m_pod.cursor[column] + length / 2;
        m_pod.cursor[column] += length;
        return m_pod.v + middle;
    }

    /// A line of racks along v on one side of the aisle, fed from both busways.
    void racks(const std::string& type, const std::string& id, const std::string& name, int count, int column,
               double& u, double& v) {
        const double width = m_b.scalar(type, "width_m"), depth = m_b.scalar(type, "depth_m");
        u = m_pod.u + (column == 0 ? -1 : 1) * (aisle_m + depth) / 2;
        v = take(column, count * width);
        m_b.place(type, id, name, m_frame.at(u, v), line(count, width), column == 0 ? 90 : 270);
        const double each_w = m_b.scalar(type, "rack_power_kw_max") * 1e3;
        m_b.power(m_pod.id + "-BA", id, each_w, 'A', "feed_a");
        m_b.power(m_pod.id + "-BB", id, each_w, 'B', "feed_b");
        if (!m_plan.rearDoors) return;
        const Context racks = m_b.now;
        m_b.now.outages.clear();
        m_b.now.assumed = m_plan.assumed.cooling;
        m_b.place("rear_door_hx_50kw", id + "-RD", name + " rear doors",
                  m_frame.at(u + (column == 0 ? -1 : 1) * (depth / 2 + 0.125), v), line(count, width),
                  column == 0 ? 90 : 270);
        m_b.last().attached = id;
        if (m_plan.bothFeeds) m_b.power(m_pod.id + "-BA", id + "-RD", 600, 'A');
        m_b.power(m_pod.id + "-BB", id + "-RD", 600, 'B');
        m_b.via(coolantWay(column, u, depth));
        m_b.coolant(m_plan.id + "-HD", "out", id + "-RD", "coolant", each_w * m_b.scalar(type, "air_heat_fraction"));
        m_b.now = racks;
    }

    /// CDUs of a row: in its racks, or at its end. Racks that give all heat to air have none.
    void coolant(const std::string& id, const std::string& name, int count, int column, double u, double v) {
        const double width = m_b.scalar(m_plan.rackType, "width_m"), depth = m_b.scalar(m_plan.rackType, "depth_m");
        const double heat_w = m_b.scalar(m_plan.rackType, "rack_power_kw_max") * 1e3 *
                              m_b.scalar(m_plan.rackType, "liquid_heat_fraction");
        if (heat_w <= 0) return;
        m_b.now.outages.clear();
        m_b.now.assumed = m_plan.cduPerRow > 0 ? m_plan.assumed.cooling : std::string();
        const std::string cdu = id + "-CD";
        const std::string header = m_plan.id + (m_plan.warmHeader ? "-HW" : "-HD");
        double perUnit_w = heat_w;
        if (m_plan.cduPerRow > 0) {
            const double cduWidth = m_b.scalar(m_plan.cduType, "width_m");
            const int needed = (count * m_plan.cduPerRow + m_plan.racksPerRow - 1) / m_plan.racksPerRow;
            const int units = m_plan.cdusTwice ? 2 * needed : needed + m_plan.cduSpare;
            m_b.place(m_plan.cduType, cdu, name + " CDU", m_frame.at(u, take(column, units * cduWidth)),
                      line(units, cduWidth), column == 0 ? 90 : 270);
            perUnit_w = heat_w * count / units;
        } else {
            m_b.place(m_plan.cduType, cdu, name + " in-rack CDUs", m_frame.at(u, v), line(count, width),
                      column == 0 ? 90 : 270);
            m_b.last().attached = id;
        }
        m_b.via(coolantWay(column, u, depth, m_plan.warmHeader));
        const double pump_w = m_b.scalar(m_plan.cduType, "pump_power_kw") * 1e3; // warms the same water
        m_b.coolant(header, "out", cdu, "primary", perUnit_w + pump_w);
        m_b.power(m_pod.id + "-BA", cdu, pump_w, 'A');
        if (m_plan.bothFeeds) m_b.power(m_pod.id + "-BB", cdu, pump_w, 'B');
        m_b.coolant(cdu, "secondary", id, "coolant", heat_w);
    }

    void computeRow(int row, int count, int column) {
        const std::string id = m_pod.id + "-G" + std::to_string(row + 1);
        const std::string name = m_pod.name + " row " + std::to_string(row + 1);
        double u = 0, v = 0;
        racks(m_plan.rackType, id, name, count, column, u, v);
        const double width = m_b.scalar(m_plan.rackType, "width_m");
        const Context rackContext = m_b.now;

        // Two management switches per rack, one on each feed.
        m_b.now.assumed = m_plan.assumed.support;
        for (const char feed : {'A', 'B'}) {
            const std::string sw = id + "-M" + std::string(1, feed);
            m_b.place("sw-sn2201", sw, name + " management " + std::string(1, feed), m_frame.at(u, v),
                      line(count, width), column == 0 ? 90 : 270);
            m_b.last().attached = id;
            m_b.power(m_pod.id + "-B" + std::string(1, feed), sw, 150, feed, feed == 'A' ? "feed_a" : "feed_b");
        }

        coolant(id, name, count, column, u, v);
        m_pod.cursor[column] += HallPlan::crossAisle_m;
        m_b.now = rackContext;
    }

    /// The row of the last pod that comes later.
    void late(int rows) {
        m_b.now.energized = m_plan.late.energized;
        computeRow(rows, m_plan.late.racks, 1);
        m_b.now.assumed = m_plan.assumed.support;
        support("rack-network-spine", "NET2", "later network", m_plan.late.network, 1);
        support("rack-storage-nvme-1u", "STO2", "later storage", m_plan.late.storage, 1);
        support("rack-cpu-1u", "CPU2", "later CPU", m_plan.late.cpu, 1);
    }

    /// v of the lane behind the last row of pads.
    double padsEnd_m() const { return padLine_m - padLinePitch_m * (2 * m_plan.bands() - 1) - 3; }

    /// Along the header, then down behind the backs of a column of racks.
    std::vector<Point> coolantWay(int column, double u, double depth_m, bool warm = false) const {
        return {m_frame.at(u + (column == 0 ? -1 : 1) * (depth_m / 2 + (warm ? 0.6 : 0.45)),
                           warm ? m_plan.warmHeaderAt_m() : m_plan.headerAt_m)};
    }

    int share(int hallTotal) const { return blocks::share(hallTotal, m_plan.pods, m_index); }

    void support(const char* type, const char* suffix, const char* what, int count, int column) {
        if (count == 0) return;
        double u = 0, v = 0;
        racks(type, m_pod.id + "-" + suffix, m_pod.name + " " + what, count, column, u, v);
        m_pod.cursor[column] += HallPlan::crossAisle_m;
    }

    Builder& m_b;
    const HallPlan& m_plan;
    const Frame& m_frame;
    int m_index;
    Pod m_pod;
};

/// Fan walls along the back wall take what no rear door takes: busway losses, switches, racks without a door.
void buildFans(Builder& b, const HallPlan& plan, const Frame& frame) {
    b.now.assumed = plan.assumed.cooling;
    const int perLine = std::max(1, static_cast<int>((plan.width_m - 6) / fanPitch_m));
    for (int group = 0, line = 0; group < plan.fanGroups; ++group) {
        const int count = share(plan.fanWalls, plan.fanGroups, group);
        if (count == 0) continue;
        const std::string number = plan.fanGroups > 1 ? std::to_string(group + 1) : std::string();
        const std::string fans = plan.id + "-FW" + number;
        const int columns = std::min(count, perLine), lines = (count + columns - 1) / columns;
        const double depth = fanLine_m * lines, back = 1 + fanLine_m * line + depth / 2;
        line += lines;
        b.place("crah_fanwall_350kw", fans, plan.name + " fan walls" + (number.empty() ? "" : " " + number),
                frame.at(0, plan.depth_m - back), {count, columns, fanPitch_m, fanLine_m}, frame.turn_deg());
        const std::string pod = plan.id + "-P" + two(1 + group % plan.pods);
        for (const char feed : {'A', 'B'}) {
            const double lane = frame.lead() * (plan.width_m / 2 - (feed == 'A' ? 0.3 : 0.5));
            b.via({frame.at(lane, switchgear_m), frame.at(lane, plan.depth_m - back)});
            b.power(pod + "-S" + std::string(1, feed), fans, 12e3, feed);
        }
        const double behind = -frame.lead() * (plan.width_m / 2 - 1.5);
        b.via({frame.at(behind, plan.headerAt_m), frame.at(behind, plan.depth_m - back - depth / 2 - 1)});
        b.coolant(plan.id + "-HD", "out", fans, "coolant", 350e3);
    }
}

} // namespace

double itPower_w(const Builder& b, const HallPlan& plan) {
    const auto kw = [&](const std::string& type) { return b.scalar(type, "rack_power_kw_max"); };
    return 1e3 * (plan.racks * kw(plan.rackType) + plan.network * kw("rack-network-spine") +
                  plan.storage * kw("rack-storage-nvme-1u") + plan.cpu * kw("rack-cpu-1u"));
}

void buildHall(Builder& b, const HallPlan& plan, const Frame& frame) {
    const Context site = b.now;
    b.now.energized = plan.energized;
    b.zone("hall", plan.id, plan.name, frame.at(0, plan.depth_m / 2), plan.width_m, plan.depth_m);
    b.now.zone = plan.id;
    const double it_w = itPower_w(b, plan);

    b.now.assumed = plan.assumed.cooling;
    b.place("header-dn900", plan.id + "-HD", plan.name + " coolant header", frame.at(0, plan.headerAt_m), {},
            frame.turn_deg());
    b.last().values = {{"width_m", plan.width_m - 6}, {"length_m", plan.width_m - 6}};
    if (plan.warmHeader) {
        b.place("header-dn900", plan.id + "-HW", plan.name + " warm header", frame.at(0, plan.warmHeaderAt_m()), {},
                frame.turn_deg());
        b.last().values = {{"width_m", plan.width_m - 6}, {"length_m", plan.width_m - 6}};
    }
    b.now.assumed.clear();

    const double rack_w = 1e3 * b.scalar(plan.rackType, "rack_power_kw_max");
    const int rows = (plan.racks + plan.racksPerRow - 1) / plan.racksPerRow;
    for (int pod = 0, row = 0; pod < plan.pods; ++pod) {
        const int rowsHere = share(rows, plan.pods, pod);
        // Cables for the average pod, or for this one where rows do not divide evenly.
        const int racksHere = std::min(rowsHere * plan.racksPerRow, plan.racks - row * plan.racksPerRow);
        const double pod_w = std::max(it_w / plan.pods, (it_w - plan.racks * rack_w) / plan.pods + racksHere * rack_w);
        const double late_w = pod + 1 < plan.pods ? 0 : plan.late.racks * rack_w;
        PodBuilder(b, plan, frame, pod).build(row, rowsHere, rows, pod_w + late_w);
        row += rowsHere;
    }

    buildFans(b, plan, frame);
    b.now = site;
}

} // namespace gs::blocks
