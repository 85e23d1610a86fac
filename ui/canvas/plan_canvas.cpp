// SPDX-License-Identifier: GPL-3.0-or-later
// PlanCanvas: mirrors the document, moves the viewport, hands input to the tool.
#include "ui/canvas/plan_canvas.h"

#include <algorithm>
#include <cmath>

#include "core/site/plan_marks.h"
#include "ui/canvas/canvas_impl.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double least_ppm = 0.01, most_ppm = 400;
constexpr double linkReach_px = 5, edgeReach_px = 5, smallPart_px = 3;
constexpr int marksRest_ms = 150;
constexpr int flight_ms = 200, flash_ms = 800;

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF ab = b - a;
    const double length2 = QPointF::dotProduct(ab, ab);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length2, 0.0, 1.0) : 0;
    const QPointF d = p - (a + ab * t);
    return std::hypot(d.x(), d.y());
}

/// Whether the pixel is on the plate of an in-rack part, on whichever element of its rack.
bool isOnChip(const PlanCanvas& canvas, Slot slot, QPointF px) {
    const Site& site = canvas.document()->site();
    const Component& part = *site.components().at(slot);
    const Viewport& view = canvas.viewport();
    if (!chipsAreVisible(canvas.scene(), site, part, view.pixelsPerMetre)) return false;
    const Component& rack = *site.component(part.attached);
    const SceneItem& item = *canvas.scene().item(site.components().slotOf(rack.id));
    if (item.quarter < 0) return false;
    const Point at = view.toPlan(px),
                local = rotated({at.x_m - rack.position.x_m, at.y_m - rack.position.y_m}, -rack.rotation_deg);
    const auto nearest = [](double way, double pitch, int count) {
        return pitch > 0 ? std::clamp(static_cast<int>(std::lround(way / pitch + (count - 1) / 2.0)), 0, count - 1) : 0;
    };
    const int columns = std::max(1, rack.array.columns), rows = std::max(1, rack.array.rows());
    const int index =
        nearest(local.y_m, rack.array.pitch_y_m, rows) * columns + nearest(local.x_m, rack.array.pitch_x_m, columns);
    if (index >= std::max(1, rack.array.count)) return false;
    const QPointF centre = view.toPixel(elementCentre(rack, index));
    QSizeF size = QSizeF(item.element.width_m, item.element.depth_m) * view.pixelsPerMetre;
    if (item.quarter % 2 != 0) size.transpose();
    return chipBox(QRectF(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()),
                   chipIndex(site, canvas.scene(), slot))
        .contains(px);
}

} // namespace

