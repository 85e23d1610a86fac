// SPDX-License-Identifier: GPL-3.0-or-later
// Place: the ghost under the mouse is a real edit in a running gesture, with the links it would get, so what
// the bubble says is what the site would say. Release or Enter keeps it, Escape and leaving make it vanish.
#include <QApplication>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/layout/autoconnect.h"
#include "ui/bars/figure_text.h"
#include "ui/canvas/borrowed_view.h"
#include "ui/canvas/handles.h"
#include "ui/canvas/link_routes.h"
#include "ui/canvas/live_delta.h"
#include "ui/canvas/snap.h"
#include "ui/canvas/tool.h"
#include "ui/canvas/typed_figures.h"
#include "ui/panels/names.h"
#include "ui/render/paint_job.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double pullFrom_px = 6;
constexpr int mostPulled = 20000;
constexpr double filling = 0.92; // of what a loop carries: from here on its view is what one wants to see

class PlaceTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(PlaceTool)
public:
    PlaceTool(PlanCanvas& canvas, const std::string& typeId, bool pressed);
    ~PlaceTool() override { vanish(); }
    void press(const ToolEvent& event) override;
    void move(const ToolEvent& event) override;
    void release(const ToolEvent& event) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool takesKey(int key, Qt::KeyboardModifiers modifiers) const override;
    void leave() override;
    bool cancel() override;
    bool isBusy() const override { return m_pressing || (m_outside && m_shown); }
    void paint(QPainter& painter) override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    QString hint() const override;

private:
    bool begin();
    void show(const ToolEvent& event);
    void keep(Qt::KeyboardModifiers modifiers);
    void vanish();
    void turnTo(double degrees);
    Point snapped(const ToolEvent& event);
    Component pulled(Component part, Point to) const;
    QString fullLoop() const;
    bool pulls() const;
    bool hasNeighbours() const;

    std::shared_ptr<const Type> m_type;
    bool m_outside;       ///< the button went down in the palette and is still down
    bool m_mounted;       ///< belongs on a rack: no neighbours, no array
    bool m_shown = false; ///< the ghost is on the plan, our gesture runs
    bool m_pressing = false, m_ignore = false;
    double m_rotation = 0;
    ToolEvent m_last, m_press;
    Point m_first; ///< where the first element went at the press
    Snap m_snap;
    SnapNear m_near;         ///< of this ghost
    TypedFigures m_typed;    ///< distances to the neighbours; columns and rows while it is pulled
    bool m_isByKeys = false; ///< arrow keys have moved the ghost last, not the mouse
    Point m_typedAt;         ///< where the mouse was when they were begun
    Figures m_before;
    QStringList m_lines;
    QString m_warning;
    std::string m_id;
    ChangeSet m_change; ///< of the ghost and its links
    BorrowedView m_view;
    bool m_isOver = false; ///< its loop gets more heat than it carries
};

PlaceTool::PlaceTool(PlanCanvas& canvas, const std::string& typeId, bool pressed)
    : Tool(canvas), m_outside(pressed), m_view(canvas) {
    m_type = document().site().type(typeId);
    if (!m_type) m_type = document().catalog().type(typeId);
    m_mounted = !m_type->text("mount").empty();
}

/// Our gesture, begun when the ghost first appears; another edit may have ended it meanwhile.
bool PlaceTool::begin() {
    if (m_shown && document().inGesture()) return true;
    if (!m_canvas.canEdit()) return false;
    m_before = document().results().figures;
    m_near = {};
    document().beginGesture(tr("Place %1").arg(typeName(*m_type)));
    m_shown = document().inGesture();
    return m_shown;
}

void PlaceTool::vanish() {
    if (m_shown && m_canvas.document() && document().inGesture()) document().cancelGesture();
    m_shown = m_isOver = false;
    m_snap = {};
    m_lines.clear();
    m_typed.clear();
    m_warning.clear();
    m_view.giveBack();
}

