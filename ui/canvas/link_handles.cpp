// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_handles.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/layout/conductors.h"
#include "core/layout/route.h"
#include "core/layout/route_edits.h"
#include "core/layout/waypoints.h"
#include "ui/canvas/link_routes.h"
#include "ui/panels/link_text.h"

namespace gs::ui {

namespace {

struct LinkHandlesText {
    Q_DECLARE_TR_FUNCTIONS(LinkHandles)
};

constexpr double reach_px = 8, legReach_px = 5, dragFrom_px = 4, half_px = 4, inLine_px = 6;
constexpr double middleFrom_px = 28; ///< a leg shorter than this shows no handle, but can be pulled

bool isNear(double a, double b, double reach) { return std::abs(a - b) <= reach; }

} // namespace

const Link* LinkHandles::link() const {
    const Document* document = m_canvas.document();
    if (!document || document->isReadOnly() || document->selection().size() != 1) return nullptr;
    return document->site().link(*document->selection().begin());
}

std::vector<Point> LinkHandles::path() const {
    const Link* own = link();
    return own ? route(m_canvas.document()->site(), *own) : std::vector<Point>();
}

std::vector<LinkHandle> LinkHandles::all() const {
    std::vector<LinkHandle> handles;
    const std::vector<Point> corners = path();
    if (corners.size() < 2) return handles;
    const Viewport& view = m_canvas.viewport();
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        if (i > 0) handles.push_back({true, i, view.toPixel(corners[i])});
        handles.push_back({false, i, (view.toPixel(corners[i]) + view.toPixel(corners[i + 1])) / 2});
    }
    return handles;
}

std::optional<LinkHandle> LinkHandles::at(QPointF px) const {
    const std::vector<LinkHandle> handles = all();
    for (const bool bends : {true, false}) // where they are close, the bend
        for (const LinkHandle& handle : handles)
            if (handle.isBend == bends &&
                std::hypot(px.x() - handle.px.x(), px.y() - handle.px.y()) <= (bends ? reach_px : legReach_px))
                return handle;
    if (handles.empty() || m_canvas.hitAt(px).part != PlanCanvas::Hit::Part::Link) return std::nullopt;
    const std::vector<Point> corners = path();
    for (const LinkHandle& handle : handles) {
        if (handle.isBend) continue;
        const QPointF a = m_canvas.viewport().toPixel(corners[handle.index]),
                      b = m_canvas.viewport().toPixel(corners[handle.index + 1]);
        if (QRectF(a, b).normalized().adjusted(-legReach_px, -legReach_px, legReach_px, legReach_px).contains(px))
            return handle;
    }
    return std::nullopt;
}

// --- by mouse ------------------------------------------------------------------------------------------

void LinkHandles::press(const LinkHandle& handle, const ToolEvent& event) {
    m_pressed = handle;
    m_pressedLink = link()->id;
    m_press = event;
    m_cursor = event.px;
    m_before = path();
    m_length_m = linkFacts(m_canvas.document()->engine(), *link()).length_m;
    m_near = {};
    m_focus.reset();
}

/// Where the mouse wants it: in line with another leg of the same link, with a neighbour, or on the grid.
Point LinkHandles::snapped(const ToolEvent& event, bool alongX, bool alongY) {
    const Point grabbed = m_pressed->isBend ? m_before[m_pressed->index] : m_press.plan;
    Point to{grabbed.x_m + event.plan.x_m - m_press.plan.x_m, grabbed.y_m + event.plan.y_m - m_press.plan.y_m};
    if (!m_pressed->isBend) { // a leg is grabbed anywhere along it
        const Point& a = m_before[m_pressed->index];
        (alongY ? to.y_m : to.x_m) =
            alongY ? a.y_m + event.plan.y_m - m_press.plan.y_m : a.x_m + event.plan.x_m - m_press.plan.x_m;
    }
    m_snap = {};
    if (event.modifiers & Qt::AltModifier) return to;
    const double ppm = m_canvas.viewport().pixelsPerMetre, reach = inLine_px / ppm;
    bool doneX = !alongX, doneY = !alongY;
    for (std::size_t i = 0; i < m_before.size(); ++i) {
        if (m_pressed->isBend ? i == m_pressed->index : i == m_pressed->index || i == m_pressed->index + 1) continue;
        if (!doneX && isNear(to.x_m, m_before[i].x_m, reach)) to.x_m = m_before[i].x_m, doneX = true;
        if (!doneY && isNear(to.y_m, m_before[i].y_m, reach)) to.y_m = m_before[i].y_m, doneY = true;
    }
    if (doneX && doneY) return to;
    Snap snap = snapBox(m_canvas.scene(), {to.x_m, to.y_m, to.x_m, to.y_m}, {},
                        {ppm, m_canvas.snapToGrid(), m_canvas.gridStep_m(), true, noSlot}, &m_near);
    if (!doneX) to.x_m += snap.dx_m;
    if (!doneY) to.y_m += snap.dy_m;
    for (const Snap::Guide& guide : snap.guides)
        if (!guide.isDistance && ((!doneX && guide.a.x_m == guide.b.x_m) || (!doneY && guide.a.y_m == guide.b.y_m)))
            m_snap.guides.push_back(guide);
    return to;
}

