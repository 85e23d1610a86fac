// SPDX-License-Identifier: GPL-3.0-or-later
// The pages after the plan: figures, supply, limits, assumptions, sources with their confidence, findings and
// waivers. Laid out twice: once to count the pages, once to draw them.
#include <QCoreApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <algorithm>
#include <map>

#include "core/engine/summary.h"
#include "ui/panels/finding_text.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/render/export.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

// A4 upright in units of 1/96 inch.
constexpr double pageWidth = 794, pageHeight = 1123, margin = 56, line = 15, gap = 10;
constexpr std::size_t mostFindings = 150, mostAssumed = 150, mostLimits = 20;

/// Text that flows over pages. Without a painter it only counts.
class Flow {
public:
    Flow(QPdfWriter* writer, QPainter* painter, QString title, QString view, int before, int total)
        : m_writer(writer), m_painter(painter), m_title(std::move(title)), m_view(std::move(view)), m_before(before),
          m_total(total) {}

    int pages() const { return m_pages; }
    int currentPage() const { return m_before + m_pages - 1; }

    void heading(const QString& text) {
        need(60);
        m_y += m_y > top() ? gap * 1.6 : 0;
        drawText(margin, contentWidth(), 22, text, uiFont(16, true), ink());
        m_y += 26;
    }
    void note(const QString& text) { paragraph(margin, contentWidth(), text, muted()); }

