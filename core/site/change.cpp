// SPDX-License-Identifier: GPL-3.0-or-later
// Applying, inverting and folding changes. The JSON form is in change_write.cpp and change_read.cpp.
#include "core/site/change.h"

#include <string_view>
#include <unordered_map>

namespace gs {

namespace {

template <typename T> bool isSame(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
    return a == b || (a && b && *a == *b);
}
// A type has no ==; its JSON form holds all of it, and types change seldom.
bool isSame(const std::shared_ptr<const Type>& a, const std::shared_ptr<const Type>& b) {
    return a == b || (a && b && typeToJson(*a) == typeToJson(*b));
}

template <typename T> std::vector<Swap<T>> inverseOf(const std::vector<Swap<T>>& swaps) {
    std::vector<Swap<T>> result;
    result.reserve(swaps.size());
    for (const auto& swap : swaps) result.push_back({swap.after, swap.before});
    return result;
}

template <typename T> std::string_view key(const Swap<T>& swap) {
    return swap.after ? std::string_view(swap.after->id) : std::string_view(swap.before->id);
}
std::string_view key(const Swap<Settings>&) { return {}; }

template <typename T>
std::vector<Swap<T>> foldOf(const std::vector<Swap<T>>& first, const std::vector<Swap<T>>& second) {
    std::vector<Swap<T>> merged;
    merged.reserve(first.size() + second.size());
    std::unordered_map<std::string_view, std::size_t> place;
    place.reserve(first.size() + second.size());
    for (const auto* swaps : {&first, &second}) {
        for (const auto& swap : *swaps) {
            if (!swap.before && !swap.after) continue;
            const auto [it, isNew] = place.emplace(key(swap), merged.size());
            if (isNew) merged.push_back(swap);
            else merged[it->second].after = swap.after;
        }
    }
    std::erase_if(merged, [](const Swap<T>& swap) { return isSame(swap.before, swap.after); });
    return merged;
}

} // namespace

void apply(Site& site, const ChangeSet& change) {
    // Links go before their components and come after them, so no list of waiting links is needed on the way.
    for (const auto& swap : change.types)
        if (swap.after) site.put(swap.after);
    for (const auto& swap : change.settings)
        if (swap.after) site.put(swap.after);
    for (const auto& swap : change.links)
        if (swap.before && !swap.after) site.eraseLink(swap.before->id);
    for (const auto& swap : change.components)
        if (swap.before && !swap.after) site.eraseComponent(swap.before->id);
    for (const auto& swap : change.components)
        if (swap.after) site.put(swap.after);
    for (const auto& swap : change.links)
        if (swap.after) site.put(swap.after);
    for (const auto& swap : change.types)
        if (swap.before && !swap.after) site.eraseType(swap.before->id);
}

ChangeSet inverse(const ChangeSet& change) {
    return {inverseOf(change.types), inverseOf(change.components), inverseOf(change.links), inverseOf(change.settings)};
}

ChangeSet fold(const ChangeSet& first, const ChangeSet& second) {
    return {foldOf(first.types, second.types), foldOf(first.components, second.components),
            foldOf(first.links, second.links), foldOf(first.settings, second.settings)};
}

} // namespace gs
