// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/background.h"

#include <QApplication>
#include <set>

#include "core/layout/picture_place.h"
#include "core/site/plan_marks.h"
#include "ui/canvas/calibrate_tool.h"
#include "ui/canvas/tool.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

namespace {

struct Background {
    Q_DECLARE_TR_FUNCTIONS(Background)
};

constexpr double shareOfView = 0.7, most_m = 9000;

} // namespace

std::optional<std::string> addPicture(PlanCanvas& canvas, const PictureFile& file, std::optional<Point> at) {
    if (!canvas.canEdit()) return std::nullopt;
    Document& document = *canvas.document();
    try {
        const Viewport& view = canvas.viewport();
        const Point middle = at ? *at : view.toPlan({view.size.width() / 2, view.size.height() / 2});
        const double aspect = static_cast<double>(file.pixels.height()) / file.pixels.width();
        const double width_m = std::min({view.size.width() * shareOfView, view.size.height() * shareOfView / aspect}) /
                               view.pixelsPerMetre;
        Component picture = pictureComponent({}, file.media.name, file.pixels.width(), file.pixels.height(),
                                             std::min({width_m, most_m, most_m / aspect}), middle);
        picture.text = db::mediaKey(file.media.bytes);
        const ChangeSet change = place(document.site(), document.catalog(), picture);
        document.putMedia(file.media); // before the edit that shows it
        document.edit(change, Background::tr("Background picture %1").arg(QString::fromStdString(file.media.name)));
        std::string id;
        for (const auto& swap : change.components)
            if (!swap.before && swap.after) id = swap.after->id;
        document.setSelection({});
        canvas.startTool(makeCalibrateTool(canvas, id));
        return id;
    } catch (const std::exception& error) { canvas.sayRefused(QString::fromUtf8(error.what())); }
    return std::nullopt;
}

std::string pictureAt(const PlanCanvas& canvas, Point at) {
    std::vector<Slot> found;
    canvas.scene().itemGrid().query({at.x_m, at.y_m, at.x_m, at.y_m}, found);
    const Site& site = canvas.document()->site();
    Slot best = noSlot;
    for (const Slot slot : found) {
        const SceneItem* item = canvas.scene().item(slot);
        if (!item || item->shape != Shape::Picture || !polygonContains(corners(site, *site.components().at(slot)), at))
            continue;
        if (best == noSlot || canvas.scene().zoneRank(slot) > canvas.scene().zoneRank(best)) best = slot;
    }
    return best == noSlot ? std::string() : site.components().at(best)->id.str();
}

void keepPictures(Document& document, const ChangeSet& change) {
    for (const auto& swap : change.components) {
        if (!swap.after || swap.before) continue;
        auto type = document.site().type(swap.after->type);
        if (!type) type = document.catalog().type(swap.after->type);
        if (!type || !isPicture(*type)) continue;
        try {
            if (document.media(swap.after->text)) continue;
            if (const auto media = pictures::find(swap.after->text)) document.putMedia(*media);
        } catch (const db::FileError& error) { throw EditError("picture.media", error.what()); }
    }
}

void copyPictures(const Document& from, Document& to) {
    std::set<std::string> keys;
    const Site& site = to.site();
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* c = site.components().at(slot))
            if (const Type* type = site.typeOf(*c); type && isPicture(*type)) keys.insert(c->text);
    for (const std::string& key : keys)
        if (const auto media = from.media(key)) to.putMedia(*media);
}

} // namespace gs::ui
