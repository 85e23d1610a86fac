// SPDX-License-Identifier: GPL-3.0-or-later
// The plan on screen: mirrors the document, zooms and pans, hands input to the active tool.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/layout/arrange.h"
#include "ui/document.h"
#include "ui/render/plan_painter.h"

namespace gs::ui {

class PlanScene;
class Tool;

class PlanCanvas : public QWidget {
    Q_OBJECT
public:
    explicit PlanCanvas(QWidget* parent = nullptr);
    ~PlanCanvas() override;

    void setDocument(Document* document); ///< null: empty canvas
    Document* document() const;

    const Viewport& viewport() const;
    void setViewport(const Viewport& viewport);
    void fitAll();
    void fitSelection();
    /// What is seen of a component, in coordinates of the screen; empty: nothing.
    QRect boxOnScreen(const std::string& id) const;
    void zoomBy(double factor, QPointF aroundPx);
    /// Flies (200 ms) to the ids and flashes them twice: findings, search.
    void showIds(const std::vector<std::string>& ids);
    /// Lights the ids where they stand, until told otherwise: the parts behind a figure.
    void setLit(std::vector<std::string> ids);
    const std::vector<std::string>& lit() const;
    /// What others draw above the plan and under the tool (a comparison, a selection's gaps), by name; null: no more.
    void setAbove(const QString& name, std::function<void(QPainter&)> paint);

    RenderConfig renderConfig() const;
    QString valueAtCursor() const; ///< of the overlay, as its legend says it; empty: none there
    QRectF legendBox() const;      ///< px; what floats keeps clear of it
    void setRenderConfig(const RenderConfig& config);

    // --- tools -----------------------------------------------------------------------------------------
    enum class ToolKind { Select, Place, Connect, Zone, Pan, Other };
    ToolKind tool() const;
    void setTool(ToolKind kind);
    /// A tool that brings itself (measuring, calibrating): its kind is Other; Escape goes back to Select.
    void startTool(std::unique_ptr<Tool> tool);
    /// Starts placing a type: by click in the palette (then click or pull on the plan) or by press and drag
    /// out of the palette (`pressed`; globalPos then follows through moveFromOutside/releaseFromOutside).
    void startPlacing(const QString& typeId, bool pressed = false);
    void moveFromOutside(QPoint globalPos, Qt::KeyboardModifiers modifiers);
    void releaseFromOutside(QPoint globalPos, Qt::KeyboardModifiers modifiers);
    void cancelTool(); ///< Escape

    bool snapToGrid() const;
    void setSnapToGrid(bool on);
    double gridStep_m() const;

    // --- actions on the selection ------------------------------------------------------------------------
    void selectAll();
    void deleteSelection();
    void copySelection();
    void cutSelection();
    void paste();
    void duplicateSelection();
    void rotateSelection(double degrees);
    void nudge(double dx_m, double dy_m);
    void alignSelection(AlignTo to, const QString& text);
    void distributeSelection(Axis axis, const QString& text);
    std::vector<std::string> selectedComponents() const;
    /// One edit of the selected components. What it refuses is said, and so are the locked ones, which are left out
    /// unless it is for them, too.
    using SelectionEdit = std::function<ChangeSet(const Site&, const std::vector<std::string>&)>;
    /// The two parts that are selected, by the ports that fit; what does not fit is said.
    void connectSelected();
    void editSelection(const QString& text, const SelectionEdit& make, bool lockedToo = false);
    /// Of the one selected zone: the corner under a pixel goes, on a wall there comes one.
    void editCorner(QPointF px);

    /// Component or link under a pixel, topmost first; empty when none.
    std::string idAt(QPointF px) const;

    // --- for tools -------------------------------------------------------------------------------------
    /// What is under a pixel; the inside of a zone gives way to what stands in it.
    struct Hit {
        enum class Part { Nothing, Body, Link, ZoneEdge, ZoneInside } part = Part::Nothing;
        std::string id;
    };
    Hit hitAt(QPointF px) const;
    /// Components (whole inside, or touched) of a rectangle in pixels; hidden ones are left out.
    std::vector<std::string> idsIn(const QRectF& px, bool touched) const;
    const PlanScene& scene() const;
    const Theme& theme() const;
    void sayHint(const QString& text);
    void repeatHint(); ///< when something else was said meanwhile
    void sayRefused(const QString& sentence);
    /// Back to the select tool, as after a placement.
    void finishTool();
    /// Whether an edit may begin; says why not when the file is read-only.
    bool canEdit();

signals:
    void hint(const QString& text); ///< mouse hint for the status bar
    void cursorMoved(gs::Point plan);
    void viewportChanged();
    void toolChanged();
    void configChanged();                      ///< overlay, layers or what else renderConfig() says
    void refused(const QString& sentence);     ///< an edit or link that could not be done, and why
    void editTextRequested(const QString& id); ///< F2 or double click

protected:
    bool event(QEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void keyReleaseEvent(QKeyEvent*) override;
    void leaveEvent(QEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
