// SPDX-License-Identifier: GPL-3.0-or-later
// All file dialogs and questions behind one seam. A test queues the next answers; then no dialog opens and
// nothing blocks.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace gs::ui::prompts {

/// Path to open; nullopt = cancelled.
std::optional<QString> openProject(QWidget* parent);
/// Path to read, of one of `filters`; nullopt = cancelled.
std::optional<QString> openFile(QWidget* parent, const QString& title, const QStringList& filters);
/// Path to write; the user has agreed to replace a file that exists. `filters` like "PNG picture (*.png)";
/// a missing ending is taken from the chosen filter.
std::optional<QString> saveFile(QWidget* parent, const QString& title, const QString& suggested,
                                const QStringList& filters);
/// One line of text; nullopt = cancelled, never empty.
std::optional<QString> line(QWidget* parent, const QString& title, const QString& label, const QString& initial = {});
/// One of several; index of the chosen one, -1 = cancelled.
int pick(QWidget* parent, const QString& title, const QString& label, const QStringList& items);
/// A question with named buttons, the first is the default; index of the chosen one, -1 = closed or Escape.
int choose(QWidget* parent, const QString& title, const QString& question, const QStringList& buttons);
/// Something that could not be done, and why.
void tell(QWidget* parent, const QString& title, const QString& sentence);

/// For tests: the next prompt takes this answer (path, text, or index as text, of pick() also; "" = cancelled).
void queueAnswer(const QString& answer);
/// Titles and sentences of the prompts since the last call, oldest first.
QStringList takeShown();
/// Tests set it once: an unexpected prompt then counts as cancelled instead of blocking.
void setUnattended(bool on);

} // namespace gs::ui::prompts