void LinkHandles::drag(const ToolEvent& event) {
    if (!m_pressed) return;
    if (!link() || link()->id != m_pressedLink) { // gone meanwhile, or no longer the one that is selected
        cancel();
        return;
    }
    m_cursor = event.px;
    Document& document = *m_canvas.document();
    if (!m_dragging) {
        if (std::hypot(event.px.x() - m_press.px.x(), event.px.y() - m_press.px.y()) < dragFrom_px) return;
        if (!m_canvas.canEdit()) return;
        document.beginGesture(m_pressed->isBend ? LinkHandlesText::tr("Move a bend")
                                                : LinkHandlesText::tr("Move a leg of a link"));
        if (!document.inGesture()) return;
        m_dragging = true;
    }
    const std::string& id = m_pressedLink;
    std::vector<Point> bends;
    if (m_pressed->isBend) {
        bends = movedBend(m_before, m_pressed->index, snapped(event, true, true));
    } else {
        const bool flat = isHorizontal(m_before, m_pressed->index);
        const Point to = snapped(event, !flat, flat);
        bends = movedLeg(m_before, m_pressed->index, flat ? to.y_m : to.x_m);
    }
    // Where nothing has moved the bends stay what they were, also none.
    const std::vector<Point>& stored = document.siteAtGestureBegin().link(id)->bends;
    if (bends == bendsOf(m_before)) bends = stored;
    m_warning.clear();
    try {
        document.updateGesture(setBends(document.siteAtGestureBegin(), id, std::move(bends)));
    } catch (const EditError& error) { m_warning = QString::fromUtf8(error.what()); }
    const Link& now = *document.site().link(id);
    m_lines = linkLines(now, linkFacts(document.engine(), now), m_length_m);
    if (m_warning.isEmpty() && !runsOverhead(document.site(), now) &&
        crossesObstacle(document.site(), now, lookupOf(m_canvas)))
        m_warning = LinkHandlesText::tr("Runs through something that stands there");
}

void LinkHandles::release() {
    if (m_dragging) {
        m_canvas.document()->endGesture();
    } else if (m_pressed && m_pressed->isBend && link()) { // a click: the keys are for this bend now
        m_focus = m_pressed;
        m_focusLink = link()->id;
    }
    m_dragging = false;
    m_pressed.reset();
    m_snap = {};
    m_lines.clear();
    m_warning.clear();
}

bool LinkHandles::cancel() {
    const bool was = m_dragging || m_focus;
    if (m_dragging && m_canvas.document()) m_canvas.document()->cancelGesture();
    m_dragging = false;
    m_pressed.reset();
    m_focus.reset();
    m_snap = {};
    m_lines.clear();
    m_warning.clear();
    return was;
}

void LinkHandles::edit(std::vector<Point> bends, const QString& text) {
    if (!m_canvas.canEdit()) return;
    try {
        m_canvas.document()->edit(setBends(m_canvas.document()->site(), link()->id, std::move(bends)), text);
    } catch (const EditError& error) { m_canvas.sayRefused(QString::fromUtf8(error.what())); }
}

void LinkHandles::removeBend(std::size_t index) {
    edit(withoutBend(path(), index), LinkHandlesText::tr("Remove a bend"));
}

bool LinkHandles::doubleClick(const ToolEvent& event) {
    const std::optional<LinkHandle> handle = at(event.px);
    if (!handle) return false;
    if (handle->isBend) removeBend(handle->index);
    else edit(withBend(path(), handle->index, event.plan), LinkHandlesText::tr("Add a bend"));
    return true;
}

// --- by keys -------------------------------------------------------------------------------------------

std::optional<LinkHandle> LinkHandles::focused() const {
    const Link* own = link();
    if (!m_focus || !own || own->id != m_focusLink) return std::nullopt;
    for (const LinkHandle& handle : all())
        if (handle == *m_focus) return handle;
    return std::nullopt;
}

bool LinkHandles::wants(int key) const {
    const std::optional<LinkHandle> now = focused();
    return now && (key == Qt::Key_Escape || (now->isBend && (key == Qt::Key_Delete || key == Qt::Key_Backspace)));
}

