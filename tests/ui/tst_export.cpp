// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as files: size, form, the same bytes each time, and nothing broken when it cannot be written.
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include "core/examples/examples.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/support/gui_fixture.h"
#include "ui/app.h"
#include "ui/render/export.h"
#include "ui/render/overlay.h"

using namespace gs;
using namespace gs::ui;

namespace {

const Engine& starter() {
    static const Engine engine = [] {
        Engine e(db::shippedCatalog());
        Site site = buildExample("starter-1000", db::shippedCatalog());
        Settings settings = site.settings();
        settings.name = "Starter 起步";
        apply(site, setSettings(site, settings));
        e.compute(site, {*parseDate("2026-02-11"), LoadCase::Nameplate});
        return e;
    }();
    return engine;
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Text of a PDF as pdftotext gives it, empty where that tool is missing.
QString pdfText(const QString& path) {
    QProcess tool;
    tool.start("pdftotext", {"-layout", path, "-"});
    if (!tool.waitForFinished(20000)) return {};
    return QString::fromUtf8(tool.readAllStandardOutput());
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void png() {
        ExportOptions options;
        options.size = {900, 600};
        exportPlan(starter(), path("a.png"), options);
        const QImage image(path("a.png"));
        QCOMPARE(image.size(), QSize(900, 600));
        QSet<QRgb> colours;
        for (int y = 0; y < 600; ++y)
            for (int x = 0; x < 900; ++x) colours << image.pixel(x, y);
        QVERIFY(colours.contains(Theme::light().discipline(Discipline::Power).rgb()));
        QVERIFY(colours.contains(Theme::light().canvas.rgb()));
        // No grid in a picture: its colour stands on the canvas of the screen only.
        QVERIFY(!colours.contains(Theme::light().grid.rgb()));
        options.config.theme = &Theme::darkTheme();
        exportPlan(starter(), path("dark.PNG"), options);
        QCOMPARE(QImage(path("dark.PNG")).pixel(890, 300), Theme::darkTheme().canvas.rgb());
    }

    void svg() {
        ExportOptions options;
        options.title = "Plan & <title>";
        exportPlan(starter(), path("a.svg"), options);
        QXmlStreamReader xml(read(path("a.svg")));
        QString title;
        int shapes = 0, pictures = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("svg")) { // in px: of millimetres librsvg makes one more
                QCOMPARE(xml.attributes().value("width"), QString::number(options.size.width()));
                QCOMPARE(xml.attributes().value("height"), QString::number(options.size.height()));
            }
            if (xml.name() == QLatin1String("title") && title.isEmpty()) title = xml.readElementText();
            shapes += xml.name() == QLatin1String("path") || xml.name() == QLatin1String("rect") ||
                      xml.name() == QLatin1String("polyline");
            pictures += xml.name() == QLatin1String("image");
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(title, QString("Plan & <title>"));
        QVERIFY(shapes > 100);
        QCOMPARE(pictures, 0); // vector all through
    }

    void pdf() {
        exportPlan(starter(), path("a.pdf"), {});
        const QByteArray bytes = read(path("a.pdf"));
        QVERIFY(bytes.startsWith("%PDF-"));
        const QString text = pdfText(path("a.pdf"));
        if (text.isEmpty()) QSKIP("pdftotext is not installed");
        QVERIFY(text.contains("Site power"));
        QVERIFY(
            text.contains(formatQuantity(starter().results().figures.facility_power_w, "W")) ||
            text.contains(formatQuantity(starter().results().figures.facility_power_w, "W").replace(QChar(0xA0), ' ')));
        QVERIFY(text.contains("Findings"));
        QVERIFY(text.contains("Sources"));
        QVERIFY2(text.contains(QString::fromUtf8("起步")), "Chinese must be found by searching");
    }

    /// What was accepted, why and on which day: a reviewer reads it in the report.
    void waiversWithTheirDay() {
        Engine engine(db::shippedCatalog());
        Site site = buildExample("starter-1000", db::shippedCatalog());
        Component parcel = *site.component("PARCEL");
        parcel.values["noise_limit_dba"] = 30; // quieter than any plant
        site.put(std::make_shared<const Component>(parcel));
        const View view{*parseDate("2026-02-11"), LoadCase::Nameplate};
        engine.compute(site, view);
        const std::vector<Finding> list = engine.findings();
        const auto noise =
            std::find_if(list.begin(), list.end(), [](const Finding& f) { return f.code == "site.noise"; });
        QVERIFY(noise != list.end());
        Settings settings = site.settings();
        settings.waivers.push_back(
            {noise->code, noise->ids, noise->figures, "Nobody lives near", parseDate("2026-02-03")});
        engine.update(setSettings(site, settings));
        exportPlan(engine, path("w.pdf"), {});
        const QString text = pdfText(path("w.pdf"));
        if (text.isEmpty()) QSKIP("pdftotext is not installed");
        QVERIFY(text.contains("Waived")); // pdftotext writes a ligature in the next word
        QVERIFY(text.contains("Nobody lives near"));
        QVERIFY(text.contains("2026-02-03"));
    }

    void theSameBytesEachTime() {
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString one = path("one.") + QLatin1String(ending), two = path("two.") + QLatin1String(ending);
            exportPlan(starter(), one, {});
            QTest::qWait(1100); // another second on the clock
            exportPlan(starter(), two, {});
            QVERIFY2(read(one) == read(two), ending);
            QVERIFY(!read(one).isEmpty());
        }
    }

