// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of the balance bar: caption, value, status mark. Can be hovered, clicked and reached by Tab.
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "ui/theme.h"

class QLabel;

namespace gs::ui {

class FigureCell : public QWidget {
    Q_OBJECT
public:
    /// The value label is named `figure_NAME`.
    FigureCell(const QString& name, QWidget* parent);

    void setCaption(const QString& caption);
    void setValue(const QString& value);
    QString text() const; ///< "IT: 4.50 MW"
    void setStatus(std::optional<Status> status, const QString& reason = {});
    std::optional<Status> status() const { return m_status; }
    /// Called when the tooltip is about to be shown: figures are explained only when somebody asks.
    void setExplain(std::function<QString()> explain) { m_explain = std::move(explain); }
    void resetWidth();
    bool isHovered() const { return m_hovered; }
    /// The mouse is elsewhere though nobody said so: a popup or dialog opened above the cell.
    void forget();

signals:
    void clicked();
    void lookedAt(bool on); ///< the mouse or the focus is on it, or has left

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();

    QLabel* m_caption;
    QLabel* m_value;
    std::optional<Status> m_status;
    QString m_reason;
    std::function<QString()> m_explain;
    bool m_hovered = false;
};

} // namespace gs::ui
