// SPDX-License-Identifier: GPL-3.0-or-later
// When a component counts, and the names of the small enumerations in files and on the command line.
#include "core/site/model.h"

#include <algorithm>
#include <array>

namespace gs {

namespace {
constexpr std::array<const char*, 5> mediumNames{"power", "coolant", "gas", "water", "data"};
constexpr std::array<const char*, 3> loadCaseNames{"nameplate", "training", "idle"};

template <typename Enum, std::size_t N>
std::optional<Enum> byName(const std::array<const char*, N>& names, std::string_view name) {
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}
} // namespace

bool Component::isInstalled(Date day) const {
    return (!energized || *energized <= day) && (!retired || day < *retired);
}

bool Component::isLive(Date day) const {
    return isInstalled(day) && std::none_of(outages.begin(), outages.end(), [day](const Outage& outage) {
               return outage.off <= day && (!outage.back || day < *outage.back);
           });
}

const char* mediumName(Medium medium) {
    const auto index = static_cast<std::size_t>(medium);
    return index < mediumNames.size() ? mediumNames[index] : "power";
}
std::optional<Medium> mediumFromName(std::string_view name) { return byName<Medium>(mediumNames, name); }

const char* loadCaseName(LoadCase loadCase) {
    const auto index = static_cast<std::size_t>(loadCase);
    return index < loadCaseNames.size() ? loadCaseNames[index] : "nameplate";
}
std::optional<LoadCase> loadCaseFromName(std::string_view name) { return byName<LoadCase>(loadCaseNames, name); }

} // namespace gs
