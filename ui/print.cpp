// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace gs::ui {

namespace {

constexpr double pixelsPerPoint = 96.0 / 72.0; // the painter's text sizes are made for 96 dots per inch

void printPage(QPrinter& printer, const std::function<void(QPainter&, QSizeF)>& paint) {
    QPainter painter(&printer);
    if (!painter.isActive()) return;
    const QRectF page = printer.pageRect(QPrinter::Point);
    const QSizeF size(page.width() * pixelsPerPoint, page.height() * pixelsPerPoint);
    const QRectF device = printer.pageRect(QPrinter::DevicePixel);
    painter.scale(device.width() / size.width(), device.height() / size.height());
    painter.setClipRect(QRectF({0, 0}, size));
    paint(painter, size);
}

} // namespace

void printPlan(QPrinter& printer, const Engine& engine, RenderConfig config, const QString& title) {
    config.theme = &Theme::light();
    config.grid = false;
    config.ports = false;
    config.vector = true;
    printPage(printer, [&](QPainter& painter, QSizeF size) {
        const Viewport viewport = Viewport::fit(siteBounds(engine.site()), size);
        paintPlan(painter, engine, viewport, config);
        paintFrame(painter, engine, viewport, config, title);
    });
}

void printView(QPrinter& printer, const Engine& engine, SiteView view, const ViewOptions& options,
               const QString& title) {
    printPage(printer, [&](QPainter& painter, QSizeF size) {
        PictureLook look;
        look.vector = true;
        paintViewPage(painter, size, engine, view, options, look, title);
    });
}

void showPrintPreview(QWidget* parent, const QString& title, const std::function<void(QPrinter&)>& print) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(title);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(QPrintPreviewDialog::tr("Print Preview") + QStringLiteral(": ") + title);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter* target) { print(*target); });
    dialog.exec();
}

} // namespace gs::ui
