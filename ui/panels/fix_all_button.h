// SPDX-License-Identifier: GPL-3.0-or-later
// "Fix all 12 of this kind": cures the findings of one code on a worker, as one step to undo. While it works the same
// button stops it.
#pragma once

#include <QPushButton>
#include <QTimer>
#include <memory>
#include <string>

#include "core/layout/fix_all.h"

namespace gs::ui {

class Document;

class FixAllButton : public QPushButton {
    Q_OBJECT
public:
    explicit FixAllButton(QWidget* parent = nullptr);
    void setDocument(Document* document); ///< stops what is running; null: nothing to fix
    /// Code of the chosen finding and how many of its kind can be fixed; 0: none.
    void setTarget(const std::string& code, std::size_t count);

public slots:
    void run(); ///< begins, or stops what is running

signals:
    void refused(const QString& sentence);
    void triedAll(const std::string& code); ///< what is left of that code has no simple fix

private:
    /// What the worker and the button share.
    struct Progress;
    void label();
    void take(const FixAll& all, quint64 revision, const QString& code);
    Document* m_document = nullptr;
    std::string m_code;
    std::size_t m_count = 0;
    std::shared_ptr<Progress> m_progress; ///< null: no worker
    QTimer m_ticks;
};

} // namespace gs::ui
