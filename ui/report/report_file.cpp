// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

#include "ui/render/picture_file.h"

namespace gs::ui {

namespace {

constexpr int logoMost_px = 1200;

[[noreturn]] void fail(const QString& path, const QString& what) {
    throw db::FileError(db::FileError::Code::Other, (path + QStringLiteral(": ") + what).toStdString());
}

struct ReportFile {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

} // namespace

bool isReportEnding(const QString& ending) {
    return ending == QLatin1String("pdf") || ending == QLatin1String("html") || ending == QLatin1String("xlsx");
}

void writeReport(const ReportInput& input, const ReportWish& wish, const ReportForm& form, const QString& path,
                 const ReportProgress& progress) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!isReportEnding(ending))
        fail(path, ReportFile::tr("a report ends in .pdf, .html or .xlsx; choose one of these"));
    const Report report = makeReport(input, wish, partOf(progress, 0, 0.4));
    const ReportProgress rest = partOf(progress, 0.4, 0.98);
    const QByteArray bytes = ending == QLatin1String("pdf")    ? reportPdf(report, form.paper, rest)
                             : ending == QLatin1String("html") ? reportHtml(report, form.theme, rest)
                                                               : reportXlsx(report, rest);
    if (progress) progress(1); // the last place to give up
    writeWhole(path, bytes);
}

QImage readLogo(const QString& path) {
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > logoMost_px)
        reader.setScaledSize(size.scaled(logoMost_px, logoMost_px, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        fail(path, ReportFile::tr("cannot be read as a picture (%1); choose a PNG, JPEG or SVG file")
                       .arg(reader.errorString()));
    return image;
}

} // namespace gs::ui
