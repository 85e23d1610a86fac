// SPDX-License-Identifier: GPL-3.0-or-later
// The problem list by mouse and keys: counts, filter, jump, fix, waive and take back, and ten thousand rows.
#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "tests/support/panel_fixture.h"
#include "ui/panels/finding_text.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/names.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

namespace {

/// The small site with a pump that has no feed, standing on a transformer.
Site brokenSite() {
    Site site = smallSite(db::shippedCatalog());
    Component pump;
    pump.id = "PX";
    pump.type = "pump";
    pump.position = site.component("PADA")->position;
    site.put(std::make_shared<const Component>(pump));
    return site;
}

} // namespace

class TestFindings : public QObject {
    Q_OBJECT
    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<FindingsPanel> m_panel;
    QTableView* m_table = nullptr;

    FindingsModel* model() const { return static_cast<FindingsModel*>(m_table->model()); }
    int rowOf(const std::string& code, const std::string& id) const {
        for (int row = 0; row < model()->rowCount(); ++row) {
            const Finding* finding = model()->finding(model()->index(row, 0));
            if (finding && finding->code == code && finding->ids.front() == id) return row;
        }
        return -1;
    }
    void click(int row, int column) {
        const QModelIndex index = model()->index(row, column);
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
        PanelCase::settle();
    }
    void clickWord(int row, FindingsDelegate::Hit hit) {
        const QModelIndex index = model()->index(row, FindingsModel::Action);
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          FindingsDelegate::buttonRect(hit, m_table->visualRect(index)).center());
        PanelCase::settle();
    }
    QString chip(int i) const { return m_panel->findChild<QToolButton*>(QString("chip%1").arg(i))->text(); }
    std::size_t engineHas(const std::string& code, const std::string& id) const {
        const std::vector<Finding> list = m_case->document->engine().findings();
        return static_cast<std::size_t>(std::count_if(
            list.begin(), list.end(), [&](const Finding& f) { return f.code == code && f.ids.front() == id; }));
    }

