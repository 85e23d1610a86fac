// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reason_bubble.h"

#include <QAccessible>
#include <QPainter>
#include <QTimer>

#include "ui/style.h"

namespace gs::ui {

namespace {
constexpr int textWidth = 268, padding = 8, markWidth = 20, shown_ms = 8000;

ReasonBubble* bubbleOf(const QWidget* window) {
    return window->findChild<ReasonBubble*>(QStringLiteral("reasonBubble"), Qt::FindDirectChildrenOnly);
}
} // namespace

ReasonBubble::ReasonBubble(QWidget* window) : QWidget(window) {
    setObjectName(QStringLiteral("reasonBubble"));
    setFont(uiFont(11));
}

void ReasonBubble::showFor(QWidget* field, const QString& reason) {
    QWidget* window = field->window();
    ReasonBubble* bubble = bubbleOf(window);
    if (!bubble) bubble = new ReasonBubble(window);
    bubble->m_text = reason;
    if (bubble->m_field) bubble->m_field->removeEventFilter(bubble);
    bubble->m_field = field;
    field->installEventFilter(bubble);
    bubble->setAccessibleName(reason);
    const QRect text =
        QFontMetrics(bubble->font()).boundingRect(0, 0, textWidth - markWidth, 1000, Qt::TextWordWrap, reason);
    bubble->resize(textWidth + 2 * padding, text.height() + 2 * padding);
    QPoint place = field->mapTo(window, QPoint(0, field->height() + 2));
    if (place.y() + bubble->height() > window->height())
        place.setY(field->mapTo(window, QPoint(0, -bubble->height() - 2)).y());
    place.setX(std::max(0, std::min(place.x(), window->width() - bubble->width())));
    bubble->move(place);
    bubble->raise();
    bubble->show();
    bubble->update();
    QAccessibleEvent alert(bubble, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    QTimer::singleShot(shown_ms, bubble, [bubble, reason] {
        if (bubble->m_text == reason) bubble->hide();
    });
}

void ReasonBubble::hideFor(QWidget* field) {
    ReasonBubble* bubble = bubbleOf(field->window());
    if (bubble && bubble->m_field == field) bubble->hide();
}

void ReasonBubble::paintEvent(QPaintEvent*) {
    const Theme& theme = activeTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.panel);
    painter.setPen(QPen(theme.status(Status::Over), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    drawStatus(painter, QPointF(padding + 6, padding + 7), 11, Status::Over, theme);
    painter.setPen(theme.ink);
    painter.drawText(rect().adjusted(padding + markWidth, padding, -padding, -padding), Qt::TextWordWrap, m_text);
}

bool ReasonBubble::eventFilter(QObject* object, QEvent* event) {
    if (object == m_field && event->type() == QEvent::Hide) hide();
    return QWidget::eventFilter(object, event);
}

void ReasonBubble::mousePressEvent(QMouseEvent*) { hide(); }

} // namespace gs::ui
