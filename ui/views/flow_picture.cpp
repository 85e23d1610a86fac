// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow_picture.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/panels/names.h"
#include "ui/views/short_name.h"
#include "ui/views/two_lines.h"

namespace gs::ui {

namespace {

/// Words of core/diagram, so that translators see them.
struct Flow {
    Q_DECLARE_TR_FUNCTIONS(Flow)
public:
    static QString word(const std::string& word) {
        static constexpr const char* known[] = {
            QT_TR_NOOP("Site power"),
            QT_TR_NOOP("Not supplied"),
            QT_TR_NOOP("Coolant and hall air"),
            QT_TR_NOOP("Straight into the outdoor air"),
            QT_TR_NOOP("Not carried away"),
            QT_TR_NOOP("Racks"),
            QT_TR_NOOP("Losses"),
            QT_TR_NOOP("Losses in cables"),
            QT_TR_NOOP("Heat rejection"),
            QT_TR_NOOP("Pumps"),
            QT_TR_NOOP("Fans in halls"),
            QT_TR_NOOP("Battery auxiliaries"),
            QT_TR_NOOP("Other loads"),
            QT_TR_NOOP("House load"),
            QT_TR_NOOP("House load, on no feeder"),
            QT_TR_NOOP("Other racks"),
            QT_TR_NOOP("Other cooling"),
            QT_TR_NOOP("Other losses"),
            QT_TR_NOOP("Other house loads"),
            QT_TR_NOOP("Capital"),
            QT_TR_NOOP("Racks and network"),
            QT_TR_NOOP("Power sources"),
            QT_TR_NOOP("Power distribution"),
            QT_TR_NOOP("Batteries"),
            QT_TR_NOOP("Cooling"),
            QT_TR_NOOP("Buildings"),
            QT_TR_NOOP("Cables and pipes"),
            QT_TR_NOOP("Gas and water"),
            QT_TR_NOOP("Other equipment"),
            QT_TR_NOOP("Other types"),
        };
        static_cast<void>(known);
        return tr(word.c_str());
    }
};

constexpr QSizeF leastSize(1040, 520);
constexpr double box_px = 14, gap_px = 6, labelGap_px = 8, nameGap_px = 8;
constexpr double sideLeft_px = 8;
constexpr double sideRight_px = 230, sideRightWide_px = 440; ///< room for the names of the last column
constexpr int fewColumns = 3;                                ///< up to which names and figures stand in one line
constexpr double top_px = 12, note_px = 34;                  ///< note: below, of what has no price
constexpr int partsInTip = 12;

QColor colourOf(FlowKind kind, const Theme& theme) {
    switch (kind) {
    case FlowKind::Power: return theme.discipline(Discipline::Power);
    case FlowKind::Loss: return theme.muted;
    case FlowKind::Cooling: return theme.discipline(Discipline::ColdSupply);
    case FlowKind::Compute: return theme.discipline(Discipline::Compute);
    case FlowKind::House: return theme.discipline(Discipline::Civil);
    case FlowKind::Heat: return theme.discipline(Discipline::HotReturn);
    case FlowKind::Missing: return theme.status(Status::Over);
    case FlowKind::Money: return theme.accent;
    }
    return theme.ink;
}

class FlowPicture : public ViewPicture {
public:
    FlowPicture(FlowDiagram diagram, const Site& site, QSizeF room) : m_diagram(std::move(diagram)) {
        if (m_diagram.boxes.empty()) return;
        m_line = std::ceil(QFontMetricsF(uiFont(13, true)).height());
        m_isOneLine = m_diagram.columns <= fewColumns;
        m_right = m_isOneLine ? sideRightWide_px : m_right;
        const double label = m_line, note = m_diagram.unknown.empty() ? 0 : note_px;
        m_size = room.expandedTo(leastSize);
        const double least = leastHeight(m_diagram, gap_px, label) + 2 * top_px + note;
        if (least > m_size.height()) m_size *= least / m_size.height(); // the shape of the room
        arrange(m_diagram, m_size.width() - sideLeft_px - m_right, m_size.height() - 2 * top_px - note, box_px, gap_px,
                label);
        for (const FlowBox& box : m_diagram.boxes) {
            m_names << nameOf(box.word, box.type, box.kind, site);
            m_values << shown(box.value) + share(box.value);
            m_parts.push_back({boxOf(box), box.ids, tipOf(box, m_names.back(), site)});
        }
        writeLabels();
        if (note > 0) makeNote(site);
    }

    QSizeF size() const override { return m_size; }
    QString emptyText() const override {
        if (m_diagram.unit == std::string_view("USD"))
            return Flow::tr("Nothing that stands on this day has a price. Place equipment, or move the date slider to "
                            "a later day.");
        return Flow::tr("Nothing uses power on this day. Place racks, or move the date slider to a later day.");
    }
    const std::vector<Part>& parts() const override { return m_parts; }

