// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/picture_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/document.h"
#include "ui/views/curve_keeper.h"
#include "ui/views/picture_access.h"

namespace gs::ui {

namespace {

constexpr double margin_px = 24, clickSlop_px = 4;
constexpr double largestScale = 16, smallestOfFit = 0.5;
constexpr double frame_ms = 12; // what is drawn faster needs no copy to be moved about
constexpr int liveRebuild_ms = 0, slowRebuild_ms = 200, sharpen_ms = 90;
constexpr double cacheMargin = 0.25; // of the window, around what is seen
constexpr double step = 1.25, pan_px = 80;

} // namespace

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
    m_options[m_view] = firstOptions(m_view);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_rebuild.setSingleShot(true);
    m_sharpen.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &PictureView::rebuild);
    connect(&m_sharpen, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    installPictureAccess();
}

PictureView::~PictureView() = default;

void PictureView::setDocument(Document* document) {
    if (m_document) {
        m_document->disconnect(this);
        m_curve->disconnect(this);
    }
    m_document = document;
    m_picture.reset();
    m_curve = document ? &CurveKeeper::of(*document) : nullptr;
    m_fitted = true;
    if (!document) return;
    connect(m_curve, &CurveKeeper::changed, this, [this] {
        if (m_view == SiteView::Charts) changed();
    });
    connect(document, &Document::resultsChanged, this, &PictureView::changed);
    connect(document, &Document::selectionChanged, this, qOverload<>(&QWidget::update));
    changed();
}

void PictureView::setTheme(const Theme* theme) {
    m_theme = theme;
    m_cacheScale = 0;
    update();
}

void PictureView::setView(SiteView view) {
    if (view == m_view && m_picture) return;
    m_view = view;
    m_options.try_emplace(view, firstOptions(view));
    m_fitted = true;
    m_picture.reset();
    setAccessibleDescription({}); // of a part of the former one
    changed();
}

void PictureView::setOptions(ViewOptions options) {
    m_options[m_view] = std::move(options);
    m_picture.reset();
    changed();
}

bool PictureView::isUpToDate() const {
    return m_picture && !m_rebuild.isActive() &&
           (m_view != SiteView::Charts || m_curve->isUpToDate(CurveKeeper::Days::All));
}

void PictureView::changed() {
    if (!m_document || !isVisible()) {
        m_picture.reset(); // made anew when it is shown
        return;
    }
    // Follows every edit while that fits a frame, else the last one.
    if (!m_rebuild.isActive() || m_build_ms >= frame_ms)
        m_rebuild.start(m_build_ms < frame_ms || !m_picture ? liveRebuild_ms : slowRebuild_ms);
}

void PictureView::rebuild() {
    if (!m_document) return;
    QElapsedTimer timer;
    timer.start();
    const QSizeF room = QSizeF(size()) - QSizeF(2 * margin_px, 2 * margin_px);
    const ViewCurve curve = m_view == SiteView::Charts ? m_curve->curve(CurveKeeper::Days::All) : ViewCurve();
    m_picture = makeViewPicture(m_view, m_document->engine(), options(), room, curve);
    m_build_ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_hovered = -1;
    m_cacheScale = 0;
    if (m_fitted) fit();
    keepInSight();
    update();
    sayPartsChanged(*this);
}

double PictureView::fittedScale() const {
    const QSizeF whole = m_picture ? m_picture->size() : QSizeF();
    if (whole.isEmpty()) return 1;
    return std::min(
        {(width() - 2 * margin_px) / whole.width(), (height() - 2 * margin_px) / whole.height(), largestScale});
}

void PictureView::fit() {
    if (!m_picture) return;
    m_fitted = true;
    m_scale = std::max(fittedScale(), 1e-3);
    const QSizeF shown = m_picture->size() * m_scale;
    m_origin = {(width() - shown.width()) / 2, (height() - shown.height()) / 2};
    update();
}

void PictureView::zoomBy(double factor) { zoomAt(QRectF(rect()).center(), factor); }

void PictureView::zoomAt(QPointF px, double factor) {
    if (!m_picture || m_picture->size().isEmpty()) return;
    const QPointF fixed = toPicture(px);
    const double least = std::max(1e-3, std::min(1.0, fittedScale()) * smallestOfFit);
    m_scale = std::clamp(m_scale * factor, least, largestScale);
    m_origin = px - fixed * m_scale;
    m_fitted = false;
    keepInSight();
    update();
}

void PictureView::moveBy(QPointF px) {
    m_origin += px;
    m_fitted = false;
    keepInSight();
    update();
}

/// Some of the picture stays in the window.
void PictureView::keepInSight() {
    if (!m_picture) return;
    const QSizeF shown = m_picture->size() * m_scale;
    const auto kept = [](double at, double part, double whole) { // the pane may be smaller than that
        const double least_px = std::min(64.0, whole / 2);
        return std::max(std::min(at, whole - least_px), least_px - part);
    };
    m_origin = {kept(m_origin.x(), shown.width(), width()), kept(m_origin.y(), shown.height(), height())};
}

