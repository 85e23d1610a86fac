// SPDX-License-Identifier: GPL-3.0-or-later
// Puts one designed hall with its yard on the plan.
#include <algorithm>

#include "core/generate/hall_design.h"
#include "core/generate/rules.h"

namespace gs::generator {
namespace {

using blocks::Builder;
using blocks::Frame;

/// Water main of the towers, at the side of the yard.
void buildWater(Builder& b, const HallDesign& design, const Frame& frame) {
    if (design.waterMains == 0) return;
    const auto& plan = design.plan;
    b.place(waterType, plan.id + "-WA", plan.name + " water mains", frame.at(0, design.waterAt_m),
            blocks::line(design.waterMains, 7), frame.turn_deg());
    if (design.waterTanks == 0) return;
    const double pitch = b.scalar(waterTankType, "width_m") + 1;
    b.place(waterTankType, plan.id + "-WT", plan.name + " water tanks", frame.at(0, design.waterTanksAt_m),
            {design.waterTanks, design.waterTankColumns, pitch, pitch}, frame.turn_deg());
}

/// Batteries of each feed on its half of the yard, behind pads of their own.
void buildBatteries(Builder& b, const HallDesign& design, const Scale& scale, const Frame& frame) {
    if (design.packs == 0) return;
    const auto& plan = design.plan;
    const double half = plan.yardWidth_m / 2;
    const int padColumns = std::min(design.packPads, std::max(1, static_cast<int>((half - 3) / packPadPitch_m)));
    const int padLines = (design.packPads + padColumns - 1) / padColumns;
    const int packColumns = std::min(design.packs, design.packColumns);
    const int packLines = (design.packs + packColumns - 1) / packColumns;
    const double pads_m = design.packsAt_m - padLines * packPadLine_m / 2;
    const double packs_m =
        design.packsAt_m - padLines * packPadLine_m - rules::batteryGap_m - packLines * packLine_m / 2;
    const double watts = b.scalar(packType, "rated_power_mw") * 1e6;
    for (const char feed : {'A', 'B'}) {
        const std::string f(1, feed), pads = plan.id + "-TB" + f, packs = plan.id + "-BA" + f;
        const double side = feed == 'A' ? -1 : 1, u = side * (half / 2 - 0.5);
        b.place(scale.pad, pads, plan.name + " battery pads " + f, frame.at(u, pads_m),
                {design.packPads, padColumns, packPadPitch_m, packPadLine_m}, frame.turn_deg());
        const double lane = side * plan.feederLane_m();
        b.via({frame.at(lane, plan.lineupLane_m()), frame.at(lane, pads_m)});
        b.power(plan.id + "-M" + f, pads, design.packs * watts / design.packPads, feed);
        b.place(packType, packs, plan.name + " batteries " + f, frame.at(u, packs_m),
                {design.packs, packColumns, packPitch_m, packLine_m}, frame.turn_deg());
        b.power(pads, packs, watts, feed);
    }
}

} // namespace

void buildHallBlock(Builder& b, const HallDesign& design, const Scale& scale, const Frame& frame, const Ways& ways) {
    const auto& plan = design.plan;
    blocks::Intake intake{"SITE-A",
                          "SITE-B",
                          scale.transformer,
                          scale.lineup,
                          plan.fullFeeds ? 2 * design.facility_w : design.facility_w,
                          plan.energized,
                          ways.a,
                          ways.b};
    blocks::buildYard(b, plan, intake, frame, design.yardDepth_m);
    const blocks::Context site = b.now;
    b.now.zone = plan.id + "-Y";
    b.now.energized = plan.energized;
    buildWater(b, design, frame);
    b.now = site;
    blocks::buildHall(b, plan, frame);
    for (blocks::RejectorPlant plant : design.plants) {
        plant.energized = plan.energized;
        if (!plant.water.empty()) plant.water = plan.id + "-WA";
        blocks::buildRejectors(b, plan, plant, frame);
    }
    b.now.zone = plan.id + "-Y";
    b.now.energized = plan.energized;
    buildBatteries(b, design, scale, frame);
    b.now = site;
}

} // namespace gs::generator
