// SPDX-License-Identifier: GPL-3.0-or-later
// One function per shipped site; examples.cpp lists them.
#pragma once

#include "core/catalog/catalog.h"
#include "core/site/site.h"

namespace gs::example {

Site colossus1(const Catalog& catalog);
Site colossus2(const Catalog& catalog);
Site starter(const Catalog& catalog);
Site empty(const Catalog& catalog);

} // namespace gs::example
