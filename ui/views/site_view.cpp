// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/site_view.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/render/export.h"
#include "ui/views/charts_picture.h"
#include "ui/views/coolant_picture.h"
#include "ui/views/flow_picture.h"
#include "ui/views/iso_picture.h"
#include "ui/views/oneline_picture.h"

namespace gs::ui {

namespace {

/// The strings of the rows belong to this context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SiteView)
};

constexpr double margin_px = 24;
constexpr QSizeF usualPage(1280, 800);

/// Half of what a page is larger than usual goes into larger letters, half into room: a slide is read from afar.
double pageScale(QSizeF size) {
    const double larger = std::min(size.width() / usualPage.width(), size.height() / usualPage.height());
    return std::sqrt(std::max(1.0, larger));
}

} // namespace

const std::vector<SiteViewRow>& siteViews() {
    static const std::vector<SiteViewRow> rows{
        {SiteView::Plan, "plan", QT_TRANSLATE_NOOP("SiteView", "Plan"), {}},
        {SiteView::OneLine,
         "oneline",
         QT_TRANSLATE_NOOP("SiteView", "Single-line"),
         {{"ansi", QT_TRANSLATE_NOOP("SiteView", "ANSI symbols"),
           QT_TRANSLATE_NOOP("SiteView", "Symbols by ANSI/IEEE 315 instead of IEC 60617")},
          {"all", QT_TRANSLATE_NOOP("SiteView", "Each one"),
           QT_TRANSLATE_NOOP("SiteView", "Draws equal branches one by one, up to 400 symbols")},
          {"planned", QT_TRANSLATE_NOOP("SiteView", "Planned"),
           QT_TRANSLATE_NOOP("SiteView", "Also what comes on a later day, its breakers open")}}},
        {SiteView::Coolant, "coolant", QT_TRANSLATE_NOOP("SiteView", "Coolant"), {}},
        {SiteView::Energy, "sankey", QT_TRANSLATE_NOOP("SiteView", "Energy flow"), {}},
        {SiteView::Money, "money", QT_TRANSLATE_NOOP("SiteView", "Capital"), {}},
        {SiteView::Isometric,
         "iso",
         QT_TRANSLATE_NOOP("SiteView", "Isometric"),
         {{"roofs", QT_TRANSLATE_NOOP("SiteView", "Roofs"),
           QT_TRANSLATE_NOOP("SiteView", "Off: halls are cut open and the racks in them are shown"), true},
          {"labels", QT_TRANSLATE_NOOP("SiteView", "Labels"),
           QT_TRANSLATE_NOOP("SiteView", "Names of yards and of what is large"), true},
          {"dusk", QT_TRANSLATE_NOOP("SiteView", "Dusk"), QT_TRANSLATE_NOOP("SiteView", "Evening light")},
          {"quarter", QT_TRANSLATE_NOOP("SiteView", "Turn 90°"),
           QT_TRANSLATE_NOOP("SiteView", "Seen from the north-east instead of the south-east")},
          {"half", QT_TRANSLATE_NOOP("SiteView", "Turn 180°"),
           QT_TRANSLATE_NOOP("SiteView", "Seen from the other side; adds to a turn of 90°")}}},
        {SiteView::Charts,
         "charts",
         QT_TRANSLATE_NOOP("SiteView", "Charts"),
         {{"log", QT_TRANSLATE_NOOP("SiteView", "Logarithmic"),
           QT_TRANSLATE_NOOP("SiteView", "Powers of ten on the axis of the large chart"), true},
          {"sites", QT_TRANSLATE_NOOP("SiteView", "Known sites"),
           QT_TRANSLATE_NOOP("SiteView", "Known AI sites beside this one. Epoch AI, AI Data Centers (CC BY 4.0)"),
           true},
          {"grow", QT_TRANSLATE_NOOP("SiteView", "Up to the day"),
           QT_TRANSLATE_NOOP("SiteView", "The curves of the site end at the day shown, as in a film")}}},
    };
    return rows;
}

const SiteViewRow& siteViewRow(SiteView view) {
    return *std::find_if(siteViews().begin(), siteViews().end(),
                         [&](const SiteViewRow& row) { return row.view == view; });
}

QString siteViewName(SiteView view) { return QCoreApplication::translate("SiteView", siteViewRow(view).text); }

ViewOptions firstOptions(SiteView view) {
    ViewOptions on;
    for (const ViewOptionRow& option : siteViewRow(view).options)
        if (option.isOn) on.insert(option.word);
    return on;
}

std::unique_ptr<ViewPicture> makeViewPicture(SiteView view, const Engine& engine, const ViewOptions& options,
                                             QSizeF room, const ViewCurve& curve) {
    switch (view) {
    case SiteView::Plan: break; // has a painter of its own
    case SiteView::Coolant: return makeCoolantPicture(engine);
    case SiteView::Charts: return makeChartsPicture(engine, options, room, curve);
    case SiteView::OneLine: return makeOneLinePicture(engine, options);
    case SiteView::Energy: return makeFlowPicture(energyFlows(engine), engine.site(), room);
    case SiteView::Money: return makeFlowPicture(moneyFlows(engine), engine.site(), room);
    case SiteView::Isometric: return makeIsoPicture(engine, options, room);
    }
    return nullptr;
}

void paintView(QPainter& painter, const QRectF& room, const Engine& engine, SiteView view, const ViewOptions& options,
               const PictureLook& look, const ViewCurve& curve) {
    const auto picture = makeViewPicture(view, engine, options, room.size(), curve);
    const QSizeF whole = picture->size();
    if (whole.isEmpty()) {
        painter.setFont(uiFont(16));
        painter.setPen(look.theme->muted);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, picture->emptyText());
        return;
    }
    PictureLook fitted = look;
    fitted.scale *= std::min(room.width() / whole.width(), room.height() / whole.height());
    painter.save();
    const double fit = fitted.scale / look.scale;
    painter.translate(room.center() - QPointF(whole.width(), whole.height()) * fit / 2);
    painter.scale(fit, fit);
    picture->paint(painter, QRectF(QPointF(0, 0), whole), fitted);
    painter.restore();
}

void paintViewPage(QPainter& painter, QSizeF size, const Engine& engine, SiteView view, const ViewOptions& options,
                   const PictureLook& look, const QString& title, bool band) {
    const double larger = pageScale(size);
    const QSizeF page = size / larger;
    PictureLook scaled = look;
    scaled.scale *= larger;
    scaled.letters *= larger;
    painter.save();
    painter.scale(larger, larger);
    if (band) paintTitleBand(painter, page.width(), engine, siteViewName(view), *look.theme, title);
    const double top = band ? frameTop_px : 0;
    paintView(painter,
              QRectF(0, top, page.width(), page.height() - top).adjusted(margin_px, margin_px, -margin_px, -margin_px),
              engine, view, options, scaled);
    painter.restore();
}

} // namespace gs::ui
