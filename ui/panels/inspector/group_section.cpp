// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/group_section.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <algorithm>
#include <set>

#include "core/layout/arrange.h"
#include "ui/canvas/groups.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostInRow = 300;

} // namespace

GroupSection::GroupSection(Page& page, QWidget* parent)
    : Section(QStringLiteral("inspector.group"), tr("Arrangement"), true, parent), m_page(page),
      m_locked(new QCheckBox(tr("Locked: stays where it is"))),
      m_gap(numberField(QStringLiteral("rowGap"), QStringLiteral("m"))),
      m_gapRow(formRow(tr("Gaps of the row"), m_gap)), m_group(new KeyValueRow(tr("Group"))),
      m_join(smallButton(tr("Group"), tr("One click takes them all from now on (Ctrl+G)"))),
      m_part(smallButton(tr("Ungroup"), tr("Each is on its own again (Ctrl+Shift+G)"))),
      m_mates(smallButton(tr("Select the group"), tr("Select all that is in the group with it"))) {
    m_locked->setObjectName(QStringLiteral("locked"));
    m_locked->setMinimumHeight(24);
    m_locked->setToolTip(tr("Neither moved, turned nor deleted until it is unlocked"));
    m_group->setObjectName(QStringLiteral("groupName"));
    m_join->setObjectName(QStringLiteral("groupJoin"));
    m_part->setObjectName(QStringLiteral("groupPart"));
    m_mates->setObjectName(QStringLiteral("groupMates"));
    body()->addWidget(m_locked);
    body()->addWidget(m_gapRow);
    m_gap->setRange(0, 1e5);
    m_gap->setToolTip(tr("Free distance between neighbours; the first one stays where it is"));
    connect(m_gap, &NumberField::committed, this, [this](double gap) {
        m_page.edit(m_gap, tr("Set the gaps to %1").arg(formatLength(gap)), [this, gap](const Site& site) {
            const auto row = rowOf(site, m_page.componentIds());
            return row ? setGaps(site, *row, gap) : ChangeSet();
        });
    });
    body()->addWidget(m_group);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(6);
    for (QToolButton* button : {m_join, m_part, m_mates}) row->addWidget(button);
    row->addStretch(1);
    body()->addWidget(buttons);
    connect(m_locked, &QCheckBox::clicked, this, [this](bool locked) {
        m_page.editButton(locked ? tr("Lock") : tr("Unlock"),
                          [this, locked](const Site& site) { return setLocked(site, m_page.componentIds(), locked); });
        refresh();
    });
    connect(m_join, &QToolButton::clicked, this, [this] {
        m_page.editButton(tr("Group"), [this](const Site& site) { return gs::group(site, m_page.componentIds()); });
    });
    connect(m_part, &QToolButton::clicked, this, [this] {
        m_page.editButton(tr("Ungroup"), [this](const Site& site) { return ungroup(site, m_page.componentIds()); });
    });
    connect(m_mates, &QToolButton::clicked, this, [this] {
        // The page is rebuilt for the new selection: nothing of it may be touched afterwards.
        Document& document = m_page.document();
        const std::vector<std::string> ids = m_page.componentIds();
        document.setSelection(wholeGroups(document.site(), {ids.begin(), ids.end()}));
    });
}

void GroupSection::refresh() {
    std::size_t locked = 0, grouped = 0, known = 0;
    std::set<std::string> groups;
    for (const Slot slot : m_page.selected().components) {
        const Component* component = m_page.site().components().at(slot);
        ++known;
        locked += component->locked;
        grouped += !component->group.empty();
        if (!component->group.empty()) groups.insert(component->group);
    }
    const bool mixed = locked > 0 && locked < known, writable = !m_page.document().isReadOnly();
    m_locked->setTristate(mixed);
    m_locked->setCheckState(mixed ? Qt::PartiallyChecked : locked > 0 ? Qt::Checked : Qt::Unchecked);
    m_locked->setEnabled(writable);
    const auto row = known > 2 && known <= mostInRow ? rowOf(m_page.site(), m_page.componentIds()) : std::nullopt;
    m_gapRow->setVisible(row.has_value());
    if (row) {
        m_gap->setReadOnly(!writable || locked > 0);
        m_gap->setValue(row->isEven() ? std::optional(row->evenGap_m()) : std::nullopt);
        if (!row->isEven()) m_gap->showMixed();
    }
    const bool one = groups.size() == 1 && grouped == known;
    m_group->setValue(groups.empty() ? tr("none") : one ? QString::fromStdString(*groups.begin()) : tr("Mixed"));
    m_join->setVisible(known > 1 && !one);
    m_part->setVisible(grouped > 0);
    m_mates->setVisible(grouped > 0 && known == 1);
    m_join->setEnabled(writable);
    m_part->setEnabled(writable);
    setNote(locked == 0 ? QString() : mixed ? tr("%1 locked").arg(locked) : tr("locked"));
}

} // namespace gs::ui
