// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_painter.h"

#include <QCoreApplication>
#include <QLineF>
#include <algorithm>
#include <cmath>

#include "core/layout/route.h"

namespace gs::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::Compare)
};

constexpr double cell_px = 6;    ///< smaller marks are drawn as cells of 6 to 12 px
constexpr double signed_px = 22; ///< from here on a mark has its sign, its hatch and its arrow
constexpr int mostLinks = 2000;  ///< in one frame, the longest first: more is a carpet that says nothing
constexpr std::array kinds{DifferenceKind::Moved, DifferenceKind::Changed, DifferenceKind::Added,
                           DifferenceKind::Removed}; ///< later ones cover earlier ones

QColor wash(QColor colour, float alpha) {
    colour.setAlphaF(alpha);
    return colour;
}

QBrush fillOf(DifferenceKind kind, const Theme& theme) {
    const QColor colour = compareColour(kind, theme);
    switch (kind) {
    case DifferenceKind::Added: return wash(colour, 0.30F);
    case DifferenceKind::Removed: return {colour, Qt::BDiagPattern};
    default: return Qt::NoBrush;
    }
}

QPen penOf(DifferenceKind kind, const Theme& theme, bool isGhost = false) {
    QPen pen(compareColour(kind, theme), isGhost ? 1.5 : 2);
    pen.setJoinStyle(Qt::MiterJoin);
    if (isGhost || kind == DifferenceKind::Removed) pen.setStyle(Qt::DashLine);
    return pen;
}

QRectF pixels(const Viewport& viewport, const Rect& box) {
    return {viewport.toPixel({box.left, box.top}), viewport.toPixel({box.right, box.bottom})};
}

QPolygonF outline(const Viewport& viewport, const Site& site, const std::string& id) {
    QPolygonF polygon;
    if (const Component* component = site.component(id))
        for (const Point& corner : corners(site, *component)) polygon << viewport.toPixel(corner);
    return polygon;
}

/// From the middle of where it stood to the edge of where it stands.
void drawArrow(QPainter& painter, const QPolygonF& ghost, const QPolygonF& shape, const QColor& colour) {
    const QLineF line(ghost.boundingRect().center(), shape.boundingRect().center());
    QPointF to = line.p2();
    for (qsizetype i = 0; i < shape.size(); ++i) {
        QPointF edge;
        if (line.intersects(QLineF(shape[i], shape[(i + 1) % shape.size()]), &edge) == QLineF::BoundedIntersection &&
            QLineF(line.p1(), edge).length() < QLineF(line.p1(), to).length())
            to = edge;
    }
    const double length = QLineF(line.p1(), to).length();
    constexpr double head = 11;
    if (length < head) return;
    const QPointF along = (to - line.p1()) / length, across(-along.y(), along.x()), neck = to - along * head;
    painter.setPen(QPen(colour, 2));
    painter.drawLine(line.p1(), neck);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{to, neck + across * head / 2, neck - across * head / 2});
}

class Frame {
public:
    Frame(QPainter& painter, const Comparison& comparison, const Viewport& viewport, const QRectF& window,
          const Theme& theme)
        : m_painter(painter), m_comparison(comparison), m_viewport(viewport), m_window(window), m_theme(theme) {}

    void paint(int current) {
        const Point from = m_viewport.toPlan(m_window.topLeft()), to = m_viewport.toPlan(m_window.bottomRight());
        const Rect area{from.x_m, from.y_m, to.x_m, to.y_m};
        const double least_m = cell_px / m_viewport.pixelsPerMetre;
        const double cell_m = CompareMarks::cellFor(least_m);
        const bool hasCells = least_m >= std::ldexp(1.0, CompareMarks::finest);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        if (hasCells) paintCells(area, cell_m);
        const auto& marks = m_comparison.marks.largestFirst();
        const std::size_t count = hasCells ? m_comparison.marks.largerThan(cell_m) : marks.size();
        std::array<QList<QRectF>, 4> plain;
        std::vector<const CompareMark*> near;
        int links = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const CompareMark& mark = marks[i];
            const Rect all = mark.hasGhost ? mark.box.united(mark.ghost) : mark.box;
            if (all.left > area.right || all.right < area.left || all.top > area.bottom || all.bottom < area.top)
                continue;
            if (mark.isLink ? ++links <= mostLinks : mark.size_m() * m_viewport.pixelsPerMetre >= signed_px)
                near.push_back(&mark);
            else if (!mark.isLink) plain[static_cast<std::size_t>(mark.kind)] << pixels(m_viewport, mark.box);
        }
        for (const DifferenceKind kind : kinds) {
            QPen pen = penOf(kind, m_theme);
            pen.setWidthF(0); // one pixel, the fast way
            m_painter.setPen(pen);
            m_painter.setBrush(fillOf(kind, m_theme));
            m_painter.drawRects(plain[static_cast<std::size_t>(kind)]);
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const CompareMark* mark : near)
            if (mark->isLink) paintLink(*mark);
        for (const CompareMark* mark : near)
            if (!mark->isLink) paintMark(*mark);
        if (current >= 0) paintCurrent(current);
    }

