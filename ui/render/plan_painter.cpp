// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a plan is painted, and whole pictures of it.
#include "ui/render/plan_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "core/noise/sound.h"
#include "core/site/plan_marks.h"
#include "ui/render/overlay.h"
#include "ui/render/overlay_data.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double reach_px = 44;    // labels, marks and line widths stick out of their boxes
constexpr double markCell_px = 26; // far out, one mark stands for all in its cell
constexpr double least_ppm = 0.01, most_ppm = 400;

/// Status marks are drawn once per kind and size. Pictures are painted on several threads: each has its own.
const QImage& markImage(Status status, double size, double dpr, const Theme& theme) {
    static thread_local std::map<std::tuple<int, int, int, bool>, QImage> images;
    const auto key =
        std::make_tuple(static_cast<int>(status), static_cast<int>(size), static_cast<int>(dpr * 100), theme.dark);
    if (const auto it = images.find(key); it != images.end()) return it->second;
    const int side = static_cast<int>(std::ceil(size * 1.8 * dpr));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawStatus(painter, QPointF(side / dpr / 2, side / dpr / 2), size, status, theme);
    painter.end();
    return images.emplace(key, image).first->second;
}

struct Seen {
    std::vector<Slot> zones, items, attached, notes;
};

void sortForPainting(const PlanScene& scene, Seen& seen) {
    std::sort(seen.zones.begin(), seen.zones.end(),
              [&scene](Slot a, Slot b) { return scene.zoneRank(a) < scene.zoneRank(b); });
    std::sort(seen.items.begin(), seen.items.end());
    std::sort(seen.attached.begin(), seen.attached.end());
    std::sort(seen.notes.begin(), seen.notes.end());
}

void addTo(Seen& seen, const SceneItem& item, Slot slot) {
    (isAnnotation(item.shape) ? seen.notes
     : item.isZone()          ? seen.zones
     : item.isAttached        ? seen.attached
                              : seen.items)
        .push_back(slot);
}

/// Names in the seen area whose things stand still.
void paintNames(const PaintJob& job, const LabelLayout& names, bool floating) {
    const double ppm = job.ppm();
    const QRectF seen(QPointF(job.area.left, job.area.top) * ppm, QPointF(job.area.right, job.area.bottom) * ppm);
    for (const PlacedLabel& label : names.labels())
        if (const SceneItem* item = job.scene.item(label.slot);
            item && item->floating == floating && item->installed && label.box.intersects(seen))
            paintPlaced(job, label);
}

/// Whether a link may cross `area`, by the boxes of its ends: the way stays between them unless it is bent by hand.
bool isNear(const PaintJob& job, const SceneLink& link, const Rect& area) {
    const SceneItem *from = job.scene.item(link.from), *to = job.scene.item(link.to);
    if (!from || !to) return false;
    const Rect box = from->box.united(to->box);
    return link.hasBends ||
           (box.left <= area.right && area.left <= box.right && box.top <= area.bottom && area.top <= box.bottom);
}

void paintSeen(const PaintJob& job, const Seen& seen, const std::vector<Slot>& links) {
    if (job.config.overlay == Overlay::Noise) paintSound(job);
    for (const Slot s : seen.zones) paintZone(job, s);
    // Lines run under the boxes, so that rows stay clear; what is selected or about to be made is followed above them.
    const auto isAbove = [&](Slot s) { return job.scene.link(s)->selected || isPreview(job, s); };
    const std::size_t all = links.size() + seen.items.size();
    std::size_t done = 0;
    const auto step = [&] {
        if (job.progress) reportStep(*job.progress, done++, all);
    };
    for (const Slot s : links) {
        step();
        if (!isAbove(s)) paintLink(job, s);
    }
    for (const Slot s : seen.items) {
        step();
        paintItem(job, s);
    }
    for (const Slot s : seen.attached) paintItem(job, s);
    for (const Slot s : links)
        if (isAbove(s)) paintLink(job, s);
    for (const Slot s : seen.notes) paintZone(job, s);
}

