// SPDX-License-Identifier: GPL-3.0-or-later
// The headline of the site, 36 px: day and load case, then the figures. Figures that do not fit the width
// leave in order of importance; what is short carries the over mark and leads to its finding.
#pragma once

#include <QTimer>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/document.h"

class QComboBox;
class QToolButton;

namespace gs::ui {

class FigureCell;

class BalanceBar : public QWidget {
    Q_OBJECT
public:
    explicit BalanceBar(QWidget* parent = nullptr);
    void setDocument(Document* document); ///< null: empty

signals:
    void whyRequested(QWidget* anchor, const QString& key);  ///< a figure was clicked
    void shortageClicked(const QString& codePrefix);         ///< "power", "cooling": lead to the finding
    void partsLookedAt(const std::vector<std::string>& ids); ///< those behind the figure under the mouse; empty: none
    void dayRequested(QWidget* anchor);                      ///< the day button was pressed

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Figure {
        FigureCell* cell;
        const char* key;  ///< of `info`
        int rank;         ///< the largest leaves first when the bar is narrow
        QString shortage; ///< code prefix of the finding it leads to, else empty
    };
    void retranslate();
    void refresh();
    void showView();
    void fitCells();
    void showMore();
    void activate(const Figure& figure, QWidget* anchor);
    QString explain(const Figure& figure) const;
    Figure& figure(const char* name);
    void light();
    void lookAt(const Figure* figure);

    Document* m_document = nullptr;
    QToolButton* m_day;
    QComboBox* m_case;
    QToolButton* m_more; ///< leads to the figures that the bar has no room for
    std::vector<Figure> m_figures;
    const Figure* m_lookedAt = nullptr;
    QTimer m_lightLater; ///< the mouse may only be passing by
};

} // namespace gs::ui
