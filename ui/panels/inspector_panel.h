// SPDX-License-Identifier: GPL-3.0-or-later
// The right panel: the selected components, the selected link, or the site when nothing is selected.
// 320 px wide whatever it shows. Every edit is one Document::edit of a pure function of core.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

namespace gs::ui {

class Document;

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget* parent = nullptr);
    ~InspectorPanel() override;
    void setDocument(Document* document); ///< null: empty

public slots:
    void editSetting(const QString& field); ///< of the site, by its object name: nothing is selected
    void editName();                        ///< puts the cursor into the name (F2)

signals:
    void refused(const QString& sentence);             ///< an entry that was not taken, and why
    void showIds(const std::vector<std::string>& ids); ///< the canvas should fly there
    void typeMenuRequested(const QString& typeId, QPoint globalPos);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
