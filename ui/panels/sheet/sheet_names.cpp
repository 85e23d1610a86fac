// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sheet/sheet_names.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

#include "core/exchange/quantity_text.h"
#include "database/catalog_file.h"
#include "ui/panels/names.h"
#include "ui/theme.h"
#include "ui/units.h"
#include "ui/widgets/commit_edit.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/shown_quantity.h"

namespace gs::ui {

using sheet::Column;
using sheet::Condition;
using sheet::Field;
using sheet::Relation;

namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::Sheet)
};

/// Of the numbers of a column as they are shown: "ft" where the site has "m".
QString unitShown(const Column& column) { return shownUnit(QString::fromStdString(column.unit)); }

/// Columns that a word may mean, the best first: the whole name, its beginning, a word in it, the key of the record.
std::vector<Column> columnsCalled(const QString& word, const std::vector<Column>& columns) {
    std::vector<Column> ranked[4];
    const QString small = word.toCaseFolded();
    for (const Column& column : columns) {
        const QString name = columnName(column).toCaseFolded();
        const QString key = QString::fromStdString(column.key).replace('_', ' ');
        const int rank = name == small                                                                            ? 0
                         : name.startsWith(small)                                                                 ? 1
                         : name.contains(' ' + small)                                                             ? 2
                         : !key.isEmpty() && (key.contains(small) || QString::fromStdString(column.key) == small) ? 3
                                                                                                                  : -1;
        if (rank >= 0) ranked[rank].push_back(column);
    }
    std::vector<Column> list;
    for (const auto& some : ranked) list.insert(list.end(), some.begin(), some.end());
    return list;
}

Relation relationOf(const QString& sign) {
    if (sign == QLatin1String("<")) return Relation::Less;
    if (sign == QLatin1String(">")) return Relation::Greater;
    if (sign == QLatin1String("<=") || sign == QString(QChar(0x2264))) return Relation::LessOrEqual;
    if (sign == QLatin1String(">=") || sign == QString(QChar(0x2265))) return Relation::GreaterOrEqual;
    if (sign == QLatin1String("!=") || sign == QLatin1String("<>") || sign == QString(QChar(0x2260)))
        return Relation::Unequal;
    return Relation::Equal;
}

/// The column's condition, or why the value is none of it.
std::optional<Condition> conditionOn(const Column& column, Relation relation, const QString& value, QString* problem) {
    Condition condition;
    condition.column = column;
    condition.relation = relation;
    if (column.isDate()) {
        const auto date = parseDate(value.toStdString());
        if (!date) {
            *problem = DateEdit::reason(value);
            return std::nullopt;
        }
        condition.text = formatDate(*date);
    } else if (column.isText()) {
        condition.text = value.toStdString();
        if (relation == Relation::Equal) condition.relation = Relation::Contains;
    } else {
        const QuantityText read = readShown(value, QString::fromStdString(column.unit));
        if (!read.value) {
            *problem = NumberField::reason(read, value, unitShown(column));
            return std::nullopt;
        }
        condition.number = *read.value;
    }
    return condition;
}

/// A type's own name or id of what is written; cells and their choices speak the language of the window.
std::string typeWritten(const QString& text) {
    for (const auto& type : db::shippedCatalog().types())
        if (typeName(*type) == text) return type->name;
    return text.toStdString();
}

} // namespace

QString columnName(const Column& column) {
    switch (column.field) {
    case Field::Id: return Sheet::tr("Id");
    case Field::Name: return Sheet::tr("Name");
    case Field::Type: return Sheet::tr("Type");
    case Field::Zone: return Sheet::tr("Zone");
    case Field::Count: return Sheet::tr("Count");
    case Field::X: return Sheet::tr("x, east");
    case Field::Y: return Sheet::tr("y, south");
    case Field::Rotation: return Sheet::tr("Rotation");
    case Field::Energized: return Sheet::tr("Energized");
    case Field::Retired: return Sheet::tr("Retired");
    case Field::Priority: return Sheet::tr("Priority");
    case Field::Quantity: return quantityName(column.key);
    case Field::Medium: return Sheet::tr("Medium");
    case Field::From: return Sheet::tr("From");
    case Field::To: return Sheet::tr("To");
    case Field::Feed: return Sheet::tr("Feed");
    case Field::Conductor: return Sheet::tr("Conductor");
    case Field::Runs: return Sheet::tr("Runs");
    case Field::Online: return Sheet::tr("Online now");
    case Field::Demand: return Sheet::tr("Power now");
    case Field::Flow: return Sheet::tr("Carries now");
    case Field::Rating: return Sheet::tr("Derated rating");
    case Field::Loading: return Sheet::tr("Loading");
    case Field::Loss: return Sheet::tr("Loss now");
    case Field::Heat: return Sheet::tr("Heat now");
    case Field::HeatCapacity: return Sheet::tr("Heat capacity");
    case Field::SupplyTemperature: return Sheet::tr("Supplies at");
    case Field::Area: return Sheet::tr("Ground");
    case Field::CapitalLow: return Sheet::tr("Capital, low");
    case Field::CapitalHigh: return Sheet::tr("Capital, high");
    case Field::Length: return Sheet::tr("Length");
    case Field::Current: return Sheet::tr("Current");
    case Field::RatedCurrent: return Sheet::tr("Rated current");
    }
    return {};
}

