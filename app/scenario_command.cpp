// SPDX-License-Identifier: GPL-3.0-or-later
// scenarios: which ways of the site a file holds; and the site of one of them, for the commands that look at it.
#include "app/cli.h"
#include "app/commands.h"
#include "app/project.h"

namespace gs::app {

int scenariosCommand(const Words& words) {
    const Arguments arguments("scenarios", words, {"FILE"}, {}, {});
    const auto file = db::ProjectFile::open(arguments.word(0), {.access = db::OpenOptions::Access::Read});
    const std::vector<db::Scenario> scenarios = file->scenarios();
    if (scenarios.empty()) {
        print("no scenarios; the window makes them (Site > Scenarios)\n");
        return exitDone;
    }
    std::vector<std::vector<std::string>> rows{{"", "name", "steps", "in effect", "made"}};
    for (const db::Scenario& scenario : scenarios)
        rows.push_back({scenario.isInUse ? "*" : "", oneLine(scenario.name, 200), std::to_string(scenario.size),
                        std::to_string(scenario.position), scenario.time});
    print(table(rows, {false, false, true, true, false}));
    return exitDone;
}

void switchTo(Project& project, const std::string& name, const Arguments& arguments) {
    for (const db::Scenario& scenario : project.file->scenarios()) {
        if (scenario.name != name) continue;
        if (!scenario.isInUse) apply(project.site, project.file->changeToScenario(scenario.id));
        return;
    }
    throw arguments.wrong("--scenario", "no scenario '" + oneLine(name, 80) + "' in the file",
                          "gigasite scenarios FILE lists them");
}

} // namespace gs::app
