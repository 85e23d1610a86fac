// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/step_chart.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/chart_axis.h"
#include "ui/widgets/window_thread.h"

namespace gs::ui {

namespace {

constexpr double title_px = 26, note_px = 20, day_px = 18, dates_px = 25, gap_px = 6, swatch_px = 14;
constexpr double mostNames_px = 150, dateEach_px = 74, valueEach_px = 20, leastValue_px = 16, mark_px = 8;
constexpr double mostDecades = 1e4; // between the ends of an axis of powers of ten
constexpr double quarters = 4;

struct Prefix {
    double divisor = 1;
    const char* letter = "";
};
Prefix prefixOf(double most) {
    for (const Prefix prefix :
         {Prefix{1e21, "Z"}, {1e18, "E"}, {1e15, "P"}, {1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}})
        if (most >= prefix.divisor * (1 - 1e-9)) return prefix;
    return {};
}

double widthOf(const QString& text, bool bold = false) {
    return QFontMetricsF(uiFont(11, bold)).horizontalAdvance(text);
}

/// "500 MW", "1 GW"; a count in grouped digits.
QString tickText(double value, const QString& unit) {
    if (unit.isEmpty()) return formatCount(std::llround(value));
    const Prefix prefix = prefixOf(value);
    return QString::number(value / prefix.divisor, 'g', 4) + QChar::Nbsp + QLatin1String(prefix.letter) + unit;
}

bool isBold(const StepLine& line) { return line.width_px > 2; }

} // namespace

LaidStepChart::LaidStepChart(StepChart chart, const QRectF& room) : m_chart(std::move(chart)), m_room(room) {
    double most = 0, least = 0, names = 0;
    bool any = false;
    for (const StepLine& line : m_chart.lines) {
        // Where points are marked, these are what matters: the lights before the first rack need no three decades.
        const bool hasMarks =
            std::any_of(line.points.begin(), line.points.end(), [](const auto& p) { return p.isMarked; });
        for (const StepLine::Point& point : line.points) {
            most = std::max(most, point.value);
            if (point.value > 0 && (point.isMarked || !hasMarks))
                least = least > 0 ? std::min(least, point.value) : point.value;
            m_first = any ? std::min(m_first, point.date) : point.date;
            m_last = any ? std::max(m_last, point.date) : point.date;
            any = true;
        }
        if (!line.points.empty()) names = std::max(names, widthOf(line.name, isBold(line)));
    }
    if (!any || !(most > 0)) return;
    if (!(least > 0)) least = most;
    const int margin = std::max(15, (m_last.days - m_first.days) / 40);
    m_first.days -= margin, m_last.days += margin;

    const double top = m_room.top() + title_px + (m_chart.note.isEmpty() ? 0 : note_px) +
                       (m_chart.dayText.isEmpty() ? gap_px : day_px);
    m_plot = QRectF(QPointF(0, top), QPointF(1, m_room.bottom() - dates_px));
    findValues(least, most);
    double numbers = 0;
    for (const ValueTick& tick : m_values) numbers = std::max(numbers, widthOf(tick.text));
    m_plot.setLeft(std::ceil(m_room.left() + numbers + gap_px));
    m_plot.setRight(
        std::floor(m_room.right() - std::min(names, mostNames_px) - (names > 0 ? swatch_px + 3 * gap_px : 0)));
}

void LaidStepChart::setSides(double left, double right) {
    if (m_plot.isEmpty()) return;
    m_plot.setLeft(left);
    m_plot.setRight(right);
}

/// The round values on the axis; its ends are the first and the last of them.
void LaidStepChart::findValues(double least, double most) {
    if (m_chart.log) {
        std::vector<double> ticks = logTicks(std::max(least, most / mostDecades), most);
        // One, two and five where there is room, else the ends and what is a power of ten between them.
        const bool isClose = static_cast<double>(ticks.size()) * valueEach_px > m_plot.height();
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const double decade = std::log10(ticks[i]);
            const bool isNamed = !isClose || std::abs(decade - std::round(decade)) < 1e-6;
            if (isNamed || i == 0 || i + 1 == ticks.size())
                m_values.push_back({ticks[i], isNamed ? tickText(ticks[i], m_chart.unit) : QString()});
        }
        return;
    }
    const Prefix prefix = m_chart.unit.isEmpty() ? Prefix{} : prefixOf(most);
    const double top = m_chart.unit.isEmpty() ? std::max(quarters, roundTop(most)) : roundTop(most / prefix.divisor);
    for (int i = 0; i <= static_cast<int>(quarters); ++i) {
        const double value = top * i / quarters;
        m_values.push_back({value * prefix.divisor, m_chart.unit.isEmpty()
                                                        ? formatCount(std::llround(value))
                                                        : QString::asprintf(qPrintable(quartersFormat(top)), value)});
    }
    if (!m_chart.unit.isEmpty()) m_axisUnit = QLatin1String(prefix.letter) + m_chart.unit;
}

