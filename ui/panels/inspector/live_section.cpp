// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/live_section.h"

#include <QHBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/sheet/cell_edits.h"
#include "core/site/plan_marks.h"
#include "ui/panels/names.h"
#include "ui/render/length_text.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

/// The zone a component stands in: the stored one, else the one around it.
std::string parentOf(const Site& site, const Component& component) {
    return component.zone.empty() ? parentZone(site, component.position, component.id) : component.zone.str();
}

/// Side lengths of an outline that is an upright rectangle; nullopt for other shapes.
std::optional<Size> rectangle(const std::vector<Point>& outline) {
    if (outline.size() != 4) return std::nullopt;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = outline[i], b = outline[(i + 1) % 4];
        if (std::abs(a.x_m - b.x_m) > 1e-6 && std::abs(a.y_m - b.y_m) > 1e-6) return std::nullopt;
    }
    return Size{std::abs(outline[0].x_m - outline[2].x_m), std::abs(outline[0].y_m - outline[2].y_m)};
}

} // namespace

LiveSection::LiveSection(Page& page, QWidget* parent)
    : Section(QStringLiteral("inspector.live"), tr("Now"), true, parent), m_page(page) {
    m_state = new KeyValueRow(tr("State"));
    m_demand = new KeyValueRow(tr("Own demand"));
    m_gpus = new KeyValueRow(tr("GPUs"));
    m_load = addBar(tr("Load"));
    m_heat = addBar(tr("Heat"));
    m_temperature = new KeyValueRow(tr("Supply temperature"));
    m_loss = new KeyValueRow(tr("Loss"));
    m_loopIn = new KeyValueRow(tr("Cold from loop"));
    m_loopOut = new KeyValueRow(tr("Gives cold to loop"));
    body()->insertWidget(0, m_state);
    body()->insertWidget(1, m_gpus);
    body()->insertWidget(2, m_demand);
    for (KeyValueRow* row : {m_temperature, m_loss, m_loopIn, m_loopOut}) body()->addWidget(row);
    for (KeyValueRow* row : {m_loopIn, m_loopOut}) {
        row->setLink(true);
        connect(row, &KeyValueRow::clicked, this,
                [this, row] { m_page.select(row->property("loop").toString().toStdString()); });
    }
}

LiveSection::Bar LiveSection::addBar(const QString& key) {
    Bar bar{new QWidget, new KeyValueRow(key), new LoadBar};
    auto* layout = new QVBoxLayout(bar.box);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(1);
    layout->addWidget(bar.row);
    layout->addWidget(bar.bar);
    body()->addWidget(bar.box);
    return bar;
}

void LiveSection::setBar(const Bar& bar, double used, double limit) {
    bar.box->setVisible(used > 0 || limit > 0);
    bar.bar->setVisible(limit > 0);
    if (limit <= 0) {
        bar.row->setValue(formatPower(used));
        bar.row->setStatus(Status::Good, false);
        return;
    }
    const double loading = used / limit;
    bar.row->setValue(tr("%1 of %2 (%3 %)")
                          .arg(formatPower(used), formatPower(limit))
                          .arg(loading * 100, 0, 'f', loading < 0.1 ? 1 : 0));
    bar.row->setStatus(statusOfLoading(loading), loading >= 0.9);
    bar.bar->setFraction(loading);
}

void LiveSection::setRow(KeyValueRow* row, const QString& value, bool visible) {
    row->setVisible(visible);
    if (visible) row->setValue(value);
}

QString LiveSection::fromDay(Date day) { return tr("from %1").arg(QString::fromStdString(formatDate(day))); }