private:
    void paintCells(const Rect& area, double cell_m) {
        std::array<QList<QRectF>, 4> cells;
        const double side = cell_m * m_viewport.pixelsPerMetre;
        m_comparison.marks.forRuns(cell_m, area, [&](const CompareMarks::Run& run) {
            const QPointF at = m_viewport.toPixel({run.first * cell_m, run.row * cell_m});
            for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind) { // the one that would cover the others
                if (!(run.kinds & 1U << static_cast<unsigned>(*kind))) continue;
                cells[static_cast<std::size_t>(*kind)]
                    << QRectF(at, QSizeF(side * (run.last - run.first + 1), side)).adjusted(0, 0, -1, -1);
                break;
            }
        });
        // Without outlines: thousands of them would cost more than the rest of the frame.
        m_painter.setPen(Qt::NoPen);
        for (const DifferenceKind kind : kinds) {
            const QColor colour = compareColour(kind, m_theme);
            m_painter.setBrush(kind == DifferenceKind::Removed   ? QBrush(colour, Qt::BDiagPattern)
                               : kind == DifferenceKind::Changed ? QBrush(colour, Qt::Dense5Pattern)
                                                                 : QBrush(wash(colour, 0.6F)));
            m_painter.drawRects(cells[static_cast<std::size_t>(kind)]);
        }
    }

    const Difference& of(const CompareMark& mark) const { return m_comparison.differences[mark.difference]; }

    void paintMark(const CompareMark& mark) {
        const Difference& difference = of(mark);
        const bool isGone = mark.kind == DifferenceKind::Removed;
        const QPolygonF shape = outline(m_viewport, isGone ? m_comparison.then : m_comparison.now, difference.id);
        const QColor colour = compareColour(mark.kind, m_theme);
        if (mark.hasGhost) {
            m_painter.setPen(penOf(DifferenceKind::Moved, m_theme, true));
            m_painter.setBrush(Qt::NoBrush);
            const QPolygonF ghost = outline(m_viewport, m_comparison.then, difference.id);
            m_painter.drawPolygon(ghost);
            drawArrow(m_painter, ghost, shape, compareColour(DifferenceKind::Moved, m_theme));
        }
        m_painter.setPen(penOf(mark.kind, m_theme));
        // A hall that came would hide what stands in it.
        const bool isZone = shape.boundingRect().width() > m_window.width() / 3;
        m_painter.setBrush(isZone && mark.kind == DifferenceKind::Added ? QBrush(wash(colour, 0.08F))
                                                                        : fillOf(mark.kind, m_theme));
        if (mark.kind == DifferenceKind::Removed && isZone) m_painter.setBrush({wash(colour, 0.4F), Qt::BDiagPattern});
        m_painter.drawPolygon(shape);
        if (mark.kind == DifferenceKind::Changed) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(colour, 1));
            m_painter.drawRect(shape.boundingRect().adjusted(-4, -4, 4, 4));
        }
        drawCompareChip(m_painter, QRectF(shape.boundingRect().topLeft() - QPointF(7, 7), QSizeF(14, 14)), mark.kind,
                        m_theme);
    }

    QPolygonF path(const Site& site, const std::string& id) const {
        QPolygonF line;
        const Link* link = site.link(id);
        if (!link) return line;
        for (const Point& p : route(site, *link)) line << m_viewport.toPixel(p);
        return line;
    }
    void paintLink(const CompareMark& mark) {
        m_painter.setBrush(Qt::NoBrush);
        const bool isGone = mark.kind == DifferenceKind::Removed;
        if (mark.kind == DifferenceKind::Changed) {
            m_painter.setPen(penOf(mark.kind, m_theme, true));
            m_painter.drawPolyline(path(m_comparison.then, of(mark).id));
        }
        m_painter.setPen(penOf(mark.kind, m_theme));
        m_painter.drawPolyline(path(isGone ? m_comparison.then : m_comparison.now, of(mark).id));
    }

    void paintCurrent(int current) {
        const Difference& difference = m_comparison.differences[static_cast<std::size_t>(current)];
        const Site& site = difference.kind == DifferenceKind::Removed ? m_comparison.then : m_comparison.now;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.accent, 4));
        if (difference.entry == EntryKind::Link) m_painter.drawPolyline(path(site, difference.id));
        else if (difference.entry == EntryKind::Component)
            m_painter.drawPolygon(outline(m_viewport, site, difference.id));
    }

    QPainter& m_painter;
    const Comparison& m_comparison;
    const Viewport& m_viewport;
    const QRectF m_window;
    const Theme& m_theme;
};

} // namespace

