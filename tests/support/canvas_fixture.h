// SPDX-License-Identifier: GPL-3.0-or-later
// A plan on screen with a file behind it, and a hand on the mouse: presses, several moves, releases, at pixels
// computed from metres.
#pragma once

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

#include "database/catalog_file.h"
#include "tests/support/gui_fixture.h"
#include "tests/support/small_site.h"
#include "ui/canvas/plan_canvas.h"

namespace gs::test {

struct Plan {
    explicit Plan(const Site& site = smallSite(db::shippedCatalog()), double pixelsPerMetre = 10, Point middle = {}) {
        document = ui::Document::createUntitled(site, db::shippedCatalog());
        canvas.resize(1000, 700);
        canvas.setDocument(document.get());
        canvas.show();
        look(pixelsPerMetre, middle);
        canvas.setSnapToGrid(false);
    }
    ~Plan() { canvas.setDocument(nullptr); }

    /// `middle` in the middle of the widget.
    void look(double pixelsPerMetre, Point middle) {
        ui::Viewport v;
        v.pixelsPerMetre = pixelsPerMetre;
        v.origin = {middle.x_m - 500 / pixelsPerMetre, middle.y_m - 350 / pixelsPerMetre};
        canvas.setViewport(v);
        QApplication::processEvents();
    }
    QPointF px(double x_m, double y_m) const { return canvas.viewport().toPixel({x_m, y_m}); }

    void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons,
              Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, modifiers);
        QApplication::sendEvent(&canvas, &event);
    }
    void press(QPointF at, Qt::KeyboardModifiers modifiers = {}) {
        send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, modifiers);
    }
    /// Several moves with the button down (`held`) or up.
    void moveTo(QPointF from, QPointF to, bool held = true, Qt::KeyboardModifiers modifiers = {}) {
        for (int i = 1; i <= 6; ++i)
            send(QEvent::MouseMove, from + (to - from) * i / 6, Qt::NoButton, held ? Qt::LeftButton : Qt::NoButton,
                 modifiers);
    }
    void release(QPointF at, Qt::KeyboardModifiers modifiers = {}) {
        send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers);
        QApplication::processEvents();
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}) {
        press(from, modifiers);
        moveTo(from, to, true, modifiers);
        release(to, modifiers);
    }
    void click(QPointF at, Qt::KeyboardModifiers modifiers = {}) {
        press(at, modifiers);
        release(at, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
        QApplication::processEvents();
    }

    /// First column of the first row, read through a second connection after everything is on disk.
    QVariant inFile(const QString& sql) {
        if (!document->waitSaved()) return {};
        return query(document->path(), sql);
    }
    Point at(const std::string& id) const { return document->site().component(id)->position; }
    std::string added(const std::set<std::string>& before) const {
        const Site& site = document->site();
        for (Slot s = 0; s < site.components().slotCount(); ++s)
            if (const Component* c = site.components().at(s); c && !before.count(c->id)) return c->id;
        return {};
    }
    std::set<std::string> ids() const {
        std::set<std::string> all;
        const Site& site = document->site();
        for (Slot s = 0; s < site.components().slotCount(); ++s)
            if (const Component* c = site.components().at(s)) all.insert(c->id);
        return all;
    }
    /// The whole site as text, to compare before and after.
    std::string written() const {
        const Site& site = document->site();
        std::string all;
        for (const std::string& id : site.components().sortedIds()) all += componentToJson(*site.component(id)) + '\n';
        for (const std::string& id : site.links().sortedIds()) all += linkToJson(*site.link(id)) + '\n';
        return all + settingsToJson(site.settings());
    }

    FreshUser user;
    std::unique_ptr<ui::Document> document;
    ui::PlanCanvas canvas;
};

} // namespace gs::test
