// SPDX-License-Identifier: GPL-3.0-or-later
// PlanCanvas: what can be done to the selection by key, menu and clipboard. Each is one edit with one undo.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "core/layout/arrays.h"
#include "core/layout/copy_place.h"
#include "core/layout/fitting_link.h"
#include "core/layout/free_place.h"
#include "core/layout/separation.h"
#include "core/site/edits.h"
#include "core/site/plan_marks.h"
#include "ui/canvas/background.h"
#include "ui/canvas/calibrate_tool.h"
#include "ui/canvas/canvas_impl.h"
#include "ui/canvas/handles.h"
#include "ui/canvas/link_routes.h"
#include "ui/panels/finding_text.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"

namespace gs::ui {

namespace {

const QString clipType = QStringLiteral("application/x-gigasite-parts+json");

} // namespace

void PlanCanvas::Impl::attempt(const std::function<void()>& act) {
    if (!q->canEdit()) return;
    tool->cancel(); // a ghost under the mouse must not be committed with it
    try {
        act();
    } catch (const EditError& error) { emit q->refused(QString::fromUtf8(error.what())); }
}

void PlanCanvas::Impl::applyEdit(const std::function<ChangeSet()>& make, const QString& text) {
    attempt([&] { document->edit(make(), text); });
}

void PlanCanvas::Impl::applyMove(const std::function<ChangeSet()>& make, const QString& text) {
    attempt([&] { editAndFollow(*q, selectedComponents(), text, make); });
}

void PlanCanvas::Impl::applyNew(const std::function<ChangeSet()>& make, const QString& text) {
    attempt([&] {
        const ChangeSet change = make();
        document->beginGesture(text);
        document->updateGesture(change);
        routeNewLinks(*q, change);
        document->endGesture();
    });
}

std::vector<std::string> PlanCanvas::Impl::selectedComponents() const {
    std::vector<std::string> ids;
    for (const std::string& id : document->selection())
        if (document->site().component(id)) ids.push_back(id);
    return ids;
}

std::vector<std::string> PlanCanvas::Impl::movable() const { return unlocked(document->site(), selectedComponents()); }

void PlanCanvas::Impl::sayLocked(std::size_t count) {
    if (count > 0)
        emit q->refused(tr("%n locked part(s) stay; unlock them with Ctrl+Shift+L", nullptr, static_cast<int>(count)));
}

std::vector<std::string> PlanCanvas::selectedComponents() const {
    return m->document ? m->selectedComponents() : std::vector<std::string>();
}

void PlanCanvas::connectSelected() {
    const std::vector<std::string> ids = m->document ? m->selectedComponents() : std::vector<std::string>();
    if (ids.size() != 2 || !canEdit()) return;
    const Site& site = m->document->site();
    LinkRefusal refusal;
    const std::optional<Link> link = fittingLink(site, {ids[0], {}}, {ids[1], {}}, &refusal);
    if (!link) return sayRefused(withTitles(site, QString::fromStdString(refusal.sentence)));
    m->applyNew([&] { return gs::connect(site, m->document->catalog(), *link); },
                tr("Connect %1 to %2")
                    .arg(componentTitle(site, link->from.component), componentTitle(site, link->to.component)));
}

void PlanCanvas::editSelection(const QString& text, const SelectionEdit& make, bool lockedToo) {
    if (!m->document) return;
    const std::vector<std::string> all = m->selectedComponents(), ids = lockedToo ? all : m->movable();
    const std::size_t locked = all.size() - ids.size();
    const auto change = [&] { return make(m->document->site(), ids); };
    if (!ids.empty() && lockedToo) m->applyEdit(change, text);
    else if (!ids.empty()) m->applyMove(change, text); // found ways of their links follow
    if (canEdit()) m->sayLocked(locked);
}

void PlanCanvas::selectAll() {
    if (!m->document) return;
    std::vector<std::string> ids; // sorted first: a set is then made in one go
    const Site& site = m->document->site();
    for (Slot s = 0; s < site.components().slotCount(); ++s)
        if (const SceneItem* item = m->view.scene().item(s);
            item && item->installed && m->view.scene().isFree(*item) && !site.components().at(s)->locked)
            ids.push_back(site.components().at(s)->id);
    std::sort(ids.begin(), ids.end());
    m->document->setSelection({std::move_iterator(ids.begin()), std::move_iterator(ids.end())});
}

void PlanCanvas::deleteSelection() {
    if (!m->document || m->document->selection().empty()) return;
    const Site& site = m->document->site();
    std::vector<std::string> links;
    for (const std::string& id : m->document->selection())
        if (site.link(id)) links.push_back(id);
    const std::vector<std::string> all = m->selectedComponents(), components = m->movable();
    const std::size_t locked = all.size() - components.size();
    const auto count = static_cast<int>(links.size() + components.size());
    std::size_t within = 0; // a zone is a line on the ground: what stands in it stays
    for (const std::string& id : components)
        for (const Slot slot : site.childrenOf(id)) {
            const Component* child = site.components().at(slot);
            within += child && !std::binary_search(components.begin(), components.end(), child->id.str());
        }
    if (count > 0)
        m->applyEdit(
            [&] {
                const ChangeSet lines = removeLinks(site, links);
                Site rest = site;
                gs::apply(rest, lines);
                return fold(lines, removeComponents(rest, components));
            },
            components.empty() ? tr("Delete %n link(s)", nullptr, count) : tr("Delete %n item(s)", nullptr, count));
    if (canEdit()) m->sayLocked(locked);
    if (canEdit() && within > 0 && locked == 0)
        emit refused(tr("%n part(s) in it stay; to delete them as well, undo and select them with a frame", nullptr,
                        static_cast<int>(within)));
}

void PlanCanvas::copySelection() {
    if (!m->document) return;
    const std::vector<std::string> ids = m->selectedComponents();
    if (ids.empty()) return;
    const std::string clip = copyToJson(m->document->site(), ids);
    auto* mime = new QMimeData;
    mime->setData(clipType, QByteArray::fromStdString(clip));
    mime->setText(QString::fromStdString(clip));
    QApplication::clipboard()->setMimeData(mime);
    m->pasteCount = 0;
}

void PlanCanvas::cutSelection() {
    if (!m->document || m->selectedComponents().empty() || !canEdit()) return;
    copySelection();
    editSelection(tr("Cut %n item(s)", nullptr, static_cast<int>(m->movable().size())),
                  [](const Site& site, const std::vector<std::string>& ids) { return removeComponents(site, ids); });
}

namespace {

std::set<std::string> addedComponents(const ChangeSet& change) {
    std::set<std::string> ids;
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) ids.insert(swap.after->id);
    return ids;
}

/// What a new part is left without; empty: nothing.
QString unfedOf(const Document& document, const std::set<std::string>& added) {
    static const std::set<std::string> codes{"power.no-feed", "power.single-feed", "cooling.no-loop", "gas.unsupplied",
                                             "water.unsupplied"};
    QString first;
    int more = 0;
    for (const Finding& finding : document.engine().findings()) {
        if (!codes.contains(finding.code) || finding.ids.empty() || !added.contains(finding.ids.front())) continue;
        if (first.isEmpty()) first = localSentence(namedText(document.site(), finding));
        else ++more;
    }
    return more > 0 ? PlanCanvas::tr("%1 The same holds for %n more new part(s).", nullptr, more).arg(first) : first;
}

} // namespace

