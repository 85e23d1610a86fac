// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrange_actions.h"

#include <QCoreApplication>
#include <utility>

#include "core/layout/arrays.h"
#include "core/site/moves.h"
#include "ui/actions.h"
#include "ui/dialogs/arrange_dialog.h"

namespace gs::ui {

namespace {

struct Arranging {
    Q_DECLARE_TR_FUNCTIONS(Arranging)
};

using Ids = std::vector<std::string>;

/// The one selected zone that can be filled, else empty.
std::string selectedZone(const Document& document) {
    if (document.selection().size() != 1) return {};
    const Component* zone = document.site().component(*document.selection().begin());
    const Type* type = zone ? document.site().typeOf(*zone) : nullptr;
    return type && type->is_zone && zone->outline.size() > 2 ? zone->id.str() : std::string();
}

/// What can be done to the selection. Of a very large one only the beginning is looked at, and all is offered.
struct SelectionState {
    std::size_t components = 0;
    bool grouped = false, locked = false, unlocked = false;
};

SelectionState selectionState(const Document& document) {
    constexpr std::size_t most = 2000;
    SelectionState state;
    for (const std::string& id : document.selection()) {
        const Component* component = document.site().component(id);
        if (!component) continue;
        if (++state.components > most) return {state.components, true, true, true};
        state.grouped |= !component->group.empty();
        (component->locked ? state.locked : state.unlocked) = true;
    }
    return state;
}

} // namespace

void connectArranging(Actions& actions, QWidget* window, const std::function<PlanCanvas*()>& canvas) {
    const auto on = [&](const char* id, auto handler) {
        QObject::connect(actions[id], &QAction::triggered, window, handler);
    };
    on("group", [canvas] { canvas()->editSelection(Arranging::tr("Group"), group, true); });
    on("ungroup", [canvas] { canvas()->editSelection(Arranging::tr("Ungroup"), ungroup, true); });
    on("lock", [canvas] {
        canvas()->editSelection(
            Arranging::tr("Lock"), [](const Site& site, const Ids& ids) { return setLocked(site, ids, true); }, true);
    });
    on("unlock", [canvas] {
        canvas()->editSelection(
            Arranging::tr("Unlock"), [](const Site& site, const Ids& ids) { return setLocked(site, ids, false); },
            true);
    });
    for (const auto& [id, what] : {std::pair{"mirror_x", Mirror::LeftRight}, std::pair{"mirror_y", Mirror::TopBottom}})
        on(id, [canvas, action = actions[id], how = what] {
            canvas()->editSelection(Actions::plainText(*action), [how](const Site& site, const Ids& ids) {
                const Rect box = boundsOf(site, ids);
                return mirror(site, ids, how,
                              how == Mirror::LeftRight ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2);
            });
        });
    on("connect_selected", [canvas] { canvas()->connectSelected(); });
    on("repeat_rows",
       [canvas, window] { (new RowsDialog(*canvas(), canvas()->selectedComponents(), window))->open(); });
    on("repeat_circle",
       [canvas, window] { (new CircleDialog(*canvas(), canvas()->selectedComponents(), window))->open(); });
    on("fill_rows",
       [canvas, window] { (new FillDialog(*canvas(), selectedZone(*canvas()->document()), window))->open(); });
}

void enableArranging(Actions& actions, const Document& document) {
    const bool writable = !document.isReadOnly();
    const SelectionState state = selectionState(document);
    actions["group"]->setEnabled(writable && state.components > 1);
    actions["connect_selected"]->setEnabled(writable && state.components == 2);
    actions["ungroup"]->setEnabled(writable && state.grouped);
    actions["lock"]->setEnabled(writable && state.unlocked);
    actions["unlock"]->setEnabled(writable && state.locked);
    for (const char* id : {"mirror_x", "mirror_y"}) actions[id]->setEnabled(writable && state.unlocked);
    for (const char* id : {"repeat_rows", "repeat_circle"}) actions[id]->setEnabled(writable && state.components > 0);
    actions["fill_rows"]->setEnabled(writable && !selectedZone(document).empty());
}

} // namespace gs::ui
