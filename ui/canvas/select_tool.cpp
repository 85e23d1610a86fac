// SPDX-License-Identifier: GPL-3.0-or-later
// Select: click, rubber band, move as one gesture, handles.
#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/layout/route_edits.h"
#include "ui/canvas/groups.h"
#include "ui/canvas/handles.h"
#include "ui/canvas/link_handles.h"
#include "ui/canvas/link_routes.h"
#include "ui/canvas/live_delta.h"
#include "ui/canvas/snap.h"
#include "ui/canvas/tool.h"
#include "ui/canvas/typed_figures.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double dragFrom_px = 4;

class SelectTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(SelectTool)
public:
    explicit SelectTool(PlanCanvas& canvas) : Tool(canvas), m_link(canvas) {}
    void press(const ToolEvent& event) override;
    void move(const ToolEvent& event) override;
    void release(const ToolEvent& event) override;
    void doubleClick(const ToolEvent& event) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool takesKey(int key, Qt::KeyboardModifiers) const override { return m_state == State::Idle && m_link.wants(key); }
    bool cancel() override;
    bool isBusy() const override { return m_state != State::Idle; }
    void paint(QPainter& painter) override;
    QCursor cursor() const override;
    QString hint() const override;

private:
    enum class State { Idle, Pressed, Band, Moving, Handle, Link };
    void beginMove();
    void moveTo(const ToolEvent& event);
    void dragHandle(const ToolEvent& event);
    void select(const std::string& id, Qt::KeyboardModifiers modifiers);
    void afterUpdate();
    void finish();
    bool type(int key);

    State m_state = State::Idle;
    ToolEvent m_press, m_last;
    PlanCanvas::Hit m_hit;
    bool m_wasSelected = false, m_wasSelectedFirst = false; ///< at this press; at the first of a double click
    bool m_wasAloneFirst = false;                           ///< … and nothing else was
    int m_locked = 0;                                       ///< so many of the selection stay while the rest moves
    TypedFigures m_typed;                                   ///< while dragging
    QRectF m_band;
    std::set<std::string> m_selectedBefore;
    std::vector<std::string> m_ids; ///< what moves
    std::vector<bool> m_carried;    ///< by slot: moves along, so it is no neighbour
    Rect m_box;                     ///< of what moves, before
    Snap m_snap;
    SnapNear m_near; ///< of this gesture
    Figures m_before;
    QStringList m_lines;
    QString m_warning;
    std::optional<HandleDrag> m_drag;
    Handle::Kind m_pulled = Handle::Kind::Edge; ///< what m_drag drags
    std::optional<Handle> m_hovered;
    LinkHandles m_link; ///< of the one selected link
    std::optional<LinkHandle> m_linkHovered;
    ChangeSet m_moved;                    ///< what the running move has done
    std::vector<std::string> m_following; ///< links that are led round obstacles again when it ends
};

/// A click takes the whole group, with Shift in addition; with Control or Alt it is about the one part alone.
void SelectTool::select(const std::string& id, Qt::KeyboardModifiers modifiers) {
    std::set<std::string> ids = document().selection();
    if (modifiers & Qt::ControlModifier) {
        if (!ids.erase(id)) ids.insert(id);
    } else if (modifiers & Qt::AltModifier) {
        ids = {id};
    } else {
        const std::set<std::string> group = wholeGroups(document().site(), {id});
        if (modifiers & Qt::ShiftModifier) ids.insert(group.begin(), group.end());
        else ids = group;
    }
    document().setSelection(std::move(ids));
}

