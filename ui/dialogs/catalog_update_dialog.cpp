// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/catalog_update_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/site/edits.h"
#include "ui/compare/compare_model.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/widgets/tick_delegate.h"

namespace gs::ui {

namespace {

constexpr QSize size_px(1000, 560);
enum Column { Field, Here, Catalog_, HereSource, CatalogSource };
enum Role { TypeRole = Qt::UserRole, FieldRole };

QString shown(const std::string& text) { return text.empty() ? QStringLiteral("–") : QString::fromStdString(text); }

} // namespace

CatalogUpdateDialog::CatalogUpdateDialog(Document& document, QWidget* parent) : QDialog(parent), m_document(document) {
    setObjectName(QStringLiteral("catalog_update"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Types of this site and of the catalog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("catalog_text"));
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    m_tree = new QTreeWidget;
    m_tree->setObjectName(QStringLiteral("catalog_tree"));
    m_tree->setAccessibleName(tr("Fields that differ"));
    m_tree->setHeaderLabels({tr("Field"), tr("This site"), tr("Catalog"), tr("Source of this site's value"),
                             tr("Source of the catalog's value")});
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new TickDelegate(m_tree));
    m_tree->setColumnWidth(Field, 300);
    for (int c = Here; c <= HereSource; ++c)
        m_tree->setColumnWidth(c, std::max(m_tree->columnWidth(c), m_tree->header()->sectionSizeHint(c)));
    column->addWidget(m_tree, 1);
    m_problem = new QLabel;
    m_problem->setObjectName(QStringLiteral("catalog_problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_take = buttons->addButton(tr("Take over"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("catalog_take"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &CatalogUpdateDialog::take);
    connect(m_tree, &QTreeWidget::itemChanged, this, &CatalogUpdateDialog::showCount);
    column->addWidget(buttons);
    resize(parent ? size_px.boundedTo(parent->size() - QSize(40, 60)) : size_px);
    fill();
}

void CatalogUpdateDialog::fill() {
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    QTreeWidgetItem* group = nullptr;
    int byHand = 0, all = 0;
    for (const CatalogDifference& d : catalogDifferences(m_document.site(), m_document.catalog())) {
        const QString id = QString::fromStdString(d.type);
        if (!group || group->data(0, TypeRole).toString() != id) {
            const auto type = m_document.site().type(d.type);
            group = new QTreeWidgetItem(m_tree, {QStringLiteral("%1 (%2)").arg(typeName(*type), id)});
            group->setData(0, TypeRole, id);
            group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                            Qt::ItemIsAutoTristate);
            group->setFont(0, uiFont(13, true));
            group->setExpanded(true);
        }
        QString title = CompareModel::fieldTitle(d.field.field);
        if (d.isByHand) title = tr("%1 (set by hand here)").arg(title);
        auto* item = new QTreeWidgetItem(group, {title, shown(d.field.before), shown(d.field.after),
                                                 shown(d.field.beforeSource), shown(d.field.afterSource)});
        for (int c = 0; c <= CatalogSource; ++c) item->setToolTip(c, item->text(c));
        item->setData(0, FieldRole, QString::fromStdString(d.field.field));
        // What the user set stays unless it is ticked.
        item->setCheckState(0, d.isByHand ? Qt::Unchecked : Qt::Checked);
        ++all;
        byHand += d.isByHand;
    }
    m_text->setText(all == 0 ? tr("Every type of this site is as in the catalog.")
                             : tr("%n field(s) of this site's types are not as in the catalog. A site keeps the values "
                                  "it was planned with until you take others over.",
                                  nullptr, all) +
                                   (byHand > 0 ? QLatin1Char(' ') + tr("%n of them you set by hand.", nullptr, byHand)
                                               : QString()));
    showCount();
}

std::vector<CatalogField> CatalogUpdateDialog::ticked() const {
    std::vector<CatalogField> fields;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = m_tree->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j)
            if (group->child(j)->checkState(0) == Qt::Checked)
                fields.push_back({group->data(0, TypeRole).toString().toStdString(),
                                  group->child(j)->data(0, FieldRole).toString().toStdString()});
    }
    return fields;
}

void CatalogUpdateDialog::showCount() {
    const auto count = static_cast<int>(ticked().size());
    m_take->setText(count > 0 ? tr("Take over %n field(s)", nullptr, count) : tr("Take over"));
    m_take->setEnabled(count > 0 && !m_document.isReadOnly());
    if (m_document.isReadOnly()) m_take->setToolTip(m_document.readOnlyReason());
}

void CatalogUpdateDialog::take() {
    QString problem;
    try {
        const std::vector<CatalogField> fields = ticked();
        m_document.edit(takeFromCatalog(m_document.site(), m_document.catalog(), fields),
                        tr("Take %n field(s) over from the catalog", nullptr, static_cast<int>(fields.size())));
        fill();
    } catch (const std::exception& error) { problem = localSentence(QString::fromUtf8(error.what())); }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace gs::ui
