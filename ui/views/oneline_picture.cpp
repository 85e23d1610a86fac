// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/oneline_picture.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>

#include "ui/views/oneline_words.h"

namespace gs::ui {

namespace {

constexpr double wire_px = 1.5, legend_px = 30, scaleCell_px = 16, dot_px = 2.4;
constexpr int mostByDefault = 34, mostOfAll = 400;

/// As Theme::scale() does it everywhere: six steps, above the limit hatched.
QBrush loadingBrush(const OneLineUnit& unit, const Theme& theme) {
    if (unit.state != OneLineState::Energized || !unit.loading.isKnown) return QBrush(Qt::NoBrush);
    return theme.scale(std::min(unit.loading.highest, 1.0));
}

} // namespace

QColor OneLinePicture::loadColour(Role role, const Theme& theme) {
    switch (role) {
    case Role::Rack: return theme.discipline(Discipline::Compute);
    case Role::Exchanger:
    case Role::AirHandler:
    case Role::Pump:
    case Role::Rejector: return theme.discipline(Discipline::ColdSupply);
    case Role::Store: return theme.discipline(Discipline::Power);
    default: return theme.discipline(Discipline::Civil);
    }
}

OneLinePicture::OneLinePicture(OneLineDiagram diagram, const Engine& engine, SymbolStandard standard)
    : m_diagram(std::move(diagram)), m_standard(standard) {
    if (m_diagram.units.empty()) return;
    const Site& site = engine.site();
    OneLineMetrics metrics;
    nameUnits(site, metrics);
    arrange(m_diagram, metrics);
    addTexts();
    addBalance(engine);
    m_size = {m_diagram.width, m_diagram.height};
    addParts(site);
    addLegend();
}

QRectF OneLinePicture::symbolBox(const OneLineUnit& unit) const {
    const OneLineMetrics metrics;
    switch (unit.kind) {
    case OneLineKind::Bus:
    case OneLineKind::Busway: return {unit.bar_left, unit.top, unit.bar_right - unit.bar_left, unit.bottom - unit.top};
    case OneLineKind::Loads: {
        const double half = unit.label_width / 2;
        const double left = std::min(unit.rail_left, unit.x - half), right = std::max(unit.rail_right, unit.x + half);
        return {left, unit.top, right - left, unit.bottom - unit.top};
    }
    default: {
        const double height = unit.kind == OneLineKind::Transformer ? 1.25 * metrics.symbol : metrics.symbol;
        return {unit.x - metrics.symbol / 2, unit.top, metrics.symbol, height};
    }
    }
}

QPen OneLinePicture::wirePen(unsigned char feed, bool live, const Theme& theme) const {
    QPen pen(live ? theme.discipline(Discipline::Power) : theme.muted, live ? wire_px : wire_px * 0.7);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (feed == FeedB) pen.setDashPattern({5, 2.5});
    return pen;
}

void OneLinePicture::paint(QPainter& painter, const QRectF& area, const PictureLook& look) const {
    const Theme& theme = *look.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter, theme);
    for (const OneLineEdge& edge : m_diagram.edges) paintEdge(painter, edge, theme);
    const QRectF seen = area.adjusted(-8, -8, 8, 8);
    for (std::size_t u = 0; u < m_diagram.units.size(); ++u)
        if (seen.intersects(symbolBox(m_diagram.units[u]).adjusted(0, 0, 16, 8))) paintUnit(painter, u, theme);
    paintLegend(painter, theme);
    paintSymbolLegend(painter, theme);
    paintBalance(painter, theme);
    for (const Text& text : m_texts) {
        if (!seen.intersects(text.box) || text.px * look.scale < 1.5) continue;
        painter.setFont(uiFont(text.px, text.isBold));
        painter.setPen(text.isMuted ? theme.muted : theme.ink);
        painter.drawText(text.box.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         text.text);
    }
    painter.restore();
}

void OneLinePicture::paintBands(QPainter& painter, const Theme& theme) const {
    QColor tint = theme.ink;
    tint.setAlphaF(theme.dark ? 0.045f : 0.03f);
    for (std::size_t b = 0; b < m_diagram.bands.size(); ++b) {
        const OneLineBand& band = m_diagram.bands[b];
        if (b % 2 == 1) painter.fillRect(QRectF(0, band.top, m_size.width(), band.bottom - band.top), tint);
        if (b == 0) continue;
        painter.setPen(QPen(theme.hairline, 1));
        double x = 0; // not through what is written beside transformers
        for (const auto& [left, right] : m_bandGaps[b]) {
            painter.drawLine(QPointF(x, band.top), QPointF(left, band.top));
            x = right;
        }
        painter.drawLine(QPointF(x, band.top), QPointF(m_size.width(), band.top));
    }
}

