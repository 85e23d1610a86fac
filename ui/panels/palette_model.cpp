// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/palette_model.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <algorithm>

#include "ui/panels/names.h"
#include "ui/render/symbols.h"
#include "ui/settings.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int mostRecent = 5, headerHeight = 28, symbolSide = 32, margin = 8, nameLines = 5, factLines = 2;
const char* const recentKey = "palette/recent";
const char* const foldedKey = "palette/folded";

struct Laid {
    QStringList lines;
    bool cut = false;
};

Laid layLines(const QString& text, const QFont& font, int width, int most) {
    Laid laid;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        if (laid.lines.size() + 1 == most && line.textStart() + line.textLength() < text.size()) {
            laid.lines << QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            laid.cut = true;
            break;
        }
        laid.lines << text.mid(line.textStart(), line.textLength()).trimmed();
        laid.cut |= line.naturalTextWidth() > width + 0.5;
    }
    layout.endLayout();
    return laid;
}

int textWidth(int width) { return std::max(40, width - symbolSide - 3 * margin); }
QFont nameFont() { return uiFont(13); }
QFont factFont() { return uiFont(11); }

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {
    m_recent = userSettings::list(QLatin1String(recentKey)).mid(0, mostRecent);
    const QStringList folded = userSettings::list(QLatin1String(foldedKey));
    m_folded = QSet<QString>(folded.begin(), folded.end());
}

void PaletteModel::setTypes(std::vector<std::shared_ptr<const Type>> types, std::size_t own) {
    m_own = own;
    m_search.setTypes(std::move(types));
    build();
}

void PaletteModel::setQuery(const QString& query) {
    if (query.trimmed() == m_query) return;
    m_query = query.trimmed();
    build();
}

void PaletteModel::build() {
    beginResetModel();
    m_rows.clear();
    const auto& types = m_search.types();
    if (isSearching()) {
        for (const std::size_t hit : m_search.find(m_query)) m_rows.push_back({types[hit].get(), {}, {}});
    } else {
        const auto add = [this](const QString& group, const QString& title, const std::vector<const Type*>& members) {
            if (members.empty()) return;
            m_rows.push_back({nullptr, group, title + QStringLiteral("  %1").arg(members.size())});
            if (m_folded.contains(group)) return;
            for (const Type* type : members) m_rows.push_back({type, group, {}});
        };
        std::vector<const Type*> recent;
        for (const QString& id : m_recent)
            for (const auto& type : types)
                if (type->id == id.toStdString()) recent.push_back(type.get());
        add(QStringLiteral("*recent"), tr("Recent"), recent);
        std::vector<const Type*> ofSite;
        for (std::size_t i = m_own; i < types.size(); ++i) ofSite.push_back(types[i].get());
        add(QStringLiteral("*own"), tr("This site"), ofSite);
        // Groups in the order in which the catalog first names them.
        std::vector<std::pair<std::string, std::vector<const Type*>>> groups;
        for (std::size_t i = 0; i < std::min(m_own, types.size()); ++i) {
            const auto& type = types[i];
            auto group =
                std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == type->category; });
            if (group == groups.end()) group = groups.insert(groups.end(), {type->category, {}});
            group->second.push_back(type.get());
        }
        for (const auto& [category, members] : groups)
            add(QString::fromStdString(category), categoryName(category), members);
    }
    endResetModel();
}

void PaletteModel::toggleGroup(const QModelIndex& header) {
    if (!header.isValid() || m_rows[static_cast<std::size_t>(header.row())].type) return;
    setGroupOpen(header, m_folded.contains(m_rows[static_cast<std::size_t>(header.row())].group));
}

void PaletteModel::setGroupOpen(const QModelIndex& row, bool open) {
    if (!row.isValid() || isSearching()) return;
    const QString group = m_rows[static_cast<std::size_t>(row.row())].group;
    if (open == !m_folded.contains(group)) return;
    if (open) m_folded.remove(group);
    else m_folded.insert(group);
    userSettings::setList(QLatin1String(foldedKey), QStringList(m_folded.begin(), m_folded.end()));
    build();
}

void PaletteModel::addRecent(const QString& typeId) {
    m_recent.removeAll(typeId);
    m_recent.prepend(typeId);
    while (m_recent.size() > mostRecent) m_recent.removeLast();
    userSettings::setList(QLatin1String(recentKey), m_recent);
    // Rows are not rebuilt now: nothing may jump under a mouse that is about to click again.
}

QModelIndex PaletteModel::firstPart() const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].type) return index(static_cast<int>(row));
    return {};
}

