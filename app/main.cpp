// SPDX-License-Identifier: GPL-3.0-or-later
// The one binary: a known command runs and ends, anything else is the window. Failures become one line and exit code 2.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

#include <QApplication>
#include <QFileInfo>

#include "app/cli.h"
#include "app/commands.h"
#include "core/catalog/catalog.h"
#include "core/examples/examples.h"
#include "core/exchange/place_map.h"
#include "database/project_file.h"
#include "ui/app.h"

namespace gs::app {

namespace {

struct Command {
    std::string_view name;
    int (*run)(const Words&);
};
constexpr std::array commands{
    Command{"templates", templatesCommand}, Command{"new", newCommand},       Command{"generate", generateCommand},
    Command{"catalog", catalogCommand},     Command{"info", infoCommand},     Command{"check", checkCommand},
    Command{"apply", applyCommand},         Command{"export", exportCommand}, Command{"scenarios", scenariosCommand},
    Command{"report", reportCommand},       Command{"film", filmCommand},
};

constexpr const char* help = R"(gigasite - design gigawatt AI clusters on a to-scale plan

usage:
  gigasite [FILE]                    open the window, on FILE or on the start page
  gigasite --example TEMPLATE        open the window on a new site made from a template
  gigasite templates                 list the templates
  gigasite new TEMPLATE FILE [--lang en|zh_CN]
                                     make a project file; never overwrites
  gigasite generate FILE --gpus N | --it-mw X | --facility-mw X [--rack TYPE] [--climate PLACE]
           [--power grid|turbines|engines|bridge] [--cooling chillers|dry-coolers|towers]
           [--redundancy n+1 | sources=n+1,ups=2n,…] [--battery-minutes M] [--parcel WxD] [--start DATE]
           [--lang en|zh_CN]
                                     make a whole site of what is asked for; never overwrites
  gigasite catalog [ID]              list the equipment types, or one with its figures and sources
  gigasite info FILE [--json] [--at DATE] [--case CASE] [--scenario NAME]
                                     figures of the site; CASE is nameplate, training or idle
  gigasite scenarios FILE            list the scenarios in the file
  gigasite check FILE                findings, one a line
  gigasite apply FILE EDITS.json     edit the site; prints 'done NUMBER OP ID' once an edit is saved
  gigasite export FILE -o OUT [--view VIEW] [--theme light|dark] [--size WxH] [--at DATE] [--lang en|zh_CN]
           [--overlay plan|power|cooling|gas|network|load|time|temperature|density|redundancy|cost|noise|water]
           [--units metric|us] [--show A,-B]
                                     VIEW: plan, oneline, coolant, sankey, money, iso, charts;
                                     A, B: its options (roofs, dusk, ansi, …), with - off
                                     OUT ends with .png, .svg, .pdf, .geojson, .dxf, .json or .csv
  gigasite report FILE -o OUT [--template engineering|board|permit] [--chapters A,B,… | --chapters=+A,-B,…]
           [--title TEXT] [--logo PICTURE] [--paper a4|letter] [--theme auto|light|dark] [--at DATE] [--case CASE]
           [--scenario NAME] [--lang en|zh_CN] [--units metric|us]
                                     OUT ends with .pdf, .html or .xlsx
  gigasite film FILE -o OUT.webp|FOLDER [--view plan] [--overlay …] [--size WxH] [--frames N] [--step frames|week|month]
           [--seconds S] [--theme light|dark] [--lang en|zh_CN] [--units metric|us] [--case CASE]
                                     the site growing from its first day to its last phase
  gigasite --help | --version

exit code: 0 done, no error findings; 1 done, error findings (info, check, generate); 2 not done, one line on stderr says why
)";

constexpr const char* here = "command line";

/// The window: FILE, or a template, or the start page.
int window(int argc, char** argv, const Words& words) {
    // Somebody who misspells a command gets a sentence, not a window.
    if (!words.empty() && words[0].rfind('-', 0) != 0 && !QFileInfo::exists(QString::fromStdString(words[0])))
        throw Failure(here, "'" + oneLine(words[0], 80) + "' is no command and no file", "see gigasite --help");
    const Arguments arguments(here, words, {"[FILE]"}, {}, {"--example"});
    if (const auto example = arguments.option("--example")) {
        if (arguments.hasWord(0)) throw arguments.wrong("--example", "opens no FILE", "give one of the two");
        const auto& known = examples();
        if (std::none_of(known.begin(), known.end(), [&](const Example& e) { return e.id == *example; }))
            throw arguments.wrong("--example", "no template '" + oneLine(*example, 80) + "'",
                                  "gigasite templates lists them");
    }
    const std::string file = arguments.hasWord(0) ? arguments.word(0) : "";
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr &&
        std::getenv("QT_QPA_PLATFORM") == nullptr)
        throw Failure(here, "there is no display for the window", "use the commands, see gigasite --help");
    QApplication application(argc, argv);
    ui::prepareApplication(application);
    return ui::runWindow(application, QString::fromStdString(file),
                         QString::fromStdString(arguments.option("--example").value_or("")));
}

/// Standard error belongs to the one line of a failure: what Qt has to say about the system stays out.
void quiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg) std::fprintf(stderr, "gigasite: internal: %s; please report this\n", qPrintable(text));
}

int dispatch(int argc, char** argv) {
    const Words words(argv + std::min(argc, 1), argv + argc);
    if (!words.empty()) {
        if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") return print(help), exitDone;
        if (words[0] == "--version") return print("gigasite " GIGASITE_VERSION "\n"), exitDone;
        for (const Command& command : commands)
            if (words[0] == command.name) {
                const Words rest(words.begin() + 1, words.end());
                if (std::find(rest.begin(), rest.end(), "--help") != rest.end()) return print(help), exitDone;
                qInstallMessageHandler(quiet);
                return command.run(rest);
            }
    }
    return window(argc, argv, words);
}

int failed(std::string_view sentence) {
    std::fprintf(stderr, "gigasite: %s\n", oneLine(sentence, 2000).c_str());
    return exitNotDone;
}

int run(int argc, char** argv) {
    ui::lendThreads();
    try {
        return dispatch(argc, argv);
    } catch (const Failure& e) { return failed(e.what()); } catch (const db::FileError& e) {
        return failed(e.what());
    } catch (const CatalogError& e) {
        return failed(std::string(e.what()) + "; correct the catalog file");
    } catch (const ExchangeError& e) { return failed(e.what()); } catch (const std::bad_alloc&) {
        return failed("memory: not enough for this site; close other programs or use a larger machine");
    } catch (const std::exception& e) {
        return failed("internal: " + std::string(e.what()) + "; please report this with the command and the file");
    }
}

} // namespace

} // namespace gs::app

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN); // a full quota is a failed write with a sentence, not a kill
    return gs::app::run(argc, argv);
}
