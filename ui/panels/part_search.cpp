// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/part_search.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/exchange/quantity_text.h"
#include "ui/panels/names.h"

namespace gs::ui {

namespace {

QString folded(const QString& text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }
QString folded(const std::string& text) { return folded(QString::fromStdString(text)); }

/// Longer common part, better hit: "mega" is more of "megapack" than of "megablock".
double share(const QString& word, const QString& whole) {
    return whole.isEmpty() ? 0 : 10.0 * static_cast<double>(word.size()) / static_cast<double>(whole.size());
}

/// Whether it is in there; a number not within another one: "2" is in "2 MW" and "gb200", not in "12", "1.2" or
/// "1,200". `whole`: nor does more follow, as in "3 MWh" after "3 MW".
bool holds(const QString& text, const QString& word, bool whole = false) {
    if (!word.at(0).isDigit()) return text.contains(word);
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const QChar before = at > 0 ? text.at(at - 1) : QChar(' ');
        const bool isPoint = before == QChar('.') || before == QChar(',');
        const bool within = before.isDigit() || (isPoint && at > 1 && text.at(at - 2).isDigit());
        const qsizetype end = at + word.size();
        if (!within && !(whole && end < text.size() && text.at(end).isLetterOrNumber())) return true;
    }
    return false;
}

/// Written without spaces between words.
bool isHan(QChar letter) { return letter.script() == QChar::Script_Han; }

/// "2.5 MW", "480V", with what stands before and after it.
struct Figure {
    QString text;
    QStringList others; ///< the words around it
};

std::optional<Figure> figureIn(const QString& query) {
    static const QRegularExpression figure(QStringLiteral("(?<!\\S)(\\d[\\d.,]*)\\s*([^\\s\\d]\\S*)"));
    for (auto it = figure.globalMatch(query); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto isFigure = [](const std::string& text) {
            constexpr std::array units{"W", "VA", "Wh", "m", "V", "A"};
            return std::any_of(units.begin(), units.end(), [&](const char* unit) { return hasUnitLike(text, unit); });
        };
        // "3 MW发电机", "3兆瓦发电机": the unit may end before any Han letter.
        for (qsizetype end = match.capturedEnd(); end > match.capturedStart(2); --end) {
            if (end < match.capturedEnd() && !isHan(query.at(end))) continue;
            const QString text = query.mid(match.capturedStart(), end - match.capturedStart());
            if (!isFigure(text.toStdString())) continue;
            const QString others = query.left(match.capturedStart()) + ' ' + query.mid(end);
            return Figure{text, folded(others).split(' ', Qt::SkipEmptyParts)};
        }
    }
    return std::nullopt;
}

} // namespace

void PartSearch::setTypes(std::vector<std::shared_ptr<const Type>> types) {
    static const QRegularExpression gap(QStringLiteral("[\\s,;()/·]+"));
    m_types = std::move(types);
    m_entries.clear();
    m_entries.reserve(m_types.size());
    for (const auto& type : m_types) {
        Entry entry;
        entry.name = folded(type->name);
        entry.id = folded(type->id);
        entry.vendor = folded(type->vendor);
        entry.group = folded(type->category) + ' ' + folded(categoryName(type->category)) + ' ' +
                      folded(type->kind).replace('_', ' ');
        entry.kindWords = folded(type->kind).split('_', Qt::SkipEmptyParts);
        const QString shown = folded(typeName(*type)); // found by the name it has in any language
        entry.nameWords = entry.name.split(gap, Qt::SkipEmptyParts);
        if (shown != entry.name) entry.nameWords << shown << shown.split(gap, Qt::SkipEmptyParts);
        for (const std::string& keyword : type->keywords) entry.keywords << folded(keyword);
        entry.all = entry.name + ' ' + shown + ' ' + entry.id + ' ' + entry.vendor + ' ' + entry.group + ' ' +
                    entry.keywords.join(' ');
        for (const Quantity& quantity : type->quantities)
            if (quantity.isScalar() && !quantity.unit.empty() && quantity.value != 0)
                entry.figures.emplace_back(quantity.value, quantity.unit);
        m_entries.push_back(std::move(entry));
    }
}

double PartSearch::score(const Entry& entry, const QString& word) {
    if (!holds(entry.all, word)) return 0;
    double best = 20;
    if (entry.name.startsWith(word)) best = std::max(best, 90 + share(word, entry.name));
    for (const QString& part : entry.nameWords)
        if (part.startsWith(word)) best = std::max(best, 85 + share(word, part));
    for (const QString& keyword : entry.keywords) {
        if (keyword == word) best = std::max(best, 80.0);
        else if (keyword.startsWith(word)) best = std::max(best, 60 + share(word, keyword));
        else if (keyword.contains(word)) best = std::max(best, 50 + share(word, keyword));
    }
    // What it is comes before what it is for: a chiller before a tank for chillers.
    for (const QString& part : entry.kindWords)
        if (part.startsWith(word)) best = std::max(best, 82.0) + 6;
    if (entry.vendor.startsWith(word)) best = std::max(best, 55.0);
    if (entry.name.contains(word)) best = std::max(best, 45.0);
    if (entry.id.contains(word)) best = std::max(best, 40.0);
    return best;
}

/// Each word's share; 0 where one is not found.
double PartSearch::scoreOfAll(const Entry& entry, const QStringList& words) {
    double total = 0;
    for (const QString& word : words) {
        const double points = score(entry, word);
        if (points == 0) return 0;
        total += points / static_cast<double>(words.size());
    }
    return total;
}

bool PartSearch::hasFigure(const Entry& entry, const std::string& query) {
    // Which of the type's figures is meant follows from the unit; half a percent covers rounding in the catalog.
    for (const auto& [figure, unit] : entry.figures) {
        const QuantityText read = parseQuantity(query, unit);
        if (read.value && std::abs(figure - *read.value) <= 0.005 * std::abs(*read.value)) return true;
    }
    return false;
}

std::vector<std::size_t> PartSearch::find(const QString& query) const {
    const QString text = folded(query).trimmed();
    if (text.isEmpty()) return {};
    // "132 kW" is a figure; its words are tried too, so a name with these words is found as well.
    const std::optional<Figure> figure = figureIn(query.trimmed());
    const QStringList words = text.split(' ', Qt::SkipEmptyParts);
    std::vector<std::pair<double, std::size_t>> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        double total = scoreOfAll(entry, words);
        // All of it in one piece, at best at the beginning, or as a keyword: "480 V low-voltage", "4000 A".
        if (total > 0 && words.size() > 1) {
            if (entry.name.startsWith(text)) total += 20;
            else if (entry.keywords.contains(text)) total += 15;
            else if (entry.name.contains(text)) total += 10;
        }
        // A figure alone, or one and what it is of: less than the same words in one piece.
        const bool isNamed = figure && !figure->others.isEmpty();
        const double named = isNamed ? scoreOfAll(entry, figure->others) : 0;
        if (figure && (!isNamed || named > 0)) {
            const QString facts = typeFacts(*m_types[i]).replace(QChar(0x00A0), ' ').toCaseFolded();
            const bool main = holds(facts, folded(figure->text), true);
            if (main) total += 20;
            if (main || hasFigure(entry, figure->text.toStdString()))
                total = std::max(total, (main ? 100.0 : 70.0) + (isNamed ? named / 10 - 10 : 0));
        }
        if (total > 0) hits.emplace_back(total, i);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> result;
    result.reserve(hits.size());
    for (const auto& hit : hits) result.push_back(hit.second);
    return result;
}

} // namespace gs::ui
