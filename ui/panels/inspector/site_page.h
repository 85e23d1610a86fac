// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing selected: the site itself. Place, climate, conditions, load case, house load, redundancy, phases,
// supply, limits, assumptions.
#pragma once

#include "ui/panels/inspector/page.h"

class QComboBox;

namespace gs::ui {

class AssumptionList;
class LimitList;
class PhaseList;
class SupplyTable;

class SitePage : public Page {
    Q_OBJECT
public:
    explicit SitePage(Document& document, QWidget* parent = nullptr);
    QWidget* header() override { return m_header; }
    void refresh() override;
    void refreshRest() override;
    bool shows() const override { return document().selection().empty(); }
    void editName() override;

private:
    void buildHeader();
    void buildConditions(QVBoxLayout* layout);
    void setOrigin(const QString& text);
    void buildLoads(QVBoxLayout* layout);
    void buildRedundancy(QVBoxLayout* layout);
    template <typename Field>
    void setSetting(Field* field, const QString& text, const std::function<void(Settings&)>& change);
    struct Condition {
        NumberField* field;
        QToolButton* reset;
    };
    Condition addCondition(QVBoxLayout* layout, const QString& name, const QString& label, const QString& unit,
                           std::optional<double> Settings::*own);

    QWidget* m_header;
    CommitEdit *m_name, *m_place, *m_origin;
    QComboBox *m_climate, *m_loadCase;
    ElidedLabel* m_climateSource;
    Condition m_dry, m_wet, m_altitude;
    NumberField* m_house;
    CommitText *m_houseSource, *m_notes;
    KeyValueRow *m_parcel, *m_built;
    std::vector<std::pair<std::string, QComboBox*>> m_redundancy;
    PhaseList* m_phases;
    SupplyTable* m_supply;
    LimitList* m_limits;
    AssumptionList* m_assumptions;
};

} // namespace gs::ui
