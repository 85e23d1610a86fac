// SPDX-License-Identifier: GPL-3.0-or-later
// Handles of the one selected link: its legs and bends, moved by mouse or by keys. Part of the select tool.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/canvas/snap.h"
#include "ui/canvas/tool.h"

namespace gs::ui {

struct LinkHandle {
    bool isBend = false;   ///< else a leg
    std::size_t index = 0; ///< corner of the path (1 is the first after the port), or leg
    QPointF px;
    bool operator==(const LinkHandle& o) const { return isBend == o.isBend && index == o.index; }
};

class LinkHandles {
public:
    explicit LinkHandles(PlanCanvas& canvas) : m_canvas(canvas) {}

    /// Along the link from port to port: leg, bend, leg, … Empty unless exactly one link is selected and may be
    /// changed.
    std::vector<LinkHandle> all() const;
    /// A handle near the pixel, else the leg under it.
    std::optional<LinkHandle> at(QPointF px) const;

    void press(const LinkHandle& handle, const ToolEvent& event);
    /// Moves what was pressed; the gesture begins with the first move of more than a few pixels.
    void drag(const ToolEvent& event);
    void release();
    bool isPressed() const { return m_pressed.has_value(); }
    bool isDragging() const { return m_dragging; }
    /// A drag is taken back, or the focused handle is left; false when there was neither.
    bool cancel();
    /// A bend more where a leg is, one less where a bend is; false: neither is there.
    bool doubleClick(const ToolEvent& event);
    /// Tab: from handle to handle; arrows move it by the grid, Enter adds a bend, Delete takes it away, Escape leaves.
    bool key(int key, Qt::KeyboardModifiers modifiers);
    bool wants(int key) const;

    void paint(QPainter& painter, const std::optional<LinkHandle>& hovered) const;
    QCursor cursor(const LinkHandle& handle) const;
    QString hint(const LinkHandle& handle) const;
    std::optional<LinkHandle> focused() const; ///< by keyboard

private:
    const Link* link() const;
    std::vector<Point> path() const; ///< as it is drawn
    void edit(std::vector<Point> bends, const QString& text);
    void removeBend(std::size_t index);
    Point snapped(const ToolEvent& event, bool alongX, bool alongY);

    PlanCanvas& m_canvas;
    std::optional<LinkHandle> m_pressed;
    std::string m_pressedLink;
    ToolEvent m_press;
    bool m_dragging = false;
    std::vector<Point> m_before; ///< the path at the press
    double m_length_m = 0;       ///< … and its length
    std::string m_focusLink;     ///< the link whose handle has the focus; another selection forgets it
    std::optional<LinkHandle> m_focus;
    Snap m_snap;
    SnapNear m_near;
    QStringList m_lines;
    QString m_warning;
    QPointF m_cursor;
};

} // namespace gs::ui