    void paint(QPainter& painter, const QRectF&, const PictureLook& look) const override {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        for (const FlowBand& band : m_diagram.bands) paintBand(painter, band, *look.theme);
        for (std::size_t i = 0; i < m_diagram.boxes.size(); ++i)
            painter.fillRect(boxOf(m_diagram.boxes[i]), colourOf(m_diagram.boxes[i].kind, *look.theme));
        for (std::size_t i = 0; i < m_diagram.boxes.size(); ++i) paintName(painter, i, *look.theme);
        if (!m_note.isEmpty()) {
            painter.setFont(uiFont(13));
            painter.setPen(look.theme->muted);
            painter.drawText(
                m_parts.back().box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetricsF(painter.font()).elidedText(m_note, Qt::ElideRight, m_parts.back().box.width()));
        }
        painter.restore();
    }

private:
    QString shown(double value) const { return formatQuantity(value, QString::fromUtf8(m_diagram.unit)); }
    QString share(double value) const {
        return m_diagram.total > 0 ? Flow::tr(" · %1 %").arg(100 * value / m_diagram.total, 0, 'f', 1) : QString();
    }

    static QString nameOf(const std::string& word, const std::string& id, FlowKind kind, const Site& site) {
        QString name = word.empty() ? QString() : Flow::word(word);
        if (id.empty()) return name;
        const auto type = site.type(id);
        const QString own = type ? typeName(*type) : QString::fromStdString(id);
        return name.isEmpty() || kind == FlowKind::Compute ? own : Flow::tr("%1: %2").arg(name, own);
    }

    QString tipOf(const FlowBox& box, const QString& name, const Site& site) const {
        QStringList lines{name, shown(box.value) + share(box.value)};
        if (box.high > 0) lines << Flow::tr("from %1 to %2").arg(shown(box.low), shown(box.high));
        if (!box.source.empty()) lines << Flow::tr("price from: %1").arg(QString::fromStdString(box.source));
        for (std::size_t i = 0; i < box.parts.size(); ++i) {
            if (i == partsInTip) {
                lines << Flow::tr("and %n more", nullptr, static_cast<int>(box.parts.size() - i));
                break;
            }
            const FlowPart& part = box.parts[i];
            lines << Flow::tr("%1: %2").arg(nameOf(part.word, part.type, box.kind, site), shown(part.value));
        }
        return lines.join(QLatin1Char('\n'));
    }

    void makeNote(const Site& site) {
        QStringList names;
        for (const FlowPart& part : m_diagram.unknown)
            names << Flow::tr("%1 × %2").arg(nameOf("", part.type, FlowKind::Money, site),
                                             formatCount(static_cast<qint64>(part.value)));
        const QString first = Flow::tr("%1 % of the list has a price; without one:")
                                  .arg(std::floor(1e4 * m_diagram.knownFraction) / 100, 0, 'f', 2);
        m_note = first + QLatin1Char(' ') + names.join(QStringLiteral(", "));
        if (names.size() > partsInTip)
            names = names.mid(0, partsInTip)
                    << Flow::tr("and %n more", nullptr, static_cast<int>(names.size()) - partsInTip);
        m_parts.push_back({QRectF(sideLeft_px, m_size.height() - note_px, m_size.width() - 2 * sideLeft_px, note_px),
                           m_diagram.unknownIds, first + QLatin1Char('\n') + names.join(QLatin1Char('\n'))});
    }

    /// Name and figure of a box, which stand beside its middle.
    struct Label {
        QStringList name;
        bool isOneLine = true;
        int lines() const { return static_cast<int>(name.size()) + (isOneLine ? 0 : 1); }
    };

