// SPDX-License-Identifier: GPL-3.0-or-later
// The single-line diagram as it is seen: nothing covers anything, one selection for all, both sets of symbols.
#include <QtTest>
#include <algorithm>

#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "tests/support/hand_site.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/units.h"
#include "ui/views/oneline_picture.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

namespace {

Site siteNamed(const QString& name) {
    if (!name.startsWith(QLatin1String("generated"))) return buildExample(name.toStdString(), test::shippedCatalog());
    Wish wish;
    wish.amount = name.endsWith(QLatin1String("2n")) ? 8000 : 100000;
    wish.battery_minutes = 10;
    wish.redundancy = *parseRedundancy(name.endsWith(QLatin1String("2n")) ? "sources=n+1,ups=2n" : "n+1");
    if (name.endsWith(QLatin1String("2n"))) wish.power = WishPower::Turbines;
    return generate(wish, test::shippedCatalog()).site;
}

std::unique_ptr<ViewPicture> pictureOf(const QString& name, const ViewOptions& options, const char* day = nullptr) {
    Engine engine(test::shippedCatalog());
    const Site site = siteNamed(name);
    engine.compute(site, {day ? *parseDate(day) : lastDate(site), LoadCase::Nameplate});
    return makeOneLinePicture(engine, options);
}

QImage drawn(const ViewPicture& picture, const Theme& theme) {
    QImage image(picture.size().toSize(), QImage::Format_RGB32);
    image.fill(theme.canvas);
    QPainter painter(&image);
    PictureLook look;
    look.theme = &theme;
    picture.paint(painter, QRectF(QPointF(0, 0), picture.size()), look);
    return image;
}

/// More than a hair.
bool overlap(const QRectF& a, const QRectF& b) {
    const QRectF both = a & b;
    return both.width() > 0.5 && both.height() > 0.5;
}

} // namespace

class TestOneLinePicture : public QObject {
    Q_OBJECT
private slots:
    void nothingCoversAnything_data() {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("options");
        for (const char* site : {"colossus-1", "colossus-2", "starter-1000", "generated-100k", "generated-2n"})
            for (const char* option : {"", "all"})
                QTest::addRow("%s %s", site, option) << QString::fromLatin1(site) << QString::fromLatin1(option);
    }
    void nothingCoversAnything() {
        QFETCH(QString, site);
        QFETCH(QString, options);
        const auto made = pictureOf(site, {options.toStdString()});
        const auto& picture = dynamic_cast<const OneLinePicture&>(*made);
        const auto& texts = picture.texts();
        const QRectF whole(QPointF(0, 0), picture.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QVERIFY2(whole.contains(texts[i].box), qPrintable(texts[i].text));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(!overlap(texts[i].box, texts[j].box), qPrintable(texts[i].text + " / " + texts[j].text));
            for (const OneLineUnit& unit : picture.diagram().units) {
                if (unit.kind == OneLineKind::Loads) { // its texts stand in its rungs
                    for (const OneLineLoad& load : unit.loads) {
                        const QRectF rung(load.x, load.y, load.width, load.height);
                        QVERIFY2(!overlap(texts[i].box, rung) || rung.contains(texts[i].box),
                                 qPrintable(texts[i].text));
                    }
                    continue;
                }
                QVERIFY2(!overlap(texts[i].box, picture.symbolBox(unit)), qPrintable(texts[i].text));
            }
            for (const OneLineEdge& edge : picture.diagram().edges)
                for (std::size_t k = 1; k < edge.points.size(); ++k) {
                    const auto &a = edge.points[k - 1], &b = edge.points[k];
                    const QRectF line =
                        QRectF(QPointF(a.x, a.y), QPointF(b.x, b.y)).normalized().adjusted(-0.7, -0.7, 0.7, 0.7);
                    QVERIFY2(!overlap(texts[i].box, line), qPrintable(texts[i].text));
                }
        }
    }

