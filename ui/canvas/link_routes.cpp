// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_routes.h"

#include <QCoreApplication>
#include <set>

#include "core/layout/conductors.h"
#include "core/layout/route_edits.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

namespace {

struct LinkRoutes {
    Q_DECLARE_TR_FUNCTIONS(LinkRoutes)
};

constexpr double trunksFrom_ppm = 3.9;   // the zoom below which the scene keeps a list of links between larger parts
constexpr std::size_t mostRouted = 2000; // half a millisecond each
constexpr std::size_t mostNew = 60;

/// One edit; why not, when it is refused.
void tryEdit(PlanCanvas& canvas, const QString& text, const std::function<ChangeSet()>& make) {
    if (!canvas.canEdit()) return;
    try {
        canvas.document()->edit(make(), text);
    } catch (const EditError& error) { canvas.sayRefused(QString::fromUtf8(error.what())); }
}

/// The selected links, or a sentence why there is nothing to do.
std::vector<std::string> links(PlanCanvas& canvas) {
    std::vector<std::string> ids = selectedLinks(*canvas.document());
    if (ids.empty()) canvas.sayRefused(LinkRoutes::tr("No link is selected, and none ends at what is selected."));
    return ids;
}

} // namespace

PlanLookup lookupOf(const PlanCanvas& canvas) {
    const PlanScene* scene = &canvas.scene();
    return {[scene](const Rect& area, std::vector<Slot>& out) { scene->itemGrid().query(area, out); },
            [scene](const Rect& area, std::vector<Slot>& out) { scene->linksIn(area, trunksFrom_ppm, out); }};
}

std::vector<std::string> selectedLinks(const Document& document) {
    const Site& site = document.site();
    std::set<std::string> ids;
    for (const std::string& id : document.selection()) {
        if (site.link(id)) ids.insert(id);
        if (const Slot slot = site.components().slotOf(id); slot != noSlot)
            for (const Slot link : site.linksOf(slot)) ids.insert(site.links().at(link)->id);
    }
    return {ids.begin(), ids.end()};
}

bool hasSelectedLinks(const Document& document) {
    const Site& site = document.site();
    for (const std::string& id : document.selection()) {
        const Slot slot = site.components().slotOf(id);
        if (slot == noSlot || !site.linksOf(slot).empty()) return true; // a link itself, or a part with one
    }
    return false;
}

void routeSelection(PlanCanvas& canvas) {
    const std::vector<std::string> ids = links(canvas);
    if (ids.empty()) return;
    if (ids.size() > mostRouted)
        return canvas.sayRefused(
            LinkRoutes::tr("These are %1 links; select at most %2 to lead them round obstacles at once.")
                .arg(ids.size())
                .arg(mostRouted));
    std::vector<std::string> noWay;
    tryEdit(canvas, LinkRoutes::tr("Route %n link(s) around obstacles", nullptr, static_cast<int>(ids.size())),
            [&] { return routeAround(canvas.document()->site(), ids, lookupOf(canvas), &noWay); });
    if (!noWay.empty())
        canvas.sayRefused(LinkRoutes::tr("There is no way around the obstacles for %1 (%n in all): kept as drawn.",
                                         nullptr, static_cast<int>(noWay.size()))
                              .arg(QString::fromStdString(noWay.front())));
}

void straightenSelection(PlanCanvas& canvas) {
    const std::vector<std::string> ids = links(canvas);
    if (ids.empty()) return;
    tryEdit(canvas, LinkRoutes::tr("Straighten %n link(s)", nullptr, static_cast<int>(ids.size())),
            [&] { return straighten(canvas.document()->site(), ids); });
}

void chooseSelectedConductors(PlanCanvas& canvas) {
    const std::vector<std::string> ids = links(canvas);
    if (ids.empty()) return;
    tryEdit(canvas,
            LinkRoutes::tr("Choose the conductors of %n link(s) by load", nullptr, static_cast<int>(ids.size())),
            [&] { return chooseConductors(canvas.document()->engine(), canvas.document()->catalog(), ids); });
}

void editAndFollow(PlanCanvas& canvas, const std::vector<std::string>& parts, const QString& text,
                   const std::function<ChangeSet()>& make) {
    Document& document = *canvas.document();
    const std::vector<std::string> following = routedLinks(document.site(), parts, lookupOf(canvas));
    if (following.empty()) return document.edit(make(), text);
    const ChangeSet change = make();
    document.beginGesture(text);
    document.updateGesture(change); // now the scene's indexes are those of the new places
    if (const ChangeSet ways = followEnds(document.site(), following, lookupOf(canvas)); !ways.isEmpty())
        document.updateGesture(fold(change, ways));
    document.endGesture();
}

void routeNewLinks(PlanCanvas& canvas, const ChangeSet& change) {
    Document& document = *canvas.document();
    std::vector<std::string> ids;
    for (const auto& swap : change.links)
        if (!swap.before && swap.after && swap.after->bends.empty()) ids.push_back(swap.after->id);
    if (ids.empty() || ids.size() > mostNew) return;
    if (const ChangeSet ways = followEnds(document.site(), ids, lookupOf(canvas)); !ways.isEmpty())
        document.updateGesture(fold(change, ways));
}

} // namespace gs::ui
