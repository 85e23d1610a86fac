// SPDX-License-Identifier: GPL-3.0-or-later
// Preview of a printed page. The page is drawn on a thread, anew for another paper, and can be stopped; the preview and
// the printer only play what was drawn, the printer on a thread too.
#pragma once

#include <QPrintPreviewDialog>
#include <memory>
#include <optional>

#include "ui/print.h"

class QAction;
class QPrintPreviewWidget;
class QPrinter;
class QPushButton;

namespace gs::ui {

class LongWork;

class PrintPreview : public QPrintPreviewDialog {
    Q_OBJECT
public:
    /// `paint` is called from a thread, never from two at once.
    PrintPreview(const QString& title, PaintPage paint, QWidget* parent);
    void done(int result) override; ///< the dialog then deletes itself

signals:
    /// Asked for: works on what it owns, also when the dialog is gone. Throws where the paper or file cannot be had.
    void printWanted(const PrintWork& print);

protected:
    void keyPressEvent(QKeyEvent* event) override; ///< the first Escape stops drawing

private:
    void fill(QPrinter& printer);
    void print();
    void draw(const PageRoom& room);
    void forget(); ///< what was given up is drawn again when it is asked for
    void refresh();
    void showState();
    bool isDrawnFor(const PageRoom& room) const { return m_page && m_page->room.isLike(room); }

    std::shared_ptr<QPrinter> m_printer;
    PaintPage m_paint;
    LongWork* m_work;
    QPrintPreviewWidget* m_preview;
    QAction* m_print = nullptr;
    QPushButton* m_again;
    std::optional<PageRoom> m_wanted; ///< for which it is drawn, or was when it was stopped or failed
    std::optional<DrawnPage> m_page;
    QString m_why;            ///< why there is no page, in place of it
    bool m_isFilling = false; ///< the preview asks for the page: it must not be told to
    bool m_isClosed = false;
};

} // namespace gs::ui
