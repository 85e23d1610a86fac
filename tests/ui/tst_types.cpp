// SPDX-License-Identifier: GPL-3.0-or-later
// Own types in the window: duplicated, typed into, placed, edited, exported, imported, removed; and the dialog that
// sets the site's types beside the catalog.
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>
#include <map>

#include "core/site/type_edits.h"
#include "database/catalog_file.h"
#include "tests/support/contrast.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/type_tables.h"
#include "ui/panels/palette_model.h"
#include "ui/prompts.h"
#include "ui/style.h"

using namespace gs;
using namespace gs::ui;

class TestTypes : public QObject {
    Q_OBJECT

    static constexpr const char* rack = "rack-gb200-nvl72";
    std::unique_ptr<test::Window> m_user;

    QString status() const { return m_user->child<QLabel>("status_hint")->text(); }
    /// Row of the palette that shows a type; -1: none.
    QModelIndex part(const std::string& id) const {
        auto* list = m_user->child<QListView>("paletteList");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(PaletteModel::TypeIdRole).toString().toStdString() == id) return index;
        }
        return {};
    }
    QString headingOf(const QModelIndex& index) const {
        for (int row = index.row(); row >= 0; --row)
            if (index.siblingAtRow(row).data(PaletteModel::IsHeaderRole).toBool())
                return index.siblingAtRow(row).data().toString();
        return {};
    }
    QDialog* dialog() const { return m_user->child<QDialog>("type_dialog"); }
    /// Types into a cell as by hand.
    void typeInto(QTableWidget* table, int row, int column, const QString& text) {
        QVERIFY(row >= 0);
        table->setCurrentCell(row, column);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor of before
        table->editItem(table->item(row, column));
        auto* editor = table->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(dialog()->isVisible()); // Enter ends the typing, not the dialog
        QCOMPARE(table->item(row, column)->text(), text);
    }
    int rowOf(const QTableWidget* table, const char* key) const {
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, QuantityTable::Name)->toolTip() == QLatin1String(key)) return row;
        return -1;
    }
    void save() { QTest::mouseClick(dialog()->findChild<QPushButton*>(QStringLiteral("type_save")), Qt::LeftButton); }
    void duplicate(const QString& name, const QString& power) {
        prompts::queueAnswer(QString::number(indexInCatalog()));
        m_user->action("type_duplicate")->trigger();
        QVERIFY(dialog());
        auto* field = dialog()->findChild<QLineEdit*>(QStringLiteral("type_name"));
        field->selectAll();
        QTest::keyClicks(field, name);
        auto* table = dialog()->findChild<QTableWidget*>(QStringLiteral("type_quantities"));
        typeInto(table, rowOf(table, "rack_power_kw_max"), QuantityTable::Value, power);
        save();
        QVERIFY(m_user->settle());
        prompts::takeShown();
    }
    int indexInCatalog() const {
        int index = static_cast<int>(ownTypes(m_user->site(), db::shippedCatalog()).size());
        for (const auto& type : db::shippedCatalog().types()) {
            if (type->id == rack) return index;
            ++index;
        }
        return -1;
    }

