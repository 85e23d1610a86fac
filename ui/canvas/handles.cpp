// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/handles.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/site/plan_marks.h"
#include "ui/render/length_text.h"
#include "ui/render/paint_job.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

struct Handles {
    Q_DECLARE_TR_FUNCTIONS(Handles)
};

constexpr double dragFrom_px = 4;
constexpr double hit_px = 8, rotateAbove_px = 24, half_px = 4;
constexpr std::size_t mostTurned = 5000;
constexpr double turnStep_deg = 15;
constexpr double aisle_m = 1.2, serviceGap_m = 2;
constexpr double leastZone_m = 1;

/// What a handle would turn or reshape: not what is locked.
std::vector<std::string> selectedComponents(const PlanCanvas& canvas) {
    std::vector<std::string> ids;
    for (const std::string& id : canvas.document()->selection())
        if (const Component* component = canvas.document()->site().component(id); component && !component->locked)
            ids.push_back(id);
    return ids;
}

Rect boxOf(const PlanCanvas& canvas, const std::vector<std::string>& ids) {
    Rect box;
    bool any = false;
    for (const std::string& id : ids) {
        const Slot slot = canvas.document()->site().components().slotOf(id);
        if (const SceneItem* item = slot == noSlot ? nullptr : canvas.scene().item(slot)) {
            box = any ? box.united(item->box) : item->box;
            any = true;
        }
    }
    return box;
}

Point local(const Component& c, Point p) {
    return rotated({p.x_m - c.position.x_m, p.y_m - c.position.y_m}, -c.rotation_deg);
}
Point global(const Component& c, Point p) {
    const Point r = rotated(p, c.rotation_deg);
    return {c.position.x_m + r.x_m, c.position.y_m + r.y_m};
}

bool isUprightBox(const std::vector<Point>& outline) {
    if (outline.size() != 4) return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point &a = outline[i], &b = outline[(i + 1) % 4];
        if (a.x_m != b.x_m && a.y_m != b.y_m) return false;
    }
    return true;
}

} // namespace

Size defaultPitch(const Type& type, Size element) {
    if (type.role == Role::Rack) return {element.width_m, element.depth_m + aisle_m};
    return {element.width_m + serviceGap_m, element.depth_m + serviceGap_m};
}

ArrayLayout pulledArray(const Site& site, const Component& component, Point corner) {
    const Size size = footprint(site, component);
    ArrayLayout array = component.array;
    const Type* type = site.typeOf(component);
    const Size pitch = type ? defaultPitch(*type, size) : size;
    if (array.pitch_x_m <= 0 || array.columns <= 1) array.pitch_x_m = std::max(array.pitch_x_m, pitch.width_m);
    if (array.pitch_y_m <= 0 || array.rows() <= 1) array.pitch_y_m = std::max(array.pitch_y_m, pitch.depth_m);
    const Point first = elementCentre(component, 0);
    const Point pulled = rotated({corner.x_m - first.x_m, corner.y_m - first.y_m}, -component.rotation_deg);
    const auto steps = [](double reach, double half, double p) {
        return p > 0 ? static_cast<int>(std::clamp(std::round((reach - half) / p), 0.0, 9999.0)) : 0;
    };
    array.columns = 1 + steps(pulled.x_m, size.width_m / 2, array.pitch_x_m);
    int rows = 1 + steps(pulled.y_m, size.depth_m / 2, array.pitch_y_m);
    rows = std::min(rows, 1'000'000 / array.columns);
    array.count = array.columns * rows;
    return array;
}

