// SPDX-License-Identifier: GPL-3.0-or-later
// The undo stack as a list: click goes there, named versions stand out, undone steps are grey.
#pragma once

#include <QWidget>
#include <memory>

namespace gs::ui {

class Document;

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget* parent = nullptr);
    ~HistoryPanel() override;
    void setDocument(Document* document); ///< null: empty

public slots:
    void focusVersionName(); ///< Ctrl+S: puts the cursor where the version is named

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
