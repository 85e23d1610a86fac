// SPDX-License-Identifier: GPL-3.0-or-later
// The standing picture in square tiles, one set per zoom. A frame draws only the tiles it lacks, and only
// for so long; what is not ready is shown from the zoom before until the next frame.
#pragma once

#include <QImage>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include "ui/render/plan_scene.h"

namespace gs::ui {

class TileCache {
public:
    static constexpr int side = 256; ///< device pixels
    /// Draws the tile whose upper left pixel is (left, top), counted from the plan's origin, into an RGB32 image.
    using Draw = std::function<void(QImage& tile, std::int64_t left, std::int64_t top)>;

    /// Device pixels per metre of the tiles that are asked for from now on; whether that is another zoom.
    bool setScale(double scale);
    /// Whether the pictures of the zoom before do for what is missing, as long as the zoom changes.
    bool showsBefore() const;
    void clear();  ///< another theme or site
    void expire(); ///< all is out of date, but better than nothing for a few frames: another overlay
    bool isBlank() const { return m_current.tiles.empty() && m_before.tiles.empty(); }
    /// What was drawn there is out of date.
    void invalidate(const std::vector<Dirty>& areas, double dpr);

    /// Fills `frame` (RGB32, its pixel (0, 0) is plan pixel (left, top)). Draws missing tiles for at most
    /// `budget_us`, at least one; none for 0. False when some are still missing: call again in the next frame.
    /// A frame of the same size must be that of the last call: what it shows already is not copied again.
    bool compose(QImage& frame, std::int64_t left, std::int64_t top, QRgb ground, const Draw& draw, int budget_us);
    /// Something else was painted there since, in pixels of the frame.
    void paintedOver(const QRect& area);
    /// Ready tiles of this zoom and tiles drawn so far: for tests and the bench.
    std::size_t ready() const;
    std::size_t drawn() const { return m_drawn; }

private:
    struct Tile {
        QImage image;
        bool stale = false;
        std::uint64_t used = 0;
        std::uint64_t number = 0; ///< of its drawing: tells its picture from all others
        double drawn_us = 0;      ///< what that took
    };
    /// What the frame shows: copying a screen of pixels costs more than looking whether they are there.
    struct Shown {
        std::int64_t left = 0, top = 0;
        QSize size;
        std::int64_t x0 = 0, y0 = 0, columns = 0, rows = 0; ///< tiles that it touches
        std::vector<std::uint64_t> numbers;                 ///< by tile, row by row; 0: something else
        std::uint64_t& at(std::int64_t x, std::int64_t y) {
            return numbers[static_cast<std::size_t>((y - y0) * columns + (x - x0))];
        }
    };
    struct Set {
        double scale = 0;
        bool complete = false;
        std::unordered_map<std::uint64_t, Tile> tiles;
    };
    static std::uint64_t key(std::int64_t x, std::int64_t y) {
        return (static_cast<std::uint64_t>(x) << 32) ^ (static_cast<std::uint64_t>(y) & 0xffffffffu);
    }
    void invalidate(Set& set, const Dirty& dirty, double dpr);
    void fallBack(QImage& frame, const QRect& hole, std::int64_t left, std::int64_t top, QRgb ground) const;
    void trim();
    void show(QImage& frame, const Tile& tile, std::int64_t x, std::int64_t y);

    Set m_current, m_before;
    Shown m_shown;
    std::uint64_t m_frame = 0;
    std::size_t m_drawn = 0;
    double m_usual_us = 0; ///< what drawing one takes of late
};

} // namespace gs::ui
