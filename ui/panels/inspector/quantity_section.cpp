// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/quantity_section.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <algorithm>
#include <map>

#include "core/layout/route_edits.h"
#include "ui/panels/names.h"
#include "ui/style.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostTypesMixed = 6; // selected types up to which the numbers of each have their row at once

QString joined(QStringList parts) {
    parts.removeAll({});
    return parts.join(QStringLiteral(" · "));
}

QString plain(double value) { return QString::fromStdString(plainNumber(value)); }
/// As the field shows it.
QString plain(double value, const std::string& unit) {
    const QString from = QString::fromStdString(unit);
    return shownUnit(from) == from ? plain(value) : QString::number(toShown(value, from), 'g', 6);
}

QString listText(const Quantity& quantity) {
    QStringList parts;
    for (const double value : quantity.list) parts << plain(value, quantity.unit);
    for (const auto& [x, y] : quantity.curve) parts << plain(x) + QStringLiteral(" → ") + plain(y, quantity.unit);
    return parts.join(quantity.curve.empty() ? QStringLiteral(", ") : QStringLiteral("; "));
}

} // namespace

QuantityRow::QuantityRow(Page& page, const Type& type, const Quantity& quantity, std::set<std::string> holders,
                         const QString& whose, QWidget* parent)
    : QWidget(parent), m_page(page), m_holders(std::move(holders)), m_key(quantity.key), m_type(type.id),
      m_unit(unitName(quantity)), m_ownUnit(quantity.unit) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 3);
    layout->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    m_name = new ElidedLabel(quantityName(m_key));
    m_name->setLines(2);
    m_field =
        numberField(QStringLiteral("quantity_") + QString::fromStdString(m_key), QString::fromStdString(quantity.unit));
    m_field->setFixedWidth(132);
    m_field->setAccessibleName(quantityName(m_key));
    m_reset = smallButton({}, {}, this);
    m_reset->setObjectName(QStringLiteral("reset_") + QString::fromStdString(m_key));
    m_reset->setIcon(themedIcon(QStringLiteral("undo")));
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);
    m_reset->setFixedSize(24, 24);
    line->addWidget(m_name, 1);
    line->addWidget(m_reset);
    line->addWidget(m_field);
    layout->addLayout(line);
    QString all;
    m_meta = joined({basisName(quantity.basis), confidenceName(quantity.confidence),
                     QString::fromStdString(quantity.date), sourceTitle(type, quantity, &all)});
    if (!whose.isEmpty()) m_meta = whose;
    m_source = new ElidedLabel(m_meta);
    m_source->setPixels(11);
    m_source->setTone(ElidedLabel::Tone::Muted);
    m_source->setToolTip(QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
                             .arg((whose.isEmpty() ? QString() : whose.toHtmlEscaped() + '\n') +
                                  joined({basisName(quantity.basis), confidenceName(quantity.confidence),
                                          QString::fromStdString(quantity.date)})
                                      .toHtmlEscaped() +
                                  '\n' + all.toHtmlEscaped()));
    layout->addWidget(m_source);
    connect(m_field, &NumberField::committed, this, [this](double value) {
        m_page.edit(m_field,
                    tr("Set %1 to %2")
                        .arg(quantityName(m_key),
                             plain(value, m_ownUnit) + (m_unit.isEmpty() ? QString() : QChar(0x00A0) + m_unit)),
                    [this, value](const Site& site) { return setMeasure(site, targets(), m_key, value); });
    });
    connect(m_field, &CommitEdit::refused, &m_page, &Page::refused);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_page.editButton(tr("Reset %1").arg(quantityName(m_key)),
                          [this](const Site& site) { return setMeasure(site, targets(), m_key, std::nullopt); });
    });
}

