// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sentences.h"

#include "ui/panels/names.h"
#include "ui/panels/sentence_patterns.h"
#include "ui/theme.h"
#include "ui/units.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <vector>

namespace gs::ui {

namespace {

constexpr int longest = 4000; // a sentence of this length carries somebody's name: it is shown as it is

struct Pattern {
    const char* source;
    QRegularExpression expression;
    qsizetype fixedCharacters; // the more of them, the more it says
};

const std::vector<Pattern>& known() {
    static const std::vector<Pattern> list = [] {
        static const QRegularExpression place(QStringLiteral("%[1-9]"));
        std::vector<Pattern> made;
        for (const char* source : sentenceTable()) {
            QString text = QString::fromUtf8(source);
            QString expression = QRegularExpression::escape(text);
            expression.replace(QRegularExpression(QStringLiteral("\\\\%[1-9]")), QStringLiteral("(.+?)"));
            made.push_back({source, QRegularExpression(QRegularExpression::anchoredPattern(expression)),
                            text.remove(place).size()});
        }
        std::stable_sort(made.begin(), made.end(),
                         [](const Pattern& a, const Pattern& b) { return a.fixedCharacters > b.fixedCharacters; });
        return made;
    }();
    return list;
}

QString say(const QString& english, bool isPart) {
    for (const Pattern& pattern : known()) {
        if (isPart && pattern.source[0] == '%') continue; // names are not taken apart: "Site (part of 522 acres)"
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch()) continue;
        QString text = QCoreApplication::translate("Sentence", pattern.source);
        // All at once: what is put in may itself hold a per cent sign and a digit.
        QString said;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool place = text[i] == QLatin1Char('%') && i + 1 < text.size() && text[i + 1] >= QLatin1Char('1') &&
                               text[i + 1] <= QLatin1Char('9');
            if (!place) {
                said += text[i];
                continue;
            }
            const QString inner = match.captured(text[++i].digitValue());
            said += isPart ? inner : say(inner, true);
        }
        return said;
    }
    return english;
}

} // namespace

QStringList sentencePatterns() {
    QStringList list;
    for (const char* source : sentenceTable()) list << QString::fromUtf8(source);
    return list;
}

namespace {

QString translated(const QString& english) {
    const char* first = sentenceTable().front();
    if (QCoreApplication::translate("Sentence", first) == QLatin1String(first)) return english; // the window is English
    return say(english, false);
}

/// Of the number that a key ends with: "pitch_x_m", "return_temp_c_max".
QString unitOfKey(QString key) {
    static constexpr std::pair<const char*, const char*> units[] = {{"_m", "m"},     {"_c", "°C"},   {"_deg", "°"},
                                                                    {"_kw", "kW"},   {"_mw", "MW"},  {"_kva", "kVA"},
                                                                    {"_mva", "MVA"}, {"_mwh", "MWh"}};
    static const QRegularExpression bound(QStringLiteral("_(max|min)$"));
    key.remove(bound);
    for (const auto& [end, unit] : units)
        if (key.endsWith(QLatin1String(end)) && !key.endsWith(QLatin1String("_per") + QLatin1String(end)))
            return QString::fromUtf8(unit);
    return {};
}

/// "rack_power_kw_max is 2e12; it must be from 0 to 1e+09": the field by the name the window has for it, and its
/// numbers as it shows them. The command line keeps the key, which is what an edit is written with.
QString withNames(QString english) {
    static const QRegularExpression limits(
        QStringLiteral("^([a-z0-9_]+) is (\\S+); it must be from (\\S+) to (\\S+)$"));
    const QRegularExpressionMatch match = limits.match(english);
    if (!match.hasMatch()) return english;
    const QString key = match.captured(1), unit = unitOfKey(key);
    for (int part = 4; part >= 2; --part) { // from behind: what stands before keeps its place
        const QString found = match.captured(part);
        bool isNumber = false;
        const double number = found.toDouble(&isNumber);
        if (!isNumber) continue; // "not a finite number"
        if (found.contains(QLatin1Char('e')) && !(std::abs(number) >= 1e4 && std::abs(number) < 1e15)) continue;
        const bool isLarge = std::abs(number) >= 1e4;
        english.replace(match.capturedStart(part), found.size(),
                        (isLarge ? formatCount(std::llround(number)) : found) +
                            (unit == QStringLiteral("°") || unit.isEmpty() ? unit : QChar(' ') + unit));
    }
    return key.contains(QLatin1Char('_')) ? english.replace(0, key.size(), quantityName(key.toStdString())) : english;
}

} // namespace

QString localSentence(const QString& original) {
    if (original.isEmpty() || original.size() > longest) return original;
    return inShownUnits(translated(withNames(original)));
}

} // namespace gs::ui
