// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the site as one line: drag, click or arrow keys change the day everything is shown for.
// Phases are ticks (arrow keys go from one to the next), outages are hatched. Stores nothing.
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/document.h"

namespace gs::ui {

class DateSlider : public QWidget {
    Q_OBJECT
public:
    explicit DateSlider(QWidget* parent = nullptr);
    void setDocument(Document* document); ///< null: empty

    /// x of a day in widget coordinates, for marks and tests.
    double xOf(Date day) const;
    Date dayAt(double x) const;
    void stepPhase(int direction); ///< -1 earlier, +1 later of stops() (or end of the line)
    std::vector<Date> stops() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Span {
        Date off, back;
        QString reason;
    };
    void scan();
    void ask(Date day);
    void describe();
    Date snapped(double x) const;
    QRectF track() const;
    QString phaseText(Date day) const;

    Document* m_document = nullptr;
    Date m_first, m_last;
    bool m_isUndated = false; ///< the site has no dates: the range is round the day that was shown first
    std::vector<Phase> m_phases;
    std::vector<Span> m_outages;
    std::vector<Date> m_changes; ///< days on which equipment comes or goes
    std::optional<Date> m_asked; ///< applied once per event-loop turn
    QTimer m_scanLater;
};

} // namespace gs::ui
