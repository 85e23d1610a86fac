// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: one field over everything: commands, components on the plan, parts to place. Enter does it.
#pragma once

#include <QDialog>
#include <vector>

#include "ui/document.h"
#include "ui/panels/part_search.h"

class QAction;
class QLineEdit;
class QListWidget;

namespace gs::ui {

class Actions;

class QuickSearch : public QDialog {
    Q_OBJECT
public:
    /// `document`: null on the start page, then there are commands only.
    QuickSearch(const Actions& actions, const Document* document, QWidget* parent);

signals:
    void commandChosen(QAction* action);
    void partChosen(const QString& type);
    void componentChosen(const QString& id);
    void settingChosen(const QString& field); ///< object name of a field on the inspector's page of the site

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void find(const QString& text);
    void findCommands(const QString& text, bool areEnabled);
    void findComponents(const QString& text);
    void findSettings(const QString& text);
    void findParts(const QString& text);
    void add(int kind, const QString& key, const QString& text, const QString& note);
    void take();

    const Actions& m_actions;
    const Document* m_document;
    PartSearch m_parts;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace gs::ui
