// SPDX-License-Identifier: GPL-3.0-or-later
// Overlays: values of one part, scales, words.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/noise/sound.h"
#include "ui/render/overlay.h"
#include "ui/render/overlay_data.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double densest_w_per_m2 = 250e3; // a GB200 NVL72 rack: 132 kW on 0.64 m² = 206 kW/m²
constexpr double tolerance = 1e-9;         // as the engine's: what is filled to its rating is not above it
constexpr std::uint8_t redundancySteps[] = {Look::none, 0, 3, 5};

const auto tr = [](const char* text) { return QCoreApplication::translate("gs::ui", text); };

} // namespace

const char* overlayWord(Overlay overlay) {
    for (const OverlayRow& row : overlayRows)
        if (row.overlay == overlay) return row.word;
    return overlayRows.front().word;
}

std::optional<double> overlayValue(Overlay overlay, const Type& type, const Component& component,
                                   const ComponentResult& result) {
    switch (overlay) {
    case Overlay::Power:
        if (result.rating_w > 0 &&
            (type.role == Role::Source || type.role == Role::Converter || type.role == Role::Store))
            return result.flow_w / result.rating_w;
        return std::nullopt;
    case Overlay::Cooling:
        if (result.heat_capacity_w > 0 && type.role != Role::Rack) return result.heat_w / result.heat_capacity_w;
        // What has heat to reject and no way to, such as a dry cooler in air as warm as its coolant, is not without a
        // figure: it is over.
        if (type.role == Role::Rejector && result.live && result.heat_w > 0)
            return std::numeric_limits<double>::infinity();
        return std::nullopt;
    case Overlay::Load: {
        const Size element = footprint(&type, component);
        const double area = element.width_m * element.depth_m * component.array.count; // online or not
        if (result.demand_w > 0 && area > 0) return result.demand_w / area;
        return std::nullopt;
    }
    default: return std::nullopt;
    }
}

OverlayScale overlayScale(Overlay overlay) {
    const auto even = [](double to) {
        OverlayScale scale;
        for (std::size_t i = 0; i < scale.edges.size(); ++i) scale.edges[i] = to * static_cast<double>(i) / 6;
        scale.isLimit = scale.isEven = true;
        return scale;
    };
    switch (overlay) {
    case Overlay::Load: return even(densest_w_per_m2);
    // Facility water classes W17, W27, W32, W40, W45, W+ of ASHRAE TC 9.9 (2021): named by their greatest °C. The limit
    // is not on this scale: each loop has its own.
    case Overlay::Temperature: return {{0, 17, 27, 32, 40, 45, 100}, false, true, false};
    case Overlay::Density: return {{0, 1e3, 2e3, 5e3, 10e3, 20e3, 1e12}, false, false, false};
    case Overlay::Cost: return {{0, 3e3, 10e3, 30e3, 300e3, 1e6, 1e12}, false, false, false};
    // 45 by night and 55 by day at homes, 70 at the fence of industry (IFC General EHS Guidelines 2007, table 1.7.1);
    // above 85 hearing protection is worn (NIOSH 98-126).
    case Overlay::Noise: return {{40, 45, 55, 65, fenceLimit_dba, 80, 85}, false, true, true};
    // Reaches of what joins racks at 400 and 800 Gbit/s: copper 3 m, active copper 7 m, then by IEEE 802.3 VR 50 m and
    // SR 100 m on multimode fibre (802.3db), DR 500 m (802.3bs) and FR 2 km (802.3cu) on single-mode.
    case Overlay::Network: return {{0, 3, 7, 50, 100, 500, 2000}, false, true, false};
    default: return even(1);
    }
}

std::uint8_t overlayStep(Overlay overlay, double value) {
    const OverlayScale scale = overlayScale(overlay);
    if (!std::isfinite(value)) return value > 0 && scale.isEven && scale.isLimit ? Look::over : Look::none;
    const double last = scale.edges[6];
    if (value > last + std::abs(last) * tolerance) return scale.isLimit ? Look::over : 5;
    if (value < scale.edges[0] && scale.isOpenBelow) return Look::none;
    std::uint8_t step = 0;
    while (step < 5 && value >= scale.edges[step + 1u]) ++step;
    return step;
}

std::uint8_t redundancyStep(SupplyLevel level) { return redundancySteps[static_cast<int>(level)]; }

int overlayPattern(Overlay overlay, std::uint8_t step) {
    if (overlay != Overlay::Redundancy) return 0;
    return step == redundancyStep(SupplyLevel::Single) ? 1 : step == redundancyStep(SupplyLevel::TwoPaths) ? 2 : 0;
}