void PlanCanvas::Impl::tellNew(std::set<std::string> added) {
    if (added.empty()) return;
    const QString unfed = unfedOf(*document, added);
    document->setSelection(std::move(added));
    if (!unfed.isEmpty()) q->sayRefused(unfed);
}

void PlanCanvas::paste() {
    if (!m->document || !canEdit()) return;
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (!mime || !mime->hasFormat(clipType)) {
        emit refused(tr("The clipboard holds no parts of a site; copy some first."));
        return;
    }
    const std::string clip = mime->data(clipType).toStdString();
    // At the mouse when it is over the plan, else in the middle; repeated pastes step aside.
    QPointF at = m->cursorInside ? m->cursor : m->plan().center();
    if (clip == m->pasteFrom && !m->cursorInside) at += QPointF(16, 16) * ++m->pasteCount;
    else m->pasteCount = 0;
    m->pasteFrom = clip;
    Point point = m->viewport.toPlan(at);
    if (m->snapGrid)
        point = {std::round(point.x_m / gridStep_m()) * gridStep_m(),
                 std::round(point.y_m / gridStep_m()) * gridStep_m()};
    std::set<std::string> added;
    m->applyNew(
        [&] {
            ChangeSet change = gs::paste(m->document->site(), m->document->catalog(), clip, point);
            keepPictures(*m->document, change);
            added = addedComponents(change);
            return withAutoConnect(m->document->site(), m->document->catalog(), change);
        },
        tr("Paste"));
    m->tellNew(std::move(added));
}