std::vector<std::string> QuantityRow::targets() const {
    std::vector<std::string> ids;
    for (const Slot slot : m_page.selected().components) {
        const Component* component = m_page.site().components().at(slot);
        if (isOf(component->type)) ids.push_back(component->id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void QuantityRow::setValue(std::optional<double> value, bool own, std::optional<double> typeValue) {
    if (value) m_field->setValue(value);
    else m_field->setValue(std::nullopt), m_field->showMixed();
    m_own = own;
    m_name->setPixels(13, own);
    m_reset->setVisible(own);
    m_reset->setEnabled(!m_page.document().isReadOnly());
    m_field->setReadOnly(m_page.document().isReadOnly());
    const QString unit = m_unit.isEmpty() ? QString() : QChar(0x00A0) + m_unit;
    const QString reset = typeValue ? tr("Back to the type's %1").arg(plain(*typeValue, m_ownUnit) + unit)
                                    : tr("Back to the types' values");
    m_reset->setToolTip(reset);
    m_reset->setAccessibleName(reset);
    m_source->setText(!value && !own        ? tr("each as its type's record says")
                      : !value && typeValue ? tr("differs; type: %1").arg(plain(*typeValue, m_ownUnit) + unit)
                      : !value              ? tr("differs")
                      : !own                ? m_meta
                      : typeValue           ? tr("own value; type: %1").arg(plain(*typeValue, m_ownUnit) + unit)
                                            : tr("own value"));
}

void QuantityRow::contextMenuEvent(QContextMenuEvent* event) {
    const std::optional<double> value = m_field->value();
    const auto type = m_page.site().type(m_type);
    if (!value || !type || m_page.document().isReadOnly()) return;
    QMenu menu(this);
    QAction* forAll = menu.addAction(tr("Make it the value of every “%1” on this site").arg(typeName(*type)));
    forAll->setEnabled(m_own);
    if (menu.exec(event->globalPos()) != forAll) return;
    m_page.editButton(tr("Set %1 of the type").arg(quantityName(m_key)), [this, value](const Site& site) {
        Steps steps(site);
        steps.add(gs::setValue(site, targets(), m_key, std::nullopt));
        steps.add(setTypeValue(steps.site(), m_type, m_key, *value));
        return steps.take();
    });
}

QuantitySection::QuantitySection(Page& page, std::vector<std::shared_ptr<const Type>> types, QWidget* parent)
    : QWidget(parent), m_page(page), m_types(std::move(types)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    std::vector<Shared> quantities = sharedQuantities();
    // What only some of very many types have stands with the rest: rows cost time to build.
    const auto isFirst = [this](const Shared& shared) {
        return shared.primary && (shared.holders.size() == m_types.size() || m_types.size() <= mostTypesMixed);
    };
    const auto kept = std::stable_partition(quantities.begin(), quantities.end(), isFirst);
    auto* main = new Section(QStringLiteral("inspector.values"), tr("Values"), true);
    layout->addWidget(main);
    for (auto it = quantities.begin(); it != kept; ++it) addRow(main->body(), *it);
    if (kept == quantities.begin()) main->hide();
    m_rest.assign(kept, quantities.end());
    m_all = new Section(QStringLiteral("inspector.alldata"), tr("All data"), false);
    layout->addWidget(m_all);
    if (m_rest.empty() && m_types.size() != 1) m_all->hide();
    m_all->setNote(m_rest.empty() ? QString() : tr("%1 more").arg(m_rest.size()));
    connect(m_all, &Section::toggled, this, [this](bool open) {
        if (open) {
            fillAllData();
            refresh();
        }
    });
    if (m_all->isOpen()) fillAllData();
}

/// Numbers of the selected types, each once: those of all types first, then those of some, in the order of their types.
std::vector<QuantitySection::Shared> QuantitySection::sharedQuantities() const {
    std::vector<Shared> list;
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (const auto& type : m_types) {
        std::size_t primary = 0;
        const std::vector<const Quantity*> quantities = orderedQuantities(*type, &primary);
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            const auto [it, isNew] = places.try_emplace({quantities[i]->key, quantities[i]->unit}, list.size());
            if (isNew) list.push_back({quantities[i], type, {}, i < primary});
            list[it->second].holders.insert(type->id);
        }
    }
    std::stable_partition(list.begin(), list.end(),
                          [this](const Shared& shared) { return shared.holders.size() == m_types.size(); });
    return list;
}

void QuantitySection::addRow(QVBoxLayout* layout, const Shared& shared) {
    QStringList names;
    if (shared.holders.size() < m_types.size())
        for (const auto& type : m_types)
            if (shared.holders.count(type->id)) names << typeName(*type);
    auto* row = new QuantityRow(m_page, *shared.type, *shared.quantity, shared.holders,
                                names.isEmpty() ? QString() : tr("only of %1").arg(names.join(QStringLiteral(", "))));
    layout->addWidget(row);
    m_rows.push_back(row);
}

void QuantitySection::fillAllData() {
    if (m_filled) return;
    m_filled = true;
    for (const Shared& shared : m_rest) addRow(m_all->body(), shared);
    if (m_types.size() != 1) return;
    const Type& type = *m_types.front();
    const auto text = [this](const QString& key, const QString& value) {
        // A title that is the name of a file has no blanks to break its line at.
        const QString breakable = value.toHtmlEscaped().replace(QLatin1Char('_'), QStringLiteral("_\u200B"));
        auto* label = new QLabel(QStringLiteral("<span style='color:%1'>%2</span><br>%3")
                                     .arg(activeTheme().muted.name(), key.toHtmlEscaped(), breakable));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_all->body()->addWidget(label);
    };
    for (const Quantity& quantity : type.quantities)
        if (!quantity.isScalar()) text(joined({quantityName(quantity.key), unitName(quantity)}), listText(quantity));
    for (const auto& [key, value] : type.texts) text(quantityName(key), QString::fromStdString(value));
    if (!type.note.empty()) text(tr("Note"), typeNote(type));
    for (const Source& source : type.sources)
        text(tr("Source"),
             joined({sourceTitle(source), QString::fromStdString(source.date),
                     source.address == source.title ? QString() : QString::fromStdString(source.address)}));
}

void QuantitySection::refresh() {
    const Site& site = m_page.site();
    // Components without own values follow their type: only the others need a look each.
    std::vector<const Component*> own;
    std::set<const Type*> plainTypes;
    for (const Slot slot : m_page.selected().components) {
        const Component* component = site.components().at(slot);
        if (!component->values.empty()) own.push_back(component);
        else if (const Type* type = site.typeAt(slot).get()) plainTypes.insert(type);
    }
    for (QuantityRow* row : m_rows) {
        std::optional<double> value, typeValue;
        bool mixed = false, typesDiffer = false, hasOwn = false, first = true;
        const auto meet = [&](double v) {
            mixed |= !first && *value != v;
            value = v;
            first = false;
        };
        for (const auto& type : m_types) {
            if (!row->isOf(type->id)) continue;
            const auto now = site.type(type->id);
            const double v = (now ? now : type)->value(row->key());
            typesDiffer |= typeValue && *typeValue != v;
            typeValue = v;
        }
        for (const Type* type : plainTypes)
            if (row->isOf(type->id)) meet(type->value(row->key()));
        for (const Component* component : own) {
            if (!row->isOf(component->type)) continue;
            const auto it = component->values.find(row->key());
            hasOwn |= it != component->values.end();
            meet(site.value(*component, row->key()));
        }
        row->setValue(mixed ? std::nullopt : value, hasOwn, typesDiffer ? std::nullopt : typeValue);
    }
}

bool QuantitySection::isCut() const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const QuantityRow* row) { return row->isVisible() && row->isCut(); });
}

} // namespace gs::ui
