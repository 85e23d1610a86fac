// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files into bytes for a project file, and bytes into images, each within limits and with a reason.
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

#include "ui/render/pictures.h"

namespace gs::ui {

namespace {

struct Pictures {
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

constexpr int mostDecoded_mb = 512; ///< of one file while it is read (128 million pixels); larger ones are refused

[[noreturn]] void fail(const QString& path, const QString& what) {
    throw std::runtime_error((QFileInfo(path).fileName() + QStringLiteral(": ") + what).toStdString());
}

QByteArray bytesOf(const db::Media& media) {
    return QByteArray::fromRawData(media.bytes.data(), static_cast<qsizetype>(media.bytes.size()));
}

QSize limited(QSizeF size) {
    const double factor = std::min(1.0, pictures::mostSide_px / std::max(size.width(), size.height()));
    return {std::max(1, static_cast<int>(std::lround(size.width() * factor))),
            std::max(1, static_cast<int>(std::lround(size.height() * factor)))};
}

QImage drawSvg(const QByteArray& bytes, QString* reason) {
    QSvgRenderer renderer(bytes);
    const QSizeF size = renderer.defaultSize();
    if (!renderer.isValid() || size.isEmpty()) {
        if (reason) *reason = Pictures::tr("this is no drawing that can be read; save it as plain SVG or PNG");
        return {};
    }
    // A drawing has no pixels of its own: as many as there may be.
    const double factor = pictures::mostSide_px / std::max(size.width(), size.height());
    QImage image(limited(size * factor), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(image.rect()));
    return image;
}

QByteArray asPng(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void openPdf(QPdfDocument& pdf, const QString& path) {
    switch (pdf.load(path)) {
    case QPdfDocument::Error::None: break;
    case QPdfDocument::Error::IncorrectPassword:
        fail(path, Pictures::tr("the PDF is locked by a password; save an open copy of it"));
    default: fail(path, Pictures::tr("this is no PDF that can be read; export the page as PNG"));
    }
    if (pdf.pageCount() < 1) fail(path, Pictures::tr("the PDF has no page; choose another"));
}

bool isPdf(const QString& path) {
    return QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
}

QImage drawPage(const QString& path, int page) {
    QPdfDocument pdf;
    openPdf(pdf, path);
    if (page < 0 || page >= pdf.pageCount())
        fail(path, Pictures::tr("there is no page %1; choose one of 1 to %2").arg(page + 1).arg(pdf.pageCount()));
    const QSizeF size = pdf.pagePointSize(page);
    if (size.isEmpty()) fail(path, Pictures::tr("page %1 has no size; choose another").arg(page + 1));
    const QImage drawn =
        pdf.render(page, limited(size * (pictures::mostSide_px / std::max(size.width(), size.height()))));
    if (drawn.isNull()) fail(path, Pictures::tr("page %1 cannot be drawn; export it as PNG").arg(page + 1));
    QImage paper(drawn.size(), QImage::Format_RGB32); // a page is white where nothing is printed
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, drawn);
    return paper;
}

} // namespace

QImage decodePicture(const db::Media& media, QString* reason) {
    const QByteArray bytes = bytesOf(media);
    if (media.mime == "image/svg+xml") return drawSvg(bytes, reason);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true); // cameras turn by a note in the file
    const QSize size = reader.size();
    if (size.isValid() && static_cast<double>(size.width()) * size.height() * 4 > mostDecoded_mb * 1048576.0) {
        if (reason)
            *reason = Pictures::tr("the picture is %1 × %2 pixels, more than can be held in memory; scale it down to "
                                   "about %3 pixels on its longer side")
                          .arg(size.width())
                          .arg(size.height())
                          .arg(pictures::mostSide_px);
        return {};
    }
    if (size.isValid() && std::max(size.width(), size.height()) > pictures::mostSide_px)
        reader.setScaledSize(limited(size));
    const int before = QImageReader::allocationLimit();
    QImageReader::setAllocationLimit(mostDecoded_mb);
    QImage image = reader.read();
    QImageReader::setAllocationLimit(before);
    if (image.isNull()) {
        if (reason)
            *reason = Pictures::tr("this is no picture that can be read (%1); save it as PNG or JPEG")
                          .arg(reader.errorString());
        return {};
    }
    image.setDevicePixelRatio(1);
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

int pagesOf(const QString& path) {
    if (!isPdf(path)) return 1;
    QPdfDocument pdf;
    openPdf(pdf, path);
    return pdf.pageCount();
}

bool isPictureName(const QString& path) {
    static const QStringList endings{"png", "jpg", "jpeg", "svg", "pdf", "webp", "bmp", "gif", "tif", "tiff"};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

PictureFile readPictureFile(const QString& path, int page) {
    PictureFile result;
    result.media.name = QFileInfo(path).fileName().toStdString();
    const auto take = [&](const QByteArray& bytes, const char* mime) {
        result.media.bytes = bytes.toStdString();
        result.media.mime = mime;
    };
    if (isPdf(path)) {
        const QImage image = drawPage(path, page);
        take(asPng(image), "image/png");
        if (pagesOf(path) > 1) result.media.name += " " + std::to_string(page + 1);
        result.pixels = image.size();
        return result;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(path, Pictures::tr("cannot be read (%1); check the file").arg(file.errorString()));
    if (file.size() > static_cast<qint64>(db::mostMediaBytes))
        fail(path, Pictures::tr("is larger than %1 MB; save a smaller copy").arg(db::mostMediaBytes >> 20));
    const QByteArray bytes = file.readAll();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    const bool isSvg = QFileInfo(path).suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0;
    take(bytes, isSvg ? "image/svg+xml" : format == "jpeg" ? "image/jpeg" : "image/png");
    QString reason;
    const QImage image = decodePicture(result.media, &reason);
    if (image.isNull()) fail(path, reason);
    // Kinds that not every program reads go into the file as PNG.
    if (!isSvg && format != "png" && format != "jpeg") take(asPng(image), "image/png");
    result.pixels = image.size();
    return result;
}

} // namespace gs::ui
