// SPDX-License-Identifier: GPL-3.0-or-later
// "Compare types with the catalog…": what the program's catalog says otherwise than this site's copies, with sources;
// ticked fields are taken over as one edit.
#pragma once

#include <QDialog>

#include "core/site/catalog_update.h"
#include "ui/document.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace gs::ui {

class CatalogUpdateDialog : public QDialog {
    Q_OBJECT
public:
    explicit CatalogUpdateDialog(Document& document, QWidget* parent = nullptr);

private:
    void fill();
    void showCount();
    void take();
    std::vector<CatalogField> ticked() const;

    Document& m_document;
    QLabel* m_text = nullptr;
    QLabel* m_problem = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace gs::ui
