// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/content_parts.h"
#include "core/engine/summary.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/panels/names.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr qsizetype mostTitles = 2; ///< beside one figure
constexpr double mostInUnit = 99999.5;

QString plain(const std::string& text) { return QString::fromStdString(text); }

} // namespace

ReportSource gatherReport(const ReportInput& input, Engine& engine, const ReportWish& wish) {
    ReportSource source{input,
                        engine,
                        engine.site(),
                        engine.findings(),
                        {},
                        {},
                        wish.chapters.contains("equipment"),
                        wish.pattern != ReportTemplate::Permit,
                        {}};
    const Site& site = source.site;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* c = site.components().at(slot); c && c->isInstalled(input.view.at))
            source.count[c->type] += std::max(1, c->array.count);
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
        if (const Link* link = site.links().at(slot); link && !link->conductor.empty())
            source.length_m[link->conductor] += engine.link(slot).length_m * std::max(1, link->runs);
    return source;
}

const OtherFigures& figuresAt(const ReportSource& source, const View& view) {
    const auto [it, isNew] = source.others.try_emplace({view.at.days, view.loadCase});
    if (isNew) {
        const Results& results = source.engine.setView(view);
        it->second.figures = results.figures;
        it->second.errors = results.errors;
        for (const SourceRow& row : results.sources)
            (row.kind == gridKind ? it->second.fromGrid_w : it->second.onSite_w) += row.output_w;
    }
    return it->second;
}

ReportCell textCell(const QString& text) { return {text, {}, {}, {}}; }
ReportCell countCell(std::int64_t count) { return {formatCount(count), static_cast<double>(count), {}, {}}; }

ReportCell quantityCell(double value, const QString& unit) {
    return {formatQuantity(value, unit), value, QString(unit).remove(QStringLiteral(" gas")), {}};
}

QString perCent(double fraction) {
    return QLocale(QLocale::C).toString(fraction * 100, 'f', 0) + QChar(0xA0) + QLatin1Char('%');
}

ReportCell figureCell(const FigureRow& row) {
    const QString key = QString::fromUtf8(row.key), unit = QString::fromUtf8(row.unit);
    if (!row.value) return textCell(QStringLiteral("–"));
    if (key == QLatin1String("pue")) return {QString::number(*row.value, 'f', 3), row.value, QStringLiteral("1"), {}};
    if (key == QLatin1String("capex_priced_fraction"))
        return {perCent(pricedPercent(*row.value) / 100), row.value, QStringLiteral("%"), {}};
    if (unit.isEmpty()) return {formatCount(std::llround(*row.value)), row.value, {}, {}};
    return quantityCell(*row.value, figureUnit(key, unit));
}

ReportCell dateCell(const std::optional<Date>& date) {
    return textCell(date ? plain(formatDate(*date)) : QStringLiteral("–"));
}

ReportText heading(const QString& text) { return {ReportText::Kind::Heading, text}; }
ReportText paragraph(const QString& text) { return {ReportText::Kind::Paragraph, text}; }
ReportText note(const QString& text) { return {ReportText::Kind::Note, text}; }

QString typeAnchor(const std::string& type) { return QStringLiteral("type-") + plain(type); }

ReportCell typeCell(const ReportSource& source, const std::string& type) {
    const auto known = source.site.type(type);
    ReportCell cell = textCell(known ? typeName(*known) : plain(type));
    if (known && source.hasEquipment) cell.link = QLatin1Char('#') + typeAnchor(type);
    return cell;
}

ReportCell partCell(const ReportSource& source, const std::string& id) {
    if (!source.site.component(id) && !source.site.link(id) && source.site.type(id)) return typeCell(source, id);
    ReportCell cell = textCell(componentTitle(source.site, id));
    if (!source.hasEquipment) return cell;
    if (const Component* c = source.site.component(id)) cell.link = QLatin1Char('#') + typeAnchor(c->type);
    else if (const Link* link = source.site.link(id); link && !link->conductor.empty())
        cell.link = QLatin1Char('#') + typeAnchor(link->conductor);
    return cell;
}

QString plainNumber(double value) {
    const double size = std::abs(value);
    const int decimals = size == 0 ? 0 : std::clamp(5 - static_cast<int>(std::floor(std::log10(size))), 0, 8);
    QString text = QLocale(QLocale::English, QLocale::UnitedStates).toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(QLatin1Char('0'))) text.chop(1);
        if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    }
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

ReportCell quantityOf(const Quantity& quantity) {
    if (!quantity.isScalar()) return textCell(ReportWords::tr("a curve"));
    const QString unit = plain(quantity.unit);
    const double shown = toShown(quantity.value, unit);
    QString text = plainNumber(shown);
    if (const QString name = shownUnit(unit); !name.isEmpty()) text += QChar(0xA0) + name;
    return {text, quantity.value, unit.isEmpty() ? QStringLiteral("1") : unit, {}};
}

