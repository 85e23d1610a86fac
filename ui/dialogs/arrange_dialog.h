// SPDX-License-Identifier: GPL-3.0-or-later
// "Repeat in rows", "Repeat on a circle", "Fill with rows": what they would make stands on the plan while its numbers
// are typed, with its links and figures. One gesture of the document: OK keeps it as one step to undo, Cancel and
// Escape leave no trace.
#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "ui/canvas/plan_canvas.h"

class QCheckBox;
class QDialogButtonBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace gs::ui {

class NumberField;

class ArrangeDialog : public QDialog {
    Q_OBJECT
public:
    ~ArrangeDialog() override;

protected:
    ArrangeDialog(PlanCanvas& canvas, const QString& title, QWidget* parent);
    /// What the fields say, on the site as it was; `line` says it in words. Throws EditError.
    virtual ChangeSet make(const Site& base, QString* line) = 0;
    void done(int result) override;
    void showEvent(QShowEvent* event) override;

    QFormLayout* form() const { return m_form; }
    NumberField* number(const char* name, const QString& label, const QString& unit, double lowest, double highest,
                        double value);
    NumberField* whole(const char* name, const QString& label, double lowest, double highest, double value);
    /// Of a number field as it stands, also before it was left; its last value while it cannot be read.
    static double valueOf(const NumberField* field);
    void setNote(const QString& text);
    void remake(); ///< at once
    void remakeSoon() { m_soon.start(); }
    const Document& document() const { return *m_canvas.document(); }

private:
    void showFigures();
    QString refusals() const; ///< of all fields, of what was entered last
    PlanCanvas& m_canvas;
    QTimer m_soon;
    QFormLayout* m_form;
    QLabel *m_note, *m_says, *m_problem, *m_wrong;
    QWidget* m_wrongRow;
    QDialogButtonBox* m_buttons;
    QPushButton* m_ok;
    QList<NumberField*> m_fields;
    Figures m_before;
    std::vector<std::string> m_added;
    QString m_line;
    bool m_linked = true; ///< the preview has its links
    QString m_told;       ///< refusals that have kept the dialog open once: the fields show their last values again
};

class RowsDialog : public ArrangeDialog {
    Q_OBJECT
public:
    RowsDialog(PlanCanvas& canvas, std::vector<std::string> ids, QWidget* parent);

protected:
    ChangeSet make(const Site& base, QString* line) override;

private:
    std::vector<std::string> m_ids;
    NumberField *m_columns, *m_rows, *m_pitchX, *m_pitchY;
};

class CircleDialog : public ArrangeDialog {
    Q_OBJECT
public:
    CircleDialog(PlanCanvas& canvas, std::vector<std::string> ids, QWidget* parent);
    ~CircleDialog() override;

protected:
    ChangeSet make(const Site& base, QString* line) override;

private:
    void paintCentre(QPainter& painter) const;
    QPointer<PlanCanvas> m_plan;
    Point m_centre;
    std::vector<std::string> m_ids;
    NumberField *m_count, *m_centreX, *m_centreY, *m_angle;
    QCheckBox* m_turn;
};

class FillDialog : public ArrangeDialog {
    Q_OBJECT
public:
    FillDialog(PlanCanvas& canvas, const std::string& zone, QWidget* parent);

protected:
    ChangeSet make(const Site& base, QString* line) override;

private:
    void takeUsual();
    std::string m_zone;
    std::vector<std::string> m_types;
    QComboBox *m_type, *m_along;
    NumberField *m_gap, *m_aisle, *m_back, *m_walls, *m_clear;
};

} // namespace gs::ui
