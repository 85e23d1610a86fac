// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layers_panel.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int target_px = 24, sample_px = 18;

QToolButton* makeSwitch(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setIconSize({18, 18});
    button->setFixedSize(target_px, target_px);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// The line of the discipline, as the plan draws it.
class Sample : public QWidget {
public:
    Sample(Discipline discipline, QWidget* parent) : QWidget(parent), m_discipline(discipline) {
        setFixedSize(sample_px, target_px);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QColor colour = activeTheme().discipline(m_discipline);
        painter.setPen(QPen(colour, 1));
        QColor tint = colour;
        tint.setAlpha(60);
        painter.setBrush(tint);
        painter.drawRect(QRectF(1.5, height() / 2.0 - 5.5, sample_px - 4, 11));
    }

private:
    Discipline m_discipline;
};

Discipline sampleOf(Layer layer) {
    switch (layer) {
    case Layer::Compute: return Discipline::Compute;
    case Layer::Power: return Discipline::Power;
    case Layer::Cooling: return Discipline::ColdSupply;
    case Layer::Fluids: return Discipline::Gas;
    case Layer::Network: return Discipline::Network;
    case Layer::Civil:
    case Layer::Annotation: return Discipline::Civil;
    }
    return Discipline::Civil;
}

} // namespace

QString layerName(Layer layer) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("gs::ui", text); };
    switch (layer) {
    case Layer::Compute: return tr("Compute");
    case Layer::Power: return tr("Power");
    case Layer::Cooling: return tr("Cooling");
    case Layer::Fluids: return tr("Gas and water");
    case Layer::Network: return tr("Network");
    case Layer::Civil: return tr("Buildings");
    case Layer::Annotation: return tr("Notes");
    }
    return {};
}

LayersPanel::LayersPanel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_dimOthers(new QPushButton(this)), m_showAll(new QPushButton(this)) {
    setObjectName(QStringLiteral("layers_panel"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 6, 8, 8);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    m_title->setFont(uiFont(13, true));
    m_title->setMinimumHeight(target_px);
    grid->addWidget(m_title, 0, 0, 1, 5);
    auto* names = new QButtonGroup(this); // one of them is the current layer
    names->setExclusive(true);
    for (int i = 0; i < layerCount; ++i) {
        const auto layer = static_cast<Layer>(i);
        const QString key = QString::number(i);
        Row row{layer, new QPushButton(this), makeSwitch(QStringLiteral("layer_eye_") + key, this),
                makeSwitch(QStringLiteral("layer_dim_") + key, this),
                makeSwitch(QStringLiteral("layer_lock_") + key, this)};
        row.name->setObjectName(QStringLiteral("layer_name_") + key);
        row.name->setCheckable(true);
        row.name->setFlat(true);
        row.name->setFixedHeight(target_px);
        row.name->setMinimumWidth(40);
        row.name->setStyleSheet(QStringLiteral(
            "QPushButton { text-align: left; padding: 0 4px; border: 1px solid transparent; background: transparent; }"
            "QPushButton:checked { font-weight: bold; }"
            "QPushButton:focus, QPushButton:hover { border-color: palette(highlight); }"));
        names->addButton(row.name);
        grid->addWidget(new Sample(sampleOf(layer), this), i + 1, 0);
        grid->addWidget(row.name, i + 1, 1);
        grid->addWidget(row.eye, i + 1, 2);
        grid->addWidget(row.dim, i + 1, 3);
        grid->addWidget(row.lock, i + 1, 4);
        const std::uint8_t bit = Layers::bit(layer);
        const auto flips = [this, bit](QToolButton* button, std::uint8_t Layers::*mask) {
            connect(button, &QToolButton::clicked, this, [this, bit, mask](bool checked) {
                Layers next = m_layers;
                if (checked) next.*mask |= bit;
                else next.*mask &= static_cast<std::uint8_t>(~bit);
                change(next);
            });
        };
        flips(row.eye, &Layers::hidden);
        flips(row.dim, &Layers::dimmed);
        flips(row.lock, &Layers::locked);
        connect(row.name, &QPushButton::clicked, this, [this] { show(m_layers); });
        m_rows << row;
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {m_dimOthers, m_showAll}) {
        button->setMinimumHeight(target_px);
        buttons->addWidget(button, 1);
    }
    m_dimOthers->setObjectName(QStringLiteral("layers_dim_others"));
    m_showAll->setObjectName(QStringLiteral("layers_show_all"));
    grid->setRowMinimumHeight(layerCount + 1, 6);
    grid->addLayout(buttons, layerCount + 2, 0, 1, 5);
    connect(m_dimOthers, &QPushButton::clicked, this,
            [this] { change(dimmedBut(m_layers, Layers::bit(current().value_or(Layer::Compute)))); });
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        Layers next = m_layers;
        next.hidden = next.dimmed = 0;
        change(next);
    });
    retranslate();
}

Layers LayersPanel::dimmedBut(Layers layers, std::uint8_t kept) {
    layers.dimmed = static_cast<std::uint8_t>(~kept & ((1u << layerCount) - 1));
    layers.hidden &= static_cast<std::uint8_t>(~kept);
    return layers;
}

std::optional<Layer> LayersPanel::current() const {
    for (const Row& row : m_rows)
        if (row.name->isChecked()) return row.layer;
    return std::nullopt;
}

void LayersPanel::setLayers(const Layers& layers) { show(layers); }

void LayersPanel::change(const Layers& layers) {
    show(layers);
    emit changed(m_layers);
}

void LayersPanel::show(const Layers& layers) {
    m_layers = layers;
    for (const Row& row : std::as_const(m_rows)) {
        const std::uint8_t bit = Layers::bit(row.layer);
        const bool shown = !(layers.hidden & bit), dimmed = layers.dimmed & bit, locked = layers.locked & bit;
        const QString name = layerName(row.layer);
        const auto set = [&](QToolButton* button, bool checked, const char* icon, const QString& text) {
            button->setChecked(checked);
            button->setIcon(themedIcon(QString::fromLatin1(icon)));
            button->setToolTip(text);
            button->setAccessibleName(text);
        };
        set(row.eye, !shown, shown ? "eye" : "eye-off", shown ? tr("Hide %1").arg(name) : tr("Show %1").arg(name));
        set(row.dim, dimmed, "dim", dimmed ? tr("Do not dim %1").arg(name) : tr("Dim %1").arg(name));
        set(row.lock, locked, locked ? "layer-lock" : "layer-free",
            locked ? tr("Unlock %1").arg(name) : tr("Lock %1: it can be seen, not taken").arg(name));
        QFont font = row.name->font();
        font.setStrikeOut(!shown);
        row.name->setFont(font);
    }
    m_dimOthers->setEnabled(current().has_value());
    m_showAll->setEnabled(layers.hidden != 0 || layers.dimmed != 0);
}

void LayersPanel::retranslate() {
    for (const Row& row : std::as_const(m_rows)) {
        row.name->setText(layerName(row.layer));
        row.name->setToolTip(tr("Choose %1, for “Dim others”").arg(layerName(row.layer)));
        row.name->setAccessibleName(layerName(row.layer));
    }
    m_title->setText(tr("Layers"));
    m_dimOthers->setText(tr("Dim others"));
    m_dimOthers->setToolTip(tr("All layers but the chosen one step back"));
    m_showAll->setText(tr("Show all"));
    m_showAll->setToolTip(tr("Nothing is hidden or dimmed"));
    show(m_layers);
}

void LayersPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(activeTheme().hairline);
    painter.drawLine(0, 0, width(), 0);
}

void LayersPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace gs::ui
