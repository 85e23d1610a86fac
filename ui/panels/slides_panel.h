// SPDX-License-Identifier: GPL-3.0-or-later
// The slides of the presentation in their order: live thumbnails, name and note of the chosen one, add, move, delete.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/render/plan_painter.h"

namespace gs::ui {

class Document;

class SlidesPanel : public QWidget {
    Q_OBJECT
public:
    explicit SlidesPanel(QWidget* parent = nullptr);
    ~SlidesPanel() override;
    void setDocument(Document* document); ///< null: empty
    /// How slides look that do not say: theme, labels, links of the window.
    void setConfig(const RenderConfig& config);
    int current() const; ///< -1: none
    void setCurrent(int slide);

signals:
    void addRequested();              ///< what the window shows
    void replaceRequested(int slide); ///< by what the window shows; name and note stay
    void presentRequested(int from);
    void filmRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
