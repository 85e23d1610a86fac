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
constexpr int afterFrame_ms = 20;  // a page costs as much as a frame: the plan's own comes first
constexpr std::size_t many = 2000; // selected components beyond which sums are not taken in every frame
} // namespace

struct InspectorPanel::Impl {
    InspectorPanel* q = nullptr;
    Document* document = nullptr;
    QVBoxLayout* layout = nullptr;
    QScrollArea* scroll = nullptr;
    Page* page = nullptr;
    QTimer timer;
    bool stale = true, rebuild = true;

    void drop() {
        if (!page) return;
        // A field with an unfinished entry commits when it loses the focus: before its page goes.
        if (QWidget* focus = q->focusWidget(); focus && focus->hasFocus()) focus->clearFocus();
        page->header()->hide();
        page->header()->deleteLater();
        scroll->takeWidget();
        page->disconnect(q);
        page->hide();
        page->deleteLater();
        page = nullptr;
    }

    /// Whether the page is a new one.
    bool show() {
        if (!document) {
            drop();
            return false;
        }
        const std::set<std::string>& selection = document->selection();
        if (page && !rebuild && page->shows(selection)) return false;
        drop();
        rebuild = false;
        const bool components = std::any_of(selection.begin(), selection.end(),
                                            [this](const std::string& id) { return document->site().component(id); });
        if (selection.empty()) page = new SitePage(*document);
        else if (components) page = new ComponentPage(*document, selection);
        else page = new LinkPage(*document, selection);
        page->setAutoFillBackground(true);
        page->setBackgroundRole(QPalette::Base);
        layout->insertWidget(0, page->header());
        scroll->setWidget(page);
        scroll->verticalScrollBar()->setValue(0);
        QObject::connect(page, &Page::refused, q, &InspectorPanel::refused);
        QObject::connect(page, &Page::showIds, q, &InspectorPanel::showIds);
        QObject::connect(page, &Page::typeMenuRequested, q, &InspectorPanel::typeMenuRequested);
        QObject::connect(page, &Page::refreshNeeded, q, [this] { later(0); });
        return true;
    }

    void refresh() {
        stale = !q->isVisible();
        if (stale) return;
        const bool isNew = show();
        if (!page) return;
        // Building it was work enough for one frame: what costs more comes with the next one.
        page->refresh(!isNew && !document->inGesture());
        if (isNew && !document->inGesture()) later(afterFrame_ms);
    }

    void later(int ms) {
        stale = true;
        if (!q->isVisible() || (timer.isActive() && timer.remainingTime() <= ms)) return;
        timer.start(ms);
    }

    /// While the mouse drags, the panel follows some times a second: the frame comes first.
    int pace() const {
        if (document && document->selection().size() > many) return manyInterval_ms;
        return document && document->inGesture() ? dragInterval_ms : 0;
    }
};

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    m->q = this;
    m->layout = panelColumn(*this, QStringLiteral("inspector"));
    setFixedWidth(panelWidth);
    m->scroll = new QScrollArea;
    m->scroll->setWidgetResizable(true);
    m->scroll->setFrameShape(QFrame::NoFrame);
    m->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, so that nothing shifts when the content grows longer than the panel.
    m->scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m->layout->addWidget(m->scroll, 1);
    m->timer.setSingleShot(true);
    connect(&m->timer, &QTimer::timeout, this, [this] { m->refresh(); });
    setAccessibleName(tr("Inspector"));
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->drop();
    m->document = document;
    m->rebuild = true;
    if (document) {
        connect(document, &Document::selectionChanged, this, [this] { m->later(afterFrame_ms); });
        connect(document, &Document::changed, this, [this](const Changed& what) {
            m->rebuild |= what.all || what.types;
            m->later(m->pace());
        });
        connect(document, &Document::resultsChanged, this, [this] { m->later(m->pace()); });
        connect(document, &Document::fileChanged, this, [this] { m->later(0); });
    }
    m->refresh();
}

void InspectorPanel::editName() {
    m->refresh();
    if (m->page) m->page->editName();
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
    m->later(0);
}

} // namespace gs::ui