QString overlayText(Overlay overlay, double value) {
    const QChar space(0x00A0);
    const QString density = QStringLiteral("W/m²"), perArea = shownUnit(density).mid(1); // "/m²" or "/ft²"
    switch (overlay) {
    case Overlay::Load:
    case Overlay::Density: return formatPower(toShown(value, density)) + perArea;
    case Overlay::Cost: return formatQuantity(toShown(value, density), QStringLiteral("USD")) + perArea;
    case Overlay::Temperature: return formatQuantity(value, QStringLiteral("°C"));
    case Overlay::Network: return formatQuantity(value, QStringLiteral("m"));
    case Overlay::Noise: return QString::number(std::lround(value)) + space + QStringLiteral("dB(A)");
    case Overlay::Time:
        if (!std::isfinite(value)) return tr("no date");
        return QString::fromStdString(formatDate(Date{static_cast<int>(std::lround(value))}));
    case Overlay::Redundancy:
        switch (static_cast<SupplyLevel>(std::clamp(static_cast<int>(value), 0, 3))) {
        case SupplyLevel::None: return tr("no supply");
        case SupplyLevel::Single: return tr("N: one path");
        case SupplyLevel::TwoPaths: return tr("N+1: two paths, one source");
        case SupplyLevel::TwoSources: return tr("2N: nothing shared");
        }
        return {};
    default:
        if (!std::isfinite(value)) return tr("over: no capacity on this day");
        return QString::number(std::lround(value * 100)) + space + QLatin1Char('%');
    }
}

std::optional<double> overlayMean(Overlay overlay, const Engine& engine) {
    const Figures& f = engine.results().figures;
    if (overlay == Overlay::Power && f.supply_capacity_w > 0) return f.facility_power_w / f.supply_capacity_w;
    if (overlay == Overlay::Cooling && f.heat_rejection_capacity_w > 0) return f.heat_w / f.heat_rejection_capacity_w;
    if ((overlay == Overlay::Load || overlay == Overlay::Density) && f.built_area_m2 > 0)
        return f.it_power_w / f.built_area_m2;
    return std::nullopt;
}

OverlayStats overlayStats(Overlay overlay, const Engine& engine, const SoundMap* sound) {
    OverlayData data(overlay);
    data.resultsChanged(engine, true);
    return data.stats(engine, sound);
}

QString overlayName(Overlay overlay) {
    switch (overlay) {
    case Overlay::Plan: return tr("Plan");
    case Overlay::Power: return tr("Power");
    case Overlay::Cooling: return tr("Cooling");
    case Overlay::Load: return tr("Load");
    case Overlay::Gas: return tr("Gas");
    case Overlay::Water: return tr("Water");
    case Overlay::Time: return tr("Phases");
    case Overlay::Temperature: return tr("Coolant temperature");
    case Overlay::Density: return tr("Power density");
    case Overlay::Redundancy: return tr("Redundancy");
    case Overlay::Cost: return tr("Cost density");
    case Overlay::Noise: return tr("Noise");
    case Overlay::Network: return tr("Network");
    }
    return {};
}

QString overlayTitle(Overlay overlay) {
    const auto perArea = [](QLatin1String what) { return what + shownUnit(QStringLiteral("W/m²")).mid(1); };
    switch (overlay) {
    case Overlay::Power: return tr("Power: share of derated rating, %");
    case Overlay::Cooling: return tr("Cooling: share of heat capacity and of pipe velocity, %");
    case Overlay::Load: return tr("Load: electric power per footprint, %1").arg(perArea(QLatin1String("kW")));
    case Overlay::Gas: return tr("Gas: share of rating and of supply, %");
    case Overlay::Water: return tr("Water: share of heat capacity and of supply, %");
    case Overlay::Time: return tr("Phases: first day on");
    case Overlay::Temperature:
        return tr("Coolant: supply temperature of the loop, %1").arg(shownUnit(QStringLiteral("°C")));
    case Overlay::Density:
        return tr("Power density: demand per area of hall or yard, %1").arg(perArea(QLatin1String("kW")));
    case Overlay::Redundancy: return tr("Redundancy: supply paths, capacity not counted");
    case Overlay::Cost:
        return tr("Cost: price per footprint, middle of the band, %1").arg(perArea(QLatin1String("USD")));
    case Overlay::Noise: return tr("Noise: sound level at the ground, dB(A)");
    case Overlay::Network:
        return tr("Network: way to the nearest network rack, %1").arg(shownUnit(QStringLiteral("m")));
    case Overlay::Plan: break;
    }
    return {};
}

} // namespace gs::ui
