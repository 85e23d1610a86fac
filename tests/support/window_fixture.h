// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh user before the whole window, with a hand on mouse and keys: places are computed from metres, figures are
// read from labels and from the file through a second connection.
#pragma once

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <memory>

#include "tests/support/gui_fixture.h"
#include "ui/app.h"
#include "ui/main_window.h"
#include "ui/prompts.h"
#include "ui/start/site_card.h"
#include "ui/style.h"

namespace gs::test {

class Window {
public:
    /// An invalid size: as the program opens it.
    explicit Window(QSize size = {1600, 1000}) : m_size(size) {
        ui::prompts::setUnattended(true);
        ui::prepareApplication(*qobject_cast<QApplication*>(qApp));
        ui::setLanguage(QStringLiteral("en"));
        ui::setThemeChoice(ui::ThemeChoice::Light);
        ui::prompts::takeShown();
        open();
    }
    ~Window() { close(); }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void open() {
        window = ui::newWindow();
        if (m_size.isValid()) window->resize(m_size);
        if (!QTest::qWaitForWindowActive(window)) qWarning("the window did not become active");
    }
    void close() {
        QList<QPointer<QWidget>> all; // one that closes may take others with it
        for (QWidget* widget : QApplication::topLevelWidgets()) all << widget;
        for (const QPointer<QWidget>& widget : all)
            if (auto* one = qobject_cast<ui::MainWindow*>(widget.data())) one->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// By a click on its card of the start page.
    bool openExample(const char* id) { return openCard(QStringLiteral("example_") + QLatin1String(id)); }
    bool openUntitled() {
        for (ui::SiteCard* card : window->findChildren<ui::SiteCard*>())
            if (card->objectName().startsWith(QLatin1String("untitled_"))) return openCard(card->objectName());
        return false;
    }
    /// Until all is saved and drawn.
    bool settle() {
        const bool saved = QTest::qWaitFor([&] { return label("status_saved") == QLatin1String("Saved"); }, 30000);
        QTest::qWait(20);
        return saved;
    }

    template <typename T> T* child(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }
    QString label(const char* name) const {
        const auto* l = child<QLabel>(name);
        return l ? l->text() : QStringLiteral("no such label");
    }
    QAction* action(const char* id) const {
        return window->findChild<QAction*>(QLatin1String("action_") + QLatin1String(id));
    }
    ui::PlanCanvas& canvas() const { return *window->canvas(); }
    const Site& site() const { return window->document()->site(); }
    QVariant inFile(const QString& sql) const { return query(window->document()->path(), sql); }
    int steps() const { return inFile(QStringLiteral("SELECT count(*) FROM history WHERE number > 0")).toInt(); }

    /// By the dialog as it comes up, into a file that the next prompt names.
    void exportPicture(const QString& path) {
        action("export_picture")->trigger();
        auto* button = child<QPushButton>("export_ok");
        ui::prompts::queueAnswer(path);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QPointF pixel(Point at) const { return canvas().viewport().toPixel(at); }
    QPointF pixel(const std::string& id) const { return pixel(site().component(id)->position); }
    void look(Point middle, double pixelsPerMetre) {
        ui::Viewport v = canvas().viewport();
        v.pixelsPerMetre = pixelsPerMetre;
        v.origin = {middle.x_m - canvas().width() / 2.0 / pixelsPerMetre,
                    middle.y_m - canvas().height() / 2.0 / pixelsPerMetre};
        canvas().setViewport(v);
        QTest::qWait(20);
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButtons held, Qt::KeyboardModifiers modifiers = {}) {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, canvas().mapToGlobal(at), button, held, modifiers);
        QApplication::sendEvent(&canvas(), &event);
    }
    void moveTo(QPointF from, QPointF to, Qt::MouseButtons held, Qt::KeyboardModifiers modifiers = {}) {
        for (int i = 1; i <= 6; ++i) mouse(QEvent::MouseMove, from + (to - from) * (i / 6.0), held, modifiers);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, modifiers);
        moveTo(from, to, Qt::LeftButton, modifiers);
        mouse(QEvent::MouseButtonRelease, to, Qt::NoButton, modifiers);
        QApplication::processEvents();
    }
    void click(QPointF at, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, at.toPoint());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), key, modifiers); }
    /// Into whatever has the focus.
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    FreshUser user;
    QPointer<ui::MainWindow> window;

private:
    bool openCard(const QString& name) {
        auto* card = window->findChild<ui::SiteCard*>(name);
        if (!card) return false;
        QTest::mouseClick(card, Qt::LeftButton);
        return QTest::qWaitFor([&] { return window->document() != nullptr; }, 30000) && settle();
    }
    QSize m_size;
};

} // namespace gs::test
