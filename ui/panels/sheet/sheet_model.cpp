// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sheet/sheet_model.h"

#include <algorithm>
#include <limits>
#include <set>

#include "ui/document.h"
#include "ui/panels/names.h"
#include "ui/panels/sheet/sheet_names.h"
#include "ui/style.h"

namespace gs::ui {

using sheet::Choice;
using sheet::Column;
using sheet::Field;

void SheetModel::set(Document* document, const Choice& choice) {
    m_document = document;
    m_choice = choice;
    take(document ? sheet::rowsOf(document->site(), choice) : std::vector<Slot>(), columnsOf(document, choice));
}

bool SheetModel::renew() {
    if (!m_document) return false;
    std::vector<Slot> rows = sheet::rowsOf(m_document->site(), m_choice);
    std::vector<Column> columns = columnsOf(m_document, m_choice);
    if (rows == m_rows && columns == m_columns) return false;
    take(std::move(rows), std::move(columns));
    return true;
}

void SheetModel::announce() {
    beginResetModel();
    endResetModel();
}

void SheetModel::take(std::vector<Slot> rows, std::vector<Column> columns) {
    beginResetModel();
    m_rows = std::move(rows);
    m_columns = std::move(columns);
    m_rowOfSlot.assign(m_rows.empty() ? 0 : m_rows.back() + std::size_t(1), -1); // rows are in the order of slots
    for (std::size_t row = 0; row < m_rows.size(); ++row) m_rowOfSlot[m_rows[row]] = static_cast<int>(row);
    ++m_generation;
    endResetModel();
}

/// What stands in every row, the numbers of the chosen types, what the engine says. Of a category those numbers that
/// decide what its types do; of one type all of them; of all types none, there would be hundreds.
std::vector<Column> SheetModel::columnsOf(const Document* document, const Choice& choice) {
    std::vector<Column> columns = sheet::commonColumns(choice);
    if (!document) return columns;
    std::vector<sheet::TypeUse> types = sheet::typesInUse(document->site());
    std::erase_if(types, [&](const sheet::TypeUse& use) {
        return (choice.kind == Choice::Kind::Type && use.type->id != choice.name) ||
               (choice.kind == Choice::Kind::Category && use.type->category != choice.name);
    });
    if (choice.kind == Choice::Kind::Type || choice.kind == Choice::Kind::Category) {
        std::set<std::pair<std::string, std::string>> seen;
        for (const sheet::TypeUse& use : types) {
            std::size_t primary = 0;
            const std::vector<const Quantity*> quantities = orderedQuantities(*use.type, &primary);
            const std::size_t shown = choice.kind == Choice::Kind::Type ? quantities.size() : primary;
            for (std::size_t i = 0; i < shown; ++i)
                if (seen.emplace(quantities[i]->key, quantities[i]->unit).second)
                    columns.push_back(sheet::quantityColumn(*quantities[i]));
        }
    }
    const std::vector<Column> results = sheet::resultColumns(choice, types);
    columns.insert(columns.end(), results.begin(), results.end());
    return columns;
}

std::string SheetModel::idAt(int row) const {
    if (!m_document || row < 0 || static_cast<std::size_t>(row) >= m_rows.size()) return {};
    const Slot slot = m_rows[static_cast<std::size_t>(row)];
    if (showsLinks()) {
        const Link* link = m_document->site().links().at(slot);
        return link ? link->id : std::string();
    }
    const Component* component = m_document->site().components().at(slot);
    return component ? component->id.str() : std::string();
}

int SheetModel::rowOf(const std::string& id) const {
    if (!m_document) return -1;
    const Site& site = m_document->site();
    const Slot slot = showsLinks() ? site.links().slotOf(id) : site.components().slotOf(id);
    return rowOf(slot);
}

QString SheetModel::text(int row, int column, bool exact) const {
    if (!m_document) return {};
    const Column& of = m_columns[static_cast<std::size_t>(column)];
    const Slot slot = m_rows[static_cast<std::size_t>(row)];
    if (of.field == Field::Medium) {
        const Link* link = m_document->site().links().at(slot);
        return link ? mediumTitle(link->medium) : QString();
    }
    if (of.field == Field::Type || of.field == Field::Conductor) {
        const Site& site = m_document->site();
        if (const Type* type = (showsLinks() ? site.conductorAt(slot) : site.typeAt(slot)).get())
            return typeName(*type);
    }
    const sheet::Cell cell = sheet::cellOf(m_document->engine(), showsLinks(), slot, of);
    if (of.isText()) return QString::fromStdString(cell.text);
    if (!cell.number) return {};
    return exact ? exactNumber(*cell.number, of) : shownNumber(*cell.number, of);
}

int SheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_document) return {};
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column(), false);
    case Qt::EditRole: return text(index.row(), index.column(), true);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column.isText() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column.field != Field::Quantity) return {};
        return sheet::cellOf(m_document->engine(), showsLinks(), m_rows[static_cast<std::size_t>(index.row())], column)
                       .isOwn
                   ? QVariant()
                   : QVariant(activeTheme().muted);
    case Qt::ToolTipRole: {
        const QString shown = text(index.row(), index.column(), false);
        if (!column.isEditable()) return shown + '\n' + whyFixed(column);
        if (column.field != Field::Quantity) return shown;
        const sheet::Cell cell =
            sheet::cellOf(m_document->engine(), showsLinks(), m_rows[static_cast<std::size_t>(index.row())], column);
        if (!cell.number) return tr("Parts of this type have no such number.");
        return cell.isOwn ? tr("%1, its own value. Del: back to the type's").arg(shown)
                          : tr("%1, the type's value").arg(shown);
    }
    default: return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || static_cast<std::size_t>(section) >= m_columns.size()) return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return columnTitle(column);
    case Qt::ToolTipRole:
        return column.isEditable() ? columnTitle(column) : columnTitle(column) + '\n' + whyFixed(column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column.isText() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default: return {};
    }
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || !m_document) return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_columns[static_cast<std::size_t>(index.column())].isEditable() && !m_document->isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

