// SPDX-License-Identifier: GPL-3.0-or-later
// One table of everything the window can do: text, key, icon, menu. Menus, tool bar, rails and the list of
// shortcuts are made from it, so nothing can be in one place under another name or key.
#pragma once

#include <QAction>
#include <QMap>
#include <QMenu>
#include <QObject>

class QMenuBar;

namespace gs::ui {

class Actions : public QObject {
    Q_OBJECT
public:
    /// The actions belong to `window` (their keys work in it).
    explicit Actions(QWidget* window);

    QAction* operator[](const char* id) const;
    void fillMenuBar(QMenuBar* bar);
    QMenu* recentMenu() const { return m_menus.value(QStringLiteral("recent")); }
    QMenu* overlayMenu() const { return m_menus.value(QStringLiteral("overlay")); }
    QMenu* versionsMenu() const { return m_menus.value(QStringLiteral("versions")); }
    QMenu* scenariosMenu() const { return m_menus.value(QStringLiteral("scenarios")); }
    QList<QAction*> all() const { return m_actions.values(); }
    void uncheckTools(); ///< while a part is placed no tool of the bar is the active one
    void retranslate();
    /// Rows "action, key" by menu, for the shortcuts page.
    struct Shortcut {
        QString menu, text, key;
    };
    QList<Shortcut> shortcuts() const;
    /// All there are, in the order of the menus, without mnemonics.
    struct Command {
        QAction* action;
        QString menu, text;
    };
    QList<Command> commands() const;
    static QString plainText(const QAction& action); ///< without the mnemonic

private:
    QMap<QString, QAction*> m_actions;
    QMap<QString, QMenu*> m_menus;
};

} // namespace gs::ui
