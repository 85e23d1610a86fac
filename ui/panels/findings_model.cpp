// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_model.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>

#include "core/engine/waivers.h"
#include "core/layout/fix_all.h"
#include "core/layout/fixes.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int buttonGap = 6, buttonPadding = 10;

Status statusOf(Severity severity) {
    return severity == Severity::Error ? Status::Over : severity == Severity::Warning ? Status::Warning : Status::Info;
}

QString wordOf(FindingsDelegate::Hit hit) {
    switch (hit) {
    case FindingsDelegate::Fix: return FindingsModel::tr("Fix");
    case FindingsDelegate::Waive: return FindingsModel::tr("Waive…");
    case FindingsDelegate::Unwaive: return FindingsModel::tr("Un-waive");
    case FindingsDelegate::None: break;
    }
    return {};
}

int wordWidth(FindingsDelegate::Hit hit) {
    return QFontMetrics(uiFont(13)).horizontalAdvance(wordOf(hit)) + 2 * buttonPadding;
}

} // namespace

void FindingsModel::setFindings(std::vector<Finding> findings, const Settings& settings) {
    m_findings = std::move(findings);
    m_settings = settings;
    build();
}

void FindingsModel::setFilter(const QString& text) {
    if (text.trimmed() == m_filter) return;
    m_filter = text.trimmed();
    build();
}

void FindingsModel::setShown(Severity severity, bool shown) {
    m_shown[static_cast<std::size_t>(severity)] = shown;
    build();
}

void FindingsModel::toggleWaived() {
    m_showWaived = !m_showWaived;
    build();
}

bool FindingsModel::passes(const Finding& finding) const {
    if (!finding.waived && !m_shown[static_cast<std::size_t>(finding.severity)]) return false;
    if (m_filter.isEmpty()) return true;
    const auto has = [this](const std::string& text) {
        return QString::fromStdString(text).contains(m_filter, Qt::CaseInsensitive);
    };
    if (has(finding.code) || has(finding.text) || localSentence(finding.text).contains(m_filter, Qt::CaseInsensitive))
        return true;
    return std::any_of(finding.ids.begin(), finding.ids.end(), has);
}

void FindingsModel::build() {
    beginResetModel();
    m_rows.clear();
    m_counts = {};
    m_waived = 0;
    m_headerRow = -1;
    std::vector<int> waived;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const Finding& finding = m_findings[i];
        if (finding.waived) ++m_waived;
        else ++m_counts[static_cast<std::size_t>(finding.severity)];
        if (passes(finding)) (finding.waived ? waived : m_rows).push_back(static_cast<int>(i));
    }
    if (!waived.empty()) {
        m_headerRow = static_cast<int>(m_rows.size());
        m_rows.push_back(-1);
        if (m_showWaived) m_rows.insert(m_rows.end(), waived.begin(), waived.end());
    }
    endResetModel();
}

const Finding* FindingsModel::finding(const QModelIndex& index) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows.size()) return nullptr;
    const int at = m_rows[static_cast<std::size_t>(index.row())];
    return at < 0 ? nullptr : &m_findings[static_cast<std::size_t>(at)];
}

int FindingsModel::rowOf(const std::string& code, const std::vector<std::string>& ids) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] < 0) continue;
        const Finding& finding = m_findings[static_cast<std::size_t>(m_rows[row])];
        if (finding.code == code && finding.ids == ids) return static_cast<int>(row);
    }
    return -1;
}

void FindingsModel::setUnfixable(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) m_unfixable.insert({finding.code, finding.ids});
    if (rowCount() > 0) emit dataChanged(index(0, Action), index(rowCount() - 1, Action));
}

void FindingsModel::clearUnfixable() {
    if (m_unfixable.empty()) return;
    m_unfixable.clear();
    if (rowCount() > 0) emit dataChanged(index(0, Action), index(rowCount() - 1, Action));
}

std::size_t FindingsModel::fixable(const std::string& code) const {
    if (!hasFix(code)) return 0;
    return static_cast<std::size_t>(std::count_if(m_findings.begin(), m_findings.end(), [&](const Finding& finding) {
        return finding.code == code && !finding.waived && !m_unfixable.count({finding.code, finding.ids});
    }));
}

