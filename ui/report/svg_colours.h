// SPDX-License-Identifier: GPL-3.0-or-later
// One drawing for light and dark: an SVG in which what differs between the two are variables of the page's style.
#pragma once

#include <QString>
#include <map>
#include <optional>

namespace gs::ui {

class SvgColours {
public:
    /// Of the same picture drawn twice. nullopt: they differ in more than colours.
    std::optional<QString> merged(const QString& light, const QString& dark);
    /// "--p0:#ffffff;--p1:…" of all merged so far.
    QString light() const { return variables(false); }
    QString dark() const { return variables(true); }

private:
    QString variables(bool isDark) const;
    std::map<std::pair<QString, QString>, std::size_t> m_pairs; ///< values of light and dark → number of the variable
};

} // namespace gs::ui
