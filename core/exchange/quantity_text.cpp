// SPDX-License-Identifier: GPL-3.0-or-later
// A small recursive-descent reader. A value carries the dimension of its unit, so "1.2 MW + 300 kW" adds and
// "1.2 MW + 5 m" does not. Units: units.h.
#include "core/exchange/quantity_text.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/exchange/units.h"

namespace gs {

using units::Dimension;
using units::Unit;

namespace {

const Dimension none{};

bool isDifferenceUnit(std::string_view unit) { return unit == "K" || unit == "k"; }

struct Value {
    double number = 0; ///< SI when it has a unit
    Dimension dimension;
    bool unit = false;
    bool offset = false; ///< a temperature point
};

class Reader {
public:
    Reader(std::string text, std::string_view target)
        : m_text(std::move(text)), m_difference(isDifferenceUnit(target)) {}

    std::optional<Value> read() {
        skipSpace();
        if (peek() == '=') ++m_at, skipSpace();
        if (m_at >= m_text.size()) return fail(QuantityProblem::Empty, "");
        std::optional<Value> value = sum();
        skipSpace();
        if (value && m_at < m_text.size()) return fail(QuantityProblem::NotANumber, m_text.substr(m_at));
        return value;
    }
    QuantityProblem problem = QuantityProblem::None;
    std::string detail;

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() {
        while (peek() == ' ' || peek() == '\t') ++m_at;
    }
    std::nullopt_t fail(QuantityProblem p, std::string what) {
        if (problem == QuantityProblem::None) problem = p, detail = std::move(what);
        return std::nullopt;
    }

    std::optional<Value> sum() {
        std::optional<Value> left = product();
        for (skipSpace(); left && (peek() == '+' || peek() == '-'); skipSpace()) {
            const double sign = m_text[m_at++] == '+' ? 1 : -1;
            const std::optional<Value> right = product();
            if (!right) return std::nullopt;
            if (left->unit != right->unit) return fail(QuantityProblem::MixedUnits, "");
            if (left->offset || right->offset) return fail(QuantityProblem::OffsetUnit, "");
            if (left->dimension != right->dimension) return fail(QuantityProblem::WrongUnit, m_lastUnit);
            left->number += sign * right->number;
        }
        return left;
    }

    std::optional<Value> product() {
        std::optional<Value> left = factor();
        for (skipSpace(); left && (peek() == '*' || peek() == '/' || peek() == 'x'); skipSpace()) {
            const bool divide = m_text[m_at++] == '/';
            const std::optional<Value> right = factor();
            if (!right) return std::nullopt;
            if (left->offset || right->offset) return fail(QuantityProblem::OffsetUnit, "");
            if (divide && right->number == 0) return fail(QuantityProblem::DivideByZero, "");
            left->dimension = left->dimension.times(right->dimension, divide ? -1 : 1);
            left->unit = (left->unit || right->unit) && !(divide && left->dimension == none);
            left->number = divide ? left->number / right->number : left->number * right->number;
        }
        return left;
    }

    std::optional<Value> factor() {
        skipSpace();
        bool negative = false;
        for (; peek() == '-' || peek() == '+'; skipSpace()) negative ^= m_text[m_at++] == '-';
        Value value;
        if (peek() == '(') {
            ++m_at;
            if (++m_depth > 64)
                return fail(QuantityProblem::NotANumber, "("); // far beyond any formula, short of the stack's end
            const std::optional<Value> inner = sum();
            --m_depth;
            skipSpace();
            if (!inner) return std::nullopt;
            if (peek() != ')') return fail(QuantityProblem::NotANumber, "(");
            ++m_at;
            value = *inner;
            if (negative) value.number = -value.number;
            if (value.unit) return value;
        } else {
            const bool dollar = peek() == '$';
            if (dollar) ++m_at, skipSpace();
            const std::optional<double> number = literal();
            if (!number) return std::nullopt;
            // The sign belongs to the number before its unit turns it into another scale: -5 °F, not -(5 °F).
            value.number = negative ? -*number : *number;
            if (dollar) {
                value.dimension = units::tag(units::Money);
                value.unit = true;
                value.number *= moneyScale();
                return value;
            }
        }
        return withUnit(value);
    }

    /// "k", "M", "B", "bn" after a sum of money.
    double moneyScale() {
        skipSpace();
        const std::size_t begin = m_at;
        while (std::isalpha(static_cast<unsigned char>(peek()))) ++m_at;
        std::string word = m_text.substr(begin, m_at - begin);
        for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (word == "k") return 1e3;
        if (word == "m") return 1e6;
        if (word == "b" || word == "bn") return 1e9;
        m_at = begin;
        return 1;
    }

