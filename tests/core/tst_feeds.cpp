// SPDX-License-Identifier: GPL-3.0-or-later
// Which feed a link is of: what hangs on side B is drawn, split and judged as side B, whoever made the link. Expected
// feeds follow from the small sites drawn here; of whole sites a rule is checked, not what they had before.
#include <QTest>

#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "core/layout/autoconnect.h"
#include "core/layout/fitting_link.h"
#include "core/site/edits.h"
#include "core/site/link_edits.h"
#include "database/catalog_file.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

const Catalog none;
const Catalog& catalog() { return db::shippedCatalog(); }

/// Boards SA and SB of 1 MW on grids of their own, SB on feed B.
SiteBuilder boards() {
    SiteBuilder b;
    b.type(TypeBuilder("grid", Role::Source).value("capacity_mw", 10).power("out", Direction::Out, {480}))
        .type(TypeBuilder("board", Role::Converter)
                  .kind("pdu")
                  .value("rated_kw", 1000)
                  .value("efficiency", 1)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("load", Role::Load).value("power_kw", 100).power("power", Direction::In, {480}))
        .type(TypeBuilder("rack", Role::Rack)
                  .value("rack_power_kw_max", 100)
                  .power("feed_a", Direction::In, {480}, 1, 'A')
                  .power("feed_b", Direction::In, {480}, 1, 'B'))
        .put("GA", "grid", {0, 300})
        .put("GB", "grid", {0, 320})
        .put("SA", "board", {20, 0})
        .put("SB", "board", {-20, 0})
        .power("GA.out", "SA.in")
        .power("GB.out", "SB.in", 'B');
    return b;
}

/// Feed of the one power link between two.
char feedBetween(const Site& site, const std::string& from, const std::string& to) {
    char feed = '?';
    for (const Slot slot : site.linksOf(site.components().slotOf(to)))
        if (const Link& link = *site.links().at(slot); link.from.component == from && link.to.component == to)
            feed = link.feed;
    return feed;
}

/// A part of the shipped catalog, placed and joined as by hand; `count` of them side by side.
void putConnected(Site& site, const char* type, const char* id, Point at, int count) {
    Component part;
    part.type = type;
    part.id = id;
    part.position = at;
    part.array = {count, count, 0.6, 0};
    apply(site, withAutoConnect(site, catalog(), place(site, catalog(), part)));
}

Site withLink(Site site, const std::string& from, const std::string& to, char feed = '\0') {
    Link link;
    link.from = {from, {}};
    link.to = {to, {}};
    link.feed = feed;
    apply(site, connect(site, none, link));
    return site;
}

/// Power links that are of another feed than all that comes to the part they leave; parts that hang on a source or on
/// nothing are of the feed they serve.
QStringList strayLinks(const Site& site, int& onB) {
    QStringList out;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* part = site.components().at(slot);
        if (!part) continue;
        std::set<char> above;
        std::vector<const Link*> below;
        bool isAtSource = false;
        for (const Slot at : site.linksOf(slot)) {
            const Link* link = site.links().at(at);
            if (link->medium != Medium::Power) continue;
            if (link->from.component == part->id) below.push_back(link);
            else {
                above.insert(link->feed);
                isAtSource = isAtSource || site.typeOf(*site.component(link->from.component))->role == Role::Source;
            }
        }
        if (isAtSource || above.size() != 1) continue;
        for (const Link* link : below) {
            onB += link->feed == 'B';
            if (link->feed != *above.begin())
                out << QString::fromStdString(part->id + " to " + link->to.component + " is of feed " + link->feed);
        }
    }
    return out;
}

} // namespace

