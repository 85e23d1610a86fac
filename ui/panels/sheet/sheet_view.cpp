// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sheet/sheet_view.h"

#include <QCompleter>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include "ui/panels/sheet/frozen_header.h"
#include "ui/style.h"
#include "ui/widgets/reason_bubble.h"

namespace gs::ui {

namespace {

constexpr int row_px = 24, sums_px = 26, padding_px = 6;

/// A key that begins an entry: a character without Ctrl or Alt.
bool isTyped(const QKeyEvent& event) {
    return !event.text().isEmpty() && event.text().at(0).isPrint() &&
           !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

SheetView::SheetView(QWidget* parent) : QTableView(parent), m_anchor(new QWidget(viewport())) {
    setObjectName(QStringLiteral("sheetView"));
    m_anchor->setAttribute(Qt::WA_TransparentForMouseEvents); // there so that its reason goes when the table does
    setItemDelegate(new SheetDelegate(*this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalHeader(new FrozenHeader([this] { return frozen_px(); }, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(row_px);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &SheetView::columnsMoved);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { fly(index); });
}

void SheetView::showReason(const QModelIndex& index, const QString& reason) {
    m_anchor->setGeometry(visualRect(index).intersected(viewport()->rect()));
    ReasonBubble::showFor(m_anchor, reason);
}

bool SheetView::event(QEvent* event) {
    // Letters are keys of the window too (R turns, F fits): here they begin an entry, and the clipboard is that of
    // cells.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        static constexpr int own[] = {Qt::Key_F2, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Return, Qt::Key_Enter};
        const bool mine = isTyped(*key) || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste) ||
                          key->matches(QKeySequence::SelectAll) ||
                          (key->modifiers() == Qt::NoModifier &&
                           std::find(std::begin(own), std::end(own), key->key()) != std::end(own));
        if (mine) { // also without a current cell: a letter typed into the table never turns a part on the plan
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void SheetView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::Paste)) return paste();
    if (!index.isValid() || isEditing()) return QTableView::keyPressEvent(event);
    const bool editable = index.flags() & Qt::ItemIsEditable;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return clear();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (editable && event->modifiers() == Qt::NoModifier) edit(index);
        else fly(index);
        return;
    default: break;
    }
    if (!editable && (event->key() == Qt::Key_F2 || (isTyped(*event) && event->key() != Qt::Key_Space)))
        return refuse(index);
    QTableView::keyPressEvent(event);
}

void SheetView::hideReason() const { ReasonBubble::hideFor(m_anchor); }

void SheetView::mousePressEvent(QMouseEvent* event) {
    hideReason();
    QTableView::mousePressEvent(event);
}

/// A click into one of several selected rows moves to that cell and keeps the rows: they are what is edited.
QItemSelectionModel::SelectionFlags SheetView::selectionCommand(const QModelIndex& index, const QEvent* event) const {
    const bool click =
        event && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease);
    if (click && static_cast<const QMouseEvent*>(event)->modifiers() == Qt::NoModifier && index.isValid() &&
        selectedRows() > 1 && isSelected(index))
        return QItemSelectionModel::NoUpdate;
    // The same along the row by keys.
    if (event && event->type() == QEvent::KeyPress &&
        static_cast<const QKeyEvent*>(event)->modifiers() == Qt::NoModifier && index.row() == currentIndex().row() &&
        selectedRows() > 1 && isSelected(index))
        return QItemSelectionModel::NoUpdate;
    return QTableView::selectionCommand(index, event);
}

void SheetView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    QMenu menu(this);
    menu.addAction(tr("Copy rows"), this, [this] { copy(); })->setShortcut(QKeySequence::Copy);
    QAction* pasted = menu.addAction(tr("Paste"), this, [this] { paste(); });
    pasted->setShortcut(QKeySequence::Paste);
    pasted->setEnabled(index.isValid());
    QAction* cleared = menu.addAction(tr("Back to the type's value"), this, [this] { clear(); });
    cleared->setShortcut(Qt::Key_Delete);
    cleared->setEnabled(index.flags() & Qt::ItemIsEditable);
    QAction* shown = menu.addAction(tr("Show on the plan"), this, [this, index] { fly(index); });
    shown->setEnabled(index.isValid());
    menu.exec(event->globalPos());
}

void SheetView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0) return;
    viewport()->update(); // what was drawn has been pushed along, the first column with it
    horizontalHeader()->viewport()->update();
    emit columnsMoved();
}

int SheetView::frozen_px() const {
    const QHeaderView* header = horizontalHeader();
    if (!model() || header->count() < 2 || header->offset() <= 0) return 0;
    const int width = header->sectionSize(0);
    return width <= viewport()->width() / 2 ? width : 0;
}

QModelIndex SheetView::indexAt(const QPoint& at) const {
    const bool isFirst = at.x() >= 0 && at.x() < frozen_px();
    return QTableView::indexAt(isFirst ? at - QPoint(horizontalHeader()->offset(), 0) : at);
}

QRect SheetView::visualRect(const QModelIndex& index) const {
    const QRect box = QTableView::visualRect(index);
    return index.column() == 0 && frozen_px() > 0 ? box.translated(horizontalHeader()->offset(), 0) : box;
}

