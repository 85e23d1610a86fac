// SPDX-License-Identifier: GPL-3.0-or-later
// The site as a spreadsheet: rows and columns by choice, cells, sums by hand, natural order, writing cells as one
// change, and tab-separated text.
#include <QtTest>
#include <array>
#include <cmath>

#include "core/sheet/cell_edits.h"
#include "core/sheet/cells.h"
#include "core/sheet/tsv.h"
#include "database/catalog_file.h"
#include "tests/support/small_site.h"

using namespace gs;
using namespace gs::test;
using namespace gs::sheet;

namespace {

constexpr Choice all{};
Choice ofType(const char* type) { return {Choice::Kind::Type, type}; }
Column number(const char* key, const char* unit) { return {Field::Quantity, key, unit}; }

} // namespace

class TestSheet : public QObject {
    Q_OBJECT
    const Catalog& m_catalog = db::shippedCatalog();

    Slot slotOf(const Site& site, const char* id) const { return site.components().slotOf(id); }
    std::string codeOf(const Site& site, const CellEntry& entry, std::size_t* at = nullptr) const {
        try {
            setCells(site, m_catalog, std::array{CellEntry{"R1", number("gpus", ""), 64.0, {}}, entry});
        } catch (const CellError& error) {
            if (at) *at = error.entry;
            return error.code;
        }
        return {};
    }

private slots:
    void rowsAndColumnsFollowTheChoice() {
        const Site site = smallSite(m_catalog);
        QCOMPARE(rowsOf(site, all).size(), site.components().size());
        QCOMPARE(rowsOf(site, ofType("rack")).size(), std::size_t(3)); // R1, R2, R3
        QCOMPARE(rowsOf(site, {Choice::Kind::Links, {}}).size(), site.links().size());
        // The two shipped types are "Chillers" and "Towers and dry coolers"; all others are "Test".
        QCOMPARE(rowsOf(site, {Choice::Kind::Category, "Chillers"}).size(), std::size_t(1));
        const std::vector<TypeUse> uses = typesInUse(site);
        const auto rack = std::find_if(uses.begin(), uses.end(), [](const TypeUse& u) { return u.type->id == "rack"; });
        QVERIFY(rack != uses.end());
        QCOMPARE(rack->components, std::size_t(3));
        QVERIFY(std::none_of(uses.begin(), uses.end(), [](const TypeUse& u) { return u.type->id == "cable"; }));
        QCOMPARE(commonColumns(all).front().field, Field::Id);
        for (const Column& column : resultColumns(all, uses)) QVERIFY(!column.isEditable());
    }

    void cellsAreOwnValuesOrTheTypes() {
        Site site = smallSite(m_catalog);
        Component r1 = *site.component("R1");
        r1.values["rack_power_kw_max"] = 100;
        r1.name = "First";
        site.put(std::make_shared<const Component>(r1));
        Engine engine(m_catalog);
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        const Column power = number("rack_power_kw_max", "kW");
        const Cell own = cellOf(engine, false, slotOf(site, "R1"), power);
        QCOMPARE(*own.number, 100.0);
        QVERIFY(own.isOwn);
        const Cell inherited = cellOf(engine, false, slotOf(site, "R3"), power);
        QCOMPARE(*inherited.number, 80.0);
        QVERIFY(!inherited.isOwn);
        QVERIFY(!cellOf(engine, false, slotOf(site, "GRID"), power).number);
        QCOMPARE(cellOf(engine, false, slotOf(site, "R1"), {Field::Name, {}, {}}).text, std::string("First"));
        QCOMPARE(cellOf(engine, false, slotOf(site, "R2"), {Field::Energized, {}, {}}).text, std::string("2025-06-01"));
        QCOMPARE(cellOf(engine, false, slotOf(site, "R1"), {Field::Zone, {}, {}}).text, std::string("HALL"));
        // Own demand of the four racks of R3 at nameplate: 4 x 80 kW.
        QCOMPARE(*cellOf(engine, false, slotOf(site, "R3"), {Field::Demand, {}, "kW"}).number, 320.0);
        const Slot link = site.links().slotOf("L1");
        QCOMPARE(cellOf(engine, true, link, {Field::From, {}, {}}).text, site.link("L1")->from.component);
    }