private slots:
    void init() {
        m_case = std::make_unique<PanelCase>(brokenSite());
        m_panel = std::make_unique<FindingsPanel>();
        m_panel->setDocument(m_case->document.get());
        m_case->open(*m_panel, {1200, 400});
        m_table = m_panel->findChild<QTableView*>("findingsTable");
        QVERIFY(m_table);
    }
    void cleanup() {
        m_panel.reset();
        m_case.reset();
    }

    void countsLikeTheEngine() {
        const Results& results = m_case->document->results();
        QVERIFY(results.errors > 0);
        QVERIFY2(chip(0).endsWith(" " + QString::number(results.errors)), qPrintable(chip(0)));
        QVERIFY(chip(1).endsWith(" " + QString::number(results.warnings)));
        QVERIFY(chip(2).endsWith(" " + QString::number(results.infos)));
        QCOMPARE(model()->rowCount(), results.errors + results.warnings + results.infos);
    }
    void filtersBySeverityAndText() {
        auto* errors = m_panel->findChild<QToolButton*>("chip0");
        const int all = model()->rowCount(), errorCount = model()->count(Severity::Error);
        QTest::mouseClick(errors, Qt::LeftButton);
        QCOMPARE(model()->rowCount(), all - errorCount);
        QTest::mouseClick(errors, Qt::LeftButton);
        QTest::keyClicks(m_panel->findChild<QLineEdit*>("findingsFilter"), "PX");
        QVERIFY(model()->rowCount() >= 2 && model()->rowCount() < all);
        for (int row = 0; row < model()->rowCount(); ++row) {
            const Finding* finding = model()->finding(model()->index(row, 0));
            QVERIFY(std::find(finding->ids.begin(), finding->ids.end(), "PX") != finding->ids.end() ||
                    finding->text.find("PX") != std::string::npos);
        }
    }
    void fliesToWhatIsClicked() {
        QSignalSpy fly(m_panel.get(), &FindingsPanel::showIds);
        click(rowOf("power.no-feed", "PX"), FindingsModel::Text);
        QCOMPARE(fly.size(), 1);
        QCOMPARE(fly.at(0).at(0).value<std::vector<std::string>>(), std::vector<std::string>{"PX"});
        QCOMPARE(m_case->document->selection(), std::set<std::string>{"PX"});
    }
    void fliesByKeyboard() {
        QSignalSpy fly(m_panel.get(), &FindingsPanel::showIds);
        m_table->setFocus();
        m_table->setCurrentIndex(model()->index(rowOf("power.no-feed", "PX"), FindingsModel::Text));
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(fly.size(), 1);
    }
    void fixesWithOneClickAndOneUndo() {
        const std::size_t links = m_case->site().links().size();
        QSignalSpy fixed(m_panel.get(), &FindingsPanel::fixed);
        clickWord(rowOf("power.no-feed", "PX"), FindingsDelegate::Fix);
        QCOMPARE(fixed.size(), 1); // says what it has done
        QVERIFY2(fixed[0][0].toString().startsWith("Connects"), qPrintable(fixed[0][0].toString()));
        QVERIFY(fixed[0][0].toString().contains("PX"));
        QCOMPARE(engineHas("power.no-feed", "PX"), std::size_t(0));
        QCOMPARE(rowOf("power.no-feed", "PX"), -1);
        QCOMPARE(m_case->site().links().size(), links + 1);
        QVERIFY(m_case->document->waitSaved());
        QCOMPARE(query(m_case->document->path(), "SELECT count(*) FROM link").toULongLong(), links + 1);
        m_case->document->undo();
        PanelCase::settle();
        QCOMPARE(m_case->site().links().size(), links);
        QVERIFY(rowOf("power.no-feed", "PX") >= 0);
    }
    void fixesByKey() {
        m_table->setFocus();
        const int row = std::max(rowOf("layout.overlap", "PADA"), rowOf("layout.overlap", "PX"));
        QVERIFY(row >= 0);
        m_table->setCurrentIndex(model()->index(row, FindingsModel::Text));
        QTest::keyClick(m_table, Qt::Key_F);
        PanelCase::settle();
        QCOMPARE(engineHas("layout.overlap", "PADA") + engineHas("layout.overlap", "PX"), std::size_t(0));
    }
    /// A floor too weak for a type of rack names hall and type: after the fix the hall is shown, which is there.
    void showsPartsAfterAFix() {
        const std::string type = m_case->site().component("R1")->type;
        ChangeSet change;
        const auto give = [&](const std::string& id, const char* key, double value) {
            Type more = *m_case->site().type(id);
            Quantity quantity;
            quantity.key = key, quantity.value = value;
            more.quantities.push_back(quantity);
            std::sort(more.quantities.begin(), more.quantities.end(),
                      [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
            change.types.push_back({m_case->site().type(id), std::make_shared<const Type>(more)});
        };
        give(type, "mass_kg", 9000);
        give(m_case->site().component("HALL")->type, "floor_load_kpa", 12);
        m_case->document->edit(change, "Heavy");
        PanelCase::settle();
        const int row = rowOf("layout.floor-load", "HALL");
        QVERIFY(row >= 0);
        QCOMPARE(model()->finding(model()->index(row, 0))->ids, (std::vector<std::string>{"HALL", type}));
        QSignalSpy shown(m_panel.get(), &FindingsPanel::showIds);
        clickWord(row, FindingsDelegate::Fix);
        QCOMPARE(engineHas("layout.floor-load", "HALL"), std::size_t(0));
        QVERIFY(!shown.isEmpty());
        QCOMPARE(shown.back().at(0).value<std::vector<std::string>>(), std::vector<std::string>{"HALL"});
    }
    /// Three pumps without a feed: one click feeds all of them, one undo takes all of it back.
    void fixesAllOfAKindWithOneUndo() {
        ChangeSet more;
        for (const char* id : {"PY", "PZ"}) {
            Component pump = *m_case->site().component("PX");
            pump.id = id;
            pump.position.y_m += 200 + 20 * (id[1] - 'Y');
            more.components.push_back({nullptr, std::make_shared<const Component>(pump)});
        }
        m_case->document->edit(more, "Two more");
        PanelCase::settle();
        auto* button = m_panel->findChild<QPushButton*>("fixAll");
        m_table->setCurrentIndex({});
        QVERIFY(!button->isEnabled());
        click(rowOf("power.no-feed", "PY"), FindingsModel::Text);
        QVERIFY(button->isEnabled());
        QVERIFY2(button->text().contains("3"), qPrintable(button->text()));
        const std::size_t links = m_case->site().links().size();
        const qint64 before = m_case->document->position();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_case->document->position(), before + 1, 20000);
        PanelCase::settle();
        for (const char* id : {"PX", "PY", "PZ"}) QCOMPARE(engineHas("power.no-feed", id), std::size_t(0));
        QCOMPARE(m_case->site().links().size(), links + 3);
        QCOMPARE(rowOf("power.no-feed", "PX"), -1);
        m_case->document->undo();
        PanelCase::settle();
        QCOMPARE(m_case->site().links().size(), links);
        for (const char* id : {"PX", "PY", "PZ"}) QCOMPARE(engineHas("power.no-feed", id), std::size_t(1));
    }
    /// A thousand pumps of 6.4 kW find no feeder with room: it is said, the word goes, and comes back when the site
    /// changes.
    void theWordGoesWhereThereIsNoFix() {
        ChangeSet change;
        const auto old = std::make_shared<const Component>(*m_case->site().component("PX"));
        Component many = *old;
        many.array = ArrayLayout{1000, 1000, 5, 5};
        change.components.push_back({old, std::make_shared<const Component>(many)});
        m_case->document->edit(change, "Many");
        PanelCase::settle();
        const auto hasWord = [&] {
            if (rowOf("power.no-feed", "PX") < 0) throw std::runtime_error("the finding is gone");
            return model()
                ->index(rowOf("power.no-feed", "PX"), FindingsModel::Action)
                .data(FindingsModel::FixRole)
                .toBool();
        };
        const qint64 before = m_case->document->position();
        QTRY_VERIFY_WITH_TIMEOUT(!hasWord(), 20000); // looked up while nothing else is to do
        QCOMPARE(m_case->document->position(), before);
        m_case->document->edit(inverse(change), "One again");
        QTRY_VERIFY_WITH_TIMEOUT(hasWord(), 20000);
        // The same after all of the kind have been tried.
        m_case->document->edit(change, "Many");
        PanelCase::settle();
        click(rowOf("power.no-feed", "PX"), FindingsModel::Text);
        auto* all = m_panel->findChild<QPushButton*>("fixAll");
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_VERIFY(!hasWord());
        QVERIFY(!all->isEnabled());
    }
    /// Parts without a name are called by their type, as on the plan; loops by what they are named after. An id of few
    /// letters may be a word of the sentence, one in brackets stands behind its name.
    void callsPartsAsThePlanDoes() {
        m_case->document->edit(setName(m_case->site(), "PADA", ""), "Name");
        const Site& site = m_case->site();
        const std::string px = componentTitle(site, "PX").toStdString();
        const std::string pad = componentTitle(site, "PADA").toStdString();
        QVERIFY(px != "PX" && pad != "PADA");
        Finding finding;
        finding.ids = {"PX", "PADA"};
        finding.text = "PX of 1.5 m stands on PADA, PADA-2 and XPADA do not (PADA). Loop PX is full.";
        QCOMPARE(namedText(site, finding),
                 "PX of 1.5 m stands on " + pad + ", PADA-2 and XPADA do not (PADA). Loop " + px + " is full.");
    }
    void doesNotFixASiteThatHasMovedOn() {
        QSignalSpy refused(m_panel.get(), &FindingsPanel::refused);
        click(rowOf("power.no-feed", "PX"), FindingsModel::Text);
        QTest::mouseClick(m_panel->findChild<QPushButton*>("fixAll"), Qt::LeftButton);
        m_case->document->edit(setName(m_case->site(), "PADA", "moved on"), "Rename"); // before the worker's answer
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
        QCOMPARE(engineHas("power.no-feed", "PX"), std::size_t(1));
        QCOMPARE(m_case->document->history().size(), std::size_t(1));
    }
    void saysOnWhichDayAFindingWasWaived() {
        clickWord(rowOf("power.no-feed", "PX"), FindingsDelegate::Waive);
        QTest::keyClicks(m_panel->findChild<QLineEdit*>("waiveReason"), "until May");
        QTest::mouseClick(m_panel->findChild<QPushButton*>("waive"), Qt::LeftButton);
        PanelCase::settle();
        const int row = rowOf("power.no-feed", "PX");
        QVERIFY(row >= 0);
        QCOMPARE(model()->index(row, FindingsModel::Remedy).data().toString(),
                 QString("Waived on %1: until May").arg(QDate::currentDate().toString(Qt::ISODate)));
    }
    void waivesWithAReasonAndTakesItBack() {
        auto* reason = m_panel->findChild<QLineEdit*>("waiveReason");
        auto* waive = m_panel->findChild<QPushButton*>("waive");
        clickWord(rowOf("power.no-feed", "PX"), FindingsDelegate::Waive);
        QVERIFY(reason->isVisible() && reason->hasFocus());
        QVERIFY(!waive->isEnabled()); // not without a reason
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(m_case->site().settings().waivers.size(), std::size_t(0));
        QTest::keyClicks(reason, "spare, linked in phase 2");
        QTest::mouseClick(waive, Qt::LeftButton);
        PanelCase::settle();
        QCOMPARE(m_case->site().settings().waivers.size(), std::size_t(1));
        QCOMPARE(m_case->document->results().waived, 1);
        const int row = rowOf("power.no-feed", "PX");
        QVERIFY(row > model()->headerRow() && model()->headerRow() >= 0);
        QVERIFY(model()->index(row, FindingsModel::Remedy).data().toString().contains("spare, linked in phase 2"));
        QVERIFY(!reason->isVisible());
        clickWord(row, FindingsDelegate::Unwaive);
        QCOMPARE(m_case->site().settings().waivers.size(), std::size_t(0));
        QCOMPARE(model()->headerRow(), -1);
    }
    void escapeEndsTheWaiver() {
        // In the window Escape is the key of an action, too: the field comes first.
        auto* ofWindow = new QAction(m_panel->window());
        ofWindow->setShortcut(Qt::Key_Escape);
        m_panel->window()->addAction(ofWindow);
        QSignalSpy taken(ofWindow, &QAction::triggered);
        clickWord(rowOf("power.no-feed", "PX"), FindingsDelegate::Waive);
        auto* reason = m_panel->findChild<QLineEdit*>("waiveReason");
        QTest::keyClicks(reason, "why");
        QTest::keyClick(reason, Qt::Key_Escape);
        QVERIFY(!reason->isVisible());
        QCOMPARE(taken.size(), 0);
        QCOMPARE(m_case->site().settings().waivers.size(), std::size_t(0));
    }
    void foldsTheWaived() {
        clickWord(rowOf("power.no-feed", "PX"), FindingsDelegate::Waive);
        auto* reason = m_panel->findChild<QLineEdit*>("waiveReason");
        QTest::keyClicks(reason, "why");
        QTest::keyClick(reason, Qt::Key_Return);
        PanelCase::settle();
        const int rows = model()->rowCount();
        click(model()->headerRow(), 0);
        QCOMPARE(model()->rowCount(), rows - 1);
    }
    void comesToTheRowOfAComponent() {
        m_panel->showFindingOf("PX");
        const Finding* current = model()->finding(m_table->currentIndex());
        QVERIFY(current);
        QVERIFY(std::find(current->ids.begin(), current->ids.end(), "PX") != current->ids.end());
    }
    void costsNothingWhileHidden() {
        m_panel->hide();
        const int rows = model()->rowCount();
        m_case->document->edit(removeComponents(m_case->site(), std::array<std::string, 1>{"PX"}), "Remove PX");
        PanelCase::settle();
        QCOMPARE(model()->rowCount(), rows); // not looked at: not asked for
        m_panel->show();
        PanelCase::settle();
        QVERIFY(model()->rowCount() < rows);
    }
    void showsTenThousand() {
        std::vector<Finding> many;
        for (int i = 0; i < 10000; ++i) {
            Finding finding;
            finding.code = "layout.overlap";
            finding.severity = Severity::Error;
            finding.ids = {"A" + std::to_string(i), "B"};
            finding.text = "row " + std::to_string(i);
            many.push_back(finding);
        }
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings(many);
        QCOMPARE(model.rowCount(), 10000);
        QCOMPARE(model.firstRowOf("A9999"), 9999);
        model.setFilter("row 777");
        QCOMPARE(model.rowCount(), 11); // 777 and 7770 to 7779
    }
};

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"
