// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tile_cache.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace gs::ui {

namespace {

constexpr std::size_t mostTiles = 160; // 42 MB

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

void copyInto(QImage& frame, const QImage& tile, std::int64_t x, std::int64_t y) {
    const auto x0 = std::max<std::int64_t>(0, x), x1 = std::min<std::int64_t>(frame.width(), x + tile.width());
    const auto y0 = std::max<std::int64_t>(0, y), y1 = std::min<std::int64_t>(frame.height(), y + tile.height());
    if (x0 >= x1) return;
    for (std::int64_t row = y0; row < y1; ++row)
        std::memcpy(frame.scanLine(static_cast<int>(row)) + x0 * 4,
                    tile.constScanLine(static_cast<int>(row - y)) + (x0 - x) * 4,
                    static_cast<std::size_t>(x1 - x0) * 4);
}

} // namespace

bool TileCache::setScale(double scale) {
    if (scale == m_current.scale) return false;
    // While the wheel turns, sets come and go half done; the last whole one stays as what is shown meanwhile.
    if (m_current.complete || m_before.tiles.empty()) m_before = std::move(m_current);
    m_current = {};
    m_current.scale = scale;
    m_usual_us = 0;
    return true;
}

bool TileCache::showsBefore() const {
    constexpr double blurred = 3;
    const double zoom = m_before.tiles.empty() ? 0 : m_current.scale / m_before.scale;
    return zoom * blurred >= 1 && zoom <= blurred;
}

void TileCache::clear() {
    const double scale = m_current.scale;
    m_current = {}, m_before = {};
    m_current.scale = scale;
    m_shown = {};
}

void TileCache::expire() {
    for (auto& [k, tile] : m_current.tiles) tile.stale = true;
}

void TileCache::invalidate(Set& set, const Dirty& dirty, double dpr) {
    if (set.tiles.empty() || set.scale < dirty.from_ppm * dpr) return;
    const double reach = dirty.reach_px * dpr, s = set.scale;
    const auto tileOf = [](double px) {
        return static_cast<std::int64_t>(std::floor(std::clamp(px, -1e15, 1e15) / side));
    };
    const std::int64_t x0 = tileOf(dirty.area.left * s - reach), x1 = tileOf(dirty.area.right * s + reach);
    const std::int64_t y0 = tileOf(dirty.area.top * s - reach), y1 = tileOf(dirty.area.bottom * s + reach);
    if (static_cast<double>(x1 - x0 + 1) * static_cast<double>(y1 - y0 + 1) > static_cast<double>(set.tiles.size())) {
        for (auto& [k, tile] : set.tiles) {
            const auto x = static_cast<std::int32_t>(k >> 32), y = static_cast<std::int32_t>(k & 0xffffffffu);
            if (x >= x0 && x <= x1 && y >= y0 && y <= y1) tile.stale = true;
        }
        return;
    }
    for (std::int64_t y = y0; y <= y1; ++y)
        for (std::int64_t x = x0; x <= x1; ++x)
            if (const auto it = set.tiles.find(key(x, y)); it != set.tiles.end()) it->second.stale = true;
}

void TileCache::invalidate(const std::vector<Dirty>& areas, double dpr) {
    for (const Dirty& dirty : areas) {
        invalidate(m_current, dirty, dpr);
        invalidate(m_before, dirty, dpr);
    }
}

