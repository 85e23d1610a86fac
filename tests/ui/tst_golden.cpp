// SPDX-License-Identifier: GPL-3.0-or-later
// The views of both Colossus sites against what they showed when somebody last looked at them (tests/golden, a text for
// each). After a wanted change: GIGASITE_WRITE_GOLDEN=1 writes them anew; look then at the pictures that it names.
#include <QtTest>
#include <map>

#include "core/diagram/coolant.h"
#include "core/diagram/flows.h"
#include "core/diagram/oneline.h"
#include "core/examples/examples.h"
#include "tests/support/golden_picture.h"
#include "tests/support/shipped_catalog.h"
#include "ui/render/export.h"
#include "ui/views/site_view.h"

using namespace gs;
using namespace gs::ui;
using test::GoldenPicture;

namespace {

constexpr QSize page(1280, 720);

const Engine& engineOf(const QString& name) {
    static std::map<QString, std::pair<Site, std::unique_ptr<Engine>>> engines;
    const auto [it, isNew] = engines.try_emplace(name);
    if (isNew) {
        it->second.first = buildExample(name.toStdString(), test::shippedCatalog());
        it->second.second = std::make_unique<Engine>(test::shippedCatalog());
        it->second.second->compute(it->second.first, {lastDate(it->second.first), LoadCase::Nameplate});
    }
    return *it->second.second;
}

void draw(QPaintDevice& device, const Engine& engine, SiteView view, const Theme& theme) {
    QPainter painter(&device);
    if (view == SiteView::Plan) {
        ExportOptions options;
        options.config.theme = &theme;
        options.parts.title = false;
        paintPlanPage(painter, page, engine, options, true);
        return;
    }
    PictureLook look;
    look.theme = &theme;
    look.vector = true;
    paintViewPage(painter, page, engine, view, firstOptions(view), look, QString(),
                  false); // the title band has figures
}

QString nameOf(OneLineKind kind) {
    static const char* const names[] = {"source", "transformer", "bus", "busway", "ups", "pdu", "converter", "loads"};
    return QLatin1String(names[static_cast<int>(kind)]);
}
QString feedsOf(unsigned char feeds) {
    return feeds == FeedA ? QStringLiteral("A") : feeds == FeedB ? QStringLiteral("B") : QStringLiteral("A and B");
}

/// Every symbol with its row from above, every line with what it joins.
QStringList oneLineFacts(const Engine& engine) {
    OneLineDiagram diagram = oneLine(engine);
    arrange(diagram, {});
    QStringList facts;
    const auto named = [&](int index) {
        const OneLineUnit& unit = diagram.units[static_cast<std::size_t>(index)];
        return nameOf(unit.kind) + QLatin1Char(' ') + QString::fromStdString(unit.type) + QStringLiteral(" of feed ") +
               feedsOf(unit.feeds);
    };
    for (std::size_t i = 0; i < diagram.units.size(); ++i) {
        const OneLineUnit& unit = diagram.units[i];
        facts << QStringLiteral("%1, row %2").arg(named(static_cast<int>(i))).arg(unit.row);
        for (const OneLineLoad& load : unit.loads)
            facts << QStringLiteral("rung %1 on feed %2").arg(QString::fromStdString(load.type), feedsOf(load.feeds));
    }
    for (const OneLineEdge& edge : diagram.edges)
        facts << QStringLiteral("line %1 to %2%3%4")
                     .arg(named(edge.from), named(edge.to),
                          edge.hasBreaker ? QStringLiteral(", with a breaker") : QString(),
                          edge.live ? QString() : QStringLiteral(", no voltage"));
    return facts;
}

/// Loops by fluid and stage; what takes heat from which into which.
QStringList coolantFacts(const Engine& engine) {
    static const char* const parts[] = {"racks", "hall losses", "exchanger", "air handler", "rejector", "pump", "tank"};
    const CoolantDiagram diagram = coolantDiagram(engine);
    QStringList facts;
    const auto loop = [&](int index) {
        if (index < 0) return QStringLiteral("nothing");
        const CoolantLoop& own = diagram.loops[static_cast<std::size_t>(index)];
        return QStringLiteral("%1 at stage %2")
            .arg(QString::fromStdString(own.isAir ? "air" : own.fluid))
            .arg(own.stage);
    };
    for (std::size_t i = 0; i < diagram.loops.size(); ++i) facts << QStringLiteral("loop ") + loop(static_cast<int>(i));
    for (const CoolantUnit& unit : diagram.units)
        facts << QStringLiteral("%1 %2 from %3 into %4")
                     .arg(QLatin1String(parts[static_cast<int>(unit.part)]), QString::fromStdString(unit.type),
                          loop(unit.cools), loop(unit.into >= 0 ? unit.into : unit.air));
    return facts;
}

QStringList flowFacts(const FlowDiagram& diagram) {
    QStringList facts;
    const auto named = [&](int index) {
        const FlowBox& box = diagram.boxes[static_cast<std::size_t>(index)];
        return QString::fromStdString(box.word.empty() || box.type.empty() ? box.word + box.type
                                                                           : box.word + ": " + box.type);
    };
    for (const FlowBand& band : diagram.bands)
        facts << QStringLiteral("flow from %1 to %2").arg(named(band.from), named(band.to));
    return facts;
}

GoldenPicture taken(const QString& site, const SiteViewRow& row, const Theme& theme) {
    const Engine& engine = engineOf(site);
    GoldenPicture golden;
    test::InkDevice device(page, theme.canvas);
    draw(device, engine, row.view, theme);
    golden.takeInk(device);
    if (row.view != SiteView::Plan) {
        const auto picture = makeViewPicture(row.view, engine, firstOptions(row.view), page);
        golden.shape = picture->size().width() / picture->size().height();
        std::map<QString, int> counts;
        for (const ViewPicture::Part& part : picture->parts()) {
            const Component* component = part.ids.empty() ? nullptr : engine.site().component(part.ids.front());
            const auto type = component ? engine.site().type(component->type) : nullptr;
            ++counts[part.ids.empty() ? QStringLiteral("nothing of the site")
                     : type           ? QString::fromStdString(type->kind)
                                      : QStringLiteral("links")];
        }
        for (const auto& [kind, count] : counts) golden.things[kind] = count;
    }
    switch (row.view) {
    case SiteView::OneLine: golden.facts = oneLineFacts(engine); break;
    case SiteView::Coolant: golden.facts = coolantFacts(engine); break;
    case SiteView::Energy: golden.facts = flowFacts(energyFlows(engine)); break;
    case SiteView::Money: golden.facts = flowFacts(moneyFlows(engine)); break;
    default: break;
    }
    golden.facts.sort();
    return golden;
}

} // namespace

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    void asItWasLookedAt_data() {
        QTest::addColumn<QString>("site");
        QTest::addColumn<int>("row");
        for (const char* site : {"colossus-1", "colossus-2"})
            for (std::size_t i = 0; i < siteViews().size(); ++i)
                QTest::addRow("%s-%s", site, siteViews()[i].word) << site << static_cast<int>(i);
    }
    void asItWasLookedAt() {
        QFETCH(QString, site);
        QFETCH(int, row);
        const SiteViewRow& view = siteViews()[static_cast<std::size_t>(row)];
        const QString name = site + QLatin1Char('-') + QLatin1String(view.word);
        const QString path = QStringLiteral(GIGASITE_SOURCE_DIR "/tests/golden/") + name + QStringLiteral(".txt");
        const GoldenPicture now = taken(site, view, Theme::light());
        QFile file(path);
        if (qEnvironmentVariableIsSet("GIGASITE_WRITE_GOLDEN")) {
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
            file.write(now.written().toUtf8());
            for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
                QImage image(page, QImage::Format_RGB32);
                image.fill(theme->canvas);
                draw(image, engineOf(site), view.view, *theme);
                const QString picture = QDir::temp().filePath(
                    QStringLiteral("gigasite-golden-%1-%2.png")
                        .arg(name, theme->dark ? QStringLiteral("dark") : QStringLiteral("light")));
                QVERIFY(image.save(picture));
                qInfo("look at %s", qPrintable(picture));
            }
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const GoldenPicture golden = GoldenPicture::read(QString::fromUtf8(file.readAll()));
        QVERIFY2(!golden.ink.isEmpty(), qPrintable(path));
        const QStringList light = golden.differences(now);
        QVERIFY2(light.isEmpty(), qPrintable(QLatin1Char('\n') + light.join(QLatin1Char('\n'))));
        const QStringList dark = golden.differences(taken(site, view, Theme::darkTheme()));
        QVERIFY2(dark.isEmpty(), qPrintable(QStringLiteral("dark theme:\n") + dark.join(QLatin1Char('\n'))));
    }

    /// A comparison that never fails is none: each view's golden is refused by the other site's picture of the same
    /// view.
    void anotherSiteDiffers_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < siteViews().size(); ++i)
            QTest::addRow("%s", siteViews()[i].word) << static_cast<int>(i);
    }
    void anotherSiteDiffers() {
        QFETCH(int, row);
        const SiteViewRow& view = siteViews()[static_cast<std::size_t>(row)];
        const GoldenPicture one = taken(QStringLiteral("colossus-1"), view, Theme::light()),
                            two = taken(QStringLiteral("colossus-2"), view, Theme::light());
        QVERIFY(!one.differences(two).isEmpty());
        QVERIFY(one.differences(one).isEmpty());
        QVERIFY(one.differences(GoldenPicture::read(one.written())).isEmpty());
    }

    /// By hand: a square in a corner that moves by one field is the same picture, one that crosses the page is not; a
    /// line that goes is said.
    void toleranceIsOfPlace() {
        const auto withSquareAt = [](double x) {
            test::InkDevice device(page, Qt::white);
            QPainter painter(&device);
            for (int i = 0; i < 6; ++i) painter.fillRect(QRectF(x, 60 + 100 * i, 160, 80), Qt::black);
            painter.end();
            GoldenPicture picture;
            picture.takeInk(device);
            picture.facts = QStringList{QStringLiteral("line a to b")};
            return picture;
        };
        const GoldenPicture here = withSquareAt(100), near = withSquareAt(120), far = withSquareAt(800);
        QVERIFY(here.differences(near).isEmpty());
        QVERIFY(here.differences(far).join(QString()).contains(QLatin1String("fields have other shapes")));
        GoldenPicture cut = here;
        cut.facts.clear();
        QCOMPARE(here.differences(cut), QStringList{QStringLiteral("gone: line a to b")});
    }
};

QTEST_MAIN(TestGolden)
#include "tst_golden.moc"
