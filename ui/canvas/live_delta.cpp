// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/live_delta.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/site/plan_marks.h"
#include "ui/bars/figure_text.h"
#include "ui/panels/names.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

struct Live {
    Q_DECLARE_TR_FUNCTIONS(Live)
};

constexpr double noticed_w = 0.5;
constexpr std::size_t mostParts = 400; // a frame has no time for more, and nobody can read more

QString signedQuantity(double value, const char* unit) {
    const QString text = formatQuantity(value, QString::fromUtf8(unit));
    return value > 0 ? QLatin1Char('+') + text : text;
}

QString nameOf(const Site& site, Slot slot) {
    const Component* c = site.components().at(slot);
    return c ? componentTitle(site, *c) : QString();
}

/// The loops and feeders that the parts hang on, the fullest of each kind.
QStringList joined(const Document& document, const std::vector<std::string>& parts, double& loading) {
    const Engine& engine = document.engine();
    const Site& site = document.site();
    QStringList texts;
    double fullestLoop = -1, fullestFeed = -1;
    QString loopText, feedText;
    for (std::size_t i = 0; i < std::min<std::size_t>(parts.size(), 8); ++i) {
        const Slot slot = site.components().slotOf(parts[i]);
        if (slot == noSlot) continue;
        if (const int loop = engine.loopOf(slot, Direction::In); loop >= 0) {
            const LoopResult l = engine.loop(loop);
            const double part = l.capacity_w > 0 ? l.heat_w / l.capacity_w : l.heat_w > 0 ? 9.99 : 0;
            if (part > fullestLoop) {
                fullestLoop = part;
                const Slot first = site.components().slotOf(l.name);
                const QString name = first == noSlot ? QString::fromStdString(l.name) : nameOf(site, first);
                loopText = part > 1 ? Live::tr("loop %1 over by %2").arg(name, formatPower(l.heat_w - l.capacity_w))
                                    : Live::tr("loop %1 at %2\u00A0%").arg(name).arg(std::lround(part * 100));
            }
        }
        for (const Slot l : site.linksOf(slot)) {
            const Link& link = *site.links().at(l);
            if (link.medium != Medium::Power || link.to.component != parts[i]) continue;
            const Slot from = site.components().slotOf(link.from.component);
            if (from == noSlot) continue;
            const double part = engine.component(from).loading();
            if (part > fullestFeed) {
                fullestFeed = part;
                feedText = Live::tr("%1 at %2\u00A0%").arg(nameOf(site, from)).arg(std::lround(part * 100));
            }
        }
    }
    loading = std::max(0.0, fullestLoop);
    if (!loopText.isEmpty()) texts << loopText;
    if (!feedText.isEmpty()) texts << feedText;
    return texts;
}

} // namespace

LiveDelta liveDelta(const Figures& before, const Document& document, const std::vector<std::string>& parts) {
    const Figures& now = document.results().figures;
    QStringList main;
    const auto add = [&main](double delta, const char* unit, const QString& what) {
        if (std::abs(delta) >= noticed_w)
            main << (what.isEmpty() ? signedQuantity(delta, unit)
                                    : signedQuantity(delta, unit) + QLatin1Char(' ') + what);
    };
    add(now.it_power_w - before.it_power_w, "W", {});
    if (const auto gpus = now.gpus_installed - before.gpus_installed; gpus != 0)
        main << Live::tr("%1 GPUs").arg((gpus > 0 ? QStringLiteral("+") : QString()) + formatCount(gpus));
    if (main.isEmpty()) add(now.facility_power_w - before.facility_power_w, "W", Live::tr("site"));
    add(now.supply_capacity_w - before.supply_capacity_w, "W", Live::tr("supply"));
    // What lies between may hold back as much elsewhere: then the site gains nothing, and this says so.
    for (const SourceRow& row : document.results().sources)
        if (parts.size() == 1 && row.id == parts.front() && row.capacity_w > 0 &&
            std::abs(now.supply_capacity_w - before.supply_capacity_w) < 0.9 * row.capacity_w)
            main << Live::tr("%1 of it usable, supply %2 in all")
                        .arg(formatPower(row.capacity_w), formatPower(now.supply_capacity_w));
    add(now.heat_rejection_capacity_w - before.heat_rejection_capacity_w, "W", Live::tr("heat rejection"));
    if (std::abs(now.storage_power_w - before.storage_power_w) >= noticed_w) {
        main << Live::tr("storage %1 → %2").arg(formatPower(before.storage_power_w), formatPower(now.storage_power_w));
        const StorageSpan had = storageSpan(before), has = storageSpan(now);
        const bool asksForPower = before.facility_power_w > 0 && now.facility_power_w > 0;
        if (asksForPower && has.share < 1)
            main << Live::tr("for %1 → %2 % of the site")
                        .arg(had.share * 100, 0, 'f', 1)
                        .arg(has.share * 100, 0, 'f', 1);
        else if (asksForPower)
            main << Live::tr("ride-through %1 → %2 min").arg(had.minutes, 0, 'f', 1).arg(has.minutes, 0, 'f', 1);
    }
    LiveDelta out;
    const QStringList joins = joined(document, parts, out.loop);
    if (!main.isEmpty()) out.lines << main.join(QStringLiteral(", "));
    if (!joins.isEmpty()) out.lines << joins.join(QStringLiteral(", "));
    return out;
}

QString notServed(const Figures& before, const Document& document) {
    const double unserved = document.results().figures.unserved_w - before.unserved_w;
    return unserved > noticed_w ? Live::tr("%1 not served").arg(formatPower(unserved)) : QString();
}

QString clash(const Document& document, const PlanScene& scene, const std::vector<std::string>& parts) {
    const Site& site = document.site();
    std::vector<Slot> found;
    const Component* zone = nullptr; // of the last part: neighbours share theirs
    std::vector<Point> wall;
    for (std::size_t i = 0; i < std::min(parts.size(), mostParts); ++i) {
        const Slot slot = site.components().slotOf(parts[i]);
        const Component* part = site.components().at(slot);
        const SceneItem* item = slot == noSlot ? nullptr : scene.item(slot);
        if (!part || !item || !part->attached.empty() || item->shape != Shape::Equipment) continue;
        found.clear();
        scene.itemGrid().query(item->box, found);
        std::sort(found.begin(), found.end());
        for (const Slot other : found) {
            const SceneItem* o = scene.item(other);
            if (other == slot || !o || (o->shape != Shape::Equipment && !isObstacle(*o->type)) || o->isAttached ||
                !o->installed || (o->floating && parts.size() > 1))
                continue;
            if (overlaps(site, *part, *site.components().at(other)))
                return Live::tr("Overlaps %1").arg(displayName(site, *site.components().at(other)));
        }
        if (part->zone != (zone ? zone->id : Name())) {
            zone = site.component(part->zone);
            wall = zone ? corners(site, *zone) : std::vector<Point>();
        }
        if (zone && !zone->outline.empty()) {
            for (const Point& corner : corners(item->element, *part)) {
                // A corner on the wall itself is inside: nudge it towards the centre by a millimetre.
                const Point in{corner.x_m + (part->position.x_m > corner.x_m ? 0.001 : -0.001),
                               corner.y_m + (part->position.y_m > corner.y_m ? 0.001 : -0.001)};
                if (!polygonContains(wall, in))
                    return Live::tr("Crosses the boundary of %1").arg(displayName(site, *zone));
            }
        } else if (item->type->role == Role::Rack && !zone) {
            return Live::tr("Stands outside every hall");
        }
    }
    return {};
}

} // namespace gs::ui
