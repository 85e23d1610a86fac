// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gap_handles.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/site/edits.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

struct Gaps {
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

constexpr double beside_px = 18, apart_px = 18, leastRow_px = 28, feel_px = 3;
constexpr std::size_t mostParts = 200;

double low(const Rect& box, Axis axis) { return axis == Axis::X ? box.left : box.top; }
double high(const Rect& box, Axis axis) { return axis == Axis::X ? box.right : box.bottom; }
Axis other(Axis axis) { return axis == Axis::X ? Axis::Y : Axis::X; }

QPointF toPixel(const PlanCanvas& canvas, const GapRow& row, double along_m, double across_px) {
    const QPointF at =
        canvas.viewport().toPixel(row.axis == Axis::X ? Point{along_m, row.beside_m} : Point{row.beside_m, along_m});
    return row.axis == Axis::X ? at + QPointF(0, across_px) : at + QPointF(across_px, 0);
}

GapRow rowOfParts(PartRow parts) {
    GapRow row;
    row.axis = parts.axis;
    row.start_m = low(parts.boxes.front(), row.axis);
    row.beside_m = high(parts.boxes.front(), other(row.axis));
    for (const Rect& box : parts.boxes) {
        row.sizes_m.push_back(high(box, row.axis) - low(box, row.axis));
        row.beside_m = std::max(row.beside_m, high(box, other(row.axis)));
    }
    row.gaps_m = parts.gaps_m;
    row.parts = std::move(parts);
    return row;
}

/// Columns and rows of an array that stands upright.
void addArrayRows(const Site& site, const Component& array, std::vector<GapRow>& rows) {
    const int quarter = static_cast<int>(std::lround(array.rotation_deg / 90)) % 4;
    if (std::abs(array.rotation_deg - 90.0 * std::lround(array.rotation_deg / 90)) > 1e-6) return;
    const Size size = footprint(site, array);
    const Rect box = bounds(site, array);
    for (const bool columns : {true, false}) {
        const int count = columns ? array.array.columns : array.array.rows();
        if (count < 2 || count > 100'000) continue;
        GapRow row;
        row.array = array.id;
        row.alongColumns = columns;
        row.axis = columns == (quarter % 2 == 0) ? Axis::X : Axis::Y;
        // Clockwise: the columns of an array run east, south, west, north; its rows south, west, north, east.
        const int way = (quarter + (columns ? 0 : 1)) % 4;
        row.direction = way < 2 ? 1 : -1;
        row.start_m = row.direction > 0 ? low(box, row.axis) : high(box, row.axis);
        row.beside_m = high(box, other(row.axis));
        const double own = columns ? size.width_m : size.depth_m;
        row.sizes_m.assign(static_cast<std::size_t>(count), own);
        row.gaps_m.assign(static_cast<std::size_t>(count - 1),
                          (columns ? array.array.pitch_x_m : array.array.pitch_y_m) - own);
        rows.push_back(std::move(row));
    }
}

void paintTag(QPainter& painter, QPointF at, const QString& text, const Theme& theme) {
    painter.setFont(uiFont(11));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 10;
    const QRectF box(at.x(), at.y() - 8, width, 16);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.panel);
    painter.drawRect(box);
    painter.setPen(theme.ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

double GapRow::middleOf(int gap) const {
    double way = 0;
    for (int i = 0; i <= gap; ++i) {
        const auto k = static_cast<std::size_t>(i);
        way += sizes_m[k] + (i < gap ? gaps_m[k] : gaps_m[k] / 2);
    }
    return start_m + direction * way;
}

double GapRow::beginOf(int i, double gap_m) const {
    double way = 0;
    for (int k = 0; k < i; ++k) way += sizes_m[static_cast<std::size_t>(k)] + gap_m;
    return start_m + direction * way;
}

double GapRow::length_m(double gap_m) const {
    double length = gap_m * static_cast<double>(gaps_m.size());
    for (const double size : sizes_m) length += size;
    return length;
}

std::vector<GapRow> gapRowsOf(const PlanCanvas& canvas) {
    std::vector<GapRow> rows;
    const Document* document = canvas.document();
    if (!document || document->isReadOnly() || document->selection().size() > mostParts) return rows;
    const Site& site = document->site();
    const std::vector<std::string> ids = canvas.selectedComponents();
    for (const std::string& id : ids)
        if (site.component(id)->locked) return rows;
    if (ids.size() == 1) {
        const Component& one = *site.component(ids.front());
        if (one.array.count > 1 && one.attached.empty() && one.outline.empty()) addArrayRows(site, one, rows);
    } else if (ids.size() > 2) {
        if (auto parts = rowOf(site, ids)) rows.push_back(rowOfParts(std::move(*parts)));
    }
    return rows;
}

std::vector<GapHandle> gapHandlesOf(const PlanCanvas& canvas, const std::vector<GapRow>& rows) {
    std::vector<GapHandle> handles;
    const double ppm = canvas.viewport().pixelsPerMetre;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const GapRow& row = rows[r];
        if (std::abs(row.middleOf(static_cast<int>(row.gaps_m.size()) - 1) - row.start_m) * ppm < leastRow_px) continue;
        double way = 0, last = -apart_px;
        for (std::size_t gap = 0; gap < row.gaps_m.size(); ++gap) {
            way += row.sizes_m[gap];
            const double middle = way + row.gaps_m[gap] / 2;
            way += row.gaps_m[gap];
            if (middle * ppm - last < apart_px) continue;
            last = middle * ppm;
            handles.push_back({static_cast<int>(r), static_cast<int>(gap),
                               toPixel(canvas, row, row.start_m + row.direction * middle, beside_px)});
        }
    }
    return handles;
}

void paintGapRows(QPainter& painter, const PlanCanvas& canvas, const std::vector<GapRow>& rows) {
    const Theme& theme = canvas.theme();
    const std::vector<GapHandle> handles = gapHandlesOf(canvas, rows);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool shown = std::any_of(handles.begin(), handles.end(),
                                       [&](const GapHandle& handle) { return handle.row == static_cast<int>(r); });
        if (!shown) continue;
        const GapRow& row = rows[r];
        double length = 0;
        for (const double size : row.sizes_m) length += size;
        for (const double gap : row.gaps_m) length += gap;
        QPointF from = toPixel(canvas, row, row.start_m, beside_px),
                to = toPixel(canvas, row, row.start_m + row.direction * length, beside_px);
        painter.setPen(QPen(theme.accent, 1));
        painter.drawLine(from, to);
        const QPointF tick = row.axis == Axis::X ? QPointF(0, 4) : QPointF(4, 0);
        for (const QPointF& end : {from, to}) painter.drawLine(end - tick, end + tick);
        if (row.direction < 0) std::swap(from, to);
        // At the two far ends, so that the tags of an array's columns and rows never lie on each other.
        paintTag(painter, row.axis == Axis::X ? to + QPointF(14, 0) : from + QPointF(-6, -16),
                 row.isEven() ? Gaps::tr("Gaps %1").arg(formatLength(row.gaps_m.front())) : Gaps::tr("Gaps: mixed"),
                 theme);
    }
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.panel);
    for (const GapHandle& handle : handles) {
        const bool across = rows[static_cast<std::size_t>(handle.row)].axis == Axis::X;
        const QSizeF size = across ? QSizeF(6, 14) : QSizeF(14, 6);
        painter.drawRect(QRectF(handle.px - QPointF(size.width() / 2, size.height() / 2), size));
    }
    painter.restore();
}