    struct Column {
        double width;
        bool right = false;
    };
    /// One row of cells, wrapped; `strong` for headers.
    void row(const std::vector<Column>& columns, const QStringList& cells, bool strong = false) {
        double height = line;
        const QFont font = uiFont(11, strong);
        for (int i = 0; i < cells.size(); ++i)
            height = std::max(height, textHeight(cells[i], columns[static_cast<std::size_t>(i)].width - 6, font));
        need(height + 3);
        double x = margin;
        for (int i = 0; i < cells.size(); ++i) {
            const Column& c = columns[static_cast<std::size_t>(i)];
            if (m_painter) {
                m_painter->setFont(font);
                m_painter->setPen(strong ? muted() : ink());
                m_painter->drawText(QRectF(x, m_y, c.width - 6, height + 2),
                                    (c.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap,
                                    cells[i]);
            }
            x += c.width;
        }
        m_y += height + 3;
        if (m_painter) {
            m_painter->setPen(QPen(strong ? muted() : Theme::light().hairline, strong ? 0.8 : 0.4));
            m_painter->drawLine(QPointF(margin, m_y - 1.5), QPointF(margin + contentWidth(), m_y - 1.5));
        }
    }
    static double contentWidth() { return pageWidth - 2 * margin; }

private:
    static double top() { return margin + 34; }
    static QColor ink() { return Theme::light().ink; }
    static QColor muted() { return Theme::light().muted; }

    double textHeight(const QString& text, double width, const QFont& font) const {
        return QFontMetricsF(font)
            .boundingRect(QRectF(0, 0, width, 1e6), Qt::AlignLeft | Qt::TextWordWrap, text)
            .height();
    }
    void drawText(double x, double width, double height, const QString& text, const QFont& font, const QColor& colour) {
        if (!m_painter) return;
        m_painter->setFont(font);
        m_painter->setPen(colour);
        m_painter->drawText(QRectF(x, m_y, width, height), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    void paragraph(double x, double width, const QString& text, const QColor& colour) {
        const QFont font = uiFont(11);
        const double height = textHeight(text, width, font);
        need(height + 4);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(colour);
            m_painter->drawText(QRectF(x, m_y, width, height + 2), Qt::AlignLeft | Qt::TextWordWrap, text);
        }
        m_y += height + 4;
    }
    void need(double height) {
        if (m_pages > 0 && m_y + height <= pageHeight - margin - 20) return;
        ++m_pages;
        m_y = top();
        if (!m_painter) return;
        m_writer->newPage();
        m_painter->setFont(uiFont(11));
        m_painter->setPen(muted());
        m_painter->drawText(QRectF(margin, margin - 14, contentWidth(), 18), Qt::AlignLeft, m_title);
        m_painter->drawText(QRectF(margin, margin - 14, contentWidth(), 18), Qt::AlignRight, m_view);
        m_painter->drawText(QRectF(margin, pageHeight - margin, contentWidth(), 18), Qt::AlignRight,
                            Pages::tr("page %1 of %2").arg(m_before + m_pages).arg(m_total));
        m_painter->setPen(QPen(Theme::light().hairline, 0.8));
        m_painter->drawLine(QPointF(margin, margin + 6), QPointF(margin + contentWidth(), margin + 6));
    }

    QPdfWriter* m_writer;
    QPainter* m_painter;
    QString m_title, m_view;
    int m_before, m_total, m_pages = 0;
    double m_y = 0;
};

QString text(const std::string& s) { return QString::fromStdString(s); }

QString figureName(const QString& key) {
    static const std::map<QString, const char*> names{
        {"dry_bulb_c", QT_TRANSLATE_NOOP("Pages", "Design dry bulb")},
        {"wet_bulb_c", QT_TRANSLATE_NOOP("Pages", "Design wet bulb")},
        {"altitude_m", QT_TRANSLATE_NOOP("Pages", "Altitude")},
        {"gpus_installed", QT_TRANSLATE_NOOP("Pages", "GPUs installed")},
        {"gpus_online", QT_TRANSLATE_NOOP("Pages", "GPUs online")},
        {"racks", QT_TRANSLATE_NOOP("Pages", "Racks")},
        {"gpu_power_w", QT_TRANSLATE_NOOP("Pages", "GPU power")},
        {"it_power_w", QT_TRANSLATE_NOOP("Pages", "IT power")},
        {"cooling_power_w", QT_TRANSLATE_NOOP("Pages", "Cooling power")},
        {"losses_w", QT_TRANSLATE_NOOP("Pages", "Distribution losses")},
        {"house_power_w", QT_TRANSLATE_NOOP("Pages", "House load")},
        {"facility_power_w", QT_TRANSLATE_NOOP("Pages", "Site power")},
        {"pue", QT_TRANSLATE_NOOP("Pages", "PUE")},
        {"supply_capacity_w", QT_TRANSLATE_NOOP("Pages", "Supply capacity")},
        {"firm_supply_w", QT_TRANSLATE_NOOP("Pages", "Firm supply (largest unit out)")},
        {"reserve_w", QT_TRANSLATE_NOOP("Pages", "Reserve")},
        {"unserved_w", QT_TRANSLATE_NOOP("Pages", "Not served")},
        {"assumed_supply_w", QT_TRANSLATE_NOOP("Pages", "Assumed part of the supply")},
        {"storage_power_w", QT_TRANSLATE_NOOP("Pages", "Storage power")},
        {"storage_energy_wh", QT_TRANSLATE_NOOP("Pages", "Storage energy")},
        {"heat_w", QT_TRANSLATE_NOOP("Pages", "Heat")},
        {"heat_rejection_capacity_w", QT_TRANSLATE_NOOP("Pages", "Heat rejection capacity")},
        {"gas_m3_per_s", QT_TRANSLATE_NOOP("Pages", "Gas")},
        {"water_m3_per_s", QT_TRANSLATE_NOOP("Pages", "Water")},
        {"compute_bf16_dense_flops", QT_TRANSLATE_NOOP("Pages", "Compute, BF16 dense")},
        {"compute_fp8_dense_flops", QT_TRANSLATE_NOOP("Pages", "Compute, FP8 dense")},
        {"compute_fp4_dense_flops", QT_TRANSLATE_NOOP("Pages", "Compute, FP4 dense")},
        {"h100_equivalents", QT_TRANSLATE_NOOP("Pages", "H100 equivalents")},
        {"site_area_m2", QT_TRANSLATE_NOOP("Pages", "Site area")},
        {"built_area_m2", QT_TRANSLATE_NOOP("Pages", "Built area")},
        {"capex_usd_low", QT_TRANSLATE_NOOP("Pages", "Capital, low")},
        {"capex_usd_high", QT_TRANSLATE_NOOP("Pages", "Capital, high")},
        {"capex_priced_fraction", QT_TRANSLATE_NOOP("Pages", "Share of the parts with a price")}};
    const auto it = names.find(key);
    return it == names.end() ? key : Pages::tr(it->second);
}

QString figureValue(const QString& key, const QString& unit, double value) {
    if (key == QStringLiteral("pue")) return QString::number(value, 'f', 3);
    if (key == QStringLiteral("capex_priced_fraction"))
        return QString::number(pricedPercent(value), 'f', 0) + QChar(0xA0) + QLatin1Char('%');
    if (key.startsWith(QStringLiteral("gpus")) || key == QStringLiteral("racks") ||
        key == QStringLiteral("h100_equivalents"))
        return formatCount(std::llround(value));
    return formatQuantity(value, figureUnit(key, unit));
}

void figures(Flow& flow, const Engine& engine) {
    flow.heading(Pages::tr("Figures"));
    flow.note(Pages::tr("For %1. Power, loss and heat are the demand of all live racks, served or not.")
                  .arg(viewText(engine.results().view)));
    const std::vector<Flow::Column> columns{{360}, {170, true}};
    for (const FigureRow& row : figureRows(engine.results().figures)) {
        const QString key = QString::fromUtf8(row.key);
        flow.row(columns, {figureName(key), row.value ? figureValue(key, QString::fromUtf8(row.unit), *row.value)
                                                      : QStringLiteral("–")});
    }
}

void supply(Flow& flow, const Engine& engine) {
    if (engine.results().sources.empty()) return;
    flow.heading(Pages::tr("Supply"));
    const std::vector<Flow::Column> columns{{250}, {200}, {110, true}, {110, true}};
    flow.row(columns, {Pages::tr("Source"), Pages::tr("Type"), Pages::tr("Counts with"), Pages::tr("Output")}, true);
    for (const SourceRow& row : engine.results().sources) {
        const Component* c = engine.site().component(row.id);
        const auto type = engine.site().type(row.type);
        flow.row(
            columns,
            {(c ? displayName(engine.site(), *c) : text(row.id)) + (row.assumed ? Pages::tr(" (assumed)") : QString()),
             type ? typeName(*type) : text(row.type), formatPower(row.capacity_w), formatPower(row.output_w)});
    }
}

void limits(Flow& flow, const Engine& engine) {
    const std::vector<LimitRow> rows = engine.limits(mostLimits);
    if (rows.empty()) return;
    flow.heading(Pages::tr("What limits the site, tightest first"));
    const std::vector<Flow::Column> columns{{120}, {270}, {100, true}, {100, true}, {80, true}};
    flow.row(columns,
             {Pages::tr("Kind"), Pages::tr("Part"), Pages::tr("Used"), Pages::tr("Limit"), Pages::tr("Loading")}, true);
    for (const LimitRow& row : rows) {
        const Component* c = engine.site().component(row.id);
        flow.row(columns,
                 {limitKindName(row.kind),
                  c                  ? displayName(engine.site(), *c)
                  : row.id == "site" ? Pages::tr("Site")
                                     : text(row.id),
                  formatQuantity(row.used, figureUnit(text(row.kind), text(row.unit))),
                  formatQuantity(row.limit, figureUnit(text(row.kind), text(row.unit))),
                  QString::number(std::lround((1 - row.headroom_fraction) * 100)) + QChar(0xA0) + QLatin1Char('%')});
    }
}

void assumptions(Flow& flow, const Engine& engine) {
    const Site& site = engine.site();
    // Equal reasons of equal types stand in one row.
    std::map<std::pair<std::string, std::string>, std::int64_t> assumed;
    for (Slot s = 0; s < site.components().slotCount(); ++s)
        if (const Component* c = site.components().at(s); c && !c->assumed.empty())
            assumed[{c->type, c->assumed}] += std::max(1, c->array.count);
    std::vector<QStringList> quantities;
    for (const auto& [id, type] : site.types())
        for (const Quantity& q : type->quantities)
            if (q.basis == "assumed")
                quantities.push_back(
                    {typeName(*type), quantityName(q.key),
                     q.isScalar() ? QString::number(q.value) + QLatin1Char(' ') + text(q.unit) : Pages::tr("curve")});
    if (assumed.empty() && quantities.empty() && site.settings().notes.empty()) return;
    flow.heading(Pages::tr("Assumptions"));
    if (!site.settings().notes.empty()) flow.note(text(site.settings().notes));
    if (!assumed.empty()) {
        const std::vector<Flow::Column> columns{{220}, {60, true}, {400}};
        flow.row(columns, {Pages::tr("Assumed parts"), Pages::tr("Count"), Pages::tr("Why")}, true);
        std::size_t shown = 0;
        for (const auto& [key, count] : assumed) {
            if (++shown > mostAssumed) break;
            const auto type = site.type(key.first);
            flow.row(columns, {type ? typeName(*type) : text(key.first), formatCount(count), text(key.second)});
        }
        if (assumed.size() > mostAssumed) flow.note(Pages::tr("… and %1 more.").arg(assumed.size() - mostAssumed));
    }
    if (!quantities.empty()) {
        const std::vector<Flow::Column> columns{{280}, {270}, {130, true}};
        flow.row(columns, {Pages::tr("Assumed values of types"), Pages::tr("Quantity"), Pages::tr("Value")}, true);
        for (const QStringList& row : quantities) flow.row(columns, row);
    }
}

void sources(Flow& flow, const Engine& engine) {
    const Site& site = engine.site();
    std::map<std::string, std::int64_t> used;
    for (Slot s = 0; s < site.components().slotCount(); ++s)
        if (const Component* c = site.components().at(s)) used[c->type] += std::max(1, c->array.count);
    if (used.empty()) return;
    flow.heading(Pages::tr("Equipment and where its figures come from"));
    const std::vector<Flow::Column> columns{{200}, {60, true}, {90}, {330}};
    flow.row(columns, {Pages::tr("Type"), Pages::tr("Count"), Pages::tr("Confidence"), Pages::tr("Sources")}, true);
    for (const auto& [id, count] : used) {
        const auto type = site.type(id);
        if (!type || type->role == Role::Structure) continue;
        QStringList cited;
        for (const Source& source : type->sources) {
            QString item = text(source.title);
            if (!source.date.empty()) item += QStringLiteral(" (%1)").arg(text(source.date));
            if (!source.address.empty()) item += QStringLiteral(", ") + text(source.address);
            if (!cited.contains(item)) cited << item;
        }
        flow.row(columns, {typeName(*type), formatCount(count), confidenceName(type->confidence),
                           cited.join(QStringLiteral("; "))});
    }
}

void findings(Flow& flow, const Engine& engine) {
    std::vector<Finding> open, waived;
    for (Finding& finding : engine.findings()) (finding.waived ? waived : open).push_back(std::move(finding));
    flow.heading(Pages::tr("Findings"));
    if (open.empty()) flow.note(Pages::tr("None."));
    const std::vector<Flow::Column> columns{{70}, {150}, {460}};
    const auto severity = [](Severity s) {
        return s == Severity::Error     ? Pages::tr("error")
               : s == Severity::Warning ? Pages::tr("warning")
                                        : Pages::tr("info");
    };
    for (std::size_t i = 0; i < std::min(open.size(), mostFindings); ++i)
        flow.row(columns, {severity(open[i].severity), text(open[i].code),
                           (localSentence(namedText(engine.site(), open[i])) + QLatin1Char(' ') +
                            localSentence(text(open[i].remedy)))
                               .trimmed()});
    if (open.size() > mostFindings) flow.note(Pages::tr("… and %1 more.").arg(open.size() - mostFindings));
    if (waived.empty()) return;
    flow.heading(Pages::tr("Waived findings"));
    const std::vector<Flow::Column> wide{{150}, {290}, {170}, {70}};
    flow.row(wide, {Pages::tr("Code"), Pages::tr("Finding"), Pages::tr("Reason"), Pages::tr("Date")}, true);
    for (const Finding& finding : waived) {
        QString day;
        for (const Waiver& waiver : engine.site().settings().waivers)
            if (waiver.code == finding.code && waiver.ids == finding.ids && waiver.figures == finding.figures)
                day = waiver.date ? text(formatDate(*waiver.date)) : QString();
        flow.row(wide, {text(finding.code), localSentence(namedText(engine.site(), finding)),
                        text(finding.waived_reason), day});
    }
}

} // namespace

int paintFigurePages(const Engine& engine, const QString& title, QPdfWriter* writer, QPainter* painter, int pagesBefore,
                     int pagesTotal, std::vector<Bookmark>& bookmarks) {
    Flow flow(writer, painter, title, viewText(engine.results().view), pagesBefore, pagesTotal);
    const auto section = [&](const QString& name, void (*draw)(Flow&, const Engine&)) {
        // The page a section begins on is known once its heading stands: a section may start a new page.
        const int before = flow.pages();
        draw(flow, engine);
        if (flow.pages() > 0) bookmarks.push_back({name, std::max(pagesBefore, pagesBefore + std::max(before, 1) - 1)});
    };
    section(Pages::tr("Figures"), figures);
    section(Pages::tr("Supply"), supply);
    section(Pages::tr("Limits"), limits);
    section(Pages::tr("Assumptions"), assumptions);
    section(Pages::tr("Sources"), sources);
    section(Pages::tr("Findings"), findings);
    return flow.pages();
}

} // namespace gs::ui
