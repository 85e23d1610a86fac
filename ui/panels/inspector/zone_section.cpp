// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/zone_section.h"

#include <algorithm>

#include "ui/panels/names.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostTypes = 8;

} // namespace

ZoneSection::ZoneSection(Page& page, std::string zone, QWidget* parent)
    : Section(QStringLiteral("inspector.inside"), tr("What stands in it"), true, parent), m_page(page),
      m_zone(std::move(zone)) {
    const auto add = [this](const QString& key, const char* name) {
        auto* row = new KeyValueRow(key);
        row->setObjectName(QString::fromLatin1(name));
        body()->addWidget(row);
        return row;
    };
    m_racks = add(tr("Racks"), "zoneRacks");
    m_gpus = add(tr("GPUs"), "zoneGpus");
    m_it = add(tr("IT power"), "zoneIt");
    m_demand = add(tr("With pumps and fans"), "zoneDemand");
    m_heat = add(tr("Heat"), "zoneHeat");
    m_loss = add(tr("Loss"), "zoneLoss");
    for (std::size_t i = 0; i < mostTypes; ++i) {
        KeyValueRow* row = add({}, "zoneType");
        row->setLink(true);
        row->setToolTip(tr("Select all of them"));
        connect(row, &KeyValueRow::clicked, this, [this, i] {
            if (i >= m_typeIds.size()) return;
            const std::vector<std::string> ids = zoneMembers(m_page.document().engine(), m_zone, m_typeIds[i]);
            m_page.document().setSelection({ids.begin(), ids.end()});
        });
        m_types.push_back(row);
    }
    m_others = add(tr("other types"), "zoneOthers");
}

void ZoneSection::refresh() {
    if (!isOpen()) return;
    const ZoneSummary sum = summarizeZone(m_page.document().engine(), m_zone);
    setNote(sum.elements > 0 ? formatCount(sum.elements) : tr("nothing"));
    const auto show = [](KeyValueRow* row, const QString& value, bool visible) {
        row->setVisible(visible);
        if (visible) row->setValue(value);
    };
    const auto online = [](std::int64_t on, std::int64_t all) {
        return on == all ? formatCount(all) : tr("%1 of %2 online").arg(formatCount(on), formatCount(all));
    };
    show(m_racks, online(sum.racksOnline, sum.racks), sum.racks > 0);
    show(m_gpus, online(sum.gpusOnline, sum.gpus), sum.gpus > 0);
    show(m_it, formatPower(sum.it_power_w), sum.it_power_w > 0);
    show(m_demand, formatPower(sum.demand_w), sum.demand_w > sum.it_power_w);
    show(m_heat, formatPower(sum.heat_w), sum.heat_w > 0);
    show(m_loss, formatPower(sum.loss_w), sum.loss_w > 0);
    m_typeIds.clear();
    for (std::size_t i = 0; i < m_types.size(); ++i) {
        const bool visible = i < sum.types.size();
        m_types[i]->setVisible(visible);
        if (!visible) continue;
        const ZoneTypeSum& type = sum.types[i];
        m_typeIds.push_back(type.type);
        const auto known = m_page.site().type(type.type);
        // What takes power says how much; what only carries it says what it is rated for.
        const bool isRating = !(type.demand_w > 0) && type.rating_w > 0;
        const double figure = type.demand_w > 0 ? type.demand_w : isRating ? type.rating_w : type.heat_w;
        const QString count = formatCount(type.elements);
        m_types[i]->setKey(known ? typeName(*known) : QString::fromStdString(type.type));
        m_types[i]->setValue(!(figure > 0) ? count
                             : isRating    ? tr("%1 · rated %2").arg(count, formatPower(figure))
                                           : tr("%1 · %2").arg(count, formatPower(figure)));
    }
    show(m_others, formatCount(static_cast<qint64>(sum.types.size()) - static_cast<qint64>(mostTypes)),
         sum.types.size() > mostTypes);
}

} // namespace gs::ui
