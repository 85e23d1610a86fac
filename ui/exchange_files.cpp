// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/exchange/dxf.h"
#include "core/exchange/geojson.h"

namespace gs::ui {

namespace {

struct Exchange {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qint64 mostRead = 256 << 20;

[[noreturn]] void fail(const QString& path, const QString& what) {
    throw ExchangeError(path.toStdString(), {}, what.toStdString());
}

} // namespace

void writeSiteFile(const Site& site, const QString& path, const Progress& progress) {
    const Progress making = partOf(progress, 0, 0.95);
    const QString ending = QFileInfo(path).suffix().toLower();
    std::string text;
    if (ending == QLatin1String("geojson")) text = writeGeoJson(site, path.toStdString(), making);
    else if (ending == QLatin1String("dxf")) text = writeDxf(site, making);
    else fail(path, Exchange::tr("a map ends in .geojson, a drawing in .dxf; choose one of these"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path, Exchange::tr("cannot be written (%1); choose another folder or name").arg(file.errorString()));
    const auto size = static_cast<qint64>(text.size());
    const bool isWritten = file.write(text.data(), size) == size;
    if (progress) progress(1);
    if (!isWritten || !file.commit())
        fail(path,
             Exchange::tr("could not be written (%1); make room or choose another place").arg(file.errorString()));
}

QByteArray readExchangeFile(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        fail(name, Exchange::tr("cannot be read (%1); check the file").arg(file.errorString()));
    if (file.size() > mostRead)
        fail(name, Exchange::tr("is larger than %1 MB; cut it down to the site").arg(mostRead >> 20));
    return file.readAll();
}

} // namespace gs::ui
