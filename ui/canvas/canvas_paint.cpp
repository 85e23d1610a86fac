// SPDX-License-Identifier: GPL-3.0-or-later
// PlanCanvas: one frame. The plan (canvas_view.h), above it hover, flash, the tool's own marks, and what
// stays in place: rulers, legend, scale bar, north arrow.
#include <QElapsedTimer>
#include <QLocale>
#include <QPaintEvent>
#include <algorithm>
#include <cmath>

#include "core/noise/sound.h"
#include "ui/canvas/canvas_impl.h"
#include "ui/canvas/minimap.h"
#include "ui/panels/background.h"
#include "ui/panels/sentences.h"
#include "ui/render/overlay.h"
#include "ui/render/overlay_data.h"
#include "ui/render/paint_job.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double sentence_px = 360;
constexpr qint64 betweenTiles_ms = 8; // two to a frame of the screen

QPolygonF outlineOf(const PlanCanvas& canvas, const std::string& id) {
    QPolygonF polygon;
    const Site& site = canvas.document()->site();
    if (const Component* c = site.component(id))
        for (const Point& p : corners(site, *c)) polygon << canvas.viewport().toPixel(p);
    return polygon;
}

void strokeId(QPainter& painter, const PlanCanvas& canvas, const std::string& id, const QPen& pen) {
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const Site& site = canvas.document()->site();
    if (const Slot link = site.links().slotOf(id); link != noSlot && canvas.scene().link(link)) {
        QPolygonF path;
        for (const Point& p : canvas.scene().route(canvas.document()->engine(), link))
            path << canvas.viewport().toPixel(p);
        painter.drawPolyline(path);
        return;
    }
    painter.drawPolygon(outlineOf(canvas, id));
}

} // namespace

void paintBubble(QPainter& painter, const PlanCanvas& canvas, QPointF at, const QStringList& lines,
                 const QString& english) {
    const QString warning = localSentence(english);
    if (lines.isEmpty() && warning.isEmpty()) return;
    const Theme& theme = canvas.theme();
    const QFont bold = uiFont(13, true), plain = uiFont(13);
    double width = 0, written = 0;
    const double row = 18;
    // A name or sentence is broken into lines rather than run across the plan.
    QList<double> heights;
    for (int i = 0; i < lines.size(); ++i) {
        const QRectF needs =
            QFontMetricsF(i == 0 ? bold : plain)
                .boundingRect(QRectF(0, 0, sentence_px, 1000), Qt::AlignLeft | Qt::TextWordWrap, lines[i]);
        width = std::max(width, std::ceil(needs.width()));
        heights << std::max(row, std::ceil(needs.height()));
        written += heights.last();
    }
    double sentence = 0;
    if (!warning.isEmpty()) {
        const QRectF needs = QFontMetricsF(bold).boundingRect(QRectF(0, 0, sentence_px, 1000),
                                                              Qt::AlignLeft | Qt::TextWordWrap, warning);
        width = std::max(width, std::ceil(needs.width()) + 22);
        sentence = std::max(row, std::ceil(needs.height()));
    }
    const double height = written + sentence + 8;
    QRectF box(at + QPointF(18, 18), QSizeF(width + 18, height));
    // Stays on the canvas, and off the cursor.
    if (box.right() > canvas.width() - 4) box.moveRight(at.x() - 14);
    if (box.bottom() > canvas.height() - 4) box.moveBottom(at.y() - 14);
    if (const auto* minimap = canvas.findChild<Minimap*>();
        minimap && minimap->isVisible() &&
        box.intersects(minimap->geometry())) // a widget of its own: it would cover it
        box.moveBottom(std::min(at.y() - 14, minimap->geometry().top() - 4.0));
    if (box.left() < ruler_px) box.moveLeft(ruler_px);
    if (const QRectF legend = canvas.legendBox(); box.intersects(legend)) { // painted above it
        box.moveLeft(std::max(box.left(), legend.right() + 4));
        if (box.right() > canvas.width() - 4) box.moveBottom(legend.top() - 4);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(warning.isEmpty() ? theme.fieldBorder : theme.status(Status::Over), 1));
    painter.setBrush(theme.panel);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    double y = box.top() + 4;
    for (int i = 0; i < lines.size(); y += heights[i++]) {
        painter.setFont(i == 0 ? bold : plain);
        painter.setPen(i == 0 ? theme.ink : theme.muted);
        painter.drawText(QRectF(box.left() + 9, y, width, heights[i]),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, lines[i]);
    }
    if (!warning.isEmpty()) {
        drawStatus(painter, QPointF(box.left() + 16, y + row / 2), 10, Status::Over, theme);
        painter.setFont(bold);
        painter.setPen(theme.status(Status::Over));
        painter.drawText(QRectF(box.left() + 29, y, width - 20, sentence),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, warning);
    }
    painter.restore();
}

