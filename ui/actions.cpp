// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>
#include <QRegularExpression>
#include <QWidget>

#include "ui/style.h"

namespace gs::ui {

namespace {

struct MenuRow {
    const char* id;
    const char* text;
    const char* parent; // null = menu bar
};

enum Kind { Plain, Check, Radio }; // Radio: one of its menu

struct ActionRow {
    const char* menu;
    const char* id; // null = separator; "menu:ID" = the submenu stands here
    const char* text;
    const char* keys; // portable, ';' between alternatives
    const char* icon;
    Kind kind;
};

/// A struct so that the strings belong to the context of Actions.
struct Table {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::Actions)
public:
    static constexpr MenuRow menus[] = {
        {"file", QT_TR_NOOP("&File"), nullptr},
        {"recent", QT_TR_NOOP("Open &recent"), "file"},
        {"versions", QT_TR_NOOP("Named ve&rsions"), "file"},
        {"edit", QT_TR_NOOP("&Edit"), nullptr},
        {"arrange", QT_TR_NOOP("Arran&ge"), "edit"},
        {"line", QT_TR_NOOP("L&inks"), "edit"},
        {"view", QT_TR_NOOP("&View"), nullptr},
        {"views", QT_TR_NOOP("&Show"), "view"},
        {"overlay", QT_TR_NOOP("&Overlay"), "view"},
        {"layers", QT_TR_NOOP("La&yers"), "view"},
        {"panel", QT_TR_NOOP("&Panels"), "view"},
        {"theme", QT_TR_NOOP("&Theme"), "view"},
        {"language", QT_TR_NOOP("&Language"), "view"},
        {"units", QT_TR_NOOP("&Units"), "view"},
        {"site", QT_TR_NOOP("&Site"), nullptr},
        {"scenarios", QT_TR_NOOP("S&cenarios"), "site"},
        {"tool", QT_TR_NOOP("&Tools"), nullptr},
        {"help", QT_TR_NOOP("&Help"), nullptr},
    };

