// SPDX-License-Identifier: GPL-3.0-or-later
// What a report shall hold and look like, with its pages as they will be, drawn as one scrolls. Writing it is left to
// the window, which goes on meanwhile.
#pragma once

#include <QDialog>
#include <memory>

#include "ui/document.h"
#include "ui/report/report_file.h"

namespace gs::ui {

class ReportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReportDialog(const Document& document, QWidget* parent = nullptr);
    ~ReportDialog() override;

    ReportInput input() const; ///< the site as it is now; pictures that only this thread can draw are drawn
    ReportWish wish() const;
    ReportForm form() const;
    QString ending() const;   ///< pdf, html, xlsx
    int previewPages() const; ///< pages of the report in the preview, 0 while it is made

    /// The language of the report on the thread that asks.
    static void write(const ReportInput& input, const ReportWish& wish, const ReportForm& form, const QString& path,
                      const ReportProgress& progress);

signals:
    void previewed(); ///< the preview shows what is chosen

protected:
    void done(int result) override;

private:
    struct Impl;
    void build();
    void showChapters();
    void chooseLogo();
    void ask();
    void preview();
    void showSheets();
    void drawSeen();
    void sayPage();
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
