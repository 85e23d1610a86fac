// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the single-line diagram: the context of its words.
#pragma once

#include <QCoreApplication>

namespace gs::ui {

struct OneLineWords {
    Q_DECLARE_TR_FUNCTIONS(OneLine)
};

} // namespace gs::ui
