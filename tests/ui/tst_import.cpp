// SPDX-License-Identifier: GPL-3.0-or-later
// Maps and drawings through the window: what the dialog says before anything is changed, what comes and as what, one
// undo, files dropped on the window, and files out again.
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

#include "core/exchange/geojson.h"
#include "core/site/plan_marks.h"
#include "tests/support/canvas_fixture.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window.h"
#include "ui/prompts.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;

namespace {

/// A parcel of 0.002° × 0.001°, a building, a road, a lake with a hole, a power line and a point.
const char* const map = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"landuse": "industrial", "name": "Plot"}, "geometry": {"type": "Polygon", "coordinates": [[[-90.157, 35.059], [-90.155, 35.059], [-90.155, 35.060], [-90.157, 35.060], [-90.157, 35.059]]]}},
{"type": "Feature", "properties": {"building": "yes", "name": "Old mill"}, "geometry": {"type": "Polygon", "coordinates": [[[-90.1565, 35.0592], [-90.1560, 35.0592], [-90.1560, 35.0595], [-90.1565, 35.0595], [-90.1565, 35.0592]]]}},
{"type": "Feature", "properties": {"highway": "service"}, "geometry": {"type": "LineString", "coordinates": [[-90.157, 35.0589], [-90.155, 35.0589]]}},
{"type": "Feature", "properties": {"natural": "water"}, "geometry": {"type": "Polygon", "coordinates": [[[-90.1556, 35.0596], [-90.1552, 35.0596], [-90.1554, 35.0599], [-90.1556, 35.0596]], [[-90.1555, 35.0597], [-90.1554, 35.0597], [-90.1554, 35.0598], [-90.1555, 35.0597]]]}},
{"type": "Feature", "properties": {"power": "line"}, "geometry": {"type": "LineString", "coordinates": [[-90.157, 35.0601], [-90.155, 35.0602]]}},
{"type": "Feature", "properties": {"name": "Gas main"}, "geometry": {"type": "Point", "coordinates": [-90.1555, 35.0591]}}]})";

const char* const drawing =
    "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
    "0\nLWPOLYLINE\n8\nC-BLDG\n90\n4\n70\n1\n10\n0\n20\n0\n10\n30000\n20\n0\n10\n30000\n20\n20000\n10\n0\n20\n20000\n"
    "0\nLINE\n8\nFENCE\n10\n0\n20\n50000\n11\n60000\n21\n50000\n0\nENDSEC\n0\nEOF\n";

