// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/given_names.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

#include "core/site/edits.h"

namespace gs::ui {

namespace {

/// What the names of the core are made of; %1 stands for a number, a letter or a designation. At the beginning of a
/// name a phrase has a capital, which is no other phrase.
constexpr const char* phrases[] = {
    QT_TRANSLATE_NOOP("GivenNames", "hall %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pod %1"),
    QT_TRANSLATE_NOOP("GivenNames", "row %1"),
    QT_TRANSLATE_NOOP("GivenNames", "yard %1"),
    QT_TRANSLATE_NOOP("GivenNames", "yard"),
    QT_TRANSLATE_NOOP("GivenNames", "building %1"),
    QT_TRANSLATE_NOOP("GivenNames", "data hall"),
    QT_TRANSLATE_NOOP("GivenNames", "shell"),
    QT_TRANSLATE_NOOP("GivenNames", "parcel"),
    QT_TRANSLATE_NOOP("GivenNames", "access road"),
    QT_TRANSLATE_NOOP("GivenNames", "north road"),
    QT_TRANSLATE_NOOP("GivenNames", "east road"),
    QT_TRANSLATE_NOOP("GivenNames", "south road"),
    QT_TRANSLATE_NOOP("GivenNames", "west road"),
    QT_TRANSLATE_NOOP("GivenNames", "south fence"),
    QT_TRANSLATE_NOOP("GivenNames", "turbine yard"),
    // in a hall
    QT_TRANSLATE_NOOP("GivenNames", "network"),
    QT_TRANSLATE_NOOP("GivenNames", "storage"),
    QT_TRANSLATE_NOOP("GivenNames", "CPU"),
    QT_TRANSLATE_NOOP("GivenNames", "later network"),
    QT_TRANSLATE_NOOP("GivenNames", "later storage"),
    QT_TRANSLATE_NOOP("GivenNames", "later CPU"),
    QT_TRANSLATE_NOOP("GivenNames", "management %1"),
    QT_TRANSLATE_NOOP("GivenNames", "switchgear %1"),
    QT_TRANSLATE_NOOP("GivenNames", "busway %1"),
    QT_TRANSLATE_NOOP("GivenNames", "UPS %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pad %1"),
    QT_TRANSLATE_NOOP("GivenNames", "CDU"),
    QT_TRANSLATE_NOOP("GivenNames", "in-rack CDUs"),
    QT_TRANSLATE_NOOP("GivenNames", "rear doors"),
    QT_TRANSLATE_NOOP("GivenNames", "fan walls"),
    QT_TRANSLATE_NOOP("GivenNames", "fan walls %1"),
    QT_TRANSLATE_NOOP("GivenNames", "coolant header"),
    QT_TRANSLATE_NOOP("GivenNames", "warm header"),
    // in its yard
    QT_TRANSLATE_NOOP("GivenNames", "chillers"),
    QT_TRANSLATE_NOOP("GivenNames", "chillers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "water-cooled chillers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "cooling towers"),
    QT_TRANSLATE_NOOP("GivenNames", "cooling towers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "dry coolers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pads of chillers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pads of cooling towers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pads of dry coolers %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pumps"),
    QT_TRANSLATE_NOOP("GivenNames", "chilled-water pumps"),
    QT_TRANSLATE_NOOP("GivenNames", "warm-water pumps"),
    QT_TRANSLATE_NOOP("GivenNames", "condenser pumps"),
    QT_TRANSLATE_NOOP("GivenNames", "water tanks"),
    QT_TRANSLATE_NOOP("GivenNames", "water mains"),
    QT_TRANSLATE_NOOP("GivenNames", "battery pads %1"),
    QT_TRANSLATE_NOOP("GivenNames", "batteries %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pads"),
    QT_TRANSLATE_NOOP("GivenNames", "transformer"),
    QT_TRANSLATE_NOOP("GivenNames", "transformer %1"),
    QT_TRANSLATE_NOOP("GivenNames", "pad transformer %1"),
    QT_TRANSLATE_NOOP("GivenNames", "line-up"),
    QT_TRANSLATE_NOOP("GivenNames", "line-up %1"),
    // of the site
    QT_TRANSLATE_NOOP("GivenNames", "substation"),
    QT_TRANSLATE_NOOP("GivenNames", "substation %1"),
    QT_TRANSLATE_NOOP("GivenNames", "substation %1, %2 MW"),
    QT_TRANSLATE_NOOP("GivenNames", "substations"),
    QT_TRANSLATE_NOOP("GivenNames", "circuit %1"),
    QT_TRANSLATE_NOOP("GivenNames", "site bus %1"),
    QT_TRANSLATE_NOOP("GivenNames", "site %1 kV bus %2"),
    QT_TRANSLATE_NOOP("GivenNames", "plant %1 kV bus %2"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 kV bus %2"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 kV line-up %2"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 kV substation"),
    QT_TRANSLATE_NOOP("GivenNames", "utility feed %1"),
    QT_TRANSLATE_NOOP("GivenNames", "grid connection %1"),
    QT_TRANSLATE_NOOP("GivenNames", "grid connections"),
    QT_TRANSLATE_NOOP("GivenNames", "gas turbine %1"),
    QT_TRANSLATE_NOOP("GivenNames", "gas turbines"),
    QT_TRANSLATE_NOOP("GivenNames", "gas turbine"),
    QT_TRANSLATE_NOOP("GivenNames", "gas engine %1"),
    QT_TRANSLATE_NOOP("GivenNames", "gas engines"),
    QT_TRANSLATE_NOOP("GivenNames", "gas engine"),
    QT_TRANSLATE_NOOP("GivenNames", "rented turbine %1"),
    QT_TRANSLATE_NOOP("GivenNames", "rented turbines"),
    QT_TRANSLATE_NOOP("GivenNames", "rented turbine"),
    QT_TRANSLATE_NOOP("GivenNames", "standby generator"),
    QT_TRANSLATE_NOOP("GivenNames", "step-up"),
    QT_TRANSLATE_NOOP("GivenNames", "step-up %1"),
    QT_TRANSLATE_NOOP("GivenNames", "step-up of the engines"),
    QT_TRANSLATE_NOOP("GivenNames", "gas lateral"),
    QT_TRANSLATE_NOOP("GivenNames", "gas lateral %1"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 Megapacks"),
    // of the examples
    QT_TRANSLATE_NOOP("GivenNames", "former Electrolux factory, %1 sq ft"),
    QT_TRANSLATE_NOOP("GivenNames", "Colossus 2, %1 sq ft"),
    QT_TRANSLATE_NOOP("GivenNames", "MACROHARDRR, %1 sq ft"),
    QT_TRANSLATE_NOOP("GivenNames", "VoltaGrid engines, %1 x %2 MW"),
    QT_TRANSLATE_NOOP("GivenNames", "MLGW service of the factory, %1 MW"),
    QT_TRANSLATE_NOOP("GivenNames", "MLGW water main"),
    QT_TRANSLATE_NOOP("GivenNames", "Colossus Water Recycling Plant"),
    QT_TRANSLATE_NOOP("GivenNames", "3231 Riverport Road (part of 522 acres)"),
    QT_TRANSLATE_NOOP("GivenNames", "Southaven power plant"),
    QT_TRANSLATE_NOOP("GivenNames", "Tulane Road site"),
    QT_TRANSLATE_NOOP("GivenNames", "Stanton Road site"),
    QT_TRANSLATE_NOOP("GivenNames", "DGT6-300H no. %1"),
    QT_TRANSLATE_NOOP("GivenNames", "Megapacks"),
    // titles and phases
    QT_TRANSLATE_NOOP("GivenNames", "new site"),
    QT_TRANSLATE_NOOP("GivenNames", "%1-GPU starter"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 GPUs"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 MW facility"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 MW IT"),
    QT_TRANSLATE_NOOP("GivenNames", "built"),
    QT_TRANSLATE_NOOP("GivenNames", "on the grid"),
    QT_TRANSLATE_NOOP("GivenNames", "on rented turbines"),
    QT_TRANSLATE_NOOP("GivenNames", "dip: chillers swapped"),
    QT_TRANSLATE_NOOP("GivenNames", "rental chillers gone, towers"),
    QT_TRANSLATE_NOOP("GivenNames", "back to %1 GPUs"),
    QT_TRANSLATE_NOOP("GivenNames", "first %1 H100"),
    QT_TRANSLATE_NOOP("GivenNames", "%1 GPUs, the %2 GW state"),
    // what is noted of a site
    QT_TRANSLATE_NOOP("GivenNames", "An invented site: nothing of it is recorded anywhere."),
    QT_TRANSLATE_NOOP("GivenNames", "Made by the site generator: counts follow from its rules (docs/generator.md), "
                                    "nothing of it is recorded anywhere."),
    QT_TRANSLATE_NOOP("GivenNames", "Counts and dates: Epoch AI, AI Data Centers (CC BY 4.0), and press; parts between "
                                    "them are assumed and say why."),
    QT_TRANSLATE_NOOP("GivenNames",
                      "The 2 GW phase is a projection: the facility is set, the GPU count is the result."),
    QT_TRANSLATE_NOOP("GivenNames", "See docs/examples.md."),
    QT_TRANSLATE_NOOP("GivenNames", "1 % of IT spread over the halls: upper end of lighting and other, 0.5 to 1 % of "
                                    "IT (handbook, from memory)"),
    QT_TRANSLATE_NOOP("GivenNames", "About 1 % of IT: upper end of lighting and other, 0.5 to 1 % of IT (handbook, "
                                    "from memory)"),
    QT_TRANSLATE_NOOP("GivenNames", "Chosen so that the house takes about 1 % of IT: upper end of lighting and other, "
                                    "0.5 to 1 % of IT (handbook, from memory)"),
};

struct Phrase {
    QRegularExpression pattern;
    const char* source;
};

/// By their first word, longest first: names are many, and most phrases begin otherwise.
const QHash<QString, std::vector<Phrase>>& byFirstWord() {
    static const auto table = [] {
        QHash<QString, std::vector<Phrase>> made;
        for (const char* source : phrases) {
            const QString text = QString::fromLatin1(source);
            QString pattern = QRegularExpression::escape(text);
            for (const char* slot : {"\\%1", "\\%2"})
                pattern.replace(QLatin1String(slot), QStringLiteral("([0-9][0-9,.]*k?|[A-Z])"));
            const QString first = text.startsWith(QLatin1Char('%')) ? QString() : text.section(QLatin1Char(' '), 0, 0);
            made[first.toLower()].push_back(
                {QRegularExpression(QStringLiteral("^") + pattern + QStringLiteral("(?= |$)"),
                                    QRegularExpression::CaseInsensitiveOption),
                 source});
        }
        for (auto& list : made)
            std::stable_sort(list.begin(), list.end(),
                             [](const Phrase& a, const Phrase& b) { return qstrlen(a.source) > qstrlen(b.source); });
        return made;
    }();
    return table;
}

QString said(const char* source) { return QCoreApplication::translate("GivenNames", source); }

/// The longest phrase that `rest` begins with, taken off it; empty when there is none.
QString takePhrase(QString& rest) {
    for (const QString& first : {rest.section(QLatin1Char(' '), 0, 0).toLower(), QString()}) {
        const auto list = byFirstWord().constFind(first);
        if (list == byFirstWord().constEnd()) continue;
        for (const Phrase& phrase : *list) {
            const QRegularExpressionMatch match = phrase.pattern.match(rest);
            if (!match.hasMatch()) continue;
            QString text = said(phrase.source);
            for (int i = 1; i <= match.lastCapturedIndex(); ++i) text = text.arg(match.captured(i));
            rest = rest.mid(match.capturedLength()).trimmed();
            return text;
        }
    }
    return {};
}

/// "BESS1", "TM-A5", "161": the same in every language.
QString takeDesignation(QString& rest) {
    static const QRegularExpression designation(QStringLiteral("^[A-Z0-9][A-Z0-9.,-]*[0-9](?= |$)"));
    const QString text = designation.match(rest).captured();
    rest = rest.mid(text.size()).trimmed();
    return text;
}

bool speaksEnglish() { return said(phrases[0]) == QLatin1String(phrases[0]); }

std::string renamed(const std::string& name) {
    return name.empty() ? name : givenName(QString::fromStdString(name)).toStdString();
}

} // namespace

QString givenName(const QString& name) {
    if (name.isEmpty() || speaksEnglish()) return name;
    QStringList parts;
    bool anyPhrase = false;
    for (QString rest = name; !rest.isEmpty();) {
        QString part = takePhrase(rest);
        anyPhrase |= !part.isEmpty();
        if (part.isEmpty()) part = takeDesignation(rest);
        if (part.isEmpty()) return name;
        parts << part;
    }
    return anyPhrase ? parts.join(QLatin1Char(' ')) : name;
}

void giveNames(Site& site) {
    if (speaksEnglish()) return;
    for (const std::string& id : site.components().sortedIds()) {
        Component component = *site.component(id);
        component.name = renamed(component.name);
        component.text = renamed(component.text);
        if (component != *site.component(id)) site.put(std::make_shared<const Component>(std::move(component)));
    }
    Settings settings = site.settings();
    settings.name = renamed(settings.name);
    settings.notes = renamed(settings.notes);
    settings.house_load_source = renamed(settings.house_load_source);
    for (Phase& phase : settings.phases) phase.name = renamed(phase.name);
    if (settings != site.settings()) apply(site, setSettings(site, settings));
}

void giveNames(ChangeSet& change, const QString& hall) {
    if (speaksEnglish()) return;
    for (auto& entry : change.components) {
        if (!entry.after) continue;
        const QString name = QString::fromStdString(entry.after->name);
        if (hall.isEmpty() || !name.startsWith(hall + QLatin1Char(' '))) continue;
        Component component = *entry.after;
        component.name = (hall + QLatin1Char(' ') + givenName(name.mid(hall.size() + 1))).toStdString();
        entry.after = std::make_shared<const Component>(std::move(component));
    }
}

} // namespace gs::ui
