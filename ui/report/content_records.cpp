// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures rest on: findings and waivers, assumptions with their sources, and the history of changes.
#include <algorithm>
#include <set>

#include "ui/panels/finding_text.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/report/content_parts.h"

namespace gs::ui {

namespace {

constexpr std::size_t lastEdits = 30, alikeShown = 6;

QString dayAndTime(const std::string& iso) {
    return QString::fromStdString(iso).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
}

/// Notes of one kind can be hundreds: paper has the first ones of each kind and how many follow.
void foldNotes(ReportTable& table, const std::vector<std::string>& kinds) {
    std::map<std::string, std::size_t> seen;
    for (const std::string& kind : kinds) ++seen[kind];
    std::map<std::string, std::size_t> shown;
    std::vector<ReportRow> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::string& kind = kinds[i];
        const bool isMany = !kind.empty() && seen[kind] > alikeShown + 1;
        const std::size_t number = ++shown[kind];
        rows.push_back(std::move(table.rows[i]));
        if (!isMany || number <= alikeShown) continue;
        rows.back().in = ReportRow::In::Sheet;
        if (number < seen[kind]) continue;
        ReportRow rest{std::vector<ReportCell>(table.columns.size()), {}, ReportRow::In::Paper};
        rest.cells[2].text =
            ReportWords::tr("… and %1 more of this kind").arg(formatCount(static_cast<qint64>(number - alikeShown)));
        rest.cells.back().text = QString::fromStdString(kind);
        rows.push_back(std::move(rest));
    }
    table.rows = std::move(rows);
}

ReportTable openFindings(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Open findings");
    table.mostOnPaper = 150;
    table.columns = {{ReportWords::tr("Severity"), 0.9},
                     {ReportWords::tr("Part"), 1.7},
                     {ReportWords::tr("Finding"), 3.6},
                     {ReportWords::tr("What helps"), 2.4},
                     {ReportWords::tr("Code"), 1.8}};
    std::vector<std::string> kinds; // empty: an error or warning, always shown
    for (const Finding& finding : source.findings) {
        if (finding.waived) continue;
        kinds.push_back(finding.severity == Severity::Info ? finding.code : std::string());
        QString text = localSentence(namedText(source.site, finding));
        if (!finding.figures.empty() && finding.text.find(finding.figures) == std::string::npos)
            text += QStringLiteral(" (%1)").arg(localSentence(finding.figures));
        table.rows.push_back(
            {{textCell(severityTitle(finding.severity)),
              finding.ids.empty() ? textCell(ReportWords::tr("site")) : partCell(source, finding.ids.front()),
              textCell(text), textCell(localSentence(finding.remedy)), textCell(finding.code)},
             {}});
    }
    foldNotes(table, kinds);
    return table;
}

ReportTable waivers(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Waived findings");
    table.mostOnPaper = 150;
    table.columns = {{ReportWords::tr("Waived on"), 1.4},
                     {ReportWords::tr("Part"), 1.7},
                     {ReportWords::tr("Finding"), 3.4},
                     {ReportWords::tr("Reason"), 2.6},
                     {ReportWords::tr("Code"), 1.8}};
    for (const Finding& finding : source.findings) {
        if (!finding.waived) continue;
        std::optional<Date> day;
        for (const Waiver& waiver : source.site.settings().waivers)
            if (waiver.code == finding.code && waiver.ids == finding.ids && waiver.figures == finding.figures)
                day = waiver.date;
        table.rows.push_back(
            {{dateCell(day),
              finding.ids.empty() ? textCell(ReportWords::tr("site")) : partCell(source, finding.ids.front()),
              textCell(localSentence(namedText(source.site, finding))), textCell(finding.waived_reason),
              textCell(finding.code)},
             {}});
    }
    return table;
}

ReportTable assumedParts(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Assumed parts");
    table.columns = {{ReportWords::tr("Type"), 2.4},
                     {ReportWords::tr("Count"), 0.7, true, true},
                     {ReportWords::tr("Why"), 5, false, false, true}};
    std::map<std::pair<std::string, std::string>, std::int64_t> assumed;
    std::int64_t all = 0;
    for (Slot slot = 0; slot < source.site.components().slotCount(); ++slot)
        if (const Component* c = source.site.components().at(slot); c && !c->assumed.empty()) {
            assumed[{c->type, c->assumed}] += std::max(1, c->array.count);
            all += std::max(1, c->array.count);
        }
    for (const auto& [key, count] : assumed)
        table.rows.push_back(
            {{typeCell(source, key.first), countCell(count), textCell(localSentence(key.second))}, {}});
    if (!table.rows.empty()) table.totals = ReportRow{{textCell(ReportWords::tr("Total")), countCell(all), {}}, {}};
    return table;
}

/// Numbers that a part has instead of its type's; equal ones of equal types stand in one row.
ReportTable ownValues(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Values set on this site");
    table.note = ReportWords::tr("In place of the type's; whoever set them stands for them.");
    table.columns = {{ReportWords::tr("Type"), 2.6},
                     {ReportWords::tr("Figure"), 2.4},
                     {ReportWords::tr("Value"), 1.2, true},
                     {ReportWords::tr("Of the type"), 1.2, true},
                     {ReportWords::tr("Parts"), 0.8, true}};
    std::map<std::tuple<std::string, std::string, double>, std::int64_t> own;
    for (Slot slot = 0; slot < source.site.components().slotCount(); ++slot)
        if (const Component* c = source.site.components().at(slot))
            for (const auto& [key, value] : c->values) own[{c->type, key, value}] += std::max(1, c->array.count);
    for (const auto& [row, count] : own) {
        const auto& [type, key, value] = row;
        const auto known = source.site.type(type);
        const Quantity* recorded = known ? known->find(key) : nullptr;
        Quantity mine = recorded ? *recorded : Quantity{};
        mine.value = value, mine.list.clear(), mine.curve.clear();
        table.rows.push_back({{typeCell(source, type), textCell(quantityName(key)), quantityOf(mine),
                               recorded ? quantityOf(*recorded) : textCell(QStringLiteral("–")), countCell(count)},
                              {}});
    }
    return table;
}

/// Types of which something is on the site on any day; others were only tried.
std::set<std::string, std::less<>> usedTypes(const Site& site) {
    std::set<std::string, std::less<>> used;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* part = site.components().at(slot)) used.insert(part->type.str());
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
        if (const Link* link = site.links().at(slot)) used.insert(link->conductor.str());
    return used;
}

