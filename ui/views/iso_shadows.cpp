// SPDX-License-Identifier: GPL-3.0-or-later
// IsoPainter: shadows on the ground. Soft on the screen (one blurred mask, so that shadows that meet do not add up), a
// plain translucent shape in vector files.
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/views/iso_painter.h"

namespace gs::ui {

namespace {

constexpr double leastHeight_px = 1.5;
constexpr double penumbra_m = 0.5;
constexpr int coarser = 2, mostRadius_px = 8;

/// Mean over 2 r + 1 values of each row.
void blurRows(QImage& mask, int radius, int share) {
    const int width = mask.width(), height = mask.height();
    std::vector<uchar> line(static_cast<std::size_t>(width + 2 * radius + 1), 0); // nothing beyond both ends
    const uchar *leaves = line.data(), *comes = leaves + 2 * radius;
    for (int y = 0; y < height; ++y) {
        uchar* row = mask.scanLine(y);
        std::copy(row, row + width, line.begin() + radius);
        int sum = 0;
        for (int i = 0; i < 2 * radius; ++i) sum += leaves[i];
        for (int x = 0; x < width; ++x) {
            sum += comes[x];
            row[x] = static_cast<uchar>(sum * share >> 16);
            sum -= leaves[x];
        }
    }
}

/// The same of each column, row by row as the bytes lie.
void blurColumns(QImage& mask, int radius, int share) {
    const QImage from = mask.copy();
    const int width = mask.width(), height = mask.height();
    const std::vector<uchar> nothing(static_cast<std::size_t>(width), 0);
    const auto rowAt = [&](int y) { return y < 0 || y >= height ? nothing.data() : from.constScanLine(y); };
    std::vector<int> all(static_cast<std::size_t>(width), 0);
    int* __restrict sums = all.data(); // bytes might be anything: said so, several are added at a time
    for (int y = 0; y < radius; ++y) {
        const uchar* __restrict comes = rowAt(y);
        for (int x = 0; x < width; ++x) sums[x] += comes[x];
    }
    for (int y = 0; y < height; ++y) {
        const uchar* __restrict comes = rowAt(y + radius), * __restrict leaves = rowAt(y - radius);
        uchar* __restrict row = mask.scanLine(y);
        for (int x = 0; x < width; ++x) {
            const int sum = sums[x] + comes[x];
            row[x] = static_cast<uchar>(sum * share >> 16);
            sums[x] = sum - leaves[x];
        }
    }
}

void blur(QImage& mask, int radius) {
    const int share = 65536 / (2 * radius + 1);
    for (int pass = 0; pass < 2; ++pass) { // twice a mean is nearly a bell
        blurRows(mask, radius, share);
        blurColumns(mask, radius, share);
    }
}

} // namespace

void IsoPainter::forShadows(const std::function<void(const QPolygonF&)>& each) const {
    const auto ofBox = [&](const IsoBox& box) {
        const Rect& g = box.ground;
        IsoPolygon points;
        for (const double z : {box.base_m, box.top_m})
            for (const Point p :
                 {Point{g.left, g.top}, Point{g.right, g.top}, Point{g.right, g.bottom}, Point{g.left, g.bottom}})
                points.push_back(isoProject({p.x_m + z * isoShadow.x_m, p.y_m + z * isoShadow.y_m}));
        each(polygon(isoHull(std::move(points))));
    };
    for (const IsoSolid& solid : m_scene.solids) {
        if (!solid.live || solid.kind == IsoSolid::Kind::Wires || onScreen(solid.box.top_m) < leastHeight_px) continue;
        Rect reach = solid.picture;
        reach.right += solid.box.top_m;
        if (!isSeen(reach)) continue;
        if (solid.kind == IsoSolid::Kind::Block) {
            if (onScreen(solid.box.top_m - solid.box.base_m) >= 1) ofBox(solid.box);
            continue;
        }
        const IsoModel& model = m_scene.models[static_cast<std::size_t>(solid.model)];
        if (model.material == IsoMaterial::Mesh) continue;
        if (solid.count > 1 && onScreen(solid.pitch_m()) < 6) {
            IsoBox box = solid.box;
            box.top_m = model.body_m;
            ofBox(box);
            continue;
        }
        for (int i = 0; i < solid.count; ++i) {
            const IsoPoint at = isoProject(solid.place(i));
            for (const IsoPolygon& shadow : model.shadows)
                each(polygon(shadow, QPointF(at.u_m, at.v_m) * m_frame.scale_ppm));
        }
    }
}

void IsoPainter::shadows() {
    m_painter.setPen(m_none);
    if (m_look.vector) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill); // all go round the same way: what two cover is covered once
        forShadows([&](const QPolygonF& shadow) {
            path.addPolygon(shadow);
            path.closeSubpath();
        });
        m_painter.fillPath(path, m_palette.shadow);
        return;
    }
    const double ratio = 1.0 / coarser;
    const QSize size(static_cast<int>(std::ceil(m_area.width() * ratio)),
                     static_cast<int>(std::ceil(m_area.height() * ratio)));
    if (size.isEmpty()) return;
    QImage mask(size, QImage::Format_Alpha8);
    mask.fill(0);
    {
        QPainter painter(&mask);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.scale(ratio, ratio);
        painter.translate(-m_area.topLeft());
        forShadows([&](const QPolygonF& shadow) { painter.drawPolygon(shadow, Qt::WindingFill); });
    }
    const int radius = std::clamp(static_cast<int>(std::lround(onScreen(penumbra_m) / coarser)), 1, mostRadius_px);
    blur(mask, radius);
    QImage tinted(size, QImage::Format_ARGB32_Premultiplied);
    const QColor& colour = m_palette.shadow;
    std::array<QRgb, 256> tints;
    for (int a = 0; a < 256; ++a)
        tints[static_cast<std::size_t>(a)] =
            qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), colour.alpha() * a / 255));
    for (int y = 0, width = size.width(); y < size.height(); ++y) {
        const uchar* from = mask.constScanLine(y);
        auto* to = reinterpret_cast<QRgb*>(tinted.scanLine(y));
        for (int x = 0; x < width; ++x) to[x] = tints[from[x]];
    }
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(QRectF(m_area.topLeft(), QSizeF(size) / ratio), tinted);
}

} // namespace gs::ui
