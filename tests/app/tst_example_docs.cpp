// SPDX-License-Identifier: GPL-3.0-or-later
// docs/examples.md shows what the program prints: its tables are computed anew by the real binary and compared.
// GIGASITE_WRITE_DOCS=1 writes the computed rows into the page.
#include <QRegularExpression>

#include <map>
#include <nlohmann/json.hpp>

#include "tests/app/cli_runner.h"

using namespace gs::test;

class TestExampleDocs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<QString, nlohmann::json> m_results;

    static QString path(const QString& name) { return QStringLiteral(GIGASITE_SOURCE_DIR "/") + name; }
    static QString page(const QString& name) { return QString::fromUtf8(bytes(path(name))); }

    /// `gigasite info SITE --json --at DATE` of a fresh example.
    const nlohmann::json& info(const QString& example, const QString& date) {
        const QString key = example + date;
        if (const auto it = m_results.find(key); it != m_results.end()) return it->second;
        const QString file = m_folder.filePath(example + ".gsite");
        if (!QFile::exists(file)) gigasite({"new", example, file});
        return m_results[key] =
                   nlohmann::json::parse(gigasite({"info", file, "--json", "--at", date}).out.toStdString());
    }

    /// 1234.56 → "1,234.6"
    static QString number(double value, int decimals) {
        QString text = QString::number(value, 'f', decimals);
        const qsizetype point = text.indexOf('.') < 0 ? text.size() : text.indexOf('.');
        for (qsizetype i = point - 3; i > 0; i -= 3) text.insert(i, ',');
        return text;
    }
    static double value(QString text) { return text.remove(',').trimmed().toDouble(); }
    static QString withGap(double ours, const QString& published) {
        if (published == QString::fromUtf8("–")) return {};
        const double percent = 100 * (ours / value(published) - 1);
        return QStringLiteral(" (%1%2 %)")
            .arg(percent < 0 ? QString::fromUtf8("−") : QStringLiteral("+"))
            .arg(std::abs(percent), 0, 'f', 1);
    }

    /// What stands behind the slash, without the gap: "36.1 / 35 (+3.1 %)" → "35".
    static QString published(const QString& cell) {
        QString text = cell.section('/', 1).trimmed();
        return text.remove(QRegularExpression(QString::fromUtf8(" \\([+−].*\\)$")));
    }

    /// The rows of docs/examples.md that name a date, computed anew.
    QString computedPage(const QString& text) {
        QStringList lines = text.split('\n');
        QString example;
        int rows = 0, supplies = 0;
        static const QRegularExpression date(QStringLiteral("20\\d\\d-\\d\\d-\\d\\d"));
        QString section;
        for (QString& line : lines) {
            if (line.startsWith("## ")) section = line;
            if (section == "## What is recorded, what is assumed") {
                if (line.startsWith("**Colossus 1.**")) example = "colossus-1";
                if (line.startsWith("**Colossus 2.**")) example = "colossus-2";
            }
            if (!line.startsWith("| ") || !date.match(line).hasMatch()) continue;
            QStringList cells = line.split(" | ");
            const QString day = date.match(cells[0]).captured();
            if (section == "## Ours against the record") {
                if (cells[0].contains("Colossus 1")) example = "colossus-1";
                if (cells[0].contains("Colossus 2")) example = "colossus-2";
                const auto& now = info(example, day);
                const auto both = [&](int cell, const char* key, double unit, int decimals, bool hasGap) {
                    const double ours = now.at(key).get<double>() / unit;
                    const QString theirs = published(cells[cell]);
                    cells[cell] = number(ours, decimals) + " / " + theirs +
                                  (hasGap ? withGap(ours, theirs.section(' ', 0, 0)) : QString());
                };
                both(1, "gpus_online", 1, 0, false);
                both(2, "it_power_w", 1e6, 1, true);
                both(3, "facility_power_w", 1e6, 1, true);
                both(4, "h100_equivalents", 1, 0, true);
                QString pue = cells[5];
                pue.chop(2);
                cells[5] = QString::number(now.at("pue").get<double>(), 'f', 3) + " / " + published(pue) + " |";
                ++rows;
            } else {
                const auto& now = info(example, day);
                cells[1] = number(now.at("facility_power_w").get<double>() / 1e6, 0);
                cells[2] = number(now.at("supply_capacity_w").get<double>() / 1e6, 0);
                cells[3] = number(now.at("assumed_supply_w").get<double>() / 1e6, 0);
                cells[4] = number(now.at("reserve_w").get<double>() / 1e6, 0);
                ++supplies;
            }
            line = cells.join(" | ");
        }
        return rows >= 11 && supplies >= 11 ? lines.join('\n') : QStringLiteral("the tables are not found");
    }