    void sumsTakeTheElementsAndAgreeWithTheEngine() {
        const Site site = smallSite(m_catalog);
        Engine engine(m_catalog);
        const Figures figures = engine.compute(site, {lastDate(site), LoadCase::Nameplate}).figures;
        const std::vector<Slot> racks = rowsOf(site, ofType("rack"));
        const std::vector<Column> columns{{Field::Count, {}, {}},
                                          number("gpus", ""),
                                          number("rack_power_kw_max", "kW"),
                                          number("gpu_tdp_w", "W"),
                                          number("unit_price_usd_low", "USD"),
                                          {Field::Demand, {}, "kW"},
                                          {Field::Loading, {}, "%"}};
        const auto sums = sumsOf(engine, false, racks, columns);
        // R1, R2 and the four of R3: 6 racks of 64 GPUs, 80 kW, 2.6 million USD.
        QCOMPARE(*sums[0], 6.0);
        QCOMPARE(*sums[1], 384.0);
        QCOMPARE(*sums[2], 480.0);
        QVERIFY(!sums[3]); // a GPU's power says nothing of the rack's
        QCOMPARE(*sums[4], 15.6e6);
        QCOMPARE(*sums[5] * 1e3, figures.it_power_w);
        QVERIFY(!sums[6]);
        // The capital of all components beside that of their lines is the site's capital.
        const auto capital = sumsOf(engine, false, rowsOf(site, all), {{Field::CapitalLow, {}, "USD"}});
        const auto lines =
            sumsOf(engine, true, rowsOf(site, {Choice::Kind::Links, {}}), {{Field::CapitalLow, {}, "USD"}});
        QVERIFY(std::abs(*capital[0] + lines[0].value_or(0) - figures.capex_usd_low) < 1);
        // Heat goes from racks to CDUs to chillers: the sum over all counts it once.
        const auto heat = sumsOf(engine, false, rowsOf(site, all), {{Field::Heat, {}, "kW"}});
        QVERIFY2(*heat[0] < 1.5 * 480, qPrintable(QString::number(*heat[0])));
    }

    void orderIsNaturalAndEmptyCellsStandWhereAsked() {
        const auto isBeforeNaturally = [](const char* a, const char* b) { return naturalKey(a) < naturalKey(b); };
        QVERIFY(isBeforeNaturally("R2", "R10"));
        QVERIFY(!isBeforeNaturally("R10", "R2"));
        QVERIFY(isBeforeNaturally("rack 9", "Rack 10"));
        QVERIFY(isBeforeNaturally("R", "R1"));
        QVERIFY(isBeforeNaturally("R1-2", "R1-10"));
        QVERIFY(!isBeforeNaturally("R1", "R1"));
        QCOMPARE(naturalKey("R1"), naturalKey("r001"));
        QVERIFY(isBeforeNaturally("R-1", "R1") && isBeforeNaturally("R9", "Ra"));
        QVERIFY(isBeforeNaturally("R0", "R1") && isBeforeNaturally("R", "R0"));
        const Site site = smallSite(m_catalog);
        Engine engine(m_catalog);
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        const std::vector<Slot> rows{slotOf(site, "R2"), slotOf(site, "R1"), slotOf(site, "GRID")};
        const auto byId = placesOf(engine, false, rows, {Field::Id, {}, {}}, 1e300);
        QVERIFY(byId[2] < byId[1] && byId[1] < byId[0]);
        const auto byDay = placesOf(engine, false, rows, {Field::Energized, {}, {}}, 1e300);
        QVERIFY(byDay[0] < 1e300 && byDay[1] == 1e300 && byDay[2] == 1e300);
    }