int FindingsModel::firstRowOf(const std::string& id) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] < 0) continue;
        const std::vector<std::string>& ids = m_findings[static_cast<std::size_t>(m_rows[row])].ids;
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) return static_cast<int>(row);
    }
    return -1;
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Finding* finding = this->finding(index);
    if (!finding) {
        if (role == HeaderRole) return true;
        if ((role == Qt::DisplayRole && index.column() == 0) || role == Qt::AccessibleTextRole)
            return tr("Waived (%1)").arg(m_waived);
        return {};
    }
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Code: return QString::fromStdString(finding->code);
        case Text: return localSentence(finding->text);
        case Figures: return localSentence(finding->figures);
        case Remedy: return finding->waived ? waivedText(*finding) : localSentence(finding->remedy);
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole: {
        if (index.column() == Mark) return severityTitle(finding->severity);
        if (index.column() != Text) return text();
        const QString more = data(index.siblingAtColumn(Remedy), Qt::DisplayRole).toString();
        return QStringLiteral("<p>%1</p><p>%2</p>")
            .arg(text().left(2000).toHtmlEscaped(), more.left(2000).toHtmlEscaped());
    }
    case Qt::AccessibleTextRole: return index.column() == Mark ? severityTitle(finding->severity) : text();
    case SeverityRole: return static_cast<int>(finding->severity);
    case WaivedRole: return finding->waived;
    case HeaderRole: return false;
    case FixRole: return !finding->waived && hasFix(finding->code) && !m_unfixable.count({finding->code, finding->ids});
    default: return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Code: return tr("Rule");
    case Text: return tr("Finding");
    case Figures: return tr("Figures");
    case Remedy: return tr("Remedy");
    default: return {};
    }
}

QString FindingsModel::waivedText(const Finding& finding) const {
    const QString reason = QString::fromStdString(finding.waived_reason);
    const Waiver* waiver = waiverOf(m_settings, finding);
    return waiver && waiver->date
               ? tr("Waived on %1: %2").arg(QString::fromStdString(formatDate(*waiver->date)), reason)
               : tr("Waived: %1").arg(reason);
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QRect FindingsDelegate::buttonRect(Hit hit, const QRect& cell) {
    const int left = hit == Fix     ? cell.left() + 4
                     : hit == Waive ? cell.left() + 4 + wordWidth(Fix) + buttonGap
                                    : cell.left() + 4;
    return {left, cell.top() + 3, wordWidth(hit), cell.height() - 6};
}

int FindingsDelegate::actionWidth() {
    return std::max(wordWidth(Fix) + buttonGap + wordWidth(Waive), wordWidth(Unwaive)) + 12;
}

FindingsDelegate::Hit FindingsDelegate::hitAt(const QModelIndex& index, const QRect& rect, QPoint point) {
    if (index.column() != FindingsModel::Action || index.data(FindingsModel::HeaderRole).toBool()) return None;
    if (index.data(FindingsModel::WaivedRole).toBool())
        return buttonRect(Unwaive, rect).contains(point) ? Unwaive : None;
    if (index.data(FindingsModel::FixRole).toBool() && buttonRect(Fix, rect).contains(point)) return Fix;
    return buttonRect(Waive, rect).contains(point) ? Waive : None;
}

void FindingsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = activeTheme();
    painter->save();
    const bool selected = option.state & QStyle::State_Selected,
               header = index.data(FindingsModel::HeaderRole).toBool();
    if (header) painter->fillRect(option.rect, theme.ground);
    else if (selected) {
        QColor back = theme.accent;
        back.setAlphaF(0.16F);
        painter->fillRect(option.rect, back);
    }
    const QRect text = option.rect.adjusted(6, 0, -6, 0);
    if (header) {
        painter->setFont(uiFont(13, true));
        painter->setPen(theme.ink);
        painter->drawText(text, Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    } else if (index.column() == FindingsModel::Mark) {
        painter->setRenderHint(QPainter::Antialiasing);
        const bool waived = index.data(FindingsModel::WaivedRole).toBool();
        drawStatus(*painter, QRectF(option.rect).center(), 13,
                   waived ? Status::Off
                          : statusOf(static_cast<Severity>(index.data(FindingsModel::SeverityRole).toInt())),
                   theme);
    } else if (index.column() == FindingsModel::Action) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(uiFont(13));
        const bool waived = index.data(FindingsModel::WaivedRole).toBool();
        for (const Hit hit : {Fix, Waive, Unwaive}) {
            if ((hit == Unwaive) != waived || (hit == Fix && !index.data(FindingsModel::FixRole).toBool())) continue;
            const QRectF box = buttonRect(hit, option.rect);
            painter->setPen(QPen(hit == Fix ? theme.accent : theme.hairline, 1));
            painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter->setPen(hit == Fix ? theme.accent : theme.ink);
            painter->drawText(box, Qt::AlignCenter, wordOf(hit));
        }
    } else {
        const bool soft = index.column() == FindingsModel::Code || index.column() == FindingsModel::Remedy ||
                          index.data(FindingsModel::WaivedRole).toBool();
        painter->setFont(uiFont(13));
        painter->setPen(soft ? theme.muted : theme.ink);
        painter->drawText(
            text, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace gs::ui