/// Tells whether copies may stand in a box: nothing does, no hall, building or road begins there, and it is within the
/// halls and buildings that all of `ids` stand in.
std::function<bool(const Rect&)> PlanCanvas::Impl::takenFor(const std::vector<std::string>& ids) const {
    constexpr double touching_m = 0.01; // standing side by side
    const Site& site = document->site();
    const std::set<std::string> own(ids.begin(), ids.end());
    const auto cornersOf = [](const Rect& r) {
        return std::vector<Point>{{r.left, r.top}, {r.right, r.top}, {r.right, r.bottom}, {r.left, r.bottom}};
    };
    const auto holds = [cornersOf](const std::vector<Point>& outline, const Rect& box) {
        const std::vector<Point> points = cornersOf(box.expanded(-touching_m));
        return std::all_of(points.begin(), points.end(), [&](Point p) { return polygonContains(outline, p); });
    };
    const Rect home = boundsOf(site, ids);
    const PlanScene& scene = view.scene();
    std::vector<Slot> around;
    scene.itemGrid().query(home, around);
    std::map<Slot, std::vector<Point>> within; // halls and buildings around them all
    for (const Slot slot : around) {
        const SceneItem* item = scene.item(slot);
        if (!item || !item->type || !isHouse(*item->type)) continue;
        const Component& zone = *site.components().at(slot);
        std::vector<Point> outline = corners(site, zone);
        if (!own.count(zone.id) && holds(outline, home)) within.emplace(slot, std::move(outline));
    }
    return [this, &site, &scene, own, within, cornersOf, holds](const Rect& box) {
        for (const auto& [slot, outline] : within)
            if (!holds(outline, box)) return true;
        const std::vector<Point> place = cornersOf(box.expanded(-touching_m));
        std::vector<Slot> found;
        scene.itemGrid().query(box, found);
        return std::any_of(found.begin(), found.end(), [&](Slot slot) {
            const SceneItem* item = scene.item(slot);
            if (!item || !item->type || item->isAttached || within.count(slot)) return false;
            if (item->isZone() && !isClosedGround(*item->type)) return false;
            return distance_m(corners(site, *site.components().at(slot)), place) <= 0;
        });
    };
}

void PlanCanvas::duplicateSelection() {
    if (!m->document) return;
    const std::vector<std::string> ids = m->selectedComponents();
    if (ids.empty() || !canEdit()) return;
    const Point by = copyOffset(m->document->site(), ids, m->takenFor(ids));
    std::set<std::string> added;
    m->applyNew(
        [&] {
            ChangeSet change = duplicate(m->document->site(), ids, by.x_m, by.y_m);
            added = addedComponents(change);
            return withAutoConnect(m->document->site(), m->document->catalog(), change);
        },
        tr("Duplicate %n item(s)", nullptr, static_cast<int>(ids.size())));
    m->tellNew(std::move(added));
}

