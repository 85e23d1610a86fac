// SPDX-License-Identifier: GPL-3.0-or-later
// For which of the findings a fix can be planned, looked up while nothing else is to do, so that the list offers none
// where there is none. Whether it helps the engine says when it is tried (core/layout/try_fix.h).
#pragma once

#include <QPointer>
#include <QTimer>
#include <functional>
#include <vector>

#include "core/engine/results.h"
#include "ui/document.h"

namespace gs::ui {

class FixLookahead : public QObject {
    Q_OBJECT
public:
    explicit FixLookahead(QObject* parent = nullptr);
    /// Whether it is done at all: on a large site planning a fix takes a while.
    static bool isFor(const Document& document);
    /// Anew; ends what was under way.
    void start(Document& document, std::vector<Finding> findings);
    void stop();

signals:
    void looked(const std::vector<Finding>& without); ///< all that have no fix

private:
    void goOn();

    QPointer<Document> m_document; ///< the panel may be hidden when another one comes
    QTimer m_timer;
    std::vector<Finding> m_findings, m_without;
    std::size_t m_next = 0;
    quint64 m_revision = 0; ///< of the results it is about
};

} // namespace gs::ui
