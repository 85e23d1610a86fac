// SPDX-License-Identifier: GPL-3.0-or-later
// Measure: click from point to point; the leg, the chain and, once closed, the area stand beside the mouse. What was
// measured can be kept on the plan as a dimension or an area.
#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <cmath>

#include "core/site/plan_marks.h"
#include "ui/canvas/point_snap.h"
#include "ui/canvas/tool.h"
#include "ui/render/annotation_painter.h"
#include "ui/render/length_text.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double pullFrom_px = 6, close_px = 8;
constexpr double samePlace_m = 1e-6;

double distance(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m); }

class MeasureTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(MeasureTool)
public:
    MeasureTool(PlanCanvas& canvas, std::string keepAs) : Tool(canvas), m_keepAs(std::move(keepAs)) {
        // So that the window can show its button pressed; tools of the kind Other have no other name.
        m_canvas.setProperty(measuringProperty, QVariant::fromValue(reinterpret_cast<quintptr>(this)));
    }
    ~MeasureTool() override { // the next one may be there already
        if (m_canvas.property(measuringProperty).value<quintptr>() == reinterpret_cast<quintptr>(this))
            m_canvas.setProperty(measuringProperty, QVariant());
    }
    void press(const ToolEvent& event) override;
    void move(const ToolEvent& event) override;
    void release(const ToolEvent& event) override;
    void doubleClick(const ToolEvent& event) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool takesKey(int key, Qt::KeyboardModifiers modifiers) const override;
    bool contextMenu(QPoint globalPos) override;
    void leave() override { m_snap = {}; }
    bool cancel() override;
    bool isBusy() const override { return !m_points.empty(); }
    void paint(QPainter& painter) override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    QString hint() const override;

private:
    enum class State { Idle, Running, Open, Closed }; ///< Open, Closed: it stands, until the next click
    Point wanted(const ToolEvent& event);
    void add(Point p);
    void finish(bool closed);
    void keep(bool asArea);
    bool isArea() const { return m_state == State::Closed; }
    bool wantsArea() const;
    QStringList words() const;

    std::string m_keepAs;
    State m_state = State::Idle;
    std::vector<Point> m_points; ///< clicked so far
    Point m_at;
    PointSnap m_snap;
    ToolEvent m_last;
    QPointF m_pressed;
    bool m_pulls = false; ///< the button is down since the first point
    QString m_typed;
};

/// A length typed wins over the mouse, which then says the direction; Shift keeps to eighths of the circle.
Point MeasureTool::wanted(const ToolEvent& event) {
    m_snap = {};
    const bool isRunning = m_state == State::Running;
    Point at = event.plan;
    if (!(event.modifiers & Qt::AltModifier)) {
        m_snap = snapPoint(m_canvas, at);
        at = m_snap.at;
    }
    if (isRunning && event.modifiers & Qt::ShiftModifier) {
        at = atEighth(m_points.back(), at);
        if (distance(at, m_snap.at) > samePlace_m) m_snap = {};
    }
    bool isNumber = false;
    const double typed = metresOf(m_typed.toDouble(&isNumber));
    if (isRunning && isNumber && typed > 0) {
        const Point from = m_points.back();
        const double length = distance(from, at);
        m_snap = {};
        if (length > 0)
            at = {from.x_m + (at.x_m - from.x_m) * typed / length, from.y_m + (at.y_m - from.y_m) * typed / length};
    }
    return at;
}

void MeasureTool::add(Point p) {
    if (!m_points.empty() && distance(m_points.back(), p) < samePlace_m) return;
    m_points.push_back(p);
    m_typed.clear();
}

void MeasureTool::press(const ToolEvent& event) {
    if (m_state != State::Running) {
        m_points.clear();
        m_typed.clear();
        m_state = State::Idle;
    }
    m_last = event;
    m_at = wanted(event);
    m_pressed = event.px;
    if (m_state == State::Idle) {
        m_state = State::Running;
        m_pulls = true;
        add(m_at);
        return;
    }
    const QPointF start = toPixel(m_points.front());
    if (m_points.size() >= 3 && m_typed.isEmpty() &&
        std::hypot(event.px.x() - start.x(), event.px.y() - start.y()) <= close_px)
        return finish(true);
    add(m_at);
}

