// SPDX-License-Identifier: GPL-3.0-or-later
// Zone: pull a rectangle, or click corners and close with Enter, a double click or a click on the first one.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/canvas/live_delta.h"
#include "ui/canvas/snap.h"
#include "ui/canvas/tool.h"
#include "ui/canvas/typed_figures.h"
#include "ui/panels/names.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double pullFrom_px = 6, close_px = 8;
constexpr double least_m = 1;

bool isSamePlace(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < 0.01; }

class ZoneTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(ZoneTool)
public:
    ZoneTool(PlanCanvas& canvas, const std::string& typeId) : Tool(canvas) {
        m_type = document().site().type(typeId);
        if (!m_type) m_type = document().catalog().type(typeId);
    }
    void press(const ToolEvent& event) override;
    void move(const ToolEvent& event) override;
    void release(const ToolEvent& event) override;
    void doubleClick(const ToolEvent& event) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool takesKey(int key, Qt::KeyboardModifiers) const override {
        if (m_pulling) return m_typed.takes(key) || (isEnter(key) && !m_typed.isEmpty());
        return key == Qt::Key_Backspace && !m_corners.empty(); // else it would delete the selection
    }
    void leave() override { m_snap = {}; }
    bool cancel() override;
    bool isBusy() const override { return m_pressing || !m_corners.empty(); }
    void paint(QPainter& painter) override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    QString hint() const override;

private:
    Point snapped(const ToolEvent& event);
    void placeZone(std::vector<Point> outline, Qt::KeyboardModifiers modifiers);
    static bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }
    /// To where the mouse pulls; as large as is typed: "40×30", or "40" wide and as deep as it is pulled.
    std::vector<Point> box() const {
        const Point a = m_first;
        Point b = m_at;
        const std::vector<double> typed = m_typed.figures();
        if (!typed.empty()) b.x_m = a.x_m + std::copysign(metresOf(typed[0]), b.x_m - a.x_m);
        if (typed.size() > 1) b.y_m = a.y_m + std::copysign(metresOf(typed[1]), b.y_m - a.y_m);
        return {{std::min(a.x_m, b.x_m), std::min(a.y_m, b.y_m)},
                {std::max(a.x_m, b.x_m), std::min(a.y_m, b.y_m)},
                {std::max(a.x_m, b.x_m), std::max(a.y_m, b.y_m)},
                {std::min(a.x_m, b.x_m), std::max(a.y_m, b.y_m)}};
    }

    std::shared_ptr<const Type> m_type;
    bool m_pressing = false, m_pulling = false;
    ToolEvent m_press, m_last;
    Point m_first, m_at;
    std::vector<Point> m_corners; ///< clicked so far
    Snap m_snap;
    TypedFigures m_typed; ///< width and depth while it is pulled
};

Point ZoneTool::snapped(const ToolEvent& event) {
    m_snap = {};
    if (event.modifiers & Qt::AltModifier) return event.plan;
    const Point p = event.plan;
    m_snap = snapBox(m_canvas.scene(), {p.x_m, p.y_m, p.x_m, p.y_m}, {},
                     {ppm(), m_canvas.snapToGrid(), m_canvas.gridStep_m(), true, noSlot});
    return {p.x_m + m_snap.dx_m, p.y_m + m_snap.dy_m};
}

void ZoneTool::press(const ToolEvent& event) {
    if (!m_canvas.canEdit()) return;
    m_press = m_last = event;
    m_at = snapped(event);
    if (m_corners.empty()) m_first = m_at;
    m_pressing = true;
    m_pulling = false;
    m_typed.clear();
}

void ZoneTool::move(const ToolEvent& event) {
    m_last = event;
    m_at = snapped(event);
    if (m_pressing && m_corners.empty() &&
        std::hypot(event.px.x() - m_press.px.x(), event.px.y() - m_press.px.y()) >= pullFrom_px)
        m_pulling = true;
}

void ZoneTool::release(const ToolEvent& event) {
    if (!m_pressing) return;
    m_last = event;
    m_at = snapped(event);
    m_pressing = false;
    if (m_pulling) {
        m_pulling = false;
        placeZone(box(), event.modifiers);
        return;
    }
    const QPointF start = m_corners.empty() ? QPointF() : toPixel(m_corners.front());
    if (m_corners.size() >= 3 && std::hypot(event.px.x() - start.x(), event.px.y() - start.y()) <= close_px)
        placeZone(m_corners, event.modifiers);
    else if (m_corners.empty() || !isSamePlace(m_corners.back(), m_at)) m_corners.push_back(m_at);
}

void ZoneTool::doubleClick(const ToolEvent& event) {
    // The first click of the pair has set this corner already.
    if (m_corners.size() >= 3) placeZone(m_corners, event.modifiers);
    else press(event);
}

bool ZoneTool::key(int key, Qt::KeyboardModifiers modifiers) {
    if (m_pulling && isEnter(key) && !m_typed.isEmpty()) {
        m_pressing = m_pulling = false;
        placeZone(box(), modifiers);
        return true;
    }
    if (m_pulling && m_typed.key(key)) return true;
    if (isEnter(key) && m_corners.size() >= 3) {
        placeZone(m_corners, modifiers);
        return true;
    }
    if (key == Qt::Key_Backspace && !m_corners.empty()) {
        m_corners.pop_back();
        return true;
    }
    return false;
}

