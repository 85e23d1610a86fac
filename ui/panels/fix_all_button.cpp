// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fix_all_button.h"

#include <atomic>

#include "ui/document.h"
#include "ui/panels/background.h"

namespace gs::ui {

struct FixAllButton::Progress {
    std::atomic<std::size_t> done{0};
    std::atomic<bool> stop{false};
};

FixAllButton::FixAllButton(QWidget* parent) : QPushButton(parent) {
    setObjectName(QStringLiteral("fixAll"));
    m_ticks.setInterval(100);
    connect(&m_ticks, &QTimer::timeout, this, &FixAllButton::label);
    connect(this, &QPushButton::clicked, this, &FixAllButton::run);
    label();
}

void FixAllButton::setDocument(Document* document) {
    if (m_progress) m_progress->stop = true;
    m_progress.reset();
    m_ticks.stop();
    m_document = document;
    setTarget({}, 0);
}

void FixAllButton::setTarget(const std::string& code, std::size_t count) {
    m_code = code;
    m_count = count;
    label();
}

void FixAllButton::label() {
    if (m_progress) {
        const auto done = static_cast<int>(m_progress->done.load());
        setText(m_progress->stop ? tr("Stopping…") : tr("Stop after %n fix(es)", nullptr, done));
        setToolTip(tr("What is done so far stays, as one step to undo"));
        setEnabled(!m_progress->stop); // the fix it is at ends first
        return;
    }
    setText(m_count > 0 ? tr("Fix all %n of this kind", nullptr, static_cast<int>(m_count))
                        : tr("Fix all of this kind"));
    setEnabled(m_count > 0 && m_document && !m_document->isReadOnly());
    setToolTip(m_count > 0 ? tr("Fixes the findings %1 one after the other, as one step to undo (Shift+F)")
                                 .arg(QString::fromStdString(m_code))
                           : tr("Choose a finding that can be fixed"));
}

/// On a worker: the site is computed anew after each fix. What it finds is of the site it began with; when that has
/// changed meanwhile, nothing is done.
void FixAllButton::run() {
    if (m_progress) {
        m_progress->stop = true;
        label();
        return;
    }
    if (m_count == 0 || !m_document) return;
    if (m_document->isReadOnly()) {
        emit refused(m_document->readOnlyReason());
        return;
    }
    m_progress = std::make_shared<Progress>();
    label();
    m_ticks.start();
    runInBackground(
        this,
        [catalog = &m_document->catalog(), site = m_document->site(), view = m_document->view(), code = m_code,
         shared = m_progress] {
            return fixAll(*catalog, site, view, code, [&shared](std::size_t done, std::size_t) {
                shared->done = done;
                return !shared->stop;
            });
        },
        [this, revision = m_document->results().revision, position = m_document->position(), code = m_code,
         shared = m_progress](const FixAll& all) {
            if (shared != m_progress) return; // of another document
            m_progress.reset();
            m_ticks.stop();
            take(all, position == m_document->position() ? revision : 0, QString::fromStdString(code));
            label();
        });
}

void FixAllButton::take(const FixAll& all, quint64 revision, const QString& code) {
    if (m_document->results().revision != revision || m_document->inGesture()) {
        emit refused(tr("The site has changed meanwhile: nothing was fixed. Try again."));
        return;
    }
    if (all.change.isEmpty()) {
        emit refused(tr("There is no simple fix for these findings of %1.").arg(code));
        if (!all.stopped) emit triedAll(code.toStdString());
        return;
    }
    const QString what =
        all.fixed > 0 ? tr("Fix %n finding(s)", nullptr, static_cast<int>(all.fixed)) : tr("Ease findings");
    m_document->edit(all.change, what + QStringLiteral(": ") + code);
    if (all.left == 0) return;
    if (!all.stopped) emit triedAll(code.toStdString());
    if (all.fixed == 0)
        return void(emit refused(
            tr("None of these %1 is gone yet, but they are eased; Ctrl+Z takes that back.").arg(all.left)));
    emit refused(all.stopped ? tr("%1 fixed, %2 left.").arg(all.fixed).arg(all.left)
                             : tr("%1 fixed, no simple fix for %2.").arg(all.fixed).arg(all.left));
}

} // namespace gs::ui
