// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/slide_list.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <utility>

#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int gap_px = 10, name_px = 24, mark_px = 3;
constexpr int edge_px = 40, scrollStep_px = 12, scroll_ms = 30;
constexpr QSize dragged_px(128, 72);

class SlideDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return SlideList::thumbnail_px + QSize(2 * gap_px, gap_px + name_px);
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = activeTheme();
        const QRect picture(option.rect.topLeft() + QPoint(gap_px, gap_px), SlideList::thumbnail_px);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(picture, theme.canvas);
        const auto image = index.data(SlideList::imageRole).value<QImage>();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (!image.isNull()) painter->drawImage(picture, image);
        painter->setPen(QPen(chosen ? theme.accent : theme.fieldBorder, chosen ? 3 : 1));
        painter->drawRect(picture);
        painter->setPen(theme.ink);
        painter->setFont(uiFont(13, chosen));
        const QRect text(picture.left(), picture.bottom() + 1, picture.width(), name_px);
        const QString name = QStringLiteral("%1. %2").arg(index.row() + 1).arg(index.data().toString());
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

SlideList::SlideList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new SlideDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    m_scroll.setInterval(scroll_ms);
    connect(&m_scroll, &QTimer::timeout, this, &SlideList::follow);
    // Its row is another slide's then.
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &SlideList::endDrag);
    connect(model(), &QAbstractItemModel::modelReset, this, &SlideList::endDrag);
}

/// The model goes with the list's last part and is emptied first: nobody is there any more to hear of it.
SlideList::~SlideList() { model()->disconnect(this); }

/// Anywhere in the row counts: the view's own idea of a place between two items is two pixels wide.
int SlideList::gapAt(QPoint px) const {
    int gap = 0;
    while (gap < count() && visualItemRect(item(gap)).center().x() < px.x()) ++gap;
    return gap;
}

void SlideList::follow() {
    const int over = m_at.x() < edge_px ? -1 : m_at.x() > viewport()->width() - edge_px ? 1 : 0;
    if (over == 0) m_scroll.stop();
    else if (!m_scroll.isActive()) m_scroll.start();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + over * scrollStep_px);
    viewport()->update();
}

void SlideList::endDrag() {
    m_from = -1;
    m_scroll.stop();
    if (!std::exchange(m_isDragged, false)) return;
    viewport()->unsetCursor();
    viewport()->update();
}

bool SlideList::event(QEvent* event) {
    // Escape ends the drag, and nothing else.
    if (m_isDragged && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QListWidget::event(event);
}

void SlideList::mousePressEvent(QMouseEvent* event) {
    QListWidget::mousePressEvent(event);
    m_pressed = event->position().toPoint();
    m_from = event->button() == Qt::LeftButton ? indexAt(m_pressed).row() : -1;
}

void SlideList::mouseMoveEvent(QMouseEvent* event) {
    if (m_from < 0 || !(event->buttons() & Qt::LeftButton)) return QListWidget::mouseMoveEvent(event);
    m_at = event->position().toPoint();
    if (!m_isDragged && (m_at - m_pressed).manhattanLength() < QApplication::startDragDistance()) return;
    m_isDragged = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    follow();
}

void SlideList::mouseReleaseEvent(QMouseEvent* event) {
    const bool isDropped = m_isDragged && event->button() == Qt::LeftButton;
    const int from = m_from, gap = gapAt(event->position().toPoint()), to = gap > from ? gap - 1 : gap;
    endDrag();
    QListWidget::mouseReleaseEvent(event);
    if (isDropped && from >= 0 && from < count() && to != from) emit moved(from, to);
}

void SlideList::keyPressEvent(QKeyEvent* event) {
    if (m_isDragged && event->key() == Qt::Key_Escape) return endDrag();
    QListWidget::keyPressEvent(event);
}

void SlideList::hideEvent(QHideEvent* event) {
    endDrag();
    QListWidget::hideEvent(event);
}

void SlideList::paintEvent(QPaintEvent* event) {
    QListWidget::paintEvent(event);
    if (!m_isDragged || m_from >= count()) return;
    const int gap = gapAt(m_at);
    const QRect beside = visualItemRect(item(std::min(gap, count() - 1)));
    const int x = gap < count() ? beside.left() : beside.right() + 1;
    QPainter painter(viewport());
    painter.fillRect(QRect(std::max(0, x - mark_px / 2), gap_px, mark_px, thumbnail_px.height()), activeTheme().accent);
    const auto image = item(m_from)->data(imageRole).value<QImage>();
    const QRect dragged(m_at + QPoint(12, 8), dragged_px);
    painter.setOpacity(0.8);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(dragged, activeTheme().canvas);
    if (!image.isNull()) painter.drawImage(dragged, image);
    painter.setPen(activeTheme().accent);
    painter.drawRect(dragged);
}

} // namespace gs::ui
