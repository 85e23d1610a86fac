// SPDX-License-Identifier: GPL-3.0-or-later
// One slide: a clean plan or view, a large title and date above, large figures below. The same on the stage, as a
// thumbnail and as a frame of the film, at any size.
#pragma once

#include <QImage>
#include <QPainter>
#include <QString>
#include <optional>

#include "core/engine/engine.h"
#include "core/layout/geometry.h"
#include "database/slides.h"
#include "ui/render/plan_painter.h"
#include "ui/views/site_view.h"

namespace gs::ui {

class LabelLayout;

/// What a slide shows, ready to be painted.
struct SlideLook {
    SiteView view = SiteView::Plan;
    ViewOptions options;
    std::optional<Rect> area;     ///< m, of the plan; none: the whole site
    bool isClearOfLegend = false; ///< the area keeps clear of the legend (film)
    View at;
    RenderConfig config; ///< of the plan: theme (also of the other views), overlay, layers, labels, links
    QString title;       ///< of the slide
    QString site;        ///< name of the site
    QString note;
    std::optional<double> done;         ///< of the film, 0 to 1
    ViewCurve curve;                    ///< of a view of curves; none: computed for this slide alone
    std::shared_ptr<LabelLayout> names; ///< of a film: where names stand in all of its pictures
};

/// What a file says, as far as this program knows it; what it does not know is the plan.
SlideLook lookOf(const db::Slide& slide, const RenderConfig& config, const QString& site);
db::Slide slideOf(const SlideLook& look);

/// A slide is laid out on at least this, and then made as large as it must be.
inline constexpr QSizeF leastSlide_px{1280, 720};
double slideScale(QSizeF size_px); ///< px of the picture per px of the layout

/// On `size` px of the layout. `engine` is at the slide's day.
void paintSlide(QPainter& painter, QSizeF size, const Engine& engine, const SlideLook& look);
QImage slideImage(const Engine& engine, const SlideLook& look, QSize size_px);

} // namespace gs::ui
