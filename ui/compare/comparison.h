// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison of two sites and the thread that makes it: differences, their places on the plan, the other site's
// figures. The window never waits; a newer request drops the older one.
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <array>
#include <atomic>
#include <functional>
#include <memory>

#include "core/engine/results.h"
#include "core/site/compare.h"
#include "ui/compare/compare_marks.h"

namespace gs::ui {

struct Comparison {
    QString name; ///< of what one compares with
    Site then, now;
    std::vector<Difference> differences;
    std::array<int, 4> counts{}; ///< by DifferenceKind
    CompareMarks marks;
};

class Comparer : public QObject {
    Q_OBJECT
public:
    explicit Comparer(const Catalog& catalog, QObject* parent = nullptr);
    ~Comparer() override; ///< waits for what still runs

    /// All return at once.
    void readThen(const Site& now, std::function<ChangeSet()> find); ///< the site that it leads to
    void compare(const Site& then, const Site& now, const QString& name);
    void computeFigures(const Site& then, const View& view);
    /// Nothing that was asked for is delivered any more. What runs already runs to its end, on its own copy.
    void cancel();
    bool isBusy() const {
        return m_isReading || m_isComparing || m_isComputing;
    } ///< something asked for is not delivered yet

signals:
    void read(const gs::Site& then);
    void notRead(const QString& why);
    void compared(const std::shared_ptr<const gs::ui::Comparison>& comparison);
    void figuresReady(const gs::Results& results);
    void busyChanged();

private:
    template <typename Work, typename Deliver>
    void start(std::atomic<int>& last, bool& isDue, Work work, Deliver deliver);
    const Catalog& m_catalog;
    QThreadPool m_pool;
    std::atomic<int> m_lastRead = 0, m_lastCompare = 0, m_lastFigures = 0; ///< numbers of the last requests
    bool m_isReading = false, m_isComparing = false, m_isComputing = false;
};

} // namespace gs::ui