void LiveSection::refreshSingle(const Component& component) {
    const Engine& engine = m_page.document().engine();
    const Slot slot = engine.site().components().slotOf(component.id);
    const Type* type = m_page.site().typeOf(component);
    if (slot == noSlot || !type) return;
    const ComponentResult result = engine.component(slot);
    const bool structure = type->role == Role::Structure;
    setVisible(!structure || result.demand_w > 0 || result.heat_w > 0);
    const qint64 count = component.array.count;
    QString state;
    Status status = Status::Off;
    // Only racks are online or not; the rest is in use from its first day on.
    const bool rack = type->role == Role::Rack;
    if (!result.installed && component.energized && *component.energized > m_page.document().view().at)
        state = fromDay(*component.energized);
    else if (!result.installed) state = tr("not installed on this date");
    else if (!result.live) state = tr("out on this date");
    else if (rack) {
        state = count > 1           ? tr("%1 of %2 online").arg(formatCount(result.online), formatCount(count))
                : result.online > 0 ? tr("online")
                                    : tr("not online");
        status = result.online >= count ? Status::Good : Status::Over;
    } else {
        const bool isOver = result.loading() > 1 + 1e-9;
        state = !result.works ? tr("lacks what it runs on") : isOver ? tr("in use, over its rating") : tr("in use");
        status = isOver || !result.works ? Status::Over : Status::Good;
    }
    m_state->setStatus(status, true);
    m_state->setMuted(!result.installed);
    setRow(m_state, state, !structure);
    const double gpus = m_page.site().value(component, "gpus");
    setRow(m_gpus,
           tr("%1 of %2 online")
               .arg(formatCount(std::llround(gpus) * result.online), formatCount(std::llround(gpus) * count)),
           gpus > 0);
    setRow(m_demand, formatPower(result.demand_w), result.demand_w > 0);
    setBar(m_load, result.flow_w, result.rating_w);
    setBar(m_heat, result.heat_w, result.heat_capacity_w);
    setRow(m_loss, formatPower(result.loss_w), result.loss_w > 0);
    const bool givesCold = type->role == Role::Exchanger || type->role == Role::Rejector;
    setRow(m_temperature, formatQuantity(result.supply_c, QStringLiteral("°C")), givesCold && result.heat_w > 0);
    const auto showLoop = [&](KeyValueRow* row, Direction side) {
        const int index = engine.loopOf(slot, side);
        const std::vector<LoopResult> loops = index >= 0 ? engine.loops() : std::vector<LoopResult>();
        if (index < 0 || static_cast<std::size_t>(index) >= loops.size()) {
            row->hide();
            return;
        }
        const LoopResult& loop = loops[static_cast<std::size_t>(index)];
        row->setProperty("loop", QString::fromStdString(loop.name));
        setRow(row,
               tr("%1 at %2")
                   .arg(componentTitle(m_page.site(), loop.name), formatQuantity(loop.supply_c, QStringLiteral("°C"))),
               true);
    };
    showLoop(m_loopIn, Direction::In);
    showLoop(m_loopOut, Direction::Out);
}

void LiveSection::refreshMany(const SelectionSummary& sum) {
    // Racks whose day has not come lack nothing: they are no shortage.
    const std::int64_t due = sum.racks - sum.later;
    const QString online = tr("%1 of %2 racks online").arg(formatCount(sum.online), formatCount(due));
    const QString later = sum.firstLater ? fromDay(*sum.firstLater) : QString();
    m_state->setStatus(due == 0 ? Status::Off : sum.online >= due ? Status::Good : Status::Over, true);
    m_state->setMuted(due == 0);
    setRow(m_state,
           sum.later == 0 ? online
           : due == 0     ? later
                          : tr("%1, %2 more %3").arg(online, formatCount(sum.later), later),
           sum.racks > 0);
    setRow(m_gpus, formatCount(sum.gpus), sum.gpus > 0);
    setRow(m_demand, formatPower(sum.demand_w), sum.demand_w > 0);
    m_load.box->hide();
    m_heat.row->setValue(formatPower(sum.heat_w));
    m_heat.bar->hide();
    m_heat.box->setVisible(sum.heat_w > 0);
    setRow(m_loss, formatPower(sum.loss_w), sum.loss_w > 0);
    m_temperature->hide();
    m_loopIn->hide();
    m_loopOut->hide();
    setVisible(sum.demand_w > 0 || sum.heat_w > 0 || sum.loss_w > 0 || sum.racks > 0);
}

