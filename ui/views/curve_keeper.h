// SPDX-License-Identifier: GPL-3.0-or-later
// The curve of the open site: kept while the site stays as it is, computed anew on a thread when it does not. The last
// one is there meanwhile.
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>

#include "ui/views/site_view.h"

namespace gs::ui {

class Document;

class CurveKeeper : public QObject {
    Q_OBJECT
public:
    /// `document` outlives it.
    explicit CurveKeeper(const Document& document, QObject* parent = nullptr);
    ~CurveKeeper() override; ///< what runs is given up
    /// The last curve, of another site or load case than now's only while isUpdating. Begins to compute where it must:
    /// changed() follows. One at a time: edits that follow each other quickly share a computation.
    ViewCurve curve();
    bool isUpToDate() const; ///< the last curve is that of now

signals:
    void changed(); ///< a new curve, or the old one has been old for a while

private:
    struct Key {
        quint64 revision = 0;
        View shown; ///< its day matters where the site has no dates
    };
    void compute();
    const Document& m_document;
    quint64 m_revision = 1; ///< of the site
    Key m_key;              ///< of m_figures
    std::shared_ptr<const std::vector<DatedFigures>> m_figures;
    std::shared_ptr<std::atomic<bool>> m_isGivenUp;
    bool m_isRunning = false;
    QTimer m_patience; ///< what is new at once is not worth a word
};

} // namespace gs::ui
