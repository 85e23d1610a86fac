// SPDX-License-Identifier: GPL-3.0-or-later
// The user guide as it was installed, in a window of its own that blocks nothing.
#pragma once

#include <QString>

class QWidget;

namespace gs::ui {

/// Path of docs/user-guide.LANGUAGE.md, else of docs/user-guide.md (English), beside the program, installed or in the
/// tree it was built in; empty when it is not there.
QString userGuidePath(const QString& language);
/// In the language of the window.
void showUserGuide(QWidget* parent);

} // namespace gs::ui
