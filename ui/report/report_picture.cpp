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

/// Shape that a page across leaves a diagram, with the room that `finer` gives.
const QSizeF usualRoom = QSizeF(1000, 600) * finer;

void fit(QPainter& painter, QSizeF size, QSizeF whole, double& scale) {
    scale = std::min(size.width() / whole.width(), size.height() / whole.height());
    painter.translate(QRectF(QPointF(0, 0), size).center() - QPointF(whole.width(), whole.height()) * scale / 2);
    painter.scale(scale, scale);
}

} // namespace

void paintReportPicture(QPainter& painter, QSizeF size, const Report& report, const ReportPicture& picture,
                        const PictureLook& look) {
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), size));
    PictureLook fitted = look;
    if (picture.view == SiteView::Plan) {
        paintReportPlan(painter, size, *report.engine, look);
    } else {
        const auto made =
            makeViewPicture(picture.view, *report.engine, firstOptions(picture.view), size * finer, report.curve);
        if (made && !made->size().isEmpty()) {
            fit(painter, size, made->size(), fitted.scale);
            made->paint(painter, QRectF(QPointF(0, 0), made->size()), fitted);
        }
    }
    painter.restore();
}

namespace {

QSizeF shapeOf(const Report& report, SiteView view, QString* why) {
    const auto made = makeViewPicture(view, *report.engine, firstOptions(view), usualRoom, report.curve);
    if (!made) return {};
    *why = made->emptyText();
    return made->size();
}

} // namespace

bool isWide(const Report& report, const ReportPicture& picture) {
    if (picture.view == SiteView::Plan) {
        const Rect area = seenArea(*report.engine);
        return area.width() >= area.height();
    }
    QString why;
    const QSizeF shape = shapeOf(report, picture.view, &why);
    return shape.width() >= shape.height();
}

QString whyEmpty(const Report& report, SiteView view) {
    QString why;
    return shapeOf(report, view, &why).isEmpty() ? why : QString();
}

} // namespace gs::ui
