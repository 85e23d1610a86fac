// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/length_text.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/theme.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double far_m = 10'000;

struct Length {
    Q_DECLARE_TR_FUNCTIONS(Length)
};

QString with(double value, int decimals, const char* unit) {
    return QString::number(value, 'f', decimals) + QChar(0xA0) + QString::fromUtf8(unit);
}

/// Three significant digits at least, whole ones grouped.
QString grouped(double value, const char* unit) {
    if (std::abs(value) < 1000) return with(value, std::abs(value) < 100 ? 2 : 1, unit);
    return formatCount(std::llround(value)) + QChar(0xA0) + QString::fromUtf8(unit);
}

} // namespace

QString lengthText(double metres) {
    const double size = std::abs(metres);
    if (unitSystem() == UnitSystem::UnitedStates) {
        if (size >= far_m) return with(metres / mile_m, 3, "mi");
        return with(metres / foot_m, size < 30 ? 2 : 1, "ft");
    }
    if (size >= far_m) return with(metres / 1000, 3, "km");
    return with(metres, size < 100 ? 2 : 1, "m");
}

QString areaText(double squareMetres) {
    return unitSystem() == UnitSystem::UnitedStates ? grouped(squareMetres / (foot_m * foot_m), "ft²")
                                                    : grouped(squareMetres, "m²");
}

QString landText(double squareMetres) {
    const auto three = [](double value) {
        return QString::number(value, 'f', value < 0.1 ? 4 : value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
    };
    if (unitSystem() == UnitSystem::UnitedStates) return Length::tr("%1 acres").arg(three(squareMetres / acre_m2));
    return Length::tr("%1 ha · %2 acres").arg(three(squareMetres / 1e4), three(squareMetres / acre_m2));
}

} // namespace gs::ui