QRectF PictureView::boxOf(const std::string& id) const {
    if (!m_picture) return {};
    for (const ViewPicture::Part& part : m_picture->parts())
        if (std::find(part.ids.begin(), part.ids.end(), id) != part.ids.end()) return toWidget(part.box);
    return {};
}

QRectF PictureView::boxOfPart(int part) const {
    return toWidget(m_picture->parts()[static_cast<std::size_t>(part)].box);
}

bool PictureView::isSelected(int part) const {
    const auto& ids = m_picture->parts()[static_cast<std::size_t>(part)].ids;
    const auto& selected = m_document->selection();
    return !selected.empty() &&
           std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return selected.count(id); });
}

int PictureView::partAt(QPointF px) const {
    if (!m_picture) return -1;
    const QPointF at = toPicture(px);
    const double slop = clickSlop_px / m_scale;
    const auto& parts = m_picture->parts();
    for (int i = static_cast<int>(parts.size()) - 1; i >= 0; --i) {
        const ViewPicture::Part& part = parts[static_cast<std::size_t>(i)];
        if (!part.box.adjusted(-slop, -slop, slop, slop).contains(at)) continue;
        if (part.shape.isEmpty() || part.shape.containsPoint(at, Qt::OddEvenFill)) return i;
    }
    return -1;
}

void PictureView::draw(QPainter& painter, const QRectF& area) const {
    PictureLook look;
    look.theme = m_theme;
    look.scale = m_scale;
    m_picture->paint(painter, area, look);
}

/// Draws what is seen, and some around it, into the copy.
void PictureView::refreshCache() {
    QElapsedTimer timer;
    timer.start();
    const QRectF seen(0, 0, width(), height());
    const double more = m_draw_ms < frame_ms ? 0 : cacheMargin;
    const QRectF wide = seen.adjusted(-more * width(), -more * height(), more * width(), more * height());
    m_cacheRatio = devicePixelRatioF();
    m_cache = QPixmap((wide.size() * m_cacheRatio).toSize());
    m_cache.setDevicePixelRatio(m_cacheRatio);
    m_cache.fill(m_theme->canvas);
    QPainter painter(&m_cache);
    painter.translate(m_origin - wide.topLeft());
    painter.scale(m_scale, m_scale);
    m_cacheArea = QRectF(toPicture(wide.topLeft()), wide.size() / m_scale);
    draw(painter, m_cacheArea);
    m_cacheScale = m_scale;
    m_draw_ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
    if (!m_picture) return;
    if (m_picture->size().isEmpty()) {
        painter.setFont(uiFont(16));
        painter.setPen(m_theme->muted);
        painter.drawText(QRectF(rect()).adjusted(margin_px, margin_px, -margin_px, -margin_px),
                         Qt::AlignCenter | Qt::TextWordWrap, m_picture->emptyText());
        return;
    }
    const QRectF seen(toPicture({0, 0}), QSizeF(size()) / m_scale);
    const double slack = 1 / m_scale;
    const bool holds = m_cacheScale == m_scale && m_cacheRatio == devicePixelRatioF() &&
                       m_cacheArea.adjusted(-slack, -slack, slack, slack).contains(seen);
    // A slow picture is stretched while the wheel turns and drawn sharp a moment later.
    const bool stretch =
        !holds && m_cacheScale > 0 && m_cacheScale != m_scale && m_draw_ms >= frame_ms && !m_sharpen.isActive();
    if (stretch) m_sharpen.start(sharpen_ms);
    if (!holds && !(m_sharpen.isActive() && m_cacheScale > 0)) refreshCache();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_cacheScale != m_scale);
    if (m_cacheScale == m_scale) painter.drawPixmap(toWidget(m_cacheArea).topLeft(), m_cache);
    else painter.drawPixmap(toWidget(m_cacheArea), m_cache, QRectF(QPointF(0, 0), m_cache.size()));

    painter.setRenderHint(QPainter::Antialiasing);
    const auto& parts = m_picture->parts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isHovered = static_cast<int>(i) == m_hovered;
        const bool isChosen = isSelected(static_cast<int>(i));
        if (!isChosen && !isHovered) continue;
        painter.setPen(QPen(m_theme->accent, isChosen ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        if (parts[i].shape.isEmpty()) painter.drawRoundedRect(toWidget(parts[i].box).adjusted(-3, -3, 3, 3), 3, 3);
        else painter.drawPolygon(QTransform(m_scale, 0, 0, m_scale, m_origin.x(), m_origin.y()).map(parts[i].shape));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PictureView::resizeEvent(QResizeEvent*) {
    m_cacheScale = 0;
    if (m_fitted) fit();
    changed(); // some take the shape of the window
}

void PictureView::showEvent(QShowEvent*) {
    if (!m_picture) changed();
}

void PictureView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) changed();
    QWidget::changeEvent(event);
}

