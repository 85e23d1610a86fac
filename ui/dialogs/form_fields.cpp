// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form_fields.h"

#include <QCoreApplication>
#include "ui/panels/names.h"

namespace gs::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::WishForm)
};

} // namespace

QFormLayout* wishForm() {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

QComboBox* comboRow(QFormLayout* form, const QString& name, const QString& label, const QStringList& texts) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setMinimumHeight(26);
    box->setFixedWidth(formField_px);
    // Long entries widen the list that opens, never the dialog.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItems(texts);
    form->addRow(label, box);
    return box;
}

NumberField* numberRow(QFormLayout* form, const QString& name, const QString& label, const QString& unit, double lowest,
                       double highest) {
    auto* field = new NumberField;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setUnit(unit);
    field->setRange(lowest, highest);
    field->setFixedWidth(formField_px);
    form->addRow(label, field);
    return field;
}

std::vector<std::string> gpuRacks(const Catalog& catalog, QStringList* names) {
    std::vector<std::string> ids;
    for (const auto& type : catalog.types()) {
        if (type->role != Role::Rack || type->value("gpus") <= 0) continue;
        *names << typeName(*type);
        ids.push_back(type->id);
    }
    return ids;
}

QStringList coolingNames() {
    return {Text::tr("Chillers"), Text::tr("Dry coolers, chillers for air"), Text::tr("Towers, chillers for air")};
}

} // namespace gs::ui
