// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sheet/sheet_paste.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/sheet/tsv.h"
#include "ui/panels/sheet/sheet_names.h"

namespace gs::ui {

namespace {

struct Paste {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::Paste)
};

using Line = std::vector<std::string>;

class Reader {
public:
    Reader(const SheetModel& sheet, PastedBlock& block) : m_sheet(sheet), m_block(block) {}

    /// False when the cell cannot be written: the block's problem says why.
    bool take(int line, int row, int column, const std::string& cell) {
        const sheet::Column& of = m_sheet.columns()[static_cast<std::size_t>(column)];
        const QString typed = QString::fromStdString(cell);
        if (typed == m_sheet.text(row, column, true) || typed == m_sheet.text(row, column, false)) return true;
        QString reason;
        std::optional<sheet::CellEntry> entry = entryOf(of, typed, &reason);
        const std::string id = m_sheet.idAt(row);
        if (!entry) {
            fail(pasteProblem(line, id, of, reason));
            return false;
        }
        entry->id = id;
        m_block.entries.push_back(std::move(*entry));
        m_block.places.emplace_back(line, column);
        return true;
    }
    void fail(const QString& problem) {
        m_block.entries.clear();
        m_block.places.clear();
        m_block.problem = problem;
    }

private:
    const SheetModel& m_sheet;
    PastedBlock& m_block;
};

/// Columns of a header line, -1 for none of that title.
std::vector<int> columnsOf(const Line& header, const SheetModel& sheet) {
    std::vector<int> columns;
    for (const std::string& title : header) {
        const auto& all = sheet.columns();
        const auto at = std::find_if(all.begin(), all.end(), [&](const sheet::Column& column) {
            return columnTitle(column) == QString::fromStdString(title);
        });
        columns.push_back(at == all.end() ? -1 : static_cast<int>(at - all.begin()));
    }
    return columns;
}

void readById(const std::vector<Line>& lines, const std::vector<int>& columns, const SheetModel& sheet,
              Reader& reader) {
    const auto idColumn = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), 0) - columns.begin());
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const int line = static_cast<int>(i) + 1;
        const std::string id = idColumn < lines[i].size() ? lines[i][idColumn] : std::string();
        const int row = id.empty() ? -1 : sheet.rowOf(id);
        if (row < 0)
            return reader.fail(Paste::tr("Line %1: there is no row “%2” in this table. Nothing was changed.")
                                   .arg(line)
                                   .arg(QString::fromStdString(id).left(60)));
        for (std::size_t c = 0; c < std::min(columns.size(), lines[i].size()); ++c) {
            // What is calculated stands in the copy too: it may have changed since and is no wish.
            const bool fixed = columns[c] < 0 || !sheet.columns()[static_cast<std::size_t>(columns[c])].isEditable();
            if (!fixed && !reader.take(line, row, columns[c], lines[i][c])) return;
        }
    }
}

} // namespace

QString pasteProblem(int line, const std::string& id, const sheet::Column& column, const QString& reason) {
    QString sentence = reason;
    while (sentence.endsWith('.')) sentence.chop(1);
    return Paste::tr("Line %1 (%2), column “%3”: %4. Nothing was changed.")
        .arg(QString::number(line), QString::fromStdString(id), columnTitle(column), sentence);
}

PastedBlock readPasted(const QString& text, const SheetModel& sheet, const SheetProxy& proxy,
                       const QModelIndex& current, const std::vector<int>& selected) {
    PastedBlock block;
    Reader reader(sheet, block);
    std::vector<Line> lines = sheet::readTsv(text.toStdString());
    if (lines.empty()) {
        reader.fail(Paste::tr("The clipboard holds no text: copy cells first."));
        return block;
    }
    const std::vector<int> header = columnsOf(lines.front(), sheet);
    const bool titled = std::all_of(header.begin(), header.end(), [](int column) { return column >= 0; });
    if (titled && std::find(header.begin(), header.end(), 0) != header.end()) {
        readById(lines, header, sheet, reader);
        return block;
    }
    if (!current.isValid()) {
        reader.fail(Paste::tr("Choose the cell where the block begins."));
        return block;
    }
    // A header without ids that stands over the very columns it names is no data.
    std::size_t first = 0;
    if (titled && header.front() == current.column() && lines.size() > 1) first = 1;
    const auto sourceRow = [&](int shown) { return proxy.mapToSource(proxy.index(shown, 0)).row(); };
    const bool fill = lines.size() - first == 1 && selected.size() > 1;
    const std::size_t count = fill ? selected.size() : lines.size() - first;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = fill ? first : first + i;
        const int line = static_cast<int>(at) + 1;
        const int shown = fill ? selected[i] : current.row() + static_cast<int>(i);
        if (shown >= proxy.rowCount()) {
            reader.fail(Paste::tr("Line %1: the table ends after line %2. Nothing was changed.")
                            .arg(line)
                            .arg(static_cast<int>(first) + proxy.rowCount() - current.row()));
            return block;
        }
        for (std::size_t c = 0; c < lines[at].size(); ++c) {
            const int column = current.column() + static_cast<int>(c);
            if (column >= proxy.columnCount()) {
                reader.fail(
                    Paste::tr("Line %1 has %2 cells, and from the current cell on there are %3 columns. Nothing "
                              "was changed.")
                        .arg(line)
                        .arg(lines[at].size())
                        .arg(proxy.columnCount() - current.column()));
                return block;
            }
            if (!reader.take(line, sourceRow(shown), column, lines[at][c])) return block;
        }
    }
    return block;
}

} // namespace gs::ui
