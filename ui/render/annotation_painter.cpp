// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/annotation_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "core/site/plan_marks.h"
#include "ui/render/length_text.h"
#include "ui/render/pictures.h"

namespace gs::ui {

namespace {

constexpr double arrow_px = 7, apart_px = 12; // words keep this from the arrows
constexpr int words_px = 11;
constexpr double noteFrom_px = 26;   // smaller notes are a mark that there is one
constexpr double groundShare = 0.45; // of a picture's opacity, under the colours of an overlay
constexpr double areaFrom_px = 70;   // narrower areas carry no words

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(Marks)
};

QFont wordsFont() {
    QFont font = uiFont(words_px);
    font.setStyleStrategy(QFont::NoSubpixelAntialias); // coloured fringes would not survive a tile border
    return font;
}

QPolygonF pixelsOf(const PaintJob& job, const Component& component) {
    QPolygonF points;
    for (const Point& p : corners(job.site(), component)) points << onRaster(job.viewport.toPixel(p));
    return points;
}

void paintArrow(QPainter& painter, QPointF tip, QPointF along) {
    const QPointF across(-along.y(), along.x());
    painter.drawPolyline(QPolygonF{tip + along * arrow_px + across * 3, tip, tip + along * arrow_px - across * 3});
    painter.drawLine(tip + across * 5, tip - across * 5);
}

void paintChain(const PaintJob& job, const Component& component, const QColor& colour, bool isSelected) {
    const std::vector<Point> points = corners(job.site(), component);
    const QPolygonF px = pixelsOf(job, component);
    const Theme& theme = job.theme();
    job.painter.setPen(QPen(colour, isSelected ? 2 : 1.2));
    qsizetype longest = 1;
    for (qsizetype i = 1; i < px.size(); ++i) {
        const auto leg = [&](qsizetype k) {
            const auto at = static_cast<std::size_t>(k);
            return chainLength({points[at - 1], points[at]});
        };
        if (leg(i) > leg(longest)) longest = i;
    }
    for (qsizetype i = 1; i < px.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        QString words = lengthText(chainLength({points[at - 1], points[at]}));
        if (px.size() > 2 && i == longest) words += QStringLiteral("  (Σ ") + lengthText(chainLength(points)) + ')';
        paintDimensionLine(job.painter, px[i - 1], px[i], words, theme.ink, theme.canvas);
    }
}

void paintArea(const PaintJob& job, const Component& component, const QColor& colour, bool isSelected) {
    const std::vector<Point> points = corners(job.site(), component);
    const QPolygonF px = pixelsOf(job, component);
    QColor wash = colour;
    wash.setAlpha(22);
    QPen pen(colour, isSelected ? 2 : 1.2);
    pen.setDashPattern({6, 3});
    job.painter.setPen(pen);
    job.painter.setBrush(wash);
    job.painter.drawPolygon(px);
    const QRectF box = px.boundingRect();
    const double area_m2 = polygonArea(points);
    QStringList lines{areaText(area_m2), landText(area_m2)};
    if (!component.name.empty()) lines.prepend(QString::fromStdString(component.name));
    const QFont font = wordsFont();
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString& line : lines) width = std::max(width, metrics.horizontalAdvance(line));
    const double height = metrics.lineSpacing() * static_cast<double>(lines.size());
    if (box.width() < std::max(areaFrom_px, width + 8) || box.height() < height + 8) return;
    // Where a name can stand within: the middle of the box, else of the corners.
    QPointF middle = box.center();
    if (!px.containsPoint(middle, Qt::OddEvenFill)) {
        middle = {};
        for (const QPointF& p : px) middle += p / static_cast<double>(px.size());
    }
    const QRectF words(middle.x() - width / 2 - 4, middle.y() - height / 2 - 2, width + 8, height + 4);
    QColor ground = job.theme().canvas;
    ground.setAlpha(215);
    job.painter.fillRect(words, ground);
    job.painter.setFont(font);
    job.painter.setPen(job.theme().ink);
    job.painter.drawText(words, Qt::AlignCenter, lines.join('\n'));
}

void paintNote(const PaintJob& job, const Component& component, const SceneItem& item, const QColor& colour) {
    const QSizeF size = QSizeF(item.element.width_m, item.element.depth_m) * job.ppm();
    const QRectF box(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    QPainter& p = job.painter;
    p.translate(onRaster(job.viewport.toPixel(component.position)));
    p.rotate(component.rotation_deg);
    p.setPen(QPen(colour, item.selected ? 2 : 1));
    QColor paper = mixed(job.theme().panel, job.theme().status(Status::Tight), job.theme().dark ? 0.16 : 0.10);
    paper.setAlpha(235);
    p.setBrush(paper);
    // A sheet with its corner turned down; far out no more than a mark that somebody wrote something here.
    const double fold = std::min({8.0, size.width() / 3, size.height() / 3});
    p.drawPolygon(QPolygonF{box.topLeft(), box.topRight() - QPointF(fold, 0), box.topRight() + QPointF(0, fold),
                            box.bottomRight(), box.bottomLeft()});
    p.drawPolyline(QPolygonF{box.topRight() - QPointF(fold, 0), box.topRight() + QPointF(-fold, fold),
                             box.topRight() + QPointF(0, fold)});
    if (!job.config.labels || size.width() < noteFrom_px || size.height() < words_px + 6) return;
    const std::string& said = !component.text.empty() ? component.text : component.name;
    p.setFont(wordsFont());
    p.setPen(said.empty() ? job.theme().muted : job.theme().ink);
    // Whole lines only: what is left of them is in the inspector.
    QRectF room = box.adjusted(5, 3, -5, -3);
    const double line = QFontMetricsF(p.font()).lineSpacing();
    room.setHeight(std::max(line, std::floor(room.height() / line) * line));
    p.setClipRect(room, Qt::IntersectClip);
    p.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
               said.empty() ? Marks::tr("Note") : QString::fromStdString(said));
}

