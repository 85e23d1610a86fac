// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device that draws shapes into an image and keeps texts beside it: of a picture what does not depend on fonts.
#pragma once

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <map>
#include <vector>

#include "tests/support/sized_device.h"

namespace gs::test {

class InkDevice : public SizedDevice {
public:
    InkDevice(QSize size, QColor ground) : SizedDevice(size), m_engine(size, ground) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    const QImage& shapes() const { return m_engine.image; }
    const std::vector<QPointF>& texts() const { return m_engine.texts; }   ///< their middles
    const std::map<QString, int>& drawn() const { return m_engine.drawn; } ///< shapes by their sort

private:
    class Engine : public QPaintEngine {
    public:
        Engine(QSize size, QColor ground)
            : QPaintEngine(AllFeatures), image(size, QImage::Format_ARGB32_Premultiplied) {
            image.fill(ground);
        }
        bool begin(QPaintDevice*) override { return m_out.begin(&image); }
        bool end() override { return m_out.end(); }
        void updateState(const QPaintEngineState& now) override {
            const DirtyFlags dirty = now.state();
            if (dirty & DirtyTransform) m_out.setTransform(now.transform());
            if (dirty & DirtyPen) m_out.setPen(now.pen());
            if (dirty & DirtyBrush) m_out.setBrush(now.brush());
            if (dirty & DirtyBrushOrigin) m_out.setBrushOrigin(now.brushOrigin());
            if (dirty & DirtyOpacity) m_out.setOpacity(now.opacity());
            if (dirty & DirtyHints) m_out.setRenderHints(now.renderHints());
            if (dirty & DirtyCompositionMode) m_out.setCompositionMode(now.compositionMode());
            if (dirty & DirtyClipEnabled) m_out.setClipping(now.isClipEnabled());
            if (dirty & DirtyClipPath) m_out.setClipPath(now.clipPath(), now.clipOperation());
            if (dirty & DirtyClipRegion) m_out.setClipRegion(now.clipRegion(), now.clipOperation());
        }
        void drawTextItem(const QPointF& at, const QTextItem& item) override {
            if (item.text().trimmed().isEmpty()) return;
            const QPointF middle(at.x() + item.width() / 2, at.y() - (item.ascent() - item.descent()) / 2);
            texts.push_back(m_out.transform().map(middle));
        }
        void drawPath(const QPainterPath& path) override {
            ++drawn[QStringLiteral("curves")];
            m_out.drawPath(path);
        }
        void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
            ++drawn[mode != PolylineMode ? QStringLiteral("areas")
                    : count == 2         ? QStringLiteral("lines")
                                         : QStringLiteral("polylines")];
            if (mode == PolylineMode) m_out.drawPolyline(points, count);
            else m_out.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        }
        void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override {
            ++drawn[QStringLiteral("images")];
            m_out.drawPixmap(to, pixmap, from);
        }
        void drawImage(const QRectF& to, const QImage& picture, const QRectF& from,
                       Qt::ImageConversionFlags flags) override {
            ++drawn[QStringLiteral("images")];
            m_out.drawImage(to, picture, from, flags);
        }
        Type type() const override { return User; }

        QImage image;
        std::vector<QPointF> texts;
        std::map<QString, int> drawn;

    private:
        QPainter m_out;
    };
    mutable Engine m_engine;
};

} // namespace gs::test
