// SPDX-License-Identifier: GPL-3.0-or-later
// Links in the line style of their discipline: power solid (feed B broken), coolant double (supply solid, return
// dashed), gas dash-dot, water long dash, data dotted. High voltage is drawn wider, what feeds single racks fainter
// while far. In an overlay the lines of other disciplines step back; those it is about (isAboutLines()) are filled.
#include <algorithm>
#include <cmath>

#include "ui/render/overlay_data.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr Dash feedB{10, 3, 0}; // told from feed A by shape, whatever one sees of the colours
constexpr double arrowFrom_px = 30;
constexpr double trunksWideFrom_ppm = 1.2, bundlesWideFrom_ppm = 24, casedFrom_ppm = 8, faintBelow_ppm = 8, faint = 0.6;

struct Line {
    QRgb colour = 0;
    double width = 1;
    Dash dash;
    double offset = 0; ///< px to the right of the way
};

struct Lines {
    Line line[2];
    int count = 1;
};

Dash scaled(Dash dash, double dpr) {
    const auto s = [dpr](int v) { return static_cast<int>(std::lround(v * dpr)); };
    return {s(dash.on), s(dash.off), s(dash.dot)};
}

/// Whether an overlay is about lines of this medium; the others step back.
bool isMediumOf(Overlay overlay, Medium medium) {
    switch (overlay) {
    case Overlay::Power:
    case Overlay::Redundancy: return medium == Medium::Power;
    case Overlay::Cooling:
    case Overlay::Temperature: return medium == Medium::Coolant;
    case Overlay::Gas: return medium == Medium::Gas;
    case Overlay::Water: return medium == Medium::Water;
    case Overlay::Network: return medium == Medium::Data;
    default: return false;
    }
}

Lines linesOf(const PaintJob& job, const SceneLink& link, Slot slot, bool preview) {
    const Theme& theme = job.theme();
    const Layer layer = layerOf(link.medium);
    const auto colour = [&](Discipline d) { return job.inked(theme.discipline(d), layer).rgb(); };
    const bool steppedBack = job.config.overlay != Overlay::Plan && !isMediumOf(job.config.overlay, link.medium);
    const double width =
        (link.grade == 2 && job.ppm() >= trunksWideFrom_ppm) || (link.isBundle && job.ppm() >= bundlesWideFrom_ppm) ? 2
                                                                                                                    : 1;
    Lines lines;
    Line& first = lines.line[0];
    first.width = width;
    switch (link.medium) {
    case Medium::Power:
        first.colour = link.grade == 0 && job.ppm() < faintBelow_ppm
                           ? job.inked(mixed(theme.canvas, theme.discipline(Discipline::Power), faint), layer).rgb()
                           : colour(Discipline::Power);
        if (link.feed == 'B') first.dash = feedB;
        break;
    case Medium::Coolant:
        // Thin until near: dozens of pairs side by side would hide the racks they cool.
        first = {colour(Discipline::ColdSupply), width, {}, -1};
        lines.line[1] = {colour(Discipline::HotReturn), first.width, {6, 3, 0}, first.width > 1 ? 2.0 : 1.0};
        lines.count = job.ppm() >= 1 ? 2 : 1;
        if (lines.count == 1) first.offset = 0;
        break;
    case Medium::Gas: first = {colour(Discipline::Gas), width, {9, 4, 2}, 0}; break;
    case Medium::Water: first = {colour(Discipline::Water), width, {14, 5, 0}, 0}; break;
    case Medium::Data: first = {colour(Discipline::Network), width, {2, 3, 0}, 0}; break;
    }
    if (steppedBack)
        for (Line& l : lines.line) l.colour = job.palette.hairline;
    if (!steppedBack && isAboutLines(job.config.overlay)) {
        const auto value = job.scene.overlayData().linkValue(job.engine, slot);
        const bool hasValue = value && value->step != Look::none, isOver = hasValue && value->step == Look::over;
        const Palette& palette = job.paletteOf(layer);
        const QRgb filled = hasValue ? palette.scale[std::min<std::size_t>(value->step, 5)] : palette.canvas;
        const Dash over = isOver ? Dash{5, 3, 0} : Dash{};
        if (job.config.overlay == Overlay::Temperature) {
            lines.count = 1;
            first.offset = 0;
            first.width = width + 1; // its colour is to be told
            first.colour = hasValue ? filled : palette.muted;
            first.dash = over;
        } else { // a thin bar: outlined in muted, filled by its loading, hollow without one
            lines.count = 2;
            const bool near = job.ppm() >= casedFrom_ppm;
            lines.line[0] = {palette.muted, near ? width + 3 : 3, link.feed == 'B' ? feedB : Dash{}, 0};
            lines.line[1] = {filled, near ? width + 1 : 1, over, 0};
        }
    }
    if (link.selected) lines.count = 1, lines.line[0] = {job.palette.accent, width + 1.5, lines.line[0].dash, 0};
    if (preview) lines.count = 1, lines.line[0] = {job.palette.accent, 2, {6, 4, 0}, 0};
    return lines;
}

