// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/stage_window.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/document.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int cursorRests_ms = 2000, renew_ms = 150;
constexpr double notesShare = 0.24; // of the height

} // namespace

StageWindow::StageWindow(Document& document, std::vector<SlideLook> slides, int first, QWidget* parent)
    : QWidget(parent, Qt::Window), m_document(document), m_slides(std::move(slides)),
      m_at(std::clamp(first, 0, static_cast<int>(m_slides.size()) - 1)), m_maker(document.catalog()) {
    setObjectName(QStringLiteral("stage_window"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setWindowTitle(tr("Presentation: %1").arg(document.title()));
    m_maker.setSite(document.site());
    m_cursor.setSingleShot(true);
    m_cursor.setInterval(cursorRests_ms);
    connect(&m_cursor, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    m_renew.setSingleShot(true);
    m_renew.setInterval(renew_ms);
    connect(&m_renew, &QTimer::timeout, this, &StageWindow::renew);
    connect(&m_maker, &SlideMaker::made, this, [this](int slide, const QImage& image) {
        m_pictures.insert(slide, image);
        if (slide == m_at) m_last = image, update();
    });
    connect(&document, &Document::changed, &m_renew, qOverload<>(&QTimer::start));
    connect(&document, &QObject::destroyed, this, &QWidget::close);
    showCursor();
}

bool StageWindow::isDark() const { return m_dark.value_or(slide().config.theme->dark); }

void StageWindow::goTo(int at) {
    at = std::clamp(at, 0, count() - 1);
    m_black = false;
    m_at = at;
    setAccessibleName(slide().title);
    wantPictures();
    update();
}

void StageWindow::renew() {
    m_maker.setSite(m_document.site());
    m_pictures.clear();
    wantPictures();
}

/// This slide first, then those it can go on to.
void StageWindow::wantPictures() {
    for (auto it = m_pictures.begin(); it != m_pictures.end();)
        it = std::abs(it.key() - m_at) > 1 ? m_pictures.erase(it) : std::next(it);
    m_maker.forget();
    if (m_pictures.contains(m_at)) m_last = m_pictures.value(m_at);
    const QSize size_px = (QSizeF(width(), slideHeight()) * devicePixelRatioF()).toSize();
    for (const int at : {m_at, m_at + 1, m_at - 1}) {
        if (at < 0 || at >= count() || m_pictures.contains(at)) continue;
        SlideLook look = m_slides[static_cast<std::size_t>(at)];
        if (m_dark) look.config.theme = *m_dark ? &Theme::darkTheme() : &Theme::light();
        m_maker.want(at, look, size_px);
    }
}

void StageWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = isDark() ? Theme::darkTheme() : Theme::light();
    painter.fillRect(rect(), m_black ? QColor(Qt::black) : theme.canvas);
    if (m_black) return;
    if (!m_last.isNull()) painter.drawImage(QRect(0, 0, width(), slideHeight()), m_last);
    const double scale = slideScale(size());
    painter.scale(scale, scale);
    if (m_notes) return paintNotes(painter);
    const QSizeF room = QSizeF(size()) / scale;
    painter.setFont(uiFont(13));
    painter.setPen(theme.muted);
    if (count() > 1)
        painter.drawText(QRectF(room.width() - 132, room.height() - 26, 116, 20), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%1 / %2").arg(m_at + 1).arg(count()));
}

int StageWindow::slideHeight() const { return m_notes ? qRound(height() * (1 - notesShare)) : height(); }

/// For who presents: what to say, and what comes next.
void StageWindow::paintNotes(QPainter& painter) const {
    const Theme& theme = isDark() ? Theme::darkTheme() : Theme::light();
    const QSizeF room = QSizeF(size()) / slideScale(size());
    const double top = slideHeight() / slideScale(size());
    const QRectF strip(0, top, room.width(), room.height() - top);
    painter.fillRect(strip, theme.ground);
    painter.fillRect(QRectF(strip.topLeft(), QSizeF(strip.width(), 2)), theme.accent);
    const QRectF text = strip.adjusted(32, 14, -32, -12);
    painter.setFont(uiFont(13));
    painter.setPen(theme.muted);
    const QString next = m_at + 1 < count() ? tr("Next: %1").arg(m_slides[static_cast<std::size_t>(m_at + 1)].title)
                                            : tr("This is the last slide");
    painter.drawText(text, Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("%1 / %2 · ").arg(m_at + 1).arg(count()) + next);
    painter.setFont(uiFont(19));
    painter.setPen(slide().note.isEmpty() ? theme.muted : theme.ink);
    painter.drawText(text.adjusted(0, 0, 0, -24), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     slide().note.isEmpty() ? tr("No notes for this slide") : slide().note);
}

void StageWindow::resizeEvent(QResizeEvent*) {
    m_pictures.clear();
    wantPictures();
}

void StageWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter: goTo(m_at + 1); break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace: goTo(m_at - 1); break;
    case Qt::Key_Home: goTo(0); break;
    case Qt::Key_End: goTo(count() - 1); break;
    case Qt::Key_B:
    case Qt::Key_Period: // what clickers send
        m_black = !m_black;
        update();
        break;
    case Qt::Key_D:
        m_dark = !isDark();
        m_pictures.clear();
        wantPictures();
        update();
        break;
    case Qt::Key_N:
        m_notes = !m_notes;
        m_pictures.clear();
        wantPictures();
        update();
        break;
    case Qt::Key_Escape:
    case Qt::Key_F11: close(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void StageWindow::closeEvent(QCloseEvent* event) {
    m_maker.forget();
    QWidget::closeEvent(event);
    emit left();
}

void StageWindow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) goTo(m_at + 1);
    else if (event->button() == Qt::RightButton) goTo(m_at - 1);
}

void StageWindow::mouseMoveEvent(QMouseEvent*) { showCursor(); }

void StageWindow::showCursor() {
    unsetCursor();
    m_cursor.start();
}

void StageWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_pictures.clear();
    wantPictures();
}

} // namespace gs::ui
