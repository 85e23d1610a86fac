// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_model.h"

#include <QPainter>
#include <QPixmap>
#include <algorithm>

#include "ui/compare/compare_painter.h"
#include "ui/panels/names.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr std::array order{DifferenceKind::Added, DifferenceKind::Moved, DifferenceKind::Changed,
                           DifferenceKind::Removed};

QString groupTitle(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::Added: return CompareModel::tr("Added here");
    case DifferenceKind::Moved: return CompareModel::tr("Moved");
    case DifferenceKind::Changed: return CompareModel::tr("Changed");
    case DifferenceKind::Removed: return CompareModel::tr("Not here any more");
    }
    return {};
}

QPixmap chip(DifferenceKind kind) {
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawCompareChip(painter, QRectF(1, 1, 14, 14), kind, activeTheme());
    return pixmap;
}

} // namespace

QString CompareModel::fieldTitle(const std::string& field) {
    static const QMap<std::string, const char*> names{
        {"name", QT_TR_NOOP("Name")},
        {"type", QT_TR_NOOP("Type")},
        {"x_m", QT_TR_NOOP("East, m")},
        {"y_m", QT_TR_NOOP("South, m")},
        {"rotation_deg", QT_TR_NOOP("Rotation, °")},
        {"zone", QT_TR_NOOP("Zone")},
        {"count", QT_TR_NOOP("Count")},
        {"columns", QT_TR_NOOP("Columns")},
        {"pitch_x_m", QT_TR_NOOP("Pitch along a row, m")},
        {"pitch_y_m", QT_TR_NOOP("Pitch of the rows, m")},
        {"outline", QT_TR_NOOP("Outline")},
        {"text", QT_TR_NOOP("Text")},
        {"attached", QT_TR_NOOP("Mounted on")},
        {"priority", QT_TR_NOOP("Priority")},
        {"assumed", QT_TR_NOOP("Assumed because")},
        {"energized", QT_TR_NOOP("First day on")},
        {"retired", QT_TR_NOOP("First day gone")},
        {"outages", QT_TR_NOOP("Outages")},
        {"group", QT_TR_NOOP("Group")},
        {"locked", QT_TR_NOOP("Locked")},
        {"from", QT_TR_NOOP("From")},
        {"from_port", QT_TR_NOOP("From port")},
        {"to", QT_TR_NOOP("To")},
        {"to_port", QT_TR_NOOP("To port")},
        {"feed", QT_TR_NOOP("Feed")},
        {"conductor", QT_TR_NOOP("Cable or pipe")},
        {"runs", QT_TR_NOOP("Parallel runs")},
        {"bends", QT_TR_NOOP("Bends")},
        {"place", QT_TR_NOOP("Place")},
        {"climate", QT_TR_NOOP("Climate")},
        {"load_case", QT_TR_NOOP("Load case")},
        {"phases", QT_TR_NOOP("Phases")},
        {"waivers", QT_TR_NOOP("Waived findings")},
        {"notes", QT_TR_NOOP("Notes")},
        {"vendor", QT_TR_NOOP("Maker")},
        {"category", QT_TR_NOOP("Group in the parts list")},
        {"width_m", QT_TR_NOOP("Width")},
        {"depth_m", QT_TR_NOOP("Depth")},
        {"height_m", QT_TR_NOOP("Height")},
        {"sources", QT_TR_NOOP("Sources")},
        {"keywords", QT_TR_NOOP("Search words")},
        {"note", QT_TR_NOOP("Note")},
    };
    const auto rest = [&](const char* prefix) { return field.substr(std::string_view(prefix).size()); };
    if (field.starts_with("values.")) return quantityName(rest("values."));
    if (field.ends_with(".source")) return tr("Source of %1").arg(fieldTitle(field.substr(0, field.size() - 7)));
    if (field.starts_with("quantity.")) return quantityName(rest("quantity."));
    if (field.starts_with("port.")) return tr("Port %1").arg(QString::fromStdString(rest("port.")));
    const auto name = names.find(field);
    return name != names.end() ? tr(*name) : quantityName(field);
}