void paintMarksOf(const PaintJob& job, const Seen& seen) {
    if (!job.config.marks) return;
    paintMarks(job, seen.items);
    paintMarks(job, seen.attached);
}

} // namespace

Viewport Viewport::fit(const Rect& area, QSizeF size, double margin_px) {
    const double width = std::max(area.width(), 1.0), height = std::max(area.height(), 1.0);
    const double roomX = std::max(size.width() - 2 * margin_px, 16.0),
                 roomY = std::max(size.height() - 2 * margin_px, 16.0);
    Viewport v;
    v.size = size;
    v.pixelsPerMetre = std::clamp(std::min(roomX / width, roomY / height), least_ppm, most_ppm);
    v.origin = QPointF((area.left + area.right) / 2 - size.width() / 2 / v.pixelsPerMetre,
                       (area.top + area.bottom) / 2 - size.height() / 2 / v.pixelsPerMetre);
    return v;
}

Viewport Viewport::fitAround(const Rect& area, QSizeF size, const QRectF& room, const QList<QRectF>& panels,
                             double margin_px) {
    const auto within = [&](const QRectF& r) {
        Viewport v = fit(area, r.size(), margin_px);
        v.origin -= r.topLeft() / v.pixelsPerMetre;
        v.size = size;
        return v;
    };
    Viewport best = within(room);
    const auto isClear = [&](const Viewport& v) {
        const QRectF site(v.toPixel({area.left, area.top}), v.toPixel({area.right, area.bottom}));
        return std::none_of(panels.begin(), panels.end(),
                            [&](const QRectF& panel) { return panel.adjusted(-8, -8, 8, 8).intersects(site); });
    };
    if (isClear(best)) return best;
    // Beside or above the panels: each edge of the room moved in to clear those that stand at it.
    bool found = false;
    for (int sides = 1; sides < 16; ++sides) {
        QRectF r = room;
        for (const QRectF& panel : panels) {
            if (sides & 1 && panel.center().x() < room.center().x()) r.setLeft(std::max(r.left(), panel.right()));
            if (sides & 2 && panel.center().x() > room.center().x()) r.setRight(std::min(r.right(), panel.left()));
            if (sides & 4 && panel.center().y() < room.center().y()) r.setTop(std::max(r.top(), panel.bottom()));
            if (sides & 8 && panel.center().y() > room.center().y()) r.setBottom(std::min(r.bottom(), panel.top()));
        }
        if (r.width() < room.width() / 2 || r.height() < room.height() / 2) continue;
        // In the middle of what is left, or at one of its edges: a panel may stand in one corner only.
        const Viewport middle = within(r);
        if (found && middle.pixelsPerMetre <= best.pixelsPerMetre) continue;
        const double spareX =
            (r.width() / middle.pixelsPerMetre - area.width()) / 2 - margin_px / middle.pixelsPerMetre;
        const double spareY =
            (r.height() / middle.pixelsPerMetre - area.height()) / 2 - margin_px / middle.pixelsPerMetre;
        for (const QPointF shift : {QPointF(0, 0), QPointF(0.5, 0), QPointF(-0.5, 0), QPointF(1, 0), QPointF(-1, 0),
                                    QPointF(0, 1), QPointF(0, -1)}) {
            Viewport v = middle;
            v.origin += QPointF(shift.x() * spareX, shift.y() * spareY);
            if (!isClear(v)) continue;
            best = v, found = true;
            break;
        }
    }
    return best;
}

Rect siteBounds(const Site& site) {
    Rect all, pictures;
    bool any = false, anyPicture = false;
    for (Slot s = 0; s < site.components().slotCount(); ++s)
        if (const Component* c = site.components().at(s); c && site.typeOf(*c)) {
            const Rect box = gs::bounds(site, *c);
            if (isPicture(*site.typeOf(*c))) pictures = anyPicture ? pictures.united(box) : box, anyPicture = true;
            else all = any ? all.united(box) : box, any = true;
        }
    if (!any && !anyPicture) return {-100, -62.5, 100, 62.5};
    return any ? all : pictures;
}

