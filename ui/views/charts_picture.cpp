// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/charts_picture.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

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

constexpr QSizeF leastSize(1000, 480);
constexpr double gap_px = 24, tiles_px = 92, mark_px = 12;

/// Two significant digits, and no more than can be meant: "× 1.65 million", "× 0.39", "< 0.01".
QString multiple(double count) {
    const QLocale locale;
    const QString times = QStringLiteral("× ");
    // Chinese counts by ten thousands.
    if (count >= 1e6 && Charts::tr("%1 million").contains(QChar(0x4E07)))
        return times + Charts::tr("%1 million").arg(locale.toString(count / 1e4, 'f', 0));
    if (count >= 1e6)
        return times + Charts::tr("%1 million").arg(locale.toString(count / 1e6, 'f', count < 1e7 ? 2 : 1));
    if (count >= 1000) return times + locale.toString(std::round(count / 100) * 100, 'f', 0);
    if (count < 0.01) return count > 0 ? QStringLiteral("< ") + locale.toString(0.01, 'f', 2) : QStringLiteral("0");
    return times + locale.toString(count, 'f', count < 10 ? 2 : 0);
}

/// As large as the words need, in the shape of the room.
QSizeF sizeFor(QSizeF room) {
    if (room.isEmpty()) return leastSize;
    return room * std::max({1.0, leastSize.width() / room.width(), leastSize.height() / room.height()});
}

class ChartsPicture : public ViewPicture {
public:
    ChartsPicture(const Engine& engine, const ViewOptions& options, QSizeF room, const ViewCurve& curve)
        : m_size(sizeFor(room)), m_log(options.count("log") > 0), m_sites(options.count("sites") > 0),
          m_isUpdating(curve.isUpdating), m_name(QString::fromStdString(engine.site().settings().name)),
          m_day(engine.results().view.at), m_dates(curve.figures), m_now(engine.results().figures) {
        if (!m_isUpdating && m_now.facility_power_w <= 0 &&
            std::none_of(m_dates->begin(), m_dates->end(),
                         [](const DatedFigures& at) { return at.figures.facility_power_w > 0; })) {
            m_size = {};
            return;
        }
        if (m_name.isEmpty()) m_name = Charts::tr("This site");
        if (options.count("grow")) m_until = m_day;
        const double left = std::round((m_size.width() - gap_px) * 0.6), below = m_size.height() - tiles_px - gap_px;
        const double third = (below - 2 * gap_px) / 3, right = m_size.width() - left - gap_px, at = left + gap_px;
        m_charts.emplace_back(curvesChart(), QRectF(0, 0, left, below));
        m_charts.emplace_back(powerChart(), QRectF(at, 0, right, third));
        m_charts.emplace_back(gpusChart(), QRectF(at, third + gap_px, right, third));
        m_charts.emplace_back(computeChart(), QRectF(at, 2 * (third + gap_px), right, third));
        double begin = 0, end = m_size.width(); // the same day is at the same place in all three
        for (std::size_t i = 1; i < m_charts.size(); ++i)
            if (!m_charts[i].plot().isEmpty())
                begin = std::max(begin, m_charts[i].plot().left()), end = std::min(end, m_charts[i].plot().right());
        for (std::size_t i = 1; i < m_charts.size(); ++i) m_charts[i].setSides(begin, end);
        for (const LaidStepChart& chart : m_charts) note(chart);
        const auto& equivalents = db::shippedReference().equivalents;
        m_parts.push_back({tileBox(0), {}, Charts::tr("Facility power at the date and load case of the window")});
        for (std::size_t i = 0; i < equivalents.size(); ++i) {
            const Equivalent& e = equivalents[i];
            m_parts.push_back({tileBox(i + 1),
                               {},
                               Charts::tr("%1 each: %2").arg(formatPower(e.each_w), QString::fromStdString(e.why)) +
                                   QLatin1Char('\n') + QString::fromStdString(e.source.title + ", " + e.source.date)});
        }
    }

    QSizeF size() const override { return m_size; }
    QString emptyText() const override {
        return Charts::tr("No power is used on any date of this site. Place racks and give them dates.");
    }
    const std::vector<Part>& parts() const override { return m_parts; }