void MeasureTool::move(const ToolEvent& event) {
    m_last = event;
    m_at = wanted(event);
}

void MeasureTool::release(const ToolEvent& event) {
    // Pulled with the button down: the two ends of one leg.
    if (std::exchange(m_pulls, false) && m_state == State::Running &&
        std::hypot(event.px.x() - m_pressed.x(), event.px.y() - m_pressed.y()) >= pullFrom_px) {
        m_last = event;
        m_at = wanted(event);
        add(m_at);
    }
}

void MeasureTool::doubleClick(const ToolEvent& event) {
    // The first click of the pair has set this point already.
    if (m_state == State::Running && m_points.size() >= 2) finish(true);
    else press(event);
}

bool MeasureTool::wantsArea() const {
    if (m_keepAs.empty()) return true;
    const auto type = document().catalog().type(m_keepAs);
    return type && annotationOf(*type) == Annotation::Area;
}

void MeasureTool::finish(bool closed) {
    m_typed.clear();
    m_snap = {};
    if (m_points.size() < 2) return;
    const bool asArea = closed && m_points.size() >= 3 && wantsArea();
    m_state = asArea ? State::Closed : State::Open;
    if (m_keepAs.empty()) return;
    if (wantsArea() && !asArea) {
        m_state = State::Running;
        return m_canvas.sayRefused(tr("An area has at least three corners."));
    }
    keep(asArea);
}

void MeasureTool::keep(bool asArea) {
    if (m_points.size() < 2 || (asArea && m_points.size() < 3) || !m_canvas.canEdit()) return;
    const std::string type = !m_keepAs.empty() ? m_keepAs : asArea ? "area-dimension" : "dimension";
    try {
        const ChangeSet change = place(document().site(), document().catalog(), outlinedComponent(type, m_points));
        std::string id;
        for (const auto& swap : change.components)
            if (!swap.before && swap.after) id = swap.after->id;
        document().edit(change, asArea ? tr("Keep an area") : tr("Keep a dimension"));
        document().setSelection({id});
        cancel();
        if (!m_keepAs.empty()) m_canvas.finishTool();
    } catch (const EditError& error) { m_canvas.sayRefused(QString::fromUtf8(error.what())); }
}

bool MeasureTool::takesKey(int key, Qt::KeyboardModifiers) const {
    return isBusy() && (key == Qt::Key_K || key == Qt::Key_Backspace || key == Qt::Key_Delete);
}

bool MeasureTool::key(int key, Qt::KeyboardModifiers modifiers) {
    const bool isRunning = m_state == State::Running;
    if (isRunning && key >= Qt::Key_0 && key <= Qt::Key_9) m_typed += QChar('0' + (key - Qt::Key_0));
    else if (isRunning && (key == Qt::Key_Period || key == Qt::Key_Comma)) m_typed += QLatin1Char('.');
    else if (key == Qt::Key_Backspace && !m_typed.isEmpty()) m_typed.chop(1);
    else if ((key == Qt::Key_Backspace || key == Qt::Key_Delete) && isRunning && m_points.size() > 1)
        m_points.pop_back();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && isRunning && !m_typed.isEmpty()) {
        m_at = wanted(m_last);
        add(m_at);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && isRunning) {
        finish(true);
    } else if (key == Qt::Key_K && isBusy() && !(modifiers & ~Qt::ShiftModifier)) {
        keep(isArea() && !(modifiers & Qt::ShiftModifier));
    } else {
        return false;
    }
    if (m_state == State::Running) m_at = wanted(m_last);
    return true;
}