void OneLinePicture::paintEdge(QPainter& painter, const OneLineEdge& edge, const Theme& theme) const {
    if (edge.points.size() < 2) return;
    QPen pen = wirePen(edge.feed, edge.live, theme);
    if (edge.isBack) pen.setColor(theme.status(Status::Over));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    line << QPointF(edge.points.front().x, edge.points.front().y);
    if (edge.hasBreaker) { // a gap for it
        painter.drawLine(line.first(), QPointF(edge.breaker.x, edge.breaker.y - breaker_px / 2));
        line.first().setY(edge.breaker.y + breaker_px / 2);
    }
    for (std::size_t i = 1; i < edge.points.size(); ++i) line << QPointF(edge.points[i].x, edge.points[i].y);
    painter.drawPolyline(line);
    const SymbolInk ink{pen, Qt::NoBrush, pen.color()};
    if (edge.hasBreaker) drawBreaker(painter, {edge.breaker.x, edge.breaker.y}, edge.live, false, m_standard, ink);
    // Where several lines meet at one symbol.
    const OneLineUnit& to = m_diagram.units[static_cast<std::size_t>(edge.to)];
    const bool isBus = to.kind == OneLineKind::Bus || to.kind == OneLineKind::Busway || to.kind == OneLineKind::Loads;
    if (!isBus && edge.points.size() > 2) {
        const auto& turn = edge.points[edge.points.size() - 2];
        const auto joins = std::count_if(m_diagram.edges.begin(), m_diagram.edges.end(), [&](const OneLineEdge& other) {
            return other.to == edge.to && &other != &edge;
        });
        if (joins > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            painter.drawEllipse(QPointF(turn.x, turn.y), dot_px, dot_px);
        }
    }
    if (edge.isBack) drawStatus(painter, {edge.breaker.x + 10, edge.breaker.y}, 9, Status::Over, theme);
}

void OneLinePicture::paintUnit(QPainter& painter, std::size_t index, const Theme& theme) const {
    const OneLineUnit& unit = m_diagram.units[index];
    if (unit.kind == OneLineKind::Loads) return paintLoads(painter, unit, theme);
    const bool isOn = unit.state == OneLineState::Energized;
    QPen pen(isOn ? theme.discipline(Discipline::Power) : theme.muted, 1.6);
    pen.setJoinStyle(Qt::MiterJoin);
    if (unit.state == OneLineState::Planned) pen.setStyle(Qt::DotLine);
    SymbolInk ink{pen, loadingBrush(unit, theme), pen.color()};
    const QRectF box = symbolBox(unit);
    const bool isBar = unit.kind == OneLineKind::Bus || unit.kind == OneLineKind::Busway;
    if (isBar && ink.fill.style() == Qt::NoBrush) ink.fill = isOn ? QBrush(pen.color()) : QBrush(theme.panel);
    if (!isBar && ink.fill.style() == Qt::NoBrush) ink.fill = theme.panel;
    // Letters inside stand on the fill.
    if (!isBar && unit.loading.isKnown && isOn) {
        const bool isLight = theme.scale(std::min(unit.loading.highest, 1.0)).lightnessF() > 0.5;
        ink.glyph = isLight ? Theme::light().ink : Theme::darkTheme().ink;
    }
    drawOneLineSymbol(painter, box, unit.kind, m_kinds[index], m_standard, ink);
    if (unit.hasBar && !isBar) { // the terminals of several feeders
        painter.setPen(QPen(isOn ? theme.discipline(Discipline::Power) : theme.muted, 3));
        painter.drawLine(QPointF(unit.bar_left, unit.bar_y), QPointF(unit.bar_right, unit.bar_y));
        painter.setPen(wirePen(FeedA, isOn, theme));
        painter.drawLine(QPointF(unit.x, box.bottom()), QPointF(unit.x, unit.bar_y));
    }
    if (unit.loading.isKnown && isOn && statusOfLoading(unit.loading.highest) == Status::Over) { // not by colour alone
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(theme.status(Status::Over), Qt::BDiagPattern));
        isBar || unit.kind == OneLineKind::Transformer ? painter.drawRect(box) : painter.drawEllipse(box);
    }
    if (!hasMark(unit)) return;
    const Status status = !isOn ? Status::Off : unit.isShort ? Status::Over : statusOfLoading(unit.loading.highest);
    const double line = unit.label_height / static_cast<double>(m_lines[index].size());
    drawStatus(painter, {unit.label_x + 5, unit.label_y + unit.label_height - line / 2}, 9, status, theme);
}

