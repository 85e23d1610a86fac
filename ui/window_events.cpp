// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the window: closing, another language or size, files dropped on it.
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <utility>

#include "ui/actions.h"
#include "ui/app.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window.h"
#include "ui/render/pictures.h"
#include "ui/settings.h"
#include "ui/stage.h"
#include "ui/style.h"
#include "ui/views/view_stage.h"

namespace gs::ui {

namespace {

bool isProject(const QUrl& url) {
    return url.isLocalFile() && url.toLocalFile().endsWith(QLatin1String(".gsite"), Qt::CaseInsensitive);
}

/// Pictures, maps and drawings: they come under or onto the plan.
bool isPlaceFile(const QUrl& url) {
    return url.isLocalFile() && (isPictureName(url.toLocalFile()) || isMapName(url.toLocalFile()));
}

} // namespace

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!closeDocument()) {
        event->ignore();
        return;
    }
    if (!isFullScreen()) userSettings::setWindowGeometry(saveGeometry());
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        if (m_sitePage) {
            m_left->setTitle(tr("Parts"));
            m_right->setTitle(tr("Inspector"));
            m_canvas->setAccessibleName(tr("Site plan"));
            fitToolBar();
        }
        updateTitle();
        updateActions();
    } else if (event->type() == QEvent::PaletteChange) {
        updateTheme();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_sitePage) return;
    fitToolBar();
    const int before = event->oldSize().width(), now = event->size().width();
    if (before > narrow_px && now <= narrow_px) {
        for (const char* panel : {"panel_palette", "panel_inspector"}) {
            QAction* shown = (*m_actions)[panel];
            if (shown->isChecked()) m_foldedByWidth << shown;
            shown->setChecked(false);
        }
    } else if (before <= narrow_px && now > narrow_px) { // what the hand has folded stays so
        for (QAction* shown : std::exchange(m_foldedByWidth, {})) shown->setChecked(true);
    }
}

bool MainWindow::eventFilter(QObject* object, QEvent* event) {
    // Folding a panel moves the canvas inside the window; what is drawn on it stays where it was on the screen.
    if (event->type() == QEvent::Move && m_canvas && object == m_views->parentWidget() && !m_fitOnShow) {
        const auto* move = static_cast<QMoveEvent*>(event);
        Viewport v = m_canvas->viewport();
        v.origin += QPointF(move->pos() - move->oldPos()) / v.pixelsPerMetre;
        m_canvas->setViewport(v);
    }
    return QMainWindow::eventFilter(object, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (isProject(url) || (m_document && isPlaceFile(url))) return event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    for (const QUrl& url : event->mimeData()->urls()) {
        if (isProject(url)) {
            openFile(url.toLocalFile());
        } else if (m_document && isPlaceFile(url)) {
            const QPointF px = m_canvas->mapFrom(this, event->position().toPoint());
            const bool onPlan = QRectF(m_canvas->rect()).contains(px);
            takeFile(url.toLocalFile(), onPlan ? std::optional(m_canvas->viewport().toPlan(px)) : std::nullopt);
        }
    }
}

} // namespace gs::ui
