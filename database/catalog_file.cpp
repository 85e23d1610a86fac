// SPDX-License-Identifier: GPL-3.0-or-later
// Reads catalog files: the shipped ones from the program's resources, others from disk.
#include "database/catalog_file.h"

#include <QDir>
#include <QFile>

// Resources of a static library are only linked in when something outside a namespace names them.
static void initCatalogResource() { Q_INIT_RESOURCE(catalog); }

namespace gs::db {
namespace {

void loadInto(Catalog& catalog, const QString& path, const std::string& shownName) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw CatalogError(shownName, "", "a readable file (" + file.errorString().toStdString() + ")");
    const QByteArray text = file.readAll();
    catalog.load({text.constData(), static_cast<std::size_t>(text.size())}, shownName);
}

Catalog readShipped() {
    initCatalogResource();
    Catalog catalog;
    // In this order in the palette; files that are not named come last.
    QStringList names{"racks.json",      "cooling.json",    "power.json",   "supply.json",
                      "structures.json", "conductors.json", "climates.json"};
    for (const QString& name : QDir(":/catalog").entryList({"*.json"}, QDir::Files, QDir::Name))
        if (!names.contains(name)) names.append(name);
    for (const QString& name : names) loadInto(catalog, ":/catalog/" + name, name.toStdString());
    return catalog;
}

} // namespace

const Catalog& shippedCatalog() {
    static const Catalog catalog = readShipped();
    return catalog;
}

void loadCatalogFile(Catalog& catalog, const std::string& path) {
    loadInto(catalog, QString::fromStdString(path), path);
}

} // namespace gs::db
