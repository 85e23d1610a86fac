// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include <QEvent>
#include <QPainter>
#include <cmath>
#include <limits>

#include "ui/style.h"
#include "ui/units.h"
#include "ui/widgets/shown_quantity.h"

namespace gs::ui {

namespace {

/// Digits in groups of three from 10,000 on, as the parser reads them back.
QString grouped(double value) {
    QString text = QString::fromStdString(plainNumber(value));
    if (std::abs(value) < 10000 || text.contains('e')) return text;
    qsizetype end = text.indexOf('.');
    if (end < 0) end = text.size();
    const qsizetype first = text.startsWith('-') ? 1 : 0;
    for (qsizetype at = end - 3; at > first; at -= 3) text.insert(at, ',');
    return text;
}

} // namespace

NumberField::NumberField(QWidget* parent)
    : CommitEdit(parent), m_lowest(-std::numeric_limits<double>::max()), m_highest(std::numeric_limits<double>::max()) {
    connect(this, &CommitEdit::submitted, this, &NumberField::take);
    placeUnit();
}

void NumberField::setUnit(const QString& unit) {
    m_unit = unit;
    m_shownUnit = shownUnit(unit);
    m_prettyUnit = QString::fromStdString(prettyUnit(m_shownUnit.toStdString()));
    if (m_prettyUnit == QStringLiteral("min")) m_prettyUnit = tr("min"); // the others are no words
    placeUnit();
}

void NumberField::setRange(double lowest, double highest) {
    m_lowest = lowest;
    m_highest = highest;
}

void NumberField::setWhole(bool whole) { m_whole = whole; }
void NumberField::setMayBeEmpty(bool may) { m_mayBeEmpty = may; }

void NumberField::setValue(std::optional<double> value) {
    m_value = value;
    // Five digits, or a tenth, are enough for feet of metres; the metres themselves are kept as they are.
    const auto shown = [this](double v) {
        if (m_shownUnit == m_unit) return v;
        const double us = toShown(v, m_unit);
        return std::abs(us) < 1e4 ? QString::number(us, 'g', 5).toDouble() : std::round(us * 10) / 10;
    };
    setShown(value ? grouped(shown(*value)) : QString());
}

QuantityText NumberField::read(const QString& text) const { return readShown(text, m_unit); }

std::optional<double> NumberField::typed() const {
    if (text() == shown()) return m_value;
    const QuantityText now = read(text());
    return problemOf(now, text()).isEmpty() ? now.value : std::nullopt;
}

QString NumberField::problem() const {
    const QString now = text().trimmed();
    return now == shown() || (now.isEmpty() && m_mayBeEmpty) ? QString() : problemOf(read(now), now);
}

QString NumberField::problemOf(const QuantityText& read, const QString& text) const {
    if (!read.value) return reason(read, text, m_shownUnit);
    if (m_whole && *read.value != std::round(*read.value)) return tr("A whole number is needed here");
    if (*read.value >= m_lowest && *read.value <= m_highest) return {};
    const QString least = grouped(toShown(m_lowest, m_unit)), most = grouped(toShown(m_highest, m_unit));
    return m_highest == std::numeric_limits<double>::max() ? tr("Must be at least %1").arg(least)
                                                           : tr("Must be from %1 to %2").arg(least, most);
}

QString NumberField::reason(const QuantityText& read, const QString& typed, const QString& unit) {
    const QString detail = QString::fromStdString(read.detail);
    const QString pretty = QString::fromStdString(prettyUnit(unit.toStdString()));
    switch (read.problem) {
    case QuantityProblem::None: return {};
    case QuantityProblem::Empty: return tr("A number is needed here");
    case QuantityProblem::UnknownUnit:
        return pretty.isEmpty() ? tr("The unit “%1” is not known; a plain number is needed").arg(detail)
                                : tr("The unit “%1” is not known; the value is in %2").arg(detail, pretty);
    case QuantityProblem::WrongUnit:
        return pretty.isEmpty() ? tr("“%1” does not belong here; a plain number is needed").arg(detail)
                                : tr("“%1” cannot be converted to %2").arg(detail, pretty);
    case QuantityProblem::MixedUnits: return tr("Give every term of the sum a unit, or none of them");
    case QuantityProblem::OffsetUnit: return tr("Temperatures cannot be calculated with; write one temperature");
    case QuantityProblem::DivideByZero: return tr("Division by zero");
    case QuantityProblem::TooLarge: return tr("The number is too large");
    case QuantityProblem::NotANumber: break;
    }
    const QString shortened = typed.size() > 40 ? typed.left(40) + QChar(0x2026) : typed;
    return pretty.isEmpty() ? tr("“%1” is not a number; write 12.5 or =3*44").arg(shortened)
                            : tr("“%1” is not a number; write 12.5 %2 or =3*44").arg(shortened, pretty);
}

void NumberField::take(const QString& text) {
    if (text.isEmpty() && m_mayBeEmpty) {
        if (m_value || isMixed()) emit cleared();
        return;
    }
    const QuantityText read = this->read(text);
    if (const QString why = problemOf(read, text); !why.isEmpty()) return refuse(why);
    if (m_value && *m_value == *read.value) {
        setValue(m_value);
        return;
    }
    emit committed(*read.value);
}

QString NumberField::stepped(int steps) const {
    const QuantityText typed = parseQuantity(text().toStdString(), m_shownUnit.toStdString());
    if (!typed.value) return m_whole ? QStringLiteral("1") : QString();
    // One step is the third significant digit: 132 → 133, 1.20 → 1.21.
    const double size = std::abs(*typed.value);
    const double step = m_whole || size == 0 ? 1 : std::pow(10.0, std::floor(std::log10(size)) - 2);
    const double next = std::round((*typed.value + steps * step) / step) * step;
    return grouped(std::min(toShown(m_highest, m_unit), std::max(toShown(m_lowest, m_unit), next)));
}

void NumberField::placeUnit() {
    const int width = m_prettyUnit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_prettyUnit) + 8;
    setTextMargins(2, 0, width, 0);
    update();
}

void NumberField::changeEvent(QEvent* event) {
    CommitEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) placeUnit();
    if (event->type() != QEvent::LanguageChange) return;
    const bool isOther = shownUnit(m_unit) != m_shownUnit;
    setUnit(m_unit); // its word, too
    if (isOther && !isMixed()) setValue(m_value);
}

void NumberField::paintEvent(QPaintEvent* event) {
    CommitEdit::paintEvent(event);
    if (m_prettyUnit.isEmpty()) return;
    QPainter painter(this);
    painter.setPen(activeTheme().muted);
    painter.drawText(rect().adjusted(0, 0, -7, 0), Qt::AlignRight | Qt::AlignVCenter, m_prettyUnit);
}

} // namespace gs::ui
