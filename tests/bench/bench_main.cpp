// SPDX-License-Identifier: GPL-3.0-or-later
// Runs all benchmarks and prints one table: what was measured, the budget, ok or over. Options of Google Benchmark
// work (--benchmark_filter=…, --benchmark_out=FILE). Exits 0 whatever the figures: a slow machine is no failure.
#include <QApplication>

#include <cstdio>
#include <map>

#include "tests/bench/bench_report.h"
#include "tests/bench/bench_start.h"
#include "ui/app.h"

namespace gs::bench {

namespace {

class TableReporter : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override {
        std::printf("%-52s %12s %12s   %-18s\n", "work", "median", "p99", "budget (median/p99)");
        return true;
    }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            std::string name = run.benchmark_name();
            name = name.substr(0, name.find("/iterations:"));
            if (run.error_occurred) {
                std::printf("%-52s could not be measured: %s\n", name.c_str(), run.error_message.c_str());
                ++m_over;
                continue;
            }
            const auto counter = [&](const char* key) {
                const auto it = run.counters.find(key);
                return it == run.counters.end() ? 0.0 : it->second.value;
            };
            const double median = run.counters.count("median") ? counter("median") : run.GetAdjustedRealTime();
            const double p99 = counter("p99"), budget = counter("budget"), budgetP99 = counter("budget_p99");
            const bool over = (budget > 0 && median > budget) || (budgetP99 > 0 && p99 > budgetP99);
            if (over) ++m_over;
            ++m_rows;
            const std::string unit = unitOf(name);
            std::printf("%-52s %12s %12s   %-18s %s\n", name.c_str(), cell(median, unit).c_str(),
                        run.counters.count("p99") ? cell(p99, unit).c_str() : "",
                        budget > 0
                            ? (plain(budget) + (budgetP99 > 0 ? " / " + plain(budgetP99) : "") + " " + unit).c_str()
                            : "-",
                        budget > 0 ? (over ? "OVER" : "ok") : "");
            std::fflush(stdout);
        }
    }
    void Finalize() override { std::printf("%d rows, %d over budget\n", m_rows, m_over); }

private:
    static std::string unitOf(const std::string& name) {
        if (name.find(" [MB]") != std::string::npos) return "MB";
        if (name.find(" [%]") != std::string::npos) return "%";
        return "ms";
    }
    static std::string plain(double value) {
        char text[32];
        std::snprintf(text, sizeof text, "%g", value);
        return text;
    }
    static std::string cell(double value, const std::string& unit) {
        char text[48];
        std::snprintf(text, sizeof text, "%.*f %s", value < 1 ? 3 : value < 100 ? 2 : 0, value, unit.c_str());
        return text;
    }
    int m_rows = 0, m_over = 0;
};

} // namespace

} // namespace gs::bench

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (const int code = gs::bench::runChild(argc, argv); code >= 0) return code;
    const QApplication application(argc, argv); // rows of the canvas draw into widgets
    gs::ui::lendThreads();
    gs::bench::addEngineRows();
    gs::bench::addRouteRows();
    gs::bench::addFrameRows();
    gs::bench::addIsoRows();
    gs::bench::addTableRows();
    gs::bench::addFileRows();
    gs::bench::addStartRows(QApplication::applicationFilePath().toStdString());
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    gs::bench::TableReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
