// SPDX-License-Identifier: GPL-3.0-or-later
// PlanCanvas: mouse, wheel, touch and keys, handed to the viewport or to the tool.
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/canvas/canvas_impl.h"
#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

namespace {

constexpr double wheelStep = 1.25;  // per notch of 120
constexpr double scrolled_px = 0.5; // per eighth of a degree
constexpr quint64 sameStroke_ms = 400;

} // namespace

ToolEvent PlanCanvas::Impl::eventAt(QPointF px, Qt::MouseButton button, Qt::KeyboardModifiers mods, bool down) const {
    return {px, viewport.toPlan(px), button, mods, down, {}};
}

/// Alt and Control act at once, not with the next move of the mouse.
void PlanCanvas::Impl::modifiersChanged(Qt::KeyboardModifiers now) {
    if (now == modifiers) return;
    modifiers = now;
    if (!tool->isBusy() || panning) return;
    // As a move of the mouse: then the menu bar, too, knows that this Alt is not for it.
    QMouseEvent move(QEvent::MouseMove, cursor, q->mapToGlobal(cursor), Qt::NoButton,
                     leftHeld ? Qt::LeftButton : Qt::NoButton, now);
    QCoreApplication::sendEvent(q, &move);
}

namespace {

Qt::KeyboardModifier modifierOf(int key) {
    return key == Qt::Key_Alt       ? Qt::AltModifier
           : key == Qt::Key_Control ? Qt::ControlModifier
           : key == Qt::Key_Shift   ? Qt::ShiftModifier
                                    : Qt::NoModifier;
}

} // namespace

void PlanCanvas::Impl::updateCursor() {
    if (panning) q->setCursor(Qt::ClosedHandCursor);
    else if (spaceHeld) q->setCursor(Qt::OpenHandCursor);
    else q->setCursor(tool->cursor());
}

void PlanCanvas::mousePressEvent(QMouseEvent* event) {
    if (!m->document) return;
    m->flight.stop();
    setFocus(Qt::MouseFocusReason);
    m->cursor = event->position();
    m->modifiers = event->modifiers();
    const bool pan = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m->spaceHeld);
    if (pan) {
        m->panning = true;
        m->panFrom = event->position();
        m->panOrigin = m->viewport.origin;
        m->updateCursor();
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    m->hovered.clear();
    m->leftHeld = true;
    m->tool->press(m->eventAt(event->position(), event->button(), event->modifiers(), true));
    m->updateCursor();
    sayHint(m->tool->hint());
    update();
}

void PlanCanvas::mouseMoveEvent(QMouseEvent* event) {
    m->cursor = event->position();
    m->cursorInside = true;
    m->modifiers = event->modifiers();
    emit cursorMoved(m->viewport.toPlan(event->position()));
    if (!m->document) return;
    if (m->panning) {
        Viewport v = m->viewport;
        v.origin = m->panOrigin - (event->position() - m->panFrom) / v.pixelsPerMetre;
        m->setViewportQuietly(v);
        return;
    }
    m->tool->move(m->eventAt(event->position(), Qt::NoButton, event->modifiers(), event->buttons() & Qt::LeftButton));
    if (m->kind == ToolKind::Select && !m->tool->isBusy() && !(event->buttons() & Qt::LeftButton)) {
        const Hit hit = hitAt(event->position());
        const std::string id = hit.part == Hit::Part::ZoneInside ? std::string() : hit.id;
        if (id != m->hovered) m->hovered = id;
    }
    m->updateCursor();
    sayHint(m->tool->hint());
    update();
}

void PlanCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (m->panning && event->button() != Qt::RightButton) {
        m->panning = false;
        m->updateCursor();
        return;
    }
    if (event->button() == Qt::LeftButton) m->leftHeld = false;
    if (!m->document || event->button() != Qt::LeftButton) return;
    m->tool->release(m->eventAt(event->position(), event->button(), event->modifiers(), false));
    m->updateCursor();
    sayHint(m->tool->hint());
    update();
}

void PlanCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m->document || event->button() != Qt::LeftButton) return;
    m->tool->doubleClick(m->eventAt(event->position(), event->button(), event->modifiers(), true));
    update();
}

