// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of the isometric view: a restrained tone for each material, one light from the left, day and dusk.
#pragma once

#include <QBrush>
#include <algorithm>
#include <array>

#include "core/diagram/iso_bodies.h"
#include "ui/theme.h"

namespace gs::ui {

class IsoPalette {
public:
    IsoPalette(const Theme& theme, bool dusk);
    /// `shade`: light that falls on the surface, see isoShade(). Windows at dusk are lit from within.
    const QBrush& of(IsoMaterial material, float shade) const {
        const int step = std::clamp(static_cast<int>(shade * shades), 0, shades + 2);
        return m_brushes[static_cast<std::size_t>(material)][static_cast<std::size_t>(step)];
    }
    QColor edge;       ///< of bodies
    QColor detail;     ///< lines on bodies
    QColor groundEdge; ///< of yards, roads
    QColor roadLine;
    QColor shadow;
    QColor line; ///< wires and posts
    QColor pale; ///< outline of what is installed and not live
    QColor roofText, groundText;
    QColor ink, halo; ///< of names
    QColor backdrop;  ///< at dusk; else invalid: the ground of the page
    QColor glow;      ///< light of windows on the ground at dusk; else invalid

private:
    static constexpr int shades = 32;
    /// Brushes, not colours: there are three to a box, and making one takes as long as half a face.
    std::array<std::array<QBrush, shades + 3>, isoMaterialCount> m_brushes;
};

} // namespace gs::ui
