// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence below a field that was refused. It floats over the window, so nothing in the panel moves.
#pragma once

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

private:
    explicit ReasonBubble(QWidget* window);
    QString m_text;
    QWidget* m_field = nullptr;
};

} // namespace gs::ui
