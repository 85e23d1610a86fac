// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of the table of `./dev bench` is measured and judged. A benchmark collects samples and hands them
// over with its budget; bench_main.cpp prints all rows with the budget and "ok" or "over" beside each.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace gs::bench {

/// What a row may take at most, in `unit`; 0 = no budget is set for it.
struct Budget {
    double median = 0;
    double p99 = 0;
};

class Samples {
public:
    void add(double value) { m_values.push_back(value); }
    /// Calls `work` and adds the milliseconds it took; with GIGASITE_BENCH_CPU those of this thread's processor time,
    /// for a look on a machine that others load.
    template <typename Work> void time(Work&& work) {
        const double begin = now_ms();
        work();
        add(now_ms() - begin);
    }
    static double now_ms() {
        static const bool processor = std::getenv("GIGASITE_BENCH_CPU") != nullptr;
        return processor ? threadTime_ms() : clock_ms();
    }
    double quantile(double q) const {
        if (m_values.empty()) return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1) + 0.5)];
    }
    std::size_t size() const { return m_values.size(); }
    /// How many are in [from, to).
    std::size_t between(double from, double to) const {
        return static_cast<std::size_t>(
            std::count_if(m_values.begin(), m_values.end(), [=](double v) { return v >= from && v < to; }));
    }
    /// Fills the counters the table is made of. Call once, at the end, inside or after the state's loop.
    void report(benchmark::State& state, Budget budget) const {
        state.counters["median"] = quantile(0.5);
        if (m_values.size() >= 100) state.counters["p99"] = quantile(0.99);
        state.counters["samples"] = static_cast<double>(m_values.size());
        if (budget.median > 0) state.counters["budget"] = budget.median;
        if (budget.p99 > 0) state.counters["budget_p99"] = budget.p99;
    }

private:
    static double clock_ms() {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    static double threadTime_ms() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
    }
    std::vector<double> m_values;
};

/// Registers one row. `name` is "what/items", e.g. "edit to results/10000 items"; `measure(Samples&)` runs once.
/// The unit is milliseconds unless the name ends with " [MB]" or " [%]".
template <typename Measure> void addRow(const std::string& name, Budget budget, Measure measure) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [budget, measure](benchmark::State& state) {
                                     Samples samples;
                                     for (auto _ : state) {
                                         try {
                                             measure(samples);
                                         } catch (const std::exception& e) {
                                             state.SkipWithError(e.what());
                                             return;
                                         }
                                         state.SetIterationTime(1e-3 * samples.quantile(0.5));
                                     }
                                     samples.report(state, budget);
                                 })
        ->Iterations(1)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

/// Sizes of the table.
inline constexpr int sizes[] = {1000, 10000, 100000};
inline std::string items(int count) { return "/" + std::to_string(count) + " items"; }

} // namespace gs::bench
