// SPDX-License-Identifier: GPL-3.0-or-later
// The parts list on the left: search, groups by category, recent parts. Starts the canvas tool on a click,
// on Enter or on press and drag; places nothing itself.
#pragma once

#include <QWidget>
#include <memory>

namespace gs::ui {

class Document;

class PalettePanel : public QWidget {
    Q_OBJECT
public:
    explicit PalettePanel(QWidget* parent = nullptr);
    ~PalettePanel() override;
    void setDocument(Document* document); ///< null: empty

public slots:
    void focusSearch();

signals:
    /// `pressed`: the button is still down and dragMoved/dragReleased follow; else by click or Enter.
    void startPlacing(const QString& typeId, bool pressed);
    void typeMenuRequested(const QString& typeId, QPoint globalPos); ///< right button or menu key on a part
    void dragMoved(QPoint globalPos, Qt::KeyboardModifiers modifiers);
    void dragReleased(QPoint globalPos, Qt::KeyboardModifiers modifiers);
    void dragCancelled(); ///< Escape while dragging: connect to PlanCanvas::cancelTool

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
