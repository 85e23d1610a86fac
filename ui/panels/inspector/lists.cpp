// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/lists.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <algorithm>
#include <array>

#include "core/site/link_edits.h"
#include "ui/panels/names.h"
#include "ui/style.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostLinks = 40;

QString dateText(const std::optional<Date>& date) {
    return date ? QString::fromStdString(formatDate(*date)) : QString();
}

} // namespace

OutageList::OutageList(Page& page, QWidget* parent) : QWidget(parent), m_page(page) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* bar = new QHBoxLayout;
    m_note = new ElidedLabel;
    m_note->setTone(ElidedLabel::Tone::Muted);
    auto* add = smallButton(tr("Add outage"), tr("Take the selection out of use from the date of the view on"));
    add->setObjectName(QStringLiteral("addOutage"));
    bar->addWidget(m_note, 1);
    bar->addWidget(add);
    layout->addLayout(bar);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    layout->addLayout(m_rows);
    connect(add, &QToolButton::clicked, this, [this] {
        const Date day = m_page.document().view().at;
        change(nullptr, tr("Add an outage"), [day](std::vector<Outage>& outages) {
            outages.push_back({day, std::nullopt, {}});
        });
    });
}

void OutageList::change(CommitEdit* field, const QString& text, const std::function<void(std::vector<Outage>&)>& how) {
    const Page::Make make = [this, how](const Site& site) {
        // Where the lists differ, each component keeps its own and gets the same change.
        Steps steps(site);
        for (const std::string& id : m_page.componentIds()) {
            const Component* component = site.component(id);
            if (!component) continue;
            std::vector<Outage> outages = component->outages;
            how(outages);
            steps.add(setOutages(steps.site(), std::array{id}, std::move(outages)));
        }
        return steps.take();
    };
    if (field) m_page.edit(field, text, make);
    else m_page.editButton(text, make);
}

void OutageList::refresh() {
    const Component* first = nullptr;
    bool mixed = false;
    for (const Slot slot : m_page.selected().components) {
        const Component* component = m_page.site().components().at(slot);
        if (!first) first = component;
        mixed |= component->outages != first->outages;
    }
    const std::vector<Outage> now = first && !mixed ? first->outages.get() : std::vector<Outage>();
    m_note->setText(mixed ? tr("Outages: mixed") : now.empty() ? tr("No outages") : tr("Outages"));
    if (m_built && mixed == m_mixed && now == m_shown) return;
    m_shown = now;
    m_mixed = mixed;
    rebuild();
}

void OutageList::rebuild() {
    m_built = true;
    clearRows(m_rows);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        auto* row = new QWidget;
        auto* layout = new QVBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(3);
        auto* dates = new QHBoxLayout;
        dates->setSpacing(4);
        auto* off = new DateEdit;
        off->setObjectName(QStringLiteral("outageOff%1").arg(i));
        off->setAccessibleName(tr("First day off"));
        off->setToolTip(tr("First day off"));
        off->setShown(dateText(m_shown[i].off));
        auto* back = new DateEdit;
        back->setObjectName(QStringLiteral("outageBack%1").arg(i));
        back->setAccessibleName(tr("First day back"));
        back->setToolTip(tr("First day back; empty: still off"));
        back->setShown(dateText(m_shown[i].back));
        back->setPlaceholderText(tr("still off"));
        auto* remove = smallButton({}, tr("Remove this outage"));
        remove->setObjectName(QStringLiteral("removeOutage%1").arg(i));
        remove->setIcon(themedIcon(QStringLiteral("delete")));
        dates->addWidget(off, 1);
        dates->addWidget(new QLabel(QStringLiteral("–")));
        dates->addWidget(back, 1);
        dates->addWidget(remove);
        layout->addLayout(dates);
        auto* reason = new CommitEdit;
        reason->setObjectName(QStringLiteral("outageReason%1").arg(i));
        reason->setAccessibleName(tr("Reason of the outage"));
        reason->setShown(QString::fromStdString(m_shown[i].reason));
        reason->setPlaceholderText(tr("Reason"));
        layout->addWidget(reason);
        m_rows->addWidget(row);
        connect(off, &CommitEdit::submitted, this, [this, off, i](const QString& text) {
            const std::optional<Date> date = parseDate(text.toStdString());
            if (!date) return off->refuse(DateEdit::reason(text));
            change(off, tr("Set the first day off to %1").arg(dateText(date)), [i, date](std::vector<Outage>& o) {
                if (i < o.size()) o[i].off = *date;
            });
        });
        connect(back, &CommitEdit::submitted, this, [this, back, i](const QString& text) {
            const std::optional<Date> date = parseDate(text.toStdString());
            if (!date && !text.isEmpty()) return back->refuse(DateEdit::reason(text));
            change(back, tr("Set the first day back to %1").arg(date ? dateText(date) : tr("never")),
                   [i, date](std::vector<Outage>& o) {
                       if (i < o.size()) o[i].back = date;
                   });
        });
        connect(reason, &CommitEdit::submitted, this, [this, reason, i](const QString& text) {
            change(reason, tr("Set the reason of an outage"), [i, text](std::vector<Outage>& o) {
                if (i < o.size()) o[i].reason = text.toStdString();
            });
        });
        connect(remove, &QToolButton::clicked, this, [this, i] {
            change(nullptr, tr("Remove an outage"), [i](std::vector<Outage>& o) {
                if (i < o.size()) o.erase(o.begin() + static_cast<std::ptrdiff_t>(i));
            });
        });
    }
}