Point PlaceTool::snapped(const ToolEvent& event) {
    m_snap = {};
    if (m_mounted || (m_typed.isEmpty() && (event.modifiers & Qt::AltModifier))) return event.plan;
    const bool turned = static_cast<long long>(std::llround(m_rotation / 90)) % 2 != 0;
    const double w = (turned ? m_type->depth_m : m_type->width_m) / 2,
                 d = (turned ? m_type->width_m : m_type->depth_m) / 2;
    const Point p = m_typed.isEmpty() ? event.plan : m_typedAt;
    const Rect wanted{p.x_m - w, p.y_m - d, p.x_m + w, p.y_m + d};
    m_snap = snapBox(m_canvas.scene(), wanted, {},
                     {ppm(), m_canvas.snapToGrid(), m_canvas.gridStep_m(), true, noSlot, &document().site()}, &m_near);
    std::vector<double> distances_m;
    for (const double figure : m_typed.figures()) distances_m.push_back(metresOf(figure));
    m_snap = atDistances(
        m_snap,
        {wanted.left + m_snap.dx_m, wanted.top + m_snap.dy_m, wanted.right + m_snap.dx_m, wanted.bottom + m_snap.dy_m},
        distances_m);
    return {p.x_m + m_snap.dx_m, p.y_m + m_snap.dy_m};
}

/// Rows and columns between the press and the mouse, whichever way it was pulled.
Component PlaceTool::pulled(Component part, Point to) const {
    const Size element{m_type->width_m, m_type->depth_m};
    const Size pitch = defaultPitch(*m_type, element);
    const Point reach = rotated({to.x_m - m_first.x_m, to.y_m - m_first.y_m}, -m_rotation);
    const auto steps = [](double way, double half, double p) {
        return p > 0 ? static_cast<int>(std::clamp(std::round((std::abs(way) - half) / p), 0.0, double(mostPulled)))
                     : 0;
    };
    int columns = 1 + steps(reach.x_m, element.width_m / 2, pitch.width_m);
    int rows = 1 + steps(reach.y_m, element.depth_m / 2, pitch.depth_m);
    if (const std::vector<double> typed = m_typed.figures(); !typed.empty()) {
        const auto whole = [](double n) {
            return static_cast<int>(std::clamp(std::round(n), 1.0, double(mostPulled)));
        };
        columns = whole(typed[0]);
        rows = typed.size() > 1 ? whole(typed[1]) : 1;
    }
    rows = std::max(1, std::min(rows, mostPulled / columns));
    part.array = {columns * rows, columns, pitch.width_m, pitch.depth_m};
    const Point middle = rotated({(reach.x_m < 0 ? -1 : 1) * (columns - 1) * pitch.width_m / 2,
                                  (reach.y_m < 0 ? -1 : 1) * (rows - 1) * pitch.depth_m / 2},
                                 m_rotation);
    part.position = {m_first.x_m + middle.x_m, m_first.y_m + middle.y_m};
    return part;
}

/// Of a ghost that no loop has room for: the nearest one and what it lacks. Then it gets no pipe.
QString PlaceTool::fullLoop() const {
    const auto takesCold = [](const Port& port) {
        return port.medium == Medium::Coolant && port.direction == Direction::In;
    };
    if (std::none_of(m_type->ports.begin(), m_type->ports.end(), takesCold)) return {}; // nothing to look for
    const Site& site = document().site();
    std::vector<Unconnected> missing;
    autoConnect(site, document().catalog(), m_id, &missing);
    for (const Unconnected& port : missing) {
        const Port* in = m_type->port(port.port);
        const Component* nearest = site.component(port.nearest);
        if (!in || in->medium != Medium::Coolant || !nearest || port.short_w <= 0) continue;
        return tr("no room in loop %1: %2 too little, not connected")
            .arg(displayName(site, *nearest), formatPower(port.short_w));
    }
    return {};
}

