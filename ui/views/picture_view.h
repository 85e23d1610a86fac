// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one view of the site in the window: pan, zoom, hover, the selection shared with the plan. It follows the engine
// while it is seen and costs nothing while it is not.
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>
#include <map>

#include "ui/views/site_view.h"

namespace gs::ui {

class CurveKeeper;
class Document;

class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);
    ~PictureView() override;
    void setDocument(Document* document); ///< null: empty
    void setTheme(const Theme* theme);
    /// Not the plan. Each view keeps its own options; zoom and place start anew.
    void setView(SiteView view);
    SiteView view() const { return m_view; }
    const ViewOptions& options() const { return m_options.at(m_view); }
    void setOptions(ViewOptions options);
    void fit();
    void zoomBy(double factor);
    bool isUpToDate() const;
    /// What is shown, where a part of it is in the window (empty: not shown); for tests and accessibility.
    const ViewPicture* picture() const { return m_picture.get(); }
    QRectF boxOf(const std::string& id) const;
    QRectF boxOfPart(int part) const;            ///< px of this widget
    int partAt(QPointF px) const;                ///< -1: none
    int walkedPart() const { return m_hovered; } ///< under the mouse or reached by keys; -1: none
    bool isSelected(int part) const;
    void selectPart(int part, bool add); ///< -1: nothing
    double scale() const { return m_scale; }

signals:
    void showOnPlan(const std::vector<std::string>& ids);
    void menuWanted(QPoint global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override; ///< tool tips, pinch

private:
    void changed(); ///< the engine has new results
    void rebuild();
    void draw(QPainter& painter, const QRectF& area) const;
    void refreshCache();
    void zoomAt(QPointF px, double factor);
    void moveBy(QPointF px);
    void keepInSight();
    void showPart(int index);
    QPointF toPicture(QPointF px) const { return (px - m_origin) / m_scale; }
    QRectF toWidget(const QRectF& box) const { return {box.topLeft() * m_scale + m_origin, box.size() * m_scale}; }
    double fittedScale() const;

    Document* m_document = nullptr;
    const Theme* m_theme = &Theme::light();
    SiteView m_view = SiteView::Energy;
    std::map<SiteView, ViewOptions> m_options; ///< of the views that were shown
    std::unique_ptr<ViewPicture> m_picture;
    CurveKeeper* m_curve = nullptr; ///< of the document; asked while charts are shown
    double m_scale = 1;             ///< px of the window per px of the picture
    QPointF m_origin;               ///< px of the window where the picture's 0, 0 is
    bool m_fitted = true;           ///< until the user zooms or pans
    QPixmap m_cache;                ///< of m_cacheArea (picture px) at m_cacheScale
    QRectF m_cacheArea;
    double m_cacheScale = 0, m_cacheRatio = 1;
    double m_draw_ms = 0, m_build_ms = 0; ///< what the last ones took
    QTimer m_rebuild, m_sharpen;
    int m_hovered = -1;
    QPointF m_pressed, m_last;
    bool m_panning = false;
};

} // namespace gs::ui
