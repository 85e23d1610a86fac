// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commit_edit.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QToolTip>
#include <utility>

#include "ui/widgets/reason_bubble.h"

namespace gs::ui {

namespace {

bool isUndoOrRedo(const QKeyEvent& key) { return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo); }

} // namespace

CommitEdit::CommitEdit(QWidget* parent) : QLineEdit(parent) {
    setMinimumHeight(26);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_refusal.clear();
        ReasonBubble::hideFor(this);
    });
}

void CommitEdit::setShown(const QString& text) {
    m_shown = text;
    if (std::exchange(m_mixed, false)) setPlaceholderText(m_placeholder);
    if (isModified() && hasFocus()) return;
    if (this->text() != text) {
        setText(text);
        setCursorPosition(0);
    }
    setModified(false);
}

void CommitEdit::showMixed() {
    setShown({});
    m_mixed = true;
    m_placeholder = placeholderText();
    setPlaceholderText(tr("Mixed"));
}

void CommitEdit::revert() {
    setText(m_shown);
    setModified(false);
}

/// Whoever is still in the field goes on with what he wrote; who has left it finds what holds.
void CommitEdit::refuse(const QString& reason) {
    if (hasFocus() && !m_entry.isEmpty()) {
        setText(m_entry);
        setModified(true);
        selectAll();
    } else {
        revert();
    }
    m_refusal = reason;
    ReasonBubble::showFor(this, reason);
    emit refused(reason);
}

void CommitEdit::commit() {
    if (!isModified()) return;
    const QString entry = m_entry = text().trimmed();
    setModified(false);
    m_refusal.clear();
    if (entry == m_shown && !m_mixed) {
        revert();
        return;
    }
    emit submitted(entry); // the receiver may rebuild the panel and with it this field
}

QString CommitEdit::stepped(int) const { return {}; }

bool CommitEdit::event(QEvent* event) {
    // While nothing is typed Ctrl+Z is the site's: the text alone would go back and its figures would not.
    if (event->type() == QEvent::ShortcutOverride && !isModified() && isUndoOrRedo(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    // Escape drops what is typed; as a key of the window it would take the part away, and leaving commits.
    if (event->type() == QEvent::ShortcutOverride && isModified() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    // What does not fit is read in the tooltip.
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > width() - 10) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text().left(1000), this);
        return true;
    }
    return QLineEdit::event(event);
}

void CommitEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (!isModified()) { // a dialog presses its button
            event->ignore();
            return;
        }
        const QPointer<CommitEdit> self(this);
        commit();
        if (self) selectAll();
        return;
    }
    case Qt::Key_Escape:
        ReasonBubble::hideFor(this);
        m_refusal.clear();
        if (!isModified()) break;
        revert();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int size = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
        const QString next = stepped(event->key() == Qt::Key_Up ? size : -size);
        if (next.isEmpty()) break;
        m_refusal.clear();
        setText(next);
        setModified(true);
        selectAll();
        return;
    }
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void CommitEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // A context menu or popup of the field itself is not leaving it.
    if (event->reason() == Qt::PopupFocusReason) return;
    if (!m_refusal.isEmpty() && event->reason() == Qt::ActiveWindowFocusReason) return; // to look the right value up
    if (!m_refusal.isEmpty()) return revert();                                          // as it was refused
    ReasonBubble::hideFor(this);
    commit();
}

DateEdit::DateEdit(QWidget* parent) : CommitEdit(parent) {}

QString DateEdit::reason(const QString& text) {
    return tr("“%1” is no date; write 2025-07-22, 2025-07 or 2025").arg(text);
}

} // namespace gs::ui
