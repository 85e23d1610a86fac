// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/coolant_picture.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "core/diagram/coolant.h"
#include "ui/panels/names.h"
#include "ui/views/coolant_symbols.h"
#include "ui/views/coolant_text.h"
#include "ui/views/two_lines.h"

namespace gs::ui {

namespace {

constexpr double unitWidth_px = 190, rackWidth_px = 236, loopWidth_px = 224, outdoorWidth_px = 150;
constexpr double symbol_px = 48, small_px = 18, inset_px = 10, line_px = 19, gauge_px = 6;
constexpr double pair_px = 4;   ///< supply and return lie so far beside the middle of a pipe
constexpr double frame_px = 10; ///< around everything
constexpr double readable_px = 3.5;
constexpr QColor hatch(0x1B, 0x1F, 0x24); // dark on every step of the scale, as on the plan

QRectF rectOf(const CoolantCell& cell) { return {cell.x + frame_px, cell.y + frame_px, cell.width, cell.height}; }

bool isInline(const CoolantUnit& unit) { return unit.part == CoolantPart::Pump || unit.part == CoolantPart::Tank; }

class CoolantPicture : public ViewPicture {
public:
    explicit CoolantPicture(const Engine& engine) : m_diagram(coolantDiagram(engine)) {
        const Site& site = engine.site();
        QStringList names;
        for (const CoolantUnit& unit : m_diagram.units) {
            if (!unit.type.empty()) names << typeName(site, unit.type);
            for (const CoolantRow& row : unit.rows) names << typeName(site, row.type);
        }
        m_names = ShortNames(std::move(names));
        for (std::size_t i = 0; i < m_diagram.units.size(); ++i) {
            const CoolantUnit& unit = m_diagram.units[i];
            m_types.push_back(site.type(unit.type));
            m_unitTexts.push_back(textOf(unit, m_diagram, site));
            if (!isInline(unit) && unit.rows.size() < 2) wrapName(m_unitTexts.back(), widthOf(unit));
            if (isInline(unit) && unit.cools >= 0) m_inline[unit.cools].push_back(i);
        }
        for (const CoolantLoop& loop : m_diagram.loops) m_loopTexts.push_back(textOf(loop));
        m_outdoorText = outdoorText(m_diagram);
        measure();
        arrange(m_diagram);
        makeParts();
    }

    QSizeF size() const override {
        if (m_diagram.loops.empty()) return {};
        return {m_diagram.width + 2 * frame_px, m_diagram.height + 2 * frame_px};
    }
    QString emptyText() const override { return coolantEmptyText(); }
    const std::vector<Part>& parts() const override { return m_parts; }

    void paint(QPainter& painter, const QRectF& area, const PictureLook& look) const override {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        for (const CoolantRun& run : m_diagram.runs) paintRun(painter, run, *look.theme);
        const bool withText = look.vector || look.scale * 13 > readable_px;
        for (std::size_t i = 0; i < m_diagram.loops.size(); ++i)
            if (rectOf(m_diagram.loops[i].cell).intersects(area)) paintLoop(painter, i, *look.theme, withText);
        for (std::size_t i = 0; i < m_diagram.units.size(); ++i)
            if (!isInline(m_diagram.units[i]) && rectOf(m_diagram.units[i].cell).intersects(area))
                paintUnit(painter, i, *look.theme, withText);
        if (m_diagram.hasOutdoors) paintCard(painter, rectOf(m_diagram.outdoors), m_outdoorText, *look.theme, true);
        painter.restore();
    }

private:
    static double widthOf(const CoolantUnit& unit) {
        return unit.part == CoolantPart::Rack ? rackWidth_px : unitWidth_px;
    }

    /// A long name takes two lines, then loses what can be spared of it, before it is cut off.
    void wrapName(CoolantText& text, double width) const {
        CoolantLine& first = text.lines.front();
        const QFontMetricsF metrics(uiFont(13, first.isBold));
        CoolantLine second = first;
        for (const QString& form : m_names.forms(first.name)) {
            first.name = form;
            if (metrics.horizontalAdvance(first.full()) <= width) return;
            const auto [upper, lower] = inTwoLines(form, metrics, width);
            second.name = lower;
            if (lower.isEmpty()) second.figure = first.figure.trimmed(); // the name alone has room
            if (metrics.horizontalAdvance(upper) > width || metrics.horizontalAdvance(second.full()) > width) {
                second.figure = first.figure;
                continue;
            }
            first = {upper, {}, first.isBold, first.isMuted};
            text.lines.insert(1, second);
            return;
        }
        const auto [upper, lower] = inTwoLines(first.name, metrics, width);
        if (lower.isEmpty()) return;
        second.name = lower;
        first = {upper, {}, first.isBold, first.isMuted};
        text.lines.insert(1, second);
    }

