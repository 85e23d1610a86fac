// SPDX-License-Identifier: GPL-3.0-or-later
// The table's rows and columns. A row is a slot, a cell is read from the engine when it is painted: 100,000 rows cost
// one pass when the choice changes and nothing while the mouse drags.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "core/sheet/filter.h"

namespace gs::ui {

class Document;

class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// All at once, as one reset; null: empty.
    void set(Document* document, const sheet::Choice& choice);
    Document* document() const { return m_document; }
    const sheet::Choice& choice() const { return m_choice; }
    bool showsLinks() const { return m_choice.kind == sheet::Choice::Kind::Links; }
    /// Rows and columns again; a reset where they differ from what is shown (true), else nothing.
    bool renew();
    /// The same rows and columns as a reset, which is how a proxy of many rows takes another filter fastest.
    void announce();

    const std::vector<sheet::Column>& columns() const { return m_columns; }
    static std::vector<sheet::Column> columnsOf(const Document* document, const sheet::Choice& choice);
    const std::vector<Slot>& rows() const { return m_rows; }
    quint64 generation() const { return m_generation; } ///< of the rows
    std::string idAt(int row) const;                    ///< empty: gone meanwhile
    int rowOf(const std::string& id) const;             ///< -1: not in this table
    int rowOf(Slot slot) const { return slot < m_rowOfSlot.size() ? m_rowOfSlot[slot] : -1; }
    /// As it is shown, or exactly as it is edited and copied.
    QString text(int row, int column, bool exact) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void take(std::vector<Slot> rows, std::vector<sheet::Column> columns);
    Document* m_document = nullptr;
    sheet::Choice m_choice;
    std::vector<sheet::Column> m_columns;
    std::vector<Slot> m_rows;
    std::vector<int> m_rowOfSlot;
    quint64 m_generation = 0;
};

/// Order and filter. Both are taken when they are asked for and then stay: a row does not jump away or vanish while it
/// is edited. Keys are read once, not at each comparison.
class SheetProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SheetProxy(SheetModel& sheet, QObject* parent = nullptr);
    void setConditions(std::vector<sheet::Condition> conditions);
    const std::vector<sheet::Condition>& conditions() const { return m_conditions; }
    std::vector<Slot> shownRows() const; ///< in the order shown
    void sort(int column, Qt::SortOrder order) override;

signals:
    void aboutToSort();
    void sorted();

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void makeKeys() const;
    SheetModel& m_sheet;
    std::vector<sheet::Condition> m_conditions;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    mutable std::vector<double> m_keys;
    mutable std::vector<char> m_passes;
    mutable quint64 m_keysOf = 0, m_passesOf = 0; ///< generation of the rows they were made for
};

} // namespace gs::ui