    static constexpr ActionRow rows[] = {
        {"file", "new", QT_TR_NOOP("&New site…"), "Ctrl+N", "new", Plain},
        {"file", "open", QT_TR_NOOP("&Open…"), "Ctrl+O", "open", Plain},
        {"file", "menu:recent", nullptr, nullptr, nullptr, Plain},
        {"file", "start", QT_TR_NOOP("S&tart page"), "Ctrl+Home", "palette", Plain},
        {"file", nullptr, nullptr, nullptr, nullptr, Plain},
        {"file", "name_version", QT_TR_NOOP("Name this &version…"), "Ctrl+S", "version", Plain},
        {"file", "menu:versions", nullptr, nullptr, nullptr, Plain},
        {"file", "save_as", QT_TR_NOOP("Save &as…"), "Ctrl+Shift+S", "save-as", Plain},
        {"file", "duplicate_site", QT_TR_NOOP("&Duplicate site"), "Ctrl+Shift+D", "duplicate", Plain},
        {"file", nullptr, nullptr, nullptr, nullptr, Plain},
        {"file", "background_picture", QT_TR_NOOP("&Background picture…"), "Ctrl+Shift+B", "background", Plain},
        {"file", "import", QT_TR_NOOP("&Import…"), "Ctrl+I", "import", Plain},
        {"file", "export_site", QT_TR_NOOP("Export &map or drawing…"), "Ctrl+Shift+E", "export", Plain},
        {"file", nullptr, nullptr, nullptr, nullptr, Plain},
        {"file", "report", QT_TR_NOOP("Report…"), "Ctrl+Shift+P", "report", Plain},
        {"file", "print", QT_TR_NOOP("&Print…"), "Ctrl+P", "print", Plain},
        {"file", "export_picture", QT_TR_NOOP("&Export picture…"), "Ctrl+E", "picture", Plain},
        {"file", "copy_picture", QT_TR_NOOP("&Copy picture"), "Ctrl+Shift+C", "clipboard", Plain},
        {"file", "film", QT_TR_NOOP("Phase fil&m…"), "Ctrl+Shift+M", nullptr, Plain},
        {"file", nullptr, nullptr, nullptr, nullptr, Plain},
        {"file", "close", QT_TR_NOOP("C&lose window"), "Ctrl+W", "close", Plain},
        {"file", "quit", QT_TR_NOOP("&Quit"), "Ctrl+Q", "quit", Plain},

        {"edit", "undo", QT_TR_NOOP("&Undo"), "Ctrl+Z", "undo", Plain},
        {"edit", "redo", QT_TR_NOOP("&Redo"), "Ctrl+Y;Ctrl+Shift+Z", "redo", Plain},
        {"edit", nullptr, nullptr, nullptr, nullptr, Plain},
        {"edit", "cut", QT_TR_NOOP("Cu&t"), "Ctrl+X", "cut", Plain},
        {"edit", "copy", QT_TR_NOOP("&Copy"), "Ctrl+C", "copy", Plain},
        {"edit", "paste", QT_TR_NOOP("&Paste"), "Ctrl+V", "paste", Plain},
        {"edit", "duplicate", QT_TR_NOOP("&Duplicate"), "Ctrl+D", "duplicate", Plain},
        {"edit", "delete", QT_TR_NOOP("De&lete"), "Del;Backspace", "delete", Plain},
        {"edit", nullptr, nullptr, nullptr, nullptr, Plain},
        {"edit", "rotate", QT_TR_NOOP("Rotate 90° cloc&kwise"), "R", "rotate", Plain},
        {"edit", "rotate_back", QT_TR_NOOP("Rotate 90° &back"), "Shift+R", nullptr, Plain},
        {"edit", "rename", QT_TR_NOOP("Re&name"), "F2", "rename", Plain},
        {"edit", "group", QT_TR_NOOP("&Group"), "Ctrl+G", "group", Plain},
        {"edit", "ungroup", QT_TR_NOOP("U&ngroup"), "Ctrl+Shift+G", "ungroup", Plain},
        {"edit", "lock", QT_TR_NOOP("Loc&k"), "Ctrl+L", "lock", Plain},
        {"edit", "unlock", QT_TR_NOOP("Unloc&k"), "Ctrl+Shift+L", "unlock", Plain},
        {"edit", "menu:arrange", nullptr, nullptr, nullptr, Plain},
        {"edit", "menu:line", nullptr, nullptr, nullptr, Plain},
        {"arrange", "align_left", QT_TR_NOOP("Align &left sides"), nullptr, nullptr, Plain},
        {"arrange", "align_middle_x", QT_TR_NOOP("Align &middles west to east"), nullptr, nullptr, Plain},
        {"arrange", "align_right", QT_TR_NOOP("Align &right sides"), nullptr, nullptr, Plain},
        {"arrange", "align_top", QT_TR_NOOP("Align &upper sides"), nullptr, nullptr, Plain},
        {"arrange", "align_middle_y", QT_TR_NOOP("Align mi&ddles north to south"), nullptr, nullptr, Plain},
        {"arrange", "align_bottom", QT_TR_NOOP("Align lo&wer sides"), nullptr, nullptr, Plain},
        {"arrange", nullptr, nullptr, nullptr, nullptr, Plain},
        {"arrange", "distribute_x", QT_TR_NOOP("E&qual gaps west to east"), nullptr, nullptr, Plain},
        {"arrange", "distribute_y", QT_TR_NOOP("Equal &gaps north to south"), nullptr, nullptr, Plain},
        {"arrange", nullptr, nullptr, nullptr, nullptr, Plain},
        {"arrange", "repeat_rows", QT_TR_NOOP("Repeat in ro&ws…"), "Ctrl+R", "array", Plain},
        {"arrange", "repeat_circle", QT_TR_NOOP("Repeat on a &circle…"), "Ctrl+Alt+R", "array-round", Plain},
        {"arrange", "fill_rows", QT_TR_NOOP("&Fill a zone with rows…"), "Ctrl+Shift+F", "fill-rows", Plain},
        {"arrange", nullptr, nullptr, nullptr, nullptr, Plain},
        {"arrange", "mirror_x", QT_TR_NOOP("Mirror left and rig&ht"), "Shift+H", "mirror-x", Plain},
        {"arrange", "mirror_y", QT_TR_NOOP("Mirror top and &bottom"), "Shift+V", "mirror-y", Plain},
        {"edit", "regenerate", QT_TR_NOOP("Regenerate &hall…"), "Ctrl+Shift+R", nullptr, Plain},
        {"edit", nullptr, nullptr, nullptr, nullptr, Plain},
        {"edit", "select_all", QT_TR_NOOP("Select &all"), "Ctrl+A", "select-all", Plain},
        {"edit", "select_none", QT_TR_NOOP("Select n&othing"), "Ctrl+Shift+A", nullptr, Plain},
        {"line", "connect_selected", QT_TR_NOOP("Connect the &two selected"), "Shift+E", "connect", Plain},
        {"line", "route_links", QT_TR_NOOP("&Route around obstacles"), "Ctrl+B", "route", Plain},
        {"line", "straighten_links", QT_TR_NOOP("&Straighten"), "Ctrl+Alt+B", nullptr, Plain},
        {"line", "choose_conductors", QT_TR_NOOP("&Choose conductor by load"), nullptr, nullptr, Plain},

        {"view", "menu:views", nullptr, nullptr, nullptr, Plain},
        {"views", "view_plan", QT_TR_NOOP("&Plan"), "F5", "plan", Radio},
        {"views", "view_oneline", QT_TR_NOOP("&Single-line"), "F6", nullptr, Radio},
        {"views", "view_coolant", QT_TR_NOOP("&Coolant diagram"), "F7", nullptr, Radio},
        {"views", "view_sankey", QT_TR_NOOP("&Energy flow"), "F8", nullptr, Radio},
        {"views", "view_money", QT_TR_NOOP("C&apital"), "Shift+F8", nullptr, Radio},
        {"views", "view_iso", QT_TR_NOOP("&Isometric"), "F9", nullptr, Radio},
        {"views", "view_charts", QT_TR_NOOP("&Charts"), "F10", nullptr, Radio},
        {"view", "fit", QT_TR_NOOP("&Fit the site"), "F", "fit", Plain},
        {"view", "fit_selection", QT_TR_NOOP("Fit the &selection"), "Shift+F", "fit-selection", Plain},
        {"view", "zoom_in", QT_TR_NOOP("Zoom &in"), "+;Ctrl++;=", "zoom-in", Plain},
        {"view", "zoom_out", QT_TR_NOOP("Zoom &out"), "-;Ctrl+-", "zoom-out", Plain},
        {"view", nullptr, nullptr, nullptr, nullptr, Plain},
        {"view", "grid", QT_TR_NOOP("&Grid"), "G", "grid", Check},
        {"view", "labels", QT_TR_NOOP("&Labels"), "L", "label", Check},
        {"view", "links", QT_TR_NOOP("Lin&ks"), "K", "link", Check},
        {"view", "snap", QT_TR_NOOP("S&nap to grid"), "Shift+G", "snap", Check},
        {"view", nullptr, nullptr, nullptr, nullptr, Plain},
        {"view", "menu:overlay", nullptr, nullptr, nullptr, Plain},
        {"overlay", "overlay_plan", QT_TR_NOOP("&Plan"), "1", "plan", Radio},
        {"overlay", "overlay_power", QT_TR_NOOP("P&ower"), "2", "power", Radio},
        {"overlay", "overlay_cooling", QT_TR_NOOP("&Cooling"), "3", "cooling", Radio},
        {"overlay", "overlay_gas", QT_TR_NOOP("&Gas"), "4", "gas", Radio},
        {"overlay", "overlay_network", QT_TR_NOOP("N&etwork"), "5", "network", Radio},
        {"overlay", "overlay_load", QT_TR_NOOP("&Load"), "6", "load", Radio},
        {"overlay", "overlay_time", QT_TR_NOOP("P&hases by date"), "7", "calendar", Radio},
        {"overlay", "overlay_temperature", QT_TR_NOOP("Coolant &temperature"), "8", "temperature", Radio},
        {"overlay", "overlay_density", QT_TR_NOOP("Power &density"), "9", "density", Radio},
        {"overlay", "overlay_redundancy", QT_TR_NOOP("&Redundancy"), "0", "redundancy", Radio},
        {"overlay", "overlay_cost", QT_TR_NOOP("Co&st density"), "Shift+1", "cost", Radio},
        {"overlay", "overlay_noise", QT_TR_NOOP("&Noise"), "Shift+2", "noise", Radio},
        {"overlay", "overlay_water", QT_TR_NOOP("&Water"), "Shift+3", "water", Radio},
        {"view", "menu:layers", nullptr, nullptr, nullptr, Plain},
        {"layers", "panel_layers", QT_TR_NOOP("&Layers panel"), "Shift+L", "layers", Check},
        {"layers", "layers_dim_others", QT_TR_NOOP("&Dim all but the selection's"), nullptr, "dim", Plain},
        {"layers", "layers_show_all", QT_TR_NOOP("&Show all layers"), nullptr, "eye", Plain},
        {"view", "minimap", QT_TR_NOOP("&Minimap"), "Shift+M", "minimap", Check},
        {"view", "previous_phase", QT_TR_NOOP("&Earlier phase"), ",", "previous", Plain},
        {"view", "next_phase", QT_TR_NOOP("Late&r phase"), ".", "next", Plain},
        {"view", nullptr, nullptr, nullptr, nullptr, Plain},
        {"view", "menu:panel", nullptr, nullptr, nullptr, Plain},
        {"panel", "panel_palette", QT_TR_NOOP("&Parts"), "[", "palette", Check},
        {"panel", "panel_inspector", QT_TR_NOOP("&Inspector"), "]", "inspector", Check},
        {"panel", "drawer_findings", QT_TR_NOOP("&Findings"), "Ctrl+1", "findings", Check},
        {"panel", "drawer_dashboard", QT_TR_NOOP("&Dashboard"), "Ctrl+2", "dashboard", Check},
        {"panel", "drawer_history", QT_TR_NOOP("&History"), "Ctrl+3", "history", Check},
        {"panel", "drawer_table", QT_TR_NOOP("&Table"), "Ctrl+4", "table", Check},
        {"panel", "drawer_compare", QT_TR_NOOP("&Compare"), "Ctrl+5", "compare", Check},
        {"panel", "drawer_slides", QT_TR_NOOP("&Slides"), "Ctrl+6", "full-screen", Check},
        {"view", "present", QT_TR_NOOP("Present this vie&w"), "F11", "full-screen", Plain},
        {"view", "present_slides", QT_TR_NOOP("Present the slides"), "Shift+F11", nullptr, Plain},
        {"view", "slide_add", QT_TR_NOOP("A&dd this view as a slide"), "Ctrl+F11", nullptr, Plain},
        {"view", nullptr, nullptr, nullptr, nullptr, Plain},
        {"view", "menu:theme", nullptr, nullptr, nullptr, Plain},
        {"theme", "theme_auto", QT_TR_NOOP("As the &desktop"), nullptr, nullptr, Radio},
        {"theme", "theme_light", QT_TR_NOOP("&Light"), nullptr, nullptr, Radio},
        {"theme", "theme_dark", QT_TR_NOOP("Dar&k"), nullptr, nullptr, Radio},
        {"view", "menu:language", nullptr, nullptr, nullptr, Plain},
        {"language", "language_en", "English", nullptr, nullptr, Radio},
        {"language", "language_zh_CN", "中文（简体）", nullptr, nullptr, Radio},

        {"view", "menu:units", nullptr, nullptr, nullptr, Plain},
        {"units", "units_metric", QT_TR_NOOP("&Metric: m, °C, L/s"), nullptr, nullptr, Radio},
        {"units", "units_us", QT_TR_NOOP("&United States: ft, °F, gpm"), nullptr, nullptr, Radio},
        {"site", "menu:scenarios", nullptr, nullptr, nullptr, Plain},
        {"site", nullptr, nullptr, nullptr, nullptr, Plain},
        {"site", "type_duplicate", QT_TR_NOOP("&Duplicate type…"), nullptr, nullptr, Plain},
        {"site", "type_edit", QT_TR_NOOP("&Edit type…"), nullptr, nullptr, Plain},
        {"site", "type_delete", QT_TR_NOOP("De&lete type…"), nullptr, nullptr, Plain},
        {"site", "types_export", QT_TR_NOOP("E&xport type…"), nullptr, nullptr, Plain},
        {"site", "types_import", QT_TR_NOOP("&Import types…"), nullptr, nullptr, Plain},
        {"site", "types_catalog", QT_TR_NOOP("&Compare types with the catalog…"), nullptr, nullptr, Plain},
        {"scenarios", "scenario_new", QT_TR_NOOP("&New scenario from here…"), nullptr, "scenario", Plain},
        {"scenarios", "scenario_from_version", QT_TR_NOOP("New scenario from a &version…"), nullptr, nullptr, Plain},
        {"scenarios", "scenario_switch", QT_TR_NOOP("&Switch scenario…"), "Ctrl+J", nullptr, Plain},
        {"scenarios", "scenario_rename", QT_TR_NOOP("&Rename this scenario…"), nullptr, nullptr, Plain},
        {"scenarios", "scenario_delete", QT_TR_NOOP("&Delete a scenario…"), nullptr, nullptr, Plain},
        {"scenarios", "compare", QT_TR_NOOP("&Compare with…"), "Ctrl+Shift+J", "compare", Plain},

        {"tool", "tool_select", QT_TR_NOOP("&Select"), "V", "select", Radio},
        {"tool", "tool_parts", QT_TR_NOOP("&Parts: search and place"), "N", "part", Plain},
        {"tool", "tool_connect", QT_TR_NOOP("&Connect"), "E", "connect", Radio},
        {"tool", "tool_zone", QT_TR_NOOP("Draw a &zone"), "Z", "zone", Radio},
        {"tool", "tool_measure", QT_TR_NOOP("&Measure"), "M", "measure", Radio},
        {"tool", "tool_pan", QT_TR_NOOP("Pa&n"), "H", "pan", Radio},
        {"tool", nullptr, nullptr, nullptr, nullptr, Plain},
        {"tool", "quick_search", QT_TR_NOOP("S&earch everything…"), "Ctrl+K", nullptr, Plain},
        {"tool", "cancel", QT_TR_NOOP("&End the tool"), "Esc", nullptr, Plain},

        {"help", "user_guide", QT_TR_NOOP("&User guide"), nullptr, nullptr, Plain},
        {"help", "shortcuts", QT_TR_NOOP("&Keyboard and mouse"), "F1", "help", Plain},
        {"help", "about", QT_TR_NOOP("&About Gigasite"), nullptr, nullptr, Plain},
    };
};

/// Of an action: its words as they stand in the source, by which Ctrl+K finds it in any language.
constexpr char englishProperty[] = "english";

QString keysOf(const QAction& action) { return action.shortcut().toString(QKeySequence::NativeText); }

/// Chinese menus carry the mnemonic as "(&S)" behind the word.
QString withoutMnemonic(QString text) {
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    return text.remove(behind).remove(QLatin1Char('&'));
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window) {
    QMap<QString, QActionGroup*> groups;
    for (const ActionRow& row : Table::rows) {
        const QString id = QString::fromLatin1(row.id);
        if (!row.id || id.startsWith(QLatin1String("menu:"))) continue;
        auto* action = new QAction(window);
        action->setObjectName(QStringLiteral("action_") + id);
        if (row.icon) action->setIcon(themedIcon(QString::fromLatin1(row.icon)));
        if (row.keys) {
            QList<QKeySequence> keys;
            for (const QString& key : QString::fromLatin1(row.keys).split(QLatin1Char(';')))
                keys << QKeySequence::fromString(key, QKeySequence::PortableText);
            action->setShortcuts(keys);
        }
        action->setCheckable(row.kind != Plain);
        if (row.kind == Radio) {
            QActionGroup*& group = groups[QString::fromLatin1(row.menu)];
            if (!group) group = new QActionGroup(window);
            group->addAction(action);
        }
        window->addAction(action);
        action->setProperty(englishProperty, withoutMnemonic(QString::fromUtf8(row.text)));
        m_actions.insert(id, action);
    }
    retranslate();
}

QAction* Actions::operator[](const char* id) const {
    QAction* action = m_actions.value(QString::fromLatin1(id));
    Q_ASSERT_X(action, "Actions", id);
    return action;
}

void Actions::fillMenuBar(QMenuBar* bar) {
    for (const MenuRow& row : Table::menus) {
        auto* menu = new QMenu(bar);
        menu->setObjectName(QStringLiteral("menu_") + QString::fromLatin1(row.id));
        m_menus.insert(QString::fromLatin1(row.id), menu);
        if (!row.parent) bar->addMenu(menu);
    }
    for (const ActionRow& row : Table::rows) {
        QMenu* menu = m_menus.value(QString::fromLatin1(row.menu));
        const QString id = QString::fromLatin1(row.id);
        if (!row.id) menu->addSeparator();
        else if (id.startsWith(QLatin1String("menu:"))) menu->addMenu(m_menus.value(id.mid(5)));
        else menu->addAction(m_actions.value(id));
    }
    retranslate();
}

void Actions::retranslate() {
    for (const ActionRow& row : Table::rows) {
        QAction* action = row.text ? m_actions.value(QString::fromLatin1(row.id)) : nullptr;
        if (!action) continue;
        action->setText(tr(row.text));
        const QString plain = withoutMnemonic(action->text());
        action->setIconText(plain);
        const QString key = keysOf(*action);
        action->setToolTip(key.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, key));
    }
    for (const MenuRow& row : Table::menus)
        if (QMenu* menu = m_menus.value(QString::fromLatin1(row.id))) menu->setTitle(tr(row.text));
}

