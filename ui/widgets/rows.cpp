// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>
#include <QTextLayout>
#include <cmath>

#include "ui/settings.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

/// Lines of `text` for `width`; the last one is cut when there is more. Returns whether something was cut.
bool layOut(const QString& text, const QFont& font, int width, int lines, Qt::TextElideMode mode, QStringList* out) {
    const QFontMetrics metrics(font);
    if (lines <= 1) {
        const QString line = metrics.elidedText(text, mode, width);
        out->append(line);
        return line != text;
    }
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        const bool last = i == lines - 1 && line.textStart() + line.textLength() < text.size();
        out->append(last ? metrics.elidedText(text.mid(line.textStart()), mode, width)
                         : text.mid(line.textStart(), line.textLength()).trimmed());
        if (last) {
            layout.endLayout();
            return true;
        }
    }
    layout.endLayout();
    return false;
}

constexpr int mostLines = 3; // of a key or a value

} // namespace

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QWidget(parent) {
    setFont(uiFont(13));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    takeHeight();
    update();
}

/// Labels of several lines set their own height: a layout asks for it only once and before the width is known.
void ElidedLabel::takeHeight() {
    if (m_lines <= 1) return;
    QStringList out;
    layOut(m_text, font(), std::max(20, width()), m_lines, m_mode, &out);
    const int height = static_cast<int>(std::max<qsizetype>(1, out.size())) * fontMetrics().lineSpacing() + 4;
    if (height != minimumHeight() || height != maximumHeight()) setFixedHeight(height);
}

void ElidedLabel::resizeEvent(QResizeEvent*) { takeHeight(); }

void ElidedLabel::setTone(Tone tone) {
    if (tone == m_tone) return;
    m_tone = tone;
    setCursor(tone == Tone::Accent ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setFocusPolicy(tone == Tone::Accent ? Qt::TabFocus : Qt::NoFocus);
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

void ElidedLabel::setPixels(int px, bool bold) {
    const QFont face = uiFont(px, bold);
    if (face == font()) return;
    setFont(face);
    updateGeometry();
}

void ElidedLabel::setLines(int lines) {
    if (lines == m_lines) return;
    m_lines = lines;
    if (lines > 1) {
        takeHeight();
    } else {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    update();
}

bool ElidedLabel::isCut() const {
    QStringList out;
    return layOut(m_text, font(), width(), m_lines, m_mode, &out);
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text) + 1, m_lines > 1 ? minimumHeight() : fontMetrics().height() + 4};
}

QSize ElidedLabel::minimumSizeHint() const { return {0, fontMetrics().height() + 4}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
    const Theme& theme = activeTheme();
    QPainter painter(this);
    QColor colour = m_tone == Tone::Ink ? theme.ink : m_tone == Tone::Muted ? theme.muted : theme.accent;
    if (!isEnabled()) colour = theme.muted;
    painter.setPen(colour);
    QFont face = font();
    face.setUnderline(m_tone == Tone::Accent && underMouse());
    painter.setFont(face);
    QStringList lines;
    layOut(m_text, font(), width(), m_lines, m_mode, &lines);
    painter.drawText(rect(), static_cast<int>(m_alignment), lines.join('\n'));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ElidedLabel::mouseReleaseEvent(QMouseEvent* event) {
    if (m_tone == Tone::Accent && event->button() == Qt::LeftButton && rect().contains(event->pos())) emit clicked();
    else event->ignore();
}

void ElidedLabel::keyPressEvent(QKeyEvent* event) {
    if (m_tone == Tone::Accent && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) emit clicked();
    else QWidget::keyPressEvent(event);
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (!isCut()) return true;
        setToolTip(m_text);
        const bool done = QWidget::event(event);
        setToolTip({});
        return done;
    }
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) update();
    return QWidget::event(event);
}

KeyValueRow::KeyValueRow(const QString& key, QWidget* parent)
    : QWidget(parent), m_key(new ElidedLabel(key)), m_value(new ElidedLabel) {
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(6);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(0, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_key->setTone(ElidedLabel::Tone::Muted);
    m_key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_mark = new StatusMark(Status::Good);
    m_mark->hide();
    m_layout->addWidget(m_key, 0, 0);
    m_layout->addWidget(m_mark, 0, 1);
    m_layout->addWidget(m_value, 0, 2, Qt::AlignTop);
    connect(m_value, &ElidedLabel::clicked, this, &KeyValueRow::clicked);
}

void KeyValueRow::setKey(const QString& key) {
    m_key->setText(key);
    arrange();
}

void KeyValueRow::setValue(const QString& value) {
    if (value == m_value->text()) return;
    m_value->setText(value);
    setAccessibleName(m_key->text() + QStringLiteral(": ") + value);
    arrange();
}

/// Neither key nor value is cut while there are further lines to put them on. A short value stays beside a long key,
/// so that the numbers of several rows stand in one column.
void KeyValueRow::arrange() {
    const int mark = m_mark->isHidden() ? 0 : m_mark->width() + 6, value = m_value->sizeHint().width();
    const int key = m_key->sizeHint().width();
    const bool tight = width() > 0 && key + mark + value + 12 > width();
    const int left = width() - mark - value - 12;
    const bool stacked = tight && (3 * (mark + value) > width() || 2 * key > 5 * left);
    m_value->setMinimumWidth(stacked ? 0 : value);
    // Above a value the key has the width to itself, less the gaps of the empty columns beside it.
    m_key->setLines(tight && (!stacked || key + 12 > width()) ? mostLines : 1);
    m_value->setLines(stacked && value + mark > width() ? mostLines : 1);
    if (stacked == m_stacked) return;
    m_stacked = stacked;
    m_layout->removeWidget(m_value);
    m_layout->removeWidget(m_mark);
    m_layout->addWidget(m_mark, 0, stacked ? 2 : 1);
    m_layout->addWidget(m_value, stacked ? 1 : 0, stacked ? 0 : 2, 1, stacked ? 3 : 1,
                        stacked ? Qt::Alignment() : Qt::AlignTop);
    updateGeometry();
}

void KeyValueRow::resizeEvent(QResizeEvent*) { arrange(); }

void KeyValueRow::setStatus(Status status, bool visible) {
    m_mark->setStatus(status);
    if (visible == !m_mark->isHidden()) return;
    m_mark->setVisible(visible);
    arrange();
}

void KeyValueRow::setMuted(bool muted) { m_value->setTone(muted ? ElidedLabel::Tone::Muted : ElidedLabel::Tone::Ink); }

void KeyValueRow::setLink(bool link) { m_value->setTone(link ? ElidedLabel::Tone::Accent : ElidedLabel::Tone::Ink); }

StatusMark::StatusMark(Status status, int px, QWidget* parent) : QWidget(parent), m_status(status), m_px(px) {
    setFixedSize(px + 4, px + 4);
}

void StatusMark::setStatus(Status status) {
    m_status = status;
    update();
}

void StatusMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawStatus(painter, QRectF(rect()).center(), m_px, m_status, activeTheme());
}

