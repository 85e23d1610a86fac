// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the core and the database in the language of the window. They come as finished English text (the
// command line prints them too), so they are recognised by their pattern and said again.
#pragma once

#include <QString>
#include <QStringList>
#include <string>

namespace gs::ui {

/// The sentence in the window's language; as it is when its pattern is not known or the window is English.
QString localSentence(const QString& english);
inline QString localSentence(const std::string& english) { return localSentence(QString::fromStdString(english)); }
QStringList sentencePatterns(); ///< in English, %1 … %5 for names and figures

} // namespace gs::ui
