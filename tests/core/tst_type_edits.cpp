// SPDX-License-Identifier: GPL-3.0-or-later
// Own types of a site, files of types, and the site's copies beside a newer catalog.
#include <QTest>

#include "core/site/catalog_update.h"
#include "core/site/type_edits.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

const char* const rack = "rack-gb200-nvl72";

Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
std::string codeOf(const std::function<void()>& edit, std::string* sentence = nullptr) {
    try {
        edit();
    } catch (const EditError& error) {
        if (sentence) *sentence = error.what();
        return error.code;
    }
    return {};
}
Quantity* find(Type& type, const std::string& key) {
    for (Quantity& quantity : type.quantities)
        if (quantity.key == key) return &quantity;
    return nullptr;
}
/// Two racks of the catalog's type, one fed by a busway.
Site site() {
    SiteBuilder b;
    b.types(shippedCatalog(), {rack});
    b.put("R", rack, {0, 0}).put("S", rack, {5, 0}).array(4, 4, 0.6, 1.068);
    return b.site();
}

} // namespace

class TestTypeEdits : public QObject {
    Q_OBJECT
private slots:
    void aCopyIsChangedAndSaved() {
        const Catalog& catalog = shippedCatalog();
        Type copy = copyOfType(site(), catalog, rack);
        QCOMPARE(copy.id, std::string("rack-gb200-nvl72-2"));
        copy.name = "NVL72, tuned";
        find(copy, "rack_power_kw_max")->value = 140;
        const ChangeSet change = saveType(site(), catalog, copy);
        QCOMPARE(change.types.size(), std::size_t(1));
        const Site made = after(site(), change);
        QCOMPARE(ownTypes(made, catalog).size(), std::size_t(1));
        QCOMPARE(made.type(copy.id)->value("rack_power_kw_max"), 140.0);
        QCOMPARE(made.type(rack)->value("rack_power_kw_max"), 132.0); // the catalog's one is as it was
        QVERIFY(saveType(made, catalog, copy).isEmpty());             // nothing new
        QCOMPARE(copyOfType(made, catalog, copy.id).id, std::string("rack-gb200-nvl72-2-2"));
        // It can be placed at once, and removed only when nothing is of it.
        Component part;
        part.id = "T";
        part.type = copy.id;
        part.position = {20, 0};
        const Site placed = after(made, place(made, catalog, part));
        std::string sentence;
        QCOMPARE(codeOf([&] { removeType(placed, catalog, copy.id); }, &sentence), std::string("type.in-use"));
        QVERIFY(sentence.find("by 1 part") != std::string::npos);
        QVERIFY(ownTypes(after(made, removeType(made, catalog, copy.id)), catalog).empty());
        QCOMPARE(codeOf([&] { removeType(made, catalog, rack); }), std::string("type.shipped"));
        QCOMPARE(codeOf([&] { removeType(made, catalog, "no-such"); }), std::string("type.unknown"));
        QCOMPARE(codeOf([&] { copyOfType(made, catalog, "no-such"); }), std::string("type.unknown"));
    }

    void idsFromNames() {
        const auto id = [](const char* name) { return newTypeId(site(), shippedCatalog(), name); };
        QCOMPARE(id("NVL72 rack, 140 kW"), std::string("nvl72-rack-140-kw"));
        QCOMPARE(id("  Süd!  "), std::string("s-d"));
        QCOMPARE(id("机柜"), std::string("type"));
        QCOMPARE(id(rack), std::string("rack-gb200-nvl72-2"));
        QVERIFY(id(std::string(500, 'a').c_str()).size() <= 100);
    }

