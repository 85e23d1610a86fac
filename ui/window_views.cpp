// SPDX-License-Identifier: GPL-3.0-or-later
// The views beside the plan: which one is shown, and what leaves the window of it.
#include <QMenu>

#include "ui/actions.h"
#include "ui/bars/status_bar.h"
#include "ui/main_window.h"
#include "ui/style.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

namespace gs::ui {

void MainWindow::connectViews() {
    connect(m_views, &ViewStage::viewChanged, this, [this] {
        const SiteView view = m_views->view();
        (*m_actions)[("view_" + std::string(siteViewRow(view).word)).c_str()]->setChecked(true);
        if (view != SiteView::Plan) {
            m_canvas->cancelTool();
            m_status->leavePlan();
            m_status->setHint(tr("Click: select · Double click: show on the plan · Drag: move · Wheel: zoom"));
        } else {
            m_canvas->repeatHint();
        }
        updateActions();
    });
    connect(m_views->pictureView(), &PictureView::showOnPlan, this, [this](const std::vector<std::string>& ids) {
        m_views->setView(SiteView::Plan);
        showIds(ids);
    });
    connect(m_views->pictureView(), &PictureView::menuWanted, this, [this](QPoint at) {
        QMenu menu(this);
        QAction* show = menu.addAction(tr("Show on the plan"));
        show->setEnabled(!m_document->selection().empty());
        menu.addSeparator();
        for (const char* id : {"fit", "copy_picture", "export_picture", "print"}) menu.addAction((*m_actions)[id]);
        if (menu.exec(at) == show)
            emit m_views->pictureView()->showOnPlan({m_document->selection().begin(), m_document->selection().end()});
    });
    // Tools work on the plan.
    connect(m_canvas, &PlanCanvas::toolChanged, this, [this] {
        if (m_canvas->tool() != PlanCanvas::ToolKind::Select) m_views->setView(SiteView::Plan);
    });
}

void MainWindow::setSiteView(SiteView view) {
    if (m_views) m_views->setView(view);
}

bool MainWindow::showsPlan() const { return !m_views || m_views->view() == SiteView::Plan; }

} // namespace gs::ui
