// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_keeper.h"

#include "ui/document.h"
#include "ui/panels/background.h"
#include "ui/views/charts_picture.h"

namespace gs::ui {

namespace {

constexpr int patience_ms = 250;

struct GivenUp : std::exception {};

} // namespace

CurveKeeper::CurveKeeper(const Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_isGivenUp(std::make_shared<std::atomic<bool>>(false)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience_ms);
    connect(&m_patience, &QTimer::timeout, this, &CurveKeeper::changed);
    connect(&document, &Document::changed, this, [this] { ++m_revision; });
}

CurveKeeper::~CurveKeeper() { *m_isGivenUp = true; }

bool CurveKeeper::isUpToDate() const {
    if (!m_figures || m_key.revision != m_revision || m_key.shown.loadCase != m_document.view().loadCase) return false;
    return m_figures->size() > 1 || m_key.shown.at == m_document.view().at;
}

ViewCurve CurveKeeper::curve() {
    const bool isOld = !isUpToDate();
    if (isOld && !m_isRunning) compute();
    return {m_figures, !m_figures || (isOld && !m_patience.isActive())};
}

void CurveKeeper::compute() {
    m_isRunning = true;
    m_patience.start();
    runInBackground(
        this,
        [catalog = &m_document.catalog(), site = m_document.site(), key = Key{m_revision, m_document.view()},
         isGivenUp = m_isGivenUp]() -> std::pair<Key, ViewCurve> {
            try {
                return {key, curveOf(*catalog, site, key.shown, {}, [&](double) {
                            if (*isGivenUp) throw GivenUp();
                        })};
            } catch (const GivenUp&) { return {}; } // nobody receives it
        },
        [this](std::pair<Key, ViewCurve> done) {
            m_isRunning = false;
            m_patience.stop();
            m_key = done.first;
            m_figures = std::move(done.second.figures);
            emit changed();
        });
}

} // namespace gs::ui
