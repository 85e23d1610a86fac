// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/minimap.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/canvas/canvas_view.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr int rest_ms = 300;
constexpr QSizeF largest_px(220, 150), tallest_px(150, 200);
constexpr QSize leastCanvas_px(640, 420);
constexpr double ruler_px = 20;               // of the canvas
constexpr int edge_px = 10, scaleBar_px = 30; // what stands below it
constexpr double cell_px = 9;                 // near problems are one mark
constexpr double leastFrame_px = 8;

} // namespace

Minimap::Minimap(PlanCanvas* canvas) : QWidget(canvas), m_canvas(canvas) {
    setObjectName(QStringLiteral("minimap"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Minimap"));
    setAccessibleDescription(tr("The whole site; the frame is what the plan shows. A click moves it."));
    hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_document && !m_document->inGesture()) redraw();
    });
    connect(canvas, &PlanCanvas::viewportChanged, this, &Minimap::follow);
    connect(canvas, &PlanCanvas::configChanged, this, [this] { m_rest.start(); });
    canvas->installEventFilter(this);
}

void Minimap::setDocument(Document* document) {
    if (m_document) m_document->disconnect(this);
    m_document = document;
    m_image = {};
    m_problems.clear();
    m_site = {};
    m_stale = true;
    hide();
    if (!document) return;
    const auto later = [this] { m_rest.start(); };
    connect(document, &Document::changed, this, later);
    connect(document, &Document::viewChanged, this, later);
    connect(document, &Document::resultsChanged, this, later);
    connect(document, &Document::historyChanged, this, later);
    m_rest.start();
}

void Minimap::setWanted(bool wanted) {
    m_wanted = wanted;
    if (wanted && m_stale) m_rest.start();
    follow();
}

QPointF Minimap::toMap(Point plan) const { return m_map.toPixel(plan); }

QRectF Minimap::viewFrame() const {
    const Viewport& v = m_canvas->viewport();
    QRectF frame(toMap(v.toPlan({ruler_px, ruler_px})), toMap(v.toPlan({v.size.width(), v.size.height()})));
    if (frame.width() < leastFrame_px)
        frame.adjust((frame.width() - leastFrame_px) / 2, 0, (leastFrame_px - frame.width()) / 2, 0);
    if (frame.height() < leastFrame_px)
        frame.adjust(0, (frame.height() - leastFrame_px) / 2, 0, (leastFrame_px - frame.height()) / 2);
    return frame;
}

/// The picture, at rest only: going through a hundred thousand parts takes longer than a frame.
void Minimap::redraw() {
    if (!m_wanted) { // drawn when it is asked for
        m_stale = true;
        return;
    }
    m_stale = false;
    const PlanScene& scene = m_canvas->scene();
    m_site = scene.bounds();
    if (m_site.isEmpty()) return hide();
    m_map = Viewport::fit(m_site, m_site.height() > m_site.width() ? tallest_px : largest_px, 6);
    m_map.size = QSizeF(std::ceil(m_site.width() * m_map.pixelsPerMetre + 12),
                        std::ceil(m_site.height() * m_map.pixelsPerMetre + 12))
                     .expandedTo({60, 40});
    m_map.origin = {(m_site.left + m_site.right) / 2 - m_map.size.width() / 2 / m_map.pixelsPerMetre,
                    (m_site.top + m_site.bottom) / 2 - m_map.size.height() / 2 / m_map.pixelsPerMetre};
    const double dpr = devicePixelRatioF();
    m_image = QImage((m_map.size * dpr).toSize(), QImage::Format_RGB32);
    RenderConfig config = m_canvas->renderConfig();
    config.labels = config.links = config.grid = config.marks = config.ports = config.ghosts = false;
    if (config.overlay == Overlay::Noise) config.overlay = Overlay::Plan; // its tiles are counted from another scale
    const Point end = m_map.toPlan({m_map.size.width(), m_map.size.height()});
    PixelWriter pixels(m_image, CanvasView::deviceOrigin(m_map.origin.x(), m_map.pixelsPerMetre, dpr),
                       CanvasView::deviceOrigin(m_map.origin.y(), m_map.pixelsPerMetre, dpr));
    m_image.setDevicePixelRatio(dpr);
    QPainter painter(&m_image);
    const PaintJob job{m_document->engine(),
                       scene,
                       m_map,
                       config,
                       painter,
                       {m_map.origin.x(), m_map.origin.y(), end.x_m, end.y_m},
                       &pixels,
                       dpr};
    paintGround(job);
    paintStanding(job);
    painter.end();

    m_problems.clear();
    std::map<std::pair<int, int>, Problem> cells;
    for (const Finding& finding : m_document->engine().findings()) {
        if (finding.waived || finding.severity == Severity::Info || finding.ids.empty()) continue;
        const Slot slot = m_document->site().components().slotOf(finding.ids.front());
        const SceneItem* item = slot == noSlot ? nullptr : scene.item(slot);
        if (!item || !scene.isShown(*item)) continue;
        const QPointF at = toMap({(item->box.left + item->box.right) / 2, (item->box.top + item->box.bottom) / 2});
        const Status status = finding.severity == Severity::Error ? Status::Over : Status::Warning;
        Problem& cell = cells[{static_cast<int>(at.x() / cell_px), static_cast<int>(at.y() / cell_px)}];
        if (cell.at.isNull() || (status == Status::Over && cell.status != Status::Over)) cell = {at, status};
    }
    for (const auto& [key, problem] : cells) m_problems << problem;
    // Warnings first: errors are drawn above them.
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
        return a.status != Status::Over && b.status == Status::Over;
    });
    setFixedSize(m_map.size.toSize());
    place();
    follow();
    update();
}

