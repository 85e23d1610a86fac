// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures one after the other as an animated WebP: without loss, only what changed, the same bytes for the same input.
#pragma once

#include <QByteArray>
#include <QImage>
#include <memory>

namespace gs::ui {

class WebpFilm {
public:
    explicit WebpFilm(QSize size_px); ///< throws db::FileError when the size cannot be
    ~WebpFilm();
    /// From `at_ms` on, which is later than that of the picture before. Throws db::FileError.
    void add(const QImage& image, int at_ms);
    QByteArray finish(int end_ms);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
