// SPDX-License-Identifier: GPL-3.0-or-later
// "Duplicate type…" and "Edit type…": name, size, ports and numbers of an own type of the site. Saving is one edit;
// what cannot be is said in the dialog.
#pragma once

#include <QDialog>

#include "ui/document.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace gs::ui {

class NumberField;
class PortTable;
class QuantityTable;
struct TableProblem;

class TypeDialog : public QDialog {
    Q_OBJECT
public:
    /// `type` as it begins: a copy (core/site/type_edits.h) or the site's own.
    TypeDialog(Document& document, const Type& type, bool isNew, QWidget* parent = nullptr);

signals:
    void saved(const QString& typeId);

protected:
    void done(int result) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildTable(QTableWidget* table, const QString& title, const QString& addText, const char* name,
                        const std::function<void()>& add, const std::function<void()>& remove);
    void addQuantity();
    void say(const QString& problem);
    bool save();

    Document& m_document;
    Type m_type;
    bool m_isNew;
    bool m_isIdTyped = false;
    QLineEdit *m_name = nullptr, *m_id = nullptr, *m_vendor = nullptr;
    QComboBox* m_category = nullptr;
    NumberField *m_width = nullptr, *m_depth = nullptr, *m_height = nullptr;
    PortTable* m_ports = nullptr;
    QuantityTable* m_quantities = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace gs::ui
