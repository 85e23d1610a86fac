// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/borrowed_view.h"

namespace gs::ui {

void BorrowedView::open(Overlay wanted) {
    RenderConfig config = m_canvas.renderConfig();
    if (config.overlay == wanted || (m_former && config.overlay != m_opened)) return; // another one was chosen by hand
    if (!m_former) m_former = config.overlay;
    config.overlay = m_opened = wanted;
    m_canvas.setRenderConfig(config);
}

void BorrowedView::giveBack() {
    RenderConfig config = m_canvas.renderConfig();
    if (m_former && config.overlay == m_opened) {
        config.overlay = *m_former;
        m_canvas.setRenderConfig(config);
    }
    m_former.reset();
}

} // namespace gs::ui