QColor compareColour(DifferenceKind kind, const Theme& theme) {
    switch (kind) {
    case DifferenceKind::Added: return theme.status(Status::Info);
    case DifferenceKind::Moved: return theme.status(Status::Good);
    case DifferenceKind::Changed: return theme.status(Status::Tight);
    case DifferenceKind::Removed: return theme.status(Status::Over);
    }
    return theme.ink;
}

QString compareSign(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::Added: return QStringLiteral("+");
    case DifferenceKind::Moved: return QStringLiteral("→");
    case DifferenceKind::Changed: return QStringLiteral("≠");
    case DifferenceKind::Removed: return QStringLiteral("−");
    }
    return {};
}

void drawCompareChip(QPainter& painter, const QRectF& box, DifferenceKind kind, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = compareColour(kind, theme);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(theme.panel);
    painter.drawRect(box.adjusted(1, 1, -1, -1));
    // Drawn, not written: the same in every font.
    const QPointF c = box.center();
    const double r = box.width() / 4;
    painter.setPen(QPen(colour, 1.8));
    painter.drawLine(c - QPointF(r, 0), c + QPointF(r, 0));
    switch (kind) {
    case DifferenceKind::Added: painter.drawLine(c - QPointF(0, r), c + QPointF(0, r)); break;
    case DifferenceKind::Moved:
        painter.drawLine(c + QPointF(r, 0), c + QPointF(0, -r));
        painter.drawLine(c + QPointF(r, 0), c + QPointF(0, r));
        break;
    case DifferenceKind::Changed:
        painter.drawLine(c + QPointF(-r, -r * 0.8), c + QPointF(r, -r * 0.8));
        painter.drawLine(c + QPointF(-r * 0.7, r), c + QPointF(r * 0.7, -r * 1.8));
        break;
    case DifferenceKind::Removed: break;
    }
    painter.restore();
}

void paintComparison(QPainter& painter, const Comparison& comparison, const Viewport& viewport, const QRectF& window,
                     const Theme& theme, int current) {
    painter.save();
    Frame(painter, comparison, viewport, window, theme).paint(current);
    painter.restore();
}

void paintCompareLegend(QPainter& painter, const Comparison& comparison, QPointF at, const Theme& theme) {
    const std::array rows{std::pair{DifferenceKind::Added, Text::tr("added here")},
                          std::pair{DifferenceKind::Removed, Text::tr("not here any more")},
                          std::pair{DifferenceKind::Moved, Text::tr("moved")},
                          std::pair{DifferenceKind::Changed, Text::tr("changed")}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFont bold = uiFont(11, true), plain = uiFont(11);
    const QString title =
        QFontMetrics(bold).elidedText(Text::tr("Compared with “%1”").arg(comparison.name), Qt::ElideRight, 240);
    double width = QFontMetricsF(bold).horizontalAdvance(title);
    QStringList texts;
    for (const auto& [kind, words] : rows) {
        texts << QStringLiteral("%1 %2").arg(formatCount(comparison.counts[static_cast<std::size_t>(kind)]), words);
        width = std::max(width, QFontMetricsF(plain).horizontalAdvance(texts.last()) + 22);
    }
    constexpr double row_px = 18;
    const QRectF box(at, QSizeF(width + 16, row_px * (texts.size() + 1.0) + 10));
    painter.setPen(theme.hairline);
    painter.setBrush(theme.panel);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(bold);
    painter.setPen(theme.ink);
    painter.drawText(QRectF(box.left() + 8, box.top() + 5, width, row_px), Qt::AlignVCenter, title);
    painter.setFont(plain);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const double y = box.top() + 5 + row_px * static_cast<double>(i + 1);
        drawCompareChip(painter, QRectF(box.left() + 8, y + 2, 14, 14), rows[static_cast<std::size_t>(i)].first, theme);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(box.left() + 30, y, width, row_px), Qt::AlignVCenter, texts[i]);
    }
    painter.restore();
}

} // namespace gs::ui
