// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <exception>

#include "database/project_file.h"
#include "ui/render/export.h"

namespace gs::ui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int dots_per_inch = 96, dots_per_metre = 3780, paper_dpi = 600;
constexpr double longSide_mm = 420; // A3

[[noreturn]] void fail(db::FileError::Code code, const QString& path, const QString& what) {
    throw db::FileError(code, (path + QStringLiteral(": ") + what).toStdString());
}

/// Takes the bytes of a picture while they are made; with an error for the maker when the work is given up meanwhile.
class WatchedBuffer : public QBuffer {
public:
    explicit WatchedBuffer(const Progress& progress) : m_progress(progress) {}
    std::exception_ptr givenUp; ///< no exception goes through the libraries of others

protected:
    qint64 writeData(const char* data, qint64 size) override {
        if (givenUp) return -1;
        try { // how many come is not known: ever nearer to all
            const double megabytes = static_cast<double>(buffer().size()) / (1 << 20);
            if (m_progress) m_progress(1 - 1 / (1 + megabytes));
        } catch (...) {
            givenUp = std::current_exception();
            return -1;
        }
        return QBuffer::writeData(data, size);
    }

private:
    const Progress& m_progress;
};

QSizeF drawnSize(const PictureSheet& sheet) { return QSizeF(sheet.size) / sheet.scale; }

void drawPng(WatchedBuffer& out, const PictureSheet& sheet, const PaintPicture& paint, const Progress& progress) {
    QImageWriter(&out, "png").write(makeImage(sheet, paint, progress));
    if (out.givenUp) std::rethrow_exception(out.givenUp);
}

/// Qt writes the size in rounded millimetres, of which librsvg makes 1281 px instead of 1280: in px it is whole.
void sizeInPixels(QByteArray& svg, QSize size) {
    const qsizetype from = svg.indexOf("<svg width="), to = svg.indexOf("viewBox", from);
    if (from < 0 || to < 0) return;
    svg.replace(from, to - from,
                QStringLiteral("<svg width=\"%1\" height=\"%2\"\n ").arg(size.width()).arg(size.height()).toLatin1());
}

void drawSvg(WatchedBuffer& out, const PictureSheet& sheet, const PaintPicture& paint, const Progress& progress) {
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setSize(sheet.size);
    svg.setViewBox(QRect(QPoint(0, 0), sheet.size));
    svg.setResolution(dots_per_inch);
    svg.setTitle(sheet.title.toHtmlEscaped()); // the generator writes it as it is
    svg.setDescription(QStringLiteral("Gigasite " GIGASITE_VERSION));
    QPainter painter(&svg);
    painter.scale(sheet.scale, sheet.scale);
    if (sheet.ground) painter.fillRect(QRectF(QPointF(0, 0), drawnSize(sheet)), *sheet.ground);
    paint(painter, drawnSize(sheet), true, progress);
    painter.end();
    sizeInPixels(out.buffer(), sheet.size);
}

std::vector<Bookmark> drawPdf(QIODevice& out, const PictureSheet& sheet, const PaintPicture& paint,
                              const Progress& progress) {
    const PaperFonts fonts;
    std::vector<Bookmark> bookmarks;
    if (!sheet.bookmark.isEmpty()) bookmarks.push_back({sheet.bookmark, 0});
    QPdfWriter writer(&out);
    writer.setTitle(sheet.title);
    writer.setResolution(paper_dpi);
    const double ratio = static_cast<double>(sheet.size.height()) / sheet.size.width();
    const QSizeF page_mm =
        ratio <= 1 ? QSizeF(longSide_mm, longSide_mm * ratio) : QSizeF(longSide_mm / ratio, longSide_mm);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(page_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    const QRectF page(QPointF(0, 0), drawnSize(sheet));
    painter.scale(writer.width() / page.width(), writer.width() / page.width());
    painter.setClipRect(page);
    if (sheet.ground) painter.fillRect(page, *sheet.ground);
    paint(painter, page.size(), true, progress);
    painter.setClipping(false);
    painter.resetTransform();
    painter.scale(static_cast<double>(paper_dpi) / dots_per_inch, static_cast<double>(paper_dpi) / dots_per_inch);
    if (sheet.morePages) sheet.morePages(writer, painter, bookmarks);
    return bookmarks;
}

/// Within what a picture can be.
PictureSheet bounded(PictureSheet sheet) {
    sheet.size = sheet.size.expandedTo({smallestPicture_px, smallestPicture_px})
                     .boundedTo({largestPicture_px, largestPicture_px});
    return sheet;
}

} // namespace

bool isPictureEnding(const QString& ending) {
    return ending == QLatin1String("png") || ending == QLatin1String("svg") || ending == QLatin1String("pdf");
}

QString pictureEnding(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!isPictureEnding(ending))
        fail(db::FileError::Code::Other, path, Export::tr("a picture ends in .png, .svg or .pdf; choose one of these"));
    return ending;
}

QImage makeImage(const PictureSheet& given, const PaintPicture& paint, const Progress& progress) {
    const PictureSheet sheet = bounded(given);
    if (sheet.scale < 1) { // painters know no pixel ratio below 1: drawn as it is laid out, then made small
        PictureSheet whole = sheet;
        whole.size = drawnSize(sheet).toSize();
        whole.scale = 1;
        return makeImage(whole, paint, progress).scaled(sheet.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    QImage image(sheet.size, sheet.ground ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        fail(db::FileError::Code::Other, QStringLiteral("%1 × %2").arg(sheet.size.width()).arg(sheet.size.height()),
             Export::tr("there is not enough memory for a picture of this size; choose a smaller one"));
    image.setDotsPerMeterX(qRound(dots_per_metre * sheet.scale));
    image.setDotsPerMeterY(qRound(dots_per_metre * sheet.scale));
    image.fill(sheet.ground ? *sheet.ground : QColor(Qt::transparent));
    image.setDevicePixelRatio(sheet.scale);
    QPainter painter(&image);
    paint(painter, drawnSize(sheet), false, progress);
    painter.end();
    return image;
}

QByteArray makePicture(const QString& ending, const PictureSheet& given, const PaintPicture& paint,
                       const Progress& progress) {
    const PictureSheet sheet = bounded(given);
    const Progress painting = partOf(progress, 0, 0.6), packing = partOf(progress, 0.6, 1);
    std::vector<Bookmark> bookmarks;
    WatchedBuffer buffer(packing);
    buffer.open(QIODevice::WriteOnly);
    if (ending == QLatin1String("png")) drawPng(buffer, sheet, paint, painting);
    else if (ending == QLatin1String("svg")) drawSvg(buffer, sheet, paint, painting);
    else bookmarks = drawPdf(buffer, sheet, paint, painting);
    if (buffer.givenUp) std::rethrow_exception(buffer.givenUp);
    return ending == QLatin1String("pdf") ? finishPdf(buffer.data(), sheet.title, sheet.date, bookmarks)
                                          : buffer.data();
}

void writeWhole(const QString& path, const QByteArray& bytes, const Progress& progress) {
    using Code = db::FileError::Code;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(QFileInfo(path).isDir() ? Code::IsDirectory : Code::NoPermission, path,
             Export::tr("cannot be written (%1); choose another folder or name").arg(file.errorString()));
    const bool isWritten = file.write(bytes) == bytes.size();
    if (progress) progress(1);
    if (!isWritten || !file.commit())
        fail(Code::DiskFull, path,
             Export::tr("could not be written (%1); make room or choose another place").arg(file.errorString()));
}

} // namespace gs::ui