PlaceSection::PlaceSection(Page& page, QWidget* parent)
    : Section(QStringLiteral("inspector.place"), tr("Place"), true, parent), m_page(page) {
    const std::vector<Slot>& components = page.selected().components;
    if (components.size() == 1) m_only = page.site().components().at(components.front())->id;
    // Several parts share no place: moving them together is done on the plan, to one x in the table.
    if (!m_only.empty()) {
        m_x = numberField(QStringLiteral("x"), QStringLiteral("m"));
        m_y = numberField(QStringLiteral("y"), QStringLiteral("m"));
        body()->addWidget(formRow(tr("East (x)"), m_x));
        body()->addWidget(formRow(tr("South (y)"), m_y));
    }
    m_rotation = numberField(QStringLiteral("rotation"), QStringLiteral("°"));
    body()->addWidget(formRow(tr("Rotation, clockwise"), m_rotation));
    const auto move = [this](NumberField* field, bool alongX, double value) {
        m_page.edit(field,
                    alongX ? tr("Set x to %1").arg(formatLength(value)) : tr("Set y to %1").arg(formatLength(value)),
                    [this, alongX, value](const Site& site) {
                        Steps steps(site);
                        for (const std::string& id : m_page.componentIds()) {
                            const Component* component = steps.site().component(id);
                            if (!component) continue;
                            Point to = component->position;
                            (alongX ? to.x_m : to.y_m) = value;
                            steps.add(moveTo(steps.site(), id, to));
                        }
                        return steps.take();
                    });
    };
    if (m_x) {
        connect(m_x, &NumberField::committed, this, [this, move](double value) { move(m_x, true, value); });
        connect(m_y, &NumberField::committed, this, [this, move](double value) { move(m_y, false, value); });
    }
    connect(m_rotation, &NumberField::committed, this, [this](double value) {
        m_page.edit(m_rotation, tr("Rotate to %1°").arg(value), [this, value](const Site& site) {
            Steps steps(site);
            for (const std::string& id : m_page.componentIds()) {
                const Component* component = steps.site().component(id);
                if (component)
                    steps.add(
                        rotateBy(steps.site(), std::array{id}, value - component->rotation_deg, component->position));
            }
            return steps.take();
        });
    });
    const Component* only = m_only.empty() ? nullptr : page.site().component(m_only);
    const Type* type = only ? page.site().typeOf(*only) : nullptr;
    if (type && (type->is_zone || !only->outline.empty())) {
        if (!hasOpenOutline(*type) && rectangle(only->outline)) {
            m_width = numberField(QStringLiteral("zoneWidth"), QStringLiteral("m"));
            m_depth = numberField(QStringLiteral("zoneDepth"), QStringLiteral("m"));
            for (NumberField* field : {m_width, m_depth}) field->setRange(0.1, 1e6);
            body()->addWidget(formRow(tr("Width"), m_width));
            body()->addWidget(formRow(tr("Depth"), m_depth));
            connect(m_width, &NumberField::committed, this, [this](double value) { setSide(m_width, value, true); });
            connect(m_depth, &NumberField::committed, this, [this](double value) { setSide(m_depth, value, false); });
        }
        m_area = new KeyValueRow(hasOpenOutline(*type) ? tr("Length") : tr("Area"));
        body()->addWidget(m_area);
    } else if (type) {
        m_count = numberField(QStringLiteral("count"), {});
        m_columns = numberField(QStringLiteral("columns"), {});
        m_pitchX = numberField(QStringLiteral("pitchX"), QStringLiteral("m"));
        m_pitchY = numberField(QStringLiteral("pitchY"), QStringLiteral("m"));
        for (NumberField* field : {m_count, m_columns}) {
            field->setWhole(true);
            field->setRange(1, 1e6);
        }
        body()->addWidget(formRow(tr("Number in the array"), m_count));
        body()->addWidget(formRow(tr("Columns"), m_columns));
        body()->addWidget(formRow(tr("Pitch along x"), m_pitchX));
        body()->addWidget(formRow(tr("Pitch along y"), m_pitchY));
        connect(m_count, &NumberField::committed, this, [this](double value) {
            setArray(m_count, tr("Set the number to %1").arg(value),
                     [value](ArrayLayout& a) { a = sheet::withCount(a, static_cast<int>(value)); });
        });
        connect(m_columns, &NumberField::committed, this, [this](double value) {
            setArray(m_columns, tr("Set the columns to %1").arg(value),
                     [value](ArrayLayout& a) { a.columns = static_cast<int>(value); });
        });
        connect(m_pitchX, &NumberField::committed, this, [this](double value) {
            setArray(m_pitchX, tr("Set the pitch to %1").arg(formatLength(value)),
                     [value](ArrayLayout& a) { a.pitch_x_m = value; });
        });
        connect(m_pitchY, &NumberField::committed, this, [this](double value) {
            setArray(m_pitchY, tr("Set the pitch to %1").arg(formatLength(value)),
                     [value](ArrayLayout& a) { a.pitch_y_m = value; });
        });
        m_size = new KeyValueRow(tr("Footprint of one"));
        body()->addWidget(m_size);
    }
    if (only) {
        m_zone = new KeyValueRow(tr("Stands in"));
        m_attached = new KeyValueRow(tr("Mounted on"));
        m_attached->setLink(true);
        body()->addWidget(m_zone);
        body()->addWidget(m_attached);
        connect(m_zone, &KeyValueRow::clicked, this, [this] {
            if (const Component* component = m_page.site().component(m_only))
                m_page.select(parentOf(m_page.site(), *component));
        });
        connect(m_attached, &KeyValueRow::clicked, this, [this] {
            if (const Component* component = m_page.site().component(m_only)) m_page.select(component->attached);
        });
    }
}

