// SPDX-License-Identifier: GPL-3.0-or-later
// The site as a spreadsheet: every component or link, or those of one kind, with sorting, filter, sums, editing in the
// cells and in bulk, copying and pasting. Shares the selection with the plan.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

namespace gs::ui {

class Document;

class TablePanel : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(QWidget* parent = nullptr);
    ~TablePanel() override;
    void setDocument(Document* document); ///< null: empty

signals:
    void showIds(const std::vector<std::string>& ids); ///< the canvas should fly there
    void refused(const QString& sentence);             ///< an entry that was not taken, and why

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
