// SPDX-License-Identifier: GPL-3.0-or-later
// About and the list of keys; both are windows that block nothing.
#pragma once

class QWidget;

namespace gs::ui {

class Actions;

void showAbout(QWidget* parent);
void showShortcuts(QWidget* parent, const Actions& actions);

} // namespace gs::ui
