// SPDX-License-Identifier: GPL-3.0-or-later
// Connect: from a part or port to another, by drag or by two clicks. What fits lights up, what does not says
// why. The direction does not matter: the supplying side is found.
#include <QCoreApplication>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/layout/conductors.h"
#include "core/layout/fitting_link.h"
#include "core/layout/route.h"
#include "ui/canvas/borrowed_view.h"
#include "ui/canvas/link_routes.h"
#include "ui/canvas/tool.h"
#include "ui/panels/link_text.h"
#include "ui/panels/names.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double portReach_px = 9, portRadius_px = 4.5, portsFrom_px = 14;
constexpr std::size_t mostLit = 400; // parts in view that are tried: one try costs about 2 µs
constexpr double dragFrom_px = 5;
constexpr int flash_ms = 800;

struct Attempt {
    std::optional<Link> link;
    QString refusal;
    QString conductor; ///< what it would get, and why
};

class ConnectTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(ConnectTool)
public:
    explicit ConnectTool(PlanCanvas& canvas) : Tool(canvas), m_view(canvas) {
        m_flash.setDuration(flash_ms);
        m_flash.setStartValue(0.0);
        m_flash.setEndValue(1.0);
        QObject::connect(&m_flash, &QVariantAnimation::valueChanged, &canvas, [&canvas] { canvas.update(); });
    }
    void press(const ToolEvent& event) override;
    void move(const ToolEvent& event) override;
    void release(const ToolEvent& event) override;
    void leave() override { m_over = {}; }
    bool cancel() override;
    bool isBusy() const override { return !m_from.component.empty(); }
    void paint(QPainter& painter) override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    QString hint() const override;

private:
    PortRef targetAt(QPointF px) const;
    Attempt tryLink(const PortRef& a, const PortRef& b) const;
    void lead(Link& link) const;
    void look();
    void lightUp();
    void lookAt(Medium medium);
    bool finish(const PortRef& to);
    void sayJoined(const Link& link);
    void paintFlash(QPainter& painter) const;
    /// From a port to another one of the same part: refused, but with a sentence.
    bool isOwnOtherPort(const PortRef& to) const {
        return to.component == m_from.component && !to.port.empty() && !m_from.port.empty() && to.port != m_from.port;
    }
    void paintPorts(QPainter& painter, const std::string& id, const std::string& strong) const;

    PortRef m_from, m_over; ///< port may be empty: any that fits
    Point m_fromAt;         ///< where it was taken hold of: of an array the element there
    ToolEvent m_press, m_last;
    Attempt m_attempt;
    std::vector<Point> m_way;         ///< of the line being drawn
    std::vector<std::string> m_legal; ///< parts in view that can be joined
    Viewport m_litFor;
    BorrowedView m_view;
    QString m_joined;      ///< said until the next press
    std::string m_flashed; ///< the link made last
    QVariantAnimation m_flash;
};

const Port* portOf(const Site& site, const PortRef& ref) {
    const Component* c = site.component(ref.component);
    const Type* type = c ? site.typeOf(*c) : nullptr;
    return type && !ref.port.empty() ? type->port(ref.port) : nullptr;
}

/// A pipe opens the view of its medium.
void ConnectTool::lookAt(Medium medium) {
    if (medium == Medium::Coolant) m_view.open(Overlay::Cooling);
    else if (medium == Medium::Gas) m_view.open(Overlay::Gas);
    else if (medium == Medium::Water) m_view.open(Overlay::Water);
    else m_view.giveBack(); // another pipe had opened its own
}

