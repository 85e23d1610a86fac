// SPDX-License-Identifier: GPL-3.0-or-later
// Figures typed while the mouse drags: how far, how wide, how many. "12.5", "40×30".
#pragma once

#include <QString>
#include <vector>

namespace gs::ui {

class TypedFigures {
public:
    /// Digits, decimal sign, × (x or *), backspace; a minus where `signed_`. False: none of these, nothing is changed.
    bool key(int key, bool signed_ = false);
    /// Whether key() would take it now.
    bool takes(int key) const;
    void clear() { m_text.clear(); }
    bool isEmpty() const { return m_text.isEmpty(); }
    /// "12.5" → 12.5; "40×30" → 40, 30; nothing while no figure stands there.
    std::vector<double> figures() const;
    /// For the words at the mouse: "   ▸ 12.5 ⏎"; empty while nothing is typed.
    QString mark() const;

private:
    QString m_text;
};

} // namespace gs::ui
