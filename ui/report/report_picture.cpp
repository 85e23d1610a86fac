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

bool isDrawnByWindow(SiteView view) { return view == SiteView::Charts; }

void fit(QPainter& painter, QSizeF size, QSizeF whole, double& scale) {
    scale = std::min(size.width() / whole.width(), size.height() / whole.height());
    painter.translate(QRectF(QPointF(0, 0), size).center() - QPointF(whole.width(), whole.height()) * scale / 2);
    painter.scale(scale, scale);
}

} // namespace

DrawnViews drawForWorkers(const Engine& engine, const std::set<std::string>& chapters, bool withDark) {
    const PaperFonts fonts;
    DrawnViews drawn;
    for (const SiteViewRow& row : siteViews()) {
        if (!isDrawnByWindow(row.view) || !chapters.count(row.word)) continue;
        const auto picture = makeViewPicture(row.view, engine, firstOptions(row.view), usualRoom);
        DrawnView& view = drawn[row.view];
        view.size = picture->size();
        view.emptyText = picture->emptyText();
        if (view.size.isEmpty()) continue;
        const auto draw = [&](QPicture& into, const Theme& theme) {
            QPainter painter(&into);
            PictureLook look;
            look.theme = &theme;
            look.vector = true;
            picture->paint(painter, QRectF(QPointF(0, 0), view.size), look);
        };
        draw(view.picture, Theme::light());
        if (withDark) draw(view.dark, Theme::darkTheme());
    }
    return drawn;
}

void paintReportPicture(QPainter& painter, QSizeF size, const Report& report, const ReportPicture& picture,
                        const PictureLook& look) {
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), size));
    PictureLook fitted = look;
    if (picture.view == SiteView::Plan) {
        paintReportPlan(painter, size, *report.engine, look);
    } else if (const auto drawn = report.drawn.find(picture.view); drawn != report.drawn.end()) {
        if (!drawn->second.size.isEmpty()) {
            fit(painter, size, drawn->second.size, fitted.scale);
            const bool isDark = look.theme == &Theme::darkTheme() && !drawn->second.dark.isNull();
            const QPicture& shared = isDark ? drawn->second.dark : drawn->second.picture;
            QPicture own; // copies share where they are read, and other threads may have one
            own.setData(shared.data(), shared.size());
            // Playing enlarges to the resolution of the device, which the painter's scale has done already.
            painter.scale(static_cast<double>(own.logicalDpiX()) / painter.device()->logicalDpiX(),
                          static_cast<double>(own.logicalDpiY()) / painter.device()->logicalDpiY());
            if (!own.play(&painter)) qWarning("the drawn view cannot be read");
        }
    } else {
        // A chart has the one shape, whether it was drawn beforehand or is now.
        const QSizeF room = isDrawnByWindow(picture.view) ? usualRoom : size * finer;
        const auto made = makeViewPicture(picture.view, *report.engine, firstOptions(picture.view), room);
        if (made && !made->size().isEmpty()) {
            fit(painter, size, made->size(), fitted.scale);
            made->paint(painter, QRectF(QPointF(0, 0), made->size()), fitted);
        }
    }
    painter.restore();
}

namespace {

QSizeF shapeOf(const Report& report, SiteView view, QString* why) {
    if (const auto drawn = report.drawn.find(view); drawn != report.drawn.end()) {
        *why = drawn->second.emptyText;
        return drawn->second.size;
    }
    const auto made = makeViewPicture(view, *report.engine, firstOptions(view), usualRoom);
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