std::vector<Handle> handlesOf(const PlanCanvas& canvas) {
    std::vector<Handle> handles;
    const Document* document = canvas.document();
    if (!document || document->isReadOnly() || document->selection().size() > mostTurned) return handles;
    const std::vector<std::string> ids = selectedComponents(canvas);
    if (ids.empty()) return handles;
    const Site& site = document->site();
    const Viewport& view = canvas.viewport();
    const Rect box = boxOf(canvas, ids);
    if (document->selection().size() == 1) {
        const Component& c = *site.component(ids.front());
        const Type* type = site.typeOf(c);
        if (type && !c.outline.empty()) {
            const auto n = static_cast<int>(c.outline.size());
            for (int i = 0; i < n; ++i)
                handles.push_back(
                    {Handle::Kind::Corner, i, view.toPixel(global(c, c.outline[static_cast<std::size_t>(i)]))});
            for (int i = 0; i + hasOpenOutline(*type) < n; ++i) {
                const QPointF middle =
                    (handles[static_cast<std::size_t>(i)].px + handles[static_cast<std::size_t>((i + 1) % n)].px) / 2;
                const QPointF edge =
                    handles[static_cast<std::size_t>((i + 1) % n)].px - handles[static_cast<std::size_t>(i)].px;
                if (std::hypot(edge.x(), edge.y()) > 40) handles.push_back({Handle::Kind::Edge, i, middle});
            }
        } else if (type && type->role != Role::Structure && c.attached.empty()) {
            const Size size = footprint(site, c);
            const Point last =
                rotated({(std::max(1, c.array.columns) - 1) * c.array.pitch_x_m / 2 + size.width_m / 2,
                         ((c.array.count > 1 ? c.array.rows() : 1) - 1) * c.array.pitch_y_m / 2 + size.depth_m / 2},
                        c.rotation_deg);
            handles.push_back(
                {Handle::Kind::Array, 0, view.toPixel({c.position.x_m + last.x_m, c.position.y_m + last.y_m})});
        }
    }
    for (const GapHandle& gap : gapHandlesOf(canvas, gapRowsOf(canvas)))
        handles.push_back({Handle::Kind::Gap, gap.gap, gap.px, gap.row});
    const QPointF top = view.toPixel({(box.left + box.right) / 2, box.top});
    handles.push_back({Handle::Kind::Rotate, 0, top - QPointF(0, rotateAbove_px)});
    return handles;
}

std::optional<Handle> handleAt(const PlanCanvas& canvas, QPointF px) {
    const std::vector<Handle> handles = handlesOf(canvas);
    if (handles.empty()) return std::nullopt;
    // A part of a few pixels is moved by its middle: within it the handle that pulls an array takes no more than the
    // quarter around its corner; beyond it there is room.
    const Rect box = boxOf(canvas, selectedComponents(canvas));
    const QRectF drawn(canvas.viewport().toPixel({box.left, box.top}),
                       canvas.viewport().toPixel({box.right, box.bottom}));
    const double within = std::min(hit_px, std::min(drawn.width(), drawn.height()) / 4);
    for (const Handle& handle : handles) {
        const double reach = handle.kind == Handle::Kind::Array && drawn.contains(px) ? within : hit_px;
        if (std::hypot(px.x() - handle.px.x(), px.y() - handle.px.y()) <= reach) return handle;
    }
    return std::nullopt;
}

void paintHandles(QPainter& painter, const PlanCanvas& canvas) {
    const Theme& theme = canvas.theme();
    painter.save();
    paintGapRows(painter, canvas, gapRowsOf(canvas));
    for (const Handle& handle : handlesOf(canvas)) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(theme.panel);
        const QRectF box(handle.px.x() - half_px, handle.px.y() - half_px, 2 * half_px, 2 * half_px);
        switch (handle.kind) {
        case Handle::Kind::Rotate:
            painter.drawLine(handle.px + QPointF(0, half_px), handle.px + QPointF(0, rotateAbove_px - 2));
            painter.drawEllipse(handle.px, half_px + 1, half_px + 1);
            break;
        case Handle::Kind::Corner: painter.drawRect(box); break;
        case Handle::Kind::Edge: painter.drawRect(box.adjusted(1, 1, -1, -1)); break;
        case Handle::Kind::Array:
            painter.setBrush(theme.accent);
            painter.drawRect(box.adjusted(-2, -2, 2, 2));
            painter.setPen(QPen(theme.panel, 1.5));
            painter.drawLine(handle.px - QPointF(3, 0), handle.px + QPointF(3, 0));
            painter.drawLine(handle.px - QPointF(0, 3), handle.px + QPointF(0, 3));
            break;
        case Handle::Kind::Gap: break; // with its row
        }
    }
    painter.restore();
}

