// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/groups.h"

#include <algorithm>
#include <map>

#include "ui/canvas/plan_canvas.h"
#include "ui/selected.h"

namespace gs::ui {

namespace {

constexpr double beyond_px = 5;
constexpr std::size_t mostFramed = 5'000; // of a whole site nobody looks for its groups

} // namespace

bool isLocked(const Site& site, const std::string& id) {
    const Component* component = site.component(id);
    return component && component->locked;
}

std::set<std::string> wholeGroups(const Site& site, const std::set<std::string>& ids) {
    const bool any = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
        const Component* component = site.component(id);
        return component && !component->group.empty();
    });
    if (!any) return ids;
    const std::vector<std::string> given(ids.begin(), ids.end());
    const std::vector<std::string> all = withGroups(site, given);
    return {all.begin(), all.end()};
}

std::set<std::string> unlocked(const Site& site, std::set<std::string> ids) {
    std::erase_if(ids, [&](const std::string& id) { return isLocked(site, id); });
    return ids;
}

std::vector<std::string> unlocked(const Site& site, const std::vector<std::string>& ids) {
    std::vector<std::string> left;
    for (const std::string& id : ids)
        if (!isLocked(site, id)) left.push_back(id);
    return left;
}

const std::vector<Rect>& GroupFrames::frames(const PlanCanvas& canvas) {
    if (m_known) return m_frames;
    m_known = true;
    m_frames.clear();
    const Document* document = canvas.document();
    if (!document || document->selection().size() < 2 || document->selection().size() > mostFramed) return m_frames;
    const Site& site = document->site();
    std::map<std::string, std::pair<int, Rect>> groups;
    const auto selected = document->selected();
    for (const Slot slot : selected->components) {
        const Component& component = *site.components().at(slot);
        if (component.group.empty()) continue;
        auto& [members, box] = groups[component.group];
        const Rect own = bounds(site, component);
        box = members++ > 0 ? box.united(own) : own;
    }
    for (const auto& [name, group] : groups)
        if (group.first > 1) m_frames.push_back(group.second);
    return m_frames;
}

void GroupFrames::paint(QPainter& painter, const PlanCanvas& canvas) {
    if (frames(canvas).empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(canvas.theme().accent, 1);
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const Rect& frame : m_frames) {
        const QRectF box(canvas.viewport().toPixel({frame.left, frame.top}),
                         canvas.viewport().toPixel({frame.right, frame.bottom}));
        painter.drawRect(box.adjusted(-beyond_px, -beyond_px, beyond_px, beyond_px));
    }
    painter.restore();
}

} // namespace gs::ui