bool MeasureTool::contextMenu(QPoint globalPos) {
    if (m_points.size() < 2) return false;
    QMenu menu(&m_canvas);
    const bool writable = !document().isReadOnly();
    QAction* asLine = menu.addAction(tr("Keep as dimension"));
    QAction* asArea = menu.addAction(tr("Keep as area"));
    asLine->setEnabled(writable);
    asArea->setEnabled(writable && m_points.size() >= 3);
    (isArea() ? asArea : asLine)->setShortcut(Qt::Key_K);
    menu.addSeparator();
    QAction* close = menu.addAction(m_points.size() >= 3 ? tr("Close") : tr("End here"));
    close->setEnabled(m_state == State::Running);
    QAction* clear = menu.addAction(tr("Clear"));
    const QAction* chosen = menu.exec(globalPos);
    if (chosen == asLine) keep(false);
    else if (chosen == asArea) keep(true);
    else if (chosen == close) finish(true);
    else if (chosen == clear) cancel();
    m_canvas.update();
    return true;
}

bool MeasureTool::cancel() {
    const bool was = isBusy();
    m_points.clear();
    m_state = State::Idle;
    m_typed.clear();
    m_snap = {};
    m_pulls = false;
    return was;
}

QStringList MeasureTool::words() const {
    QStringList lines;
    if (m_state == State::Closed) {
        const double area_m2 = polygonArea(m_points);
        return {areaText(area_m2), landText(area_m2), tr("around %1").arg(lengthText(chainLength(m_points, true))),
                tr("open %1").arg(lengthText(chainLength(m_points)))};
    }
    if (m_state == State::Open) return {lengthText(chainLength(m_points))};
    if (m_state != State::Running) return {};
    const Point from = m_points.back();
    const double leg = distance(from, m_at);
    QString first = lengthText(leg);
    if (!m_typed.isEmpty()) first += QStringLiteral("   ▸ ") + m_typed + QStringLiteral(" ⏎");
    lines << first;
    if (leg > samePlace_m) { // as a compass reads: clockwise from north
        double bearing = std::atan2(m_at.x_m - from.x_m, from.y_m - m_at.y_m) * 180 / 3.14159265358979323846;
        if (bearing < 0) bearing += 360;
        lines << tr("bearing %1°").arg(bearing, 0, 'f', 1);
    }
    if (m_points.size() > 1) lines << tr("chain %1").arg(lengthText(chainLength(m_points) + leg));
    if (m_points.size() > 1) {
        std::vector<Point> ring = m_points;
        ring.push_back(m_at);
        const double area_m2 = polygonArea(ring);
        lines << tr("closed %1").arg(areaText(area_m2));
        if (area_m2 >= acre_m2) lines << landText(area_m2);
    }
    return lines;
}

void MeasureTool::paint(QPainter& painter) {
    const Theme& theme = m_canvas.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_snap.to != PointSnap::To::Nothing && m_state != State::Open && m_state != State::Closed)
        paintPointSnap(painter, m_canvas, m_snap);
    if (!isBusy()) return;
    std::vector<Point> points = m_points;
    if (m_state == State::Running) points.push_back(m_at);
    QPolygonF px;
    for (const Point& p : points) px << toPixel(p);
    if (isArea()) {
        QColor wash = theme.accent;
        wash.setAlpha(28);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wash);
        painter.drawPolygon(px);
        px << px.first();
        points.push_back(points.front());
    }
    painter.setPen(QPen(theme.accent, 1.6));
    for (qsizetype i = 1; i < px.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        paintDimensionLine(painter, px[i - 1], px[i], lengthText(distance(points[at - 1], points[at])), theme.ink,
                           theme.panel);
    }
    painter.setBrush(theme.panel);
    for (const Point& p : m_points) painter.drawEllipse(toPixel(p), 3.5, 3.5);
    paintBubble(painter, m_canvas, m_last.px, words(), {});
}

QString MeasureTool::hint() const {
    if (m_state == State::Open || m_state == State::Closed)
        return tr("K: keep on the plan · Right click: more · Click: measure anew · Esc: clear");
    if (m_state == State::Running)
        return tr("Click: next point · Shift: every 45° · figures: length · Enter or first point: close · K: keep · "
                  "Backspace: back · Esc: drop");
    return tr("Click: first point · Pull: one length · Alt: no snapping · Esc: end");
}

} // namespace

std::unique_ptr<Tool> makeMeasureTool(PlanCanvas& canvas, const std::string& keepAs) {
    return std::make_unique<MeasureTool>(canvas, keepAs);
}

} // namespace gs::ui