ReportTable assumedValues(const ReportSource& source, const std::set<std::string, std::less<>>& used) {
    ReportTable table;
    table.title = ReportWords::tr("Assumed values of the types");
    table.groupTitle = ReportWords::tr("Type");
    table.columns = {{ReportWords::tr("Figure"), 2.6},
                     {ReportWords::tr("Value"), 1.2, true},
                     {ReportWords::tr("Source"), 4, false, false, true},
                     {ReportWords::tr("Confidence"), 1.5}};
    for (const auto& [id, type] : source.site.types()) {
        if (!used.contains(id)) continue;
        bool named = false;
        for (const Quantity& quantity : type->quantities) {
            if (quantity.basis != "assumed") continue;
            if (!source.hasPrices && quantity.key.find("usd") != std::string::npos) continue;
            if (!named) table.rows.push_back({{typeCell(source, id)}, {}});
            named = true;
            table.rows.push_back({{textCell(quantityName(quantity.key)), quantityOf(quantity),
                                   sourceCell(*type, &quantity), textCell(confidenceName(quantity.confidence))},
                                  {}});
        }
    }
    return table;
}

ReportTable typeSources(const ReportSource& source, const std::set<std::string, std::less<>>& used) {
    ReportTable table;
    table.title = ReportWords::tr("Where the figures of the types come from");
    table.columns = {{ReportWords::tr("Type"), 2.2},
                     {ReportWords::tr("Count"), 0.7, true},
                     {ReportWords::tr("Confidence"), 1.6},
                     {ReportWords::tr("Sources"), 5}};
    for (const auto& [id, type] : source.site.types()) {
        if (type->category == "Annotations" || !used.contains(id)) continue;
        const auto count = source.count.find(id);
        table.rows.push_back(
            {{typeCell(source, id), count == source.count.end() ? textCell(QString()) : countCell(count->second),
              textCell(confidenceName(type->confidence)), sourceCell(*type, nullptr)},
             {}});
    }
    return table;
}

} // namespace

