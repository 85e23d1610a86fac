// SPDX-License-Identifier: GPL-3.0-or-later
// The search behind autoConnect(): one Finder serves all components of an edit, so that a pasted row of
// racks looks through the site once. Private to core/layout and core/site.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/layout/demand.h"
#include "core/layout/geometry.h"
#include "core/layout/overlay.h"
#include "core/layout/route.h"
#include "core/site/edit_support.h"

namespace gs {

class Finder {
public:
    /// `site` outlives the finder; chosen links are added to it.
    Finder(Overlay& site, const Catalog& catalog);
    /// Links for the unconnected ports of a component of the overlay.
    std::vector<Link> connect(const std::string& component, std::vector<Unconnected>* missing);
    /// Links of those that stood there before it and waited for such a giver: racks without any feed for a busway,
    /// whatever has no coolant for a CDU or chiller. Nearest first, as long as it has room.
    std::vector<Link> joinWaiting(const std::string& component);
    /// Links of the site that what has been found takes the place of.
    const std::vector<std::string>& replaced() const { return m_replaced; }
    /// Ids that the edit itself has given out.
    void reserve(const std::string& id) { m_newIds.reserve(id); }

private:
    /// Possible partners of one type; the members are looked at only when a port of it fits.
    struct Group {
        const Type* type;
        std::vector<Overlay::Kind> kinds;
    };
    using Tier = std::vector<Group>;
    /// What already supplies the component's other power ports, and everything above that.
    struct Paths {
        std::unordered_set<std::string> suppliers, upstream;
        std::unordered_map<std::string, int> known;
        int depth = 0;
    };

    /// Whose partners are looked for: lengths are from its port, from the nearest point of what is met anywhere.
    struct Seeker {
        Point at;
        LinkEnd end;
        Seeker(const Site& types, const Component& component, const Port* port)
            : at(blockPort(types, component, port)), end{&component, port, footprint(types, component)} {}
        Point toward(Point other) const { return blockPort(end.size, *end.component, end.port, other); }
    };

    class Collector;
    const Tier& contents(const std::string& zone);
    const Tier& everything();
    template <typename Search> void inTiers(const Component& component, Search search);
    template <typename Fits, typename Allowed, typename Accept>
    bool nearestFirst(const Tier& tier, const Seeker& seeker, Fits fits, Allowed allowed, Accept accept);

    void addUpstream(const std::string& id, Medium medium, std::unordered_set<std::string>& path) const;
    /// 0: shares nothing with the other feeds; 1: shares only what lies above them; 2: the same path.
    int pathRank(const std::string& id, Paths& paths) const;
    bool hangsOn(const std::string& id, const std::string& supplier, Medium medium) const; ///< at any depth
    bool isConnected(const Component& component, const Port& port) const;
    int feedsLike(const std::string& supplier, std::string_view type) const;
    bool hasBoardAbove(const Component& component) const;
    bool isMainBoard(const Component& component) const;
    bool isTransformer(const Component& component) const;
    bool isAlong(const Component& busway, const Component& component) const;
    bool hasOpenInlet(const Component& component) const; ///< for coolant
    bool isFed(const std::string& id) const;
    bool isWaiting(const Component& component, const Port& in) const;
    Tier waitersFor(const Component& giver, Rect near);
    void takeOtherFeeds(const Component& component, std::vector<Link>& links);
    bool isOfRejector(const Link& link) const;
    void standBetween(const Component& pump, const Port& in, std::vector<Link>& links);
    void standInLine(const Component& pump, const Port& in, const Port& out, std::vector<Link>& links);
    bool givesThroughPump(const Component& rejector, const Port& out, const Component& taker) const;
    bool mayLeadThrough(const Component& pump, const Link& old) const;
    void joinAlong(const Component& busway, const Type& type, std::vector<Link>& links,
                   std::unordered_set<std::string>& seen);
    void dress(Link& link) const;
    void takeOver(const Component& giver, const Type& type, const Port& out, const Tier& tier, Rect near,
                  std::vector<Link>& links);
    void standBefore(const Component& board, const Port& out, Rect near, std::vector<Link>& links);
    void takeFor(const Link* old, const Component& giver, const Port& out, const Component& taker, const Port& in,
                 std::vector<Link>& links);
    bool isUntouched(const Link& old) const;
    bool mayReplace(const Link& old, const Component& giver);
    bool isOfOtherSide(const Component& giver, const Component& waiter) const;
    bool standsIn(const Component& component, const std::string& zone) const;
    Link linkBetween(Medium medium, const Component& from, const Port& out, const Component& to, const Port& in) const;
    std::optional<Link> whereNoPumpIs(const Component& pump, const Port& in);
    std::optional<Link> asThePumpBeside(const Component& pump, const Port& port);
    std::optional<Link> supplierFor(const Component& component, const Port& in, Unconnected* missing);
    std::optional<Link> takerFor(const Component& component, const Type& type, const Port& out);
    void take(Link link, const char* prefix, std::vector<Link>& links);

    Overlay& m_site;
    const Catalog& m_catalog;
    Weather m_weather;
    Flows m_flows;
    edit::NewIds m_newIds;
    std::vector<std::string> m_replaced;
    std::map<std::string, Tier> m_contents;
    std::optional<Tier> m_all;
};

} // namespace gs
