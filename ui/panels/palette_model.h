// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the palette: group headers and parts, or hits while searching; and how a row is drawn.
#pragma once

#include <QAbstractListModel>
#include <QSet>
#include <QStyledItemDelegate>

#include "ui/panels/part_search.h"

namespace gs::ui {

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TypeIdRole = Qt::UserRole, FactsRole, SymbolRole, IsHeaderRole, IsFoldedRole, IsZoneRole };
    explicit PaletteModel(QObject* parent = nullptr);

    /// Those from `own` on are the site's own: they stand under a heading of their own.
    void setTypes(std::vector<std::shared_ptr<const Type>> types, std::size_t own);
    void setQuery(const QString& query);
    void toggleGroup(const QModelIndex& header);
    void setGroupOpen(const QModelIndex& row, bool open); ///< the group the row is in
    void addRecent(const QString& typeId);
    int partCount() const { return static_cast<int>(m_search.types().size()); }
    bool isSearching() const { return !m_query.isEmpty(); }
    QModelIndex firstPart() const;
    QModelIndex headerOf(const QModelIndex& row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        const Type* type = nullptr; ///< null: header
        QString group;              ///< key of the group
        QString title;              ///< headers
    };
    void build();
    static QString facts(const Type& type);

    PartSearch m_search;
    std::size_t m_own = 0;
    QString m_query;
    QStringList m_recent;
    QSet<QString> m_folded;
    std::vector<Row> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Whether name or facts do not fit (tests of readability).
    bool isCut(const QModelIndex& index, int width) const;
};

} // namespace gs::ui
