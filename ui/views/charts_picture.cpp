// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/charts_picture.h"

#include <QCoreApplication>
#include <algorithm>

#include "database/catalog_file.h"
#include "database/reference_file.h"
#include "ui/views/step_chart.h"

namespace gs::ui {

namespace {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
public:
    static QString equivalent(const std::string& name) {
        static constexpr const char* known[] = {
            QT_TR_NOOP("average US homes"),
            QT_TR_NOOP("AP1000 reactors (Vogtle 4)"),
            QT_TR_NOOP("peak demand of Memphis and Shelby County"),
        };
        static_cast<void>(known);
        return tr(name.c_str());
    }
};

constexpr QSizeF leastSize(1120, 640);
constexpr double gap_px = 24, tiles_px = 92, mark_px = 12;

struct DatedFigures {
    Date date;
    Figures figures;
    std::vector<std::string> ids; ///< what came on that day
};

std::vector<DatedFigures> figuresByDate(const Engine& engine) {
    const Site& site = engine.site();
    std::vector<DatedFigures> out;
    std::vector<Date> dates;
    for (const Phase& phase : site.settings().phases) dates.push_back(phase.date);
    if (dates.empty()) dates.push_back(engine.results().view.at);
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    Engine dated(db::shippedCatalog());
    for (const Date date : dates) {
        const View view{date, engine.results().view.loadCase};
        out.push_back({date, (out.empty() ? dated.compute(site, view) : dated.setView(view)).figures, {}});
    }
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        if (!component || !component->energized) continue;
        for (std::size_t i = out.size(); i-- > 0;) // to the phase in which it came
            if (!(*component->energized < out[i].date)) {
                if (*component->energized == out[i].date) out[i].ids.push_back(component->id);
                break;
            }
    }
    return out;
}

QString watts(double value) { return formatQuantity(value, QStringLiteral("W")); }

/// Two significant digits, and no more than can be meant: "1.6 million", "0.39".
QString multiple(double count) {
    const QLocale locale;
    // Chinese counts by ten thousands.
    if (count >= 1e6 && Charts::tr("%1 million").contains(QChar(0x4E07)))
        return Charts::tr("%1 million").arg(locale.toString(count / 1e4, 'f', 0));
    if (count >= 1e6) return Charts::tr("%1 million").arg(locale.toString(count / 1e6, 'f', count < 1e7 ? 2 : 1));
    if (count >= 1000) return locale.toString(std::round(count / 100) * 100, 'f', 0);
    return locale.toString(count, 'f', count < 10 ? 2 : 0);
}

class ChartsPicture : public ViewPicture {
public:
    ChartsPicture(const Engine& engine, const ViewOptions& options, QSizeF room)
        : m_size(room.expandedTo(leastSize)), m_log(options.count("log") > 0), m_sites(options.count("sites") > 0),
          m_name(QString::fromStdString(engine.site().settings().name)), m_dates(figuresByDate(engine)),
          m_now(engine.results().figures) {
        if (std::none_of(m_dates.begin(), m_dates.end(),
                         [](const DatedFigures& at) { return at.figures.facility_power_w > 0; })) {
            m_size = {};
            return;
        }
        if (m_name.isEmpty()) m_name = Charts::tr("This site");
        QImage scratch(16, 16, QImage::Format_RGB32); // the points' places do not depend on what they are drawn on
        QPainter painter(&scratch);
        paint(painter, QRectF(QPointF(0, 0), m_size), {});
    }

    QSizeF size() const override { return m_size; }
    QString emptyText() const override {
        return Charts::tr("No power is used on any date of this site. Place racks and give them dates.");
    }
    const std::vector<Part>& parts() const override { return m_parts; }

    void paint(QPainter& painter, const QRectF&, const PictureLook& look) const override {
        const Theme& theme = *look.theme;
        const double left = std::round((m_size.width() - gap_px) * 0.6), below = m_size.height() - tiles_px - gap_px;
        const double third = (below - 2 * gap_px) / 3, right = m_size.width() - left - gap_px;
        const QRectF curves(0, 0, left, below), power(left + gap_px, 0, right, third),
            gpus(left + gap_px, third + gap_px, right, third),
            compute(left + gap_px, 2 * (third + gap_px), right, third);
        m_parts.clear();
        note(paintStepChart(painter, curves, curvesChart(theme), theme));
        note(paintStepChart(painter, power, powerChart(theme), theme));
        note(paintStepChart(painter, gpus, gpusChart(theme), theme));
        note(paintStepChart(painter, compute, computeChart(theme), theme));
        paintTiles(painter, QRectF(0, m_size.height() - tiles_px, m_size.width(), tiles_px), theme);
    }

private:
    template <typename Value> StepLine own(const QString& name, const QColor& colour, Value value) const {
        StepLine line;
        line.name = name;
        line.colour = colour;
        line.width_px = 2.4;
        line.marks = true;
        for (const DatedFigures& at : m_dates) line.points.push_back({at.date, value(at.figures), false});
        return line;
    }

