// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/link_page.h"

#include <QComboBox>

#include "core/engine/summary.h"
#include "core/layout/conductors.h"
#include "core/layout/route.h"
#include "core/layout/route_edits.h"
#include "core/site/link_edits.h"
#include "ui/panels/inspector/lists.h"
#include "ui/panels/link_text.h"
#include "ui/panels/names.h"
#include "ui/units.h"

namespace gs::ui {

namespace {
QString metres(double value) { return formatLength(value, value < 100 ? 1 : 0); }
} // namespace

LinkPage::LinkPage(Document& document, QWidget* parent) : Page(document, parent), m_header(new QWidget) {
    for (const std::string& id : *selected().ids)
        if (site().link(id)) m_ids.push_back(id);
    auto* head = new QVBoxLayout(m_header);
    head->setContentsMargins(12, 10, headerRight_px, 10);
    head->setSpacing(3);
    m_title = new ElidedLabel;
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setPixels(16, true);
    m_subtitle = new ElidedLabel;
    m_subtitle->setTone(ElidedLabel::Tone::Muted);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    const Link* first = m_ids.empty() ? nullptr : site().link(m_ids.front());
    const bool power = first && first->medium == Medium::Power;
    if (m_ids.size() == 1) {
        auto* ends = new Section(QStringLiteral("inspector.ends"), tr("Ends"), true);
        m_from = new KeyValueRow(tr("From"));
        m_to = new KeyValueRow(tr("To"));
        m_ports = new KeyValueRow(tr("Ports"));
        for (KeyValueRow* row : {m_from, m_to}) row->setLink(true);
        for (KeyValueRow* row : {m_from, m_to, m_ports}) ends->body()->addWidget(row);
        layout->addWidget(ends);
        connect(m_from, &KeyValueRow::clicked, this, [this] {
            if (const Link* link = site().link(m_ids.front())) select(link->from.component);
        });
        connect(m_to, &KeyValueRow::clicked, this, [this] {
            if (const Link* link = site().link(m_ids.front())) select(link->to.component);
        });
    }
    auto* now = new Section(QStringLiteral("inspector.linknow"), tr("Now"), true);
    m_flow = new KeyValueRow(tr("Power delivered"));
    m_current = new KeyValueRow(tr("Current per run"));
    m_bar = new LoadBar;
    m_heat = new KeyValueRow(tr("Heat carried"));
    m_pipeFlow = new KeyValueRow(tr("Flow per pipe"));
    m_velocity = new KeyValueRow(tr("Velocity"));
    m_loss = new KeyValueRow(tr("Loss"));
    now->body()->addWidget(m_flow);
    now->body()->addWidget(m_current);
    now->body()->addWidget(m_heat);
    now->body()->addWidget(m_pipeFlow);
    now->body()->addWidget(m_velocity);
    now->body()->addWidget(m_bar);
    now->body()->addWidget(m_loss);
    layout->addWidget(now);
    auto* run = new Section(QStringLiteral("inspector.run"), tr("Cable or pipe"), true);
    m_conductor = conductorButton(*this, m_ids);
    m_conductor->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_conductor->setFixedHeight(26);
    run->body()->addWidget(formRow(tr("Type"), m_conductor, nullptr, 200));
    m_runs = numberField(QStringLiteral("runs"), {});
    m_runs->setWhole(true);
    m_runs->setRange(1, 1000);
    run->body()->addWidget(formRow(tr("Parallel runs"), m_runs));
    connect(m_runs, &NumberField::committed, this, [this](double value) {
        edit(m_runs, tr("Set the runs to %1").arg(value),
             [this, value](const Site& s) { return setRuns(s, m_ids, static_cast<int>(value)); });
    });
    m_reason = new ElidedLabel;
    m_reason->setObjectName(QStringLiteral("conductorReason"));
    m_better = new ElidedLabel;
    m_better->setObjectName(QStringLiteral("conductorByLoad"));
    m_source = new ElidedLabel;
    m_source->setObjectName(QStringLiteral("conductorSource"));
    m_source->setTone(ElidedLabel::Tone::Muted);
    for (ElidedLabel* label : {m_reason, m_better, m_source}) {
        label->setLines(3);
        run->body()->addWidget(label);
    }
    m_choose = smallButton(tr("Choose by load"),
                           tr("The thinnest of the fewest runs that carries the nameplate flow and what flows now"));
    m_choose->setObjectName(QStringLiteral("chooseConductor"));
    run->body()->addWidget(m_choose, 0, Qt::AlignLeft);
    connect(m_choose, &QToolButton::clicked, this, [this] {
        editButton(tr("Choose the conductor by load"), [this](const Site&) {
            return chooseConductors(this->document().engine(), this->document().catalog(), m_ids);
        });
    });
    if (power) {
        m_feed = new QComboBox;
        m_feed->setObjectName(QStringLiteral("feed"));
        m_feed->addItems({QStringLiteral("A"), QStringLiteral("B")});
        run->body()->addWidget(formRow(tr("Feed"), m_feed));
        connect(m_feed, &QComboBox::activated, this, [this](int index) {
            editButton(tr("Set the feed to %1").arg(index == 0 ? 'A' : 'B'),
                       [this, index](const Site& s) { return setFeed(s, m_ids, index == 0 ? 'A' : 'B'); });
        });
    }
    m_length = new KeyValueRow(tr("Length in all"));
    m_lines = new KeyValueRow(tr("Lines"));
    run->body()->addWidget(m_length);
    run->body()->addWidget(m_lines);
    m_bends = new KeyValueRow(tr("Bends"));
    run->body()->addWidget(m_bends);
    auto* ways = new QHBoxLayout;
    m_route = smallButton(tr("Route"), tr("Lead round equipment and buildings"));
    m_route->setObjectName(QStringLiteral("routeLink"));
    m_straighten = smallButton(tr("Straighten"), tr("Without bends: the plain way"));
    m_straighten->setObjectName(QStringLiteral("straightenLink"));
    ways->addWidget(m_route);
    ways->addWidget(m_straighten);
    ways->addStretch(1);
    run->body()->addLayout(ways);
    connect(m_route, &QToolButton::clicked, this, [this] {
        std::vector<std::string> noWay;
        editButton(tr("Route %n link(s) around obstacles", nullptr, static_cast<int>(m_ids.size())),
                   [this, &noWay](const Site& s) {
                       const PlanIndex index(s);
                       return routeAround(s, m_ids, index.lookup(), &noWay);
                   });
        if (!noWay.empty())
            emit refused(tr("There is no way around the obstacles for %1: kept as drawn.")
                             .arg(QString::fromStdString(noWay.front())));
    });
    connect(m_straighten, &QToolButton::clicked, this, [this] {
        editButton(tr("Straighten %n link(s)", nullptr, static_cast<int>(m_ids.size())),
                   [this](const Site& s) { return straighten(s, m_ids); });
    });
    auto* remove = smallButton(m_ids.size() == 1 ? tr("Remove link") : tr("Remove links"), {});
    remove->setObjectName(QStringLiteral("removeLink"));
    remove->setEnabled(!document.isReadOnly());
    run->body()->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QToolButton::clicked, this, [this] {
        editButton(m_ids.size() == 1 ? tr("Remove a link") : tr("Remove links"),
                   [this](const Site& s) { return removeLinks(s, m_ids); });
    });
    layout->addWidget(run);
    layout->addStretch(1);
}

