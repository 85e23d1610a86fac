// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the dialogs that ask for a wish, and where these stand.
#pragma once

#include <QComboBox>
#include <QFormLayout>
#include <functional>

#include "core/catalog/catalog.h"
#include "ui/widgets/number_field.h"

namespace gs::ui {

/// What a dialog does with the number of a field, as it is typed and as it is taken over.
struct Following {
    std::function<void(double)> set;             ///< into the wish
    std::function<void()> show;                  ///< what the wish makes
    std::function<void(const QString&)> problem; ///< why what is typed cannot be
};
/// The preview follows the typing when it rests; Escape, and an entry that is refused, take it back. `owner` is the
/// dialog: nothing of a field reaches it once it has disconnected from the field, or is gone.
void followTyping(NumberField* field, QObject* owner, const Following& dialog);
/// For the end of a dialog: a field that goes with something typed in it still says so, to nobody then.
void letGoOfFields(QWidget& dialog);

/// `wanted`, or as much of it as the dialog's screen has room for beside its frame.
QSize onScreen(const QWidget& dialog, QSize wanted);
/// Moves a dialog off `seen`, what it is about in coordinates of the screen: to one of its sides, else to the side of
/// the window where it hides least of it.
void standBeside(QWidget& dialog, const QRect& seen);

inline constexpr int formField_px = 250;

QFormLayout* wishForm();
QComboBox* comboRow(QFormLayout* form, const QString& name, const QString& label, const QStringList& texts);
NumberField* numberRow(QFormLayout* form, const QString& name, const QString& label, const QString& unit, double lowest,
                       double highest);

/// Types of the catalog that have GPUs, and their names in the same order.
std::vector<std::string> gpuRacks(const Catalog& catalog, QStringList* names);
QStringList coolingNames(); ///< in the order of WishCooling

} // namespace gs::ui