void PlaceTool::show(const ToolEvent& event) {
    if (!begin()) return;
    m_last = event;
    const Site& base = document().siteAtGestureBegin();
    Component part;
    part.type = m_type->id;
    part.rotation_deg = m_rotation;
    const bool isField = pulls() && (!m_typed.isEmpty() || std::hypot(event.px.x() - m_press.px.x(),
                                                                      event.px.y() - m_press.px.y()) >= pullFrom_px);
    if (isField) part = pulled(part, event.plan);
    else part.position = m_pressing ? m_first : snapped(event);
    m_warning.clear();
    try {
        ChangeSet change = place(base, document().catalog(), part);
        m_id = change.components.empty() ? std::string() : change.components.back().after->id.str();
        for (const auto& swap : change.components)
            if (!swap.before && swap.after) m_id = swap.after->id;
        m_change = withAutoConnect(base, document().catalog(), change);
        document().updateGesture(m_change);
    } catch (const EditError& error) {
        m_change = {};
        document().updateGesture({});
        m_warning = QString::fromUtf8(error.what());
        m_lines.clear();
        return;
    }
    const LiveDelta delta = liveDelta(m_before, document(), {m_id});
    m_lines = delta.lines;
    const QString full = delta.loop > 0 ? QString() : fullLoop();
    if (!full.isEmpty()) m_lines << full;
    m_isOver = delta.loop > 1 || !full.isEmpty();
    if (m_isOver || delta.loop >= filling) m_view.open(Overlay::Cooling); // also where the hand goes back a little
    if (const QString unserved = notServed(m_before, document()); !unserved.isEmpty()) m_lines << unserved;
    const QString what = isField ? tr("%1 × %2 = %3 × %4")
                                       .arg(part.array.columns)
                                       .arg(part.array.rows())
                                       .arg(part.array.count)
                                       .arg(typeName(*m_type))
                                 : typeName(*m_type);
    m_lines.prepend(what + m_typed.mark());
    m_warning = clash(document(), m_canvas.scene(), {m_id});
    if (m_mounted && m_warning.isEmpty())
        if (const Component* placed = document().site().component(m_id); placed && placed->attached.empty())
            m_warning = tr("Drop it on a rack");
}

void PlaceTool::press(const ToolEvent& event) {
    m_ignore = false;
    if (!m_typed.isEmpty()) { // where the figures say, not where the mouse is
        m_ignore = true;      // its release is none of a pull
        keep(event.modifiers);
        return;
    }
    m_press = event;
    m_first = snapped(event);
    m_pressing = true;
    show(event);
}

void PlaceTool::move(const ToolEvent& event) {
    if (m_ignore) {
        if (event.down) return;
        m_ignore = false;
    }
    m_isByKeys = false;
    show(event);
}

void PlaceTool::keep(Qt::KeyboardModifiers modifiers) {
    m_pressing = false;
    if (!m_shown || !document().inGesture() || !document().site().component(m_id)) {
        if (!m_warning.isEmpty()) m_canvas.sayRefused(m_warning);
        vanish();
        return;
    }
    const std::string placed = m_id;
    routeNewLinks(m_canvas, m_change); // not while the ghost moves: that must cost nothing
    document().endGesture();
    m_shown = m_isOver = false;
    m_near = {}; // what was placed stands there now
    m_snap = {};
    m_lines.clear();
    m_typed.clear();
    m_warning.clear();
    document().setSelection({placed});
    if (!(modifiers & Qt::ShiftModifier)) m_canvas.finishTool();
    if (m_type->role == Role::Structure && !m_type->is_zone && (m_type->kind == "label" || m_type->kind == "roof_text"))
        emit m_canvas.editTextRequested(QString::fromStdString(placed));
}

void PlaceTool::release(const ToolEvent& event) {
    if (m_ignore) {
        m_ignore = false;
        return;
    }
    if (m_outside) show(event); // the last move may have been outside
    else if (!m_pressing) return;
    keep(event.modifiers);
}

/// Whether a press is one of a row or field.
bool PlaceTool::pulls() const { return m_pressing && !m_outside && !m_mounted && m_type->role != Role::Structure; }

/// Also where arrow keys have put it, without guides. Alt at the mouse lets go of all of it.
bool PlaceTool::hasNeighbours() const {
    const auto isDistance = [](const Snap::Guide& guide) { return guide.isDistance; };
    if (std::any_of(m_snap.guides.begin(), m_snap.guides.end(), isDistance)) return true;
    const Component* ghost = m_mounted || !m_isByKeys ? nullptr : document().site().component(m_id);
    if (!ghost) return false;
    const Snap here = snapBox(m_canvas.scene(), bounds(document().site(), *ghost), {},
                              {ppm(), false, m_canvas.gridStep_m(), true, noSlot, &document().site()});
    return std::any_of(here.guides.begin(), here.guides.end(), isDistance);
}

