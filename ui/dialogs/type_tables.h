// SPDX-License-Identifier: GPL-3.0-or-later
// Ports and numbers of an equipment type as tables that can be typed into. They hold what was typed; what it means is
// asked for when the dialog is accepted, and told with the row when it means nothing.
#pragma once

#include <QTableWidget>
#include <optional>

#include "core/catalog/catalog.h"

class QComboBox;

namespace gs::ui {

/// What cannot be read, in words with the row's name.
struct TableProblem {
    QString sentence;
    int row = 0, column = 0;
};

class PortTable : public QTableWidget {
    Q_OBJECT
public:
    enum Column { Name, Medium_, Direction_, Volts, Fluid, Feed, MaxLinks, Side, Columns };
    explicit PortTable(QWidget* parent = nullptr);
    void setPorts(const std::vector<Port>& ports);
    void addPort(const Port& port);
    void removeCurrent();
    std::vector<Port> ports(std::optional<TableProblem>& problem) const;

private:
    QComboBox* box(int row, Column column) const;
    void addBox(int row, Column column, const QStringList& texts, int index, const QString& name);
    std::vector<Port> m_places; ///< dx, dy of ports that are left where they were, by row
};

class QuantityTable : public QTableWidget {
    Q_OBJECT
public:
    enum Column { Name, Value, Unit, SourceTitle, Address, Basis, Confidence, Date_, Columns };
    explicit QuantityTable(QWidget* parent = nullptr);
    void setType(const Type& type);
    /// A number the type does not have yet, with the unit it has elsewhere.
    void addQuantity(const std::string& key, const std::string& unit);
    void removeCurrent();
    std::vector<std::string> keys() const;
    /// Puts the numbers and their sources into `type`.
    void writeTo(Type& type, std::optional<TableProblem>& problem) const;

private:
    struct Row {
        Quantity was;
        QString title, address, value; ///< as shown first
        bool isNew = false;
    };
    void addRow(const Row& row);
    void valueTyped(int row);
    std::vector<Row> m_rows;
    bool m_isFilling = false;
};

} // namespace gs::ui
