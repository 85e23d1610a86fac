// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/webp_film.h"

#include <QCoreApplication>
#include <webp/encode.h>
#include <webp/mux.h>

#include "database/project_file.h"

namespace gs::ui {

namespace {

constexpr int effort = 1;             // of 0 to 6: more takes many times as long for a few percent
constexpr float lossless_effort = 30; // of 0 to 100

[[noreturn]] void fail(const char* what) {
    throw db::FileError(db::FileError::Code::Other,
                        QCoreApplication::translate("Film", "the film could not be made (%1); choose a smaller size")
                            .arg(QString::fromLatin1(what))
                            .toStdString());
}

} // namespace

struct WebpFilm::Impl {
    WebPAnimEncoder* encoder = nullptr;
    WebPConfig config{};
    QSize size_px;
    ~Impl() { WebPAnimEncoderDelete(encoder); }
};

WebpFilm::WebpFilm(QSize size_px) : m(std::make_unique<Impl>()) {
    WebPAnimEncoderOptions options;
    if (!WebPAnimEncoderOptionsInit(&options) || !WebPConfigInit(&m->config)) fail("libwebp");
    options.anim_params.loop_count = 0; // over and over
    m->config.lossless = 1;
    m->config.method = effort;
    m->config.quality = lossless_effort;
    m->size_px = size_px;
    m->encoder = WebPAnimEncoderNew(size_px.width(), size_px.height(), &options);
    if (!m->encoder) fail("size");
}

WebpFilm::~WebpFilm() = default;

void WebpFilm::add(const QImage& given, int at_ms) {
    const QImage image = given.convertToFormat(QImage::Format_RGB32);
    WebPPicture picture;
    if (!WebPPictureInit(&picture)) fail("libwebp");
    picture.use_argb = 1;
    picture.width = m->size_px.width();
    picture.height = m->size_px.height();
    // Format_RGB32 is blue, green, red, nothing in memory.
    const bool isDone = image.size() == m->size_px &&
                        WebPPictureImportBGRX(&picture, image.constBits(), static_cast<int>(image.bytesPerLine())) &&
                        WebPAnimEncoderAdd(m->encoder, &picture, at_ms, &m->config);
    WebPPictureFree(&picture);
    if (!isDone) fail(WebPAnimEncoderGetError(m->encoder));
}

QByteArray WebpFilm::finish(int end_ms) {
    WebPData data;
    WebPDataInit(&data);
    if (!WebPAnimEncoderAdd(m->encoder, nullptr, end_ms, nullptr) || !WebPAnimEncoderAssemble(m->encoder, &data))
        fail(WebPAnimEncoderGetError(m->encoder));
    QByteArray bytes(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace gs::ui
