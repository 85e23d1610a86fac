// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commit_text.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets/reason_bubble.h"

namespace gs::ui {

namespace {
constexpr int mostLines = 8;
}

CommitText::CommitText(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        takeHeight();
        if (hasFocus()) ReasonBubble::hideFor(this);
    });
    takeHeight();
}

void CommitText::setShown(const QString& text) {
    m_shown = text;
    if (std::exchange(m_mixed, false)) setPlaceholderText(m_placeholder);
    if (document()->isModified() && hasFocus()) return;
    if (toPlainText() != text) setPlainText(text);
    document()->setModified(false);
}

void CommitText::showMixed() {
    setShown({});
    m_mixed = true;
    m_placeholder = placeholderText();
    setPlaceholderText(tr("Mixed"));
}

void CommitText::revert() {
    setPlainText(m_shown);
    document()->setModified(false);
}

void CommitText::refuse(const QString& reason) {
    revert();
    ReasonBubble::showFor(this, reason);
}

void CommitText::commit() {
    if (!document()->isModified()) return;
    const QString entry = toPlainText().trimmed();
    document()->setModified(false);
    if (entry == m_shown && !m_mixed) revert();
    else emit submitted(entry); // the receiver may rebuild the panel and with it this field
}

void CommitText::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() & Qt::ControlModifier) {
        commit();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        ReasonBubble::hideFor(this);
        if (document()->isModified()) {
            revert();
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CommitText::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) commit();
}

void CommitText::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    takeHeight();
}

bool CommitText::event(QEvent* event) {
    // Escape drops what is typed, and while nothing is Ctrl+Z is the site's, as in CommitEdit.
    if (event->type() == QEvent::ShortcutOverride && document()->isModified() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && !document()->isModified()) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Paint) { // of the frame, not of the text area: framed as the lines are
        QStyleOptionFrame frame;
        frame.initFrom(this);
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_FrameLineEdit, &frame, &painter, this);
    }
    return done;
}

void CommitText::takeHeight() {
    // A plain-text document measures itself in lines.
    const int lines =
        std::clamp(static_cast<int>(std::ceil(document()->documentLayout()->documentSize().height())), 1, mostLines);
    const int height =
        lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth() + 2;
    if (height != minimumHeight() || height != maximumHeight()) setFixedHeight(height);
}

} // namespace gs::ui