    /// Names with long and short beginnings in common stand as each pair of them says.
    void manyTextsStandInNaturalOrder() {
        SiteBuilder b;
        b.type(TypeBuilder("pump", Role::Pump, 1, 1));
        std::vector<std::string> names;
        unsigned state = 7;
        const auto next = [&](unsigned n) { return (state = state * 1103515245u + 12345u) / 65536u % n; };
        for (const char* begin : {"Hall 1 pod ", "Hall 1 pod 12 row ", "", "\xE6\x9C\xBA\xE6\x88\xBF "})
            for (int i = 0; i < 60; ++i) {
                std::string name = begin + std::to_string(next(2000));
                for (unsigned more = next(4); more > 0; --more) name += static_cast<char>('A' + next(26));
                names.push_back(name);
            }
        for (std::size_t i = 0; i < names.size(); ++i)
            b.put("P" + std::to_string(i), "pump", {static_cast<double>(i) * 3, 0});
        Site site = b.site();
        for (std::size_t i = 0; i < names.size(); ++i) apply(site, setName(site, "P" + std::to_string(i), names[i]));
        Engine engine(m_catalog);
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        std::vector<Slot> rows;
        for (std::size_t i = 0; i < names.size(); ++i) rows.push_back(slotOf(site, ("P" + std::to_string(i)).c_str()));
        const std::vector<double> places = placesOf(engine, false, rows, {Field::Name, {}, {}}, 1e300);
        for (std::size_t i = 0; i < names.size(); ++i)
            for (std::size_t k = 0; k < names.size(); ++k) {
                const std::string x = naturalKey(names[i]), y = naturalKey(names[k]);
                const bool before = x != y ? x < y : names[i] < names[k];
                QCOMPARE(places[i] < places[k], before);
            }
    }

    void writesAsOneChange() {
        Site site = smallSite(m_catalog);
        const std::vector<CellEntry> entries{
            {"R1", number("rack_power_kw_max", "kW"), 100.0, {}}, {"R2", number("rack_power_kw_max", "kW"), 100.0, {}},
            {"R1", {Field::Name, {}, {}}, {}, "First"},           {"R3", {Field::Count, {}, {}}, 6.0, {}},
            {"R1", {Field::Priority, {}, {}}, 2.0, {}},           {"R2", {Field::Energized, {}, {}}, {}, "2027"},
            {"R2", {Field::Retired, {}, {}}, {}, "2028-03"},      {"GRID", {Field::X, {}, "m"}, -70.0, {}},
            {"GRID", {Field::Rotation, {}, "°"}, 90.0, {}}};
        const ChangeSet change = setCells(site, m_catalog, entries);
        apply(site, change);
        QCOMPARE(site.component("R1")->values.at("rack_power_kw_max"), 100.0);
        QCOMPARE(site.component("R2")->values.at("rack_power_kw_max"), 100.0);
        QVERIFY(site.component("R3")->values.empty());
        QCOMPARE(site.component("R1")->name, std::string("First"));
        QCOMPARE(site.component("R3")->array.count, 6);
        QCOMPARE(site.component("R3")->array.columns, 6); // one row goes on growing
        QCOMPARE(site.component("D3")->array.count, 6);   // its doors are mounted one on one
        QCOMPARE(site.component("R1")->priority, 2);
        QCOMPARE(formatDate(*site.component("R2")->energized), std::string("2027-01-01"));
        QCOMPARE(formatDate(*site.component("R2")->retired), std::string("2028-03-01"));
        QCOMPARE(site.component("GRID")->position, (Point{-70, 90}));
        QCOMPARE(site.component("GRID")->rotation_deg, 90.0);
        apply(site, inverse(change));
        QVERIFY(*site.component("R3") == *smallSite(m_catalog).component("R3"));
        // Back to the type's value, and what changes nothing is no change.
        QVERIFY(setCells(site, m_catalog, std::array{CellEntry{"R1", number("gpus", ""), {}, {}}}).isEmpty());
    }

