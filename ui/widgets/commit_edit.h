// SPDX-License-Identifier: GPL-3.0-or-later
// A line edit that commits once: on Enter or when the focus leaves, and only when something was typed. Escape
// brings the shown text back. A refused entry is put back too, and the reason stands in a bubble below the field.
#pragma once

#include <QLineEdit>

namespace gs::ui {

class CommitEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit CommitEdit(QWidget* parent = nullptr);

    /// What the site says. Leaves alone what is being typed.
    void setShown(const QString& text);
    QString shown() const { return m_shown; }
    /// Values differ: empty with "Mixed" in grey, until something is typed.
    void showMixed();
    bool isMixed() const { return m_mixed; }
    /// Says why the entry was not taken; it stays for who is still in the field, else the shown text is back.
    void refuse(const QString& reason);
    QString refusal() const { return m_refusal; } ///< of the last entry, empty when it was taken
    /// Commits what is being typed now, as leaving the field would.
    void commit();

signals:
    void submitted(const QString& text); ///< trimmed; the receiver calls setShown() or refuse()
    void refused(const QString& reason);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// The text that up and down give; an empty one leaves the field alone.
    virtual QString stepped(int steps) const;

private:
    void revert();
    QString m_shown, m_refusal;
    QString m_entry; ///< last one submitted
    bool m_mixed = false;
    QString m_placeholder; ///< while "Mixed" stands in its place
};

/// A date, also partial ("2025-07" means its first day); empty = no date.
class DateEdit : public CommitEdit {
    Q_OBJECT
public:
    explicit DateEdit(QWidget* parent = nullptr);
    static QString reason(const QString& text); ///< why a text is no date
};

} // namespace gs::ui