/// The nearest pixels of the zoom before: what is there for a moment need not be smooth, and with each turn of the
/// wheel it is most of the screen.
void TileCache::fallBack(QImage& frame, const QRect& hole, std::int64_t left, std::int64_t top, QRgb ground) const {
    constexpr double mostTilesAcross = 8; // zoomed out farther than that the old tiles say nothing
    const double back = m_current.scale > 0 ? m_before.scale / m_current.scale : 0;
    const auto before = [back](std::int64_t px) { // middle of the pixel
        return static_cast<std::int64_t>(std::floor((static_cast<double>(px) + 0.5) * back));
    };
    if (m_before.tiles.empty() || !(back > 0) || back > mostTilesAcross) {
        for (int y = hole.top(); y <= hole.bottom(); ++y) {
            auto* const line = reinterpret_cast<QRgb*>(frame.scanLine(y)) + hole.left();
            std::fill(line, line + hole.width(), ground);
        }
        return;
    }
    struct Columns { // of one old tile
        int begin, end;
        std::int64_t tile;
        const QImage* image = nullptr; ///< of the row of tiles that the line is in
    };
    std::vector<Columns> runs;
    std::vector<int> source(static_cast<std::size_t>(hole.width())); // column in its tile
    for (int x = 0; x < hole.width(); ++x) {
        const std::int64_t at = before(left + hole.left() + x), tile = floorDiv(at, side);
        if (runs.empty() || runs.back().tile != tile) runs.push_back({x, x, tile, nullptr});
        runs.back().end = x + 1;
        source[static_cast<std::size_t>(x)] = static_cast<int>(at - tile * side);
    }
    std::int64_t lookedUp = std::numeric_limits<std::int64_t>::min(); // row of tiles
    for (int y = hole.top(); y <= hole.bottom(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(frame.scanLine(y)) + hole.left();
        const std::int64_t at = before(top + y), row = floorDiv(at, side);
        if (y > hole.top() && at == before(top + y - 1)) {
            std::memcpy(line, frame.constScanLine(y - 1) + hole.left() * 4, static_cast<std::size_t>(hole.width()) * 4);
            continue;
        }
        if (std::exchange(lookedUp, row) != row)
            for (Columns& run : runs) {
                const auto it = m_before.tiles.find(key(run.tile, row));
                run.image = it == m_before.tiles.end() ? nullptr : &it->second.image;
            }
        for (const Columns& run : runs) {
            if (!run.image) {
                std::fill(line + run.begin, line + run.end, ground);
                continue;
            }
            const auto* const old =
                reinterpret_cast<const QRgb*>(run.image->constScanLine(static_cast<int>(at - row * side)));
            for (int x = run.begin; x < run.end; ++x) line[x] = old[source[static_cast<std::size_t>(x)]];
        }
    }
}

void TileCache::trim() {
    if (m_current.tiles.size() <= mostTiles) return;
    std::vector<std::uint64_t> ages;
    for (const auto& [k, tile] : m_current.tiles) ages.push_back(tile.used);
    std::nth_element(ages.begin(), ages.begin() + static_cast<std::ptrdiff_t>(mostTiles / 2), ages.end(),
                     std::greater<>());
    const std::uint64_t oldest = std::min(ages[mostTiles / 2], m_frame - 1);
    std::erase_if(m_current.tiles, [oldest](const auto& entry) { return entry.second.used <= oldest; });
}

void TileCache::paintedOver(const QRect& area) {
    const std::int64_t x0 = floorDiv(m_shown.left + area.left(), side),
                       x1 = floorDiv(m_shown.left + area.right(), side);
    const std::int64_t y0 = floorDiv(m_shown.top + area.top(), side), y1 = floorDiv(m_shown.top + area.bottom(), side);
    for (std::int64_t y = std::max(y0, m_shown.y0); y <= std::min(y1, m_shown.y0 + m_shown.rows - 1); ++y)
        for (std::int64_t x = std::max(x0, m_shown.x0); x <= std::min(x1, m_shown.x0 + m_shown.columns - 1); ++x)
            m_shown.at(x, y) = 0;
}

void TileCache::show(QImage& frame, const Tile& tile, std::int64_t x, std::int64_t y) {
    if (m_shown.at(x, y) == tile.number) return;
    copyInto(frame, tile.image, x * side - m_shown.left, y * side - m_shown.top);
    m_shown.at(x, y) = tile.number;
}

bool TileCache::compose(QImage& frame, std::int64_t left, std::int64_t top, QRgb ground, const Draw& draw,
                        int budget_us) {
    ++m_frame;
    const auto begin = std::chrono::steady_clock::now();
    const std::int64_t x0 = floorDiv(left, side), x1 = floorDiv(left + frame.width() - 1, side);
    const std::int64_t y0 = floorDiv(top, side), y1 = floorDiv(top + frame.height() - 1, side);
    if (m_shown.left != left || m_shown.top != top || m_shown.size != frame.size())
        m_shown = {left,         top,
                   frame.size(), x0,
                   y0,           x1 - x0 + 1,
                   y1 - y0 + 1,  std::vector<std::uint64_t>(static_cast<std::size_t>((x1 - x0 + 1) * (y1 - y0 + 1)))};
    struct Wanted {
        std::int64_t x, y;
        double rank;
    };
    std::vector<Wanted> wanted;
    const double cx = static_cast<double>(x0 + x1) / 2, cy = static_cast<double>(y0 + y1) / 2;
    for (std::int64_t y = y0; y <= y1; ++y)
        for (std::int64_t x = x0; x <= x1; ++x) {
            const auto it = m_current.tiles.find(key(x, y));
            if (it != m_current.tiles.end() && !it->second.stale) {
                it->second.used = m_frame;
                show(frame, it->second, x, y);
            } else {
                // From the middle outwards.
                wanted.push_back({x, y, std::hypot(static_cast<double>(x) - cx, static_cast<double>(y) - cy)});
            }
        }
    std::sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) { return a.rank < b.rank; });
    std::size_t done = 0;
    const auto spent_us = [&] {
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
    };
    double before_us = spent_us();
    for (; done < wanted.size(); ++done) {
        const Wanted& w = wanted[done];
        const auto known = m_current.tiles.find(key(w.x, w.y));
        // One that will not be ready in time waits: far out a single one may take as long as all that is allowed.
        const double needed_us = known != m_current.tiles.end() ? known->second.drawn_us : m_usual_us;
        if (budget_us == 0 || (done > 0 && before_us + needed_us > budget_us)) break;
        Tile& tile = known != m_current.tiles.end() ? known->second : m_current.tiles[key(w.x, w.y)];
        if (tile.image.isNull()) tile.image = QImage(side, side, QImage::Format_RGB32);
        draw(tile.image, w.x * side, w.y * side);
        tile.number = ++m_drawn;
        tile.stale = false;
        tile.used = m_frame;
        show(frame, tile, w.x, w.y);
        const double now_us = spent_us();
        tile.drawn_us = now_us - before_us;
        before_us = now_us;
        m_usual_us += (tile.drawn_us - m_usual_us) / 4;
    }
    for (std::size_t i = done; i < wanted.size(); ++i) {
        const Wanted& w = wanted[i];
        const auto it = m_current.tiles.find(key(w.x, w.y));
        if (it != m_current.tiles.end()) { // out of date by one frame, but in place
            it->second.used = m_frame;
            show(frame, it->second, w.x, w.y);
            continue;
        }
        const QRect hole(static_cast<int>(w.x * side - left), static_cast<int>(w.y * side - top), side, side);
        fallBack(frame, hole.intersected(frame.rect()), left, top, ground);
        m_shown.at(w.x, w.y) = 0;
    }
    trim();
    if (done == wanted.size()) m_current.complete = true;
    return done == wanted.size();
}

std::size_t TileCache::ready() const {
    return static_cast<std::size_t>(
        std::count_if(m_current.tiles.begin(), m_current.tiles.end(), [](const auto& e) { return !e.second.stale; }));
}

} // namespace gs::ui
