// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures kept in a project file (table `media`), found by the hash of their bytes. Rows are never changed and never
// taken out: an undone edit or a named version may still show them.
#pragma once

#include <cstddef>
#include <string>

namespace gs::db {

/// More than this is no picture to draw upon but an archive.
inline constexpr std::size_t mostMediaBytes = 100u << 20;

struct Media {
    std::string mime;  ///< "image/png", "image/jpeg", "image/svg+xml"
    std::string name;  ///< of the file it came from
    std::string bytes; ///< as they were
};

/// Lower-case hexadecimal SHA-256 of the bytes: the key of `media`, and the `text` of a picture on the plan.
std::string mediaKey(const std::string& bytes);

} // namespace gs::db
