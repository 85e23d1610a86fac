// SPDX-License-Identifier: GPL-3.0-or-later
// The program around the windows: theme, language, which window shows what.
#pragma once

#include <QString>

#include "ui/settings.h"

class QApplication;

namespace gs::ui {

class MainWindow;

/// Runs the window program: `file` opens a project, else `example` a shipped site by id, else the start page.
int runWindow(QApplication& app, const QString& file, const QString& example = {});

/// The engine may use threads of the pool. Part of prepareApplication(); for commands, which have no window.
void lendThreads();

/// Names, style, theme and language of the user, before the first window (tests call it, too).
void prepareApplication(QApplication& app);
void setThemeChoice(ThemeChoice choice);   ///< at run time, kept in the settings
void setLanguage(const QString& language); ///< "en" or "zh_CN", at run time, kept in the settings

/// The same for this run only: pictures made by a command.
void installLanguage(const QString& language);

/// A new window (start page), shown. Deletes itself when it is closed.
MainWindow* newWindow();
/// The window that shows this file, else null.
MainWindow* windowOf(const QString& path);

} // namespace gs::ui
