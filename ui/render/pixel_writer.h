// SPDX-License-Identifier: GPL-3.0-or-later
// Upright boxes and orthogonal lines straight into a 32-bit image. QPainter needs 250 ns for a small
// rectangle; a site of 100,000 racks has to be on screen in 8 ms. Patterns depend on the place in the whole
// plan only, so neighbouring tiles join without a seam.
#pragma once

#include <QImage>
#include <QRect>
#include <cstdint>

namespace gs::ui {

/// On and off lengths in device pixels; all zero = solid.
struct Dash {
    int on = 0, off = 0, dot = 0; ///< `dot` > 0: on, off, dot, off
    int period() const { return on + off + (dot > 0 ? dot + off : 0); }
    bool at(std::int64_t position) const {
        const int p = period();
        if (p <= 0) return true;
        const int k = static_cast<int>(((position % p) + p) % p);
        return k < on || (dot > 0 && k >= on + off && k < on + off + dot);
    }
};

class PixelWriter {
public:
    /// `image` must be RGB32 and stay alive; pixel (0, 0) is (left, top) of the plan in device pixels.
    PixelWriter(QImage& image, std::int64_t left, std::int64_t top);

    /// Nothing is drawn outside `clip` (image pixels).
    void setClip(const QRect& clip) { m_clip = clip.intersected(QRect(0, 0, m_width, m_height)); }
    /// [x0, x1) × [y0, y1) in image pixels.
    void fill(int x0, int y0, int x1, int y1, QRgb colour);
    void hatch(int x0, int y0, int x1, int y1, QRgb colour);
    void frame(int x0, int y0, int x1, int y1, int thickness, QRgb colour, Dash dash = {});
    void horizontal(int x0, int x1, int y, int thickness, QRgb colour, Dash dash = {});
    void vertical(int x, int y0, int y1, int thickness, QRgb colour, Dash dash = {});

private:
    QRgb* row(int y) { return m_bits + static_cast<std::ptrdiff_t>(y) * m_stride; }
    QRgb* m_bits;
    std::ptrdiff_t m_stride;
    int m_width, m_height;
    std::int64_t m_left, m_top;
    QRect m_clip;
};

} // namespace gs::ui