    std::optional<double> literal() {
        std::string digits;
        const std::size_t begin = m_at;
        const auto digit = [&](std::size_t at) {
            return at < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[at]));
        };
        const auto group = [&](std::size_t at) {
            return digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3);
        };
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (digit(m_at) || c == '.') digits += c;
            // "1,200" and "1 200" group thousands; "1,5" is neither here nor there and is refused below.
            else if (!((c == ',' || c == ' ') && !digits.empty() && digits.find('.') == std::string::npos &&
                       group(m_at + 1)))
                break;
            ++m_at;
        }
        if (digits.empty()) {
            std::size_t end = begin;
            while (end < m_text.size() && m_text[end] != ' ') ++end;
            return fail(QuantityProblem::NotANumber, m_text.substr(begin, end - begin));
        }
        if ((peek() == 'e' || peek() == 'E') &&
            (digit(m_at + 1) || ((m_text[m_at + 1] == '-' || m_text[m_at + 1] == '+') && digit(m_at + 2)))) {
            digits += m_text[m_at++];
            if (peek() == '+') ++m_at;
            else if (peek() == '-') digits += m_text[m_at++];
            while (digit(m_at)) digits += m_text[m_at++];
        }
        double number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error == std::errc::result_out_of_range) return fail(QuantityProblem::TooLarge, "");
        if (error != std::errc() || end != digits.data() + digits.size() || peek() == ',')
            return fail(QuantityProblem::NotANumber, m_text.substr(begin, m_at - begin + (peek() == ',' ? 2 : 0)));
        return number;
    }

    /// A unit may follow at once or after a space: letters, °, %, quotes, then digits (m2) and "/unit" parts.
    std::optional<Value> withUnit(Value value) {
        skipSpace();
        const std::size_t begin = m_at;
        const auto starts = [&](std::size_t at) {
            if (at >= m_text.size()) return false;
            const auto c = static_cast<unsigned char>(m_text[at]);
            if (c == 'x' && (at + 1 >= m_text.size() || m_text[at + 1] == ' ' ||
                             std::isdigit(static_cast<unsigned char>(m_text[at + 1]))))
                return false;
            return std::isalpha(c) || c >= 0x80 || c == '%' || c == '$' || c == '\'' || c == '"';
        };
        if (!starts(m_at)) return value;
        while (m_at < m_text.size() &&
               (starts(m_at) || (m_at > begin && std::isdigit(static_cast<unsigned char>(m_text[m_at]))) ||
                m_text[m_at] == '_' || (m_text[m_at] == '/' && starts(m_at + 1))))
            ++m_at;
        m_lastUnit = m_text.substr(begin, m_at - begin);
        const std::optional<Unit> unit = units::read(m_lastUnit, m_difference);
        if (!unit)
            return fail(m_lastUnit.find_first_not_of('%') == std::string::npos ? QuantityProblem::WrongUnit
                                                                               : QuantityProblem::UnknownUnit,
                        m_lastUnit);
        if (value.unit) return fail(QuantityProblem::MixedUnits, "");
        return Value{value.number * unit->factor + unit->offset, unit->dimension, true, unit->offset != 0};
    }

    std::string m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_difference = false;
    std::string m_lastUnit;

public:
    const std::string& lastUnit() const { return m_lastUnit; }
};

} // namespace

QuantityText parseQuantity(std::string_view text, std::string_view unit) {
    Reader reader(units::normalized(text), unit);
    const std::optional<Value> value = reader.read();
    if (!value) return {std::nullopt, reader.problem, reader.detail};
    double number = value->number;
    if (value->unit) {
        const std::optional<Unit> target = units::read(unit, isDifferenceUnit(unit));
        const bool sameName = reader.lastUnit() == unit || reader.lastUnit() == prettyUnit(unit);
        if (!target && !sameName) return {std::nullopt, QuantityProblem::WrongUnit, reader.lastUnit()};
        if (target && target->dimension != value->dimension)
            return {std::nullopt, QuantityProblem::WrongUnit, reader.lastUnit()};
        if (target) number = (number - target->offset) / target->factor;
        // 95 °F through the absolute scale leaves 34.99999999999999: keep what a person can have meant.
        if (target) number = std::strtod(plainNumber(number).c_str(), nullptr);
    }
    if (!std::isfinite(number)) return {std::nullopt, QuantityProblem::TooLarge, ""};
    return {number, QuantityProblem::None, ""};
}

bool hasUnitLike(std::string_view text, std::string_view unit) {
    Reader reader(units::normalized(text), unit);
    const std::optional<Value> value = reader.read();
    const std::optional<Unit> target = units::read(unit, isDifferenceUnit(unit));
    return value && value->unit && target && value->dimension == target->dimension;
}

std::string plainNumber(double value) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.12g", value);
    std::string text(buffer);
    if (text.find('e') != std::string::npos && std::abs(value) >= 1 && std::abs(value) < 1e21) {
        std::snprintf(buffer, sizeof buffer, "%.0f", value);
        text = buffer;
    }
    return text == "-0" ? "0" : text;
}

} // namespace gs
