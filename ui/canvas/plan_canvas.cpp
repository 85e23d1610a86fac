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
constexpr int marksRest_ms = 150;
constexpr double longWork_ms = 4; // of the engine, after which the picture is left to the next frame
constexpr int nextFrame_ms = 10;
constexpr int flight_ms = 200, flash_ms = 800;

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
    m->pictureTimer.setSingleShot(true);
    m->pictureTimer.setInterval(nextFrame_ms);
    connect(&m->pictureTimer, &QTimer::timeout, this, [this] { update(); });
    m->marksTimer.setSingleShot(true);
    m->marksTimer.setInterval(marksRest_ms);
    connect(&m->marksTimer, &QTimer::timeout, this, [this] {
        if (!m->document || m->document->inGesture()) return;
        m->cameToRest();
        update();
    });
    m->tilesTimer.setSingleShot(true);
    m->tilesTimer.setTimerType(Qt::PreciseTimer);
    connect(&m->tilesTimer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m->countTimer.setSingleShot(true);
    connect(&m->countTimer, &QTimer::timeout, this, [this] {
        if (!m->document) return;
        m->countOn();
        if (!m->countTimer.isActive()) update();
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
    m->groups.forget();
    m->view.setDocument(document);
    m->legendKey.clear(), m->stats = {}, m->statsOf = Overlay::Plan;
    m->countTimer.stop();
    ++*m->soundWanted;
    if (document) {
        connect(document, &Document::changed, this, [this](const Changed& what) {
            m->view.siteChanged(what);
            m->hovered.clear();
            m->groups.forget();
            update();
        });
        connect(document, &Document::resultsChanged, this, [this] {
            m->view.resultsChanged();
            m->tool->resultsChanged();
            m->marksTimer.start();
            if (!m->pictureTimer.isActive()) update();
        });
        connect(document, &Document::selectionChanged, this, [this] {
            m->view.selectionChanged();
            m->groups.forget();
            update();
        });
        connect(document, &Document::viewChanged, this, [this] {
            m->view.viewChanged();
            m->marksTimer.start();
            if (m->document->lastRecomputeMs() > longWork_ms) m->pictureTimer.start();
            else update();
        });
        connect(document, &Document::historyChanged, this, [this] {
            m->marksTimer.start(); // results may have come while the gesture that ends here was held still
            update();
        });
        m->cameToRest();
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
void PlanCanvas::repeatHint() { emit hint(m->lastHint); }
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

bool PlanCanvas::Impl::isFitted() const {
    return fitted.origin == viewport.origin && fitted.pixelsPerMetre == viewport.pixelsPerMetre;
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

QRect PlanCanvas::boxOnScreen(const std::string& id) const {
    const Site& site = m->document->site();
    const Component* component = site.component(id);
    if (!component) return {};
    const Rect box = bounds(site, *component);
    const QRectF seen =
        QRectF(m->viewport.toPixel({box.left, box.top}), m->viewport.toPixel({box.right, box.bottom})) & QRectF(rect());
    return seen.toAlignedRect().translated(mapToGlobal(QPoint(0, 0)));
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
    const double around = std::max(6.0, 0.3 * std::max(area.width(), area.height()));
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
QRectF PlanCanvas::legendBox() const { return m->panels().front(); }

void PlanCanvas::setRenderConfig(const RenderConfig& config) {
    const bool isOther = config.overlay != m->view.config().overlay;
    m->view.setConfig(config);
    m->legendKey.clear();
    if (isOther && m->document) {
        m->updateStats();
        m->askForSound();
        // Legends differ in size: a fitted site keeps clear of this one too.
        // Not under a hand that pulls something: it would be pulled elsewhere.
        if (m->isFitted() && m->fitted.size == m->viewport.size && !m->document->inGesture()) fitAll();
    }
    update();
    emit configChanged();
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
    // A tool that asks for a figure has put the keys into its field: what is typed next must not be taken as shortcuts.
    const QWidget* field = window()->focusWidget();
    if (!field || !isAncestorOf(field) || !field->isVisibleTo(this)) setFocus();
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
        sayHint(m->tool->hint());
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

} // namespace gs::ui
