// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/site_lists.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <algorithm>
#include <array>
#include <map>

#include "core/engine/summary.h"
#include "ui/panels/background.h"
#include "ui/panels/names.h"
#include "ui/style.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr std::size_t mostLimits = 6;
constexpr int mostNameLines = 12; // of all types that are assumed for one reason

QVBoxLayout* rowsOf(Section* section, int spacing) {
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing);
    section->body()->addWidget(box);
    return rows;
}

} // namespace

PhaseList::PhaseList(Page& page, QWidget* parent)
    : Section(QStringLiteral("site.phases"), tr("Phases"), true, parent), m_page(page) {
    m_rows = rowsOf(this, 4);
    auto* add = smallButton(tr("Add phase"), tr("A day worth looking at: a step of the date slider"));
    add->setObjectName(QStringLiteral("addPhase"));
    body()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QToolButton::clicked, this, [this] {
        change(nullptr, tr("Add a phase"), [day = m_page.document().view().at](std::vector<Phase>& phases) {
            // Each phase has a day of its own: the view's, else the next free one.
            Date free = day;
            while (std::any_of(phases.begin(), phases.end(), [&](const Phase& p) { return p.date == free; }))
                ++free.days;
            phases.push_back({free, tr("Phase %1").arg(phases.size() + 1).toStdString()});
        });
    });
}

void PhaseList::change(CommitEdit* field, const QString& text, const std::function<void(std::vector<Phase>&)>& how) {
    const Page::Make make = [how](const Site& site) {
        Settings settings = site.settings();
        how(settings.phases);
        std::stable_sort(settings.phases.begin(), settings.phases.end(),
                         [](const Phase& a, const Phase& b) { return a.date < b.date; });
        return setSettings(site, std::move(settings));
    };
    if (field) m_page.edit(field, text, make);
    else m_page.editButton(text, make);
}

void PhaseList::refresh() {
    const std::vector<Phase>& phases = m_page.site().settings().phases;
    setNote(phases.empty() ? tr("none") : QString::number(phases.size()));
    if (m_built && phases == m_shown) return;
    m_built = true;
    m_shown = phases;
    clearRows(m_rows);
    for (std::size_t i = 0; i < phases.size(); ++i) {
        auto* row = new QWidget;
        auto* layout = new QGridLayout(row);
        layout->setContentsMargins(0, 0, 0, 4);
        layout->setSpacing(3);
        layout->setColumnStretch(0, 1);
        auto* date = new DateEdit;
        date->setObjectName(QStringLiteral("phaseDate%1").arg(i));
        date->setAccessibleName(tr("Date of phase %1").arg(i + 1));
        date->setShown(QString::fromStdString(formatDate(phases[i].date)));
        auto* name = new CommitEdit;
        name->setObjectName(QStringLiteral("phaseName%1").arg(i));
        name->setAccessibleName(tr("Name of phase %1").arg(i + 1));
        name->setToolTip(QString::fromStdString(phases[i].name));
        name->setMinimumHeight(26);
        name->setShown(QString::fromStdString(phases[i].name));
        auto* remove = smallButton({}, tr("Remove this phase"));
        remove->setObjectName(QStringLiteral("removePhase%1").arg(i));
        remove->setIcon(themedIcon(QStringLiteral("delete")));
        layout->addWidget(date, 0, 0);
        layout->addWidget(remove, 0, 1);
        layout->addWidget(name, 1, 0, 1, 2);
        m_rows->addWidget(row);
        for (CommitEdit* field : {static_cast<CommitEdit*>(date), name})
            field->setReadOnly(m_page.document().isReadOnly());
        connect(date, &CommitEdit::submitted, this, [this, date, i](const QString& text) {
            const std::optional<Date> day = parseDate(text.toStdString());
            if (!day) return date->refuse(DateEdit::reason(text));
            change(date, tr("Move a phase to %1").arg(QString::fromStdString(formatDate(*day))),
                   [i, day](std::vector<Phase>& p) {
                       if (i < p.size()) p[i].date = *day;
                   });
        });
        connect(name, &CommitEdit::submitted, this, [this, name, i](const QString& text) {
            change(name, tr("Rename a phase"), [i, text](std::vector<Phase>& p) {
                if (i < p.size()) p[i].name = text.toStdString();
            });
        });
        connect(remove, &QToolButton::clicked, this, [this, i] {
            change(nullptr, tr("Remove a phase"), [i](std::vector<Phase>& p) {
                if (i < p.size()) p.erase(p.begin() + static_cast<std::ptrdiff_t>(i));
            });
        });
    }
}

SupplyTable::SupplyTable(Page& page, QWidget* parent)
    : Section(QStringLiteral("site.supply"), tr("Supply by source"), true, parent), m_page(page) {
    m_rows = rowsOf(this, 6);
}

