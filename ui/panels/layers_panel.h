// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's layers by discipline: shown or hidden, dimmed, locked. Knows no site: the window keeps what is set here.
#pragma once

#include <QList>
#include <QWidget>
#include <optional>

#include "ui/render/plan_painter.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace gs::ui {

QString layerName(Layer layer);

class LayersPanel : public QWidget {
    Q_OBJECT
public:
    explicit LayersPanel(QWidget* parent = nullptr);
    const Layers& layers() const { return m_layers; }
    void setLayers(const Layers& layers); ///< says nothing of it
    /// All but these are dimmed.
    static Layers dimmedBut(Layers layers, std::uint8_t kept);

signals:
    void changed(const gs::ui::Layers& layers);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void change(const Layers& layers);
    void show(const Layers& layers);
    void retranslate();
    std::optional<Layer> current() const;

    struct Row {
        Layer layer;
        QPushButton* name;
        QToolButton *eye, *dim, *lock; ///< down: hidden, dimmed, locked
    };
    QList<Row> m_rows;
    QLabel* m_title;
    QPushButton *m_dimOthers, *m_showAll;
    Layers m_layers;
};

} // namespace gs::ui
