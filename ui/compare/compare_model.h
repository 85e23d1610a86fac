// SPDX-License-Identifier: GPL-3.0-or-later
// The differences as a tree: added, moved, changed, removed; under each its entries, under these the fields that differ
// (looked up when they are opened). Entries and groups have a check box: what is to be taken over.
#pragma once

#include <QAbstractItemModel>
#include <unordered_map>
#include <vector>

#include "ui/compare/comparison.h"

namespace gs::ui {

class CompareModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { DifferenceRole = Qt::UserRole, KindRole }; ///< index into the differences, -1 for groups and fields
    using QAbstractItemModel::QAbstractItemModel;

    void set(std::shared_ptr<const Comparison> comparison); ///< nothing is checked then; null: empty
    std::vector<Difference> checked() const;
    int checkedCount() const { return m_checked; }
    /// "Rack power, highest" for a field of core/site/compare.h.
    static QString fieldTitle(const std::string& field);
    static QString entryTitle(const Comparison& comparison, const Difference& difference);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void checkedChanged();

private:
    struct Group {
        DifferenceKind kind;
        std::vector<int> entries; ///< indices into the differences
        int checked = 0;
    };
    /// internalId: 0 = group, 1 + difference = entry, high bit + difference = field.
    static constexpr quintptr fieldBit = quintptr(1) << 40;
    static quintptr entryId(int difference) { return static_cast<quintptr>(difference) + 1; }
    int differenceOf(const QModelIndex& index) const;
    const std::vector<FieldChange>& fields(int difference) const;
    QVariant groupData(const Group& group, int column, int role) const;
    QVariant entryData(int difference, int column, int role) const;
    QVariant fieldData(const FieldChange& field, int column, int role) const;

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Group> m_groups;              ///< those that have any, in the order in which they are shown
    std::vector<std::pair<int, int>> m_place; ///< of a difference: group and row
    std::vector<bool> m_isChecked;
    int m_checked = 0;
    mutable std::unordered_map<int, std::vector<FieldChange>> m_fields;
};

} // namespace gs::ui
