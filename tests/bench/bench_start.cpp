// SPDX-License-Identifier: GPL-3.0-or-later
// What needs a process of its own: from start to first frame, start page at rest, memory, processor at rest.
// The parent starts this program again with --child=WORK; the child prints one number per line.
#include "tests/bench/bench_start.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <map>
#include <memory>

#include "core/engine/engine.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "ui/app.h"
#include "ui/main_window.h"

namespace gs::bench {

namespace {

/// Milliseconds on a clock that parent and child share.
double now_ms() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e3 * static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_nsec);
}

double processor_ms() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return 1e3 * static_cast<double>(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
           1e-3 * static_cast<double>(use.ru_utime.tv_usec + use.ru_stime.tv_usec);
}

double resident_mb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576;
}

void runFor(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// When anything of the window, and when the plan of an open site, was painted last.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(ui::MainWindow* window) : m_window(window) { qApp->installEventFilter(this); }
    double last_ms = 0, firstPlan_ms = 0;

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            last_ms = now_ms();
            if (firstPlan_ms == 0 && object == m_window->canvas() && m_window->document())
                QTimer::singleShot(0, this, [this] {
                    if (firstPlan_ms == 0) firstPlan_ms = now_ms();
                });
        }
        return false;
    }

private:
    ui::MainWindow* m_window;
};

/// --child=open START FILE: the start page settles, then the file is opened: first frame after opening [ms], resident
/// [MB], processor at rest with all selected [%], from selecting all to the last change of the window [ms].
/// --child=argument START FILE: the program was started with the file: first frame after the start [ms].
/// --child=start START: start page settled after start [ms], resident [MB].
int child(const QString& work, double started_ms, const QString& path, int argc, char** argv) {
    QApplication app(argc, argv);
    ui::prepareApplication(app);
    ui::MainWindow* window = ui::newWindow();
    window->resize(1600, 1000);
    PaintWatch watch(window);
    if (work == QLatin1String("start")) {
        runFor(300);
        while (now_ms() - watch.last_ms < 700) runFor(100);
        std::printf("%.2f\n%.2f\n", watch.last_ms - started_ms, resident_mb());
    } else {
        const bool isArgument = work == QLatin1String("argument");
        if (!isArgument) runFor(1000);
        const double begin_ms = isArgument ? started_ms : now_ms();
        if (!window->openFile(path)) return 3; // goes on on a thread
        const double limit = now_ms() + 60000;
        while (watch.firstPlan_ms == 0 && now_ms() < limit)
            runFor(1); // asleep where there is nothing to do: processEvents() with a time would spin on a core
        if (isArgument) {
            std::printf("%.2f\n", watch.firstPlan_ms - begin_ms);
            std::fflush(stdout);
            _exit(0);
        }
        runFor(1500);
        const double resident = resident_mb();
        const double selected_ms = now_ms();
        window->canvas()->selectAll();
        runFor(1500);
        const double followed_ms = watch.last_ms - selected_ms;
        const double before = processor_ms(), begin = now_ms();
        runFor(3000);
        const double rest = 100 * (processor_ms() - before) / (now_ms() - begin);
        std::printf("%.2f\n%.2f\n%.2f\n%.2f\n", watch.firstPlan_ms - begin_ms, resident, rest, followed_ms);
    }
    std::fflush(stdout);
    _exit(0); // closing is not what is measured
}

struct Home {
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    Home() {
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), folder.path());
    }
};

std::vector<double> runProgram(const std::string& program, const QString& work, const QString& path) {
    const Home home;
    QProcess process;
    process.setProcessEnvironment(home.environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QString::fromStdString(program),
                  {QStringLiteral("--child=") + work, QString::number(now_ms(), 'f', 3), path});
    if (!process.waitForFinished(180000) || process.exitCode() != 0)
        throw std::runtime_error("the child process failed");
    std::vector<double> numbers;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (!line.isEmpty()) numbers.push_back(line.toDouble());
    return numbers;
}

