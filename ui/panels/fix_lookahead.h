// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the listed findings have a fix indeed, looked up while nothing else is to do, so that the list offers none
// that cannot be kept.
#pragma once

#include <QPointer>
#include <QTimer>
#include <functional>
#include <vector>

#include "core/engine/results.h"
#include "ui/document.h"

namespace gs::ui {

class FindingsModel;

class FixLookahead : public QObject {
    Q_OBJECT
public:
    explicit FixLookahead(FindingsModel& model, QObject* parent = nullptr);
    /// Whether it is done at all: on a large site planning a fix takes a while.
    static bool isFor(const Document& document);
    /// Anew. Null ends it.
    void start(Document* document);

signals:
    void looked(const std::vector<Finding>& without); ///< all that have no fix

private:
    void goOn();

    FindingsModel& m_model;
    QPointer<Document> m_document; ///< the panel may be hidden when another one comes
    QTimer m_timer;
    int m_row = 0;
    std::vector<Finding> m_without;
    quint64 m_revision = 0; ///< of the results it is about
};

} // namespace gs::ui