private slots:
    void init() {
        m_user = std::make_unique<test::Window>();
        QVERIFY(m_user->openExample("starter-1000"));
        prompts::takeShown();
    }
    void cleanup() {
        m_user.reset();
        prompts::takeShown();
    }

    void aDuplicateIsTypedIntoAndPlaced() {
        duplicate(QStringLiteral("Tuned rack"), QStringLiteral("0.14 MW"));
        QVERIFY(!dialog() || !dialog()->isVisible());
        // In the file, with the number, and the record no longer vouches for it.
        QCOMPARE(m_user
                     ->inFile(QStringLiteral("SELECT value FROM type_quantity WHERE type = 'tuned-rack' AND quantity = "
                                             "'rack_power_kw_max'"))
                     .toDouble(),
                 140.0);
        QCOMPARE(m_user
                     ->inFile(QStringLiteral("SELECT basis FROM type_quantity WHERE type = 'tuned-rack' AND quantity = "
                                             "'rack_power_kw_max'"))
                     .toString(),
                 QStringLiteral("assumed"));
        const auto type = m_user->site().type("tuned-rack");
        QVERIFY(type);
        const Quantity* power = type->find("rack_power_kw_max");
        QCOMPARE(type->sources[static_cast<std::size_t>(power->sources.front())].title,
                 std::string("Set by hand on this site"));
        const QModelIndex row = part("tuned-rack");
        QVERIFY(row.isValid());
        QVERIFY(headingOf(row).startsWith(QLatin1String("This site")));

        // By Enter in the palette, then a click on the plan.
        auto* list = m_user->child<QListView>("paletteList");
        list->setFocus();
        list->setCurrentIndex(row);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::mouseClick(m_user->window->canvas(), Qt::LeftButton, Qt::NoModifier, QPoint(200, 200));
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM component WHERE type = 'tuned-rack'")).toInt(), 1);
        // In use it stays; after undo it can go.
        prompts::queueAnswer(QStringLiteral("0"));
        m_user->window->document()->setSelection({});
        m_user->action("type_delete")->trigger();
        QVERIFY2(status().contains(QLatin1String("in use by 1 part")), qPrintable(status()));
        m_user->action("undo")->trigger();
        QVERIFY(m_user->settle());
        prompts::queueAnswer(QStringLiteral("0"));
        m_user->action("type_delete")->trigger();
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM type WHERE id = 'tuned-rack'")).toInt(), 0);
        QVERIFY(!part("tuned-rack").isValid());
        m_user->action("undo")->trigger(); // one step
        QVERIFY(m_user->settle());
        QVERIFY(part("tuned-rack").isValid());
    }

    /// The row being edited keeps its words, in both themes: of each cell some ink is 4.5 times as light or as dark as
    /// its ground (WCAG 2.1, contrast of text). The ground is what most of its pixels have.
    void aRowBeingEditedStaysReadable() {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            setThemeChoice(theme);
            prompts::queueAnswer(QString::number(indexInCatalog()));
            m_user->action("type_duplicate")->trigger();
            QVERIFY(dialog());
            auto* table = dialog()->findChild<QTableWidget*>(QStringLiteral("type_quantities"));
            const int row = rowOf(table, "rack_power_kw_max");
            table->setFocus();
            table->setCurrentCell(row, QuantityTable::Value);
            const auto isReadable = [&](int column) {
                const QRect cell = table->visualRect(table->model()->index(row, column)).adjusted(3, 3, -3, -3);
                const QImage image = table->viewport()->grab(cell).toImage().convertToFormat(QImage::Format_RGB32);
                std::map<QRgb, int> colours;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x) ++colours[image.pixel(x, y)];
                const auto most = std::max_element(colours.begin(), colours.end(),
                                                   [](auto& a, auto& b) { return a.second < b.second; });
                double best = 1;
                for (const auto& [colour, count] : colours)
                    best = std::max(best, test::contrast(QColor(colour), QColor(most->first)));
                return best >= 4.5;
            };
            for (const int column : {int(QuantityTable::Name), int(QuantityTable::Value), int(QuantityTable::Unit)})
                QVERIFY(isReadable(column));
            QTest::keyClick(table->viewport(), '2'); // opens the field, which takes the rest
            auto* editor = table->findChild<QLineEdit*>();
            QVERIFY(editor);
            QTest::keyClicks(editor, QStringLiteral("00"));
            QCOMPARE(editor->text(), QStringLiteral("200"));
            QApplication::processEvents();
            for (const int column : {int(QuantityTable::Name), int(QuantityTable::Value), int(QuantityTable::Unit)})
                QVERIFY(isReadable(column));
            editor->selectAll(); // also where the marked text is in another colour
            QVERIFY(isReadable(QuantityTable::Value));
            QTest::keyClick(editor, Qt::Key_Escape);
            dialog()->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            prompts::takeShown();
        }
        setThemeChoice(ThemeChoice::Light);
    }

    void whatCannotBeIsSaidInTheDialog() {
        prompts::queueAnswer(QString::number(indexInCatalog()));
        m_user->action("type_duplicate")->trigger();
        auto* problem = dialog()->findChild<QLabel*>(QStringLiteral("type_problem"));
        auto* table = dialog()->findChild<QTableWidget*>(QStringLiteral("type_quantities"));
        const int row = rowOf(table, "rack_power_kw_max");
        typeInto(table, row, QuantityTable::Value, QStringLiteral("many"));
        save();
        QVERIFY(dialog()->isVisible());
        QVERIFY2(problem->text().contains(QLatin1String("many")), qPrintable(problem->text()));
        typeInto(table, row, QuantityTable::Value, QStringLiteral("140"));
        table->item(row, QuantityTable::SourceTitle)->setText({});
        save();
        QVERIFY2(problem->text().contains(QLatin1String("needs a source")), qPrintable(problem->text()));
        typeInto(table, row, QuantityTable::SourceTitle, QStringLiteral("Data sheet, page 4"));
        auto* id = dialog()->findChild<QLineEdit*>(QStringLiteral("type_id"));
        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("Not An Id"));
        save();
        QVERIFY2(problem->text().contains(QLatin1String("an id of 1 to 100 characters")), qPrintable(problem->text()));
        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("sheet-rack"));
        // A port that takes nothing any voltage could feed.
        auto* ports = dialog()->findChild<QTableWidget*>(QStringLiteral("type_ports"));
        ports->item(0, PortTable::Volts)->setText(QStringLiteral("-480"));
        save();
        QVERIFY2(problem->text().contains(QLatin1String("voltage above 0 V")), qPrintable(problem->text()));
        ports->item(0, PortTable::Volts)->setText(QStringLiteral("0.48 kV, 415"));
        save();
        QVERIFY(m_user->settle());
        const auto type = m_user->site().type("sheet-rack");
        QVERIFY(type);
        QCOMPARE(type->ports.front().voltages_v, (std::vector<double>{480, 415}));
        const Quantity* power = type->find("rack_power_kw_max");
        QCOMPARE(type->sources[static_cast<std::size_t>(power->sources.front())].title,
                 std::string("Data sheet, page 4"));
    }

    void fromTheInspectorAndTheSearch() {
        duplicate(QStringLiteral("Tuned rack"), QStringLiteral("140"));
        m_user->window->document()->setSelection({"ROW-1"});
        QTRY_VERIFY(m_user->child<QToolButton>("typeMenu") && m_user->child<QToolButton>("typeMenu")->isVisible());
        QTest::mouseClick(m_user->child<QToolButton>("typeMenu"), Qt::LeftButton);
        auto* menu = m_user->child<QMenu>("type_menu");
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 2); // a type of the catalog: duplicate, export
        QAction* first = menu->actions().front();
        menu->close();
        first->trigger();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(dialog()->findChild<QLineEdit*>(QStringLiteral("type_id"))->text(),
                 QStringLiteral("rack-gb200-nvl72-2"));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        m_user->window->activateWindow(); // there is no window manager that would
        QVERIFY(QTest::qWaitForWindowActive(m_user->window));
        // Ctrl+K finds the site's own part.
        QTest::keyClick(m_user->window->canvas(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(m_user->child<QLineEdit>("quick_field"), QStringLiteral("tuned"));
        QTest::keyClick(m_user->child<QLineEdit>("quick_field"), Qt::Key_Return);
        QVERIFY(m_user->window->canvas()->tool() == PlanCanvas::ToolKind::Place);
    }

    void escapeLeavesNoTrace() {
        const int steps = m_user->inFile(QStringLiteral("SELECT count(*) FROM history")).toInt();
        prompts::queueAnswer(QString::number(indexInCatalog()));
        m_user->action("type_duplicate")->trigger();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM history")).toInt(), steps);
        QVERIFY(ownTypes(m_user->site(), db::shippedCatalog()).empty());
    }

    void exportedAndImportedElsewhere() {
        duplicate(QStringLiteral("Tuned rack"), QStringLiteral("140"));
        const QString path = m_user->user.path(QStringLiteral("own.json"));
        prompts::queueAnswer(QStringLiteral("0"));
        prompts::queueAnswer(path);
        m_user->action("types_export")->trigger();
        QVERIFY(QFile::exists(path));
        m_user->action("undo")->trigger();
        QVERIFY(m_user->settle());
        QVERIFY(!m_user->site().type("tuned-rack"));
        prompts::queueAnswer(path);
        m_user->action("types_import")->trigger();
        QVERIFY(m_user->settle());
        QVERIFY(m_user->site().type("tuned-rack"));
        QCOMPARE(m_user->site().type("tuned-rack")->value("rack_power_kw_max"), 140.0);
        // A broken file is named, with the place.
        QFile broken(m_user->user.path(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"format\": 1, \"types\": [{\"id\": \"x\"}]}");
        broken.close();
        prompts::takeShown();
        prompts::queueAnswer(broken.fileName());
        m_user->action("types_import")->trigger();
        const QString said = prompts::takeShown().join('\n');
        QVERIFY2(said.contains(QLatin1String("broken.json: types[0].")), qPrintable(said));
    }

    // A site whose rack has an older record than the program's catalog, and one number set by hand.
    void theCatalogIsSetBeside() {
        Site old = m_user->site();
        Type stale = *old.type(rack);
        for (Quantity& quantity : stale.quantities)
            if (quantity.key == "rack_power_kw_typical") quantity.value = 99;
        old.put(std::make_shared<const Type>(stale));
        apply(old, setTypeValue(old, rack, "rack_power_kw_max", 150));
        const QString path = m_user->user.path(QStringLiteral("old.gsite"));
        db::ProjectFile::create(path.toStdString(), old, {});
        m_user->close();
        m_user->open();
        QVERIFY(m_user->window->openFile(path));
        // Told quietly, once the site is at rest.
        QTRY_VERIFY_WITH_TIMEOUT(status().contains(QLatin1String("The catalog has other values for 1 type")), 10000);
        m_user->action("types_catalog")->trigger();
        auto* tree = m_user->child<QTreeWidget>("catalog_tree");
        QCOMPARE(tree->topLevelItemCount(), 1);
        QTreeWidgetItem* group = tree->topLevelItem(0);
        QCOMPARE(group->childCount(), 2);
        QTreeWidgetItem *hand = group->child(0), *typical = group->child(1);
        QVERIFY(hand->text(0).contains(QLatin1String("set by hand here")));
        QCOMPARE(hand->text(1), QStringLiteral("150 kW"));
        QCOMPARE(hand->text(2), QStringLiteral("132 kW"));
        QCOMPARE(hand->checkState(0), Qt::Unchecked);
        QCOMPARE(typical->text(1), QStringLiteral("99 kW"));
        QCOMPARE(typical->checkState(0), Qt::Checked);
        QTest::mouseClick(m_user->child<QPushButton>("catalog_take"), Qt::LeftButton);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->site().type(rack)->value("rack_power_kw_typical"),
                 db::shippedCatalog().type(rack)->value("rack_power_kw_typical"));
        QCOMPARE(m_user->site().type(rack)->value("rack_power_kw_max"), 150.0);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM undo_stack")).toInt(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 1);
    }
};

QTEST_MAIN(TestTypes)
#include "tst_types.moc"