    void metadataHasTheViewsDate() {
        // Object streams are compressed; the drawn bytes after finishing are read back without them.
        ExportOptions options;
        options.title = "Metadata";
        exportPlan(starter(), path("m.pdf"), options);
        QProcess tool;
        tool.start("pdfinfo", {"-rawdates", path("m.pdf")});
        if (!tool.waitForFinished(20000)) QSKIP("pdfinfo is not installed");
        const QString info = QString::fromUtf8(tool.readAllStandardOutput());
        QVERIFY2(info.contains("D:20260211000000Z"), qPrintable(info));
        QVERIFY(info.contains("Metadata"));
        QVERIFY(info.contains("Gigasite"));
    }

    void replacesAtomically() {
        exportPlan(starter(), path("r.png"), {});
        const QByteArray before = read(path("r.png"));
        ExportOptions options;
        options.size = {400, 300};
        exportPlan(starter(), path("r.png"), options);
        QVERIFY(read(path("r.png")) != before);
        QCOMPARE(QDir(m_folder.path()).entryList({"r.png*"}, QDir::Files).size(), 1); // nothing left beside it
    }

    void saysWhatCannotBeDone() {
        const auto sentence = [&](const QString& file) -> QString {
            try {
                exportPlan(starter(), file, {});
            } catch (const db::FileError& error) { return QString::fromUtf8(error.what()); }
            return {};
        };
        QVERIFY(sentence(path("a.bmp")).contains(".png, .svg or .pdf"));
        QVERIFY(!QFile::exists(path("a.bmp")));
        QVERIFY(sentence(path("no/such/folder.png")).startsWith(path("no/such/folder.png") + ": "));
        QDir(m_folder.path()).mkdir("folder.png");
        QVERIFY(!sentence(path("folder.png")).isEmpty());
    }

    void absurdSizesAreBounded() {
        ExportOptions options;
        options.size = {-5, 0};
        exportPlan(starter(), path("tiny.png"), options);
        QCOMPARE(QImage(path("tiny.png")).size(), QSize(64, 64));
    }

    void chineseAllThrough() {
        const test::FreshUser user;
        prepareApplication(*qobject_cast<QApplication*>(qApp));
        setLanguage("zh_CN");
        ExportOptions options;
        options.config.overlay = Overlay::Power;
        exportPlan(starter(), path("zh.pdf"), options);
        QStringList names{viewText(starter().results().view), overlayName(Overlay::Cooling)};
        const QString text = pdfText(path("zh.pdf"));
        setLanguage("en");
        QVERIFY2(names.join(' ').contains(QString::fromUtf8("铭牌负荷")) &&
                     names.join(' ').contains(QString::fromUtf8("冷")),
                 qPrintable(names.join(' ')));
        if (text.isEmpty()) QSKIP("pdftotext is not installed");
        QVERIFY(text.contains(QString::fromUtf8("铭牌负荷")));             // title and head of each page
        QVERIFY(text.contains(QString::fromUtf8("占降额后额定值的比例"))); // legend
        for (const char* english : {"nameplate load", "share of derated"})
            QVERIFY2(!text.contains(QLatin1String(english)), english);
    }

    void anEmptySiteIsAPictureToo() {
        Engine engine(db::shippedCatalog());
        engine.compute(Site(), {*parseDate("2026-01-01"), LoadCase::Nameplate});
        for (const char* name : {"e.png", "e.svg", "e.pdf"}) {
            exportPlan(engine, path(name), {});
            QVERIFY(!read(path(name)).isEmpty());
        }
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
