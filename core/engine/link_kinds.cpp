// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/link_kinds.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace gs {

namespace {

std::uint64_t bits(double value) { return std::bit_cast<std::uint64_t>(value); }
std::size_t number(const void* address) { return reinterpret_cast<std::uintptr_t>(address) / 64; }

/// First voltage of the supplying port that the consuming port also has; 0 when they share none.
double commonVoltage(const Port& from, const Port& to) {
    for (const double v : from.voltages_v)
        if (std::find(to.voltages_v.begin(), to.voltages_v.end(), v) != to.voltages_v.end()) return v;
    return 0;
}

LinkKind find(const Link& link, const Type* from, const Type* to) {
    LinkKind kind;
    kind.out = from ? from->port(link.from.port) : nullptr;
    kind.in = to ? to->port(link.to.port) : nullptr;
    if (!kind.out || !kind.in || kind.out->medium != link.medium || kind.in->medium != link.medium ||
        kind.out->direction != Direction::Out || kind.in->direction != Direction::In)
        return kind;
    // Of what varies only sources and converters hand power on: what follows has a lower rank than they.
    const bool handsOn = !isVaryingRole(from->role) || from->role == Role::Source || from->role == Role::Converter;
    if (handsOn && link.medium == Medium::Power) kind.voltage_v = commonVoltage(*kind.out, *kind.in);
    kind.fits = link.medium != Medium::Power || kind.voltage_v > 0;
    return kind;
}

} // namespace

const LinkKind& LinkKinds::of(const Link& link, const Type* from, const Type* to) {
    const std::size_t mixed = number(from) + 3 * number(to) + 5 * std::size_t{link.from.port.number()} +
                              7 * std::size_t{link.to.port.number()};
    Known& known = m_known[mixed % m_known.size()];
    if (known.from != from || known.to != to || known.out != link.from.port || known.in != link.to.port ||
        known.medium != link.medium)
        known = {from, to, link.from.port, link.to.port, link.medium, find(link, from, to)};
    return known.kind;
}

LinkKinds::Laid& LinkKinds::laid(const Type* conductor, double voltage_v, double power_factor, int runs, int lines) {
    const std::size_t mixed = (bits(voltage_v) >> 40) ^ number(conductor) ^ (bits(power_factor) >> 44) ^
                              static_cast<std::size_t>(runs) * 7 ^ static_cast<std::size_t>(lines) * 31;
    return m_laid[mixed % m_laid.size()];
}

bool LinkKinds::isOf(const Laid& laid, const Type* conductor, double voltage_v, double power_factor, int runs,
                     int lines) {
    return laid.cable && laid.conductor == conductor && bits(laid.cable->voltage_v) == bits(voltage_v) &&
           bits(laid.cable->power_factor) == bits(power_factor) && laid.cable->runs == runs &&
           laid.cable->lines == lines;
}

} // namespace gs
