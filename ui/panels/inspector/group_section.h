// SPDX-License-Identifier: GPL-3.0-or-later
// How the selection is arranged: locked or not, the gaps of a row, what it is grouped with.
#pragma once

#include "ui/panels/inspector/page.h"

class QCheckBox;
class QToolButton;

namespace gs::ui {

class GroupSection : public Section {
    Q_OBJECT
public:
    explicit GroupSection(Page& page, QWidget* parent = nullptr);
    void refresh();

private:
    Page& m_page;
    QCheckBox* m_locked;
    NumberField* m_gap;
    QWidget* m_gapRow;
    KeyValueRow* m_group;
    QToolButton *m_join, *m_part, *m_mates;
};

} // namespace gs::ui
