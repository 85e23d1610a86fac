// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QThreadPool>
#include <QTranslator>
#include <functional>
#include <utility>

#include "core/engine/engine.h"
#include "database/catalog_file.h"
#include "ui/language_scope.h"
#include "ui/main_window.h"
#include "ui/style.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace gs::ui {

namespace {

/// Replaces what a translator says; owned by the application object.
struct Translators {
    QTranslator program, data, qt;
};

Translators& translators() {
    static auto* t = new Translators; // never deleted: outlives the application object's own clean-up
    return *t;
}

} // namespace

void installLanguage(const QString& language) {
    Translators& t = translators();
    for (QTranslator* translator : {&t.program, &t.data, &t.qt}) QApplication::removeTranslator(translator);
    const bool chinese = language == QLatin1String("zh_CN");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    if (t.qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&t.qt);
    if (t.data.load(QStringLiteral(":/translations/data_%1.qm").arg(language)))
        QApplication::installTranslator(&t.data);
    if (t.program.load(QStringLiteral(":/translations/gigasite_%1.qm").arg(language)))
        QApplication::installTranslator(&t.program);
    LanguageScope::install(); // last: it is asked first
}

namespace {

/// Each size as it was drawn: a small icon scaled down from a large one is a blur.
QIcon programIcon() {
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/program/%1x%1/apps/org.gigasite.Gigasite.png").arg(size));
    return icon;
}

void applyThemeChoice(ThemeChoice choice) {
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::Auto && systemPrefersDark());
    applyTheme(dark ? Theme::darkTheme() : Theme::light());
}

} // namespace

void lendThreads() {
    // A pool of its own, and one that stays: Qt's goes with the application, which commands may have for a while only.
    static QThreadPool& pool = *new QThreadPool;
    setStartBeside([](std::function<void()> work) { pool.start(std::move(work)); });
}

void prepareApplication(QApplication& app) {
    lendThreads();
#ifdef __GLIBC__
    // One heap for all threads: what a thread has read and handed over goes back to where the next one takes it.
    mallopt(M_ARENA_MAX, 1);
#endif
    app.setApplicationName(QStringLiteral("gigasite"));
    app.setApplicationDisplayName(QStringLiteral("Gigasite"));
    app.setApplicationVersion(QStringLiteral(GIGASITE_VERSION));
    app.setDesktopFileName(QStringLiteral("org.gigasite.Gigasite")); // by which a desktop finds our icon and menu entry
    app.setWindowIcon(programIcon());
    systemPrefersDark(); // asked before the palette is ours
    installLanguage(userSettings::language());
    applyThemeChoice(userSettings::theme());
}

void setThemeChoice(ThemeChoice choice) {
    userSettings::setTheme(choice);
    applyThemeChoice(choice);
}

void setLanguage(const QString& language) {
    userSettings::setLanguage(language);
    installLanguage(language);
    // English is in the sources: removing a translator that held nothing sends no event of its own.
    for (QWidget* window : QApplication::topLevelWidgets()) {
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(window, &event);
    }
}

MainWindow* newWindow() {
    auto* window = new MainWindow(db::shippedCatalog());
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    return window;
}

MainWindow* windowOf(const QString& path) {
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* window = qobject_cast<MainWindow*>(widget);
        if (!window) continue;
        if (window->isOpening(wanted) ||
            (window->document() && QFileInfo(window->document()->path()).canonicalFilePath() == wanted))
            return window;
    }
    return nullptr;
}

int runWindow(QApplication& app, const QString& file, const QString& example) {
    prepareApplication(app);
    MainWindow* window = newWindow();
    if (!file.isEmpty() || !example.isEmpty())
        QMetaObject::invokeMethod(
            window,
            [window, file, example] {
                if (!file.isEmpty()) window->openFile(file);
                else window->openExample(example);
            },
            Qt::QueuedConnection);
    return app.exec();
}

} // namespace gs::ui