/// The part under the mouse, with the port when the mouse is on one; ports stand on the edge, and half of each beyond.
PortRef ConnectTool::targetAt(QPointF px) const {
    const PlanCanvas::Hit hit = m_canvas.hitAt(px);
    const Site& site = document().site();
    double nearest = portReach_px;
    const auto portNear = [&](const Component& c, const Type& type) -> std::string {
        // What is too small for its ports to be seen is taken as a whole, and of a small body the middle is.
        const double side_px = std::min(type.width_m, type.depth_m) * ppm();
        if (side_px < portsFrom_px) return {};
        const double reach = std::min(portReach_px, std::max(portRadius_px, side_px / 5));
        std::string found;
        const int element = elementNear(c, m_canvas.viewport().toPlan(px)); // its ports are those of all
        for (const Port& port : type.ports) {
            const QPointF at = toPixel(portPosition(site, c, port.name, element));
            const double d = std::hypot(at.x() - px.x(), at.y() - px.y());
            if (d < std::min(nearest, reach)) nearest = d, found = port.name;
        }
        return found;
    };
    if (hit.part == PlanCanvas::Hit::Part::Body) {
        const Component* c = site.component(hit.id);
        const Type* type = c ? site.typeOf(*c) : nullptr;
        return type && !type->ports.empty() ? PortRef{c->id, portNear(*c, *type)} : PortRef{};
    }
    const PlanScene& scene = m_canvas.scene();
    const QPointF reach(portReach_px, portReach_px);
    const Viewport& view = m_canvas.viewport();
    const Point a = view.toPlan(px - reach), b = view.toPlan(px + reach);
    std::vector<Slot> around;
    scene.itemGrid().query({a.x_m, a.y_m, b.x_m, b.y_m}, around);
    PortRef ref;
    for (const Slot slot : around) {
        const SceneItem* item = scene.item(slot);
        if (!item || item->isZone() || !item->installed || !scene.isShown(*item) || !scene.isFree(*item)) continue;
        const Component& c = *site.components().at(slot);
        if (const std::string port = portNear(c, *item->type); !port.empty()) ref = {c.id, port};
    }
    return ref;
}

Attempt ConnectTool::tryLink(const PortRef& a, const PortRef& b) const {
    Attempt attempt;
    LinkRefusal refusal;
    attempt.link = fittingLink(document().site(), a, b, &refusal);
    attempt.refusal = QString::fromStdString(refusal.sentence);
    return attempt;
}

void ConnectTool::lightUp() {
    m_legal.clear();
    m_litFor = m_canvas.viewport();
    std::vector<Slot> found;
    const Point a = m_litFor.toPlan({0, 0}), b = m_litFor.toPlan({m_litFor.size.width(), m_litFor.size.height()});
    m_canvas.scene().itemGrid().query({a.x_m, a.y_m, b.x_m, b.y_m}, found);
    std::sort(found.begin(), found.end());
    std::size_t tried = 0;
    for (const Slot slot : found) {
        const SceneItem* item = m_canvas.scene().item(slot);
        if (!item || item->isZone() || !item->installed || !m_canvas.scene().isFree(*item) || item->type->ports.empty())
            continue;
        const std::string& id = document().site().components().at(slot)->id;
        if (id == m_from.component) continue;
        if (++tried > mostLit) break;
        if (tryLink(m_from, {id, {}}).link) m_legal.push_back(id);
    }
}

void ConnectTool::press(const ToolEvent& event) {
    m_press = m_last = event;
    const PortRef target = targetAt(event.px);
    if (isBusy()) return; // the second of two clicks: finished by the release
    m_joined.clear();
    if (target.component.empty() || !m_canvas.canEdit()) return;
    m_from = target;
    m_fromAt = event.plan;
    m_attempt = {};
    if (const Port* port = portOf(document().site(), m_from)) lookAt(port->medium);
    lightUp();
}

/// Round what stands in the way; within a hall it runs above it.
void ConnectTool::lead(Link& link) const {
    if (runsOverhead(document().site(), link)) return;
    if (auto bends = autoRoute(document().site(), link, lookupOf(m_canvas))) link.bends = std::move(*bends);
}

/// What the line would be if it ended here.
void ConnectTool::look() {
    const Site& site = document().site();
    const bool ends = !m_over.component.empty() && (m_over.component != m_from.component || isOwnOtherPort(m_over));
    if (ends) {
        m_attempt = tryLink(m_from, m_over);
        if (m_attempt.link) {
            lead(*m_attempt.link);
            m_way = route(site, *m_attempt.link);
            const ConductorChoice choice = chooseConductor(site, document().catalog(), *m_attempt.link);
            if (choice.type) m_attempt.conductor = conductorText(*choice.type, choice.runs, choice.reason);
            return;
        }
    }
    m_way = portOf(site, m_from) ? wayTo(site, m_from, m_last.plan, lookupOf(m_canvas)) : std::vector<Point>();
}