private slots:
    void tablesAreWhatTheProgramPrints() {
        const QString text = page(QStringLiteral("docs/examples.md")), computed = computedPage(text);
        if (qEnvironmentVariableIsSet("GIGASITE_WRITE_DOCS"))
            write(path(QStringLiteral("docs/examples.md")), computed.toUtf8());
        const QStringList ours = computed.split('\n'), theirs = page(QStringLiteral("docs/examples.md")).split('\n');
        QCOMPARE(ours.size(), theirs.size());
        for (qsizetype i = 0; i < ours.size(); ++i) QCOMPARE(theirs[i], ours[i]);
    }

    /// Figures in the text around the tables.
    void figuresInTheTextAreComputed() {
        const QString text = page(QStringLiteral("docs/examples.md"));
        const auto states = [&](const QString& words) { return text.contains(words); };
        const auto& last = info(QStringLiteral("colossus-2"), QStringLiteral("2028-12-31"));
        const QString gpus = number(last.at("gpus_online").get<double>(), 0);
        QVERIFY2(states("the GPU count, " + gpus + ", is the result"), qPrintable(gpus));
        for (const auto& [example, day] :
             {std::pair{"colossus-1", "2026-02-11"}, std::pair{"colossus-2", "2026-05-13"}}) {
            const auto& now = info(QString::fromLatin1(example), QString::fromLatin1(day));
            const QString band = number(now.at("capex_usd_low").get<double>() / 1e9, 1) + " to " +
                                 number(now.at("capex_usd_high").get<double>() / 1e9, 1) + " billion USD";
            QVERIFY2(states(band), qPrintable(band));
            const QString priced = number(100 * now.at("capex_priced_fraction").get<double>(), 2) + " %";
            QVERIFY2(states(priced), qPrintable(priced));
        }
        double large = 0;
        for (const auto& source : last.at("sources"))
            if (source.at("type") == "doosan_dgt6_300h_s2") large += source.at("output_w").get<double>() / 1e6;
        const QString share = number(100 * large / (last.at("facility_power_w").get<double>() / 1e6), 0);
        QVERIFY2(states(number(large, 0) + " MW on the design day") && states(share + " % of the site"),
                 qPrintable(number(large, 0) + ' ' + share));
        // One of the five out: an outage in the file, as a planner would set it.
        const QString file = m_folder.filePath(QStringLiteral("out.gsite"));
        gigasite({QStringLiteral("new"), QStringLiteral("colossus-2"), file});
        write(
            m_folder.filePath(QStringLiteral("out.json")),
            R"({"edits": [{"op": "set", "id": "DGT-1", "quantity": "outages", "value": [{"off": "2028-12-31", "back": null, "reason": "trip"}]}]})");
        const Ran applied = gigasite({QStringLiteral("apply"), file, m_folder.filePath(QStringLiteral("out.json"))});
        QVERIFY2(applied.code == 0, qPrintable(applied.err));
        const auto out =
            nlohmann::json::parse(gigasite({QStringLiteral("info"), file, QStringLiteral("--json")}).out.toStdString());
        const QString reserve = number(out.at("reserve_w").get<double>() / 1e6, 0);
        QVERIFY2(states("reserve " + reserve + " MW"), qPrintable(reserve));
        QVERIFY(out.at("unserved_w").get<double>() == 0);
    }
};

QTEST_GUILESS_MAIN(TestExampleDocs)
#include "tst_example_docs.moc"