void PlaceSection::setArray(NumberField* field, const QString& what, const std::function<void(ArrayLayout&)>& change) {
    m_page.edit(field, what, [this, change](const Site& site) {
        const Component* component = site.component(m_only);
        if (!component) return ChangeSet();
        ArrayLayout array = component->array;
        change(array);
        return gs::setArray(site, m_only, array);
    });
}

void PlaceSection::setSide(NumberField* field, double length, bool alongX) {
    m_page.edit(field,
                alongX ? tr("Set the width to %1").arg(formatLength(length))
                       : tr("Set the depth to %1").arg(formatLength(length)),
                [this, length, alongX](const Site& site) {
                    const Component* component = site.component(m_only);
                    const std::optional<Size> size = component ? rectangle(component->outline) : std::nullopt;
                    if (!size) return ChangeSet();
                    std::vector<Point> outline = component->outline;
                    double low = outline[0].x_m, high = low;
                    if (!alongX) low = high = outline[0].y_m;
                    for (const Point& p : outline)
                        low = std::min(low, alongX ? p.x_m : p.y_m), high = std::max(high, alongX ? p.x_m : p.y_m);
                    // The side grows to both ends, so that the middle stays where it is.
                    const double middle = (low + high) / 2;
                    for (Point& p : outline) {
                        double& value = alongX ? p.x_m : p.y_m;
                        value = middle + (value < middle ? -length / 2 : length / 2);
                    }
                    return setOutline(site, m_only, std::move(outline));
                });
}

void PlaceSection::refresh() {
    const Site& site = m_page.site();
    const Component* first = nullptr;
    bool mixedX = false, mixedY = false, mixedRotation = false;
    for (const Slot slot : m_page.selected().components) {
        const Component* component = site.components().at(slot);
        if (!first) first = component;
        mixedX |= component->position.x_m != first->position.x_m;
        mixedY |= component->position.y_m != first->position.y_m;
        mixedRotation |= component->rotation_deg != first->rotation_deg;
    }
    if (!first) return;
    const bool locked = m_page.document().isReadOnly();
    const auto show = [locked](NumberField* field, double value, bool mixed) {
        if (!field) return;
        field->setReadOnly(locked);
        field->setValue(mixed ? std::nullopt : std::optional(value));
        if (mixed) field->showMixed();
    };
    show(m_x, first->position.x_m, mixedX);
    show(m_y, first->position.y_m, mixedY);
    show(m_rotation, first->rotation_deg, mixedRotation);
    if (m_width)
        if (const std::optional<Size> size = rectangle(first->outline)) {
            show(m_width, size->width_m, false);
            show(m_depth, size->depth_m, false);
        }
    if (m_area) {
        const Type* type = site.typeOf(*first);
        if (type && hasOpenOutline(*type)) m_area->setValue(lengthText(chainLength(first->outline)));
        else if (type && annotationOf(*type) == Annotation::Area)
            m_area->setValue(areaText(area(site, *first)) + QStringLiteral(" · ") + landText(area(site, *first)));
        else m_area->setValue(formatQuantity(area(site, *first), QStringLiteral("m²")));
    }
    if (m_count) {
        show(m_count, first->array.count, false);
        show(m_columns, first->array.columns, false);
        show(m_pitchX, first->array.pitch_x_m, false);
        show(m_pitchY, first->array.pitch_y_m, false);
        const bool array = first->array.count > 1;
        for (NumberField* field : {m_columns, m_pitchX, m_pitchY}) field->parentWidget()->setVisible(array);
        const Size size = footprint(site, *first);
        const Type* type = site.typeOf(*first);
        m_size->setValue(formatSize(size.width_m, size.depth_m, 2) +
                         (type && type->footprint_assumed ? tr(" (assumed)") : QString()));
    }
    if (m_zone) {
        // Files of earlier versions and by other hands may hold no parent where there is one.
        const std::string zone = parentOf(site, *first);
        m_zone->setValue(zone.empty() ? tr("the site") : componentTitle(site, zone));
        m_zone->setLink(!zone.empty());
        m_attached->setVisible(!first->attached.empty());
        m_attached->setValue(componentTitle(site, first->attached));
    }
}

} // namespace gs::ui