void ConnectTool::move(const ToolEvent& event) {
    m_last = event;
    const PortRef over = targetAt(event.px);
    if (isBusy() && m_attempt.link && over == m_over) return; // the same end: the same line
    m_over = over;
    m_attempt = {};
    m_way.clear();
    if (!isBusy()) return;
    if (m_litFor.origin != m_canvas.viewport().origin || m_litFor.pixelsPerMetre != ppm()) lightUp();
    look();
    if (m_attempt.link) lookAt(m_attempt.link->medium);
}

/// What was joined, in the status bar until the next press, and where: the line flashes.
void ConnectTool::sayJoined(const Link& link) {
    const Site& site = document().site();
    const auto name = [&](const PortRef& end) { return displayName(site, *site.component(end.component)); };
    const std::shared_ptr<const Type> conductor = site.type(link.conductor);
    QStringList facts{formatQuantity(totalLength(site, link), QStringLiteral("m"))};
    if (conductor && !conductor->name.empty()) {
        const QString what = typeName(*conductor);
        facts << (link.runs > 1 ? tr("%1 × %2").arg(link.runs).arg(what) : what);
    }
    m_joined = tr("%1: %2 → %3, %4")
                   .arg(mediumTitle(link.medium), name(link.from), name(link.to), facts.join(QStringLiteral(", ")));
    m_flashed = link.id;
    m_flash.start();
}

bool ConnectTool::finish(const PortRef& to) {
    Attempt attempt = tryLink(m_from, to);
    if (!m_canvas.canEdit()) return false;
    if (!attempt.link) {
        m_canvas.sayRefused(withTitles(document().site(), attempt.refusal));
        return false;
    }
    const Site& site = document().site();
    const auto name = [&](const std::string& id) { return displayName(site, *site.component(id)); };
    lead(*attempt.link);
    try {
        const ChangeSet change = gs::connect(site, document().catalog(), *attempt.link);
        document().edit(
            change, tr("Connect %1 to %2").arg(name(attempt.link->from.component), name(attempt.link->to.component)));
        for (const auto& swap : change.links)
            if (!swap.before && swap.after) sayJoined(*swap.after);
        for (const auto& swap : change.links) // found by itself: what is drawn by hand goes before
            if (swap.before && !swap.after)
                m_joined += tr(", in place of the link from %1 to %2")
                                .arg(name(swap.before->from.component), name(swap.before->to.component));
    } catch (const EditError& error) {
        m_canvas.sayRefused(QString::fromUtf8(error.what()));
        return false;
    }
    return true;
}

void ConnectTool::release(const ToolEvent& event) {
    m_last = event;
    if (!isBusy()) return;
    const PortRef target = targetAt(event.px);
    const bool dragged = std::hypot(event.px.x() - m_press.px.x(), event.px.y() - m_press.px.y()) >= dragFrom_px;
    if (target.component == m_from.component && !dragged) return; // first click: the end follows
    if (!target.component.empty() && (target.component != m_from.component || isOwnOtherPort(target))) {
        if (finish(target) || dragged) cancel();
        return;
    }
    cancel();
}

bool ConnectTool::cancel() {
    const bool was = isBusy();
    m_from = {};
    m_attempt = {};
    m_way.clear();
    m_legal.clear();
    return was;
}

void ConnectTool::paintPorts(QPainter& painter, const std::string& id, const std::string& strong) const {
    const Site& site = document().site();
    const Component* c = site.component(id);
    const Type* type = c ? site.typeOf(*c) : nullptr;
    if (!type || std::min(type->width_m, type->depth_m) * ppm() < portsFrom_px) return;
    const Theme& theme = m_canvas.theme();
    const int element = elementNear(*c, id == m_from.component ? m_fromAt : m_last.plan);
    for (const Port& port : type->ports) {
        const QColor colour = theme.discipline(disciplineOf(port.medium));
        const double r = port.name == strong ? portRadius_px * 1.5 : portRadius_px;
        painter.setPen(QPen(colour, 2));
        painter.setBrush(port.direction == Direction::Out ? QBrush(colour) : QBrush(theme.canvas));
        painter.drawEllipse(toPixel(portPosition(site, *c, port.name, element)), r, r);
    }
}

