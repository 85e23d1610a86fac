// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that draw have in common.
#pragma once

#include <QApplication>
#include <QSize>
#include <string>

#include "app/cli.h"
#include "ui/render/plan_painter.h"
#include "ui/units.h"
#include "ui/views/site_view.h"

namespace gs::app {

/// --size, WIDTHxHEIGHT.
QSize readSize(const Arguments& arguments, const char* fallback);

/// --view, --overlay, --theme: by the words that window and files have for them; the first one where none is given.
ui::SiteView readView(const Arguments& arguments);
ui::Overlay readOverlay(const Arguments& arguments);
const ui::Theme& readTheme(const Arguments& arguments);

/// --lang, --units.
std::string readLanguage(const Arguments& arguments);
ui::UnitSystem readUnits(const Arguments& arguments);

/// The name of the site, of one without the name of its file FILE.
QString siteTitle(const Arguments& arguments, const Site& site);

/// Refuses -o OUT where that is the project file FILE itself.
void refuseProjectItself(const Arguments& arguments, const QString& out);

/// Fonts and images need a GUI application; offscreen works with and without a display. The same site then gives the
/// same bytes.
class PictureApplication {
public:
    explicit PictureApplication(const std::string& language);

private:
    struct Before {
        Before();
    } m_before;
    int m_argc = 1;
    char m_name[9] = "gigasite";
    char* m_argv[2] = {m_name, nullptr};
    QApplication m_application;
};

} // namespace gs::app
