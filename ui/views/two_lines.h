// SPDX-License-Identifier: GPL-3.0-or-later
// Long names of types in the pictures of a site.
#pragma once

#include <QFontMetricsF>
#include <QString>
#include <utility>

namespace gs::ui {

/// `text` cut at the last space before which it fits into `width`; the second part is empty when it fits as a whole, or
/// when it has no such space.
inline std::pair<QString, QString> inTwoLines(const QString& text, const QFontMetricsF& metrics, double width) {
    if (metrics.horizontalAdvance(text) <= width) return {text, {}};
    qsizetype cut = -1;
    for (qsizetype at = text.indexOf(QLatin1Char(' ')); at > 0; at = text.indexOf(QLatin1Char(' '), at + 1))
        if (metrics.horizontalAdvance(text.left(at)) <= width) cut = at;
    if (cut < 0) return {text, {}};
    return {text.left(cut), text.mid(cut + 1)};
}

} // namespace gs::ui
