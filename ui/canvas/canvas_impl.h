// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of PlanCanvas, shared by its three source files: input (plan_canvas.cpp), picture (canvas_paint.cpp)
// and actions on the selection (canvas_actions.cpp).
#pragma once

#include <QMap>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>
#include <atomic>

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/groups.h"
#include "ui/canvas/tool.h"
#include "ui/render/overlay_data.h"

namespace gs::ui {

inline constexpr double ruler_px = 20;

struct PlanCanvas::Impl {
    explicit Impl(PlanCanvas* owner) : q(owner) {}

    PlanCanvas* q;
    QPointer<Document> document;
    CanvasView view;
    Viewport viewport;
    Viewport fitted; ///< as the whole site was fitted last, and the size of the window then
    QSize fittedIn;
    std::unique_ptr<Tool> tool;
    ToolKind kind = ToolKind::Select;
    bool snapGrid = true;

    bool panning = false, spaceHeld = false;
    QPointF panFrom;   ///< pixel
    QPointF panOrigin; ///< viewport origin when the pan began
    QPointF cursor;    ///< last place of the mouse, px
    bool cursorInside = false;
    bool leftHeld = false;
    quint64 twoFingersUntil_ms = 0; ///< what is scrolled until then still belongs to two fingers that pan
    Qt::KeyboardModifiers modifiers;

    QString lastHint;
    std::string hovered; ///< id under the mouse in the select tool
    std::vector<std::string> flashIds;
    bool flashOn = false;
    QMap<QString, std::function<void(QPainter&)>> above; ///< setAbove()
    std::vector<std::string> lit;                        ///< parts behind the figure under the mouse
    GroupFrames groups;
    QVariantAnimation flight, flash;
    QTimer pictureTimer; ///< the picture of another day comes with the next frame when the engine has had this one
    QTimer tilesTimer;   ///< the rest of a picture that is not whole
    QTimer marksTimer;   ///< findings are looked up when the site is at rest
    QImage legend;       ///< drawn again only when what it says changes
    QString legendKey;
    /// What the rulers' pictures are of.
    struct Ruled {
        double pixelsPerMetre = 0;
        QPointF origin;
        QSize size;
        double dpr = 0;
        const Theme* theme = nullptr;
        QString unit;
        bool operator==(const Ruled&) const = default;
    };
    Ruled ruled;
    QImage rulerAcross, rulerDown;
    OverlayStats stats;              ///< of the overlay, worked out at rest
    Overlay statsOf = Overlay::Plan; ///< the overlay they are of
    OverlayCount counting;           ///< those that are being worked out, a few milliseconds at a time
    QTimer countTimer;
    /// Number of the noise picture that is wanted: what comes back under another one is dropped.
    std::shared_ptr<std::atomic<quint64>> soundWanted = std::make_shared<std::atomic<quint64>>(0);
    std::string pasteFrom; ///< repeated pastes step aside
    int pasteCount = 0;

    ToolEvent eventAt(QPointF px, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, bool down) const;
    void useTool(std::unique_ptr<Tool> next, ToolKind nextKind);
    void modifiersChanged(Qt::KeyboardModifiers now);
    void updateCursor();
    bool isTwoFingers(const QWheelEvent& event);
    void panBy(QPointF px);
    void setViewportQuietly(Viewport next);
    QRectF plan() const; ///< the part of the widget right of and below the rulers
    void paintLit(QPainter& painter) const;
    void paintInvitation(QPainter& painter);
    bool isFitted() const;        ///< nobody has moved the plan since
    QList<QRectF> panels() const; ///< legend and north arrow: what a fitted site keeps clear of
    void drawRuler(QPainter& painter, bool across) const;
    void paintRulers(QPainter& painter);
    void paintCorner(QPainter& painter);
    std::function<bool(const Rect&)> takenFor(const std::vector<std::string>& ids) const;
    QString cursorValue() const;
    void cameToRest(); ///< findings, figures of the legend, the noise picture
    void updateStats();
    void countOn();
    void askForSound();
    void applyEdit(const std::function<ChangeSet()>& make, const QString& text);
    /// The same where the selected parts move (their links follow), or where new ones get links.
    void applyMove(const std::function<ChangeSet()>& make, const QString& text);
    void applyNew(const std::function<ChangeSet()>& make, const QString& text);
    void tellNew(std::set<std::string> added); ///< selects it, and says what it is left without
    void attempt(const std::function<void()>& act);
    std::vector<std::string> selectedComponents() const;
    std::vector<std::string> movable() const; ///< of these, without the locked ones
    void sayLocked(std::size_t count);        ///< so many stay where they are
    void zoomTo(Viewport target, bool fly);
};

} // namespace gs::ui
