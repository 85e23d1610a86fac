// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/content_parts.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/panels/names.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr qsizetype mostTitles = 2; ///< beside one figure

QString plain(const std::string& text) { return QString::fromStdString(text); }

} // namespace

ReportSource gatherReport(const ReportInput& input, Engine& engine, bool hasEquipment) {
    ReportSource source{input, engine, engine.site(), engine.findings(), {}, {}, hasEquipment};
    const Site& site = source.site;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* c = site.components().at(slot); c && c->isInstalled(input.view.at))
            source.count[c->type] += std::max(1, c->array.count);
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
        if (const Link* link = site.links().at(slot); link && !link->conductor.empty())
            source.length_m[link->conductor] += engine.link(slot).length_m * std::max(1, link->runs);
    return source;
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
    if (key == QLatin1String("capex_priced_fraction")) return {perCent(*row.value), row.value, QStringLiteral("%"), {}};
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
        QString title = plain(source.title.empty() ? source.address : source.title);
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
