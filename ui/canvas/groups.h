// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and locks on the plan: what one click takes, what a drag leaves where it is, and the frame of a group.
#pragma once

#include <QPainter>
#include <set>
#include <string>
#include <vector>

#include "core/layout/geometry.h"

namespace gs::ui {

class PlanCanvas;

/// The ids with all that is in a group with one of them. Looks through the whole site when one is in a group.
std::set<std::string> wholeGroups(const Site& site, const std::set<std::string>& ids);
/// Without locked components; links stay.
std::set<std::string> unlocked(const Site& site, std::set<std::string> ids);
std::vector<std::string> unlocked(const Site& site, const std::vector<std::string>& ids);
bool isLocked(const Site& site, const std::string& id);

/// Dashed frames around the groups of the selection. Remembers them until told that something changed.
class GroupFrames {
public:
    void forget() { m_known = false; }
    void paint(QPainter& painter, const PlanCanvas& canvas);
    const std::vector<Rect>& frames(const PlanCanvas& canvas);

private:
    bool m_known = false;
    std::vector<Rect> m_frames;
};

} // namespace gs::ui
