// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as table rows: filtered, the waived ones in a group of their own below. Keeps one copy of the
// engine's list; a view shows ten thousand of them without a widget per row.
#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "core/engine/results.h"

namespace gs::ui {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Mark, Code, Text, Figures, Remedy, Action, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole, WaivedRole, HeaderRole, FixRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// `settings`: whose waivers say on which day a finding was waived.
    void setFindings(std::vector<Finding> findings, const Settings& settings = {});
    void setFilter(const QString& text);
    void setShown(Severity severity, bool shown);
    /// Its fix was tried and does not help: no word to click any more, until clearUnfixable().
    void setUnfixable(const std::vector<Finding>& findings);
    void clearUnfixable();
    /// How many of a kind are there to fix: not waived, and not found to have no fix.
    std::size_t fixable(const std::string& code) const;
    void toggleWaived();
    bool showsWaived() const { return m_showWaived; }
    int count(Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; } ///< not waived
    int waivedCount() const { return m_waived; }
    const std::vector<Finding>& findings() const { return m_findings; } ///< all, also those the filter leaves out
    const Finding* finding(const QModelIndex& index) const;             ///< null for the group row
    int rowOf(const std::string& code, const std::vector<std::string>& ids) const; ///< -1 when it is not shown
    int firstRowOf(const std::string& id) const;
    int headerRow() const { return m_headerRow; } ///< of the waived group, -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void build();
    bool passes(const Finding& finding) const;
    QString waivedText(const Finding& finding) const;
    std::vector<Finding> m_findings;
    Settings m_settings;     ///< of the site the findings are of: its waivers have the days
    std::vector<int> m_rows; ///< index into m_findings; -1 = header of the waived
    std::set<std::pair<std::string, std::vector<std::string>>> m_unfixable;
    QString m_filter;
    std::array<bool, 3> m_shown{true, true, true};
    std::array<int, 3> m_counts{};
    int m_waived = 0, m_headerRow = -1;
    bool m_showWaived = true;
};

/// Draws the severity mark, the group row, and the words to click in the last column.
class FindingsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Hit { None, Fix, Waive, Unwaive };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Which word of the action cell `rect` a point is on.
    static Hit hitAt(const QModelIndex& index, const QRect& rect, QPoint point);
    static QRect buttonRect(Hit hit, const QRect& cell);
    static int actionWidth();
};

} // namespace gs::ui
