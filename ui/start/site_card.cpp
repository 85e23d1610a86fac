// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/site_card.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

#include "ui/style.h"

namespace gs::ui {

SiteCard::SiteCard(QWidget* parent) : QAbstractButton(parent) {
    setFixedSize(cardSize);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void SiteCard::setTitle(const QString& title) {
    setText(title);
    setAccessibleName(title);
    update();
}

void SiteCard::setLine(const QString& line) {
    m_line = line;
    setAccessibleDescription(line);
    setToolTip(line);
    update();
}

void SiteCard::setPicture(const QImage& image) {
    m_image = image;
    update();
}

void SiteCard::setMark(const QString& iconName) { m_mark = iconName; }

void SiteCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme& theme = activeTheme();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(frame, 6, 6);
    painter.fillPath(shape, theme.panel);
    const QRectF picture(frame.topLeft(), QSizeF(pictureSize));
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(picture, theme.canvas);
    if (!m_image.isNull()) painter.drawImage(picture, m_image);
    else if (!m_mark.isEmpty())
        themedIcon(m_mark).paint(&painter, QRectF(picture.center() - QPointF(20, 20), QSizeF(40, 40)).toRect());
    painter.restore();
    painter.setPen(theme.hairline);
    painter.drawLine(picture.bottomLeft(), picture.bottomRight());

    const QRectF words(frame.left() + 10, picture.bottom() + 6, frame.width() - 20,
                       frame.bottom() - picture.bottom() - 10);
    const QFont bold = uiFont(13, true), small = uiFont(11);
    painter.setFont(bold);
    painter.setPen(theme.ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(bold).elidedText(text(), Qt::ElideRight, int(words.width())));
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(words.adjusted(0, QFontMetrics(bold).height() + 2, 0, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_line);

    const bool lit = hasFocus() || underMouse();
    painter.setPen(QPen(lit ? theme.accent : theme.hairline, hasFocus() ? 2 : 1));
    painter.drawPath(shape);
}

void SiteCard::contextMenuEvent(QContextMenuEvent* event) {
    if (m_removeText.isEmpty()) return;
    QMenu menu(this);
    const QAction* remove = menu.addAction(themedIcon(QStringLiteral("delete")), m_removeText);
    if (menu.exec(event->globalPos()) == remove) emit removeRequested();
}

void SiteCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
    else if (event->key() == Qt::Key_Delete && !m_removeText.isEmpty()) emit removeRequested();
    else QAbstractButton::keyPressEvent(event);
}

} // namespace gs::ui