/// Twice on and off, as found parts flash.
void ConnectTool::paintFlash(QPainter& painter) const {
    const bool isOn = m_flash.state() == QAbstractAnimation::Running &&
                      static_cast<int>(m_flash.currentValue().toDouble() * 4) % 2 == 0;
    const Link* link = isOn ? document().site().link(m_flashed) : nullptr;
    if (!link) return;
    QPolygonF way;
    for (const Point& p : route(document().site(), *link)) way << toPixel(p);
    painter.setPen(QPen(m_canvas.theme().accent, 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(way);
}

void ConnectTool::paint(QPainter& painter) {
    paintFlash(painter);
    const Theme& theme = m_canvas.theme();
    const Site& site = document().site();
    const auto outline = [&](const std::string& id) {
        QPolygonF polygon;
        if (const Component* c = site.component(id))
            for (const Point& p : corners(site, *c)) polygon << toPixel(p);
        return polygon;
    };
    painter.setBrush(Qt::NoBrush);
    if (!isBusy()) {
        if (!m_over.component.empty()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawPolygon(outline(m_over.component));
            paintPorts(painter, m_over.component, m_over.port);
        }
        return;
    }
    painter.setPen(QPen(theme.accent, 2));
    for (const std::string& id : m_legal) painter.drawPolygon(outline(id));
    for (const std::string& id : m_legal) paintPorts(painter, id, {});
    const Component* from = site.component(m_from.component);
    if (!from) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 3));
    painter.drawPolygon(outline(m_from.component));
    const Port* port = portOf(site, m_from);
    const QPointF start =
        toPixel(port ? portPosition(site, *from, port->name, elementNear(*from, m_fromAt)) : from->position);
    const bool refused = !m_attempt.link && !m_attempt.refusal.isEmpty();
    const QColor colour = refused          ? theme.status(Status::Over)
                          : m_attempt.link ? theme.discipline(disciplineOf(m_attempt.link->medium))
                          : port           ? theme.discipline(disciplineOf(port->medium))
                                           : theme.accent;
    painter.setPen(QPen(colour, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    QPolygonF way;
    for (const Point& p : m_way) way << toPixel(p);
    if (way.size() < 2) way = QPolygonF({start, QPointF(m_last.px.x(), start.y()), m_last.px}); // along, then across
    painter.drawPolyline(way);
    if (refused) paintClash(painter, outline(m_over.component), theme);
    paintPorts(painter, m_from.component, m_from.port);
    if (!m_over.component.empty()) paintPorts(painter, m_over.component, m_over.port);
    if (m_attempt.link) {
        const auto name = [&](const PortRef& ref) { return displayName(site, *site.component(ref.component)); };
        QStringList lines{tr("%1 → %2").arg(name(m_attempt.link->from), name(m_attempt.link->to)),
                          QString::fromStdString(m_attempt.link->from.port + " → " + m_attempt.link->to.port),
                          formatQuantity(totalLength(site, *m_attempt.link), QStringLiteral("m"))};
        if (!m_attempt.conductor.isEmpty()) lines << m_attempt.conductor;
        paintBubble(painter, m_canvas, m_last.px, lines, {});
    } else if (refused) {
        paintBubble(painter, m_canvas, m_last.px, {}, withTitles(document().site(), m_attempt.refusal));
    }
}

QString ConnectTool::hint() const {
    if (!isBusy() && !m_joined.isEmpty()) return m_joined;
    if (isBusy()) return tr("Click or release on a lit part: connect · Esc: back");
    return tr("Press on a part or port and pull to another · Esc: end");
}

} // namespace

std::unique_ptr<Tool> makeConnectTool(PlanCanvas& canvas) { return std::make_unique<ConnectTool>(canvas); }

} // namespace gs::ui
