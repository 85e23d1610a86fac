// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slide_maker.h"

#include <algorithm>
#include <utility>

namespace gs::ui {

/// Used by one work at a time. A new site has a new one: the work of the old may still be on its way out.
struct SlideMaker::State {
    State(const Catalog& catalog, Site of) : site(std::move(of)), engine(catalog) {}
    Site site;
    Engine engine;
    bool isComputed = false;

    void goTo(const View& view) {
        if (!isComputed) engine.compute(site, view);
        else if (!(engine.results().view == view)) engine.setView(view);
        isComputed = true;
    }
};

SlideMaker::SlideMaker(const Catalog& catalog, QObject* parent)
    : QObject(parent), m_catalog(catalog), m_state(std::make_shared<State>(catalog, Site())), m_work(nullptr) {}

SlideMaker::~SlideMaker() { m_work.stopAndWait(); }

void SlideMaker::setSite(const Site& site) {
    forget();
    m_state = std::make_shared<State>(m_catalog, site);
}

void SlideMaker::forget() {
    m_wanted.clear();
    m_work.stop();
}

void SlideMaker::want(int key, const SlideLook& look, QSize size_px) {
    m_wanted.erase(std::remove_if(m_wanted.begin(), m_wanted.end(), [key](const Wanted& w) { return w.key == key; }),
                   m_wanted.end());
    m_wanted.append({key, look, size_px});
    if (std::exchange(m_isNextDue, true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isNextDue = false;
            next();
        },
        Qt::QueuedConnection);
}

void SlideMaker::next() {
    if (m_work.isRunning() || m_wanted.isEmpty()) return;
    const Wanted wanted = m_wanted.takeFirst();
    const auto deliver = [this, key = wanted.key](const QImage& image) {
        emit made(key, image);
        QMetaObject::invokeMethod(this, &SlideMaker::next, Qt::QueuedConnection);
    };
    m_work.start(
        QString(),
        [wanted, state = m_state, deliver](const Progress& progress) -> LongWork::Finish {
            state->goTo(wanted.look.at);
            progress(0.5);
            const QImage image = slideImage(state->engine, wanted.look, wanted.size_px);
            return [=] { deliver(image); };
        },
        [deliver](const std::exception&) { deliver(QImage()); });
}

} // namespace gs::ui