double LaidStepChart::xOf(Date date) const { return placeOf(QPointF(date.days, 0)).x(); }

double LaidStepChart::heightOf(double value) const { return m_chart.log ? std::log10(value) : value; }

double LaidStepChart::yOf(double value) const { return placeOf(QPointF(0, heightOf(value))).y(); }

/// Of a day and a height, as Qt Charts places it.
QPointF LaidStepChart::placeOf(QPointF at) const {
    const double low = heightOf(m_values.front().value), high = heightOf(m_values.back().value);
    return {m_plot.left() + m_plot.width() * (at.x() - m_first.days) / (m_last.days - m_first.days),
            m_plot.bottom() - m_plot.height() * (at.y() - low) / (high - low)};
}

std::optional<QPointF> LaidStepChart::placeOf(const StepLine& line, const StepLine::Point& point) const {
    if (m_plot.isEmpty() || (line.until && *line.until < point.date)) return {};
    if (m_chart.log && !(point.value >= m_values.front().value)) return {};
    return placeOf(QPointF(point.date.days, heightOf(point.value)));
}

void LaidStepChart::paint(QPainter& painter, const Theme& theme) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF head(m_room.topLeft(), QSizeF(m_room.width(), title_px));
    painter.setFont(uiFont(13, true));
    painter.setPen(theme.ink);
    const QString title =
        painter.fontMetrics().elidedText(m_chart.title, Qt::ElideRight, static_cast<int>(head.width()));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
    const double written = QFontMetricsF(painter.font()).horizontalAdvance(title) + 2 * gap_px;
    painter.setFont(uiFont(11));
    painter.setPen(theme.muted);
    painter.drawText(head.adjusted(written, 1, 0, 1), Qt::AlignLeft | Qt::AlignVCenter, m_axisUnit);
    const QRectF note(m_room.left(), m_room.top() + title_px, m_room.width(), note_px);
    painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_chart.note, Qt::ElideRight, note.width()));
    if (!m_plot.isEmpty()) {
        DrawnChart drawn = drawnAxes(theme);
        std::vector<std::pair<QPointF, const StepLine*>> ends;
        for (std::size_t i = m_chart.lines.size(); i-- > 0;)
            if (const QPointF end = draw(m_chart.lines[i], theme, drawn); !end.isNull())
                ends.emplace_back(end, &m_chart.lines[i]);
        onWindowThread([&] { paintChart(painter, drawn); });
        paintNumbers(painter, theme);
        paintNames(painter, std::move(ends), theme);
    } else {
        painter.drawText(m_room.adjusted(0, title_px, 0, 0), Qt::AlignLeft | Qt::AlignTop, m_chart.emptyText);
    }
    painter.restore();
}

bool LaidStepChart::showsDay() const { return m_chart.day && !(*m_chart.day < m_first) && !(m_last < *m_chart.day); }

std::vector<DateTick> LaidStepChart::dates() const {
    return dateTicks(m_first, m_last, std::max(2, static_cast<int>(m_plot.width() / dateEach_px)));
}

/// In a low chart every second number, the ends among them.
bool LaidStepChart::isShown(std::size_t value) const {
    return m_chart.log || m_plot.height() >= quarters * leastValue_px || value % 2 == 0;
}

DrawnChart LaidStepChart::drawnAxes(const Theme& theme) const {
    DrawnChart drawn;
    drawn.room = m_room;
    drawn.plot = m_plot;
    drawn.first = m_first.days, drawn.last = m_last.days;
    drawn.low = heightOf(m_values.front().value), drawn.high = heightOf(m_values.back().value);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        if (isShown(i)) drawn.grid.push_back(heightOf(m_values[i].value));
    for (const DateTick& tick : dates()) drawn.marks.push_back(tick.date.days);
    if (showsDay()) drawn.upright.push_back(m_chart.day->days);
    drawn.axisPen = QPen(theme.muted, 1);
    drawn.gridPen = QPen(theme.hairline, 1);
    drawn.uprightPen = QPen(theme.muted, 1, Qt::DashLine);
    return drawn;
}