void findingsChapter(const ReportSource& source, ReportChapter& chapter) {
    ReportTable open = openFindings(source), waived = waivers(source);
    if (open.rows.empty()) chapter.blocks.emplace_back(paragraph(ReportWords::tr("No open findings.")));
    else chapter.blocks.emplace_back(std::move(open));
    if (waived.rows.empty()) chapter.blocks.emplace_back(paragraph(ReportWords::tr("Nothing has been waived.")));
    else chapter.blocks.emplace_back(std::move(waived));
}

void assumptionsChapter(const ReportSource& source, ReportChapter& chapter) {
    const Settings& settings = source.site.settings();
    if (!settings.notes.empty()) {
        chapter.blocks.emplace_back(heading(ReportWords::tr("Notes of the site")));
        for (const QString& part : QString::fromStdString(settings.notes).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            chapter.blocks.emplace_back(paragraph(part));
    }
    if (settings.house_load_w_per_m2 > 0)
        chapter.blocks.emplace_back(
            paragraph(ReportWords::tr("House load: %1 W per m² of hall. Source: %2.")
                          .arg(QString::number(settings.house_load_w_per_m2),
                               settings.house_load_source.empty() ? ReportWords::tr("not on record")
                                                                  : localSentence(settings.house_load_source))));
    const std::set<std::string, std::less<>> used = usedTypes(source.site);
    bool any = false;
    for (ReportTable& table : std::vector<ReportTable>{assumedParts(source), ownValues(source),
                                                       assumedValues(source, used), typeSources(source, used)}) {
        if (table.rows.empty()) continue;
        any = true;
        chapter.blocks.emplace_back(std::move(table));
    }
    if (!any) chapter.blocks.emplace_back(note(ReportWords::tr("Nothing is assumed: nothing is there yet.")));
}

void historyChapter(const ReportSource& source, ReportChapter& chapter) {
    if (!source.input.versions.empty()) {
        ReportTable table;
        table.title = ReportWords::tr("Named versions");
        table.columns = {{ReportWords::tr("Version"), 4},
                         {ReportWords::tr("Named on (UTC)"), 1.6},
                         {ReportWords::tr("Step"), 1, true}};
        for (const db::Version& version : source.input.versions)
            table.rows.push_back(
                {{textCell(version.isOnBranch
                               ? ReportWords::tr("%1 (on a branch)").arg(QString::fromStdString(version.name))
                               : QString::fromStdString(version.name)),
                  textCell(dayAndTime(version.time)), countCell(version.number)},
                 {}});
        chapter.blocks.emplace_back(std::move(table));
    }
    if (source.input.history.empty()) {
        chapter.blocks.emplace_back(note(ReportWords::tr("The file has no changes: it is as it was made.")));
        return;
    }
    ReportTable table;
    table.title = ReportWords::tr("Last changes, newest first");
    table.columns = {{ReportWords::tr("Step"), 0.7, true},
                     {ReportWords::tr("Time (UTC)"), 1.6},
                     {ReportWords::tr("Change"), 5},
                     {ReportWords::tr("Version"), 1.6}};
    for (auto entry = source.input.history.rbegin(); entry != source.input.history.rend(); ++entry) {
        if (table.rows.size() == lastEdits) break;
        table.rows.push_back({{countCell(entry->number), textCell(dayAndTime(entry->time)),
                               textCell(localSentence(entry->text)), textCell(entry->version)},
                              {}});
    }
    if (source.input.history.size() > lastEdits)
        table.note = ReportWords::tr("%1 earlier ones are in the file.")
                         .arg(formatCount(static_cast<qint64>(source.input.history.front().number - 1) +
                                          static_cast<qint64>(source.input.history.size() - lastEdits)));
    chapter.blocks.emplace_back(std::move(table));
}

} // namespace gs::ui
