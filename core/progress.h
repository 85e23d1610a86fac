// SPDX-License-Identifier: GPL-3.0-or-later
// How a long work says how far it is, and where it can be given up.
#pragma once

#include <cstddef>
#include <functional>

namespace gs {

/// Called between pieces of a work with the share that is done, 0 to 1; with 1 once, right before what cannot be taken
/// back (a file takes its name). It may throw: then the work is given up there and leaves nothing.
using Progress = std::function<void(double)>;

/// A piece of a work that reports 0 to 1 of its own is `from` to `to` of the whole.
inline Progress partOf(const Progress& whole, double from, double to) {
    if (!whole) return {};
    return [whole, from, to](double done) { whole(from + (to - from) * done); };
}

/// For loops over many small things: reports each 256th, and never the last share.
inline void reportStep(const Progress& progress, std::size_t done, std::size_t all) {
    if (progress && done % 256 == 0 && done < all) progress(static_cast<double>(done) / static_cast<double>(all));
}

} // namespace gs