    void bothSetsOfSymbols() {
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
            const auto iec = pictureOf(QStringLiteral("colossus-1"), {}),
                       ansi = pictureOf(QStringLiteral("colossus-1"), {"ansi"});
            QCOMPARE(ansi->parts().size(), iec->parts().size());
            for (std::size_t i = 0; i < iec->parts().size(); ++i) QCOMPARE(ansi->parts()[i].box, iec->parts()[i].box);
            const QImage a = drawn(*iec, *theme), b = drawn(*ansi, *theme);
            int differing = 0; // symbols whose pixels are others
            const auto& picture = dynamic_cast<const OneLinePicture&>(*iec);
            for (const OneLineUnit& unit : picture.diagram().units) {
                if (unit.kind != OneLineKind::Transformer && unit.kind != OneLineKind::Ups) continue;
                const QRect box = picture.symbolBox(unit).toRect();
                QVERIFY(a.copy(box) != b.copy(box));
                ++differing;
            }
            QVERIFY(differing > 5);
        }
        const auto saysStandard = [](const ViewPicture& picture, const char* standard) {
            return std::any_of(picture.parts().begin(), picture.parts().end(), [&](const ViewPicture::Part& part) {
                return part.tip.contains(QLatin1String(standard));
            });
        };
        QVERIFY(saysStandard(*pictureOf(QStringLiteral("starter-1000"), {}), "IEC 60617"));
        QVERIFY(saysStandard(*pictureOf(QStringLiteral("starter-1000"), {"ansi"}), "IEEE 315"));
    }

    /// The records: TVA's service has 40 kA at 161 kV, the 60 MVA transformer 9.5 % on its 36 MVA. What the balance
    /// says is what the engine's rows of the sources add up to; IT, cooling, losses and house make the site.
    void anEngineerFindsPlatesAndBalance() {
        Engine engine(test::shippedCatalog());
        const Site site = siteNamed(QStringLiteral("colossus-1"));
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        const auto made = makeOneLinePicture(engine, {});
        const auto& picture = dynamic_cast<const OneLinePicture&>(*made);
        QStringList all;
        for (const OneLinePicture::Text& text : picture.texts()) all << text.text;
        for (const QString& wanted :
             {QStringLiteral("Isc ") + formatQuantity(40e3, QStringLiteral("A")),
              QStringLiteral("Z 9.5 % on ") + formatQuantity(36e6, QStringLiteral("VA")), QStringLiteral("Z 5.75 %"),
              QStringLiteral("Power balance"), QStringLiteral("Transformer")})
            QVERIFY2(all.contains(wanted), qPrintable(wanted));
        double given = 0;
        for (const SourceRow& row : engine.results().sources) given += row.output_w;
        const Figures& f = engine.results().figures;
        const double parts = f.it_power_w + f.cooling_power_w + f.losses_w + f.house_power_w;
        QVERIFY(std::abs(parts - f.facility_power_w) < 1e-9 * parts);
        const auto value = [&](const char* name) {
            for (const OneLinePicture::BalanceRow& row : OneLinePicture::balanceRows(engine))
                if (row.name == QLatin1String(name)) return row.value;
            return QString();
        };
        QCOMPARE(value("Sources give"), formatQuantity(given, QStringLiteral("W")));
        QCOMPARE(value("Site"), formatQuantity(f.facility_power_w, QStringLiteral("W")));
        QCOMPARE(value("House load on no feeder"),
                 formatQuantity(f.facility_power_w - given, QStringLiteral("W"))); // nothing is unserved
    }

    /// 5 MW of a plain load on a feeder, 3 MW that nobody feeds, no halls: all that is missing is not supplied.
    void whatHangsOnAFeederIsNotHouseLoad() {
        auto b = test::powerSite();
        b.put("GRID", "grid").put("FED", "lamp").value("power_kw", 5000).power("GRID.out", "FED.in");
        b.put("R", "load").value("rack_power_kw_max", 3000);
        Engine engine(test::shippedCatalog());
        engine.compute(b.site(), {*parseDate("2026-01-01"), LoadCase::Nameplate});
        QStringList rows;
        for (const OneLinePicture::BalanceRow& row : OneLinePicture::balanceRows(engine))
            rows << row.name + QLatin1Char(' ') + row.value;
        QVERIFY(rows.contains(QStringLiteral("Not supplied ") + formatQuantity(3e6, QStringLiteral("W"))));
        QVERIFY(!rows.join(' ').contains(QLatin1String("House load on no feeder")));
    }

    void anEmptySiteSaysWhatToDo() {
        const auto picture = pictureOf(QStringLiteral("empty"), {});
        QVERIFY(picture->size().isEmpty());
        QVERIFY(picture->parts().empty());
        QVERIFY(picture->emptyText().contains(QLatin1String("grid connection")));
    }

    /// 98 busways of feed A are one bar: a click on it selects them all, and nothing goes into the history.
    void aClickSelectsAllOfABranch() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::keyClick(w.window, Qt::Key_F6);
        QCOMPARE(w.window->views()->view(), SiteView::OneLine);
        PictureView* view = w.window->views()->pictureView();
        QTRY_VERIFY(view->isUpToDate());
        const auto& picture = dynamic_cast<const OneLinePicture&>(*view->picture());
        const auto& units = picture.diagram().units;
        const auto busways = std::find_if(units.begin(), units.end(), [](const OneLineUnit& unit) {
            return unit.kind == OneLineKind::Busway && unit.feeds == FeedA;
        });
        QVERIFY(busways != units.end());
        QCOMPARE(int(busways->ids.size()), 98);
        const std::set<std::string> ids(busways->ids.begin(), busways->ids.end());
        QTest::mouseClick(view, Qt::LeftButton, {}, view->boxOf(busways->ids.front()).center().toPoint());
        const Document& document = *w.window->document();
        QCOMPARE(document.selection(), ids);
        QVERIFY(!document.canUndo());
        QTest::keyClick(w.window, Qt::Key_F5);
        QCOMPARE(document.selection(), ids);
    }

    void optionsAreButtons() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::keyClick(w.window, Qt::Key_F6);
        PictureView* view = w.window->views()->pictureView();
        QTRY_VERIFY(view->isUpToDate());
        const auto count = [&] { return dynamic_cast<const OneLinePicture&>(*view->picture()).diagram().units.size(); };
        const std::size_t few = count();
        ViewOptions options = view->options();
        options.insert("all");
        view->setOptions(options);
        QTRY_VERIFY(view->picture() && view->isUpToDate());
        QVERIFY(count() > few);
        QVERIFY(count() <= 400);
    }
};

QTEST_MAIN(TestOneLinePicture)
#include "tst_oneline.moc"
