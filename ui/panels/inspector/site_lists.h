// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the site panel: phases, supply by source, what limits now, what is assumed.
#pragma once

#include "core/engine/summary.h"
#include "ui/panels/inspector/page.h"

namespace gs::ui {

class PhaseList : public Section {
    Q_OBJECT
public:
    explicit PhaseList(Page& page, QWidget* parent = nullptr);
    void refresh();

private:
    void change(CommitEdit* field, const QString& text, const std::function<void(std::vector<Phase>&)>& how);
    Page& m_page;
    std::vector<Phase> m_shown;
    bool m_built = false;
    QVBoxLayout* m_rows;
};

/// Capacity and output per kind of source; opens to single sources by clicking a kind.
class SupplyTable : public Section {
    Q_OBJECT
public:
    explicit SupplyTable(Page& page, QWidget* parent = nullptr);
    void refresh();

private:
    Page& m_page;
    QVBoxLayout* m_rows;
};

/// Tightest limits first; "Next MW" asks a worker what one more unit would bring.
class LimitList : public Section {
    Q_OBJECT
public:
    explicit LimitList(Page& page, QWidget* parent = nullptr);
    ~LimitList() override;
    void refresh();
    bool isBusy() const { return m_busy > 0; }

private:
    struct Row;
    void ask(std::size_t row);
    void setNext(std::size_t row, const QString& text);
    Page& m_page;
    std::vector<Row> m_rows;
    std::vector<LimitGroup> m_limits;
    std::vector<std::pair<std::string, QString>> m_answers; ///< by id, for the revision below
    quint64 m_revision = 0;
    int m_busy = 0;
};

/// Every component marked assumed, grouped by its reason.
class AssumptionList : public Section {
    Q_OBJECT
public:
    explicit AssumptionList(Page& page, QWidget* parent = nullptr);
    void refresh();

private:
    Page& m_page;
    QVBoxLayout* m_rows;
    quint64 m_revision = ~quint64(0);
};

} // namespace gs::ui