/// What is in hand is turned and put away, not what happens to be selected.
bool PlaceTool::takesKey(int key, Qt::KeyboardModifiers modifiers) const {
    // Figures are distances where the ghost has neighbours to have them to, else the keys of the views.
    if (m_shown && m_typed.takes(key) && (!m_typed.isEmpty() || pulls() || hasNeighbours())) return true;
    switch (key) {
    case Qt::Key_H:
    case Qt::Key_V: return modifiers & Qt::ShiftModifier; // the plain ones are tools
    case Qt::Key_R:
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return true;
    default: return false;
    }
}

void PlaceTool::turnTo(double degrees) {
    m_rotation = degrees - std::floor(degrees / 360) * 360;
    if (m_shown) show(ToolEvent(m_last));
}

bool PlaceTool::key(int key, Qt::KeyboardModifiers modifiers) {
    const double step = m_canvas.gridStep_m() * (modifiers & Qt::ShiftModifier ? 10 : 1);
    ToolEvent event = m_last;
    event.modifiers = modifiers | Qt::AltModifier; // keys say exactly where
    const auto go = [&](double dx, double dy) {
        if (!m_shown) return;
        m_typed.clear();
        m_isByKeys = true;
        const Component* ghost = document().site().component(m_id);
        if (ghost) event.plan = ghost->position;
        event.plan.x_m += dx, event.plan.y_m += dy;
        event.px = toPixel(event.plan);
        show(event);
    };
    if (m_shown && takesKey(key, modifiers) && m_typed.takes(key)) {
        const Component* ghost = document().site().component(m_id);
        if (m_typed.isEmpty()) m_typedAt = ghost ? ghost->position : m_last.plan;
        m_typed.key(key);
        show(ToolEvent(m_last));
        return true;
    }
    switch (key) {
    case Qt::Key_R: turnTo(m_rotation + (modifiers & Qt::ShiftModifier ? -90 : 90)); return true;
    case Qt::Key_H:
    case Qt::Key_V: // as mirror() of moves.h turns equipment
        if (!(modifiers & Qt::ShiftModifier)) return false;
        turnTo((key == Qt::Key_V ? 180 : 0) - m_rotation);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        cancel();
        m_canvas.finishTool();
        return true;
    case Qt::Key_Left: go(-step, 0); return true;
    case Qt::Key_Right: go(step, 0); return true;
    case Qt::Key_Up: go(0, -step); return true;
    case Qt::Key_Down: go(0, step); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_shown) keep(modifiers);
        return true;
    default: return false;
    }
}

void PlaceTool::leave() {
    if (!m_pressing) vanish();
}

bool PlaceTool::cancel() {
    const bool wasPulling = m_pressing && !m_outside;
    m_ignore = m_pressing;
    m_pressing = false;
    vanish();
    return wasPulling;
}

void PlaceTool::paint(QPainter& painter) {
    if (!m_shown && m_warning.isEmpty()) return;
    const Site& site = document().site();
    const Theme& theme = m_canvas.theme();
    if (const Component* ghost = site.component(m_id); m_shown && ghost) {
        QPolygonF outline;
        for (const Point& p : corners(site, *ghost)) outline << toPixel(p);
        if (m_warning.isEmpty() && !m_isOver) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(outline);
        } else {
            paintClash(painter, outline, theme);
        }
    }
    paintGuides(painter, m_canvas.viewport(), m_snap, theme);
    paintBubble(painter, m_canvas, m_last.px, m_lines, m_warning);
}

QString PlaceTool::hint() const {
    if (m_outside) return tr("Release: place · Shift: keep placing · Alt: no snapping · Esc: end");
    if (m_mounted) return tr("Click a rack: mount · Shift: keep placing · Esc: end");
    return tr("Click: place · Pull: a row or field · Figures: distance, number · R: rotate · Shift: keep placing · "
              "Alt: no snapping · Esc: end");
}

} // namespace

std::unique_ptr<Tool> makePlaceTool(PlanCanvas& canvas, const std::string& typeId, bool pressed) {
    return std::make_unique<PlaceTool>(canvas, typeId, pressed);
}

} // namespace gs::ui