void drawPath(const PaintJob& job, const std::vector<Point>& path, const Line& line) {
    if (job.pixels) {
        const int t = std::max(1, static_cast<int>(std::lround(line.width * job.dpr)));
        const Dash dash = scaled(line.dash, job.dpr);
        const int half = t / 2, shift = job.device(line.offset);
        for (std::size_t i = 1; i < path.size(); ++i) {
            const QPointF a = job.viewport.toPixel(path[i - 1]), b = job.viewport.toPixel(path[i]);
            // Keep far-away ends inside int; what is cut off is never seen.
            const auto dev = [&](double v) { return job.device(std::clamp(v, -1e6, 1e6)); };
            if (std::abs(a.y() - b.y()) <= std::abs(a.x() - b.x()))
                job.pixels->horizontal(std::min(dev(a.x()), dev(b.x())) - half,
                                       std::max(dev(a.x()), dev(b.x())) + t - half, dev(a.y()) - half + shift, t,
                                       line.colour, dash);
            else
                job.pixels->vertical(dev(a.x()) - half + shift, std::min(dev(a.y()), dev(b.y())) - half,
                                     std::max(dev(a.y()), dev(b.y())) + t - half, t, line.colour, dash);
        }
        return;
    }
    QPolygonF points;
    for (const Point& p : path) points << job.viewport.toPixel(p) + QPointF(line.offset, line.offset);
    QPen pen(QColor(line.colour), line.width);
    pen.setJoinStyle(Qt::MiterJoin);
    if (line.dash.period() > 0) {
        pen.setCapStyle(Qt::FlatCap);
        QList<qreal> pattern{line.dash.on / line.width, line.dash.off / line.width};
        if (line.dash.dot > 0) pattern << line.dash.dot / line.width << line.dash.off / line.width;
        pen.setDashPattern(pattern);
    }
    job.painter.setPen(pen);
    job.painter.setBrush(Qt::NoBrush);
    job.painter.drawPolyline(points);
}

/// Lightning end of a power line: which way it feeds, where there is room to see it; beside it the letter of the feed.
void drawBolt(const PaintJob& job, const std::vector<Point>& path, QRgb colour, const QString& feed) {
    const QPointF end = job.viewport.toPixel(path.back()), before = job.viewport.toPixel(path[path.size() - 2]);
    const QPointF along = end - before;
    const double length = std::hypot(along.x(), along.y());
    if (length < 14) return;
    job.painter.save();
    job.painter.setRenderHint(QPainter::Antialiasing);
    job.painter.translate(end);
    job.painter.rotate(std::atan2(along.y(), along.x()) * 180 / 3.14159265358979323846);
    job.painter.setPen(Qt::NoPen);
    job.painter.setBrush(QColor(colour));
    job.painter.drawPolygon(
        QPolygonF({{-12, -3.5}, {-5, -3.5}, {-6.5, -0.5}, {-1, -0.5}, {-9, 4}, {-7.5, 0.8}, {-12, 0.8}}));
    job.painter.restore();
    if (!feed.isEmpty()) paintTag(job, end - along * (22 / length), feed, colour);
}

} // namespace

bool linkIsVisible(const SceneLink& link, double pixelsPerMetre) { return pixelsPerMetre >= link.from_ppm; }

bool isPreview(const PaintJob& job, Slot link) {
    if (!job.before) return false;
    const Link* now = job.site().links().at(link);
    // Nearly always the very same entry stands in the same place of both sites: no id has to be looked up.
    return job.before->links().at(link) != now && !job.before->links().find(now->id);
}

void paintLink(const PaintJob& job, Slot slot) {
    const SceneLink* link = job.scene.link(slot);
    if (!link) return;
    const bool preview = isPreview(job, slot);
    if (!preview && !link->selected && !linkIsVisible(*link, job.ppm())) return;
    const SceneItem* from = job.scene.item(link->from);
    const SceneItem* to = job.scene.item(link->to);
    if (!from || !to) return;
    if (!preview && !job.config.ghosts && (!from->installed || !to->installed)) return;
    const std::vector<Point>& path = job.scene.route(job.engine, slot);
    if (path.size() < 2) return;
    Lines lines = linesOf(job, *link, slot, preview);
    if (!from->installed || !to->installed) lines.count = 1, lines.line[0] = {job.palette.hairline, 1, {1, 3, 0}, 0};
    for (int i = 0; i < lines.count; ++i) drawPath(job, path, lines.line[i]);
    if (link->medium == Medium::Power && link->size_m * job.ppm() >= arrowFrom_px &&
        job.config.overlay == Overlay::Plan)
        drawBolt(job, path, lines.line[0].colour, link->isTwin ? QString(QLatin1Char(link->feed)) : QString());
}

} // namespace gs::ui
