// SPDX-License-Identifier: GPL-3.0-or-later
// A view (overlay) that a tool opens because it is about what the hand does; the former one comes back when the tool is
// put down, unless another was chosen by hand meanwhile.
#pragma once

#include <optional>

#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

class BorrowedView {
public:
    explicit BorrowedView(PlanCanvas& canvas) : m_canvas(canvas) {}
    ~BorrowedView() { giveBack(); }
    BorrowedView(const BorrowedView&) = delete;
    BorrowedView& operator=(const BorrowedView&) = delete;
    void open(Overlay wanted);
    void giveBack();

private:
    PlanCanvas& m_canvas;
    std::optional<Overlay> m_former;  ///< what was looked at before …
    Overlay m_opened = Overlay::Plan; ///< … this one was opened
};

} // namespace gs::ui