QString CompareModel::entryTitle(const Comparison& comparison, const Difference& difference) {
    const Site& site = difference.kind == DifferenceKind::Removed ? comparison.then : comparison.now;
    switch (difference.entry) {
    case EntryKind::Settings: return tr("Settings of the site");
    case EntryKind::Type: {
        const auto type = site.type(difference.id);
        return tr("Type: %1").arg((type ? typeName(*type) : QString::fromStdString(difference.id)));
    }
    case EntryKind::Component: return componentTitle(site, difference.id);
    case EntryKind::Link: {
        const Link* link = site.link(difference.id);
        if (!link) return QString::fromStdString(difference.id);
        return tr("%1: %2 to %3")
            .arg(mediumTitle(link->medium), componentTitle(site, link->from.component),
                 componentTitle(site, link->to.component));
    }
    }
    return {};
}

void CompareModel::set(std::shared_ptr<const Comparison> comparison) {
    beginResetModel();
    m_comparison = std::move(comparison);
    m_groups.clear();
    m_fields.clear();
    m_checked = 0;
    const std::size_t count = m_comparison ? m_comparison->differences.size() : 0;
    m_isChecked.assign(count, false);
    m_place.assign(count, {0, 0});
    for (const DifferenceKind kind : order) {
        Group group{kind, {}, 0};
        for (std::size_t i = 0; i < count; ++i) {
            if (m_comparison->differences[i].kind != kind) continue;
            m_place[i] = {static_cast<int>(m_groups.size()), static_cast<int>(group.entries.size())};
            group.entries.push_back(static_cast<int>(i));
        }
        if (!group.entries.empty()) m_groups.push_back(std::move(group));
    }
    endResetModel();
    emit checkedChanged();
}

std::vector<Difference> CompareModel::checked() const {
    std::vector<Difference> list;
    for (std::size_t i = 0; i < m_isChecked.size(); ++i)
        if (m_isChecked[i]) list.push_back(m_comparison->differences[i]);
    return list;
}

const std::vector<FieldChange>& CompareModel::fields(int difference) const {
    auto it = m_fields.find(difference);
    if (it == m_fields.end())
        it = m_fields
                 .emplace(difference, changedFields(m_comparison->then, m_comparison->now,
                                                    m_comparison->differences[static_cast<std::size_t>(difference)]))
                 .first;
    return it->second;
}

int CompareModel::differenceOf(const QModelIndex& index) const {
    const quintptr id = index.internalId();
    return !index.isValid() || id == 0 ? -1 : static_cast<int>((id & ~fieldBit) - 1);
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex& parent) const {
    if (!parent.isValid()) return createIndex(row, column, quintptr(0));
    const int difference = differenceOf(parent);
    if (difference >= 0) return createIndex(row, column, entryId(difference) | fieldBit);
    const Group& group = m_groups[static_cast<std::size_t>(parent.row())];
    return createIndex(row, column, entryId(group.entries[static_cast<std::size_t>(row)]));
}

QModelIndex CompareModel::parent(const QModelIndex& index) const {
    const int difference = differenceOf(index);
    if (difference < 0) return {};
    const auto [group, row] = m_place[static_cast<std::size_t>(difference)];
    if (index.internalId() & fieldBit) return createIndex(row, 0, entryId(difference));
    return createIndex(group, 0, quintptr(0));
}

int CompareModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_groups.size());
    if (parent.column() > 0 || parent.internalId() & fieldBit) return 0;
    const int difference = differenceOf(parent);
    if (difference < 0) return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].entries.size());
    return hasChildren(parent) ? static_cast<int>(fields(difference).size()) : 0;
}

int CompareModel::columnCount(const QModelIndex&) const { return 3; }

