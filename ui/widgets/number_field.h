// SPDX-License-Identifier: GPL-3.0-or-later
// A number with its unit in the field. Takes "1.2 MW", "35 ft", "95 °F", "=3*44", "2*132 kW" and converts to
// the unit of the key; anything else is refused with the reason and the old value stays.
#pragma once

#include <optional>

#include "core/exchange/quantity_text.h"
#include "ui/widgets/commit_edit.h"

namespace gs::ui {

class NumberField : public CommitEdit {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);
    /// `unit` as the catalog writes it ("kW", "c", "usd_per_kw"), also what typed units are converted to. The field
    /// shows and takes bare numbers in shownUnit(unit) of units.h; value() and committed() stay in `unit`.
    void setUnit(const QString& unit);
    void setRange(double lowest, double highest); ///< else any finite number
    void setWhole(bool whole);                    ///< whole numbers only
    void setMayBeEmpty(bool may);                 ///< emptied field: cleared()
    void setValue(std::optional<double> value);   ///< nullopt: empty
    std::optional<double> value() const { return m_value; }
    std::optional<double> typed() const; ///< what the text says as it stands; nothing while it would be refused

    QString problem() const; ///< why the text as it stands would be refused; empty where it would be taken

    static QString reason(const QuantityText& read, const QString& typed, const QString& unit);

signals:
    void committed(double value); ///< in the field's unit; only when it differs from value()
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    QString stepped(int steps) const override;

private:
    void take(const QString& text);
    QuantityText read(const QString& text) const; ///< in m_unit
    QString problemOf(const QuantityText& read, const QString& text) const;
    void placeUnit();
    QString m_unit, m_shownUnit, m_prettyUnit;
    std::optional<double> m_value;
    double m_lowest, m_highest;
    bool m_whole = false, m_mayBeEmpty = false;
};

} // namespace gs::ui
