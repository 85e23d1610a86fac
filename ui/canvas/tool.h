// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and the keys do on the plan. One tool is active; it turns input into pure edits within one
// gesture of the document, and draws its handles and words above the plan.
#pragma once

#include <QCursor>
#include <QPainter>
#include <QString>
#include <memory>

#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

struct ToolEvent {
    QPointF px;
    Point plan;
    Qt::MouseButton button = Qt::NoButton;
    Qt::KeyboardModifiers modifiers;
    bool down = false;         ///< the left button is held
    std::vector<double> typed; ///< figures typed meanwhile: they win over the mouse
};

class Tool {
public:
    explicit Tool(PlanCanvas& canvas) : m_canvas(canvas) {}
    virtual ~Tool() = default;
    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;

    virtual void press(const ToolEvent& event) = 0;
    virtual void move(const ToolEvent& event) = 0;
    virtual void release(const ToolEvent& event) = 0;
    virtual void doubleClick(const ToolEvent& event) { press(event); }
    virtual bool key(int /*key*/, Qt::KeyboardModifiers /*modifiers*/) { return false; }
    /// Keys that are the tool's now, though the window has a shortcut for them.
    virtual bool takesKey(int /*key*/, Qt::KeyboardModifiers /*modifiers*/) const { return false; }
    /// A menu of its own in place of the selection's; false: it has none now.
    virtual bool contextMenu(QPoint /*globalPos*/) { return false; }
    virtual void leave() {}
    /// Escape: what has begun never was. False when nothing had begun.
    virtual bool cancel() = 0;
    virtual bool isBusy() const = 0;
    virtual void resultsChanged() {}
    virtual void paint(QPainter& /*painter*/) {}
    virtual QCursor cursor() const { return Qt::ArrowCursor; }
    virtual QString hint() const = 0;

protected:
    PlanCanvas& m_canvas;
    Document& document() const { return *m_canvas.document(); }
    QPointF toPixel(Point p) const { return m_canvas.viewport().toPixel(p); }
    double ppm() const { return m_canvas.viewport().pixelsPerMetre; }
};

std::unique_ptr<Tool> makeSelectTool(PlanCanvas& canvas);
/// `pressed`: the button went down in the palette; the tool ends with the release.
std::unique_ptr<Tool> makePlaceTool(PlanCanvas& canvas, const std::string& typeId, bool pressed);
std::unique_ptr<Tool> makeConnectTool(PlanCanvas& canvas);
std::unique_ptr<Tool> makeZoneTool(PlanCanvas& canvas, const std::string& typeId);
std::unique_ptr<Tool> makePanTool(PlanCanvas& canvas);
inline constexpr const char* measuringProperty = "measuring"; ///< of the canvas, valid while its tool measures
/// Measures chains and areas; `keepAs` (id of an annotation type): what is measured is kept as one at once.
std::unique_ptr<Tool> makeMeasureTool(PlanCanvas& canvas, const std::string& keepAs = {});

/// Words beside the cursor on a panel: first line bold; `warning` with the over mark.
void paintBubble(QPainter& painter, const PlanCanvas& canvas, QPointF at, const QStringList& lines,
                 const QString& warning);
/// Hatched outline: something does not fit here.
void paintClash(QPainter& painter, const QPolygonF& outline, const Theme& theme);

} // namespace gs::ui