void paintClash(QPainter& painter, const QPolygonF& outline, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.status(Status::Over), 2));
    painter.setBrush(QBrush(theme.status(Status::Over), Qt::BDiagPattern));
    painter.drawPolygon(outline);
    painter.restore();
}

/// Thousands of racks may stand behind one figure: plain rectangles, and those of a few pixels only once. A hall is
/// outlined, so that its own share does not hide that of what stands in it.
void PlanCanvas::Impl::paintLit(QPainter& painter) const {
    if (lit.empty()) return;
    const Site& site = document->site();
    const QRectF window = plan();
    QList<QRectF> boxes, halls;
    for (const std::string& id : lit) {
        const Slot slot = site.components().slotOf(id);
        const SceneItem* item = slot == noSlot ? nullptr : view.scene().item(slot);
        if (!item) continue;
        const QRectF box(viewport.toPixel({item->box.left, item->box.top}),
                         viewport.toPixel({item->box.right, item->box.bottom}));
        const QRectF shown = QRectF(box.topLeft(), box.size().expandedTo({3, 3})) & window;
        const bool isSmall = shown.width() <= 3 && shown.height() <= 3;
        if (shown.isEmpty() || (isSmall && !boxes.isEmpty() && boxes.last().contains(shown.center()))) continue;
        (item->isZone() ? halls : boxes) << shown;
    }
    QColor wash = q->theme().accent;
    wash.setAlphaF(0.3F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(q->theme().accent, 2));
    painter.setBrush(wash);
    painter.drawRects(boxes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(halls);
    painter.restore();
}

/// One ruler, from the upper left corner of what `painter` paints on.
void PlanCanvas::Impl::drawRuler(QPainter& painter, bool across) const {
    const Theme& theme = q->theme();
    const double ppm = viewport.pixelsPerMetre;
    const double step = gridStep(ppm), major = step * 10,
                 labelStep = major * ppm >= 90 ? major : major * (major * ppm >= 45 ? 2 : 5);
    const double length = across ? q->width() : q->height();
    painter.setFont(uiFont(11));
    painter.fillRect(across ? QRectF(0, 0, length, ruler_px) : QRectF(0, 0, ruler_px, length), theme.ground);
    painter.setPen(theme.hairline);
    if (across) painter.drawLine(QPointF(0, ruler_px - 0.5), QPointF(length, ruler_px - 0.5));
    else painter.drawLine(QPointF(ruler_px - 0.5, 0), QPointF(ruler_px - 0.5, length));
    const double origin = across ? viewport.origin.x() : viewport.origin.y();
    const auto first = static_cast<long long>(std::floor(origin / step)),
               last = static_cast<long long>(std::ceil((origin + length / ppm) / step));
    QList<QLineF> ticks;
    for (long long k = first; k <= last; ++k) {
        const double at = std::round((static_cast<double>(k) * step - origin) * ppm) + 0.5;
        const double tick = k % 10 == 0 ? 8 : k % 5 == 0 ? 5 : 3;
        ticks << (across ? QLineF(at, ruler_px - tick, at, ruler_px - 1)
                         : QLineF(ruler_px - tick, at, ruler_px - 1, at));
    }
    painter.setPen(theme.fieldBorder);
    painter.drawLines(ticks);
    painter.setPen(theme.muted);
    for (auto k = static_cast<long long>(std::floor(origin / labelStep));
         static_cast<double>(k) * labelStep < origin + length / ppm; ++k) {
        const double m_ = static_cast<double>(k) * labelStep, at = (m_ - origin) * ppm;
        const QString text = QString::number(shownLength(m_), 'f', shownLength(labelStep) < 0.999 ? 1 : 0);
        // A number stands after its line, to the right or upwards: none half below the corner with the unit.
        const double begin = across ? at + 3 : at - 3 - painter.fontMetrics().horizontalAdvance(text);
        if (begin < ruler_px) continue;
        painter.save();
        if (across) painter.translate(at, 0);
        else painter.translate(0, at), painter.rotate(-90);
        painter.drawText(QRectF(3, 0, 80, ruler_px - 4), Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.restore();
    }
}

/// Kept as pictures: laying out their numbers takes longer than most of what the hand changes in a frame.
void PlanCanvas::Impl::paintRulers(QPainter& painter) {
    const Theme& theme = q->theme();
    const double dpr = q->devicePixelRatioF();
    const Ruled now{viewport.pixelsPerMetre, viewport.origin, q->size(), dpr, &theme, lengthUnit()};
    if (!(now == ruled)) {
        ruled = now;
        for (const bool across : {true, false}) {
            const QSizeF size = across ? QSizeF(q->width(), ruler_px) : QSizeF(ruler_px, q->height());
            QImage& ruler = across ? rulerAcross : rulerDown;
            const QSize pixels(static_cast<int>(std::ceil(size.width() * dpr)),
                               static_cast<int>(std::ceil(size.height() * dpr)));
            if (ruler.size() != pixels) ruler = QImage(pixels, QImage::Format_RGB32);
            ruler.setDevicePixelRatio(dpr);
            ruler.fill(theme.ground); // also what is left of a pixel
            QPainter onRuler(&ruler);
            drawRuler(onRuler, across);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(QPointF(0, 0), rulerAcross);
    painter.drawImage(QPointF(0, 0), rulerDown);
    if (cursorInside) { // where the mouse is
        painter.setPen(QPen(theme.accent, 1));
        const double x = std::floor(cursor.x()) + 0.5, y = std::floor(cursor.y()) + 0.5;
        painter.drawLine(QLineF(x, 0, x, ruler_px - 1));
        painter.drawLine(QLineF(0, y, ruler_px - 1, y));
    }
    painter.setFont(uiFont(11));
    painter.fillRect(QRectF(0, 0, ruler_px, ruler_px), theme.ground);
    painter.setPen(theme.muted);
    painter.drawText(QRectF(0, 0, ruler_px, ruler_px), Qt::AlignCenter, lengthUnit());
}

QString PlanCanvas::valueAtCursor() const { return m->cursorValue(); }

QString PlanCanvas::Impl::cursorValue() const {
    const Overlay overlay = view.config().overlay;
    if (overlay == Overlay::Plan || !cursorInside) return {};
    if (overlay == Overlay::Noise) {
        const SoundMap* map = view.scene().sound().get();
        const auto dba = map ? map->at(viewport.toPlan(cursor)) : std::nullopt;
        return dba ? tr("Here: %1").arg(overlayText(overlay, *dba)) : QString();
    }
    const Hit hit = q->hitAt(cursor);
    const Site& site = document->site();
    const OverlayData& data = view.scene().overlayData();
    if (hit.part == Hit::Part::Link) {
        const Slot line = site.links().slotOf(hit.id);
        const auto value = line == noSlot ? std::nullopt : data.linkValue(document->engine(), line);
        if (!value) return {};
        const auto named = [&](Slot end) { // short: there are two of them
            const Component& part = *site.components().at(end);
            return QString::fromStdString(part.name.empty() ? part.id : part.name);
        };
        const auto ends = site.endsOf(line);
        return tr("%1 to %2: %3").arg(named(ends.from), named(ends.to), overlayText(overlay, value->value));
    }
    Slot slot = site.components().slotOf(hit.id);
    const SceneItem* item = slot == noSlot ? nullptr : view.scene().item(slot);
    if (!item) return {};
    // The density is that of the hall a part stands in.
    if (overlay == Overlay::Density && !item->isZone()) {
        slot = site.components().slotOf(site.components().at(slot)->zone);
        if (slot == noSlot) return {};
    }
    const auto found = data.value(document->engine(), slot);
    if (!found) return {};
    return displayName(site, *site.components().at(slot)) + QStringLiteral(": ") + overlayText(overlay, found->value);
}

void PlanCanvas::Impl::updateStats() {
    counting = {};
    countOn();
}

/// What a large site takes longer for than a frame goes on when nothing else is to do; so long the former figures of
/// the same overlay stand.
void PlanCanvas::Impl::countOn() {
    constexpr qint64 slice_ms = 4;
    constexpr std::size_t few = 1000;
    const Overlay overlay = view.config().overlay;
    QElapsedTimer clock;
    clock.start();
    while (!view.scene().overlayData().goOn(counting, document->engine(), view.scene().sound().get(), few)) {
        if (clock.elapsed() < slice_ms) continue;
        countTimer.start();
        if (overlay == statsOf) return;
        stats = {};
        stats.isComplete = false;
        statsOf = overlay;
        legendKey.clear();
        return;
    }
    countTimer.stop();
    stats = counting.stats;
    statsOf = overlay;
    legendKey.clear();
}

void PlanCanvas::Impl::cameToRest() {
    view.setMarks(document->engine().findings());
    view.cameToRest();
    updateStats();
    askForSound();
}

/// The noise picture is made by a worker from a copy of the site; until it comes the former one stands.
void PlanCanvas::Impl::askForSound() {
    const quint64 asked = ++*soundWanted;
    if (view.config().overlay != Overlay::Noise) return;
    struct Ask {
        std::shared_ptr<std::atomic<quint64>> wanted;
        quint64 number;
    };
    const Ask ask{soundWanted, asked};
    runInBackground(
        q,
        [site = document->site(), day = document->view().at, area = soundArea(document->engine()), ask] {
            return std::make_shared<const SoundMap>(makeSoundMap(
                site, day, area, soundCells,
                [](const void* context) {
                    const Ask& mine = *static_cast<const Ask*>(context);
                    return mine.wanted->load() != mine.number;
                },
                &ask));
        },
        [this, asked](std::shared_ptr<const SoundMap> map) {
            if (soundWanted->load() != asked || !document || document->inGesture()) return;
            view.setSound(std::move(map));
            updateStats();
            q->update();
        });
}

QList<QRectF> PlanCanvas::Impl::panels() const {
    const QSizeF key = legendSize(view.config().overlay);
    return {QRectF(QPointF(ruler_px + 10, q->height() - 10 - key.height()), key),
            QRectF(q->width() - 40, ruler_px + 7, 28, 42)};
}

void PlanCanvas::Impl::paintCorner(QPainter& painter) {
    const Theme& theme = q->theme();
    const Overlay overlay = view.config().overlay;
    const double dpr = q->devicePixelRatioF();
    const QString value = cursorValue();
    const QString key = value + QLatin1Char('|') + QString::number(static_cast<int>(overlay)) + QLatin1Char('|') +
                        QString::number(theme.dark) + QLatin1Char('|') +
                        // The plan's own legend says nothing of the results.
                        QString::number(overlay == Overlay::Plan ? 0 : document->results().revision) +
                        QLatin1Char('|') + QString::number(dpr) + QLocale().name();
    if (key != legendKey || legend.isNull()) {
        legendKey = key;
        const QSize size =
            QSize(static_cast<int>(largestLegend_px.width() * dpr), static_cast<int>(largestLegend_px.height() * dpr));
        if (legend.size() != size) legend = QImage(size, QImage::Format_ARGB32_Premultiplied);
        legend.setDevicePixelRatio(dpr);
        legend.fill(Qt::transparent);
        QPainter p(&legend);
        paintLegend(p, QPointF(0, largestLegend_px.height()), overlay, document->engine(), theme, value, &stats);
    }
    painter.drawImage(QPointF(ruler_px + 10, q->height() - 10 - largestLegend_px.height()), legend);
    paintScaleBar(painter, QPointF(q->width() - 10, q->height() - 10), viewport.pixelsPerMetre, theme);
    paintNorthArrow(painter, QPointF(q->width() - 26, ruler_px + 34), theme);
}

/// On a plan with nothing but zones: how to begin. Below what is drawn, and on a hall no more of halls.
void PlanCanvas::Impl::paintInvitation(QPainter& painter) {
    const Table<Component>& components = document->site().components();
    if (components.size() > 8 || document->isReadOnly()) return;
    const QRectF room = QRectF(plan()).adjusted(40, 40, -40, -40);
    double below = room.top();
    bool hasZones = false;
    for (Slot slot = 0; slot < components.slotCount(); ++slot) {
        const Component* component = components.at(slot);
        if (!component) continue;
        if (component->outline.empty()) return;
        const Rect box = bounds(document->site(), *component);
        below = std::max(below, viewport.toPixel({box.right, box.bottom}).y());
        hasZones = true;
    }
    const QString words = hasZones ? tr("Drag a part from Parts onto the plan (N searches).")
                                   : tr("Nothing stands here yet.\nDrag a part from Parts onto the plan (N searches), "
                                        "or draw a hall with Zone.");
    painter.setFont(uiFont(14));
    painter.setPen(q->theme().muted);
    if (!hasZones) return painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, words), void();
    const double height = painter.boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, words).height();
    const QRectF line(room.left(), std::min(below + 12, room.bottom() - height), room.width(), height);
    painter.drawText(line, Qt::AlignHCenter | Qt::TextWordWrap, words);
}

void PlanCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    if (!m->document) {
        painter.fillRect(event->rect(), theme().canvas);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const QImage& frame = m->view.compose(m->viewport, devicePixelRatioF(), false);
    painter.drawImage(QPointF(0, 0), frame);
    const Theme& t = theme();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m->hovered.empty() && !m->document->selection().count(m->hovered)) {
        QPen pen(t.accent, 1.5);
        pen.setJoinStyle(Qt::MiterJoin);
        strokeId(painter, *this, m->hovered, pen);
    }
    m->paintInvitation(painter);
    m->paintLit(painter);
    m->groups.paint(painter, *this);
    if (m->flashOn)
        for (std::size_t i = 0; i < std::min<std::size_t>(m->flashIds.size(), 200); ++i)
            strokeId(painter, *this, m->flashIds[i], QPen(t.accent, 4));
    for (const auto& paint : std::as_const(m->above)) {
        painter.save();
        paint(painter);
        painter.restore();
    }
    m->tool->paint(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    m->paintRulers(painter);
    m->paintCorner(painter);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
    }
    painter.end();
    // The rest of the tiles with the next frames; nothing runs once the picture is whole. Between them there is time
    // left for what the hand does: frames that follow at once upon each other would be late for it.
    if (m->view.isComplete()) m->tilesTimer.stop();
    else m->tilesTimer.start(static_cast<int>(std::max<qint64>(0, betweenTiles_ms - clock.elapsed())));
}

} // namespace gs::ui
