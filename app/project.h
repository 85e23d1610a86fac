// SPDX-License-Identifier: GPL-3.0-or-later
// A project file with its site in memory, for commands that look at it.
#pragma once

#include <memory>
#include <string>

#include "database/project_file.h"

namespace gs::app {

struct Project {
    std::unique_ptr<db::ProjectFile> file;
    Site site;
    /// Opens to read: always works, also when a window holds the file. Throws db::FileError.
    static Project read(const std::string& path) {
        Project project{db::ProjectFile::open(path, {.access = db::OpenOptions::Access::Read}), {}};
        project.site = project.file->readSite();
        return project;
    }
};

class Arguments;
/// Makes `project.site` that of a scenario, in memory only. Throws Failure when there is none of that name.
void switchTo(Project& project, const std::string& name, const Arguments& arguments);

} // namespace gs::app
