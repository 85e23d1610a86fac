// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: the one painter, fitted to the page, with title, legend, scale bar and north. A page is drawn ahead, on any
// thread, and then played on the printer.
#pragma once

#include <QPicture>
#include <QSizeF>
#include <functional>

#include "ui/present/picture_wish.h"

class QPagedPaintDevice;
class QPrinter;

namespace gs::ui {

/// Draws on a page of `size` px, at 96 dots per inch.
using PaintPage = std::function<void(QPainter& painter, QSizeF size, const Progress& progress)>;

/// What is left to do when a page is to be printed: gives the file that was made; none: the printer has the page.
using PrintWork = std::function<QString(const Progress&)>;

/// The plan or view of `wish` as it is on paper: light, without what belongs to editing.
void paintPaper(QPainter& painter, QSizeF size, const Engine& engine, const PictureWish& wish,
                const Progress& progress = {});

/// The room of a printer's page.
struct PageRoom {
    QSizeF dots;
    QSizeF px; ///< at 96 dots per inch
    explicit PageRoom(const QPrinter& printer);
    bool isLike(const PageRoom& other) const; ///< but for rounding
};
/// A page as it was drawn; text is still text.
struct DrawnPage {
    PageRoom room;
    QPicture picture;
};
DrawnPage drawPage(const PageRoom& room, const PaintPage& paint, const Progress& progress = {});
/// On a page of another size as large as it fits, in the middle. On any thread. False: the device takes no page.
bool playPage(QPagedPaintDevice& device, const DrawnPage& page);
/// The page as a PDF file that has the paper of `printer`.
QByteArray pagePdf(const QPrinter& printer, const DrawnPage& page);
/// An empty page with a quiet sentence in the middle.
void printSentence(QPrinter& printer, const QString& sentence);

} // namespace gs::ui