QCursor handleCursor(const Handle& handle) {
    switch (handle.kind) {
    case Handle::Kind::Rotate: return Qt::CrossCursor;
    case Handle::Kind::Corner:
    case Handle::Kind::Edge: return Qt::SizeAllCursor;
    case Handle::Kind::Array: return Qt::SizeFDiagCursor;
    case Handle::Kind::Gap: return Qt::PointingHandCursor;
    }
    return Qt::ArrowCursor;
}

QString handleHint(const PlanCanvas& canvas, const Handle& handle) {
    switch (handle.kind) {
    case Handle::Kind::Rotate: return Handles::tr("Drag: turn · Alt: without steps of 15° · Esc: undo");
    case Handle::Kind::Corner:
        return Handles::tr(
            "Drag: move the corner · Ctrl: this corner alone · Double click: remove it · Alt: no snapping · Esc: undo");
    case Handle::Kind::Edge:
        return Handles::tr("Drag: move the wall · Double click: a new corner · Alt: no snapping · Esc: undo");
    case Handle::Kind::Array: return Handles::tr("Pull: more of the same in rows and columns · Esc: undo");
    case Handle::Kind::Gap: {
        const std::vector<GapRow> rows = gapRowsOf(canvas);
        const auto row = static_cast<std::size_t>(handle.row);
        return row < rows.size() && !rows[row].isEven()
                   ? Handles::tr("Click: make all gaps equal · Drag: set all gaps · Alt: no steps · Esc: undo")
                   : Handles::tr("Drag: set all gaps · 0.6 Enter meanwhile: so large · Alt: no steps · Esc: undo");
    }
    }
    return {};
}

void paintHandlePreview(QPainter& painter, const PlanCanvas& canvas, const Handle& handle) {
    if (handle.kind != Handle::Kind::Gap) return;
    const std::vector<GapRow> rows = gapRowsOf(canvas);
    if (const auto row = static_cast<std::size_t>(handle.row); row < rows.size())
        paintEvenRow(painter, canvas, rows[row]);
}

ChangeSet withCorner(const Site& site, const std::string& zone, Point at) {
    const Component& c = *site.component(zone);
    const Point p = local(c, at);
    std::vector<Point> outline = c.outline;
    const Type* type = site.typeOf(c);
    const bool isOpen = type && hasOpenOutline(*type);
    std::size_t wall = 0;
    double nearest = std::numeric_limits<double>::infinity();
    Point corner;
    for (std::size_t i = 0; i + isOpen < outline.size(); ++i) {
        const Point &a = outline[i], &b = outline[(i + 1) % outline.size()];
        const double dx = b.x_m - a.x_m, dy = b.y_m - a.y_m, length2 = dx * dx + dy * dy;
        const double t =
            length2 > 0 ? std::clamp(((p.x_m - a.x_m) * dx + (p.y_m - a.y_m) * dy) / length2, 0.0, 1.0) : 0;
        const Point foot{a.x_m + dx * t, a.y_m + dy * t};
        const double d = std::hypot(p.x_m - foot.x_m, p.y_m - foot.y_m);
        if (d < nearest) nearest = d, wall = i, corner = foot;
    }
    outline.insert(outline.begin() + static_cast<std::ptrdiff_t>(wall) + 1, corner);
    return setOutline(site, zone, outline);
}

ChangeSet withoutCorner(const Site& site, const std::string& zone, int index) {
    std::vector<Point> outline = site.component(zone)->outline;
    const Type* type = site.typeOf(*site.component(zone));
    if (type && hasOpenOutline(*type)) {
        if (outline.size() <= 2)
            throw EditError("line.points", Handles::tr("A line has at least two points.").toStdString());
    } else if (outline.size() <= 3)
        throw EditError("zone.corners", Handles::tr("A zone has at least three corners.").toStdString());
    outline.erase(outline.begin() + index);
    return setOutline(site, zone, outline);
}

// --- drags ---------------------------------------------------------------------------------------------