void paintEvenRow(QPainter& painter, const PlanCanvas& canvas, const GapRow& row) {
    if (row.isEven() || row.parts.boxes.empty()) return;
    painter.save();
    QPen pen(canvas.theme().accent, 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double gap = row.parts.evenGap_m();
    for (std::size_t i = 0; i < row.parts.boxes.size(); ++i) {
        Rect box = row.parts.boxes[i];
        const double by = row.beginOf(static_cast<int>(i), gap) - low(box, row.axis);
        (row.axis == Axis::X ? box.left : box.top) += by;
        (row.axis == Axis::X ? box.right : box.bottom) += by;
        painter.drawRect(
            QRectF(canvas.viewport().toPixel({box.left, box.top}), canvas.viewport().toPixel({box.right, box.bottom})));
    }
    painter.restore();
}

ChangeSet withGap(const Site& site, const GapRow& row, double gap_m) {
    if (row.array.empty()) return setGaps(site, row.parts, gap_m);
    const Component* component = site.component(row.array);
    if (!component) return {};
    ArrayLayout array = component->array;
    (row.alongColumns ? array.pitch_x_m : array.pitch_y_m) = row.sizes_m.front() + gap_m;
    return array == component->array ? ChangeSet{} : setArray(site, row.array, array);
}

double draggedGap(const GapRow& row, int gap, double way_m) {
    // The first stays, so that the middle of the k-th gap goes k + 1/2 times as far as each gap grows.
    return std::max(0.0, row.gaps_m[static_cast<std::size_t>(gap)] + row.direction * way_m / (gap + 0.5));
}

double roundGap(double gap_m, int gap, double pixelsPerMetre) {
    const double pixels = metresOf(1) * pixelsPerMetre * (gap + 0.5); // of one shown unit more
    double step = 0.01;
    for (const double factor : {5.0, 2.0, 5.0, 2.0, 5.0, 2.0, 5.0}) {
        if (step * pixels >= feel_px) break;
        step *= factor;
    }
    return metresOf(std::round(shownLength(gap_m) / step) * step);
}

} // namespace gs::ui
