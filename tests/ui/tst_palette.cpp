// SPDX-License-Identifier: GPL-3.0-or-later
// The parts palette by mouse and keys: search in two languages and by figure, groups, drag, recent parts.
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

#include "tests/support/panel_fixture.h"
#include "ui/panels/palette_model.h"
#include "ui/panels/palette_panel.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestPalette : public QObject {
    Q_OBJECT
    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<PalettePanel> m_panel;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;

    QString typeAt(int row) const { return m_list->model()->index(row, 0).data(PaletteModel::TypeIdRole).toString(); }
    QString nameAt(int row) const { return m_list->model()->index(row, 0).data(Qt::DisplayRole).toString(); }
    void search(const QString& text) {
        m_search->setFocus();
        m_search->selectAll();
        // An input method hands over whole words.
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(m_search, &event);
    }
    QPoint middleOf(int row) const {
        const QModelIndex index = m_list->model()->index(row, 0);
        m_list->scrollTo(index);
        return m_list->visualRect(index).center();
    }
    int firstPart() const {
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            if (!typeAt(row).isEmpty()) return row;
        return -1;
    }

private slots:
    void init() {
        m_case = std::make_unique<PanelCase>();
        m_panel = std::make_unique<PalettePanel>();
        m_panel->setDocument(m_case->document.get());
        m_case->open(*m_panel, {248, 900});
        m_search = m_panel->findChild<QLineEdit*>("paletteSearch");
        m_list = m_panel->findChild<QListView*>("paletteList");
        QVERIFY(m_search && m_list);
    }
    void cleanup() {
        m_panel.reset();
        m_case.reset();
    }

    void countsAllPlaceableParts() {
        // Everything of the shipped catalog but cables and pipes, and the small site's own types.
        std::set<std::string> ids;
        for (const auto& type : db::shippedCatalog().types())
            if (type->role != Role::Conductor) ids.insert(type->id);
        for (const auto& [id, type] : m_case->site().types())
            if (type->role != Role::Conductor) ids.insert(id);
        QVERIFY2(m_search->placeholderText().contains(QString::number(ids.size())),
                 qPrintable(m_search->placeholderText()));
        QVERIFY(ids.size() >= 60);
    }
    void findsByName() {
        search("mega");
        QVERIFY2(nameAt(0).contains("Megapack"), qPrintable(nameAt(0)));
    }
    /// What it is comes before what it is for: not the tank for chillers.
    void findsWhatItIsFirst() {
        for (const char* kind : {"chiller", "transformer", "rack"}) {
            search(QLatin1String(kind));
            const std::string first =
                m_list->model()->index(0, 0).data(PaletteModel::TypeIdRole).toString().toStdString();
            const std::shared_ptr<const Type> shipped = db::shippedCatalog().type(first);
            const std::shared_ptr<const Type> type = shipped ? shipped : m_case->site().type(first);
            QVERIFY2(type && type->kind.find(kind) != std::string::npos, first.c_str());
        }
    }
    void findsByChineseKeyword_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("role");
        QTest::newRow("battery") << QStringLiteral("电池") << int(Role::Store);
        QTest::newRow("rack") << QStringLiteral("机柜") << int(Role::Rack);
    }
    void findsByChineseKeyword() {
        QFETCH(QString, query);
        QFETCH(int, role);
        search(query);
        QVERIFY(m_list->model()->rowCount() > 0);
        const auto type = db::shippedCatalog().type(typeAt(0).toStdString());
        QVERIFY(type);
        QCOMPARE(int(type->role), role);
    }
    void findsByFigure() {
        search("132 kW");
        bool found = false;
        for (int row = 0; row < std::min(3, m_list->model()->rowCount()); ++row)
            found |= typeAt(row) == "rack-gb200-nvl72";
        QVERIFY(found);
        search("0.132 MW");
        found = false;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) found |= typeAt(row) == "rack-gb200-nvl72";
        QVERIFY(found);
    }
    /// A figure and what it is of, in any order; a digit is not found within another number.
    void findsByFigureAndWord() {
        for (const char* query : {"3 MW generator", "generator 3MW", "3 MW发电机", "3兆瓦发电机"}) {
            search(QString::fromUtf8(query));
            QCOMPARE(typeAt(0), QString("diesel_genset_3mw"));
        }
        const auto found = [&](const char* query, const char* id) {
            search(QLatin1String(query));
            for (int row = 0; row < m_list->model()->rowCount(); ++row)
                if (typeAt(row) == QLatin1String(id)) return true;
            return false;
        };
        QVERIFY(found("132 kW rack", "rack-gb200-nvl72"));
        QVERIFY(!found("32 kW rack", "rack-gb200-nvl72"));
        QVERIFY(found("2.5 MW", "cat_g3520k"));
        search("5 MW");
        QVERIFY(typeAt(0) != "cat_g3520k");
    }
    /// What is typed stands in one piece in the name or among the words of one of them.
    void findsByPhrase() {
        search("480 V low-voltage");
        QCOMPARE(typeAt(0), QString("swgr_lv_480v_5000a"));
        search("4000 A");
        QCOMPARE(typeAt(0), QString("busway_4000a"));
        search("345 kV substation bus");
        QCOMPARE(typeAt(0), QString("bus-345kv"));
    }
    void findsByIdAndByMaker() {
        search("rack-gb200-nvl72");
        QCOMPARE(typeAt(0), QString("rack-gb200-nvl72"));
        search("tesla mega");
        const auto type = db::shippedCatalog().type(typeAt(0).toStdString());
        QVERIFY(type);
        QCOMPARE(type->vendor.substr(0, 5), std::string("Tesla"));
    }
    void saysWhenNothingIsFound() {
        search("no such part");
        QVERIFY(!m_list->isVisible());
        const auto labels = m_panel->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel* label) {
            return label->isVisible() && label->text().contains("no such part");
        }));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(m_list->isVisible());
        QVERIFY(m_search->text().isEmpty());
    }
    void holdsZones() {
        for (const char* query : {"hall", "yard", "parcel", "road", "label"}) {
            search(query);
            bool found = false;
            for (int row = 0; row < m_list->model()->rowCount(); ++row) {
                const auto type = db::shippedCatalog().type(typeAt(row).toStdString());
                found |= type && type->role == Role::Structure && type->kind == query;
            }
            QVERIFY2(found, query);
        }
    }

    void startsPlacingByClick() {
        QSignalSpy start(m_panel.get(), &PalettePanel::startPlacing);
        const int row = firstPart();
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(row));
        QCOMPARE(start.size(), 1);
        QCOMPARE(start.at(0).at(0).toString(), typeAt(row));
        QCOMPARE(start.at(0).at(1).toBool(), false);
    }
    void startsPlacingByEnter() {
        QSignalSpy start(m_panel.get(), &PalettePanel::startPlacing);
        m_panel->focusSearch();
        QVERIFY(m_search->hasFocus());
        QTest::keyClicks(m_search, "nvl72");
        QTest::keyClick(m_search, Qt::Key_Down);
        const QString second = typeAt(1);
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(start.size(), 1);
        QCOMPARE(start.at(0).at(0).toString(), second);
    }
    void startsPlacingByDrag() {
        QSignalSpy start(m_panel.get(), &PalettePanel::startPlacing), moved(m_panel.get(), &PalettePanel::dragMoved),
            released(m_panel.get(), &PalettePanel::dragReleased);
        const int row = firstPart();
        const QPoint from = middleOf(row);
        QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, from);
        QCOMPARE(start.size(), 0);
        const auto move = [&](QPoint at) {
            QMouseEvent event(QEvent::MouseMove, at, m_list->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                              Qt::ShiftModifier);
            QApplication::sendEvent(m_list->viewport(), &event);
        };
        move(from + QPoint(2, 0)); // less than a drag
        QCOMPARE(start.size(), 0);
        move(from + QPoint(60, 5));
        move(from + QPoint(400, 30));
        QCOMPARE(start.size(), 1);
        QCOMPARE(start.at(0).at(0).toString(), typeAt(row));
        QCOMPARE(start.at(0).at(1).toBool(), true);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(moved.at(1).at(0).toPoint(), m_list->viewport()->mapToGlobal(from + QPoint(400, 30)));
        QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, from + QPoint(400, 30));
        QCOMPARE(released.size(), 1);
        QCOMPARE(start.size(), 1);
    }
    void escapeEndsADrag() {
        QSignalSpy cancelled(m_panel.get(), &PalettePanel::dragCancelled),
            released(m_panel.get(), &PalettePanel::dragReleased);
        const QPoint from = middleOf(firstPart());
        QTest::mousePress(m_list->viewport(), Qt::LeftButton, {}, from);
        const QPoint to = from + QPoint(100, 0);
        QMouseEvent event(QEvent::MouseMove, to, m_list->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                          Qt::NoModifier);
        QApplication::sendEvent(m_list->viewport(), &event);
        QTest::keyClick(m_list, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QTest::mouseRelease(m_list->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(released.size(), 0);
    }
    void remembersRecentParts() {
        search("mega");
        const QString id = typeAt(0);
        QTest::keyClick(m_search, Qt::Key_Return);
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(nameAt(0).contains("Recent"));
        QCOMPARE(typeAt(1), id);
        // Also in the next window.
        PalettePanel next;
        next.setDocument(m_case->document.get());
        const auto* list = next.findChild<QListView*>("paletteList");
        QCOMPARE(list->model()->index(1, 0).data(PaletteModel::TypeIdRole).toString(), id);
    }
    void foldsGroups() {
        const int all = m_list->model()->rowCount();
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, middleOf(0));
        const int fewer = m_list->model()->rowCount();
        QVERIFY(fewer < all);
        m_list->setFocus();
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        QTest::keyClick(m_list, Qt::Key_Right);
        QCOMPARE(m_list->model()->rowCount(), all);
    }
    void cutsNoNameOrFigure() {
        // Every part of the catalog can be read in full at the palette's width.
        const auto* delegate = qobject_cast<PaletteDelegate*>(m_list->itemDelegate());
        QVERIFY(delegate);
        int parts = 0;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            parts += !typeAt(row).isEmpty();
            QVERIFY2(!delegate->isCut(index, m_list->viewport()->width()), qPrintable(nameAt(row)));
        }
        QVERIFY(parts > 60);
    }
    void obeysTheRulesOfModels() {
        QAbstractItemModelTester tester(m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char* query : {"a", "ab", "mega", ""}) search(QString::fromLatin1(query));
        QVERIFY(m_list->model()->rowCount() > 0);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