void LaidStepChart::paintNumbers(QPainter& painter, const Theme& theme) const {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.muted);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        if (const double y = std::round(yOf(m_values[i].value)) + 0.5; isShown(i))
            painter.drawText(QRectF(m_room.left(), y - 10, m_plot.left() - gap_px - m_room.left(), 20),
                             Qt::AlignRight | Qt::AlignVCenter, m_values[i].text);
    double free = m_room.left();
    for (const DateTick& tick : dates()) {
        const double x = std::round(xOf(tick.date)) + 0.5, wide = metrics.horizontalAdvance(tick.text);
        if (x - wide / 2 < free) continue;
        painter.drawText(QRectF(x - wide, m_plot.bottom() + 7, 2 * wide, dates_px - 7), Qt::AlignCenter, tick.text);
        free = x + wide / 2 + gap_px;
    }
    if (!showsDay()) return;
    const double wide = metrics.horizontalAdvance(m_chart.dayText);
    const double left =
        std::clamp(xOf(*m_chart.day) - wide / 2, m_room.left(), std::max(m_room.left(), m_room.right() - wide));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(left, m_plot.top() - day_px, wide + 1, day_px - 2), Qt::AlignLeft | Qt::AlignVCenter,
                     m_chart.dayText);
}

/// Where it ends; null: nothing of it is drawn.
QPointF LaidStepChart::draw(const StepLine& line, const Theme& theme, DrawnChart& drawn) const {
    const QColor colour = line.colour(theme);
    // Qt Charts draws each piece of an unbroken line by itself: square ends close the corners, and
    // what is level is one piece, without a blot where two of them overlap.
    const Qt::PenCapStyle ends = line.style == Qt::SolidLine ? Qt::SquareCap : Qt::FlatCap;
    QPen pen(colour, line.width_px, line.style, ends, Qt::MiterJoin);
    QPointF last; // along, up
    bool isOn = false, isAhead = false;
    const auto goTo = [&](double along, double up) {
        QList<QPointF>& points = drawn.lines.back().points;
        const auto before = points.size();
        if (before >= 2 && points[before - 2].y() == up && points[before - 1].y() == up) points.removeLast();
        points << (last = QPointF(along, up));
    };
    DrawnChart::Dots dots{colour, QPen(theme.canvas, 1.2), mark_px, {}};
    for (const StepLine::Point& point : line.points) {
        if (line.until && *line.until < point.date) break;
        if (isOn) goTo(point.date.days, last.y());
        if (!placeOf(line, point)) { // powers of ten have no place for nothing, nor for next to nothing
            isOn = false;
            continue;
        }
        const bool turns = point.forecast && !isAhead;
        if (turns) pen = QPen(colour, line.width_px * 0.8, Qt::DotLine, Qt::FlatCap, Qt::MiterJoin);
        if (turns || !isOn) drawn.lines.push_back({pen, {}});
        if (turns && isOn) goTo(point.date.days, last.y());
        isAhead = isAhead || turns;
        isOn = true;
        goTo(point.date.days, heightOf(point.value));
        if (point.isMarked) dots.points << last;
    }
    if (isOn && !isAhead) goTo(line.until ? std::min(line.until->days, m_last.days) : m_last.days, last.y());
    if (!dots.points.isEmpty()) drawn.dots.push_back(std::move(dots));
    return isOn ? placeOf(last) : QPointF();
}

/// Beside the ends of their lines, each with a piece of it, pushed apart where they would lie on each other.
void LaidStepChart::paintNames(QPainter& painter, std::vector<std::pair<QPointF, const StepLine*>> ends,
                               const Theme& theme) const {
    const double line = QFontMetricsF(uiFont(11)).height();
    std::stable_sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.first.y() < b.first.y(); });
    std::vector<double> y;
    for (const auto& end : ends)
        y.push_back(std::max(end.first.y(), y.empty() ? m_plot.top() + line / 2 : y.back() + line));
    for (std::size_t i = y.size(); i-- > 0;) // back up from the lower edge
        y[i] = std::min(y[i], i + 1 == y.size() ? m_plot.bottom() - line / 2 : y[i + 1] - line);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto& [end, of] = ends[i];
        const QColor colour = of->colour(theme);
        const QPointF swatch(m_plot.right() + 2 * gap_px, y[i]);
        QPen thread(colour, 1, Qt::CustomDashLine);
        thread.setDashPattern({1, 5}); // a thread to the name, not more of the line
        painter.setPen(thread);
        painter.drawLine(end + QPointF(3, 0), QPointF(std::max(end.x() + 3, m_plot.right()), end.y()));
        painter.drawLine(QPointF(m_plot.right(), end.y()), swatch);
        painter.setPen(QPen(colour, of->width_px, of->style, Qt::FlatCap));
        painter.drawLine(swatch, swatch + QPointF(swatch_px, 0));
        painter.setFont(uiFont(11, isBold(*of)));
        painter.setPen(theme.ink);
        const double x = swatch.x() + swatch_px + gap_px;
        const QRectF box(x, y[i] - line / 2, m_room.right() - x, line);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(of->name, Qt::ElideRight, box.width() + 1));
    }
}

} // namespace gs::ui