/// Whether a touchpad scrolls. Wayland and macOS say so by phases or by the device; X11 says nothing, but no wheel
/// turns by less than a notch to the side.
bool PlanCanvas::Impl::isTwoFingers(const QWheelEvent& event) {
    const QPoint angle = event.angleDelta();
    const bool said = (!event.pixelDelta().isNull() && event.phase() != Qt::NoScrollPhase) ||
                      (event.device() && event.device()->type() == QInputDevice::DeviceType::TouchPad);
    const bool slanted = angle.x() % 120 != 0 && !(event.modifiers() & Qt::AltModifier);
    const bool goesOn = event.timestamp() < twoFingersUntil_ms && angle.y() % 120 != 0;
    if (!said && (slanted || goesOn)) twoFingersUntil_ms = event.timestamp() + sameStroke_ms;
    return said || slanted || goesOn;
}

void PlanCanvas::Impl::panBy(QPointF px) {
    Viewport v = viewport;
    v.origin -= px / v.pixelsPerMetre;
    setViewportQuietly(v);
}

void PlanCanvas::wheelEvent(QWheelEvent* event) {
    if (!m->document) return;
    m->flight.stop();
    // Two fingers pan, with Ctrl they zoom; a wheel zooms at the cursor, and pans sideways with Shift or when tilted.
    const QPoint pixels = event->pixelDelta(), angle = event->angleDelta();
    const bool control = event->modifiers() & Qt::ControlModifier;
    const auto zoom = [&](double eighths) { zoomBy(std::pow(wheelStep, eighths / 120.0), event->position()); };
    if (m->isTwoFingers(*event)) {
        if (!control) m->panBy(pixels.isNull() ? QPointF(angle) * scrolled_px : QPointF(pixels));
        // What a pad lets run on after the fingers have left is for scrolling, not for zooming.
        else if (event->phase() != Qt::ScrollMomentum) zoom(angle.y() != 0 ? angle.y() : pixels.y() / scrolled_px);
    } else if (event->modifiers() & Qt::ShiftModifier) {
        m->panBy(QPointF((angle.y() != 0 ? angle.y() : angle.x()) * scrolled_px, 0));
    } else if (angle.y() != 0) {
        zoom(angle.y());
    } else if (event->modifiers() & Qt::AltModifier) {
        zoom(angle.x()); // Qt turns the wheel sideways while Alt is held: it is held to drag without snapping
    } else if (angle.x() != 0) {
        m->panBy(QPointF(angle.x() * scrolled_px, 0));
    }
    // What is under the resting mouse has changed.
    if (!m->panning)
        m->tool->move(
            m->eventAt(event->position(), Qt::NoButton, event->modifiers(), event->buttons() & Qt::LeftButton));
    emit cursorMoved(m->viewport.toPlan(event->position()));
    event->accept();
}

bool PlanCanvas::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::NativeGesture: {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (!m->document) break;
        switch (gesture->gestureType()) {
        case Qt::BeginNativeGesture:
        case Qt::EndNativeGesture: return true; // else the rest is not sent
        case Qt::ZoomNativeGesture: zoomBy(std::max(0.1, 1 + gesture->value()), gesture->position()); return true;
        case Qt::PanNativeGesture:
            m->flight.stop();
            m->panBy(gesture->delta());
            return true;
        case Qt::SmartZoomNativeGesture: fitSelection(); return true;
        default: break;
        }
        break;
    }
    case QEvent::Gesture:
        if (auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
            pinch && m->document) {
            // The first finger of the two may have begun to drag something.
            if (pinch->state() == Qt::GestureStarted && m->tool->isBusy()) m->tool->cancel();
            const QPointF now = mapFromGlobal(pinch->centerPoint()), before = mapFromGlobal(pinch->lastCenterPoint());
            if (pinch->state() == Qt::GestureUpdated) m->panBy(now - before);
            zoomBy(pinch->scaleFactor(), now);
            static_cast<QGestureEvent*>(event)->accept(pinch);
            return true;
        }
        break;
    case QEvent::ShortcutOverride: {
        // Plain keys of the plan win over window shortcuts while the plan has the focus and a gesture runs.
        auto* key = static_cast<QKeyEvent*>(event);
        const bool types = m->tool->isBusy() &&
                           ((key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9) || key->key() == Qt::Key_Period ||
                            key->key() == Qt::Key_Comma || key->key() == Qt::Key_Minus || key->key() == Qt::Key_X);
        // With Control a key is a command of the window, whatever the tool does with the plain one.
        const bool takes = !(key->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) &&
                           m->tool->takesKey(key->key(), key->modifiers());
        const bool mine =
            types || takes || key->key() == Qt::Key_Space || (m->tool->isBusy() && key->key() == Qt::Key_Escape);
        if (mine) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress: { // Tab goes through handles before it leaves the plan
        auto* key = static_cast<QKeyEvent*>(event);
        if (m->document && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) &&
            m->tool->key(key->key(), key->modifiers())) {
            sayHint(m->tool->hint());
            update();
            return true;
        }
        break;
    }
    case QEvent::LanguageChange:
        setAccessibleName(tr("Site plan"));
        setAccessibleDescription(tr("The site to scale. Arrow keys move the selection, Tab leaves the plan."));
        m->legendKey.clear();
        m->view.setConfig(m->view.config()); // the grid may be one of feet now
        sayHint(m->tool->hint());
        update();
        break;
    case QEvent::FocusOut:
        // What is edited elsewhere must not take the ghost under the mouse along.
        if (m->document && !m->tool->isBusy()) m->tool->leave();
        update();
        break;
    case QEvent::FocusIn: update(); break;
    default: break;
    }
    return QWidget::event(event);
}

