// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a type's numbers safely: own value first, then the type's, bounded, never NaN. Shared by the
// physics modules (power, cooling, compute, money).
#pragma once

#include <string>
#include <string_view>

#include "core/catalog/catalog.h"
#include "core/power/equipment.h"

namespace gs {

/// Beyond any site: keeps products of powers, currents and counts far from overflow.
inline constexpr double maxPower_w = 1e15;

/// `value` within low … high; `ifNan` for NaN.
inline double bounded(double value, double low, double high, double ifNan) {
    if (!(value == value)) return ifNan;
    return value < low ? low : value > high ? high : value;
}
/// A power or heat: 0 … 1e15 W, NaN is 0.
inline double watts(double value) { return bounded(value, 0, maxPower_w, 0); }

class Values {
public:
    Values(const Type& type, const OwnValues& own) : m_type(type), m_own(own) {}

    bool has(std::string_view key) const {
        if (ownValue(key)) return true;
        const Quantity* q = m_type.find(key);
        return q && q->isScalar();
    }
    /// Within low … high; `fallback` when absent or NaN.
    double get(std::string_view key, double fallback = 0, double low = 0, double high = maxPower_w) const {
        if (const double* own = ownValue(key)) return bounded(*own, low, high, fallback);
        const Quantity* q = m_type.find(key);
        return q && q->isScalar() ? bounded(q->value, low, high, fallback) : fallback;
    }
    /// `key` in kW, given in W.
    double kilowatts(std::string_view key) const { return watts(get(key) * 1e3); }
    double megawatts(std::string_view key) const { return watts(get(key) * 1e6); }

    /// Points of a curve with both coordinates finite (empty when absent), y multiplied by `scale`.
    Curve curve(std::string_view key, double scale = 1) const {
        Curve points;
        if (const Quantity* q = m_type.find(key))
            for (const auto& [x, y] : q->curve) {
                const double px = bounded(x, -maxPower_w, maxPower_w, 0), py = bounded(y * scale, 0, maxPower_w, 0);
                if (points.empty() || px > points.back().first) points.emplace_back(px, py);
            }
        return points;
    }
    /// Coefficients of a fit; those missing stay 0. False when the key is absent.
    template <typename Array> bool coefficients(std::string_view key, Array& out) const {
        const Quantity* q = m_type.find(key);
        if (!q || q->list.empty()) return false;
        for (std::size_t i = 0; i < out.size() && i < q->list.size(); ++i) out[i] = bounded(q->list[i], -1e9, 1e9, 0);
        return true;
    }

private:
    /// Few have more than one or two of their own: looked through without making a string of the key.
    const double* ownValue(std::string_view key) const {
        constexpr std::size_t few = 8;
        if (m_own.size() > few) {
            const auto it = m_own.find(std::string(key));
            return it != m_own.end() ? &it->second : nullptr;
        }
        for (const auto& [name, value] : m_own)
            if (name == key) return &value;
        return nullptr;
    }

    const Type& m_type;
    const OwnValues& m_own;
};

/// Linear between points, held at the ends; `fallback` for an empty curve.
inline double interpolate(const Curve& curve, double x, double fallback) {
    if (curve.empty()) return fallback;
    if (!(x > curve.front().first)) return curve.front().second;
    for (std::size_t i = 1; i < curve.size(); ++i)
        if (x <= curve[i].first) {
            const auto& [x0, y0] = curve[i - 1];
            const auto& [x1, y1] = curve[i];
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        }
    return curve.back().second;
}

} // namespace gs
