// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fix_lookahead.h"

#include <QElapsedTimer>

#include "core/layout/fixes.h"
#include "ui/panels/findings_model.h"

namespace gs::ui {

namespace {

constexpr int rest_ms = 300, pause_ms = 20;
constexpr qint64 slice_ms = 4;
constexpr int mostRows = 100;                // of a longer list the hand on a row asks
constexpr std::size_t mostComponents = 3000; // planning one takes a few passes over all of them

} // namespace

FixLookahead::FixLookahead(FindingsModel& model, QObject* parent) : QObject(parent), m_model(model) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FixLookahead::goOn);
}

bool FixLookahead::isFor(const Document& document) {
    return !document.isReadOnly() && document.site().components().size() <= mostComponents;
}

void FixLookahead::start(Document* document) {
    m_document = document;
    m_row = 0;
    m_without.clear();
    m_timer.stop();
    if (!document || !isFor(*document)) return;
    m_revision = document->results().revision;
    m_timer.start(rest_ms);
}

void FixLookahead::goOn() {
    if (!m_document || m_document->inGesture() || m_document->results().revision != m_revision)
        return; // it is started again
    QElapsedTimer clock;
    clock.start();
    const int last = std::min(m_model.rowCount(), mostRows);
    for (; m_row < last && clock.elapsed() < slice_ms; ++m_row) {
        const Finding* finding = m_model.finding(m_model.index(m_row, FindingsModel::Action));
        if (!finding || finding->waived || !hasFix(finding->code)) continue;
        if (!planFix(m_document->site(), m_document->catalog(), *finding)) m_without.push_back(*finding);
    }
    if (m_row < last) m_timer.start(pause_ms);
    else emit looked(m_without);
}

} // namespace gs::ui
