// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and type of the window and of every picture. Three channels that never mix:
// discipline = line and outline, value = fill, status = badge with its own shape.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>
#include <array>

#include "core/engine/results.h"
#include "core/site/model.h"

namespace gs::ui {

enum class Discipline { Power, ColdSupply, HotReturn, Compute, Gas, Water, Network, Civil };
/// Each has a sign of its own: near a limit is no warning, which is a finding that somebody has to look at.
enum class Status { Good, Tight, Over, Info, Off, Warning };

struct Theme {
    bool dark = false;
    QColor ground, panel, canvas, grid, hairline, fieldBorder, ink, muted, accent;
    QColor discipline(Discipline d) const;
    QColor status(Status s) const;
    /// Cividis in 6 steps for 0 … 1; above 1 the painter adds hatch and the over mark.
    QColor scale(double fraction) const;
    std::array<QColor, 8> disciplines;
    std::array<QColor, 6> statuses;
    static const Theme& light();
    static const Theme& darkTheme();
};

/// Draws the status mark in its own shape (● ▲ ◆ ■ ○), `size` px high, centred.
void drawStatus(QPainter& painter, QPointF centre, double size, Status status, const Theme& theme);
/// Status by loading: good < 0.9 ≤ tight ≤ 1 < over.
Status statusOfLoading(double loading);
/// UI font with tabular digits and Noto Sans CJK SC as declared fallback; px is 11, 13, 16 or 24.
QFont uiFont(int px, bool bold = false);
/// Reads the fonts that have the signs which that of the text lacks (minus, arrows): the first label with one would
/// wait for them, 30 to 200 ms under a hand that pulls.
void readSigns();

/// While one lives, uiFont() gives the fonts for paper: Qt's PDF subset of Noto Sans CJK maps characters such
/// as 力 and 门 to radicals, so that searching for them fails; WenQuanYi Micro Hei does not.
class PaperFonts {
public:
    PaperFonts();
    ~PaperFonts();
    PaperFonts(const PaperFonts&) = delete;
    PaperFonts& operator=(const PaperFonts&) = delete;
    static bool active();
};

/// "340 MW", "1.24 MW", "132 kW", "73.1 EFLOP/s", "$12.9 B", "2.31 m³/s": three significant digits, number
/// and unit joined by a no-break space. `unit` is an SI unit of Figures ("W", "Wh", "FLOP/s", "USD", "m²", "m³/s", for
/// gas "m³/s gas", "°C", "m", ""); what is written follows unitSystem() of units.h.
QString formatQuantity(double value, const QString& unit);
QString formatPower(double watts); ///< of power and heat, as formatQuantity() writes it
QString formatCount(qint64 value); ///< grouped digits of the locale

} // namespace gs::ui
