// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QStyleOption>
#include <QSvgRenderer>
#include <QToolTip>

namespace gs::ui {

namespace {

const Theme* g_active = nullptr;

/// Draws the SVG's `currentColor` in the theme's ink each time, so that a theme switch needs no new icons.
class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(QString name) : m_name(std::move(name)) {}
    QIconEngine* clone() const override { return new ThemedIconEngine(m_name); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const Theme& theme = activeTheme();
        QColor colour = mode == QIcon::Disabled ? theme.muted : mode == QIcon::Selected ? theme.accent : theme.ink;
        if (mode == QIcon::Disabled) colour.setAlphaF(0.55F);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly)) return;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        painter->save();
        painter->setOpacity(colour.alphaF());
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("gs-icon:%1:%2x%3:%4:%5")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(mode)
                                .arg(activeTheme().dark);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

private:
    QString m_name;
};

/// Fusion takes the border of a field and of a box to tick from the colour of the window: on a dark one it cannot be
/// seen.
class FieldStyle : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element != PE_FrameLineEdit) QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_FrameLineEdit && element != PE_IndicatorCheckBox) return;
        const Theme& theme = activeTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option->state & State_HasFocus  ? theme.accent
                             : option->state & State_Enabled ? theme.fieldBorder
                                                             : theme.hairline,
                             1));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter->restore();
    }
};

QPalette paletteOf(const Theme& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.status(Status::Over));
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.dark ? t.ground : t.panel);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.dark ? t.hairline : t.panel);
    p.setColor(QPalette::Midlight, t.hairline);
    p.setColor(QPalette::Mid, t.fieldBorder);
    p.setColor(QPalette::Dark, t.hairline);
    p.setColor(QPalette::Shadow, t.dark ? QColor(0, 0, 0) : t.fieldBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.muted);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.hairline);
    return p;
}

/// Only what a palette cannot say: hairlines, flat tool buttons, the focus ring.
QString sheetOf(const Theme& t) {
    QString sheet = QStringLiteral(R"(
QToolTip { background: $panel; color: $ink; border: 1px solid $border; padding: 4px; }
QMenuBar { background: $ground; border: none; }
QMenuBar::item { padding: 4px 9px; background: transparent; color: $ink; }
QMenuBar::item:selected { background: $hair; }
QMenu { background: $panel; color: $ink; border: 1px solid $border; padding: 4px 0; }
QMenu::item { padding: 5px 26px 5px 8px; }
QMenu::item:selected { background: $accent; color: $onaccent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px 6px; color: $ink; background: transparent; }
QToolButton:hover { background: $hair; }
QToolButton:checked { background: $soft; border-color: $accent; }
QToolButton:pressed { background: $soft; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QPushButton { border: 1px solid $border; border-radius: 4px; padding: 4px 12px; background: $panel; color: $ink; }
QPushButton:hover { background: $hair; }
QPushButton:default, QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; border-color: $hair; }
QTableView { selection-background-color: transparent; selection-color: $ink; }
QDialog QTableView { selection-background-color: $soft; }
QTableView QLineEdit { selection-background-color: $accent; selection-color: $onaccent; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
    QColor soft = t.accent;
    soft = QColor::fromRgbF(static_cast<float>(t.panel.redF() * 0.85 + soft.redF() * 0.15),
                            static_cast<float>(t.panel.greenF() * 0.85 + soft.greenF() * 0.15),
                            static_cast<float>(t.panel.blueF() * 0.85 + soft.blueF() * 0.15));
    const std::pair<const char*, QColor> names[] = {
        {"$panel", t.panel},   {"$ink", t.ink},       {"$border", t.fieldBorder},
        {"$ground", t.ground}, {"$hair", t.hairline}, {"$onaccent", t.dark ? t.ground : t.panel},
        {"$accent", t.accent}, {"$muted", t.muted},   {"$soft", soft}};
    for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace

const Theme& activeTheme() { return g_active ? *g_active : Theme::light(); }

void applyTheme(const Theme& theme) {
    if (!g_active) {
        QApplication::setStyle(new FieldStyle(QStringLiteral("Fusion")));
        QApplication::setFont(uiFont(13));
    }
    g_active = &theme;
    QPixmapCache::clear();
    QApplication::setPalette(paletteOf(theme));
    QToolTip::setPalette(paletteOf(theme));
    QToolTip::setFont(uiFont(11));
    qApp->setStyleSheet(sheetOf(theme));
}

bool systemPrefersDark() {
    // Before the first theme is set the application still has the desktop's own palette.
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

QIcon themedIcon(const QString& name) { return QIcon(new ThemedIconEngine(name)); }

} // namespace gs::ui
