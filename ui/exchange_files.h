// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other programs with what stands on a site, by the name's ending.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/progress.h"
#include "core/site/site.h"

namespace gs::ui {

/// Writes .geojson or .dxf; the file is replaced whole or not at all. Throws std::runtime_error "FILE: what; remedy".
void writeSiteFile(const Site& site, const QString& path, const Progress& progress = {});
/// The bytes of a file to import. Throws the same for what cannot be read or is larger than 256 MB.
QByteArray readExchangeFile(const QString& path);

} // namespace gs::ui