void PictureView::wheelEvent(QWheelEvent* event) {
    const bool isTouchpad = event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull();
    if (isTouchpad && !(event->modifiers() & Qt::ControlModifier)) moveBy(event->pixelDelta());
    else zoomAt(event->position(), std::pow(step, event->angleDelta().y() / 120.0));
    event->accept();
}

bool PictureView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int part = partAt(help->pos());
        if (part >= 0)
            QToolTip::showText(help->globalPos(), m_picture->parts()[static_cast<std::size_t>(part)].tip, this);
        else QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) zoomAt(gesture->position(), 1 + gesture->value());
        return true;
    }
    return QWidget::event(event);
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    m_pressed = m_last = event->position();
    m_panning = event->button() == Qt::MiddleButton;
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) {
        if (!m_panning && (event->position() - m_pressed).manhattanLength() > clickSlop_px) m_panning = true;
        if (m_panning) {
            setCursor(Qt::ClosedHandCursor);
            moveBy(event->position() - m_last);
        }
        m_last = event->position();
        return;
    }
    const int part = partAt(event->position());
    if (part == m_hovered) return;
    m_hovered = part;
    setCursor(part >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    setCursor(Qt::ArrowCursor);
    if (std::exchange(m_panning, false) || event->button() != Qt::LeftButton) return;
    selectPart(partAt(event->position()), event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
}

void PictureView::selectPart(int part, bool add) {
    if (!m_document) return;
    std::set<std::string> ids;
    if (add) ids = m_document->selection();
    if (part >= 0) {
        std::vector<std::string> own = m_picture->parts()[static_cast<std::size_t>(part)].ids;
        // A picture that stands until the next one is there may show what an edit has taken away.
        const Site& site = m_document->site();
        own.erase(std::remove_if(own.begin(), own.end(),
                                 [&](const std::string& id) { return !site.component(id) && !site.link(id); }),
                  own.end());
        const bool all = add && std::all_of(own.begin(), own.end(), [&](const auto& id) { return ids.count(id); });
        for (const std::string& id : own) all ? static_cast<void>(ids.erase(id)) : static_cast<void>(ids.insert(id));
    }
    m_document->setSelection(std::move(ids));
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event) {
    const int part = partAt(event->position());
    if (part >= 0) emit showOnPlan(m_picture->parts()[static_cast<std::size_t>(part)].ids);
    else fit();
}

void PictureView::contextMenuEvent(QContextMenuEvent* event) {
    const int part = partAt(event->pos());
    if (part >= 0) selectPart(part, false);
    emit menuWanted(event->globalPos());
}

void PictureView::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

/// Moves it into the window and says it to a screen reader.
void PictureView::showPart(int index) {
    const ViewPicture::Part& part = m_picture->parts()[static_cast<std::size_t>(index)];
    const QRectF box = toWidget(part.box), room = QRectF(rect()).adjusted(margin_px, margin_px, -margin_px, -margin_px);
    QPointF by;
    if (box.left() < room.left()) by.setX(room.left() - box.left());
    else if (box.right() > room.right()) by.setX(std::max(room.right() - box.right(), room.left() - box.left()));
    if (box.top() < room.top()) by.setY(room.top() - box.top());
    else if (box.bottom() > room.bottom()) by.setY(std::max(room.bottom() - box.bottom(), room.top() - box.top()));
    if (!by.isNull()) moveBy(by);
    sayPartReached(*this, index, part.tip);
    update();
}

/// Arrows move the picture; with Ctrl they walk from part to part, Enter shows it on the plan.
void PictureView::keyPressEvent(QKeyEvent* event) {
    const bool walk = event->modifiers() & Qt::ControlModifier;
    const int count = m_picture ? static_cast<int>(m_picture->parts().size()) : 0;
    const auto go = [&](QPointF px, int by) {
        if (!walk || count == 0) return moveBy(px);
        m_hovered = ((m_hovered < 0 ? (by > 0 ? -1 : 0) : m_hovered) + by + count) % count;
        selectPart(m_hovered, false);
        showPart(m_hovered);
    };
    switch (event->key()) {
    case Qt::Key_Left: return go({pan_px, 0}, -1);
    case Qt::Key_Right: return go({-pan_px, 0}, 1);
    case Qt::Key_Up: return go({0, pan_px}, -1);
    case Qt::Key_Down: return go({0, -pan_px}, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_document && !m_document->selection().empty())
            emit showOnPlan({m_document->selection().begin(), m_document->selection().end()});
        return;
    case Qt::Key_Escape: return selectPart(-1, false);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace gs::ui
