// SPDX-License-Identifier: GPL-3.0-or-later
// Names that the program itself gives to what it makes (generator, examples), in the language of who has it made. The
// core speaks English; here its names are read phrase by phrase ("Hall 1 pod 2 busway A") and said in the language of
// this thread. Names of people, places and products stay, as does what a user has named.
#pragma once

#include <QString>

#include "core/site/change.h"
#include "core/site/site.h"

namespace gs::ui {

/// The name itself in English, or when not all of it is made of known phrases, numbers and designations.
QString givenName(const QString& name);

/// All names, labels, phases and the title of a site that was just made.
void giveNames(Site& site);

/// Parts that a change brings into a hall; its name, which begins theirs, may be in any language.
void giveNames(ChangeSet& change, const QString& hall);

} // namespace gs::ui