/// Of one link: what it carries and could, and what the load asks for where that is another conductor.
void LinkPage::refreshReason() {
    const Link* link = m_ids.size() == 1 ? site().link(m_ids.front()) : nullptr;
    const auto type = link ? site().type(link->conductor) : nullptr;
    const bool chosen = link && (link->medium == Medium::Power || link->medium == Medium::Coolant);
    QString reason, better, source;
    bool isNow = true; // what it is measured by is what it carries
    if (chosen) {
        const double load_w = loadToCarry_w(document().engine(), document().catalog(), *link);
        if (type) {
            const ConductorReason most = conductorReason(site(), *type, link->runs, *link, load_w);
            const LinkResult now = document().engine().link(site().links().slotOf(link->id));
            isNow = load_w <= (link->medium == Medium::Coolant ? now.heat_w : now.flow_w);
            // Beside the current of today stands what the ends could ask for: the one is not to be taken for the other.
            reason = (isNow ? tr("As loaded now: %1") : tr("At the full rating of its ends: %1"))
                         .arg(conductorText(*type, link->runs, most));
            source = limitText(*type, most);
        }
        const ConductorChoice choice = chooseConductor(site(), document().catalog(), *link, load_w);
        if (choice.type && (choice.type->id != link->conductor || choice.runs != link->runs))
            better = (isNow ? tr("By load: %1") : tr("That would take %1"))
                         .arg(conductorText(*choice.type, choice.runs, choice.reason));
    }
    const std::pair<ElidedLabel*, const QString*> labels[] = {
        {m_reason, &reason}, {m_better, &better}, {m_source, &source}};
    for (const auto& [label, text] : labels) {
        label->setText(*text);
        label->setVisible(!text->isEmpty());
    }
}

