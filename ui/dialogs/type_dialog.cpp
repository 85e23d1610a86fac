// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/type_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <map>

#include "core/site/type_edits.h"
#include "ui/dialogs/form_fields.h"
#include "ui/dialogs/type_tables.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/prompts.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr QSize size_px(1010, 640);

QLineEdit* lineRow(QFormLayout* form, const char* name, const QString& label, const std::string& text) {
    auto* field = new QLineEdit(QString::fromStdString(text));
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setMinimumWidth(formField_px);
    form->addRow(label, field);
    return field;
}

} // namespace

TypeDialog::TypeDialog(Document& document, const Type& type, bool isNew, QWidget* parent)
    : QDialog(parent), m_document(document), m_type(type), m_isNew(isNew) {
    setObjectName(QStringLiteral("type_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isNew ? tr("New type of this site") : tr("Edit type"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(buildHead());
    auto* tabs = new QTabWidget;
    m_quantities = new QuantityTable;
    m_quantities->setType(m_type);
    m_ports = new PortTable;
    m_ports->setPorts(m_type.ports);
    tabs->addTab(buildTable(
                     m_quantities, tr("Numbers"), tr("Add a number…"), "type_number", [this] { addQuantity(); },
                     [this] { m_quantities->removeCurrent(); }),
                 tr("Numbers"));
    tabs->addTab(buildTable(
                     m_ports, tr("Ports"), tr("Add a port"), "type_port",
                     [this] {
                         Port port;
                         port.name = "port_" + std::to_string(m_ports->rowCount() + 1);
                         port.voltages_v = {480};
                         port.dx = -0.5;
                         m_ports->addPort(port);
                     },
                     [this] { m_ports->removeCurrent(); }),
                 tr("Ports"));
    column->addWidget(tabs, 1);
    m_problem = new QLabel;
    m_problem->setObjectName(QStringLiteral("type_problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* ok = buttons->addButton(tr("Save type"), QDialogButtonBox::AcceptRole);
    ok->setObjectName(QStringLiteral("type_save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(parent ? size_px.boundedTo(parent->size() - QSize(40, 60)) : size_px);
}

QWidget* TypeDialog::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    auto* words = wishForm();
    auto* sizes = wishForm();
    row->addLayout(words, 1);
    row->addLayout(sizes);
    m_name = lineRow(words, "type_name", tr("Name"), m_type.name);
    m_id = lineRow(words, "type_id", tr("Id"), m_type.id);
    m_vendor = lineRow(words, "type_vendor", tr("Maker"), m_type.vendor);
    m_id->setReadOnly(!m_isNew);
    m_id->setToolTip(m_isNew ? tr("Small letters, digits, - and _; follows the name until it is typed")
                             : tr("Parts refer to it, so it stays"));
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_isIdTyped = true; });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        if (m_isNew && !m_isIdTyped)
            m_id->setText(
                QString::fromStdString(newTypeId(m_document.site(), m_document.catalog(), name.toStdString())));
    });
    m_category = new QComboBox;
    m_category->setObjectName(QStringLiteral("type_category"));
    m_category->setAccessibleName(tr("Group in the parts list"));
    for (const auto& type : m_document.catalog().types()) {
        const QString category = QString::fromStdString(type->category);
        if (m_category->findData(category) < 0) m_category->addItem(categoryName(type->category), category);
    }
    const QString own = QString::fromStdString(m_type.category);
    if (m_category->findData(own) < 0) m_category->addItem(categoryName(m_type.category), own);
    m_category->setCurrentIndex(m_category->findData(own));
    words->addRow(tr("Group"), m_category);
    const auto metres = [&](const char* name, const QString& label, double value) {
        NumberField* field = numberRow(sizes, QLatin1String(name), label, QStringLiteral("m"), 0, 10000);
        field->setFixedWidth(140);
        field->setValue(value);
        connect(field, &NumberField::committed, field, [field](double typed) { field->setValue(typed); });
        return field;
    };
    m_width = metres("type_width", tr("Width"), m_type.width_m);
    m_depth = metres("type_depth", tr("Depth"), m_type.depth_m);
    m_height = metres("type_height", tr("Height"), m_type.height_m);
    return head;
}

QWidget* TypeDialog::buildTable(QTableWidget* table, const QString& title, const QString& addText, const char* name,
                                const std::function<void()>& add, const std::function<void()>& remove) {
    auto* page = new QWidget;
    page->setAccessibleName(title);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(table, 1);
    auto* row = new QHBoxLayout;
    auto* addButton = new QPushButton(addText);
    auto* removeButton = new QPushButton(tr("Remove"));
    addButton->setObjectName(QLatin1String(name) + QStringLiteral("_add"));
    removeButton->setObjectName(QLatin1String(name) + QStringLiteral("_remove"));
    for (QPushButton* button : {addButton, removeButton}) button->setAutoDefault(false);
    row->addWidget(addButton);
    row->addWidget(removeButton);
    row->addStretch(1);
    column->addLayout(row);
    connect(addButton, &QPushButton::clicked, this, add);
    connect(removeButton, &QPushButton::clicked, this, remove);
    return page;
}

/// One of the numbers that types of the same kind of equipment have elsewhere.
void TypeDialog::addQuantity() {
    std::map<std::string, std::string> units;
    for (const auto& type : m_document.catalog().types())
        if (type->role == m_type.role)
            for (const Quantity& quantity : type->quantities)
                if (quantity.isScalar()) units.emplace(quantity.key, quantity.unit);
    for (const std::string& key : m_quantities->keys()) units.erase(key);
    QStringList names;
    std::vector<std::string> keys;
    for (const auto& [key, unit] : units) {
        names << QStringLiteral("%1 (%2)").arg(quantityName(key), QString::fromStdString(key));
        keys.push_back(key);
    }
    if (keys.empty()) return say(tr("This type has every number that such equipment can have."));
    const int chosen = prompts::pick(this, tr("Add a number"), tr("Number"), names);
    if (chosen < 0) return;
    const std::string& key = keys[static_cast<std::size_t>(chosen)];
    m_quantities->addQuantity(key, units[key]);
}

void TypeDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

bool TypeDialog::save() {
    for (NumberField* field : {m_width, m_depth, m_height}) {
        field->commit();
        if (!field->refusal().isEmpty()) return false; // said below the field
    }
    Type type = m_type;
    type.name = m_name->text().simplified().toStdString();
    type.id = m_id->text().trimmed().toStdString();
    type.vendor = m_vendor->text().simplified().toStdString();
    type.category = m_category->currentData().toString().toStdString();
    type.width_m = m_width->value().value_or(0);
    type.depth_m = m_depth->value().value_or(0);
    type.height_m = m_height->value().value_or(0);
    std::optional<TableProblem> problem;
    m_quantities->writeTo(type, problem);
    if (problem) m_quantities->setCurrentCell(problem->row, problem->column);
    if (!problem) {
        type.ports = m_ports->ports(problem);
        if (problem) m_ports->setCurrentCell(problem->row, problem->column);
    }
    if (problem) return say(problem->sentence), false;
    if (m_isNew && m_document.site().type(type.id))
        return say(tr("The site has a type “%1” already; choose another id.").arg(m_id->text())), false;
    try {
        const ChangeSet change = saveType(m_document.site(), m_document.catalog(), type);
        if (!change.isEmpty()) m_document.edit(change, tr("Save type %1").arg(QString::fromStdString(type.name)));
    } catch (const std::exception& error) { return say(localSentence(QString::fromUtf8(error.what()))), false; }
    emit saved(QString::fromStdString(type.id));
    return true;
}

/// Enter ends the typing in a cell or field; it must not save the half of it. On a button it presses the button.
void TypeDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QDialog::keyPressEvent(event);
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if (button) button->click();
}

void TypeDialog::done(int result) {
    if (result == Accepted && !save()) return;
    QDialog::done(result);
}

} // namespace gs::ui