    StepChart curvesChart(const Theme& theme) const {
        StepChart chart;
        chart.title =
            m_sites ? Charts::tr("Site power against known AI sites, total of each owner") : Charts::tr("Site power");
        chart.unit = QStringLiteral("W");
        chart.log = m_log;
        chart.lines.push_back(own(m_name, theme.accent, [](const Figures& f) { return f.facility_power_w; }));
        if (!m_sites) return chart;
        chart.note = Charts::tr("Dotted: forecast. Epoch AI, AI Data Centers, snapshot of 2026-05-23, CC BY 4.0");
        const Reference& reference = db::shippedReference();
        const Discipline colours[] = {Discipline::HotReturn, Discipline::ColdSupply, Discipline::Gas,
                                      Discipline::Network,   Discipline::Power,      Discipline::Water};
        std::size_t i = 0;
        for (const std::string& owner : ownersOf(reference)) {
            StepLine line;
            line.name = QString::fromStdString(owner);
            line.colour = theme.discipline(colours[i++ % std::size(colours)]);
            for (const KnownPoint& point : totalOf(reference, owner))
                line.points.push_back({point.date, point.facility_w, point.forecast});
            chart.lines.push_back(std::move(line));
        }
        return chart;
    }
    StepChart powerChart(const Theme& theme) const {
        StepChart chart;
        chart.title = Charts::tr("Power over the phases");
        chart.unit = QStringLiteral("W");
        chart.lines.push_back(
            own(Charts::tr("Site"), theme.accent, [](const Figures& f) { return f.facility_power_w; }));
        chart.lines.push_back(own(Charts::tr("IT"), theme.ink, [](const Figures& f) { return f.it_power_w; }));
        chart.lines.push_back(own(Charts::tr("Supply"), theme.discipline(Discipline::Power),
                                  [](const Figures& f) { return f.supply_capacity_w; }));
        for (std::size_t i = 1; i < chart.lines.size(); ++i) {
            chart.lines[i].marks = false;
            chart.lines[i].width_px = 1.6;
            chart.lines[i].style = i == 1 ? Qt::DashLine : Qt::DashDotLine;
        }
        return chart;
    }
    StepChart gpusChart(const Theme& theme) const {
        StepChart chart;
        chart.title = Charts::tr("GPUs online over the phases");
        chart.lines.push_back(
            own(Charts::tr("GPUs"), theme.accent, [](const Figures& f) { return static_cast<double>(f.gpus_online); }));
        return chart;
    }
    StepChart computeChart(const Theme& theme) const {
        StepChart chart;
        chart.title = Charts::tr("Compute over the phases, BF16 dense");
        chart.unit = QStringLiteral("FLOP/s");
        chart.lines.push_back(
            own(Charts::tr("FLOP/s"), theme.accent, [](const Figures& f) { return f.compute_bf16_dense_flops; }));
        return chart;
    }

    /// Points of the site's own line can be pointed at; a click selects what came on that day.
    void note(const std::vector<QPointF>& points) const {
        if (points.size() != m_dates.size()) return; // a log axis leaves zeros out: no tips rather than wrong ones
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Figures& f = m_dates[i].figures;
            const QString tip = QString::fromStdString(formatDate(m_dates[i].date)) + QLatin1Char('\n') +
                                Charts::tr("%1 GPUs online").arg(formatCount(f.gpus_online)) + QLatin1Char('\n') +
                                Charts::tr("Site %1, IT %2, supply %3")
                                    .arg(watts(f.facility_power_w), watts(f.it_power_w), watts(f.supply_capacity_w)) +
                                QLatin1Char('\n') +
                                formatQuantity(f.compute_bf16_dense_flops, QStringLiteral("FLOP/s"));
            m_parts.push_back(
                {QRectF(points[i] - QPointF(mark_px, mark_px) / 2, QSizeF(mark_px, mark_px)), m_dates[i].ids, tip});
        }
    }

    void paintTiles(QPainter& painter, const QRectF& room, const Theme& theme) const {
        const auto& equivalents = db::shippedReference().equivalents;
        const double width = room.width() / static_cast<double>(equivalents.size() + 1);
        painter.save();
        painter.setPen(theme.hairline);
        painter.drawLine(room.topLeft(), room.topRight());
        const auto tile = [&](std::size_t i, const QString& large, const QString& small, const QString& tip) {
            const QRectF box(room.left() + width * static_cast<double>(i), room.top() + 10, width - gap_px,
                             room.height() - 10);
            painter.setFont(uiFont(24, true));
            painter.setPen(theme.ink);
            painter.drawText(QRectF(box.topLeft(), QSizeF(box.width(), 34)), Qt::AlignLeft | Qt::AlignVCenter, large);
            painter.setFont(uiFont(13));
            painter.setPen(theme.muted);
            painter.drawText(QRectF(box.left(), box.top() + 36, box.width(), box.height() - 36),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, small);
            m_parts.push_back({box, {}, tip});
        };
        tile(0, watts(m_now.facility_power_w), Charts::tr("site power on the day shown, as much as"),
             Charts::tr("Facility power at the date and load case of the window"));
        for (std::size_t i = 0; i < equivalents.size(); ++i) {
            const Equivalent& e = equivalents[i];
            tile(i + 1, QStringLiteral("× ") + multiple(m_now.facility_power_w / e.each_w), Charts::equivalent(e.name),
                 Charts::tr("%1 each: %2").arg(watts(e.each_w), QString::fromStdString(e.why)) + QLatin1Char('\n') +
                     QString::fromStdString(e.source.title + ", " + e.source.date));
        }
        painter.restore();
    }

    QSizeF m_size;
    bool m_log, m_sites;
    QString m_name;
    std::vector<DatedFigures> m_dates;
    Figures m_now;
    mutable std::vector<Part> m_parts; ///< found while drawing: the same with every drawing
};

} // namespace

std::unique_ptr<ViewPicture> makeChartsPicture(const Engine& engine, const ViewOptions& options, QSizeF room) {
    return std::make_unique<ChartsPicture>(engine, options, room);
}

} // namespace gs::ui
