// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: tabs for the ways to look at the site, the plan or the view that is chosen below them.
#pragma once

#include <QWidget>

#include "ui/views/site_view.h"

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace gs::ui {

class Document;
class PictureView;

class ViewStage : public QWidget {
    Q_OBJECT
public:
    /// `plan` is shown first; it becomes a child.
    explicit ViewStage(QWidget* plan, QWidget* parent = nullptr);
    void setDocument(Document* document);
    void setTheme(const Theme* theme);
    void setView(SiteView view);
    SiteView view() const { return m_view; }
    PictureView* pictureView() const { return m_picture; }

signals:
    void viewChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retitle();
    void fillOptions();
    void fitOptions(); ///< below the tabs when there is no room beside them
    SiteView m_view = SiteView::Plan;
    QWidget* m_bar;
    QHBoxLayout *m_tabRow, *m_belowRow, *m_optionRow;
    bool m_below = false;
    QStackedWidget* m_pages;
    QWidget* m_plan;
    PictureView* m_picture;
    QList<QToolButton*> m_tabs, m_options;
};

} // namespace gs::ui
