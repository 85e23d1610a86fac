// SPDX-License-Identifier: GPL-3.0-or-later
// The bottom line, 26 px: what the mouse does now, where it is, the selection, how long the last
// recomputation took, whether everything is on disk, units and language.
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include "ui/document.h"

class QLabel;
class QToolButton;

namespace gs::ui {

class StatusBar : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent = nullptr);
    void setDocument(Document* document); ///< null: start page

public slots:
    void setHint(const QString& hint);
    /// A sentence that stays for some seconds in front of the hint (refusals, notices).
    void say(const QString& sentence, bool refusal);
    void setPosition(gs::Point plan);
    void leavePlan(); ///< the mouse has no place on it
    void setSnap(bool on);

signals:
    void snapToggled(bool on);
    void languageToggled();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showHint();
    void watchFile(); ///< somebody may delete it beneath the program
    void showSaved();
    void showSelection();

    Document* m_document = nullptr;
    QString m_hintText, m_sentence;
    bool m_refusal = false;
    qint64 m_saidAt = 0; ///< position of the history: what was refused is past with the next edit
    QTimer m_sentenceTimer, m_selectionTimer;
    QFileSystemWatcher m_watcher;
    QLabel *m_hint, *m_position, *m_selection, *m_recompute, *m_savedMark, *m_saved;
    QToolButton *m_snap, *m_units, *m_language;
};

} // namespace gs::ui
