// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the selected hall, yard or parcel, at any depth: racks, GPUs, power, heat, and the largest of its
// parts.
#pragma once

#include "core/engine/zone_summary.h"
#include "ui/panels/inspector/page.h"

namespace gs::ui {

class ZoneSection : public Section {
    Q_OBJECT
public:
    ZoneSection(Page& page, std::string zone, QWidget* parent = nullptr);
    void refresh(); ///< one pass over what stands in the zone: at rest only

private:
    Page& m_page;
    std::string m_zone;
    KeyValueRow *m_racks, *m_gpus, *m_it, *m_demand, *m_heat, *m_loss, *m_others;
    std::vector<KeyValueRow*> m_types; ///< a click selects all of that type
    std::vector<std::string> m_typeIds;
};

} // namespace gs::ui
