// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device that keeps where text was drawn and nothing else: whether names lie on each other is asked of what is
// painted, not of who painted it.
#pragma once

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QString>
#include <vector>

#include "tests/support/sized_device.h"

namespace gs::test {

struct TextBox {
    QRectF box;
    QString text;
    QRectF ink;  ///< where its glyphs are: a font leaves more room above and below than they take
    QRectF clip; ///< what of the device it may be painted on
};

class TextBoxes : public SizedDevice {
public:
    explicit TextBoxes(QSizeF size) : SizedDevice(size.toSize()) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    const std::vector<TextBox>& found() const { return m_engine.found; }

    /// "A on B" for the first two that overlap by more than a hair; empty when none do.
    QString overlap() const {
        const auto& all = found();
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (all[i].box.adjusted(1, 1, -1, -1).intersects(all[j].box.adjusted(1, 1, -1, -1)))
                    return all[i].text + QStringLiteral(" on ") + all[j].text;
        return {};
    }

private:
    class Engine : public QPaintEngine {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState& now) override {
            if (now.state() & DirtyTransform) m_transform = now.transform();
            if (now.state() & (DirtyClipRegion | DirtyClipPath)) {
                const QRectF to =
                    m_transform.mapRect(now.state() & DirtyClipRegion ? QRectF(now.clipRegion().boundingRect())
                                                                      : now.clipPath().boundingRect());
                if (now.clipOperation() == Qt::NoClip) m_clip = everywhere();
                else m_clip = now.clipOperation() == Qt::IntersectClip ? m_clip & to : to;
            }
            if (now.state() & DirtyClipEnabled) m_clips = now.isClipEnabled();
        }
        void drawTextItem(const QPointF& at, const QTextItem& item) override {
            if (item.text().trimmed().isEmpty()) return;
            const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
            const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
            QRectF clip = m_clips ? m_clip : everywhere();
            if (!systemClip().isEmpty()) clip &= QRectF(systemClip().boundingRect());
            found.push_back({m_transform.mapRect(box), item.text(), m_transform.mapRect(ink), clip});
        }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
        void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
        void drawPath(const QPainterPath&) override {}
        void drawRects(const QRectF*, int) override {}
        void drawRects(const QRect*, int) override {}
        void drawLines(const QLineF*, int) override {}
        void drawLines(const QLine*, int) override {}
        void drawEllipse(const QRectF&) override {}
        void drawEllipse(const QRect&) override {}
        void drawPoints(const QPointF*, int) override {}
        void drawPoints(const QPoint*, int) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}
        Type type() const override { return User; }
        std::vector<TextBox> found;

    private:
        static QRectF everywhere() { return {-1e6, -1e6, 2e6, 2e6}; }
        QTransform m_transform;
        QRectF m_clip = everywhere();
        bool m_clips = false;
    };
    mutable Engine m_engine;
};

} // namespace gs::test
