// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/iso_palette.h"

#include <algorithm>

namespace gs::ui {

namespace {

using Tones = std::array<const char*, isoMaterialCount>; // in the order of IsoMaterial

// Parcel, Yard, Road, Water, Floor, Wall, Roof, Glass, Opening, Concrete, Enclosure, Steel, Dark, Ceramic, Battery,
// Cooler, Tank, Solar, GpuRack, NetworkRack, StorageRack, CpuRack, Coolant, Gas, WaterPipe, Cable, Mesh, Plain
constexpr Tones light{"#ECEDE8", "#D9DBD6", "#C4C8CD", "#C2D5DF", "#F3F3F1", "#E9E8E4", "#F7F7F5",
                      "#8DA2B5", "#5B626B", "#C9CAC5", "#E3D6BD", "#B3BAC1", "#4B525B", "#9A6548",
                      "#FBFBFA", "#BFD0DE", "#DCE2E5", "#3B4D70", "#454F6B", "#77629C", "#5E7F8B",
                      "#868C95", "#6FA3CF", "#C4A65A", "#5F9C95", "#C9C5BB", "#9AA1A9", "#CFCFCF"};
constexpr Tones dark{"#1A1F25", "#252B32", "#343B44", "#1E3644", "#2B3138", "#9DA4AB", "#B4BAC0",
                     "#46586A", "#14181D", "#4C535B", "#B5A484", "#87909A", "#2A3038", "#A06C50",
                     "#D3D7DA", "#8199AD", "#A3AEB6", "#34487A", "#66739B", "#8E77B8", "#6C95A3",
                     "#8C929A", "#4C86BA", "#AB8F45", "#4B8F86", "#3F4349", "#7B838C", "#8A8F95"};

// What is left of the daylight, as shares of the dark theme's tones.
constexpr double duskRed = 0.56, duskGreen = 0.62, duskBlue = 0.76;
constexpr double duskGround = 1.75; // dark as it is, it keeps more of it
constexpr double rim = 1.45;        // upper edges against the last light
constexpr const char* lamp = "#FFC873";

bool isGround(IsoMaterial material) { return material <= IsoMaterial::Water; }

QColor shaded(QColor tone, double shade) {
    // Shade is a little cooler than light.
    const double cool = std::max(0.0, 1 - shade);
    const auto part = [&](int value, double extra) {
        return std::clamp(static_cast<int>(value * (shade + extra * cool) + 0.5), 0, 255);
    };
    return {part(tone.red(), 0), part(tone.green(), 0.04), part(tone.blue(), 0.14)};
}

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

IsoPalette::IsoPalette(const Theme& theme, bool dusk) {
    const Tones& tones = dusk || theme.dark ? dark : light;
    for (std::size_t i = 0; i < tones.size(); ++i) {
        const auto material = static_cast<IsoMaterial>(i);
        QColor tone(tones[i]);
        const bool isLit = dusk && material == IsoMaterial::Glass;
        if (isLit) tone = QColor(lamp);
        else if (dusk) {
            const double more = isGround(material) ? duskGround : 1;
            const auto part = [&](int value, double share) {
                return std::min(255, static_cast<int>(value * share * more + 0.5));
            };
            tone = QColor(part(tone.red(), duskRed), part(tone.green(), duskGreen), part(tone.blue(), duskBlue));
        }
        for (int step = 0; step < shades + 3; ++step) {
            const double shade = (step + 0.5) / shades;
            m_brushes[i][static_cast<std::size_t>(step)] =
                isLit ? tone : shaded(tone, dusk && shade > 1.02 ? shade * rim : shade);
        }
    }
    if (dusk) {
        backdrop = QColor("#131A29");
        edge = withAlpha(QColor("#090D16"), 170), detail = withAlpha(QColor("#090D16"), 90);
        groundEdge = withAlpha(QColor("#8FA3C4"), 60), roadLine = withAlpha(QColor("#C9D3E6"), 120);
        shadow = withAlpha(QColor("#04060C"), 110), pale = withAlpha(QColor("#8FA3C4"), 150);
        roofText = withAlpha(QColor("#DCE4F2"), 210), groundText = withAlpha(QColor("#B8C4DA"), 220);
        line = QColor("#7486A8"), ink = QColor("#E6E9EE"), halo = QColor("#131A29"), glow = QColor(lamp);
        return;
    }
    const bool isDark = theme.dark;
    edge = withAlpha(isDark ? QColor("#0A0D11") : QColor("#2B323B"), isDark ? 190 : 130);
    detail = withAlpha(isDark ? QColor("#0A0D11") : QColor("#2B323B"), isDark ? 80 : 55);
    groundEdge = isDark ? QColor("#3C4550") : QColor("#B9BEC2");
    roadLine = isDark ? QColor("#6B747F") : QColor("#FFFFFF");
    shadow = isDark ? withAlpha(QColor("#000000"), 120) : withAlpha(QColor("#2A3550"), 62);
    pale = withAlpha(theme.muted, 170);
    roofText = withAlpha(isDark ? QColor("#11151A") : QColor("#3A424D"), 215);
    groundText = withAlpha(theme.muted, 230);
    line = isDark ? QColor("#717B87") : QColor("#7C848E");
    ink = theme.ink, halo = theme.canvas;
}

} // namespace gs::ui
