// SPDX-License-Identifier: GPL-3.0-or-later
// Private to sentences.cpp: the sentences of core and database that have a translation, context "Sentence".
#pragma once

#include <span>

namespace gs::ui {

/// %1 … %5 stand for names and figures. What stands in them may be a pattern of its own.
std::span<const char* const> sentenceTable();

} // namespace gs::ui