void SupplyTable::refresh() {
    const Results& results = m_page.document().results();
    setNote(results.sources.empty() ? tr("none") : formatPower(results.figures.supply_capacity_w));
    const std::vector<SourceGroup> groups = groupSources(m_page.site(), results.sources, false);
    while (m_rows->count() > static_cast<int>(groups.size())) {
        QLayoutItem* item = m_rows->takeAt(m_rows->count() - 1);
        delete item->widget();
        delete item;
    }
    while (m_rows->count() < static_cast<int>(groups.size())) {
        auto* block = new QWidget;
        auto* layout = new QVBoxLayout(block);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(1);
        layout->addWidget(new KeyValueRow({}));
        layout->addWidget(new LoadBar);
        m_rows->addWidget(block);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const SourceGroup& group = groups[i];
        QLayout* layout = m_rows->itemAt(static_cast<int>(i))->widget()->layout();
        auto* row = static_cast<KeyValueRow*>(layout->itemAt(0)->widget());
        auto* bar = static_cast<LoadBar*>(layout->itemAt(1)->widget());
        const auto type = m_page.site().type(group.key);
        const QString name = (type ? typeName(*type) : QString::fromStdString(group.key));
        row->setKey((group.count > 1 ? tr("%1 × %2").arg(group.count).arg(name) : name) +
                    (group.assumed ? tr(" (assumed)") : QString()));
        row->setValue(group.capacity_w > 0 || group.output_w <= 0
                          ? tr("%1 of %2").arg(formatPower(group.output_w), formatPower(group.capacity_w))
                          : tr("%1, no load").arg(formatPower(group.output_w)));
        const double loading = group.capacity_w > 0 ? group.output_w / group.capacity_w : 0;
        row->setStatus(statusOfLoading(loading), loading >= 0.9);
        bar->setFraction(loading);
    }
}

struct LimitList::Row {
    QWidget* block;
    KeyValueRow* title;
    LoadBar* bar;
    ElidedLabel* names;
    QToolButton* next;
    ElidedLabel* answer;
    void tell(const QString& text) const {
        answer->setText(text);
        answer->setVisible(!text.isEmpty());
    }
};

LimitList::LimitList(Page& page, QWidget* parent)
    : Section(QStringLiteral("site.limits"), tr("What limits now"), true, parent), m_page(page) {
    connect(this, &Section::toggled, this, [this](bool open) {
        if (open) refresh();
    });
}

LimitList::~LimitList() = default;

void LimitList::refresh() {
    if (!isOpen()) return;
    Document& document = m_page.document();
    if (document.results().revision != m_revision) m_answers.clear();
    m_revision = document.results().revision;
    m_limits = groupLimits(m_page.site(), document.engine().limits(limitsRead));
    if (m_limits.size() > mostLimits) m_limits.resize(mostLimits);
    setNote(m_limits.empty() ? tr("nothing yet") : QString());
    while (m_rows.size() < m_limits.size()) {
        const std::size_t index = m_rows.size();
        Row row{new QWidget,
                new KeyValueRow({}),
                new LoadBar,
                new ElidedLabel,
                smallButton(tr("Next MW"), tr("What one more unit of it would bring")),
                new ElidedLabel};
        auto* layout = new QVBoxLayout(row.block);
        layout->setContentsMargins(0, 0, 0, 2);
        layout->setSpacing(1);
        row.title->setLink(true);
        layout->addWidget(row.title);
        layout->addWidget(row.bar);
        auto* bottom = new QHBoxLayout;
        row.next->setObjectName(QStringLiteral("nextMw%1").arg(index));
        row.answer->setObjectName(QStringLiteral("nextAnswer%1").arg(index));
        row.names->setObjectName(QStringLiteral("limitNames%1").arg(index));
        for (ElidedLabel* label : {row.names, row.answer}) {
            label->setPixels(11);
            label->setTone(ElidedLabel::Tone::Muted);
            label->setLines(2);
        }
        bottom->addWidget(row.names, 1);
        bottom->addWidget(row.next);
        layout->addLayout(bottom);
        layout->addWidget(row.answer);
        body()->addWidget(row.block);
        connect(row.title, &KeyValueRow::clicked, this, [this, index] {
            if (index >= m_limits.size()) return;
            const std::string id = m_limits[index].tightest.id;
            m_page.select(id);
            emit m_page.showIds({id});
        });
        connect(row.next, &QToolButton::clicked, this, [this, index] { ask(index); });
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.block->setVisible(i < m_limits.size());
        if (i >= m_limits.size()) continue;
        const LimitRow& limit = m_limits[i].tightest;
        const double loading = 1 - limit.headroom_fraction;
        const QString unit = figureUnit(QString::fromStdString(limit.kind), QString::fromStdString(limit.unit));
        const bool known = m_page.site().component(limit.id) || m_page.site().link(limit.id);
        row.title->setKey(limit.limit > 0 ? limitKindName(limit.kind) + ' ' + QString::number(loading * 100, 'f', 0) +
                                                QStringLiteral(" %")
                                          : limitKindName(limit.kind)); // of nothing there is no part
        const QString name = componentTitle(m_page.site(), limit.id);
        row.title->setValue(tr("%1 of %2").arg(formatQuantity(limit.used, unit), formatQuantity(limit.limit, unit)));
        row.names->setText(known ? limitNames(name, m_limits[i]) : QString());
        row.names->setVisible(known);
        row.title->setLink(known);
        row.title->setStatus(statusOfLoading(loading), loading >= 0.9);
        row.bar->setFraction(loading);
        row.bar->setToolTip(row.title->value());
        row.next->setVisible(m_page.site().component(limit.id) != nullptr);
        const auto answer = std::find_if(m_answers.begin(), m_answers.end(),
                                         [&](const auto& a) { return a.first == limit.id + '/' + limit.kind; });
        row.tell(answer == m_answers.end() ? QString() : answer->second);
    }
}

