// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/page.h"

#include <QHBoxLayout>
#include <QPointer>
#include <algorithm>

#include "ui/panels/sentences.h"

namespace gs::ui {

Page::Page(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_selected(document.selected()) {}

bool Page::isSelected() const {
    const auto now = m_document.selected();
    if (now->ids != m_selected->ids && *now->ids != *m_selected->ids) return false;
    m_selected = now;
    return true;
}

const Selected& Page::selected() const {
    const auto now = m_document.selected();
    m_selected = now->ids == m_selected->ids ? now : std::make_shared<const Selected>(lookUp(site(), m_selected->ids));
    return *m_selected;
}

std::vector<std::string> Page::componentIds() const {
    std::vector<std::string> ids;
    for (const Slot slot : selected().components) ids.push_back(site().components().at(slot)->id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

QString Page::tryEdit(const QString& text, const Make& make) {
    if (m_document.isReadOnly()) return m_document.readOnlyReason();
    try {
        const ChangeSet change = make(site());
        if (!change.isEmpty()) m_document.edit(change, text);
        return {};
    } catch (const EditError& error) { return localSentence(QString::fromUtf8(error.what())); }
}

template <typename Field> static void editIn(Page* page, Field* field, const QString& text, const Page::Make& make) {
    const QPointer<Field> guard(field);
    const QString reason = page->tryEdit(text, make);
    if (!reason.isEmpty()) {
        if (guard) guard->refuse(reason);
        emit page->refused(reason);
    }
    emit page->refreshNeeded();
}

void Page::edit(CommitEdit* field, const QString& text, const Make& make) { editIn(this, field, text, make); }
void Page::edit(CommitText* field, const QString& text, const Make& make) { editIn(this, field, text, make); }

void Page::editButton(const QString& text, const Make& make) {
    const QString reason = tryEdit(text, make);
    if (!reason.isEmpty()) emit refused(reason);
    emit refreshNeeded();
}

void Page::select(const std::string& id) {
    if (site().component(id) || site().link(id)) m_document.setSelection({id});
}

QWidget* formRow(const QString& label, QWidget* field, QWidget* extra, int fieldWidth) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* name = new ElidedLabel(label);
    name->setTone(ElidedLabel::Tone::Muted);
    layout->addWidget(name, 1);
    field->setAccessibleName(label);
    if (fieldWidth > 0) field->setFixedWidth(fieldWidth);
    else layout->setStretchFactor(name, 0);
    if (extra) layout->addWidget(extra);
    layout->addWidget(field, fieldWidth > 0 ? 0 : 1);
    return row;
}

NumberField* numberField(const QString& name, const QString& unit) {
    auto* field = new NumberField;
    field->setObjectName(name);
    field->setUnit(unit);
    return field;
}

void Steps::add(const ChangeSet& more) {
    apply(m_site, more);
    m_change = fold(m_change, more);
}

void clearRows(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of its signals may be what brought us here
        }
        delete item;
    }
}

} // namespace gs::ui
