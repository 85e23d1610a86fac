// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window: files, pictures, paper; and the plan over the full screen.
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>

#include "ui/actions.h"
#include "ui/app.h"
#include "ui/bars/status_bar.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/sentences.h"
#include "ui/print.h"
#include "ui/prompts.h"
#include "ui/render/plan_scene.h"
#include "ui/settings.h"
#include "ui/stage.h"
#include "ui/style.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr QSize clipboardPicture(1920, 1080); // logical; drawn at twice that, a 4K picture
constexpr QSize exportedPicture(2400, 1500);

} // namespace

void MainWindow::saveAs() {
    const QString name = m_document->isUntitled() ? m_document->title() + QStringLiteral(".gsite")
                                                  : QFileInfo(m_document->path()).fileName();
    const auto path = prompts::saveFile(this, tr("Save site as"), name, {tr("Gigasite site (*.gsite)")});
    if (!path) return;
    try {
        m_document->saveAs(*path);
        userSettings::addRecentFile(m_document->path());
        m_status->say(
            tr("Saved as %1; every further change is saved there at once.").arg(QDir::toNativeSeparators(*path)),
            false);
    } catch (const db::FileError& error) {
        prompts::tell(this, tr("Not saved"), localSentence(QString::fromUtf8(error.what())));
    }
    updateActions();
}

void MainWindow::exportPicture() {
    const auto path =
        prompts::saveFile(this, tr("Export picture"), m_document->title(),
                          {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page with figures (*.pdf)")});
    if (!path) return;
    if (!showsPlan()) return exportShownView(*path);
    ExportOptions options;
    options.size = exportedPicture;
    options.config = m_canvas->renderConfig();
    options.config.grid = false;
    options.config.ports = false;
    options.config.ghosts = false;
    options.title = m_document->title();
    exportTo(*path, [catalog = &m_catalog, site = m_document->site(), view = m_document->view(), path = *path,
                     options](const Progress& progress) {
        Engine engine(*catalog); // the window goes on with its own
        engine.compute(site, view);
        progress(0.2);
        exportPlan(engine, path, options, partOf(progress, 0.2, 1));
    });
}

void MainWindow::exportTo(const QString& path, std::function<void(const Progress&)> write) {
    m_work->start(
        tr("Exporting %1").arg(QFileInfo(path).fileName()),
        [this, path, write = std::move(write)](const Progress& progress) -> LongWork::Finish {
            write(progress);
            return [this, path] { m_status->say(tr("Exported to %1").arg(QDir::toNativeSeparators(path)), false); };
        },
        [this](const std::exception& error) {
            prompts::tell(this, tr("Not exported"), localSentence(QString::fromUtf8(error.what())));
        });
}

void MainWindow::exportShownView(const QString& path) {
    ViewExport how;
    how.size = exportedPicture;
    how.theme = &activeTheme();
    how.options = m_views->pictureView()->options();
    how.title = m_document->title();
    if (m_views->view() == SiteView::Charts) { // Qt Charts draws on the thread of the window only
        try {
            exportView(m_document->engine(), SiteView::Charts, path, how);
            m_status->say(tr("Exported to %1").arg(QDir::toNativeSeparators(path)), false);
        } catch (const std::exception& error) {
            prompts::tell(this, tr("Not exported"), localSentence(QString::fromUtf8(error.what())));
        }
        return;
    }
    exportTo(path, [catalog = &m_catalog, site = m_document->site(), at = m_document->view(), view = m_views->view(),
                    path, how](const Progress& progress) {
        Engine engine(*catalog); // the window goes on with its own
        engine.compute(site, at);
        progress(0.4);
        exportView(engine, view, path, how);
    });
}

void MainWindow::copyPicture() {
    QImage image(clipboardPicture * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    if (!showsPlan()) {
        painter.fillRect(image.rect(), activeTheme().canvas);
        PictureLook look;
        look.theme = &activeTheme();
        paintViewPage(painter, clipboardPicture, m_document->engine(), m_views->view(),
                      m_views->pictureView()->options(), look, m_document->title());
        painter.end();
        QApplication::clipboard()->setImage(image);
        m_status->say(tr("Picture of the view copied, %1 × %2").arg(image.width()).arg(image.height()), false);
        return;
    }
    RenderConfig config = m_canvas->renderConfig();
    config.grid = false;
    config.ports = false;
    config.ghosts = false;
    const Viewport viewport = Viewport::fit(siteBounds(m_document->site()), clipboardPicture);
    paintPlan(painter, m_document->engine(), viewport, config);
    paintFrame(painter, m_document->engine(), viewport, config, m_document->title());
    painter.end();
    QApplication::clipboard()->setImage(image);
    m_status->say(tr("Picture of the whole site copied, %1 × %2").arg(image.width()).arg(image.height()), false);
}

void MainWindow::createReport() {
    auto* dialog = new ReportDialog(*m_document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QHash<QString, QString> filters{{QStringLiteral("pdf"), tr("PDF report (*.pdf)")},
                                              {QStringLiteral("html"), tr("HTML report (*.html)")},
                                              {QStringLiteral("xlsx"), tr("Excel workbook (*.xlsx)")}};
        const auto path =
            prompts::saveFile(this, tr("Create report"), m_document->title(), {filters.value(dialog->ending())});
        if (!path) return;
        exportTo(*path, [input = dialog->input(), wish = dialog->wish(), form = dialog->form(),
                         path = *path](const Progress& progress) {
            ReportDialog::write(input, wish, form, path, progress);
        });
    });
    dialog->open();
}

void MainWindow::printSite() {
    showPrintPreview(this, m_document->engine(), m_canvas->renderConfig(), m_document->title());
}

void MainWindow::toggleFullScreen(bool full) {
    QAction* panels[] = {(*m_actions)["panel_palette"], (*m_actions)["panel_inspector"]};
    if (full) {
        for (int i = 0; i < 2; ++i) m_panelsBefore[i] = panels[i]->isChecked();
        for (QAction* panel : panels) panel->setChecked(false);
        m_drawer->fold();
        setWindowState(windowState() | Qt::WindowFullScreen);
    } else {
        setWindowState(windowState() & ~Qt::WindowFullScreen);
        for (int i = 0; i < 2; ++i) panels[i]->setChecked(m_panelsBefore[i]);
    }
}

} // namespace gs::ui
