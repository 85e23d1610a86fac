// SPDX-License-Identifier: GPL-3.0-or-later
// Private to ui/panels/sheet: the header of a table whose first column stays where it is while the others scroll.
#pragma once

#include <QHeaderView>
#include <functional>

namespace gs::ui {

class FrozenHeader : public QHeaderView {
    Q_OBJECT
public:
    /// `frozen`: width at the left that the first section keeps for itself; 0 while nothing is scrolled.
    FrozenHeader(std::function<int()> frozen, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QMouseEvent toSection(const QMouseEvent& event) const;

    std::function<int()> m_frozen;
    bool m_held = false; ///< the mouse was pressed on the first section: what follows is about that one
};

} // namespace gs::ui