void SelectTool::press(const ToolEvent& event) {
    m_press = m_last = event;
    m_typed.clear();
    m_lines.clear();
    m_warning.clear();
    if (const auto handle = handleAt(m_canvas, event.px)) {
        if (!m_canvas.canEdit()) return;
        m_drag.emplace(m_canvas, *handle, event);
        m_pulled = handle->kind;
        m_before = document().results().figures;
        document().beginGesture(m_drag->text());
        m_state = State::Handle;
        return;
    }
    m_hit = m_canvas.hitAt(event.px);
    if (!(event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
        if (const auto handle = m_link.at(event.px)) {
            m_link.press(*handle, event);
            m_wasSelectedFirst = true;
            m_state = State::Link;
            return;
        }
    m_wasSelected = document().selection().count(m_hit.id) > 0;
    m_wasSelectedFirst = m_wasSelected;
    m_wasAloneFirst = m_wasSelected && document().selection().size() == 1;
    m_selectedBefore = document().selection();
    const bool adds = event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    const bool solid = m_hit.part != PlanCanvas::Hit::Part::Nothing &&
                       (m_hit.part != PlanCanvas::Hit::Part::ZoneInside || (m_wasSelected && !adds));
    if (solid && !m_wasSelected) select(m_hit.id, event.modifiers);
    m_state = State::Pressed;
}

void SelectTool::move(const ToolEvent& event) {
    m_last = event;
    if (!event.down && m_state == State::Idle) {
        m_hovered = handleAt(m_canvas, event.px);
        m_linkHovered = m_hovered ? std::nullopt : m_link.at(event.px);
        return;
    }
    if (m_state == State::Link) return m_link.drag(event);
    if (m_state == State::Pressed &&
        std::hypot(event.px.x() - m_press.px.x(), event.px.y() - m_press.px.y()) >= dragFrom_px) {
        const bool adds = m_press.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
        const auto part = m_hit.part;
        const bool movable = part == PlanCanvas::Hit::Part::Body || part == PlanCanvas::Hit::Part::ZoneEdge ||
                             (part == PlanCanvas::Hit::Part::ZoneInside && m_wasSelected && !adds);
        if (part == PlanCanvas::Hit::Part::Body && isLocked(document().site(), m_hit.id)) {
            m_state = State::Idle;
            m_canvas.sayRefused(tr("Locked: it stays where it is. Unlock it with Ctrl+Shift+L to move it."));
        } else if (movable && document().selection().count(m_hit.id) && !isLocked(document().site(), m_hit.id))
            beginMove();
        else if (part != PlanCanvas::Hit::Part::Link) m_state = State::Band;
    }
    m_last.typed = m_typed.figures();
    if (m_state == State::Moving) moveTo(m_last);
    else if (m_state == State::Handle) dragHandle(m_last);
    else if (m_state == State::Band) m_band = QRectF(m_press.px, event.px).normalized();
}

void SelectTool::beginMove() {
    if (!m_canvas.canEdit()) {
        m_state = State::Idle;
        return;
    }
    const Site& site = document().site();
    m_ids.clear();
    m_carried.assign(site.components().slotCount(), false);
    m_locked = 0;
    bool any = false;
    const auto carry = [&](const std::string& id) {
        if (const Slot slot = site.components().slotOf(id); slot != noSlot) m_carried[slot] = true;
    };
    for (const std::string& id : document().selection()) {
        const Slot slot = site.components().slotOf(id);
        const SceneItem* item = slot == noSlot ? nullptr : m_canvas.scene().item(slot);
        if (!item) continue;
        if (site.components().at(slot)->locked) {
            ++m_locked;
            continue;
        }
        m_ids.push_back(id);
        carry(id);
        if (item->isZone())
            for (const std::string& inside : contentsOf(site, id)) carry(inside);
        m_box = any ? m_box.united(item->box) : item->box;
        any = true;
    }
    if (m_ids.empty()) {
        m_state = State::Idle;
        return;
    }
    m_near = {};
    m_moved = {};
    m_following = routedLinks(site, m_ids, lookupOf(m_canvas));
    m_before = document().results().figures;
    document().beginGesture(tr("Move %n item(s)", nullptr, static_cast<int>(m_ids.size())));
    m_state = State::Moving;
}

void SelectTool::moveTo(const ToolEvent& event) {
    double dx = event.plan.x_m - m_press.plan.x_m, dy = event.plan.y_m - m_press.plan.y_m;
    m_snap = {};
    if (!event.typed.empty()) { // so far, the way the mouse went
        const bool across = std::abs(dx) >= std::abs(dy);
        const double way = metresOf(event.typed.front());
        (across ? dx : dy) = (across ? dx : dy) < 0 ? -way : way;
        (across ? dy : dx) = 0;
    } else if (!(event.modifiers & Qt::AltModifier)) {
        const Rect wanted{m_box.left + dx, m_box.top + dy, m_box.right + dx, m_box.bottom + dy};
        m_snap =
            snapBox(m_canvas.scene(), wanted, m_carried,
                    {ppm(), m_canvas.snapToGrid(), m_canvas.gridStep_m(), true, noSlot, &document().site()}, &m_near);
        dx += m_snap.dx_m, dy += m_snap.dy_m;
    }
    try {
        m_moved = dx == 0 && dy == 0 ? ChangeSet{} : moveBy(document().siteAtGestureBegin(), m_ids, dx, dy);
        document().updateGesture(m_moved);
        afterUpdate();
    } catch (const EditError& error) { m_warning = QString::fromUtf8(error.what()); }
    const auto metres = [](double m) { return (m > 0 ? QStringLiteral("+") : QString()) + formatLength(m); };
    m_lines.prepend(metres(dx) + QStringLiteral(", ") + metres(dy) + m_typed.mark());
}

void SelectTool::dragHandle(const ToolEvent& event) {
    try {
        document().updateGesture(m_drag->change(event));
        m_snap = m_drag->snap();
        afterUpdate();
        m_lines = m_drag->lines() + m_lines;
        if (!m_lines.isEmpty()) m_lines.first() += m_typed.mark();
    } catch (const EditError& error) { m_warning = QString::fromUtf8(error.what()); }
}

void SelectTool::afterUpdate() {
    const std::vector<std::string>& ids = m_state == State::Handle ? m_drag->ids() : m_ids;
    m_lines = liveDelta(m_before, document(), ids).lines;
    if (const QString unserved = notServed(m_before, document()); !unserved.isEmpty()) m_lines << unserved;
    m_warning = clash(document(), m_canvas.scene(), ids);
}

void SelectTool::finish() {
    if (m_state != State::Handle && !m_following.empty() && !m_moved.isEmpty())
        if (const ChangeSet ways = followEnds(document().site(), m_following, lookupOf(m_canvas)); !ways.isEmpty())
            document().updateGesture(fold(m_moved, ways));
    m_following.clear();
    m_moved = {};
    m_state = State::Idle;
    m_snap = {};
    m_typed.clear();
    document().endGesture();
    m_drag.reset();
    m_lines.clear();
    m_warning.clear();
}

/// Figures while dragging: how far, how wide, how many; Enter ends the drag with them.
bool SelectTool::type(int key) {
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_typed.isEmpty()) {
        finish();
        return true;
    }
    if (!m_typed.key(key, true)) return false;
    move(m_last);
    return true;
}

void SelectTool::release(const ToolEvent& event) {
    const State state = m_state;
    m_state = State::Idle;
    m_snap = {};
    switch (state) {
    case State::Idle: break;
    case State::Pressed: { // a click
        const bool adds = event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
        if (m_hit.part == PlanCanvas::Hit::Part::Nothing) {
            if (!adds) document().setSelection({});
        } else if (m_wasSelected || m_hit.part == PlanCanvas::Hit::Part::ZoneInside) {
            select(m_hit.id, event.modifiers);
        }
        break;
    }
    case State::Band: {
        // Pulled to the left it takes what it touches, to the right what lies wholly inside.
        const bool touched = event.px.x() < m_press.px.x();
        std::set<std::string> ids;
        if (event.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) ids = m_selectedBefore;
        std::set<std::string> taken;
        for (std::string& id : m_canvas.idsIn(QRectF(m_press.px, event.px).normalized(), touched))
            taken.insert(std::move(id));
        const Site& site = document().site();
        ids.merge(unlocked(site, wholeGroups(site, unlocked(site, std::move(taken)))));
        document().setSelection(std::move(ids));
        m_band = {};
        break;
    }
    case State::Handle:
        m_state = state;
        try {
            if (const ChangeSet change = m_drag->clicked(); !change.isEmpty()) document().updateGesture(change);
        } catch (const EditError& error) { m_canvas.sayRefused(QString::fromUtf8(error.what())); }
        finish();
        break;
    case State::Moving:
        m_state = state;
        finish();
        break;
    case State::Link: m_link.release(); break;
    }
    m_lines.clear();
    m_warning.clear();
}

void SelectTool::doubleClick(const ToolEvent& event) {
    const auto handle = handleAt(m_canvas, event.px);
    const PlanCanvas::Hit hit = m_canvas.hitAt(event.px);
    const bool onEdge = hit.part == PlanCanvas::Hit::Part::ZoneEdge && m_wasSelectedFirst &&
                        document().selection() == std::set<std::string>{hit.id};
    if ((handle && (handle->kind == Handle::Kind::Corner || handle->kind == Handle::Kind::Edge)) || onEdge)
        return m_canvas.editCorner(event.px);
    if (m_wasSelectedFirst && m_link.doubleClick(event)) return;
    if (hit.part == PlanCanvas::Hit::Part::Nothing) return press(event);
    document().setSelection({hit.id});
    const Component* component = document().site().component(hit.id);
    // The first double click goes into the group, the next one writes.
    if (component && !component->group.empty() && !m_wasAloneFirst) return;
    if (component) emit m_canvas.editTextRequested(QString::fromStdString(hit.id));
}

bool SelectTool::key(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Escape && isBusy()) {
        cancel();
        return true;
    }
    if (m_state == State::Idle) return m_link.key(key, modifiers);
    if (m_state == State::Link) return m_link.isDragging();
    // No other edit may slip into a running gesture.
    if (m_state != State::Moving && m_state != State::Handle) return false;
    type(key);
    return true;
}