    void paint(QPainter& painter, const QRectF&, const PictureLook& look) const override {
        for (const LaidStepChart& chart : m_charts) chart.paint(painter, *look.theme);
        if (m_isUpdating) paintUpdating(painter, *look.theme);
        paintTiles(painter, *look.theme);
    }

private:
    static std::function<QColor(const Theme&)> colourOf(Discipline discipline) {
        return [discipline](const Theme& theme) { return theme.discipline(discipline); };
    }
    static QColor accent(const Theme& theme) { return theme.accent; }
    static QColor ink(const Theme& theme) { return theme.ink; }

    template <typename Value> StepLine own(const QString& name, Value value) const {
        StepLine line;
        line.name = name;
        line.colour = accent;
        line.width_px = 2.4;
        line.until = m_until;
        if (m_dates)
            for (const DatedFigures& at : *m_dates)
                line.points.push_back({at.date, value(at.figures), false, at.isPhase});
        return line;
    }

    StepChart chart(const QString& title, const QString& unit) const {
        StepChart chart;
        chart.title = title;
        chart.unit = unit;
        chart.day = m_day;
        chart.emptyText = Charts::tr("Nothing on any of the dates");
        return chart;
    }
    StepChart curvesChart() const {
        StepChart chart = this->chart(m_sites ? Charts::tr("Site power against known AI sites, total of each owner")
                                              : Charts::tr("Site power"),
                                      QStringLiteral("W"));
        chart.log = m_log;
        chart.dayText = QString::fromStdString(formatDate(m_day));
        chart.lines.push_back(own(m_name, [](const Figures& f) { return f.facility_power_w; }));
        if (!m_sites) return chart;
        const Reference& reference = db::shippedReference();
        QStringList sources;
        for (const Source& source : reference.sources) sources << QString::fromStdString(source.title);
        chart.note = Charts::tr("Dotted: forecast. Source: %1").arg(sources.join(QStringLiteral("; ")));
        // No blue: that is the site itself.
        constexpr Discipline colours[] = {Discipline::HotReturn, Discipline::Water, Discipline::Power,
                                          Discipline::Network,   Discipline::Gas,   Discipline::Civil};
        std::size_t i = 0;
        for (const std::string& owner : ownersOf(reference)) {
            StepLine line;
            line.name = QString::fromStdString(owner);
            line.colour = colourOf(colours[i++ % std::size(colours)]);
            for (const KnownPoint& point : totalOf(reference, owner))
                line.points.push_back({point.date, point.facility_w, point.forecast});
            chart.lines.push_back(std::move(line));
        }
        return chart;
    }
    StepChart powerChart() const {
        StepChart chart = this->chart(Charts::tr("Power over the phases"), QStringLiteral("W"));
        chart.lines.push_back(own(Charts::tr("Site"), [](const Figures& f) { return f.facility_power_w; }));
        chart.lines.push_back(own(Charts::tr("IT"), [](const Figures& f) { return f.it_power_w; }));
        chart.lines.push_back(own(Charts::tr("Supply"), [](const Figures& f) { return f.supply_capacity_w; }));
        for (std::size_t i = 1; i < chart.lines.size(); ++i) {
            StepLine& line = chart.lines[i];
            for (StepLine::Point& point : line.points) point.isMarked = false;
            line.colour = i == 1 ? ink : colourOf(Discipline::Power);
            line.width_px = 1.6;
            line.style = i == 1 ? Qt::DashLine : Qt::DashDotLine;
        }
        return chart;
    }
    StepChart gpusChart() const {
        StepChart chart = this->chart(Charts::tr("GPUs online over the phases"), QString());
        chart.lines.push_back(
            own(Charts::tr("GPUs"), [](const Figures& f) { return static_cast<double>(f.gpus_online); }));
        return chart;
    }
    StepChart computeChart() const {
        StepChart chart = this->chart(Charts::tr("Compute over the phases, BF16 dense"), QStringLiteral("FLOP/s"));
        chart.lines.push_back(own(Charts::tr("Compute"), [](const Figures& f) { return f.compute_bf16_dense_flops; }));
        return chart;
    }