/// Forgets what the disk has read; only root may, and only where the system allows it.
bool coldDisk() {
    ::sync();
    QFile file(QStringLiteral("/proc/sys/vm/drop_caches"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("3\n") == 2;
}

void writeSite(int items, const QString& path) {
    const BenchSite bench = benchSite(db::shippedCatalog(), items);
    Engine engine(db::shippedCatalog());
    const View view{lastDate(bench.site), LoadCase::Nameplate};
    db::ProjectFile::create(path.toStdString(), bench.site, {{view, engine.compute(bench.site, view).figures}});
}

/// Three runs per size, kept: four rows are made of them.
const std::vector<std::vector<double>>& openRuns(const std::string& program, int items) {
    static std::map<int, std::vector<std::vector<double>>> all;
    auto& runs = all[items];
    if (!runs.empty()) return runs;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("open.gsite"));
    writeSite(items, path);
    for (int i = 0; i < 3; ++i) {
        runs.push_back(runProgram(program, QStringLiteral("open"), path));
        runs.back().push_back(runProgram(program, QStringLiteral("argument"), path).at(0));
    }
    return runs;
}

} // namespace

void addStartRows(const std::string& program) {
    addRow("start page settled, warm", {500, 0}, [=](Samples& samples) {
        for (int i = 0; i < 5; ++i) samples.add(runProgram(program, QStringLiteral("start"), {}).at(0));
    });
    addRow("start page settled, cold disk", {500, 0}, [=](Samples& samples) {
        for (int i = 0; i < 3; ++i) {
            if (!coldDisk()) throw std::runtime_error("only root can empty the disk cache");
            samples.add(runProgram(program, QStringLiteral("start"), {}).at(0));
        }
    });
    struct Row {
        int items;
        double firstFrame_ms, memory_mb;
    };
    const Row rows[] = {{1000, 150, 120}, {10000, 300, 150}, {100000, 900, 260}};
    const auto column = [=](std::size_t index, int count) {
        return [=](Samples& samples) {
            for (const auto& run : openRuns(program, count)) samples.add(run.at(index));
        };
    };
    for (const Row& row : rows)
        addRow("open to first frame" + items(row.items), {row.firstFrame_ms, 0}, column(0, row.items));
    for (const Row& row : rows)
        addRow("started with a file to first frame" + items(row.items), {0, 0}, column(4, row.items));
    for (const Row& row : rows)
        addRow("select all, inspector settled" + items(row.items), {200, 0}, column(3, row.items));
    for (const Row& row : rows)
        addRow("resident memory [MB]" + items(row.items), {row.memory_mb, 0}, column(1, row.items));
    // One run of a minute and a half, kept: three rows are made of it.
    const auto session = [=](std::size_t index) {
        return [=](Samples& samples) {
            static const std::vector<double> run = runProgram(program, QStringLiteral("session"), {});
            samples.add(run.at(index));
        };
    };
    addRow("session of 95 s on 2 GW: frame, median", {4, 0}, session(0));
    addRow("session of 95 s on 2 GW: frame, p99", {16, 0}, session(1));
    addRow("session of 95 s on 2 GW: longest frame", {16, 0}, session(2));
    // 0 %: below what a clock tick of the kernel's accounting can show in three seconds.
    for (const Row& row : rows)
        addRow("processor at rest, all selected [%]" + items(row.items), {0.5, 0}, column(2, row.items));
}

int runChild(int argc, char** argv) {
    const QString first = argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (!first.startsWith(QLatin1String("--child="))) return -1;
    if (first == QLatin1String("--child=session")) return sessionChild(argc, argv);
    if (first == QLatin1String("--child=site")) { // for tools/measure_window.sh: 0 FILE ITEMS
        if (argc != 5) return 2;
        writeSite(QByteArray(argv[4]).toInt(), QString::fromLocal8Bit(argv[3]));
        return 0;
    }
    return child(first.mid(8), QByteArray(argv[2]).toDouble(), argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString(),
                 argc, argv);
}

} // namespace gs::bench
