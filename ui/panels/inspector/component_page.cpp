// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/component_page.h"

#include <QHBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

#include "core/site/plan_marks.h"
#include "ui/panels/inspector/group_section.h"
#include "ui/panels/inspector/lists.h"
#include "ui/panels/inspector/live_section.h"
#include "ui/panels/inspector/zone_section.h"
#include "ui/panels/names.h"
#include "ui/style.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostTypesListed = 6;

} // namespace

/// Another type, or an outline that is a rectangle no longer, needs other rows.
std::string ComponentPage::structure() const {
    if (m_only.empty()) return {};
    const Component* component = single();
    return component ? component->type + '/' + std::to_string(component->outline.size()) : std::string("gone");
}

ComponentPage::ComponentPage(Document& document, QWidget* parent) : Page(document, parent), m_header(new QWidget) {
    const std::vector<Slot>& components = selected().components;
    if (components.size() == 1) m_only = site().components().at(components.front())->id;
    // Each with the first of its parts by id: in this order the rows of their numbers stand.
    std::map<const Type*, std::string_view> firsts;
    for (const Slot slot : components) {
        const Component& component = *site().components().at(slot);
        const Type* type = site().typeAt(slot).get();
        if (!type) m_typeIds.insert(component.type);
        else if (const auto [it, isNew] = firsts.try_emplace(type, component.id); !isNew)
            it->second = std::min(it->second, std::string_view(component.id));
    }
    std::vector<std::shared_ptr<const Type>> types;
    for (const auto& [type, id] : firsts) {
        m_typeIds.insert(type->id);
        types.push_back(site().type(type->id));
    }
    std::sort(types.begin(), types.end(),
              [&](const auto& a, const auto& b) { return firsts[a.get()] < firsts[b.get()]; });
    m_structure = structure();
    buildHeader();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    m_live = new LiveSection(*this);
    layout->addWidget(m_live);
    if (!m_only.empty() && types.size() == 1 && types.front()->is_zone) {
        m_inside = new ZoneSection(*this, m_only);
        layout->addWidget(m_inside);
        connect(m_inside, &Section::toggled, this, [this](bool open) {
            if (open) m_inside->refresh();
        });
    }
    m_place = new PlaceSection(*this);
    if (!types.empty()) {
        m_quantities = new QuantitySection(*this, types);
        layout->addWidget(m_quantities);
    }
    layout->addWidget(m_place);
    m_group = new GroupSection(*this);
    layout->addWidget(m_group);
    buildDates(layout);
    if (!m_only.empty()) {
        m_links = new LinkList(*this, m_only);
        layout->addWidget(m_links);
        connect(m_links, &Section::toggled, this, [this](bool open) {
            if (open) m_links->refresh();
        });
        buildWhy(layout);
    }
    layout->addStretch(1);
}

bool ComponentPage::shows() const { return isSelected() && structure() == m_structure; }

