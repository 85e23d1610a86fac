// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <algorithm>
#include <cmath>

#include "ui/render/export.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr double pixelsPerPoint = 96.0 / 72.0; // the painter's text sizes are made for 96 dots per inch
constexpr double alike_px = 0.5;
constexpr int sentence_px = 24; // read on a page that is shown half as large as it is

} // namespace

void paintPaper(QPainter& painter, QSizeF size, const Engine& engine, const PictureWish& wish,
                const Progress& progress) {
    if (wish.view != SiteView::Plan) {
        PictureLook look;
        look.vector = true;
        paintViewPage(painter, size, engine, wish.view, wish.options, look, wish.how.title);
        return;
    }
    ExportOptions options = wish.how;
    options.config.theme = &Theme::light();
    paintPlanPage(painter, size, engine, options, true, progress);
}

PageRoom::PageRoom(const QPrinter& printer)
    : dots(printer.pageRect(QPrinter::DevicePixel).size()),
      px(printer.pageRect(QPrinter::Point).size() * pixelsPerPoint) {}

bool PageRoom::isLike(const PageRoom& other) const {
    return std::abs(px.width() - other.px.width()) < alike_px && std::abs(px.height() - other.px.height()) < alike_px;
}

DrawnPage drawPage(const PageRoom& room, const PaintPage& paint, const Progress& progress) {
    DrawnPage page{room, QPicture()};
    QPainter painter(&page.picture);
    // In dots, as on the printer itself: some painters ask how large their pixels are.
    painter.scale(room.dots.width() / room.px.width(), room.dots.height() / room.px.height());
    painter.setClipRect(QRectF({0, 0}, room.px));
    paint(painter, room.px, progress);
    return page;
}

bool playPage(QPagedPaintDevice& device, const DrawnPage& page) {
    QPainter painter(&device);
    if (!painter.isActive()) return false;
    const QSizeF room(device.width(), device.height()), drawn = page.room.dots;
    const double scale = std::min(room.width() / drawn.width(), room.height() / drawn.height());
    painter.translate((room.width() - drawn.width() * scale) / 2, (room.height() - drawn.height() * scale) / 2);
    // It plays itself larger where the dots of a device are finer than those of the screen.
    painter.scale(scale * page.picture.logicalDpiX() / device.logicalDpiX(),
                  scale * page.picture.logicalDpiY() / device.logicalDpiY());
    painter.drawPicture(0, 0, page.picture);
    return painter.end();
}

QByteArray pagePdf(const QPrinter& printer, const DrawnPage& page) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(printer.docName());
    writer.setCreator(QStringLiteral("Gigasite"));
    writer.setResolution(printer.resolution());
    writer.setPageLayout(printer.pageLayout());
    playPage(writer, page);
    return bytes;
}

void printSentence(QPrinter& printer, const QString& sentence) {
    QPainter painter(&printer);
    if (!painter.isActive()) return;
    const PageRoom room(printer);
    painter.scale(room.dots.width() / room.px.width(), room.dots.height() / room.px.height());
    painter.setFont(uiFont(sentence_px));
    painter.setPen(Theme::light().muted);
    const double edge = room.px.width() / 8;
    painter.drawText(QRectF({0, 0}, room.px).adjusted(edge, 0, -edge, 0), Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace gs::ui
