// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment types in the window: duplicating, editing and removing a site's own, files of them, and the catalog beside.
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>
#include <QTimer>

#include "core/site/catalog_update.h"
#include "core/site/type_edits.h"
#include "ui/actions.h"
#include "ui/bars/status_bar.h"
#include "ui/dialogs/catalog_update_dialog.h"
#include "ui/dialogs/type_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/names.h"
#include "ui/panels/palette_panel.h"
#include "ui/panels/sentences.h"
#include "ui/prompts.h"
#include "ui/stage.h"

namespace gs::ui {

void MainWindow::connectTypes() {
    Actions& a = *m_actions;
    const auto on = [&](const char* id, auto handler) { connect(a[id], &QAction::triggered, this, handler); };
    on("type_duplicate", [this] {
        if (const std::string id = chosenType(tr("Duplicate type"), false); !id.empty()) duplicateType(id);
    });
    on("type_edit", [this] {
        if (const std::string id = chosenType(tr("Edit type"), true); !id.empty()) editType(id);
    });
    on("type_delete", [this] {
        if (const std::string id = chosenType(tr("Delete type"), true); !id.empty()) deleteType(id);
    });
    on("types_export", [this] {
        if (const std::string id = chosenType(tr("Export type"), false, true); !id.empty()) exportType(id);
    });
    on("types_import", [this] { importTypesFile(); });
    on("types_catalog", [this] { (new CatalogUpdateDialog(*m_document, this))->open(); });
}

/// The type that is meant: that of the selection when it is one type's, else one is asked for. `own`: one of the
/// site's.
std::string MainWindow::chosenType(const QString& title, bool own, bool orAllOwn) {
    const Site& site = m_document->site();
    std::set<std::string> types;
    for (const std::string& id : m_document->selection())
        if (const Component* component = site.component(id)) types.insert(component->type);
    if (types.size() == 1 && (!own || !m_catalog.type(*types.begin()))) return *types.begin();
    std::vector<std::shared_ptr<const Type>> list = ownTypes(site, m_catalog);
    if (list.empty() && own) {
        m_status->say(tr("This site has no type of its own: Duplicate type makes one."), true);
        return {};
    }
    QStringList names;
    std::vector<std::string> ids;
    if (orAllOwn && list.size() > 1) {
        names << tr("All %n own types", nullptr, static_cast<int>(list.size()));
        ids.emplace_back("*");
    }
    if (!own)
        for (const auto& type : m_catalog.types()) list.push_back(type);
    for (const auto& type : list) {
        names << QStringLiteral("%1 (%2)").arg(typeName(*type), QString::fromStdString(type->id));
        ids.push_back(type->id);
    }
    const int chosen = prompts::pick(this, title, tr("Type"), names);
    return chosen < 0 ? std::string() : ids[static_cast<std::size_t>(chosen)];
}

void MainWindow::duplicateType(const std::string& id) {
    if (!m_canvas->canEdit()) return;
    try {
        Type copy = copyOfType(m_document->site(), m_catalog, id);
        copy.name += tr(" (copy)").toStdString();
        auto* dialog = new TypeDialog(*m_document, copy, true, this);
        connect(dialog, &TypeDialog::saved, this, [this](const QString& typeId) {
            m_status->say(tr("“%1” stands in the parts list under This site.")
                              .arg(typeName(*m_document->site().type(typeId.toStdString()))),
                          false);
        });
        dialog->open();
    } catch (const std::exception& error) { m_status->say(QString::fromUtf8(error.what()), true); }
}

void MainWindow::editType(const std::string& id) {
    if (!m_canvas->canEdit()) return;
    const auto type = m_document->site().type(id);
    if (!type || m_catalog.type(id)) return duplicateType(id); // the catalog's stay as they are recorded
    (new TypeDialog(*m_document, *type, false, this))->open();
}

void MainWindow::deleteType(const std::string& id) {
    if (!m_canvas->canEdit()) return;
    try {
        const auto type = m_document->site().type(id);
        m_document->edit(removeType(m_document->site(), m_catalog, id),
                         tr("Delete type %1").arg((type ? typeName(*type) : QString::fromStdString(id))));
    } catch (const std::exception& error) { m_status->say(QString::fromUtf8(error.what()), true); }
}

void MainWindow::exportType(const std::string& id) {
    std::vector<std::shared_ptr<const Type>> types;
    if (id == "*") {
        types = ownTypes(m_document->site(), m_catalog);
    } else {
        const auto own = m_document->site().type(id);
        types.push_back(own ? own : m_catalog.type(id));
    }
    const QString suggested =
        (id == "*" ? QStringLiteral("types") : QString::fromStdString(id)) + QStringLiteral(".json");
    const auto path = prompts::saveFile(this, tr("Export type"), suggested, {tr("Types (*.json)")});
    if (!path) return;
    QSaveFile file(*path);
    const QByteArray text = QByteArray::fromStdString(typesToCatalogJson(types));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    if (isWritten) m_status->say(tr("Written to %1").arg(QFileInfo(*path).fileName()), false);
    else prompts::tell(this, tr("Export type"), tr("%1 could not be written: %2").arg(*path, file.errorString()));
}

void MainWindow::importTypesFile() {
    if (!m_canvas->canEdit()) return;
    const auto path = prompts::openFile(this, tr("Import types"), {tr("Types (*.json)"), tr("All files (*)")});
    if (!path) return;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return prompts::tell(this, tr("Import types"), tr("%1 cannot be read: %2").arg(*path, file.errorString()));
    try {
        const QString name = QFileInfo(*path).fileName();
        const ChangeSet change =
            importTypes(m_document->site(), m_catalog, file.readAll().toStdString(), name.toStdString());
        m_document->edit(change, tr("Import types from %1").arg(name));
        m_status->say(tr("%n type(s) imported", nullptr, static_cast<int>(change.types.size())), false);
    } catch (const std::exception& error) {
        prompts::tell(this, tr("Import types"), localSentence(QString::fromUtf8(error.what())));
    }
}

/// What can be done with a part of the palette.
void MainWindow::showTypeMenu(const QString& typeId, QPoint at) {
    const std::string id = typeId.toStdString();
    const bool isOwn = m_document->site().type(id) && !m_catalog.type(id);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("type_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Duplicate type…"), this, [this, id] { duplicateType(id); });
    if (isOwn) menu->addAction(tr("Edit type…"), this, [this, id] { editType(id); });
    if (isOwn) menu->addAction(tr("Delete type"), this, [this, id] { deleteType(id); });
    menu->addAction(tr("Export type…"), this, [this, id] { exportType(id); });
    menu->popup(at);
}

/// Once for each file, when it is at rest: a newer catalog is told in the status bar, never by a dialog.
void MainWindow::hintAtCatalog() {
    if (!m_document) return;
    std::set<std::string> types;
    for (const CatalogDifference& difference : catalogDifferences(m_document->site(), m_catalog))
        if (!difference.isByHand) types.insert(difference.type);
    if (!types.empty())
        m_status->say(tr("The catalog has other values for %n type(s) of this site: Site > Compare types with the "
                         "catalog.",
                         nullptr, static_cast<int>(types.size())),
                      false);
}

} // namespace gs::ui