QString usedText(double used, double limit, const QString& unit, double loading) {
    return QCoreApplication::translate("LinkList", "%1 of %2 (%3 %)")
        .arg(formatQuantity(used, unit), formatQuantity(limit, unit))
        .arg(loading * 100, 0, 'f', 0);
}

QString linkFigures(const Link& link, const LinkResult& result) {
    QStringList parts;
    if (link.medium == Medium::Power) {
        if (result.rated_a > 0)
            parts << usedText(result.current_a, result.rated_a, QStringLiteral("A"), result.loading());
        else parts << formatPower(result.flow_w);
    } else if (link.medium == Medium::Coolant) {
        parts << formatPower(result.heat_w);
        if (result.velocity_limit_m_s > 0)
            parts << usedText(result.velocity_m_s, result.velocity_limit_m_s, QStringLiteral("m/s"), result.loading());
    }
    parts << formatLength(result.length_m, result.length_m < 100 ? 1 : 0);
    return parts.join(QStringLiteral(" · "));
}

QToolButton* conductorButton(Page& page, const std::vector<std::string>& links) {
    auto* button = new TextButton({});
    button->setObjectName(QStringLiteral("conductor"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, button, [menu, &page, links] {
        menu->clear();
        if (links.empty()) return;
        const Link* link = page.site().link(links.front());
        if (!link) return;
        const auto add = [&](const QString& text, const std::string& id) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(link->conductor == id);
            QObject::connect(action, &QAction::triggered, menu, [&page, links, id, text] {
                page.editButton(LinkList::tr("Set the conductor to %1").arg(text),
                                [&page, links, id](const Site& site) {
                                    return setConductor(site, page.document().catalog(), links, id);
                                });
            });
        };
        add(LinkList::tr("None (lossless, without price)"), {});
        for (const auto& type : fittingConductors(page.site(), page.document().catalog(), *link))
            add(typeName(*type), type->id);
    });
    return button;
}

void refreshConductor(QToolButton* button, const Site& site, const Link& link) {
    const auto type = site.type(link.conductor);
    const QString name = type                     ? typeName(*type)
                         : link.conductor.empty() ? LinkList::tr("no conductor")
                                                  : QString::fromStdString(link.conductor);
    button->setText(name);
    button->setToolTip(LinkList::tr("Cable or pipe: %1").arg(name));
    button->setAccessibleName(button->toolTip());
}

LinkList::LinkList(Page& page, std::string component, QWidget* parent)
    : Section(QStringLiteral("inspector.links"), tr("Links"), true, parent), m_page(page),
      m_component(std::move(component)) {
    auto* box = new QWidget;
    m_layout = new QVBoxLayout(box);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    body()->addWidget(box);
}

