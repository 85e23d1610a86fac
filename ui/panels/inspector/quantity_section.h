// SPDX-License-Identifier: GPL-3.0-or-later
// One row per scalar quantity of the selected components: value with unit, where it comes from, own values marked
// and resettable. What decides a type's role stands first; the rest, with curves and texts, under "All data".
#pragma once

#include <set>
#include <vector>

#include "ui/panels/inspector/page.h"

namespace gs::ui {

class QuantityRow;

class QuantitySection : public QWidget {
    Q_OBJECT
public:
    /// `types`: the distinct types of the selection, at least one.
    QuantitySection(Page& page, std::vector<std::shared_ptr<const Type>> types, QWidget* parent = nullptr);
    void refresh();
    bool isCut() const; ///< some name or value is not readable in full

private:
    void fillAllData();
    /// One number of one, several or all of the selected types.
    struct Shared {
        const Quantity* quantity; ///< of the first type that has it
        std::shared_ptr<const Type> type;
        std::set<std::string> holders; ///< ids of the types that have it, in the same unit
        bool primary = false;          ///< of those that decide what a type does
    };
    std::vector<Shared> sharedQuantities() const;
    void addRow(QVBoxLayout* layout, const Shared& shared);
    Page& m_page;
    std::vector<std::shared_ptr<const Type>> m_types;
    std::vector<QuantityRow*> m_rows;
    Section* m_all = nullptr;
    std::vector<Shared> m_rest;
    bool m_filled = false;
};

/// A quantity: name, field, reset button, and below them basis, confidence and source.
class QuantityRow : public QWidget {
    Q_OBJECT
public:
    /// `holders`: types that have the number; components of other types are left alone. `whose` says so below the name.
    QuantityRow(Page& page, const Type& type, const Quantity& quantity, std::set<std::string> holders,
                const QString& whose, QWidget* parent = nullptr);
    const std::string& key() const { return m_key; }
    bool isOf(const std::string& type) const { return m_holders.count(type) > 0; }
    /// `typeValue`: what the type says, nullopt when the types differ.
    void setValue(std::optional<double> value, bool own, std::optional<double> typeValue);
    bool isCut() const { return m_name->isCut(); }

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    std::vector<std::string> targets() const; ///< selected components that have the number
    Page& m_page;
    std::set<std::string> m_holders;
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
