// SPDX-License-Identifier: GPL-3.0-or-later
// What was last asked for in "New site…", in the user's settings: whoever makes a second site begins with the first.
#pragma once

#include "core/catalog/catalog.h"
#include "core/generate/wish.h"

namespace gs::ui {

/// The last wish a site was made of; 100,000 GPUs where there is none, or one this catalog cannot fulfil.
Wish rememberedWish(const Catalog& catalog);
void rememberWish(const Wish& wish);

} // namespace gs::ui
