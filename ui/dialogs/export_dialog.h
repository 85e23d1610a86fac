// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture of the site is to be: of which view, how large, in which form, colours and words, and what stands on
// it; with a preview that is the picture made small.
#pragma once

#include <QDialog>
#include <QTimer>
#include <memory>

#include "ui/document.h"
#include "ui/present/picture_wish.h"
#include "ui/widgets/long_work.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace gs::ui {

class NumberField;

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `shown`: as the window is.
    ExportDialog(Document& document, const PictureWish& shown, QWidget* parent);
    ~ExportDialog() override;
    PictureWish wish() const;
    QString ending() const; ///< png, svg or pdf
    bool isPreviewed() const { return !m_timer.isActive() && !m_work.isRunning(); }

signals:
    void exportWanted(); ///< the dialog has closed
    void copyWanted();

private:
    void build();
    void changed();
    void takePreset();
    void preview();
    void remember() const;
    Document& m_document;
    PictureWish m_shown;
    struct Snapshot;
    std::shared_ptr<Snapshot> m_snapshot; ///< the site and its engine for the preview
    QComboBox *m_view, *m_overlay, *m_size, *m_text, *m_format, *m_theme, *m_language;
    NumberField *m_width, *m_height;
    QCheckBox *m_title, *m_legend, *m_scale, *m_labels, *m_links, *m_marks, *m_transparent;
    QLabel *m_preview, *m_note;
    QTimer m_timer;
    LongWork m_work;
};

} // namespace gs::ui
