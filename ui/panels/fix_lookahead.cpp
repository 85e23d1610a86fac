// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fix_lookahead.h"

#include <QElapsedTimer>
#include <algorithm>
#include <utility>

#include "core/layout/fixes.h"

namespace gs::ui {

namespace {

constexpr int rest_ms = 300, pause_ms = 20;
constexpr qint64 slice_ms = 4;
constexpr std::size_t mostFindings = 100;    // of a longer list the hand on a row asks
constexpr std::size_t mostComponents = 3000; // planning one takes a few passes over all of them

} // namespace

FixLookahead::FixLookahead(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FixLookahead::goOn);
}

bool FixLookahead::isFor(const Document& document) {
    return !document.isReadOnly() && document.site().components().size() <= mostComponents;
}

void FixLookahead::start(Document& document, std::vector<Finding> findings) {
    stop();
    if (!isFor(document)) return;
    std::erase_if(findings, [](const Finding& finding) { return finding.waived || !hasFix(finding.code); });
    if (findings.size() > mostFindings) findings.resize(mostFindings);
    m_document = &document;
    m_findings = std::move(findings);
    m_revision = document.results().revision;
    m_timer.start(rest_ms);
}

void FixLookahead::stop() {
    m_timer.stop();
    m_document = nullptr;
    m_findings.clear();
    m_without.clear();
    m_next = 0;
}

void FixLookahead::goOn() {
    if (!m_document) return;
    if (m_document->inGesture()) return m_timer.start(rest_ms);
    if (m_document->results().revision != m_revision) return; // the list that comes of it starts it again
    QElapsedTimer clock;
    clock.start();
    for (; m_next < m_findings.size() && clock.elapsed() < slice_ms; ++m_next)
        if (const Finding& finding = m_findings[m_next]; !planFix(m_document->site(), m_document->catalog(), finding))
            m_without.push_back(finding);
    if (m_next < m_findings.size()) m_timer.start(pause_ms);
    else emit looked(m_without);
}

} // namespace gs::ui
