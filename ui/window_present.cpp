// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: the stage, the slides that are saved in the file, the phase film.
#include <QApplication>
#include <QScreen>
#include <cmath>

#include "ui/actions.h"
#include "ui/bars/status_bar.h"
#include "ui/dialogs/film_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/slides_panel.h"
#include "ui/present/film.h"
#include "ui/present/stage_window.h"
#include "ui/prompts.h"
#include "ui/render/overlay.h"
#include "ui/stage.h"
#include "ui/style.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

namespace gs::ui {

void MainWindow::connectSlides() {
    connect(m_slides, &SlidesPanel::addRequested, this, &MainWindow::addSlide);
    connect(m_slides, &SlidesPanel::replaceRequested, this, &MainWindow::replaceSlide);
    connect(m_slides, &SlidesPanel::presentRequested, this, &MainWindow::present);
    connect(m_slides, &SlidesPanel::filmRequested, this, &MainWindow::chooseFilm);
}

SlideLook MainWindow::shownSlide() const {
    SlideLook look;
    look.view = m_views->view();
    look.options = m_views->pictureView()->options();
    look.config = m_canvas->renderConfig();
    look.config.theme = &activeTheme();
    look.at = m_document->view();
    look.site = m_document->title();
    if (look.view != SiteView::Plan) return look;
    const Viewport& v = m_canvas->viewport();
    const Point a = v.toPlan({0, 0}), b = v.toPlan({v.size.width(), v.size.height()});
    const Rect site = siteBounds(m_document->site()), seen{a.x_m, a.y_m, b.x_m, b.y_m};
    // Who sees all of it means the whole site, also when it grows.
    const bool isWhole =
        seen.left <= site.left && seen.top <= site.top && seen.right >= site.right && seen.bottom >= site.bottom;
    // In steps that middle and width keep exactly: the file gives the same picture back.
    const auto exact = [](double m) { return std::round(m * 512) / 512; };
    if (!isWhole) look.area = Rect{exact(seen.left), exact(seen.top), exact(seen.right), exact(seen.bottom)};
    return look;
}

std::vector<SlideLook> MainWindow::slidesToShow() const {
    std::vector<SlideLook> looks;
    const SlideLook shown = shownSlide();
    for (const db::Slide& slide : m_document->slides()) looks.push_back(lookOf(slide, shown.config, shown.site));
    if (!looks.empty()) return looks;
    for (const Phase& phase : m_document->site().settings().phases) {
        SlideLook look = shown;
        look.area.reset();
        look.at.at = phase.date;
        look.title = QString::fromStdString(phase.name);
        looks.push_back(look);
    }
    return looks;
}

void MainWindow::present(int from) {
    if (m_stage) return;
    if (m_document->inGesture()) m_canvas->cancelTool();
    std::vector<SlideLook> looks = slidesToShow();
    looks.insert(looks.begin(), shownSlide());
    m_stage = new StageWindow(*m_document, std::move(looks), from + 1, this);
    // Back to where the keys went before; not every window manager does so by itself.
    const QPointer<QWidget> focus = QApplication::focusWidget();
    connect(m_stage, &StageWindow::left, this, [this, focus] {
        activateWindow();
        if (focus) focus->setFocus();
    });
    m_stage->setGeometry(screen()->geometry());
    m_stage->showFullScreen();
    m_stage->activateWindow();
    m_stage->setFocus();
}

void MainWindow::addSlide() {
    SlideLook look = shownSlide();
    look.title = QStringLiteral("%1 · %2").arg(look.view == SiteView::Plan ? overlayName(look.config.overlay)
                                                                           : siteViewName(look.view),
                                               QString::fromStdString(formatDate(look.at.at)));
    std::vector<db::Slide> slides = m_document->slides();
    slides.push_back(slideOf(look));
    if (!m_document->setSlides(slides)) return;
    const int number = static_cast<int>(slides.size());
    m_slides->setCurrent(number - 1);
    m_status->say(tr("Slide %1 added: %2").arg(number).arg(look.title), false);
}

void MainWindow::replaceSlide(int slide) {
    std::vector<db::Slide> slides = m_document->slides();
    if (slide < 0 || slide >= static_cast<int>(slides.size())) return;
    db::Slide& old = slides[static_cast<std::size_t>(slide)];
    SlideLook look = shownSlide();
    look.title = QString::fromStdString(old.name);
    look.note = QString::fromStdString(old.note);
    old = slideOf(look);
    m_document->setSlides(slides);
}

void MainWindow::chooseFilm() {
    auto* dialog = new FilmDialog(*m_document, shownSlide(), this);
    connect(dialog, &FilmDialog::filmWanted, this,
            [this, dialog] { makeFilmFile(dialog->wish(), dialog->isFolder()); });
    dialog->open();
}

void MainWindow::makeFilmFile(const FilmWish& wish, bool isFolder) {
    const auto path =
        prompts::saveFile(this, tr("Phase film"), m_document->title(),
                          {isFolder ? tr("Folder of numbered PNG pictures (*)") : tr("Animated WebP (*.webp)")});
    if (!path) return;
    exportTo(*path, [catalog = &m_catalog, site = m_document->site(), path = *path, wish](const Progress& progress) {
        makeFilm(*catalog, site, path, wish, progress);
    });
}

} // namespace gs::ui