/// Rungs between the two feeds; a feed's line ends at the last rung that it serves.
void OneLinePicture::paintLoads(QPainter& painter, const OneLineUnit& unit, const Theme& theme) const {
    for (const unsigned char feed : {FeedA, FeedB}) {
        if (!(unit.rails & feed)) continue;
        const double x = feed == FeedB ? unit.rail_right : unit.rail_left;
        double end = unit.top;
        bool live = false;
        for (const OneLineLoad& load : unit.loads) {
            if (!(load.feeds & feed)) continue;
            const double y = load.y + load.height / 2;
            end = std::max(end, y);
            const bool isOn = load.liveFeeds & feed;
            live = live || isOn;
            const double edge = x < load.x ? load.x : load.x + load.width, middle = (x + edge) / 2;
            const double gap = breaker_px / 2 * (x < edge ? 1 : -1);
            const QPen pen = wirePen(feed, isOn, theme);
            painter.setPen(pen);
            painter.drawLine(QPointF(x, y), QPointF(middle - gap, y));
            painter.drawLine(QPointF(middle + gap, y), QPointF(edge, y));
            drawBreaker(painter, {middle, y}, isOn, true, m_standard, {pen, Qt::NoBrush, pen.color()});
        }
        painter.setPen(wirePen(feed, live, theme));
        painter.drawLine(QPointF(x, unit.top), QPointF(x, end));
    }
    for (const OneLineLoad& load : unit.loads) {
        const QRectF box(load.x, load.y, load.width, load.height);
        QPen pen(load.state == OneLineState::Energized ? loadColour(load.role, theme) : theme.muted, 1.2);
        if (load.state == OneLineState::Planned) pen.setStyle(Qt::DotLine);
        painter.setPen(pen);
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(box, 2, 2);
        drawLoadSymbol(painter, QRectF(box.left() + 5, box.top() + 3, 14, box.height() - 6), load.role, m_standard,
                       {QPen(pen.color(), 1.2), Qt::NoBrush, pen.color()});
        if (load.isShort() || load.state != OneLineState::Energized)
            drawStatus(painter, {box.right() - 8, box.center().y()}, 9, load.isShort() ? Status::Over : Status::Off,
                       theme);
    }
}

void OneLinePicture::addLegend() {
    const QFontMetricsF plain(uiFont(11));
    const double line = std::ceil(plain.height());
    m_legend_y = m_diagram.height + 6;
    double x = 8;
    const auto item = [&](double sign, const QString& word) {
        const double width = plain.horizontalAdvance(word) + 1;
        m_legend.push_back(x);
        m_texts.push_back(
            {QRectF(x + sign + 5, m_legend_y + (legend_px - line) / 2, width, line), word, 11, false, true});
        x += sign + 5 + width + 20;
    };
    item(12, OneLineWords::tr("Breaker closed"));
    item(12, OneLineWords::tr("Breaker open"));
    item(30, OneLineWords::tr("Feed A or both"));
    item(30, OneLineWords::tr("Feed B"));
    item(30, OneLineWords::tr("No voltage"));
    item(7 * scaleCell_px, OneLineWords::tr("Loading 0 to 100 %, above: over"));
    item(0, m_standard == SymbolStandard::Iec ? OneLineWords::tr("Symbols: IEC 60617")
                                              : OneLineWords::tr("Symbols: ANSI/IEEE 315"));
    m_size = {std::max(m_size.width(), x), m_legend_y + legend_px};
    addSymbolLegend(m_legend_y + legend_px, legend_px);
}

void OneLinePicture::paintLegend(QPainter& painter, const Theme& theme) const {
    const double y = m_legend_y + legend_px / 2;
    painter.setPen(QPen(theme.hairline, 1));
    painter.drawLine(QPointF(0, m_legend_y), QPointF(m_size.width(), m_legend_y));
    const SymbolInk live{wirePen(FeedA, true, theme), Qt::NoBrush, {}},
        dead{wirePen(FeedA, false, theme), Qt::NoBrush, {}};
    for (const bool isClosed : {true, false}) {
        const SymbolInk& ink = isClosed ? live : dead;
        const double x = m_legend[isClosed ? 0 : 1] + 6;
        painter.setPen(ink.pen);
        painter.drawLine(QPointF(x, y - 11), QPointF(x, y - breaker_px / 2));
        painter.drawLine(QPointF(x, y + breaker_px / 2), QPointF(x, y + 11));
        drawBreaker(painter, {x, y}, isClosed, false, m_standard, ink);
    }
    const auto wire = [&](std::size_t item, unsigned char feed, bool isLive) {
        painter.setPen(wirePen(feed, isLive, theme));
        painter.drawLine(QPointF(m_legend[item], y), QPointF(m_legend[item] + 30, y));
    };
    wire(2, FeedA, true);
    wire(3, FeedB, true);
    wire(4, FeedA, false);
    painter.setPen(QPen(theme.hairline, 1));
    for (int i = 0; i < 7; ++i) {
        const QRectF cell(m_legend[5] + i * scaleCell_px, y - 5, scaleCell_px, 10);
        painter.setBrush(theme.scale(std::min(i / 5.0, 1.0)));
        painter.drawRect(cell);
        if (i < 6) continue;
        painter.fillRect(cell, QBrush(theme.status(Status::Over), Qt::BDiagPattern));
        drawStatus(painter, cell.center(), 8, Status::Over, theme);
    }
}

std::unique_ptr<ViewPicture> makeOneLinePicture(const Engine& engine, const ViewOptions& options) {
    OneLineWish wish;
    wish.each = options.count("all") > 0;
    wish.most = wish.each ? mostOfAll : mostByDefault;
    wish.planned = options.count("planned") > 0;
    return std::make_unique<OneLinePicture>(oneLine(engine, wish), engine,
                                            options.count("ansi") ? SymbolStandard::Ansi : SymbolStandard::Iec);
}

} // namespace gs::ui
