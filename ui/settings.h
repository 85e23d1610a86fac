// SPDX-License-Identifier: GPL-3.0-or-later
// What the user chose and looked at: lives in the user's settings, never in a project file.
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <optional>

namespace gs::ui {

enum class ThemeChoice { Auto, Light, Dark };

/// How a project was last looked at, by project uuid.
struct ViewState {
    QPointF centre_m;          ///< plan point in the middle of the canvas
    double pixelsPerMetre = 0; ///< 0 = never looked at: fit
    QString date;              ///< ISO; empty = last date
    int loadCase = -1;         ///< -1 = the site's
    int overlay = 0;
    int layersHidden = 0, layersDimmed = 0, layersLocked = 0; ///< a bit per layer
};

namespace userSettings {

QStringList recentFiles(); ///< newest first, at most 12, existing files only
void addRecentFile(const QString& path);
void removeRecentFile(const QString& path);
ThemeChoice theme();
void setTheme(ThemeChoice choice);
QString language(); ///< "en" or "zh_CN"; the locale's when never chosen
void setLanguage(const QString& language);
std::optional<ViewState> viewState(const QString& uuid);
void setViewState(const QString& uuid, const ViewState& state);
bool flag(const QString& key, bool fallback); ///< switches of the window: grid, labels, panels …
int number(const QString& key, int fallback);
void setNumber(const QString& key, int value);
void setFlag(const QString& key, bool value);
QStringList list(const QString& key);
void setList(const QString& key, const QStringList& list);
QVariantMap values(const QString& group); ///< of a form, as it was last taken; empty: never
void setValues(const QString& group, const QVariantMap& values);
QByteArray windowGeometry();
void setWindowGeometry(const QByteArray& geometry);
QString lastFolder();
void setLastFolder(const QString& folder);

} // namespace userSettings
} // namespace gs::ui
