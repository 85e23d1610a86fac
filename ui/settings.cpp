// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace gs::ui::userSettings {

namespace {

constexpr int mostRecent = 12;
constexpr int mostViewStates = 200;

/// One ini file in the user's configuration folder (tests point it elsewhere by QStandardPaths' test mode).
QSettings store() {
    return QSettings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                         QStringLiteral("/gigasite.ini"),
                     QSettings::IniFormat);
}

} // namespace

QStringList recentFiles() {
    QStringList files = store().value(QStringLiteral("recent")).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void addRecentFile(const QString& path) {
    QSettings s = store();
    QStringList files = s.value(QStringLiteral("recent")).toStringList();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > mostRecent) files.removeLast();
    s.setValue(QStringLiteral("recent"), files);
}

void removeRecentFile(const QString& path) {
    QSettings s = store();
    QStringList files = s.value(QStringLiteral("recent")).toStringList();
    files.removeAll(path);
    s.setValue(QStringLiteral("recent"), files);
}

ThemeChoice theme() {
    const QString name = store().value(QStringLiteral("theme")).toString();
    return name == QLatin1String("light")  ? ThemeChoice::Light
           : name == QLatin1String("dark") ? ThemeChoice::Dark
                                           : ThemeChoice::Auto;
}

void setTheme(ThemeChoice choice) {
    store().setValue(QStringLiteral("theme"), choice == ThemeChoice::Light  ? QStringLiteral("light")
                                              : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                            : QStringLiteral("auto"));
}

QString language() {
    QString chosen = store().value(QStringLiteral("language")).toString();
    if (!chosen.isEmpty()) return chosen;
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void setLanguage(const QString& language) { store().setValue(QStringLiteral("language"), language); }

std::optional<ViewState> viewState(const QString& uuid) {
    QSettings s = store();
    s.beginGroup(QStringLiteral("view/") + uuid);
    if (!s.contains(QStringLiteral("scale"))) return std::nullopt;
    ViewState state;
    state.centre_m = s.value(QStringLiteral("centre")).toPointF();
    state.pixelsPerMetre = s.value(QStringLiteral("scale")).toDouble();
    state.date = s.value(QStringLiteral("date")).toString();
    state.loadCase = s.value(QStringLiteral("case"), -1).toInt();
    state.overlay = s.value(QStringLiteral("overlay"), 0).toInt();
    state.layersHidden = s.value(QStringLiteral("layers_hidden"), 0).toInt();
    state.layersDimmed = s.value(QStringLiteral("layers_dimmed"), 0).toInt();
    state.layersLocked = s.value(QStringLiteral("layers_locked"), 0).toInt();
    return state;
}

void setViewState(const QString& uuid, const ViewState& state) {
    QSettings s = store();
    s.beginGroup(QStringLiteral("view"));
    const QStringList known = s.childGroups();
    if (known.size() > mostViewStates && !known.contains(uuid)) s.remove(known.front());
    s.beginGroup(uuid);
    s.setValue(QStringLiteral("centre"), state.centre_m);
    s.setValue(QStringLiteral("scale"), state.pixelsPerMetre);
    s.setValue(QStringLiteral("date"), state.date);
    s.setValue(QStringLiteral("case"), state.loadCase);
    s.setValue(QStringLiteral("overlay"), state.overlay);
    s.setValue(QStringLiteral("layers_hidden"), state.layersHidden);
    s.setValue(QStringLiteral("layers_dimmed"), state.layersDimmed);
    s.setValue(QStringLiteral("layers_locked"), state.layersLocked);
}

bool flag(const QString& key, bool fallback) {
    return store().value(QStringLiteral("window/") + key, fallback).toBool();
}
void setFlag(const QString& key, bool value) { store().setValue(QStringLiteral("window/") + key, value); }
int number(const QString& key, int fallback) {
    return store().value(QStringLiteral("window/") + key, fallback).toInt();
}
void setNumber(const QString& key, int value) { store().setValue(QStringLiteral("window/") + key, value); }

QStringList list(const QString& key) { return store().value(key).toStringList(); }
void setList(const QString& key, const QStringList& list) { store().setValue(key, list); }

QVariantMap values(const QString& group) {
    QSettings s = store();
    s.beginGroup(group);
    QVariantMap out;
    for (const QString& key : s.childKeys()) out.insert(key, s.value(key));
    return out;
}

void setValues(const QString& group, const QVariantMap& values) {
    QSettings s = store();
    s.beginGroup(group);
    s.remove(QString());
    for (auto it = values.cbegin(); it != values.cend(); ++it) s.setValue(it.key(), it.value());
}

QByteArray windowGeometry() { return store().value(QStringLiteral("window/geometry")).toByteArray(); }
void setWindowGeometry(const QByteArray& geometry) { store().setValue(QStringLiteral("window/geometry"), geometry); }

QString lastFolder() {
    const QString folder = store().value(QStringLiteral("folder")).toString();
    if (!folder.isEmpty() && QDir(folder).exists()) return folder;
    // Of a folder that is not there a file dialog takes the last part for the name of a file.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

void setLastFolder(const QString& folder) { store().setValue(QStringLiteral("folder"), folder); }

} // namespace gs::ui::userSettings
