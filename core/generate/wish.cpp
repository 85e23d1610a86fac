// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/wish.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/site/redundancy.h"

namespace gs {
namespace {

constexpr std::array powers{"grid", "turbines", "engines", "bridge"};
constexpr std::array coolings{"chillers", "dry-coolers", "towers"};

template <typename Value, std::size_t N>
std::optional<Value> fromName(const std::array<const char*, N>& names, std::string_view name) {
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) return std::nullopt;
    return static_cast<Value>(it - names.begin());
}

} // namespace

const char* name(WishPower power) { return powers[static_cast<std::size_t>(power)]; }
const char* name(WishCooling cooling) { return coolings[static_cast<std::size_t>(cooling)]; }
std::optional<WishPower> wishPowerFromName(std::string_view name) { return fromName<WishPower>(powers, name); }
std::optional<WishCooling> wishCoolingFromName(std::string_view name) { return fromName<WishCooling>(coolings, name); }

std::optional<std::map<std::string, std::string>> parseRedundancy(std::string_view text, std::string* wrong) {
    const auto isTarget = [](std::string_view target) {
        return std::find(redundancyTargets.begin(), redundancyTargets.end(), target) != redundancyTargets.end();
    };
    std::map<std::string, std::string> out;
    bool isFirst = true;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        if (std::exchange(isFirst, false) && isTarget(part)) { // of all, but for what follows
            for (const char* of : redundancySystems)
                if (std::string_view(of) != "ups") out[of] = part;
            continue;
        }
        const auto equals = part.find('=');
        const std::string_view system = part.substr(0, equals);
        const bool isSystem =
            std::find(redundancySystems.begin(), redundancySystems.end(), system) != redundancySystems.end();
        if (equals == std::string_view::npos || !isSystem || !isTarget(part.substr(equals + 1))) {
            if (wrong) *wrong = part;
            return std::nullopt;
        }
        out[std::string(system)] = part.substr(equals + 1);
    }
    return out;
}

int spareUnits(const Wish& wish, std::string_view system, int needed) {
    const auto it = wish.redundancy.find(std::string(system));
    if (it == wish.redundancy.end()) return 0;
    const int spare = spareOf(it->second);
    return spare < 0 ? needed : spare;
}

} // namespace gs
