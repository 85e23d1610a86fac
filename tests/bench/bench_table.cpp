// SPDX-License-Identifier: GPL-3.0-or-later
// The table of components: opening it, sorting by a number and by text, one more letter in the filter, scrolling, and
// taking over a selection of all. Each until it is on the screen.
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QThread>

#include "core/sheet/cell_edits.h"
#include "database/catalog_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bench_start.h"
#include "ui/document.h"
#include "ui/panels/sheet/sheet_view.h"
#include "ui/panels/table_panel.h"

namespace gs::bench {

namespace {

using namespace gs::ui;

struct Sheet {
    explicit Sheet(int items) : document(Document::createUntitled(site(items), db::shippedCatalog())) {
        panel.resize(1500, 600);
        panel.setDocument(document.get());
    }
    ~Sheet() { panel.setDocument(nullptr); }
    static Site site(int items) { return benchSite(db::shippedCatalog(), items).site; }
    void show() {
        panel.show();
        QApplication::processEvents();
        view()->viewport()->repaint();
    }
    void settle() { // also what waits for rest
        for (int i = 0; i < 30; ++i) {
            QThread::msleep(10);
            QApplication::processEvents();
        }
    }
    SheetView* view() { return panel.findChild<SheetView*>(); }
    QLineEdit* filter() { return panel.findChild<QLineEdit*>(QStringLiteral("tableFilter")); }

    std::unique_ptr<Document> document;
    TablePanel panel;
};

} // namespace

void addTableRows() {
    constexpr int count = 100000;
    addRow("table: open" + items(count), {150, 0}, [](Samples& samples) {
        for (int i = 0; i < 3; ++i) {
            Sheet sheet(count);
            samples.time([&] { sheet.show(); });
        }
    });
    const auto onSheet = [](const std::string& name, Budget budget, auto work) {
        addRow(name + items(count), budget, [work](Samples& samples) {
            Sheet sheet(count);
            sheet.show();
            sheet.settle();
            work(samples, sheet);
        });
    };
    const auto sorting = [](int column) {
        return [column](Samples& samples, Sheet& sheet) {
            for (int i = 0; i < 6; ++i)
                samples.time([&] {
                    sheet.view()->sortByColumn(column, i % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
                    sheet.view()->viewport()->repaint();
                });
        };
    };
    onSheet("table: sort by x", {60, 0}, sorting(5));
    onSheet("table: sort by id", {120, 0}, sorting(0));
    onSheet("table: a letter in the filter", {50, 0}, [](Samples& samples, Sheet& sheet) {
        for (const char* text : {"r", "ra", "rac", "ra", "power now > 100 kW", "x > 10", ""})
            samples.time([&] {
                sheet.filter()->setText(QString::fromLatin1(text));
                sheet.view()->viewport()->repaint();
            });
    });
    onSheet("table: scroll a page", {8, 0}, [](Samples& samples, Sheet& sheet) {
        for (int i = 0; i < 100; ++i)
            samples.time([&] {
                sheet.view()->verticalScrollBar()->setValue(i * 731);
                sheet.view()->viewport()->repaint();
            });
    });
    onSheet("table: follow select all", {200, 0}, [](Samples& samples, Sheet& sheet) {
        std::set<std::string> all;
        for (const std::string& id : sheet.document->site().components().sortedIds()) all.insert(id);
        for (int i = 0; i < 3; ++i) {
            sheet.document->setSelection(all);
            QThread::msleep(130); // the table follows so many at its own pace
            samples.time([&] {
                QApplication::processEvents();
                sheet.view()->viewport()->repaint();
            });
            sheet.document->setSelection({});
            sheet.settle();
        }
    });
    addRow("table: one value into all rows, the change" + items(count), {400, 0}, [](Samples& samples) {
        const BenchSite bench = benchSite(db::shippedCatalog(), count);
        const sheet::Column power{sheet::Field::Quantity, "rack_power_kw_max", "kW"};
        std::vector<sheet::CellEntry> entries;
        for (const std::string& id : bench.racks) entries.push_back({id, power, 140.0, {}});
        for (int i = 0; i < 3; ++i)
            samples.time([&] { benchmark::DoNotOptimize(sheet::setCells(bench.site, db::shippedCatalog(), entries)); });
    });
    addRow("table: a pasted column of as many values" + items(count), {400, 0}, [](Samples& samples) {
        const BenchSite bench = benchSite(db::shippedCatalog(), count);
        const sheet::Column power{sheet::Field::Quantity, "rack_power_kw_max", "kW"};
        std::vector<sheet::CellEntry> entries;
        for (const std::string& id : bench.racks)
            entries.push_back({id, power, 100 + 1e-3 * static_cast<double>(entries.size()), {}});
        for (int i = 0; i < 3; ++i)
            samples.time([&] { benchmark::DoNotOptimize(sheet::setCells(bench.site, db::shippedCatalog(), entries)); });
    });
    onSheet("table: sums and rows at rest", {150, 0}, [](Samples& samples, Sheet& sheet) {
        for (int i = 0; i < 5; ++i) {
            emit sheet.document->resultsChanged();
            QThread::msleep(130);
            samples.time([&] { QApplication::processEvents(); });
        }
    });
}

} // namespace gs::bench
