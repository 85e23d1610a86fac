// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the core in the language of the window: none is forgotten, names and figures stay as they are.
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include "core/engine/engine.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/support/small_site.h"
#include "ui/app.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"

using namespace gs;
using namespace gs::ui;

class TestSentences : public QObject {
    Q_OBJECT

    /// The literals of a source file that read like words: letters with a space or a full stop.
    static QStringList literals(const QString& path) {
        QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/") + path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"")),
            word(QStringLiteral("[A-Za-z]{2,}"));
        QStringList found;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
            const QString start = line.trimmed();
            if (!line.contains("makeFinding") && !start.startsWith('"') && !start.startsWith("label(")) continue;
            for (auto it = literal.globalMatch(line); it.hasNext();) {
                const QString text = it.next().captured(1);
                if (text.contains(word) && (text.contains(' ') || text.endsWith('.'))) found << text;
            }
        }
        return found;
    }

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void everySentenceOfTheFindingsHasAPattern() {
        const QStringList patterns = sentencePatterns();
        int seen = 0;
        for (const char* path : {"core/engine/findings.cpp", "core/engine/findings_systems.cpp"})
            for (const QString& text : literals(QLatin1String(path))) {
                ++seen;
                QVERIFY2(
                    std::any_of(patterns.begin(), patterns.end(), [&](const QString& p) { return p.contains(text); }),
                    qPrintable(text));
            }
        QVERIFY(seen > 60);
    }

    void everyPatternHasItsChinese() {
        installLanguage(QStringLiteral("zh_CN"));
        static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]")), place(QStringLiteral("%[1-9]"));
        for (const QString& pattern : sentencePatterns()) {
            const QString said = QCoreApplication::translate("Sentence", pattern.toUtf8().constData());
            if (pattern == "%1 of %2" || pattern == "cdus") continue;
            QVERIFY2(said.contains(han), qPrintable(pattern));
            // Each place is filled: none is lost and none is made up.
            QSet<QString> before, after;
            for (auto it = place.globalMatch(pattern); it.hasNext();) before << it.next().captured();
            for (auto it = place.globalMatch(said); it.hasNext();) after << it.next().captured();
            QCOMPARE(after, before);
        }
    }

    /// Names of the catalog's types and words of its categories; model designations stay as makers write them.
    void everyTypeHasItsChinese() {
        installLanguage(QStringLiteral("zh_CN"));
        static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
        for (const auto& type : db::shippedCatalog().types()) {
            QVERIFY2(typeName(*type).contains(han), type->name.c_str());
            static const QRegularExpression words("[a-z]{4,}"); // one is a formula alone
            if (QString::fromStdString(type->note).contains(words))
                QVERIFY2(typeNote(*type).contains(han), type->note.c_str());
            // Publications keep their titles; what the catalog says of its own is said in Chinese.
            static const QRegularExpression own("from memory|^[Aa]ssum|^derived");
            for (const Source& source : type->sources)
                if (QString::fromStdString(source.title).contains(own))
                    QVERIFY2(sourceTitle(source).contains(han), source.title.c_str());
            QVERIFY2(categoryName(type->category).contains(han), type->category.c_str());
        }
        installLanguage(QStringLiteral("en"));
        for (const auto& type : db::shippedCatalog().types())
            QCOMPARE(typeName(*type), QString::fromStdString(type->name));
    }

    /// Fields of records, also those that the program itself does not know.
    void everyFieldHasItsChinese() {
        installLanguage(QStringLiteral("zh_CN"));
        static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
        const auto check = [](const std::string& key) {
            const QString name = quantityName(key);
            static const QStringList alike{QStringLiteral("GPU"), QString::fromUtf8("CO₂"), QStringLiteral("NOx")};
            QVERIFY2(name.contains(han) || alike.contains(name), key.c_str());
        };
        for (const auto& type : db::shippedCatalog().types()) {
            for (const Quantity& quantity : type->quantities) check(quantity.key);
            for (const auto& [key, text] : type->texts) check(key);
        }
        installLanguage(QStringLiteral("en"));
        QCOMPARE(quantityName("min_bend_radius_m"), QStringLiteral("Min bend radius"));
    }

    void findingsAreSaidAgain() {
        installLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(localSentence(QString("North Hall (H1) has no live power feed.")),
                 QString("North Hall (H1) 没有在用的供电馈线。"));
        QCOMPARE(localSentence(QString("Loop L1 gets 5.00 MW of heat and carries 4.00 MW at these conditions.")),
                 QString("回路 L1 得到 5.00 MW 热量，在此条件下只能带走 4.00 MW。"));
        // The phrase inside is said too; a name that reads like a phrase is left alone.
        QCOMPARE(
            localSentence(QString(
                "Site (part of 522 acres): wet bulb 26.8 °C, curve ends at 26.7 °C; the end of the curve is used.")),
            QString("Site (part of 522 acres)：湿球 26.8 °C，曲线止于 26.7 °C；按曲线端点计算。"));
        QCOMPARE(localSentence(QString("100 % of %2 has no coolant loop.")), QString("100 % of %2 没有冷却液回路。"));
        QCOMPARE(localSentence(QString("Nobody knows this one.")), QString("Nobody knows this one."));
        QCOMPARE(localSentence(QString(10000, 'x') + " has no coolant loop."),
                 QString(10000, 'x') + " has no coolant loop.");
    }

    void whatTheEngineFindsIsChinese() {
        // A rack with nothing around it, and the small site without its grid: findings of power, cooling and cost.
        installLanguage(QStringLiteral("zh_CN"));
        Engine engine(db::shippedCatalog());
        const Site site = test::smallSite(db::shippedCatalog());
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
        QVERIFY(!engine.findings().empty());
        for (const Finding& finding : engine.findings()) {
            QVERIFY2(localSentence(finding.text).contains(han), finding.text.c_str());
            if (!finding.remedy.empty()) QVERIFY2(localSentence(finding.remedy).contains(han), finding.remedy.c_str());
        }
    }

    /// Parts are called by their names; without one by their type and what the id adds to that, which the program's own
    /// ids do by a number.
    void partsAreCalledByTypeWhereTheyHaveNoName() {
        test::SiteBuilder b;
        b.type(test::TypeBuilder("pad", Role::Converter)).type(test::TypeBuilder("grid", Role::Source));
        b.put("pad-2", "pad", {0, 0})
            .put("pad-", "pad", {5, 0})
            .put("MAIN", "pad", {9, 0})
            .put("named", "grid", {9, 9});
        Site site = b.site();
        apply(site, setName(site, "named", "North bus"));
        QCOMPARE(componentTitle(site, "pad-2"), QStringLiteral("pad · 2"));
        QCOMPARE(componentTitle(site, "pad-"), QStringLiteral("pad · pad-"));
        QCOMPARE(componentTitle(site, "MAIN"), QStringLiteral("pad · MAIN"));
        QCOMPARE(componentTitle(site, "named"), QStringLiteral("North bus"));
        QCOMPARE(componentTitle(site, "gone"), QStringLiteral("gone"));
    }

    void limitsNameTheFieldAsTheWindowDoes() {
        installLanguage(QStringLiteral("en"));
        Site site = test::smallSite(db::shippedCatalog());
        std::string rack;
        for (const std::string& id : site.components().sortedIds())
            if (const Type* type = site.typeOf(*site.component(id)); type && type->find("rack_power_kw_max")) rack = id;
        QVERIFY(!rack.empty());
        try {
            setValue(site, std::array{rack}, "rack_power_kw_max", 2e9);
            QFAIL("2 TW in a rack");
        } catch (const EditError& error) {
            QCOMPARE(localSentence(QString::fromUtf8(error.what())),
                     QString("Power, nameplate is 2,000,000,000 kW; it must be from 0 kW to 1,000,000,000 kW"));
            QCOMPARE(localSentence(QString("count is 1e+07; it must be from 1 to 1e+06")),
                     QString("count is 10,000,000; it must be from 1 to 1,000,000"));
        }
        // A rate has another unit than what it is a rate of; beyond all sense a number is told as it came.
        QVERIFY(!localSentence(QString("energy_price_usd_per_mwh is -5; it must be from 0 to 1e+12")).contains("MWh;"));
        QVERIFY(localSentence(QString("x_m is 1e+20; it must be from -1e+06 to 1e+06")).contains("1e+20;"));
        QCOMPARE(localSentence(QString("dry_bulb_c is 80; it must be from -90 to 70")),
                 quantityName("dry_bulb_c") + " is 80 °C; it must be from -90 °C to 70 °C");
    }
    void englishStaysAsItIs() {
        QCOMPARE(localSentence(QString("R1 has no live power feed.")), QString("R1 has no live power feed."));
    }
};

QTEST_MAIN(TestSentences)
#include "tst_sentences.moc"
