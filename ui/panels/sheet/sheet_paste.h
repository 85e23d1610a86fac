// SPDX-License-Identifier: GPL-3.0-or-later
// A block from a spreadsheet as entries for the table's cells: below and right of the current cell, into all selected
// rows, or, when it has the header with ids that copying gives, by id and column name wherever they stand.
#pragma once

#include <QModelIndex>
#include <QString>
#include <vector>

#include "core/sheet/cell_edits.h"
#include "ui/panels/sheet/sheet_model.h"

namespace gs::ui {

struct PastedBlock {
    std::vector<sheet::CellEntry> entries;   ///< cells that differ from what stands there
    std::vector<std::pair<int, int>> places; ///< of each entry: its line in the pasted text (from 1), its column
    QString problem; ///< why nothing can be pasted, with line and column; entries are empty then
};

/// `selected`: rows of the proxy that are selected, in the order shown. Cells that stand there already are left alone,
/// so that numbers of the type do not become own values by copying and pasting them.
PastedBlock readPasted(const QString& text, const SheetModel& sheet, const SheetProxy& proxy,
                       const QModelIndex& current, const std::vector<int>& selected);

/// "Line 3, column “Count”: a whole number is needed here. Nothing was changed."
QString pasteProblem(int line, const std::string& id, const sheet::Column& column, const QString& reason);

} // namespace gs::ui
