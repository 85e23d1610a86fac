// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/figure_cell.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/style.h"

namespace gs::ui {

namespace {
constexpr int mark_px = 12;
constexpr int side_px = 6;
} // namespace

FigureCell::FigureCell(const QString& name, QWidget* parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_value(new QLabel(this)) {
    setObjectName(QStringLiteral("cell_") + name);
    m_value->setObjectName(QStringLiteral("figure_") + name);
    m_caption->setFont(uiFont(11));
    m_value->setFont(uiFont(13, true));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side_px, 1, side_px, 1);
    column->setSpacing(0);
    column->addWidget(m_caption);
    column->addWidget(m_value);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void FigureCell::setCaption(const QString& caption) {
    m_caption->setText(caption);
    describe();
}

void FigureCell::setValue(const QString& value) {
    if (m_value->text() == value) return;
    m_value->setText(value);
    // Only grows, so that the row does not tremble while figures run.
    const int needed = sizeHint().width();
    if (needed > minimumWidth()) setMinimumWidth(needed);
    describe();
}

QString FigureCell::text() const { return m_caption->text() + QStringLiteral(": ") + m_value->text(); }

void FigureCell::setStatus(std::optional<Status> status, const QString& reason) {
    m_reason = reason;
    if (m_status != status) {
        m_status = status;
        m_value->setIndent(status ? mark_px + 4 : -1);
        const int needed = sizeHint().width();
        if (needed > minimumWidth()) setMinimumWidth(needed);
        update();
    }
    describe();
}

void FigureCell::resetWidth() { setMinimumWidth(0); }

void FigureCell::describe() {
    setAccessibleName(m_caption->text() + QLatin1Char(' ') + m_value->text());
    setAccessibleDescription(m_reason);
}

bool FigureCell::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_explain) {
        QString text = m_explain();
        if (!m_reason.isEmpty()) text.prepend(QStringLiteral("<p><b>%1</b></p>").arg(m_reason.toHtmlEscaped()));
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::WindowDeactivate && m_hovered) forget(); // a dialog opens: no Leave comes of it
    return QWidget::event(event);
}

void FigureCell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = activeTheme();
    if (m_hovered) painter.fillRect(rect(), theme.hairline);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75));
    }
    if (m_status) {
        const QRect value = m_value->geometry();
        drawStatus(painter, QPointF(value.left() + mark_px / 2.0, value.center().y() + 0.5), mark_px - 3, *m_status,
                   theme);
    }
}

void FigureCell::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit clicked();
}

void FigureCell::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit clicked();
    else QWidget::keyPressEvent(event);
}

void FigureCell::enterEvent(QEnterEvent*) {
    m_hovered = true;
    update();
    emit lookedAt(true);
}

void FigureCell::leaveEvent(QEvent*) { forget(); }

void FigureCell::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    forget();
}

void FigureCell::forget() {
    m_hovered = false;
    update();
    emit lookedAt(false);
}

void FigureCell::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
    // Only who goes there by keys looks at it: the focus also comes back when a popup or another window closes.
    const Qt::FocusReason why = event->reason();
    if (why == Qt::TabFocusReason || why == Qt::BacktabFocusReason) emit lookedAt(true);
}

void FigureCell::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
    emit lookedAt(false);
}

} // namespace gs::ui
