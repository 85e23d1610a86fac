// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector by mouse and keys: values with units, own values, several at once, links, the site; every edit one
// undo step and in the file.
#include <QComboBox>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/support/panel_fixture.h"
#include "ui/panels/inspector_panel.h"
#include "ui/widgets/commit_edit.h"
#include "ui/widgets/commit_text.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestInspector : public QObject {
    Q_OBJECT
    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<InspectorPanel> m_panel;

    template <typename T = QLineEdit> T* find(const QString& name) const {
        for (T* widget : m_panel->findChildren<T*>(name))
            if (widget->isVisibleTo(m_panel.get())) return widget;
        return nullptr;
    }
    /// Scrolls to a field as a user does, so that the click lands on it.
    template <typename T = QLineEdit> T* reach(const QString& name) {
        T* widget = find<T>(name);
        if (widget) {
            auto* scroll = m_panel->findChild<QScrollArea*>();
            if (scroll->widget() && scroll->widget()->isAncestorOf(widget)) scroll->ensureWidgetVisible(widget);
            PanelCase::settle();
        }
        return widget;
    }
    void select(std::set<std::string> ids) {
        m_case->document->setSelection(std::move(ids));
        PanelCase::settle();
    }
    const Component& component(const char* id) const { return *m_case->site().component(id); }
    std::size_t steps() const { return m_case->document->history().size(); }
    QStringList texts() const {
        QStringList all;
        for (const auto* label : m_panel->findChildren<ElidedLabel*>())
            if (label->isVisibleTo(m_panel.get())) all << label->text();
        return all;
    }
    QString rowValue(const QString& key) const {
        for (const auto* row : m_panel->findChildren<KeyValueRow*>())
            if (row->isVisibleTo(m_panel.get()) && row->key() == key) return row->value();
        return {};
    }