    /// All in one line at first, for which arrange() has left room; then, the largest boxes first, the figure below the
    /// name, and a long name in two lines, where the labels above and below leave room for it.
    void writeLabels() {
        const QFontMetricsF bold(uiFont(13, true)), plain(uiFont(13));
        const std::vector<double> columns = columnPlaces(m_diagram, m_size.width() - sideLeft_px - m_right, box_px);
        const ShortNames names(m_names);
        std::vector<std::size_t> order;
        m_labels.assign(m_diagram.boxes.size(), {});
        for (std::size_t i = 0; i < m_diagram.boxes.size(); ++i) {
            m_labels[i].name << QString();
            order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_diagram.boxes[a].value > m_diagram.boxes[b].value;
        });
        for (const std::size_t i : order) {
            const FlowBox& box = m_diagram.boxes[i];
            const auto next = static_cast<std::size_t>(box.column) + 1;
            const double room =
                (next < columns.size() ? columns[next] - columns[next - 1] - box_px : m_right) - 2 * labelGap_px;
            const QString& name = m_names[static_cast<int>(i)];
            Label& label = m_labels[i];
            const auto holds = [&](const Label& wanted) {
                for (std::size_t other = 0; other < m_labels.size(); ++other) {
                    if (other == i || m_diagram.boxes[other].column != box.column) continue;
                    const double apart = std::abs(boxOf(m_diagram.boxes[other]).center().y() - boxOf(box).center().y());
                    if (apart < (wanted.lines() + m_labels[other].lines()) * m_line / 2) return false;
                }
                return true;
            };
            // The longest form of the name that has room, with the figure below it; else all in one line.
            const auto stacked = [&] {
                for (const QString& form : names.forms(name)) {
                    const bool isWide = bold.horizontalAdvance(form) > room;
                    const auto [first, second] = inTwoLines(form, bold, room);
                    const double below = bold.horizontalAdvance(second);
                    if (isWide && (below > room || below < bold.horizontalAdvance(first) / 4)) continue; // no lone "1)"
                    const Label wanted{isWide ? QStringList{first, second} : QStringList{form}, false};
                    if (!holds(wanted)) continue;
                    label = wanted;
                    return true;
                }
                return false;
            };
            if (!m_isOneLine && stacked()) continue;
            const double rest = room - nameGap_px - plain.horizontalAdvance(m_values[static_cast<int>(i)]);
            const Label two{{names.fitted(name, bold, room)}, false};
            if (!m_isOneLine && names.fitted(name, bold, rest) != two.name.front() && holds(two)) label = two;
            else label.name = QStringList{names.fitted(name, bold, rest)};
        }
    }

    QRectF boxOf(const FlowBox& box) const {
        return {sideLeft_px + box.x, top_px + box.y, box.width, std::max(box.height, 1.0)};
    }

    void paintBand(QPainter& painter, const FlowBand& band, const Theme& theme) const {
        const FlowBox& from = m_diagram.boxes[static_cast<std::size_t>(band.from)];
        const FlowBox& to = m_diagram.boxes[static_cast<std::size_t>(band.to)];
        const double width = std::max(band.width, 0.75);
        std::vector<QPointF> ends{{sideLeft_px + from.x + from.width, top_px + band.fromY}}; // of each curve
        for (const auto& [x, y] : band.by) {
            ends.push_back({sideLeft_px + x, top_px + y});
            ends.push_back({sideLeft_px + x + box_px, top_px + y});
        }
        ends.push_back({sideLeft_px + to.x, top_px + band.toY});
        QPainterPath path(ends.front());
        const auto curve = [&](QPointF a, QPointF b) {
            const QPointF half((b.x() - a.x()) / 2, 0);
            path.cubicTo(a + half, b - half, b);
        };
        const QPointF down(0, width);
        for (std::size_t i = 1; i < ends.size(); ++i) curve(ends[i - 1], ends[i]);
        path.lineTo(ends.back() + down);
        for (std::size_t i = ends.size() - 1; i > 0; --i) curve(ends[i] + down, ends[i - 1] + down);
        path.closeSubpath();
        QColor colour = colourOf(band.kind, theme);
        colour.setAlphaF(theme.dark ? 0.42f : 0.30f);
        painter.fillPath(path, colour);
        if (band.kind == FlowKind::Missing) { // not by colour alone
            painter.fillPath(path, QBrush(theme.status(Status::Over), Qt::BDiagPattern));
        }
    }

    void paintName(QPainter& painter, std::size_t i, const Theme& theme) const {
        const QRectF box = boxOf(m_diagram.boxes[i]);
        const Label& label = m_labels[i];
        QPointF at(box.right() + labelGap_px, box.center().y() - label.lines() * m_line / 2);
        double written = 0;
        for (const QString& line : label.name) {
            written = write(painter, theme, at, uiFont(13, true), line);
            at.ry() += m_line;
        }
        if (label.isOneLine) at += QPointF(written + nameGap_px, -m_line);
        write(painter, theme, at, uiFont(13), m_values[static_cast<int>(i)]);
    }

    /// Returns the width.
    double write(QPainter& painter, const Theme& theme, QPointF at, const QFont& font, const QString& text) const {
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        QColor veil = theme.canvas; // over the bands, so that their colour takes nothing from the words
        veil.setAlphaF(0.62f);
        painter.fillRect(QRectF(at - QPointF(2, 0), QSizeF(width + 4, m_line)), veil);
        painter.setFont(font);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(at, QSizeF(width + 1, m_line)), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         text);
        return width;
    }

    FlowDiagram m_diagram;
    QSizeF m_size;
    double m_line = 0, m_right = sideRight_px;
    bool m_isOneLine = false;
    QStringList m_names, m_values;
    std::vector<Label> m_labels;
    QString m_note; ///< of what has no price
    std::vector<Part> m_parts;
};

} // namespace

std::unique_ptr<ViewPicture> makeFlowPicture(FlowDiagram diagram, const Site& site, QSizeF room) {
    return std::make_unique<FlowPicture>(std::move(diagram), site, room);
}

} // namespace gs::ui
