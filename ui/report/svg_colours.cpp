// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/svg_colours.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <vector>

namespace gs::ui {

namespace {

/// Attributes whose values are those of a style: only there a variable may stand.
constexpr std::array attributes{
    " fill=", " stroke=", " stop-color=", " fill-opacity=", " stroke-opacity=", " stop-opacity="};

bool isColour(QStringView before) {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const char* name) { return before.endsWith(QLatin1String(name)); });
}

} // namespace

std::optional<QString> SvgColours::merged(const QString& light, const QString& dark) {
    // Between the quotes stand values of attributes: a quote within a text is escaped.
    const auto ours = QStringView(light).split(QLatin1Char('"')), theirs = QStringView(dark).split(QLatin1Char('"'));
    if (ours.size() != theirs.size()) return std::nullopt;
    for (qsizetype i = 0; i < ours.size(); ++i)
        if (ours[i] != theirs[i] && (i % 2 == 0 || !isColour(ours[i - 1]))) return std::nullopt;
    QString out;
    out.reserve(light.size());
    for (qsizetype i = 0; i < ours.size(); ++i) {
        if (i > 0) out += QLatin1Char('"');
        if (ours[i] == theirs[i]) {
            out += ours[i];
            continue;
        }
        const auto [it, isNew] = m_pairs.try_emplace({ours[i].toString(), theirs[i].toString()}, m_pairs.size());
        out += QStringLiteral("var(--p%1)").arg(it->second);
    }
    return out;
}

QString SvgColours::variables(bool isDark) const {
    std::vector<const QString*> values(m_pairs.size());
    for (const auto& [pair, number] : m_pairs) values[number] = isDark ? &pair.second : &pair.first;
    QString css;
    for (std::size_t i = 0; i < values.size(); ++i) css += QStringLiteral("--p%1:%2;").arg(i).arg(*values[i]);
    return css;
}

} // namespace gs::ui
