// SPDX-License-Identifier: GPL-3.0-or-later
// Known sites over time: totals by hand, and the shipped file against figures of Epoch AI's rows.
#include <QtTest>
#include <fstream>

#include "core/reference/reference.h"

using namespace gs;

namespace {

constexpr const char* small = R"({"sources": [{"title": "t", "address": "a", "date": "2026"}],
 "sites": [
  {"id": "p", "name": "P", "operator": "X", "place": "", "series": [
    {"date": "2025-01-01", "facility_power_mw": 100, "it_power_mw": 80, "h100_equivalents": 10},
    {"date": "2025-06-01", "facility_power_mw": 300, "it_power_mw": 240, "h100_equivalents": 30}]},
  {"id": "q", "name": "Q", "operator": "X", "place": "", "series": [
    {"date": "2025-03-01", "facility_power_mw": 50, "it_power_mw": 40},
    {"date": "2026-01-01", "facility_power_mw": 70, "it_power_mw": 60, "h100_equivalents": 7, "forecast": true}]}],
 "equivalents": [
  {"id": "b", "name": "B", "each_w": 20, "why": "w", "source": {"title": "t", "address": "a", "date": "d"}},
  {"id": "a", "name": "A", "each_w": 1, "why": "w", "source": {"title": "t", "address": "a", "date": "d"}}]})";

Reference shipped() {
    std::ifstream stream(GIGASITE_SOURCE_DIR "/resources/reference/known_sites.json", std::ios::binary);
    return readReference(std::string(std::istreambuf_iterator<char>(stream), {}), "known_sites.json");
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT
private slots:
    /// 100; 100 + 50; 300 + 50; 300 + 70 MW. H100-equivalents only where both sites have them.
    void totalsInSteps() {
        const auto total = totalOf(readReference(small, "s"), "X");
        QCOMPARE(total.size(), std::size_t(4));
        const double facility_mw[] = {100, 150, 350, 370};
        for (std::size_t i = 0; i < 4; ++i) QCOMPARE(total[i].facility_w, facility_mw[i] * 1e6);
        QCOMPARE(total[0].h100_equivalents, std::optional<double>(10));
        QVERIFY(!total[1].h100_equivalents);
        QVERIFY(!total[2].h100_equivalents);
        QCOMPARE(total[3].h100_equivalents, std::optional<double>(37));
        QVERIFY(!total[2].forecast && total[3].forecast);
        QVERIFY(totalOf(readReference(small, "s"), "nobody").empty());
        QCOMPARE(readReference(small, "s").equivalents.front().id, std::string("a"));
    }

    void whatCannotBeReadIsNamed() {
        const auto refused = [](std::string text, const char* part, const char* by, const char* named) {
            text.replace(text.find(part), std::string(part).size(), by);
            try {
                readReference(text, "f.json");
            } catch (const CatalogError& error) {
                return QString::fromUtf8(error.what()).contains(QLatin1String("f.json")) &&
                       QString::fromUtf8(error.what()).contains(QLatin1String(named));
            }
            return false;
        };
        QVERIFY(refused(small, "\"2025-03-01\"", "\"soon\"", "q.date"));
        QVERIFY(refused(small, "2025-06-01", "2024-06-01", "p.series"));
        QVERIFY(refused(small, "\"each_w\": 20", "\"each_w\": -1", "b.each_w"));
        QVERIFY(refused(small, "{\"sources\"", "[\"sources\"", "object"));
    }

    /// Rows as Epoch AI has them: Colossus 1 at 181 MW and 100,000 on 2024-09-02; Colossus 2 at 1,494 MW in May 2026.
    void theShippedFile() {
        const Reference reference = shipped();
        QCOMPARE(ownersOf(reference),
                 (std::vector<std::string>{"xAI", "Meta", "OpenAI", "Anthropic-Amazon", "Microsoft", "Google"}));
        const KnownSite& first = reference.sites.front();
        QCOMPARE(first.id, std::string("colossus-1"));
        QCOMPARE(formatDate(first.series[1].date), std::string("2024-09-02"));
        QCOMPARE(first.series[1].facility_w, 181e6);
        QCOMPARE(first.series[1].h100_equivalents, std::optional<double>(100000));
        const auto total = totalOf(reference, "xAI");
        QVERIFY(total.back().facility_w >= 1494e6);
        for (const Equivalent& equivalent : reference.equivalents) {
            QVERIFY(equivalent.each_w > 0);
            QVERIFY(!equivalent.source.address.empty() && !equivalent.why.empty());
        }
        QCOMPARE(std::round(reference.equivalents.front().each_w * 8.76), 10715.0); // kWh a year of a home
    }
};

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
