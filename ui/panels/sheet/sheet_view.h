// SPDX-License-Identifier: GPL-3.0-or-later
// The table as widgets: keys and clicks of a spreadsheet, cells that are edited in place, and the row of sums below.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <QWidget>
#include <functional>

namespace gs::ui {

class SheetView : public QTableView {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    // What the panel does with it; all of them must be set.
    std::function<void(const QModelIndex&, const QString&)> commit; ///< a cell was typed into
    std::function<void()> copy, paste, clear;
    std::function<void(const QModelIndex&)> refuse; ///< somebody types where nothing can be typed
    std::function<void(const QModelIndex&)> fly;
    std::function<bool(const QModelIndex&)> isSelected; ///< also where too many single rows are selected to be listed
    std::function<std::size_t()> selectedRows;
    std::function<QStringList(const QModelIndex&)> choices; ///< what may be typed into the cell; empty: anything

    // The first column names the rows: it stays in view while the others scroll under it.
    QModelIndex indexAt(const QPoint& at) const override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// Width that the first column covers at the left; 0 while nothing is scrolled, or where too little would be left.
    int frozen_px() const;

    bool isEditing() const { return state() == EditingState; }
    /// The sentence stands below the cell for a while.
    void showReason(const QModelIndex& index, const QString& reason);
    void hideReason() const;

signals:
    void columnsMoved(); ///< the columns are elsewhere or wider: what stands below them follows

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;

private:
    QWidget* m_anchor; ///< where the cell of a reason is
};

class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SheetDelegate(SheetView& view);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    SheetView& m_view;
};

/// One line below the table: a title at the left and a text under each column.
class SumsRow : public QWidget {
    Q_OBJECT
public:
    explicit SumsRow(SheetView& view, QWidget* parent = nullptr);
    /// `texts` by column; empty where there is no sum.
    void setSums(const QString& title, const QStringList& texts);
    QString title() const { return m_title; }
    QString text(int column) const { return m_texts.value(column); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SheetView& m_view;
    QString m_title;
    QStringList m_texts;
};

} // namespace gs::ui
