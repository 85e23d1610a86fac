// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/site_preview.h"

#include "core/engine/engine.h"
#include "ui/given_names.h"
#include "ui/panels/sentences.h"
#include "ui/panels/why_popup.h"
#include "ui/render/plan_painter.h"
#include "ui/widgets/window_thread.h"

namespace gs::ui {

namespace {

PreviewedSite made(const Wish& wish, const Catalog& catalog, QSize pixels, bool dark) {
    PreviewedSite out;
    out.wish = wish;
    try {
        out.made = generate(wish, catalog);
        giveNames(out.made->site);
        Engine engine(catalog);
        const Results& results = engine.compute(out.made->site, {lastDate(out.made->site), LoadCase::Nameplate});
        out.figures = results.figures;
        out.errors = results.errors + !results.converged;
        out.warnings = results.warnings;
        out.notes = results.infos;
        out.heldBack = sayHeldBack(engine);
        out.picture = thumbnail(engine, pixels, dark ? Theme::darkTheme() : Theme::light());
    } catch (const WishError& error) {
        out.problem = localSentence(QString::fromUtf8(error.what()));
        out.nearest = error.nearest;
        out.onLarger = error.onLarger;
    } catch (const std::exception& error) { out.problem = localSentence(QString::fromUtf8(error.what())); }
    return out;
}

} // namespace

SitePreview::SitePreview(const Catalog& catalog, QObject* parent) : QObject(parent), m_catalog(catalog) {
    m_pool.setMaxThreadCount(1); // the window keeps the other core
}

SitePreview::~SitePreview() {
    ++m_last;
    m_pool.clear();
    waitServing(m_pool);
}

void SitePreview::cancel() {
    ++m_last;
    m_pool.clear();
}

void SitePreview::request(const Wish& wish, QSize pixels, bool dark) {
    const int number = ++m_last;
    m_pool.clear();
    m_pool.start([this, number, wish, pixels, dark] {
        if (number != m_last) return;
        auto site = std::make_shared<const PreviewedSite>(made(wish, m_catalog, pixels, dark));
        QMetaObject::invokeMethod(
            this,
            [this, number, site] {
                if (number == m_last) emit ready(site);
            },
            Qt::QueuedConnection);
    });
}

} // namespace gs::ui
