// SPDX-License-Identifier: GPL-3.0-or-later
// Whether every text of a window has the room it needs. Each widget is painted onto a device that keeps texts and clips
// only, so that it is asked of what is painted: by Qt's style, by a delegate or by a paintEvent of our own.
#pragma once

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolTip>
#include <QXmlStreamReader>
#include <QtTest>

#include "tests/support/text_boxes.h"
#include "ui/canvas/plan_canvas.h"

namespace gs::test {

/// "main_window/balance_bar/QLabel": a widget by the names on the way to it.
inline QString pathOf(const QWidget* widget) {
    QStringList names;
    for (; widget; widget = widget->parentWidget()) {
        const QString name = widget->objectName(), kind = QString::fromLatin1(widget->metaObject()->className());
        if (!name.startsWith(QLatin1String("qt_")) || names.isEmpty()) names.prepend(name.isEmpty() ? kind : name);
        if (widget->isWindow()) break;
    }
    return names.join(QLatin1Char('/'));
}

/// What a user reads who rests the mouse there.
inline QString tipAt(QWidget* widget, QPoint at) {
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &help);
    return QToolTip::text();
}

/// All texts with "…" in them that the program says in full: "Export…", "Saving…".
class WholeTexts {
public:
    explicit WholeTexts(const QStringList& files) {
        for (const QString& path : files) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
            for (QXmlStreamReader xml(&file); !xml.atEnd();) {
                if (xml.readNext() != QXmlStreamReader::StartElement) continue;
                static const QSet<QString> spoken{QStringLiteral("source"), QStringLiteral("translation"),
                                                  QStringLiteral("numerusform")};
                if (!spoken.contains(xml.name().toString())) continue;
                QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                if (!text.contains(QChar(0x2026))) continue;
                static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
                m_all += QString(text).remove(QLatin1Char('&')) + QLatin1Char('\n'); // in menus
                m_all += text.remove(behind).remove(QLatin1Char('&')) + QLatin1Char('\n');
            }
        }
    }
    bool hold(const QString& text) const { return m_all.contains(text.trimmed()); }

private:
    QString m_all;
};

/// One text that cannot be read, or not in full.
struct Cut {
    QString where, path, text, why;
    QString line() const {
        return where + QStringLiteral(": ") + path + QStringLiteral(": “") + text + QStringLiteral("” ") + why;
    }
};

class TextRoom {
public:
    using Allowed = std::function<bool(const QWidget&, const QString& text)>;
    /// `cutByDesign`: texts that may be shortened when their tip says them in full.
    TextRoom(const WholeTexts& whole, Allowed cutByDesign) : m_whole(whole), m_allowed(std::move(cutByDesign)) {}

