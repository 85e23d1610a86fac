// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_keeper.h"

#include <algorithm>
#include <utility>

#include "ui/document.h"
#include "ui/panels/background.h"

namespace gs::ui {

namespace {

constexpr int patience_ms = 250;

struct GivenUp : std::exception {};

bool isEarlier(const DatedFigures& a, const DatedFigures& b) { return a.date < b.date; }

} // namespace

CurveKeeper& CurveKeeper::of(Document& document) {
    if (auto* keeper = document.findChild<CurveKeeper*>({}, Qt::FindDirectChildrenOnly)) return *keeper;
    return *new CurveKeeper(document);
}

CurveKeeper::CurveKeeper(Document& document)
    : QObject(&document), m_document(document), m_isGivenUp(std::make_shared<std::atomic<bool>>(false)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience_ms);
    connect(&m_patience, &QTimer::timeout, this, &CurveKeeper::changed);
    connect(&document, &Document::changed, this, [this] { ++m_revision; });
}

CurveKeeper::~CurveKeeper() { *m_isGivenUp = true; }

bool CurveKeeper::isUpToDate(Days days) const {
    const Kept& last = kept(days);
    const View now = m_document.view();
    return last.figures && last.revision == m_revision && last.shown.loadCase == now.loadCase &&
           (!last.isOfShown || last.shown.at == now.at);
}

ViewCurve CurveKeeper::curve(Days days) {
    const bool isOld = !isUpToDate(days);
    if (isOld) {
        m_wanted = std::max(m_wanted, days);
        if (!m_isRunning) compute();
    }
    const auto& figures = kept(days).figures;
    return {figures, !figures || (isOld && !m_patience.isActive())};
}

/// Adds to the figures in `kept`, which are of the same site, those of the days that they lack.
CurveKeeper::Kept CurveKeeper::computed(const Catalog& catalog, const Site& site, Kept kept, Days days,
                                        const Progress& progress) {
    const bool hasPhases = !site.settings().phases.empty();
    std::vector<Date> dates =
        days == Days::All || !hasPhases ? curveDates(site, kept.shown.at) : curveDates(site, kept.shown.at, {}, 0);
    kept.isOfShown = !hasPhases && dates == std::vector<Date>{kept.shown.at};
    std::vector<DatedFigures> known;
    if (kept.figures) known = *kept.figures;
    std::erase_if(dates, [&](Date date) {
        return std::any_of(known.begin(), known.end(), [&](const DatedFigures& at) { return at.date == date; });
    });
    std::vector<DatedFigures> all;
    if (!dates.empty()) all = figuresOn(catalog, site, kept.shown.loadCase, dates, progress);
    kept.computed = all.size();
    all.insert(all.end(), std::make_move_iterator(known.begin()), std::make_move_iterator(known.end()));
    std::sort(all.begin(), all.end(), isEarlier);
    kept.figures = std::make_shared<const std::vector<DatedFigures>>(std::move(all));
    return kept;
}

void CurveKeeper::compute() {
    m_isRunning = true;
    m_patience.start();
    const Days days = std::exchange(m_wanted, Days::Phases);
    Kept begin{m_revision, m_document.view(), false, {}, 0};
    if (isUpToDate(Days::Phases)) begin.figures = kept(Days::Phases).figures;
    runInBackground(
        this,
        [catalog = &m_document.catalog(), site = m_document.site(), begin = std::move(begin), days,
         isGivenUp = m_isGivenUp]() -> Kept {
            try {
                return computed(*catalog, site, begin, days, [&](double) {
                    if (*isGivenUp) throw GivenUp();
                });
            } catch (const GivenUp&) { return {}; } // nobody receives it
        },
        [this, days](Kept done) {
            m_isRunning = false;
            m_patience.stop();
            m_computed += done.computed;
            if (days == Days::All) m_kept[static_cast<std::size_t>(Days::All)] = done;
            m_kept[static_cast<std::size_t>(Days::Phases)] = std::move(done);
            emit changed();
        });
}

} // namespace gs::ui