QModelIndex PaletteModel::headerOf(const QModelIndex& row) const {
    for (int i = row.row(); i >= 0; --i)
        if (!m_rows[static_cast<std::size_t>(i)].type) return index(i);
    return {};
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PaletteModel::facts(const Type& type) {
    QStringList parts{typeFacts(type), typeSize(type)};
    parts.removeAll({});
    if (parts.isEmpty() && type.is_zone) return tr("drawn as an outline");
    return parts.join(QStringLiteral(" · "));
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.type) {
        switch (role) {
        case Qt::DisplayRole: return row.title;
        case Qt::AccessibleTextRole:
            return tr("Group %1, %2").arg(row.title, m_folded.contains(row.group) ? tr("folded") : tr("open"));
        case IsHeaderRole: return true;
        case IsFoldedRole: return m_folded.contains(row.group);
        default: return {};
        }
    }
    const Type& type = *row.type;
    switch (role) {
    case Qt::DisplayRole: return typeName(type);
    case Qt::AccessibleTextRole: return typeName(type) + QStringLiteral(", ") + facts(type);
    case Qt::ToolTipRole: {
        QStringList lines{typeName(type)};
        if (!type.vendor.empty() && type.vendor != "generic") lines << QString::fromStdString(type.vendor);
        if (!type.note.empty()) lines << typeNote(type);
        if (!type.confidence.empty()) lines << confidenceName(type.confidence);
        lines << tr("Click or drag to place");
        return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(lines.join('\n').toHtmlEscaped());
    }
    case TypeIdRole: return QString::fromStdString(type.id);
    case FactsRole: return facts(type);
    case SymbolRole: return QString::fromStdString(type.symbol);
    case IsHeaderRole: return false;
    case IsZoneRole: return type.is_zone;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (index.data(PaletteModel::IsHeaderRole).toBool()) return {width, headerHeight};
    const int room = textWidth(width);
    const auto name = layLines(index.data(Qt::DisplayRole).toString(), nameFont(), room, nameLines);
    const auto facts = layLines(index.data(PaletteModel::FactsRole).toString(), factFont(), room, factLines);
    const int text = static_cast<int>(name.lines.size()) * QFontMetrics(nameFont()).lineSpacing() +
                     static_cast<int>(facts.lines.size()) * QFontMetrics(factFont()).lineSpacing();
    return {width, std::max(symbolSide + 8, text + 10)};
}

bool PaletteDelegate::isCut(const QModelIndex& index, int width) const {
    if (index.data(PaletteModel::IsHeaderRole).toBool()) return false;
    return layLines(index.data(Qt::DisplayRole).toString(), nameFont(), textWidth(width), nameLines).cut ||
           layLines(index.data(PaletteModel::FactsRole).toString(), factFont(), textWidth(width), factLines).cut;
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = activeTheme();
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(PaletteModel::IsHeaderRole).toBool()) {
        painter->setPen(theme.muted);
        const double x = rect.left() + margin + 4, y = rect.center().y() + 1;
        QPainterPath arrow;
        if (index.data(PaletteModel::IsFoldedRole).toBool()) {
            arrow.moveTo(x - 2, y - 4), arrow.lineTo(x + 2, y), arrow.lineTo(x - 2, y + 4);
        } else {
            arrow.moveTo(x - 4, y - 2), arrow.lineTo(x, y + 2), arrow.lineTo(x + 4, y - 2);
        }
        painter->setPen(QPen(theme.muted, 1.5));
        painter->drawPath(arrow);
        painter->setPen(theme.muted);
        painter->setFont(uiFont(11, true));
        painter->drawText(rect.adjusted(margin + 14, 4, -margin, 0), Qt::AlignVCenter,
                          index.data(Qt::DisplayRole).toString());
    } else {
        const bool current = option.state & QStyle::State_Selected;
        if (current || option.state & QStyle::State_MouseOver) {
            QColor back = theme.accent;
            back.setAlphaF(current ? 0.16F : 0.07F);
            painter->fillRect(rect, back);
        }
        drawSymbol(
            *painter, index.data(PaletteModel::SymbolRole).toString(),
            QRectF(rect.left() + margin, rect.top() + (rect.height() - symbolSide) / 2.0, symbolSide, symbolSide),
            theme.ink);
        const int left = rect.left() + symbolSide + 2 * margin, room = textWidth(rect.width());
        const auto name = layLines(index.data(Qt::DisplayRole).toString(), nameFont(), room, nameLines);
        const auto facts = layLines(index.data(PaletteModel::FactsRole).toString(), factFont(), room, factLines);
        const QFontMetrics nameMetrics(nameFont()), factMetrics(factFont());
        int y = rect.top() + (rect.height() - static_cast<int>(name.lines.size()) * nameMetrics.lineSpacing() -
                              static_cast<int>(facts.lines.size()) * factMetrics.lineSpacing()) /
                                 2;
        painter->setFont(nameFont());
        painter->setPen(theme.ink);
        for (const QString& line : name.lines) {
            painter->drawText(left, y + nameMetrics.ascent(), line);
            y += nameMetrics.lineSpacing();
        }
        painter->setFont(factFont());
        painter->setPen(theme.muted);
        for (const QString& line : facts.lines) {
            painter->drawText(left, y + factMetrics.ascent(), line);
            y += factMetrics.lineSpacing();
        }
        if (current && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme.accent, 1.5));
            painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
        }
    }
    painter->restore();
}

} // namespace gs::ui
