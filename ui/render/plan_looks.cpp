// SPDX-License-Identifier: GPL-3.0-or-later
// PlanScene: what is there on the day, and what the results say about each part, in the steps in which it is drawn.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "ui/render/overlay_data.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

namespace {

std::uint8_t step(double fraction, int steps) {
    if (!(fraction > 0)) return 0;
    if (statusOfLoading(fraction) == Status::Over) return Look::over;
    return static_cast<std::uint8_t>(std::min(steps - 1, static_cast<int>(fraction * steps)));
}

} // namespace

PlanScene::PlanScene() : m_data(std::make_shared<OverlayData>(Overlay::Plan)) {}

void PlanScene::setView(const Engine& engine, std::vector<Dirty>& dirty) {
    const Date was = std::exchange(m_day, engine.results().view.at);
    if (!m_days) m_days.emplace(engine.site());
    for (const Slot slot : m_days->between(was, m_day)) {
        const Component* c =
            slot < m_items.size() && m_items[slot].type ? engine.site().components().at(slot) : nullptr;
        if (!c) continue;
        SceneItem& item = m_items[slot];
        const bool wasInstalled = std::exchange(item.installed, c->isInstalled(m_day));
        const bool wasLive = std::exchange(item.live, c->isLive(m_day));
        if (wasInstalled == item.installed && wasLive == item.live) continue;
        m_lookKnown[slot] = false;
        dirty.push_back(dirtyItem(slot));
        if (wasInstalled == item.installed) continue;
        ++m_namesRevision; // names keep off parts, too
        for (const Slot link : engine.site().linksOf(slot))
            if (link < m_links.size() && m_links[link].exists && !m_links[link].floating) dirtyLink(link, dirty);
    }
}

void PlanScene::setOverlay(Overlay overlay) {
    m_overlay = overlay;
    m_data = std::make_shared<OverlayData>(overlay);
    m_lookKnown.assign(m_items.size(), false);
}

void PlanScene::resultsChanged(const Engine& engine, bool atRest) { m_data->resultsChanged(engine, atRest); }

Look PlanScene::computeLook(const Engine& engine, Slot slot) const {
    const SceneItem& item = m_items[slot];
    Look look;
    look.mark = m_marks[slot];
    if (!item.live) return look;
    if (item.isZone()) {
        if (m_overlay == Overlay::Density)
            if (const auto value = m_data->value(engine, slot)) look.fill = value->step;
        return look;
    }
    const ComponentResult result = engine.component(slot);
    const double loading = result.loading();
    if (result.rating_w > 0 || result.heat_capacity_w > 0) {
        look.bar = step(loading, 64);
        const Status status = statusOfLoading(loading);
        look.mark = std::max<std::uint8_t>(look.mark, status == Status::Over ? 3 : status == Status::Tight ? 1 : 0);
    }
    if (item.type->role == Role::Rack) look.off = result.online == 0;
    if (m_overlay == Overlay::Plan) return look;
    if (const auto value = m_data->value(engine, slot)) look.fill = value->step;
    if (look.fill == Look::over) look.mark = 3;
    return look;
}

const Look& PlanScene::look(const Engine& engine, Slot slot) const {
    if (!m_lookKnown[slot]) {
        m_looks[slot] = computeLook(engine, slot);
        m_lookKnown[slot] = true;
    }
    return m_looks[slot];
}

Slot PlanScene::sweep(const Engine& engine, Slot first, int budget_us, std::vector<Dirty>& dirty) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(budget_us);
    for (Slot slot = first; slot < m_items.size(); ++slot) {
        if ((slot & 255) == 255 && std::chrono::steady_clock::now() > end) return slot;
        if (!m_items[slot].type || !m_lookKnown[slot]) continue; // unknown ones are asked for when drawn
        const Look now = computeLook(engine, slot);
        if (now == m_looks[slot]) continue;
        m_looks[slot] = now;
        if (!m_items[slot].floating) dirty.push_back(dirtyItem(slot));
    }
    return 0;
}

void PlanScene::setMarks(const Engine& engine, const std::vector<Finding>& findings, std::vector<Dirty>& dirty) {
    std::vector<std::uint8_t> marks(m_items.size(), 0);
    for (const Finding& finding : findings) {
        if (finding.waived || finding.severity == Severity::Info) continue;
        const std::uint8_t mark = finding.severity == Severity::Error ? 3 : 2;
        // The culprit stands first; a finding that names a thousand racks marks the culprit, not all of them.
        if (finding.ids.empty()) continue;
        const Slot slot = engine.site().components().slotOf(finding.ids.front());
        if (slot < marks.size()) marks[slot] = std::max(marks[slot], mark);
    }
    for (Slot slot = 0; slot < marks.size(); ++slot)
        if (marks[slot] != m_marks[slot]) {
            m_lookKnown[slot] = false;
            if (m_items[slot].type) dirty.push_back(dirtyItem(slot));
        }
    m_marks = std::move(marks);
}

} // namespace gs::ui