HandleDrag::HandleDrag(PlanCanvas& canvas, const Handle& handle, const ToolEvent& press)
    : m_canvas(canvas), m_handle(handle), m_ids(selectedComponents(canvas)), m_press(press.plan), m_pressPx(press.px) {
    if (handle.kind == Handle::Kind::Gap) {
        std::vector<GapRow> rows = gapRowsOf(canvas);
        if (const auto row = static_cast<std::size_t>(handle.row); row < rows.size()) m_row = std::move(rows[row]);
    }
    const Rect box = boxOf(canvas, m_ids);
    m_pivot = m_ids.size() == 1 ? canvas.document()->site().component(m_ids.front())->position
                                : Point{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

QString HandleDrag::text() const {
    const Site& site = m_canvas.document()->site();
    switch (m_handle.kind) {
    case Handle::Kind::Rotate: return Handles::tr("Rotate %n item(s)", nullptr, static_cast<int>(m_ids.size()));
    case Handle::Kind::Corner:
    case Handle::Kind::Edge: return Handles::tr("Resize %1").arg(displayName(site, *site.component(m_ids.front())));
    case Handle::Kind::Array: return Handles::tr("Pull array");
    case Handle::Kind::Gap: return Handles::tr("Set gaps");
    }
    return {};
}

ChangeSet HandleDrag::change(const ToolEvent& event) {
    m_snap = {};
    m_lines.clear();
    switch (m_handle.kind) {
    case Handle::Kind::Rotate: return turn(event);
    case Handle::Kind::Corner:
    case Handle::Kind::Edge: return reshape(event);
    case Handle::Kind::Array: return pull(event);
    case Handle::Kind::Gap: return spread(event);
    }
    return {};
}

ChangeSet HandleDrag::turn(const ToolEvent& event) {
    const auto angle = [this](Point p) {
        return std::atan2(p.y_m - m_pivot.y_m, p.x_m - m_pivot.x_m) * 180 / 3.14159265358979323846;
    };
    double degrees = angle(event.plan) - angle(m_press);
    degrees -= std::floor(degrees / 360) * 360;
    if (degrees > 180) degrees -= 360;
    if (!(event.modifiers & Qt::AltModifier)) degrees = std::round(degrees / turnStep_deg) * turnStep_deg;
    if (!event.typed.empty()) degrees = event.typed.front();
    m_lines << QStringLiteral("%1°").arg(degrees, 0, 'f', event.modifiers & Qt::AltModifier ? 1 : 0);
    if (degrees == 0) return {};
    return rotateBy(m_canvas.document()->siteAtGestureBegin(), m_ids, degrees, m_pivot);
}

ChangeSet HandleDrag::reshape(const ToolEvent& event) {
    const Site& base = m_canvas.document()->siteAtGestureBegin();
    const Component& zone = *base.component(m_ids.front());
    const auto n = zone.outline.size();
    const auto i = static_cast<std::size_t>(m_handle.index), next = (i + 1) % n, before = (i + n - 1) % n;
    SnapOptions options{m_canvas.viewport().pixelsPerMetre, m_canvas.snapToGrid(), m_canvas.gridStep_m(), true,
                        base.components().slotOf(zone.id)};
    Point wanted = event.plan;
    if (!(event.modifiers & Qt::AltModifier)) {
        m_snap = snapBox(m_canvas.scene(), {wanted.x_m, wanted.y_m, wanted.x_m, wanted.y_m}, {}, options, &m_near);
        wanted = {wanted.x_m + m_snap.dx_m, wanted.y_m + m_snap.dy_m};
    }
    Point to = local(zone, wanted);
    std::vector<Point> outline = zone.outline;
    const Type* type = base.typeOf(zone);
    const bool isOpen = type && hasOpenOutline(*type);
    const bool box = !isOpen && isUprightBox(outline) && !(event.modifiers & Qt::ControlModifier);
    std::vector<double> typed;
    for (const double figure : event.typed) typed.push_back(metresOf(figure));
    if (box && !typed.empty()) { // so wide, and so deep when that is said too, from the wall opposite
        m_snap = {};
        const Point far = zone.outline[(i + 2) % 4];
        const auto sized = [](double from, double toward, double size) {
            return toward < from ? from - size : from + size;
        };
        if (m_handle.kind == Handle::Kind::Corner) {
            to.x_m = sized(far.x_m, zone.outline[i].x_m, typed[0]);
            if (typed.size() > 1) to.y_m = sized(far.y_m, zone.outline[i].y_m, typed[1]);
        } else if (zone.outline[i].x_m == zone.outline[next].x_m) {
            to.x_m = sized(far.x_m, zone.outline[i].x_m, typed[0]);
        } else {
            to.y_m = sized(far.y_m, zone.outline[i].y_m, typed[0]);
        }
    }
    if (m_handle.kind == Handle::Kind::Corner) {
        if (box) { // the neighbours follow, so that it stays a rectangle
            const bool nextSharesX = outline[next].x_m == outline[i].x_m;
            (nextSharesX ? outline[next].x_m : outline[next].y_m) = nextSharesX ? to.x_m : to.y_m;
            (nextSharesX ? outline[before].y_m : outline[before].x_m) = nextSharesX ? to.y_m : to.x_m;
        }
        outline[i] = to;
    } else {
        // The wall moves at right angles to itself.
        const Point a = zone.outline[i], b = zone.outline[next];
        const double length = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
        const Point normal{-(b.y_m - a.y_m) / length, (b.x_m - a.x_m) / length};
        const double way = (to.x_m - a.x_m) * normal.x_m + (to.y_m - a.y_m) * normal.y_m;
        for (const std::size_t k : {i, next})
            outline[k] = {zone.outline[k].x_m + normal.x_m * way, zone.outline[k].y_m + normal.y_m * way};
    }
    if (isOpen) {
        m_lines << lengthText(chainLength(outline));
        return setOutline(base, zone.id, outline);
    }
    Rect r{outline[0].x_m, outline[0].y_m, outline[0].x_m, outline[0].y_m};
    for (const Point& p : outline) r = r.united({p.x_m, p.y_m, p.x_m, p.y_m});
    if (r.width() < leastZone_m || r.height() < leastZone_m || polygonArea(outline) < leastZone_m * leastZone_m)
        throw EditError("zone.size", Handles::tr("A zone must be at least 1 m × 1 m.").toStdString());
    m_lines << formatSize(r.width(), r.height()) << formatQuantity(polygonArea(outline), QStringLiteral("m²"));
    return setOutline(base, zone.id, outline);
}

ChangeSet HandleDrag::pull(const ToolEvent& event) {
    const Site& base = m_canvas.document()->siteAtGestureBegin();
    const Component& part = *base.component(m_ids.front());
    ArrayLayout array = pulledArray(base, part, event.plan);
    if (!event.typed.empty()) {
        const auto whole = [](double n) { return static_cast<int>(std::clamp(std::round(n), 1.0, 9999.0)); };
        array.columns = whole(event.typed[0]);
        const int rows = event.typed.size() > 1 ? whole(event.typed[1]) : 1;
        array.count = array.columns * std::min(rows, 1'000'000 / array.columns);
    }
    const QString name = QString::fromStdString(base.typeOf(part)->name);
    m_lines << Handles::tr("%1 × %2 = %3 × %4").arg(array.columns).arg(array.rows()).arg(array.count).arg(name);
    if (array == part.array || (array.count == 1 && part.array.count == 1)) return {};
    return setArray(base, part.id, array);
}

ChangeSet HandleDrag::spread(const ToolEvent& event) {
    m_dragged = m_dragged || !event.typed.empty() ||
                std::hypot(event.px.x() - m_pressPx.x(), event.px.y() - m_pressPx.y()) >= dragFrom_px;
    if (!m_row || !m_dragged) return {};
    const double way = m_row->axis == Axis::X ? event.plan.x_m - m_press.x_m : event.plan.y_m - m_press.y_m;
    double gap = draggedGap(*m_row, m_handle.index, way);
    if (!event.typed.empty()) gap = metresOf(event.typed.front());
    else if (!(event.modifiers & Qt::AltModifier))
        gap = roundGap(gap, m_handle.index, m_canvas.viewport().pixelsPerMetre);
    m_lines << Handles::tr("Gaps %1").arg(formatLength(gap))
            << Handles::tr("%n in a row, %1 long", nullptr, static_cast<int>(m_row->sizes_m.size()))
                   .arg(formatLength(m_row->length_m(gap)));
    return withGap(m_canvas.document()->siteAtGestureBegin(), *m_row, gap);
}

ChangeSet HandleDrag::clicked() {
    if (m_handle.kind != Handle::Kind::Gap || m_dragged || !m_row || m_row->isEven()) return {};
    return distribute(m_canvas.document()->siteAtGestureBegin(), m_row->parts.ids, m_row->axis);
}

} // namespace gs::ui