void paintStanding(const PaintJob& job) {
    const PlanScene& scene = job.scene;
    const Rect area = job.area.expanded(reach_px / job.ppm());
    Seen seen;
    std::vector<Slot> found;
    scene.itemsIn(area, found);
    for (const Slot slot : found)
        if (const SceneItem* item = scene.item(slot); item && !item->floating && scene.isShown(*item))
            addTo(seen, *item, slot);
    sortForPainting(scene, seen);
    std::vector<Slot> links;
    if (job.config.links) {
        scene.linksIn(area, job.ppm(), links);
        std::erase_if(links,
                      [&](Slot slot) { return scene.link(slot)->floating || !scene.isShown(*scene.link(slot)); });
    }
    // By medium first: slots are others once the file has been opened again, and which of two colours lies above must
    // not.
    std::sort(links.begin(), links.end(), [&](Slot a, Slot b) {
        const Medium x = scene.link(a)->medium, y = scene.link(b)->medium;
        return x != y ? x < y : a < b;
    });
    paintSeen(job, seen, links);
    if (job.config.labels && job.config.overlay != Overlay::Load) paintTrunks(job, links);
    if (job.names && job.config.labels) paintNames(job, *job.names, false);
    paintMarksOf(job, seen);
    if (job.config.overlay == Overlay::Noise) paintSoundLevels(job);
}

Rect paintFloating(const PaintJob& job) {
    const double reach_m = reach_px / job.ppm();
    const Rect area = job.area.expanded(reach_m);
    std::optional<Rect> painted;
    bool anywhere = job.config.overlay == Overlay::Noise; // sound, lines and names run beyond the boxes they are of
    const auto note = [&painted](const Rect& box) { painted = painted ? painted->united(box) : box; };
    Seen seen;
    for (const Slot slot : job.scene.floatingItems())
        if (const SceneItem* item = job.scene.item(slot);
            item && job.scene.isShown(*item) && item->box.intersects(area)) {
            addTo(seen, *item, slot);
            note(item->box.expanded(reach_m));
            anywhere = anywhere || item->isZone() || item->isArray;
        }
    sortForPainting(job.scene, seen);
    std::vector<Slot> links;
    if (job.config.links)
        for (const Slot slot : job.scene.floatingLinks())
            if (const SceneLink* link = job.scene.link(slot);
                link && job.scene.isShown(*link) && isNear(job, *link, area) &&
                (link->selected || linkIsVisible(*link, job.ppm()) || isPreview(job, slot)))
                links.push_back(slot);
    paintSeen(job, seen, links);
    if (job.config.labels) {
        LabelLayout names;
        names.placeThese(job.engine, job.scene, job.ppm(), seen.zones);
        for (const PlacedLabel& label : names.labels()) paintPlaced(job, label);
        names.placeThese(job.engine, job.scene, job.ppm(), seen.items);
        for (const PlacedLabel& label : names.labels()) paintPlaced(job, label);
    }
    paintMarksOf(job, seen);
    return anywhere || !links.empty() ? job.area : painted.value_or(Rect{});
}

