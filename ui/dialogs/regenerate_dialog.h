// SPDX-License-Identifier: GPL-3.0-or-later
// "Regenerate hall…": the hall is made anew on the plan while racks, cooling or batteries are chosen. One gesture of
// the document: OK keeps it as one step to undo, Cancel leaves no trace.
#pragma once

#include <QDialog>

#include "core/generate/wish.h"
#include "ui/document.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace gs::ui {

class KeyValueRow;
class NumberField;

class RegenerateDialog : public QDialog {
    Q_OBJECT
public:
    /// `wish`: what hallWish() read from the hall.
    RegenerateDialog(Document& document, const std::string& hall, const Wish& wish, QWidget* parent = nullptr);
    ~RegenerateDialog() override;

protected:
    void done(int result) override;

private:
    void build();
    void remake();
    void showFigures();
    void say(const QString& problem);

    Document& m_document;
    std::string m_hall;
    Wish m_wish;
    std::vector<std::string> m_rackTypes;
    Figures m_before;
    QComboBox *m_rack = nullptr, *m_cooling = nullptr;
    NumberField *m_racks = nullptr, *m_battery = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_ok = nullptr;
    KeyValueRow *m_gpus = nullptr, *m_facility = nullptr, *m_reserve = nullptr, *m_findings = nullptr;
};

} // namespace gs::ui
