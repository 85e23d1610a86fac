// SPDX-License-Identifier: GPL-3.0-or-later
// The one shape of every edit: entries before and after. No before = added, no after = removed.
// Undo is the inverse; the file's history stores exactly this.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/site/site.h"

namespace gs {

template <typename T> struct Swap {
    std::shared_ptr<const T> before;
    std::shared_ptr<const T> after;
};

struct ChangeSet {
    std::vector<Swap<Type>> types;
    std::vector<Swap<Component>> components;
    std::vector<Swap<Link>> links;
    std::vector<Swap<Settings>> settings; ///< at most one
    bool isEmpty() const { return types.empty() && components.empty() && links.empty() && settings.empty(); }
};

/// Makes `site` what the change says. Entries are replaced by id; `before` is not checked.
void apply(Site& site, const ChangeSet& change);
ChangeSet inverse(const ChangeSet& change);
/// `first` then `second` as one change, one swap per id, equal before and after dropped: a gesture that
/// comes back to its start folds to an empty change.
ChangeSet fold(const ChangeSet& first, const ChangeSet& second);

/// JSON form for the history table and for tests; reading throws std::runtime_error with the place.
std::string changeToJson(const ChangeSet& change);
ChangeSet changeFromJson(const std::string& json);
/// Single entries as JSON (the file's columns that hold lists use the same spelling).
std::string componentToJson(const Component& component);
std::string linkToJson(const Link& link);
std::string settingsToJson(const Settings& settings);
Component componentFromJson(const std::string& json);
Link linkFromJson(const std::string& json);
Settings settingsFromJson(const std::string& json);

} // namespace gs
