// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/reference_file.h"

#include <QFile>

// Resources of a static library are only linked in when something outside a namespace names them.
static void initReferenceResource() { Q_INIT_RESOURCE(reference); }

namespace gs::db {

const Reference& shippedReference() {
    static const Reference reference = [] {
        initReferenceResource();
        QFile file(QStringLiteral(":/reference/known_sites.json"));
        if (!file.open(QIODevice::ReadOnly))
            throw CatalogError("known_sites.json", "", "a readable file (" + file.errorString().toStdString() + ")");
        const QByteArray text = file.readAll();
        return readReference({text.constData(), static_cast<std::size_t>(text.size())}, "known_sites.json");
    }();
    return reference;
}

} // namespace gs::db
