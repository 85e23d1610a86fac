// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/iso_picture.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/panels/names.h"
#include "ui/views/iso_furniture.h"
#include "ui/views/iso_painter.h"

namespace gs::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Isometric)
};

constexpr QSizeF leastRoom(480, 300);
constexpr double side_px = 20, top_px = 34, bottom_px = 20;
constexpr double least_ppm = 2; // so that 16 times larger shows a rack also on a site of kilometres

QPolygonF shapeOf(const IsoFrame& frame, const IsoBox& box) {
    const Rect& g = box.ground;
    const auto at = [&](double x, double y, double z) { return frame.toPixel(isoProject({x, y}, z)); };
    return {{at(g.left, g.bottom, box.base_m), at(g.right, g.bottom, box.base_m), at(g.right, g.top, box.base_m),
             at(g.right, g.top, box.top_m), at(g.left, g.top, box.top_m), at(g.left, g.bottom, box.top_m)}};
}

class IsoPicture : public ViewPicture {
public:
    IsoPicture(const Engine& engine, const ViewOptions& options, QSizeF room)
        : m_dusk(options.count("dusk") > 0), m_labels(options.count("labels") > 0),
          m_scene(isoScene(engine, {(options.count("quarter") ? 1 : 0) + (options.count("half") ? 2 : 0),
                                    options.count("roofs") > 0})) {
        if (m_scene.isEmpty() || m_scene.picture.isEmpty()) return;
        place(room.expandedTo(leastRoom));
        const Site& site = engine.site();
        for (const IsoName& name : m_scene.names) m_names << componentTitle(site, *site.components().at(name.slot));
        makeParts(site);
    }

    QSizeF size() const override { return m_size; }
    QString emptyText() const override {
        return Words::tr("Nothing stands on this day. Place equipment, or move the date slider to a later day.");
    }
    const std::vector<Part>& parts() const override { return m_parts; }

    void paint(QPainter& painter, const QRectF& area, const PictureLook& look) const override {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        // In pixels of the device: a painter that scales strokes thin lines some ten times slower.
        const QTransform given = painter.worldTransform();
        const QTransform unscaled = QTransform::fromScale(1 / look.scale, 1 / look.scale) * given;
        const bool isPlain =
            std::abs(unscaled.m11() - 1) < 1e-9 && std::abs(unscaled.m22() - 1) < 1e-9; // but for rounding
        painter.setWorldTransform(isPlain ? QTransform::fromTranslate(given.dx(), given.dy()) : unscaled);
        const auto scaled = [&](double px) { return px * look.scale; };
        const QRectF seen(scaled(area.x()), scaled(area.y()), scaled(area.width()), scaled(area.height()));
        IsoFrame frame = m_frame;
        frame.scale_ppm *= look.scale;
        IsoPainter iso(painter, m_scene, frame, seen, look, m_dusk);
        if (iso.palette().backdrop.isValid()) painter.fillRect(seen, iso.palette().backdrop);
        iso.grounds();
        iso.shadows();
        iso.glow();
        iso.solids();
        iso.drawMarks();
        if (look.letters != 1) { // what is written has a scale of its own
            painter.scale(look.letters, look.letters);
            frame.scale_ppm /= look.letters;
        }
        const double inLetters = look.scale / look.letters;
        if (m_labels)
            paintIsoNames(painter, m_scene, frame, m_names,
                          QRectF(seen.topLeft() / look.letters, seen.size() / look.letters), iso.palette());
        paintIsoCorners(painter, m_size * inLetters, frame, m_scene.options.turn, iso.palette());
        painter.restore();
    }

private:
    /// The scene in the middle of a picture of the room's shape.
    void place(QSizeF room) {
        const Rect& all = m_scene.picture;
        const double fit =
            std::min((room.width() - 2 * side_px) / all.width(), (room.height() - top_px - bottom_px) / all.height());
        const double larger = std::max(1.0, least_ppm / fit);
        m_frame.scale_ppm = fit * larger;
        m_size = room * larger;
        const QPointF middle(m_size.width() / 2, (top_px * larger + m_size.height() - bottom_px * larger) / 2);
        m_frame.origin = QPointF((all.left + all.right) / 2, (all.top + all.bottom) / 2) - middle / m_frame.scale_ppm;
    }

    QString tipOf(const Site& site, Slot slot, double height_m, bool assumed) const {
        const Component& c = *site.components().at(slot);
        const Type& type = *site.typeAt(slot);
        QString tip = componentTitle(site, c);
        const QString kind = typeName(type);
        if (kind != tip) tip += QLatin1Char('\n') + kind;
        if (c.array.count > 1) tip += QString::fromUtf8(" × ") + formatCount(c.array.count);
        if (height_m > 0) {
            const QString height = formatQuantity(height_m, QStringLiteral("m"));
            tip +=
                QLatin1Char('\n') + (assumed ? Words::tr("Height %1 (assumed)") : Words::tr("Height %1")).arg(height);
        }
        return tip;
    }

    void addPart(const Site& site, Slot slot, QPolygonF shape, QString tip) {
        Part part;
        part.box = shape.boundingRect();
        part.shape = std::move(shape);
        part.ids = {site.components().at(slot)->id};
        part.tip = std::move(tip);
        m_parts.push_back(std::move(part));
    }

    /// Ground first, then what stands, from the back to the front; halls within a building after its roof.
    void makeParts(const Site& site) {
        const auto polygonOf = [&](const IsoPolygon& points) {
            QPolygonF polygon;
            for (const IsoPoint& p : points) polygon << m_frame.toPixel(p);
            return polygon;
        };
        for (const IsoGround& ground : m_scene.grounds)
            addPart(site, ground.slot, polygonOf(ground.outline), tipOf(site, ground.slot, 0, false));
        std::map<int, std::pair<double, bool>> heights; // by model
        for (const IsoSolid& solid : m_scene.solids) {
            if (solid.members == 0) continue;
            const IsoModel& model = m_scene.models[static_cast<std::size_t>(solid.model)];
            const Slot first = m_scene.members[solid.member].slot;
            const Type& type = *site.typeAt(first);
            const auto [height, isNew] = heights.try_emplace(solid.model);
            if (isNew) {
                const Rect& g = model.box.ground;
                const IsoHeight own = isoHeight(type, {g.width(), g.height()});
                height->second = {own.top_m, own.assumed};
            }
            for (std::uint32_t i = 0; i < solid.members; ++i) {
                IsoBox box = solid.box;
                if (solid.members > 1) {
                    const Point at = solid.place(static_cast<int>(i));
                    const Rect& g = model.box.ground;
                    box.ground = {g.left + at.x_m, g.top + at.y_m, g.right + at.x_m, g.bottom + at.y_m};
                }
                box.top_m = model.body_m;
                const Slot slot = m_scene.members[solid.member + i].slot;
                addPart(site, slot, shapeOf(m_frame, box),
                        tipOf(site, slot, height->second.first, height->second.second));
            }
            if (type.role != Role::Structure) continue;
            for (const IsoGround& hall : m_scene.roofHalls)
                if (hall.on == first)
                    addPart(site, hall.slot, polygonOf(hall.outline), tipOf(site, hall.slot, 0, false));
        }
    }

    bool m_dusk, m_labels;
    IsoScene m_scene;
    IsoFrame m_frame;
    QSizeF m_size;
    QStringList m_names;
    std::vector<Part> m_parts;
};

} // namespace

std::unique_ptr<ViewPicture> makeIsoPicture(const Engine& engine, const ViewOptions& options, QSizeF room) {
    return std::make_unique<IsoPicture>(engine, options, room);
}

} // namespace gs::ui
