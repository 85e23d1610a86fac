// SPDX-License-Identifier: GPL-3.0-or-later
// Handles of the selection: turning, corners and edges of a zone, the corner that pulls an array, the gaps of a row;
// and what a drag of each does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/canvas/gap_handles.h"
#include "ui/canvas/snap.h"
#include "ui/canvas/tool.h"

namespace gs::ui {

struct Handle {
    enum class Kind { Rotate, Corner, Edge, Array, Gap } kind = Kind::Rotate;
    int index = 0; ///< corner or edge of the outline, gap of the row
    QPointF px;
    int row = 0; ///< of gapRowsOf()
};

/// Handles of the present selection; none while nothing suits.
std::vector<Handle> handlesOf(const PlanCanvas& canvas);
std::optional<Handle> handleAt(const PlanCanvas& canvas, QPointF px);
void paintHandles(QPainter& painter, const PlanCanvas& canvas);
QCursor handleCursor(const Handle& handle);
QString handleHint(const PlanCanvas& canvas, const Handle& handle);
/// What a click on it would do, while the mouse is over it.
void paintHandlePreview(QPainter& painter, const PlanCanvas& canvas, const Handle& handle);

/// Columns and rows when the array (or single part) of `component` is pulled to `corner`; pitch from the
/// component, or side by side (racks: with an aisle between rows) when it is still single.
ArrayLayout pulledArray(const Site& site, const Component& component, Point corner);
/// How far apart a new array's elements stand.
Size defaultPitch(const Type& type, Size element);

/// One corner more on the wall next to `at`, or without the corner `index`. Throws EditError.
ChangeSet withCorner(const Site& site, const std::string& zone, Point at);
ChangeSet withoutCorner(const Site& site, const std::string& zone, int index);

class HandleDrag {
public:
    HandleDrag(PlanCanvas& canvas, const Handle& handle, const ToolEvent& press);
    QString text() const; ///< of the undo step
    /// The whole change since the press. Throws EditError.
    ChangeSet change(const ToolEvent& event);
    QStringList lines() const { return m_lines; }
    const Snap& snap() const { return m_snap; }
    const std::vector<std::string>& ids() const { return m_ids; }
    /// The button went up where it went down.
    ChangeSet clicked();

private:
    ChangeSet turn(const ToolEvent& event);
    ChangeSet reshape(const ToolEvent& event);
    ChangeSet pull(const ToolEvent& event);
    ChangeSet spread(const ToolEvent& event);
    PlanCanvas& m_canvas;
    Handle m_handle;
    std::vector<std::string> m_ids;
    Point m_press, m_pivot;
    QPointF m_pressPx;
    bool m_dragged = false;
    std::optional<GapRow> m_row;
    SnapNear m_near;
    Snap m_snap;
    QStringList m_lines;
};

} // namespace gs::ui
