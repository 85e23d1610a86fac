// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/figure_text.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <set>

#include "core/engine/supply_limits.h"
#include "ui/panels/names.h"
#include "ui/panels/why_popup.h"
#include "ui/theme.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::Figures)
};

constexpr int mostRows = 8;

QString figureTitle(const QString& key) {
    if (key == QLatin1String("gpus_online")) return Text::tr("GPUs online: in service, served with power and cooled");
    if (key == QLatin1String("it_power_w")) return Text::tr("IT power: demand of all live racks");
    if (key == QLatin1String("facility_power_w")) return Text::tr("Site power: IT, cooling, losses and house load");
    if (key == QLatin1String("pue")) return Text::tr("PUE: site power over IT power");
    if (key == QLatin1String("compute_bf16_dense_flops")) return Text::tr("Dense BF16 arithmetic of the online GPUs");
    if (key == QLatin1String("supply_capacity_w"))
        return Text::tr("Supply: what today's loads can be given; a source counts only if it is linked to a load, and "
                        "only up to what lies between lets through");
    if (key == QLatin1String("reserve_w")) return Text::tr("Reserve: supply less site power");
    if (key == QLatin1String("storage_energy_wh"))
        return Text::tr(
            "Storage: energy of all batteries with a live feeder; minutes it carries the site, or the share of "
            "it that their power is enough for");
    return Text::tr("Capital: priced parts, low and high");
}

QString unitOf(const Figures& figures, const QString& key) {
    for (const FigureRow& row : figureRows(figures))
        if (key == QLatin1String(row.key)) return figureUnit(key, QString::fromUtf8(row.unit));
    return {};
}

/// Terms grouped by what they are and by type, largest first; counted are parts, not the arrays they are drawn in.
QString contributionRows(const Document& document, const QString& key) {
    QMap<QString, std::pair<double, qint64>> groups;
    for (const Contribution& c : document.engine().why(key.toStdString())) {
        const auto type = document.site().type(c.type);
        const QString name = type ? typeName(*type) : QString::fromStdString(c.id);
        auto& group = groups[contributionName(c.what) + QStringLiteral(": ") + name];
        group.first += c.value;
        group.second += c.count;
    }
    std::vector<std::pair<QString, std::pair<double, qint64>>> rows;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) rows.emplace_back(it.key(), it.value());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.second.first) > std::abs(b.second.first); });
    const QString unit = unitOf(document.results().figures, key);
    QString html;
    double rest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [name, group] = rows[i];
        if (i >= mostRows) {
            rest += group.first;
            continue;
        }
        const QString value = unit.isEmpty() ? formatCount(qRound64(group.first)) : formatQuantity(group.first, unit);
        html += QStringLiteral("<tr><td align='right'>%1&nbsp;</td><td>%2%3</td></tr>")
                    .arg(value, name.toHtmlEscaped(),
                         group.second > 1 ? QStringLiteral(" × %1").arg(formatCount(group.second)) : QString());
    }
    if (rows.size() > mostRows)
        html += QStringLiteral("<tr><td align='right'>%1&nbsp;</td><td>%2</td></tr>")
                    .arg(unit.isEmpty() ? formatCount(qRound64(rest)) : formatQuantity(rest, unit),
                         Text::tr("%1 more").arg(rows.size() - mostRows));
    return html;
}

/// Sources that run and feed nothing: why the supply is less than what stands on the plan.
QString idleSources(const Document& document) {
    constexpr qsizetype mostNamed = 3;
    const Site& site = document.site();
    std::set<std::string> held; // these feed a load, behind others
    for (const Contribution& source : document.engine().why(supplyHeldKey)) held.insert(source.id);
    QStringList names;
    for (const SourceRow& source : document.results().sources)
        if (source.capacity_w == 0 && !held.count(source.id) &&
            document.engine().component(site.components().slotOf(source.id)).works)
            names << componentTitle(site, source.id);
    if (names.isEmpty()) return {};
    if (names.size() > mostNamed) names = names.first(mostNamed) << QStringLiteral("…");
    return Text::tr("Not counted, as no load hangs on it: %1").arg(names.join(QStringLiteral(", ")));
}

/// What keeps the figure below what its sources could give.
QStringList supplyNotes(const Document& document, const QString& key) {
    const bool isSupply = key == QLatin1String("supply_capacity_w");
    if (!isSupply && key != QLatin1String("reserve_w")) return {};
    QStringList notes{sayHeldBack(document.engine()), isSupply ? idleSources(document) : QString()};
    notes.removeAll(QString());
    return notes;
}

} // namespace

QString figureToolTip(const Document& document, const char* key) {
    QString name = QString::fromLatin1(key);
    const QString title = figureTitle(name);
    if (name == QLatin1String("pue")) name = QStringLiteral("facility_power_w");
    QString html = QStringLiteral("<p><b>%1</b></p><table cellspacing='2'>%2</table>")
                       .arg(title.toHtmlEscaped(), contributionRows(document, name));
    for (const QString& note : supplyNotes(document, name))
        html += QStringLiteral("<p>%1</p>").arg(note.toHtmlEscaped());
    return html;
}

StorageSpan storageSpan(const Figures& f) {
    if (!(f.facility_power_w > 0 && f.storage_power_w > 0)) return {};
    const double carried_w = std::min(f.facility_power_w, f.storage_power_w);
    return {f.storage_energy_wh / carried_w * 60, carried_w / f.facility_power_w};
}

QString sourceGroup(const std::string& kind) {
    if (kind.find("grid") != std::string::npos) return Text::tr("grid");
    if (kind.find("turbine") != std::string::npos) return Text::tr("turbines");
    if (kind.find("engine") != std::string::npos) return Text::tr("engines");
    if (kind.find("fuel_cell") != std::string::npos) return Text::tr("fuel cells");
    if (kind.find("solar") != std::string::npos) return Text::tr("solar");
    if (kind.find("gen") != std::string::npos) return Text::tr("gensets");
    return QString::fromStdString(kind);
}

QString supplyCaption(const std::vector<SourceRow>& sources) {
    QMap<QString, double> byGroup;
    for (const SourceRow& row : sources)
        if (row.capacity_w > 0) byGroup[sourceGroup(row.kind)] += row.capacity_w;
    if (byGroup.isEmpty()) return Text::tr("Supply");
    std::vector<std::pair<double, QString>> order;
    for (auto it = byGroup.cbegin(); it != byGroup.cend(); ++it) order.emplace_back(-it.value(), it.key());
    std::sort(order.begin(), order.end());
    QStringList parts;
    for (const auto& [value, group] : order) parts << group + QLatin1Char(' ') + formatPower(-value);
    return Text::tr("Supply: %1").arg(parts.join(QStringLiteral(" · ")));
}

} // namespace gs::ui
