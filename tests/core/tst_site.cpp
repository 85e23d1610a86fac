// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

#include "core/site/change.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

std::vector<std::string> linkIds(const Site& site, const std::string& component) {
    std::vector<std::string> ids;
    for (const Slot slot : site.linksOf(site.components().slotOf(component))) ids.push_back(site.links().at(slot)->id);
    std::sort(ids.begin(), ids.end());
    return ids;
}
std::vector<std::string> idsOf(const Site& site, const std::vector<Slot>& list) {
    std::vector<std::string> ids;
    for (const Slot slot : list) ids.push_back(site.components().at(slot)->id);
    std::sort(ids.begin(), ids.end());
    return ids;
}
using Ids = std::vector<std::string>;

std::shared_ptr<const Component> part(const std::string& id, const std::string& zone = {},
                                      const std::string& attached = {}, bool outlined = false,
                                      const std::string& type = "t") {
    auto c = std::make_shared<Component>();
    c->id = id;
    c->type = type;
    c->zone = zone;
    c->attached = attached;
    if (outlined) c->outline = {{0, 0}, {1, 0}, {0, 1}};
    return c;
}
std::shared_ptr<const Link> line(const std::string& id, const std::string& from, const std::string& to) {
    auto l = std::make_shared<Link>();
    l->id = id;
    l->from = {from, "out"};
    l->to = {to, "in"};
    return l;
}

} // namespace

