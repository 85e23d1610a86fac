// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/date_slider.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int height_px = 30;
constexpr int side_px = 16;
constexpr double catch_px = 6; // a drag that comes this near to a phase lands on it
constexpr int scan_ms = 250;   // marks follow edits at rest, not while something is dragged
constexpr double longDay_ms = 6;
constexpr int oneFrame_ms = 17;

QString dayText(Date day) { return QString::fromStdString(formatDate(day)); }

} // namespace

DateSlider::DateSlider(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("date_slider"));
    setFixedHeight(height_px);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_scanLater.setSingleShot(true);
    m_scanLater.setInterval(scan_ms);
    connect(&m_scanLater, &QTimer::timeout, this, &DateSlider::scan);
    describe();
}

void DateSlider::setDocument(Document* document) {
    if (m_document) m_document->disconnect(this);
    m_document = document;
    m_asked.reset();
    m_isUndated = false;
    if (!document) return;
    connect(document, &Document::changed, this, [this] { m_scanLater.start(); });
    connect(document, &Document::viewChanged, this, [this] {
        describe();
        update();
    });
    scan();
}

void DateSlider::scan() {
    if (!m_document) return;
    const Site& site = m_document->site();
    m_phases = site.settings().phases;
    std::set<Date> changes;
    std::set<std::tuple<Date, Date, std::string>> outages;
    const Date openEnd{INT_MAX};
    const auto& table = site.components();
    for (Slot slot = 0; slot < table.slotCount(); ++slot) {
        const Component* c = table.at(slot);
        if (!c) continue;
        if (c->energized) changes.insert(*c->energized);
        if (c->retired) changes.insert(*c->retired);
        for (const Outage& o : c->outages) outages.insert({o.off, o.back.value_or(openEnd), o.reason});
    }
    std::set<Date> days = changes;
    for (const Phase& phase : m_phases) days.insert(phase.date);
    for (const auto& [off, back, reason] : outages) {
        days.insert(off);
        if (back < openEnd) days.insert(back);
    }
    const Date now = m_document->view().at;
    // Without any date the range is a year either way of where it began: under the knob it stays.
    const bool stays = days.empty() && m_isUndated && m_first < now && now < m_last;
    m_isUndated = days.empty();
    if (!stays) {
        m_first = days.empty() ? Date{now.days - 365} : *days.begin();
        m_last = days.empty() ? Date{now.days + 365} : *days.rbegin();
        // A breath at both ends, so that the first and last marks are not on the edge.
        const int margin = std::max(30, (m_last.days - m_first.days) / 25);
        m_first.days -= margin;
        m_last.days += margin;
    }
    m_changes.assign(changes.begin(), changes.end());
    m_outages.clear();
    for (const auto& [off, back, reason] : outages)
        m_outages.push_back({off, std::min(back, m_last), QString::fromStdString(reason)});
    describe();
    update();
}

QRectF DateSlider::track() const { return QRectF(side_px, height_px - 11, std::max(1, width() - 2 * side_px), 4); }

double DateSlider::xOf(Date day) const {
    const QRectF t = track();
    const double span = std::max(1, m_last.days - m_first.days);
    return t.left() + t.width() * std::clamp((day.days - m_first.days) / span, 0.0, 1.0);
}

Date DateSlider::dayAt(double x) const {
    const QRectF t = track();
    const double share = std::clamp((x - t.left()) / t.width(), 0.0, 1.0);
    return Date{m_first.days + static_cast<int>(std::lround(share * (m_last.days - m_first.days)))};
}

Date DateSlider::snapped(double x) const {
    if (m_phases.empty()) return dayAt(x); // any day is as good as another
    std::optional<Date> nearest;
    double distance = catch_px;
    for (const Date day : stops())
        if (const double d = std::abs(xOf(day) - x); d < distance) {
            distance = d;
            nearest = day;
        }
    return nearest.value_or(dayAt(x));
}

void DateSlider::ask(Date day) {
    if (!m_document) return;
    const bool waiting = m_asked.has_value();
    m_asked = day;
    if (waiting) return;
    // The mouse may move many times in one turn; the engine looks at the last place only. Where it has most of a frame
    // to do, the frame after it is the picture's, and the next day comes with the one after that.
    const int wait_ms = m_document->lastRecomputeMs() > longDay_ms ? oneFrame_ms : 0;
    QTimer::singleShot(wait_ms, this, [this] {
        const std::optional<Date> wanted = std::exchange(m_asked, std::nullopt);
        if (m_document && wanted) m_document->setView({*wanted, m_document->view().loadCase});
    });
}

/// Phases; and days after the last of them (of none: all) on which something comes or goes, which no phase shows.
std::vector<Date> DateSlider::stops() const {
    std::vector<Date> days;
    for (const Phase& phase : m_phases) days.push_back(phase.date);
    std::sort(days.begin(), days.end());
    const auto later =
        days.empty() ? m_changes.begin() : std::upper_bound(m_changes.begin(), m_changes.end(), days.back());
    days.insert(days.end(), later, m_changes.end());
    return days;
}

