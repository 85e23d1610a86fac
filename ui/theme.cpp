// SPDX-License-Identifier: GPL-3.0-or-later
// Palettes (checked by CIEDE2000 under four kinds of sight, see docs), status shapes, fonts, and how a figure is
// written.
#include "ui/theme.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr QChar noBreakSpace(0x00A0);
constexpr QChar minusSign(0x2212);

Theme makeLight() {
    Theme t;
    t.ground = QColor("#EEF1F5"), t.panel = QColor("#FFFFFF"), t.canvas = QColor("#FFFFFF"), t.grid = QColor("#EEF1F5");
    t.hairline = QColor("#C9D0D9"), t.fieldBorder = QColor("#7A8493"), t.ink = QColor("#1B1F24");
    t.muted = QColor("#5B6470"), t.accent = QColor("#2563EB");
    t.disciplines = {QColor("#C77D1E"), QColor("#1E8CE8"), QColor("#6B0020"), QColor("#14143F"),
                     QColor("#6E560F"), QColor("#14665E"), QColor("#6B26BF"), QColor("#8C9096")};
    t.statuses = {QColor("#1F9482"), QColor("#A87F00"), QColor("#9A0012"),
                  QColor("#0B45E0"), QColor("#43474E"), QColor("#A87F00")};
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.ground = QColor("#14171C"), t.panel = QColor("#1C2128"), t.canvas = QColor("#0E1116"), t.grid = QColor("#171C23");
    t.hairline = QColor("#2F3742"), t.fieldBorder = QColor("#6B7583"), t.ink = QColor("#E6E9EE");
    t.muted = QColor("#98A2B0"), t.accent = QColor("#6EA0FF");
    t.disciplines = {QColor("#E67D45"), QColor("#2F6AB3"), QColor("#BF3350"), QColor("#D9E0FF"),
                     QColor("#FFF200"), QColor("#45E6B5"), QColor("#C680FF"), QColor("#85888C")};
    t.statuses = {QColor("#49E6CC"), QColor("#FFDB33"), QColor("#F03A3A"),
                  QColor("#5B8DFF"), QColor("#797B80"), QColor("#FFDB33")};
    return t;
}

/// The user's locale; the bare C locale has no digit grouping, so it reads as English.
QLocale figureLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

/// `value` rounded to three significant digits, so that the prefix is chosen after rounding (999.6 kW is 1.00 MW).
double threeDigits(double value) {
    if (value == 0 || !std::isfinite(value)) return 0;
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return std::round(value / step) * step;
}

QString number(double value, int decimals) {
    QString text = figureLocale().toString(std::abs(value), 'f', decimals);
    return value < 0 ? minusSign + text : text;
}

int decimalsFor(double magnitude) { return magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2; }

struct Scaled {
    double value;
    QString prefix;
};

Scaled scaled(double value, std::initializer_list<std::pair<double, const char*>> steps) {
    const double rounded = threeDigits(value);
    for (const auto& [factor, prefix] : steps)
        if (std::abs(rounded) >= factor * 0.9999999) return {rounded / factor, QString::fromUtf8(prefix)};
    return {rounded, {}};
}

} // namespace

QColor Theme::discipline(Discipline d) const { return disciplines[static_cast<std::size_t>(d)]; }
QColor Theme::status(Status s) const { return statuses[static_cast<std::size_t>(s)]; }

QColor Theme::scale(double fraction) const {
    static const std::array<QColor, 6> steps{QColor("#00224E"), QColor("#35456C"), QColor("#666970"),
                                             QColor("#948E77"), QColor("#C8B866"), QColor("#FEE838")};
    const double clamped = std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0.0;
    return steps[std::min<std::size_t>(5, static_cast<std::size_t>(clamped * 6))];
}

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

