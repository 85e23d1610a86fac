// SPDX-License-Identifier: GPL-3.0-or-later
// One component or many: name, live results, place, values, dates, outages, links.
#pragma once

#include <memory>

#include "core/engine/summary.h"
#include "ui/panels/inspector/page.h"
#include "ui/panels/inspector/quantity_section.h"

namespace gs::ui {

class GroupSection;
class LinkList;
class LiveSection;
class OutageList;
class PlaceSection;
class ZoneSection;

class ComponentPage : public Page {
    Q_OBJECT
public:
    explicit ComponentPage(Document& document, QWidget* parent = nullptr);
    QWidget* header() override { return m_header; }
    void refresh() override;
    void refreshRest() override;
    bool shows() const override;
    void editName() override;

private:
    void buildHeader();
    void buildDates(QVBoxLayout* layout);
    void buildWhy(QVBoxLayout* layout);
    void refreshHeader();
    void refreshDates();
    void refreshWhy();
    const Component* single() const { return m_only.empty() ? nullptr : site().component(m_only); }
    std::string structure() const;

    std::string m_only; ///< the component, when it is a single one
    std::set<std::string> m_typeIds;
    QWidget* m_header;
    CommitEdit* m_name = nullptr;
    ElidedLabel *m_title = nullptr, *m_subtitle = nullptr;
    QVBoxLayout* m_counts = nullptr;
    LiveSection* m_live;
    ZoneSection* m_inside = nullptr; ///< of one zone
    PlaceSection* m_place;
    GroupSection* m_group;
    QuantitySection* m_quantities = nullptr;
    DateEdit *m_energized, *m_retired;
    OutageList* m_outages;
    NumberField* m_priority;
    CommitText* m_assumed;
    CommitEdit* m_text = nullptr;
    LinkList* m_links = nullptr;
    Section* m_why = nullptr;
    std::string m_structure; ///< what the sections were built for
};

} // namespace gs::ui