private slots:
    void init() {
        m_case = std::make_unique<PanelCase>();
        m_panel = std::make_unique<InspectorPanel>();
        m_panel->setDocument(m_case->document.get());
        m_case->open(*m_panel, {320, 800});
    }
    void cleanup() {
        m_panel.reset();
        m_case.reset();
    }

    void renames() {
        select({"R1"});
        enter(reach("name"), "Rack of honour");
        QCOMPARE(component("R1").name, std::string("Rack of honour"));
        QCOMPARE(steps(), std::size_t(1));
        QVERIFY(m_case->document->waitSaved());
        QCOMPARE(query(m_case->document->path(), "SELECT name FROM component WHERE id = 'R1'").toString(),
                 QString("Rack of honour"));
    }
    void f2PutsTheCursorIntoTheName() {
        select({"R1"});
        m_panel->editName();
        QVERIFY(find("name")->hasFocus());
    }

    void setsAnOwnValueAndResetsIt() {
        select({"R1"});
        auto* field = reach<NumberField>("quantity_rack_power_kw_max");
        QVERIFY(field);
        QCOMPARE(field->text(), QString("80"));
        QVERIFY(!find<QToolButton>("reset_rack_power_kw_max"));
        enter(field, "140");
        QCOMPARE(component("R1").values.at("rack_power_kw_max"), 140.0);
        // 6 racks of 80 kW and 60 kW more.
        QCOMPARE(m_case->document->results().figures.it_power_w, 540e3);
        auto* reset = reach<QToolButton>("reset_rack_power_kw_max");
        QVERIFY(reset);
        QTest::mouseClick(reset, Qt::LeftButton);
        PanelCase::settle();
        QVERIFY(component("R1").values.empty());
        QCOMPARE(m_case->document->results().figures.it_power_w, 480e3);
        QCOMPARE(steps(), std::size_t(2));
    }
    void refusesNonsenseAndKeepsTheValue() {
        select({"R1"});
        QSignalSpy refused(m_panel.get(), &InspectorPanel::refused);
        auto* field = reach<NumberField>("quantity_rack_power_kw_max");
        enter(field, "abc");
        QCOMPARE(refused.size(), 1);
        QCOMPARE(field->text(), QString("abc"));
        field->clearFocus();
        QCOMPARE(field->text(), QString("80"));
        QVERIFY(component("R1").values.empty());
        QCOMPARE(steps(), std::size_t(0));
    }
    void passesOnWhatTheCoreRefuses() {
        select({"R1"});
        QSignalSpy refused(m_panel.get(), &InspectorPanel::refused);
        auto* field = reach<NumberField>("x");
        const QString before = field->text();
        enter(field, "1e9 m"); // farther than a site may reach
        QCOMPARE(refused.size(), 1);
        field->clearFocus();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(field->text(), before);
        QCOMPARE(steps(), std::size_t(0));
    }
    void namesSourceBasisAndConfidence() {
        select({"R1"});
        const QStringList all = texts();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const QString& t) {
            return t.contains("assumed") && t.contains("low confidence") && t.contains("Made up for a test");
        }));
    }

    void movesAndRotates() {
        select({"BAT"});
        enter(reach("x"), "35 ft");
        QCOMPARE(component("BAT").position.x_m, 10.668);
        enter(reach("y"), "=3*4");
        QCOMPARE(component("BAT").position.y_m, 12.0);
        enter(reach("rotation"), "90");
        QCOMPARE(component("BAT").rotation_deg, 90.0);
        QCOMPARE(steps(), std::size_t(3));
    }
    void carriesTheContentsOfAHall() {
        const double before = component("R1").position.x_m;
        select({"HALL"});
        enter(reach("x"), "100");
        QCOMPARE(component("R1").position.x_m, before + 100);
    }
    void growsAHallByItsWidth() {
        select({"HALL2"});
        QCOMPARE(reach("zoneWidth")->text(), QString("40"));
        enter(reach("zoneWidth"), "50");
        // 50 m by 30 m.
        QVERIFY2(rowValue("Area").contains("1.50") || rowValue("Area").contains("1,500") ||
                     rowValue("Area").contains("1500"),
                 qPrintable(rowValue("Area")));
    }
    void changesAnArray() {
        select({"R3"});
        QCOMPARE(reach("count")->text(), QString("4"));
        enter(reach("count"), "6");
        QCOMPARE(component("R3").array.count, 6);
        QCOMPARE(component("R3").array.columns, 6); // a row stays a row
        QCOMPARE(m_case->document->results().figures.it_power_w, 640e3);
        enter(reach("columns"), "3");
        QCOMPARE(component("R3").array.columns, 3);
    }

    void setsDatesAlsoPartialOnes() {
        select({"R1"});
        enter(reach("energized"), "2025-07");
        QCOMPARE(formatDate(*component("R1").energized), std::string("2025-07-01"));
        QSignalSpy refused(m_panel.get(), &InspectorPanel::refused);
        enter(reach("energized"), "soon");
        QCOMPARE(refused.size(), 1);
        QCOMPARE(formatDate(*component("R1").energized), std::string("2025-07-01"));
        enter(reach("energized"), "");
        QVERIFY(!component("R1").energized);
    }
    void keepsOutages() {
        select({"R1"});
        QTest::mouseClick(reach<QToolButton>("addOutage"), Qt::LeftButton);
        PanelCase::settle();
        QCOMPARE(component("R1").outages.size(), std::size_t(1));
        enter(reach("outageOff0"), "2025-09-17");
        enter(reach("outageBack0"), "2025-11-07");
        enter(reach("outageReason0"), "dip");
        const Outage expected{*parseDate("2025-09-17"), parseDate("2025-11-07"), "dip"};
        QCOMPARE(component("R1").outages.at(0), expected);
        QTest::mouseClick(reach<QToolButton>("removeOutage0"), Qt::LeftButton);
        PanelCase::settle();
        QVERIFY(component("R1").outages.empty());
    }
    void setsPriorityAndAssumption() {
        select({"R1", "R2"});
        enter(reach("priority"), "5");
        QCOMPARE(component("R1").priority, 5);
        QCOMPARE(component("R2").priority, 5);
        auto* assumed = reach<CommitText>("assumed");
        QTest::mouseClick(assumed->viewport(), Qt::LeftButton);
        QTest::keyClicks(assumed, "the record is silent");
        QTest::keyClick(assumed, Qt::Key_Return, Qt::ControlModifier);
        PanelCase::settle();
        QCOMPARE(component("R2").assumed, std::string("the record is silent"));
        QCOMPARE(steps(), std::size_t(2));
        QTest::keyClick(assumed, Qt::Key_Tab); // leaving it now commits nothing more
        QCOMPARE(steps(), std::size_t(2));
    }

    void sumsSeveral() {
        select({"R1", "R2", "R3"});
        // One rack, one rack and an array of four: 6 x 80 kW.
        QVERIFY2(find<ElidedLabel>("title")->text().startsWith(QString("6 × rack")),
                 qPrintable(find<ElidedLabel>("title")->text()));
        QVERIFY(rowValue("Own demand").startsWith("480"));
        QVERIFY(!find("name")); // no one name for several
        QCOMPARE(find("energized")->placeholderText(), QString("Mixed"));
    }
    void listsTypesOfAMixedSelection() {
        select({"R1", "R2", "BUSA", "P1"});
        QCOMPARE(rowValue("rack"), QString("2"));
        QCOMPARE(rowValue("bus"), QString("1"));
        QCOMPARE(rowValue("pump"), QString("1"));
    }
    /// A rack has 80 kW and 64 GPUs, a pump 6.4 kW: each number goes to the parts that have it, and to no others.
    void setsNumbersOfAllSelectedTypes() {
        select({"R1", "R2", "P1", "BUSA"});
        QVERIFY(!find("name"));
        QVERIFY(!find("x") && !find("y")); // several parts share no place
        enter(reach("quantity_rack_power_kw_max"), "140");
        QCOMPARE(component("R1").values.at("rack_power_kw_max"), 140.0);
        QCOMPARE(component("R2").values.at("rack_power_kw_max"), 140.0);
        QVERIFY(component("P1").values.empty() && component("BUSA").values.empty());
        enter(reach("quantity_power_kw"), "7");
        QCOMPARE(component("P1").values.at("power_kw"), 7.0);
        QCOMPARE(component("R1").values.count("power_kw"), std::size_t(0));
        QVERIFY(texts().contains("only of pump"));
        QCOMPARE(steps(), std::size_t(2));
        QTest::mouseClick(reach<QToolButton>("reset_rack_power_kw_max"), Qt::LeftButton);
        PanelCase::settle();
        QVERIFY(component("R1").values.empty() && component("R2").values.empty());
    }
    /// A number beside a name that takes two lines stays in its column and on the first line.
    void countsStandInOneColumn() {
        KeyValueRow row(
            QStringLiteral("3 MW standby diesel generator (Cat C175-16 / 3516E, MTU 20V4000, QSK95 class)"));
        row.setValue(QStringLiteral("12"));
        row.setFixedWidth(280);
        row.show();
        PanelCase::settle();
        const auto labels = row.findChildren<ElidedLabel*>();
        QCOMPARE(labels.size(), 2);
        const QRect key = labels[0]->geometry(), value = labels[1]->geometry();
        QVERIFY(!row.isCut());
        QVERIFY(key.height() > value.height()); // two lines and one
        QCOMPARE(value.top(), key.top());
        QCOMPARE(value.right(), row.rect().right());
    }
    /// HALL holds R1, R2 and the four of R3 at 80 kW and 64 GPUs, with two CDUs, an air handler, doors and busways.
    void aHallSaysWhatStandsInIt() {
        select({"HALL"});
        const auto online = m_case->document->results().figures.gpus_online; // all of the site's racks stand in it
        QTRY_COMPARE(rowValue("GPUs"), QString("%1 of 384 online").arg(online));
        QVERIFY2(rowValue("IT power").startsWith("480"), qPrintable(rowValue("IT power")));
        QVERIFY2(rowValue("rack").startsWith("6 · 480"), qPrintable(rowValue("rack")));
        QVERIFY(!rowValue("Heat").isEmpty());
        QCOMPARE(rowValue("Stands in"), QString("the site"));
        for (auto* row : m_panel->findChildren<KeyValueRow*>("zoneType"))
            if (row->key() == "rack") emit row->clicked();
        QCOMPARE(m_case->document->selection(), (std::set<std::string>{"R1", "R2", "R3"}));
        select({"HALL2"});
        QVERIFY(rowValue("GPUs").isEmpty());
    }
    /// The stored parent is empty although the bus stands in the hall: the hall is named.
    void namesTheTrueParent() {
        Site site = m_case->site();
        Component bus = *site.component("BUSA");
        bus.position = {0, 3};
        ChangeSet change;
        change.components.push_back({site.components().get("BUSA"), std::make_shared<const Component>(bus)});
        m_case->document->edit(change, "By hand");
        select({"BUSA"});
        QCOMPARE(rowValue("Stands in"), QString("hall · HALL"));
    }
    void setsSeveralWithOneUndo() {
        m_case->document->edit(setValue(m_case->site(), std::array<std::string, 1>{"R2"}, "rack_power_kw_max", 100),
                               "Set R2");
        select({"R1", "R2", "R3"});
        auto* field = reach<NumberField>("quantity_rack_power_kw_max");
        QVERIFY(field->isMixed());
        QCOMPARE(field->placeholderText(), QString("Mixed"));
        enter(field, "140");
        for (const char* id : {"R1", "R2", "R3"}) QCOMPARE(component(id).values.at("rack_power_kw_max"), 140.0);
        m_case->document->undo();
        PanelCase::settle();
        QVERIFY(component("R1").values.empty());
        QCOMPARE(component("R2").values.at("rack_power_kw_max"), 100.0);
    }

    void showsLoadAndHeat() {
        select({"CDU2"});
        const QString heat = rowValue("Heat"), online = rowValue("State");
        QVERIFY2(heat.contains(" of "), qPrintable(heat));
        QVERIFY(!online.isEmpty());
        select({"R3"});
        QTRY_VERIFY2(rowValue("GPUs").endsWith("256 online"), qPrintable(rowValue("GPUs")));
    }
    void followsTheMouseWithoutBeingAskedToEdit() {
        select({"BAT"});
        m_case->document->beginGesture("Move");
        m_case->document->updateGesture(moveTo(m_case->site(), "BAT", {77, 5}));
        QTRY_COMPARE(find("x")->text(), QString("77"));
        m_case->document->cancelGesture();
        QTRY_VERIFY(find("x")->text() != QString("77"));
    }

    void listsLinksAndSelectsThem() {
        select({"R1"});
        // Feed A, feed B and the coolant loop.
        int links = 0;
        for (const auto* row : m_panel->findChildren<KeyValueRow*>())
            links += row->objectName().startsWith("link_") && row->isVisibleTo(m_panel.get());
        QCOMPARE(links, 3);
        KeyValueRow* first = nullptr;
        for (auto* row : m_panel->findChildren<KeyValueRow*>())
            if (row->objectName().startsWith("link_")) {
                first = row;
                break;
            }
        const std::string id = first->objectName().mid(5).toStdString();
        m_panel->findChild<QScrollArea*>()->ensureWidgetVisible(first);
        PanelCase::settle();
        auto* value = first->findChildren<ElidedLabel*>().last();
        QTest::mouseClick(value, Qt::LeftButton);
        PanelCase::settle();
        QCOMPARE(m_case->document->selection(), std::set<std::string>{id});
    }
    void changesRunsInTheList() {
        select({"R1"});
        std::string id;
        for (const std::string& link : m_case->site().links().sortedIds())
            if (m_case->site().link(link)->to == PortRef{"R1", "feed_a"}) id = link;
        enter(reach("runs_" + QString::fromStdString(id)), "3");
        QCOMPARE(m_case->site().link(id)->runs, 3);
    }
    void editsALink() {
        std::string id;
        for (const std::string& link : m_case->site().links().sortedIds())
            if (m_case->site().link(link)->to.component == "PADC" && m_case->site().link(link)->feed == 'B') id = link;
        select({id});
        enter(reach("runs"), "2");
        QCOMPARE(m_case->site().link(id)->runs, 2);
        auto* feed = reach<QComboBox>("feed");
        feed->setFocus();
        QTest::keyClick(feed, Qt::Key_Up);
        PanelCase::settle();
        QCOMPARE(m_case->site().link(id)->feed, 'A');
        QTest::mouseClick(reach<QToolButton>("removeLink"), Qt::LeftButton);
        PanelCase::settle();
        QVERIFY(!m_case->site().link(id));
        QVERIFY(find("siteName")); // nothing is selected any more
    }

    void editsTheSite() {
        enter(reach("siteName"), "Paper site");
        QCOMPARE(m_case->site().settings().name, std::string("Paper site"));
        enter(reach("dryBulb"), "95 °F");
        QCOMPARE(m_case->site().settings().dry_bulb_c, std::optional<double>(35.0));
        QCOMPARE(m_case->document->results().figures.dry_bulb_c, 35.0);
        QTest::mouseClick(reach<QToolButton>("dryBulbReset"), Qt::LeftButton);
        PanelCase::settle();
        QVERIFY(!m_case->site().settings().dry_bulb_c);
        enter(reach("houseLoad"), "12");
        // Two halls of 40 m x 30 m.
        QCOMPARE(m_case->document->results().figures.house_power_w >= 2 * 1200 * 12.0, true);
    }
    /// Another language makes the page anew; the former one goes with the next turn of the event loop.
    void aSettingIsFoundOnThePageThatStays() {
        QVERIFY(find("siteName"));
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_panel.get(), &language);
        QCOMPARE(m_panel->findChildren<QWidget*>("dryBulb").size(), 2);
        m_panel->editSetting("dryBulb");
        PanelCase::settle();
        QVERIFY(find("dryBulb")->hasFocus());
    }
    void choosesTheClimate() {
        auto* climate = reach<QComboBox>("climate");
        QVERIFY(climate->count() > 1);
        const QString before = climate->currentData().toString();
        climate->setFocus();
        QTest::keyClick(climate, climate->currentIndex() > 0 ? Qt::Key_Up : Qt::Key_Down);
        PanelCase::settle();
        QVERIFY(QString::fromStdString(m_case->site().settings().climate) != before);
        QCOMPARE(steps(), std::size_t(1));
    }
    void editsPhases() {
        m_case->document->setView({*parseDate("2025-07-22"), LoadCase::Nameplate});
        QTest::mouseClick(reach<QToolButton>("addPhase"), Qt::LeftButton);
        PanelCase::settle();
        QCOMPARE(m_case->site().settings().phases.size(), std::size_t(3));
        enter(reach("phaseDate0"), "2024-08-11");
        QCOMPARE(formatDate(m_case->site().settings().phases.front().date), std::string("2024-08-11"));
        enter(reach("phaseName0"), "first 25k");
        QCOMPARE(m_case->site().settings().phases.front().name, std::string("first 25k"));
        QTest::mouseClick(reach<QToolButton>("removePhase0"), Qt::LeftButton);
        PanelCase::settle();
        QCOMPARE(m_case->site().settings().phases.size(), std::size_t(2));
    }
    void addsAPhaseOnTheNextFreeDay() {
        // The view stands on the last phase, 2026-01-01, and each phase needs a day of its own.
        QTest::mouseClick(reach<QToolButton>("addPhase"), Qt::LeftButton);
        PanelCase::settle();
        QCOMPARE(m_case->site().settings().phases.size(), std::size_t(3));
        QCOMPARE(formatDate(m_case->site().settings().phases.back().date), std::string("2026-01-02"));
    }
    void keepsTheDateOfAPhaseThatWouldMeetAnother() {
        QSignalSpy refused(m_panel.get(), &InspectorPanel::refused);
        enter(reach("phaseDate0"), "2026-01-01");
        QCOMPARE(refused.size(), 1);
        QTest::keyClick(reach("phaseDate0"), Qt::Key_Escape);
        QCOMPARE(reach("phaseDate0")->text(), QString("2025-01-01"));
    }
    void setsRedundancy() {
        auto* box = reach<QComboBox>("redundancy_sources");
        QCOMPARE(box->currentText(), QString("N+1"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        PanelCase::settle();
        QVERIFY(!m_case->site().settings().redundancy.count("sources"));
    }
    void asksWhatOneMoreUnitBrings() {
        auto* button = reach<QToolButton>("nextMw0");
        QVERIFY(button);
        QVERIFY(!find<ElidedLabel>("nextAnswer0")); // nothing was asked yet
        QTest::mouseClick(button, Qt::LeftButton);
        auto* answer = m_panel->findChild<ElidedLabel*>(QStringLiteral("nextAnswer0"));
        QTRY_VERIFY_WITH_TIMEOUT(answer->isVisible() && !answer->text().contains(QChar(0x2026)), 30000);
        QVERIFY2(answer->text().contains("W") || answer->text().contains("No unit") ||
                     answer->text().contains("gains nothing"),
                 qPrintable(answer->text()));
        QCOMPARE(steps(), std::size_t(0)); // asking changes nothing
    }

    void keepsItsWidth() {
        for (const std::set<std::string>& selection :
             {std::set<std::string>{}, {"R1"}, {"R1", "BUSA", "P1"}, {"L1"}, {"HALL"}, {"YS"}, {"GAS"}}) {
            select(selection);
            QCOMPARE(m_panel->width(), 320);
            QCOMPARE(m_panel->minimumWidth(), 320);
            // Nothing reaches below the scroll bar.
            const auto* scroll = m_panel->findChild<QScrollArea*>();
            QVERIFY2(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width(),
                     qPrintable(QString::number(scroll->widget()->minimumSizeHint().width())));
        }
    }
    void showsAFileThatIsOpenElsewhereAndTakesNothing() {
        QVERIFY(m_case->document->waitSaved());
        const auto second = Document::open(m_case->document->path(), db::shippedCatalog());
        QVERIFY(second->isReadOnly());
        InspectorPanel panel;
        panel.setDocument(second.get());
        second->setSelection({"R1"});
        m_case->open(panel, {320, 800});
        auto* field = panel.findChild<NumberField*>("quantity_rack_power_kw_max");
        QVERIFY(field && field->isReadOnly());
        QCOMPARE(field->text(), QString("80"));
        QVERIFY(panel.findChild<QLineEdit*>("name")->isReadOnly());
        QSignalSpy refused(&panel, &InspectorPanel::refused);
        panel.findChild<QScrollArea*>()->ensureWidgetVisible(panel.findChild<QToolButton*>("addOutage"));
        PanelCase::settle();
        QTest::mouseClick(panel.findChild<QToolButton*>("addOutage"), Qt::LeftButton);
        QCOMPARE(refused.size(), 1);
        QVERIFY(second->site().component("R1")->outages.empty());
    }
    /// The middle of Memphis: 35.1495° north, 90.049° west.
    void theOriginIsTwoNumbersOrNone() {
        select({});
        QTRY_VERIFY(m_panel->findChild<QLineEdit*>("origin"));
        auto* origin = m_panel->findChild<CommitEdit*>("origin");
        enter(origin, "35.1495, -90.049");
        QCOMPARE(m_case->site().settings().latitude_deg, std::optional(35.1495));
        QCOMPARE(m_case->site().settings().longitude_deg, std::optional(-90.049));
        QCOMPARE(origin->text(), QString("35.1495, -90.049"));
        for (const char* wrong : {"35.1", "north, west", "95, 10"}) {
            enter(origin, wrong);
            QVERIFY2(!origin->refusal().isEmpty(), wrong);
            QCOMPARE(m_case->site().settings().latitude_deg, std::optional(35.1495));
        }
        enter(origin, "");
        QVERIFY(!m_case->site().settings().latitude_deg && !m_case->site().settings().longitude_deg);
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
