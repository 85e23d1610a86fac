// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/thumbnails.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/examples/examples.h"
#include "core/site/plan_marks.h"
#include "database/project_file.h"
#include "ui/panels/sentences.h"
#include "ui/render/pictures.h"
#include "ui/render/plan_painter.h"
#include "ui/widgets/window_thread.h"

namespace gs::ui {

namespace {

QString cachePath(const QString& key) {
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
           QStringLiteral("/thumbnails/%1.png").arg(QLatin1String(hash));
}

SitePicture draw(const Catalog& catalog, const Site& site, QSize pixels, bool dark) {
    Engine engine(catalog);
    const Figures figures = engine.compute(site, {lastDate(site), LoadCase::Nameplate}).figures;
    SitePicture picture;
    picture.name = QString::fromStdString(site.settings().name);
    picture.figures = figures.gpus_installed > 0
                          ? Thumbnails::tr("%1 GPUs · %2")
                                .arg(formatCount(figures.gpus_installed), formatPower(figures.facility_power_w))
                          : QString();
    picture.image = thumbnail(engine, pixels, dark ? Theme::darkTheme() : Theme::light());
    picture.image.setText(QStringLiteral("name"), picture.name);
    picture.image.setText(QStringLiteral("figures"), picture.figures);
    return picture;
}

} // namespace

Thumbnails::Thumbnails(const Catalog& catalog, QObject* parent) : QObject(parent), m_catalog(catalog) {
    m_pool.setMaxThreadCount(1); // the window itself keeps the other core
    m_pool.setThreadPriority(QThread::LowPriority);
}

Thumbnails::~Thumbnails() {
    m_pool.clear();
    waitServing(m_pool);
}

bool Thumbnails::drop() {
    m_pool.clear();
    return m_pool.activeThreadCount() > 0;
}

void Thumbnails::requestExample(const QString& id, QSize pixels, bool dark) {
    const Catalog& catalog = m_catalog;
    request(id, QStringLiteral("example:") + id, pixels, dark,
            [id, &catalog] { return buildExample(id.toStdString(), catalog); });
}

void Thumbnails::requestFile(const QString& path, QSize pixels, bool dark) {
    const QFileInfo info(path);
    const QString key =
        QStringLiteral("%1:%2:%3").arg(path).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    request(path, key, pixels, dark, [path] {
        db::OpenOptions options;
        options.access = db::OpenOptions::Access::Read;
        const auto file = db::ProjectFile::open(path.toStdString(), options);
        Site site = file->readSite();
        // Its background pictures are decoded while the file is open; the painter finds them then.
        const pictures::Source source([&](const std::string& sha256) { return file->media(sha256); });
        for (const Slot slot : site.childrenOf({})) {
            const Component& c = *site.components().at(slot);
            if (const Type* type = site.typeOf(c); type && isPicture(*type)) pictures::at(c.text, 1);
        }
        return site;
    });
}

void Thumbnails::request(const QString& name, const QString& cacheKey, QSize pixels, bool dark,
                         std::function<Site()> read) {
    const QString cached = cachePath(QStringLiteral("%1:%2:%3x%4:%5:%6")
                                         .arg(QLatin1String(GIGASITE_VERSION), cacheKey)
                                         .arg(pixels.width())
                                         .arg(pixels.height())
                                         .arg(dark)
                                         .arg(QLocale().name()));
    m_pool.start([this, name, cached, pixels, dark, read = std::move(read)] {
        SitePicture picture;
        if (picture.image.load(cached, "PNG")) {
            picture.name = picture.image.text(QStringLiteral("name"));
            picture.figures = picture.image.text(QStringLiteral("figures"));
        } else {
            try {
                picture = draw(m_catalog, read(), pixels, dark);
                QDir().mkpath(QFileInfo(cached).path());
                picture.image.save(cached, "PNG");
            } catch (const std::exception& error) {
                picture.image = QImage();
                picture.problem = localSentence(QString::fromUtf8(error.what()));
            }
        }
        QMetaObject::invokeMethod(
            this, [this, name, picture] { emit ready(name, picture); }, Qt::QueuedConnection);
    });
}

} // namespace gs::ui