void LinkPage::refresh() {
    const Link* first = nullptr;
    bool mixedRuns = false, mixedFeed = false, mixedConductor = false, mixedMedium = false;
    for (const std::string& id : m_ids) {
        const Link* link = site().link(id);
        if (!link) continue;
        if (!first) first = link;
        mixedRuns |= link->runs != first->runs;
        mixedFeed |= link->feed != first->feed;
        mixedConductor |= link->conductor != first->conductor;
        mixedMedium |= link->medium != first->medium;
    }
    if (!first) return;
    const LinkSummary sum = summarizeLinks(document().engine(), m_ids);
    const QString medium = mixedMedium ? tr("Links") : tr("%1 link").arg(mediumTitle(first->medium));
    m_title->setText(m_ids.size() == 1 ? medium
                                       : tr("%1 × %2").arg(formatCount(static_cast<qint64>(m_ids.size())), medium));
    m_subtitle->setText(m_ids.size() == 1 ? QString::fromStdString(first->id) : QString());
    m_subtitle->setVisible(m_ids.size() == 1);
    if (m_from) {
        m_from->setValue(componentTitle(site(), first->from.component));
        m_to->setValue(componentTitle(site(), first->to.component));
        m_ports->setValue(QString::fromStdString(first->from.port + " → " + first->to.port));
    }
    const bool power = first->medium == Medium::Power && !mixedMedium;
    m_flow->setVisible(power);
    m_flow->setValue(formatPower(sum.flow_w));
    m_current->setVisible(power);
    const QString amps = QStringLiteral("A");
    m_current->setValue(sum.worst_rated_a > 0
                            ? usedText(sum.worst_current_a, sum.worst_rated_a, amps, sum.worst_loading)
                            : formatQuantity(sum.worst_current_a, amps));
    m_current->setStatus(statusOfLoading(sum.worst_loading), power && sum.worst_loading >= 0.9);
    const bool coolant = first->medium == Medium::Coolant && !mixedMedium;
    const bool hasVelocity = coolant && sum.worst_velocity_limit_m_s > 0;
    m_bar->setVisible((power && sum.worst_rated_a > 0) || hasVelocity);
    m_bar->setFraction(sum.worst_loading);
    m_pipeFlow->setVisible(hasVelocity);
    m_pipeFlow->setValue(formatQuantity(sum.worst_flow_m3_per_s, QStringLiteral("m³/s")));
    m_velocity->setVisible(hasVelocity);
    m_velocity->setValue(
        usedText(sum.worst_velocity_m_s, sum.worst_velocity_limit_m_s, QStringLiteral("m/s"), sum.worst_loading));
    m_velocity->setStatus(statusOfLoading(sum.worst_loading), hasVelocity && sum.worst_loading >= 0.9);
    m_heat->setVisible(coolant);
    // What is said of the pipe below is of one line.
    m_heat->setValue(sum.links == 1 && sum.lines > 1
                         ? tr("%1 in %2 lines of %3")
                               .arg(formatPower(sum.heat_w), formatCount(sum.lines),
                                    formatPower(sum.heat_w / static_cast<double>(sum.lines)))
                         : formatPower(sum.heat_w));
    m_loss->setVisible(power);
    m_loss->setValue(formatPower(sum.loss_w));
    m_length->setValue(metres(sum.length_m));
    m_lines->setValue(formatCount(sum.lines));
    m_lines->setVisible(sum.lines > sum.links);
    const bool locked = document().isReadOnly();
    refreshConductor(m_conductor, site(), *first);
    if (mixedConductor) m_conductor->setText(tr("Mixed"));
    m_conductor->setEnabled(!locked && !mixedMedium);
    std::size_t bends = 0; // stored ones; shown are the corners of the way as it is drawn
    for (const std::string& id : m_ids)
        if (const Link* link = site().link(id)) bends += link->bends.size();
    m_bends->setVisible(m_ids.size() == 1);
    const std::size_t points = m_ids.size() == 1 ? route(site(), *first).size() : 0;
    m_bends->setValue(formatCount(points > 2 ? static_cast<qint64>(points) - 2 : 0));
    m_straighten->setEnabled(!locked && bends > 0);
    m_route->setEnabled(!locked);
    refreshReason();
    m_choose->setVisible(first->medium == Medium::Power || first->medium == Medium::Coolant);
    m_choose->setEnabled(!locked);
    m_runs->setReadOnly(locked);
    m_runs->setValue(mixedRuns ? std::nullopt : std::optional<double>(first->runs));
    if (mixedRuns) m_runs->showMixed();
    if (m_feed) {
        m_feed->setCurrentIndex(mixedFeed ? -1 : first->feed == 'B' ? 1 : 0);
        m_feed->setPlaceholderText(tr("Mixed"));
        m_feed->setEnabled(!locked && !mixedMedium);
    }
}

} // namespace gs::ui
