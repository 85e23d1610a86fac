// SPDX-License-Identifier: GPL-3.0-or-later
// The site beside another scenario or a named version: figures with their deltas, the list of differences, both on the
// plan, and "Take over" for what is ticked. Compares on a thread; follows every finished edit.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/document.h"

namespace gs::ui {

class PlanCanvas;

class ComparePanel : public QWidget {
    Q_OBJECT
public:
    explicit ComparePanel(PlanCanvas* canvas, QWidget* parent = nullptr); ///< canvas: on which it draws
    ~ComparePanel() override;
    void setDocument(Document* document); ///< null: none; ends the comparison
    /// What leads from the document's site to the other one: asked for here, what that gives is called on a thread.
    using Find = std::function<std::function<ChangeSet()>()>;
    /// Compares the document's site with the one that is called `name`; read again when another scenario is used, for
    /// it may have been changed meanwhile. An exception is told by refused().
    void start(Find find, const QString& name);
    void end();
    bool isOn() const; ///< a comparison is shown, or is being made

signals:
    void showIds(const std::vector<std::string>& ids);
    void chooseRequested(); ///< something else to compare with
    /// What is ticked is to be taken over: a large part of a site takes a while.
    void turnWanted(const Document::Turn& turn, const QString& sentence);
    void refused(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
