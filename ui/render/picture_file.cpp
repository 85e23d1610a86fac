// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "database/project_file.h"
#include "ui/render/export.h"

namespace gs::ui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int dots_per_inch = 96, dots_per_metre = 3780, paper_dpi = 600;
constexpr double longSide_mm = 420; // A3

void fillGround(QPainter& painter, const PictureFile& file) {
    if (file.ground) painter.fillRect(QRectF(QPointF(0, 0), QSizeF(file.size)), *file.ground);
}

void drawPng(QIODevice& out, const PictureFile& file, const PaintPicture& paint) {
    QImage image(file.size, file.ground ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    image.fill(file.ground ? *file.ground : QColor(Qt::transparent));
    QPainter painter(&image);
    paint(painter, file.size, false);
    painter.end();
    QImageWriter(&out, "png").write(image);
}

void drawSvg(QIODevice& out, const PictureFile& file, const PaintPicture& paint) {
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setSize(file.size);
    svg.setViewBox(QRect(QPoint(0, 0), file.size));
    svg.setResolution(dots_per_inch);
    svg.setTitle(file.title.toHtmlEscaped()); // the generator writes it as it is
    svg.setDescription(QStringLiteral("Gigasite " GIGASITE_VERSION));
    QPainter painter(&svg);
    fillGround(painter, file);
    paint(painter, file.size, true);
}

void drawPdf(QIODevice& out, const PictureFile& file, const PaintPicture& paint) {
    const PaperFonts fonts;
    QPdfWriter writer(&out);
    writer.setTitle(file.title);
    writer.setResolution(paper_dpi);
    const double ratio = static_cast<double>(file.size.height()) / file.size.width();
    const QSizeF page_mm =
        ratio <= 1 ? QSizeF(longSide_mm, longSide_mm * ratio) : QSizeF(longSide_mm / ratio, longSide_mm);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(page_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    const double scale = static_cast<double>(writer.width()) / file.size.width();
    painter.scale(scale, scale);
    fillGround(painter, file);
    paint(painter, file.size, true);
}

} // namespace

bool isPictureEnding(const QString& ending) {
    return ending == QLatin1String("png") || ending == QLatin1String("svg") || ending == QLatin1String("pdf");
}

QByteArray makePicture(const QString& ending, const PictureFile& given, const PaintPicture& paint) {
    PictureFile file = given;
    file.size = file.size.expandedTo({smallestPicture_px, smallestPicture_px})
                    .boundedTo({largestPicture_px, largestPicture_px});
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (ending == QLatin1String("png")) drawPng(buffer, file, paint);
        else if (ending == QLatin1String("svg")) drawSvg(buffer, file, paint);
        else drawPdf(buffer, file, paint);
    }
    return ending == QLatin1String("pdf") ? finishPdf(bytes, file.title, file.date, {}) : bytes;
}

void writeWhole(const QString& path, const QByteArray& bytes) {
    using db::FileError;
    const auto fail = [&](FileError::Code code, const QString& what) {
        throw FileError(code, (path + QStringLiteral(": ") + what).toStdString());
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(QFileInfo(path).isDir() ? FileError::Code::IsDirectory : FileError::Code::NoPermission,
             Export::tr("cannot be written (%1); choose another folder or name").arg(file.errorString()));
    if (file.write(bytes) != bytes.size() || !file.commit())
        fail(FileError::Code::DiskFull,
             Export::tr("could not be written (%1); make room or choose another place").arg(file.errorString()));
}

} // namespace gs::ui
