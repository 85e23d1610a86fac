// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to look at a site beside the plan. Each is a picture made of what the engine says now: one and the same for
// the window, files, print, presentation and reports. A new view is a row in site_view.cpp and a ViewPicture.
#pragma once

#include <QList>
#include <QPainter>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/diagram/dated_figures.h"
#include "core/engine/engine.h"
#include "ui/render/picture_file.h"
#include "ui/theme.h"

namespace gs::ui {

/// Kept as words in settings and on the command line (SiteViewRow::word).
enum class SiteView { Plan, OneLine, Coolant, Energy, Money, Isometric, Charts };

/// What of a view can be switched: a row of checkable buttons above it, words for settings and the command line.
struct ViewOptionRow {
    const char* word;
    const char* text;  ///< source text, context "SiteView"
    const char* tip;   ///< likewise
    bool isOn = false; ///< at first
};
struct SiteViewRow {
    SiteView view;
    const char* word; ///< of --view, and of the action "view_WORD"
    const char* text; ///< source text, context "SiteView"
    std::vector<ViewOptionRow> options;
};
const std::vector<SiteViewRow>& siteViews(); ///< in the order of the tabs; the plan first
const SiteViewRow& siteViewRow(SiteView view);
QString siteViewName(SiteView view);

using ViewOptions = std::set<std::string>; ///< words of the options that are on
ViewOptions firstOptions(SiteView view);

struct PictureLook {
    const Theme* theme = &Theme::light();
    bool vector = false; ///< SVG, PDF, print: no pixmap caches
    double scale = 1;    ///< px of the device per px of the picture: what would be smaller than a hair can be left out
    double letters = 1; ///< px of the device per px of letters that do not grow with the picture (the isometric view's)
};

/// One view of one moment: a snapshot that holds no reference to the engine.
class ViewPicture {
public:
    virtual ~ViewPicture() = default;
    /// Something that can be pointed at, selected and shown on the plan.
    struct Part {
        QRectF box;
        std::vector<std::string> ids; ///< components or links; several where one symbol stands for many
        QString tip;                  ///< plain lines: name, figures
        QPolygonF shape = {};         ///< where the box would take in too much; empty: the box
    };
    /// px at 1:1; empty: there is nothing to show, emptyText() says why and what to do.
    virtual QSizeF size() const = 0;
    virtual QString emptyText() const = 0;
    /// Draws what lies in `area` (picture px), at least; the painter is scaled, the ground is not drawn.
    virtual void paint(QPainter& painter, const QRectF& area, const PictureLook& look) const = 0;
    /// Those in front last. A click takes the last one whose box holds the point.
    virtual const std::vector<Part>& parts() const = 0;
};

/// The site on other days than that of the engine, for a view that shows curves.
struct ViewCurve {
    std::shared_ptr<const std::vector<DatedFigures>> figures; ///< null: the picture computes them, unless newer ones …
    bool isUpdating = false;                                  ///< … are on their way: it says so
};

/// `room`: px the picture has, for views that can use any shape.
std::unique_ptr<ViewPicture> makeViewPicture(SiteView view, const Engine& engine, const ViewOptions& options,
                                             QSizeF room, const ViewCurve& curve = {});

/// The view as large as it fits into `room`; where there is nothing to show, why.
void paintView(QPainter& painter, const QRectF& room, const Engine& engine, SiteView view, const ViewOptions& options,
               const PictureLook& look, const ViewCurve& curve = {});
/// A whole page: title, date and main figures above (unless `band` is off), the view below, no ground.
void paintViewPage(QPainter& painter, QSizeF size, const Engine& engine, SiteView view, const ViewOptions& options,
                   const PictureLook& look, const QString& title, bool band = true);

/// `format` from the name's ending: png, svg, pdf. Atomic replace; throws db::FileError. Deterministic.
struct ViewExport {
    QSize size{1600, 1000};
    const Theme* theme = &Theme::light();
    bool transparent = false; ///< PNG and SVG: no ground
    ViewOptions options;
    QString title;
    bool band = true;
    double scale = 1; ///< px of the file per px of the picture
};
void exportView(const Engine& engine, SiteView view, const QString& path, const ViewExport& how,
                const Progress& progress = {});
/// The same as an image: both refer to the engine.
PictureSheet viewSheet(const Engine& engine, const ViewExport& how);
PaintPicture viewPainter(const Engine& engine, SiteView view, const ViewExport& how);

} // namespace gs::ui