    void whatTheLoaderRefusesIsRefused() {
        const Type good = copyOfType(site(), shippedCatalog(), rack);
        std::string sentence;
        const auto refused = [&](const std::function<void(Type&)>& spoil) {
            Type type = good;
            spoil(type);
            return codeOf([&] { saveType(site(), shippedCatalog(), type); }, &sentence);
        };
        QCOMPARE(refused([](Type& t) { t.id = "Has Blanks"; }), std::string("type.invalid"));
        QVERIFY2(sentence.find("id must be an id of 1 to 100 characters") != std::string::npos, sentence.c_str());
        QCOMPARE(refused([](Type& t) { t.name.clear(); }), std::string("type.invalid"));
        QCOMPARE(refused([](Type& t) { t.width_m = 0; }), std::string("type.invalid"));
        QCOMPARE(refused([](Type& t) { t.ports.push_back(t.ports.front()); }), std::string("type.invalid"));
        QVERIFY2(sentence.find("ports[") != std::string::npos, sentence.c_str());
        QCOMPARE(refused([](Type& t) { t.ports.front().voltages_v = {-480}; }), std::string("type.invalid"));
        QCOMPARE(refused([](Type& t) { find(t, "rack_power_kw_max")->sources.clear(); }), std::string("type.invalid"));
        QCOMPARE(refused([](Type& t) { find(t, "rack_power_kw_max")->confidence = "sure"; }),
                 std::string("type.invalid"));
        QCOMPARE(refused([](Type& t) { find(t, "rack_power_kw_max")->value = 1e300; }), std::string("value.range"));
        QCOMPARE(refused([](Type& t) { find(t, "liquid_heat_fraction")->value = 0.95; }), std::string("type.invalid"));
        QVERIFY2(sentence.find("add up to 1; they are 0.95 and 0.13") != std::string::npos, sentence.c_str());
        QCOMPARE(refused([](Type& t) {
                     find(t, "liquid_heat_fraction")->value = 0.95;
                     find(t, "air_heat_fraction")->value = 0.05;
                 }),
                 std::string());
        // No rack has fewer than no GPUs, or more than are counted of one; none trains at more than its nameplate.
        QCOMPARE(refused([](Type& t) { find(t, "gpus")->value = -5; }), std::string("value.range"));
        QCOMPARE(refused([](Type& t) { find(t, "gpus")->value = 1e9; }), std::string("value.range"));
        QCOMPARE(refused([](Type& t) { find(t, "rack_power_kw_typical")->value = 1e3; }), std::string("type.invalid"));
        QCOMPARE(refused([](Type& t) { t.id = rack; }), std::string("type.shipped"));
        QCOMPARE(refused([](Type&) {}), std::string());
    }

    void whatIsInUseKeepsItsPortsAndItsRoom() {
        const Catalog& catalog = shippedCatalog();
        SiteBuilder b;
        Type own = copyOfType(site(), catalog, rack);
        own.id = "own";
        Type way = TypeBuilder("way", Role::Converter, 6, 0.3).power("out", Direction::Out, {480});
        b.type(own).type(way).put("W", "way", {0, 9}).put("R", "own", {0, 0}).put("S", "own", {5, 0});
        b.array(4, 4, own.width_m, own.depth_m).power("W.out", "R." + own.ports.front().name);
        const Site used = b.site();
        Type changed = own;
        changed.ports.erase(changed.ports.begin());
        std::string sentence;
        QCOMPARE(codeOf([&] { saveType(used, catalog, changed); }, &sentence), std::string("type.port-in-use"));
        QVERIFY2(sentence.find("remove link \"L1\"") != std::string::npos, sentence.c_str());
        changed = own;
        changed.role = Role::Load;
        QCOMPARE(codeOf([&] { saveType(used, catalog, changed); }), std::string("type.role"));
        changed = own;
        find(changed, "rack_power_kw_max")->value = -1;
        QCOMPARE(codeOf([&] { saveType(used, catalog, changed); }), std::string("value.range"));
        changed = own;
        changed.width_m = 0.9; // wider than the pitch of the four: they move apart
        const Site wide = after(used, saveType(used, catalog, changed));
        QCOMPARE(wide.component("S")->array.pitch_x_m, 0.9);
        QCOMPARE(wide.component("S")->array.pitch_y_m, own.depth_m);
    }

