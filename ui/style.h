// SPDX-License-Identifier: GPL-3.0-or-later
// The theme as palette and style sheet of all widgets, and icons that follow it.
#pragma once

#include <QIcon>
#include <QString>

#include "ui/theme.h"

namespace gs::ui {

/// Theme of the window; pictures may use another one.
const Theme& activeTheme();
/// Palette, style sheet and font of the whole program; open windows follow at once.
void applyTheme(const Theme& theme);
/// What the desktop asks for, as far as it can be known: dark when the system palette is dark.
bool systemPrefersDark();

/// Icon resources/icons/NAME.svg: line work in the ink colour of the active theme, also after a switch.
QIcon themedIcon(const QString& name);

} // namespace gs::ui