bool CompareModel::hasChildren(const QModelIndex& parent) const {
    const int difference = differenceOf(parent);
    if (difference < 0) return !parent.isValid() ? !m_groups.empty() : true;
    if (parent.internalId() & fieldBit) return false;
    const DifferenceKind kind = m_comparison->differences[static_cast<std::size_t>(difference)].kind;
    return kind == DifferenceKind::Changed || kind == DifferenceKind::Moved;
}

QVariant CompareModel::groupData(const Group& group, int column, int role) const {
    if (role == KindRole) return static_cast<int>(group.kind);
    if (role == DifferenceRole) return -1;
    if (column > 0) return {};
    const int all = static_cast<int>(group.entries.size());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return QStringLiteral("%1  %2").arg(groupTitle(group.kind), formatCount(all));
    case Qt::DecorationRole: return chip(group.kind);
    case Qt::FontRole: return uiFont(13, true);
    case Qt::CheckStateRole:
        return group.checked == 0 ? Qt::Unchecked : group.checked == all ? Qt::Checked : Qt::PartiallyChecked;
    default: return {};
    }
}

QVariant CompareModel::entryData(int difference, int column, int role) const {
    const Difference& d = m_comparison->differences[static_cast<std::size_t>(difference)];
    if (role == KindRole) return static_cast<int>(d.kind);
    if (role == DifferenceRole) return difference;
    if (column > 0) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return entryTitle(*m_comparison, d);
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(groupTitle(d.kind), entryTitle(*m_comparison, d));
    case Qt::CheckStateRole: return m_isChecked[static_cast<std::size_t>(difference)] ? Qt::Checked : Qt::Unchecked;
    default: return {};
    }
}

QVariant CompareModel::fieldData(const FieldChange& field, int column, int role) const {
    if (role == DifferenceRole) return -1;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const auto shown = [](const std::string& text) {
        return text.empty() ? QStringLiteral("–") : QString::fromStdString(text);
    };
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2 there, %3 here").arg(fieldTitle(field.field), shown(field.then), shown(field.now));
    return column == 0 ? fieldTitle(field.field) : shown(column == 1 ? field.then : field.now);
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const int difference = differenceOf(index);
    if (difference < 0) return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    if (!(index.internalId() & fieldBit)) return entryData(difference, index.column(), role);
    return fieldData(fields(difference)[static_cast<std::size_t>(index.row())], index.column(), role);
}

bool CompareModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.internalId() & fieldBit) return false;
    const bool on = value.toInt() != Qt::Unchecked;
    const auto set = [&](Group& group, int difference) {
        auto isChecked = m_isChecked[static_cast<std::size_t>(difference)];
        if (isChecked == on) return;
        m_isChecked[static_cast<std::size_t>(difference)] = on;
        group.checked += on ? 1 : -1;
        m_checked += on ? 1 : -1;
    };
    const int difference = differenceOf(index);
    const int at = difference < 0 ? index.row() : m_place[static_cast<std::size_t>(difference)].first;
    Group& group = m_groups[static_cast<std::size_t>(at)];
    if (difference >= 0) set(group, difference);
    else
        for (const int entry : group.entries) set(group, entry);
    const QModelIndex top = createIndex(at, 0, quintptr(0));
    emit dataChanged(top, top, {Qt::CheckStateRole});
    if (difference >= 0) emit dataChanged(index, index, {Qt::CheckStateRole});
    else emit dataChanged(this->index(0, 0, top), this->index(rowCount(top) - 1, 0, top), {Qt::CheckStateRole});
    emit checkedChanged();
    return true;
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QString there = m_comparison ? m_comparison->name : tr("There");
    return section == 0 ? tr("Difference") : section == 1 ? there : tr("Here");
}

Qt::ItemFlags CompareModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == 0 && !(index.internalId() & fieldBit)) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace gs::ui
