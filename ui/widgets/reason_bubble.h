// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence below a field that was refused. It floats over the window, so nothing in the panel moves, and goes
// with the field.
#pragma once

#include <QPointer>
#include <QWidget>

namespace gs::ui {

class ReasonBubble : public QWidget {
    Q_OBJECT
public:
    static void showFor(QWidget* field, const QString& reason);
    static void hideFor(QWidget* field);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    explicit ReasonBubble(QWidget* window);
    QString m_text;
    QPointer<QWidget> m_field;
};

} // namespace gs::ui
