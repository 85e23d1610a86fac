// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison.h"

#include <optional>
#include <utility>

#include "core/engine/engine.h"
#include "core/site/change.h"

namespace gs::ui {

Comparer::Comparer(const Catalog& catalog, QObject* parent) : QObject(parent), m_catalog(catalog) {
    m_pool.setMaxThreadCount(2); // a comparison does not wait for figures that nobody wants any more
}

Comparer::~Comparer() {
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

template <typename Work, typename Deliver>
void Comparer::start(std::atomic<int>& last, bool& isDue, Work work, Deliver deliver) {
    const int number = ++last;
    isDue = true;
    emit busyChanged();
    m_pool.start([this, &last, &isDue, number, work = std::move(work), deliver = std::move(deliver)] {
        using Result = decltype(work());
        std::shared_ptr<Result> result;
        if (number == last) result = std::make_shared<Result>(work()); // else a newer one has been asked for
        QMetaObject::invokeMethod(
            this,
            [this, &last, &isDue, number, result, deliver] {
                if (!result || number != last) return;
                isDue = false;
                deliver(*result);
                emit busyChanged();
            },
            Qt::QueuedConnection);
    });
}

void Comparer::readThen(const Site& now, std::function<ChangeSet()> find) {
    using Read = std::pair<std::optional<Site>, QString>;
    start(
        m_lastRead, m_isReading,
        [now, find = std::move(find)]() -> Read {
            try {
                Site then = now;
                apply(then, find());
                return {std::move(then), QString()};
            } catch (const std::exception& error) { return {std::nullopt, QString::fromUtf8(error.what())}; }
        },
        [this](const Read& made) {
            if (made.first) emit read(*made.first);
            else emit notRead(made.second);
        });
}

void Comparer::compare(const Site& then, const Site& now, const QString& name) {
    start(
        m_lastCompare, m_isComparing,
        [then, now, name] {
            auto made = std::make_shared<Comparison>();
            made->name = name;
            made->then = then;
            made->now = now;
            made->differences = gs::compare(then, now);
            for (const Difference& difference : made->differences)
                ++made->counts[static_cast<std::size_t>(difference.kind)];
            made->marks = CompareMarks(then, now, made->differences);
            return std::shared_ptr<const Comparison>(std::move(made));
        },
        [this](const std::shared_ptr<const Comparison>& made) { emit compared(made); });
}

void Comparer::computeFigures(const Site& then, const View& view) {
    start(
        m_lastFigures, m_isComputing,
        [this, then, view] {
            Engine engine(m_catalog);
            return engine.compute(then, view);
        },
        [this](const Results& results) { emit figuresReady(results); });
}

void Comparer::cancel() {
    for (std::atomic<int>* last : {&m_lastRead, &m_lastCompare, &m_lastFigures}) ++*last;
    m_isReading = m_isComparing = m_isComputing = false;
}

} // namespace gs::ui
