// SPDX-License-Identifier: GPL-3.0-or-later
// One row per scalar quantity of the selected components: value with unit, where it comes from, own values marked
// and resettable. What decides a type's role stands first; the rest, with curves and texts, under "All data".
#pragma once

#include <vector>

#include "ui/panels/inspector/page.h"

namespace gs::ui {

class QuantityRow;

class QuantitySection : public QWidget {
    Q_OBJECT
public:
    /// `types`: the distinct types of the selection, at least one.
    QuantitySection(Page& page, std::vector<std::string> ids, std::vector<std::shared_ptr<const Type>> types,
                    QWidget* parent = nullptr);
    void refresh();
    bool isCut() const; ///< some name or value is not readable in full

private:
    void fillAllData();
    void addRow(QVBoxLayout* layout, const Quantity& quantity);
    Page& m_page;
    std::vector<std::string> m_ids;
    std::vector<std::shared_ptr<const Type>> m_types;
    std::vector<QuantityRow*> m_rows;
    Section* m_all = nullptr;
    std::vector<const Quantity*> m_rest;
    bool m_filled = false;
};

/// A quantity: name, field, reset button, and below them basis, confidence and source.
class QuantityRow : public QWidget {
    Q_OBJECT
public:
    QuantityRow(Page& page, const std::vector<std::string>& ids, const Type& type, const Quantity& quantity,
                QWidget* parent = nullptr);
    const std::string& key() const { return m_key; }
    /// `typeValue`: what the type says, nullopt when the types differ.
    void setValue(std::optional<double> value, bool own, std::optional<double> typeValue);
    bool isCut() const { return m_name->isCut(); }

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    Page& m_page;
    const std::vector<std::string>& m_ids;
    std::string m_key, m_type;
    QString m_meta, m_unit;
    std::string m_ownUnit; ///< of the catalog; m_unit is the one shown
    ElidedLabel* m_name;
    NumberField* m_field;
    QToolButton* m_reset;
    ElidedLabel* m_source;
    bool m_own = false;
};

} // namespace gs::ui
