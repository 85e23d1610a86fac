// SPDX-License-Identifier: GPL-3.0-or-later
// Contributions of a figure as a tree of groups and their members. Members are made when they are looked at.
#pragma once

#include <QAbstractItemModel>
#include <vector>

#include "core/engine/summary.h"

namespace gs::ui {

class Document;

class WhyModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { What, Count, Value, Basis, ColumnCount };
    enum Role { IdRole = Qt::UserRole }; ///< component or link of a row; empty for groups of several
    WhyModel(const Document& document, const QString& figure, QObject* parent = nullptr);

    QString figureText() const;
    QString valueText(double value) const; ///< "425 MW"
    bool addsUp() const;                   ///< the terms give the figure bit for bit
    std::size_t termCount() const { return m_terms.size(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString basisOf(const ContributionGroup& group, QString* all) const;
    const Document& m_document;
    QString m_unit;
    double m_value = 0;
    std::vector<Contribution> m_terms;
    std::vector<ContributionGroup> m_groups;
};

} // namespace gs::ui