Section::Section(const QString& key, const QString& title, bool openAtFirst, QWidget* parent)
    : QWidget(parent), m_key(QStringLiteral("section/") + key), m_header(new QToolButton), m_note(new ElidedLabel),
      m_content(new QWidget) {
    setObjectName(key);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(hairline());
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 3, 12, 3);
    bar->setSpacing(6);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setText(title);
    m_header->setAccessibleName(title);
    m_header->setAutoRaise(true);
    m_header->setFont(uiFont(13, true));
    m_header->setFocusPolicy(Qt::TabFocus);
    m_note->setTone(ElidedLabel::Tone::Muted);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->addWidget(m_header);
    bar->addWidget(m_note, 1);
    layout->addLayout(bar);
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(12, 0, 12, 10);
    m_body->setSpacing(4);
    layout->addWidget(m_content);
    const bool open = userSettings::flag(m_key, openAtFirst);
    if (!open) m_content->hide(); // showing what has no content yet would style and lay it out for nothing
    m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    connect(m_header, &QToolButton::clicked, this, [this] {
        setOpen(!isOpen());
        userSettings::setFlag(m_key, isOpen());
    });
}

void Section::setNote(const QString& note) { m_note->setText(note); }
void Section::setTitle(const QString& title) { m_header->setText(title); }
bool Section::isOpen() const { return !m_content->isHidden(); }

void Section::setOpen(bool open) {
    if (open == isOpen()) return;
    m_content->setVisible(open);
    m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    emit toggled(open);
}

LoadBar::LoadBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void LoadBar::setFraction(double fraction) {
    if (fraction == m_fraction) return;
    m_fraction = fraction;
    setAccessibleName(tr("%1 % of the limit").arg(fraction * 100, 0, 'f', 0));
    update();
}

void LoadBar::paintEvent(QPaintEvent*) {
    const Theme& theme = activeTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOver = statusOfLoading(m_fraction) == Status::Over;
    const double markRoom = isOver ? 16 : 0;
    const QRectF frame = QRectF(rect()).adjusted(0.5, 2.5, -0.5 - markRoom, -2.5);
    painter.fillRect(frame, theme.ground);
    const double shown = std::min(1.0, std::max(0.0, m_fraction));
    const QRectF filled(frame.left(), frame.top(), frame.width() * shown, frame.height());
    painter.fillRect(filled, theme.scale(shown));
    if (isOver) {
        painter.fillRect(filled, QBrush(theme.ink, Qt::BDiagPattern));
        drawStatus(painter, QPointF(width() - 8, height() / 2.0), 12, Status::Over, theme);
    }
    painter.setPen(theme.muted);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
}

TextButton::TextButton(const QString& text, QWidget* parent) : QToolButton(parent) {
    setText(text);
    setFont(uiFont(13));
}

QSize TextButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + (menu() ? 34 : 18), std::max(24, fontMetrics().height() + 6)};
}

QSize TextButton::minimumSizeHint() const { return {40, sizeHint().height()}; }

void TextButton::paintEvent(QPaintEvent*) {
    const Theme& theme = activeTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool pressed = isDown() || (menu() && menu()->isVisible());
    painter.setBrush(isEnabled() && (pressed || underMouse()) ? theme.ground : theme.panel);
    painter.setPen(QPen(hasFocus() ? theme.accent : isEnabled() ? theme.fieldBorder : theme.hairline, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRect room = rect().adjusted(8, 0, menu() ? -22 : -8, 0);
    painter.setPen(isEnabled() ? theme.ink : theme.muted);
    painter.drawText(room, static_cast<int>((menu() ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
    if (!menu()) return;
    painter.setPen(QPen(theme.muted, 1.5));
    const QPointF tip(width() - 12, height() / 2.0 + 2);
    painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)}));
}

QToolButton* smallButton(const QString& text, const QString& tooltip, QWidget* parent) {
    QToolButton* button = text.isEmpty() ? new QToolButton(parent) : new TextButton(text, parent);
    button->setToolTip(tooltip);
    button->setAccessibleName(tooltip.isEmpty() ? text : tooltip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(24, 24);
    return button;
}

QFrame* hairline(QWidget* parent) {
    class Line : public QFrame {
    public:
        using QFrame::QFrame;

    protected:
        void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), activeTheme().hairline); }
    };
    auto* line = new Line(parent);
    line->setFixedHeight(1);
    return line;
}

} // namespace gs::ui
