// SPDX-License-Identifier: GPL-3.0-or-later
// Factors: core/exchange/units.h (NIST SP 811). Gas flows are at standard conditions on both sides.
#include "ui/units.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>

#include "core/exchange/units.h"
#include "ui/settings.h"
#include "ui/theme.h"

namespace gs::ui {

namespace {

constexpr double gpm_m3_per_s = 3.785411784e-3 / 60, cubicFoot_m3 = foot_m * foot_m * foot_m;
constexpr double milesFrom_m = 10 * mile_m, mmscfdFrom = 0.1;
constexpr QChar noBreakSpace(0x00A0), minusSign(0x2212);

bool isUs() { return unitSystem() == UnitSystem::UnitedStates; }

/// Figures are written on threads, too (pictures, reports).
std::mutex& guard() {
    static std::mutex mutex;
    return mutex;
}

/// Asked with every figure: the settings file is read once.
std::optional<UnitSystem>& chosen() {
    static std::optional<UnitSystem> system;
    return system;
}

QString& whose() {
    static QString home;
    return home;
}

double convert(double value, const QString& from, const QString& to) {
    const auto a = units::read(from.toStdString(), false), b = units::read(to.toStdString(), false);
    if (from == to || !a || !b || a->dimension != b->dimension) return value;
    return (value * a->factor + a->offset - b->offset) / b->factor;
}

QString digits(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(QLatin1Char('-')) && text.toDouble() == 0) text.remove(0, 1);
    return text.replace(QLatin1Char('-'), minusSign);
}

} // namespace

UnitSystem unitSystem() {
    const std::lock_guard lock(guard());
    // Another user's settings (tests have many) are another choice.
    const QString home = qEnvironmentVariable("XDG_CONFIG_HOME");
    if (!chosen() || whose() != home) {
        whose() = home;
        const int known = userSettings::number(QStringLiteral("units"), -1);
        const bool us = known >= 0 ? known == static_cast<int>(UnitSystem::UnitedStates)
                                   : QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
        chosen() = us ? UnitSystem::UnitedStates : UnitSystem::Metric;
    }
    return *chosen();
}

void showUnits(UnitSystem system) {
    const std::lock_guard lock(guard());
    whose() = qEnvironmentVariable("XDG_CONFIG_HOME");
    chosen() = system;
}

void setUnitSystem(UnitSystem system) {
    userSettings::setNumber(QStringLiteral("units"), static_cast<int>(system));
    showUnits(system);
    // Whoever writes words anew for another language writes figures anew, too.
    for (QWidget* window : QApplication::topLevelWidgets()) {
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(window, &event);
    }
}

QString shownUnit(const QString& unit) {
    if (!isUs()) return unit;
    static constexpr std::pair<const char*, const char*> units[] = {
        {"m", "ft"},    {"km", "mi"},   {"mm", "in"},       {"m2", "ft²"},     {"m²", "ft²"},   {"c", "°F"},
        {"°C", "°F"},   {"m3", "gal"},  {"l", "gal"},       {"lpm", "gpm"},    {"m3_h", "gpm"}, {"m3/h", "gpm"},
        {"l_s", "gpm"}, {"l/s", "gpm"}, {"l_per_s", "gpm"}, {"W/m²", "W/ft²"}, {"m/s", "ft/s"}, {"m_s", "ft/s"}};
    for (const auto& [metric, us] : units)
        if (unit == QString::fromUtf8(metric)) return QString::fromUtf8(us);
    return unit;
}

double toShown(double value, const QString& unit) { return convert(value, unit, shownUnit(unit)); }
double fromShown(double value, const QString& unit) { return convert(value, shownUnit(unit), unit); }

ShownFigure shownFigure(double value, const QString& unit) {
    const double size = std::abs(value);
    if (unit == QStringLiteral("m³/s gas")) {
        if (!isUs()) return {value, QStringLiteral("m³/s")};
        const double mmscfd = value / cubicFoot_m3 * 86400 / 1e6;
        return std::abs(mmscfd) >= mmscfdFrom ? ShownFigure{mmscfd, QStringLiteral("MMSCFD")}
                                              : ShownFigure{value / cubicFoot_m3 * 60, QStringLiteral("scfm")};
    }
    if (unit == QStringLiteral("m³/s")) {
        if (isUs()) return {value / gpm_m3_per_s, QStringLiteral("gpm")};
        return size < 0.9995 ? ShownFigure{value * 1000, QStringLiteral("L/s")} : ShownFigure{value, unit};
    }
    if (unit == QStringLiteral("m² floor")) // of buildings; acres are of land
        return isUs() ? ShownFigure{value / (foot_m * foot_m), QStringLiteral("ft²")}
                      : ShownFigure{value, QStringLiteral("m²")};
    if (!isUs()) return {value, unit};
    if (unit == QStringLiteral("m"))
        return size >= milesFrom_m ? ShownFigure{value / mile_m, QStringLiteral("mi")}
                                   : ShownFigure{value / foot_m, QStringLiteral("ft")};
    if (unit == QStringLiteral("m²"))
        return size >= acre_m2 ? ShownFigure{value / acre_m2, QStringLiteral("acres")}
                               : ShownFigure{value / (foot_m * foot_m), QStringLiteral("ft²")};
    if (unit == QStringLiteral("°C")) return {value * 9 / 5 + 32, QStringLiteral("°F")};
    if (unit == QStringLiteral("m/s")) return {toShown(value, unit), shownUnit(unit)};
    return {value, unit};
}

QString figureUnit(const QString& key, const QString& unit) {
    if (key.startsWith(QLatin1String("gas")) && unit == QStringLiteral("m³/s")) return QStringLiteral("m³/s gas");
    return key.startsWith(QLatin1String("built_area")) ? QStringLiteral("m² floor") : unit;
}

double shownLength(double m) { return isUs() ? m / foot_m : m; }
double metresOf(double shown) { return isUs() ? shown * foot_m : shown; }
QString lengthUnit() { return isUs() ? QStringLiteral("ft") : QStringLiteral("m"); }

QString formatLength(double m, int decimals) { return digits(shownLength(m), decimals) + noBreakSpace + lengthUnit(); }

QString formatSize(double width_m, double depth_m, int decimals) {
    return digits(shownLength(width_m), decimals) + QStringLiteral(" × ") + formatLength(depth_m, decimals);
}

QString formatPlace(Point place, int decimals) {
    return digits(shownLength(place.x_m), decimals) + QStringLiteral(", ") + formatLength(place.y_m, decimals);
}

QString inShownUnits(const QString& sentence) {
    if (!isUs()) return sentence;
    // A figure and its metric unit that is no part of a longer one ("2.5 m", "40 °C", not "5 MW/m²" or "3 mm").
    static const QRegularExpression figure(
        QStringLiteral("([-\u2212]?\\d[\\d,]*(?:\\.\\d+)?)[ \u00A0](m²|m³/s|m/s|°C|m)(?![\\w²³/°])"));
    QString text;
    qsizetype at = 0;
    for (auto it = figure.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += sentence.mid(at, match.capturedStart() - at);
        QString number = match.captured(1);
        number.remove(QLatin1Char(',')).replace(minusSign, QLatin1Char('-'));
        text += formatQuantity(number.toDouble(), match.captured(2));
        at = match.capturedEnd();
    }
    return text + sentence.mid(at);
}

} // namespace gs::ui
