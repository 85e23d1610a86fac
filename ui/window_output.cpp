// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window: files, pictures, paper.
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include "ui/actions.h"
#include "ui/app.h"
#include "ui/bars/status_bar.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/print_preview.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/sentences.h"
#include "ui/present/slide_painter.h"
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

constexpr QSize clipboardPicture(3840, 2160);

/// For a thread: the window goes on with the document's.
std::function<std::shared_ptr<Engine>()> ownEngine(const Catalog& catalog, const Document& document) {
    return [catalog = &catalog, site = document.site(), at = document.view()] {
        auto engine = std::make_shared<Engine>(*catalog);
        engine->compute(site, at);
        return engine;
    };
}

} // namespace

void MainWindow::saveAs() {
    if (!m_work->isFree()) return;
    const QString name = m_document->isUntitled() ? m_document->title() + QStringLiteral(".gsite")
                                                  : QFileInfo(m_document->path()).fileName();
    const auto path = prompts::saveFile(this, tr("Save site as"), name, {tr("Gigasite site (*.gsite)")});
    if (!path) return;
    const auto said = [this, path = *path] {
        userSettings::addRecentFile(m_document->path());
        m_status->say(
            tr("Saved as %1; every further change is saved there at once.").arg(QDir::toNativeSeparators(path)), false);
        updateActions();
    };
    const std::optional<Document::Turn> turn = m_document->turnToFile(*path);
    if (!turn) return said();
    m_work->start(
        tr("Saving as %1").arg(QFileInfo(*path).fileName()),
        [work = std::move(turn->work), finish = std::move(turn->finish),
         said](const Progress& progress) -> LongWork::Finish {
            work(progress);
            return [finish, said] {
                finish();
                said();
            };
        },
        [this](const std::exception& error) {
            prompts::tell(this, tr("Not saved"), localSentence(QString::fromUtf8(error.what())));
            updateActions();
        });
}

PictureWish MainWindow::shownPicture() const {
    PictureWish wish;
    wish.view = m_views->view();
    wish.options = m_views->pictureView()->options();
    wish.how.config = m_canvas->renderConfig();
    wish.how.config.theme = &activeTheme();
    wish.how.title = m_document->title();
    return wish;
}

void MainWindow::exportPicture() {
    auto* dialog = new ExportDialog(*m_document, shownPicture(), this);
    connect(dialog, &ExportDialog::copyWanted, this, [this, dialog] { copyWished(dialog->wish()); });
    connect(dialog, &ExportDialog::exportWanted, this, [this, dialog] {
        QStringList filters{tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page with figures (*.pdf)")};
        for (int i = 1; i < filters.size(); ++i)
            if (filters[i].contains(QStringLiteral("*.") + dialog->ending())) filters.move(i, 0);
        const auto path = prompts::saveFile(this, tr("Export picture"), m_document->title(), filters);
        if (path) exportWished(dialog->wish(), *path);
    });
    dialog->open();
}

void MainWindow::exportWished(const PictureWish& wish, const QString& path) {
    exportTo(path, [own = ownEngine(m_catalog, *m_document), wish, path](const Progress& progress) {
        const auto engine = own();
        progress(0.2);
        exportWish(*engine, path, wish, partOf(progress, 0.2, 1));
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

void MainWindow::copyWished(const PictureWish& wish) {
    const auto copied = [this](const QImage& image) {
        QApplication::clipboard()->setImage(image);
        m_status->say(tr("Picture copied, %1 × %2").arg(image.width()).arg(image.height()), false);
    };
    m_work->start(
        tr("Copying the picture"),
        [own = ownEngine(m_catalog, *m_document), wish, copied](const Progress& progress) -> LongWork::Finish {
            const auto engine = own();
            progress(0.2);
            const QImage image = wishImage(*engine, wish, partOf(progress, 0.2, 0.99));
            return [copied, image] { copied(image); };
        },
        [this](const std::exception& error) { m_status->say(localSentence(QString::fromUtf8(error.what())), true); });
}

void MainWindow::copyPicture() {
    PictureWish wish = shownPicture();
    wish.how.size = clipboardPicture;
    wish.how.scale = 2;
    copyWished(wish);
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
        exportTo(*path, [input = dialog->input(), wish = dialog->wish(), form = dialog->form(), path = *path](
                            const Progress& progress) { ReportDialog::write(input, wish, form, path, progress); });
    });
    dialog->open();
}

void MainWindow::printSite() {
    if (!m_work->isFree()) return;
    // The engine of the first page serves the next ones, too: of another paper.
    const auto paint = [own = ownEngine(m_catalog, *m_document), wish = shownPicture(),
                        engine = std::make_shared<std::shared_ptr<Engine>>()](QPainter& painter, QSizeF size,
                                                                              const Progress& progress) {
        if (!*engine) *engine = own();
        progress(0.2);
        paintPaper(painter, size, **engine, wish, partOf(progress, 0.2, 1));
    };
    auto* preview = new PrintPreview(m_document->title(), paint, this);
    connect(preview, &PrintPreview::printWanted, this, [this, title = m_document->title()](const auto& print) {
        m_work->start(
            tr("Printing %1").arg(title),
            [this, title, print](const Progress& progress) -> LongWork::Finish {
                const QString path = print(progress);
                const QString said = path.isEmpty() ? tr("Sent to the printer: %1").arg(title)
                                                    : tr("Printed to %1").arg(QDir::toNativeSeparators(path));
                return [this, said] { m_status->say(said, false); };
            },
            [this](const std::exception& error) { // said when the preview, in which this is, has gone
                const QString why = localSentence(QString::fromUtf8(error.what()));
                QTimer::singleShot(0, this, [this, why] { prompts::tell(this, tr("Not printed"), why); });
            });
    });
    preview->open();
}

} // namespace gs::ui