PlanCanvas::PlanCanvas(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>(this)) {
    setObjectName(QStringLiteral("PlanCanvas"));
    setAccessibleName(tr("Site plan"));
    setAccessibleDescription(tr("The site to scale. Arrow keys move the selection, Tab leaves the plan."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 150);
    grabGesture(Qt::PinchGesture);
    m->viewport.size = size();
    m->viewport.pixelsPerMetre = 4;
    RenderConfig config;
    config.ghosts = config.ports = true;
    m->view.setConfig(config);
    m->tool = makeSelectTool(*this);
    m->marksTimer.setSingleShot(true);
    m->marksTimer.setInterval(marksRest_ms);
    connect(&m->marksTimer, &QTimer::timeout, this, [this] {
        if (!m->document || m->document->inGesture()) return;
        m->view.setMarks(m->document->engine().findings());
        update();
    });
    m->flight.setDuration(flight_ms);
    m->flight.setStartValue(0.0);
    m->flight.setEndValue(1.0);
    m->flight.setEasingCurve(QEasingCurve::InOutCubic);
    m->flash.setDuration(flash_ms);
    m->flash.setStartValue(0.0);
    m->flash.setEndValue(1.0);
    connect(&m->flash, &QVariantAnimation::valueChanged, this, [this](const QVariant& v) {
        const bool on = static_cast<int>(v.toDouble() * 4) % 2 == 0 && v.toDouble() < 1;
        if (on != m->flashOn) m->flashOn = on, update();
    });
    connect(&m->flash, &QVariantAnimation::finished, this, [this] {
        m->flashIds.clear();
        m->flashOn = false;
        update();
    });
}

PlanCanvas::~PlanCanvas() {
    if (m->document) m->document->disconnect(this);
    m->tool.reset();
}

// --- document ------------------------------------------------------------------------------------------

void PlanCanvas::setDocument(Document* document) {
    if (m->document) {
        m->tool->cancel();
        m->document->disconnect(this);
    }
    m->document = document;
    m->hovered.clear();
    m->lit.clear();
    m->view.setDocument(document);
    m->legendKey.clear();
    if (document) {
        connect(document, &Document::changed, this, [this](const Changed& what) {
            m->view.siteChanged(what);
            m->hovered.clear();
            update();
        });
        connect(document, &Document::resultsChanged, this, [this] {
            m->view.resultsChanged();
            m->tool->resultsChanged();
            m->marksTimer.start();
            update();
        });
        connect(document, &Document::selectionChanged, this, [this] {
            m->view.selectionChanged();
            update();
        });
        connect(document, &Document::viewChanged, this, [this] {
            m->view.viewChanged();
            m->marksTimer.start();
            update();
        });
        connect(document, &Document::historyChanged, this, [this] {
            m->marksTimer.start(); // results may have come while the gesture that ends here was held still
            update();
        });
        m->view.setMarks(document->engine().findings());
        fitAll();
    }
    m->useTool(makeSelectTool(*this), ToolKind::Select);
    update();
}

Document* PlanCanvas::document() const { return m->document; }
const PlanScene& PlanCanvas::scene() const { return m->view.scene(); }
const Theme& PlanCanvas::theme() const { return *m->view.config().theme; }
void PlanCanvas::sayHint(const QString& text) {
    if (text == m->lastHint) return;
    m->lastHint = text;
    emit hint(text);
}
void PlanCanvas::sayRefused(const QString& sentence) { emit refused(sentence); }

bool PlanCanvas::canEdit() {
    if (!m->document) return false;
    if (m->document->isReadOnly()) {
        emit refused(m->document->readOnlyReason());
        return false;
    }
    return true;
}

// --- viewport ------------------------------------------------------------------------------------------

const Viewport& PlanCanvas::viewport() const { return m->viewport; }

void PlanCanvas::Impl::setViewportQuietly(Viewport next) {
    next.size = q->size();
    next.pixelsPerMetre =
        std::clamp(std::isfinite(next.pixelsPerMetre) ? next.pixelsPerMetre : 1.0, least_ppm, most_ppm);
    // On whole device pixels, so that tiles are copied and nothing is resampled while panning.
    const double scale = next.pixelsPerMetre * q->devicePixelRatioF();
    const auto whole = [&](double m_) {
        return static_cast<double>(
                   CanvasView::deviceOrigin(std::isfinite(m_) ? m_ : 0, next.pixelsPerMetre, q->devicePixelRatioF())) /
               scale;
    };
    next.origin = QPointF(whole(next.origin.x()), whole(next.origin.y()));
    const bool same =
        next.origin == viewport.origin && next.pixelsPerMetre == viewport.pixelsPerMetre && next.size == viewport.size;
    viewport = next;
    if (same) return;
    q->update();
    emit q->viewportChanged();
}

void PlanCanvas::setViewport(const Viewport& viewport) {
    m->flight.stop();
    m->setViewportQuietly(viewport);
}

QRectF PlanCanvas::Impl::plan() const {
    return QRectF(ruler_px, ruler_px, q->width() - ruler_px, q->height() - ruler_px);
}

namespace {

/// Fits `area` into the part of the widget that the rulers leave.
Viewport fitBeside(const Rect& area, const QRectF& room, double margin) {
    Viewport v = Viewport::fit(area, room.size(), margin);
    v.origin -= room.topLeft() / v.pixelsPerMetre;
    return v;
}

} // namespace

void PlanCanvas::Impl::zoomTo(Viewport target, bool fly) {
    flight.stop();
    flight.disconnect(q);
    if (!fly || !q->isVisible()) {
        setViewportQuietly(target);
        return;
    }
    // The centre moves straight, the zoom in equal factors.
    const Viewport from = viewport;
    const QPointF half(q->width() / 2.0, q->height() / 2.0);
    QObject::connect(&flight, &QVariantAnimation::valueChanged, q, [this, from, target, half](const QVariant& value) {
        const double t = value.toDouble();
        Viewport v = from;
        v.pixelsPerMetre = from.pixelsPerMetre * std::pow(target.pixelsPerMetre / from.pixelsPerMetre, t);
        const QPointF a = from.origin + half / from.pixelsPerMetre, b = target.origin + half / target.pixelsPerMetre;
        v.origin = a + (b - a) * t - half / v.pixelsPerMetre;
        setViewportQuietly(t >= 1 ? target : v);
    });
    flight.start();
}

void PlanCanvas::fitAll() {
    Rect area = m->view.scene().bounds();
    if (area.isEmpty()) area = m->document ? siteBounds(m->document->site()) : Rect{-100, -62.5, 100, 62.5};
    setViewport(fitBesidePanels(area, size(), m->plan(), m->panels(), QPointF(width() - 10, height() - 10), 24));
    m->fitted = m->viewport;
    m->fittedIn = window()->size();
}

void PlanCanvas::fitSelection() {
    Rect area;
    bool any = false;
    const auto add = [&](const Rect& box) { area = any ? area.united(box) : box, any = true; };
    for (const Slot s : m->view.scene().selectedItems())
        if (const SceneItem* item = m->view.scene().item(s)) add(item->box);
    for (const Slot s : m->view.scene().selectedLinks())
        if (m->view.scene().link(s)) add(m->view.scene().linkBox(s));
    if (any) m->zoomTo(fitBeside(area, m->plan(), 60), true);
    else fitAll();
}

void PlanCanvas::zoomBy(double factor, QPointF aroundPx) {
    m->flight.stop();
    Viewport v = m->viewport;
    const Point fixed = v.toPlan(aroundPx);
    v.pixelsPerMetre = std::clamp(v.pixelsPerMetre * factor, least_ppm, most_ppm);
    v.origin = QPointF(fixed.x_m - aroundPx.x() / v.pixelsPerMetre, fixed.y_m - aroundPx.y() / v.pixelsPerMetre);
    m->setViewportQuietly(v);
}

void PlanCanvas::showIds(const std::vector<std::string>& ids) {
    if (!m->document) return;
    Rect area;
    bool any = false;
    const auto add = [&](const Rect& box) { area = any ? area.united(box) : box, any = true; };
    const Site& site = m->document->site();
    std::vector<std::string> shown;
    for (const std::string& id : ids) {
        if (const Slot s = site.components().slotOf(id); s != noSlot && m->view.scene().item(s))
            add(m->view.scene().item(s)->box);
        else if (const Slot l = site.links().slotOf(id); l != noSlot && m->view.scene().link(l))
            add(m->view.scene().linkBox(l));
        else continue;
        shown.push_back(id);
    }
    if (!any) return;
    // Near enough to see the part, with its neighbourhood.
    const double around = std::max({area.width(), area.height(), 4.0}) * 1.5;
    m->zoomTo(fitBeside(area.expanded(around), m->plan(), 20), true);
    m->flashIds = std::move(shown);
    m->flash.stop();
    m->flash.start();
    update();
}

void PlanCanvas::setLit(std::vector<std::string> ids) {
    if (ids == m->lit) return;
    m->lit = std::move(ids);
    update();
}

const std::vector<std::string>& PlanCanvas::lit() const { return m->lit; }

RenderConfig PlanCanvas::renderConfig() const { return m->view.config(); }

void PlanCanvas::setRenderConfig(const RenderConfig& config) {
    m->view.setConfig(config);
    m->legendKey.clear();
    update();
}

// --- tools ---------------------------------------------------------------------------------------------

PlanCanvas::ToolKind PlanCanvas::tool() const { return m->kind; }

void PlanCanvas::Impl::useTool(std::unique_ptr<Tool> next, ToolKind nextKind) {
    if (tool && document) tool->cancel();
    tool = std::move(next);
    const bool changes = nextKind != kind;
    kind = nextKind;
    hovered.clear();
    updateCursor();
    q->sayHint(tool->hint());
    if (changes) emit q->toolChanged();
    q->update();
}

void PlanCanvas::setTool(ToolKind kind) {
    switch (kind) {
    case ToolKind::Select: m->useTool(makeSelectTool(*this), kind); break;
    case ToolKind::Connect: m->useTool(makeConnectTool(*this), kind); break;
    case ToolKind::Zone: m->useTool(makeZoneTool(*this, "hall"), kind); break;
    case ToolKind::Pan: m->useTool(makePanTool(*this), kind); break;
    case ToolKind::Place:        // needs a type: startPlacing()
    case ToolKind::Other: break; // brings itself: startTool()
    }
}

void PlanCanvas::startTool(std::unique_ptr<Tool> tool) {
    m->useTool(std::move(tool), ToolKind::Other);
    setFocus();
}

void PlanCanvas::setAbove(const QString& name, std::function<void(QPainter&)> paint) {
    if (paint) m->above[name] = std::move(paint);
    else m->above.remove(name);
    update();
}

void PlanCanvas::startPlacing(const QString& typeId, bool pressed) {
    if (!canEdit()) return;
    const std::shared_ptr<const Type> type = m->document->catalog().type(typeId.toStdString());
    const std::shared_ptr<const Type> own = m->document->site().type(typeId.toStdString());
    const Type* t = own ? own.get() : type.get();
    if (!t) return;
    if (!pressed && isMeasured(*t)) return startTool(makeMeasureTool(*this, t->id));
    if (t->is_zone && !pressed) m->useTool(makeZoneTool(*this, t->id), ToolKind::Zone);
    else m->useTool(makePlaceTool(*this, t->id, pressed), ToolKind::Place);
    setFocus(); // also while the button is down in the palette: R and Alt are for the ghost
    if (pressed) return;
    // By keyboard there is no mouse to follow: the ghost waits in the middle of the plan.
    if (m->kind == ToolKind::Place) {
        const QPointF at = m->cursorInside ? m->cursor : m->plan().center();
        m->tool->move(m->eventAt(at, Qt::NoButton, {}, false));
        update();
    }
}

void PlanCanvas::moveFromOutside(QPoint globalPos, Qt::KeyboardModifiers modifiers) {
    if (m->kind != ToolKind::Place) return;
    const QPointF px = mapFromGlobal(QPointF(globalPos));
    m->modifiers = modifiers;
    m->cursor = px;
    m->cursorInside = rect().contains(px.toPoint());
    if (m->cursorInside) m->tool->move(m->eventAt(px, Qt::LeftButton, modifiers, true));
    else m->tool->leave();
    update();
}

void PlanCanvas::releaseFromOutside(QPoint globalPos, Qt::KeyboardModifiers modifiers) {
    if (m->kind != ToolKind::Place) return;
    const QPointF px = mapFromGlobal(QPointF(globalPos));
    if (rect().contains(px.toPoint())) m->tool->release(m->eventAt(px, Qt::LeftButton, modifiers, false));
    else m->tool->cancel();
    if (m->kind == ToolKind::Place && !(modifiers & Qt::ShiftModifier)) finishTool();
    setFocus();
    update();
}

void PlanCanvas::cancelTool() {
    if (m->tool->cancel()) {
        update();
        return;
    }
    if (m->kind != ToolKind::Select) setTool(ToolKind::Select);
    else if (m->document) m->document->setSelection({});
}

void PlanCanvas::finishTool() {
    // The tool that calls this is still on the stack.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m->tool->isBusy()) setTool(ToolKind::Select);
        },
        Qt::QueuedConnection);
}

