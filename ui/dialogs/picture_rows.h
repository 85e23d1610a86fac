// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that dialogs for pictures and films have in common: what is shown, in which colours and words.
#pragma once

#include <QComboBox>
#include <QFormLayout>

#include "ui/render/plan_painter.h"
#include "ui/views/site_view.h"

namespace gs::ui {

/// The data of an entry is its number in SiteView.
QComboBox* viewRow(QFormLayout* form, SiteView shown);
SiteView viewOf(const QComboBox& box);
QComboBox* overlayRow(QFormLayout* form, Overlay shown);
Overlay overlayOf(const QComboBox& box);
QComboBox* themeRow(QFormLayout* form, const Theme& shown);
const Theme* themeOf(const QComboBox& box);
/// The window's own language first.
QComboBox* languageRow(QFormLayout* form);
QString languageOf(const QComboBox& box); ///< empty: the window's

} // namespace gs::ui
