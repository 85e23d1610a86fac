// SPDX-License-Identifier: GPL-3.0-or-later
// Files with a picture of the plan: its page, and in a PDF the pages of figures after it.
#include "ui/render/export.h"

#include <QCoreApplication>
#include <QPdfWriter>

#include "ui/render/picture_file.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Below the plan, between legend and scale bar; the pages that follow number themselves.
void numberFirstPage(const QPdfWriter& writer, QPainter& painter, int pages) {
    const double scale = 96.0 / writer.resolution(); // the painter's units are of 1/96 inch
    const QSizeF page(writer.width() * scale, writer.height() * scale);
    const QString words = QCoreApplication::translate("Pages", "page %1 of %2").arg(1).arg(pages);
    const QFont font = uiFont(11);
    QRectF box(0, 0, QFontMetricsF(font).horizontalAdvance(words) + 16, 20);
    box.moveCenter({page.width() / 2, page.height() - 20});
    const Theme& theme = Theme::light();
    painter.fillRect(box, theme.panel);
    painter.setFont(font);
    painter.setPen(theme.muted);
    painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace

Rect seenArea(const Engine& engine) {
    PlanScene scene;
    scene.reset(engine);
    const Rect area = scene.bounds();
    return area.isEmpty() ? siteBounds(engine.site()) : area;
}

void paintPlanPage(QPainter& painter, QSizeF size, const Engine& engine, const ExportOptions& options, bool vector,
                   const Progress& progress) {
    RenderConfig config = options.config;
    config.grid = config.ghosts = config.ports = false; // a picture shows the site, not the editor
    config.ground = false;                              // the page has it
    config.vector = vector;
    const Viewport viewport = framedViewport(seenArea(engine), size, config.overlay, options.parts);
    paintPlan(painter, engine, viewport, config, progress);
    paintFrame(painter, engine, viewport, config, options.title, options.parts);
}

PictureSheet planSheet(const Engine& engine, const ExportOptions& options) {
    PictureSheet sheet;
    sheet.size = options.size;
    sheet.scale = options.scale;
    sheet.title = options.title;
    sheet.date = engine.results().view.at;
    if (!options.transparent) sheet.ground = options.config.theme->canvas;
    sheet.bookmark = Export::tr("Plan");
    sheet.morePages = [&engine, title = options.title](QPdfWriter& writer, QPainter& painter,
                                                       std::vector<Bookmark>& bookmarks) {
        std::vector<Bookmark> unused;
        const int pages = 1 + paintFigurePages(engine, title, nullptr, nullptr, 1, 0, unused);
        numberFirstPage(writer, painter, pages); // while it still has its own size
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Portrait);
        paintFigurePages(engine, title, &writer, &painter, 1, pages, bookmarks);
    };
    return sheet;
}

void exportPlan(const Engine& engine, const QString& path, const ExportOptions& given, const Progress& progress) {
    ExportOptions options = given;
    if (options.title.isEmpty()) options.title = QString::fromStdString(engine.site().settings().name);
    const QByteArray bytes = makePicture(
        pictureEnding(path), planSheet(engine, options),
        [&](QPainter& painter, QSizeF size, bool vector, const Progress& painting) {
            paintPlanPage(painter, size, engine, options, vector, painting);
        },
        partOf(progress, 0, 0.98));
    writeWhole(path, bytes, progress);
}

} // namespace gs::ui
