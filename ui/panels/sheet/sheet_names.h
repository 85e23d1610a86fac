// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of the table are called, how their numbers are written, and what a user types into their cells and
// into the filter means.
#pragma once

#include <QFontMetrics>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/sheet/cell_edits.h"
#include "core/sheet/filter.h"

namespace gs::ui {

QString columnName(const sheet::Column& column);  ///< "Power, nameplate"
QString columnTitle(const sheet::Column& column); ///< "Power, nameplate (kW)": of the header, also when copied
int columnWidth(const sheet::Column& column,
                const QFontMetrics& metrics); ///< px: the title, or what mostly stands there
/// Why the cells of a column that follows from the site cannot be typed into.
QString whyFixed(const sheet::Column& column);

/// A number of the column in the unit of columnTitle(), which is the one the user chose. Grouped digits, four
/// significant ones at least: for reading.
QString shownNumber(double value, const sheet::Column& column);
/// The same for editing and copying: as many digits as it takes to come back as it was.
QString exactNumber(double value, const sheet::Column& column);

/// What is typed into a cell as an entry (its id left empty); nothing and the reason in `problem` when it cannot be
/// one.
std::optional<sheet::CellEntry> entryOf(const sheet::Column& column, const QString& typed, QString* problem);

/// "r-1; power > 100 kW and zone = Hall 2": text that names rows, and conditions on columns by the beginning of their
/// names. A condition that is not complete yet leaves all rows; `problem` says what is missing or wrong.
std::vector<sheet::Condition> readFilter(const QString& typed, const std::vector<sheet::Column>& columns,
                                         QString* problem);

} // namespace gs::ui