bool SelectTool::cancel() {
    const State state = m_state;
    const bool atLink = m_link.cancel();
    m_following.clear();
    if (state == State::Idle) return atLink;
    m_state = State::Idle;
    m_snap = {};
    m_typed.clear();
    m_band = {};
    m_lines.clear();
    m_warning.clear();
    m_drag.reset();
    if (state == State::Moving || state == State::Handle) document().cancelGesture();
    return state != State::Pressed;
}

void SelectTool::paint(QPainter& painter) {
    const Theme& theme = m_canvas.theme();
    if (m_state == State::Band) {
        QColor fill = theme.accent;
        fill.setAlpha(28);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.accent, 1, m_last.px.x() < m_press.px.x() ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(fill);
        painter.drawRect(m_band);
        painter.restore();
        return;
    }
    if (m_state == State::Moving || m_state == State::Handle) {
        if (!m_warning.isEmpty() && m_state == State::Moving && m_ids.size() <= 200)
            for (const std::string& id : m_ids)
                if (const Component* c = document().site().component(id)) {
                    QPolygonF outline;
                    for (const Point& p : corners(document().site(), *c)) outline << toPixel(p);
                    if (c->outline.empty()) paintClash(painter, outline, theme);
                }
        paintGuides(painter, m_canvas.viewport(), m_snap, theme);
        if (m_state == State::Handle) paintHandles(painter, m_canvas);
        paintBubble(painter, m_canvas, m_last.px, m_lines, m_warning);
        return;
    }
    if (m_hovered) paintHandlePreview(painter, m_canvas, *m_hovered);
    paintHandles(painter, m_canvas);
    m_link.paint(painter, m_linkHovered);
}

