// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says of the selection now: load, heat, temperature, loss, elements online. Sums for several.
#pragma once

#include "core/engine/summary.h"
#include "ui/panels/inspector/page.h"

namespace gs::ui {

class LiveSection : public Section {
    Q_OBJECT
public:
    explicit LiveSection(Page& page, QWidget* parent = nullptr);
    void refreshSingle(const Component& component);
    void refreshMany(const SelectionSummary& sum);

private:
    struct Bar {
        QWidget* box;
        KeyValueRow* row;
        LoadBar* bar;
    };
    Bar addBar(const QString& key);
    static QString fromDay(Date day);
    static void setBar(const Bar& bar, double used, double limit);
    void setRow(KeyValueRow* row, const QString& value, bool visible);
    Page& m_page;
    KeyValueRow *m_state, *m_demand, *m_gpus, *m_loss, *m_temperature, *m_loopIn, *m_loopOut;
    Bar m_load, m_heat;
};

/// Position, rotation, size of a zone, array; for many: what they share.
class PlaceSection : public Section {
    Q_OBJECT
public:
    explicit PlaceSection(Page& page, QWidget* parent = nullptr);
    void refresh();

private:
    void setArray(NumberField* field, const QString& what, const std::function<void(ArrayLayout&)>& change);
    void setSide(NumberField* field, double length, bool alongX);
    Page& m_page;
    std::string m_only;                                      ///< the component, when it is a single one
    NumberField *m_x = nullptr, *m_y = nullptr, *m_rotation; ///< a place is that of one component
    NumberField *m_width = nullptr, *m_depth = nullptr;
    NumberField *m_count = nullptr, *m_columns = nullptr, *m_pitchX = nullptr, *m_pitchY = nullptr;
    KeyValueRow *m_area = nullptr, *m_zone = nullptr, *m_attached = nullptr, *m_size = nullptr;
};

} // namespace gs::ui
