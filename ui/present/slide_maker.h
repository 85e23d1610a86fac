// SPDX-License-Identifier: GPL-3.0-or-later
// Slides as pictures, made one after the other on a thread with an engine of their own: the window and its day stay
// as they are.
#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <memory>

#include "core/catalog/catalog.h"
#include "ui/present/slide_painter.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

class SlideMaker : public QObject {
    Q_OBJECT
public:
    explicit SlideMaker(const Catalog& catalog, QObject* parent = nullptr);
    ~SlideMaker() override;
    /// What slides are of from now on. Pictures that are not made yet are no longer wanted.
    void setSite(const Site& site);
    /// made() comes later, at once when it is quick. The same `key` again replaces what was wanted before.
    void want(int key, const SlideLook& look, QSize size_px);
    void forget(); ///< nothing is wanted any more
    bool isBusy() const { return m_work.isRunning() || !m_wanted.isEmpty(); }

signals:
    void made(int key, const QImage& image);

private:
    struct Wanted {
        int key;
        SlideLook look;
        QSize size_px;
    };
    struct State;
    void next();
    const Catalog& m_catalog;
    QList<Wanted> m_wanted;
    std::shared_ptr<State> m_state;
    bool m_isNextDue = false;
    LongWork m_work;
};

} // namespace gs::ui
