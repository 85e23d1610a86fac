// SPDX-License-Identifier: GPL-3.0-or-later
// Files with a picture of the plan. Everything is made in memory first and replaces the file at once.
#include "ui/render/export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <exception>

#include "database/project_file.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int smallest_px = 64, largest_px = 16384;
constexpr int dots_per_inch = 96;

/// What stands on the plan on the view's day; the whole site when that is nothing.
Rect seenArea(const Engine& engine) {
    PlanScene scene;
    scene.reset(engine);
    const Rect area = scene.bounds();
    return area.isEmpty() ? siteBounds(engine.site()) : area;
}

RenderConfig paperConfig(RenderConfig config, bool vector) {
    config.grid = config.ghosts = config.ports = false; // a picture shows the site, not the editor
    config.vector = vector;
    return config;
}

void paintPicture(QPainter& painter, const Engine& engine, QSizeF size, const RenderConfig& config,
                  const QString& title, const Progress& progress) {
    const Viewport viewport = framedViewport(seenArea(engine), size, config.overlay);
    paintPlan(painter, engine, viewport, config, progress);
    paintFrame(painter, engine, viewport, config, title);
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

QByteArray makePng(const Engine& engine, const ExportOptions& options, const Progress& progress) {
    QImage image(options.size, QImage::Format_RGB32);
    image.setDotsPerMeterX(3780), image.setDotsPerMeterY(3780);
    QPainter painter(&image);
    paintPicture(painter, engine, options.size, paperConfig(options.config, false), options.title,
                 partOf(progress, 0, 0.5));
    painter.end();
    const Progress packing = partOf(progress, 0.5, 1);
    WatchedBuffer buffer(packing);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    if (buffer.givenUp) std::rethrow_exception(buffer.givenUp);
    return buffer.data();
}

QByteArray makeSvg(const Engine& engine, const ExportOptions& options, const Progress& progress) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(options.size);
    svg.setViewBox(QRect(QPoint(0, 0), options.size));
    svg.setResolution(dots_per_inch);
    svg.setTitle(options.title.toHtmlEscaped()); // the generator writes it as it is
    svg.setDescription(QStringLiteral("Gigasite " GIGASITE_VERSION));
    QPainter painter(&svg);
    paintPicture(painter, engine, options.size, paperConfig(options.config, true), options.title, progress);
    painter.end();
    return bytes;
}

} // namespace

QByteArray makePdf(const Engine& engine, const ExportOptions& options, const Progress& progress) {
    const PaperFonts fonts;
    QByteArray bytes;
    std::vector<Bookmark> bookmarks{{Export::tr("Plan"), 0}};
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(options.title);
        writer.setResolution(600);
        // The plan page has the picture's shape: A3 across or upright, or as near to it as asked for.
        const double long_mm = 420, ratio = static_cast<double>(options.size.height()) / options.size.width();
        const QSizeF page_mm = ratio <= 1 ? QSizeF(long_mm, long_mm * ratio) : QSizeF(long_mm / ratio, long_mm);
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setPageSize(QPageSize(page_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        std::vector<Bookmark> unused;
        const int pages = 1 + paintFigurePages(engine, options.title, nullptr, nullptr, 1, 0, unused);
        QPainter painter(&writer);
        painter.scale(static_cast<double>(writer.width()) / options.size.width(),
                      static_cast<double>(writer.width()) / options.size.width());
        RenderConfig config = paperConfig(options.config, true);
        painter.setClipRect(QRectF(QPointF(0, 0), QSizeF(options.size)));
        paintPicture(painter, engine, options.size, config, options.title, partOf(progress, 0, 0.7));
        painter.setClipping(false);
        painter.resetTransform();
        painter.scale(600.0 / dots_per_inch, 600.0 / dots_per_inch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Portrait);
        paintFigurePages(engine, options.title, &writer, &painter, 1, pages, bookmarks);
        painter.end();
    }
    if (progress) progress(0.8);
    return finishPdf(bytes, options.title, engine.results().view.at, bookmarks);
}

void exportPlan(const Engine& engine, const QString& path, const ExportOptions& given, const Progress& progress) {
    using db::FileError;
    const auto fail = [&](FileError::Code code, const QString& what) {
        throw FileError(code, (path + QStringLiteral(": ") + what).toStdString());
    };
    ExportOptions options = given;
    options.size = options.size.expandedTo({smallest_px, smallest_px}).boundedTo({largest_px, largest_px});
    if (options.title.isEmpty()) options.title = QString::fromStdString(engine.site().settings().name);
    const QString ending = QFileInfo(path).suffix().toLower();
    const Progress making = partOf(progress, 0, 0.98);
    QByteArray bytes;
    if (ending == QStringLiteral("png")) bytes = makePng(engine, options, making);
    else if (ending == QStringLiteral("svg")) bytes = makeSvg(engine, options, making);
    else if (ending == QStringLiteral("pdf")) bytes = makePdf(engine, options, making);
    else fail(FileError::Code::Other, Export::tr("a picture ends in .png, .svg or .pdf; choose one of these"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(QFileInfo(path).isDir() ? FileError::Code::IsDirectory : FileError::Code::NoPermission,
             Export::tr("cannot be written (%1); choose another folder or name").arg(file.errorString()));
    const bool isWritten = file.write(bytes) == bytes.size();
    if (progress) progress(1);
    if (!isWritten || !file.commit())
        fail(FileError::Code::DiskFull,
             Export::tr("could not be written (%1); make room or choose another place").arg(file.errorString()));
}

} // namespace gs::ui
