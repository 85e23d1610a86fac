// SPDX-License-Identifier: GPL-3.0-or-later
// A document on the small site for tests of single panels, and the usual ways to act on their widgets.
#pragma once

#include <QLineEdit>
#include <QtTest>
#include <memory>

#include "database/catalog_file.h"
#include "tests/support/gui_fixture.h"
#include "tests/support/small_site.h"
#include "ui/document.h"
#include "ui/style.h"

namespace gs::test {

/// Theme, a user of its own and a document; the panel under test is shown in its real size.
struct PanelCase {
    explicit PanelCase(const Site& site) {
        static const bool themed = (ui::applyTheme(ui::Theme::light()), true);
        Q_UNUSED(themed);
        document = ui::Document::createUntitled(site, db::shippedCatalog());
    }
    PanelCase() : PanelCase(smallSite(db::shippedCatalog())) {}

    void open(QWidget& panel, QSize size) {
        panel.resize(size);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        settle();
    }
    /// Lets queued refreshes run: a page is built one frame after what asked for it, and filled in the next.
    static void settle() {
        for (int i = 0; i < 3; ++i) QTest::qWait(25);
    }

    const Site& site() const { return document->site(); }

    FreshUser user;
    std::unique_ptr<ui::Document> document;
};

/// Types into a line edit as a user does and presses Enter.
inline void enter(QLineEdit* field, const QString& text) {
    QVERIFY(field);
    QTest::mouseClick(field, Qt::LeftButton);
    field->selectAll();
    if (text.isEmpty()) QTest::keyClick(field, Qt::Key_Backspace);
    else QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    PanelCase::settle();
}

} // namespace gs::test
