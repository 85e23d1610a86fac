// SPDX-License-Identifier: GPL-3.0-or-later
// Wording of findings, and of what fixes say of them. Three significant digits with an SI prefix.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/results.h"

namespace gs {

struct Node;

/// "1.24 MW", "566 A", "15.2 m". Prefixes only for W, Wh and A above 10,000.
std::string si(double value, std::string_view unit);
std::string percent(double fraction); ///< "5.3 %"
std::string label(const Node& node);  ///< id, with its name where that says more
std::string nameOf(const Node& node); ///< the name, else the id: for the ends of a link, which has an id of its own
Finding makeFinding(std::string_view code, std::vector<std::string> ids, std::string figures, std::string text,
                    std::string remedy);

} // namespace gs
