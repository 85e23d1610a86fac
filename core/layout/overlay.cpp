// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/overlay.h"

namespace gs {

Overlay::Overlay(const Site& base, const ChangeSet& change) : m_base(base), m_hasTypes(!change.types.empty()) {
    if (m_hasTypes) {
        for (const auto& [id, type] : base.types()) m_extra.put(type);
        m_extra.put(base.settingsPtr());
        for (const auto& swap : change.types)
            if (swap.after) m_extra.put(swap.after);
    }
    for (const auto& swap : change.components) {
        if (swap.before) m_hidden.insert(swap.before->id);
        if (swap.after) m_extra.put(swap.after);
    }
    for (const auto& swap : change.links) {
        if (swap.before) m_hiddenLinks.insert(swap.before->id);
        if (swap.after) add(*swap.after);
    }
}

void Overlay::add(Link link) {
    const auto shared = std::make_shared<const Link>(std::move(link));
    m_links[shared->from.component].push_back(shared);
    if (shared->to.component != shared->from.component) m_links[shared->to.component].push_back(shared);
}

const Component* Overlay::component(std::string_view id) const {
    if (const Component* extra = m_extra.component(id)) return extra;
    return m_hidden.empty() || !m_hidden.count(id) ? m_base.component(id) : nullptr;
}

const Port* Overlay::port(const PortRef& ref) const {
    const Component* owner = component(ref.component);
    const Type* type = owner ? typeOf(*owner) : nullptr;
    return type ? type->port(ref.port) : nullptr;
}

} // namespace gs