    /// Every widget of `top` that is shown; lists are turned over page by page.
    void measure(QWidget& top, const QString& where) {
        QList<QWidget*> all{&top};
        all << top.findChildren<QWidget*>();
        for (QWidget* widget : all) {
            if (!widget->isVisible() || (widget->window() != top.window())) continue;
            if (auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
                area && area->viewport() == widget && qobject_cast<QAbstractItemView*>(area)) {
                QScrollBar& bar = *area->verticalScrollBar();
                const int before = bar.value();
                for (int page = 0; page < 12; ++page) {
                    measureOne(*widget, where);
                    if (bar.value() >= bar.maximum()) break;
                    bar.setValue(bar.value() + std::max(1, bar.pageStep() - bar.singleStep()));
                }
                bar.setValue(before);
            } else {
                measureOne(*widget, where);
            }
        }
    }
    const std::vector<Cut>& cuts() const { return m_cuts; }
    /// Every text that was painted, with where it was first seen.
    const QMap<QString, QString>& texts() const { return m_texts; }

private:
    void measureOne(QWidget& widget, const QString& where) {
        TextBoxes texts(widget.size());
        widget.render(&texts, QPoint(), QRegion(), QWidget::RenderFlags());
        const QString path = pathOf(&widget);
        for (const TextBox& text : texts.found()) {
            if (text.ink.isEmpty()) continue; // a mark that joins or breaks words
            if (!m_texts.contains(text.text)) m_texts.insert(text.text, where + QStringLiteral(": ") + path);
            const QString why = fault(widget, text);
            if (!why.isEmpty()) note({where, path, text.text, why});
        }
        if (const auto* label = qobject_cast<const QLabel*>(&widget); label && !label->text().isEmpty()) {
            // Lines of rich text that have no room are not painted at all.
            if (label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
                note({where, path, label->text(), QStringLiteral("needs more lines")});
            if (!label->wordWrap() && label->sizeHint().width() > label->width() + 1)
                note({where, path, label->text(), QStringLiteral("needs more width")});
        }
        if (const auto* field = qobject_cast<const QLineEdit*>(&widget); field && field->isReadOnly())
            if (field->fontMetrics().horizontalAdvance(field->text()) > field->width())
                note({where, path, field->text(), QStringLiteral("needs more width")});
        if (const auto* header = qobject_cast<const QHeaderView*>(&widget);
            header && header->orientation() == Qt::Horizontal && header->model())
            for (int c = 0; c < header->count(); ++c) {
                const QString title = header->model()->headerData(c, Qt::Horizontal).toString();
                if (!header->isSectionHidden(c) && !title.isEmpty() &&
                    header->fontMetrics().horizontalAdvance(title) > header->sectionSize(c))
                    note({where, path, title, QStringLiteral("is wider than its column")});
            }
        if (!widget.toolTip().isEmpty()) m_texts.insert(widget.toolTip(), where + QStringLiteral(": tip of ") + path);
        for (const QString& line : widget.toolTip().split(QLatin1Char('\n')))
            if (!Qt::mightBeRichText(widget.toolTip()) &&
                QFontMetrics(QToolTip::font()).horizontalAdvance(line) > widest_px)
                note({where, path, line, QStringLiteral("is a tip wider than the screen")});
    }

    QString fault(QWidget& widget, const TextBox& text) const {
        if (text.text.contains(QChar(0x2026)) && !m_whole.hold(text.text)) {
            if (!m_allowed(widget, text.text)) return QStringLiteral("is shortened");
            const QString tip = tipAt(&widget, text.box.center().toPoint());
            // Word by word, as a tip may be set in lines; the word that is cut can be any that begins or ends like it.
            static const QRegularExpression blank(QStringLiteral("[\\s\u00B7]+"));
            for (const QString& half : text.text.split(QChar(0x2026)))
                for (const QString& word : half.split(blank))
                    if (!tip.contains(word.toHtmlEscaped()) && !tip.contains(word))
                        return QStringLiteral("is shortened, and its tip says “%1”").arg(tip);
        }
        // A plan is a window onto the site; what is typed scrolls in its field; columns roll with their table.
        if (qobject_cast<ui::PlanCanvas*>(&widget) || qobject_cast<QLineEdit*>(&widget) ||
            qobject_cast<QHeaderView*>(widget.parentWidget()))
            return {};
        if (const QString out = outside(text, QRectF(widget.rect()), &widget); !out.isEmpty()) return out;
        if (scrolls(&widget)) return {};
        QPoint at;
        for (const QWidget* child = &widget; !child->isWindow(); child = child->parentWidget()) {
            const QWidget* parent = child->parentWidget();
            at += child->pos();
            TextBox moved = text;
            for (QRectF* box : {&moved.box, &moved.ink, &moved.clip}) box->translate(at);
            if (const QString out = outside(moved, QRectF(parent->rect()), parent); !out.isEmpty())
                return out + QStringLiteral(" of ") + pathOf(parent);
            if (scrolls(parent)) break; // what scrolls may lie outside
        }
        return {};
    }
    static bool rolls(const QScrollBar* bar) { return bar->maximum() > bar->minimum(); }
    static bool scrolls(const QWidget* owner) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(owner->parentWidget());
        return area && area->viewport() == owner &&
               (rolls(area->horizontalScrollBar()) || rolls(area->verticalScrollBar()));
    }
    static QString outside(const TextBox& text, QRectF room, const QWidget* owner) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(owner->parentWidget());
        const bool isView = area && area->viewport() == owner;
        // Side by side and above each other apart: what is rolled out of sight leaves nothing in common.
        const double left = std::max(room.left(), text.clip.left()), right = std::min(room.right(), text.clip.right());
        const double top = std::max(room.top(), text.clip.top());
        const double bottom = std::min(room.bottom(), text.clip.bottom());
        constexpr double hair = 2;
        if (!(isView && rolls(area->horizontalScrollBar())) &&
            (text.ink.left() < left - hair || text.ink.right() > right + hair))
            return QStringLiteral("lies outside by %1 px")
                .arg(std::max(left - text.ink.left(), text.ink.right() - right), 0, 'f', 1);
        if (!(isView && rolls(area->verticalScrollBar())) &&
            (text.ink.top() < top - hair || text.ink.bottom() > bottom + hair))
            return QStringLiteral("lies above or below by %1 px")
                .arg(std::max(top - text.ink.top(), text.ink.bottom() - bottom), 0, 'f', 1);
        return {};
    }
    void note(const Cut& cut) {
        for (const Cut& known : m_cuts)
            if (known.path == cut.path && known.text == cut.text) return;
        m_cuts.push_back(cut);
    }

    static constexpr int widest_px = 1240;
    const WholeTexts& m_whole;
    Allowed m_allowed;
    std::vector<Cut> m_cuts;
    QMap<QString, QString> m_texts;
};

} // namespace gs::test