QCursor SelectTool::cursor() const {
    if (m_state == State::Moving) return Qt::SizeAllCursor;
    if (m_linkHovered && (m_state == State::Idle || m_state == State::Link)) return m_link.cursor(*m_linkHovered);
    if (m_state == State::Idle && m_hovered) return handleCursor(*m_hovered);
    return Qt::ArrowCursor;
}

QString SelectTool::hint() const {
    switch (m_state) {
    case State::Moving:
        if (m_locked > 0)
            return tr("%n locked part(s) stay · Release: place · Alt: no snapping · Esc: back", nullptr, m_locked);
        return tr("Release: place · Alt: no snapping · 12.5 Enter: so far · Esc: back");
    case State::Handle:
        if (m_pulled == Handle::Kind::Gap) return tr("Release: done · 0.6 Enter: so large · Alt: no steps · Esc: back");
        if (m_pulled == Handle::Kind::Rotate)
            return tr("Release: done · 45 Enter: so many degrees · Alt: without steps of 15° · Esc: back");
        return tr("Release: done · Alt: no snapping · 40 or 40x30 Enter: so large, so many · Esc: back");
    case State::Band: return tr("Release: select · to the left: what it touches · Shift: add");
    case State::Link:
    case State::Pressed:
    case State::Idle: break;
    }
    if (const auto focused = m_link.focused()) return m_link.hint(*focused);
    if (m_linkHovered) return m_link.hint(*m_linkHovered);
    if (m_hovered) return handleHint(m_canvas, *m_hovered);
    return tr("Click: select · Drag: move or rubber band · Wheel: zoom · Middle button: pan · R: rotate");
}

} // namespace

std::unique_ptr<Tool> makeSelectTool(PlanCanvas& canvas) { return std::make_unique<SelectTool>(canvas); }

} // namespace gs::ui
