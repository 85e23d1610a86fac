// SPDX-License-Identifier: GPL-3.0-or-later
// Work that is slower than a frame: runs on a pool thread over values it owns, comes back through the event loop,
// and is dropped when the receiver is gone. Freshness is the receiver's business (it counts its requests).
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <memory>
#include <utility>

namespace gs::ui {

template <typename Work, typename Done> void runInBackground(QObject* receiver, Work work, Done done) {
    const QPointer<QObject> guard(receiver);
    QThreadPool::globalInstance()->start([guard, work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, done = std::move(done), result]() mutable {
                if (guard) done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace gs::ui
