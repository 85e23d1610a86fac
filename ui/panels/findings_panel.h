// SPDX-License-Identifier: GPL-3.0-or-later
// The problem list: what the engine found, with a jump to the place, one-click fixes and waivers.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

namespace gs::ui {

class Document;

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);
    ~FindingsPanel() override;
    void setDocument(Document* document); ///< null: empty

public slots:
    void showFindingOf(const QString& id); ///< makes the first finding of a component or link current

signals:
    void showIds(const std::vector<std::string>& ids); ///< the canvas should fly there
    void refused(const QString& sentence);
    void fixed(const QString& sentence); ///< what a fix has done

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
