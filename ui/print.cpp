// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace gs::ui {

namespace {
constexpr double pixelsPerPoint = 96.0 / 72.0; // the painter's text sizes are made for 96 dots per inch
}

void printPlan(QPrinter& printer, const Engine& engine, RenderConfig config, const QString& title) {
    QPainter painter(&printer);
    if (!painter.isActive()) return;
    const QRectF page = printer.pageRect(QPrinter::Point);
    const QSizeF size(page.width() * pixelsPerPoint, page.height() * pixelsPerPoint);
    const QRectF device = printer.pageRect(QPrinter::DevicePixel);
    painter.scale(device.width() / size.width(), device.height() / size.height());
    painter.setClipRect(QRectF({0, 0}, size));
    config.theme = &Theme::light();
    config.grid = false;
    config.ports = false;
    config.vector = true;
    const Viewport viewport = Viewport::fit(siteBounds(engine.site()), size);
    paintPlan(painter, engine, viewport, config);
    paintFrame(painter, engine, viewport, config, title);
}

void showPrintPreview(QWidget* parent, const Engine& engine, const RenderConfig& config, const QString& title) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(title);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(QPrintPreviewDialog::tr("Print Preview") + QStringLiteral(": ") + title);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter* target) { printPlan(*target, engine, config, title); });
    dialog.exec();
}

} // namespace gs::ui