ReportCell shareCell(double fraction, int decimals) {
    return {QLocale(QLocale::C).toString(fraction * 100, 'f', decimals) + QChar(0xA0) + QLatin1Char('%'),
            fraction,
            QStringLiteral("%"),
            {}};
}

QString notOnRecord() { return ReportWords::tr("not on record"); }

ReportCell recordedCell(const Type& type, const char* key) {
    const Quantity* quantity = type.find(key);
    return quantity && quantity->isScalar() ? quantityOf(*quantity) : textCell(notOnRecord());
}

namespace {

struct Prefix {
    double size;
    const char* name;
};

/// Figures of a column in one unit: the largest prefix in which the least is no fraction, else the smallest one in
/// which the most has no more than five digits.
QString alike(const ReportCell& cell, const Prefix& prefix) {
    if (cell.unit == QLatin1String("USD"))
        return QLatin1Char('$') + formatQuantity(*cell.value / prefix.size, QString()) + QChar(0xA0) +
               QLatin1String(prefix.name);
    if (cell.unit == QString::fromUtf8("m³/s"))
        return formatQuantity(*cell.value / prefix.size, QString()) + QChar(0xA0) + QString::fromUtf8(prefix.name);
    return formatQuantity(*cell.value / prefix.size, QLatin1String(prefix.name) + cell.unit);
}

const std::vector<Prefix>* prefixesOf(const QString& unit) {
    static const std::vector<Prefix> electric{{1, ""}, {1e3, "k"}, {1e6, "M"}, {1e9, "G"}},
        money{{1, ""}, {1e3, "k"}, {1e6, "M"}, {1e9, "B"}}, flow{{1e-3, "L/s"}, {1, "m³/s"}};
    if (unit == QLatin1String("W") || unit == QLatin1String("Wh")) return &electric;
    if (unit == QLatin1String("USD")) return &money;
    return unit == QString::fromUtf8("m³/s") && unitSystem() == UnitSystem::Metric ? &flow : nullptr;
}

QString unitIn(const QString& text) { return text.mid(text.indexOf(QChar(0xA0))); }

} // namespace

void alikeUnits(ReportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].right) continue;
        std::vector<ReportCell*> cells;
        const auto take = [&](ReportRow& row) {
            if (!table.isTitle(row) && i < row.cells.size() && row.cells[i].value) cells.push_back(&row.cells[i]);
        };
        for (ReportRow& row : table.rows) take(row);
        if (table.totals) take(*table.totals);
        double least = std::numeric_limits<double>::infinity(), most = 0;
        bool differs = false;
        for (const ReportCell* cell : cells) {
            if (cell->unit != cells.front()->unit) cells.clear();
            if (cells.empty()) break;
            if (*cell->value == 0) continue;
            least = std::min(least, std::abs(*cell->value)), most = std::max(most, std::abs(*cell->value));
        }
        for (const ReportCell* cell : cells) differs = differs || unitIn(cell->text) != unitIn(cells.front()->text);
        const std::vector<Prefix>* prefixes =
            cells.empty() || !differs || most == 0 ? nullptr : prefixesOf(cells.front()->unit);
        if (!prefixes) continue;
        const Prefix* chosen = nullptr;
        for (const Prefix& prefix : *prefixes)
            if (least / prefix.size >= 1 && most / prefix.size >= 1) chosen = &prefix;
        if (!chosen || most / chosen->size >= mostInUnit)
            for (const Prefix& prefix : *prefixes)
                if (chosen = &prefix; most / prefix.size < mostInUnit) break;
        for (ReportCell* cell : cells) cell->text = alike(*cell, *chosen);
    }
}

ReportCell sourceCell(const Type& type, const Quantity* quantity) {
    std::vector<int> indices;
    if (quantity) indices = quantity->sources;
    if (indices.empty())
        for (int i = 0; i < static_cast<int>(type.sources.size()); ++i) indices.push_back(i);
    ReportCell cell;
    QStringList titles;
    for (const int index : indices) {
        if (index < 0 || static_cast<std::size_t>(index) >= type.sources.size()) continue;
        const Source& source = type.sources[static_cast<std::size_t>(index)];
        QString title = source.title.empty() ? plain(source.address) : sourceTitle(source);
        if (!source.date.empty()) title += QStringLiteral(" (%1)").arg(plain(source.date));
        if (!titles.contains(title)) titles << title;
        if (cell.link.isEmpty() && source.address.rfind("http", 0) == 0) cell.link = plain(source.address);
    }
    if (titles.size() > 1) cell.link.clear();     // a cell leads to one place
    if (quantity && titles.size() > mostTitles) { // all of them stand with the type
        const qsizetype more = titles.size() - mostTitles;
        titles = titles.mid(0, mostTitles);
        titles << ReportWords::tr("and %1 more of the type").arg(more);
    }
    cell.text = titles.isEmpty() ? ReportWords::tr("not on record") : titles.join(QStringLiteral("; "));
    return cell;
}

} // namespace gs::ui
