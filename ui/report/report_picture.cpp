// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a report: the painters of the window, fitted, with legend and scale but without a title band (the page
// has one).
#include <algorithm>

#include "ui/render/overlay.h"
#include "ui/render/plan_scene.h"
#include "ui/report/report.h"

namespace gs::ui {

namespace {

/// What stands on the plan on the day; the whole site when that is nothing.
Rect seenArea(const Engine& engine) {
    PlanScene scene;
    scene.reset(engine);
    const Rect area = scene.bounds();
    return area.isEmpty() ? siteBounds(engine.site()) : area;
}

/// Paper is finer than a screen: diagrams get more room and are set smaller.
constexpr double finer = 1.4;

void paintReportPlan(QPainter& painter, QSizeF size, const Engine& engine, const PictureLook& look) {
    RenderConfig config;
    config.theme = look.theme;
    config.grid = false;
    config.vector = look.vector;
    const double edge = 4;
    const QSizeF key = legendSize(config.overlay);
    const QRectF room(QPointF(0, 0), size);
    const Viewport viewport = fitBesidePanels(
        seenArea(engine), size, room,
        {QRectF(QPointF(edge, size.height() - edge - key.height()), key), QRectF(size.width() - 48, 0, 48, 60)},
        {size.width() - edge, size.height() - edge}, 26);
    paintPlan(painter, engine, viewport, config);
    paintNorthArrow(painter, QPointF(size.width() - 24, 30), *look.theme);
    paintLegend(painter, QPointF(edge, size.height() - edge), config.overlay, engine, *look.theme);
    paintScaleBar(painter, QPointF(size.width() - edge, size.height() - edge), viewport.pixelsPerMetre, *look.theme);
}

} // namespace

void paintReportPicture(QPainter& painter, QSizeF size, const Engine& engine, const ReportPicture& picture,
                        const PictureLook& look) {
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), size));
    if (picture.view == SiteView::Plan) {
        paintReportPlan(painter, size, engine, look);
    } else if (const auto drawn = makeViewPicture(picture.view, engine, firstOptions(picture.view), size * finer)) {
        const QSizeF whole = drawn->size();
        if (!whole.isEmpty()) {
            PictureLook fitted = look;
            fitted.scale = std::min(size.width() / whole.width(), size.height() / whole.height());
            painter.translate(QRectF(QPointF(0, 0), size).center() -
                              QPointF(whole.width(), whole.height()) * fitted.scale / 2);
            painter.scale(fitted.scale, fitted.scale);
            drawn->paint(painter, QRectF(QPointF(0, 0), whole), fitted);
        }
    }
    painter.restore();
}

bool isWide(const Engine& engine, const ReportPicture& picture) {
    if (picture.view == SiteView::Plan) {
        const Rect area = seenArea(engine);
        return area.width() >= area.height();
    }
    const auto drawn = makeViewPicture(picture.view, engine, firstOptions(picture.view), QSizeF(1000, 620));
    return drawn && drawn->size().width() >= drawn->size().height();
}

} // namespace gs::ui