bool PlanCanvas::snapToGrid() const { return m->snapGrid; }
void PlanCanvas::setSnapToGrid(bool on) { m->snapGrid = on; }
double PlanCanvas::gridStep_m() const { return gridStep(m->viewport.pixelsPerMetre); }

// --- what is where -------------------------------------------------------------------------------------

PlanCanvas::Hit PlanCanvas::hitAt(QPointF px) const {
    if (!m->document) return {};
    const PlanScene& scene = m->view.scene();
    const Site& site = m->document->site();
    const Engine& engine = m->document->engine();
    const Point at = m->viewport.toPlan(px);
    const double ppm = m->viewport.pixelsPerMetre, reach = 8 / ppm;
    std::vector<Slot> found;
    scene.itemGrid().query({at.x_m - reach, at.y_m - reach, at.x_m + reach, at.y_m + reach}, found);

    // Parts: what is mounted on others first, then the smallest; tiny ones can be hit a little beside.
    Slot best = noSlot;
    double bestArea = 0;
    for (const Slot slot : found) {
        const SceneItem* item = scene.item(slot);
        if (!item || item->isZone()) continue;
        // Plates in a rack stand where they are drawn, not where their own footprint is.
        const double slack =
            std::max(0.0, smallPart_px - std::min(item->element.width_m, item->element.depth_m) * ppm / 2) / ppm;
        if (!item->inRack && !item->box.expanded(slack).contains(at)) continue;
        if (item->quarter < 0 && !polygonContains(corners(site, *site.components().at(slot)), at)) continue;
        if (item->inRack && !isOnChip(*this, slot, px)) continue;
        const double area = item->box.width() * item->box.height() *
                            (item->isAttached  ? 1e-6
                             : item->installed ? 1
                                               : 1e3);
        if (best == noSlot || area < bestArea || (area == bestArea && slot > best)) best = slot, bestArea = area;
    }
    if (best != noSlot) return {Hit::Part::Body, site.components().at(best)->id};

    if (m->view.config().links) {
        std::vector<Slot> links;
        scene.linksIn({at.x_m - reach, at.y_m - reach, at.x_m + reach, at.y_m + reach}, ppm, links);
        double nearest = linkReach_px;
        Slot hit = noSlot;
        for (const Slot slot : links) {
            const std::vector<Point>& path = scene.route(engine, slot);
            for (std::size_t i = 1; i < path.size(); ++i) {
                const double d = distanceToSegment(px, m->viewport.toPixel(path[i - 1]), m->viewport.toPixel(path[i]));
                if (d < nearest) nearest = d, hit = slot;
            }
        }
        if (hit != noSlot) return {Hit::Part::Link, site.links().at(hit)->id};
    }

    // Zones: an edge wins over any inside; of insides the smallest.
    Hit inside;
    double insideArea = 0;
    for (const Slot slot : found) {
        const SceneItem* item = scene.item(slot);
        if (!item || !item->isZone()) continue;
        const Component& zone = *site.components().at(slot);
        if (item->shape == Shape::Picture && zone.locked) continue; // lies beneath: unlocked from the menu
        const std::vector<Point> outline = corners(site, zone);
        const bool isOpen = hasOpenOutline(*item->type);
        for (std::size_t i = 0; i + isOpen < outline.size(); ++i)
            if (distanceToSegment(px, m->viewport.toPixel(outline[i]),
                                  m->viewport.toPixel(outline[(i + 1) % outline.size()])) < edgeReach_px)
                return {Hit::Part::ZoneEdge, zone.id};
        const bool solid = item->shape == Shape::Label || item->shape == Shape::RoofText ||
                           item->shape == Shape::Fence || item->shape == Shape::Note;
        const double area = polygonArea(outline);
        if (!isOpen && polygonContains(outline, at) && (inside.id.empty() || area < insideArea)) {
            inside = {solid ? Hit::Part::Body : Hit::Part::ZoneInside, zone.id};
            insideArea = area;
        }
    }
    return inside;
}

std::string PlanCanvas::idAt(QPointF px) const { return hitAt(px).id; }

std::vector<std::string> PlanCanvas::idsIn(const QRectF& px, bool touched) const {
    std::vector<std::string> ids;
    if (!m->document) return ids;
    const Point a = m->viewport.toPlan(px.topLeft()), b = m->viewport.toPlan(px.bottomRight());
    const Rect area{a.x_m, a.y_m, b.x_m, b.y_m};
    std::vector<Slot> found;
    m->view.scene().itemsIn(area, found);
    std::sort(found.begin(), found.end());
    for (const Slot slot : found) {
        const SceneItem* item = m->view.scene().item(slot);
        if (!item || !item->installed) continue;
        if (item->shape == Shape::Picture && m->document->site().components().at(slot)->locked) continue;
        const Rect& r = item->box;
        const bool whole = r.left >= area.left && r.right <= area.right && r.top >= area.top && r.bottom <= area.bottom;
        // A hall is only taken when it is wholly inside: rubber bands are pulled within halls all the time.
        if (whole || (touched && !item->isZone())) ids.push_back(m->document->site().components().at(slot)->id);
    }
    return ids;
}

// --- input ---------------------------------------------------------------------------------------------

} // namespace gs::ui