void Minimap::place() {
    move(m_canvas->width() - edge_px - width(), m_canvas->height() - edge_px - scaleBar_px - 8 - height());
}

void Minimap::follow() {
    const Viewport& v = m_canvas->viewport();
    const Point a = v.toPlan({ruler_px, ruler_px}), b = v.toPlan({v.size.width(), v.size.height()});
    const bool whole = a.x_m <= m_site.left && a.y_m <= m_site.top && b.x_m >= m_site.right && b.y_m >= m_site.bottom;
    const bool roomy = m_canvas->width() >= leastCanvas_px.width() && m_canvas->height() >= leastCanvas_px.height();
    setVisible(m_wanted && m_document && !m_image.isNull() && !m_site.isEmpty() && !whole && roomy);
    if (isVisible()) update();
}

void Minimap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = m_canvas->theme();
    painter.drawImage(QPointF(0, 0), m_image);
    for (const Problem& problem : std::as_const(m_problems)) drawStatus(painter, problem.at, 7, problem.status, theme);
    const QRectF frame = viewFrame();
    QColor wash = theme.accent;
    wash.setAlphaF(0.12F);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(wash);
    painter.drawRect(frame.intersected(QRectF(rect()).adjusted(2, 2, -2, -2)));
    painter.setPen(QPen(theme.fieldBorder, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::centreAt(QPointF px) {
    Viewport v = m_canvas->viewport();
    const Point to = m_map.toPlan(px);
    const QPointF middle((v.size.width() + ruler_px) / 2, (v.size.height() + ruler_px) / 2);
    v.origin = QPointF(to.x_m, to.y_m) - middle / v.pixelsPerMetre;
    m_canvas->setViewport(v);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QRectF frame = viewFrame();
    // Taken by the frame it follows the hand; beside it the view comes there.
    m_grip = frame.contains(event->position()) ? event->position() - frame.center() : QPointF();
    centreAt(event->position() - m_grip);
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) centreAt(event->position() - m_grip);
}

void Minimap::mouseReleaseEvent(QMouseEvent* event) { event->accept(); }

void Minimap::wheelEvent(QWheelEvent* event) {
    const QPointF middle((m_canvas->width() + ruler_px) / 2, (m_canvas->height() + ruler_px) / 2);
    m_canvas->zoomBy(std::pow(1.25, event->angleDelta().y() / 120.0), middle);
    event->accept();
}

void Minimap::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Minimap"));
        setAccessibleDescription(tr("The whole site; the frame is what the plan shows. A click moves it."));
    }
    QWidget::changeEvent(event);
}

bool Minimap::eventFilter(QObject* object, QEvent* event) {
    if (object == m_canvas && event->type() == QEvent::Resize) {
        place();
        follow();
    }
    return QWidget::eventFilter(object, event);
}

} // namespace gs::ui
