// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and headlines of sites for the start page: drawn by the one painter on a thread, kept in the
// user's cache folder under a key that changes with the program's version, the file and the theme.
#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QThreadPool>
#include <functional>

#include "core/catalog/catalog.h"
#include "core/site/site.h"

namespace gs::ui {

struct SitePicture {
    QString name;    ///< of the site; may be empty
    QString figures; ///< "100,000 GPUs · 150 MW"
    QImage image;    ///< null when the site cannot be read
    QString problem; ///< then why
};

class Thumbnails : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(const Catalog& catalog, QObject* parent = nullptr);
    ~Thumbnails() override;

    /// Both return at once; ready() follows, from the cache or drawn.
    void requestExample(const QString& id, QSize pixels, bool dark);
    void requestFile(const QString& path, QSize pixels, bool dark);
    /// Forgets what has not begun yet; whether anything was under way.
    bool drop();

signals:
    void ready(const QString& idOrPath, const gs::ui::SitePicture& picture);

private:
    void request(const QString& name, const QString& cacheKey, QSize pixels, bool dark, std::function<Site()> read);
    const Catalog& m_catalog;
    QThreadPool m_pool;
};

} // namespace gs::ui
