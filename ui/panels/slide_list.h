// SPDX-License-Identifier: GPL-3.0-or-later
// The slides in a row as thumbnails, dragged into another order: a line says between which two one would go.
#pragma once

#include <QListWidget>
#include <QTimer>

namespace gs::ui {

class SlideList : public QListWidget {
    Q_OBJECT
public:
    static constexpr QSize thumbnail_px{192, 108};
    static constexpr int imageRole = Qt::UserRole + 1; ///< QImage of an item

    explicit SlideList(QWidget* parent = nullptr);
    ~SlideList() override;

signals:
    /// The slide `from` was dropped where it then is the one `to`. The list itself is as it was.
    void moved(int from, int to);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int gapAt(QPoint px) const; ///< before the item of that row; count(): after the last
    void follow();              ///< the pointer, while one is dragged
    void endDrag();
    QPoint m_pressed, m_at; ///< px of the viewport
    int m_from = -1;        ///< pressed on, with the left button
    bool m_isDragged = false;
    QTimer m_scroll; ///< goes on while the pointer rests at an end
};

} // namespace gs::ui