SheetProxy::SheetProxy(SheetModel& sheet, QObject* parent) : QSortFilterProxyModel(parent), m_sheet(sheet) {
    setDynamicSortFilter(false);
    setSourceModel(&sheet);
}

void SheetProxy::setConditions(std::vector<sheet::Condition> conditions) {
    if (conditions == m_conditions) return;
    m_conditions = std::move(conditions);
    m_passesOf = 0;
    // A filter that lets every second row go would remove 50,000 single rows one after the other; a reset does not.
    m_sheet.announce();
}

std::vector<Slot> SheetProxy::shownRows() const {
    std::vector<Slot> found;
    const int count = rowCount();
    found.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row)
        found.push_back(m_sheet.rows()[static_cast<std::size_t>(mapToSource(index(row, 0)).row())]);
    return found;
}

void SheetProxy::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    m_keysOf = 0;
    emit aboutToSort();
    QSortFilterProxyModel::sort(column, order);
    emit sorted();
}

void SheetProxy::makeKeys() const {
    m_keysOf = m_sheet.generation();
    m_keys.clear();
    const Document* document = m_sheet.document();
    if (!document || m_sortColumn < 0 || static_cast<std::size_t>(m_sortColumn) >= m_sheet.columns().size()) {
        m_keys.assign(m_sheet.rows().size(), 0);
        return;
    }
    // Empty cells stand last, whichever way it is sorted.
    constexpr double infinity = std::numeric_limits<double>::infinity();
    m_keys = sheet::placesOf(document->engine(), m_sheet.showsLinks(), m_sheet.rows(),
                             m_sheet.columns()[static_cast<std::size_t>(m_sortColumn)],
                             m_sortOrder == Qt::AscendingOrder ? infinity : -infinity);
}

bool SheetProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (m_keysOf != m_sheet.generation()) makeKeys();
    return m_keys[static_cast<std::size_t>(left.row())] < m_keys[static_cast<std::size_t>(right.row())];
}

bool SheetProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (parent.isValid()) return false;
    if (m_conditions.empty()) return true;
    if (m_passesOf != m_sheet.generation()) {
        m_passesOf = m_sheet.generation();
        m_passes = m_sheet.document()
                       ? sheet::rowsMeeting(m_sheet.document()->engine(), m_sheet.showsLinks(), m_sheet.rows(),
                                            m_conditions, [](const Type& type) { return typeName(type).toStdString(); })
                       : std::vector<char>(m_sheet.rows().size(), 1);
    }
    return m_passes[static_cast<std::size_t>(row)] != 0;
}

} // namespace gs::ui
