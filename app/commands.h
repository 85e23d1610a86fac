// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the command line (docs/command-line.md). Each takes the arguments after its name, prints to
// standard output, returns the exit code and throws when it is not done.
#pragma once

#include <string>
#include <vector>

namespace gs::app {

using Words = std::vector<std::string>;

int templatesCommand(const Words& arguments);
int newCommand(const Words& arguments);
int generateCommand(const Words& arguments);
int catalogCommand(const Words& arguments);
int infoCommand(const Words& arguments);
int scenariosCommand(const Words& arguments);
int checkCommand(const Words& arguments);
int applyCommand(const Words& arguments);
int exportCommand(const Words& arguments);
int reportCommand(const Words& arguments);
int filmCommand(const Words& arguments);

} // namespace gs::app
