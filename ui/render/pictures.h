// SPDX-License-Identifier: GPL-3.0-or-later
// Background pictures as images, by the hash of their bytes: decoded once, kept in halves of halves for the zoom, for
// all painters of the program. Whoever has a project file open says where bytes are to be found.
#pragma once

#include <QImage>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "database/media.h"

namespace gs::ui::pictures {

/// The longer side a picture is decoded to at most, px; more is scaled down while it is read.
inline constexpr int mostSide_px = 4096;
/// What decoded pictures may take together, bytes; the longest unused one goes first.
inline constexpr qsizetype mostKept = 384 << 20;

/// Tells where bytes are, as long as it lives.
class Source {
public:
    using Find = std::function<std::optional<db::Media>(const std::string& key)>;
    explicit Source(Find find);
    ~Source();
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

private:
    std::uint64_t m_id;
};

/// A picture at least `width_px` wide where it has that many pixels, else as it is; null when no source has it or it
/// cannot be read. From any thread.
QImage at(const std::string& key, double width_px);
/// The same without its colours.
QImage greyAt(const std::string& key, double width_px);
/// The bytes, from whichever open file has them.
std::optional<db::Media> find(const std::string& key);
/// Images decoded so far: for tests.
std::size_t decoded();

} // namespace gs::ui::pictures

namespace gs::ui {

/// A picture file made ready for a project file.
struct PictureFile {
    db::Media media;
    QSize pixels; ///< of the decoded picture
};
/// Reads PNG, JPEG and SVG as they are, a page of a PDF and other pictures that Qt reads as PNG. `page` counts from 0.
/// Throws std::runtime_error with one sentence "FILE: what; remedy".
PictureFile readPictureFile(const QString& path, int page = 0);
/// Pages of a PDF; 1 for other files. Throws as readPictureFile().
int pagesOf(const QString& path);
/// Whether a file of this name is offered to readPictureFile().
bool isPictureName(const QString& path);
/// Decodes within the limits; null and a reason when it cannot be read.
QImage decodePicture(const db::Media& media, QString* reason);

} // namespace gs::ui
