// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/diagram: puts a FlowDiagram together.
#pragma once

#include <algorithm>
#include <utility>

#include "core/diagram/flows.h"

namespace gs {

class FlowMaker {
public:
    explicit FlowMaker(const char* unit) { m_diagram.unit = unit; }

    int box(std::string word, std::string type, FlowKind kind, int column, std::vector<std::string> ids = {}) {
        FlowBox made;
        made.word = std::move(word);
        made.type = std::move(type);
        made.kind = kind;
        made.ids = std::move(ids);
        made.column = column;
        m_diagram.boxes.push_back(std::move(made));
        return static_cast<int>(m_diagram.boxes.size()) - 1;
    }
    FlowBox& at(int box) { return m_diagram.boxes[static_cast<std::size_t>(box)]; }
    FlowDiagram& diagram() { return m_diagram; }
    void band(int from, int to, FlowKind kind, double value) {
        FlowBand made;
        made.from = from;
        made.to = to;
        made.kind = kind;
        made.value = value;
        m_diagram.bands.push_back(made);
    }
    /// With the values of the boxes; boxes without a band are left out.
    FlowDiagram done() {
        std::vector<double> in(m_diagram.boxes.size()), out(m_diagram.boxes.size());
        for (const FlowBand& band : m_diagram.bands) {
            out[static_cast<std::size_t>(band.from)] += band.value;
            in[static_cast<std::size_t>(band.to)] += band.value;
        }
        std::vector<int> place(m_diagram.boxes.size(), -1);
        std::vector<FlowBox> kept;
        for (std::size_t i = 0; i < m_diagram.boxes.size(); ++i) {
            FlowBox& box = m_diagram.boxes[i];
            box.value = std::max(in[i], out[i]);
            if (!(box.value > 0)) continue;
            place[i] = static_cast<int>(kept.size());
            m_diagram.columns = std::max(m_diagram.columns, box.column + 1);
            if (box.column == 0) m_diagram.total += box.value;
            kept.push_back(std::move(box));
        }
        m_diagram.boxes = std::move(kept);
        for (FlowBand& band : m_diagram.bands) {
            band.from = place[static_cast<std::size_t>(band.from)];
            band.to = place[static_cast<std::size_t>(band.to)];
        }
        return std::move(m_diagram);
    }

private:
    FlowDiagram m_diagram;
};

} // namespace gs
