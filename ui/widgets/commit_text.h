// SPDX-License-Identifier: GPL-3.0-or-later
// Several lines of text with the manners of CommitEdit: commits when the focus leaves or on Ctrl+Enter, Escape brings
// the shown text back. As tall as its text, up to eight lines.
#pragma once

#include <QPlainTextEdit>

namespace gs::ui {

class CommitText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CommitText(QWidget* parent = nullptr);
    void setShown(const QString& text);
    void showMixed();
    bool isMixed() const { return m_mixed; }
    void refuse(const QString& reason);
    void commit();

signals:
    void submitted(const QString& text); ///< trimmed; the receiver calls setShown() or refuse()

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeHeight();
    void revert();
    QString m_shown;
    bool m_mixed = false;
    QString m_placeholder; ///< while "Mixed" stands in its place
};

} // namespace gs::ui
