// SPDX-License-Identifier: GPL-3.0-or-later
// One link or several of one medium: ends, conductor, runs, feed, and what flows now.
#pragma once

#include "ui/panels/inspector/page.h"

class QComboBox;

namespace gs::ui {

class LinkPage : public Page {
    Q_OBJECT
public:
    explicit LinkPage(Document& document, QWidget* parent = nullptr);
    QWidget* header() override { return m_header; }
    void refresh() override;
    bool shows() const override { return isSelected(); }

private:
    void refreshReason();
    std::vector<std::string> m_ids;
    QWidget* m_header;
    ElidedLabel *m_title, *m_subtitle;
    KeyValueRow *m_from = nullptr, *m_to = nullptr, *m_ports = nullptr;
    QToolButton* m_conductor;
    NumberField* m_runs;
    QComboBox* m_feed = nullptr;
    ElidedLabel *m_reason, *m_better, *m_source; ///< why this conductor; which one the load asks for; whence the limit
    QToolButton *m_choose, *m_route, *m_straighten;
    KeyValueRow* m_bends;
    KeyValueRow *m_length, *m_lines, *m_flow, *m_current, *m_loss, *m_heat, *m_pipeFlow, *m_velocity;
    LoadBar* m_bar;
};

} // namespace gs::ui