QString columnTitle(const Column& column) {
    const QString unit = QString::fromStdString(prettyUnit(unitShown(column).toStdString()));
    return unit.isEmpty() ? columnName(column) : QStringLiteral("%1 (%2)").arg(columnName(column), unit);
}

int columnWidth(const Column& column, const QFontMetrics& metrics) {
    const int title = metrics.horizontalAdvance(columnTitle(column)) + 26;
    switch (column.field) {
    case Field::Name:
    case Field::From:
    case Field::To: return std::max(title, 170);
    case Field::Type:
    case Field::Conductor: return std::max(title, 170);
    case Field::Id:
    case Field::Zone: return std::max(title, 110);
    case Field::Energized:
    case Field::Retired: return std::max(title, metrics.horizontalAdvance(QStringLiteral("2026-08-28")) + 16);
    default: return std::max(title, 64);
    }
}

QString whyFixed(const Column& column) {
    switch (column.field) {
    case Field::Id:
    case Field::Medium: return Sheet::tr("“%1” stays as it was given.").arg(columnName(column));
    case Field::Zone:
        return Sheet::tr("The zone is the one it stands in: move it on the plan, or write another x and y.");
    case Field::From:
    case Field::To: return Sheet::tr("A link keeps its ends: remove it and connect anew.");
    default: return Sheet::tr("“%1” is calculated; change what it follows from.").arg(columnName(column));
    }
}

QString shownNumber(double value, const Column& column) {
    value = toShown(value, QString::fromStdString(column.unit));
    const double size = std::abs(value);
    if (size >= 1000 || value == std::round(value)) {
        if (size < 1e15 && (size >= 10000 || value == std::round(value)))
            return formatCount(std::llround(value)).replace(QChar(0x2212), '-'); // as in all other numbers
        return QString::number(value, 'f', size >= 1e15 ? 0 : 1);
    }
    if (size == 0) return QStringLiteral("0");
    const int decimals = std::clamp(3 - static_cast<int>(std::floor(std::log10(size))), 0, 9);
    QString text = QString::number(value, 'f', decimals);
    while (text.contains('.') && (text.endsWith('0') || text.endsWith('.'))) {
        const bool point = text.endsWith('.');
        text.chop(1);
        if (point) break;
    }
    return text;
}

QString exactNumber(double value, const Column& column) {
    return QString::fromStdString(plainNumber(toShown(value, QString::fromStdString(column.unit))));
}

std::optional<sheet::CellEntry> entryOf(const Column& column, const QString& typed, QString* problem) {
    sheet::CellEntry entry;
    entry.column = column;
    const QString text = typed.trimmed();
    if (!column.isEditable()) {
        *problem = whyFixed(column);
        return std::nullopt;
    }
    if (column.isDate()) {
        if (!text.isEmpty() && !parseDate(text.toStdString())) {
            *problem = DateEdit::reason(text);
            return std::nullopt;
        }
        entry.text = text.toStdString();
        return entry;
    }
    if (column.isText()) {
        const bool isType = column.field == Field::Type || column.field == Field::Conductor;
        entry.text = isType ? typeWritten(text) : text.toStdString();
        return entry;
    }
    if (text.isEmpty() && column.field == Field::Quantity) return entry; // back to the type's value
    const QuantityText read = readShown(text, QString::fromStdString(column.unit));
    if (!read.value) {
        *problem = NumberField::reason(read, text, unitShown(column));
        return std::nullopt;
    }
    entry.number = read.value;
    return entry;
}

std::vector<Condition> readFilter(const QString& typed, const std::vector<Column>& columns, QString* problem) {
    static const QRegularExpression between(QStringLiteral("\\s*;\\s*|\\s+&&?\\s+|\\s+and\\s+|\\s*；\\s*"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression comparison(
        QStringLiteral("^(.+?)\\s*(<=|>=|!=|<>|[<>=\\x{2264}\\x{2265}\\x{2260}])\\s*(.*)$"));
    problem->clear();
    std::vector<Condition> conditions;
    for (const QString& part : typed.split(between, Qt::SkipEmptyParts)) {
        const QString term = part.trimmed();
        if (term.isEmpty()) continue;
        const QRegularExpressionMatch match = comparison.match(term);
        if (!match.hasMatch()) {
            Condition named;
            named.text = term.toStdString();
            conditions.push_back(named);
            continue;
        }
        const QString word = match.captured(1).trimmed(), value = match.captured(3).trimmed();
        const std::vector<Column> candidates = columnsCalled(word, columns);
        if (candidates.empty()) {
            *problem = Sheet::tr("There is no column “%1” here.").arg(word.left(40));
            continue;
        }
        if (value.isEmpty()) {
            *problem = Sheet::tr("“%1” compared with what?").arg(columnName(candidates.front()));
            continue;
        }
        // Of several columns of that name the first that can be compared with the value is meant.
        QString reason, first;
        std::optional<Condition> condition;
        for (const Column& column : candidates) {
            condition = conditionOn(column, relationOf(match.captured(2)), value, &reason);
            if (condition) break;
            if (first.isEmpty()) first = reason;
        }
        if (condition) conditions.push_back(*condition);
        else *problem = first;
    }
    return conditions;
}

} // namespace gs::ui
