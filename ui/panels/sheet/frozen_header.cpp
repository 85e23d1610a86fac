// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sheet/frozen_header.h"

#include <QMouseEvent>
#include <QPainter>

namespace gs::ui {

namespace {

constexpr int grip_px = 3; ///< of the edge that makes the first column wider

}

FrozenHeader::FrozenHeader(std::function<int()> frozen, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_frozen(std::move(frozen)) {
    setSectionsClickable(true);
}

void FrozenHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    if (m_frozen() <= 0) return;
    QPainter painter(viewport());
    const QRect place(0, 0, sectionSize(0), height());
    painter.fillRect(place, palette().brush(backgroundRole()));
    paintSection(&painter, place, 0);
}

/// As if nothing were scrolled: there the header finds its first section, and the edge of it.
QMouseEvent FrozenHeader::toSection(const QMouseEvent& event) const {
    const bool mine = m_held || event.position().x() <= m_frozen() + grip_px;
    const double shift = mine && m_frozen() > 0 ? offset() : 0;
    return {event.type(),           event.position() - QPointF(shift, 0),
            event.globalPosition(), event.button(),
            event.buttons(),        event.modifiers()};
}

void FrozenHeader::mousePressEvent(QMouseEvent* event) {
    m_held = m_frozen() > 0 && event->position().x() <= m_frozen() + grip_px;
    QMouseEvent there = toSection(*event);
    QHeaderView::mousePressEvent(&there);
}

void FrozenHeader::mouseMoveEvent(QMouseEvent* event) {
    QMouseEvent there = toSection(*event);
    QHeaderView::mouseMoveEvent(&there);
}

void FrozenHeader::mouseReleaseEvent(QMouseEvent* event) {
    QMouseEvent there = toSection(*event);
    QHeaderView::mouseReleaseEvent(&there);
    m_held = false;
}

void FrozenHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    QMouseEvent there = toSection(*event);
    QHeaderView::mouseDoubleClickEvent(&there);
}

} // namespace gs::ui