    void measure() {
        for (std::size_t i = 0; i < m_diagram.units.size(); ++i) {
            CoolantUnit& unit = m_diagram.units[i];
            unit.cell.width = widthOf(unit);
            unit.cell.height = symbolHeight(unit) + 2 * gauge_px + line_px * m_unitTexts[i].lines.size();
        }
        for (std::size_t i = 0; i < m_diagram.loops.size(); ++i) {
            CoolantCell& cell = m_diagram.loops[i].cell;
            cell.width = loopWidth_px;
            cell.height =
                inset_px +
                line_px * static_cast<double>(m_loopTexts[i].lines.size() + m_inline[static_cast<int>(i)].size()) +
                3 * gauge_px + inset_px / 2;
        }
        m_diagram.outdoors.width = outdoorWidth_px;
        m_diagram.outdoors.height = 2 * inset_px + line_px * m_outdoorText.lines.size();
    }

    /// Racks have pipes and, one step lower, air.
    static double symbolHeight(const CoolantUnit& unit) {
        return unit.part == CoolantPart::Rack ? symbol_px + coolantGrid : symbol_px;
    }
    static QRectF symbolOf(const CoolantUnit& unit) {
        const QRectF cell = rectOf(unit.cell);
        return {cell.center().x() - symbol_px / 2, cell.y() + unit.cell.port - symbol_px / 2, symbol_px,
                symbolHeight(unit)};
    }
    /// Line of a unit's text: of a row of racks it can be pointed at.
    QRectF unitLine(const CoolantUnit& unit, qsizetype line) const {
        const QRectF cell = rectOf(unit.cell);
        return {cell.x(), symbolOf(unit).bottom() + 2 * gauge_px + line_px * static_cast<double>(line), cell.width(),
                line_px};
    }
    QRectF inlineLine(std::size_t loop, std::size_t place) const {
        const QRectF cell = rectOf(m_diagram.loops[loop].cell);
        return {cell.x() + inset_px,
                cell.y() + inset_px + 3 * gauge_px +
                    line_px * static_cast<double>(static_cast<std::size_t>(m_loopTexts[loop].lines.size()) + place),
                cell.width() - 2 * inset_px, line_px};
    }

    void makeParts() {
        for (std::size_t i = 0; i < m_diagram.loops.size(); ++i)
            m_parts.push_back({rectOf(m_diagram.loops[i].cell), m_diagram.loops[i].ids, m_loopTexts[i].tip});
        for (std::size_t i = 0; i < m_diagram.units.size(); ++i) {
            const CoolantUnit& unit = m_diagram.units[i];
            if (isInline(unit)) continue;
            m_parts.push_back({rectOf(unit.cell), unit.ids, m_unitTexts[i].tip});
            if (unit.rows.size() < 2) continue;
            for (std::size_t row = 0; row < unit.rows.size(); ++row)
                m_parts.push_back({unitLine(unit, static_cast<qsizetype>(row)), unit.rows[row].ids,
                                   m_unitTexts[i].lines[static_cast<qsizetype>(row)].full()});
        }
        for (const auto& [loop, units] : m_inline)
            for (std::size_t place = 0; place < units.size(); ++place)
                m_parts.push_back({inlineLine(static_cast<std::size_t>(loop), place), m_diagram.units[units[place]].ids,
                                   m_unitTexts[units[place]].tip});
    }

