// SPDX-License-Identifier: GPL-3.0-or-later
// The units in which the window and its pictures show things: metric, or those of the United States. Files, edits and
// the engine know metric ones alone; whoever shows a number asks here and converts nowhere else.
#pragma once

#include <QString>

#include "core/site/model.h"

namespace gs::ui {

/// International foot and what is made of it: NIST SP 811 (2008), B.6; an acre has 43,560 square feet.
inline constexpr double foot_m = 0.3048, mile_m = 5280 * foot_m, acre_m2 = 43560 * foot_m * foot_m;

enum class UnitSystem { Metric, UnitedStates };

/// What the user chose, else what is usual where the desktop says it stands (QLocale::measurementSystem()).
UnitSystem unitSystem();
/// Remembered; open windows follow at once.
void setUnitSystem(UnitSystem system);
/// For this run of the program, whatever the user chose: pictures of the command line.
void showUnits(UnitSystem system);

/// The unit in which a quantity of the catalog is shown: "m" → "ft", "c" → "°F", "lpm" → "gpm"; itself when there is
/// nothing to change. Power, energy and temperature differences stay as they are.
QString shownUnit(const QString& unit);
double toShown(double value, const QString& unit);   ///< from `unit` to shownUnit(unit)
double fromShown(double value, const QString& unit); ///< and back

/// A figure as it is shown: m → ft or mi, m² → ft² or acres, °C → °F, m³/s → L/s or gpm, of gas ("m³/s gas") → scfm or
/// MMSCFD. What formatQuantity() writes.
struct ShownFigure {
    double value;
    QString unit;
};
ShownFigure shownFigure(double value, const QString& unit);
/// Unit of a figure of the engine, gas told apart from water: for formatQuantity().
QString figureUnit(const QString& key, const QString& unit);

double shownLength(double m);  ///< in metres or feet
double metresOf(double shown); ///< and back
QString lengthUnit();          ///< "m", "ft"
/// "12.50 m", "41.01 ft": so many decimals, a true minus sign, joined by a no-break space.
QString formatLength(double m, int decimals = 2);
/// "12.5 × 4.0 m".
QString formatSize(double width_m, double depth_m, int decimals = 1);
/// "-3.1, 20.0 m".
QString formatPlace(Point place, int decimals = 1);
/// English text of the engine with its metric figures in shown units: "needs 2.5 m" → "needs 8.2 ft".
QString inShownUnits(const QString& sentence);

} // namespace gs::ui