    /// Phases on the site's own line can be pointed at; a click selects what came on that day.
    void note(const LaidStepChart& chart) {
        const StepLine& line = chart.chart().lines.front();
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const auto place = chart.placeOf(line, line.points[i]);
            if (!place || !line.points[i].isMarked) continue;
            const DatedFigures& at = (*m_dates)[i];
            const Figures& f = at.figures;
            const QString tip =
                QString::fromStdString(formatDate(at.date)) + QLatin1Char('\n') +
                Charts::tr("%1 GPUs online").arg(formatCount(f.gpus_online)) + QLatin1Char('\n') +
                Charts::tr("Site %1, IT %2, supply %3")
                    .arg(formatPower(f.facility_power_w), formatPower(f.it_power_w), formatPower(f.supply_capacity_w)) +
                QLatin1Char('\n') + formatQuantity(f.compute_bf16_dense_flops, QStringLiteral("FLOP/s"));
            m_parts.push_back({QRectF(*place - QPointF(mark_px, mark_px) / 2, QSizeF(mark_px, mark_px)), at.came, tip});
        }
    }

    void paintUpdating(QPainter& painter, const Theme& theme) const {
        painter.setFont(uiFont(11));
        painter.setPen(theme.muted);
        const QRectF head(0, 0, m_size.width(), 26);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, Charts::tr("updating…"));
    }

    QRectF tileBox(std::size_t i) const {
        const double width = m_size.width() / static_cast<double>(db::shippedReference().equivalents.size() + 1);
        return {width * static_cast<double>(i), m_size.height() - tiles_px + 10, width - gap_px, tiles_px - 10};
    }

    void paintTiles(QPainter& painter, const Theme& theme) const {
        painter.save();
        painter.setPen(theme.hairline);
        const double top = m_size.height() - tiles_px;
        painter.drawLine(QPointF(0, top), QPointF(m_size.width(), top));
        const auto tile = [&](std::size_t i, const QString& large, const QString& small) {
            const QRectF box = tileBox(i);
            painter.setFont(uiFont(24, true));
            painter.setPen(theme.ink);
            painter.drawText(QRectF(box.topLeft(), QSizeF(box.width(), 34)), Qt::AlignLeft | Qt::AlignVCenter, large);
            painter.setFont(uiFont(13));
            painter.setPen(theme.muted);
            painter.drawText(QRectF(box.left(), box.top() + 36, box.width(), box.height() - 36),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, small);
        };
        tile(0, formatPower(m_now.facility_power_w), Charts::tr("site power on the day shown, as much as"));
        const auto& equivalents = db::shippedReference().equivalents;
        for (std::size_t i = 0; i < equivalents.size(); ++i)
            tile(i + 1, multiple(m_now.facility_power_w / equivalents[i].each_w),
                 Charts::equivalent(equivalents[i].name));
        painter.restore();
    }

    QSizeF m_size;
    bool m_log, m_sites, m_isUpdating;
    QString m_name;
    Date m_day;
    std::optional<Date> m_until;                              ///< the site's own curves end there
    std::shared_ptr<const std::vector<DatedFigures>> m_dates; ///< null: none yet
    Figures m_now;
    std::vector<LaidStepChart> m_charts;
    std::vector<Part> m_parts;
};

} // namespace

std::unique_ptr<ViewPicture> makeChartsPicture(const Engine& engine, const ViewOptions& options, QSizeF room,
                                               ViewCurve curve) {
    if (!curve.figures && !curve.isUpdating)
        curve = curveOf(db::shippedCatalog(), engine.site(), engine.results().view);
    return std::make_unique<ChartsPicture>(engine, options, room, curve);
}

ViewCurve curveOf(const Catalog& catalog, const Site& site, const View& shown, const std::vector<Date>& also,
                  const Progress& progress) {
    const auto dates = curveDates(site, shown.at, also);
    return {
        std::make_shared<const std::vector<DatedFigures>>(figuresOn(catalog, site, shown.loadCase, dates, progress)),
        false};
}

} // namespace gs::ui