void ZoneTool::placeZone(std::vector<Point> outline, Qt::KeyboardModifiers modifiers) { // a copy: it may be m_corners
    // What was clicked corner by corner is kept where it makes no zone: Backspace takes the last one back.
    const std::vector<Point> clicked = std::exchange(m_corners, {});
    m_snap = {};
    m_typed.clear();
    Rect r{outline[0].x_m, outline[0].y_m, outline[0].x_m, outline[0].y_m};
    for (const Point& p : outline) r = r.united({p.x_m, p.y_m, p.x_m, p.y_m});
    const auto refuse = [&](const QString& sentence) {
        m_corners = clicked;
        m_canvas.sayRefused(sentence);
    };
    if (r.width() < least_m || r.height() < least_m) return refuse(tr("A zone must be at least 1 m × 1 m."));
    Component zone;
    zone.type = m_type->id;
    zone.position = {(r.left + r.right) / 2, (r.top + r.bottom) / 2};
    for (const Point& p : outline) zone.outline.push_back({p.x_m - zone.position.x_m, p.y_m - zone.position.y_m});
    try {
        const ChangeSet change = place(document().site(), document().catalog(), zone); // of crossing lines it says so
        if (polygonArea(outline) < least_m * least_m) return refuse(tr("A zone must be at least 1 m × 1 m."));
        std::string id;
        for (const auto& swap : change.components)
            if (!swap.before && swap.after) id = swap.after->id;
        document().edit(change, tr("Draw %1").arg(typeName(*m_type)));
        document().setSelection({id});
        if (!(modifiers & Qt::ShiftModifier)) m_canvas.finishTool();
    } catch (const EditError& error) { refuse(QString::fromUtf8(error.what())); }
}

bool ZoneTool::cancel() {
    const bool was = isBusy();
    m_corners.clear();
    m_pressing = m_pulling = false;
    m_snap = {};
    m_typed.clear();
    return was;
}

void ZoneTool::paint(QPainter& painter) {
    const Theme& theme = m_canvas.theme();
    paintGuides(painter, m_canvas.viewport(), m_snap, theme);
    if (!isBusy()) return;
    std::vector<Point> outline = m_pulling ? box() : m_corners;
    if (!m_pulling) outline.push_back(m_at);
    QPolygonF polygon;
    for (const Point& p : outline) polygon << toPixel(p);
    QColor fill = theme.accent;
    fill.setAlpha(28);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(fill);
    painter.drawPolygon(polygon);
    painter.setBrush(theme.panel);
    for (const Point& p : m_corners) painter.drawRect(QRectF(toPixel(p) - QPointF(4, 4), QSizeF(8, 8)));
    Rect r{outline[0].x_m, outline[0].y_m, outline[0].x_m, outline[0].y_m};
    for (const Point& p : outline) r = r.united({p.x_m, p.y_m, p.x_m, p.y_m});
    paintBubble(painter, m_canvas, m_last.px,
                {tr("%1: %2").arg(typeName(*m_type), formatSize(r.width(), r.height())) + m_typed.mark(),
                 formatQuantity(polygonArea(outline), QStringLiteral("m²"))},
                {});
}

QString ZoneTool::hint() const {
    if (m_pulling) return tr("Release: place · 40x30 Enter: so large · Alt: no snapping · Esc: drop");
    if (!m_corners.empty())
        return tr("Click: next corner · Enter or first corner: close · Backspace: back · Esc: drop");
    return tr("Pull: rectangle · Click: corner by corner · Alt: no snapping · Esc: end");
}

class PanTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(PanTool)
public:
    using Tool::Tool;
    void press(const ToolEvent& event) override {
        m_down = true;
        m_from = event.px;
        m_origin = m_canvas.viewport().origin;
    }
    void move(const ToolEvent& event) override {
        if (!m_down) return;
        Viewport v = m_canvas.viewport();
        v.origin = m_origin - (event.px - m_from) / v.pixelsPerMetre;
        m_canvas.setViewport(v);
    }
    void release(const ToolEvent&) override { m_down = false; }
    bool cancel() override { return std::exchange(m_down, false); }
    bool isBusy() const override { return m_down; }
    QCursor cursor() const override { return m_down ? Qt::ClosedHandCursor : Qt::OpenHandCursor; }
    QString hint() const override { return tr("Drag: pan · Wheel: zoom · Esc: end"); }

private:
    bool m_down = false;
    QPointF m_from, m_origin;
};

} // namespace

std::unique_ptr<Tool> makeZoneTool(PlanCanvas& canvas, const std::string& typeId) {
    return std::make_unique<ZoneTool>(canvas, typeId);
}
std::unique_ptr<Tool> makePanTool(PlanCanvas& canvas) { return std::make_unique<PanTool>(canvas); }

} // namespace gs::ui
