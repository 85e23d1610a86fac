// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/type_tables.h"

#include <QComboBox>
#include <QHeaderView>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/catalog/type_fields.h"
#include "core/exchange/quantity_text.h"
#include "ui/panels/names.h"
#include "ui/widgets/number_field.h"

namespace gs::ui {

namespace {

constexpr std::array media{Medium::Power, Medium::Coolant, Medium::Gas, Medium::Water, Medium::Data};
constexpr std::array bases{"published", "derived", "assumed", "from memory"};
constexpr std::array confidences{"high", "medium", "low"};
/// Sides of the footprint; the first keeps the exact place of before.
enum SideIndex { AsBefore, West, East, North, South };

SideIndex sideOf(const Port& port) {
    if (port.dy == 0 && port.dx == -0.5) return West;
    if (port.dy == 0 && port.dx == 0.5) return East;
    if (port.dx == 0 && port.dy == -0.5) return North;
    return port.dx == 0 && port.dy == 0.5 ? South : AsBefore;
}

QString number(double value) { return QString::fromStdString(plainNumber(value)); }

QString cell(const QTableWidget& table, int row, int column) {
    const QTableWidgetItem* item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

void put(QTableWidget& table, int row, int column, const QString& text, bool isFixed = false) {
    auto* item = new QTableWidgetItem(text);
    if (isFixed) item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    item->setToolTip(text);
    table.setItem(row, column, item);
}

QString valueText(const Quantity& quantity) {
    if (quantity.isScalar()) return number(quantity.value);
    QStringList parts;
    for (const double value : quantity.list) parts << number(value);
    for (const auto& [x, y] : quantity.curve) parts << number(x) + QStringLiteral(": ") + number(y);
    return parts.join(QStringLiteral(", "));
}

} // namespace

// --- ports --------------------------------------------------------------------------------------------------------

PortTable::PortTable(QWidget* parent) : QTableWidget(0, Columns, parent) {
    setObjectName(QStringLiteral("type_ports"));
    setAccessibleName(tr("Ports"));
    setHorizontalHeaderLabels({tr("Port"), tr("Medium"), tr("Direction"), tr("Voltages, V"), tr("Fluid"), tr("Feed"),
                               tr("Most links"), tr("Side")});
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
}

void PortTable::addBox(int row, Column column, const QStringList& texts, int index, const QString& name) {
    auto* made = new QComboBox;
    made->addItems(texts);
    made->setCurrentIndex(index);
    made->setAccessibleName(QStringLiteral("%1: %2").arg(name, horizontalHeaderItem(column)->text()));
    setCellWidget(row, column, made);
}

QComboBox* PortTable::box(int row, Column column) const { return qobject_cast<QComboBox*>(cellWidget(row, column)); }

void PortTable::setPorts(const std::vector<Port>& list) {
    setRowCount(0);
    m_places.clear();
    for (const Port& port : list) addPort(port);
}

void PortTable::addPort(const Port& port) {
    const int row = rowCount();
    insertRow(row);
    m_places.push_back(port);
    const QString name = QString::fromStdString(port.name);
    put(*this, row, Name, name);
    QStringList mediumNames, volts;
    for (const Medium medium : media) mediumNames << mediumTitle(medium);
    for (const double value : port.voltages_v) volts << number(value);
    addBox(row, Medium_, mediumNames, static_cast<int>(port.medium), name);
    addBox(row, Direction_, {tr("takes"), tr("gives")}, static_cast<int>(port.direction), name);
    put(*this, row, Volts, volts.join(QStringLiteral(", ")));
    put(*this, row, Fluid, QString::fromStdString(port.fluid));
    addBox(row, Feed, {tr("any"), QStringLiteral("A"), QStringLiteral("B")}, port.feed ? port.feed - 'A' + 1 : 0, name);
    put(*this, row, MaxLinks, port.max_links > 0 ? QString::number(port.max_links) : tr("any"));
    addBox(row, Side, {tr("where it is"), tr("west"), tr("east"), tr("north"), tr("south")}, sideOf(port), name);
}

void PortTable::removeCurrent() {
    const int row = currentRow();
    if (row < 0) return;
    m_places.erase(m_places.begin() + row);
    removeRow(row);
}

std::vector<Port> PortTable::ports(std::optional<TableProblem>& problem) const {
    std::vector<Port> list;
    for (int row = 0; row < rowCount(); ++row) {
        Port port = m_places[static_cast<std::size_t>(row)];
        const QString name = cell(*this, row, Name);
        const auto fail = [&](const QString& what, int column) {
            if (!problem) problem = TableProblem{tr("Port %1: %2").arg(name, what), row, column};
        };
        port.name = name.toStdString();
        if (name.isEmpty()) fail(tr("it needs a name"), Name);
        port.medium = media[static_cast<std::size_t>(box(row, Medium_)->currentIndex())];
        port.direction = static_cast<Direction>(box(row, Direction_)->currentIndex());
        port.voltages_v.clear();
        for (const QString& text : cell(*this, row, Volts).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const QuantityText read = parseQuantity(text.trimmed().toStdString(), "V");
            if (!read.value) fail(NumberField::reason(read, text, QStringLiteral("V")), Volts);
            else port.voltages_v.push_back(*read.value);
        }
        if (port.medium != Medium::Power) port.voltages_v.clear();
        port.fluid = port.medium == Medium::Coolant ? cell(*this, row, Fluid).toStdString() : std::string();
        const int feed = box(row, Feed)->currentIndex();
        port.feed = static_cast<char>(feed == 0 || port.medium != Medium::Power ? 0 : 'A' + feed - 1);
        const QString most = cell(*this, row, MaxLinks);
        bool isNumber = true;
        port.max_links = most.isEmpty() || most == tr("any") ? 0 : most.toInt(&isNumber);
        if (!isNumber) fail(tr("“%1” is no number of links; leave it empty for any").arg(most), MaxLinks);
        switch (box(row, Side)->currentIndex()) {
        case West: port.dx = -0.5, port.dy = 0; break;
        case East: port.dx = 0.5, port.dy = 0; break;
        case North: port.dx = 0, port.dy = -0.5; break;
        case South: port.dx = 0, port.dy = 0.5; break;
        default: break;
        }
        list.push_back(std::move(port));
    }
    return list;
}

// --- numbers ------------------------------------------------------------------------------------------------------

QuantityTable::QuantityTable(QWidget* parent) : QTableWidget(0, Columns, parent) {
    setObjectName(QStringLiteral("type_quantities"));
    setAccessibleName(tr("Numbers"));
    setHorizontalHeaderLabels({tr("Number"), tr("Value"), tr("Unit"), tr("Source"), tr("Address"), tr("Basis"),
                               tr("Confidence"), tr("Date")});
    verticalHeader()->hide();
    constexpr std::array widths{185, 75, 60, 170, 90, 115, 165};
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    connect(this, &QTableWidget::cellChanged, this, [this](int row, int column) {
        if (!m_isFilling && column == Value) valueTyped(row);
    });
}

void QuantityTable::setType(const Type& type) {
    setRowCount(0);
    m_rows.clear();
    // Those that decide what it does first, curves and lists last.
    std::size_t primary = 0;
    std::vector<const Quantity*> order = orderedQuantities(type, &primary);
    for (const Quantity& quantity : type.quantities)
        if (!quantity.isScalar()) order.push_back(&quantity);
    for (const Quantity* quantity : order) {
        if (quantity->key == "width_m" || quantity->key == "depth_m") continue; // fields of their own
        Row row{*quantity, {}, {}, valueText(*quantity), false};
        if (!quantity->sources.empty() && static_cast<std::size_t>(quantity->sources.front()) < type.sources.size()) {
            const Source& source = type.sources[static_cast<std::size_t>(quantity->sources.front())];
            row.title = QString::fromStdString(source.title);
            row.address = QString::fromStdString(source.address);
        }
        addRow(row);
    }
}

void QuantityTable::addRow(const Row& entry) {
    m_isFilling = true;
    const int row = rowCount();
    insertRow(row);
    m_rows.push_back(entry);
    const QString name = quantityName(entry.was.key);
    put(*this, row, Name, name, true);
    item(row, Name)->setToolTip(QString::fromStdString(entry.was.key));
    put(*this, row, Value, entry.value, !entry.was.isScalar());
    put(*this, row, Unit, QString::fromStdString(entry.was.unit), true);
    put(*this, row, SourceTitle, entry.title);
    put(*this, row, Address, entry.address);
    const auto addBox = [&](Column column, const auto& words, const std::string& now, auto title) {
        auto* box = new QComboBox;
        int index = static_cast<int>(words.size()) - 1;
        for (std::size_t i = 0; i < words.size(); ++i) {
            box->addItem(title(words[i]));
            if (now == words[i]) index = static_cast<int>(i);
        }
        box->setCurrentIndex(index);
        box->setAccessibleName(QStringLiteral("%1: %2").arg(name, horizontalHeaderItem(column)->text()));
        setCellWidget(row, column, box);
    };
    addBox(Basis, bases, entry.was.basis, [](const char* word) { return basisName(word); });
    addBox(Confidence, confidences, entry.was.confidence, [](const char* word) { return confidenceName(word); });
    put(*this, row, Date_, QString::fromStdString(entry.was.date));
    m_isFilling = false;
}

void QuantityTable::addQuantity(const std::string& key, const std::string& unit) {
    Row row;
    row.was.key = key;
    row.was.unit = unit;
    row.was.basis = "assumed";
    row.was.confidence = "low";
    row.title = QString::fromLatin1(setByHand);
    row.isNew = true;
    addRow(row);
    setCurrentCell(rowCount() - 1, Value);
}

void QuantityTable::removeCurrent() {
    const int row = currentRow();
    if (row < 0) return;
    m_rows.erase(m_rows.begin() + row);
    removeRow(row);
}

std::vector<std::string> QuantityTable::keys() const {
    std::vector<std::string> list;
    for (const Row& row : m_rows) list.push_back(row.was.key);
    return list;
}

/// The record no longer vouches for the number; who has another source writes it in.
void QuantityTable::valueTyped(int row) {
    const Row& entry = m_rows[static_cast<std::size_t>(row)];
    if (cell(*this, row, SourceTitle) != entry.title || cell(*this, row, Value) == entry.value) return;
    item(row, SourceTitle)->setText(QString::fromLatin1(setByHand));
    item(row, Address)->setText({});
    item(row, Date_)->setText({});
    qobject_cast<QComboBox*>(cellWidget(row, Basis))->setCurrentIndex(2);
    qobject_cast<QComboBox*>(cellWidget(row, Confidence))->setCurrentIndex(2);
}

void QuantityTable::writeTo(Type& type, std::optional<TableProblem>& problem) const {
    std::vector<Quantity> list;
    for (int row = 0; row < rowCount(); ++row) {
        const Row& entry = m_rows[static_cast<std::size_t>(row)];
        Quantity quantity = entry.was;
        const QString text = cell(*this, row, Value);
        if (quantity.isScalar() && (entry.isNew || text != entry.value)) {
            const QuantityText read = parseQuantity(text.toStdString(), quantity.unit);
            if (read.value) quantity.value = *read.value;
            else if (!problem)
                problem = TableProblem{QStringLiteral("%1: %2").arg(
                                           quantityName(quantity.key),
                                           NumberField::reason(read, text, QString::fromStdString(quantity.unit))),
                                       row, Value};
        }
        const QString title = cell(*this, row, SourceTitle), address = cell(*this, row, Address);
        if (entry.isNew || title != entry.title || address != entry.address) {
            quantity.sources.clear();
            if (!title.isEmpty()) {
                const Source source{title.toStdString(), address.toStdString(), {}};
                auto known = std::find_if(type.sources.begin(), type.sources.end(), [&](const Source& other) {
                    return other.title == source.title && other.address == source.address;
                });
                if (known == type.sources.end()) known = type.sources.insert(known, source);
                quantity.sources.push_back(static_cast<int>(known - type.sources.begin()));
            } else if (!problem) {
                problem = TableProblem{tr("%1: it needs a source").arg(quantityName(quantity.key)), row, SourceTitle};
            }
        }
        quantity.basis =
            bases[static_cast<std::size_t>(qobject_cast<QComboBox*>(cellWidget(row, Basis))->currentIndex())];
        quantity.confidence = confidences[static_cast<std::size_t>(
            qobject_cast<QComboBox*>(cellWidget(row, Confidence))->currentIndex())];
        quantity.date = cell(*this, row, Date_).toStdString();
        list.push_back(std::move(quantity));
    }
    // The size has fields of its own.
    for (const Quantity& old : type.quantities) {
        if (old.key != "width_m" && old.key != "depth_m") continue;
        list.push_back(old);
        list.back().value = old.key == "width_m" ? type.width_m : type.depth_m;
    }
    std::sort(list.begin(), list.end(), [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
    type.quantities = std::move(list);
}

} // namespace gs::ui
