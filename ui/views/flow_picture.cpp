// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow_picture.h"
#include "ui/panels/names.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <algorithm>

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
        };
        static_cast<void>(known);
        return tr(word.c_str());
    }
};

constexpr QSizeF leastSize(1040, 520);
constexpr double box_px = 14, gap_px = 26, labelGap_px = 8;
constexpr double sideLeft_px = 8, sideRight_px = 230; ///< room for the names of the last column
constexpr double top_px = 12;

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
    FlowPicture(FlowDiagram diagram, const Site& site, QSizeF room)
        : m_diagram(std::move(diagram)), m_size(room.expandedTo(leastSize)) {
        if (m_diagram.boxes.empty()) {
            m_size = {};
            return;
        }
        arrange(m_diagram, m_size.width() - sideLeft_px - sideRight_px, m_size.height() - 2 * top_px, box_px, gap_px);
        for (const FlowBox& box : m_diagram.boxes) {
            QString name = box.word.empty() ? QString() : Flow::word(box.word);
            if (!box.type.empty()) {
                const auto type = site.type(box.type);
                const QString own = (type ? typeName(*type) : QString::fromStdString(box.type));
                name = name.isEmpty() || box.kind == FlowKind::Compute ? own : Flow::tr("%1: %2").arg(name, own);
            }
            QString value = formatQuantity(box.value, QString::fromUtf8(m_diagram.unit));
            if (m_diagram.total > 0) value += Flow::tr(" · %1 %").arg(100 * box.value / m_diagram.total, 0, 'f', 1);
            m_names << name;
            m_values << value;
            m_parts.push_back({boxOf(box), box.ids, name + QLatin1Char('\n') + value});
        }
    }

    QSizeF size() const override { return m_size; }
    QString emptyText() const override {
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
        painter.restore();
    }

private:
    QRectF boxOf(const FlowBox& box) const {
        return {sideLeft_px + box.x, top_px + box.y, box.width, std::max(box.height, 1.0)};
    }

    void paintBand(QPainter& painter, const FlowBand& band, const Theme& theme) const {
        const FlowBox& from = m_diagram.boxes[static_cast<std::size_t>(band.from)];
        const FlowBox& to = m_diagram.boxes[static_cast<std::size_t>(band.to)];
        const QPointF a(sideLeft_px + from.x + from.width, top_px + band.fromY),
            b(sideLeft_px + to.x, top_px + band.toY);
        const double width = std::max(band.width, 0.75), half = (b.x() - a.x()) / 2;
        QPainterPath path(a);
        path.cubicTo(a + QPointF(half, 0), b - QPointF(half, 0), b);
        path.lineTo(b + QPointF(0, width));
        path.cubicTo(b + QPointF(-half, width), a + QPointF(half, width), a + QPointF(0, width));
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
        const double step = m_diagram.columns > 1
                                ? (m_size.width() - sideLeft_px - sideRight_px - box_px) / (m_diagram.columns - 1)
                                : sideRight_px;
        const bool isLast = m_diagram.boxes[i].column + 1 == m_diagram.columns;
        const double room = (isLast ? sideRight_px : step - box_px) - 2 * labelGap_px;
        const QFont bold = uiFont(13, true), plain = uiFont(13);
        const double line = QFontMetricsF(bold).height();
        const QPointF at(box.right() + labelGap_px, box.center().y() - line);
        const auto write = [&](const QFont& font, const QColor& ink, const QString& text, double dy) {
            painter.setFont(font);
            const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, room);
            painter.setPen(ink);
            painter.drawText(QRectF(at + QPointF(0, dy), QSizeF(room, line)), Qt::AlignLeft | Qt::AlignVCenter, shown);
        };
        write(bold, theme.ink, m_names[static_cast<int>(i)], 0);
        write(plain, theme.ink, m_values[static_cast<int>(i)], line);
    }

    FlowDiagram m_diagram;
    QSizeF m_size;
    QStringList m_names, m_values;
    std::vector<Part> m_parts;
};

} // namespace

std::unique_ptr<ViewPicture> makeFlowPicture(FlowDiagram diagram, const Site& site, QSizeF room) {
    return std::make_unique<FlowPicture>(std::move(diagram), site, room);
}

} // namespace gs::ui
