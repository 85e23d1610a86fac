// SPDX-License-Identifier: GPL-3.0-or-later
// A finished edit to "saved", one edit that touches everything, and reading a file into memory.
#include <QTemporaryDir>

#include "core/engine/engine.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bench_start.h"

namespace gs::bench {

namespace {

/// A file beside the build (a real disk, where /tmp may be memory) with the site in it.
struct BenchFile {
    explicit BenchFile(int items) : bench(benchSite(db::shippedCatalog(), items)) {
        Engine engine(db::shippedCatalog());
        const View view{lastDate(bench.site), LoadCase::Nameplate};
        results = {{view, engine.compute(bench.site, view).figures}};
        path = folder.filePath("bench.gsite").toStdString();
        file = db::ProjectFile::create(path, bench.site, results);
    }
    QTemporaryDir folder{"bench-XXXXXX"};
    std::string path;
    BenchSite bench;
    std::vector<db::StoredResult> results;
    std::unique_ptr<db::ProjectFile> file;
};

} // namespace

void addFileRows() {
    for (const int count : sizes) {
        addRow("edit to saved" + items(count), {5, 0}, [=](Samples& samples) {
            BenchFile f(count);
            for (int i = 0; i < 100; ++i) {
                const std::string& rack = f.bench.racks[static_cast<std::size_t>(i) % f.bench.racks.size()];
                const ChangeSet change = moveTo(f.bench.site, rack, {1.0 * i, 2});
                samples.time([&] { f.file->commit(change, "Move " + rack, f.results); });
            }
        });
    }
    addRow("edit to saved, touching all/100000 items", {300, 0}, [](Samples& samples) {
        BenchFile f(100000);
        const std::vector<std::string> ids = f.bench.site.components().sortedIds();
        for (int i = 0; i < 3; ++i) {
            const ChangeSet change = moveBy(f.bench.site, ids, 1.0 + i, 0);
            samples.time([&] { f.file->commit(change, "Move all", f.results); });
        }
    });
    for (const int count : sizes) {
        addRow("read file into memory" + items(count), {}, [=](Samples& samples) {
            BenchFile f(count);
            f.file.reset();
            for (int i = 0; i < 3; ++i)
                samples.time([&] {
                    const auto file = db::ProjectFile::open(f.path, {.access = db::OpenOptions::Access::Read});
                    benchmark::DoNotOptimize(file->readSite().components().size());
                });
        });
    }
}

} // namespace gs::bench