void drawStatus(QPainter& painter, QPointF centre, double size, Status status, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme.status(status);
    const QColor rim = theme.dark ? theme.canvas : theme.panel;
    const double r = size / 2;
    painter.setPen(QPen(rim, std::max(1.0, size * 0.1)));
    painter.setBrush(colour);
    switch (status) {
    case Status::Good: painter.drawEllipse(centre, r, r); break;
    case Status::Tight: // a gauge that is nearly full
        painter.setPen(QPen(colour, std::max(1.5, size * 0.16)));
        painter.setBrush(rim);
        painter.drawEllipse(centre, r * 0.9, r * 0.9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawChord(QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, r * 1.8, r * 1.8), 160 * 16, 220 * 16);
        break;
    case Status::Warning: {
        const QPolygonF triangle{
            {centre + QPointF(0, -r), centre + QPointF(r, r * 0.8), centre + QPointF(-r, r * 0.8)}};
        painter.drawPolygon(triangle);
        break;
    }
    case Status::Over: {
        // To protan eyes the red is dim, so the mark is 1.4 times as large and has an ink rim.
        const double d = r * 1.4;
        const QPolygonF diamond{
            {centre + QPointF(0, -d), centre + QPointF(d, 0), centre + QPointF(0, d), centre + QPointF(-d, 0)}};
        painter.setPen(QPen(theme.ink, size >= 10 ? 2 : 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolygon(diamond);
        if (size >= 8) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::white);
            painter.drawRect(QRectF(centre.x() - size * 0.07, centre.y() - d * 0.55, size * 0.14, d * 0.65));
            painter.drawRect(QRectF(centre.x() - size * 0.07, centre.y() + d * 0.28, size * 0.14, size * 0.14));
        }
        break;
    }
    case Status::Info:
        painter.drawRect(QRectF(centre.x() - r * 0.85, centre.y() - r * 0.85, size * 0.85, size * 0.85));
        break;
    case Status::Off:
        painter.setPen(QPen(colour, std::max(1.5, size * 0.16)));
        painter.setBrush(rim);
        painter.drawEllipse(centre, r * 0.85, r * 0.85);
        break;
    }
    painter.restore();
}

Status statusOfLoading(double loading) {
    // The engine's own tolerance: what is filled to its rating is not above it.
    return loading > 1 + 1e-9 ? Status::Over : loading >= 0.9 ? Status::Tight : Status::Good;
}

namespace {
thread_local int paperFonts = 0; // a page that is made on a thread leaves the window's letters alone
}

PaperFonts::PaperFonts() { ++paperFonts; }
PaperFonts::~PaperFonts() { --paperFonts; }
bool PaperFonts::active() { return paperFonts > 0; }

void readSigns() {
    for (const int px : {11, 13})
        for (const bool bold : {false, true})
            QFontMetricsF(uiFont(px, bold)).horizontalAdvance(QStringLiteral("\u2212\u2192\u2264\u2265\u25C6"));
}

QFont uiFont(int px, bool bold) {
    // Noto Sans has tabular digits (all of one width), so figures do not jump while they run. The CJK family
    // is named: a C locale would pick the Japanese forms.
    QFont font;
    QStringList families{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
                         QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("DejaVu Sans")};
    if (PaperFonts::active()) {
        families.swapItemsAt(1, 2);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // none to see, but no ligatures: “flow” can be found
    }
    font.setFamilies(families);
    font.setPixelSize(px);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QString formatQuantity(double figure, const QString& figureUnit) {
    if (!std::isfinite(figure)) return QStringLiteral("–");
    const auto [value, unit] = shownFigure(figure, figureUnit);
    if (unit == QStringLiteral("°C") || unit == QStringLiteral("°F") || unit == QStringLiteral("K"))
        return number(std::round(value * 10) / 10, 1) + noBreakSpace + unit;
    Scaled s{threeDigits(value), {}};
    if (unit == QStringLiteral("W") || unit == QStringLiteral("Wh") || unit == QStringLiteral("VA"))
        s = scaled(value, {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}});
    else if (unit == QStringLiteral("FLOP/s"))
        s = scaled(value, {{1e21, "Z"}, {1e18, "E"}, {1e15, "P"}, {1e12, "T"}, {1e9, "G"}, {1e6, "M"}});
    else if (unit == QStringLiteral("A") || unit == QStringLiteral("V") ||
             (unit == QStringLiteral("m") && std::abs(value) >= 9995))
        s = scaled(value, {{1e3, "k"}});
    else if (unit == QStringLiteral("m²") && std::abs(value) >= 999500) s = scaled(value, {{1e6, "k"}});
    if (unit == QStringLiteral("USD")) {
        s = scaled(value, {{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "k"}});
        const QString sign = s.value < 0 ? QString(minusSign) : QString();
        const QString digits = number(std::abs(s.value), s.value == 0 ? 0 : decimalsFor(std::abs(s.value)));
        return sign + QLatin1Char('$') + digits + (s.prefix.isEmpty() ? QString() : noBreakSpace + s.prefix);
    }
    int decimals = s.value == 0 ? 0 : decimalsFor(std::abs(s.value));
    if (s.value != 0 && std::abs(s.value) < 0.9995)
        decimals = std::min(6, 2 - static_cast<int>(std::floor(std::log10(std::abs(s.value)))));
    const QString digits = number(s.value, decimals);
    return unit.isEmpty() ? digits : digits + noBreakSpace + s.prefix + unit;
}

QString formatPower(double watts) { return formatQuantity(watts, QStringLiteral("W")); }

QString formatCount(qint64 value) {
    QString text = figureLocale().toString(value);
    return text.replace(QLatin1Char('-'), minusSign);
}

} // namespace gs::ui