void LimitList::setNext(std::size_t row, const QString& text) {
    const std::string key = m_limits[row].tightest.id + '/' + m_limits[row].tightest.kind;
    std::erase_if(m_answers, [&](const auto& a) { return a.first == key; });
    m_answers.emplace_back(key, text);
    m_rows[row].tell(text);
}

void LimitList::ask(std::size_t row) {
    if (row >= m_limits.size()) return;
    Document& document = m_page.document();
    setNext(row, tr("calculating…"));
    ++m_busy;
    const quint64 revision = m_revision;
    const LimitRow limit = m_limits[row].tightest;
    runInBackground(
        this,
        [catalog = &document.catalog(), site = document.site(), view = document.view(), limit] {
            return nextMegawatt(*catalog, site, view, limit);
        },
        [this, revision, limit](const LimitRow& result) {
            --m_busy;
            if (revision != m_revision) return; // the site has moved on: the answer is about another one
            const auto at = std::find_if(m_limits.begin(), m_limits.end(), [&](const LimitGroup& g) {
                return g.tightest.id == limit.id && g.tightest.kind == limit.kind;
            });
            if (at == m_limits.end()) return;
            const auto index = static_cast<std::size_t>(at - m_limits.begin());
            if (!result.next_mw_gain_w) return setNext(index, tr("No unit can simply be added here"));
            if (*result.next_mw_gain_w <= 0)
                return setNext(index, tr("One more gains nothing: something else limits first"));
            const QString gain = formatPower(*result.next_mw_gain_w);
            const QString low = formatQuantity(result.next_mw_usd_low.value_or(0), QStringLiteral("USD"));
            const QString high = formatQuantity(result.next_mw_usd_high.value_or(0), QStringLiteral("USD"));
            setNext(index, result.next_mw_usd_high.value_or(0) > 0
                               ? tr("One more: + %1 for %2 to %3").arg(gain, low, high)
                               : tr("One more: + %1, price not on record").arg(gain));
        });
}

AssumptionList::AssumptionList(Page& page, QWidget* parent)
    : Section(QStringLiteral("site.assumptions"), tr("Assumptions"), true, parent), m_page(page) {
    m_rows = rowsOf(this, 6);
    connect(this, &Section::toggled, this, [this](bool open) {
        if (open) refresh();
    });
}

void AssumptionList::refresh() {
    if (m_revision == m_page.document().results().revision) return;
    m_revision = m_page.document().results().revision;
    struct Group {
        std::set<std::string> ids;
        std::map<std::string, std::int64_t> types;
    };
    std::map<std::string, Group> groups;
    const Site& site = m_page.site();
    std::size_t all = 0;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        if (!component || component->assumed.empty()) continue;
        Group& group = groups[component->assumed];
        group.ids.insert(component->id);
        group.types[component->type] += component->array.count;
        ++all;
    }
    setNote(all == 0 ? tr("none") : QString::number(all));
    clearRows(m_rows);
    for (const auto& [reason, group] : groups) {
        QStringList parts;
        for (const auto& [id, count] : group.types) {
            const auto type = site.type(id);
            parts << tr("%1 × %2").arg(count).arg((type ? typeName(*type) : QString::fromStdString(id)));
        }
        auto* block = new QWidget;
        auto* layout = new QVBoxLayout(block);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto* what = new ElidedLabel(parts.join(QStringLiteral(", ")));
        what->setTone(ElidedLabel::Tone::Accent);
        what->setLines(mostNameLines);
        auto* why = new QLabel(QString::fromStdString(reason));
        why->setWordWrap(true);
        why->setForegroundRole(QPalette::PlaceholderText);
        why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        layout->addWidget(what);
        layout->addWidget(why);
        m_rows->addWidget(block);
        const std::set<std::string> ids = group.ids;
        connect(what, &ElidedLabel::clicked, this, [this, ids] {
            m_page.document().setSelection(ids);
            emit m_page.showIds({ids.begin(), ids.end()});
        });
    }
}

} // namespace gs::ui
