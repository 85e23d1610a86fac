// SPDX-License-Identifier: GPL-3.0-or-later
// Key figures and charts: power by use, supply by source, headroom, power and GPUs over the phase dates.
// Costs nothing while hidden.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

namespace gs::ui {

class Document;

class DashboardPanel : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPanel(QWidget* parent = nullptr);
    ~DashboardPanel() override;
    void setDocument(Document* document); ///< null: empty
    bool isUpToDate() const;              ///< nothing waits for the worker (tests, pictures)

signals:
    void showIds(const std::vector<std::string>& ids);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