void paintMarks(const PaintJob& job, const std::vector<Slot>& items) {
    struct Mark {
        Status status;
        QPointF at;
        double size;
    };
    std::map<std::pair<long long, long long>, Mark> cells;
    const auto rank = [](Status s) {
        return s == Status::Over ? 3 : s == Status::Warning ? 2 : s == Status::Tight ? 1 : 0;
    };
    for (const Slot slot : items) {
        const SceneItem& item = *job.scene.item(slot);
        if (!item.installed) continue;
        const Look& look = job.scene.look(job.engine, slot);
        if (look.mark == 0 && !look.off) continue;
        const QPointF a = job.viewport.toPixel({item.box.left, item.box.top}),
                      b = job.viewport.toPixel({item.box.right, item.box.bottom});
        const double small = std::min(b.x() - a.x(), b.y() - a.y()), large = std::max(b.x() - a.x(), b.y() - a.y());
        if (look.mark == 0 && small < 24) continue; // hollow says it already
        constexpr std::array statuses{Status::Off, Status::Tight, Status::Warning, Status::Over};
        const Status status = statuses[std::min<std::size_t>(look.mark, 3)];
        if (status != Status::Over && status != Status::Off && small < 5) continue; // far out only what is over
        const QPointF at = small < 20 && large < 40 ? (a + b) / 2 : QPointF(b.x() - 2, a.y() + 2);
        // Cells are counted from the plan's origin, so that two tiles choose the same mark.
        const auto cell = std::make_pair(
            static_cast<long long>(std::floor((at.x() + job.viewport.origin.x() * job.ppm()) / markCell_px)),
            static_cast<long long>(std::floor((at.y() + job.viewport.origin.y() * job.ppm()) / markCell_px)));
        const auto it = cells.find(cell);
        if (it == cells.end() || rank(status) > rank(it->second.status))
            cells[cell] = {status, at, small < 12 ? 9.0 : 12.0};
    }
    for (const auto& [cell, mark] : cells) {
        if (job.config.vector) {
            drawStatus(job.painter, mark.at, mark.size, mark.status, job.theme());
            continue;
        }
        const QImage& image = markImage(mark.status, mark.size, job.dpr, job.theme());
        const QSizeF size = image.deviceIndependentSize();
        job.painter.drawImage(
            QPointF(std::round(mark.at.x() - size.width() / 2), std::round(mark.at.y() - size.height() / 2)), image);
    }
}

void paintPlan(QPainter& painter, const Engine& engine, const Viewport& viewport, const RenderConfig& config,
               const Progress& progress, LabelLayout* kept) {
    PlanScene scene;
    scene.setOverlay(config.overlay);
    scene.setLayers(config.layers);
    scene.reset(engine);
    if (config.overlay == Overlay::Noise)
        scene.setSound(std::make_shared<SoundMap>(
            makeSoundMap(engine.site(), engine.results().view.at, soundArea(engine), soundCells)));
    if (config.marks) {
        std::vector<Dirty> dirty;
        scene.setMarks(engine, engine.findings(), dirty);
    }
    const Point a = viewport.toPlan({0, 0}), b = viewport.toPlan({viewport.size.width(), viewport.size.height()});
    if (progress) progress(0.2);
    LabelLayout own;
    LabelLayout& names = kept ? *kept : own;
    if (config.labels) names.placeMore(engine, scene, viewport.pixelsPerMetre, LabelLayout::areaFor(viewport));
    if (progress) progress(0.3);
    const Progress painting = partOf(progress, 0.3, 1);
    const PaintJob job{engine,   scene,
                       viewport, config,
                       painter,  {a.x_m, a.y_m, b.x_m, b.y_m},
                       nullptr,  painter.device()->devicePixelRatio(),
                       &names,   nullptr,
                       &painting};
    paintGround(job);
    paintStanding(job);
}

QImage thumbnail(const Engine& engine, QSize size, const Theme& theme) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.canvas);
    QPainter painter(&image);
    RenderConfig config;
    config.theme = &theme;
    config.grid = config.labels = config.marks = false;
    PlanScene scene;
    scene.reset(engine);
    Rect area = scene.bounds();
    if (area.isEmpty()) area = siteBounds(engine.site());
    const Viewport viewport = Viewport::fit(area, size, 8);
    const Point a = viewport.toPlan({0, 0}), b = viewport.toPlan({viewport.size.width(), viewport.size.height()});
    const PaintJob job{engine, scene, viewport, config, painter, {a.x_m, a.y_m, b.x_m, b.y_m}, nullptr, 1};
    paintGround(job);
    paintStanding(job);
    return image;
}

} // namespace gs::ui