bool LinkHandles::key(int key, Qt::KeyboardModifiers modifiers) {
    const std::vector<LinkHandle> handles = all();
    if (handles.empty() || m_pressed) return false;
    const std::optional<LinkHandle> now = focused();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        const bool back = key == Qt::Key_Backtab || (modifiers & Qt::ShiftModifier);
        const auto n = static_cast<std::ptrdiff_t>(handles.size());
        const std::ptrdiff_t place = now    ? std::find(handles.begin(), handles.end(), *now) - handles.begin()
                                     : back ? n
                                            : -1;
        const std::ptrdiff_t next = place + (back ? -1 : 1);
        if (next < 0 || next >= n) { // past the last one Tab leaves the plan, as it does elsewhere
            m_focus.reset();
            return false;
        }
        m_focus = handles[static_cast<std::size_t>(next)];
        m_focusLink = link()->id;
        return true;
    }
    if (!now) return false;
    const std::vector<Point> corners = path();
    const double step = m_canvas.gridStep_m() * (modifiers & Qt::ShiftModifier ? 10 : 1);
    const auto move = [&](double dx, double dy) {
        if (now->isBend) {
            const Point at = corners[now->index];
            edit(movedBend(corners, now->index, {at.x_m + dx, at.y_m + dy}), LinkHandlesText::tr("Move a bend"));
        } else {
            const bool flat = isHorizontal(corners, now->index);
            const Point at = corners[now->index];
            if (flat ? dy == 0 : dx == 0) return; // along itself a leg goes nowhere
            edit(movedLeg(corners, now->index, flat ? at.y_m + dy : at.x_m + dx),
                 LinkHandlesText::tr("Move a leg of a link"));
            // At a port two corners came before it: the focus stays on the leg that moved.
            if (now->index == 0 && path().size() > corners.size()) m_focus->index = 2;
        }
        if (!focused()) m_focus.reset();
    };
    switch (key) {
    case Qt::Key_Left: move(-step, 0); return true;
    case Qt::Key_Right: move(step, 0); return true;
    case Qt::Key_Up: move(0, -step); return true;
    case Qt::Key_Down: move(0, step); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (now->isBend) return true;
        const Point &a = corners[now->index], &b = corners[now->index + 1];
        edit(withBend(corners, now->index, {(a.x_m + b.x_m) / 2, (a.y_m + b.y_m) / 2}),
             LinkHandlesText::tr("Add a bend"));
        m_focus = LinkHandle{true, now->index + 1, {}};
        return true;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!now->isBend) return false; // the link itself goes
        removeBend(now->index);
        m_focus = LinkHandle{false, now->index - 1, {}}; // to the leg before it, else to the first one
        if (!focused()) m_focus->index = 0;
        return true;
    case Qt::Key_Escape: m_focus.reset(); return true;
    default: return false;
    }
}

// --- picture -------------------------------------------------------------------------------------------

void LinkHandles::paint(QPainter& painter, const std::optional<LinkHandle>& hovered) const {
    const std::vector<LinkHandle> handles = all();
    if (handles.empty()) return;
    const Theme& theme = m_canvas.theme();
    const std::vector<Point> corners = path();
    const std::optional<LinkHandle> focus = focused();
    paintGuides(painter, m_canvas.viewport(), m_snap, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LinkHandle& handle : handles) {
        const bool strong = (hovered && *hovered == handle) || (focus && *focus == handle);
        painter.setPen(QPen(theme.accent, strong ? 2.5 : 1.5));
        if (handle.isBend) {
            painter.setBrush(strong ? theme.accent : theme.panel);
            painter.drawRect(QRectF(handle.px.x() - half_px, handle.px.y() - half_px, 2 * half_px, 2 * half_px));
        } else {
            const QPointF a = m_canvas.viewport().toPixel(corners[handle.index]),
                          b = m_canvas.viewport().toPixel(corners[handle.index + 1]);
            if (!strong && std::hypot(b.x() - a.x(), b.y() - a.y()) < middleFrom_px) continue;
            // A bar across the way it can go.
            const bool flat = isHorizontal(corners, handle.index);
            painter.setBrush(strong ? theme.accent : theme.panel);
            painter.drawRoundedRect(
                QRectF(handle.px.x() - (flat ? 7 : 3), handle.px.y() - (flat ? 3 : 7), flat ? 14 : 6, flat ? 6 : 14), 3,
                3);
        }
        if (focus && *focus == handle) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
            painter.drawRect(QRectF(handle.px.x() - 11, handle.px.y() - 11, 22, 22));
        }
    }
    painter.restore();
    if (m_dragging) paintBubble(painter, m_canvas, m_cursor, m_lines, m_warning);
}

QCursor LinkHandles::cursor(const LinkHandle& handle) const {
    if (handle.isBend) return Qt::SizeAllCursor;
    const std::vector<Point> corners = path();
    if (handle.index + 1 >= corners.size()) return Qt::ArrowCursor;
    return isHorizontal(corners, handle.index) ? Qt::SizeVerCursor : Qt::SizeHorCursor;
}

QString LinkHandles::hint(const LinkHandle& handle) const {
    if (m_dragging) return LinkHandlesText::tr("Release: done · Alt: no snapping · Esc: back");
    // With the number, so that who uses keys alone knows where they are.
    const std::size_t corners = path().size();
    if (handle.isBend)
        return LinkHandlesText::tr(
                   "Bend %1 of %2 · Drag or arrows: move · Double click or Delete: remove · Tab: next · Esc: leave")
            .arg(handle.index)
            .arg(corners - 2);
    return LinkHandlesText::tr(
               "Leg %1 of %2 · Drag or arrows: move · Double click or Enter: add a bend · Tab: next · Esc: leave")
        .arg(handle.index + 1)
        .arg(corners - 1);
}

} // namespace gs::ui
