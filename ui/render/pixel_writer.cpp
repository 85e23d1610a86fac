// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pixel_writer.h"

#include <algorithm>

namespace gs::ui {

PixelWriter::PixelWriter(QImage& image, std::int64_t left, std::int64_t top)
    : m_bits(reinterpret_cast<QRgb*>(image.bits())), m_stride(image.bytesPerLine() / 4), m_width(image.width()),
      m_height(image.height()), m_left(left), m_top(top), m_clip(0, 0, image.width(), image.height()) {}

void PixelWriter::fill(int x0, int y0, int x1, int y1, QRgb colour) {
    x0 = std::max(x0, m_clip.left()), x1 = std::min(x1, m_clip.right() + 1);
    y0 = std::max(y0, m_clip.top()), y1 = std::min(y1, m_clip.bottom() + 1);
    if (x0 >= x1) return;
    for (int y = y0; y < y1; ++y) std::fill(row(y) + x0, row(y) + x1, colour);
}

void PixelWriter::hatch(int x0, int y0, int x1, int y1, QRgb colour) {
    x0 = std::max(x0, m_clip.left()), x1 = std::min(x1, m_clip.right() + 1);
    y0 = std::max(y0, m_clip.top()), y1 = std::min(y1, m_clip.bottom() + 1);
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x)
            if (((m_left + x + m_top + y) & 7) < 2) row(y)[x] = colour;
}

void PixelWriter::frame(int x0, int y0, int x1, int y1, int thickness, QRgb colour, Dash dash) {
    const int t = std::min({thickness, std::max(1, (x1 - x0 + 1) / 2), std::max(1, (y1 - y0 + 1) / 2)});
    horizontal(x0, x1, y0, t, colour, dash);
    horizontal(x0, x1, y1 - t, t, colour, dash);
    vertical(x0, y0, y1, t, colour, dash);
    vertical(x1 - t, y0, y1, t, colour, dash);
}

void PixelWriter::horizontal(int x0, int x1, int y, int thickness, QRgb colour, Dash dash) {
    if (x0 > x1) std::swap(x0, x1);
    if (dash.period() <= 0) {
        fill(x0, y, x1, y + thickness, colour);
        return;
    }
    x0 = std::max(x0, m_clip.left()), x1 = std::min(x1, m_clip.right() + 1);
    const int y0 = std::max(y, m_clip.top()), y1 = std::min(y + thickness, m_clip.bottom() + 1);
    for (int x = x0; x < x1; ++x)
        if (dash.at(m_left + x))
            for (int k = y0; k < y1; ++k) row(k)[x] = colour;
}

void PixelWriter::vertical(int x, int y0, int y1, int thickness, QRgb colour, Dash dash) {
    if (y0 > y1) std::swap(y0, y1);
    if (dash.period() <= 0) {
        fill(x, y0, x + thickness, y1, colour);
        return;
    }
    y0 = std::max(y0, m_clip.top()), y1 = std::min(y1, m_clip.bottom() + 1);
    const int x0 = std::max(x, m_clip.left()), x1 = std::min(x + thickness, m_clip.right() + 1);
    for (int y = y0; y < y1; ++y)
        if (dash.at(m_top + y))
            for (int k = x0; k < x1; ++k) row(y)[k] = colour;
}

} // namespace gs::ui
