// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

#include "ui/panels/inspector/component_page.h"
#include "ui/panels/inspector/link_page.h"
#include "ui/panels/inspector/site_page.h"
#include "ui/panels/panel_column.h"

namespace gs::ui {

namespace {
constexpr int panelWidth = 320, dragInterval_ms = 60, manyInterval_ms = 150;
constexpr int afterFrame_ms = 20;  // between the steps a page is made in: the plan has its frame in between
constexpr int rest_ms = 100;       // without another change, for what costs more: not while the date slider is drawn
constexpr std::size_t many = 2000; // selected components beyond which sums are not taken in every frame
} // namespace

/// A page takes as long as a frame may: it is built in one turn of the event loop, filled and shown in the next, and
/// gets what costs more in a third; for very many parts filling has a turn of its own. Until it is shown the former one
/// stands. The site's page, to which the panel returns again and again, is kept.
struct InspectorPanel::Impl {
    InspectorPanel* q = nullptr;
    Document* document = nullptr;
    QVBoxLayout *layout = nullptr, *pages = nullptr;
    QScrollArea* scroll = nullptr;
    Page *page = nullptr, *next = nullptr; ///< shown; built and not shown yet
    bool filled = false;                   ///< `next` has its values
    Page* sitePage = nullptr;
    QTimer timer;
    bool stale = true;
    bool valuesDue = true; ///< something has changed since the page, or the next one, got its values
    bool rebuild = true;   ///< all pages anew: other types, another language
    bool outdated = false; ///< the shown page is one of before

    void discard(Page*& gone) {
        if (!gone) return;
        Page* const leaving = std::exchange(gone, nullptr);
        leaving->disconnect(q);
        leaving->header()->hide();
        leaving->hide();
        if (leaving == sitePage) return;
        leaving->header()->deleteLater();
        leaving->deleteLater();
    }

    void dropAll() {
        commitEntry();
        forgetSitePage();
        discard(next);
        discard(page);
    }

    void forgetSitePage() {
        Page* kept = std::exchange(sitePage, nullptr);
        if (kept != page && kept != next) discard(kept);
    }

    /// A field with an unfinished entry commits when it loses the focus: before its page goes.
    void commitEntry() {
        if (QWidget* focus = q->focusWidget(); page && focus && focus->hasFocus()) focus->clearFocus();
    }

    void build() {
        const std::shared_ptr<const Selected> selected = document->selected();
        // Within the panel from the beginning: a tree of widgets that moves to another parent is styled anew.
        QWidget* parent = scroll->widget();
        if (selected->ids->empty() && sitePage) next = sitePage;
        else if (selected->ids->empty()) next = sitePage = new SitePage(*document, parent);
        else if (!selected->components.empty()) next = new ComponentPage(*document, parent);
        else next = new LinkPage(*document, parent);
        if (pages->indexOf(next) >= 0) return;
        next->hide();
        next->header()->hide();
        pages->addWidget(next);
        layout->insertWidget(0, next->header());
    }

    void showNext() {
        commitEntry();
        Page* former = std::exchange(page, std::exchange(next, nullptr));
        outdated = false;
        QObject::connect(page, &Page::refused, q, &InspectorPanel::refused);
        QObject::connect(page, &Page::showIds, q, &InspectorPanel::showIds);
        QObject::connect(page, &Page::typeMenuRequested, q, &InspectorPanel::typeMenuRequested);
        QObject::connect(page, &Page::refreshNeeded, q, [this] { later(0); });
        discard(former);
        page->header()->show();
        page->show();
        scroll->verticalScrollBar()->setValue(0);
    }

    void refresh(bool atOnce = false) {
        stale = !q->isVisible();
        if (stale) return;
        if (!document) return dropAll();
        if (std::exchange(rebuild, false)) {
            forgetSitePage();
            discard(next);
            outdated = true;
        }
        if (page && !outdated && page->shows()) {
            discard(next);
            if (std::exchange(valuesDue, false)) {
                page->refresh();
                if (!document->inGesture()) start(rest_ms);
            } else if (!document->inGesture()) page->refreshRest();
            return;
        }
        if (next && !next->shows()) discard(next);
        if (!next) {
            build();
            filled = false;
            if (page && !atOnce) return goOn();
        }
        if (!std::exchange(filled, true)) {
            valuesDue = false;
            next->refresh();
            if (page && !atOnce && document->selection().size() > many) return goOn();
        }
        showNext();
        if (!document->inGesture()) goOn();
    }

    void later(int ms) {
        valuesDue = true;
        start(ms);
    }

    /// With the next step of a page.
    void goOn() { start(afterFrame_ms); }

    void start(int ms) {
        stale = true;
        if (!q->isVisible() || (timer.isActive() && timer.remainingTime() <= ms)) return;
        timer.start(ms);
    }

    /// While the mouse drags, the panel follows some times a second, and another page comes after the frame of the edit
    /// that brought it: the frame comes first.
    int pace() const {
        if (document && document->selection().size() > many) return manyInterval_ms;
        if (document && document->inGesture()) return dragInterval_ms;
        return page && !page->shows() ? afterFrame_ms : 0;
    }
};

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    m->q = this;
    m->layout = panelColumn(*this, QStringLiteral("inspector"));
    setFixedWidth(panelWidth);
    m->scroll = new QScrollArea;
    auto* host = new QWidget;
    m->pages = new QVBoxLayout(host);
    m->pages->setContentsMargins(0, 0, 0, 0);
    m->scroll->setWidgetResizable(true);
    m->scroll->setFrameShape(QFrame::NoFrame);
    m->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, so that nothing shifts when the content grows longer than the panel.
    m->scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m->scroll->setWidget(host);
    host->setAutoFillBackground(true);
    host->setBackgroundRole(QPalette::Base);
    m->layout->addWidget(m->scroll, 1);
    m->timer.setSingleShot(true);
    connect(&m->timer, &QTimer::timeout, this, [this] { m->refresh(); });
    setAccessibleName(tr("Inspector"));
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->dropAll();
    m->document = document;
    m->rebuild = true;
    if (document) {
        connect(document, &Document::selectionChanged, this, [this] { m->later(afterFrame_ms); });
        connect(document, &Document::changed, this, [this](const Changed& what) {
            m->rebuild |= what.all || what.types;
            m->later(m->pace());
        });
        connect(document, &Document::resultsChanged, this, [this] { m->later(m->pace()); });
        connect(document, &Document::historyChanged, this, [this] { m->later(m->pace()); }); // a gesture has ended
        connect(document, &Document::fileChanged, this, [this] { m->later(0); });
    }
    m->refresh();
}

void InspectorPanel::editName() {
    m->refresh(true);
    if (m->page) m->page->editName();
}

void InspectorPanel::editSetting(const QString& field) {
    m->refresh(true);
    if (!m->page) return;
    // Not the panel: it still holds the page that is on its way out, with a field of the same name.
    auto* wanted = m->page->findChild<QWidget*>(field);
    if (!wanted) wanted = m->page->header()->findChild<QWidget*>(field);
    if (!wanted) return;
    for (QWidget* at = wanted; at && at != this; at = at->parentWidget())
        if (auto* section = qobject_cast<Section*>(at)) section->setOpen(true);
    wanted->setFocus(Qt::ShortcutFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(wanted)) line->selectAll();
    m->scroll->ensureWidgetVisible(wanted);
}

void InspectorPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->stale) m->refresh();
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    setAccessibleName(tr("Inspector"));
    m->rebuild = true;
    m->refresh(true);
}

} // namespace gs::ui
