// SPDX-License-Identifier: GPL-3.0-or-later
// One function per shipped site; examples.cpp lists them.
#pragma once

#include "core/blocks/builder.h"
#include "core/catalog/catalog.h"
#include "core/site/site.h"

namespace gs::example {

using namespace blocks;

Site colossus1(const Catalog& catalog);
Site colossus2(const Catalog& catalog);
Site starter(const Catalog& catalog);
Site empty(const Catalog& catalog);

} // namespace gs::example
