// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <algorithm>
#include <deque>

#include "ui/settings.h"

namespace gs::ui::prompts {

namespace {

std::deque<QString> g_answers;
QStringList g_shown;
bool g_unattended = false;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::prompts)
};

/// The queued answer, if a test stands behind; nullopt = ask the user.
std::optional<QString> answered(const QString& title, const QString& sentence) {
    g_shown << (sentence.isEmpty() ? title : title + QStringLiteral(": ") + sentence);
    while (g_shown.size() > 50) g_shown.removeFirst();
    if (!g_answers.empty()) {
        const QString answer = g_answers.front();
        g_answers.pop_front();
        return answer;
    }
    if (g_unattended) return QString();
    return std::nullopt;
}

std::optional<QString> nonEmpty(const QString& text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

/// "png" from "PNG picture (*.png)".
QString endingOf(const QString& filter) {
    static const QRegularExpression pattern(QStringLiteral("\\*\\.([A-Za-z0-9]+)"));
    return pattern.match(filter).captured(1);
}

QString withEnding(QString path, const QString& filter) {
    const QString ending = endingOf(filter); // none: a folder
    if (!path.isEmpty() && !ending.isEmpty() && QFileInfo(path).suffix().isEmpty()) path += QLatin1Char('.') + ending;
    return path;
}

/// Wide enough for the title that the window manager shows of it.
bool asked(QInputDialog& dialog) {
    constexpr int width_px = 420;
    dialog.resize(std::max(width_px, dialog.sizeHint().width()), dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

std::optional<QString> openProject(QWidget* parent) {
    const QString title = Text::tr("Open site");
    if (const auto answer = answered(title, {})) return nonEmpty(*answer);
    const QString path = QFileDialog::getOpenFileName(parent, title, userSettings::lastFolder(),
                                                      Text::tr("Gigasite sites (*.gsite);;All files (*)"));
    if (!path.isEmpty()) userSettings::setLastFolder(QFileInfo(path).absolutePath());
    return nonEmpty(path);
}

std::optional<QString> openFile(QWidget* parent, const QString& title, const QStringList& filters) {
    if (const auto answer = answered(title, {})) return nonEmpty(*answer);
    const QString path =
        QFileDialog::getOpenFileName(parent, title, userSettings::lastFolder(), filters.join(QStringLiteral(";;")));
    if (!path.isEmpty()) userSettings::setLastFolder(QFileInfo(path).absolutePath());
    return nonEmpty(path);
}

std::optional<QString> saveFile(QWidget* parent, const QString& title, const QString& suggested,
                                const QStringList& filters) {
    if (const auto answer = answered(title, {})) return nonEmpty(withEnding(*answer, filters.value(0)));
    QFileDialog dialog(parent, title, userSettings::lastFolder());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(endingOf(filters.value(0)));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& filter) { dialog.setDefaultSuffix(endingOf(filter)); });
    dialog.selectFile(suggested);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    const QString path = withEnding(dialog.selectedFiles().value(0), dialog.selectedNameFilter());
    userSettings::setLastFolder(QFileInfo(path).absolutePath());
    return nonEmpty(path);
}

std::optional<QString> line(QWidget* parent, const QString& title, const QString& label, const QString& initial) {
    if (const auto answer = answered(title, label)) return nonEmpty(answer->simplified());
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(initial);
    if (!asked(dialog)) return std::nullopt;
    return nonEmpty(dialog.textValue().simplified());
}

int pick(QWidget* parent, const QString& title, const QString& label, const QStringList& items) {
    if (const auto answer = answered(title, label)) {
        bool isNumber = false;
        const int index = answer->toInt(&isNumber);
        return isNumber && index >= 0 && index < items.size() ? index : -1;
    }
    // The dialog gives the text back: what is there twice gets a number.
    QStringList shown;
    for (const QString& item : items) {
        QString text = item;
        for (int n = 2; shown.contains(text); ++n) text = QStringLiteral("%1 (%2)").arg(item).arg(n);
        shown << text;
    }
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setComboBoxItems(shown);
    return asked(dialog) ? static_cast<int>(shown.indexOf(dialog.textValue())) : -1;
}

int choose(QWidget* parent, const QString& title, const QString& question, const QStringList& buttons) {
    if (const auto answer = answered(title, question)) {
        bool isNumber = false;
        const int index = answer->toInt(&isNumber);
        return isNumber && index >= 0 && index < buttons.size() ? index : -1;
    }
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    QList<QPushButton*> made;
    for (const QString& text : buttons) made << box.addButton(text, QMessageBox::AcceptRole);
    QPushButton* cancel = box.addButton(Text::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(made.value(0));
    box.setEscapeButton(cancel);
    box.exec();
    return static_cast<int>(made.indexOf(qobject_cast<QPushButton*>(box.clickedButton())));
}

void tell(QWidget* parent, const QString& title, const QString& sentence) {
    if (answered(title, sentence)) return;
    QMessageBox::warning(parent, title, sentence);
}

void queueAnswer(const QString& answer) { g_answers.push_back(answer); }
QStringList takeShown() { return std::exchange(g_shown, {}); }
void setUnattended(bool on) { g_unattended = on; }

} // namespace gs::ui::prompts