    /// A pair of pipes, cold towards what gives heat and hot away from it; air is one dotted line.
    void paintRun(QPainter& painter, const CoolantRun& run, const Theme& theme) const {
        const bool isAir = run.loop < 0 || m_diagram.loops[static_cast<std::size_t>(run.loop)].isAir;
        const auto draw = [&](double aside, const QPen& pen) {
            painter.setPen(pen);
            const auto y = [&](const CoolantRun::Tap& tap) { return tap.y + frame_px + aside; };
            const double x = run.x + frame_px + aside;
            if (run.taps.size() > 1) painter.drawLine(QPointF(x, y(run.taps.front())), QPointF(x, y(run.taps.back())));
            for (std::size_t i = 0; i < run.taps.size(); ++i) {
                const CoolantRun::Tap& tap = run.taps[i];
                const double end = tap.x + frame_px;
                painter.drawLine(QPointF(end, y(tap)), QPointF(x, y(tap)));
                const bool isCorner = (i == 0 || run.taps[i - 1].y == tap.y) || i + 1 == run.taps.size();
                if (!isCorner) { // joined, not crossed
                    painter.save();
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(pen.color());
                    painter.drawEllipse(QPointF(x, y(tap)), 3, 3);
                    painter.restore();
                }
                if (tap.meetsCell) paintArrow(painter, QPointF(end, y(tap)), end < x, aside < 0, pen.color());
            }
        };
        if (isAir) {
            QPen pen(theme.discipline(Discipline::HotReturn), 2, Qt::DotLine);
            draw(0.01, pen);
            return;
        }
        draw(-pair_px, QPen(theme.discipline(Discipline::ColdSupply), 2.5));
        draw(pair_px, QPen(theme.discipline(Discipline::HotReturn), 2.5));
    }

    /// At the end of a pipe at a cell: heat goes right, so cold comes from there and hot goes there.
    static void paintArrow(QPainter& painter, QPointF end, bool isLeftEnd, bool isCold, const QColor& colour) {
        const double inward = isLeftEnd ? 1 : -1; // from the cell into the gap
        const double towards = isCold ? -1 : 1;
        const QPointF middle = end + QPointF(inward * 9, 0);
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({middle + QPointF(towards * 5, 0), middle + QPointF(-towards * 4, -3.6),
                                       middle + QPointF(-towards * 4, 3.6)}));
        painter.restore();
    }

