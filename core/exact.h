// SPDX-License-Identifier: GPL-3.0-or-later
// Exact sums of physical figures.
//
// Why: `update` must give the same bits as `compute`, in any order of edits, and the contributions of a
// figure must add up to it bit for bit. Floating-point addition rounds, so its result depends on the order.
// Here every term is rounded ONCE to a multiple of 2^Exponent (the quantum) and kept as a 128-bit integer;
// integer addition is associative and has an inverse, so a running `+= after - before` is the same as a
// fresh sum, whatever the order. A total below 2^53 quanta converts to double without rounding, so adding
// its contributions as doubles gives the total again, bit for bit.
#pragma once

#include <cmath>
#include <cstdint>

namespace gs {

__extension__ using Int128 = __int128;

/// Sum of terms, each a multiple of 2^Exponent of its unit. Total function: NaN counts as 0 and a term
/// is clamped to ±2^100 quanta, so no input can overflow a sum of fewer than 2^27 terms.
template <int Exponent> class Exact {
public:
    constexpr Exact() = default;
    explicit Exact(double value) : m_quanta(toQuanta(value)) {}

    /// The term as it counts in a sum: `value` rounded to the quantum (ties to even).
    static double rounded(double value) { return Exact(value).value(); }

    double value() const {
        // 64 bits where they do: the conversion of 128 is a call.
        const auto small = static_cast<std::int64_t>(m_quanta);
        return (small == m_quanta ? static_cast<double>(small) : static_cast<double>(m_quanta)) * power(Exponent);
    }
    bool isZero() const { return m_quanta == 0; }
    Int128 quanta() const { return m_quanta; }

    Exact& operator+=(Exact other) {
        m_quanta += other.m_quanta;
        return *this;
    }
    Exact& operator-=(Exact other) {
        m_quanta -= other.m_quanta;
        return *this;
    }
    friend Exact operator+(Exact a, Exact b) { return a += b; }
    friend Exact operator-(Exact a, Exact b) { return a -= b; }
    /// `count` equal terms at once, exactly.
    friend Exact operator*(Exact a, std::int64_t count) {
        a.m_quanta *= count;
        return a;
    }
    friend bool operator==(Exact a, Exact b) { return a.m_quanta == b.m_quanta; }
    friend bool operator!=(Exact a, Exact b) { return a.m_quanta != b.m_quanta; }
    friend bool operator<(Exact a, Exact b) { return a.m_quanta < b.m_quanta; }

private:
    /// 2^exponent: multiplying by it is exact.
    static constexpr double power(int exponent) {
        double p = 1;
        for (; exponent > 0; --exponent) p *= 2;
        for (; exponent < 0; ++exponent) p /= 2;
        return p;
    }
    static Int128 toQuanta(double value) {
        if (!(value == value)) return 0;
        const double limit = 0x1p100;
        double scaled = value * power(-Exponent);
        // Below 2^51, adding and taking 1.5 × 2^52 rounds to an integer, ties to even.
        if (scaled > -0x1p51 && scaled < 0x1p51) return static_cast<std::int64_t>((scaled + 0x1.8p52) - 0x1.8p52);
        if (scaled > limit) scaled = limit;
        if (scaled < -limit) scaled = -limit;
        return static_cast<Int128>(std::nearbyint(scaled));
    }
    Int128 m_quanta = 0;
};

using ExactWatts = Exact<-20>;   ///< 1 µW steps; totals below 8.5 GW convert without rounding
using ExactFlops = Exact<24>;    ///< 17 MFLOP/s steps; totals below 1.5e23 FLOP/s
using ExactRatio = Exact<-40>;   ///< shares, PUE terms; totals below 8,192
using ExactCount = Exact<-20>;   ///< H100-equivalents; totals below 8.5e9
using ExactFlow = Exact<-42>;    ///< m³/s; totals below 2,048
using ExactDollars = Exact<-10>; ///< 0.1 cent
using ExactArea = Exact<-24>;    ///< m²
using ExactWattHours = Exact<-16>;

} // namespace gs