/// The same picture, that much fainter in itself: SVG and PDF know no opacity of the painter for pictures.
QImage faint(const QImage& image, double opacity) {
    QImage copy = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&copy);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(copy.rect(), QColor(0, 0, 0, static_cast<int>(std::lround(opacity * 255))));
    return copy;
}

void paintMissing(const PaintJob& job, const QRectF& box, const QString& name) {
    QPen pen(job.theme().muted, 1);
    pen.setDashPattern({6, 4});
    job.painter.setPen(pen);
    job.painter.setBrush(Qt::NoBrush);
    job.painter.drawRect(box);
    job.painter.drawLine(box.topLeft(), box.bottomRight());
    job.painter.drawLine(box.topRight(), box.bottomLeft());
    const QString words = Marks::tr("The picture “%1” is not in this file").arg(name);
    const QFont font = wordsFont();
    if (QFontMetricsF(font).horizontalAdvance(words) + 12 > box.width()) return;
    job.painter.setFont(font);
    job.painter.setPen(job.theme().muted);
    job.painter.drawText(box.adjusted(6, 6, -6, -6), Qt::AlignHCenter | Qt::AlignTop, words);
}

} // namespace

void paintPicture(const PaintJob& job, const Component& component, const SceneItem& item) {
    if (!item.installed) return;
    const QSizeF size = QSizeF(item.element.width_m, item.element.depth_m) * job.ppm();
    const QRectF box(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    double opacity = std::clamp(job.site().value(component, "opacity_fraction", 1), 0.0, 1.0);
    if (item.floating) opacity = std::min(opacity, 0.5); // while it is moved, what it lies under is seen through it
    // Colours of a picture would be read as those of the overlay: it is a pale grey ground for them.
    const bool isGround = job.config.overlay != Overlay::Plan;
    if (isGround) opacity *= groundShare;
    // On paper as sharp as it can be, on screen as sharp as the zoom shows.
    const double width_px = job.config.vector ? pictures::mostSide_px : size.width() * job.dpr;
    const QImage image = isGround ? pictures::greyAt(component.text, width_px) : pictures::at(component.text, width_px);
    QPainter& p = job.painter;
    p.save();
    p.translate(job.viewport.toPixel(component.position));
    p.rotate(component.rotation_deg);
    p.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (image.isNull()) {
        paintMissing(job, box, QString::fromStdString(component.name));
    } else if (opacity > 0) {
        if (job.config.vector) {
            p.drawImage(box, opacity < 1 ? faint(image, opacity) : image);
        } else {
            p.setOpacity(opacity);
            p.drawImage(box, image);
            p.setOpacity(1);
        }
    }
    if (item.selected) {
        p.setPen(QPen(job.theme().accent, 2));
        p.setBrush(Qt::NoBrush);
        p.drawRect(box);
    }
    p.restore();
}

void paintDimensionLine(QPainter& painter, QPointF a, QPointF b, const QString& words, const QColor& ink,
                        const QColor& ground) {
    const QPointF way = b - a;
    const double length = std::hypot(way.x(), way.y());
    if (length < 0.5) return;
    const QPointF along = way / length;
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(a, b);
    if (length > 3 * arrow_px) {
        paintArrow(painter, a, along);
        paintArrow(painter, b, -along);
    }
    const QFont font = wordsFont();
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(words);
    if (words.isEmpty() || length < width + apart_px) return;
    // Along the line and above it, never upside down.
    double degrees = std::atan2(way.y(), way.x()) * 180 / 3.14159265358979323846;
    if (degrees > 90) degrees -= 180;
    else if (degrees <= -90) degrees += 180;
    const QPen pen = painter.pen();
    painter.save();
    painter.translate((a + b) / 2);
    painter.rotate(degrees);
    const QRectF box(-width / 2 - 3, -metrics.height() - 1, width + 6, metrics.height());
    QColor behind = ground;
    behind.setAlpha(205);
    painter.fillRect(box, behind);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, words);
    painter.restore();
    painter.setPen(pen);
}

void paintAnnotation(const PaintJob& job, const Component& component, const SceneItem& item) {
    const Theme& theme = job.theme();
    const QColor colour = item.selected ? theme.accent : item.installed ? theme.muted : theme.hairline;
    job.painter.save();
    job.painter.setRenderHint(QPainter::Antialiasing);
    switch (item.shape) {
    case Shape::Dimension: paintChain(job, component, colour, item.selected); break;
    case Shape::AreaLabel: paintArea(job, component, colour, item.selected); break;
    case Shape::Note: paintNote(job, component, item, colour); break;
    case Shape::Line:
        job.painter.setPen(QPen(colour, item.selected ? 2 : 1));
        job.painter.setBrush(Qt::NoBrush);
        job.painter.drawPolyline(pixelsOf(job, component));
        break;
    default: break;
    }
    job.painter.restore();
}

} // namespace gs::ui
