// SPDX-License-Identifier: GPL-3.0-or-later
// The isometric view at 1600 × 1000: making the picture of a site, and a frame of it from far, over a hall, near a row,
// with roofs on and off. Frames are whole ones: while it is panned the window moves a copy.
#include <QImage>
#include <algorithm>

#include "core/engine/engine.h"
#include "database/catalog_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bench_start.h"
#include "ui/views/site_view.h"

namespace gs::bench {

namespace {

using namespace gs::ui;

constexpr QSize window(1600, 1000);
constexpr QSizeF room(1552, 952);
constexpr double hall_ppm = 4, row_ppm = 14;

const Engine& engineOf(int items) {
    static int last = 0;
    static std::unique_ptr<Engine> engine;
    if (std::exchange(last, items) == items) return *engine;
    engine = std::make_unique<Engine>(db::shippedCatalog());
    const Site site = benchSite(db::shippedCatalog(), items).site;
    engine->compute(site, {lastDate(site), LoadCase::Nameplate});
    return *engine;
}

/// px of the device per px of the picture, at which a metre along an axis has so many px; 0: the whole in the window.
double scaleFor(const ViewPicture& picture, const Engine& engine, double ppm) {
    if (ppm == 0) return std::min(room.width() / picture.size().width(), room.height() / picture.size().height());
    // Halls of the bench are 68 m by 188 m: (68 + 188) m cos 30° wide on the picture.
    for (const ViewPicture::Part& part : picture.parts())
        if (engine.site().component(part.ids.front())->type == "hall" && part.box.width() > 0)
            return ppm * (68 + 188) * 0.8660254 / part.box.width();
    return 1;
}

} // namespace

void addIsoRows() {
    for (const int count : sizes) {
        for (const bool roofs : {true, false}) {
            const ViewOptions options = roofs ? ViewOptions{"roofs", "labels"} : ViewOptions{"labels"};
            const std::string lid = roofs ? ", roofs on" : ", roofs off";
            addRow("isometric, making" + lid + items(count), {0, 0}, [=](Samples& samples) {
                const Engine& engine = engineOf(count);
                for (int i = 0; i < 10; ++i)
                    samples.time([&] { makeViewPicture(SiteView::Isometric, engine, options, room); });
            });
            for (const double ppm : {0.0, hall_ppm, row_ppm}) {
                const char* where = ppm == 0 ? ", whole site" : ppm == hall_ppm ? ", a hall" : ", a row";
                const Budget budget{count <= 10000 ? 16.0 * (ppm == 0 ? 1 : 6) : 100.0, 0};
                addRow("isometric" + lid + where + items(count), budget, [=](Samples& samples) {
                    const Engine& engine = engineOf(count);
                    const auto picture = makeViewPicture(SiteView::Isometric, engine, options, room);
                    PictureLook look;
                    look.scale = scaleFor(*picture, engine, ppm);
                    const auto& parts = picture->parts();
                    const QPointF middle = ppm == 0 ? QPointF(picture->size().width() / 2, picture->size().height() / 2)
                                                    : parts[parts.size() / 2].box.center();
                    const QPointF origin = QPointF(window.width() / 2.0, window.height() / 2.0) - middle * look.scale;
                    QImage image(window, QImage::Format_ARGB32_Premultiplied);
                    for (int i = 0; i < 20; ++i)
                        samples.time([&] {
                            image.fill(look.theme->canvas);
                            QPainter painter(&image);
                            painter.translate(origin);
                            painter.scale(look.scale, look.scale);
                            picture->paint(painter, QRectF(-origin / look.scale, QSizeF(window) / look.scale), look);
                        });
                });
            }
        }
    }
}

} // namespace gs::bench