    static void paintGauge(QPainter& painter, const QRectF& box, double loading, bool isOver, const Theme& theme) {
        painter.fillRect(box, theme.grid);
        const QRectF filled(box.topLeft(), QSizeF(box.width() * std::clamp(loading, 0.0, 1.0), box.height()));
        painter.fillRect(filled, theme.scale(loading));
        if (isOver) painter.fillRect(box, QBrush(hatch, Qt::BDiagPattern));
        painter.setPen(QPen(theme.fieldBorder, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    }

    void write(QPainter& painter, const QRectF& box, const CoolantLine& line, Qt::Alignment alignment,
               const Theme& theme) const {
        const QFont font = uiFont(13, line.isBold);
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(line.isMuted ? theme.muted : theme.ink);
        painter.drawText(box, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                         line.fitted(m_names, metrics, box.width()));
    }

    void paintCard(QPainter& painter, const QRectF& box, const CoolantText& text, const Theme& theme,
                   bool withText) const {
        painter.setPen(QPen(theme.fieldBorder, 1));
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(box, 6, 6);
        if (!withText) return;
        for (qsizetype i = 0; i < text.lines.size(); ++i)
            write(painter,
                  QRectF(box.x() + inset_px, box.y() + inset_px + line_px * static_cast<double>(i),
                         box.width() - 2 * inset_px, line_px),
                  text.lines[i], Qt::AlignLeft, theme);
    }

    void paintLoop(QPainter& painter, std::size_t index, const Theme& theme, bool withText) const {
        const CoolantLoop& loop = m_diagram.loops[index];
        const QRectF box = rectOf(loop.cell);
        paintCard(painter, box, m_loopTexts[index], theme, withText);
        const double below = box.y() + inset_px + line_px * static_cast<double>(m_loopTexts[index].lines.size());
        if (loop.capacity_w > 0)
            paintGauge(painter, QRectF(box.x() + inset_px, below + gauge_px, box.width() - 2 * inset_px, gauge_px),
                       loop.loading(), loop.trouble == LoopTrouble::Over, theme);
        if (loop.trouble != LoopTrouble::None)
            drawStatus(painter, box.topRight() + QPointF(-inset_px - 4, inset_px + 6), 11, Status::Over, theme);
        const auto found = m_inline.find(static_cast<int>(index));
        if (found == m_inline.end()) return;
        for (std::size_t place = 0; place < found->second.size(); ++place) {
            const std::size_t unit = found->second[place];
            const QRectF line = inlineLine(index, place);
            painter.setPen(QPen(theme.discipline(Discipline::ColdSupply), 1.4));
            drawCoolantSymbol(painter, m_diagram.units[unit].part, m_types[unit].get(),
                              QRectF(line.x(), line.center().y() - small_px / 2, small_px, small_px), theme.panel);
            if (withText && !m_unitTexts[unit].lines.empty())
                write(painter, line.adjusted(small_px + 6, 0, 0, 0), m_unitTexts[unit].lines.front(), Qt::AlignLeft,
                      theme);
        }
    }

    void paintUnit(QPainter& painter, std::size_t index, const Theme& theme, bool withText) const {
        const CoolantUnit& unit = m_diagram.units[index];
        const QRectF cell = rectOf(unit.cell), symbol = symbolOf(unit);
        // From the edge of the cell, where the runs end, under the symbol.
        const auto stub = [&](int loop, double edge, double end, double y) {
            if (loop < -1) return;
            const bool isAir = loop < 0 || m_diagram.loops[static_cast<std::size_t>(loop)].isAir;
            const auto line = [&](double aside, Discipline discipline) {
                painter.setPen(
                    QPen(theme.discipline(discipline), isAir ? 2 : 2.5, isAir ? Qt::DotLine : Qt::SolidLine));
                painter.drawLine(QPointF(edge, y + aside), QPointF(end, y + aside));
            };
            if (isAir) return line(0.01, Discipline::HotReturn);
            line(-pair_px, Discipline::ColdSupply);
            line(pair_px, Discipline::HotReturn);
        };
        constexpr int none = -2;
        const double y = cell.y() + unit.cell.port;
        const bool isOpen = unit.part == CoolantPart::Rejector && unit.into < 0 && unit.hasEnd;
        stub(unit.cools >= 0 ? unit.cools : none, cell.x(), symbol.center().x(), y);
        stub(isOpen ? -1 : unit.into >= 0 && !unit.isBack ? unit.into : none, cell.right(), symbol.center().x(), y);
        stub(unit.air >= 0 ? unit.air : none, cell.right(), symbol.center().x(), y + coolantGrid);
        const Discipline discipline = unit.part == CoolantPart::Rack       ? Discipline::Compute
                                      : unit.part == CoolantPart::HallLoss ? Discipline::Power
                                                                           : Discipline::ColdSupply;
        painter.setPen(QPen(theme.discipline(discipline), 1.8, unit.isOff ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap,
                            Qt::RoundJoin));
        drawCoolantSymbol(painter, unit.part, m_types[index].get(), symbol, theme.panel);
        if (unit.capacity_w > 0)
            paintGauge(painter, QRectF(symbol.x(), symbol.bottom() + 3, symbol.width(), gauge_px), unit.loading(),
                       unit.isOver, theme);
        if (unit.isOver || !unit.hasEnd)
            drawStatus(painter, symbol.topRight() + QPointF(2, 0), 11, Status::Over, theme);
        else if (unit.isOff) drawStatus(painter, symbol.topRight() + QPointF(2, 0), 11, Status::Off, theme);
        if (!withText) return;
        for (qsizetype i = 0; i < m_unitTexts[index].lines.size(); ++i)
            write(painter, unitLine(unit, i), m_unitTexts[index].lines[i], Qt::AlignHCenter, theme);
    }

    CoolantDiagram m_diagram;
    std::vector<std::shared_ptr<const Type>> m_types; ///< of each unit; null: of many
    std::vector<CoolantText> m_unitTexts, m_loopTexts;
    CoolantText m_outdoorText;
    ShortNames m_names;
    std::map<int, std::vector<std::size_t>> m_inline; ///< pumps and tanks by loop
    std::vector<Part> m_parts;
};

} // namespace

std::unique_ptr<ViewPicture> makeCoolantPicture(const Engine& engine) {
    return std::make_unique<CoolantPicture>(engine);
}

} // namespace gs::ui
