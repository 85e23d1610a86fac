// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sheet/kind_box.h"

#include <algorithm>

#include "ui/panels/names.h"
#include "ui/theme.h"

namespace gs::ui {

using sheet::Choice;

KindBox::KindBox(QWidget* parent) : QComboBox(parent) {
    setObjectName(QStringLiteral("tableKind"));
    setMinimumHeight(26);
    setMaxVisibleItems(24);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(26);
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (static_cast<std::size_t>(index) < m_choices.size()) emit chosen(m_choices[static_cast<std::size_t>(index)]);
    });
}

void KindBox::add(const QString& text, std::size_t count, const Choice& choice, int indent) {
    addItem(QString(indent * 3, ' ') + text + QStringLiteral("  ") + formatCount(static_cast<qint64>(count)));
    m_choices.push_back(choice);
}

void KindBox::fill(const Site& site, const Choice& chosen) {
    const QSignalBlocker blocker(this);
    clear();
    m_choices.clear();
    add(tr("All components"), site.components().size(), {}, 0);
    add(tr("All links"), site.links().size(), {Choice::Kind::Links, {}}, 0);
    const std::vector<sheet::TypeUse> uses = sheet::typesInUse(site);
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const std::string& category = uses[i].type->category;
        if (i == 0 || uses[i - 1].type->category != category) {
            std::size_t count = 0;
            for (const sheet::TypeUse& use : uses)
                if (use.type->category == category) count += use.components;
            add(categoryName(category), count, {Choice::Kind::Category, category}, 0);
        }
        add(typeName(*uses[i].type), uses[i].components, {Choice::Kind::Type, uses[i].type->id}, 1);
    }
    // The last part of a kind may go and come back by undo: meanwhile the table of it is empty.
    auto at = std::find(m_choices.begin(), m_choices.end(), chosen);
    if (at == m_choices.end()) {
        const auto type = site.type(chosen.name);
        add(type ? typeName(*type) : categoryName(chosen.name), 0, chosen, 0);
        at = m_choices.end() - 1;
    }
    setCurrentIndex(static_cast<int>(at - m_choices.begin()));
}

} // namespace gs::ui
