// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view_stage.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/style.h"
#include "ui/views/picture_view.h"

namespace gs::ui {

namespace {

constexpr int bar_px = 30, button_px = 26, margin_px = 8, spacing_px = 2;

QToolButton* tab(QWidget* parent, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(button_px);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

} // namespace

ViewStage::ViewStage(QWidget* plan, QWidget* parent) : QWidget(parent), m_plan(plan) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new QWidget(this);
    m_bar->setFixedHeight(bar_px);
    auto* rows = new QVBoxLayout(m_bar);
    rows->setContentsMargins(margin_px, 0, margin_px, 0);
    rows->setSpacing(0);
    for (QHBoxLayout** row : {&m_tabRow, &m_belowRow}) {
        *row = new QHBoxLayout;
        (*row)->setContentsMargins(0, 2, 0, 2);
        (*row)->setSpacing(spacing_px);
        rows->addLayout(*row);
    }
    for (const SiteViewRow& entry : siteViews()) {
        auto* button = tab(m_bar, QStringLiteral("view_tab_") + QLatin1String(entry.word));
        m_tabRow->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, view = entry.view] { setView(view); });
        m_tabs << button;
    }
    m_tabRow->addStretch(1);
    m_belowRow->addStretch(1);
    m_optionRow = new QHBoxLayout;
    m_optionRow->setSpacing(spacing_px);
    m_tabRow->addLayout(m_optionRow);
    m_pages = new QStackedWidget(this);
    m_picture = new PictureView(m_pages);
    m_picture->setObjectName(QStringLiteral("picture_view"));
    m_pages->addWidget(m_plan);
    m_pages->addWidget(m_picture);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    retitle();
}

void ViewStage::setDocument(Document* document) {
    m_picture->setDocument(document);
    if (!document) setView(SiteView::Plan);
}

void ViewStage::setTheme(const Theme* theme) {
    m_picture->setTheme(theme);
    update();
}

void ViewStage::setView(SiteView view) {
    const bool isPlan = view == SiteView::Plan;
    const bool hadFocus = m_pages->currentWidget()->hasFocus();
    if (!isPlan) m_picture->setView(view);
    m_pages->setCurrentWidget(isPlan ? m_plan : m_picture);
    if (hadFocus) m_pages->currentWidget()->setFocus();
    const bool isOther = view != m_view;
    m_view = view;
    if (isOther || m_options.isEmpty()) fillOptions();
    retitle();
    if (isOther) emit viewChanged();
}

/// The options of the view that is shown, at the right of the tabs.
void ViewStage::fillOptions() {
    qDeleteAll(m_options);
    m_options.clear();
    for (const ViewOptionRow& option : siteViewRow(m_view).options) {
        auto* button = tab(m_bar, QStringLiteral("view_option_") + QLatin1String(option.word));
        button->setChecked(m_picture->options().count(option.word) > 0);
        connect(button, &QToolButton::toggled, this, [this, word = std::string(option.word)](bool on) {
            ViewOptions options = m_picture->options();
            if (on) options.insert(word);
            else options.erase(word);
            m_picture->setOptions(std::move(options));
        });
        m_optionRow->addWidget(button);
        m_options << button;
    }
}

void ViewStage::fitOptions() {
    int wanted = 2 * margin_px;
    for (const auto* list : {&m_tabs, &m_options})
        for (const QToolButton* button : *list) wanted += button->sizeHint().width() + spacing_px;
    const bool below = !m_options.isEmpty() && wanted > width();
    if (below == m_below) return;
    m_below = below;
    QHBoxLayout* const rows[] = {m_tabRow, m_belowRow};
    rows[!below]->removeItem(m_optionRow);
    m_optionRow->setParent(nullptr);
    rows[below]->addLayout(m_optionRow);
    m_bar->setFixedHeight(below ? 2 * bar_px : bar_px);
    update();
}

void ViewStage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitOptions();
}

void ViewStage::retitle() {
    const auto& rows = siteViews();
    for (int i = 0; i < m_tabs.size(); ++i) {
        const SiteViewRow& entry = rows[static_cast<std::size_t>(i)];
        m_tabs[i]->setText(siteViewName(entry.view));
        m_tabs[i]->setAccessibleName(m_tabs[i]->text());
        m_tabs[i]->setChecked(entry.view == m_view);
    }
    const auto& options = siteViewRow(m_view).options;
    for (int i = 0; i < m_options.size(); ++i) {
        const ViewOptionRow& option = options[static_cast<std::size_t>(i)];
        m_options[i]->setText(QCoreApplication::translate("SiteView", option.text));
        m_options[i]->setToolTip(QCoreApplication::translate("SiteView", option.tip));
        m_options[i]->setAccessibleName(m_options[i]->text());
    }
    m_picture->setAccessibleName(siteViewName(m_view));
    fitOptions();
}

void ViewStage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retitle();
    QWidget::changeEvent(event);
}

void ViewStage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(m_bar->geometry(), activeTheme().panel);
    painter.setPen(activeTheme().hairline);
    painter.drawLine(0, m_bar->height() - 1, width(), m_bar->height() - 1);
}

} // namespace gs::ui