/// Who has not moved the plan since it was fitted sees it fitted in a window of another size too. A panel that folds
/// leaves the window as it is, and the plan where it is.
void PlanCanvas::resizeEvent(QResizeEvent*) {
    if (m->document && m->isFitted() && m->fittedIn != window()->size()) fitAll();
    else m->setViewportQuietly(m->viewport);
}

void PlanCanvas::leaveEvent(QEvent*) {
    m->cursorInside = false;
    m->hovered.clear();
    if (m->document) m->tool->leave();
    update();
}

void PlanCanvas::keyPressEvent(QKeyEvent* event) {
    if (!m->document) return QWidget::keyPressEvent(event);
    if (const Qt::KeyboardModifier pressed = modifierOf(event->key()); pressed != Qt::NoModifier)
        return m->modifiersChanged(event->modifiers() | pressed);
    m->modifiers = event->modifiers();
    const bool shift = event->modifiers() & Qt::ShiftModifier, control = event->modifiers() & Qt::ControlModifier;
    const double step = gridStep_m() * (shift ? 10 : 1);
    if (m->tool->key(event->key(), event->modifiers())) {
        sayHint(m->tool->hint());
        update();
        return;
    }
    if (!control) switch (event->key()) {
        case Qt::Key_Space:
            if (!event->isAutoRepeat()) m->spaceHeld = true, m->updateCursor();
            return;
        case Qt::Key_Escape: return cancelTool();
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return deleteSelection();
        case Qt::Key_Left: return nudge(-step, 0);
        case Qt::Key_Right: return nudge(step, 0);
        case Qt::Key_Up: return nudge(0, -step);
        case Qt::Key_Down: return nudge(0, step);
        case Qt::Key_R: return rotateSelection(shift ? -90 : 90);
        case Qt::Key_Plus: return zoomBy(wheelStep, m->plan().center());
        case Qt::Key_Minus: return zoomBy(1 / wheelStep, m->plan().center());
        case Qt::Key_F2:
            if (m->document->selection().size() == 1)
                emit editTextRequested(QString::fromStdString(*m->document->selection().begin()));
            return;
        default: break;
        }
    else switch (event->key()) {
        case Qt::Key_A: return selectAll();
        case Qt::Key_C: return copySelection();
        case Qt::Key_X: return cutSelection();
        case Qt::Key_V: return paste();
        case Qt::Key_D: return duplicateSelection();
        case Qt::Key_0: return fitAll();
        default: break;
        }
    QWidget::keyPressEvent(event);
}

void PlanCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (!m->document) return QWidget::keyReleaseEvent(event);
    // X11 still names the key that goes up.
    if (const Qt::KeyboardModifier released = modifierOf(event->key()); released != Qt::NoModifier)
        return m->modifiersChanged(event->modifiers() & ~Qt::KeyboardModifiers(released));
    m->modifiers = event->modifiers();
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m->spaceHeld = false;
        m->updateCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

} // namespace gs::ui