    void aZoneMovesBeforeWhatStandsInIt() {
        Site site = smallSite(m_catalog);
        // Written in the wrong order on purpose: the rack first, then its hall, 10 m to the east.
        const std::vector<CellEntry> entries{{"R1", {Field::X, {}, "m"}, 12.5, {}},
                                             {"HALL", {Field::X, {}, "m"}, 10.0, {}}};
        apply(site, setCells(site, m_catalog, entries));
        QCOMPARE(site.component("HALL")->position.x_m, 10.0);
        QCOMPARE(site.component("R1")->position.x_m, 12.5);
        QCOMPARE(site.component("R2")->position.x_m, 7.0); // -3 + 10: carried along
    }

    void typesGoByNameOrId() {
        Site site = smallSite(m_catalog);
        const auto cooled = m_catalog.type("rack-gb200-nvl72");
        QVERIFY(cooled);
        const std::string other = cooled->name;
        apply(site, setCells(site, m_catalog, std::array{CellEntry{"R1", {Field::Type, {}, {}}, {}, other}}));
        QCOMPARE(site.component("R1")->type, cooled->id);
        QVERIFY(site.type(cooled->id));
    }

    void linksAreWrittenToo() {
        Site site = smallSite(m_catalog);
        std::string cable;
        for (Slot slot : rowsOf(site, {Choice::Kind::Links, {}}))
            if (site.links().at(slot)->conductor == "cable") cable = site.links().at(slot)->id;
        const std::vector<CellEntry> entries{{cable, {Field::Runs, {}, {}}, 5.0, {}},
                                             {cable, {Field::Conductor, {}, {}}, {}, {}}};
        apply(site, setCells(site, m_catalog, entries));
        QCOMPARE(site.link(cable)->runs, 5);
        QVERIFY(site.link(cable)->conductor.empty());
    }

    void refusesWithTheEntryAndChangesNothing() {
        const Site site = smallSite(m_catalog);
        std::size_t at = 9;
        QCOMPARE(codeOf(site, {"R2", number("gpus", ""), -1.0, {}}, &at), std::string("value.range"));
        QCOMPARE(at, std::size_t(1));
        QCOMPARE(codeOf(site, {"R2", number("no_such_number", ""), 1.0, {}}), std::string("value.key"));
        QCOMPARE(codeOf(site, {"R2", {Field::Count, {}, {}}, 2.5, {}}), std::string("cell.whole"));
        QCOMPARE(codeOf(site, {"R2", {Field::Count, {}, {}}, 0.0, {}}), std::string("value.range"));
        QCOMPARE(codeOf(site, {"R2", {Field::X, {}, "m"}, {}, {}}), std::string("cell.number"));
        QCOMPARE(codeOf(site, {"R2", {Field::Retired, {}, {}}, {}, "soon"}), std::string("cell.date"));
        QCOMPARE(codeOf(site, {"R2", {Field::Loading, {}, "%"}, 1.0, {}}), std::string("cell.fixed"));
        QCOMPARE(codeOf(site, {"NONE", {Field::Priority, {}, {}}, 1.0, {}}), std::string("id.unknown"));
        QCOMPARE(codeOf(site, {"R2", {Field::Type, {}, {}}, {}, "no such type"}), std::string("type.unknown"));
    }

    void readsAndWritesTabSeparatedText() {
        using Rows = std::vector<std::vector<std::string>>;
        QCOMPARE(readTsv("a\tb\r\nc\t\n"), (Rows{{"a", "b"}, {"c", ""}}));
        QCOMPARE(readTsv("\"x\ty\"\t\"he said \"\"no\"\"\"\n\"two\nlines\""),
                 (Rows{{"x\ty", "he said \"no\""}, {"two\nlines"}}));
        QCOMPARE(readTsv(" 5 kW \r7"), (Rows{{"5 kW"}, {"7"}}));
        QCOMPARE(readTsv(""), Rows{});
        for (const std::string text : {"plain", "tab\there", "\"quoted\"", "two\nlines", "6\" pipe"})
            QCOMPARE(readTsv(tsvCell(text) + "\tend"), (Rows{{text, "end"}}));
    }
};

QTEST_GUILESS_MAIN(TestSheet)
#include "tst_sheet.moc"