    void filesOfTypes() {
        const Catalog& catalog = shippedCatalog();
        Type a = copyOfType(site(), catalog, rack), b = copyOfType(site(), catalog, "nvent_cdu800");
        a.id = "own-a";
        b.id = "own-b";
        const std::vector<std::shared_ptr<const Type>> types{std::make_shared<const Type>(a),
                                                             std::make_shared<const Type>(b)};
        const std::string file = typesToCatalogJson(types);
        const Site read = after(site(), importTypes(site(), catalog, file, "own.json"));
        for (const auto& type : types) {
            QVERIFY(read.type(type->id));
            const auto differ = typeDifferences(*type, *read.type(type->id));
            QVERIFY2(differ.empty(), differ.empty() ? "" : differ.front().field.c_str());
        }
        // Complaints name file and place; nothing is taken in part.
        const auto complaint = [&](const std::string& json) -> std::string {
            try {
                importTypes(site(), catalog, json, "own.json");
            } catch (const std::exception& error) { return error.what(); }
            return {};
        };
        QCOMPARE(complaint("{\"format\": 1}"), std::string("own.json: types: expected at least one type"));
        QVERIFY(complaint("{").starts_with("own.json: line 1, column"));
        std::string spoilt = file;
        spoilt.replace(spoilt.find("\"medium\": \"power\""), 17, "\"medium\": \"steam\"");
        QVERIFY2(complaint(spoilt).starts_with("own.json: types[0].ports[0].medium: expected one of"),
                 complaint(spoilt).c_str());
        std::string shipped = file;
        shipped.replace(shipped.find("own-b"), 5, "nvent_cdu800");
        QVERIFY(complaint(shipped).find("is a type of the catalog") != std::string::npos);
    }

    // A "newer catalog": the shipped one in which a rack's power, source and port have changed.
    void aNewerCatalogIsOffered() {
        const Site old = site();
        QVERIFY(catalogDifferences(old, shippedCatalog()).empty());
        Type newer = *shippedCatalog().type(rack);
        find(newer, "rack_power_kw_max")->value = 136;
        newer.sources.push_back({"Data sheet 2027", "https://example.org/sheet", "2027-01"});
        find(newer, "rack_power_kw_max")->sources = {static_cast<int>(newer.sources.size()) - 1};
        newer.note = "New note";
        newer.ports.front().max_links = 7;
        Catalog catalog;
        catalog.load(typesToCatalogJson(std::vector{std::make_shared<const Type>(newer)}), "newer.json");

        const auto list = catalogDifferences(old, catalog);
        QCOMPARE(list.size(), std::size_t(3));
        QCOMPARE(list[0].field.field, std::string("note"));
        QCOMPARE(list[1].field.field, "port." + newer.ports.front().name);
        QCOMPARE(list[2].field.field, std::string("quantity.rack_power_kw_max"));
        QCOMPARE(list[2].field.before, std::string("132 kW"));
        QCOMPARE(list[2].field.after, std::string("136 kW"));
        QVERIFY(list[2].field.afterSource.starts_with("Data sheet 2027, https://example.org/sheet, 2027-01"));
        QVERIFY(!list[2].isByHand);

        // One of three: the others stay.
        const std::vector<CatalogField> power{{rack, "quantity.rack_power_kw_max"}};
        const Site made = after(old, takeFromCatalog(old, catalog, power));
        QCOMPARE(made.type(rack)->value("rack_power_kw_max"), 136.0);
        QCOMPARE(catalogDifferences(made, catalog).size(), std::size_t(2));
        QVERIFY(made.type(rack)->note == old.type(rack)->note);
        // What was set by hand is marked; taking it over is the user's choice.
        const Site hand = after(old, setTypeValue(old, rack, "rack_power_kw_max", 150));
        QVERIFY(catalogDifferences(hand, shippedCatalog()).front().isByHand);
        const Site back = after(hand, takeFromCatalog(hand, shippedCatalog(), power));
        QVERIFY(catalogDifferences(back, shippedCatalog()).empty());
        const std::vector<CatalogField> unknown{{"no-such", "name"}};
        QCOMPARE(codeOf([&] { takeFromCatalog(old, catalog, unknown); }), std::string("type.unknown"));
    }

    // Any type of the catalog can be made into any other one field by field, when nothing is of it.
    void allFieldsTogetherAreTheCatalogsType() {
        for (const auto& type : shippedCatalog().types()) {
            Type stale = *type;
            stale.name += " (old)";
            stale.note = "old";
            if (!stale.quantities.empty()) {
                stale.quantities.back().confidence = stale.quantities.back().confidence == "low" ? "high" : "low";
                if (stale.quantities.size() > 1) stale.quantities.erase(stale.quantities.begin());
            }
            Site own;
            own.put(std::make_shared<const Type>(stale));
            std::vector<CatalogField> fields;
            for (const auto& d : catalogDifferences(own, shippedCatalog())) fields.push_back({d.type, d.field.field});
            QVERIFY(fields.size() >= 2);
            QVERIFY(catalogDifferences(after(own, takeFromCatalog(own, shippedCatalog(), fields)), shippedCatalog())
                        .empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTypeEdits)
#include "tst_type_edits.moc"