void SheetView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const int across = horizontalScrollBar()->value();
    const bool isFrozen = frozen_px() > 0;
    QTableView::scrollTo(index, hint);
    if (isFrozen && index.column() == 0) horizontalScrollBar()->setValue(across); // in view wherever the others are
    if (frozen_px() <= 0 || index.column() == 0) return;
    const int hidden = frozen_px() - visualRect(index).left();
    if (hidden > 0) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void SheetView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const int width = frozen_px();
    if (width <= 0) return;
    QPainter painter(viewport());
    const Theme& theme = activeTheme();
    const int all = model()->rowCount(), rowsEnd = viewport()->height();
    painter.fillRect(QRect(0, 0, width, rowsEnd), palette().base());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QColor lines =
        QColor::fromRgba(static_cast<QRgb>(style()->styleHint(QStyle::SH_Table_GridLineColor, &option, this)));
    painter.setPen(lines);
    for (int row = rowAt(0); row >= 0 && row < all && rowViewportPosition(row) < rowsEnd; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = QRect(0, rowViewportPosition(row), width - 1, rowHeight(row) - 1);
        itemDelegate()->paint(&painter, option, index);
        painter.drawLine(0, option.rect.bottom() + 1, width - 1, option.rect.bottom() + 1);
    }
    painter.setPen(theme.muted); // a firmer edge than between other columns: something is under it
    painter.drawLine(width - 1, 0, width - 1, rowsEnd);
}

SheetDelegate::SheetDelegate(SheetView& view) : QStyledItemDelegate(&view), m_view(view) {}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = activeTheme();
    painter->save();
    if (m_view.isSelected(index)) {
        QColor back = theme.accent;
        back.setAlphaF(0.16F);
        painter->fillRect(option.rect, back);
    }
    const QVariant ink = index.data(Qt::ForegroundRole);
    const QRect box = option.rect.adjusted(padding_px, 0, -padding_px, 0);
    painter->setFont(uiFont(13));
    painter->setPen(ink.isValid() ? ink.value<QColor>() : theme.ink);
    painter->drawText(
        box, index.data(Qt::TextAlignmentRole).toInt(),
        painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, box.width()));
    if (index == m_view.currentIndex()) {
        painter->setPen(QPen(theme.accent, m_view.hasFocus() ? 2 : 1));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget* SheetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    m_view.hideReason();
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("sheetEditor"));
    editor->setFrame(false);
    editor->setFont(uiFont(13));
    editor->setTextMargins(2, 0, 2, 0);
    editor->setAlignment(static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAutoFillBackground(true);
    if (const QStringList choices = m_view.choices(index); !choices.isEmpty()) {
        auto* completer = new QCompleter(choices, editor);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        editor->setCompleter(completer);
    }
    return editor;
}

void SheetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* field = static_cast<QLineEdit*>(editor);
    if (!field->isModified()) field->setText(index.data(Qt::EditRole).toString());
}

void SheetDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    const auto* field = static_cast<QLineEdit*>(editor);
    // A text taken from the completer counts as typed, though the field says it was not.
    if (field->isModified() || field->text() != index.data(Qt::EditRole).toString())
        m_view.commit(index, field->text());
}

SumsRow::SumsRow(SheetView& view, QWidget* parent) : QWidget(parent), m_view(view) {
    setObjectName(QStringLiteral("sheetSums"));
    setFixedHeight(sums_px);
    connect(&view, &SheetView::columnsMoved, this, qOverload<>(&QWidget::update));
}

void SumsRow::setSums(const QString& title, const QStringList& texts) {
    m_title = title;
    m_texts = texts;
    QStringList spoken{title};
    for (int i = 0; i < texts.size(); ++i)
        if (!texts[i].isEmpty())
            spoken << m_view.model()->headerData(i, Qt::Horizontal).toString() + QStringLiteral(": ") + texts[i];
    setAccessibleName(spoken.join(QStringLiteral("; ")));
    update();
}

void SumsRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = activeTheme();
    painter.fillRect(rect(), theme.ground);
    painter.setPen(theme.hairline);
    painter.drawLine(0, 0, width(), 0);
    painter.setFont(uiFont(13, true));
    painter.setPen(theme.ink);
    const QHeaderView* header = m_view.horizontalHeader();
    int firstSum = width();
    const int frozen = m_view.frozen_px();
    painter.setClipRect(rect().adjusted(frozen, 0, 0, 0));
    for (int column = 0; column < m_texts.size(); ++column) {
        if (m_texts[column].isEmpty() || m_view.isColumnHidden(column)) continue;
        const QRect box(header->sectionViewportPosition(column) + padding_px, 0,
                        header->sectionSize(column) - 2 * padding_px, height());
        if (box.right() <= frozen || box.left() > width()) continue;
        // A sum may be wider than its column's cells: it may reach to the left while nothing stands there.
        const int wanted = painter.fontMetrics().horizontalAdvance(m_texts[column]);
        firstSum = std::min(firstSum, box.right() - std::max(wanted, 0) - padding_px);
        painter.drawText(QRect(box.right() - std::max(wanted, box.width()), 0, std::max(wanted, box.width()), height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_texts[column]);
    }
    painter.setClipping(false);
    const QRect left(8, 0, std::max({0, firstSum - 12, frozen - 12}), height());
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, left.width()));
}

} // namespace gs::ui