void LinkList::rebuild(const std::vector<std::string>& ids) {
    m_ids = ids;
    m_rows.clear();
    clearRows(m_layout);
    const Site& site = m_page.site();
    for (std::size_t i = 0; i < std::min(ids.size(), mostLinks); ++i) {
        const Link& link = *site.link(ids[i]);
        auto* block = new QWidget;
        auto* layout = new QVBoxLayout(block);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(1);
        const bool in = link.to.component == m_component;
        const QString feed = link.medium == Medium::Power ? QStringLiteral(" ") + QLatin1Char(link.feed) : QString();
        Row row{ids[i],
                new KeyValueRow((in ? tr("← %1%2 from") : tr("→ %1%2 to")).arg(mediumTitle(link.medium), feed)),
                new KeyValueRow({}),
                new LoadBar,
                conductorButton(m_page, {ids[i]}),
                numberField(QStringLiteral("runs_") + QString::fromStdString(ids[i]), {})};
        row.title->setLink(true);
        row.title->setObjectName(QStringLiteral("link_") + QString::fromStdString(ids[i]));
        row.runs->setWhole(true);
        row.runs->setRange(1, 1000);
        row.runs->setFixedWidth(56);
        row.runs->setAccessibleName(tr("Parallel runs"));
        row.runs->setToolTip(tr("Parallel runs"));
        auto* bottom = new QHBoxLayout;
        bottom->setSpacing(4);
        bottom->addWidget(row.conductor, 1);
        auto* times = new ElidedLabel(tr("runs"));
        times->setTone(ElidedLabel::Tone::Muted);
        bottom->addWidget(times);
        bottom->addWidget(row.runs);
        layout->addWidget(row.title);
        layout->addWidget(row.load);
        layout->addWidget(row.bar);
        layout->addLayout(bottom);
        m_layout->addWidget(block);
        const std::string& id = ids[i];
        connect(row.title, &KeyValueRow::clicked, this, [this, id] { m_page.select(id); });
        NumberField* runs = row.runs;
        connect(runs, &NumberField::committed, this, [this, id, runs](double value) {
            m_page.edit(runs, tr("Set the runs to %1").arg(value),
                        [id, value](const Site& s) { return setRuns(s, std::array{id}, static_cast<int>(value)); });
        });
        m_rows.push_back(row);
    }
    if (ids.size() > mostLinks)
        m_layout->addWidget(new ElidedLabel(tr("further links: %1").arg(ids.size() - mostLinks)));
}

void LinkList::refresh() {
    const Site& site = m_page.site();
    const Slot slot = site.components().slotOf(m_component);
    std::vector<std::string> ids;
    int in = 0;
    if (slot != noSlot)
        for (const Slot at : site.linksOf(slot)) {
            const Link& link = *site.links().at(at);
            ids.push_back(link.id);
            in += link.to.component == m_component;
        }
    // What comes in stands first, then by id.
    std::sort(ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) {
        const bool aIn = site.link(a)->to.component == m_component, bIn = site.link(b)->to.component == m_component;
        return aIn != bIn ? aIn : a < b;
    });
    setVisible(!ids.empty());
    setNote(tr("%1 in, %2 out").arg(in).arg(static_cast<int>(ids.size()) - in));
    if (!isOpen()) return;
    if (ids != m_ids || m_rows.empty()) rebuild(ids);
    const Engine& engine = m_page.document().engine();
    const bool locked = m_page.document().isReadOnly();
    for (const Row& row : m_rows) {
        const Link* link = site.link(row.id);
        const Slot at = engine.site().links().slotOf(row.id);
        if (!link || at == noSlot) continue;
        const LinkResult result = engine.link(at);
        row.title->setValue(
            componentTitle(site, link->to.component == m_component ? link->from.component : link->to.component));
        row.load->setKey(linkFigures(*link, result));
        const double loading = result.loading();
        row.load->setStatus(statusOfLoading(loading), loading >= 0.9);
        row.bar->setVisible(result.rated_a > 0 || result.velocity_limit_m_s > 0);
        row.bar->setFraction(loading);
        refreshConductor(row.conductor, site, *link);
        row.conductor->setEnabled(!locked);
        row.runs->setReadOnly(locked);
        row.runs->setValue(link->runs);
    }
}

} // namespace gs::ui
