// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the site of a wish on a thread while the numbers of the wish change: the last wish wins, the window never
// waits.
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <optional>

#include "core/engine/results.h"
#include "core/generate/generate.h"

namespace gs::ui {

/// What came of a wish: a site with its figures and picture, or why there is none.
struct PreviewedSite {
    Wish wish;
    std::optional<Generated> made;
    Figures figures;
    int errors = 0, warnings = 0, notes = 0;
    QImage picture;
    QString heldBack; ///< of its supply, and where; empty: nothing is
    QString problem;
    std::optional<Wish> nearest;  ///< what can be instead
    std::optional<Wish> onLarger; ///< or the same on this parcel
};

class SitePreview : public QObject {
    Q_OBJECT
public:
    explicit SitePreview(const Catalog& catalog, QObject* parent = nullptr);
    ~SitePreview() override;

    /// Returns at once; ready() follows unless another request comes first.
    void request(const Wish& wish, QSize pixels, bool dark);
    void cancel(); ///< nothing of what was requested is wanted any more

signals:
    void ready(const std::shared_ptr<const gs::ui::PreviewedSite>& site);

private:
    const Catalog& m_catalog;
    QThreadPool m_pool;
    std::atomic<int> m_last = 0; ///< number of the last request: an older one need not be finished
};

} // namespace gs::ui
