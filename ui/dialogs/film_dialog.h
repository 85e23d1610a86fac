// SPDX-License-Identifier: GPL-3.0-or-later
// How the phase film is to be made.
#pragma once

#include <QDialog>

#include "ui/document.h"
#include "ui/present/film.h"

class QComboBox;
class QLabel;

namespace gs::ui {

class NumberField;

class FilmDialog : public QDialog {
    Q_OBJECT
public:
    FilmDialog(const Document& document, const SlideLook& shown, QWidget* parent);
    FilmWish wish() const;
    bool isFolder() const; ///< numbered PNGs in a folder, no WebP

signals:
    void filmWanted(); ///< the dialog has closed

private:
    void changed();
    const Document& m_document;
    SlideLook m_shown;
    QComboBox *m_view, *m_overlay, *m_form, *m_size, *m_pace, *m_theme, *m_language;
    NumberField *m_frames, *m_seconds;
    QLabel* m_note;
};

} // namespace gs::ui
