// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the real place under the plan: pictures, maps and drawings in, maps and drawings out.
#include <QFileInfo>
#include <QRegularExpression>

#include "ui/bars/status_bar.h"
#include "ui/canvas/background.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/exchange_files.h"
#include "ui/main_window.h"
#include "ui/panels/sentences.h"
#include "ui/prompts.h"
#include "ui/render/pictures.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

void MainWindow::addPicture(const QString& path, std::optional<Point> at) {
    int page = 0;
    try {
        if (const int pages = pagesOf(path); pages > 1) {
            const auto answer =
                prompts::line(this, tr("Background picture"), tr("Page, 1 to %1").arg(pages), QStringLiteral("1"));
            if (!answer) return;
            page = answer->toInt() - 1;
        }
    } catch (const std::exception& error) {
        return prompts::tell(this, tr("Not added"), localSentence(QString::fromUtf8(error.what())));
    }
    m_work->start(
        tr("Reading %1").arg(QFileInfo(path).fileName()),
        [this, path, page, at](const Progress&) -> LongWork::Finish {
            const auto file = std::make_shared<PictureFile>(readPictureFile(path, page));
            return [this, file, at] { ui::addPicture(*m_canvas, *file, at); };
        },
        [this](const std::exception& error) { m_canvas->sayRefused(QString::fromUtf8(error.what())); });
}

void MainWindow::importFile(const QString& path) {
    m_work->start(
        tr("Reading %1").arg(QFileInfo(path).fileName()),
        [this, path, settings = m_document->site().settings()](const Progress& progress) -> LongWork::Finish {
            const auto file = std::make_shared<ImportFile>(readImportFile(path, settings, progress));
            return [this, file] {
                auto* dialog = new ImportDialog(*m_document, std::move(*file), this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &ImportDialog::imported, this,
                        [this](const QString& said, const std::set<std::string>& ids) {
                            m_document->setSelection(ids);
                            m_canvas->fitAll();
                            m_status->say(said, false);
                        });
                dialog->open();
            };
        },
        [this](const std::exception& error) {
            prompts::tell(this, tr("Not imported"), localSentence(QString::fromUtf8(error.what())));
        });
}

bool MainWindow::takeFile(const QString& path, std::optional<Point> at) {
    if (isMapName(path)) importFile(path);
    else if (isPictureName(path)) addPicture(path, at);
    else return false;
    return true;
}

/// A map needs to know where on Earth the plan is. One edit; false: it was not said.
bool MainWindow::askOrigin() {
    const auto answer =
        prompts::line(this, tr("Place of the plan"),
                      tr("Latitude, longitude (WGS84, degrees) of the plan's point 0, 0, like 35.0597, -90.1568"));
    if (!answer) return false;
    static const QRegularExpression pair(QStringLiteral("^\\s*(-?[0-9.]+)\\s*°?\\s*[,; ]\\s*(-?[0-9.]+)\\s*°?\\s*$"));
    const QRegularExpressionMatch match = pair.match(*answer);
    Settings settings = m_document->site().settings();
    bool latitude = false, longitude = false;
    settings.latitude_deg = match.captured(1).toDouble(&latitude);
    settings.longitude_deg = match.captured(2).toDouble(&longitude);
    try {
        if (!latitude || !longitude)
            throw EditError(
                "value.text",
                tr("“%1” is no place; write latitude and longitude like 35.0597, -90.1568").arg(*answer).toStdString());
        m_document->edit(setSettings(m_document->site(), settings), tr("Set the place of the plan"));
        return true;
    } catch (const EditError& error) {
        prompts::tell(this, tr("Not exported"), localSentence(QString::fromUtf8(error.what())));
        return false;
    }
}

void MainWindow::exportSite() {
    const auto path = prompts::saveFile(this, tr("Export map or drawing"), m_document->title(),
                                        {tr("GeoJSON map (*.geojson)"), tr("DXF drawing (*.dxf)")});
    if (!path) return;
    if (path->endsWith(QLatin1String(".geojson"), Qt::CaseInsensitive) && !m_document->site().settings().latitude_deg &&
        !askOrigin())
        return;
    exportTo(*path, [site = m_document->site(), path = *path](const Progress& progress) {
        writeSiteFile(site, path, progress);
    });
}

} // namespace gs::ui