void DateSlider::stepPhase(int direction) {
    if (!m_document) return;
    const Date now = m_asked.value_or(m_document->view().at);
    const std::vector<Date> stops = this->stops();
    if (direction > 0) {
        const auto it = std::upper_bound(stops.begin(), stops.end(), now);
        if (it != stops.end()) ask(*it);
    } else {
        const auto it = std::lower_bound(stops.begin(), stops.end(), now);
        if (it != stops.begin()) ask(*std::prev(it));
    }
}

QString DateSlider::phaseText(Date day) const {
    for (const Phase& phase : m_phases)
        if (phase.date == day) return dayText(day) + QStringLiteral("  ") + QString::fromStdString(phase.name);
    return dayText(day);
}

void DateSlider::describe() {
    setAccessibleName(tr("Date"));
    setAccessibleDescription(m_document ? phaseText(m_document->view().at) : QString());
}

bool DateSlider::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_document) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Date day = snapped(help->pos().x());
        QStringList lines{phaseText(day)};
        for (const Span& span : m_outages)
            if (span.off <= day && day < span.back)
                lines << tr("Outage %1 to %2: %3").arg(dayText(span.off), dayText(span.back), span.reason);
        lines << tr("Drag to change the day · ← → earlier and later phase · Ctrl+← → one day");
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

void DateSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = activeTheme();
    painter.fillRect(rect(), theme.panel);
    painter.setPen(theme.hairline);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    const QRectF t = track();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hairline);
    painter.drawRoundedRect(t, 2, 2);
    if (!m_document) return;
    const Date now = m_document->view().at;
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(t.topLeft(), QPointF(xOf(now), t.bottom())), 2, 2);

    for (const Span& span : m_outages) {
        const QRectF bar(QPointF(xOf(span.off), t.top() - 2),
                         QPointF(std::max(xOf(span.off) + 2, xOf(span.back)), t.bottom() + 2));
        painter.setBrush(theme.panel);
        painter.setPen(QPen(theme.muted, 1));
        painter.drawRect(bar);
        painter.setBrush(QBrush(theme.ink, Qt::BDiagPattern));
        painter.drawRect(bar);
    }

    const QFont small = uiFont(11);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    for (const Date day : m_changes) { // what comes or goes between them: a small mark
        painter.setPen(QPen(theme.muted, 1));
        painter.drawLine(QPointF(xOf(day), t.top() - 2), QPointF(xOf(day), t.bottom() + 1));
    }
    double free = -1e9; // labels stand side by side; one without room is left to the tooltip
    for (const Date day : stops()) {
        const double x = xOf(day);
        const bool current = day == now;
        painter.setPen(QPen(current ? theme.accent : theme.muted, 1.5));
        painter.drawLine(QPointF(x, t.top() - 4), QPointF(x, t.bottom() + 3));
        const QString label = dayText(day);
        const double w = metrics.horizontalAdvance(label);
        const double left = std::clamp(x - w / 2, 2.0, width() - w - 2);
        if (left < free) continue;
        painter.setPen(current ? theme.ink : theme.muted);
        painter.drawText(QPointF(left, metrics.ascent() + 1), label);
        free = left + w + 10;
    }
    const QPointF knob(xOf(now), t.center().y());
    painter.setPen(QPen(theme.panel, 2));
    painter.setBrush(theme.accent);
    painter.drawEllipse(knob, 7, 7);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(knob, 10, 10);
    }
}

void DateSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) ask(snapped(event->position().x()));
}

void DateSlider::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) ask(snapped(event->position().x()));
}

void DateSlider::keyPressEvent(QKeyEvent* event) {
    if (!m_document) return QWidget::keyPressEvent(event);
    const bool byDay = event->modifiers() & Qt::ControlModifier;
    const Date now = m_asked.value_or(m_document->view().at);
    switch (event->key()) {
    case Qt::Key_Left: byDay ? ask({now.days - 1}) : stepPhase(-1); break;
    case Qt::Key_Right: byDay ? ask({now.days + 1}) : stepPhase(+1); break;
    case Qt::Key_PageDown: ask({now.days - 30}); break;
    case Qt::Key_PageUp: ask({now.days + 30}); break;
    case Qt::Key_Home: ask(m_first); break;
    case Qt::Key_End: ask(m_last); break;
    default: QWidget::keyPressEvent(event);
    }
}

void DateSlider::wheelEvent(QWheelEvent* event) {
    if (m_document) stepPhase(event->angleDelta().y() > 0 ? -1 : +1);
    event->accept();
}

void DateSlider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) describe();
    QWidget::changeEvent(event);
}

} // namespace gs::ui
