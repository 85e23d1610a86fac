// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slide_painter.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/render/export.h"
#include "ui/render/overlay.h"

namespace gs::ui {

namespace {

struct Slides {
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr double band_px = 84, figures_px = 96, side_px = 32;
constexpr double larger = 1.3; // legend, scale bar and north, which are made for a desk
constexpr std::array<const char*, layerCount> layerWords{"compute", "power", "cooling",   "fluids",
                                                         "network", "civil", "annotation"};

QStringList wordsOf(const std::string& text) {
    return QString::fromStdString(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::string wordsOfBits(std::uint8_t bits) {
    QStringList words;
    for (int i = 0; i < layerCount; ++i)
        if (bits & (1 << i)) words << QLatin1String(layerWords[static_cast<std::size_t>(i)]);
    return words.join(QLatin1Char(' ')).toStdString();
}

std::uint8_t bitsOfWords(const std::string& text) {
    std::uint8_t bits = 0;
    const QStringList words = wordsOf(text);
    for (int i = 0; i < layerCount; ++i)
        if (words.contains(QLatin1String(layerWords[static_cast<std::size_t>(i)])))
            bits |= static_cast<std::uint8_t>(1 << i);
    return bits;
}

/// Draws `text` in `box`, smaller where it is too long.
void drawFitted(QPainter& painter, const QRectF& box, const QString& text, int px, bool bold, const QColor& colour,
                int align) {
    QFont font = uiFont(px, bold);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > box.width()) font = uiFont(std::max(11, static_cast<int>(px * box.width() / width)), bold);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, align | Qt::AlignVCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
}

/// Name of the phase that a day is in; empty before the first.
QString phaseAt(const Site& site, Date at) {
    QString name;
    for (const Phase& phase : site.settings().phases)
        if (phase.date <= at) name = QString::fromStdString(phase.name);
    return name;
}

void paintBand(QPainter& painter, double width, const Engine& engine, const SlideLook& look) {
    const Theme& theme = *look.config.theme;
    painter.fillRect(QRectF(0, 0, width, band_px), theme.panel);
    painter.fillRect(QRectF(0, band_px - 1, width, 1), theme.hairline);
    const double north_px = look.view == SiteView::Plan ? 56 : 0, date_px = 250;
    const View& at = engine.results().view;
    drawFitted(painter, {width - side_px - north_px - date_px, 10, date_px, 44},
               QString::fromStdString(formatDate(at.at)), 34, true, theme.ink, Qt::AlignRight);
    const double room = width - 2 * side_px - north_px - date_px - 24;
    const QString loadCase = viewText(at).section(QStringLiteral(" · "), 1);
    QStringList parts;
    if (!look.title.isEmpty()) parts << look.site;
    if (const QString phase = phaseAt(engine.site(), at.at); !phase.isEmpty() && phase != look.title) parts << phase;
    if (look.view != SiteView::Plan) parts << siteViewName(look.view);
    else if (look.config.overlay != Overlay::Plan) parts << overlayName(look.config.overlay);
    drawFitted(painter, {side_px, 10, room, 44}, look.title.isEmpty() ? look.site : look.title, 30, true, theme.ink,
               Qt::AlignLeft);
    drawFitted(painter, {side_px, 52, room, 24}, parts.join(QStringLiteral(" · ")), 17, false, theme.muted,
               Qt::AlignLeft);
    drawFitted(painter, {width - side_px - north_px - date_px, 52, date_px, 24}, loadCase, 17, false, theme.muted,
               Qt::AlignRight);
}

struct BigFigure {
    QString label, value;
    bool isShort = false;
};

std::array<BigFigure, 6> bigFigures(const Figures& f) {
    return {{{Slides::tr("GPUs"), formatCount(f.gpus_installed)},
             {Slides::tr("IT power"), formatPower(f.it_power_w)},
             {Slides::tr("Site power"), formatPower(f.facility_power_w)},
             {Slides::tr("PUE"), f.pue ? QString::number(*f.pue, 'f', 2) : QStringLiteral("–")},
             {Slides::tr("Supply"), formatPower(f.supply_capacity_w)},
             f.reserve_w < 0 ? BigFigure{Slides::tr("Short by"), formatPower(-f.reserve_w), true}
                             : BigFigure{Slides::tr("Reserve"), formatPower(f.reserve_w)}}};
}

void paintFigures(QPainter& painter, const QRectF& box, const Engine& engine, const Theme& theme) {
    painter.fillRect(box, theme.panel);
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.hairline);
    const auto figures = bigFigures(engine.results().figures);
    const double cell = (box.width() - 2 * side_px) / static_cast<double>(figures.size());
    double x = box.left() + side_px;
    for (const BigFigure& figure : figures) {
        const double mark = figure.isShort ? 24 : 0;
        if (figure.isShort) drawStatus(painter, {x + 9, box.top() + 38}, 16, Status::Over, theme);
        drawFitted(painter, {x + mark, box.top() + 14, cell - 12 - mark, 46}, figure.value, 34, true, theme.ink,
                   Qt::AlignLeft);
        drawFitted(painter, {x, box.top() + 60, cell - 12, 24}, figure.label, 16, false, theme.muted, Qt::AlignLeft);
        x += cell;
    }
}

void paintPlanOf(QPainter& painter, const QRectF& room, const Engine& engine, const SlideLook& look) {
    RenderConfig config = look.config;
    config.grid = config.ports = config.ghosts = config.ground = false;
    const QSizeF key = legendSize(config.overlay) * larger;
    const QRectF legend(QPointF(16, room.height() - 16 - key.height()), key);
    Viewport viewport;
    if (look.area && !look.isClearOfLegend) {
        viewport = Viewport::fit(*look.area, room.size(), 0);
    } else {
        const QRectF bar(room.width() - 16 - scaleBarMost_px * larger, room.height() - 16 - 34 * larger,
                         scaleBarMost_px * larger, 34 * larger);
        viewport = Viewport::fitAround(look.area ? *look.area : seenArea(engine), room.size(),
                                       QRectF({0, 0}, room.size()), {legend, bar}, 24);
    }
    painter.save();
    painter.translate(room.topLeft());
    painter.setClipRect(QRectF({0, 0}, room.size()));
    paintPlan(painter, engine, viewport, config, {}, look.names.get());
    painter.save();
    painter.translate(legend.bottomLeft());
    painter.scale(larger, larger);
    paintLegendOf(painter, {0, 0}, engine, config.overlay, *config.theme);
    painter.restore();
    painter.translate(room.width() - 16, room.height() - 16);
    painter.scale(larger, larger);
    paintScaleBar(painter, {0, 0}, viewport.pixelsPerMetre / larger, *config.theme);
    painter.restore();
}

} // namespace

SlideLook lookOf(const db::Slide& slide, const RenderConfig& config, const QString& site) {
    SlideLook look;
    for (const SiteViewRow& row : siteViews())
        if (slide.view == row.word) look.view = row.view;
    const QStringList options = wordsOf(slide.options);
    for (const ViewOptionRow& option : siteViewRow(look.view).options)
        if (options.contains(QLatin1String(option.word))) look.options.insert(option.word);
    look.area = slide.area;
    look.at = slide.at;
    look.config = config;
    look.config.overlay = Overlay::Plan;
    for (const OverlayRow& row : overlayRows)
        if (slide.overlay == row.word) look.config.overlay = row.overlay;
    look.config.layers = {bitsOfWords(slide.hidden), bitsOfWords(slide.dimmed), 0};
    if (slide.theme == "light") look.config.theme = &Theme::light();
    if (slide.theme == "dark") look.config.theme = &Theme::darkTheme();
    look.title = QString::fromStdString(slide.name);
    look.note = QString::fromStdString(slide.note);
    look.site = site;
    return look;
}

db::Slide slideOf(const SlideLook& look) {
    db::Slide slide;
    slide.name = look.title.toStdString();
    slide.note = look.note.toStdString();
    slide.view = siteViewRow(look.view).word;
    for (const std::string& option : look.options) slide.options += (slide.options.empty() ? "" : " ") + option;
    slide.area = look.area;
    slide.at = look.at;
    slide.overlay = overlayWord(look.config.overlay);
    slide.hidden = wordsOfBits(look.config.layers.hidden);
    slide.dimmed = wordsOfBits(look.config.layers.dimmed);
    slide.theme = look.config.theme->dark ? "dark" : "light";
    return slide;
}

double slideScale(QSizeF size_px) {
    return std::min(size_px.width() / leastSlide_px.width(), size_px.height() / leastSlide_px.height());
}

void paintSlide(QPainter& painter, QSizeF size, const Engine& engine, const SlideLook& look) {
    const Theme& theme = *look.config.theme;
    const QRectF room(0, band_px, size.width(), size.height() - band_px - figures_px);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({0, 0}, size), theme.canvas);
    if (look.view == SiteView::Plan) {
        paintPlanOf(painter, room, engine, look);
    } else {
        PictureLook picture;
        picture.theme = &theme;
        paintView(painter, room.adjusted(side_px, 20, -side_px, -20), engine, look.view, look.options, picture,
                  look.curve);
    }
    paintBand(painter, size.width(), engine, look);
    if (look.view == SiteView::Plan) {
        painter.save();
        painter.translate(size.width() - side_px - 14, 44);
        painter.scale(larger, larger);
        paintNorthArrow(painter, {0, 0}, theme);
        painter.restore();
    }
    paintFigures(painter, {0, room.bottom(), size.width(), figures_px}, engine, theme);
    if (look.done) painter.fillRect(QRectF(0, room.bottom() - 2, size.width() * *look.done, 4), theme.accent);
}

QImage slideImage(const Engine& engine, const SlideLook& look, QSize size_px) {
    const double scale = slideScale(size_px);
    if (scale > 0 && scale < 1) // painters know no pixel ratio below 1: drawn as it is laid out, then made small
        return slideImage(engine, look, (QSizeF(size_px) / scale).toSize().expandedTo(leastSlide_px.toSize()))
            .scaled(size_px, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage image(size_px, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintSlide(painter, QSizeF(size_px) / scale, engine, look);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace gs::ui