class Feeds : public QObject {
    Q_OBJECT
private slots:
    void drawnLinksAreOfTheSideTheyComeFrom() {
        const Site site = boards().put("P", "load").put("S", "board").put("R", "rack").site();
        QCOMPARE(feedBetween(withLink(site, "SB", "P"), "SB", "P"), 'B');
        QCOMPARE(feedBetween(withLink(site, "SA", "P"), "SA", "P"), 'A');
        QCOMPARE(feedBetween(withLink(site, "SB", "P", 'A'), "SB", "P"), 'A'); // as it was asked for
        // A load may be on both sides, a board is of one: its second infeed is of the feed it has.
        QCOMPARE(feedBetween(withLink(withLink(site, "SA", "P"), "SB", "P"), "SB", "P"), 'B');
        QCOMPARE(feedBetween(withLink(withLink(site, "SB", "S"), "SA", "S"), "SA", "S"), 'B');
        // What has no infeed yet is of the feed that it gives.
        QCOMPARE(feedBetween(withLink(withLink(site, "S", "P", 'B'), "SA", "S"), "SA", "S"), 'B');
        // The port of that feed is taken without being named.
        const auto link = fittingLink(site, {"SB", {}}, {"R", {}}, nullptr);
        QVERIFY(link);
        QCOMPARE(link->to.port, std::string("feed_b"));
        QCOMPARE(link->feed, 'B');
    }
    void droppedPartsJoinTheirFeed() {
        // Nearer to SB: its one link is of feed B.
        const Site site = boards().put("P", "load", {-15, 0}).site();
        const auto links = autoConnect(site, none, "P");
        QCOMPARE(links.size(), std::size_t{1});
        QCOMPARE(links[0].from.component, std::string("SB"));
        QCOMPARE(links[0].feed, 'B');
    }
    void portsTakeTheBuswayOfTheirFeed() {
        // SB is 1 m nearer to the rack than SA: over one aisle each port takes its own.
        const auto suppliers = [](double a_m) {
            const Site site = boards()
                                  .put("TA", "board", {a_m, 50})
                                  .put("TB", "board", {-10, 50})
                                  .power("SA.out", "TA.in")
                                  .power("SB.out", "TB.in", 'B')
                                  .put("R", "rack", {0, 50})
                                  .site();
            std::string text;
            for (const Link& link : autoConnect(site, none, "R"))
                text += link.to.port + "<" + link.from.component + " ";
            return text;
        };
        QCOMPARE(suppliers(11), std::string("feed_a<TA feed_b<TB "));
        // 20 m farther that is another row: the nearest comes first.
        QCOMPARE(suppliers(30), std::string("feed_a<TB feed_b<TA "));
    }
    void anyOrderGivesTwoPaths_data() {
        QTest::addColumn<QString>("order");
        QString order = QStringLiteral("BPRS"); // busways, pads, racks, switchgear
        do QTest::newRow(qPrintable(order)) << order;
        while (std::next_permutation(order.begin(), order.end()));
    }
    /// Two of each are placed one after the other, in any order of kinds, as a planner would who draws by hand. In the
    /// end pad, board and busway make one path for feed A and one for B; nothing hangs on both or on none.
    void anyOrderGivesTwoPaths() {
        QFETCH(QString, order);
        Site site;
        const auto put = [&](const char* type, const char* id, Point at, int count = 1) {
            putConnected(site, type, id, at, count);
        };
        for (const QChar kind : order) {
            if (kind == 'R') {
                put("rack-gb300-nvl72", "R1", {-3, 0}, 4);
                put("rack-gb300-nvl72", "R2", {3, 0}, 4);
            } else if (kind == 'B') {
                put("busway_4000a", "B1", {0, -1.2});
                put("busway_4000a", "B2", {0, 1.2});
            } else if (kind == 'S') {
                put("swgr_lv_480v_5000a", "S1", {25, -5});
                put("swgr_lv_480v_5000a", "S2", {25, 5});
            } else {
                put("xfmr_pad_34p5_480v_2500kva", "P1", {35, -5});
                put("xfmr_pad_34p5_480v_2500kva", "P2", {35, 5});
            }
        }
        std::map<std::string, std::string> above, feeds; // by "component.port"
        for (const std::string& id : site.links().sortedIds()) {
            const Link& link = *site.link(id);
            if (link.medium != Medium::Power) continue;
            const std::string to = link.to.component + "." + link.to.port;
            QVERIFY2(!above.count(to), to.c_str());
            above[to] = link.from.component;
            feeds[to] = std::string(1, link.feed);
        }
        const auto one = [&](const std::string& id) {
            return above.count(id + ".in") ? above[id + ".in"] : above[id + ".hv"];
        };
        std::string all;
        for (const auto& [to, from] : above) all += to + "<" + from + "/" + feeds[to] + " ";
        const std::string a = above["R1.feed_a"], b = above["R1.feed_b"];
        QVERIFY2(a[0] == 'B' && b[0] == 'B' && a != b, all.c_str());
        QVERIFY2(above["R2.feed_a"] == a && above["R2.feed_b"] == b, all.c_str());
        const std::string boardA = one(a), boardB = one(b);
        QVERIFY2(boardA.size() == 2 && boardB.size() == 2 && boardA[0] == 'S' && boardB[0] == 'S' && boardA != boardB,
                 all.c_str());
        const std::string padA = one(boardA), padB = one(boardB);
        QVERIFY2(padA.size() == 2 && padB.size() == 2 && padA[0] == 'P' && padB[0] == 'P' && padA != padB, all.c_str());
        for (const std::string& part : {a, boardA}) QVERIFY2(feeds[part + ".in"] == "A", all.c_str());
        for (const std::string& part : {b, boardB}) QVERIFY2(feeds[part + ".in"] == "B", all.c_str());
    }
    /// 21 racks of 142 kW are 2.98 MW, a busway of 2,500 A at 480 V carries 2.08 MVA: the row is not joined to the
    /// boards past the busways over its head, and what is missing is told. One of 4 racks is joined to them.
    void aRowIsNotJoinedPastItsBusways() {
        for (const int count : {4, 21}) {
            Site site;
            const auto put = [&](const char* type, const char* id, Point at, int parts = 1) {
                putConnected(site, type, id, at, parts);
            };
            put("swgr_lv_480v_5000a", "S1", {25, -5});
            put("swgr_lv_480v_5000a", "S2", {25, 5});
            put("busway_2500a", "B1", {0, -1.2});
            put("busway_2500a", "B2", {0, 1.2});
            Component row;
            row.type = "rack-gb300-nvl72";
            row.id = "R";
            row.array = {count, count, 0.6, 0};
            apply(site, place(site, catalog(), row));
            std::set<std::string> givers;
            std::vector<Unconnected> missing;
            for (const Link& link : autoConnect(site, catalog(), "R", &missing))
                if (link.medium == Medium::Power) givers.insert(link.from.component);
            QCOMPARE(givers, count == 4 ? (std::set<std::string>{"B1", "B2"}) : std::set<std::string>());
            const auto isOfBusway = [](const Unconnected& one) { return one.nearest[0] == 'B' && one.short_w > 0; };
            QCOMPARE(std::count_if(missing.begin(), missing.end(), isOfBusway), count == 4 ? 0 : 2);
        }
    }
    /// A pod (two busways and their racks) is copied whole or with its boards: the copy, too, has a path A and a path
    /// B, each from a board of its own.
    void aCopiedPodHasTwoPaths_data() {
        QTest::addColumn<bool>("withBoards");
        QTest::addColumn<double>("dx");
        QTest::addColumn<double>("dy");
        for (const double way : {12.0, 40.0})
            for (const bool boards : {false, true}) {
                QTest::addRow("%s, %g m along", boards ? "boards" : "no boards", way) << boards << way << 0.0;
                QTest::addRow("%s, %g m across", boards ? "boards" : "no boards", way) << boards << 0.0 << way;
                QTest::addRow("%s, %g m back", boards ? "boards" : "no boards", way) << boards << 0.0 << -way;
            }
    }
    void aCopiedPodHasTwoPaths() {
        QFETCH(bool, withBoards);
        QFETCH(double, dx);
        QFETCH(double, dy);
        Site site;
        const auto put = [&](const char* type, const char* id, Point at, int count = 1) {
            putConnected(site, type, id, at, count);
        };
        put("xfmr_pad_34p5_480v_3500kva", "P1", {35, -5});
        put("xfmr_pad_34p5_480v_3500kva", "P2", {35, 5});
        put("swgr_lv_480v_5000a", "S1", {25, -5});
        put("swgr_lv_480v_5000a", "S2", {25, 5});
        put("busway_4000a", "B1", {0, -1.2});
        put("busway_4000a", "B2", {0, 1.2});
        put("rack-gb300-nvl72", "R1", {-3, 0}, 4);
        put("rack-gb300-nvl72", "R2", {3, 0}, 4);
        std::vector<std::string> pod{"B1", "B2", "R1", "R2"};
        if (withBoards) pod.insert(pod.end(), {"S1", "S2"});
        const ChangeSet copy = duplicate(site, pod, dx, dy);
        std::set<std::string> added;
        for (const auto& swap : copy.components) added.insert(swap.after->id);
        apply(site, withAutoConnect(site, catalog(), copy));
        std::map<std::string, std::string> above, feeds; // by "component.port"
        std::string all;
        for (const std::string& id : site.links().sortedIds()) {
            const Link& link = *site.link(id);
            if (link.medium != Medium::Power) continue;
            above[link.to.component + "." + link.to.port] = link.from.component;
            feeds[link.to.component + "." + link.to.port] = std::string(1, link.feed);
            all += link.from.component + ">" + link.to.component + "." + link.to.port + "/" + link.feed + " ";
        }
        int racks = 0;
        for (const std::string& id : added) {
            if (id[0] != 'R') continue;
            ++racks;
            const std::string a = above[id + ".feed_a"], b = above[id + ".feed_b"];
            QVERIFY2(added.count(a) && added.count(b) && a != b, all.c_str());
            const std::string boardA = above[a + ".in"], boardB = above[b + ".in"];
            QVERIFY2(!boardA.empty() && !boardB.empty() && boardA != boardB, all.c_str());
            QCOMPARE(feeds[a + ".in"] + feeds[b + ".in"], std::string("AB"));
            if (!withBoards) continue;
            const std::string padA = above[boardA + ".in"], padB = above[boardB + ".in"];
            QVERIFY2(!padA.empty() && !padB.empty() && padA != padB, all.c_str());
        }
        QCOMPARE(racks, 2);
    }
    /// A new board takes one of two busways that hang on one for want of it; none that is far from it, that it would
    /// serve on fewer days, whose cable somebody chose, or of three.
    void whatIsNotTakenOver_data() {
        QTest::addColumn<QString>("why");
        for (const char* why : {"near", "far", "later", "by hand", "three"}) QTest::newRow(why) << QString(why);
    }
    void whatIsNotTakenOver() {
        QFETCH(QString, why);
        Site site;
        const auto put = [&](const char* type, const char* id, Point at, std::optional<Date> from = {}) {
            Component part;
            part.type = type;
            part.id = id;
            part.position = at;
            part.energized = from;
            apply(site, withAutoConnect(site, catalog(), place(site, catalog(), part)));
        };
        put("swgr_lv_480v_5000a", "S1", {0, 0});
        put("busway_4000a", "B1", {0, 10});
        put("busway_4000a", "B2", {0, 14});
        if (why == "three") put("busway_4000a", "B3", {0, 18});
        const auto feeder = [&](const char* busway) {
            for (const std::string& id : site.links().sortedIds())
                if (site.link(id)->to.component == busway) return id;
            return std::string();
        };
        if (why == "by hand") {
            for (const char* busway : {"B1", "B2"}) apply(site, setRuns(site, std::array{feeder(busway)}, 20));
        }
        const std::optional<Date> later = why == "later" ? parseDate("2030-01-01") : std::nullopt;
        put("swgr_lv_480v_5000a", "S2", why == "far" ? Point{140, 0} : Point{6, 0}, later);
        int moved = 0;
        for (const char* busway : {"B1", "B2"}) moved += site.link(feeder(busway))->from.component == "S2";
        QCOMPARE(moved, why == "near" ? 1 : 0);
        if (why == "by hand") QCOMPARE(site.link(feeder("B1"))->runs, 20);
    }
    void wholeSitesKeepTheirSides_data() {
        QTest::addColumn<QString>("id");
        for (const auto& example : examples()) QTest::newRow(example.id.c_str()) << QString::fromStdString(example.id);
        for (const char* wish : {"grid", "turbines", "bridge", "ups"}) QTest::newRow(wish) << QString(wish);
    }
    void wholeSitesKeepTheirSides() {
        QFETCH(QString, id);
        Site site;
        if (std::any_of(examples().begin(), examples().end(),
                        [&](const Example& e) { return id.toStdString() == e.id; })) {
            site = buildExample(id.toStdString(), catalog());
        } else {
            Wish wish;
            wish.amount = 4000;
            wish.rackType = "rack-gb300-nvl72";
            wish.power = id == "turbines" ? WishPower::Turbines : id == "bridge" ? WishPower::Bridge : WishPower::Grid;
            if (id == "ups") wish.redundancy["ups"] = "2N";
            site = generate(wish, catalog()).site;
        }
        int onB = 0;
        QCOMPARE(strayLinks(site, onB).join("; ").left(500), QString());
        const bool isEmpty = site.links().slotCount() == 0;
        QVERIFY(isEmpty || onB > 10);
    }
};

QTEST_GUILESS_MAIN(Feeds)
#include "tst_feeds.moc"
