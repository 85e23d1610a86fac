// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts panels are made of: elided text, key and value, status, section that folds, load bar.
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace gs::ui {

/// One line of text, cut in the middle or at the end when there is no room; the whole text is the tooltip then.
/// Never asks for more width than it gets.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Ink, Muted, Accent };
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    void setTone(Tone tone);
    void setAlignment(Qt::Alignment alignment);
    void setPixels(int px, bool bold = false);
    void setLines(int lines); ///< wraps to so many lines before it cuts
    void setElideMode(Qt::TextElideMode mode) {
        m_mode = mode;
        update();
    }
    bool isCut() const; ///< not all of it can be seen
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clicked(); ///< only with Tone::Accent: it looks and works like a link then

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    bool event(QEvent*) override;

private:
    void takeHeight();
    QString m_text;
    Tone m_tone = Tone::Ink;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    int m_lines = 1;
};

/// "Load ……… 1.06 MW"; on two lines when one is too short for both.
class KeyValueRow : public QWidget {
    Q_OBJECT
public:
    explicit KeyValueRow(const QString& key, QWidget* parent = nullptr);
    void setKey(const QString& key);
    void setValue(const QString& value);
    QString key() const { return m_key->text(); }
    QString value() const { return m_value->text(); }
    void setStatus(Status status, bool visible = true); ///< mark before the value
    void setLink(bool link);                            ///< the value can be clicked
    void setMuted(bool muted);                          ///< the value is none to act on now
    bool isCut() const { return m_key->isCut() || m_value->isCut(); }

signals:
    void clicked();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void arrange();
    ElidedLabel* m_key;
    ElidedLabel* m_value;
    class StatusMark* m_mark = nullptr;
    QGridLayout* m_layout;
    bool m_stacked = false;
};

/// A status in its own shape.
class StatusMark : public QWidget {
    Q_OBJECT
public:
    explicit StatusMark(Status status, int px = 12, QWidget* parent = nullptr);
    void setStatus(Status status);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Status m_status;
    int m_px;
};

/// Header with an arrow and a note on the right, and what is below it. Remembers whether it is folded.
class Section : public QWidget {
    Q_OBJECT
public:
    /// `key` names it in the user's settings.
    Section(const QString& key, const QString& title, bool openAtFirst, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    void setNote(const QString& note);
    void setTitle(const QString& title);
    bool isOpen() const;
    void setOpen(bool open);

signals:
    void toggled(bool open);

private:
    QString m_key;
    QToolButton* m_header;
    ElidedLabel* m_note;
    QWidget* m_content;
    QVBoxLayout* m_body;
};

/// Fraction of a limit as a bar in the value colours; above 1 hatched with the over mark.
class LoadBar : public QWidget {
    Q_OBJECT
public:
    explicit LoadBar(QWidget* parent = nullptr);
    void setFraction(double fraction);
    double fraction() const { return m_fraction; }
    QSize sizeHint() const override { return {80, 14}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    double m_fraction = 0;
};

/// A framed button whose text is cut in the middle rather than widening the panel; with a menu it shows an arrow.
class TextButton : public QToolButton {
    Q_OBJECT
public:
    explicit TextButton(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
};

/// A button for actions inside panels, 24 px high: framed with a word, flat with an icon.
QToolButton* smallButton(const QString& text, const QString& tooltip, QWidget* parent = nullptr);
/// A hairline.
QFrame* hairline(QWidget* parent = nullptr);

} // namespace gs::ui
