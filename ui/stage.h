// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: palette, canvas, inspector side by side, the drawer below the canvas. Side
// panels have a fixed width and fold to a rail; nothing in them can push the canvas.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace gs::ui {

/// A panel of fixed width that folds to a 44 px rail of icons.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    enum class Side { Left, Right };
    /// `fold` shows the panel when checked; `rail` are further actions on the rail.
    SidePanel(Side side, int width_px, QWidget* content, QAction* fold, const QList<QAction*>& rail, QWidget* parent);
    void setTitle(const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setFolded(bool folded);
    Side m_side;
    int m_width;
    QWidget* m_open;
    QWidget* m_rail;
    QLabel* m_title;
};

/// Tabs at the bottom; a click on a tab opens it, on the open tab folds the drawer.
class Drawer : public QWidget {
    Q_OBJECT
public:
    explicit Drawer(QWidget* parent);
    /// `show` is checkable; its text is the tab's. `height_px`: of the page, until the user pulls it.
    void addTab(QWidget* page, QAction* show, int height_px);
    void setBadge(int tab, const QString& badge); ///< e.g. the number of findings
    int current() const;                          ///< -1 = folded
    void open(int tab);
    void fold();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retitle();
    int mostHeight() const;
    void takeHeight();
    QWidget* m_strip;
    QStackedWidget* m_pages;
    QToolButton* m_foldButton;
    struct Tab {
        QAction* action;
        QToolButton* button;
        QString badge;
        int height;
    };
    QList<Tab> m_tabs;
    int m_pressY = 0, m_pressHeight = 0;
};

} // namespace gs::ui