QString written(const test::FreshUser& user, const char* name, const QByteArray& text) {
    QFile file(user.path(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
}

std::vector<const Component*> ofType(const Site& site, const std::string& type) {
    std::vector<const Component*> found;
    for (const std::string& id : site.components().sortedIds())
        if (site.component(id)->type == type) found.push_back(site.component(id));
    return found;
}

void settle() {
    for (int i = 0; i < 20; ++i) QApplication::processEvents();
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { prompts::setUnattended(true); }

    void aMapComesAsWhatItSays() {
        Plan plan((Site()));
        ImportDialog dialog(*plan.document,
                            readImportFile(written(plan.user, "map.geojson", map), plan.document->site().settings()));
        dialog.show();
        // Before: what there is, how large it is, what is left out; nothing has changed.
        const QString facts = dialog.findChild<QLabel*>("import_facts")->text();
        QVERIFY2(facts.startsWith(QStringLiteral("182.4") + QChar(0xA0) + "m"),
                 qPrintable(facts)); // 0.002° of longitude
        QVERIFY(facts.contains("35.059550, -90.156000"));
        QVERIFY(dialog.findChild<QLabel*>("import_left")->text().startsWith("feature 4: 1 hole"));
        QVERIFY(dialog.findChild<QComboBox*>("import_as_building"));
        QVERIFY(!dialog.findChild<QComboBox*>("import_as_area"));
        QVERIFY(plan.document->history().empty());
        QSignalSpy imported(&dialog, &ImportDialog::imported);
        QTest::mouseClick(dialog.findChild<QPushButton*>("import_ok"), Qt::LeftButton);
        QCOMPARE(imported.size(), 1);
        const Site& site = plan.document->site();
        QCOMPARE(site.components().size(), std::size_t{6});
        const auto mill = ofType(site, "existing-building");
        QCOMPARE(mill.size(), std::size_t{1});
        QCOMPARE(mill[0]->name, std::string("Old mill"));
        QCOMPARE(mill[0]->zone, ofType(site, "parcel").at(0)->id); // it stands on the plot
        QCOMPARE(ofType(site, "road").size(), std::size_t{1});
        QVERIFY(!ofType(site, "road")[0]->assumed.empty()); // its width
        QCOMPARE(ofType(site, "water-body").size() + ofType(site, "reference-line").size() +
                     ofType(site, "note").size(),
                 std::size_t{3});
        QCOMPARE(plan.inFile("SELECT value FROM setting WHERE key = 'latitude_deg'").toDouble(), 35.05955);
        // One undo for the whole map and its origin.
        QCOMPARE(plan.document->history().size(), std::size_t{1});
        plan.document->undo();
        QCOMPARE(plan.document->site().components().size(), std::size_t{0});
        QVERIFY(!plan.document->site().settings().latitude_deg);
    }

    void onlyWhatIsChosenComes() {
        Plan plan((Site()));
        ImportDialog dialog(*plan.document,
                            readImportFile(written(plan.user, "map.geojson", map), plan.document->site().settings()));
        dialog.show();
        for (const char* name :
             {"import_as_line", "import_as_point", "import_as_road", "import_as_water", "import_as_parcel"}) {
            auto* box = dialog.findChild<QComboBox*>(name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_End); // "left out" is the last
        }
        auto* building = dialog.findChild<QComboBox*>("import_as_building");
        QTest::keyClick(building, Qt::Key_Home);
        QTest::mouseClick(dialog.findChild<QPushButton*>("import_ok"), Qt::LeftButton);
        QCOMPARE(plan.document->site().components().size(), std::size_t{1});
        QCOMPARE(ofType(plan.document->site(), "parcel").size(), std::size_t{1});
    }

    void aDrawingByLayersAndUnit() {
        Plan plan((Site()));
        ImportDialog dialog(*plan.document,
                            readImportFile(written(plan.user, "plan.dxf", drawing), plan.document->site().settings()));
        dialog.show();
        QVERIFY(dialog.findChild<QComboBox*>("import_unit")->currentText().startsWith("millimetres"));
        QVERIFY(dialog.findChild<QLabel*>("import_facts")->text().startsWith("60.00"));
        auto* layers = dialog.findChild<QListWidget*>("import_layers");
        QCOMPARE(layers->count(), 2);
        layers->item(1)->setCheckState(Qt::Unchecked); // FENCE
        QTest::mouseClick(dialog.findChild<QPushButton*>("import_ok"), Qt::LeftButton);
        const auto built = ofType(plan.document->site(), "existing-building");
        QCOMPARE(plan.document->site().components().size(), std::size_t{1});
        QCOMPARE(polygonArea(built.at(0)->outline), 600.0);
        QCOMPARE(built[0]->position, (Point{15, -10}));
    }

    void droppedOnTheWindow() {
        const test::FreshUser user;
        prompts::takeShown();
        MainWindow window(db::shippedCatalog());
        window.resize(1280, 800);
        window.show();
        QVERIFY(window.openExample("empty"));
        settle();
        const auto drop = [&](const QString& path) {
            QMimeData mime;
            mime.setUrls({QUrl::fromLocalFile(path)});
            const QPoint at = window.canvas()->mapTo(&window, window.canvas()->rect().center());
            QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QApplication::sendEvent(&window, &enter);
            if (!enter.isAccepted()) return false;
            QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QApplication::sendEvent(&window, &event);
            settle();
            return true;
        };
        QVERIFY(!drop(written(user, "notes.txt", "hello")));
        // A picture lies down where it was dropped and asks for its scale.
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::green);
        image.save(user.path("photo.png"));
        QVERIFY(drop(user.path("photo.png")));
        const auto pictures = ofType(window.document()->site(), "background-picture");
        QCOMPARE(pictures.size(), std::size_t{1});
        const QPointF px = window.canvas()->viewport().toPixel(pictures[0]->position);
        QVERIFY(std::abs(px.x() - window.canvas()->width() / 2.0) < 2);
        QVERIFY(window.canvas()->findChild<QLineEdit*>("calibrate_distance"));
        // A map opens the dialog; a broken one says why and changes nothing.
        QVERIFY(drop(written(user, "map.geojson", map)));
        auto* dialog = window.findChild<ImportDialog*>();
        QVERIFY(dialog);
        const std::size_t before = window.document()->site().components().size();
        QTest::mouseClick(dialog->findChild<QPushButton*>("import_ok"), Qt::LeftButton);
        settle();
        QCOMPARE(window.document()->site().components().size(), before + 6);
        QVERIFY(drop(written(user, "bad.geojson", "{\"type\":\n")));
        QVERIFY2(prompts::takeShown().join('\n').contains("bad.geojson: line 2: this is no JSON"),
                 "the place and the reason");
        QCOMPARE(window.document()->site().components().size(), before + 6);
        // Out again: the origin is known by now.
        prompts::queueAnswer(user.path("out.geojson"));
        window.findChild<QAction*>("action_export_site")->trigger();
        QFile out(user.path("out.geojson"));
        QVERIFY(out.open(QIODevice::ReadOnly));
        const PlaceMap again =
            readGeoJson(out.readAll().toStdString(), "out.geojson", window.document()->site().settings());
        QVERIFY(again.shapes.size() >= 6);
        prompts::queueAnswer(user.path("out.dxf"));
        window.findChild<QAction*>("action_export_site")->trigger();
        QVERIFY(QFile::exists(user.path("out.dxf")));
    }

    void aMapOutAsksForThePlace() {
        const test::FreshUser user;
        MainWindow window(db::shippedCatalog());
        window.show();
        QVERIFY(window.openExample("starter-1000"));
        settle();
        prompts::queueAnswer(user.path("a.geojson"));
        prompts::queueAnswer("somewhere");
        window.findChild<QAction*>("action_export_site")->trigger();
        QVERIFY(!QFile::exists(user.path("a.geojson")));
        prompts::queueAnswer(user.path("a.geojson"));
        prompts::queueAnswer("35.0597, -90.1568");
        window.findChild<QAction*>("action_export_site")->trigger();
        QVERIFY(QFile::exists(user.path("a.geojson")));
        QCOMPARE(*window.document()->site().settings().longitude_deg, -90.1568);
    }
};

QTEST_MAIN(TestImport)
#include "tst_import.moc"