class TestSite : public QObject {
    Q_OBJECT
private slots:
    void slotsStayAndAreReused() {
        Site site;
        site.put(part("A"));
        site.put(part("B"));
        const Slot a = site.components().slotOf("A"), b = site.components().slotOf("B");
        site.put(part("A", "Z"));
        QCOMPARE(site.components().slotOf("A"), a);
        site.eraseComponent("A");
        QCOMPARE(site.components().slotOf("A"), noSlot);
        QVERIFY(!site.components().at(a));
        site.put(part("C"));
        QCOMPARE(site.components().slotOf("C"), a);
        QCOMPARE(site.components().slotOf("B"), b);
        QCOMPARE(site.components().size(), std::size_t(2));
        QCOMPARE(site.components().sortedIds(), (Ids{"B", "C"}));
        site.eraseComponent("nobody");
        QCOMPARE(site.components().size(), std::size_t(2));
    }
    void linksFollowTheirComponents() {
        Site site;
        site.put(line("L1", "A", "B")); // before its components
        QVERIFY(linkIds(site, "A").empty());
        site.put(part("A"));
        QCOMPARE(linkIds(site, "A"), Ids{"L1"});
        site.put(part("B"));
        QCOMPARE(linkIds(site, "B"), Ids{"L1"});
        site.put(line("L2", "A", "B"));
        site.put(line("L2", "A", "C")); // other end, not there yet
        QCOMPARE(linkIds(site, "B"), Ids{"L1"});
        QCOMPARE(linkIds(site, "A"), (Ids{"L1", "L2"}));
        site.eraseComponent("A"); // the links wait
        site.put(part("C"));
        QCOMPARE(linkIds(site, "C"), Ids{"L2"});
        site.eraseLink("L1");
        QVERIFY(linkIds(site, "B").empty());
        site.put(part("A"));
        QCOMPARE(linkIds(site, "A"), Ids{"L2"});
        site.put(line("L3", "A", "A")); // to itself: listed once
        QCOMPARE(linkIds(site, "A"), (Ids{"L2", "L3"}));
        site.eraseLink("L3");
        QCOMPARE(linkIds(site, "A"), Ids{"L2"});
    }
    void listsOfZonesAndRacks() {
        Site site;
        site.put(part("R", "H"));
        QCOMPARE(idsOf(site, site.childrenOf("H")), Ids{"R"}); // the zone need not be there
        site.put(part("H", "", "", true));
        QCOMPARE(idsOf(site, site.outlined()), Ids{"H"});
        QCOMPARE(idsOf(site, site.childrenOf("")), Ids{"H"});
        site.put(part("D", "H", "R"));
        QCOMPARE(idsOf(site, site.attachedTo("R")), Ids{"D"});
        QCOMPARE(idsOf(site, site.childrenOf("H")), (Ids{"D", "R"}));
        site.put(part("D", "H"));
        QVERIFY(site.attachedTo("R").empty());
        site.put(part("R"));
        QCOMPARE(idsOf(site, site.childrenOf("H")), Ids{"D"});
        site.eraseComponent("H");
        QVERIFY(site.outlined().empty());
        QCOMPARE(idsOf(site, site.childrenOf("H")), Ids{"D"});
        QCOMPARE(idsOf(site, site.childrenOf("")), Ids{"R"});
    }
    void newIdsAreTheSmallestFreeNumbers() {
        Site site;
        QCOMPARE(site.newId("rack"), std::string("rack-1"));
        for (int i = 1; i <= 5; ++i) site.put(part("rack-" + std::to_string(i)));
        site.put(line("rack-6", "A", "B")); // links share the names
        QCOMPARE(site.newId("rack"), std::string("rack-7"));
        QCOMPARE(site.newId("rack"), std::string("rack-7"));
        site.eraseComponent("rack-3");
        QCOMPARE(site.newId("rack"), std::string("rack-3"));
        site.put(part("rack-3"));
        QCOMPARE(site.newId("rack"), std::string("rack-7"));
        site.eraseLink("rack-6");
        site.eraseComponent("rack-2");
        QCOMPARE(site.newId("rack"), std::string("rack-2"));
        const Site copy = site;
        QCOMPARE(copy.newId("rack"), std::string("rack-2"));
        site.put(part("rack-2"));
        QCOMPARE(site.newId("rack"), std::string("rack-6"));
        QCOMPARE(copy.newId("rack"), std::string("rack-2")); // the copy goes its own way
    }
    void ownValuesWin() {
        const Site site = SiteBuilder()
                              .type(TypeBuilder("rack", Role::Rack).value("power_kw", 10))
                              .put("A", "rack")
                              .put("B", "rack")
                              .value("power_kw", 12)
                              .put("C", "gone")
                              .site();
        QCOMPARE(site.value(*site.component("A"), "power_kw"), 10.0);
        QCOMPARE(site.value(*site.component("B"), "power_kw"), 12.0);
        QCOMPARE(site.value(*site.component("B"), "none", 7), 7.0);
        QCOMPARE(site.value(*site.component("C"), "power_kw", 3), 3.0);
    }
    /// Random puts and erases: the lists agree with what a plain search over all entries finds.
    void adjacencyAgreesWithSearch() {
        std::mt19937 random(3);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        const auto name = [&](const char* prefix, int n) { return prefix + std::to_string(pick(n)); };
        Site site;
        for (int step = 0; step < 20'000; ++step) {
            switch (pick(4)) {
            case 0:
                site.put(part(name("C", 30), pick(2) ? name("C", 5) : "", pick(4) ? "" : name("C", 5), pick(8) == 0,
                              name("t", 3)));
                break;
            case 1: site.eraseComponent(name("C", 30)); break;
            case 2: site.put(line(name("L", 60), name("C", 30), name("C", 30))); break;
            default: site.eraseLink(name("L", 60)); break;
            }
            if (step % 50) continue;
            for (int i = 0; i < 30; ++i) {
                const std::string id = "C" + std::to_string(i);
                Ids links, children, attached, outlined;
                std::map<std::string, Ids> byType, found;
                for (const std::string& l : site.links().sortedIds())
                    if (site.link(l)->from.component == id || site.link(l)->to.component == id) links.push_back(l);
                for (const std::string& c : site.components().sortedIds()) {
                    if (site.component(c)->zone == id) {
                        children.push_back(c);
                        byType[site.component(c)->type].push_back(c);
                        if (!site.component(c)->outline.empty()) outlined.push_back(c);
                    }
                    if (site.component(c)->attached == id) attached.push_back(c);
                }
                if (!site.component(id)) links.clear();
                QCOMPARE(linkIds(site, id), links);
                QCOMPARE(idsOf(site, site.childrenOf(id)), children);
                QCOMPARE(idsOf(site, site.attachedTo(id)), attached);
                for (const auto& [type, members] : site.contentsOf(id).byType) found[type] = idsOf(site, members);
                QVERIFY(found == byType);
                QCOMPARE(idsOf(site, site.contentsOf(id).outlined), outlined);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSite)
#include "tst_site.moc"
