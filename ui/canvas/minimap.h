// SPDX-License-Identifier: GPL-3.0-or-later
// The whole site in a corner of the canvas: what is in view, where the problems are; a click or a pull moves the view.
// Drawn again when nothing has changed for a moment; gone when the whole site is in view or the window is small.
#pragma once

#include <QImage>
#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

class Minimap : public QWidget {
    Q_OBJECT
public:
    explicit Minimap(PlanCanvas* canvas);
    void setDocument(Document* document);
    void setWanted(bool wanted); ///< View > Minimap
    /// Of the visible part of the plan, in pixels of the map.
    QRectF viewFrame() const;
    QPointF toMap(Point plan) const;
    int problemCount() const { return static_cast<int>(m_problems.size()); } ///< marks, near ones joined

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void redraw();
    void follow(); ///< the view has moved: shown or hidden, the frame
    void place();
    void centreAt(QPointF px);

    struct Problem {
        QPointF at;
        Status status;
    };
    PlanCanvas* m_canvas;
    QPointer<Document> m_document;
    QTimer m_rest;
    QImage m_image;
    QList<Problem> m_problems;
    Rect m_site; ///< all that stands, m
    Viewport m_map;
    QPointF m_grip; ///< of the pull: from the middle of the frame to the mouse
    bool m_wanted = true, m_stale = true;
};

} // namespace gs::ui
