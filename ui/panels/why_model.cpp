// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/why_model.h"

#include <cmath>

#include "ui/document.h"
#include "ui/panels/names.h"
#include "ui/theme.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr quintptr groupLevel = 0; // internal id of a member = 1 + row of its group

QString joined(const QStringList& parts) {
    QStringList kept = parts;
    kept.removeAll({});
    return kept.join(QStringLiteral(" · "));
}

} // namespace

WhyModel::WhyModel(const Document& document, const QString& figure, QObject* parent)
    : QAbstractItemModel(parent), m_document(document) {
    const std::string key = figure.toStdString();
    for (const FigureRow& row : figureRows(document.results().figures)) {
        if (key != row.key) continue;
        m_unit = figureUnit(QString::fromUtf8(row.key), QString::fromUtf8(row.unit));
        m_value = row.value.value_or(0);
    }
    m_terms = document.engine().why(key);
    m_groups = groupContributions(m_terms);
}

QString WhyModel::figureText() const { return valueText(m_value); }

/// What has no unit is counted: all digits, as 25,024 GPUs are not "25,000 exactly".
QString WhyModel::valueText(double value) const {
    const bool isCount = m_unit.isEmpty() && std::fabs(value) >= 1000 && value == std::round(value);
    return isCount ? formatCount(std::llround(value)) : formatQuantity(value, m_unit);
}
bool WhyModel::addsUp() const { return sumOf(m_terms) == m_value; }

QModelIndex WhyModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupLevel);
}

QModelIndex WhyModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == groupLevel) return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, groupLevel);
}

int WhyModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_groups.size());
    if (parent.internalId() != groupLevel || parent.column() != 0) return 0;
    const std::size_t members = m_groups[static_cast<std::size_t>(parent.row())].members.size();
    return members > 1 ? static_cast<int>(members) : 0;
}

QString WhyModel::basisOf(const ContributionGroup& group, QString* all) const {
    const auto type = m_document.site().type(group.type);
    const Quantity* quantity = type && !group.quantity.empty() ? type->find(group.quantity) : nullptr;
    if (!quantity) return group.quantity.empty() ? tr("computed") : tr("site settings");
    const QString title = sourceTitle(*type, *quantity, all);
    if (all)
        *all =
            joined({quantityName(group.quantity), basisName(quantity->basis), confidenceName(quantity->confidence)}) +
            '\n' + *all;
    return joined({confidenceName(quantity->confidence), title});
}

QVariant WhyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const bool isGroup = index.internalId() == groupLevel;
    const ContributionGroup& group =
        m_groups[isGroup ? static_cast<std::size_t>(index.row()) : static_cast<std::size_t>(index.internalId() - 1)];
    const Site& site = m_document.site();
    const bool single = !isGroup || group.members.size() == 1;
    const Contribution& term = m_terms[group.members[isGroup ? 0 : static_cast<std::size_t>(index.row())]];
    switch (role) {
    case IdRole: return single ? QString::fromStdString(term.id) : QString();
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Count || index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        QString all;
        if (index.column() == Basis) basisOf(group, &all);
        return all.isEmpty() ? data(index, Qt::DisplayRole) : all;
    }
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case What: {
        if (!isGroup) return componentTitle(site, term.id);
        const auto type = site.type(group.type);
        const QString name = type ? typeName(*type) : single ? componentTitle(site, term.id) : QString();
        return joined({name == QStringLiteral("site") ? tr("Site") : name, contributionName(group.what)});
    }
    case Count: return formatCount(isGroup ? group.count : term.count);
    case Value: return valueText(isGroup ? group.value : term.value);
    case Basis: {
        if (isGroup) return basisOf(group, nullptr);
        const Component* component = site.component(term.id);
        if (component && component->values.count(group.quantity)) return tr("own value");
        if (component && !component->assumed.empty())
            return tr("assumed: %1").arg(QString::fromStdString(component->assumed));
        return QString();
    }
    default: return {};
    }
}

QVariant WhyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Count || section == Value ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case What: return tr("Part");
    case Count: return tr("Number");
    case Value: return tr("Value");
    case Basis: return tr("Confidence and source");
    default: return {};
    }
}

} // namespace gs::ui
