// SPDX-License-Identifier: GPL-3.0-or-later
// The table on the small site, with a hand on mouse and keys: for every test of it.
#pragma once

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>

#include "tests/support/panel_fixture.h"
#include "ui/panels/sheet/sheet_model.h"
#include "ui/panels/sheet/sheet_names.h"
#include "ui/panels/sheet/sheet_view.h"
#include "ui/panels/table_panel.h"
#include "ui/widgets/reason_bubble.h"
#include "ui/widgets/rows.h"

namespace gs::test {

using namespace gs::ui;

/// The small site; its racks' numbers have the units of the catalog.
inline Site siteWithUnits() {
    Site site = smallSite(db::shippedCatalog());
    Type rack = *site.type("rack");
    for (Quantity& quantity : rack.quantities) {
        if (quantity.key.find("_kw") != std::string::npos) quantity.unit = "kW";
        if (quantity.key == "return_temp_rise_k") quantity.unit = "K";
    }
    site.put(std::make_shared<const Type>(rack));
    return site;
}

class TableCase {
protected:
    void open() {
        m_case = std::make_unique<PanelCase>(siteWithUnits());
        m_panel = std::make_unique<TablePanel>();
        m_panel->setDocument(m_case->document.get());
        m_case->open(*m_panel, {1500, 420});
        m_view = m_panel->findChild<SheetView*>("sheetView");
        m_sums = m_panel->findChild<SumsRow*>("sheetSums");
        QVERIFY(m_view && m_sums);
        rest();
    }
    void close() {
        m_panel.reset();
        m_case.reset();
    }

    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<TablePanel> m_panel;
    SheetView* m_view = nullptr;
    SumsRow* m_sums = nullptr;

    QSortFilterProxyModel* proxy() const { return static_cast<QSortFilterProxyModel*>(m_view->model()); }
    SheetModel* model() const { return static_cast<SheetModel*>(proxy()->sourceModel()); }
    int columnOf(const QString& title) const {
        for (int c = 0; c < proxy()->columnCount(); ++c)
            if (proxy()->headerData(c, Qt::Horizontal).toString() == title) return c;
        return -1;
    }
    int rowOf(const std::string& id) const {
        return proxy()->mapFromSource(model()->index(model()->rowOf(id), 0)).row();
    }
    QString shown(const std::string& id, const QString& title) const {
        return proxy()->index(rowOf(id), columnOf(title)).data().toString();
    }
    QStringList ids() const {
        QStringList list;
        for (int row = 0; row < proxy()->rowCount(); ++row) list << proxy()->index(row, 0).data().toString();
        return list;
    }
    void choose(const QString& text) {
        auto* kind = m_panel->findChild<QComboBox*>("tableKind");
        for (int i = 0; i < kind->count(); ++i)
            if (kind->itemText(i).trimmed().section("  ", 0, 0) == text) {
                kind->setFocus();
                kind->setCurrentIndex(i);
                emit kind->activated(i); // what the popup does when a line is clicked
                return rest();
            }
        QFAIL(qPrintable("no kind " + text));
    }
    static void rest() { QTest::qWait(200); }
    void click(const std::string& id, const QString& title, Qt::KeyboardModifiers modifiers = {}) {
        const QModelIndex index = proxy()->index(rowOf(id), columnOf(title));
        QVERIFY2(index.isValid(), qPrintable(QString::fromStdString(id) + ' ' + title));
        m_view->scrollTo(index);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, m_view->visualRect(index).center());
        PanelCase::settle();
    }
    void type(const QString& text) {
        QTest::keyClick(m_view, text[0].toLatin1());
        auto* editor = m_view->findChild<QLineEdit*>("sheetEditor");
        QVERIFY(editor);
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        PanelCase::settle();
    }
    void pasteText(const QString& text) {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        PanelCase::settle();
    }
    QString reason() const {
        const auto* bubble = m_panel->window()->findChild<ReasonBubble*>("reasonBubble");
        return bubble && bubble->isVisible() ? bubble->text() : QString();
    }
    double own(const std::string& id, const std::string& key) const {
        const auto& values = m_case->site().component(id)->values;
        const auto it = values.find(key);
        return it == values.end() ? -1 : it->second;
    }
    qint64 steps() const { return m_case->document->position(); }
};

} // namespace gs::test
