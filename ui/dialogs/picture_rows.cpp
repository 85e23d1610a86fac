// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_rows.h"

#include <QCoreApplication>

#include "ui/dialogs/form_fields.h"
#include "ui/render/overlay.h"

namespace gs::ui {

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(PictureRows)
};

} // namespace

QComboBox* viewRow(QFormLayout* form, SiteView shown) {
    QComboBox* box = comboRow(form, QStringLiteral("picture_view_row"), Rows::tr("Picture of"), {});
    for (const SiteViewRow& row : siteViews()) {
        box->addItem(siteViewName(row.view), static_cast<int>(row.view));
        if (row.view == shown) box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

SiteView viewOf(const QComboBox& box) { return static_cast<SiteView>(box.currentData().toInt()); }

QComboBox* overlayRow(QFormLayout* form, Overlay shown) {
    QComboBox* box = comboRow(form, QStringLiteral("picture_overlay"), Rows::tr("Overlay"), {});
    for (const OverlayRow& row : overlayRows) {
        box->addItem(overlayName(row.overlay), static_cast<int>(row.overlay));
        if (row.overlay == shown) box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

Overlay overlayOf(const QComboBox& box) { return static_cast<Overlay>(box.currentData().toInt()); }

QComboBox* themeRow(QFormLayout* form, const Theme& shown) {
    QComboBox* box =
        comboRow(form, QStringLiteral("picture_theme"), Rows::tr("Colours"), {Rows::tr("Light"), Rows::tr("Dark")});
    box->setCurrentIndex(shown.dark ? 1 : 0);
    return box;
}

const Theme* themeOf(const QComboBox& box) { return box.currentIndex() == 1 ? &Theme::darkTheme() : &Theme::light(); }

QComboBox* languageRow(QFormLayout* form) {
    QComboBox* box = comboRow(form, QStringLiteral("picture_language"), Rows::tr("Words"), {});
    box->addItem(Rows::tr("As in the window"), QString());
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    box->addItem(QStringLiteral("中文（简体）"), QStringLiteral("zh_CN"));
    return box;
}

QString languageOf(const QComboBox& box) { return box.currentData().toString(); }

} // namespace gs::ui
