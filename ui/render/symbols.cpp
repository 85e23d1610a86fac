// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/symbols.h"

#include <QFile>
#include <QHash>
#include <QSvgRenderer>
#include <memory>
#include <string>
#include <unordered_map>

namespace gs::ui {

namespace {

constexpr int cacheKilobytes = 16 * 1024;

/// One parsed drawing per name, colour and thread that paints; null when there is no such file.
QSvgRenderer* renderer(const QString& name, const QColor& colour) {
    static thread_local QHash<QString, std::shared_ptr<QSvgRenderer>> parsed;
    const QString key = name + colour.name();
    const auto it = parsed.constFind(key);
    if (it != parsed.constEnd()) return it->get();
    std::shared_ptr<QSvgRenderer> made;
    QFile file(QStringLiteral(":/symbols/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        made = std::make_shared<QSvgRenderer>(file.readAll().replace("currentColor", colour.name().toLatin1()));
        if (made->isValid()) made->setAspectRatioMode(Qt::KeepAspectRatio);
        else made.reset();
    }
    parsed.insert(key, made);
    return made.get();
}

} // namespace

void drawSymbol(QPainter& painter, const QString& name, const QRectF& box, const QColor& colour) {
    if (QSvgRenderer* svg = renderer(name, colour)) {
        svg->render(&painter, box);
        return;
    }
    painter.save();
    painter.setPen(QPen(colour, 0));
    painter.setBrush(Qt::NoBrush);
    const double inset = box.width() * 0.15;
    const QRectF inner = box.adjusted(inset, inset, -inset, -inset);
    painter.drawRect(inner);
    painter.drawLine(inner.bottomLeft(), inner.topRight());
    painter.restore();
}

QImage symbolImage(const std::string& name, const QColor& colour, int side, int quarterTurns) {
    struct Key {
        std::string name;
        QRgb colour;
        int side, turns;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& k) const {
            return std::hash<std::string>{}(k.name) ^ (static_cast<std::size_t>(k.colour) << 20) ^
                   static_cast<std::size_t>(k.side * 4 + k.turns);
        }
    };
    static thread_local std::unordered_map<Key, QImage, Hash> images;
    static thread_local int kilobytes = 0;
    const Key key{name, colour.rgb(), side, quarterTurns & 3};
    if (const auto it = images.find(key); it != images.end()) return it->second;
    // Zooming makes many sizes; starting over is cheaper than keeping an order of use.
    if (kilobytes > cacheKilobytes) images.clear(), kilobytes = 0;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.rotate(90.0 * key.turns);
    drawSymbol(painter, QString::fromStdString(name), QRectF(-side / 2.0, -side / 2.0, side, side), colour);
    painter.end();
    kilobytes += static_cast<int>(image.sizeInBytes() / 1024) + 1;
    return images.emplace(key, image).first->second;
}

} // namespace gs::ui
