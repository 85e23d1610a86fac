// SPDX-License-Identifier: GPL-3.0-or-later
// The curve of the open site: kept while the site stays as it is, computed anew on a thread when it does not. The last
// one is there meanwhile. One for all who show it, so that each day is computed once.
#pragma once

#include <QObject>
#include <QTimer>
#include <array>
#include <atomic>

#include "ui/views/site_view.h"

namespace gs::ui {

class Document;

class CurveKeeper : public QObject {
    Q_OBJECT
public:
    /// What a curve has at least: the phases (of a site that has some), or all days on which the site changes.
    enum class Days { Phases, All };

    /// The one of this document; it goes with it.
    static CurveKeeper& of(Document& document);
    ~CurveKeeper() override; ///< what runs is given up
    /// The last curve, of another site or load case than now's only while isUpdating. Begins to compute where it must:
    /// changed() follows. One at a time: edits that follow each other quickly share a computation.
    ViewCurve curve(Days days);
    bool isUpToDate(Days days) const;                       ///< the last curve is that of now
    std::size_t computedDays() const { return m_computed; } ///< so far, whoever asked for them

signals:
    void changed(); ///< a new curve, or the old one has been old for a while

private:
    struct Kept {
        quint64 revision = 0; ///< of the site
        View shown;
        bool isOfShown = false; ///< the site has no dates: the day of the window is its only one
        std::shared_ptr<const std::vector<DatedFigures>> figures;
        std::size_t computed = 0;
    };
    explicit CurveKeeper(Document& document);
    static Kept computed(const Catalog& catalog, const Site& site, Kept kept, Days days, const Progress& progress);
    void compute();
    const Kept& kept(Days days) const { return m_kept[static_cast<std::size_t>(days)]; }

    const Document& m_document;
    quint64 m_revision = 1;
    std::array<Kept, 2> m_kept;   ///< by Days; the same where all were computed last
    Days m_wanted = Days::Phases; ///< the most that was asked for since a computation began
    std::shared_ptr<std::atomic<bool>> m_isGivenUp;
    bool m_isRunning = false;
    std::size_t m_computed = 0;
    QTimer m_patience; ///< what is new at once is not worth a word
};

} // namespace gs::ui
