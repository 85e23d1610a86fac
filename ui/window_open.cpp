// SPDX-License-Identifier: GPL-3.0-or-later
// From a file, an example or a wish to a site in a window, beside the window that waits for it.
#include <QFileInfo>

#include "core/examples/examples.h"
#include "ui/app.h"
#include "ui/bars/status_bar.h"
#include "ui/canvas/background.h"
#include "ui/given_names.h"
#include "ui/main_window.h"
#include "ui/panels/sentences.h"
#include "ui/prompts.h"
#include "ui/start/start_page.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

bool MainWindow::openWith(Load load, const QString& what, std::function<void(Document&)> adopted) {
    bool isTold = false;
    const auto told = std::make_shared<bool*>(&isTold); // as long as this function runs
    const bool isStarted = m_work->start(
        tr("Opening %1").arg(what),
        [this, load = std::move(load), adopted = std::move(adopted)](const Progress& progress) -> LongWork::Finish {
            const std::shared_ptr<Document::Loaded> loaded = load(progress);
            return [this, loaded, adopted] {
                std::unique_ptr<Document> document = Document::adopt(*loaded, m_catalog);
                if (adopted) adopted(*document);
                MainWindow* target = m_document ? newWindow() : this;
                target->showSite(std::move(document));
            };
        },
        [this, what, told](const std::exception& error) {
            if (*told) **told = true;
            prompts::tell(this, tr("%1 cannot be opened").arg(what), localSentence(QString::fromUtf8(error.what())));
            if (!m_document) m_start->refresh();
        });
    *told = nullptr;
    // The page of the site is made while it is read.
    if (m_work->isRunning() && !m_document)
        QMetaObject::invokeMethod(this, &MainWindow::makeSitePage, Qt::QueuedConnection);
    return isStarted && !isTold;
}

bool MainWindow::openFile(const QString& path) {
    if (MainWindow* window = windowOf(path)) {
        window->raise();
        window->activateWindow();
        return true;
    }
    const bool isOpen = openWith(
        [path, catalog = &m_catalog](const Progress& progress) { return Document::load(path, *catalog, progress); },
        QFileInfo(path).fileName());
    if (isOpen && m_work->isRunning()) m_openingPath = path;
    return isOpen;
}

bool MainWindow::isOpening(const QString& path) const {
    return !m_openingPath.isEmpty() && QFileInfo(m_openingPath).canonicalFilePath() == path;
}

bool MainWindow::openExample(const QString& id) {
    return openWith(
        [id, catalog = &m_catalog](const Progress& progress) {
            Site site = buildExample(id.toStdString(), *catalog);
            giveNames(site);
            return Document::make(site, *catalog, progress);
        },
        id);
}

bool MainWindow::openSite(const Site& site) {
    return openMade([site] { return site; });
}

void MainWindow::openVersion(qint64 id) {
    try {
        openMade([now = m_document->siteAtGestureBegin(), find = m_document->findVersion(id)] {
            Site site = now;
            apply(site, find());
            return site;
        });
    } catch (const std::exception& error) { m_status->say(QString::fromUtf8(error.what()), true); }
}

bool MainWindow::openMade(std::function<Site()> make) {
    return openWith([make = std::move(make), catalog = &m_catalog](
                        const Progress& progress) { return Document::make(make(), *catalog, progress); },
                    tr("Site"),
                    [this](Document& made) {
                        made.keep(); // a wish took thought, a copy was asked for
                        if (m_document) copyPictures(*m_document, made);
                    });
}

} // namespace gs::ui