void Actions::uncheckTools() {
    QActionGroup* group = (*this)["tool_select"]->actionGroup();
    group->setExclusive(false);
    for (QAction* action : group->actions()) action->setChecked(false);
    group->setExclusive(true);
}

QList<Actions::Shortcut> Actions::shortcuts() const {
    QList<Shortcut> list;
    for (const ActionRow& row : Table::rows) {
        const QAction* action = row.keys ? m_actions.value(QString::fromLatin1(row.id)) : nullptr;
        if (!action) continue;
        for (const MenuRow& menu : Table::menus)
            if (qstrcmp(menu.id, row.menu) == 0)
                list.append({withoutMnemonic(tr(menu.text)), withoutMnemonic(tr(row.text)), keysOf(*action)});
    }
    return list;
}

QString Actions::plainText(const QAction& action) { return withoutMnemonic(action.text()); }

QList<Actions::Command> Actions::commands() const {
    QList<Command> list;
    for (const ActionRow& row : Table::rows) {
        QAction* action = row.id ? m_actions.value(QString::fromLatin1(row.id)) : nullptr;
        if (!action) continue;
        for (const MenuRow& menu : Table::menus)
            if (qstrcmp(menu.id, row.menu) == 0)
                list.append({action, withoutMnemonic(tr(menu.text)), withoutMnemonic(tr(row.text))});
    }
    return list;
}

} // namespace gs::ui