void PlanCanvas::rotateSelection(double degrees) {
    if (!m->document) return;
    const Qt::KeyboardModifiers shift = degrees < 0 ? Qt::ShiftModifier : Qt::NoModifier;
    if (m->tool->takesKey(Qt::Key_R, shift) && m->tool->key(Qt::Key_R, shift)) return update(); // what is in hand
    editSelection(tr("Rotate %n item(s)", nullptr, static_cast<int>(m->movable().size())),
                  [degrees](const Site& site, const std::vector<std::string>& ids) {
                      const Rect box = boundsOf(site, ids);
                      // One part turns about its own centre, so that turning it four times brings it back.
                      const Point pivot = ids.size() == 1
                                              ? site.component(ids.front())->position
                                              : Point{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
                      return rotateBy(site, ids, degrees, pivot);
                  });
}

void PlanCanvas::nudge(double dx_m, double dy_m) {
    if (!m->document) return;
    editSelection(
        tr("Move %n item(s)", nullptr, static_cast<int>(m->movable().size())),
        [dx_m, dy_m](const Site& site, const std::vector<std::string>& ids) { return moveBy(site, ids, dx_m, dy_m); });
}

void PlanCanvas::editCorner(QPointF px) {
    const std::vector<std::string> ids = m->document ? m->selectedComponents() : std::vector<std::string>();
    const Component* zone = ids.size() == 1 ? m->document->site().component(ids.front()) : nullptr;
    if (!zone || zone->outline.empty()) return;
    const auto handle = handleAt(*this, px);
    const bool removes = handle && handle->kind == Handle::Kind::Corner;
    m->applyEdit(
        [&] {
            return removes ? withoutCorner(m->document->site(), zone->id, handle->index)
                           : withCorner(m->document->site(), zone->id, m->viewport.toPlan(px));
        },
        removes ? tr("Remove corner") : tr("Add corner"));
}

void PlanCanvas::alignSelection(AlignTo to, const QString& text) {
    if (!m->document) return;
    m->applyMove([&] { return align(m->document->site(), m->selectedComponents(), to); }, text);
}

void PlanCanvas::distributeSelection(Axis axis, const QString& text) {
    if (!m->document) return;
    editSelection(
        text, [axis](const Site& site, const std::vector<std::string>& ids) { return distribute(site, ids, axis); });
}

void PlanCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (!m->document || m->tool->contextMenu(event->globalPos())) return;
    m->tool->cancel();
    const QPointF at = event->reason() == QContextMenuEvent::Mouse ? QPointF(event->pos()) : m->cursor;
    const std::string under = idAt(at);
    if (event->reason() == QContextMenuEvent::Mouse && !under.empty() && !m->document->selection().count(under))
        m->document->setSelection(wholeGroups(m->document->site(), {under}));
    const std::vector<std::string> parts = m->selectedComponents();
    const bool some = !parts.empty(), any = !m->document->selection().empty(), writable = !m->document->isReadOnly();
    const Component* one = parts.size() == 1 ? m->document->site().component(parts.front()) : nullptr;
    QMenu menu(this);
    const auto add = [&](const QString& text, const QKeySequence& key, bool enabled, auto&& act) {
        QAction* action = menu.addAction(text);
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Cut"), QKeySequence::Cut, some && writable, [this] { cutSelection(); });
    add(tr("Copy"), QKeySequence::Copy, some, [this] { copySelection(); });
    add(tr("Paste"), QKeySequence::Paste,
        writable && QApplication::clipboard()->mimeData() && QApplication::clipboard()->mimeData()->hasFormat(clipType),
        [this] { paste(); });
    add(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), some && writable, [this] { duplicateSelection(); });
    add(tr("Delete"), QKeySequence::Delete, any && writable, [this] { deleteSelection(); });
    menu.addSeparator();
    add(tr("Rotate 90° clockwise"), QKeySequence(Qt::Key_R), some && writable, [this] { rotateSelection(90); });
    add(tr("Rotate 90° back"), QKeySequence(Qt::SHIFT | Qt::Key_R), some && writable, [this] { rotateSelection(-90); });
    add(tr("Split array"), {}, one && one->array.count > 1 && writable, [this, parts] {
        m->applyEdit([&] { return splitArray(m->document->site(), parts.front()); }, tr("Split array"));
    });
    if (one && !one->outline.empty()) {
        const auto handle = handleAt(*this, at);
        const bool onCorner = handle && handle->kind == Handle::Kind::Corner;
        const bool onWall = (handle && handle->kind == Handle::Kind::Edge) || hitAt(at).part == Hit::Part::ZoneEdge;
        const Type* type = m->document->site().typeOf(*one);
        const std::size_t least = type && hasOpenOutline(*type) ? 2 : 3;
        if (onCorner)
            add(tr("Remove corner"), {}, writable && one->outline.size() > least, [this, at] { editCorner(at); });
        else if (onWall) add(tr("Add corner"), {}, writable, [this, at] { editCorner(at); });
    }
    // A locked picture takes no clicks: what lies under the mouse is reached from here.
    if (const std::string picture = pictureAt(*this, m->viewport.toPlan(at)); !picture.empty()) {
        const bool locked = m->document->site().component(picture)->locked;
        add(tr("Calibrate the picture…"), {}, writable,
            [this, picture] { startTool(makeCalibrateTool(*this, picture)); });
        add(locked ? tr("Unlock the picture") : tr("Lock the picture"), {}, writable, [this, picture, locked] {
            m->applyEdit([&] { return setLocked(m->document->site(), std::array{picture}, !locked); },
                         locked ? tr("Unlock the picture") : tr("Lock the picture"));
            if (locked) m->document->setSelection({picture});
        });
    }
    add(tr("Rename…"), QKeySequence(Qt::Key_F2), one && writable,
        [this, parts] { emit editTextRequested(QString::fromStdString(parts.front())); });
    for (QAction* action : actions()) // what the window can do with the selection
        if (action->isEnabled()) menu.addAction(action);
    menu.addSeparator();
    add(tr("Select all"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    // In the words and with the keys of the window's menus.
    add(any ? tr("Fit the selection") : tr("Fit the site"),
        any ? QKeySequence(Qt::SHIFT | Qt::Key_F) : QKeySequence(Qt::Key_F), true,
        [this, any] { any ? fitSelection() : fitAll(); });
    menu.exec(event->globalPos());
}

} // namespace gs::ui