void ComponentPage::editName() {
    if (!m_name) return;
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void ComponentPage::buildHeader() {
    auto* layout = new QVBoxLayout(m_header);
    layout->setContentsMargins(12, 10, headerRight_px, 10);
    layout->setSpacing(3);
    if (!m_only.empty()) {
        m_name = new CommitEdit;
        m_name->setObjectName(QStringLiteral("name"));
        m_name->setFont(uiFont(16, true));
        m_name->setAccessibleName(tr("Name"));
        m_name->setMaxLength(1000);
        m_name->setMinimumHeight(30);
        layout->addWidget(m_name);
        connect(m_name, &CommitEdit::submitted, this, [this](const QString& text) {
            edit(m_name, tr("Rename to “%1”").arg(text.left(60)),
                 [this, text](const Site& s) { return setName(s, m_only, text.toStdString()); });
        });
    } else {
        m_title = new ElidedLabel;
        m_title->setObjectName(QStringLiteral("title"));
        m_title->setPixels(16, true);
        m_title->setLines(2);
        layout->addWidget(m_title);
    }
    m_subtitle = new ElidedLabel;
    m_subtitle->setObjectName(QStringLiteral("subtitle"));
    m_subtitle->setTone(ElidedLabel::Tone::Muted);
    m_subtitle->setLines(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_subtitle, 1);
    if (m_typeIds.size() == 1) {
        auto* more = smallButton({}, tr("The type: duplicate it, edit it"));
        more->setObjectName(QStringLiteral("typeMenu"));
        more->setIcon(themedIcon(QStringLiteral("more")));
        more->setAccessibleName(more->toolTip());
        line->addWidget(more, 0, Qt::AlignTop);
        connect(more, &QToolButton::clicked, this, [this, more] {
            emit typeMenuRequested(QString::fromStdString(*m_typeIds.begin()),
                                   more->mapToGlobal(QPoint(0, more->height())));
        });
    }
    layout->addLayout(line);
    if (m_typeIds.size() > 1) {
        auto* box = new QWidget;
        m_counts = new QVBoxLayout(box);
        m_counts->setContentsMargins(0, 4, 0, 0);
        m_counts->setSpacing(1);
        layout->addWidget(box);
    }
}

void ComponentPage::refreshHeader() {
    if (const Component* component = single()) {
        m_name->setShown(QString::fromStdString(component->name));
        m_name->setPlaceholderText(componentTitle(site(), *component)); // as on the plan
        m_name->setReadOnly(document().isReadOnly());
        QString text = typeName(site(), component->type);
        if (component->array.count > 1) text = tr("%1 × %2").arg(formatCount(component->array.count), text);
        m_subtitle->setText(text + QStringLiteral(" · ") + QString::fromStdString(component->id));
        m_live->refreshSingle(*component);
        return;
    }
    const Selected& chosen = selected();
    const SelectionSummary sum = summarize(document().engine(), chosen.components, document().view().at);
    if (sum.types.size() == 1)
        m_title->setText(tr("%1 × %2").arg(formatCount(sum.elements), typeName(site(), sum.types.front().type)));
    else m_title->setText(tr("%1 parts of %2 types").arg(formatCount(sum.elements)).arg(sum.types.size()));
    QStringList parts;
    if (sum.components != sum.elements) parts << tr("pieces on the plan: %1").arg(formatCount(sum.components));
    if (!chosen.links.empty()) parts << tr("links: %1").arg(formatCount(static_cast<qint64>(chosen.links.size())));
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_subtitle->setVisible(!parts.isEmpty());
    if (m_counts) {
        const std::size_t listed = std::min(sum.types.size(), mostTypesListed);
        while (m_counts->count() < static_cast<int>(listed + (sum.types.size() > listed)))
            m_counts->addWidget(new KeyValueRow({}));
        for (int i = 0; i < m_counts->count(); ++i) {
            auto* row = static_cast<KeyValueRow*>(m_counts->itemAt(i)->widget());
            if (static_cast<std::size_t>(i) < listed) {
                row->setKey(typeName(site(), sum.types[static_cast<std::size_t>(i)].type));
                row->setValue(formatCount(sum.types[static_cast<std::size_t>(i)].elements));
            } else {
                row->setKey(tr("other types"));
                row->setValue(formatCount(static_cast<qint64>(sum.types.size() - listed)));
            }
        }
    }
    m_live->refreshMany(sum);
}

void ComponentPage::buildDates(QVBoxLayout* layout) {
    auto* section = new Section(QStringLiteral("inspector.dates"), tr("Dates and priority"), true);
    layout->addWidget(section);
    m_energized = new DateEdit;
    m_energized->setObjectName(QStringLiteral("energized"));
    m_retired = new DateEdit;
    m_retired->setObjectName(QStringLiteral("retired"));
    section->body()->addWidget(formRow(tr("First day on"), m_energized));
    section->body()->addWidget(formRow(tr("First day gone"), m_retired));
    const auto setDate = [this](DateEdit* field, const QString& text, bool on) {
        const std::optional<Date> date = parseDate(text.toStdString());
        if (!date && !text.isEmpty()) {
            field->refuse(DateEdit::reason(text));
            emit refused(field->refusal());
            return;
        }
        const QString day = date ? QString::fromStdString(formatDate(*date)) : on ? tr("always") : tr("never");
        edit(field, on ? tr("Set the first day on to %1").arg(day) : tr("Set the first day gone to %1").arg(day),
             [this, date, on](const Site& s) {
                 Steps steps(s);
                 for (const std::string& id : componentIds()) {
                     const Component* component = s.component(id);
                     if (component)
                         steps.add(setDates(steps.site(), std::array{id}, on ? date : component->energized,
                                            on ? component->retired : date));
                 }
                 return steps.take();
             });
    };
    connect(m_energized, &CommitEdit::submitted, this,
            [this, setDate](const QString& text) { setDate(m_energized, text, true); });
    connect(m_retired, &CommitEdit::submitted, this,
            [this, setDate](const QString& text) { setDate(m_retired, text, false); });
    m_outages = new OutageList(*this);
    section->body()->addWidget(m_outages);
    m_priority = numberField(QStringLiteral("priority"), {});
    m_priority->setWhole(true);
    m_priority->setRange(-1e6, 1e6);
    m_priority->setToolTip(tr("Smaller is served first when power or cooling is short"));
    section->body()->addWidget(formRow(tr("Priority"), m_priority));
    connect(m_priority, &NumberField::committed, this, [this](double value) {
        edit(m_priority, tr("Set the priority to %1").arg(value),
             [this, value](const Site& s) { return setPriority(s, componentIds(), static_cast<int>(value)); });
    });
    auto* label = new ElidedLabel(tr("Assumed because (empty: recorded)"));
    label->setTone(ElidedLabel::Tone::Muted);
    section->body()->addWidget(label);
    m_assumed = new CommitText;
    m_assumed->setObjectName(QStringLiteral("assumed"));
    m_assumed->setAccessibleName(tr("Assumed because"));
    section->body()->addWidget(m_assumed);
    connect(m_assumed, &CommitText::submitted, this, [this](const QString& text) {
        edit(m_assumed, text.isEmpty() ? tr("Mark as recorded") : tr("Mark as assumed"),
             [this, text](const Site& s) { return setAssumed(s, componentIds(), text.toStdString()); });
    });
    const Component* component = single();
    const Type* type = component ? site().typeOf(*component) : nullptr;
    if (type && type->role == Role::Structure &&
        (type->kind == "label" || type->kind == "roof_text" || annotationOf(*type) == Annotation::Note ||
         (!component->text.empty() && !isPicture(*type)))) { // a picture's text is the hash of its bytes
        auto* caption = new ElidedLabel(tr("Text on the plan"));
        caption->setTone(ElidedLabel::Tone::Muted);
        section->body()->addWidget(caption);
        m_text = new CommitEdit;
        m_text->setObjectName(QStringLiteral("text"));
        m_text->setAccessibleName(tr("Text on the plan"));
        section->body()->addWidget(m_text);
        connect(m_text, &CommitEdit::submitted, this, [this](const QString& text) {
            edit(m_text, tr("Set the text"),
                 [this, text](const Site& s) { return setText(s, m_only, text.toStdString()); });
        });
    }
}

void ComponentPage::refreshDates() {
    const Component* first = nullptr;
    bool mixedOn = false, mixedGone = false, mixedPriority = false, mixedAssumed = false;
    for (const Slot slot : selected().components) {
        const Component* component = site().components().at(slot);
        if (!first) first = component;
        mixedOn |= component->energized != first->energized;
        mixedGone |= component->retired != first->retired;
        mixedPriority |= component->priority != first->priority;
        mixedAssumed |= component->assumed != first->assumed;
    }
    if (!first) return;
    const auto show = [this](auto* field, const QString& text, bool mixed, const QString& placeholder) {
        field->setReadOnly(document().isReadOnly());
        if (mixed) return field->showMixed();
        field->setShown(text);
        if (text.isEmpty()) field->setPlaceholderText(placeholder);
    };
    const auto day = [](const std::optional<Date>& date) {
        return date ? QString::fromStdString(formatDate(*date)) : QString();
    };
    show(m_energized, day(first->energized), mixedOn, tr("always"));
    show(m_retired, day(first->retired), mixedGone, tr("never"));
    show(m_assumed, QString::fromStdString(first->assumed), mixedAssumed, tr("recorded"));
    if (m_text) show(m_text, QString::fromStdString(first->text), false, {});
    m_priority->setReadOnly(document().isReadOnly());
    m_priority->setValue(mixedPriority ? std::nullopt : std::optional<double>(first->priority));
    if (mixedPriority) m_priority->showMixed();
    m_outages->refresh();
}

void ComponentPage::buildWhy(QVBoxLayout* layout) {
    m_why = new Section(QStringLiteral("inspector.why"), tr("Counts in the site's figures"), false);
    layout->addWidget(m_why);
    connect(m_why, &Section::toggled, this, [this](bool open) {
        if (open) refreshWhy();
    });
}

void ComponentPage::refreshWhy() {
    if (!m_why || !m_why->isOpen()) return;
    const std::vector<FigureTerm> terms = termsOf(document().engine(), m_only);
    QVBoxLayout* body = m_why->body();
    while (body->count() > static_cast<int>(terms.size())) {
        QLayoutItem* item = body->takeAt(body->count() - 1);
        delete item->widget();
        delete item;
    }
    while (body->count() < static_cast<int>(terms.size())) {
        auto* block = new QWidget;
        auto* rows = new QVBoxLayout(block);
        rows->setContentsMargins(0, 0, 0, 2);
        rows->setSpacing(0);
        auto* how = new ElidedLabel;
        how->setPixels(11);
        how->setTone(ElidedLabel::Tone::Muted);
        rows->addWidget(new KeyValueRow({}));
        rows->addWidget(how);
        body->addWidget(block);
    }
    const std::vector<FigureRow> figures = figureRows(document().results().figures);
    const Component* component = single();
    const Type* type = component ? site().typeOf(*component) : nullptr;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const FigureTerm& term = terms[i];
        const auto figure =
            std::find_if(figures.begin(), figures.end(), [&](const FigureRow& row) { return term.figure == row.key; });
        QLayout* rows = body->itemAt(static_cast<int>(i))->widget()->layout();
        auto* row = static_cast<KeyValueRow*>(rows->itemAt(0)->widget());
        row->setKey(figureName(term.figure));
        row->setValue(formatQuantity(
            term.term.value, figure == figures.end()
                                 ? QString()
                                 : figureUnit(QString::fromStdString(term.figure), QString::fromUtf8(figure->unit))));
        QStringList how{contributionName(term.term.what)};
        if (const Quantity* quantity = type && !term.term.quantity.empty() ? type->find(term.term.quantity) : nullptr) {
            how << quantityName(term.term.quantity);
            how << (component->values.count(term.term.quantity) ? tr("own value")
                                                                : confidenceName(quantity->confidence));
            how << sourceTitle(*type, *quantity);
        }
        how.removeAll({});
        static_cast<ElidedLabel*>(rows->itemAt(1)->widget())->setText(how.join(QStringLiteral(" · ")));
    }
}

void ComponentPage::refresh() {
    if (selected().components.empty()) return;
    refreshHeader();
    m_place->refresh();
    m_group->refresh();
    if (m_quantities) m_quantities->refresh();
    refreshDates();
    if (m_links) m_links->refresh();
}

void ComponentPage::refreshRest() {
    refreshWhy();
    if (m_inside) m_inside->refresh();
}

} // namespace gs::ui
