// SPDX-License-Identifier: GPL-3.0-or-later
// The stage: one slide over the whole screen, moved with keys, a clicker or the mouse. It has pictures of its own and
// leaves the window behind it as it was.
#pragma once

#include <QHash>
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/present/slide_maker.h"
#include "ui/present/slide_painter.h"

namespace gs::ui {

class Document;

class StageWindow : public QWidget {
    Q_OBJECT
public:
    /// Shows `slides` (at least one) from `first` on; deletes itself when it is left.
    StageWindow(Document& document, std::vector<SlideLook> slides, int first, QWidget* parent);

    int current() const { return m_at; }
    int count() const { return static_cast<int>(m_slides.size()); }
    const SlideLook& slide() const { return m_slides[static_cast<std::size_t>(m_at)]; }
    bool isBlack() const { return m_black; }
    bool isDark() const;
    bool showsNotes() const { return m_notes; }
    bool isReady() const { return m_pictures.contains(m_at); } ///< the picture of the slide is there

public slots:
    void goTo(int slide);

signals:
    void left();

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void renew(); ///< all pictures are made anew
    void wantPictures();
    void showCursor();
    void paintNotes(QPainter& painter) const;
    int slideHeight() const; ///< of the window: the notes stand below it
    Document& m_document;
    std::vector<SlideLook> m_slides;
    int m_at;
    std::optional<bool> m_dark; ///< chosen on the stage; none: as each slide says
    bool m_black = false, m_notes = false;
    SlideMaker m_maker;
    QHash<int, QImage> m_pictures; ///< of this slide and its neighbours
    QImage m_last;                 ///< stands until the next one is there
    QTimer m_cursor, m_renew;
};

} // namespace gs::ui
